"""Bulk checks: two persons let an agency match more than its budget, for one case and a time."""

import asyncio
import json
from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import asyncpg
import httpx2
import pytest

from app.crypto.encoding import now, to_timestamp
from app.postgres.logins import Login
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub
from tests.hub_steps import record_of, refused
from tests.officers import OfficerUnderTest, sign_in
from tests.test_matching import EVERYBODY, ask, submit
from tests.test_proposals import decide

WHY = {"purpose": "asset_recovery", "case_reference": "BULK/1"}


@pytest.fixture(scope="module")
def hub(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubUnderTest]:
    """One hub for all tests here: each has an operation of its own."""
    with running_hub(database, tmp_path_factory.mktemp("hub"), EVERYBODY) as under_test:
        yield under_test


@pytest.fixture(scope="module")
def chiefs(hub: HubUnderTest) -> tuple[OfficerUnderTest, OfficerUnderTest]:
    """Two administrators of the agency that asks."""
    first, second = (sign_in(hub, "my-pdrm", "agency_admin") for _ in range(2))
    return first, second


def propose(by: OfficerUnderTest, subject: str = "my-pdrm", **members: Any) -> httpx2.Response:  # noqa: ANN401
    """Propose an operation."""
    usual = {**WHY, "tokens": 3, "until": to_timestamp(now() + timedelta(days=1))}
    operation = {**usual, **members}
    body = {"kind": "bulk_match", "subject": subject, "operation": operation, "reason": "ring"}
    return by.send("POST", "/v1/proposals", content=json.dumps(body))


def operate(chiefs: tuple[OfficerUnderTest, OfficerUnderTest], **members: Any) -> str:  # noqa: ANN401
    """Let two persons confirm an operation."""
    proposal: str = propose(chiefs[0], **members).json()["id"]
    assert decide(chiefs[1], proposal).status_code == 200
    return proposal


def test_two_persons_let_an_agency_match_beyond_its_budget_and_the_log_tells_it(
    hub: HubUnderTest, chiefs: tuple[OfficerUnderTest, OfficerUnderTest]
) -> None:
    submit(hub, "id-polri", "+6281")
    proposal = propose(chiefs[0]).json()["id"]
    refused(ask(hub, "my-pdrm", "+6281", operation=proposal, **WHY), 404, "not-found")
    answer = decide(chiefs[1], proposal)
    record = record_of(hub, answer)
    assert (record["purpose"], record["case_reference"]) == ("asset_recovery", "BULK/1")
    assert record["detail"].startswith("confirmed bulk_match my-pdrm tokens=3 until=")
    hub.rows(
        "INSERT INTO match_budgets VALUES ('my-pdrm', 0, now())"
        " ON CONFLICT (agency) DO UPDATE SET remaining = 0, counted_at = now()"
    )
    refused(ask(hub, "my-pdrm", "+6281"), 429, "query-budget")
    asked = ask(hub, "my-pdrm", "+6281", "+6282", operation=proposal, **WHY)
    assert [each["agency"] for each in asked.json()["matches"][0]["candidates"]] == ["id-polri"]
    assert '"operation";r=1;t=' in asked.headers["ratelimit"]
    assert '"operation";q=3' in asked.headers["ratelimit-policy"]
    assert record_of(hub, asked)["detail"] == f"epoch=1 tokens=2 left=1 operation={proposal}"
    again = ask(hub, "my-pdrm", "+6281", "+6282", operation=proposal, **WHY)
    refused(again, 403, "operation-spent")
    assert ask(hub, "my-pdrm", "+6281", operation=proposal, **WHY).status_code == 200


def test_one_person_is_not_enough_and_others_do_not_decide(
    hub: HubUnderTest, chiefs: tuple[OfficerUnderTest, OfficerUnderTest]
) -> None:
    proposal = propose(chiefs[0]).json()["id"]
    assert refused(decide(chiefs[0], proposal), 403, "forbidden")["rule"] == "second-person"
    analyst = sign_in(hub, "my-pdrm", "analyst")
    assert refused(decide(analyst, proposal), 403, "forbidden")["rule"] == "no-role"
    foreign = sign_in(hub, "sg-spf", "country_admin")
    refused(decide(foreign, proposal), 404, "not-found")
    listed = foreign.get("/v1/proposals").json()["proposals"]
    assert proposal not in {each["id"] for each in listed}
    refused(propose(foreign), 404, "not-found")
    refused(ask(hub, "my-pdrm", "+6281", operation=proposal, **WHY), 404, "not-found")
    assert decide(sign_in(hub, "my-pdrm", "country_admin"), proposal).status_code == 200
    of_another = propose(sign_in(hub, "id-polri", "country_admin"), "id-ppatk").json()["id"]
    refused(decide(sign_in(hub, "id-polri", "agency_admin"), of_another), 404, "not-found")
    assert decide(sign_in(hub, "id-polri", "country_admin"), of_another).status_code == 200


