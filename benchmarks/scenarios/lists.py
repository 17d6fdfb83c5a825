"""Lists of 50 headers over growing numbers of reports, beside a route that does nothing."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, replace

from app.hub_keys import load_hub_keys
from app.models.reports import Filters
from app.schemas.categories import category_codes
from app.usecases.cursors import seal_cursor
from benchmarks.bodies import Sealer, sealer
from benchmarks.dataset import FAN_OUT, TEMPLATES, ask, write_reports
from benchmarks.figures import Figure, Rounds
from benchmarks.goals import GOALS, Goal
from benchmarks.hub import HubUnderLoad, Site, enrol, new_site, running
from benchmarks.load import LoadGenerator, Shot, load_generator
from benchmarks.plan import Plan
from benchmarks.rounds import Range
from benchmarks.scenarios.submit import shots_of
from benchmarks.servers import PROBE, comparison

PAGE = "/v1/reports?limit=50"
RATE_CLIENTS = 8
LARGEST = 1_000_000  # what the goals speak of
BLOCK = 15  # requests with something or without: the few that make plans anew leave its p50 alone
DEEP = 0.5  # share of the list that lies before the cursor
CATEGORIES = sorted(category_codes())
COMMON, RARE = CATEGORIES[0], CATEGORIES[-1]
QUERIES = {
    "no filter": "",
    "one filter": f"&category={COMMON}",
    "one rare filter": f"&category={RARE}",
    "two filters": f"&category={COMMON}&tlp=GREEN",
    "filter and date": f"&category={COMMON}&occurred_from=2026-01-01T00:00:00Z",
    "deep cursor": "&cursor={cursor}",
}


@dataclass(frozen=True)
class Shelf:
    """A hub with so many reports, and who reads them.

    Args:
        number: Of reports.
        range: The hub and its load generator.
        reader: The agency that sees most of them.
        cursor: Of the reader, deep in its list.
    """

    number: int
    range: Range
    reader: str
    cursor: str

    def shots(self, query: str, number: int) -> list[Shot]:
        """Ask for the same page many times."""
        path = PAGE + query.format(cursor=self.cursor)
        return [Shot(self.reader, "GET", path)] * number


def measure(plan: Plan) -> Iterator[Figure]:
    """Measure every query over every number of reports, taking turns; then what a list costs."""
    with ExitStack() as opened:
        shelves = [_fill(opened, number) for number in plan.report_counts]
        yield from _compare_lengths(plan, shelves)
        yield from _compare_with_nothing(plan, shelves[0])
        yield _compare(plan, shelves[0], "row security", ROW_SECURITY)
        yield _compare(plan, shelves[0], "log on a read", LOG)


def _fill(opened: ExitStack, number: int) -> Shelf:
    site = opened.enter_context(new_site())
    hub = opened.enter_context(running(site))
    enrol(site)
    load = opened.enter_context(load_generator(hub.url, hub.people))
    with sealer(hub.people) as sealing:
        submit_templates(sealing, load)
    write_reports(hub, number, CATEGORIES)
    reader, visible = ask(
        hub, "SELECT agency, count(*) FROM report_access GROUP BY 1 ORDER BY 2 DESC LIMIT 1"
    )[0]
    return Shelf(number, Range(hub, load), reader, _deep_cursor(site, hub, reader, visible))


def submit_templates(sealing: Sealer, load: LoadGenerator) -> None:
    """Submit what the dataset repeats."""
    load.fire(shots_of(sealing.seal(TEMPLATES, FAN_OUT)), 4).require(201)


def _deep_cursor(site: Site, hub: HubUnderLoad, reader: str, visible: int) -> str:
    """Seal a place halfway down the reader's list, as the hub would after many pages."""
    seq = ask(
        hub,
        "SELECT seq FROM report_access WHERE agency = $1 ORDER BY seq DESC OFFSET $2 LIMIT 1",
        reader,
        int(visible * DEEP),
    )[0]["seq"]
    key = load_hub_keys(site.state / "keys").cursor
    return seal_cursor(key, f"{reader} {sorted(Filters().in_use().items())}", seq)


