"""The console in a real browser: headless Chromium at the real hub, with invented officers."""

import json
import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest

from app.crypto.words import words_of
from app.schemas.console import OWN_PASSKEYS_PATH
from tests.browser.chromium import Browser, Tab
from tests.browser.console_steps import (
    LIST,
    OFFICER,
    axe,
    execute,
    fill,
    open_console,
    open_operation,
    sign_in,
    speak,
    violations,
)
from tests.browser.files import serving
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub

PICTURES = os.environ.get("SERUMPUN_PICTURES")  # a folder, to look at the pages
FIND = "#operations-Reports-find_report"
ABSENT = "01970000-0000-7000-8000-000000000001"
LEAVING = "my-pdrm/demoanalys"
KEYBOARD = "my-pdrm/demoliaiso"
ADMINISTRATOR = "id-polri/democountr"
INVITE = "#operations-Administration-create_account"


@pytest.fixture(scope="module")
def hub(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubUnderTest]:
    folder = tmp_path_factory.mktemp("hub")
    with running_hub(database, folder, ["id-polri", "my-pdrm"]) as running:
        object.__setattr__(running.hub, "is_demo", True)
        yield running


@pytest.fixture
def tab(hub: HubUnderTest, browser: Browser) -> Iterator[Tab]:
    with browser.fresh() as opened:
        open_console(opened, hub)
        yield opened


def kept_by(tab: Tab) -> str:
    """Read all that the page keeps in this browser."""
    kept: dict[str, Any] = tab.run(
        "(async () => ({local: {...localStorage}, session: {...sessionStorage},"
        " cookies: document.cookie, address: location.href, history: history.state,"
        " databases: await indexedDB.databases(), caches: await caches.keys()}))()"
    )
    return json.dumps(kept)


def test_officer_signs_in_sees_who_and_what_is_allowed_and_lists_reports_in_chromium(
    hub: HubUnderTest, tab: Tab
) -> None:
    sign_in(tab, OFFICER)
    bar = tab.run("document.getElementById('bar').innerText")
    assert "liaison officer" in bar
    assert "Unit id-polri" in bar
    tab.click("#chip-who")
    assert tab.run("document.getElementById('passkeys').href") == hub.url + OWN_PASSKEYS_PATH
    tab.click("#chip-roles")
    panel = tab.run("document.getElementById('bar-panel').innerText")
    may, not_allowed = panel.split("Your roles do not allow")
    assert "open reports" in may
    assert "read the access log" in not_allowed
    tab.press("Escape")
    status, told = execute(tab, LIST)
    assert status == "200", told
    assert "Nothing is addressed to your agency" in told
    assert violations(tab) == []
    session = hub.rows("SELECT client, method FROM sessions ORDER BY id DESC LIMIT 1")[0]
    assert (session["client"], session["method"]) == ("console", "demo")


def test_press_that_begins_before_the_bar_changes_ends_on_what_it_began_on_in_chromium(
    tab: Tab,
) -> None:
    """As when the log has been verified, or a device approved, while somebody presses."""
    sign_in(tab, OFFICER)
    tab.wait("document.getElementById('chip-log').innerText.includes('verified')")
    place = "const box = document.getElementById('chip-keys').getBoundingClientRect();"
    x, y = tab.run(f"{{ {place} [box.right - 4, box.y + box.height / 2] }}")
    pressed = {"x": x, "y": y, "button": "left", "clickCount": 1}
    tab.send("Input.dispatchMouseEvent", type="mousePressed", **pressed)
    speak(tab, "id")
    tab.send("Input.dispatchMouseEvent", type="mouseReleased", **pressed)
    tab.wait("document.getElementById('bar-panel').innerText.includes('perangkat')")
    tab.run("document.getElementById('device-name').value = 'Desk 4'")
    tab.run("document.getElementById('enrol').focus()")
    tab.send("Input.dispatchKeyEvent", type="keyDown", key=" ", code="Space")
    speak(tab, "en")
    assert tab.run("[document.activeElement.id, document.getElementById('device-name').value]") == [
        "enrol",
        "Desk 4",
    ]
    tab.send("Input.dispatchKeyEvent", type="keyUp", key=" ", code="Space")
    tab.wait("document.getElementById('look-again')")


