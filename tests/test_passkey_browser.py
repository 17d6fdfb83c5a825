"""Passkeys in a real browser: headless Chromium with a virtual security key, at the real hub."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app.schemas.console import OWN_PASSKEYS_PATH
from app.schemas.passkeys import PASSKEYS_PATH
from app.schemas.sign_in import PAGE_PATH
from serumpun.login import ProofKey
from tests.browser.chromium import Browser, Tab
from tests.browser.console_steps import WATCH, axe
from tests.browser.steps import arrive, command_line, open_page
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub
from tests.hub_steps import refused
from tests.passkey_steps import invite
from tests.sign_in_steps import ClientApp, make_officer

POLRI = "id-polri"
PICTURES = os.environ.get("SERUMPUN_PICTURES")  # a folder, to look at the pages


@pytest.fixture(scope="module")
def hub(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubUnderTest]:
    """One hub for the whole file, at a name."""
    folder = tmp_path_factory.mktemp("hub")
    with running_hub(database, folder, [POLRI, "my-pdrm"], host="localhost") as under_test:
        yield under_test


@pytest.fixture
def tab(browser: Browser) -> Iterator[Tab]:
    """The page of somebody who was never here."""
    with browser.fresh() as opened:
        yield opened


def make_passkey(tab: Tab, code: str) -> None:
    """Fill the form of the page and send it."""
    tab.run(
        "document.querySelector('#passkey details').open = true;"
        f"document.getElementById('passkey-invitation').value = '{code}';"
        "document.getElementById('passkey-name').value = 'kunci biru';"
        "document.querySelector('#new-passkey button').click()"
    )


def open_own_page(tab: Tab, hub: HubUnderTest, keeps: list[dict[str, Any]]) -> None:
    """Open the page of one's own passkeys and sign in on it, with what a security key keeps."""
    tab.before_each_page(WATCH)
    tab.resize(1280, 800)
    tab.open(hub.url + OWN_PASSKEYS_PATH)
    tab.wait("document.getElementById('sign-in')")
    tab.click("#sign-in")
    window = tab.window(f"{PAGE_PATH}?")
    window.wait("!document.getElementById('passkey').hidden")
    window.add_authenticator(keeps)
    window.run("document.getElementById('use-passkey').click()")
    tab.wait("document.getElementById('list')")


def add_on_page(tab: Tab, name: str) -> str:
    """Add a passkey under a name; returns what the page says."""
    tab.write("#passkey-name", name)
    tab.click("#add button")
    return said_on_page(tab)


def remove_on_page(tab: Tab, name: str) -> str:
    """Remove a passkey, and say once more that one wants to; returns what the page says."""
    tab.run(
        "[...document.querySelectorAll('#list li')]"
        f".find((each) => each.innerText.includes('{name}')).querySelector('button').click()"
    )
    assert name in tab.run("document.querySelector('#list .warning').innerText")
    tab.click("#remove-sure")
    return said_on_page(tab)


def said_on_page(tab: Tab) -> str:
    """Wait until the page is done, and read what it says."""
    tab.wait(
        "!document.querySelector('#add button').disabled"
        " && document.getElementById('said').innerText"
    )
    said: str = tab.run("document.getElementById('said').innerText")
    return said


def sign_in(tab: Tab, hub: HubUnderTest, key: ProofKey | None = None) -> tuple[ClientApp, str]:
    """Sign in with the security key that is plugged in; with a session's key, step it up."""
    with command_line(hub, key) as app:
        open_page(tab, app)
        tab.click("#use-passkey")
        return app, arrive(tab, app)


def first_passkey(tab: Tab, hub: HubUnderTest, account: str) -> tuple[str, ClientApp, str]:
    """Let an officer bind a passkey; returns its security key, and client and token."""
    with command_line(hub) as app:
        open_page(tab, app)
        key = tab.add_authenticator()
        make_passkey(tab, invite(hub, account))
        return key, app, arrive(tab, app)


def test_officer_makes_a_passkey_by_invitation_and_signs_in_with_it_in_chromium(
    hub: HubUnderTest, tab: Tab
) -> None:
    account = make_officer(hub, POLRI)
    with command_line(hub) as app:
        open_page(tab, app)
        if PICTURES:
            tab.picture(Path(PICTURES) / "sign-in-1280.png", 1280, 800)
            tab.picture(Path(PICTURES) / "sign-in-390.png", 390, 844)
            tab.run("document.querySelector('#passkey details').open = true")
            tab.picture(Path(PICTURES) / "sign-in-first-390.png", 390, 844)
        key = tab.add_authenticator()
        make_passkey(tab, invite(hub, account))
        token = arrive(tab, app)
        assert app.get("/v1/reports", token).status_code == 200
        [kept] = tab.passkeys_on(key)
        assert (kept["rpId"], kept["isResidentCredential"]) == ("localhost", True)
    with command_line(hub) as app:
        open_page(tab, app)
        tab.run("document.getElementById('use-passkey').click()")
        token = arrive(tab, app)
        assert app.get("/v1/reports", token).status_code == 200
    methods = hub.rows("SELECT method FROM sessions WHERE account = $1", account)
    assert [row["method"] for row in methods] == ["passkey", "passkey"]


