"""Agencies that seal and send without pause, and write down what was acknowledged.

Each process seals a piece of work, sends it over several connections and asks again for whatever
was not acknowledged, as a client's outbox does: the same bytes, until it has a receipt.
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
from benchmarks.people import Person
from serumpun.errors import ClientError
from serumpun.login import Login

CONNECTIONS = 8  # of one process
PIECE = 200  # reports sealed before they are sent
ANSWER_SECONDS = 20
PAUSE_SECONDS = 0.02  # before the same is sent again
PATIENCE_SECONDS = 120  # for one report: longer than any recovery
FINISH_SECONDS = 150
SUBMIT = "/v1/reports"


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
            threads = [
                threading.Thread(target=desk.send_all, args=(waiting, book))
                for _ in range(CONNECTIONS)
            ]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            book.flush()


class _Desk:
    """One process's logins, shared by its connections."""

    def __init__(self, order: Order) -> None:
        self._order = order
        self._http = httpx2.Client(trust_env=False, timeout=ANSWER_SECONDS)
        self._logins = {
            person.agency: Login(order.url, person.signing(), self._http) for person in order.people
        }
        self._lock = threading.Lock()

    def send_all(self, waiting: deque[Sealed], book: Any) -> None:  # noqa: ANN401 -- a text file
        """Send until nothing waits."""
        connection = _Connection(self._order.url)
        while True:
            try:
                sealed = waiting.popleft()
            except IndexError:
                return
            told = self._send(connection, sealed)
            with self._lock:
                book.write(json.dumps(told) + "\n")

    def _send(self, connection: "_Connection", sealed: Sealed) -> dict[str, Any]:
        """Send one report until it is acknowledged."""
        told: dict[str, Any] = {"originator": sealed.originator, "id": sealed.id, "tries": 0}
        deadline = time.monotonic() + PATIENCE_SECONDS
        while time.monotonic() < deadline:
            told["tries"] += 1
            with suppress(OSError, http.client.HTTPException, SerumpunError, ClientError):
                status, body = connection.post(SUBMIT, self._headers(sealed), sealed.body)
                told["status"] = status
                if status in {200, 201}:
                    told["receipt"] = receipt_digest(json.loads(body)["receipt"])
                    with self._order.acknowledged.get_lock():
                        self._order.acknowledged.value += 1
                    return told
                if status not in {429, 502, 503}:
                    return {**told, "refused": body.decode(errors="replace")[:300]}
            time.sleep(PAUSE_SECONDS)
        return {**told, "refused": "never acknowledged"}

    def _headers(self, sealed: Sealed) -> dict[str, str]:
        with self._lock:
            headers = self._logins[sealed.originator].headers("POST", self._order.url + SUBMIT)
        return {**headers, "Content-Type": "application/json"}


class _Connection:
    """A connection that is made again after each failure."""

    def __init__(self, url: str) -> None:
        self._place = urlsplit(url).netloc
        self._open: http.client.HTTPConnection | None = None

    def post(self, path: str, headers: dict[str, str], body: bytes) -> tuple[int, bytes]:
        """Send and read the whole answer."""
        if self._open is None:
            self._open = http.client.HTTPConnection(self._place, timeout=ANSWER_SECONDS)
        try:
            self._open.request("POST", path, body, headers)
            answer = self._open.getresponse()
            return answer.status, answer.read()
        except (OSError, http.client.HTTPException):
            self._open.close()
            self._open = None
            raise


def receipt_digest(receipt: dict[str, Any]) -> str:
    """Name a receipt by what was signed and the signature."""
    signed = [receipt["payload"], *(each["signature"] for each in receipt["signatures"])]
    return hashlib.sha256("".join(signed).encode()).hexdigest()
