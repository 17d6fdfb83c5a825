"""A seeded dataset: many reports written past the hub, for lists that are long.

Genuine submissions are the templates: each further report repeats one of them, with its real sizes
and parties, under an id, a time, a category and a marking of its own. Columns are taken from the
catalogue, so it follows the schema.
"""

import asyncio
from collections.abc import Mapping, Sequence
from typing import Any

import asyncpg

from benchmarks.hub import HubUnderLoad

CHUNK = 10_000  # reports written by one statement
FAN_OUT = (1, 2, 3, 4, 5, 6, 7)  # recipients of a report: four on average
TEMPLATES = 64
SEED = 0.25  # of PostgreSQL's dice
# What differs from the template, by column; `wanted` is one row of the chunk.
_OF_REPORT: Mapping[str, str] = {
    "id": "wanted.new_id",
    "digest": "sha256(wanted.new_id::text::bytea)",
    "received_at": "wanted.received_at",
}
_OF_ACCESS: Mapping[str, str] = {
    "report_id": "wanted.new_id",
    "seq": "stored.seq",
    "category": "wanted.category",
    "tlp": "wanted.tlp",
    "occurred_from": "wanted.occurred_at",
    "occurred_to": "wanted.occurred_at + interval '1 day'",
    "received_at": "wanted.received_at",
}
_WANTED = """
    CREATE TEMP TABLE wanted AS
    SELECT n, uuidv7() AS new_id, 1 + floor(random() * $1)::int AS template,
        ($2::text[])[1 + floor(cardinality($2::text[]) * power(random(), 2))::int] AS category,
        CASE WHEN dice < 0.05 THEN 'CLEAR' WHEN dice < 0.45 THEN 'GREEN' WHEN dice < 0.85
            THEN 'AMBER' WHEN dice < 0.97 THEN 'AMBER+STRICT' ELSE 'RED' END AS tlp,
        now() - (1 - n / $4::float) * interval '700 days' AS received_at,
        now() - (1 - n / $4::float) * interval '700 days' - random() * interval '90 days'
            AS occurred_at
    FROM (SELECT n, random() AS dice FROM generate_series($3::int, $4::int) AS n) AS numbers
"""


def write_reports(hub: HubUnderLoad, number: int, categories: Sequence[str]) -> None:
    """Fill the database of a hub up to so many reports; its present ones are the templates."""
    asyncio.run(_write(hub.superuser_url(), number, categories))


def ask(hub: HubUnderLoad, statement: str, *arguments: object) -> list[Any]:
    """Run a statement in the database of a hub as superuser."""
    return asyncio.run(_ask(hub.superuser_url(), statement, *arguments))


async def _ask(url: str, statement: str, *arguments: object) -> list[Any]:
    driver = await asyncpg.connect(url)
    try:
        rows: list[Any] = await driver.fetch(statement, *arguments)
        return rows
    finally:
        await driver.close()


async def _write(url: str, number: int, categories: Sequence[str]) -> None:
    driver = await asyncpg.connect(url)
    try:
        await driver.execute(f"SET synchronous_commit = off; SELECT setseed({SEED})")
        await driver.execute(
            "CREATE TEMP TABLE template AS"
            " SELECT row_number() OVER (ORDER BY seq)::int AS template, reports.* FROM reports"
        )
        templates = await driver.fetchval("SELECT count(*) FROM template")
        for first in range(templates + 1, number + 1, CHUNK):
            last = min(first + CHUNK - 1, number)
            await driver.execute("DROP TABLE IF EXISTS wanted")
            wanted = _WANTED
            for place, held in enumerate((templates, _array(categories), first, last), 1):
                wanted = wanted.replace(f"${place}", str(held))
            await driver.execute(wanted)
            await _insert(driver)
        await driver.execute("VACUUM (FREEZE, ANALYZE)")
        await driver.execute("CHECKPOINT")
    finally:
        await driver.close()


async def _insert(driver: Any) -> None:  # noqa: ANN401 -- asyncpg has no types
    names, chosen = await _columns(driver, "reports", "template", _OF_REPORT)
    await driver.execute(
        f"INSERT INTO reports ({names}) SELECT {chosen}"
        " FROM wanted JOIN template USING (template) ORDER BY n"
    )
    names, chosen = await _columns(driver, "report_access", "report_access", _OF_ACCESS)
    await driver.execute(
        f"INSERT INTO report_access ({names}) SELECT {chosen}"
        " FROM wanted JOIN template USING (template)"
        " JOIN reports AS stored ON stored.originator = template.originator"
        " AND stored.id = wanted.new_id"
        " JOIN report_access ON report_access.originator = template.originator"
        " AND report_access.report_id = template.id ORDER BY stored.seq"
    )


async def _columns(
    driver: Any,  # noqa: ANN401 -- asyncpg has no types
    table: str,
    source: str,
    own: Mapping[str, str],
) -> tuple[str, str]:
    """Name a table's columns, and where each comes from: of its own, else from the template."""
    rows = await driver.fetch(
        "SELECT attname FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0"
        " AND NOT attisdropped AND attgenerated = '' AND attidentity = '' ORDER BY attnum",
        table,
    )
    names = [row["attname"] for row in rows]
    return ", ".join(names), ", ".join(own.get(name, f"{source}.{name}") for name in names)


def _array(words: Sequence[str]) -> str:
    return "ARRAY[" + ", ".join(f"'{word}'" for word in words) + "]"
