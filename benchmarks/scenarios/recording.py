"""What the access log costs those who act: with it and without, and beside a hash chain."""

import multiprocessing
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Final

from benchmarks.bodies import sealer
from benchmarks.dataset import ask
from benchmarks.figures import Figure, Rounds
from benchmarks.goals import GOALS
from benchmarks.hub import HubUnderLoad, enrol, new_site, running
from benchmarks.load import Shot, load_generator
from benchmarks.pgbench import Pgbench, Script
from benchmarks.plan import Plan
from benchmarks.rounds import Range
from benchmarks.scenarios.lists import LOG
from benchmarks.scenarios.opening import REPORTS, sign_openings
from benchmarks.scenarios.submit import WARM_UP, shots_for, shots_of

SUBMIT_CLIENTS: Final = 32
OPEN_CLIENTS: Final = 8
CONNECTIONS: Final = 16  # that append at once
_ENTRY: Final = """
    uuidv7(), date_trunc('milliseconds', now()), :action, 'done', 'granted',
    uuidv7()::text, 'my-pdrm', 'MY', 'my-pdrm/system', 'analyst', repeat('k', 43),
    'id-polri/' || uuidv7(), 'id-polri', 'ID', 'criminal_investigation', 'CASE/1'
"""
_COLUMNS: Final = """
    id, recorded_at, action, outcome, rule, request_id, agency, country, account, roles, kid,
    object, originator, concerned, purpose, case_reference
"""
_APPEND: Final = f"INSERT INTO access_log ({_COLUMNS}) VALUES ({_ENTRY});\n"
# The other way to make a log that shows changes: one after the other, each with the hash before.
_CHAIN_TABLE: Final = """
    CREATE TABLE chained (LIKE access_log INCLUDING ALL, place bigserial UNIQUE, hash bytea)
"""
_CHAIN: Final = f"""
    BEGIN;
    SELECT pg_advisory_xact_lock(1);
    INSERT INTO chained ({_COLUMNS}, hash)
        SELECT entry.*, sha256(convert_to(entry::text, 'UTF8') || coalesce(
            (SELECT hash FROM chained ORDER BY place DESC LIMIT 1), ''))
        FROM (SELECT {_ENTRY}) AS entry ({_COLUMNS});
    COMMIT;
"""


def measure(plan: Plan) -> Iterator[Figure]:
    """Submit and open with the log and without, taking turns; append plainly and in a chain."""
    spawn = multiprocessing.get_context("spawn")
    with (
        new_site() as site,
        running(site) as hub,
        load_generator(hub.url, hub.people) as load,
        sealer(hub.people) as sealing,
        ProcessPoolExecutor(1, mp_context=spawn) as signer,
    ):
        enrol(site)
        at, reports = Range(hub, load), sealing.seal(max(WARM_UP, REPORTS))
        warmed = load.fire(shots_of(reports), SUBMIT_CLIENTS).require(201)
        number = shots_for(plan, len(reports) / warmed.seconds)
        opened = reports[:REPORTS]

        def submissions(_: int) -> Sequence[Shot]:
            return shots_of(sealing.seal(number))

        def openings(turn: int) -> Sequence[Shot]:
            return signer.submit(sign_openings, hub.people, opened, turn).result()

        yield _compare(plan, at, "submit", submissions, SUBMIT_CLIENTS, 201)
        yield _compare(plan, at, "open", openings, OPEN_CLIENTS, 200)
        yield from _compare_with_chain(plan, hub)


def _compare(
    plan: Plan,
    at: Range,
    act: str,
    shots: Callable[[int], Sequence[Shot]],
    clients: int,
    expected: int,
) -> Figure:
    """Measure an act with the log and, taking turns, without."""
    off, on = LOG
    recorded, unrecorded = Rounds(), Rounds()
    for turn in plan.turns():
        at.fire(recorded, shots(2 * turn), clients, expected)
        ask(at.hub, off)
        try:
            at.fire(unrecorded, shots(2 * turn + 1), clients, expected)
        finally:
            ask(at.hub, on)
    return recorded.figure(
        f"{act} with the access log, {clients} clients, 1 worker",
        limit=unrecorded.rates,
        limit_name="the same without records",
        goal=GOALS[f"recorded {act}"],
    )


def _compare_with_chain(plan: Plan, hub: HubUnderLoad) -> Iterator[Figure]:
    """Append from many connections at once: as the hub does, and in a chain of hashes."""
    ask(hub, _CHAIN_TABLE)
    plain, chain = Rounds(), Rounds()
    for _ in plan.turns():
        append(hub, chain, plan.seconds, _CHAIN)
        append(hub, plain, plan.seconds)
    yield chain.figure("hash chain under an advisory lock, 16 connections", unit="entries/s")
    yield plain.figure(
        "entries appended, 16 connections",
        unit="entries/s",
        limit=chain.rates,
        limit_name="hash chain",
        goal=GOALS["append beside a hash chain"],
    )


def append(hub: HubUnderLoad, rounds: Rounds, seconds: int, statement: str = _APPEND) -> None:
    """Append entries from many connections at once for a round, past the hub, a commit for each."""
    run = Pgbench(hub, [Script(statement, {"action": "report:open"})]).run(CONNECTIONS, seconds)
    rounds.rates.append(run.tps)
    rounds.latencies += run.latencies
    rounds.postgres_seconds += run.postgres_seconds