def test_officer_signs_in_and_enrols_by_keyboard_alone_in_chromium(tab: Tab) -> None:
    go_to(tab, "document.activeElement.id === 'sign-in'")
    popup = tab.window("/sign-in?")
    popup.wait(f"document.querySelector(\"button[value='{KEYBOARD}']\")")
    go_to(popup, f"document.activeElement.value === '{KEYBOARD}'")
    tab.wait("document.getElementById('chip-keys')?.innerText.includes('none in')")
    go_to(tab, "document.activeElement.id === 'chip-keys'")
    go_to(tab, "document.activeElement.id === 'enrol'")
    tab.wait("document.getElementById('look-again')")
    tab.press("Escape")
    assert tab.run("document.activeElement.id") == "chip-keys"
    go_to(tab, "document.activeElement.id === 'sign-out'")
    tab.wait("document.getElementById('sign-in')")


def go_to(tab: Tab, found: str) -> None:
    """Press Tab until something has the focus, then the space bar."""
    for _ in range(40):
        for kind in ("keyDown", "keyUp"):
            pressed = {"key": "Tab", "code": "Tab", "windowsVirtualKeyCode": 9}
            tab.send("Input.dispatchKeyEvent", type=kind, **pressed)
        if tab.run(found):
            break
    else:
        raise AssertionError(f"no key leads there: {found}")
    for kind in ("keyDown", "keyUp"):
        tab.send("Input.dispatchKeyEvent", type=kind, key=" ", code="Space")


def test_token_is_in_memory_alone_and_not_in_what_the_page_shows_in_chromium(tab: Tab) -> None:
    tab.run(
        "window.sent = []; const real = window.fetch;"
        "window.fetch = (url, init) => {"
        " const headers = new Headers(init?.headers);"
        " for (const each of ['authorization', 'dpop']) {"
        "  if (headers.get(each)) window.sent.push(headers.get(each)); }"
        " return real(url, init); }; 0"
    )
    sign_in(tab, OFFICER)
    assert execute(tab, LIST)[0] == "200"
    sent = [each.rpartition(" ")[2] for each in tab.run("window.sent")]
    assert len(sent) >= 4
    seen = kept_by(tab) + tab.run("document.documentElement.outerHTML")
    assert not [each for each in sent if each in seen]


def test_nothing_is_sent_for_an_officer_who_is_not_signed_in_in_chromium(
    hub: HubUnderTest, tab: Tab
) -> None:
    before = len(hub.records())
    status, told = execute(tab, LIST)
    assert status == "400"
    assert "Sign in first" in told
    assert len(hub.records()) == before


def test_what_takes_a_fresh_sign_in_can_be_done_from_the_refusal_in_chromium(
    hub: HubUnderTest, tab: Tab
) -> None:
    sign_in(tab, ADMINISTRATOR)
    hub.rows(
        "UPDATE sessions SET signed_in_at = signed_in_at - interval '1 hour' WHERE account = $1",
        ADMINISTRATOR,
    )
    tab.click("#api [data-tag=Administration] button")
    tab.wait(f"document.querySelector('{INVITE}')")
    assert execute(tab, INVITE)[0] == "401"
    tab.click(f"{INVITE} .refused button")
    window = tab.window("/sign-in?")
    window.wait(f"document.querySelector(\"button[value='{ADMINISTRATOR}']\")")
    window.click(f"button[value='{ADMINISTRATOR}']")
    tab.wait("document.querySelector('.bar-said')?.innerText.includes('press Execute again')")
    tab.run(f"document.querySelector('{INVITE} .btn-clear').click()")
    status, told = execute(tab, INVITE)  # as the example has it
    assert status == "201"
    assert "id-polri." in told