def _compare_lengths(plan: Plan, shelves: list[Shelf]) -> Iterator[Figure]:
    for what, query in QUERIES.items():
        taken = [Rounds() for _ in shelves]
        for _ in plan.turns():
            for shelf, rounds in zip(shelves, taken, strict=True):
                shelf.range.fire(rounds, shelf.shots(query, plan.list_shots), 1, 200)
        for shelf, rounds in zip(shelves, taken, strict=True):
            for percent, values in ((50, rounds.p50s), (99, rounds.p99s)):
                shortest = taken[0].p50s if percent == 50 else taken[0].p99s
                is_longer = shelf is not shelves[0]
                yield rounds.figure(
                    f"list, {what}, p{percent}, {shelf.number:,} reports",
                    values=values,
                    unit="ms",
                    limit=shortest if is_longer else (),
                    limit_name=f"{shelves[0].number:,} reports" if is_longer else "",
                    goal=_length_goal(what, percent) if shelf.number == LARGEST else None,
                )


def _length_goal(what: str, percent: int) -> Goal:
    if what == "deep cursor":
        return GOALS["list deep cursor at 1 M"]
    if what in {"two filters", "filter and date"}:
        return GOALS["list two filters at 1 M"]
    return GOALS[f"list p{percent} at 1 M"]


def _compare_with_nothing(plan: Plan, shelf: Shelf) -> Iterator[Figure]:
    """How many pages a second, beside a FastAPI route and a bare application that do nothing."""
    lists, routes, bare = Rounds(), Rounds(), Rounds()
    folder = shelf.range.hub.folder
    nothing = [Shot("", "GET", PROBE)] * (plan.list_shots * 20)
    with comparison("make_route", folder) as route, comparison("make_bare", folder) as asgi:
        for _ in plan.turns():
            for rounds, url in ((bare, asgi.url), (routes, route.url)):
                volley = shelf.range.load.fire(nothing, RATE_CLIENTS, url).require(200)
                rounds.add(volley.seconds, volley.latencies)
            shelf.range.fire(lists, shelf.shots("", plan.list_shots * 2), RATE_CLIENTS, 200)
    yield bare.figure("bare ASGI application, 8 clients")
    yield routes.figure("FastAPI route that does nothing, 8 clients", limit=bare.rates)
    yield lists.figure(
        "list page of 50, 8 clients, 1 worker",
        limit=routes.rates,
        limit_name="FastAPI route that does nothing",
        goal=GOALS["list page"],
    )


# How to take something away from the running hub, and to give it back: a table at a time, since the
# hub goes on with work of its own, and who holds several tables may wait for it while it waits.
ROW_SECURITY = (
    """DO $$ DECLARE t regclass; BEGIN
        SET synchronous_commit = off;
        FOR t IN SELECT oid FROM pg_class WHERE relforcerowsecurity
        LOOP EXECUTE format('ALTER TABLE %s DISABLE ROW LEVEL SECURITY', t); COMMIT; END LOOP;
    END $$""",
    """DO $$ DECLARE t regclass; BEGIN
        SET synchronous_commit = off;
        FOR t IN SELECT oid FROM pg_class WHERE relforcerowsecurity
        LOOP EXECUTE format('ALTER TABLE %s ENABLE ROW LEVEL SECURITY', t); COMMIT; END LOOP;
    END $$""",
)
LOG = (
    """DO $$ BEGIN
        CREATE FUNCTION no_log() RETURNS trigger LANGUAGE plpgsql
            AS 'BEGIN RETURN NULL; END';
        CREATE TRIGGER no_log BEFORE INSERT ON access_log
            FOR EACH ROW EXECUTE FUNCTION no_log();
    END $$""",
    "DROP FUNCTION IF EXISTS no_log CASCADE",
)


def _compare(plan: Plan, shelf: Shelf, what: str, switch: tuple[str, str]) -> Figure:
    """Measure a list with something and without it, in short blocks: A B, B A, A B and so on.

    Whatever makes the machine slower or faster meanwhile then does so for both.
    """
    off, on = switch
    present, absent = Rounds(), Rounds()
    shots = shelf.shots("", BLOCK)
    pairs = max(2, plan.rounds * plan.list_shots // BLOCK)
    try:
        for pair in plan.turns(pairs):
            is_even = pair % 2 == 0
            shelf.range.fire(present if is_even else absent, shots, 1, 200)
            ask(shelf.range.hub, off if is_even else on)
            shelf.range.fire(absent if is_even else present, shots, 1, 200)
    finally:
        ask(shelf.range.hub, on)
    figure = present.figure(
        f"list with {what}, p50",
        values=present.p50s,
        unit="ms",
        limit=absent.p50s,
        limit_name=f"the same list without {what}",
        goal=GOALS[what],
    )
    return replace(figure, is_paired=True)
