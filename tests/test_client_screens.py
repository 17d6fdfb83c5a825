"""What a recipient's screen shows: nothing forged, nothing cut in silence, nothing lost."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from app.crypto.encoding import now
from serumpun.commands import run
from serumpun.exit_codes import ExitCode
from serumpun.keyfile import Keys, write_key_file
from serumpun.terminal import MAX_SHOWN, count_progress, say_body
from tests.test_demo import PROGRAM, environment
from tests.worlds import World


def test_a_long_body_says_that_it_is_cut(capsys: pytest.CaptureFixture[str]) -> None:
    say_body("a" * (MAX_SHOWN + 7) + "END")
    said = capsys.readouterr().out
    assert "END" not in said
    assert said.splitlines()[-1] == "(cut after 100,000 of 100,010 characters; use --output)"


@pytest.mark.parametrize("end", ["\n", "\r\n", "\x0b", "\x85", "\u2028", " " * 500])
def test_a_body_cannot_forge_a_section(capsys: pytest.CaptureFixture[str], end: str) -> None:
    say_body(f"quiet{end}--- victim_identity (application/json){end}attachment 1: x")
    said = capsys.readouterr().out.splitlines()
    assert all(line.startswith("| ") for line in said)


def test_a_body_cannot_forge_a_section_by_the_terminals_own_breaks(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    say_body("诈" * 19 + "--- victim_identity\n" + "a" * 38 + "--- financial")
    lines = capsys.readouterr().out.splitlines()
    assert [line[:5] for line in lines] == ["| 诈诈诈", "| ---", "| aaa", "| ---"]


def test_an_ascii_terminal_shows_other_scripts(tmp_path: Path) -> None:
    own = World.make().agencies["id-polri"]
    write_key_file(tmp_path / "ไทย.key", Keys(own.signing, own.sealing), "five random words", now())
    ended = subprocess.run(
        [*PROGRAM, "key", "show", "ไทย.key"],
        cwd=tmp_path,
        env={**environment(), "PYTHONIOENCODING": "ascii", "HOME": os.fspath(tmp_path)},
        capture_output=True,
        text=True,
        check=False,
    )
    assert ended.returncode == 0, ended.stderr
    assert "\\u0e44" in ended.stdout


@pytest.mark.parametrize(
    ("words", "code"),
    [
        (["inbox", "--kind", "foo"], "usage"),
        (["inbox", "--nothing"], "usage"),
        (["nothing"], "usage"),
        (["open", "x"], "usage"),
        (["receipts", "x"], "usage"),
    ],
)
def test_every_error_is_json_with_json(
    capsys: pytest.CaptureFixture[str], words: list[str], code: str
) -> None:
    assert run([*words, "--json"]) == ExitCode.USAGE
    error = json.loads(capsys.readouterr().err)["error"]
    assert error["code"] == code
    assert set(error) - {"pointer"} == {"code", "title", "reason", "next_step", "exit_code"}


def test_a_bar_tells_how_many_of_many(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stderr.isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    with count_progress("sealing", 7, quiet=False) as advance:
        for _ in range(7):
            advance()
    assert "7/7" in capsys.readouterr().err
    with count_progress("sealing", 7, quiet=True) as advance:
        advance()
    assert capsys.readouterr().err == ""