def test_signing_out_ends_the_session_and_clears_the_page_in_chromium(
    hub: HubUnderTest, tab: Tab
) -> None:
    sign_in(tab, LEAVING)
    execute(tab, LIST)
    tab.run("window.isThisPage = true")
    tab.click("#sign-out")
    tab.wait("!window.isThisPage && document.getElementById('sign-in')")
    assert not tab.run("document.querySelector('.live-responses-table')")
    living = "SELECT count(*) FROM sessions WHERE account = $1 AND ended_at IS NULL"
    [(count,)] = hub.rows(living, LEAVING)
    assert count == 0


def test_code_from_another_window_without_the_right_state_is_not_taken_in_chromium(
    hub: HubUnderTest, tab: Tab
) -> None:
    tab.click("#sign-in")
    tab.window("/sign-in?")
    told = {"state": "another", "iss": hub.url, "code": "A" * 43, "error": ""}
    tab.run(f"new BroadcastChannel('serumpun-sign-in').postMessage({json.dumps(told)})")
    tab.run("new Promise((resolve) => setTimeout(resolve, 200))")
    assert tab.run("document.querySelector('.waiting').innerText")
    tab.click(".bar-end .quiet")
    tab.wait("document.querySelector('.bar-said').innerText.includes('Nobody was signed in')")


def test_window_that_nobody_waits_for_says_so_and_keeps_no_code_in_its_address_in_chromium(
    hub: HubUnderTest, tab: Tab
) -> None:
    tab.send("Page.navigate", url=f"{hub.url}/docs/signed-in?code={'A' * 43}&state=unknown")
    tab.wait("document.body?.innerText.includes('No console is waiting')")
    assert tab.run("location.href") == f"{hub.url}/docs/signed-in"


def test_officer_reads_bar_and_operations_in_bahasa_indonesia_in_chromium(
    hub: HubUnderTest, tab: Tab
) -> None:
    sign_in(tab, OFFICER)
    speak(tab, "id")
    assert "petugas penghubung" in tab.run("document.getElementById('bar').innerText")
    assert tab.run("document.documentElement.lang") == "id"
    tab.wait("document.getElementById('bar').innerText.includes('terverifikasi')")  # drawn anew
    assert "saksi kurang" in tab.run("document.getElementById('bar').innerText")
    tab.click("#chip-log")
    tab.wait("document.getElementById('bar').innerText.includes('Diverifikasi di sini')")
    tab.wait("document.getElementById('api').innerText.includes('Daftar laporan yang ditujukan')")
    assert "Log akses" in tab.run("document.getElementById('api').innerText")
    open_operation(tab, FIND)
    fill(tab, f"{FIND} tr[data-param-name=originator] input", "my-pdrm")
    fill(tab, f"{FIND} tr[data-param-name=report_id] input", ABSENT)
    status, told = execute(tab, FIND)
    assert status == "404"
    assert "Tidak ada apa pun di sini untuk Anda" in told
    tab.click("#chip-keys")
    root = hub.world.federation.root("ID")
    assert root is not None
    assert words_of(root.kid) in tab.run("document.querySelector('.root-words').innerText")


OURS = "[...document.querySelectorAll('#bar *, .lead *, #audit *')]"
LONG = (
    "const twice = {a: 'àà', e: 'ééé', i: 'ïï', o: 'ôôô', u: 'ùù'};"
    f"for (const part of {OURS}) for (const each of part.childNodes)"
    " if (each.nodeType === 3 && each.data.trim())"
    " each.data = `[${each.data.replace(/[aeiou]/g, (letter) => twice[letter])}]`; 0"
)
BESIDE = (
    f"{OURS}.filter((each) => {{ const box = each.getBoundingClientRect();"
    " if (!box.width || each.closest('.scroll')) return false;"
    " return box.right > innerWidth + 1 || box.left < -1; }).map((each) => each.outerHTML)"
)


