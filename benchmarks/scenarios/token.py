"""The token check of every request: signature, proof, replay, account and roles read again.

The hub's own functions run in this process on a real hub's database: `authenticate`, then the
beginning and end of an act's transaction, which is where replay, account and roles are confirmed.
Beside it, a list page at the same hub, of which the check is a part.
"""

import time
from collections.abc import Iterator, Sequence

import httpx2
import uvloop

from app.hub_self import load_hub_self
from app.identity.authenticate import authenticate
from app.identity.presented import Presented
from app.main import make_hub
from app.policy.actions import Action
from app.postgres.logins import Login as DatabaseLogin
from app.settings import Settings
from app.usecases.attempt import Attempt, acting
from app.usecases.hub import Hub
from benchmarks.bodies import sealer
from benchmarks.figures import Figure, Rounds
from benchmarks.goals import GOALS
from benchmarks.hub import HubUnderLoad, Site, enrol, new_site, running
from benchmarks.load import Shot, load_generator
from benchmarks.plan import Plan
from benchmarks.rounds import Range
from benchmarks.scenarios.lists import PAGE, submit_templates
from serumpun.login import Login

CHECK = "token check, CPU of hub and database"
ALONE = "token check, CPU of the hub"
SHARE = "token check, share of the CPU of a list page"
_PATH = "/v1/reports"
_WARM_UP = 50
_CHECKS = 500  # of one round: the kernel counts the CPU of the database in hundredths


def measure(plan: Plan) -> Iterator[Figure]:
    """Measure the check and a list page of 50, taking turns."""
    with (
        new_site() as site,
        running(site) as hub,
        load_generator(hub.url, hub.people) as load,
        sealer(hub.people) as sealing,
    ):
        enrol(site)
        submit_templates(sealing, load)
        at, pages, checks, alone = Range(hub, load), Rounds(), list[float](), list[float]()
        reader = hub.people[0].agency
        shots = [Shot(reader, "GET", PAGE)] * plan.list_shots
        page_us = list[float]()
        for _ in plan.turns():
            app, postgres = uvloop.run(_check_us(site, hub))  # as the hub itself runs
            checks.append(app + postgres)
            alone.append(app)
            before = pages.app_seconds + pages.postgres_seconds
            at.fire(pages, shots, 1, 200)
            used = pages.app_seconds + pages.postgres_seconds - before
            page_us.append(used / len(shots) * 1e6)
        n = _CHECKS * len(checks)
        yield Figure(CHECK, checks, "us", n)
        yield Figure(ALONE, alone, "us", n, goal=GOALS["token check"])
        shares = [check / page * 100 for check, page in zip(checks, page_us, strict=True)]
        yield Figure(SHARE, shares, "%", n)


async def _check_us(site: Site, hub: HubUnderLoad) -> tuple[float, float]:
    """Check fresh proofs one by one; microseconds of hub and of database for each."""
    issuer, state = site.url, site.state
    settings = Settings(state=state, issuer=issuer, rate_per_minute=10**9, rate_burst=10**9)
    made = make_hub(
        load_hub_self(settings), settings, hub.database.url(DatabaseLogin.HUB), "memory:///"
    )
    try:
        presented = _present(hub, _CHECKS + _WARM_UP)
        await _check(made, presented[:_WARM_UP])
        before, postgres = time.process_time(), hub.cpu().postgres
        await _check(made, presented[_WARM_UP:])
        app = time.process_time() - before
        used = hub.cpu().postgres - postgres
        return app / _CHECKS * 1e6, used / _CHECKS * 1e6
    finally:
        await made.engine.dispose()


def _present(hub: HubUnderLoad, number: int) -> list[Presented]:
    """Make the headers of so many requests beforehand: that is the client's work."""
    with httpx2.Client(trust_env=False) as http:
        login = Login(hub.url, hub.people[0].signing(), http)
        headers = [login.headers("GET", hub.url + _PATH) for _ in range(number)]
    return [Presented("GET", _PATH, (each["Authorization"],), (each["DPoP"],)) for each in headers]


async def _check(hub: Hub, requests: Sequence[Presented]) -> None:
    for each in requests:
        who = await authenticate(hub, each)
        attempt = Attempt(Action.REPORT_LIST, "benchmark", who.actor, proof=who.proof)
        async with acting(hub, attempt):
            pass
