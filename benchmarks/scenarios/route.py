"""The submit route taken apart: beside itself without a database, beside one that does nothing."""

from collections.abc import Iterator, Sequence

from app.postgres.logins import Login
from benchmarks.bodies import sealer
from benchmarks.figures import Figure, Rounds
from benchmarks.goals import GOALS
from benchmarks.hub import HubUnderLoad, Site, enrol, new_site, running
from benchmarks.load import Shot, load_generator
from benchmarks.plan import Plan
from benchmarks.processes import cpu_seconds
from benchmarks.rounds import Range
from benchmarks.scenarios.submit import WARM_UP, shots_for, shots_of
from benchmarks.servers import DATABASE_URL, Server, comparison

CLIENTS = 32
HUB = "CPU of a submission, 32 clients"
WITHOUT_DATABASE = "CPU of the same route without a database"
NOTHING = "CPU of a route that reads the same body"


def measure(plan: Plan) -> Iterator[Figure]:
    """Measure the CPU of each for one request, taking turns."""
    with (
        new_site() as site,
        running(site) as hub,
        load_generator(hub.url, hub.people) as load,
        sealer(hub.people) as sealing,
        comparison("make_route", hub.folder) as route,
        comparison("make_hub_without_database", hub.folder, _settings(site, hub)) as without,
    ):
        enrol(site)
        taken: dict[str, list[float]] = {HUB: [], WITHOUT_DATABASE: [], NOTHING: []}
        at, hub_rounds = Range(hub, load), Rounds()
        warm_up = shots_of(sealing.seal(WARM_UP))
        for server in (without, route):
            load.fire(warm_up, CLIENTS, server.url).require(201)
        seconds = load.fire(warm_up, CLIENTS).require(201).seconds
        for _ in plan.turns():
            shots = shots_of(sealing.seal(shots_for(plan, WARM_UP / seconds)))
            for name, server in ((NOTHING, route), (WITHOUT_DATABASE, without)):
                taken[name].append(_cpu_us(at, shots, server))
            before = hub_rounds.app_seconds
            at.fire(hub_rounds, shots, CLIENTS, 201)
            taken[HUB].append((hub_rounds.app_seconds - before) / len(shots) * 1e6)
        yield from _figures(taken, len(hub_rounds.latencies))


def _figures(taken: dict[str, list[float]], n: int) -> Iterator[Figure]:
    yield Figure(NOTHING, taken[NOTHING], "us", n)
    yield Figure(WITHOUT_DATABASE, taken[WITHOUT_DATABASE], "us", n)
    limit = taken[WITHOUT_DATABASE]
    goal = GOALS["submit app CPU"]
    yield Figure(HUB, taken[HUB], "us", n, limit, "the same route without a database", goal)


def _settings(site: Site, hub: HubUnderLoad) -> dict[str, str]:
    return {**site.settings, DATABASE_URL: hub.database.url(Login.HUB)}


def _cpu_us(at: Range, shots: Sequence[Shot], server: Server) -> float:
    before = cpu_seconds(server.pid)
    at.load.fire(shots, CLIENTS, server.url).require(201)
    return (cpu_seconds(server.pid) - before) / len(shots) * 1e6
