"""The access log at scale: how fast its tree takes entries in, and what that costs whom later.

Entries are put into the table past the hub, as no client could send them so fast; the running hub
gives them numbers, salts, leaves and tiles as it does any. What is asked of the hub over HTTP is
asked over HTTP; proofs are computed by the hub's own function in this process.
"""

import asyncio
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path
from random import Random
from typing import Any, Final

import asyncpg
import uvloop

from app.audit.proofs import compute
from app.crypto.merkle import plan_inclusion
from app.crypto.tiles import tiles_of
from app.models.engine import make_engine
from app.models.transaction import NOBODY, transaction
from app.postgres.logins import Login as DatabaseLogin
from benchmarks.auditors import Audited, audit, audit_by_foreigners
from benchmarks.bodies import Sealed, sealer
from benchmarks.dataset import ask
from benchmarks.figures import Figure, Rounds
from benchmarks.goals import GOALS
from benchmarks.hub import HubUnderLoad, Site, enrol, new_site, running, scratch
from benchmarks.load import LoadGenerator, Shot, load_generator
from benchmarks.people import Person
from benchmarks.plan import Plan
from benchmarks.processes import Cpu
from benchmarks.rounds import Range
from benchmarks.scenarios.recording import CONNECTIONS, SUBMIT_CLIENTS, append
from benchmarks.scenarios.submit import WARM_UP, shots_of

_PROOFS: Final = 300
_DAYS: Final = 300  # that the entries are spread over: less than anything's retention
_DAY_ROUNDS: Final = 3
_DAY_SHOTS: Final = 10
_CHUNK: Final = 10_000  # entries of one transaction
_SHARE: Final = 10  # every so many-th entry concerns the auditor's country
_LARGE: Final = 1_000_000  # what the goals speak of
_FILL: Final = """
    INSERT INTO access_log (id, recorded_at, action, outcome, rule, request_id, agency, country,
        account, roles, kid, object, originator, concerned, purpose, case_reference, request_digest)
    SELECT uuidv7(age), date_trunc('milliseconds', now() + age), 'report:open', 'done', 'granted',
        uuidv7()::text, 'my-pdrm', 'MY', 'my-pdrm/system', 'analyst', repeat('k', 43),
        'id-polri/' || uuidv7(), 'id-polri', CASE WHEN n % $4 = 0 THEN 'ID' ELSE 'SG' END,
        'criminal_investigation', 'CASE/' || n, sha256(n::text::bytea)
    FROM (
        SELECT n, (n::float / $3 - 1) * $5 * interval '1 day' AS age
        FROM generate_series($1::bigint, $2::bigint) AS n
    ) AS wanted
"""


@dataclass(frozen=True)
class _Size:
    """What was measured at a size of the log.

    Args:
        entries: In the tree.
        proofs_ms: Of each inclusion proof.
        rows: Rows of tiles that the dearest one read.
        days: Pulls of one day.
        audited: What an auditor's pull of everything took.
        foreign_seconds: In which other software audits the whole tree.
    """

    entries: int
    proofs_ms: list[float]
    rows: int
    days: Rounds
    audited: Audited
    foreign_seconds: float

    @property
    def name(self) -> str:
        """As figures say it."""
        return f"{self.entries // 1000} k" if self.entries < _LARGE else "1 M"


@dataclass(frozen=True)
class _Integrated:
    """What integrating took.

    Args:
        entries: That were new.
        seconds: On the clock.
        used: By hub and database.
    """

    entries: int
    seconds: float
    used: Cpu


