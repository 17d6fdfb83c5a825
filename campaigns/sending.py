"""Agencies that seal and send without pause, and write down what was acknowledged.

Each process seals a piece of work, sends it over several connections, some of it in batches, and
asks again for whatever was not acknowledged, as a client's outbox does: the same bytes, until it
has a receipt.
"""

import hashlib
import http.client
import json
import multiprocessing
import random
import threading
import time
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from multiprocessing.synchronize import Event
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import httpx2

from app.errors import SerumpunError
from benchmarks.bodies import RECIPIENTS, Sealed, seal_reports
from benchmarks.people import Person, choose_originator
from serumpun.errors import ClientError
from serumpun.login import Login

CONNECTIONS = 8  # of one process
PIECE = 200  # reports sealed before they are sent
ANSWER_SECONDS = 20
PAUSE_SECONDS = 0.02  # before the same is sent again
PATIENCE_SECONDS = 120  # for one report: longer than any recovery
FINISH_SECONDS = 150
BATCH = 20  # reports of one request; the first connection of each process sends such
BATCHES = 2  # of each piece
SUBMIT = "/v1/reports"
SUBMIT_MANY = f"{SUBMIT}/batch"
OK, CREATED, UNKNOWN = 200, 201, 0
_LATER = {UNKNOWN, 429, 502, 503}  # the same is sent again
_BROKEN = (OSError, http.client.HTTPException, SerumpunError, ClientError, ValueError)


@dataclass(frozen=True)
class Order:
    """What a process of senders is given.

    Args:
        url: The hub.
        people: Who sends.
        seed: Chooses originators and recipients.
        book: File for what was acknowledged.
        acknowledged: Counts over all processes.
        stop: Set when no further piece is to begin.
    """

    url: str
    people: Sequence[Person]
    seed: int
    book: Path
    acknowledged: Any
    stop: Event


@dataclass
class Senders:
    """Processes at work.

    Args:
        books: One for each.
        acknowledged: Counts over all.
        stop: Tells them to begin nothing more.
        processes: Theirs.
    """

    books: list[Path]
    acknowledged: Any
    stop: Event
    processes: list[Any] = field(default_factory=list)

    @property
    def count(self) -> int:
        """Tell how many submissions have been acknowledged."""
        return int(self.acknowledged.value)

    def wait_for(self, count: int, seconds: float) -> bool:
        """Wait until so many have been acknowledged."""
        deadline = time.monotonic() + seconds
        while self.count < count:
            if time.monotonic() > deadline or not any(p.is_alive() for p in self.processes):
                return False
            time.sleep(0.002)
        return True

    def finish(self) -> list[dict[str, Any]]:
        """Let every piece come to its end; returns what was acknowledged, and what never was."""
        self.stop.set()
        for process in self.processes:
            process.join(FINISH_SECONDS)
        lines = [line for book in self.books for line in book.read_text("utf-8").splitlines()]
        return [json.loads(line) for line in lines]


@contextmanager
def sending(
    url: str, people: Sequence[Person], folder: Path, processes: int = 2
) -> Iterator[Senders]:
    """Keep senders at work until the block ends."""
    spawn = multiprocessing.get_context("spawn")
    senders = Senders([], spawn.Value("q", 0), spawn.Event())
    for number in range(processes):
        book = folder / f"acknowledged-{number}.jsonl"
        book.touch()
        senders.books.append(book)
        order = Order(url, people, number, book, senders.acknowledged, senders.stop)
        process = spawn.Process(target=send_until_told, args=(order,), daemon=True)
        process.start()
        senders.processes.append(process)
    try:
        yield senders
    finally:
        senders.stop.set()
        for process in senders.processes:
            process.join(1)
            process.kill()
            process.join()


def send_until_told(order: Order) -> None:
    """Seal a piece and send it, again and again."""
    dice = random.Random(order.seed)
    desk = _Desk(order)
    with order.book.open("a", encoding="utf-8") as book:
        while not order.stop.is_set():
            waiting = deque(seal_reports(order.people, PIECE, (RECIPIENTS,), dice.getrandbits(64)))
            batches = [_seal_batch(order.people, dice) for _ in range(BATCHES)]
            threads = [
                threading.Thread(target=desk.send_all, args=(waiting, book, batches * (not number)))
                for number in range(CONNECTIONS)
            ]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            book.flush()


def _untold(sealed: Sealed) -> dict[str, Any]:
    """Begin the note of one report."""
    return {"originator": sealed.originator, "id": sealed.id, "tries": 0}


def _seal_batch(people: Sequence[Person], dice: random.Random) -> list[Sealed]:
    """Seal reports of one agency."""
    only = choose_originator(people, dice)
    return seal_reports(people, BATCH, (RECIPIENTS,), dice.getrandbits(64), only)


