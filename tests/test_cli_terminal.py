"""What a partner writes cannot take over an officer's terminal; help is quick and complete."""

import json
import re
import subprocess
import sys
import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from serumpun.commands import COMMANDS, load, run
from serumpun.exit_codes import MEANING
from serumpun.terminal import describe, say_json, say_table, shown
from tests.test_demo import PROGRAM, ROOT, environment

CLI_PAGE = ROOT / "docs" / "cli.md"
HEAVY = (
    "cryptography",
    "httpx2",
    "phonenumbers",
    "joserfc",
    "pydantic",
    "rich",
    "yaml",
    "sqlalchemy",
    "fastapi",
)


# --- other people's words -------------------------------------------------------------------------

HOSTILE = {
    "cursor": "Unit\x1b[2J\x1b[1;1HAll clear",
    "title": "Unit\x1b]0;owned\x07",
    "c1": "Unit\x9b2J",
    "direction": "invoice\u202efdp.exe",
    "isolate": "a\u2066b\u2069",
    "line": "Unit\nserumpun: all is well",
    "return": "Unit\rNobody",
    "hyperlink": "\x1b]8;;http://evil.example\x1b\\Unit\x1b]8;;\x1b\\",
    "separator": "a\u2028b",
    "surrogate": "a\ud800b",
}


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_hostile_words_lose_their_teeth(text: str) -> None:
    harmless = shown(text)
    assert harmless.isprintable()
    assert "\n" not in harmless
    assert "\ufffd" in harmless


@given(text=st.text())
def test_nothing_that_is_shown_controls_anything(text: str) -> None:
    kinds = {unicodedata.category(character) for character in shown(text)}
    assert kinds.isdisjoint({"Cc", "Cs", "Zl", "Zp"})
    assert "\u202e" not in shown(text)


@pytest.mark.parametrize(
    "text", ["ការឆបោក", "အွန်လိုင်း", "หลอกลวง\u200bลงทุน", "lừa đảo", "诈骗", "က\u200cခ"]
)
def test_the_regions_scripts_stay_as_they_are(text: str) -> None:
    assert shown(text) == text


def test_markup_of_partners_is_not_obeyed(capsys: pytest.CaptureFixture[str]) -> None:
    say_table(("Name",), [("[bold red]HACKED[/bold red] :skull:",), ("\x1b[31mred",)])
    printed = capsys.readouterr().out
    assert "[bold red]HACKED[/bold red] :skull:" in printed
    assert "\x1b" not in printed


def test_json_carries_hostile_words_escaped(capsys: pytest.CaptureFixture[str]) -> None:
    say_json({"name": HOSTILE["cursor"] + HOSTILE["direction"]})
    printed = capsys.readouterr().out
    assert printed.isascii()
    assert "\x1b" not in printed
    assert json.loads(printed)["name"] == HOSTILE["cursor"] + HOSTILE["direction"]


def test_an_error_is_one_harmless_line() -> None:
    line = describe(RuntimeError("a\nb\x1b[2J"))
    assert line.isprintable()


# --- the command itself ---------------------------------------------------------------------------


def plain_environment() -> dict[str, str]:
    """Give a child's environment in which nobody measures its coverage: that takes time."""
    return {name: held for name, held in environment().items() if not name.startswith("COV")}


def test_help_loads_nothing_heavy_and_is_quick() -> None:
    code = (
        "import sys\nfrom serumpun.commands import run\nrun(['--help'])\n"
        f"print([name for name in {HEAVY!r} if name in sys.modules], file=sys.stderr)"
    )
    taken = []
    for _ in range(5):
        begun = time.perf_counter()
        ended = subprocess.run(
            [sys.executable, "-c", code],
            env=plain_environment(),
            capture_output=True,
            text=True,
            check=True,
        )
        taken.append(time.perf_counter() - begun)
        assert ended.stderr.strip() == "[]"
    assert min(taken) < 0.4


def test_help_names_every_command(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--help"]) == 0
    printed = capsys.readouterr().out
    assert all(re.search(rf"^  {name} ", printed, re.MULTILINE) for name in COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert run([name, "--help"]) == 0
    assert f"Usage: serumpun {name}" in capsys.readouterr().out


def test_version_is_that_of_the_distribution(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["--version"]) == 0
    assert re.fullmatch(r"serumpun \d+\.\d+\.\d+\n", capsys.readouterr().out)


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["inbix"], "Did you mean 'inbox'"),
        (["inbox", "--colour"], "No such option"),
        (["open"], "Missing"),
        (["open", "id-polri/1", "--purpose", "fun", "--case-reference", "x"], "'fun' is not one"),
        (["key", "new", "--agency", "POLRI", "--federation-name", "x.example"], "no agency id"),
        (["submit"], "name a file"),
        (["inbox", "--home", "absent"], "holds no profile"),
    ],
    ids=["typo", "option", "missing", "value", "id", "nothing", "home"],
)
def test_what_cannot_be_understood_is_one_line(
    arguments: list[str], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(arguments) == 2
    printed = capsys.readouterr()
    assert words in printed.err
    assert printed.err.count("\n") == 1
    assert printed.out == ""


def test_a_fault_of_the_program_is_no_traceback(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(COMMANDS, "broken", ("absent_module", "Broken."))
    assert run(["broken"]) == 1
    printed = capsys.readouterr().err
    assert "internal fault" in printed
    assert "Traceback" not in printed


def test_a_client_without_the_hub_says_what_to_install(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "serumpun.commands.hub", None)
    assert run(["hub", "serve"]) == 2
    assert "serumpun[hub]" in capsys.readouterr().err


def test_errors_are_json_where_json_was_asked_for(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["inbox", "--home", "absent", "--json"]) == 2
    assert json.loads(capsys.readouterr().err)["error"]["exit_code"] == 2


def test_a_reader_that_leaves_is_no_fault() -> None:
    with subprocess.Popen(
        [*PROGRAM, "exit-codes", "--json"],
        env=plain_environment(),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout
        process.stdout.close()
        assert process.stderr
        assert process.stderr.read() == ""
    assert process.returncode == 0


# --- the manual -----------------------------------------------------------------------------------


def test_the_manual_has_the_exit_codes() -> None:
    page = CLI_PAGE.read_text()
    for code, meaning in MEANING.items():
        assert f"| {int(code)} | {meaning} |" in page


@pytest.mark.parametrize("name", COMMANDS)
def test_the_manual_has_every_option(name: str) -> None:
    page = CLI_PAGE.read_text()
    command = load(name)
    parts = getattr(command, "commands", None) or {"": command}
    for verb, part in parts.items():
        told = f"## `serumpun {f'{name} {verb}'.strip()}"
        together = re.search(rf"^## `serumpun {name} .*`{verb}`", page, re.MULTILINE)
        assert told in page or together, told
        for option in part.params:
            assert f"`{max(option.opts, key=len)}" in page or not option.opts[0].startswith("-")