def measure(plan: Plan) -> Iterator[Figure]:
    """Grow the log tenfold again and again; each time measure, beside the size before."""
    with (
        new_site() as site,
        running(site) as hub,
        load_generator(hub.url, hub.people) as load,
        sealer(hub.people) as sealing,
        scratch() as folder,
    ):
        enrol(site)
        auditor = next(each for each in hub.people if each.agency.startswith("id-"))
        _make_auditor(hub, auditor.agency)
        load.fire(shots_of(sealing.seal(WARM_UP)), SUBMIT_CLIENTS).require(201)
        sizes, taken, appended = list[_Size](), list[float](), Rounds()
        for count in plan.entry_counts:
            taken.append(_ingest(hub, load, sealing.seal(WARM_UP * plan.seconds)))
            if sizes:
                append(hub, appended, plan.seconds)
            integrated = uvloop.run(_grow(hub, count, plan.entry_counts[-1]))
            sizes.append(_look(site, hub, load, auditor, count, folder))
            yield from _figures(sizes)
            if appended.rates:
                yield from _integration(sizes[-1].name, integrated, taken, appended.rates)
        tiles, rows = uvloop.run(_bytes(hub))
        yield Figure("log tiles", [tiles], "B/entry", count, goal=GOALS["log tiles"])
        yield Figure("log rows and indexes", [rows], "B/entry", count)


def _ingest(hub: HubUnderLoad, load: LoadGenerator, reports: Sequence[Sealed]) -> float:
    """Submit as fast as the hub takes it; returns how many entries a second that makes."""
    [[before]] = ask(hub, "SELECT count(*) FROM access_log")
    volley = load.fire(shots_of(reports), SUBMIT_CLIENTS).require(201)
    [[after]] = ask(hub, "SELECT count(*) FROM access_log")
    return float((after - before) / volley.seconds)


def _integration(
    name: str, done: _Integrated, taken: Sequence[float], appended: Sequence[float]
) -> Iterator[Figure]:
    rate, used = done.entries / done.seconds, done.used
    for limit, limit_name, goal in (
        (taken, f"entries of submissions, {SUBMIT_CLIENTS} clients", GOALS["log integration"]),
        (appended, f"appended past the hub, {CONNECTIONS} connections", None),
    ):
        yield Figure(
            f"log integration up to {name}, beside {limit_name}",
            [rate],
            "entries/s",
            done.entries,
            limit,
            limit_name,
            goal,
            app_us=used.app / done.entries * 1e6,
            postgres_us=used.postgres / done.entries * 1e6,
        )


def _look(
    site: Site, hub: HubUnderLoad, load: LoadGenerator, auditor: Person, count: int, folder: Path
) -> _Size:
    """Measure what an auditor, a foreign verifier and who wants a proof find at a size."""
    proofs_ms, rows = uvloop.run(_prove(hub, count))
    days, kept = _read_days(Range(hub, load), auditor.agency), folder / f"log-{count}"
    audited = audit(site, hub, auditor, kept)
    leaves, seconds = audit_by_foreigners(kept, site.cast.federation_file)
    if not count <= leaves == audited.size:
        raise RuntimeError(f"{leaves} leaves audited, {audited.size} pulled, {count} made")
    return _Size(count, proofs_ms, rows, days, audited, seconds)


def _figures(sizes: Sequence[_Size]) -> Iterator[Figure]:
    """Tell the last of some sizes: proofs beside the first, memory beside the one before."""
    size, first, before = sizes[-1], sizes[0], sizes[-2] if len(sizes) > 1 else None
    audited, name, is_large = size.audited, size.name, size.entries >= _LARGE
    yield Figure(
        f"log proof p50 at {name}",
        size.proofs_ms,
        "ms",
        _PROOFS,
        first.proofs_ms if before else (),
        f"at {first.name}" if before else "",
        GOALS["log proof at 1 M"] if is_large else None,
    )
    yield Figure(
        f"log proof at {name}: rows of tiles",
        [size.rows],
        "",
        _PROOFS,
        goal=GOALS["log proof rows"],
    )
    yield size.days.figure(
        f"log, one day of {_DAYS} at {name}, p50",
        unit="s",
        values=[ms / 1000 for ms in size.days.p50s],
        goal=GOALS["log one day"],
    )
    for said, took, count, goal in (
        ("pull by an auditor", audited.pulled, audited.entries, None),
        ("verify by an auditor", audited.verified, audited.entries, None),
        ("completeness of the own country", audited.completed, audited.entries, "log check"),
        ("export", audited.exported, audited.entries, None),
    ):
        yield Figure(
            f"log {said} at {name}",
            [count / took.seconds],
            "entries/s",
            count,
            goal=GOALS[goal] if goal else None,
            app_us=took.cpu_seconds / count * 1e6,
        )
    for said, held, less in (
        ("auditor's", audited.peak_mb, before and before.audited.peak_mb),
        ("hub's", audited.hub_peak_mb, before and before.audited.hub_peak_mb),
    ):
        yield Figure(
            f"log pull and export at {name}, {said} peak memory",
            [held],
            "MB",
            audited.entries,
            [less] if less else (),
            f"at {before.name}" if before else "",
            GOALS["log memory"] if before else None,
        )
    yield Figure(
        f"log audited by aics-tlog at {name}",
        [size.foreign_seconds],
        "s",
        audited.size,
        goal=GOALS["log foreign audit"] if is_large else None,
    )


