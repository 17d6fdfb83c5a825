"""Submit one report a request, beside pgbench inserting the same rows on the same server."""

import asyncio
from collections.abc import Iterator, Sequence

from app.settings import Settings
from benchmarks.bodies import Sealed, Sealer, sealer
from benchmarks.figures import Figure, Rounds
from benchmarks.goals import GOALS
from benchmarks.hub import HubUnderLoad, enrol, new_site, running
from benchmarks.load import LoadGenerator, Shot, load_generator
from benchmarks.pgbench import Pgbench, read_script
from benchmarks.plan import QUICK, Plan
from benchmarks.rounds import Range

CLIENTS = (1, 8, 32)
WARM_UP = 200  # requests, before anything counts
MAX_SHOTS = 8000  # of one round
TEMPLATES = 8  # genuine submissions that pgbench repeats, of different originators
SUBMIT_PATH = "/v1/reports"


def measure(plan: Plan) -> Iterator[Figure]:
    """Measure one and two workers, each with 1, 8 and 32 clients."""
    with new_site() as site:
        for workers in worker_counts():
            with running(site, {"SERUMPUN_WORKERS": str(workers)} if workers > 1 else {}) as hub:
                if workers == 1:
                    enrol(site)
                with sealer(hub.people) as sealing, load_generator(hub.url, hub.people) as load:
                    yield from Submissions(plan, hub, sealing, load).measure(workers)


def worker_counts() -> tuple[int, ...]:
    """Tell how many hub processes to measure: as many as the settings allow to choose."""
    return (1, 2) if "workers" in Settings.model_fields else (1,)


def shots_of(reports: Sequence[Sealed]) -> list[Shot]:
    """Make a request for each sealed report."""
    return [Shot(each.originator, "POST", SUBMIT_PATH, each.body) for each in reports]


def shots_for(plan: Plan, rate: float) -> int:
    """Tell how many requests fill a round's time at a rate."""
    return min(MAX_SHOTS, int(rate * plan.seconds) + 1)


class Submissions:
    """Submissions to one running hub.

    Args:
        plan: How much.
        hub: The hub.
        sealing: Makes the reports.
        load: Sends them.
    """

    def __init__(self, plan: Plan, hub: HubUnderLoad, sealing: Sealer, load: LoadGenerator) -> None:
        self._plan = plan
        self._hub = hub
        self._sealing = sealing
        self._load = load

    def measure(self, workers: int) -> Iterator[Figure]:
        """Measure each number of clients, rounds of hub and limit taking turns."""
        pgbench, at = self.make_pgbench(), Range(self._hub, self._load)
        is_short = self._plan.name == QUICK.name and workers > 1
        for clients in CLIENTS[-1:] if is_short else CLIENTS:
            limit, hub = Rounds(), Rounds()
            number = self._shots_of_a_round(clients)
            for _ in self._plan.turns():
                reports = self._sealing.seal(number)  # outside what is timed
                run = pgbench.run(clients, self._plan.seconds)
                limit.rates.append(run.tps)
                limit.latencies += run.latencies
                limit.postgres_seconds += run.postgres_seconds
                at.fire(hub, shots_of(reports), clients, 201)
            beside = f"pgbench, {clients} connection{'s' * (clients > 1)}"
            workers_said = f"{workers} worker{'s' * (workers > 1)}"
            yield limit.figure(f"{beside} (beside {workers_said})", unit="tx/s")
            yield hub.figure(
                f"submit, {clients} client{'s' * (clients > 1)}, {workers_said}",
                limit=limit.rates,
                limit_name=beside,
                goal=GOALS["submit"] if clients == 32 else None,
            )

    def make_pgbench(self) -> Pgbench:
        """Submit genuine reports and let pgbench repeat what each of them stored."""
        reports = {each.originator: each for each in self._sealing.seal(WARM_UP)}
        chosen = list(reports.values())[:TEMPLATES]
        self._load.fire(shots_of(chosen), 1).require(201)
        scripts = [
            asyncio.run(read_script(self._hub, each.originator, each.id, number))
            for number, each in enumerate(chosen)
        ]
        return Pgbench(self._hub, scripts)

    def _shots_of_a_round(self, clients: int) -> int:
        """Find how many requests fill a round's time."""
        warmed = self._load.fire(shots_of(self._sealing.seal(WARM_UP)), clients).require(201)
        return shots_for(self._plan, WARM_UP / warmed.seconds)
