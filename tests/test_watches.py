"""Watches through a real hub: they meet what comes later, as much as their signature says."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from app.crypto.encoding import now
from app.crypto.watch import SealedWatch
from tests.device_steps import officer
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub
from tests.hub_steps import refused
from tests.test_matching import EVERYBODY, ask, matches, sealed_watch, send_watch, submit, tokens_of

WATCHES = "/v1/watches"


@pytest.fixture(scope="module")
def hub(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubUnderTest]:
    """One hub for all tests here: each has numbers of its own."""
    with running_hub(database, tmp_path_factory.mktemp("hub"), EVERYBODY) as under_test:
        yield under_test


def watch(
    hub: HubUnderTest,
    who: str,
    *phones: str,
    policy: str = "agency",
    **members: Any,  # noqa: ANN401
) -> dict[str, Any]:
    """Place a watch for phone numbers, and take what they met."""
    answered = send_watch(hub, who, sealed_watch(hub, who, tokens_of(*phones), policy, **members))
    assert answered.status_code == 201, answered.text
    placed: dict[str, Any] = answered.json()
    return placed


def told(
    hub: HubUnderTest, agency: str, watched: dict[str, Any]
) -> list[tuple[str | None, str | None]]:
    """List whom an agency's watch has met: agency and country."""
    listed = hub.agency(agency).get("/v1/candidates").json()["candidates"]
    own = [each for each in listed if watched["id"] in {one["id"] for one in each["watches"]}]
    return [(each["agency"], each["country"]) for each in own]


def test_watch_meets_the_store_at_once_and_a_later_report_and_both_sides_are_told(
    hub: HubUnderTest,
) -> None:
    submit(hub, "id-polri", "+6281", policy="country")
    placed = watch(hub, "my-pdrm", "+6281", "+6282")
    known = sorted(len(each["candidates"]) for each in placed["matches"])
    assert known == [0, 1]
    assert told(hub, "my-pdrm", placed) == [(None, "ID")]
    submit(hub, "sg-spf", "+6282")
    assert ("sg-spf", "SG") in told(hub, "my-pdrm", placed)
    theirs = hub.agency("sg-spf").get("/v1/candidates").json()["candidates"][0]
    assert (theirs["agency"], theirs["watches"]) == ("my-pdrm", [])


def test_officer_watches_with_a_device_of_its_own_and_with_no_other_key(hub: HubUnderTest) -> None:
    who = officer(hub, "my-pdrm")
    own, other = who.approved(), officer(hub, "my-pdrm").approved()
    agency = hub.world.agencies["my-pdrm"]
    for key, expected in ((own.signing, 201), (other.signing, 403), (agency.signing, 403)):
        sealed = sealed_watch(hub, "my-pdrm", tokens_of("+6289"), key=key)
        answer = who.send("POST", WATCHES, content=sealed.to_bytes())
        assert answer.status_code == expected, answer.text


@pytest.mark.parametrize(
    ("policy", "shown"),
    [("agency", ("my-pdrm", "MY")), ("country", (None, "MY")), ("hit_only", (None, None))],
)
def test_two_watches_and_a_query_meet_as_the_stricter_policy_says(
    policy: str, shown: tuple[str | None, str | None], hub: HubUnderTest
) -> None:
    phone = f"+6283{len(policy)}"
    hidden = watch(hub, "my-pdrm", phone, policy=policy)
    other = watch(hub, "id-polri", phone)
    assert told(hub, "id-polri", other) == [shown]
    [found] = matches(hub, "sg-spf", phone)
    assert {(each["agency"], each["country"]) for each in found["candidates"]} == {
        shown,
        ("id-polri", "ID"),
    }
    assert len(told(hub, "my-pdrm", hidden)) == (1 if policy == "hit_only" else 2)


def test_meeting_stands_once_in_the_log_of_whose_watch_it_was_and_names_nobody(
    hub: HubUnderTest,
) -> None:
    placed = watch(hub, "id-ppatk", "+6284")
    for _ in range(2):
        submit(hub, "sg-spf", "+6284")
    query = "SELECT * FROM access_log WHERE action = 'watch:meet' AND object = $1"
    [met] = hub.rows(query, placed["id"])
    assert (met["agency"], met["country"], met["detail"]) == ("id-ppatk", "ID", "tokens=1")
    assert not [name for name, held in dict(met).items() if "sg" in str(held).lower()]
    [record] = [row for row in hub.records() if row["action"] == "watch:place"][-1:]
    assert (record["purpose"], record["case_reference"]) == ("criminal_investigation", "CASE/9")