async def _grow(hub: HubUnderLoad, count: int, last: int) -> _Integrated:
    """Fill the log up to so many entries, and let the hub integrate them."""
    driver = await asyncpg.connect(hub.superuser_url())
    try:
        first = await driver.fetchval("SELECT count(*) FROM access_log") + 1
        async with driver.transaction():  # meanwhile nobody integrates
            before = await driver.fetchval("SELECT size FROM log_head FOR UPDATE")
            writer = await asyncpg.connect(hub.superuser_url())
            for start in range(first, count + 1, _CHUNK):
                end = min(start + _CHUNK - 1, count)
                await writer.execute(_FILL, start, end, last, _SHARE, _DAYS)
            await writer.execute("ANALYZE access_log")
            await writer.close()
        began, used, size = time.perf_counter(), hub.cpu(), before
        while size < count:
            await asyncio.sleep(0.02)
            size = await driver.fetchval("SELECT size FROM log_head")
        seconds, used = time.perf_counter() - began, hub.cpu() - used
        await driver.execute("ANALYZE")
    finally:
        await driver.close()
    return _Integrated(size - before, seconds, used)


async def _prove(hub: HubUnderLoad, size: int) -> tuple[list[float], int]:
    """Prove random leaves; returns milliseconds of each, and the most rows that one needed."""
    engine = make_engine(hub.database.url(DatabaseLogin.HUB), 1)
    dice, taken, rows = Random(size), list[float](), 0
    try:
        for _ in range(_PROOFS):
            plan = plan_inclusion(dice.randrange(size), size)
            began = time.perf_counter()
            async with transaction(engine, NOBODY) as tx:
                await compute(tx, plan)
            taken.append((time.perf_counter() - began) * 1e3)
            rows = max(rows, len(tiles_of(plan)))
    finally:
        await engine.dispose()
    return taken, rows


def _read_days(at: Range, agency: str) -> Rounds:
    """Pull single days, as an auditor's console does: all that concerned the country then."""
    dice, rounds, today = Random(_DAYS), Rounds(), datetime.now(UTC).replace(hour=0, minute=0)
    for _ in range(_DAY_ROUNDS):
        days = [today - timedelta(days=dice.randrange(2, _DAYS - 1)) for _ in range(_DAY_SHOTS)]
        at.fire(rounds, [_day_shot(agency, day) for day in days], 1, 200)
    return rounds


def _day_shot(agency: str, day: datetime) -> Shot:
    since, until = (f"{at:%Y-%m-%dT00:00:00Z}" for at in (day, day + timedelta(days=1)))
    return Shot(agency, "GET", f"/v1/access-log/entries?since={since}&until={until}&limit=1000")


async def _bytes(hub: HubUnderLoad) -> tuple[float, float]:
    """Tell the bytes that an entry has in tiles, and in all tables of the log with indexes."""
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


def _make_auditor(hub: HubUnderLoad, agency: str) -> None:
    ask(
        hub,
        "INSERT INTO role_bindings VALUES ($1, $2, 'ID', 'auditor', 'RED')",
        f"{agency}/system",
        agency,
    )
    ask(hub, "UPDATE directory_head SET version = version + 1")