def test_security_key_that_does_not_verify_its_user_gets_nobody_in_in_chromium(
    hub: HubUnderTest, tab: Tab
) -> None:
    code = invite(hub, make_officer(hub, POLRI))
    with command_line(hub) as app:
        open_page(tab, app)
        tab.add_authenticator(is_verified=False)
        make_passkey(tab, code)
        tab.wait("document.getElementById('passkey-said').textContent.startsWith('Nothing')")
        assert tab.run("location.pathname") == PAGE_PATH


def test_officer_steps_up_in_chromium_and_keeps_the_session(hub: HubUnderTest, tab: Tab) -> None:
    account = make_officer(hub, POLRI)
    _, app, token = first_passkey(tab, hub, account)
    hub.rows(
        "UPDATE sessions SET signed_in_at = signed_in_at - interval '1 hour' WHERE account = $1",
        account,
    )
    asked = app.send("POST", f"{PASSKEYS_PATH}/options", token)
    refused(asked, 401, "step-up-required")
    again, fresh = sign_in(tab, hub, app.key)
    assert again.send("POST", f"{PASSKEYS_PATH}/options", fresh).status_code == 200
    [session] = hub.rows("SELECT ended_at FROM sessions WHERE account = $1", account)
    assert session["ended_at"] is None


def test_officer_adds_a_second_passkey_and_removes_the_first_in_chromium(
    hub: HubUnderTest, tab: Tab
) -> None:
    account = make_officer(hub, POLRI)
    blue, _, _ = first_passkey(tab, hub, account)
    on_blue = tab.take_passkeys(blue)
    open_own_page(tab, hub, on_blue)
    assert "your only one" in tab.text()
    red = tab.add_authenticator()
    assert add_on_page(tab, "kunci merah").startswith("Added: kunci merah")
    on_red = tab.take_passkeys(red)
    if PICTURES:
        tab.picture(Path(PICTURES) / "passkeys-1280.png", 1280, 800)
        tab.picture(Path(PICTURES) / "passkeys-390.png", 390, 844)
    assert remove_on_page(tab, "kunci biru").startswith("Removed: kunci biru")
    assert remove_on_page(tab, "kunci merah") == "It is the last way in of this account."
    kept = hub.rows("SELECT name FROM passkeys WHERE account = $1", account)
    assert [row["name"] for row in kept] == ["kunci merah"]
    assert tab.run("window.heard") == []  # the page keeps to its policy
    with command_line(hub) as page:
        open_page(tab, page)
        lost = tab.add_authenticator(on_blue)
        tab.click("#use-passkey")
        tab.wait("document.getElementById('passkey-said').textContent.length > 3")
        assert "passkey" in tab.run("document.getElementById('passkey-said').textContent")
        assert tab.run("location.pathname") == PAGE_PATH
        tab.take_passkeys(lost)
    tab.add_authenticator(on_red)
    app, token = sign_in(tab, hub)
    assert app.get("/v1/me", token).json()["account"] == account


def test_page_of_passkeys_asks_for_a_fresh_sign_in_and_goes_on_in_chromium(
    hub: HubUnderTest, tab: Tab
) -> None:
    account = make_officer(hub, POLRI)
    key, _, _ = first_passkey(tab, hub, account)
    keeps = tab.take_passkeys(key)
    open_own_page(tab, hub, keeps)
    hub.rows(
        "UPDATE sessions SET signed_in_at = signed_in_at - interval '1 hour' WHERE account = $1",
        account,
    )
    tab.add_authenticator()
    tab.write("#passkey-name", "kunci merah")
    tab.click("#add button")
    window = tab.window(f"{PAGE_PATH}?")
    window.wait("!document.getElementById('passkey').hidden")
    window.add_authenticator([{**each, "signCount": each["signCount"] + 9} for each in keeps])
    window.run("document.getElementById('use-passkey').click()")
    tab.wait("document.getElementById('said').innerText.startsWith('Added')")
    names = hub.rows("SELECT name FROM passkeys WHERE account = $1 ORDER BY name", account)
    assert [row["name"] for row in names] == ["kunci biru", "kunci merah"]


def test_security_key_that_has_a_passkey_of_the_officer_makes_no_second_in_chromium(
    hub: HubUnderTest, tab: Tab
) -> None:
    key, _, _ = first_passkey(tab, hub, make_officer(hub, POLRI))
    keeps = tab.take_passkeys(key)
    open_own_page(tab, hub, keeps)
    again = tab.add_authenticator(keeps)
    assert add_on_page(tab, "once more") == "This device has a passkey of yours already."
    assert len(tab.passkeys_on(again)) == 1


def test_page_of_passkeys_speaks_bahasa_and_fits_a_telephone_in_chromium(
    hub: HubUnderTest, tab: Tab
) -> None:
    key, _, _ = first_passkey(tab, hub, make_officer(hub, POLRI))
    open_own_page(tab, hub, tab.take_passkeys(key))
    tab.run(
        "(() => { const it = document.getElementById('language'); it.value = 'id';"
        " it.dispatchEvent(new Event('change')); })()"
    )
    assert "Tambahkan kunci sandi" in tab.text()
    assert "Add a passkey" not in tab.text()
    assert tab.run("document.title") == "Kunci sandi Anda - Serumpun"
    tab.resize(390, 844)
    assert tab.run("document.documentElement.scrollWidth <= 390")
    assert tab.run(axe("main")) == []
