"""The load generator: a process of its own that writes bytes, reads answers and takes times."""

import asyncio
import multiprocessing
import re
import time
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import cast
from urllib.parse import urlsplit

import httpx2
import uvloop

from benchmarks.people import Person
from serumpun.login import Login

_STORED_LINE = re.compile(rb'"status": ?201\b')
VOLLEY_SECONDS = 600  # longer than any volley takes, slow lists too; a hub that hangs ends it


@dataclass(frozen=True)
class Shot:
    """A request to be sent.

    Args:
        agency: Who sends it; empty for nobody.
        method: Its method.
        path: Its path and query.
        body: Its body.
        content_type: Of the body.
    """

    agency: str
    method: str
    path: str
    body: bytes = b""
    content_type: str = "application/json"


@dataclass
class Volley:
    """What came of shots sent by some clients at once.

    Args:
        seconds: From the first byte sent to the last one read.
        statuses: How many answers of each status.
        latencies: Of each answer, in seconds.
        cpu_seconds: That this process itself used meanwhile.
        read_bytes: Bytes read.
        stored_lines: Lines of batch answers that say 201.
    """

    seconds: float = 0.0
    statuses: Counter[int] = field(default_factory=Counter)
    latencies: list[float] = field(default_factory=list)
    cpu_seconds: float = 0.0
    read_bytes: int = 0
    stored_lines: int = 0

    def require(self, *statuses: int) -> "Volley":
        """Refuse a volley that was answered with anything else: its figures would mean nothing."""
        if set(self.statuses) - set(statuses):
            raise RuntimeError(f"unexpected answers: {dict(self.statuses)}")
        return self


class LoadGenerator:
    """Sends volleys to one hub from a process of its own.

    Args:
        pool: That process.
        url: Of the hub.
        people: Who may send; empty for a server without login.
    """

    def __init__(self, pool: ProcessPoolExecutor, url: str, people: Sequence[Person]) -> None:
        self._pool = pool
        self._url = url
        self._people = people

    def fire(self, shots: Sequence[Shot], clients: int, at: str | None = None) -> Volley:
        """Send each shot once, by so many clients that each wait for their answers.

        Args:
            shots: What to send.
            clients: How many connections.
            at: Another server's address: it believes the proofs made for this hub.
        """
        names = {shot.agency for shot in shots}
        senders = [person for person in self._people if person.agency in names]
        fired = self._pool.submit(fire, self._url, at or self._url, senders, shots, clients)
        return fired.result(VOLLEY_SECONDS)


@contextmanager
def load_generator(url: str, people: Sequence[Person] = ()) -> Iterator[LoadGenerator]:
    """Keep the process of a load generator for as long as the block lasts."""
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(1, mp_context=spawn) as pool:
        yield LoadGenerator(pool, url, people)


def fire(
    url: str, at: str, senders: Sequence[Person], shots: Sequence[Shot], clients: int
) -> Volley:
    """Log in, write every request with its own proof, and only then start the clock.

    Args:
        url: Of the hub that knows the senders.
        at: Where the shots go.
        senders: Who sends.
        shots: What to send.
        clients: How many connections.
    """
    with httpx2.Client(trust_env=False) as http:
        logins = {person.agency: Login(url, person.signing(), http) for person in senders}
        requests = [_write(url, shot, logins) for shot in shots]
    return uvloop.run(_send_all(at, requests, clients))


def _write(url: str, shot: Shot, logins: Mapping[str, Login]) -> bytes:
    headers = {"Host": urlsplit(url).netloc}
    if shot.agency:
        headers |= logins[shot.agency].headers(shot.method, url + shot.path)
    if shot.body:
        headers |= {"Content-Type": shot.content_type, "Content-Length": str(len(shot.body))}
    lines = [f"{shot.method} {shot.path} HTTP/1.1", *(f"{n}: {v}" for n, v in headers.items())]
    return ("\r\n".join(lines) + "\r\n\r\n").encode() + shot.body


async def _send_all(url: str, requests: Sequence[bytes], clients: int) -> Volley:
    loop = asyncio.get_running_loop()
    volley, queue = Volley(), iter(requests)
    host, port = str(urlsplit(url).hostname), urlsplit(url).port or 80
    connected = [
        await loop.create_connection(lambda: _Client(queue, volley), host, port)
        for _ in range(min(clients, len(requests)))
    ]
    cpu, began = time.process_time(), time.perf_counter()
    for _, client in connected:
        client.send_next()
    try:
        await asyncio.gather(*(client.done for _, client in connected))
    finally:
        for transport, _ in connected:
            transport.close()
    volley.seconds = time.perf_counter() - began
    volley.cpu_seconds = time.process_time() - cpu
    return volley


class _Client(asyncio.Protocol):
    """One connection: sends the next request as soon as the last one is answered."""

    def __init__(self, queue: Iterator[bytes], volley: Volley) -> None:
        self._queue = queue
        self._volley = volley
        self._buffer = bytearray()
        self._length: int | None = None  # of the whole answer, once its head is there
        self._sent_at = 0.0
        self.done: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast("asyncio.Transport", transport)  # uvloop's derives from nothing

    def connection_lost(self, exc: Exception | None) -> None:
        if not self.done.done():
            self.done.set_exception(exc or ConnectionError("the server closed the connection"))

    def send_next(self) -> None:
        """Send the next request, or be done."""
        request = next(self._queue, None)
        if request is None:
            self.done.set_result(None)
            return
        self._sent_at = time.perf_counter()
        self._transport.write(request)

    def data_received(self, data: bytes) -> None:
        self._buffer += data
        if self._length is None:
            self._read_head()
        if not self._is_complete():
            return
        self._volley.latencies.append(time.perf_counter() - self._sent_at)
        self._volley.statuses[int(self._buffer[9:12])] += 1
        self._volley.read_bytes += len(self._buffer)
        self._volley.stored_lines += len(_STORED_LINE.findall(self._buffer))
        self._buffer.clear()
        self._length = None
        self.send_next()

    def _read_head(self) -> None:
        """Find how long the answer is; -1 for one in chunks."""
        end = self._buffer.find(b"\r\n\r\n")
        if end < 0:
            return
        head = bytes(self._buffer[:end]).lower()
        at = head.find(b"content-length:")
        if at < 0:
            self._length = -1
            return
        told = head[at + 15 :].split(b"\r\n", 1)[0]
        self._length = end + 4 + int(told)

    def _is_complete(self) -> bool:
        if self._length == -1:
            return self._buffer.endswith(b"\r\n0\r\n\r\n")
        return self._length is not None and len(self._buffer) >= self._length
