"""Codes, refresh tokens and sessions of officers: what they are bound to, and how they end."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx2
import pytest

from app.schemas.passkeys import (
    ASSERT_OPTIONS_PATH,
    ASSERT_PATH,
    REGISTER_OPTIONS_PATH,
    REGISTER_PATH,
)
from app.schemas.sign_in import (
    CODE_SECONDS,
    DEMO_PATH,
    IDLE_SECONDS,
    PAGE_PATH,
    PROVIDER_PATH,
    SESSION_SECONDS,
    SIGN_IN_SECONDS,
    Method,
)
from serumpun.login import ProofKey
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub
from tests.hub_steps import later, record_of, records_of, refused, restate
from tests.sign_in_steps import (
    Browser,
    ClientApp,
    finish,
    fresh_secret,
    make_officer,
    signed_in,
)

AGENCIES = ("id-polri", "my-pdrm")
LIST = "/v1/reports"


@pytest.fixture(scope="module")
def hub(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubUnderTest]:
    with running_hub(database, tmp_path_factory.mktemp("hub"), AGENCIES) as running:
        yield running


@pytest.fixture
def officer(hub: HubUnderTest) -> str:
    return make_officer(hub, "id-polri")


def _ended(hub: HubUnderTest, tokens: dict[str, Any]) -> bool:
    [(ended_at,)] = hub.rows("SELECT ended_at FROM sessions WHERE id = $1", tokens["session"])
    return ended_at is not None


# --- the way it should go -------------------------------------------------------------------------


def test_officer_signs_in_acts_and_refreshes(hub: HubUnderTest, officer: str) -> None:
    app, tokens = signed_in(hub, officer)
    assert app.get(LIST, tokens["access_token"]).status_code == 200
    again = app.refresh(tokens["refresh_token"])
    assert again.status_code == 200, again.text
    assert again.json()["session"] == tokens["session"]
    assert again.json()["refresh_token"] != tokens["refresh_token"]
    assert app.get(LIST, again.json()["access_token"]).status_code == 200


def test_session_and_its_refresh_are_records_of_the_officer(
    hub: HubUnderTest, officer: str
) -> None:
    app = ClientApp(hub)
    began = app.redeem(finish(hub, app.pushed(), officer))
    renewed = app.refresh(began.json()["refresh_token"])
    for answer in (began, renewed):
        record = record_of(hub, answer)
        assert (record["action"], record["outcome"]) == ("token:issue", "done")
        assert (record["agency"], record["account"]) == ("id-polri", officer)
        assert record["object"] == began.json()["session"]
        assert record["kid"] == app.key.jkt


def test_second_sign_in_with_the_same_key_steps_the_session_up(
    hub: HubUnderTest, officer: str
) -> None:
    app, tokens = signed_in(hub, officer)
    hub.rows(
        "UPDATE sessions SET signed_in_at = signed_in_at - interval '1 hour',"
        " is_phishing_resistant = false WHERE id = $1",
        tokens["session"],
    )
    again = app.redeem(finish(hub, app.pushed(max_age="0"), officer)).json()
    assert again["session"] == tokens["session"]
    [row] = hub.rows("SELECT * FROM sessions WHERE id = $1", tokens["session"])
    assert row["is_phishing_resistant"]
    assert hub.hub.clock() - row["signed_in_at"] < timedelta(minutes=1)
    assert row["ends_at"] - row["started_at"] == timedelta(seconds=SESSION_SECONDS)


def test_sign_in_with_another_key_is_another_session(hub: HubUnderTest, officer: str) -> None:
    _, first = signed_in(hub, officer)
    _, second = signed_in(hub, officer)
    assert first["session"] != second["session"]


def test_what_has_expired_is_forgotten(hub: HubUnderTest) -> None:
    ClientApp(hub).pushed()
    with later(hub, timedelta(seconds=SIGN_IN_SECONDS + 1)):
        ClientApp(hub).pushed()
    assert len(hub.rows("SELECT FROM sign_ins")) == 1


# --- the pushed request ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("attack", "members"),
    [
        ("PKCE missing", {"code_challenge": None, "code_challenge_method": None}),
        ("PKCE method missing", {"code_challenge_method": None}),
        ("PKCE plain", {"code_challenge_method": "plain"}),
        ("PKCE too short", {"code_challenge": "abc"}),
        ("implicit", {"response_type": "token"}),
        ("hybrid", {"response_type": "code id_token"}),
        ("short state", {"state": "1"}),
        ("max_age beyond a session", {"max_age": str(SESSION_SECONDS + 1)}),
    ],
)
def test_weaker_request_is_refused(
    attack: str, members: dict[str, str | None], hub: HubUnderTest
) -> None:
    refused(ClientApp(hub).push(**members), 422, "invalid-shape")


@pytest.mark.parametrize(
    ("client", "redirect_uri"),
    [
        ("cli", "http://127.0.0.1:7777/signed-in/../x"),
        ("cli", "http://127.0.0.1:7777/signed-in?x=1"),
        ("cli", "http://127.0.0.1:7777/signed-in#x"),
        ("cli", "http://127.0.0.1.evil.example:7777/signed-in"),
        ("cli", "http://127.0.0.1:7777@evil.example/signed-in"),
        ("cli", "http://evil@127.0.0.1:7777/signed-in"),
        ("cli", "http://localhost:7777/signed-in"),
        ("cli", "http://127.0.0.1/signed-in"),
        ("cli", "http://127.0.0.1:70000/signed-in"),
        ("cli", "http://127.0.0.1:07777/signed-in"),
        ("cli", "https://127.0.0.1:7777/signed-in"),
        ("console", "http://127.0.0.1:7777/signed-in"),
        ("console", "HUB/docs/signed-in/"),
        ("console", "http://127.0.0.1:7777/docs/signed-in"),
        ("agency-console", "HUB/docs/signed-in?x=1"),
        ("agency-console", "http://127.0.0.1:7777/signed-in"),
        ("agency-console", "http://127.0.0.1:7777/docs/signed-in?next=//evil.example"),
        ("agency-console", "http://localhost:7777/docs/signed-in"),
        ("agency-console", "https://evil.example/docs/signed-in"),
        ("console", "HUB/docs/signed-in?next=//evil.example"),
        ("console", "HUB.evil.example/docs/signed-in"),
        ("admin", "http://127.0.0.1:7777/signed-in"),
    ],
)
def test_redirect_tricks_are_refused(client: str, redirect_uri: str, hub: HubUnderTest) -> None:
    app = ClientApp(hub, client, redirect_uri.replace("HUB", hub.url))
    refused(app.push(), 400, "sign-in-invalid")


def test_console_has_one_address(hub: HubUnderTest) -> None:
    assert ClientApp(hub, "console", f"{hub.url}/docs/signed-in").push().status_code == 201


def test_push_without_proof_is_refused(hub: HubUnderTest) -> None:
    refused(hub.http.post(f"{hub.url}/v1/par", data={"client_id": "cli"}), 422, "invalid-shape")
    form = {
        "response_type": "code",
        "client_id": "cli",
        "redirect_uri": "http://127.0.0.1:7777/signed-in",
        "state": fresh_secret(),
        "code_challenge": fresh_secret(),
        "code_challenge_method": "S256",
    }
    refused(hub.http.post(f"{hub.url}/v1/par", data=form), 401, "proof-invalid")


# --- the page -------------------------------------------------------------------------------------


def test_page_loads_nothing_and_runs_nothing(hub: HubUnderTest) -> None:
    page = Browser(hub).open(ClientApp(hub).pushed())
    assert page.status_code == 200
    policy = page.headers["content-security-policy"]
    assert "default-src 'none'" in policy
    assert "script-src" not in policy
    assert "unsafe" not in policy
    assert "frame-ancestors 'none'" in policy
    assert "<script" not in page.text
    assert page.headers["cache-control"] == "no-store"
    cookie = page.headers["set-cookie"].lower()
    assert "httponly" in cookie
    assert "samesite=lax" in cookie


def test_hub_knows_two_ways_in_and_no_code_to_type() -> None:
    described = json.loads((Path(__file__).parent.parent / "openapi.json").read_text())["paths"]
    sent = {path for path in described if path.startswith(PAGE_PATH) and "post" in described[path]}
    asked = {ASSERT_OPTIONS_PATH, REGISTER_OPTIONS_PATH}
    assert sent - asked == {PROVIDER_PATH, ASSERT_PATH, REGISTER_PATH, DEMO_PATH}
    assert {*Method} == {Method.PROVIDER, Method.PASSKEY, Method.DEMO}


def test_session_fixation_by_a_page_opened_before_is_refused(hub: HubUnderTest) -> None:
    request_uri = ClientApp(hub).pushed()
    attacker, victim = Browser(hub), Browser(hub)
    assert attacker.open(request_uri).status_code == 200
    page = victim.open(request_uri)
    assert page.status_code == 400
    assert "sign-in-invalid" in page.text
    assert "set-cookie" not in page.headers
    assert attacker.open(request_uri).status_code == 200  # its own browser may go on


def test_page_of_another_client_or_no_request_is_refused(hub: HubUnderTest) -> None:
    request_uri = ClientApp(hub).pushed()
    assert Browser(hub).open(request_uri, "console").status_code == 400
    assert Browser(hub).open(request_uri[:-43] + fresh_secret()).status_code == 400
    with later(hub, timedelta(seconds=SIGN_IN_SECONDS + 1)):
        assert Browser(hub).open(request_uri).status_code == 400


# --- the code -------------------------------------------------------------------------------------


def test_replayed_code_ends_the_session_it_led_to(hub: HubUnderTest, officer: str) -> None:
    app = ClientApp(hub)
    code = finish(hub, app.pushed(), officer)
    tokens = app.redeem(code).json()
    again = app.redeem(code)
    refused(again, 400, "grant-invalid")
    assert record_of(hub, again)["account"] == officer
    assert _ended(hub, tokens)
    refused(app.get(LIST, tokens["access_token"]), 401, "not-authenticated")
    refused(app.refresh(tokens["refresh_token"]), 400, "grant-invalid")


@pytest.mark.parametrize(
    ("attack", "members"),
    [
        ("PKCE missing", {"code_verifier": None}),
        ("wrong verifier", {"code_verifier": "A" * 43}),
        ("other redirect", {"redirect_uri": "http://127.0.0.1:7778/signed-in"}),
        ("other client", {"client_id": "console"}),
    ],
)
def test_code_is_bound_to_its_request(
    attack: str, members: dict[str, str | None], hub: HubUnderTest, officer: str
) -> None:
    app = ClientApp(hub)
    code = finish(hub, app.pushed(), officer)
    answer = app.redeem(code, None, **members)
    assert answer.status_code in {400, 422}, answer.text
    assert not hub.rows("SELECT FROM sessions WHERE account = $1", officer)


def test_stolen_code_without_its_key_is_refused(hub: HubUnderTest, officer: str) -> None:
    app = ClientApp(hub)
    code = finish(hub, app.pushed(), officer)
    answer = app.redeem(code, ProofKey())
    refused(answer, 400, "grant-invalid")
    assert record_of(hub, answer)["account"] == officer
    assert not hub.rows("SELECT FROM sessions WHERE account = $1", officer)


def test_late_code_is_refused(hub: HubUnderTest, officer: str) -> None:
    app = ClientApp(hub)
    code = finish(hub, app.pushed(), officer)
    with later(hub, timedelta(seconds=CODE_SECONDS + 5)):
        refused(app.redeem(code), 400, "grant-invalid")


def test_guessed_code_is_a_strangers(hub: HubUnderTest) -> None:
    answer = ClientApp(hub).redeem(fresh_secret())
    refused(answer, 400, "grant-invalid")
    assert not records_of(hub, answer)


def test_code_of_a_disabled_account_is_refused(hub: HubUnderTest, officer: str) -> None:
    app = ClientApp(hub)
    code = finish(hub, app.pushed(), officer)
    hub.rows("UPDATE accounts SET status = 'disabled' WHERE id = $1", officer)
    refused(app.redeem(code), 400, "grant-invalid")


# --- the session ----------------------------------------------------------------------------------


def test_stolen_bearer_without_its_key_is_refused(hub: HubUnderTest, officer: str) -> None:
    app, tokens = signed_in(hub, officer)
    token = tokens["access_token"]
    bare = hub.http.get(hub.url + LIST, headers={"Authorization": f"Bearer {token}"})
    refused(bare, 401, "not-authenticated")
    refused(app.get(LIST, token, ProofKey()), 401, "proof-invalid")


def test_refresh_reuse_ends_the_session(hub: HubUnderTest, officer: str) -> None:
    app, tokens = signed_in(hub, officer)
    renewed = app.refresh(tokens["refresh_token"]).json()
    refused(app.refresh(tokens["refresh_token"]), 400, "grant-invalid")
    assert _ended(hub, tokens)
    refused(app.get(LIST, renewed["access_token"]), 401, "not-authenticated")
    refused(app.refresh(renewed["refresh_token"]), 400, "grant-invalid")


@pytest.mark.parametrize("reused", ["code", "refresh token"])
def test_session_ends_with_a_record_of_why_or_not_at_all(
    reused: str, hub: HubUnderTest, officer: str
) -> None:
    app = ClientApp(hub)
    code = finish(hub, app.pushed(), officer)
    tokens = app.redeem(code).json()
    if reused == "refresh token":
        app.refresh(tokens["refresh_token"])

    def use() -> httpx2.Response:
        return app.redeem(code) if reused == "code" else app.refresh(tokens["refresh_token"])

    hub.rows("REVOKE INSERT ON access_log FROM serumpun_hub")
    try:
        assert use().status_code >= 500
        assert not _ended(hub, tokens)
    finally:
        hub.rows("GRANT INSERT ON access_log TO serumpun_hub")
    again = use()
    refused(again, 400, "grant-invalid")
    assert _ended(hub, tokens)
    assert record_of(hub, again)["outcome"] == "refused"


def test_stolen_refresh_token_without_its_key_is_refused_and_ends_nothing(
    hub: HubUnderTest, officer: str
) -> None:
    app, tokens = signed_in(hub, officer)
    refused(app.refresh(tokens["refresh_token"], ProofKey()), 400, "grant-invalid")
    assert app.refresh(tokens["refresh_token"]).status_code == 200


def test_refresh_token_of_another_agency_finds_nothing(hub: HubUnderTest, officer: str) -> None:
    app, tokens = signed_in(hub, officer)
    foreign = tokens["refresh_token"].replace("id-polri.", "my-pdrm.")
    answer = app.refresh(foreign)
    refused(answer, 400, "grant-invalid")
    assert not records_of(hub, answer)
    assert not _ended(hub, tokens)


def test_idle_session_is_over(hub: HubUnderTest, officer: str) -> None:
    app, tokens = signed_in(hub, officer)
    with later(hub, timedelta(seconds=IDLE_SECONDS + 5)):
        refused(app.refresh(tokens["refresh_token"]), 400, "grant-invalid")


def test_session_ends_after_twelve_hours_however_busy(hub: HubUnderTest, officer: str) -> None:
    app, tokens = signed_in(hub, officer)
    hub.rows("UPDATE sessions SET ends_at = now() WHERE id = $1", tokens["session"])
    refused(app.get(LIST, tokens["access_token"]), 401, "not-authenticated")
    refused(app.refresh(tokens["refresh_token"]), 400, "grant-invalid")


def test_refresh_after_disable_is_refused_at_once(hub: HubUnderTest, officer: str) -> None:
    app, tokens = signed_in(hub, officer)
    hub.rows("UPDATE accounts SET status = 'disabled' WHERE id = $1", officer)
    refused(app.get(LIST, tokens["access_token"]), 401, "not-authenticated")
    refused(app.refresh(tokens["refresh_token"]), 400, "grant-invalid")


def test_refresh_for_a_suspended_agency_is_refused(hub: HubUnderTest) -> None:
    app, tokens = signed_in(hub, make_officer(hub, "my-pdrm"))
    restate(hub, "my-pdrm", status="suspended")
    try:
        refused(app.refresh(tokens["refresh_token"]), 400, "grant-invalid")
    finally:
        restate(hub, "my-pdrm", status="active")


def test_refresh_by_another_client_is_refused(hub: HubUnderTest, officer: str) -> None:
    app, tokens = signed_in(hub, officer)
    refused(app.refresh(tokens["refresh_token"], client_id="console"), 400, "grant-invalid")


def test_replayed_proof_redeems_nothing(hub: HubUnderTest, officer: str) -> None:
    app, tokens = signed_in(hub, officer)
    proof = app.key.prove("POST", f"{hub.url}/v1/token", hub.hub.clock())
    form = {
        "grant_type": "refresh_token",
        "client_id": "cli",
        "refresh_token": tokens["refresh_token"],
    }
    url, headers = f"{hub.url}/v1/token", {"DPoP": proof}
    renewed: httpx2.Response = hub.http.post(url, data=form, headers=headers)
    assert renewed.status_code == 200
    form["refresh_token"] = renewed.json()["refresh_token"]
    refused(hub.http.post(url, data=form, headers=headers), 401, "replayed")
    assert app.refresh(form["refresh_token"]).status_code == 200
