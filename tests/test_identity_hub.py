"""Machine login at a real hub: what a thief, a replayer or a dismissed agency gets."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from typing import Any

import httpx2
import pytest

from app.crypto.keys import SigningKey
from app.errors import ReplayedError
from app.identity.authenticate import authenticate
from app.identity.presented import Presented
from app.models.engine import make_engine
from app.policy.actions import Action
from app.postgres.logins import Login as DatabaseLogin
from app.schemas.tokens import ASSERTION_TYPE, FORM_BYTES, GRANT_TYPE
from app.usecases.attempt import Attempt, acting
from serumpun.login import ProofKey, make_assertion
from tests.hub import HubUnderTest
from tests.worlds import signing_key

POLRI = "id-polri"
PDRM = "my-pdrm"
MEMBERS = "/v1/members"


@dataclass
class Caller:
    """An agency's system at the wire, with every step of its login in its own hands."""

    hub: HubUnderTest
    agency: str = POLRI
    proof_key: ProofKey = field(default_factory=ProofKey)

    @property
    def key(self) -> SigningKey:
        return self.hub.world.agencies[self.agency].signing

    def assertion(self, key: SigningKey | None = None, issuer: str | None = None) -> str:
        return make_assertion(key or self.key, issuer or self.hub.url, self.hub.hub.clock())

    def proof(self, method: str, path: str, token: str | None = None) -> str:
        return self.proof_key.prove(method, self.hub.url + path, self.hub.hub.clock(), token)

    def ask_token(self, assertion: str, proof: str | None = None) -> httpx2.Response:
        form = {
            "grant_type": GRANT_TYPE,
            "client_assertion_type": ASSERTION_TYPE,
            "client_assertion": assertion,
        }
        headers = {"DPoP": proof or self.proof("POST", "/v1/token")}
        return self.hub.http.post(f"{self.hub.url}/v1/token", data=form, headers=headers)

    def log_in(self) -> str:
        token: str = self.ask_token(self.assertion()).raise_for_status().json()["access_token"]
        return token

    def get(self, token: str, proof: str | None = None, path: str = MEMBERS) -> httpx2.Response:
        headers = {"DPoP": proof or self.proof("GET", path, token)}
        headers["Authorization"] = f"DPoP {token}"
        return self.hub.http.get(self.hub.url + path, headers=headers)


@pytest.fixture
def polri(shared_hub: HubUnderTest) -> Caller:
    """One who leaves the hub as it was."""
    return Caller(shared_hub)


@pytest.fixture
def own_polri(hub: HubUnderTest) -> Caller:
    """One whose hub a test changes or looks into."""
    return Caller(hub)


def code_of(answer: httpx2.Response) -> tuple[int, str]:
    return answer.status_code, answer.json()["code"]


def logins(hub: HubUnderTest) -> list[Any]:
    return [row for row in hub.records() if row["action"] == "token:issue"]


def test_login_is_recorded_with_agency_and_key(hub: HubUnderTest, own_polri: Caller) -> None:
    answer = own_polri.ask_token(own_polri.assertion())
    assert (answer.status_code, answer.headers["cache-control"]) == (200, "no-store")
    assert answer.json() | {"access_token": ""} == {
        "access_token": "",
        "token_type": "DPoP",
        "expires_in": 300,
    }
    [row] = logins(hub)
    assert (row["outcome"], row["rule"], row["agency"]) == ("done", "granted", POLRI)
    assert (row["account"], row["kid"]) == ("id-polri/system", own_polri.key.public.kid)


def test_token_and_proof_open_the_door(polri: Caller) -> None:
    token = polri.log_in()
    assert polri.get(token).status_code == 200
    assert polri.get(token).status_code == 200


def test_replayed_assertion_is_refused_and_recorded(hub: HubUnderTest, own_polri: Caller) -> None:
    assertion = own_polri.assertion()
    assert own_polri.ask_token(assertion).status_code == 200
    assert code_of(own_polri.ask_token(assertion)) == (401, "replayed")
    assert [row["rule"] for row in logins(hub)] == ["granted", "replayed"]


def test_assertion_caught_on_the_way_is_refused_under_another_proof_key(
    hub: HubUnderTest, own_polri: Caller
) -> None:
    assertion = own_polri.assertion()
    own_polri.ask_token(assertion)
    assert code_of(Caller(hub).ask_token(assertion)) == (401, "replayed")


def test_replayed_proof_at_the_token_endpoint_is_refused(polri: Caller) -> None:
    proof = polri.proof("POST", "/v1/token")
    assert polri.ask_token(polri.assertion(), proof).status_code == 200
    assert code_of(polri.ask_token(polri.assertion(), proof)) == (401, "replayed")