class _Desk:
    """One process's logins, shared by its connections."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self._http = httpx2.Client(trust_env=False, timeout=ANSWER_SECONDS)
        self._logins = {
            person.agency: Login(order.url, person.signing(), self._http) for person in order.people
        }
        self._lock = threading.Lock()

    def send_all(
        self,
        waiting: deque[Sealed],
        book: Any,  # noqa: ANN401 -- a text file
        batches: Sequence[Sequence[Sealed]],
    ) -> None:
        """Send batches, then one report at a time until nothing waits."""
        connection = _Connection(self._order.url)
        for batch in batches:
            self._note(book, self._send_batch(connection, batch))
        while True:
            try:
                sealed = waiting.popleft()
            except IndexError:
                return
            self._note(book, [self._send(connection, sealed)])

    def _note(self, book: Any, told: Sequence[dict[str, Any]]) -> None:  # noqa: ANN401
        with self._lock:
            book.writelines(json.dumps(each) + "\n" for each in told)

    def _send(self, connection: "_Connection", sealed: Sealed) -> dict[str, Any]:
        """Send one report until it is acknowledged or refused for good."""
        told = _untold(sealed)
        deadline = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < deadline:
            told["tries"] += 1
            with suppress(*_BROKEN):
                headers = self._headers(sealed, SUBMIT, "application/json")
                status, body = connection.post(SUBMIT, headers, sealed.body)
                if self._take(told, status, json.loads(body)):
                    return told
            time.sleep(PAUSE_SECONDS)
        return {**told, "refused": "never acknowledged"}

    def _send_batch(
        self, connection: "_Connection", batch: Sequence[Sealed]
    ) -> list[dict[str, Any]]:
        """Send a batch, and again the lines without an answer, as a client's outbox does."""
        waiting = [(sealed, {**_untold(sealed), "batch": True}) for sealed in batch]
        told = [each for _, each in waiting]
        deadline = time.monotonic() + PATIENCE_SECONDS
        while waiting and time.monotonic() < deadline:
            for _, each in waiting:
                each["tries"] += 1
            answers: list[tuple[int, Any]] = []
            with suppress(*_BROKEN):
                headers = self._headers(waiting[0][0], SUBMIT_MANY, "application/x-ndjson")
                lines = b"\n".join(sealed.body for sealed, _ in waiting)
                status, body = connection.post(SUBMIT_MANY, headers, lines)
                if status == OK:
                    whole = body[: body.rfind(b"\n") + 1].splitlines()
                    answers = [(line["status"], line) for line in map(json.loads, whole)]
                else:
                    answers = [(status, json.loads(body))] * len(waiting)
            answers += [(UNKNOWN, None)] * (len(waiting) - len(answers))
            waiting = [
                each
                for each, (status, answer) in zip(waiting, answers, strict=True)
                if not self._take(each[1], status, answer)
            ]
            time.sleep(PAUSE_SECONDS)
        for _, each in waiting:
            each["refused"] = "never acknowledged"
        return told

    def _take(self, told: dict[str, Any], status: int, answer: Any) -> bool:  # noqa: ANN401 -- JSON
        """Note an answer; says whether it is the last."""
        told["status"] = status
        if status in {OK, CREATED}:
            told["receipt"] = receipt_digest(answer["receipt"])
            with self._order.acknowledged.get_lock():
                self._order.acknowledged.value += 1
        elif status not in _LATER:
            told["refused"] = json.dumps(answer)[:300]
        return status not in _LATER

    def _headers(self, sealed: Sealed, path: str, kind: str) -> dict[str, str]:
        with self._lock:
            headers = self._logins[sealed.originator].headers("POST", self._order.url + path)
        return {**headers, "Content-Type": kind}


class _Connection:
    """A connection that is made again after each failure."""

    def __init__(self, url: str) -> None:
        self._place = urlsplit(url).netloc
        self._open: http.client.HTTPConnection | None = None

    def post(self, path: str, headers: dict[str, str], body: bytes) -> tuple[int, bytes]:
        """Send and read the answer, or what there is of one that breaks off."""
        connection = self._open or http.client.HTTPConnection(self._place, timeout=ANSWER_SECONDS)
        self._open = None
        try:
            connection.request("POST", path, body, headers)
            answer = connection.getresponse()
            try:
                told = answer.read()
            except http.client.IncompleteRead as broken:
                connection.close()
                return answer.status, broken.partial
        except (OSError, http.client.HTTPException):
            connection.close()
            raise
        self._open = connection
        return answer.status, told


def receipt_digest(receipt: dict[str, Any]) -> str:
    """Name a receipt by what was signed and the signature."""
    signed = [receipt["payload"], *(each["signature"] for each in receipt["signatures"])]
    return hashlib.sha256("".join(signed).encode()).hexdigest()