def test_watch_that_the_agency_did_not_sign_as_it_is_carried_is_refused(hub: HubUnderTest) -> None:
    real = sealed_watch(hub, "my-pdrm", tokens_of("+6285"))
    for tokens in (tokens_of("+6285"), tokens_of("+6286")):
        forged = real.model_copy(update={"tokens": tokens})
        refused(send_watch(hub, "my-pdrm", forged), 422, "digest-mismatch")
    refused(send_watch(hub, "sg-spf", real), 403, "originator-mismatch")
    for_another = sealed_watch(hub, "sg-spf", tokens_of("+6285"), signer="my-pdrm")
    refused(send_watch(hub, "my-pdrm", for_another), 403, "originator-mismatch")
    wider = sealed_watch(hub, "my-pdrm", tokens_of("+6285"), "none")
    changed = real.signed.model_copy(update={"payload": wider.signed.payload})
    widened = SealedWatch(signed=changed, tokens=wider.tokens)
    refused(send_watch(hub, "my-pdrm", widened), 422, "bad-signature")
    old = sealed_watch(hub, "my-pdrm", tokens_of("+6285"), time=now() - timedelta(hours=1))
    refused(send_watch(hub, "my-pdrm", old), 422, "clock-window")
    assert matches(hub, "sg-spf", "+6285", "+6286") == [{"reports": [], "candidates": []}] * 2


def test_same_watch_again_is_kept_once_and_its_id_takes_no_other(hub: HubUnderTest) -> None:
    first = sealed_watch(hub, "my-pdrm", tokens_of("+6287"))
    assert [send_watch(hub, "my-pdrm", first).status_code for _ in range(2)] == [201, 201]
    [listed, *_] = hub.agency("my-pdrm").get(WATCHES).json()["watches"]
    assert listed["signed"]["payload"] == first.signed.payload
    other = sealed_watch(hub, "my-pdrm", tokens_of("+6288"), id=listed["id"])
    refused(send_watch(hub, "my-pdrm", other), 409, "id-reused")
    assert send_watch(
        hub, "sg-spf", sealed_watch(hub, "sg-spf", tokens_of("+6288"), id=listed["id"])
    ).is_success


def test_ended_and_expired_watches_are_erased_and_meet_nobody(hub: HubUnderTest) -> None:
    ended, expired = watch(hub, "id-polri", "+6289"), watch(hub, "id-polri", "+6289")
    path = f"{WATCHES}/{ended['id']}"
    refused(hub.agency("sg-spf").send("DELETE", path), 404, "not-found")
    assert hub.agency("id-polri").send("DELETE", path).status_code == 204
    refused(hub.agency("id-polri").send("DELETE", path), 404, "not-found")
    hub.rows("UPDATE watches SET expires_at = now() WHERE id::text = $1", expired["id"])
    assert matches(hub, "my-pdrm", "+6289") == [{"reports": [], "candidates": []}]
    hub.rows("SELECT erase_expired_watches(now())")
    left = "SELECT 1 FROM watch_tokens WHERE watch::text = ANY ($1)"
    assert hub.rows(left, [ended["id"], expired["id"]]) == []


def test_watch_counts_against_the_budget_and_agencies_have_so_many(
    hub: HubUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    left = hub.rows("SELECT remaining FROM match_budgets WHERE agency = 'id-ppatk'")
    spent = (
        "INSERT INTO match_budgets VALUES ('id-ppatk', $1, now())"
        " ON CONFLICT (agency) DO UPDATE SET remaining = $1"
    )
    hub.rows(spent, 1.0)
    two = sealed_watch(hub, "id-ppatk", tokens_of("+6291", "+6292"))
    refused(send_watch(hub, "id-ppatk", two), 429, "query-budget")
    hub.rows(spent, left[0][0] if left else 10_000.0)
    monkeypatch.setattr("app.crypto.limits.WATCHES", 0)
    refused(send_watch(hub, "id-ppatk", two), 413, "too-large")
    monkeypatch.undo()
    answered = send_watch(hub, "id-ppatk", two)
    assert answered.status_code == 201
    assert '"match";r=' in answered.headers["ratelimit"]
    assert ask(hub, "id-ppatk", "+6291").status_code == 200
