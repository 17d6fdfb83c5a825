"""`inbox --watch`: each new report once, through an outage, a restart and a busy hub."""

import json
import os
import signal
import socket
import subprocess
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app.crypto.encoding import now
from app.errors import ForbiddenError
from app.identity.access_token import TokenKey
from app.models.engine import make_engine
from app.postgres.logins import Login as DatabaseLogin
from serumpun.agency import Agency
from serumpun.connect import connect
from serumpun.exit_codes import ExitCode
from serumpun.inbox import Filters, ListedReport, RefusedEntry
from serumpun.keyfile import Keys
from serumpun.watching import LONGEST_SECONDS, MARGIN, Watch
from tests.hub import DatabaseUnderTest, _serving, running_hub
from tests.screens import PASSPHRASE, Screens
from tests.scripted_hub import ScriptedHub
from tests.test_demo import PROGRAM, environment, free_port
from tests.test_sdk_sealing import draft
from tests.worlds import AGENCIES, NOW, World

Step = Callable[[], object]


class EndOfStoryError(Exception):
    """The last step was told."""


class Story:
    """What happens while the watch sleeps."""

    def __init__(self, *steps: Step) -> None:
        self.steps = list(steps)
        self.slept: list[float] = []
        self.told: list[str] = []

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        if not self.steps:
            raise EndOfStoryError
        self.steps.pop(0)()

    def watch(
        self, agency: Agency, filters: Filters | None = None, begun: Step = lambda: None
    ) -> list[str | Exception]:
        """Watch to the end of the story; returns the ids, and why entries were refused."""
        watched = Watch(agency, filters or Filters(), 15, self.told.append, self.sleep, begun)
        found: list[str | Exception] = []
        try:
            for each in watched.run():
                found.append(_named(each))  # noqa: PERF401  (what came before the end counts)
        except EndOfStoryError:
            pass
        return found


def _named(found: ListedReport | RefusedEntry) -> str | Exception:
    return found.header.id if isinstance(found, ListedReport) else found.error


def nothing() -> None:
    """Happens."""


# --- a hub in the test's hand ---------------------------------------------------------------------


@pytest.fixture
def scripted() -> ScriptedHub:
    return ScriptedHub(World.make(), NOW)


@pytest.fixture
def pdrm(scripted: ScriptedHub, tmp_path: Path) -> Agency:
    return scripted.agency("my-pdrm", tmp_path)


def arrive(hub: ScriptedHub, after: timedelta = timedelta(), late: timedelta = timedelta()) -> str:
    """Let a report be recorded, `late` before it becomes visible; returns its id."""
    hub.now += after
    at = hub.now - late
    envelope = hub.world.seal("id-polri", {"summary": (b"x", ["my-pdrm"])}, created_at=at)
    return hub.accept(envelope, time=at).id


def test_only_what_is_new_is_told_and_once(scripted: ScriptedHub, pdrm: Agency) -> None:
    arrive(scripted)
    new: list[str] = []
    story = Story(lambda: new.append(arrive(scripted)), nothing, nothing)
    assert story.watch(pdrm) == new
    assert len(new) == 1
    assert story.slept == [15] * 4


def test_what_is_recorded_once_the_watch_says_that_it_watches_is_told(
    scripted: ScriptedHub, pdrm: Agency
) -> None:
    arrive(scripted)
    new: list[str] = []
    assert Story(nothing).watch(pdrm, begun=lambda: new.append(arrive(scripted))) == new
    assert len(new) == 1


def test_a_record_that_becomes_visible_late_is_not_missed(
    scripted: ScriptedHub, pdrm: Agency
) -> None:
    new: list[str] = []
    story = Story(
        lambda: new.append(arrive(scripted, timedelta(minutes=3))),
        lambda: new.append(arrive(scripted, late=MARGIN / 2)),
        nothing,
    )
    assert story.watch(pdrm) == new
    assert len(new) == 2


def test_with_received_from_the_past_is_told_too(scripted: ScriptedHub, pdrm: Agency) -> None:
    arrive(scripted)
    wished = scripted.now + timedelta(minutes=1)
    old = arrive(scripted, timedelta(minutes=1))
    assert Story(nothing).watch(pdrm, Filters(received_from=wished)) == [old]


def test_an_entry_that_does_not_hold_is_told_once(scripted: ScriptedHub, pdrm: Agency) -> None:
    def spoil(said: dict[str, object]) -> dict[str, object]:
        reports = said["reports"]
        assert isinstance(reports, list)
        for entry in reports:
            entry["receipt"] = entry["signed"]
        return said

    story = Story(lambda: (arrive(scripted), scripted.tampers.update(list=spoil)), nothing, nothing)
    [refused] = story.watch(pdrm)
    assert isinstance(refused, Exception)


