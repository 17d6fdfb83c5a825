"""kill -9 at every step of growing the log's tree: no entry is lost, doubled or skipped by it.

The sequencer runs in a process of its own, which dies at one of its statements: before it is sent,
or after it was answered; or the database does, which then recovers.
"""

import asyncio
import multiprocessing
import os
import signal
import sys
import time
from dataclasses import dataclass
from functools import cache, partial
from itertools import count, product
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory
from typing import Any, Final

import asyncpg

from app.blobs import open_store
from app.crypto.encoding import now
from app.crypto.federation_history import FederationHistory
from app.errors import NotReadyError, SerumpunError
from app.evaluation import OwnEvaluator
from app.identity.access_token import TokenKey
from app.identity.client_key import ClientKey
from app.models.engine import make_engine
from app.postgres.logins import Login as DatabaseLogin
from app.signed_log import SignedLog
from app.usecases.hub import Hub
from app.usecases.integrate_entries import integrate_entries
from campaigns.log_books import LogBooks
from campaigns.places import own_database
from campaigns.result import Campaign, Progress, Result, in_silence
from tests.hub import DatabaseUnderTest
from tests.worlds import World, seed

BEFORE, AFTER = "before", "after"
SEQUENCER, DATABASE = "sequencer", "database"
MOMENTS: Final = (BEFORE, AFTER)
VICTIMS: Final = (SEQUENCER, DATABASE)
MOST_ENTRIES: Final = 300  # of one round: more than a tile
_SEED: Final = 20270203
_HUB: Final = "http://127.0.0.1:9"
_ENDED_SECONDS: Final = 600  # on a machine with other work too
_GAVE_UP: Final = 3
# Each sequencer is a fresh process, forked from one that has imported this already.
_FORKING: Final = multiprocessing.get_context("forkserver")
_FILL: Final = """
    INSERT INTO access_log (id, recorded_at, action, outcome, rule, request_id, country, concerned)
    SELECT uuidv7(), date_trunc('milliseconds', now()), 'report:open', 'done', 'granted', 'filled',
        (ARRAY['ID', 'MY', 'SG', NULL])[1 + n % 4], (ARRAY['MY', 'TH', NULL])[1 + n % 3]
    FROM generate_series(1, {count}) AS n
"""


@dataclass(frozen=True)
class Death:
    """Who dies, and when.

    Args:
        victim: The sequencer's process, or the database's process that serves it.
        step: Of the statements that integrating sends, from 1.
        moment: Before the statement is sent, or after it was answered.
    """

    victim: str
    step: int
    moment: str


class Harness:
    """A log in a database of its own, whose sequencer is killed again and again.

    Args:
        database: The server.
        name: The database.
        result: Where faults are noted.
    """

    def __init__(self, database: DatabaseUnderTest, name: str, result: Result) -> None:
        self._url = database.url(DatabaseLogin.HUB, name)
        world = _world()
        read = partial(database.run, database=name)
        self._books = LogBooks(read, world.federation.hub_log_key(), world.log_secret)
        self._published: dict[int, bytes] = {}
        self._result = result
        self._dice = Random(_SEED)

    def round(self, death: Death) -> bool:
        """Record, let somebody die while that is integrated, check, integrate the rest, check.

        Returns:
            Whether somebody died: false if integrating has fewer statements.
        """
        self._books.read(_FILL.format(count=self._dice.randint(1, MOST_ENTRIES)))
        has_died = self._integrate(death)
        self._recovered()
        self._check(f"{death} left")
        try:
            integrate(self._url)
        except SerumpunError as error:
            self._result.broken.append(f"after {death}: not integrated: {error}")
        self._result.require(self._books.backlog() == 0, f"after {death}: entries are skipped")
        self._check(f"after {death}")
        self._result.count("kills", int(has_died))
        return has_died

    def size(self) -> int:
        """Tell how many leaves the log has."""
        [(size,)] = self._books.read("SELECT size FROM log_head")
        count: int = size
        return count

    def _check(self, when: str) -> None:
        """Check the tree, and that it continues whatever was signed before."""
        for fault in self._books.faults(self._published):
            self._result.broken.append(f"{when}: {fault}")
        self._published |= self._books.signed()

    def _integrate(self, death: Death) -> bool:
        """Integrate in a process of its own; returns whether it, or its database, died."""
        sequencer = _FORKING.Process(target=_integrate_and_die, args=(self._url, death))
        sequencer.start()
        sequencer.join(_ENDED_SECONDS)
        ended = sequencer.exitcode
        if ended is None:
            sequencer.kill()
            sequencer.join()
        if ended not in {0, -signal.SIGKILL, _GAVE_UP}:
            self._result.broken.append(f"{death}: the sequencer failed or hung: {ended}")
        return ended != 0

    def _recovered(self) -> None:
        """Wait until the database answers again."""
        until = time.monotonic() + _ENDED_SECONDS
        while True:
            try:
                self._books.read("SELECT 1")
            except (asyncpg.PostgresError, OSError):
                if time.monotonic() > until:
                    raise
                time.sleep(0.05)
            else:
                return


