"""Cold and warm start, from the command to the first answer; memory of a hub at rest."""

import time
from collections.abc import Iterator

from app.postgres.embedded import EmbeddedPostgres
from benchmarks.bodies import sealer
from benchmarks.figures import Figure
from benchmarks.goals import GOALS
from benchmarks.hub import enrol, new_site, running, scratch
from benchmarks.load import load_generator
from benchmarks.plan import QUICK, Plan
from benchmarks.processes import memory_bytes
from benchmarks.scenarios.submit import shots_of, worker_counts

SUBMISSIONS = 200  # before a hub is at rest: what it loads late is loaded
MB = 1e6


def measure(plan: Plan) -> Iterator[Figure]:
    """Measure starts on fresh folders, then what the processes hold."""
    database, cold, warm = list[float](), list[float](), list[float]()
    for _ in plan.turns(1 if plan.name == QUICK.name else None):
        with scratch() as folder:
            began = time.perf_counter()
            with EmbeddedPostgres.start(folder / "state"):
                database.append(time.perf_counter() - began)
        with new_site() as site:
            with running(site) as hub:
                cold.append(hub.started_seconds)
            with running(site) as hub:
                warm.append(hub.started_seconds)
    n, goal = len(cold), GOALS["start to first 200"]
    yield Figure("embedded database, cold", database, "s", n, goal=GOALS["database cold start"])
    yield Figure("process start to first 200, new state", cold, "s", n, goal=goal)
    yield Figure("process start to first 200, again", warm, "s", n)
    for workers in worker_counts():
        yield from _measure_rest(workers)


def _measure_rest(workers: int) -> Iterator[Figure]:
    with new_site() as site, running(site, {"SERUMPUN_WORKERS": str(workers)}) as hub:
        enrol(site)
        with sealer(hub.people) as sealing, load_generator(hub.url, hub.people) as load:
            load.fire(shots_of(sealing.seal(SUBMISSIONS)), 8).require(201)
        sizes = memory_bytes(hub.process.pid, without=hub.postmaster)
    resident = [size[0] / MB for size in sizes]
    proportional = [size[1] / MB for size in sizes]
    said = f"memory at rest, {workers} worker{'s' * (workers > 1)}"
    yield Figure(
        f"{said}: largest process, resident",
        [max(resident)],
        "MB",
        len(sizes),
        goal=GOALS["worker at rest"],
    )
    yield Figure(f"{said}: all processes, proportional", [sum(proportional)], "MB", 1)
