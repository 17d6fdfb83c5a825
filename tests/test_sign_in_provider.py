"""Officers sign in through their country's provider: the way it should go, and attacks by name."""

import asyncio
import json
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import timedelta
from typing import Any
from urllib.parse import parse_qsl, urlsplit

import httpx2
import pytest
from joserfc.jwk import ECKey, RSAKey

from app.crypto.provider_statement import ProviderStatement
from app.errors import OutsideNameConstraintError, ProviderFailedError
from app.identity.oidc import Providers
from app.identity.sign_in_secrets import Purpose, digest_of
from app.schemas.sign_in import CALLBACK_PATH, PROVIDER_PATH, TRIES_PER_MINUTE
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub
from tests.hub_steps import later, post, records_of, refused
from tests.scripted_provider import ScriptedProvider, scripted_provider
from tests.sign_in_steps import Browser, ClientApp, answer_in, fresh_secret, make_officer

CLIENT_ID = "serumpun"


@dataclass
class Countries:
    """A hub where Indonesia and Malaysia each have a provider."""

    hub: HubUnderTest
    id: ScriptedProvider
    my: ScriptedProvider


@pytest.fixture(scope="module")
def running(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Countries]:
    agencies = ("id-polri", "id-ppatk", "my-pdrm")
    with (
        scripted_provider() as indonesia,
        scripted_provider() as malaysia,
        running_hub(database, tmp_path_factory.mktemp("hub"), agencies) as hub,
    ):
        state_provider(hub, "id", indonesia, ["id-polri"])
        state_provider(hub, "my", malaysia, ["my-pdrm"])
        yield Countries(hub, indonesia, malaysia)


@pytest.fixture
def both(running: Countries) -> Countries:
    """The providers are honest again, each with an officer whom nobody knows."""
    for provider in (running.id, running.my):
        provider.subject = secrets.token_hex(8)
        provider.claims, provider.header, provider.metadata = {}, {}, {}
        provider.status, provider.signing_key = 200, None
        provider.asked.clear()
    running.hub.hub.providers._known.clear()
    running.hub.hub.tries._buckets.clear()  # who guesses in one test hinders no other
    return running


def state_provider(
    hub: HubUnderTest, country: str, provider: ScriptedProvider, agencies: list[str], **more: str
) -> None:
    """Let a country's root name a provider."""
    begin = len(hub.world.statements)
    usual: dict[str, Any] = {
        "subject": country,
        "provider": provider.url,
        "client_id": CLIENT_ID,
        "agencies": agencies,
        "status": "active",
        "phishing_resistant": {"acr": ["phr"], "amr": ["hwk"]},
    }
    hub.world.state_provider(country, hub.hub.clock(), **{**usual, **more})
    post(hub, begin)


def invite(hub: HubUnderTest, account: str) -> str:
    """Invite an officer, behind the hub's back; returns the code."""
    agency, secret = account.partition("/")[0], secrets.token_hex(16)
    hub.rows(
        "INSERT INTO invitations VALUES ($1, $2, $3, $4, now() + interval '1 day')",
        digest_of(Purpose.INVITATION, secret),
        account,
        agency,
        agency[:2].upper(),
    )
    return f"{agency}.{secret}"


@dataclass
class Journey:
    """One sign-in on its way: client, browser, and where the provider was asked."""

    hub: HubUnderTest
    app: ClientApp
    browser: Browser
    address: str

    @classmethod
    def to(cls, hub: HubUnderTest, provider: ScriptedProvider, **members: Any) -> "Journey":  # noqa: ANN401
        """Go as far as the provider."""
        app, browser = ClientApp(hub), Browser(hub)
        request_uri = app.pushed(**members)
        page = browser.open(request_uri)
        assert page.status_code == 200, page.text
        form = {"request_uri": request_uri, "issuer": provider.url}
        sent = browser.post(PROVIDER_PATH, form)
        assert sent.status_code == 200, sent.text
        return cls(hub, app, browser, sent.headers["refresh"].removeprefix("0;url="))

    def back(self, provider: ScriptedProvider, **answer: str | None) -> httpx2.Response:
        """Sign in at the provider and come back."""
        return self.browser.get(provider.authorize(self.address, **answer))


def _code(answer: httpx2.Response) -> str:
    assert answer.status_code == 303, answer.text
    return answer_in(answer.headers["location"])["code"]


