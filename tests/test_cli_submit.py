"""`serumpun submit`: what was shown is what is sealed, and nothing is passed over in silence."""

import json
from collections.abc import Callable
from dataclasses import fields
from pathlib import Path
from typing import Any

import httpx2
import pytest
import typer

from app.crypto import limits
from app.crypto.encoding import now
from serumpun.commands.wishes import Marking, Wishes, draft_report, read_files, source_of
from serumpun.connect import connect
from serumpun.exit_codes import ExitCode
from serumpun.keyfile import Keys
from tests.screens import SUBMIT, Screens

DOCUMENT = """\
category: scam_centre
tlp: AMBER
pap: AMBER
handling_code: H1
expires_in_days: 90
sections:
  summary:
    audience: [my-pdrm]
    body: {title: Judul, narrative: {language: id, text: Isi.}}
"""
VALUES = {  # of every option that a document says itself
    "category": "phishing",
    "kind": "practice",
    "tlp": "RED",
    "pap": "RED",
    "handling_code": "H2",
    "permit": "freeze_funds",
    "country": "ID",
    "media_type": "text/x",
    "expires_in_days": "3",
}


@pytest.fixture
def document(screens: Screens) -> Path:
    path = screens.folder / "report.yaml"
    path.write_text(DOCUMENT)
    return path


@pytest.fixture
def at_the_prompt(monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], object]], None]:
    """Let something happen while the officer reads; then they agree."""

    def happen(event: Callable[[], object]) -> None:
        monkeypatch.setattr("sys.stdin.isatty", lambda: True, raising=False)
        monkeypatch.setattr(typer, "confirm", lambda *_, **__: event())

    return happen


def inbox(screens: Screens, agency: str) -> list[dict[str, Any]]:
    """List what an agency has received."""
    listed = json.loads(screens.see(agency, "inbox", "--json", "--limit", "100"))["reports"]
    return [each for each in listed if each["originator"] != agency]


def outbox(screens: Screens) -> list[str]:
    """List the ids of what waits."""
    told = screens.see("id-polri", "outbox", "list", "--json")
    return [each["id"] for each in json.loads(told)["waiting"]]


# --- what is shown is what is sealed --------------------------------------------------------------


def test_a_document_changed_during_the_preview_is_not_sent(
    screens: Screens, document: Path, at_the_prompt: Callable[[Callable[[], object]], None]
) -> None:
    before = len(inbox(screens, "sg-spf"))
    wider = DOCUMENT.replace("[my-pdrm]", "[my-pdrm, sg-spf]")
    at_the_prompt(lambda: document.write_text(wider))
    shown = screens.see("id-polri", "submit", "report.yaml")
    assert "sg-spf" not in shown
    assert len(inbox(screens, "sg-spf")) == before


@pytest.mark.parametrize("changed", ["text.txt", "octets.bin", "long.txt"])
def test_a_file_changed_after_the_preview_is_refused(
    screens: Screens, changed: str, at_the_prompt: Callable[[Callable[[], object]], None]
) -> None:
    path = screens.folder / changed
    at_the_prompt(lambda: path.write_bytes(path.read_bytes() + b"!"))
    files = ("long.txt",) if changed == "long.txt" else ("text.txt", "octets.bin")
    wish = ("submit", *files, "--section", "summary", "--to", "my-pdrm", "--category", "phishing")
    shown = screens.see("id-polri", *wish, code=ExitCode.FILE)
    assert f"{changed}: changed after it was shown" in shown
    assert outbox(screens) == []


# --- no wish is passed over -----------------------------------------------------------------------


def test_dry_run_never_seals(screens: Screens) -> None:
    wish = ("text.txt", "--to", "my-pdrm", *SUBMIT, "--dry-run")
    for verb in ("submit", "seal"):
        assert "Unit my-pdrm" in screens.see("id-polri", verb, *wish)
        assert outbox(screens) == []


def test_what_waits_is_listed_without_a_passphrase_and_sent(
    screens: Screens, monkeypatch: pytest.MonkeyPatch
) -> None:
    wish = ("seal", "text.txt", "--to", "my-pdrm", *SUBMIT, "--json")
    sealed = json.loads(screens.see("id-polri", *wish))["sealed"]
    with monkeypatch.context() as locked_out:
        locked_out.setenv("SERUMPUN_PASSPHRASE", "not the one of this file")
        shown = screens.see("id-polri", "outbox", "list")
    assert sealed in shown
    assert "my-pdrm" in shown
    assert "1 sent" in screens.see("id-polri", "send")


def test_only_what_is_named_is_sent(screens: Screens) -> None:
    first, second = (seal(screens, name, "my-pdrm") for name in ("e", "f"))
    assert f"Submitted id-polri/{second}" in screens.see("id-polri", "send", second)
    assert outbox(screens) == [first]
    screens.see("id-polri", "send", second, code=ExitCode.USAGE)
    screens.see("id-polri", "outbox", "discard", first)


def test_a_report_is_sealed_without_a_network(
    screens: Screens, monkeypatch: pytest.MonkeyPatch
) -> None:
    screens.see("id-polri", "directory")
    with monkeypatch.context() as away:
        away.setattr("httpx2.Client.stream", _unplugged)
        sealed = seal(screens, "g", "my-pdrm")
        screens.see("id-polri", "send", code=ExitCode.UNAVAILABLE)
    assert outbox(screens) == [sealed]
    listed = json.loads(screens.see("id-polri", "outbox", "list", "--json"))["waiting"]
    assert [each["prepared_offline"] for each in listed] == [True]
    assert "1 sent" in screens.see("id-polri", "send")


