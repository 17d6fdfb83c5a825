"""A hub whose disk is full says so, keeps what it acknowledged, and works again when there is room.

The hub gets a file system of its own, a small one in memory, in a mount namespace that ends with
it; the campaign reaches it through the hub's own view of the files.
"""

import contextlib
import os
import signal
import subprocess
import sys
import time
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import httpx2

from app.errors import SerumpunError
from benchmarks.bodies import Sealed, seal_reports
from benchmarks.hub import Site, enrol, new_site
from benchmarks.people import people_of
from campaigns.kills import READY, environment
from campaigns.result import Campaign, Progress, Result, in_silence
from serumpun.errors import ClientError
from serumpun.login import Login

DISK = "512m"
# What the filler leaves: too little for the tables to grow, or for the next segment of the
# write-ahead log, at which PostgreSQL panics and recovers.
LEFT_BYTES = {"tables": 1 << 20, "log": 18 << 20}
MAX_SUBMISSIONS = 20_000  # until the disk is full
REFUSALS = 50
BEFORE = 40
START_SECONDS = 90
RECOVERY_SECONDS = 60
STOP_SECONDS = 60
_RUN = "from serumpun.commands import main; main()"
_MOUNT = 'mount -t tmpfs -o size="$1",mode=711 none "$2" && cp -a "$3/." "$2/" && shift 3'
# A database that has no room to recover in ends, and its hub with it: `Restart=on-failure`.
_SUPERVISE = (
    'trap \'kill "$hub"; wait "$hub"; exit\' TERM; '
    'until "$@" & hub=$!; wait "$hub"; do echo "started again" >&2; sleep 1; done'
)


@dataclass
class SmallHub:
    """A hub on a small disk.

    Args:
        site: Its keys and agencies.
        process: The hub's supervisor, which starts it again if it ends as failed.
        disk: The small file system, as seen from here.
    """

    site: Site
    process: subprocess.Popen[bytes]
    disk: Path

    def fill(self, left: int) -> None:
        """Take the room that is there, but so many bytes."""
        with (self.disk / "filler").open("ab") as filler, contextlib.suppress(OSError):
            while (free := self.free()) > left:
                filler.write(bytes(min(free - left, 1 << 22)))
                filler.flush()

    def log_segments(self) -> int:
        """Count the segments of the write-ahead log."""
        folder = self.disk / "postgres" / "data" / "pg_wal"
        return sum(path.is_file() for path in folder.iterdir())

    def make_room(self) -> None:
        """Give it back."""
        (self.disk / "filler").unlink()

    def free(self) -> int:
        """Tell how many bytes are left."""
        status = os.statvfs(self.disk)
        return status.f_bavail * status.f_frsize

    def restarts(self) -> int:
        """Count how often the hub was started again."""
        return (self.site.folder / "hub.log").read_text(errors="replace").count("started again\n")

    def is_ready(self) -> bool:
        """Ask as a supervisor would."""
        with contextlib.suppress(httpx2.HTTPError):
            return httpx2.get(self.site.url + READY, trust_env=False, timeout=15).is_success
        return False


def why_not() -> str:
    """Tell why a disk cannot be made small here; empty if it can."""
    if os.geteuid() != 0:
        return "only root can mount a small disk"
    probe = ["unshare", "-m", "sh", "-c", "mount -t tmpfs -o size=1m none /mnt"]
    with contextlib.suppress(OSError):
        if subprocess.run(probe, capture_output=True, check=False).returncode == 0:
            return ""
    return "no file system can be mounted in a namespace here"


def fill_and_recover(what: str, say: Progress = in_silence) -> Result:
    """Submit until the disk is full and beyond, make room, and look for everything.

    Args:
        what: Has no room any more: see `LEFT_BYTES`.
        say: Told of each step.
    """
    if reason := why_not():
        return Result(skipped=reason)
    result = Result()
    with (
        new_site() as site,
        _small_hub(site) as hub,
        httpx2.Client(trust_env=False, timeout=30) as http,
    ):
        enrol(site)
        people = people_of(site.cast)
        desk = _Desk(hub, http)
        say(0, 4, "submitting while there is room")
        for sealed in seal_reports(people, BEFORE, (3,), seed=1):
            desk.submit(sealed, result)
        seed = MAX_SUBMISSIONS
        while hub.log_segments() < 2:  # the log is to have room while the tables have none
            for sealed in seal_reports(people, BEFORE, (3,), seed := seed + 1):
                desk.submit(sealed, result)
        hub.fill(LEFT_BYTES[what])
        say(1, 4, "submitting until nothing fits any more")
        _submit_until_refused(desk, result)
        say(2, 4, "making room")
        hub.make_room()
        _wait_until_well(hub, desk, result)
        say(3, 4, "looking for what was acknowledged")
        for sealed, receipt in desk.acknowledged:
            answer = desk.send(sealed)
            same = answer is not None and answer.status_code == 200
            if not same or answer is None or answer.json()["receipt"] != receipt:
                result.count("lost")
        result.figures["hub started again by its supervisor"] = hub.restarts()
        result.figures["acknowledged, all found again"] = len(desk.acknowledged)
        result.require("lost" not in result.figures, f"{result.figures.get('lost')} lost")
    return result


