"""Passkeys in a real browser: headless Chromium with a virtual security key, at the real hub."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.schemas.passkeys import PASSKEYS_PATH
from app.schemas.sign_in import PAGE_PATH
from serumpun.login import ProofKey
from tests.browser.chromium import Tab, chromium
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
def tab(tmp_path: Path) -> Iterator[Tab]:
    """A browser with a fresh profile."""
    with chromium(tmp_path) as opened:
        yield opened


def make_passkey(tab: Tab, code: str) -> None:
    """Fill the form of the page and send it."""
    tab.run(
        "document.querySelector('#passkey details').open = true;"
        f"document.getElementById('passkey-invitation').value = '{code}';"
        "document.getElementById('passkey-name').value = 'kunci biru';"
        "document.querySelector('#new-passkey button').click()"
    )


def ask_for_another(tab: Tab, app: ClientApp, token: str) -> dict[str, str]:
    """Let the browser make what the hub asks for in this session; returns its answer."""
    asked = app.send("POST", f"{PASSKEYS_PATH}/options", token)
    assert asked.status_code == 200, asked.text
    options = json.dumps(asked.json()["public_key"])
    made: dict[str, str] = tab.run(
        f"navigator.credentials.create({{publicKey:"
        f" PublicKeyCredential.parseCreationOptionsFromJSON({options})}}).then((made) => ({{"
        "client_data: encode(made.response.clientDataJSON),"
        "attestation: encode(made.response.attestationObject)}),"
        "(error) => ({refused: error.name}))"
    )
    return made


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
    blue, app, token = first_passkey(tab, hub, account)
    with command_line(hub) as page:
        open_page(tab, page)  # WebAuthn works on pages of the hub alone
        on_blue = tab.take_passkeys(blue)
        red = tab.add_authenticator()
        made = ask_for_another(tab, app, token)
        added = app.send("POST", PASSKEYS_PATH, token, json={**made, "name": "kunci merah"})
        assert added.status_code == 201, added.text
        on_red = tab.take_passkeys(red)
    listed = app.get(PASSKEYS_PATH, token).json()["passkeys"]
    assert [each["name"] for each in listed] == ["kunci biru", "kunci merah"]
    first, second = (f"{PASSKEYS_PATH}/{each['id']}" for each in listed)
    assert app.send("DELETE", first, token).status_code == 204
    refused(app.send("DELETE", second, token), 409, "last-way-in")
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


def test_security_key_that_has_a_passkey_of_the_officer_makes_no_second_in_chromium(
    hub: HubUnderTest, tab: Tab
) -> None:
    key, app, token = first_passkey(tab, hub, make_officer(hub, POLRI))
    with command_line(hub) as page:
        open_page(tab, page)
        assert ask_for_another(tab, app, token) == {"refused": "InvalidStateError"}
        assert len(tab.passkeys_on(key)) == 1
