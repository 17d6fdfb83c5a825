"""An agency that asks too fast waits; others do not, and the access log does not grow with it."""

import asyncio
import re
from collections.abc import Iterator
from dataclasses import replace

import pytest

from app.errors import RateLimitedError
from app.models.engine import make_engine
from app.postgres.logins import Login
from app.usecases.limiter import REMEMBERED, Limiter
from app.usecases.strangers import record_strangers
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub
from tests.hub_steps import refused


class Clock:
    """A clock that stands until it is moved."""

    now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def hub(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubUnderTest]:
    """A hub that lets an agency ask five times, and once a second from then on."""
    folder = tmp_path_factory.mktemp("hub")
    with running_hub(database, folder, ["id-polri", "my-pdrm"]) as under_test:
        object.__setattr__(under_test.hub, "limiter", Limiter(60, 5, Clock()))
        yield under_test


async def record_now(hub: HubUnderTest) -> int:
    """Record what was refused and counted, from an event loop of its own."""
    own = replace(hub.hub, engine=make_engine(hub.database.url(Login.HUB, hub.database_name), 1))
    try:
        return await record_strangers(own)
    finally:
        await own.engine.dispose()


def test_bucket_empties_refills_and_never_overflows() -> None:
    clock = Clock()
    limiter = Limiter(60, 3, clock)
    for _ in range(3):
        limiter.take("id-polri")
    with pytest.raises(RateLimitedError) as refusal:
        limiter.take("id-polri")
    assert refusal.value.retry_seconds == 1
    limiter.take("my-pdrm")
    clock.now += 1
    limiter.take("id-polri")
    clock.now += 3600
    assert limiter.standing("id-polri") == '"agency";r=3;t=0'


def test_names_that_strangers_invent_do_not_fill_the_memory() -> None:
    clock = Clock()
    limiter = Limiter(60, 3, clock)
    for number in range(REMEMBERED * 3):
        limiter.take(f"xx-{number}")
        clock.now += 1  # so each earlier one is full again
    assert len(limiter._buckets) <= REMEMBERED
    for _ in range(3):
        limiter.take("id-polri")
    for number in range(REMEMBERED):
        limiter.take(f"yy-{number}")
    with pytest.raises(RateLimitedError):
        limiter.take("id-polri")  # one that is not full is not forgotten


def test_refusals_of_agencies_that_nobody_stated_are_recorded_under_no_name(
    hub: HubUnderTest,
) -> None:
    for name in ("xx-one", "xx-two", "id-polri"):
        hub.hub.limited[name, "sign-in:finish"] += 2
    asyncio.run(record_now(hub))
    rows = [row for row in hub.records() if row["rule"] == "rate-limited"]
    assert sorted((row["agency"] or "", row["detail"]) for row in rows) == [
        ("", "count=4"),
        ("id-polri", "count=2"),
    ]
    assert not hub.hub.limited


def test_batch_counts_its_lines_or_nothing_and_a_huge_one_still_passes_once() -> None:
    clock = Clock()
    limiter = Limiter(60, 10, clock)
    limiter.take("id-polri", 6)
    with pytest.raises(RateLimitedError) as refusal:
        limiter.take("id-polri", 6)
    assert refusal.value.retry_seconds == 2
    limiter.take("id-polri", 4)
    clock.now += 10
    limiter.take("id-polri", 100)
    with pytest.raises(RateLimitedError) as refusal:
        limiter.take("id-polri")
    assert refusal.value.retry_seconds == 91


def test_agency_that_asks_too_fast_is_told_when_to_come_back_and_another_is_served(
    hub: HubUnderTest,
) -> None:
    polri, pdrm = hub.agency("id-polri"), hub.agency("my-pdrm")
    answers = [polri.get("/v1/reports") for _ in range(6)]
    assert [answer.status_code for answer in answers] == [200] * 5 + [429]
    refused(answers[-1], 429, "rate-limited")
    assert answers[-1].headers["retry-after"] == "1"
    assert {answer.headers["ratelimit-policy"] for answer in answers} == {'"agency";q=5;w=5'}
    left = [re.findall(r"r=(\d+)", answer.headers["ratelimit"]) for answer in answers]
    assert left == [["4"], ["3"], ["2"], ["1"], ["0"], ["0"]]
    assert pdrm.get("/v1/reports").status_code == 200


def test_strangers_cannot_use_up_an_agencys_rate(hub: HubUnderTest) -> None:
    for _ in range(10):
        refused(hub.http.get(f"{hub.url}/v1/reports"), 401, "not-authenticated")
    answer = hub.agency("id-polri").get("/v1/reports")
    assert answer.status_code == 200
    assert '";r=4;' in answer.headers["ratelimit"]


def test_limited_requests_are_recorded_together_under_their_agency(hub: HubUnderTest) -> None:
    polri = hub.agency("id-polri")
    for _ in range(9):
        polri.get("/v1/reports")
    before = len(hub.records())

    assert asyncio.run(record_now(hub)) == 4
    [row] = hub.records()[before:]
    told = (row["agency"], row["country"], row["action"], row["outcome"], row["rule"])
    assert told == ("id-polri", "ID", "report:list", "refused", "rate-limited")
    assert row["detail"] == "count=4"
    assert asyncio.run(record_now(hub)) == 0
