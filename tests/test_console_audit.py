"""Auditors in a real browser: they pull, verify and take evidence that the command line accepts."""

import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.crypto.checkpoint import sign_checkpoint
from app.crypto.encoding import now, to_base64url
from app.crypto.log_keys import log_signing_key
from serumpun.exit_codes import ExitCode
from serumpun.witnessing import Witness, witness_log
from tests.browser.chromium import Browser, Tab
from tests.browser.console_steps import axe, fill, open_console, saved_file, sign_in, violations
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub
from tests.hub_steps import fresh_login, header_of
from tests.log_steps import key_of, make_witness, settled, transport_of
from tests.officers import sign_in as sign_in_before
from tests.screens import Screens

PICTURES = os.environ.get("SERUMPUN_PICTURES")  # a folder, to look at the pages
AUDITOR = "my-pdrm/demoaudito"
RECIPIENT = "my-pdrm/demoanalys"  # and auditor
OFFICER = "id-polri/demoaudito"  # and liaison officer of the originator
SAVED = "document.querySelector('.audit-saved').innerText"
VERDICT = "document.getElementById('audit-verdict')"
LOG_CHIP = "document.getElementById('chip-log')?.innerText"


@dataclass
class Audited:
    """A hub where something happened, cosigned by two countries, and what happened to."""

    hub: HubUnderTest
    report: str


@pytest.fixture(scope="module")
def audited(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Audited]:
    folder = tmp_path_factory.mktemp("hub")
    agencies = ["id-polri", "my-pdrm", "sg-spf", "th-tcsd"]
    with running_hub(database, folder, agencies) as hub:
        object.__setattr__(hub.hub, "is_demo", True)
        envelope = hub.world.seal("id-polri", {"summary": (b"x", ["my-pdrm"])})
        assert hub.agency("id-polri").submit(envelope).status_code == 201
        assert hub.agency("my-pdrm").open(envelope, ["summary"]).status_code == 200
        settled(hub)
        for agency in ("sg-spf", "th-tcsd"):
            make_witness(hub, agency)
            client, signer = fresh_login(hub.agency(agency)), hub.world.agencies[agency].signing
            own = Witness(folder / agency, key_of(hub), signer, now)
            witness_log(transport_of(client), own)
        sign_in_before(hub, "id-polri", "auditor", "liaison_officer", account=OFFICER)
        sign_in_before(hub, "my-pdrm", "auditor", "analyst", account=RECIPIENT)
        header = header_of(envelope)
        yield Audited(hub, f"{header['originator']}/{header['id']}")


@pytest.fixture
def tab(
    audited: Audited, browser: Browser, tmp_path: Path, request: pytest.FixtureRequest
) -> Iterator[Tab]:
    """The auditor's browser, signed in; what it saves lies in `saved`."""
    with browser.fresh() as opened:
        opened.save_to(tmp_path / "saved")
        open_console(opened, audited.hub)
        sign_in(opened, getattr(request, "param", AUDITOR))
        opened.wait("document.getElementById('audit-pull')")
        opened.wait(f"!{LOG_CHIP}.includes('…')")
        yield opened


def pull(tab: Tab) -> str:
    """Press the one button; returns what the page says it has proven."""
    tab.run("document.querySelectorAll('.audit-said > *').forEach((each) => each.remove())")
    tab.click("#audit-pull")
    tab.wait(VERDICT)
    said: str = tab.run("document.querySelector('.audit-said').innerText")
    return said


def saved(tab: Tab, folder: Path, button: str) -> Path:
    """Press a button that saves a file, and wait for it."""
    known = set(folder.glob("*.json"))
    tab.click(button)
    return saved_file(tab, folder, "*.json", known)


def check(screens: Screens, file: Path, code: int = ExitCode.OK) -> str:
    """Check a file with the federation file alone, as somebody who has no home."""
    pinned = screens.folder / "federation.json"
    pinned.write_bytes(screens.hub.world.federation_file)
    arguments = ("audit", "verify", str(file), "--federation", str(pinned))
    return screens.see_at(screens.folder / "nobody", *arguments, code=code)


def test_pull_asks_an_auditor_for_a_fresh_sign_in_and_goes_on(audited: Audited, tab: Tab) -> None:
    settled(audited.hub)
    audited.hub.rows(
        "UPDATE sessions SET signed_in_at = signed_in_at - interval '1 hour' WHERE account = $1",
        AUDITOR,
    )
    tab.click("#audit-pull")
    window = tab.window("/sign-in?")
    window.wait(f"document.querySelector(\"button[value='{AUDITOR}']\")")
    window.click(f"button[value='{AUDITOR}']")
    tab.wait(VERDICT)
    assert "none missing" in tab.run("document.querySelector('.audit-said').innerText")