def test_texts_half_as_long_again_fit_a_telephone_in_chromium(hub: HubUnderTest, tab: Tab) -> None:
    tab.resize(390, 844)
    sign_in(tab, "id-polri/demoaudito")
    tab.wait("document.getElementById('audit') && !document.querySelector('#bar .waiting')")
    tab.wait("document.getElementById('chip-log')?.innerText.includes('verified')")
    for chip in ("", "who", "roles", "keys", "log"):
        if chip:
            tab.click(f"#chip-{chip}")
        tab.run(f"{{ {LONG} }}")
        assert tab.run(BESIDE) == [], chip
        assert tab.run("document.documentElement.scrollWidth <= innerWidth"), chip
        if PICTURES:
            tab.picture(Path(PICTURES) / f"long-{chip or 'page'}-390.png", 390, 844)
        tab.press("Escape")


def test_page_speaks_to_this_hub_alone_and_breaks_no_policy_in_chromium(
    hub: HubUnderTest, tab: Tab
) -> None:
    sign_in(tab, OFFICER)
    tab.run("document.querySelectorAll('.opblock-tag').forEach((each) => each.click())")
    names = tab.run("performance.getEntriesByType('resource').map((each) => each.name)")
    assert len(names) > 6
    assert {each.split("/")[2] for each in names if not each.startswith("data:")} == {
        hub.url.removeprefix("http://")
    }
    assert violations(tab) == []


def test_tab_nabbing_a_page_that_opened_the_console_has_no_hold_on_it_nor_it_on_what_it_opens(
    hub: HubUnderTest, tab: Tab, tmp_path: Path
) -> None:
    sign_in(tab, OFFICER)
    tab.click("#chip-who")
    opened = tab.run("[...document.querySelectorAll('a[target]')].map((each) => each.rel)")
    assert opened
    assert all("noopener" in each.split() for each in opened)
    (tmp_path / "page").mkdir()
    (tmp_path / "page" / "a.js").write_text("")
    with serving(tmp_path / "page", "a.js") as elsewhere:
        tab.open(elsewhere.url)
        tab.run(f"window.opened = window.open('{hub.url}/docs', 'console'); 0")
        console = tab.window("/docs")
        console.wait("document.getElementById('sign-in')")
        assert console.run("[window.opener, window.name]") == [None, ""]
        assert tab.run("window.opened.closed")
        tab.run("window.open(location.href, 'console'); 0")  # the name is no hold either
        assert console.run("location.pathname") == "/docs"


@pytest.mark.parametrize(
    "address",
    [
        "/docs?url={0}&configUrl={0}&next={0}&redirect_uri={0}&oauth2RedirectUrl={0}",
        "/docs#{0}",
        "/docs/signed-in?state=unknown&redirect_uri={0}&next={0}",
        "/docs/passkeys?next={0}&url={0}#{0}",
    ],
)
def test_open_redirect_no_address_of_the_console_leads_elsewhere_in_chromium(
    hub: HubUnderTest, tab: Tab, tmp_path: Path, address: str
) -> None:
    (tmp_path / "page").mkdir()
    (tmp_path / "page" / "a.js").write_text("")
    with serving(tmp_path / "page", "a.js") as elsewhere:
        tab.send("Page.navigate", url=hub.url + address.format(quote(elsewhere.url, safe="")))
        tab.wait("document.readyState === 'complete' && document.querySelector('main')")
        tab.run("new Promise((resolve) => setTimeout(resolve, 300))")
        assert tab.run("location.origin") == hub.url
        names = tab.run("performance.getEntriesByType('resource').map((each) => each.name)")
        assert [each for each in names if each.startswith(elsewhere.url)] == []
    assert violations(tab) == []


def test_axe_finds_nothing_in_what_is_ours_in_chromium(tab: Tab) -> None:
    run = axe("#bar", ".lead")
    assert tab.run(run) == []
    sign_in(tab, OFFICER)
    for chip in ("who", "roles", "keys", "log"):
        tab.click(f"#chip-{chip}")
        if PICTURES:
            tab.picture(Path(PICTURES) / f"console-{chip}-1280.png", 1280, 900)
            tab.picture(Path(PICTURES) / f"console-{chip}-390.png", 390, 844)
        assert tab.run(run) == [], chip
    tab.press("Escape")
    open_operation(tab, LIST)
    if PICTURES:
        tab.picture(Path(PICTURES) / "console-list-1280.png", 1280, 1400)
