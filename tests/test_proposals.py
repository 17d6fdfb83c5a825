"""What two persons decide: a member suspended, a federation's role, an account's last way in."""

import json
import threading
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx2
import pytest

from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub
from tests.hub_steps import record_of, refused
from tests.officers import OfficerUnderTest, sign_in


def propose(
    by: OfficerUnderTest, kind: str, subject: str, role: str | None = None
) -> httpx2.Response:
    """Make a proposal."""
    body = {"kind": kind, "subject": subject, "role": role, "reason": "decided at the meeting"}
    return by.send("POST", "/v1/proposals", content=json.dumps(body))


def proposed(by: OfficerUnderTest, kind: str, subject: str, role: str | None = None) -> str:
    """Make a proposal and give its id."""
    answer = propose(by, kind, subject, role)
    assert answer.status_code == 201, answer.text
    found: str = answer.json()["id"]
    return found


def decide(by: OfficerUnderTest, proposal: str, how: str = "confirm") -> httpx2.Response:
    """Decide a proposal."""
    return by.send("POST", f"/v1/proposals/{proposal}/{how}")


@pytest.fixture
def ministers(hub: HubUnderTest) -> dict[str, OfficerUnderTest]:
    """The administrators of three countries."""
    return {
        agency[:2]: sign_in(hub, agency, "country_admin")
        for agency in ("id-polri", "my-pdrm", "sg-spf")
    }


def test_member_is_suspended_by_two_countries_at_once_and_restored_by_two(
    hub: HubUnderTest, ministers: dict[str, OfficerUnderTest]
) -> None:
    before = hub.world.seal("sg-spf", {"summary": (b"text", ["my-pdrm"])})
    assert hub.agency("sg-spf").submit(before).status_code == 201
    proposal = proposed(ministers["id"], "suspend_member", "SG")
    assert hub.agency("sg-spf").get("/v1/reports").status_code == 200
    confirmed = decide(ministers["my"], proposal)
    assert confirmed.status_code == 200, confirmed.text
    assert confirmed.json()["proposal"]["state"] == "confirmed"
    record = record_of(hub, confirmed)
    assert (record["object"], record["detail"]) == (proposal, "confirmed suspend_member SG")
    for answer in (hub.agency("sg-spf").get("/v1/reports"), ministers["sg"].get("/v1/me")):
        refused(answer, 401, "not-authenticated")
    to_them = hub.world.seal("id-polri", {"summary": (b"text", ["sg-spf"])})
    refused(hub.agency("id-polri").submit(to_them), 422, "recipient-key-not-active")
    assert hub.agency("my-pdrm").open(before, ["summary"]).status_code == 200
    told = hub.agency("id-polri").get("/v1/members").json()["suspended"]
    assert [entry["subject"] for entry in told] == ["SG"]
    back = proposed(ministers["my"], "restore_member", "SG")
    assert decide(ministers["id"], back).status_code == 200
    assert hub.agency("sg-spf").get("/v1/reports").status_code == 200


def test_role_of_the_federation_takes_another_country(
    hub: HubUnderTest, ministers: dict[str, OfficerUnderTest]
) -> None:
    auditor = sign_in(hub, "id-polri")
    proposal = proposed(
        ministers["id"], "grant_federation_role", auditor.account, "federation_auditor"
    )
    assert auditor.get("/v1/me").json()["roles"] == []
    second = sign_in(hub, "id-polri", "country_admin")
    assert refused(decide(second, proposal), 403, "forbidden")["rule"] == "second-person"
    assert decide(ministers["my"], proposal).status_code == 200
    roles = [entry["role"] for entry in auditor.get("/v1/me").json()["roles"]]
    assert roles == ["federation_auditor"]
    path = f"/v1/role-bindings/{auditor.account}/federation_auditor"
    refused(ministers["my"].send("DELETE", path), 404, "not-found")
    assert second.send("DELETE", path).status_code == 204
    assert auditor.get("/v1/me").json()["roles"] == []


def test_lost_way_in_is_replaced_by_two_administrators(hub: HubUnderTest) -> None:
    chief, deputy = (sign_in(hub, "id-polri", "agency_admin") for _ in range(2))
    lost = sign_in(hub, "id-polri", "analyst")
    row = "INSERT INTO identities VALUES ('https://idp.test', 'x', $1, 'id-polri', 'ID', now())"
    hub.rows(row, lost.account)
    proposal = proposed(chief, "restore_account", lost.account)
    assert refused(decide(chief, proposal), 403, "forbidden")["rule"] == "second-person"
    assert refused(decide(lost, proposal), 403, "forbidden")["rule"] == "no-role"
    refused(decide(sign_in(hub, "my-pdrm", "country_admin"), proposal), 404, "not-found")
    assert lost.get("/v1/reports").status_code == 200
    done = decide(deputy, proposal)
    assert done.status_code == 200, done.text
    assert done.json()["invitation"]["invitation"].startswith("id-polri.")
    refused(lost.get("/v1/reports"), 401, "not-authenticated")
    assert hub.rows("SELECT 1 FROM identities") == []


# --- attacks --------------------------------------------------------------------------------------


@pytest.mark.parametrize("how", ["confirm", "reject"])
def test_nobody_decides_his_own_proposal(how: str, ministers: dict[str, OfficerUnderTest]) -> None:
    proposal = proposed(ministers["id"], "suspend_member", "SG")
    answer = decide(ministers["id"], proposal, how)
    assert refused(answer, 403, "forbidden")["rule"] == "second-person"


def test_member_does_not_reject_its_own_suspension(
    ministers: dict[str, OfficerUnderTest],
) -> None:
    proposal = proposed(ministers["id"], "suspend_member", "SG")
    answer = decide(ministers["sg"], proposal, "reject")
    assert refused(answer, 403, "forbidden")["rule"] == "second-person"
    assert decide(ministers["my"], proposal).status_code == 200


