"""The console in Firefox ESR, which has no ML-KEM and no ML-DSA: keys under a passphrase."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.crypto.encoding import now
from app.crypto.keys import PublicKey
from tests.browser.chromium import Tab
from tests.browser.console_steps import (
    OPEN,
    SUBMIT,
    approve,
    axe,
    incident,
    open_console,
    open_report,
    saved_file,
    shown_by,
    sign_in,
    speak,
    violations,
    write_report,
)
from tests.browser.firefox import firefox_tab
from tests.canaries import find_words, read_folder
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub
from tests.hub_steps import post

PICTURES = os.environ.get("SERUMPUN_PICTURES")  # a folder, to look at the pages
AUDITOR = "id-polri/demoaudito"
OFFICER = "id-polri/demoliaiso"
WORD, NAME, FILE = "RAHSIAfj4w2pq9", "MANGSAfj4w2pq9", "FAILfj4w2pq9"
PASSPHRASE = "kopi jendela empat puluh sungai"
WARNING = "document.querySelector('#passphrase-dialog .warning').innerText"
DIALOG = "document.getElementById('passphrase-dialog').innerText"
STATE = "document.getElementById('chip-keys').innerText"
CLOCK = (  # ten minutes pass when the test says so
    "const real = window.setTimeout; window.setTimeout = (act, after, ...more) =>"
    " after === 600000 ? ((window.tenMinutesPass = act), 0) : real(act, after, ...more);"
)
REPORT = incident("id-polri", text=WORD, victim=NAME)


@pytest.fixture(scope="module")
def hub(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubUnderTest]:
    with running_hub(database, tmp_path_factory.mktemp("hub"), ["id-polri"]) as running:
        object.__setattr__(running.hub, "is_demo", True)
        yield running


def test_officer_enrols_seals_and_opens_under_a_passphrase_and_is_removed_in_firefox(
    hub: HubUnderTest, tmp_path: Path
) -> None:
    photo = tmp_path / "photo.jpg"
    photo.write_bytes(f"{FILE} {'.' * 1000}\n".encode() * 300)
    with firefox_tab(tmp_path) as tab:
        tab.before_each_page(CLOCK)
        open_console(tab, hub)
        sign_in(tab, OFFICER)
        kid = _enrol(tab)
        assert violations(tab) == []
        key = approve(hub, OFFICER, kid)
        tab.click("#look-again")
        tab.wait(f"{STATE}.includes('ready')")
        tab.press("Escape")
        _leave_alone(tab)
        write_report(tab, REPORT)
        tab.run(f"document.querySelector('{SUBMIT} .execute').click()")
        _unlock(tab, "another passphrase of mine", "Another passphrase than")
        _unlock(tab, PASSPHRASE)
        tab.wait("document.getElementById('agree-send')")
        tab.choose("#agree-files-summary", photo)
        assert "Unit id-polri" in tab.run("document.querySelector('dialog.agree').innerText")
        tab.click("#agree-send")
        tab.wait(f"document.querySelector('{SUBMIT} .live-responses-table tr.response')")
        status, told = shown_by(tab, SUBMIT)
        assert status == "201", told
        [row] = hub.rows("SELECT id::text AS id FROM reports ORDER BY seq DESC LIMIT 1")
        status, told = open_report(tab, "id-polri", row["id"])
        assert status == "200", told
        assert WORD in told
        assert NAME in told
        assert "Both signatures hold" in told
        _save_attachment(tab, photo)
        _leave_alone(tab)
        assert WORD not in tab.run(
            "document.querySelector('.live-responses-table')?.innerText ?? ''"
        )
        assert violations(tab) == []
        _remove(hub, key)
        _sign_in_again(tab, hub)
        tab.wait(f"{STATE}.includes('locked')")
        tab.click("#chip-keys")
        tab.click("#unlock")
        _unlock(tab, PASSPHRASE)
        tab.wait(f"{STATE}.includes('removed')")
        tab.click("#forget")
        tab.wait(f"{STATE}.includes('none in')")
        assert violations(tab) == []
        _sign_in_again(tab, hub, AUDITOR)
        _audit(tab)
        assert violations(tab) == []
    words = [WORD, NAME, FILE, PASSPHRASE]
    assert find_words(words, read_folder(tmp_path / "profile")) == set()


def _save_attachment(tab: Tab, photo: Path) -> None:
    tab.click(f"{OPEN} .attachments button")
    tab.wait(f"document.querySelector('{OPEN} .attachments').innerText.includes('and saved')")
    saved = saved_file(tab, photo.parent / "Downloads", "photo.jpg")
    assert saved.read_bytes() == photo.read_bytes()


def _enrol(tab: Tab) -> str:
    """Ask the agency to certify this browser; a passphrase that is too short is not taken."""
    tab.wait(f"{STATE}.includes('none in')")
    tab.click("#chip-keys")
    speak(tab, "id")
    tab.click("#enrol")
    tab.wait("document.getElementById('passphrase-dialog')")
    assert "Frasa sandi untuk kunci" in tab.run(DIALOG)
    tab.click("#passphrase-go")
    _look(tab, "#passphrase-dialog", "passphrase")
    tab.click("#passphrase-not")
    speak(tab, "en")
    tab.click("#enrol")
    tab.wait("document.getElementById('passphrase-dialog')")
    for first, second, fault in (
        ("short", "short", "At least 15"),
        (PASSPHRASE, f"{PASSPHRASE}x", "not the same"),
        (PASSPHRASE, PASSPHRASE, ""),
    ):
        _fill(tab, "passphrase", first)
        _fill(tab, "passphrase-again", second)
        tab.click("#passphrase-go")
        if fault:
            tab.wait(f"{WARNING}.includes('{fault}')")
    tab.wait("document.getElementById('look-again')")
    kid: str = tab.run("document.querySelector('.kids code').innerText")
    return kid


def _look(tab: Tab, part: str, name: str) -> None:
    """Let axe look at a part of the page, and people who want pictures of it."""
    if PICTURES:
        tab.picture(Path(PICTURES) / f"firefox-{name}-390.png", 390, 844)
        tab.picture(Path(PICTURES) / f"firefox-{name}-1280.png", 1280, 900)
    assert tab.run(axe(part)) == []


def _audit(tab: Tab) -> None:
    """Pull and verify the log as an auditor, in Bahasa Indonesia."""
    tab.wait("document.getElementById('audit-pull')")
    speak(tab, "id")
    tab.click("#audit-pull")
    tab.wait("document.getElementById('audit-verdict')")
    said = tab.run("document.getElementById('audit').innerText")
    assert "SAH: " in said
    assert "tidak ada yang hilang atau berubah" in said
    _look(tab, "#audit", "audit")


def _fill(tab: Tab, field: str, text: str) -> None:
    tab.run(f"document.getElementById('{field}').value = ''")
    tab.write(f"#{field}", text)


def _unlock(tab: Tab, passphrase: str, fault: str = "") -> None:
    tab.wait("document.getElementById('passphrase-dialog')")
    _fill(tab, "passphrase", passphrase)
    tab.click("#passphrase-go")
    if fault:
        tab.wait(f"{WARNING}.includes('{fault}')")
    else:
        tab.wait("!document.getElementById('passphrase-dialog')")


def _leave_alone(tab: Tab) -> None:
    """Let ten minutes pass without anybody."""
    tab.run("window.tenMinutesPass(); 0")
    tab.wait(f"{STATE}.includes('locked')")


def _sign_in_again(tab: Tab, hub: HubUnderTest, account: str = OFFICER) -> None:
    """Load the page anew, as on the next morning."""
    tab.open("about:blank")
    tab.open(f"{hub.url}/docs")
    tab.wait("document.querySelector('.opblock')")
    sign_in(tab, account)


def _remove(hub: HubUnderTest, key: PublicKey) -> None:
    """Let the agency take the device back."""
    before = len(hub.world.statements)
    hub.world.revoke(key, now(), by=hub.world.agencies["id-polri"].signing)
    post(hub, before)
