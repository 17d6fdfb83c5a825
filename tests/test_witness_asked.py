"""The hub asks witnesses that countries have stated (C2SP tlog-witness), and believes nothing."""

import asyncio
import os
import socket
import subprocess
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

import app.witness_calls
from app.crypto.checkpoint import verifier_keys
from app.models.engine import make_engine
from app.models.stated_witnesses import AskOutcome
from app.policy.outgoing import may_call
from app.postgres.logins import Login
from app.usecases.ask_witnesses import ask_witnesses
from app.usecases.hub import Hub
from serumpun.witness_server import WitnessServer
from serumpun.witnessing import Witness
from tests.foreign.install import PYTHON
from tests.hub import PATIENCE_SECONDS, DatabaseUnderTest, HubUnderTest, running_hub
from tests.hub_steps import later, newcomer, post, restate
from tests.log_steps import AGENCIES, key_of, make_auditors, make_witness, pull, settled
from tests.scripted_witness import (
    SIZE,
    TEXT,
    Keys,
    Question,
    Reply,
    now_seconds,
    scripted_witness,
)
from tests.test_foreign_verifiers import absent

COSIGNATURES = "/v1/access-log/cosignatures"
NAME = "witness.test/w1"


@pytest.fixture(scope="module")
def hub(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubUnderTest]:
    """A hub whose log has something in it."""
    with running_hub(database, tmp_path_factory.mktemp("hub"), AGENCIES) as running:
        make_auditors(running)
        yield running


@contextmanager
def asking(hub: HubUnderTest) -> Iterator[Callable[[], list[AskOutcome]]]:
    """Give what the hub's house does every minute: it asks, and tells how each ended."""
    engine = make_engine(hub.database.url(Login.HUB, hub.database_name), 4)

    def clock() -> datetime:
        return hub.hub.clock()  # as it is then

    asker: Hub = replace(hub.hub, engine=engine, clock=clock)
    loop = asyncio.new_event_loop()
    found: list[AskOutcome] = []

    def ask() -> list[AskOutcome]:
        found.clear()
        loop.run_until_complete(ask_witnesses(asker, found.append))
        return list(found)

    try:
        yield ask
    finally:
        loop.run_until_complete(engine.dispose())
        loop.close()


@pytest.fixture
def ask(hub: HubUnderTest) -> Iterator[Callable[[], list[AskOutcome]]]:
    with asking(hub) as does:
        yield does
    for statement in hub.world.directory.witnesses.values():  # of this test: the next asks others
        last = statement[-1][0]
        if last.status == "active":
            stated(hub, last.subject, last.address, status="ended")


def stated(hub: HubUnderTest, agency: str, address: str, **members: Any) -> None:  # noqa: ANN401
    """Let its country state an agency's witness."""
    begin = len(hub.world.statements)
    hub.world.now = hub.hub.clock()
    hub.world.state_witness(agency, address, **members)
    post(hub, begin)


def witness_of(hub: HubUnderTest, address: str, **members: Any) -> str:  # noqa: ANN401
    """Make a new agency a witness, whose witness is asked at an address."""
    agency = newcomer(hub).agency
    make_witness(hub, agency)
    stated(hub, agency, address, **members)
    settled(hub)
    return agency


def kept(hub: HubUnderTest, agency: str) -> Any:  # noqa: ANN401 -- a row, or None
    rows = hub.rows("SELECT size, line FROM log_cosignatures WHERE agency = $1", agency)
    return rows[0] if rows else None


@contextmanager
def listening(hub: HubUnderTest, folder: Path) -> Iterator[tuple[str, str]]:
    """Serve an agency's witness as `serumpun witness --listen` does; gives agency and address."""
    agency = newcomer(hub).agency
    make_witness(hub, agency)

    def clock() -> datetime:  # a cosignature's time is cut to its second; this key is younger
        return hub.hub.clock() + timedelta(seconds=1)

    own = Witness(folder, key_of(hub), hub.world.agencies[agency].signing, clock)
    with WitnessServer(("127.0.0.1", 0), own, lambda _: None) as server:
        thread = threading.Thread(target=server.serve)
        thread.start()
        try:
            yield agency, f"http://127.0.0.1:{server.server_port}"
        finally:
            server.shutdown()
            thread.join()


