"""Officers sign in through a real provider in a real browser: npm's `oidc-provider`, Chromium."""

import secrets
from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from queue import SimpleQueue

import pytest

from app.schemas.sign_in import CALLBACK_PATH
from serumpun.errors import UsageError
from serumpun.session import StoredSession
from serumpun.signing_in import Wish, sign_in
from serumpun.transport import make_client
from tests.agency_console import serving_console
from tests.browser.chromium import Browser, Tab
from tests.browser.console_steps import open_console
from tests.browser.steps import arrive, command_line, open_page
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub
from tests.passkey_steps import invite
from tests.real_provider import real_provider, require_provider
from tests.sign_in_steps import answer_in, make_officer

POLRI = "id-polri"
SECONDS = 180  # for the browser's part
COOKIE = "serumpun-sign-in"
CHOOSE = "form[action='/sign-in/provider'] button"


@dataclass
class Place:
    """A hub at a name, so that coming back from the provider crosses sites, and the provider."""

    hub: HubUnderTest
    issuer: str


@pytest.fixture(scope="module")
def place(database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Place]:
    """One hub and one provider for the whole file."""
    require_provider()
    folder = tmp_path_factory.mktemp("hub")
    with (
        running_hub(database, folder, [POLRI, "my-pdrm"], host="localhost") as hub,
        real_provider(hub, "id", [POLRI]) as issuer,
    ):
        yield Place(hub, issuer)


@pytest.fixture
def tab(browser: Browser) -> Iterator[Tab]:
    """The page of somebody who was never here."""
    with browser.fresh() as opened:
        yield opened


def choose_provider(tab: Tab, place: Place, invitation: str = "") -> None:
    """Go from the hub's page to the provider's login form."""
    assert tab.run("document.title") == "Sign in - Serumpun"
    assert f"ID ({place.issuer.removeprefix('http://')})" in tab.text()
    if invitation:
        tab.click("details summary")
        tab.write("#invitation", invitation)
    tab.click(CHOOSE)
    tab.wait(f"location.origin === '{place.issuer}' && document.querySelector('[name=login]')")


def somebody() -> str:
    """Make up a login at the provider that nobody has used."""
    return f"budi-{secrets.token_hex(4)}"


def log_in(tab: Tab, person: str) -> None:
    """Fill the provider's login form."""
    tab.write("[name=login]", person)
    tab.write("[name=password]", "correct horse")
    tab.click("[type=submit]")


def agree(tab: Tab) -> None:
    """Agree to what the provider asks the first time."""
    tab.wait("document.querySelector('[name=prompt][value=consent]')")
    assert "Authorize" in tab.text()
    tab.click("[type=submit]")


def cookies_of(tab: Tab, hub: HubUnderTest) -> list[str]:
    """Name the cookies that the browser keeps for the hub."""
    return [
        each["name"] for each in tab.send("Network.getCookies", urls=[hub.url + "/"])["cookies"]
    ]


def test_officer_signs_in_at_the_provider_and_comes_back_with_a_session_in_chromium(
    place: Place, tab: Tab
) -> None:
    account = make_officer(place.hub, POLRI)
    with command_line(place.hub) as app:
        open_page(tab, app)
        assert cookies_of(tab, place.hub) == [COOKIE]
        assert not tab.run("document.cookie")  # no script reads it
        choose_provider(tab, place, invite(place.hub, account))
        log_in(tab, somebody())
        agree(tab)
        token = arrive(tab, app)
        assert tab.text() == "signed in"
        assert COOKIE not in cookies_of(tab, place.hub)
    told = app.get("/v1/me", token).json()
    assert told["account"] == account
    [row] = place.hub.rows("SELECT method FROM sessions WHERE account = $1", account)
    assert row["method"] == "provider"


def test_officer_signs_in_at_the_provider_from_an_agencys_own_console_in_chromium(
    place: Place, tab: Tab
) -> None:
    account, person = make_officer(place.hub, POLRI), somebody()
    with serving_console(place.hub.url) as console:
        open_console(tab, place.hub, console.url)
        tab.click("#sign-in")
        popup = tab.window("/sign-in?")
        choose_provider(popup, place, invite(place.hub, account))
        log_in(popup, person)
        agree(popup)
        tab.wait("document.getElementById('sign-out')")
        tab.click("#chip-who")
        panel = tab.run("document.getElementById('bar-panel').innerText")
        assert account in panel
        assert "by your country's provider" in panel
    told = "SELECT client, method FROM sessions WHERE account = $1"
    assert [tuple(row) for row in place.hub.rows(told, account)] == [("agency-console", "provider")]


