"""kill -9 of hub and database under load: nothing that was acknowledged is lost, halved or doubled.

The campaign is the supervisor: what does not come back by itself is started again.
"""

import contextlib
import os
import random
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import httpx2
import psutil

from app.postgres.embedded import EmbeddedPostgres
from app.postgres.places import find_place
from app.postgres.privileges import choose_account
from app.settings import Settings
from benchmarks.hub import Site, enrol, new_site
from benchmarks.people import people_of
from campaigns.ledger import check_books
from campaigns.result import Campaign, Progress, Result, in_silence
from campaigns.sending import Senders, sending
from tests.template import place_database

ROUNDS = 60
ACKNOWLEDGED = 100_000
LOAD_SECONDS = 540
WORKERS = 2
START_SECONDS = 60
STOP_SECONDS = 40
ROUND_SECONDS = 120  # until the next submissions are acknowledged
READY = "/health/ready"
_RUN = "from serumpun.commands import main; main()"


@dataclass
class Victim:
    """A hub that is killed and started again.

    Args:
        site: Its state.
        workers: How many processes serve.
        process: The hub's first process.
    """

    site: Site
    workers: int
    process: subprocess.Popen[bytes] = field(init=False)

    def start(self) -> None:
        """Start it and wait until it is ready."""
        with (self.site.folder / "hub.log").open("ab") as log:
            self.process = subprocess.Popen(
                [sys.executable, "-c", _RUN, "hub", "serve"],
                env=environment(self.site, {"SERUMPUN_WORKERS": str(self.workers)}),
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        deadline = time.monotonic() + START_SECONDS
        while not self.is_ready():
            if time.monotonic() > deadline or self.process.poll() is not None:
                told = (self.site.folder / "hub.log").read_text(errors="replace")[-2000:]
                raise RuntimeError(f"the hub did not start: {told}")
            time.sleep(0.02)

    def is_ready(self) -> bool:
        """Ask as a supervisor would."""
        try:
            return httpx2.get(self.site.url + READY, trust_env=False, timeout=5).is_success
        except httpx2.HTTPError:
            return False

    def stop(self) -> None:
        """Stop it as a supervisor would."""
        self.process.send_signal(signal.SIGTERM)
        try:
            self.process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            self.kill_hub()

    def postmaster(self) -> psutil.Process:
        """Find the database's first process, by the file it writes."""
        place = find_place(self.site.state.resolve(), choose_account())
        pid_file = place.data_folder / "postmaster.pid"
        return psutil.Process(int(pid_file.read_text().split()[0]))

    def kill_hub(self) -> None:
        """Kill every process of the hub; the database is left without its keeper."""
        database = self.database_processes()
        for process in [*_tree(psutil.Process(self.process.pid))]:
            if process.pid not in database:
                _kill(process)
        self.process.wait()

    def kill_worker(self) -> None:
        """Kill one process that serves."""
        database = self.database_processes()
        serving = [p for p in psutil.Process(self.process.pid).children() if p.pid not in database]
        if serving:
            _kill(random.choice(serving))
        else:
            self.kill_hub()

    def kill_backend(self) -> None:
        """Kill one process of the database that serves a connection of the hub."""
        backends = [p for p in self.postmaster().children() if "serumpun_hub" in _title(p)]
        if backends:
            _kill(random.choice(backends))

    def kill_postmaster(self) -> None:
        """Kill the database's first process; its sessions end by themselves."""
        _kill(self.postmaster())

    def kill_both(self) -> None:
        """Kill hub and database, the nearest to a power cut."""
        for process in _tree(self.postmaster()):
            _kill(process)
        self.kill_hub()

    def database_processes(self) -> set[int]:
        """List the database's processes."""
        with contextlib.suppress(psutil.NoSuchProcess, ValueError, OSError):
            return {process.pid for process in _tree(self.postmaster())}
        return set()


KILLS: Mapping[str, Callable[[Victim], None]] = {
    "hub": Victim.kill_hub,
    "backend": Victim.kill_backend,
    "worker": Victim.kill_worker,
    "postmaster": Victim.kill_postmaster,
    "hub and database": Victim.kill_both,
}


def environment(site: Site, more: Mapping[str, str]) -> dict[str, str]:
    """Write a hub's environment, without limits of rate where it has such."""
    kept = {name: held for name, held in os.environ.items() if "SERUMPUN" not in name}
    rates = [name for name in Settings.model_fields if "rate" in name]
    return {
        **kept,
        "SERUMPUN_STATE": str(site.state),
        "SERUMPUN_ISSUER": site.url,
        "SERUMPUN_PORT": site.url.rsplit(":", 1)[1],
        **{f"SERUMPUN_{name.upper()}": "1000000" for name in rates},
        **more,
    }


def kill_and_count(
    rounds: int,
    acknowledged: int,
    seconds: float,
    kinds: Sequence[str] = tuple(KILLS),
    workers: int = WORKERS,
    say: Progress = in_silence,
) -> Result:
    """Kill again and again under load, and count what is there in the end.

    Args:
        rounds: How often.
        acknowledged: Submissions over which the kills are spread.
        seconds: The same in time; on a slow machine fewer submissions are acknowledged, and the
            figures say how many.
        kinds: What is killed, in turn.
        workers: Processes of the hub, and of senders.
        say: Told of each kill.
    """
    result = Result()
    recoveries: dict[str, list[float]] = {}
    with new_site() as site, running_victim(site, workers) as victim:
        enrol(site)
        with sending(site.url, people_of(site.cast), site.folder, workers) as senders:
            began = time.monotonic()
            for number in range(rounds):
                kind = kinds[number % len(kinds)]
                say(number, rounds, f"{senders.count:,} acknowledged, next: {kind}")
                due = began + (number + 1) * seconds / (rounds + 1)
                goal = (number + 1) * acknowledged // (rounds + 1)
                senders.wait_for(goal, max(due - time.monotonic(), 0))
                took = _kill_and_recover(victim, kind, senders)
                result.require(took is not None, f"round {number}: no recovery from {kind}")
                recoveries.setdefault(kind, []).append(took or ROUND_SECONDS)
                result.count("kills")
            senders.wait_for(acknowledged, max(began + seconds - time.monotonic(), 0))
            say(rounds, rounds, f"{senders.count:,} acknowledged, waiting for the last")
            told = senders.finish()
        say(rounds, rounds, "counting")
        with EmbeddedPostgres.start(site.state) as database:
            check_books(told, database, site, result)
    for kind, spans in recoveries.items():
        result.figures[f"longest recovery, {kind} killed, s"] = round(max(spans), 2)
    return result


def _kill_and_recover(victim: Victim, kind: str, senders: Senders) -> float | None:
    """Kill, start again what does not come back; returns seconds to the next acknowledgement."""
    KILLS[kind](victim)
    began, before = time.monotonic(), senders.count
    if victim.process.poll() is not None:
        victim.start()
    elif kind == "postmaster":
        victim.process.wait(ROUND_SECONDS)  # it ends by itself, and a supervisor starts it again
        victim.start()
    if not senders.wait_for(before + 1, ROUND_SECONDS):
        return None
    return time.monotonic() - began


@contextlib.contextmanager
def running_victim(site: Site, workers: int) -> Iterator[Victim]:
    """Run the hub of a site until the block ends."""
    place_database(site.state)
    victim = Victim(site, workers)
    try:
        victim.start()
        yield victim
    finally:
        victim.stop()


def _tree(process: psutil.Process) -> list[psutil.Process]:
    with contextlib.suppress(psutil.NoSuchProcess):
        return [process, *process.children(recursive=True)]
    return []


def _kill(process: psutil.Process) -> None:
    with contextlib.suppress(psutil.NoSuchProcess):
        process.kill()


def _title(process: psutil.Process) -> str:
    with contextlib.suppress(psutil.NoSuchProcess):
        return " ".join(process.cmdline())
    return ""


def run(say: Progress) -> Result:
    """Kill sixty times while a hundred thousand submissions are acknowledged."""
    return kill_and_count(ROUNDS, ACKNOWLEDGED, LOAD_SECONDS, say=say)


CAMPAIGN = Campaign("kills", "kill -9 under load loses, halves and doubles nothing", 1200, run)
