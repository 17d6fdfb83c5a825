"""A witness that logs ask (C2SP tlog-witness): what it cosigns, and what it answers else."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx2
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.crypto.checkpoint import sign_checkpoint
from app.crypto.cosignature import own_cosigners, read_cosignature, verify_cosignature
from app.crypto.encoding import now
from app.crypto.keys import PublicKey, SigningKey
from app.crypto.limits import WITNESS_REQUEST_BYTES
from app.crypto.log_keys import log_signing_key
from app.crypto.merkle import hash_children, hash_leaf
from app.crypto.tlog_witness import AddCheckpoint, read_cosignature_lines, read_size
from app.errors import BadProofError, MalformedError
from serumpun.log_conflict import CONFLICT_BYTES, LogConflict
from serumpun.witness_server import MOST_UNPROVEN, WitnessServer
from serumpun.witnessing import Witness
from tests.hub import PATIENCE_SECONDS
from tests.worlds import World

LEAVES = [hash_leaf(b"%d" % n) for n in range(3)]
TWO = hash_children(LEAVES[0], LEAVES[1])
ROOTS = {1: LEAVES[0], 2: TWO, 3: hash_children(TWO, LEAVES[2])}
PROOFS = {(1, 2): [LEAVES[1]], (1, 3): [LEAVES[1], LEAVES[2]], (2, 3): [LEAVES[2]]}


@dataclass
class Listening:
    """A witness that is asked."""

    server: WitnessServer
    log: SigningKey
    agency: PublicKey
    http: httpx2.Client
    ended: list[Exception]
    thread: threading.Thread

    def note(self, size: int, root: bytes | None = None, by: SigningKey | None = None) -> bytes:
        return sign_checkpoint(size, root or ROOTS[size], now(), by or self.log)

    def post(self, body: bytes, path: str = "/add-checkpoint") -> httpx2.Response:
        return self.http.post(f"http://127.0.0.1:{self.server.server_port}{path}", content=body)

    def ask(self, old: int, note: bytes, proof: list[bytes]) -> httpx2.Response:
        return self.post(AddCheckpoint(old, proof, note).to_bytes())

    def grow(self, old: int, size: int) -> httpx2.Response:
        return self.ask(old, self.note(size), PROOFS.get((old, size), []))


@pytest.fixture
def listening(tmp_path: Path) -> Iterator[Listening]:
    with serving(tmp_path / "witness") as found:
        yield found


@contextmanager
def serving(folder: Path) -> Iterator[Listening]:
    world = World.make(agencies=("my-pdrm",))
    log = log_signing_key(world.federation.name, world.log_secret)
    agency = world.agencies["my-pdrm"]
    own = Witness(folder, log.public, agency.signing, now)
    ended: list[Exception] = []

    def run() -> None:
        try:
            server.serve()
        except BadProofError as error:
            ended.append(error)

    with (
        WitnessServer(("127.0.0.1", 0), own, lambda _: None) as server,
        httpx2.Client(trust_env=False) as http,
    ):
        thread = threading.Thread(target=run)
        thread.start()
        try:
            yield Listening(server, log, agency.signing.public, http, ended, thread)
        finally:
            server.shutdown()
            thread.join()


def test_a_witness_answers_as_the_protocol_says(listening: Listening) -> None:
    stranger = log_signing_key("other.example", bytes(32))
    thief = log_signing_key(listening.log.federation, bytes(32))
    assert listening.grow(0, 1).status_code == 200
    answer = listening.grow(1, 2)
    assert answer.status_code == 200
    [line] = read_cosignature_lines(answer.content)
    found = read_cosignature(line)
    verify_cosignature(listening.note(2), found, own_cosigners([listening.agency]))
    behind = listening.grow(1, 3)
    assert (behind.status_code, behind.headers["content-type"]) == (409, "text/x.tlog.size")
    assert read_size(behind.content) == 2
    assert listening.ask(2, listening.note(3), [LEAVES[0]]).status_code == 422
    assert listening.ask(3, listening.note(2), []).status_code == 400
    assert listening.ask(2, listening.note(3, by=stranger), [LEAVES[2]]).status_code == 404
    assert listening.ask(2, listening.note(3, by=thief), [LEAVES[2]]).status_code == 403
    assert listening.post(b"old 2\n\nnonsense").status_code == 400
    assert listening.post(b"x" * (WITNESS_REQUEST_BYTES + 1)).status_code == 413
    assert listening.post(b"", "/").status_code == 404
    assert listening.grow(2, 3).status_code == 200
    assert listening.grow(3, 3).status_code == 200  # a fresh time for the same tree
    assert not listening.ended


def test_two_roots_of_one_size_end_the_witness_with_evidence(listening: Listening) -> None:
    assert listening.grow(0, 2).status_code == 200
    answer = listening.ask(2, listening.note(2, LEAVES[2]), [])
    assert (answer.status_code, answer.content) == (409, b"2\n")
    listening.thread.join(PATIENCE_SECONDS)
    assert [type(error) for error in listening.ended] == [BadProofError]
    [evidence] = listening.server.witness.folder.glob("conflict-*.json")
    found = LogConflict.parse(evidence.read_bytes(), CONFLICT_BYTES)
    assert len({each.root for each in found.verify(listening.log.public)}) == 2


def test_strangers_fill_no_disk_with_checkpoints_that_prove_nothing(listening: Listening) -> None:
    assert listening.grow(0, 1).status_code == 200
    for n in range(MOST_UNPROVEN + 5):
        note = listening.note(n + 2, hash_leaf(b"%d" % n))
        assert listening.ask(1, note, [LEAVES[1]]).status_code == 422
    kept = list(listening.server.witness.folder.glob("conflict-*"))
    assert len(kept) == MOST_UNPROVEN
    assert listening.grow(1, 2).status_code == 200


def test_of_two_logs_that_ask_at_once_none_takes_the_witness_back(listening: Listening) -> None:
    """Both prove from the same size; only one of them still finds it."""
    assert listening.grow(0, 1).status_code == 200
    answers: list[int] = []

    def grow(size: int) -> None:
        answers.append(listening.grow(1, size).status_code)

    threads = [threading.Thread(target=grow, args=(size,)) for size in (2, 3) * 4]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == [200] + [409] * 7
    told = json.loads(listening.grow(0, 1).content)
    assert told in (2, 3)


def test_a_witness_that_both_asks_and_is_asked_keeps_one_history(tmp_path: Path) -> None:
    with serving(tmp_path) as found:
        own = found.server.witness
        own.cosign(found.note(2), lambda old, new: PROOFS.get((old, new), []))
        assert read_size(found.grow(0, 1).content) == 2
        assert found.grow(2, 3).status_code == 200
        with pytest.raises(BadProofError):
            own.cosign(found.note(2), lambda _old, _new: [])


@given(
    st.integers(0, 1 << 40),
    st.lists(st.binary(min_size=32, max_size=32), max_size=63),
    st.binary(max_size=200),
)
def test_what_is_asked_is_read_as_it_was_written(old: int, proof: list[bytes], note: bytes) -> None:
    asked = AddCheckpoint(old, proof, note)
    assert AddCheckpoint.parse(asked.to_bytes()) == asked


@given(st.binary(max_size=200))
def test_nonsense_is_refused(body: bytes) -> None:
    for read in (AddCheckpoint.parse, read_size, read_cosignature_lines):
        try:
            read(body)
        except MalformedError:
            continue


@pytest.mark.parametrize(
    "body",
    [
        b"old 01\n\nx",
        b"old -1\n\nx",
        b"old \n\nx",
        b"old 1099511627777\n\nx",
        b"new 1\n\nx",
        b"old 1\nx\n\nx",
        b"old 1\n" + b"A" * 43 + b"=\n",
        b"old 1\nAAAA\n\nx",
        b"old 1\n" + (b"A" * 43 + b"=\n") * 64 + b"\nx",
        b"old \xe2\x91\xa0\n\nx",
    ],
)
def test_a_question_that_is_none_is_refused(body: bytes) -> None:
    with pytest.raises(MalformedError):
        AddCheckpoint.parse(body)