def _bound(both: Countries, account: str) -> None:
    """Bind the provider's present officer to an account."""
    journey = Journey.to(both.hub, both.id, invitation=invite(both.hub, account))
    assert journey.back(both.id).status_code == 303


def _denied(answer: httpx2.Response, code: str = "sign-in-invalid") -> None:
    assert answer.status_code >= 400, answer.text
    assert code in answer.text
    assert "location" not in answer.headers


# --- the way it should go -------------------------------------------------------------------------


def test_officer_binds_by_invitation_and_signs_in_from_then_on(both: Countries) -> None:
    account = make_officer(both.hub, "id-polri")
    _bound(both, account)
    journey = Journey.to(both.hub, both.id)
    answer = journey.back(both.id)
    sent = answer_in(answer.headers["location"])
    assert sent["state"] == journey.app.state
    assert sent["iss"] == both.hub.url
    assert answer.headers["location"].startswith(journey.app.redirect_uri)
    tokens = journey.app.redeem(sent["code"]).json()
    assert journey.app.get("/v1/reports", tokens["access_token"]).status_code == 200
    [row] = both.hub.rows("SELECT * FROM sessions WHERE id = $1", tokens["session"])
    assert (row["account"], row["method"]) == (account, "provider")
    assert not row["is_phishing_resistant"]


def test_finish_and_binding_are_records_of_the_account(both: Countries) -> None:
    account = make_officer(both.hub, "id-polri")
    journey = Journey.to(both.hub, both.id, invitation=invite(both.hub, account))
    answer = journey.back(both.id)
    found = records_of(both.hub, answer)
    assert {(each["action"], each["outcome"]) for each in found} == {
        ("sign-in:bind", "done"),
        ("sign-in:finish", "done"),
    }
    assert {each["account"] for each in found} == {account}


@pytest.mark.parametrize("claims", [{"amr": ["pwd", "hwk"]}, {"acr": "phr"}])
def test_root_says_which_sign_ins_are_phishing_resistant(
    claims: dict[str, Any], both: Countries
) -> None:
    _bound(both, make_officer(both.hub, "id-polri"))
    both.id.claims = claims
    journey = Journey.to(both.hub, both.id)
    tokens = journey.app.redeem(_code(journey.back(both.id))).json()
    [row] = both.hub.rows("SELECT * FROM sessions WHERE id = $1", tokens["session"])
    assert row["is_phishing_resistant"]


def test_request_goes_by_the_back_channel_where_it_is_offered(both: Countries) -> None:
    both.id.metadata = {"pushed_authorization_request_endpoint": f"{both.id.url}/par"}
    _bound(both, make_officer(both.hub, "id-polri"))
    journey = Journey.to(both.hub, both.id)
    assert set(dict(parse_qsl(urlsplit(journey.address).query))) == {"client_id", "request_uri"}
    assert journey.back(both.id).status_code == 303


def test_hub_proves_itself_and_keeps_its_verifier(both: Countries) -> None:
    journey = Journey.to(both.hub, both.id)
    journey.back(both.id)
    [form] = [form for path, form in both.id.asked if path == "/token"]
    asked = dict(parse_qsl(urlsplit(journey.address).query))
    assert asked["code_challenge_method"] == "S256"
    assert form["code_verifier"] not in journey.address
    assert form["client_assertion"].count(".") == 2
    jwks = both.hub.http.get(f"{both.hub.url}/.well-known/jwks.json").json()
    assert set(jwks["keys"][0]) == {"kty", "crv", "x", "y", "kid", "use", "alg"}


def test_step_up_asks_the_provider_for_a_fresh_sign_in(both: Countries) -> None:
    asked = dict(parse_qsl(urlsplit(Journey.to(both.hub, both.id, max_age="0").address).query))
    assert (asked["max_age"], asked["prompt"]) == ("0", "login")


# --- whose account --------------------------------------------------------------------------------


def test_account_is_not_linked_by_e_mail(both: Countries) -> None:
    _bound(both, make_officer(both.hub, "id-polri"))
    both.id.subject = "somebody-else"  # with the same e-mail address
    _denied(Journey.to(both.hub, both.id).back(both.id))


def test_provider_of_my_cannot_assert_an_id_agency(both: Countries) -> None:
    account = make_officer(both.hub, "id-polri")
    _bound(both, account)
    both.my.subject = both.id.subject
    _denied(Journey.to(both.hub, both.my).back(both.my))
    code = invite(both.hub, make_officer(both.hub, "id-polri"))
    _denied(Journey.to(both.hub, both.my, invitation=code).back(both.my))