def kill_at_each_step(say: Progress = in_silence) -> Result:
    """Let sequencer and database die at each statement in turn, and check the tree each time.

    Args:
        say: Told how far it is.
    """
    result = Result()
    ways = list(product(VICTIMS, MOMENTS))
    _FORKING.set_forkserver_preload([__name__])
    with own_database() as database:
        for way, (victim, moment) in enumerate(ways):
            with database.fresh() as name:  # each way a log of its own: a check reads all of it
                harness = Harness(database, name, result)
                for step in count(1):
                    say(way, len(ways), f"{victim} killed {moment} statement {step}")
                    if not harness.round(Death(victim, step, moment)):
                        result.figures["statements of one integration"] = step - 1
                        break
                result.count("entries", harness.size())
    return result


@cache
def _world() -> World:
    return World.make(agencies=("id-polri",), hub=_HUB, now=now())


def integrate(url: str) -> None:
    """Integrate what was recorded, as the hub of a database does.

    Args:
        url: Of the hub's login.

    Raises:
        NotReadyError: The database failed.
    """
    world = _world()

    async def go(folder: Path) -> None:
        hub = Hub(
            engine=make_engine(url, 1),
            federation=world.federation,
            history=FederationHistory(world.federation_file),
            receipt_key=world.receipt_key,
            token_key=TokenKey(seed("token")),
            cursor_key=seed("cursor"),
            log_secret=world.log_secret,
            client_key=ClientKey(seed("token")),
            signed_log=SignedLog(folder / "log"),
            blobs=open_store(folder.as_uri()),
            evaluator=OwnEvaluator(seed("index")),
            issuer=_HUB,
            clock=now,
        )
        try:
            await integrate_entries(hub)
        finally:
            await hub.engine.dispose()

    with TemporaryDirectory() as folder:
        asyncio.run(go(Path(folder)))


def _integrate_and_die(url: str, death: Death) -> None:
    """Integrate, and kill whom it says on the way: all that this process does."""
    _arm(death)
    try:
        integrate(url)
    except NotReadyError:
        sys.exit(_GAVE_UP)


def _arm(death: Death) -> None:
    """Count the statements that go to the database, and kill at one of them."""
    sent = count(1)

    def armed(name: str) -> None:
        real = getattr(asyncpg.Connection, name)

        async def send(driver: Any, *arguments: Any, **named: Any) -> Any:  # noqa: ANN401
            is_due = next(sent) == death.step
            server = driver.get_server_pid()
            if is_due and death.moment == BEFORE:
                _kill(death, server)
            answer = await real(driver, *arguments, **named)
            if is_due and death.moment == AFTER:
                _kill(death, server)
            return answer

        setattr(asyncpg.Connection, name, send)

    armed("fetch")
    armed("execute")


def _kill(death: Death, server: int) -> None:
    os.kill(os.getpid() if death.victim == SEQUENCER else server, signal.SIGKILL)


CAMPAIGN: Final = Campaign(
    name="sequencer",
    promise="kill -9 at each step of growing the log's tree loses, doubles and skips no entry",
    limit_seconds=3600,
    run=kill_at_each_step,
)