def test_a_witness_that_is_asked_counts_like_one_that_asks(
    hub: HubUnderTest, ask: Callable[[], list[AskOutcome]], tmp_path: Path
) -> None:
    with listening(hub, tmp_path / "witness") as (agency, address):
        stated(hub, agency, address)
        first = settled(hub).size
        assert ask() == [AskOutcome.COSIGNED]
        assert first <= kept(hub, agency)["size"]
        settled(hub)
        assert ask() == [AskOutcome.COSIGNED]  # it continues what was cosigned before
        assert kept(hub, agency)["size"] > first
    record = hub.rows(
        "SELECT * FROM access_log WHERE agency = $1 AND action = 'access-log:cosign'", agency
    )[-1]
    assert (record["outcome"], record["roles"], record["detail"]) == ("done", "witness", "asked")
    told = hub.agency("id-polri").get(COSIGNATURES).json()
    [asked] = [each for each in told["asked"] if each["agency"] == agency]
    assert asked["outcome"] == "cosigned"
    settled(hub)
    checked = pull(hub, "sg-asean", tmp_path / "log")
    assert checked.cosigned["MY"] == kept(hub, agency)["size"]


def test_software_of_others_cosigns(
    hub: HubUnderTest, ask: Callable[[], list[AskOutcome]], tmp_path: Path
) -> None:
    """PyPI's aics-witness, which shares no code with this, keeps its own state and keys."""
    if not PYTHON.with_name("aics-witness").exists():
        absent("run `python -m tests.foreign.install`")
    with foreign_witness(hub, tmp_path) as (address, vkey):
        agency = witness_of(hub, address, keys=[vkey])
        sizes = []
        for _ in range(2):
            settled(hub)
            assert ask() == [AskOutcome.COSIGNED]
            sizes.append(kept(hub, agency)["size"])
        assert sizes[0] < sizes[1]
    settled(hub)
    assert pull(hub, "sg-asean", tmp_path / "log").cosigned["MY"] == sizes[1]


@contextmanager
def foreign_witness(hub: HubUnderTest, folder: Path) -> Iterator[tuple[str, str]]:
    with socket.create_server(("127.0.0.1", 0)) as free:
        listen = f"127.0.0.1:{free.getsockname()[1]}"
    program, config = str(PYTHON.with_name("aics-witness")), str(folder / "witness.json")
    log = verifier_keys(key_of(hub))[0]

    def run(*arguments: str) -> str:
        command = [program, *arguments, "--config", config]
        return subprocess.run(command, check=True, capture_output=True, text=True).stdout

    vkey = next(
        each for each in run("init", "--name", NAME, "--listen", listen).split() if "+" in each
    )
    run("add-log", "--origin", log.partition("+")[0], "--vkey", log)
    environment = {**os.environ, "PYTHONUNBUFFERED": "1"}
    served = subprocess.Popen(
        [program, "serve", "--config", config], stderr=subprocess.DEVNULL, env=environment
    )
    try:
        _await_port(listen)
        yield f"http://{listen}", vkey
    finally:
        served.terminate()
        served.wait()


def _await_port(listen: str) -> None:
    host, _, port = listen.partition(":")
    for _ in range(5000):
        try:
            socket.create_connection((host, int(port)), timeout=1).close()
        except OSError:
            threading.Event().wait(0.02)
        else:
            return
    raise AssertionError("the witness does not listen")


def cosigns(keys: Keys, *kinds: int, at: int = 0) -> Callable[[Question], Reply]:
    """Cosign as a witness does, with these kinds of keys, perhaps at another time."""

    def reply(asked: Question) -> Reply:
        moment = at or now_seconds()
        lines = [keys.line(kind, asked.text, moment) for kind in kinds]
        return 200, TEXT, "".join(lines).encode()

    return reply


