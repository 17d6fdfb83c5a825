"""The access log's tree: how fast it takes entries in, proves them, and is checked by an auditor.

Entries are put into the table by themselves, as no client could send them so fast; the running hub
integrates them as it does any. The proofs are computed by the hub's own function in this process.
"""

import asyncio
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, Final

import asyncpg
import httpx2
import uvloop

from app.audit.proofs import compute
from app.crypto.federation import FEDERATION_BYTES, Federation
from app.crypto.merkle import plan_inclusion
from app.models.engine import make_engine
from app.models.transaction import NOBODY, transaction
from app.postgres.logins import Login as DatabaseLogin
from benchmarks.figures import Figure
from benchmarks.goals import GOALS
from benchmarks.hub import HubUnderLoad, Site, enrol, new_site, running, scratch
from benchmarks.plan import Plan
from serumpun.auditing import pull_log
from serumpun.log_checking import check_folder
from serumpun.log_folder import LogFolder
from serumpun.login import Login
from serumpun.transport import Transport

INTEGRATION: Final = "log integration"
PROOF: Final = "log proof p50"
TILES: Final = "log tiles"
ROWS: Final = "log rows and indexes"
PULL: Final = "log pull by an auditor"
CHECK: Final = "log check by an auditor"
_PROOFS: Final = 300
_FILL: Final = """
    INSERT INTO access_log (id, recorded_at, action, outcome, rule, request_id, agency, country,
        account, roles, kid, object, originator, concerned, purpose, case_reference)
    SELECT uuidv7(), date_trunc('milliseconds', now()), 'report:open', 'done', 'granted',
        uuidv7()::text, 'my-pdrm', 'MY', 'my-pdrm/system', 'analyst', repeat('k', 43),
        'id-polri/' || uuidv7(), 'id-polri', CASE WHEN n % 5 = 0 THEN 'ID' ELSE 'SG' END,
        'criminal_investigation', 'CASE/' || n
    FROM generate_series(1, $1::bigint) AS n
"""


@dataclass(frozen=True)
class _Size:
    """What was measured at a size of the log."""

    entries: int
    per_second: float
    proofs_ms: list[float]


def measure(plan: Plan) -> Iterator[Figure]:
    """Grow the log step by step; at each step prove, at the last pull and check."""
    with new_site() as site, running(site) as hub:
        enrol(site)
        sizes = [uvloop.run(_grow(hub, count)) for count in plan.report_counts]
        first = sizes[0]
        for size in sizes:
            name = f"{size.entries // 1000} k"
            yield Figure(f"{INTEGRATION}, {name}", [size.per_second], "entries/s", size.entries)
            is_large = size.entries >= 1_000_000
            yield Figure(
                f"{PROOF} at {name}",
                size.proofs_ms,
                "ms",
                _PROOFS,
                first.proofs_ms if size is not first else (),
                f"at {first.entries // 1000} k" if size is not first else "",
                GOALS["log proof at 1 M"] if is_large else None,
            )
        tiles, rows = uvloop.run(_bytes(hub))
        yield Figure(TILES, [tiles], "B/entry", sizes[-1].entries, goal=GOALS["log tiles"])
        yield Figure(ROWS, [rows], "B/entry", sizes[-1].entries)
        pulled, checked, entries = _audit(site, hub)
        yield Figure(PULL, [pulled], "entries/s", entries)
        yield Figure(CHECK, [checked], "entries/s", entries, goal=GOALS["log check"])


async def _grow(hub: HubUnderLoad, count: int) -> _Size:
    driver = await asyncpg.connect(hub.superuser_url())
    try:
        missing = count - await driver.fetchval("SELECT count(*) FROM access_log")
        before = await driver.fetchval("SELECT size FROM log_head")
        await driver.execute(_FILL, missing)
        filled = time.perf_counter()
        size = before
        while size < before + missing:
            size = await driver.fetchval("SELECT size FROM log_head")
            await asyncio.sleep(0.02)
        seconds = time.perf_counter() - filled
        await driver.execute("ANALYZE")
    finally:
        await driver.close()
    return _Size(count, (size - before) / seconds, await _prove(hub, size))


async def _prove(hub: HubUnderLoad, size: int) -> list[float]:
    engine = make_engine(hub.database.url(DatabaseLogin.HUB), 1)
    dice, taken = Random(size), list[float]()
    try:
        for _ in range(_PROOFS):
            began = time.perf_counter()
            async with transaction(engine, NOBODY) as tx:
                await compute(tx, plan_inclusion(dice.randrange(size), size))
            taken.append((time.perf_counter() - began) * 1e3)
    finally:
        await engine.dispose()
    return taken


async def _bytes(hub: HubUnderLoad) -> tuple[float, float]:
    driver = await asyncpg.connect(hub.superuser_url())
    try:
        row: Any = await driver.fetchrow(
            "SELECT (SELECT sum(octet_length(hashes)) FROM log_tiles) AS tiles, size,"
            " (SELECT sum(pg_total_relation_size(name::regclass)) FROM unnest("
            "ARRAY['access_log', 'log_leaves', 'log_numbers', 'log_tiles']) AS name) AS rows"
            " FROM log_head"
        )
    finally:
        await driver.close()
    return float(row["tiles"]) / row["size"], float(row["rows"]) / row["size"]


def _audit(site: Site, hub: HubUnderLoad) -> tuple[float, float, int]:
    """Pull and check as an auditor of Indonesia; entries a second of each, and how many."""
    auditor = next(each for each in hub.people if each.agency.startswith("id-"))
    uvloop.run(_make_auditor(hub, auditor.agency))
    federation = Federation.parse(site.cast.federation_file, FEDERATION_BYTES)
    key = federation.hub_log_key()
    with scratch() as folder, httpx2.Client(trust_env=False, timeout=60) as http:
        transport = Transport(hub.url, http, Login(hub.url, auditor.signing(), http))
        kept = LogFolder(Path(folder) / "log")
        began = time.perf_counter()
        done = pull_log(transport, kept, key, lambda _: ())
        pulled = time.perf_counter()
        check_folder(kept, key, lambda _: ())
        checked = time.perf_counter()
    return done.entries / (pulled - began), done.entries / (checked - pulled), done.entries


async def _make_auditor(hub: HubUnderLoad, agency: str) -> None:
    driver = await asyncpg.connect(hub.superuser_url())
    try:
        await driver.execute(
            "INSERT INTO role_bindings VALUES ($1, $2, 'ID', 'auditor', 'RED')",
            *(f"{agency}/system", agency),
        )
        await driver.execute("UPDATE directory_head SET version = version + 1")
    finally:
        await driver.close()