def test_replayed_proof_is_refused(polri: Caller) -> None:
    token = polri.log_in()
    proof = polri.proof("GET", MEMBERS, token)
    assert polri.get(token, proof).status_code == 200
    assert code_of(polri.get(token, proof)) == (401, "replayed")


def test_proof_replayed_at_another_worker_is_refused(hub: HubUnderTest, own_polri: Caller) -> None:
    token = own_polri.log_in()
    proof = own_polri.proof("GET", MEMBERS, token)
    assert own_polri.get(token, proof).status_code == 200

    async def ask_other_worker() -> None:
        engine = make_engine(hub.database.url(DatabaseLogin.HUB, hub.database_name), 1)
        try:
            other = replace(hub.hub, engine=engine)
            who = await authenticate(other, Presented("GET", MEMBERS, (f"DPoP {token}",), (proof,)))
            attempt = Attempt(Action.DIRECTORY_READ, "request", actor=who.actor, proof=who.proof)
            async with acting(other, attempt):
                pass
        finally:
            await engine.dispose()

    with pytest.raises(ReplayedError):
        asyncio.run(ask_other_worker())


def test_of_eight_equal_requests_at_once_one_is_served(polri: Caller) -> None:
    token = polri.log_in()
    proof = polri.proof("GET", MEMBERS, token)
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: polri.get(token, proof), range(8)))
    assert sorted(answer.status_code for answer in answers) == [200] + 7 * [401]


def test_many_different_requests_at_once_are_all_served(polri: Caller) -> None:
    token = polri.log_in()
    with ThreadPoolExecutor(8) as pool:
        answers = list(pool.map(lambda _: polri.get(token), range(40)))
    assert {answer.status_code for answer in answers} == {200}


def test_stolen_token_is_worth_nothing_without_its_key(
    hub: HubUnderTest, own_polri: Caller
) -> None:
    token = own_polri.log_in()
    thief = Caller(hub)
    assert code_of(thief.get(token)) == (401, "proof-invalid")


@pytest.mark.parametrize(
    ("attack", "scheme", "proof", "code"),
    [
        ("as bearer", "Bearer", False, "not-authenticated"),
        ("as bearer with proof", "Bearer", True, "not-authenticated"),
        ("without proof", "DPoP", False, "proof-invalid"),
    ],
)
def test_token_is_not_taken(
    attack: str, scheme: str, proof: bool, code: str, polri: Caller
) -> None:
    token = polri.log_in()
    headers = {"Authorization": f"{scheme} {token}"}
    if proof:
        headers["DPoP"] = polri.proof("GET", MEMBERS, token)
    answer = polri.hub.http.get(polri.hub.url + MEMBERS, headers=headers)
    assert code_of(answer) == (401, code)
    assert answer.headers["www-authenticate"].startswith("DPoP ")


def test_two_proofs_in_one_request_are_refused(polri: Caller) -> None:
    token = polri.log_in()
    proofs = [("DPoP", polri.proof("GET", MEMBERS, token)) for _ in range(2)]
    headers = [("Authorization", f"DPoP {token}"), *proofs]
    answer = polri.hub.http.get(polri.hub.url + MEMBERS, headers=headers)
    assert code_of(answer) == (401, "proof-invalid")


def test_proof_for_another_path_method_or_token_is_refused(polri: Caller) -> None:
    token, other = polri.log_in(), polri.log_in()
    wrong = [
        polri.proof("GET", "/v1/agencies", token),
        polri.proof("POST", MEMBERS, token),
        polri.proof("GET", MEMBERS, other),
        polri.proof("GET", MEMBERS),
    ]
    for proof in wrong:
        assert code_of(polri.get(token, proof)) == (401, "proof-invalid")


@pytest.mark.parametrize("host", ["other.example", "127.0.0.1/v1/agencies?", "127.0.0.1:1"])
def test_host_header_has_no_part_in_the_proof(host: str, polri: Caller) -> None:
    token = polri.log_in()
    address = f"http://{host.partition('/')[0]}{MEMBERS}"
    elsewhere = polri.proof_key.prove("GET", address, polri.hub.hub.clock(), token)
    agencies = polri.proof("GET", "/v1/agencies", token)
    for proof in (elsewhere, agencies):
        headers = {"Authorization": f"DPoP {token}", "DPoP": proof, "Host": host}
        answer = polri.hub.http.get(polri.hub.url + MEMBERS, headers=headers)
        assert code_of(answer) == (401, "proof-invalid")
    headers = {"Authorization": f"DPoP {token}", "Host": host}
    headers["DPoP"] = polri.proof("GET", MEMBERS, token)
    assert polri.hub.http.get(polri.hub.url + MEMBERS, headers=headers).status_code == 200