def _unplugged(*_: object, **__: object) -> None:
    raise httpx2.ConnectError("no route to host")


@pytest.mark.parametrize("member", [member.name for member in fields(Marking)])
def test_a_marking_beside_a_document_is_refused(
    screens: Screens, document: Path, member: str
) -> None:
    option = f"--{member.replace('_', '-')}"
    wish = ("submit", "report.yaml", option, VALUES[member], "--dry-run")
    shown = screens.see("id-polri", *wish, code=ExitCode.USAGE)
    assert f"{option}: a document says this itself" in shown


@pytest.mark.parametrize(
    "written",
    [
        DOCUMENT,
        DOCUMENT.replace("tlp: AMBER", "tlp: [AMBER"),
        '{"category":"phishing","sections":{}}',
        '{\n  "sections": {},\n  "category": "phishing"\n}',
    ],
    ids=["yaml", "yaml with a slip", "compact json", "json"],
)
def test_a_document_is_not_sent_as_a_body_by_mistake(
    screens: Screens, document: Path, written: str
) -> None:
    document.write_text(written)
    wish = ("submit", "report.yaml", "--to", "sg-spf", "--category", "phishing", "--dry-run")
    shown = screens.see("id-polri", *wish, code=ExitCode.USAGE)
    assert "names its own audiences" in shown
    assert "sg-spf" in screens.see("id-polri", *wish, "--media-type", "application/yaml")


# --- what the hub would refuse --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("wish", "code", "words"),
    [
        (("--tlp", "RED", "--expires-in-days", "999"), ExitCode.REFUSED, "/expires_at"),
        (("--tlp", "CLEAR", "--section", "victim_identity"), ExitCode.REFUSED, "/tlp"),
        (("--kind", "feedback"), ExitCode.REFUSED, "/in_reply_to"),
        (("huge.bin", "--section", "summary"), ExitCode.USAGE, "huge.bin"),
        (("--media-type", "no type"), ExitCode.USAGE, "/sections/0/media_type"),
    ],
)
def test_dry_run_refuses_what_the_hub_would(
    screens: Screens, wish: tuple[str, ...], code: ExitCode, words: str
) -> None:
    with (screens.folder / "huge.bin").open("wb") as file:
        file.truncate(limits.ATTACHMENT_BYTES + 1)
    told = ("--to", "my-pdrm", "--category", "phishing", "--dry-run")
    shown = screens.see("id-polri", "submit", "text.txt", *wish, *told, code=code)
    assert words in shown
    assert "The hub sees the header" not in shown
    error = screens.see("id-polri", "submit", "text.txt", *wish, *told, "--json", code=code)
    assert words in str(json.loads(error)["error"])


# --- the outbox -----------------------------------------------------------------------------------


def seal(screens: Screens, name: str, to: str) -> str:
    """Seal a file into the outbox; returns the report's id."""
    (screens.folder / name).write_text(name)
    wish = ("seal", name, "--to", to, *SUBMIT, "--json")
    sealed: str = json.loads(screens.see("id-polri", *wish))["sealed"]
    return sealed


def test_a_refused_report_does_not_hold_up_the_outbox(screens: Screens) -> None:
    world = screens.hub.world
    world.enrol("my-mcmc", now())
    for statement in world.statements[-3:]:
        screens.hub.append(statement)
    dead, alive = seal(screens, "a", "my-mcmc"), seal(screens, "b", "my-pdrm")
    screens.hub.append(world.revoke(world.agencies["my-mcmc"].sealing.public, now()))
    shown = screens.see("id-polri", "send", code=ExitCode.REFUSED)
    assert f"NOT SENT {dead}" in shown
    assert "my-mcmc is suspended, or the key sealed to has ended" in shown
    assert f"Submitted id-polri/{alive}" in shown
    assert outbox(screens) == []


def test_offline_after_an_unreachable_hub_is_sealed_anew(screens: Screens) -> None:
    screens.see("id-polri", "inbox")
    (screens.folder / "d").write_text("d")
    wishes = Wishes(files=(Path("d"),), to=("my-pdrm",), marking=Marking(category="phishing"))
    read = read_files(wishes)
    world = screens.hub.world
    own = world.agencies["id-polri"]
    keys = Keys(own.signing, own.sealing)
    with connect(world.federation, [keys], screens.folder / "id-polri") as polri:
        source = source_of(wishes, read, polri.id)
        online = polri.seal(draft_report(wishes, read, polri, now()), source).id
    offline = seal(screens, "d", "my-pdrm")
    assert offline != online
    assert offline == seal(screens, "d", "my-pdrm")
    wish = ("submit", "d", "--to", "my-pdrm", *SUBMIT)
    assert online in screens.see("id-polri", *wish)
    assert offline in screens.see("id-polri", *wish)


def test_a_report_is_discarded_unsent(screens: Screens) -> None:
    sealed = seal(screens, "c", "my-pdrm")
    screens.see("id-polri", "outbox", "discard", sealed)
    assert outbox(screens) == []
    screens.see("id-polri", "outbox", "discard", sealed, code=ExitCode.USAGE)


def test_the_same_command_twice_at_once_sends_once(
    screens: Screens, at_the_prompt: Callable[[Callable[[], object]], None]
) -> None:
    before = len(inbox(screens, "my-pdrm"))
    wish = ("submit", "text.txt", "--to", "my-pdrm", "--category", "phishing")
    second: list[str] = []
    at_the_prompt(
        lambda: second.append(screens.see("id-polri", *wish, "--yes", code=ExitCode.CONFLICT))
    )
    screens.see("id-polri", *wish)
    assert "Another run of serumpun is at this now" in second[0]
    assert len(inbox(screens, "my-pdrm")) == before + 1