def test_callback_in_another_persons_browser_signs_nobody_in_in_chromium(
    place: Place, tab: Tab
) -> None:
    invitation = invite(place.hub, make_officer(place.hub, POLRI))
    with command_line(place.hub) as app, command_line(place.hub) as victims:
        open_page(tab, app)
        choose_provider(tab, place, invitation)
        tab.hold(f"*{CALLBACK_PATH}*")
        log_in(tab, somebody())
        agree(tab)
        held = tab.held()  # the attacker keeps it, and has the victim open it
        bare, busy = tab.in_another_browser(), tab.in_another_browser()
        open_page(busy, victims)  # a sign-in of the victim's own is under way
        for victim in (bare, busy):
            victim.open(held.url)
            assert "sign-in-invalid" in victim.text()
            assert victim.run("location.origin") == place.hub.url
        assert cookies_of(bare, place.hub) == []
        assert cookies_of(busy, place.hub) == [COOKIE]
        tab.let_go(held)  # nothing was used up
        assert app.get("/v1/me", arrive(tab, app)).status_code == 200


def test_officer_who_cancels_at_the_provider_comes_back_to_the_client_in_chromium(
    place: Place, tab: Tab
) -> None:
    with command_line(place.hub) as app:
        open_page(tab, app)
        choose_provider(tab, place)
        tab.click("a[href$='/abort']")
        tab.wait(f"location.href.startsWith('{app.redirect_uri}')")
        told = answer_in(tab.run("location.href"))
    assert told == {"error": "access_denied", "state": app.state, "iss": place.hub.url}
    assert COOKIE not in cookies_of(tab, place.hub)


def test_terminal_gets_its_session_from_chromium(place: Place, tab: Tab) -> None:
    account = make_officer(place.hub, POLRI)
    with terminal(place.hub) as (address, session):
        tab.open(address)
        choose_provider(tab, place, invite(place.hub, account))
        log_in(tab, somebody())
        agree(tab)
        tab.wait("document.body?.innerText.includes('back to the terminal')")
        assert "Done" in tab.text()
        assert tab.run("getComputedStyle(document.body).maxWidth") == "480px"  # styled
        begun = session.result(SECONDS)
    [row] = place.hub.rows("SELECT account FROM sessions WHERE id = $1", begun.session)
    assert row["account"] == account


def test_terminal_is_told_at_once_who_cancelled_in_chromium(place: Place, tab: Tab) -> None:
    with terminal(place.hub) as (address, session):
        tab.open(address)
        choose_provider(tab, place)
        tab.click("a[href$='/abort']")
        tab.wait("document.body?.innerText.includes('back to the terminal')")
        assert "Nobody was signed in" in tab.text()
        with pytest.raises(UsageError, match="declined"):
            session.result(SECONDS)


@contextmanager
def terminal(hub: HubUnderTest) -> Iterator[tuple[str, Future[StoredSession]]]:
    """Sign in as `serumpun login` does; gives the address that it shows, and what it gets."""
    shown: SimpleQueue[str] = SimpleQueue()
    with make_client(hub.url) as client, ThreadPoolExecutor(1) as pool:
        session = pool.submit(sign_in, client, Wish(hub.url), shown.put, SECONDS)
        yield shown.get(timeout=SECONDS), session


def test_step_up_shows_the_providers_login_form_again_in_chromium(place: Place, tab: Tab) -> None:
    account, person = make_officer(place.hub, POLRI), somebody()
    with command_line(place.hub) as app:
        open_page(tab, app)
        choose_provider(tab, place, invite(place.hub, account))
        log_in(tab, person)
        agree(tab)
        arrive(tab, app)
    with command_line(place.hub) as other:  # the provider knows the browser: nothing to fill in
        open_page(tab, other)
        tab.click(CHOOSE)
        arrive(tab, other)
    before = signed_in_at(place, account)
    with command_line(place.hub, app.key) as again:
        open_page(tab, again, max_age="0")
        choose_provider(tab, place)
        log_in(tab, person)
        arrive(tab, again)
    after = signed_in_at(place, account)
    assert len(before) == len(after) == 2  # one of the two sessions is stepped up
    assert max(after) > max(before)


def signed_in_at(place: Place, account: str) -> list[datetime]:
    """Tell when each session of an account was really signed in."""
    rows = place.hub.rows("SELECT signed_in_at FROM sessions WHERE account = $1", account)
    return [row["signed_in_at"] for row in rows]