@pytest.mark.parametrize("tab", [OFFICER], indirect=True)
def test_auditor_pulls_verifies_and_takes_evidence_that_the_command_line_accepts(
    audited: Audited,
    tab: Tab,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    settled(audited.hub)
    said = pull(tab)
    assert "entries of ID, none missing or altered, in a log of" in said
    assert "that this browser saw before" in said  # when the bar was drawn
    for witness in ("sg-spf (SG) has cosigned the first", "th-tcsd (TH) has cosigned the first"):
        assert witness in said
    assert "As many other countries have cosigned as the hub says it needs: 2." in said
    assert tab.run(axe("#audit")) == []
    if PICTURES:
        tab.picture(Path(PICTURES) / "audit-1280.png", 1280, 1200)
        tab.picture(Path(PICTURES) / "audit-390.png", 390, 1200)
    fill(tab, "#audit-object", audited.report)
    assert "none missing" in pull(tab)
    rows = tab.run("document.querySelector('.entries').innerText")
    assert "open reports" in rows
    assert "report delivered" in rows
    folder = tmp_path / "saved"
    screens = Screens(audited.hub, tmp_path, capsys, monkeypatch)
    entry = saved(tab, folder, ".proofs button:first-child")
    assert "report:" in check(screens, entry)
    report = saved(tab, folder, ".proofs button:last-child")
    assert "the signed header, 1 openings" in tab.run(SAVED)
    told = check(screens, report)
    assert f"HOLDS: the evidence of {audited.report}" in told
    assert "id-polri signed the header" in told
    assert "1 openings, each signed by who opened and by the hub." in told
    for country in ("SG", "TH"):
        assert country in told
    bundle = json.loads(report.read_text())
    bundle["log"]["entries"].pop(0)["entry"]["account"] = "my-pdrm/another"
    bundle["log"]["entries"][0]["index"] += 1
    report.write_text(json.dumps(bundle))
    check(screens, report, ExitCode.REFUSED)
    report.unlink()
    assert violations(tab) == []
    tab.click("#sign-out")
    tab.wait("document.getElementById('sign-in')")
    sign_in(tab, RECIPIENT)
    tab.wait("document.getElementById('audit-pull')")
    fill(tab, "#audit-object", audited.report)
    assert "entries of MY, none missing" in pull(tab)
    told = check(screens, saved(tab, folder, ".proofs button:last-child"))
    # Its country has no entry of the submission; the signed tree has its place.
    assert "its receipt says so, and the log, entry" in told
    assert "0 openings" in told


def test_what_the_hub_narrows_is_compared_and_said_to_be_no_proof_of_the_rest(
    tab: Tab, tmp_path: Path
) -> None:
    tab.click("#audit-complete")
    fill(tab, "#audit-action", "report:open")
    said = pull(tab)
    assert said.startswith("UNALTERED: ")
    assert "Whether the hub left out others that fit is not proven" in said
    shown = tab.run(
        "[...document.querySelectorAll('.entries tbody tr')].map((each) => each.innerText)"
    )
    assert len(shown) >= 1
    assert all("open reports" in each for each in shown)
    report = saved(tab, tmp_path / "saved", ".proofs button:last-child")
    assert "header and openings are not for this account" in tab.run(SAVED)
    bundle = json.loads(report.read_text())
    assert (bundle["header"], bundle["openings"]) == (None, [])


LIES = {
    "told.entries.splice(1, 1)": "is missing",
    "told.entries.splice(-4)": "was not shown",
    "told.entries[1].entry.purpose = 'prevention'": "commits to another entry",
    "told.entries[1].entry = told.entries[1].salts = null": "erased before its time",
    "told.entries[2].number = 2; told.entries.splice(1, 1)": "another number",
}


def test_entry_that_the_hub_changes_or_holds_back_is_noticed(audited: Audited, tab: Tab) -> None:
    settled(audited.hub)
    for lie, reason in LIES.items():
        tab.run(
            "window.real ??= window.fetch; window.fetch = async (url, init) => {"
            " const answer = await window.real(url, init);"
            " if (!String(url).includes('/access-log/entries')) return answer;"
            f" const told = await answer.json(); {lie};"
            " return new Response(JSON.stringify(told)); }; 0"
        )
        said = pull(tab)
        assert said.startswith("DOES NOT HOLD"), lie
        assert reason in said, lie
        assert "What to do now" in said
        assert tab.run("document.querySelector('.entries')") is None


def test_log_that_was_rewritten_since_is_noticed_and_proven_to_everybody(
    audited: Audited,
    tab: Tab,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    hub = audited.hub
    size = settled(hub).size - 1
    secret = log_signing_key(hub.world.federation.name, hub.world.log_secret)
    seen = to_base64url(sign_checkpoint(size, b"x" * 32, now(), secret))
    name = hub.world.federation.name
    tab.run(
        "(async () => { const done = (asked) => new Promise((ok) => { asked.onsuccess = () =>"
        " ok(asked.result); }); const base = await done(indexedDB.open('serumpun-console'));"
        f" const raw = atob('{seen}'.replaceAll('-', '+').replaceAll('_', '/'));"
        " const note = Uint8Array.from(raw, (letter) => letter.charCodeAt(0));"
        " await done(base.transaction('kept', 'readwrite').objectStore('kept')"
        f".put(note, 'log {name}')); base.close(); }})()"
    )
    said = pull(tab)
    assert said.startswith("DOES NOT HOLD")
    assert f"first {size} entries are not those that were signed" in said
    screens = Screens(hub, tmp_path, capsys, monkeypatch)
    evidence = saved(tab, tmp_path / "saved", "#audit-conflict")
    assert "HOLDS: the hub signed two histories of its access log" in check(screens, evidence)
    tab.run("window.isBefore = true; location.reload()")
    tab.wait("!window.isBefore && document.querySelector('.opblock')")
    sign_in(tab, AUDITOR)
    tab.wait(f"{LOG_CHIP} && !{LOG_CHIP}.includes('…')")
    assert "does not hold" in tab.run(LOG_CHIP)


def test_officer_who_is_no_auditor_sees_the_verified_log_in_the_bar_and_no_pull(
    audited: Audited, tab: Tab
) -> None:
    other = tab.in_another_browser()
    open_console(other, audited.hub)
    sign_in(other, "my-pdrm/demoliaiso")
    other.wait(f"{LOG_CHIP} && !{LOG_CHIP}.includes('…')")
    other.click("#chip-log")
    panel = other.run("document.getElementById('bar-panel').innerText")
    assert "Verified here: the hub's signatures on a log of" in panel
    assert "sg-spf (SG): the first" in panel
    assert other.run("document.getElementById('audit')") is None
