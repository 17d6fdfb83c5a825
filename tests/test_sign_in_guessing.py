"""Whoever guesses, at every way in: gets nowhere, locks nobody out, and learns of nobody."""

from collections.abc import Callable, Iterator
from typing import Any

import httpx2
import pytest

from app.crypto.encoding import to_base64url
from app.crypto.keys import KeyUse
from app.schemas.passkeys import ASSERT_PATH, REGISTER_OPTIONS_PATH
from app.schemas.sign_in import CALLBACK_PATH, TRIES_PER_MINUTE
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub
from tests.passkey_steps import Page, device_at, invite, with_passkey
from tests.sign_in_steps import ClientApp, finish, fresh_secret, make_officer, signed_in
from tests.test_identity_hub import Caller
from tests.worlds import signing_key

POLRI, PDRM = "id-polri", "my-pdrm"
FEW, MANY = 6, 2 * TRIES_PER_MINUTE  # of many, a slow machine earns some back meanwhile
Guess = Callable[[HubUnderTest, str], httpx2.Response]


@pytest.fixture(scope="module")
def hub(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubUnderTest]:
    """One hub for the whole file, at a name, so that it has passkeys."""
    folder = tmp_path_factory.mktemp("hub")
    with running_hub(database, folder, [POLRI, PDRM], host="localhost") as under_test:
        yield under_test


def guess_assertion(hub: HubUnderTest, agency: str) -> httpx2.Response:
    """Log in as an agency's system with a key of one's own."""
    caller = Caller(hub, agency)
    key = signing_key(hub.world.federation.name, agency, KeyUse.AGENCY_SIGN, 77)
    return caller.ask_token(caller.assertion(key))


def guess_code(hub: HubUnderTest, _: str) -> httpx2.Response:
    """Redeem a made-up code."""
    return ClientApp(hub).redeem(fresh_secret())


def guess_refresh(hub: HubUnderTest, agency: str) -> httpx2.Response:
    """Refresh a made-up session of an agency."""
    return ClientApp(hub).refresh(f"{agency}.{'0' * 32}.{fresh_secret()}")


def guess_invitation(hub: HubUnderTest, agency: str) -> httpx2.Response:
    """Make a first passkey with a made-up invitation of an agency."""
    return Page(hub).post(REGISTER_OPTIONS_PATH, invitation=f"{agency}.{fresh_secret()}")


def guess_passkey(hub: HubUnderTest, agency: str) -> httpx2.Response:
    """Sign in with a passkey of one's own that names an officer of an agency."""
    stranger = device_at(hub)
    stranger.account = f"{agency}/zzzzzzzzzz".encode()
    return Page(hub).sign_in(stranger)


def guess_challenge(hub: HubUnderTest, agency: str) -> httpx2.Response:
    """Answer a challenge that nobody gave."""
    stranger = device_at(hub)
    stranger.account = f"{agency}/zzzzzzzzzz".encode()
    made_up = {"rpId": "localhost", "challenge": to_base64url(bytes(32))}
    return Page(hub).post(ASSERT_PATH, passkey=stranger.sign(made_up))


def guess_state(hub: HubUnderTest, _: str) -> httpx2.Response:
    """Come back from a provider with a made-up state."""
    return hub.http.get(f"{hub.url}{CALLBACK_PATH}?code=x&state={fresh_secret()}")


FACTORS: list[Guess] = [
    guess_assertion,
    guess_code,
    guess_refresh,
    guess_invitation,
    guess_passkey,
    guess_challenge,
    guess_state,
]


def said(answer: httpx2.Response) -> dict[str, Any]:
    """Tell all that an answer betrays: status, headers and body, without what is new each time."""
    body: dict[str, Any] = answer.json()
    assert answer.status_code >= 400
    passing = {"date", "x-request-id", "set-cookie", "ratelimit"}
    headers = {name: held for name, held in answer.headers.items() if name not in passing}
    return {**body, "request_id": "", "status": answer.status_code, **headers}


@pytest.mark.parametrize("guess", FACTORS)
def test_brute_force_on_every_factor_of_a_sign_in_gets_nobody_in_and_locks_nobody_out(
    hub: HubUnderTest, guess: Guess
) -> None:
    hub.hub.tries._buckets.clear()
    account = make_officer(hub, POLRI)
    device, invited = with_passkey(hub, account), make_officer(hub, POLRI)
    app, tokens = signed_in(hub, account)
    sessions = len(hub.rows("SELECT id FROM sessions"))
    records = len(hub.records())
    counted = hub.hub.strangers.total() + hub.hub.limited.total()
    is_bounded = (
        guess is guess_invitation
    )  # all else is 256 bits or a signature, and cheap to refuse
    told = [guess(hub, POLRI).status_code for _ in range(MANY if is_bounded else FEW)]
    assert min(told) >= 400
    assert (429 in told) is is_bounded
    assert len(hub.rows("SELECT id FROM sessions")) == sessions
    assert len(hub.records()) == records  # they are counted, and recorded by the minute
    assert hub.hub.strangers.total() + hub.hub.limited.total() - counted == len(told)
    code, other = invite(hub, invited), ClientApp(hub)
    assert Page(hub).register(device_at(hub), code).status_code == 200
    assert Page(hub).sign_in(device).status_code == 200
    assert app.refresh(tokens["refresh_token"]).status_code == 200
    assert other.redeem(finish(hub, other.pushed(), account)).status_code == 200
    assert Caller(hub).log_in()


@pytest.mark.parametrize("guess", FACTORS)
def test_member_enumeration_by_an_outsider_learns_no_agency_and_no_officer(
    hub: HubUnderTest, guess: Guess
) -> None:
    hub.hub.tries._buckets.clear()
    make_officer(hub, POLRI)
    assert said(guess(hub, POLRI)) == said(guess(hub, "id-nobody")) == said(guess(hub, "th-nobody"))
