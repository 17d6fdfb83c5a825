"""Submit batches of 100 reports, beside pgbench inserting the same rows one report at a time."""

from collections.abc import Iterator, Sequence

from app.crypto.limits import BATCH_REPORTS
from benchmarks.bodies import Sealed, Sealer, sealer
from benchmarks.figures import Figure, Rounds
from benchmarks.goals import GOALS
from benchmarks.hub import enrol, new_site, running
from benchmarks.load import Shot, load_generator
from benchmarks.pgbench import Pgbench
from benchmarks.plan import Plan
from benchmarks.rounds import Range
from benchmarks.scenarios.submit import Submissions, worker_counts

PATH = "/v1/reports/batch"

CLIENTS = 8
CONNECTIONS = 32  # of pgbench
MAX_BATCHES = 80  # of one round


def measure(plan: Plan) -> Iterator[Figure]:
    """Measure one and two workers, each with eight clients."""
    with new_site() as site:
        for workers in worker_counts():
            with running(site, {"SERUMPUN_WORKERS": str(workers)}) as hub:
                if workers == 1:
                    enrol(site)
                with sealer(hub.people) as sealing, load_generator(hub.url, hub.people) as load:
                    pgbench = Submissions(plan, hub, sealing, load).make_pgbench()
                    yield _measure(plan, Range(hub, load), sealing, pgbench, workers)


def _measure(plan: Plan, at: Range, sealing: Sealer, pgbench: Pgbench, workers: int) -> Figure:
    limit, rounds = Rounds(), Rounds()
    warm = shots_of(sealing.seal_batches(CLIENTS, BATCH_REPORTS))
    seconds = at.load.fire(warm, CLIENTS).require(200).seconds
    number = min(MAX_BATCHES, max(CLIENTS, int(CLIENTS / seconds * plan.seconds)))
    for _ in plan.turns():
        shots = shots_of(sealing.seal_batches(number, BATCH_REPORTS))
        limit.rates.append(pgbench.run(CONNECTIONS, plan.seconds).tps)
        _fire(at, rounds, shots)
    return _figure(rounds, limit, workers)


def shots_of(batches: Sequence[Sequence[Sealed]]) -> list[Shot]:
    """Make a request for each batch."""
    return [
        Shot(
            batch[0].originator,
            "POST",
            PATH,
            b"".join(each.body + b"\n" for each in batch),
            "application/x-ndjson",
        )
        for batch in batches
    ]


def _fire(at: Range, rounds: Rounds, shots: Sequence[Shot]) -> None:
    volley = at.fire(rounds, shots, CLIENTS, 200)
    if volley.stored_lines != len(shots) * BATCH_REPORTS:
        raise RuntimeError(f"{volley.stored_lines} of {len(shots) * BATCH_REPORTS} reports stored")


def _figure(rounds: Rounds, limit: Rounds, workers: int) -> Figure:
    """Count reports, not requests."""
    n = len(rounds.latencies) * BATCH_REPORTS
    said = rounds.figure("")
    return Figure(
        f"batches of {BATCH_REPORTS}, {CLIENTS} clients, {workers} worker{'s' * (workers > 1)}",
        [rate * BATCH_REPORTS for rate in rounds.rates],
        "reports/s",
        n,
        limit.rates,
        f"pgbench, {CONNECTIONS} connections",
        GOALS["batch submission"],
        p50_ms=said.p50_ms,
        p99_ms=said.p99_ms,
        app_us=rounds.app_seconds / n * 1e6,
        postgres_us=rounds.postgres_seconds / n * 1e6,
    )
