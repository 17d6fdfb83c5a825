"""Connections lost under load, more slow acts than connections: told as 503, then well again."""

import asyncio
import threading
import time
from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from tempfile import TemporaryDirectory

import asyncpg
import httpx2

from app.errors import SerumpunError
from app.postgres.logins import Login
from campaigns.acts import Stage
from campaigns.failing_commits import breakable_hub
from campaigns.places import own_database
from campaigns.result import Campaign, Progress, Result, in_silence
from campaigns.wire import BreakingProxy
from tests.hub_steps import path_of

SUBMITTERS = 8
CUTS = 60
CUT_EVERY_SECONDS = 0.5
HELD_SECONDS = 14  # longer than a statement may take
SLOW_ACTS = 30
ANSWER_LIMIT_SECONDS = 30  # the hub's own limits are shorter: pool 5 s, statement 10 s
RECOVERY_SECONDS = 20
_FATE = """
    SELECT (SELECT count(*) FROM reports WHERE originator = $1 AND id = $2::text::uuid),
        (SELECT count(*) FROM access_log WHERE action = 'report:submit' AND outcome = 'done'
            AND object = $1 || '/' || $2 AND detail IS NULL)
"""


def cut_under_load(
    stage: Stage, proxy: BreakingProxy, cuts: int, every: float, say: Progress = in_silence
) -> Result:
    """Cut every connection again and again while reports are submitted until acknowledged."""
    result, stop = Result(), threading.Event()
    with ThreadPoolExecutor(SUBMITTERS) as pool:
        work = [pool.submit(_submit_until, stage, stop) for _ in range(SUBMITTERS)]
        for number in range(cuts):
            say(number, cuts, "cutting every connection")
            time.sleep(every)
            proxy.cut_all()
        stop.set()
        done = [each for submitter in work for each in submitter.result()]
    statuses: Counter[int] = Counter()
    for name, answered in done:
        statuses.update(answered)
        fate = tuple(stage.hub.rows(_FATE, *name)[0])
        result.require(answered[-1] in {200, 201}, f"{name}: never acknowledged: {answered[-5:]}")
        result.require(fate == (1, 1), f"{name}: reports and acts {fate}")
    result.figures["times that every connection was cut"] = cuts
    result.figures["submissions acknowledged"] = len(done)
    result.figures["answers 503 meanwhile"] = statuses[503]
    strange = {status: n for status, n in statuses.items() if status not in {200, 201, 503}}
    result.require(not strange, f"answered {strange}")
    return result


def _submit_until(stage: Stage, stop: threading.Event) -> list[tuple[tuple[str, str], list[int]]]:
    """Submit one report after the other, each until it is acknowledged."""
    done = []
    while not stop.is_set():
        envelope = stage.hub.world.seal("id-polri")
        _, _, _, originator, report_id = path_of(envelope).split("/")
        answered: list[int] = []
        deadline = time.monotonic() + RECOVERY_SECONDS
        while not answered or (answered[-1] == 503 and time.monotonic() < deadline):
            try:
                answered.append(stage.polri.submit(envelope).status_code)
            except SerumpunError as refused:  # no token while the database is away
                answered.append(refused.status)
        done.append(((originator, report_id), answered))
    return done


def exhaust_pool(stage: Stage, slow_acts: int, held_seconds: float) -> Result:
    """Hold a table that every act writes, ask for more acts than there are connections, let go."""
    result = Result()
    stage.hub.http.timeout = ANSWER_LIMIT_SECONDS
    looks: list[Callable[[], httpx2.Response]] = [
        lambda: stage.pdrm.get(path_of(stage.report)),
        lambda: stage.polri.submit(stage.hub.world.seal("id-polri")),
    ]
    with ThreadPoolExecutor(slow_acts + 1) as pool:
        held = threading.Event()
        holding = pool.submit(_hold, stage, held, held_seconds)
        held.wait(ANSWER_LIMIT_SECONDS)
        asked = [pool.submit(_timed, looks[n % len(looks)]) for n in range(slow_acts)]
        answers = [each.result() for each in asked]
        holding.result()
    for answer, seconds in answers:
        result.count(f"answers {answer.status_code} while acts waited")
        result.require(answer.status_code in {200, 201, 503}, f"answered {answer.text[:200]}")
        result.require(seconds < ANSWER_LIMIT_SECONDS, f"answered after {seconds:.1f} s")
        if answer.status_code == 503:
            result.require("retry-after" in answer.headers, "503 without Retry-After")
    result.figures["slowest answer, s"] = round(max(seconds for _, seconds in answers), 1)
    result.require(any(answer.status_code == 503 for answer, _ in answers), "nobody was refused")
    _wait_until_well(stage, result)
    return result


def _hold(stage: Stage, held: threading.Event, seconds: float) -> None:
    async def go() -> None:
        url = stage.hub.database.url(Login.SUPERUSER, stage.hub.database_name)
        driver = await asyncpg.connect(url.replace("+asyncpg", ""))
        try:
            async with driver.transaction():
                await driver.execute("LOCK TABLE access_log IN SHARE MODE")
                held.set()
                await asyncio.sleep(seconds)
        finally:
            await driver.close()

    asyncio.run(go())


def _timed(ask: Callable[[], httpx2.Response]) -> tuple[httpx2.Response, float]:
    began = time.monotonic()
    answer = ask()
    return answer, time.monotonic() - began


def _wait_until_well(stage: Stage, result: Result) -> None:
    began = time.monotonic()
    while stage.polri.submit(stage.seal()).status_code != 201:
        if time.monotonic() - began > RECOVERY_SECONDS:
            result.broken.append("it does not recover")
            return
        time.sleep(0.05)
    result.figures["well again after, s"] = round(time.monotonic() - began, 2)


def run(say: Progress) -> Result:
    """Cut, then exhaust, on a database of its own."""
    with (
        own_database() as database,
        TemporaryDirectory() as folder,
        breakable_hub(database.server, Path(folder)) as (stage, proxy),
    ):
        stage.hub.world.now = stage.hub.hub.clock()
        cut = cut_under_load(stage, proxy, CUTS, CUT_EVERY_SECONDS, say)
        say(CUTS, CUTS, "holding a table that every act writes")
        exhausted = exhaust_pool(stage, SLOW_ACTS, HELD_SECONDS)
    return Result({**cut.figures, **exhausted.figures}, cut.broken + exhausted.broken)


CAMPAIGN = Campaign("outages", "lost connections and an empty pool are told, and healed", 240, run)
