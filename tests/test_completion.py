"""Completion at a shell: in a real bash, from a table that is the commands', and quick."""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pexpect
import pytest

from app.crypto.statements import Purpose
from serumpun.commands import COMMANDS, run
from serumpun.completing import SCRIPTS, complete
from tests.hub import PATIENCE_SECONDS
from tests.screens import SUBMIT, Screens
from tests.test_cli_terminal import HEAVY
from tests.test_demo import PROGRAM, environment
from tools.completions import PLACE, make_table


def test_the_table_is_the_commands() -> None:
    """If this fails, run `make completions`."""
    assert json.loads(PLACE.read_text()) == make_table()


@pytest.fixture
def home(screens: Screens, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A home that knows the directory, with one report that waits."""
    screens.see("id-polri", "seal", "text.txt", "--to", "my-pdrm", *SUBMIT)
    return screens.folder / "id-polri"


@pytest.mark.parametrize(
    ("words", "found"),
    [
        (["in"], ["inbox", "index", "index-evaluator"]),
        (["key", "s"], ["show", "statement"]),
        (["inbox", "--rec"], ["--received-from", "--received-to"]),
        (["inbox", "--json", "--tlp", "AMB"], ["AMBER+STRICT", "AMBER"]),
        (["submit", "x", "--category", "romance"], ["romance_fraud", "romance_investment_fraud"]),
        (["submit", "x", "--to", "my"], ["my-pdrm"]),
        (["submit", "x", "--to", "my-pdrm,s"], ["my-pdrm,sg-spf"]),
        (["directory", "i"], ["id-polri"]),
        (["open", "x", "--purpose", "vic"], ["victim_protection"]),
        (["submit", ""], []),  # files
        (["submit", "--tlp"], ["--tlp"]),
        (["--prof"], ["--profile"]),
        (["nonsense", "--x"], []),
        ([], list(COMMANDS)),
    ],
)
def test_what_may_come_next_is_offered(home: Path, words: list[str], found: list[str]) -> None:
    assert complete(words) == found


def test_reports_that_wait_are_offered(home: Path) -> None:
    [waiting] = [path.name for path in (home / "outbox").iterdir()]
    for verb in (["send"], ["outbox", "discard"]):
        assert complete([*verb, waiting[:6]]) == [waiting]


def test_every_purpose_is_offered() -> None:
    assert complete(["open", "x", "--purpose", ""]) == [str(each) for each in Purpose]


def test_a_hostile_directory_offers_no_words_of_its_own(home: Path) -> None:
    stored = json.loads((home / "directory.json").read_bytes())
    stored["statements"][0]["signed"]["payload"] = "eyJzdWJqZWN0IjoiJChyZWJvb3QpIn0"  # $(reboot)
    (home / "directory.json").write_text(json.dumps(stored))
    assert set(complete(["directory", ""])) <= {"id-polri", "my-pdrm", "sg-spf"}
    (home / "directory.json").write_text("{")
    assert complete(["directory", ""]) == []


def test_completing_loads_nothing_heavy(home: Path) -> None:
    code = (
        "import sys\nfrom serumpun.completing import complete\n"
        "complete(['submit', '--to', ''])\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules])"
    )
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert ended.stdout.strip() == "[]"


@pytest.mark.parametrize("shell", SCRIPTS)
def test_each_shell_has_a_script(shell: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["completion", shell]) == 0
    printed = capsys.readouterr().out
    assert "_SERUMPUN_COMPLETE=1 serumpun" in printed
    program = shutil.which(shell)
    if program is not None:  # its own parser takes it
        subprocess.run([program, "-n"], input=printed, text=True, check=True)


@pytest.fixture
def bash(home: Path, tmp_path: Path) -> Iterator["pexpect.spawn[str]"]:
    """A bash at a terminal, with the script and a `serumpun` in its path."""
    program = shutil.which("bash")
    if program is None:
        pytest.skip("there is no bash")
    shim = tmp_path / "bin" / "serumpun"
    shim.parent.mkdir()
    shim.write_text(f'#!/bin/sh\nexec "{sys.executable}" -c "{PROGRAM[2]}" "$@"\n')
    shim.chmod(0o755)
    (tmp_path / "script").write_text(SCRIPTS["bash"])
    path = f"{shim.parent}:{os.environ['PATH']}"
    shell = pexpect.spawn(
        program,
        ["--noprofile", "--norc", "-i"],
        cwd=str(tmp_path),
        env={**environment(), "PATH": path, "SERUMPUN_HOME": str(home), "TERM": "dumb"},
        encoding="utf-8",
        timeout=PATIENCE_SECONDS,
        dimensions=(50, 200),
    )
    shell.sendline(
        "PS1='READY> '; bind 'set enable-bracketed-paste off'; source ./script; echo set"
    )
    shell.expect_exact("\r\nset")
    yield shell
    shell.close(force=True)


@pytest.mark.parametrize(
    ("typed", "becomes"),
    [
        ("serumpun inb\t", "serumpun inbox "),
        ("serumpun submit x --to sg\t", "sg-spf "),
        ("serumpun submit x --category scam\t", "scam_centre "),
        ("serumpun open x --purpose vic\t", "victim_protection "),
        ("serumpun submit octe\t", "octets.bin "),
        ("serumpun send 0\t", "-7"),
    ],
)
def test_a_real_bash_completes(
    bash: "pexpect.spawn[str]", typed: str, becomes: str, screens: Screens
) -> None:
    bash.send(typed)
    bash.expect_exact(becomes)