def test_provider_cannot_assert_an_agency_that_its_statement_leaves_out(both: Countries) -> None:
    code = invite(both.hub, make_officer(both.hub, "id-ppatk"))
    _denied(Journey.to(both.hub, both.id, invitation=code).back(both.id))


def test_root_cannot_name_a_provider_for_another_country(both: Countries) -> None:
    with pytest.raises(OutsideNameConstraintError):
        state_provider(both.hub, "my", both.my, ["my-pdrm", "id-polri"])


def test_invitation_binds_once(both: Countries) -> None:
    code = invite(both.hub, make_officer(both.hub, "id-polri"))
    assert Journey.to(both.hub, both.id, invitation=code).back(both.id).status_code == 303
    both.id.subject = "second"
    _denied(Journey.to(both.hub, both.id, invitation=code).back(both.id))


def test_late_invitation_binds_nobody(both: Countries) -> None:
    account = make_officer(both.hub, "id-polri")
    code = invite(both.hub, account)
    both.hub.rows("UPDATE invitations SET expires_at = now() WHERE account = $1", account)
    _denied(Journey.to(both.hub, both.id, invitation=code).back(both.id))


def test_brute_force_on_invitations_is_slowed_down(both: Countries) -> None:
    both.hub.hub.tries._buckets.clear()  # what other tests tried
    statuses: list[int] = []
    while 429 not in statuses and len(statuses) < 3 * TRIES_PER_MINUTE:  # it refills meanwhile
        invitation = f"id-polri.{secrets.token_hex(16)}"
        journey = Journey.to(both.hub, both.id, invitation=invitation)
        statuses.append(journey.back(both.id).status_code)
    both.hub.hub.tries._buckets.clear()
    assert statuses[-1] == 429
    assert len(statuses) > TRIES_PER_MINUTE - 1
    assert both.hub.hub.limited["id-polri", "sign-in:finish"] > 0


def test_disabled_account_does_not_sign_in(both: Countries) -> None:
    account = make_officer(both.hub, "id-polri")
    _bound(both, account)
    both.hub.rows("UPDATE accounts SET status = 'disabled' WHERE id = $1", account)
    answer = Journey.to(both.hub, both.id).back(both.id)
    _denied(answer)
    [record] = records_of(both.hub, answer)
    assert (record["account"], record["outcome"]) == (account, "refused")


def test_ended_provider_signs_nobody_in(both: Countries) -> None:
    _bound(both, make_officer(both.hub, "id-polri"))
    journey = Journey.to(both.hub, both.id)
    state_provider(both.hub, "id", both.id, ["id-polri"], status="ended")
    try:
        _denied(journey.back(both.id))
    finally:
        state_provider(both.hub, "id", both.id, ["id-polri"])


# --- the browser ----------------------------------------------------------------------------------


def test_login_csrf_without_or_with_another_cookie_is_refused(both: Countries) -> None:
    _bound(both, make_officer(both.hub, "id-polri"))
    journey = Journey.to(both.hub, both.id)
    callback = both.id.authorize(journey.address)
    _denied(Browser(both.hub).get(callback))
    other = Journey.to(both.hub, both.id)
    _denied(other.browser.get(callback))
    assert journey.browser.get(callback).status_code == 303  # nothing was used up


def test_replayed_state_is_refused(both: Countries) -> None:
    _bound(both, make_officer(both.hub, "id-polri"))
    journey = Journey.to(both.hub, both.id)
    callback = both.id.authorize(journey.address)
    cookies = httpx2.Cookies(journey.browser.cookies)
    assert journey.browser.get(callback).status_code == 303
    journey.browser.cookies = cookies
    _denied(journey.browser.get(callback))


def test_choice_in_another_browser_is_refused(both: Countries) -> None:
    app, victim = ClientApp(both.hub), Browser(both.hub)
    request_uri = app.pushed()
    victim.open(request_uri)
    form = {"request_uri": request_uri, "issuer": both.id.url}
    _denied(Browser(both.hub).post(PROVIDER_PATH, form))