def test_revoked_key_loses_access_at_the_next_request(hub: HubUnderTest, own_polri: Caller) -> None:
    token = own_polri.log_in()
    assert own_polri.get(token).status_code == 200
    assert hub.append(hub.world.revoke(own_polri.key.public)).status_code == 201
    assert code_of(own_polri.get(token)) == (401, "not-authenticated")
    assert code_of(own_polri.ask_token(own_polri.assertion())) == (401, "assertion-invalid")


def test_suspended_agency_loses_access_at_the_next_request(
    hub: HubUnderTest, own_polri: Caller
) -> None:
    token = own_polri.log_in()
    assert own_polri.get(token).status_code == 200
    assert hub.append(hub.world.state(POLRI, hub.world.now, status="suspended")).status_code == 201
    assert code_of(own_polri.get(token)) == (401, "not-authenticated")
    assert code_of(own_polri.ask_token(own_polri.assertion())) == (401, "assertion-invalid")
    assert Caller(hub, PDRM).log_in()


def test_role_that_was_taken_away_is_gone_at_the_next_request(
    hub: HubUnderTest, own_polri: Caller
) -> None:
    token = own_polri.log_in()
    assert own_polri.get(token, path="/v1/reports").status_code == 200
    stated = hub.world.state(POLRI, hub.world.now, roles=["agency_admin"])
    assert hub.append(stated).status_code == 201
    assert code_of(own_polri.get(token, path="/v1/reports")) == (403, "forbidden")


def test_every_refused_assertion_gets_the_same_answer(hub: HubUnderTest, own_polri: Caller) -> None:
    name = hub.world.federation.name
    stranger = signing_key(name, POLRI, own_polri.key.use, 2)
    good = own_polri.assertion()
    answers = [
        own_polri.ask_token(own_polri.assertion(stranger)),
        own_polri.ask_token(own_polri.assertion(issuer="https://other.example")),
        own_polri.ask_token(good[:-8] + "AAAAAAAA"),
        own_polri.ask_token("nonsense"),
    ]
    texts = set()
    for answer in answers:
        assert code_of(answer) == (401, "assertion-invalid")
        texts.add(str(answer.json() | {"request_id": ""}))
    assert len(texts) == 1
    assert hub.hub.strangers == {("token:issue", "assertion-invalid"): 4}  # recorded by the minute


def test_what_was_refused_is_not_used_up(hub: HubUnderTest, own_polri: Caller) -> None:
    proof = own_polri.proof("POST", "/v1/token")
    assert code_of(own_polri.ask_token("nonsense", proof)) == (401, "assertion-invalid")
    assert hub.rows("SELECT * FROM replays") == []
    assert own_polri.ask_token(own_polri.assertion(), proof).status_code == 200


def test_what_can_no_longer_be_replayed_is_forgotten(hub: HubUnderTest, own_polri: Caller) -> None:
    token = own_polri.log_in()
    own_polri.get(token)
    assert len(hub.rows("SELECT * FROM replays")) == 3
    hub.rows("UPDATE replays SET expires_at = now() - interval '1 second'")
    ended = "SELECT * FROM replays WHERE expires_at < now()"
    for _ in range(300):  # one request in sixteen forgets
        own_polri.get(token)
        if not hub.rows(ended):
            break
    assert hub.rows(ended) == []


def test_oversize_form_is_refused(polri: Caller) -> None:
    assert code_of(polri.ask_token("a" * FORM_BYTES)) == (413, "too-large")


def test_foreign_client_id_is_refused(polri: Caller) -> None:
    form = {
        "grant_type": GRANT_TYPE,
        "client_assertion_type": ASSERTION_TYPE,
        "client_assertion": polri.assertion(),
        "client_id": PDRM,
    }
    headers = {"DPoP": polri.proof("POST", "/v1/token")}
    answer = polri.hub.http.post(f"{polri.hub.url}/v1/token", data=form, headers=headers)
    assert code_of(answer) == (401, "assertion-invalid")


def test_metadata_names_the_pinned_hub(hub: HubUnderTest) -> None:
    answer = hub.http.get(f"{hub.url}/.well-known/oauth-authorization-server")
    assert answer.json() == {
        "issuer": hub.url,
        "token_endpoint": f"{hub.url}/v1/token",
        "pushed_authorization_request_endpoint": f"{hub.url}/v1/par",
        "authorization_endpoint": f"{hub.url}/sign-in",
        "require_pushed_authorization_requests": True,
        "authorization_response_iss_parameter_supported": True,
        "response_types_supported": ["code"],
        "response_modes_supported": ["query"],
        "grant_types_supported": ["client_credentials", "authorization_code", "refresh_token"],
        "code_challenge_methods_supported": ["S256"],
        "token_endpoint_auth_methods_supported": ["private_key_jwt", "none"],
        "token_endpoint_auth_signing_alg_values_supported": ["Ed25519"],
        "dpop_signing_alg_values_supported": ["Ed25519", "ES256"],
    }
