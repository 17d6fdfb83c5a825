"""A new hub compares its first thousands of tokens by their index, as it does later ones."""

import asyncio
import json
from uuid import UUID

import asyncpg

from app.postgres.logins import Login
from tests.hub import DatabaseUnderTest

MEET = "SELECT FROM meet(ARRAY[$1::uuid], ARRAY['phone'], 'agency', now(), now())"
GROWS = """
    INSERT INTO report_tokens (token, seq, originator, type, epoch)
    SELECT gen_random_uuid(), n, 'id-polri', 'phone', 1 FROM generate_series(1, $1::integer) AS n
"""
TOKENS = 20_000
PAGES = 100  # a look-up reads a few, all of the table's rows lie in some two hundred


def test_plan_made_when_there_was_nothing_still_holds_when_there_is_much(
    database: DatabaseUnderTest,
) -> None:
    async def read_pages(name: str) -> int:
        url = database.url(Login.HUB, name).replace("+asyncpg", "")
        driver = await asyncpg.connect(url)
        await driver.execute("SELECT act_as('my-pdrm', 'MY')")
        for _ in range(10):  # a connection keeps its plans
            await driver.fetch(MEET, UUID(int=1))
        await asyncio.to_thread(database.run, GROWS, name, TOKENS)
        told = await driver.fetchval(f"EXPLAIN (ANALYZE, BUFFERS, FORMAT JSON) {MEET}", UUID(int=1))
        await driver.close()
        plan = json.loads(told)[0]["Plan"]
        return int(plan["Shared Hit Blocks"] + plan["Shared Read Blocks"])

    with database.fresh() as name:
        assert asyncio.run(read_pages(name)) < PAGES