def test_of_both_kinds_of_keys_the_one_that_outlasts_quantum_computers_is_kept(
    hub: HubUnderTest, ask: Callable[[], list[AskOutcome]], tmp_path: Path
) -> None:
    own, stranger = Keys(NAME), Keys("stranger.test/w2")

    def reply(asked: Question) -> Reply:
        lines = [stranger.line(4, asked.text, 7), cosigns(own, 4, 6)(asked)[2].decode()]
        return 200, TEXT, "".join(lines).encode()

    with scripted_witness(reply) as witness:
        agency = witness_of(hub, witness.url, keys=[own.vkey(4), own.vkey(6)])
        assert ask() == [AskOutcome.COSIGNED]
    row = kept(hub, agency)
    assert row["line"].startswith(f"\N{EM DASH} {NAME} ")
    assert len(row["line"]) > 3000
    settled(hub)
    assert pull(hub, "sg-asean", tmp_path / "log").cosigned["MY"] == row["size"]


Script = Callable[[Keys], Callable[[Question], Reply]]  # of whoever has these keys
HOUR = 3600


def of_another_checkpoint(own: Keys) -> Callable[[Question], Reply]:
    def reply(asked: Question) -> Reply:
        origin, size, root, *_ = asked.text.split("\n")
        other = f"{origin}\n{int(size) + 1}\n{root}\n\n".encode()
        return cosigns(own, 4)(replace(asked, note=other))

    return reply


def of_another_time(seconds: int) -> Script:
    return lambda own: cosigns(own, 4, at=now_seconds() + seconds)


def says(status: int, body: bytes = b"", kind: str = TEXT) -> Script:
    return lambda _own: lambda _asked: (status, kind, body)


def conflicts(size: Callable[[Question], int]) -> Script:
    return lambda _own: lambda asked: (409, SIZE, b"%d\n" % size(asked))


# What it answers, what that is called, and how often it is asked.
BAD: dict[str, tuple[Script, AskOutcome, int]] = {
    "another key": (lambda own: cosigns(Keys(own.name), 4), AskOutcome.FALSE, 1),
    "another checkpoint": (of_another_checkpoint, AskOutcome.FALSE, 1),
    "an old cosignature": (of_another_time(-HOUR), AskOutcome.FALSE, 1),
    "one of tomorrow": (of_another_time(24 * HOUR), AskOutcome.FALSE, 1),
    "nothing": (says(200), AskOutcome.REFUSED, 1),
    "no lines": (says(200, b"ok"), AskOutcome.REFUSED, 1),
    "no text": (says(200, b"\xff\n"), AskOutcome.REFUSED, 1),
    "a huge answer": (says(200, b"x" * (1 << 20)), AskOutcome.NO_ANSWER, 1),
    "another log": (says(404), AskOutcome.REFUSED, 1),
    "an untrusted key": (says(403), AskOutcome.REFUSED, 1),
    "a failure": (says(500), AskOutcome.REFUSED, 1),
    "conflicts for ever": (conflicts(lambda asked: 1 - asked.old % 2), AskOutcome.REFUSED, 2),
    "a conflict without size": (says(409, b"1\n"), AskOutcome.REFUSED, 1),
    "a conflict that is no size": (says(409, b"01\n", SIZE), AskOutcome.REFUSED, 1),
    "a larger log": (conflicts(lambda asked: asked.size + 1), AskOutcome.CONTRADICTED, 1),
    "another root": (conflicts(lambda asked: asked.size), AskOutcome.CONTRADICTED, 2),
    "no continuation": (says(422), AskOutcome.CONTRADICTED, 1),
}


def test_a_witness_that_answers_falsely_counts_for_nothing(
    hub: HubUnderTest, ask: Callable[[], list[AskOutcome]]
) -> None:
    with ExitStack() as stack:
        asked = {}
        for name, (script, _, _) in BAD.items():
            own = Keys(NAME)
            witness = stack.enter_context(scripted_witness(script(own)))
            asked[name] = witness, witness_of(hub, witness.url, keys=[own.vkey(4)])
        assert len(ask()) == len(BAD)
        assert ask() == []  # they rest
    told = hub.agency("id-polri").get(COSIGNATURES).json()
    outcomes = {each["agency"]: each["outcome"] for each in told["asked"]}
    found = {
        name: (outcomes[agency], len(witness.asked)) for name, (witness, agency) in asked.items()
    }
    assert found == {name: (outcome.value, times) for name, (_, outcome, times) in BAD.items()}
    assert {kept(hub, agency) for _, agency in asked.values()} == {None}


