"""The access log's tables: nobody rewrites them, and no agency reads them as such."""

import asyncio
from typing import Any

import asyncpg
import pytest

from app.models.engine import make_engine
from app.models.transaction import Identity, call, transaction
from app.policy.realm import Realm
from app.postgres.logins import Login
from tests.hub import HubUnderTest

# Of each table a column that the hub's login may not change, in whatever realm.
COLUMNS = {
    "access_log": "rule",
    "log_leaves": "leaf",
    "log_numbers": "salts",
    "log_counts": "country",
    "log_tiles": "level",
    "log_head": "is_only",
    "log_checkpoints": "note",
    "log_cosignatures": "agency",
    "log_witnesses": "agency",
}
ENTRIES = ("access_log", "log_numbers", "log_counts")


def ask(hub: HubUnderTest, statement: str, who: Identity) -> list[Any]:
    """Ask by the hub's own login."""

    async def go() -> list[Any]:
        engine = make_engine(hub.database.url(Login.HUB, hub.database_name), 1)
        try:
            async with transaction(engine, who) as tx:
                return await call(tx, statement)
        finally:
            await engine.dispose()

    return asyncio.run(go())


@pytest.mark.parametrize("realm", Realm)
@pytest.mark.parametrize("table", COLUMNS)
def test_nobody_rewrites_the_log(table: str, realm: Realm, shared_hub: HubUnderTest) -> None:
    """Not even the hub's own login; of checkpoints those that are superseded go."""
    who = Identity("id-polri", "ID", realm)
    statements = [f"TRUNCATE {table}", f"UPDATE {table} SET {COLUMNS[table]} = {COLUMNS[table]}"]  # noqa: S608
    statements += [f"DELETE FROM {table}"] if table != "log_checkpoints" else []  # noqa: S608
    for statement in statements:
        with pytest.raises(asyncpg.InsufficientPrivilegeError):
            _raw(shared_hub, statement, who)


def _raw(hub: HubUnderTest, statement: str, who: Identity) -> None:
    """Ask past what turns the database's errors into the hub's."""

    async def go() -> None:
        url = hub.database.url(Login.HUB, hub.database_name).replace("+asyncpg", "")
        driver = await asyncpg.connect(url)
        try:
            async with driver.transaction():
                await driver.fetch("SELECT act_as($1, $2, $3)", who.agency, who.country, who.realm)
                await driver.fetch(statement)
        finally:
            await driver.close()

    asyncio.run(go())


@pytest.mark.parametrize("realm", [Realm.NONE, Realm.COUNTRY])
@pytest.mark.parametrize("table", ENTRIES)
def test_no_agency_reads_the_log_as_such(
    table: str, realm: Realm, shared_hub: HubUnderTest
) -> None:
    for agency in shared_hub.world.agencies:
        who = Identity(agency, agency[:2].upper(), realm)
        assert ask(shared_hub, f"SELECT 1 FROM {table}", who) == []  # noqa: S608
    assert ask(shared_hub, f"SELECT 1 FROM {table}", Identity(realm=Realm.FEDERATION))  # noqa: S608