def test_made_up_state_is_a_strangers(both: Countries) -> None:
    answer = both.hub.http.get(f"{both.hub.url}{CALLBACK_PATH}?code=x&state={fresh_secret()}")
    refused(answer, 400, "sign-in-invalid")
    assert not records_of(both.hub, answer)


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("access_denied", "access_denied"),
        ("temporarily_unavailable", "temporarily_unavailable"),
        ("server_error", "server_error"),
        ("login_required", "access_denied"),
        ("invalid_request", "server_error"),  # it is the hub that asked
        ("what the provider likes to write", "server_error"),
    ],
)
def test_client_is_told_that_the_provider_let_nobody_in(
    said: str, told: str, both: Countries
) -> None:
    journey = Journey.to(both.hub, both.id)
    answer = journey.back(both.id, code=None, error=said)
    assert answer.status_code == 303, answer.text
    place, _, query = answer.headers["location"].partition("?")
    assert place == journey.app.redirect_uri
    assert dict(parse_qsl(query)) == {
        "error": told,
        "state": journey.app.state,
        "iss": both.hub.url,
    }
    assert not records_of(both.hub, answer)  # nobody is known


def test_declined_sign_in_is_over(both: Countries) -> None:
    app, browser = ClientApp(both.hub), Browser(both.hub)
    request_uri = app.pushed()
    browser.open(request_uri)
    form = {"request_uri": request_uri, "issuer": both.id.url}
    address = browser.post(PROVIDER_PATH, form).headers["refresh"].removeprefix("0;url=")
    callback = both.id.authorize(address, code=None, error="access_denied")
    cookies = httpx2.Cookies(browser.cookies)
    assert browser.get(callback).status_code == 303
    browser.cookies = cookies
    _denied(browser.get(callback))
    _denied(browser.open(request_uri))
    _denied(browser.post(PROVIDER_PATH, form))


def test_another_browser_cannot_decline(both: Countries) -> None:
    _bound(both, make_officer(both.hub, "id-polri"))
    journey = Journey.to(both.hub, both.id)
    declined = both.id.authorize(journey.address, code=None, error="access_denied")
    _denied(Browser(both.hub).get(declined))
    _denied(Journey.to(both.hub, both.id).browser.get(declined))
    assert journey.back(both.id).status_code == 303  # nothing was used up


def test_another_provider_cannot_decline(both: Countries) -> None:
    journey = Journey.to(both.hub, both.my)
    _denied(journey.back(both.id, code=None, error="access_denied"))


@pytest.mark.parametrize("error", [None, "access_denied"])
def test_answer_with_neither_or_both_of_code_and_error_is_refused(
    error: str | None, both: Countries
) -> None:
    _bound(both, make_officer(both.hub, "id-polri"))
    code = secrets.token_hex(8) if error else None
    _denied(Journey.to(both.hub, both.id).back(both.id, code=code, error=error))


# --- the provider ---------------------------------------------------------------------------------


def test_mix_up_of_two_providers_is_refused(both: Countries) -> None:
    _bound(both, make_officer(both.hub, "id-polri"))
    journey = Journey.to(both.hub, both.my)  # the officer believes to be at MY's provider
    _denied(journey.back(both.id))
    assert not [path for path, _ in both.my.asked if path == "/token"]


def test_provider_that_says_so_must_name_itself(both: Countries) -> None:
    _bound(both, make_officer(both.hub, "id-polri"))
    _denied(Journey.to(both.hub, both.id).back(both.id, iss=None))


@pytest.mark.parametrize(
    ("attack", "claims"),
    [
        ("another issuer", {"iss": "https://evil.example"}),
        ("another client", {"aud": "other"}),
        ("two clients without azp", {"aud": [CLIENT_ID, "other"]}),
        ("another party", {"aud": [CLIENT_ID, "other"], "azp": "other"}),
        ("nonce missing", {"nonce": None}),
        ("another nonce", {"nonce": "x"}),
        ("expired", {"exp": 1}),
        ("made long ago", {"iat": 1}),
        ("no auth_time", {"auth_time": None}),
        ("signed in yesterday", {"auth_time": 1_600_000_000}),
        ("no subject", {"sub": None}),
        ("subject is a list", {"sub": ["a"]}),
    ],
)
def test_id_token_that_does_not_fit_is_refused(
    attack: str, claims: dict[str, Any], both: Countries
) -> None:
    _bound(both, make_officer(both.hub, "id-polri"))
    both.id.claims = claims
    _denied(Journey.to(both.hub, both.id).back(both.id), "provider-failed")