class _Desk:
    """Agencies that submit one after the other."""

    def __init__(self, hub: SmallHub, http: httpx2.Client) -> None:
        self.acknowledged: list[tuple[Sealed, object]] = []
        self.people = people_of(hub.site.cast)
        self._url = f"{hub.site.url}/v1/reports"
        self._http = http
        self._logins = {
            person.agency: Login(hub.site.url, person.signing(), self._http)
            for person in self.people
        }
        for login in self._logins.values():
            login.headers("POST", self._url)

    def send(self, sealed: Sealed) -> httpx2.Response | None:
        """Submit; nothing if there was no answer, or no token."""
        try:
            headers = self._logins[sealed.originator].headers("POST", self._url)
            headers["Content-Type"] = "application/json"
            return self._http.post(self._url, content=sealed.body, headers=headers)
        except (httpx2.HTTPError, SerumpunError, ClientError):
            return None

    def submit(self, sealed: Sealed, result: Result) -> int:
        """Submit, note what came, and tell its status; 0 without an answer."""
        answer = self.send(sealed)
        if answer is None:
            result.count("no answer")
            return 0
        if answer.is_success:
            self.acknowledged.append((sealed, answer.json()["receipt"]))
        elif answer.status_code == 503:
            is_problem = answer.headers.get("content-type") == "application/problem+json"
            result.require(is_problem, f"503 without a problem: {answer.text[:200]}")
            result.require("retry-after" in answer.headers, "503 without Retry-After")
            result.count("refused with 503 while the disk was full")
        else:
            result.broken.append(f"{answer.status_code} {answer.text[:200]}")
        return answer.status_code


def _submit_until_refused(desk: _Desk, result: Result) -> None:
    statuses: Counter[int] = Counter()
    seed = 2
    while statuses[503] < REFUSALS and statuses.total() < MAX_SUBMISSIONS:
        for sealed in seal_reports(desk.people, 100, (3,), seed):
            statuses[desk.submit(sealed, result)] += 1
        seed += 1
        if statuses[0] > REFUSALS:
            break
    result.figures["acknowledged after it was filled"] = statuses[200] + statuses[201]
    result.require(statuses[503] > 0, f"never refused: {dict(statuses)}")


def _wait_until_well(hub: SmallHub, desk: _Desk, result: Result) -> None:
    began = time.monotonic()
    while time.monotonic() - began < RECOVERY_SECONDS and hub.process.poll() is None:
        [sealed] = seal_reports(desk.people, 1, (3,), seed=int(time.monotonic() * 1000))
        answer = desk.send(sealed)
        if answer is not None and answer.status_code == 201:
            desk.acknowledged.append((sealed, answer.json()["receipt"]))
            result.figures["works again after, s"] = round(time.monotonic() - began, 2)
            return
        time.sleep(0.1)
    result.broken.append("it does not work again once there is room")


@contextlib.contextmanager
def _small_hub(site: Site) -> Iterator[SmallHub]:
    inside = site.folder / "small"
    inside.mkdir(mode=0o711)
    command = [sys.executable, "-c", _RUN, "hub", "serve"]
    shell = ["unshare", "-m", "sh", "-c", f"{_MOUNT} || exit; {_SUPERVISE}"]
    mount = [*shell, "sh", DISK, str(inside), str(site.state)]
    with (site.folder / "hub.log").open("ab") as log:
        process = subprocess.Popen(
            [*mount, *command],
            env=environment(site, {"SERUMPUN_STATE": str(inside)}),
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    hub = SmallHub(site, process, Path(f"/proc/{process.pid}/root{inside}"))
    try:
        deadline = time.monotonic() + START_SECONDS
        while not hub.is_ready():
            if time.monotonic() > deadline or process.poll() is not None:
                told = (site.folder / "hub.log").read_text(errors="replace")[-2000:]
                raise RuntimeError(f"the hub did not start: {told}")
            time.sleep(0.05)
        yield hub
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def run(say: Progress) -> Result:
    """Fill a small disk of the hub's own, in each way."""
    both = Result()
    for what in LEFT_BYTES:
        result = fill_and_recover(what, say)
        both.skipped = result.skipped
        both.figures |= {f"{what}: {name}": figure for name, figure in result.figures.items()}
        both.broken += [f"{what}: {line}" for line in result.broken]
    return both


CAMPAIGN = Campaign("disk", "a full disk is told, loses nothing, and heals with room", 240, run)