@pytest.mark.parametrize("first", ["reject", "confirm"])
def test_decided_proposal_is_decided(
    first: str, hub: HubUnderTest, ministers: dict[str, OfficerUnderTest]
) -> None:
    other = sign_in(hub, "my-pdrm", "country_admin")
    proposal = proposed(ministers["id"], "suspend_member", "SG")
    refused(propose(ministers["id"], "suspend_member", "ID"), 403, "forbidden")
    assert decide(ministers["my"], proposal, first).status_code == 200
    for how in ("confirm", "reject"):
        refused(decide(other, proposal, how), 409, "proposal-closed")
    refused(decide(ministers["id"], proposal, "withdraw"), 409, "proposal-closed")


def test_withdrawn_proposal_is_confirmed_by_nobody(
    ministers: dict[str, OfficerUnderTest],
) -> None:
    proposal = proposed(ministers["id"], "suspend_member", "SG")
    assert refused(decide(ministers["my"], proposal, "withdraw"), 403, "forbidden")
    assert decide(ministers["id"], proposal, "withdraw").status_code == 200
    refused(decide(ministers["my"], proposal), 409, "proposal-closed")


def test_proposal_is_over_after_72_hours(
    hub: HubUnderTest, ministers: dict[str, OfficerUnderTest]
) -> None:
    proposal = proposed(ministers["id"], "suspend_member", "SG")
    [row] = hub.rows("SELECT expires_at - proposed_at AS life FROM proposals")
    assert row["life"] == timedelta(hours=72)
    hub.rows("UPDATE proposals SET expires_at = now()")
    refused(decide(ministers["my"], proposal), 409, "proposal-closed")
    [listed] = ministers["my"].get("/v1/proposals").json()["proposals"]
    assert listed["state"] == "expired"
    assert hub.agency("sg-spf").get("/v1/reports").status_code == 200


def test_proposal_that_the_hubs_clock_calls_open_is_over(
    database: DatabaseUnderTest, tmp_path: Path
) -> None:
    early = timedelta(seconds=-30)
    with running_hub(database, tmp_path, clock_offset=early) as hub:
        proposal = proposed(sign_in(hub, "id-polri", "country_admin"), "suspend_member", "SG")
        hub.rows("UPDATE proposals SET expires_at = now() - interval '10 seconds'")
        decider = sign_in(hub, "my-pdrm", "country_admin")
        refused(decide(decider, proposal), 409, "proposal-closed")


def test_proposal_that_only_the_databases_clock_calls_open_is_over(
    database: DatabaseUnderTest, tmp_path: Path
) -> None:
    late = timedelta(hours=2)
    with running_hub(database, tmp_path, clock_offset=late) as hub:
        proposal = proposed(sign_in(hub, "id-polri", "country_admin"), "suspend_member", "SG")
        hub.rows("UPDATE proposals SET expires_at = now() + interval '1 hour'")
        decider = sign_in(hub, "my-pdrm", "country_admin")
        refused(decide(decider, proposal), 409, "proposal-closed")


def test_two_who_confirm_at_once_confirm_once(
    hub: HubUnderTest, ministers: dict[str, OfficerUnderTest]
) -> None:
    deciders = [sign_in(hub, "my-pdrm", "country_admin") for _ in range(2)]
    proposal = proposed(ministers["id"], "suspend_member", "SG")
    answers: list[int] = []
    both = [
        threading.Thread(target=lambda who=who: answers.append(decide(who, proposal).status_code))
        for who in deciders
    ]
    for thread in both:
        thread.start()
    for thread in both:
        thread.join()
    assert sorted(answers) == [200, 409]


@pytest.mark.parametrize(
    ("kind", "subject", "role"),
    [
        ("suspend_member", "XX", None),
        ("restore_account", "my-pdrm/aaaaaaaaaa", None),
        ("grant_federation_role", "my-pdrm/system", "witness"),
    ],
)
def test_proposal_about_what_is_not_in_reach_is_absent(
    kind: str, subject: str, role: str | None, ministers: dict[str, OfficerUnderTest]
) -> None:
    refused(propose(ministers["id"], kind, subject, role), 404, "not-found")


@pytest.mark.parametrize(
    "body",
    [
        {"kind": "suspend_member", "subject": "id-polri/system"},
        {"kind": "restore_account", "subject": "SG"},
        {"kind": "grant_federation_role", "subject": "id-polri/system"},
        {"kind": "grant_federation_role", "subject": "id-polri/system", "role": "country_admin"},
        {"kind": "restore_account", "subject": "id-polri/system", "role": "witness"},
    ],
)
def test_proposal_that_contradicts_itself_is_refused(
    body: dict[str, Any], ministers: dict[str, OfficerUnderTest]
) -> None:
    content = json.dumps({**body, "reason": "none"})
    refused(ministers["id"].send("POST", "/v1/proposals", content=content), 422, "invalid-shape")


def test_agency_administrator_proposes_nothing_about_the_federation(hub: HubUnderTest) -> None:
    chief = sign_in(hub, "id-polri", "agency_admin")
    target = sign_in(hub, "id-polri")
    refused(propose(chief, "suspend_member", "SG"), 403, "forbidden")
    refused(propose(chief, "grant_federation_role", target.account, "witness"), 403, "forbidden")


def test_account_restored_for_oneself_is_refused(hub: HubUnderTest) -> None:
    chief = sign_in(hub, "id-polri", "agency_admin")
    answer = propose(chief, "restore_account", chief.account)
    assert refused(answer, 403, "forbidden")["rule"] == "not-for-oneself"
