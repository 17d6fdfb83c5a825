"""Passkeys in a real browser: headless Chromium with a virtual security key, at the real hub."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.schemas.sign_in import PAGE_PATH
from tests.browser.chromium import Tab, chromium
from tests.browser.steps import arrive, command_line, open_page
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub
from tests.passkey_steps import invite
from tests.sign_in_steps import make_officer

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