def test_unsigned_id_token_is_refused(both: Countries) -> None:
    _bound(both, make_officer(both.hub, "id-polri"))
    both.id.header = {"alg": "none"}
    _denied(Journey.to(both.hub, both.id).back(both.id), "provider-failed")


def test_id_token_keyed_by_the_public_key_is_refused(both: Countries) -> None:
    _bound(both, make_officer(both.hub, "id-polri"))
    both.id.header = {"alg": "HS256"}
    _denied(Journey.to(both.hub, both.id).back(both.id), "provider-failed")


@pytest.mark.parametrize("header", [{}, {"kid": "another"}, {"kid": None}])
def test_id_token_of_another_key_is_refused(header: dict[str, Any], both: Countries) -> None:
    _bound(both, make_officer(both.hub, "id-polri"))
    both.id.signing_key = ECKey.generate_key("P-256")
    both.id.header = header
    _denied(Journey.to(both.hub, both.id).back(both.id), "provider-failed")


def test_id_token_that_brings_its_own_key_is_refused(both: Countries) -> None:
    _bound(both, make_officer(both.hub, "id-polri"))
    own = ECKey.generate_key("P-256")
    both.id.signing_key, both.id.header = own, {"jwk": own.as_dict(private=False)}
    _denied(Journey.to(both.hub, both.id).back(both.id), "provider-failed")


def test_id_token_of_another_kind_of_key_is_refused(both: Countries) -> None:
    _bound(both, make_officer(both.hub, "id-polri"))
    both.id.signing_key, both.id.header = RSAKey.generate_key(2048), {"alg": "RS256"}
    _denied(Journey.to(both.hub, both.id).back(both.id), "provider-failed")


def test_metadata_of_another_issuer_is_refused(both: Countries) -> None:
    both.id.metadata = {"issuer": "https://evil.example"}
    app, browser = ClientApp(both.hub), Browser(both.hub)
    request_uri = app.pushed()
    browser.open(request_uri)
    form = {"request_uri": request_uri, "issuer": both.id.url}
    _denied(browser.post(PROVIDER_PATH, form), "provider-failed")


def test_provider_cannot_send_the_hub_to_a_plain_address(both: Countries) -> None:
    _bound(both, make_officer(both.hub, "id-polri"))
    plain = both.id.url.replace("127.0.0.1", "localhost")
    both.id.metadata = {"token_endpoint": f"{plain}/token"}
    both.hub.hub.providers._known.clear()
    _denied(Journey.to(both.hub, both.id).back(both.id), "provider-failed")


@pytest.mark.parametrize("issuer", ["https://hub.example", "http://127.0.0.1.hub.example"])
def test_public_hub_asks_no_provider_at_a_plain_address(issuer: str, both: Countries) -> None:
    [(stated,)] = both.hub.rows("SELECT statement FROM identity_providers WHERE country = 'ID'")
    providers = Providers(issuer, both.hub.hub.client_key)
    with pytest.raises(ProviderFailedError, match="not https"):
        asyncio.run(providers.metadata(ProviderStatement.of(json.loads(stated))))
    assert not both.id.asked


@pytest.mark.parametrize("status", [302, 400, 500])
def test_no_redirect_is_followed_and_no_failure_taken(status: int, both: Countries) -> None:
    both.id.status = status
    _denied(Journey.to(both.hub, both.id).back(both.id), "provider-failed")
    assert not [path for path, _ in both.id.asked if path == "/elsewhere"]


def test_sign_in_that_took_too_long_is_over(both: Countries) -> None:
    _bound(both, make_officer(both.hub, "id-polri"))
    journey = Journey.to(both.hub, both.id)
    with later(both.hub, timedelta(seconds=700)):
        _denied(journey.back(both.id))


def test_page_lists_the_countries_that_have_a_provider(both: Countries) -> None:
    page = Browser(both.hub).open(ClientApp(both.hub).pushed())
    assert both.id.url in page.text
    assert both.my.url in page.text
    assert "form-action &#x27;self&#x27;" not in page.text


def test_every_member_sees_the_providers(both: Countries) -> None:
    listed = both.hub.agency("id-polri").get("/v1/identity-providers").json()["providers"]
    assert {(each["issuer"], each["provider"]) for each in listed} == {
        ("id", both.id.url),
        ("my", both.my.url),
    }
