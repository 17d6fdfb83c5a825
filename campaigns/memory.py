"""Memory stays flat under full load: workers and database are weighed again and again."""

import threading
import time
from collections.abc import Sequence
from statistics import mean

import httpx2
import psutil

from app.errors import SerumpunError
from benchmarks.hub import Site, enrol, new_site
from benchmarks.people import people_of
from campaigns.kills import Victim, running_victim
from campaigns.result import Campaign, Progress, Result, in_silence
from campaigns.sending import sending
from serumpun.errors import ClientError
from serumpun.login import Login

LOAD_SECONDS = 600
WARM_SECONDS = 60  # caches fill, connections are made
WEIGH_SECONDS = 2.0
WORKERS = 2
GROWTH = 1.05  # last third against first third
SPARKS = "▁▂▃▄▅▆▇█"
POINTS = 40
MIB = 1 << 20
READ_SECONDS = 0.05


def load_and_weigh(
    seconds: float,
    warm_seconds: float,
    growth: float,
    workers: int = WORKERS,
    say: Progress = in_silence,
) -> Result:
    """Submit and list without pause; weigh every worker and the database's own memory.

    Args:
        seconds: How long.
        warm_seconds: Of these, at the beginning, not weighed.
        growth: How much heavier the last third may be than the first.
        workers: Processes of the hub, and of senders.
        say: Told of each weighing.
    """
    result = Result()
    weighed: dict[str, list[float]] = {}
    with new_site() as site, running_victim(site, workers) as victim:
        enrol(site)
        stop = threading.Event()
        reader = threading.Thread(target=_read_until, args=(site, stop))
        with sending(site.url, people_of(site.cast), site.folder, workers) as senders:
            reader.start()
            began = time.monotonic()
            while (passed := time.monotonic() - began) < seconds:
                say(passed, seconds, f"{senders.count:,} acknowledged")
                if passed >= warm_seconds:
                    for name, size in _weigh(victim).items():
                        weighed.setdefault(name, []).append(size)
                time.sleep(min(WEIGH_SECONDS, max(seconds - passed, 0)))
            result.figures["acknowledged"] = senders.count
            stop.set()
            reader.join()
            senders.finish()
    for name, sizes in weighed.items():
        judge(name, sizes, growth, result)
    result.require(len(weighed) > workers, f"weighed only {sorted(weighed)}")
    return result


def judge(name: str, sizes: Sequence[float], growth: float, result: Result) -> None:
    """Compare the last third of a series with the first, and draw it."""
    third = max(len(sizes) // 3, 1)
    first, last = mean(sizes[:third]), mean(sizes[-third:])
    change = (last / first - 1) * 100
    result.figures[f"{name}, MiB"] = (
        f"{first / MIB:.1f} in the first third, {last / MIB:.1f} in the last ({change:+.1f} %), "
        f"at most {max(sizes) / MIB:.1f} `{draw(sizes)}`"
    )
    result.require(last <= first * growth, f"{name} grew by {change:.1f} %")


def draw(sizes: Sequence[float]) -> str:
    """Draw a series as a line of blocks, from zero to its greatest."""
    step = max(len(sizes) / POINTS, 1)
    picked = [sizes[int(n * step)] for n in range(min(POINTS, len(sizes)))]
    top = max(sizes)
    return "".join(SPARKS[min(int(each / top * len(SPARKS)), len(SPARKS) - 1)] for each in picked)


def _weigh(victim: Victim) -> dict[str, float]:
    """Weigh the resident memory of the hub's processes, and the database's own without shared."""
    database = victim.database_processes()
    own = [victim.process.pid, *(p.pid for p in psutil.Process(victim.process.pid).children())]
    serving = sorted(pid for pid in own if pid not in database)
    names = ["worker"] if len(serving) == 1 else ["parent", *map("worker {}".format, serving[1:])]
    sizes = {
        f"{name}, resident": float(psutil.Process(pid).memory_info().rss)
        for name, pid in zip(names, serving, strict=True)
    }
    held = 0.0
    for pid in database:
        try:
            held += psutil.Process(pid).memory_full_info().uss
        except psutil.NoSuchProcess:  # an autovacuum worker that has ended
            continue
    return {**sizes, "database, unshared": held}


def _read_until(site: Site, stop: threading.Event) -> None:
    """List reports again and again, as inboxes do."""
    people = people_of(site.cast)
    url = f"{site.url}/v1/reports"
    with httpx2.Client(trust_env=False, timeout=20) as http:
        logins = [Login(site.url, person.signing(), http) for person in people]
        number = 0
        while not stop.wait(READ_SECONDS):
            number += 1
            try:
                http.get(url, headers=logins[number % len(logins)].headers("GET", url))
            except (httpx2.HTTPError, SerumpunError, ClientError):
                continue


def run(say: Progress) -> Result:
    """Ten minutes of full load."""
    return load_and_weigh(LOAD_SECONDS, WARM_SECONDS, GROWTH, say=say)


CAMPAIGN = Campaign("memory", "memory is flat over ten minutes of full load", 840, run)