@pytest.mark.parametrize("answer", [(503, "not-ready"), (500, "internal")])
def test_waits_grow_while_the_hub_is_away(
    scripted: ScriptedHub, pdrm: Agency, answer: tuple[int, str]
) -> None:
    def fail() -> None:
        scripted.refusals["list"] = answer

    new: list[str] = []

    def back() -> None:
        del scripted.refusals["list"]
        new.append(arrive(scripted))

    story = Story(fail, *[nothing] * 7, back, nothing)
    assert story.watch(pdrm) == new
    assert story.slept[:9] == [15, 15, 30, 60, 120, 240, 300, 300, 300]
    assert max(story.slept) == LONGEST_SECONDS
    assert story.slept[-1] == 15
    assert "every 15 seconds" in story.told[0]
    assert story.told[-1] == "The hub answers again."
    assert len(story.told) == 7


def test_a_refusal_for_good_ends_the_watch(scripted: ScriptedHub, pdrm: Agency) -> None:
    def revoke() -> None:
        scripted.refusals["list"] = (403, "forbidden")

    with pytest.raises(ForbiddenError):
        Story(revoke, nothing).watch(pdrm)


# --- a real hub -----------------------------------------------------------------------------------


@pytest.fixture
def agencies(
    database: DatabaseUnderTest, tmp_path: Path
) -> Iterator[tuple[Agency, Agency, Step, Step]]:
    """Two agencies at a hub that is not served yet, and what starts it anew and stops it."""
    port = free_port()
    url = f"http://127.0.0.1:{port}"
    world = World.make(agencies=AGENCIES, hub=url, now=now())
    with running_hub(database, tmp_path, world=world) as hub, ExitStack() as held:
        served: list[AbstractContextManager[None]] = []

        def stop() -> None:
            while served:
                served.pop().__exit__(None, None, None)

        def start() -> None:
            stop()
            engine = make_engine(database.url(DatabaseLogin.HUB, hub.database_name), 5)
            anew = replace(hub.hub, engine=engine, issuer=url, token_key=TokenKey(os.urandom(32)))
            serving = _serving(anew, socket.create_server(("127.0.0.1", port)))
            serving.__enter__()
            served.append(serving)

        held.callback(stop)
        opened = [
            held.enter_context(
                connect(world.federation, [Keys(own.signing, own.sealing)], tmp_path / name)
            )
            for name, own in world.agencies.items()
            if name in {"id-polri", "my-pdrm"}
        ]
        start()
        yield opened[0], opened[1], start, stop


def test_a_watch_survives_an_outage_and_a_restart_with_other_token_keys(
    agencies: tuple[Agency, Agency, Step, Step],
) -> None:
    polri, pdrm, start, stop = agencies
    new: list[str] = []

    def send() -> None:
        new.append(polri.submit(polri.seal(draft())).report.id)

    def restart() -> None:
        start()
        send()

    story = Story(send, stop, restart, send, nothing)
    assert story.watch(pdrm) == new
    assert len(new) == 3
    assert "cannot be reached" in story.told[0] or "127.0.0.1" in story.told[0]
    assert story.told[-1] == "The hub answers again."


def test_ctrl_c_ends_a_watch_cleanly_and_json_is_one_object_a_line(screens: Screens) -> None:
    screens.see("my-pdrm", "inbox", "--received-from", "2030-01-01")
    begin = now().strftime("%Y-%m-%dT%H:%M:%SZ")
    home = {"SERUMPUN_HOME": str(screens.folder / "my-pdrm"), "SERUMPUN_PASSPHRASE": PASSPHRASE}
    with subprocess.Popen(
        [*PROGRAM, "inbox", "--watch", "--interval", "1", "--json", "--received-from", begin],
        env={**environment(), **home},
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as process:
        address = screens.submit("text.txt", "--to", "my-pdrm")
        assert process.stdout
        told: dict[str, Any] = {}
        while address.split("/")[1] != told.get("id"):  # other tests of this hub may be as young
            told = json.loads(process.stdout.readline())
        process.send_signal(signal.SIGINT)
        assert process.stderr
        assert process.stderr.read() == ""
    assert process.returncode == ExitCode.OK


@pytest.mark.parametrize("more", [("--cursor", "x"), ("--received-to", "2030-01-01")])
def test_what_has_an_end_is_not_watched(screens: Screens, more: tuple[str, ...]) -> None:
    shown = screens.see("my-pdrm", "inbox", "--watch", *more, code=ExitCode.USAGE)
    assert "does not go with" in shown
