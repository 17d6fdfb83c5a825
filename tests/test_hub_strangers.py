"""Refusals of whoever proves nothing: counted, recorded together, and never a way to flood."""

import asyncio
from collections.abc import Iterator
from dataclasses import replace

import pytest

from app.models.engine import make_engine
from app.postgres.logins import Login
from app.usecases.strangers import record_strangers
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub
from tests.hub_steps import refused


@pytest.fixture
def hub(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubUnderTest]:
    """A hub of one agency."""
    with running_hub(database, tmp_path_factory.mktemp("hub"), ["id-polri"]) as under_test:
        yield under_test


def _record(hub: HubUnderTest) -> int:
    """Record what was counted, as the hub does every minute."""

    async def go() -> int:
        url = hub.database.url(Login.HUB, hub.database_name)
        own = replace(hub.hub, engine=make_engine(url, 1))
        try:
            return await record_strangers(own)
        finally:
            await own.engine.dispose()

    return asyncio.run(go())


def _ask(hub: HubUnderTest) -> None:
    for _ in range(3):
        refused(hub.http.get(f"{hub.url}/v1/reports"), 401, "not-authenticated")
    refused(hub.http.post(f"{hub.url}/v1/statements", content=b"{"), 400, "malformed-json")


def test_strangers_refusals_are_recorded_together_with_their_number(hub: HubUnderTest) -> None:
    before = len(hub.records())
    _ask(hub)
    assert len(hub.records()) == before
    assert _record(hub) == 4
    told = {
        (row["action"], row["outcome"], row["rule"], row["agency"], row["detail"])
        for row in hub.records()[before:]
    }
    assert told == {
        ("report:list", "refused", "not-authenticated", None, "count=3"),
        ("statement:append", "refused", "malformed-json", None, "count=1"),
    }
    assert _record(hub) == 0
    assert len(hub.records()) == before + 2


def test_what_could_not_be_recorded_is_kept_for_the_next_time(hub: HubUnderTest) -> None:
    _ask(hub)
    hub.rows("REVOKE INSERT ON access_log FROM serumpun_hub")
    with pytest.raises(Exception, match="InsufficientPrivilege"):
        _record(hub)
    hub.rows("GRANT INSERT ON access_log TO serumpun_hub")
    assert _record(hub) == 4


def test_a_proven_agencys_refusals_are_recorded_one_by_one(hub: HubUnderTest) -> None:
    before = len(hub.records())
    polri = hub.agency("id-polri")
    polri.login.headers("GET", hub.url)
    for _ in range(3):
        refused(polri.get("/v1/agencies/sg-nobody"), 404, "not-found")
    assert len(hub.records()) == before + 4  # the login, too