def test_a_witness_that_stalls_does_not_hold_up_the_others(
    hub: HubUnderTest,
    ask: Callable[[], list[AskOutcome]],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(app.witness_calls, "ANSWER_SECONDS", 0.5)
    own = Keys(NAME)
    is_over = threading.Event()

    def stall(_: Question) -> Reply:
        is_over.wait(PATIENCE_SECONDS)
        return 500, TEXT, b""

    with ExitStack() as stack:
        slow = stack.enter_context(scripted_witness(stall))
        stack.callback(is_over.set)
        good = stack.enter_context(scripted_witness(cosigns(own, 4)))
        silent = witness_of(hub, slow.url)
        quick = witness_of(hub, good.url, keys=[own.vkey(4)])
        assert sorted(ask()) == [AskOutcome.COSIGNED, AskOutcome.NO_ANSWER]
    assert kept(hub, silent) is None
    assert kept(hub, quick) is not None


def test_a_witness_that_sends_the_hub_elsewhere_is_not_followed(
    hub: HubUnderTest, ask: Callable[[], list[AskOutcome]]
) -> None:
    own = Keys(NAME)
    with (
        scripted_witness(cosigns(own, 4)) as inside,
        scripted_witness(lambda _: (307, TEXT, b"")) as witness,
    ):
        witness.headers["location"] = f"{inside.url}/add-checkpoint"
        witness_of(hub, witness.url, keys=[own.vkey(4)])
        assert ask() == [AskOutcome.REFUSED]
        assert inside.asked == []


def test_who_is_no_witness_any_more_is_not_asked(
    hub: HubUnderTest, ask: Callable[[], list[AskOutcome]]
) -> None:
    own = Keys(NAME)
    with scripted_witness(cosigns(own, 4)) as witness:
        agency = witness_of(hub, witness.url, keys=[own.vkey(4)])
        hub.rows("DELETE FROM role_bindings WHERE agency = $1 AND role = 'witness'", agency)
        assert ask() == []
        make_witness(hub, agency)
        restate(hub, agency, status="suspended")
        assert ask() == []
        restate(hub, agency, status="active")
        make_witness(hub, agency)
        assert ask() == [AskOutcome.COSIGNED]
        stated(hub, agency, witness.url, status="ended")
        assert ask() == []
        assert len(witness.asked) == 1


def test_a_role_that_is_taken_away_while_the_witness_answers_counts_no_more(
    hub: HubUnderTest, ask: Callable[[], list[AskOutcome]]
) -> None:
    own = Keys(NAME)

    def reply(asked: Question) -> Reply:
        hub.rows("DELETE FROM role_bindings WHERE agency = $1 AND role = 'witness'", agency)
        return cosigns(own, 4)(asked)

    with scripted_witness(reply) as witness:
        agency = witness_of(hub, witness.url, keys=[own.vkey(4)])
        assert ask() == [AskOutcome.FALSE]
    assert kept(hub, agency) is None


def test_a_witness_that_failed_is_asked_again_after_its_rest(
    hub: HubUnderTest, ask: Callable[[], list[AskOutcome]]
) -> None:
    with scripted_witness(lambda _: (500, TEXT, b"")) as witness:
        witness_of(hub, witness.url)
        assert ask() == [AskOutcome.REFUSED]
        with later(hub, timedelta(seconds=61)):
            assert ask() == [AskOutcome.REFUSED]
        with later(hub, timedelta(seconds=61 + 61)):
            assert ask() == []  # twice as long
        with later(hub, timedelta(seconds=61 + 121)):
            assert ask() == [AskOutcome.REFUSED]


@pytest.mark.parametrize(
    ("address", "issuer", "expected"),
    [
        ("https://witness.polri.example", "https://hub.example", True),
        ("http://witness.polri.example", "https://hub.example", False),
        ("http://127.0.0.1:8080/x", "https://hub.example", False),
        ("http://127.0.0.1:8080/x", "http://127.0.0.1:9000", True),
        ("http://127.0.0.1:8080@evil.example/", "http://127.0.0.1:9000", False),
        ("http://127.0.0.1.evil.example/", "http://localhost", False),
        ("http://127.0.0.1:8080/x", "http://localhost.evil.example", False),
        ("file:///etc/passwd", "http://127.0.0.1", False),
    ],
)
def test_the_hub_calls_over_tls_only(address: str, issuer: str, expected: bool) -> None:
    assert may_call(address, issuer) is expected
