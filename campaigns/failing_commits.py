"""Failing commits: each statement of each act breaks in each way, and nobody is promised anything.

A 2xx must never be said without the durable effect and its log row; a refusal must never be said
without its record. After the database heals, asking again ends with exactly one of everything.
"""

import tempfile
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

import httpx2

from app.errors import SerumpunError
from app.postgres.embedded import EmbeddedPostgres
from app.postgres.logins import Login
from campaigns.acts import ACTS, REFUSED, Stage, Trial
from campaigns.places import own_database
from campaigns.result import Campaign, Progress, Result, in_silence
from campaigns.wire import BreakingProxy, Fault
from serumpun.errors import ClientError
from tests.hub import DatabaseUnderTest, running_hub
from tests.hub_steps import path_of

UNAVAILABLE = 503
CALLER_SECONDS = 0.4  # how long a caller waits for an answer that is held back
ANSWER_SECONDS = 30
POOL_SIZE = 2  # few, so that the two looks after each trial use every connection
MAX_STATEMENTS = 60  # of one act
_RECORDS = "SELECT outcome FROM access_log WHERE request_id = $1 AND action <> 'report:deliver'"


@dataclass
class ProxiedDatabase(DatabaseUnderTest):
    """A database whose hub goes through the proxy; everybody else goes straight to it."""

    proxy: BreakingProxy

    def url(self, login: Login, database: str) -> str:
        """Tell how a login reaches a database."""
        url = super().url(login, database)
        if login is not Login.HUB:
            return url
        straight = quote(str(self.server.socket_folder), safe="/")
        return url.replace(straight, quote(str(self.proxy.folder), safe="/"))


def run(say: Progress) -> Result:
    """Break everything in every way, on a database of its own."""
    with (
        own_database() as database,
        tempfile.TemporaryDirectory() as folder,
        breakable_hub(database.server, Path(folder)) as (stage, proxy),
    ):
        return break_every_statement(stage, proxy, say=say)


CAMPAIGN = Campaign("commits", "no 2xx without a durable commit", 900, run)


@contextmanager
def breakable_hub(server: EmbeddedPostgres, folder: Path) -> Iterator[tuple[Stage, BreakingProxy]]:
    """Run a hub behind a proxy, with a report in it."""
    with (
        BreakingProxy(server.socket_folder) as proxy,
        running_hub(ProxiedDatabase(server, proxy), folder, pool_size=POOL_SIZE) as hub,
    ):
        yield Stage(hub), proxy


def break_every_statement(
    stage: Stage,
    proxy: BreakingProxy,
    acts: Collection[str] = tuple(ACTS),
    faults: Collection[Fault] = tuple(Fault),
    say: Progress = in_silence,
) -> Result:
    """Break each statement of acts in each way.

    Args:
        stage: A hub behind the proxy.
        proxy: Before its database.
        acts: By name.
        faults: Ways; one round for each.
        say: Told of each act and way.
    """
    result = Result()
    for number, name in enumerate(acts):
        whole = _rehearse(stage, ACTS[name](stage), name, result)
        for turn, fault in enumerate(faults):
            say(number * len(faults) + turn, len(acts) * len(faults), f"{name}: {fault}")
            for nth in range(1, MAX_STATEMENTS):
                where = f"{name}, statement {nth} {fault}"
                trial = ACTS[name](stage)
                if not _Attack(stage, proxy, result, where, trial, whole).run(nth, fault):
                    break
            else:
                result.broken.append(f"{name}: more than {MAX_STATEMENTS} statements")
        result.count("acts")
    return result


def _rehearse(stage: Stage, trial: Trial, name: str, result: Result) -> tuple[int, ...]:
    """Do an act with nothing broken; what it leaves is the measure of the others."""
    answer = trial.ask()
    result.require(answer.status_code in trial.statuses, f"{name}: {answer.text}")
    whole = _effect(stage, trial)
    result.require(whole[-1:] != (0,), f"{name}: leaves no record: {whole}")
    return whole


def _effect(stage: Stage, trial: Trial) -> tuple[int, ...]:
    if trial.effect is None:
        return ()
    return tuple(stage.hub.rows(trial.effect, *trial.arguments)[0])


@dataclass
class _Attack:
    """One trial with one statement broken."""

    stage: Stage
    proxy: BreakingProxy
    result: Result
    where: str
    trial: Trial
    whole: tuple[int, ...]

    def run(self, nth: int, fault: Fault) -> bool:
        """Break, look, heal, ask again; False if the act has no such statement."""
        http = self.stage.hub.http
        before = _effect(self.stage, self.trial)
        self.proxy.arm(nth, fault)
        http.timeout = CALLER_SECONDS if fault is Fault.STALL else ANSWER_SECONDS
        try:
            answer = self._ask()
        finally:
            http.timeout = ANSWER_SECONDS
            has_fired = self.proxy.heal()
        self._require(self.proxy.wait_until_idle(), "a transaction stays open")
        if answer is None:
            self._require(fault is Fault.STALL, "no answer")
        else:
            self._look(answer)
        left = _effect(self.stage, self.trial)
        self._require(left in {before, *self._parts()}, f"half done: {left} of {self.whole}")
        if has_fired:
            self.result.count("statements broken")
            self._ask_again()
        return has_fired

    def _parts(self) -> list[tuple[int, ...]]:
        """Tell what may be there: everything of none, one, two ... of the act's objects."""
        of = self.trial.parts
        return [tuple(count * done // of for count in self.whole) for done in range(of + 1)]

    def _ask(self) -> httpx2.Response | None:
        try:
            return self.trial.ask()
        except (httpx2.HTTPError, SerumpunError, ClientError):
            return None

    def _look(self, answer: httpx2.Response) -> None:
        """Compare what was said with what is durable."""
        if answer.status_code == UNAVAILABLE:
            self._require("retry-after" in answer.headers, "503 without Retry-After")
            self.result.count("answers 503")
            return
        self._require(answer.status_code in self.trial.statuses, f"unexpected {answer.text[:200]}")
        self.result.count("refusals" if self.trial.outcome == REFUSED else "answers 2xx")
        recorded = self.stage.hub.rows(_RECORDS, answer.headers["x-request-id"])
        self._require(
            [row["outcome"] for row in recorded] == [self.trial.outcome] * self.trial.parts,
            f"{answer.status_code} without its record",
        )
        effect = _effect(self.stage, self.trial)
        self._require(effect == self.whole, f"{answer.status_code} with {effect} of {self.whole}")

    def _ask_again(self) -> None:
        """Once the database is well again: exactly one, and every connection is whose it was."""
        answer = self._ask()
        if answer is None or answer.status_code not in self.trial.statuses:
            self._require(holds=False, otherwise="still refused after it healed")
        else:
            self._look(answer)
        path = path_of(self.stage.report)
        seen = self.stage.pdrm.get(path).status_code, self.stage.spf.get(path).status_code
        self._require(seen == (200, 404), f"a connection is poisoned: {seen}")

    def _require(self, holds: bool, otherwise: str) -> None:  # noqa: FBT001
        self.result.require(holds, f"{self.where}: {otherwise}")