def test_operation_is_of_its_agency_reason_and_time_alone(
    hub: HubUnderTest, chiefs: tuple[OfficerUnderTest, OfficerUnderTest]
) -> None:
    operation = operate(chiefs)
    for who, why in (
        ("sg-spf", WHY),
        ("my-pdrm", {**WHY, "case_reference": "BULK/2"}),
        ("my-pdrm", {**WHY, "purpose": "prevention"}),
    ):
        refused(ask(hub, who, "+6281", operation=operation, **why), 404, "not-found")
    over = "UPDATE match_operations SET until = now() WHERE id = $1::text::uuid"
    hub.rows(over, operation)
    refused(ask(hub, "my-pdrm", "+6281", operation=operation, **WHY), 404, "not-found")


def test_operation_is_ended_early_by_whoever_could_confirm_it_and_by_nobody_else(
    hub: HubUnderTest, chiefs: tuple[OfficerUnderTest, OfficerUnderTest]
) -> None:
    minister = sign_in(hub, "my-pdrm", "country_admin")
    outsiders = (
        (sign_in(hub, "my-pdrm", "analyst"), 403),
        (sign_in(hub, "sg-spf", "country_admin"), 404),
    )
    for by in (*chiefs, minister):
        operation = operate(chiefs)
        assert ask(hub, "my-pdrm", "+6281", operation=operation, **WHY).status_code == 200
        for outsider, status in outsiders:
            assert decide(outsider, operation, "withdraw").status_code == status
        ended = decide(by, operation, "withdraw")
        assert ended.json()["proposal"]["state"] == "withdrawn", ended.text
        told = record_of(hub, ended)
        assert told["detail"].startswith("withdrawn bulk_match my-pdrm tokens=3 until=")
        assert told["detail"].endswith(" left=2")
        refused(ask(hub, "my-pdrm", "+6281", operation=operation, **WHY), 404, "not-found")
        refused(decide(chiefs[0], operation, "withdraw"), 409, "proposal-closed")


def test_country_ends_the_operation_that_it_let_another_agency_of_its_own_begin(
    hub: HubUnderTest,
) -> None:
    first, second = (sign_in(hub, "id-polri", "country_admin") for _ in range(2))
    operation = propose(first, "id-ppatk").json()["id"]
    assert decide(second, operation).status_code == 200
    assert ask(hub, "id-ppatk", "+6281", operation=operation, **WHY).status_code == 200
    of_the_proposers = sign_in(hub, "id-polri", "agency_admin")
    refused(decide(of_the_proposers, operation, "withdraw"), 404, "not-found")
    assert decide(second, operation, "withdraw").status_code == 200
    refused(ask(hub, "id-ppatk", "+6281", operation=operation, **WHY), 404, "not-found")


@pytest.mark.parametrize(
    "members",
    [
        {"tokens": 0},
        {"tokens": 1_000_001},
        {"until": to_timestamp(now() + timedelta(days=31))},
        {"until": to_timestamp(now() - timedelta(days=1))},
        {"subject": "MY"},
        {"subject": "my-pdrm/system"},
    ],
)
def test_operation_without_bounds_is_refused(
    members: dict[str, Any], chiefs: tuple[OfficerUnderTest, OfficerUnderTest]
) -> None:
    refused(propose(chiefs[0], **members), 422, "invalid-shape")


def test_hub_cannot_write_an_operation_that_nobody_confirmed(
    hub: HubUnderTest, chiefs: tuple[OfficerUnderTest, OfficerUnderTest]
) -> None:
    proposal = propose(chiefs[0]).json()["id"]
    confirmed = operate(chiefs)

    async def write(which: str, tokens: int) -> None:
        url = hub.database.url(Login.HUB, hub.database_name)
        driver = await asyncpg.connect(url.replace("+asyncpg", ""))
        try:
            await driver.execute("BEGIN")
            await driver.execute("SELECT act_as('my-pdrm', 'MY', '')")
            await driver.execute(
                "INSERT INTO match_operations SELECT subject, id, 'asset_recovery', 'BULK/1',"
                " $2, (operation->>'until')::timestamptz, $2 FROM proposals"
                " WHERE id = $1::text::uuid",
                which,
                tokens,
            )
        finally:
            await driver.close()

    for which, tokens in ((proposal, 3), (confirmed, 1000)):
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            asyncio.run(write(which, tokens))
