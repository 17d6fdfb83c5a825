"""What the hub counts, in memory that its workers share, and the listener that tells it.

Every series is known before the first request, so nobody can make more; none names an agency, a
report or an address. A worker has a row of its own, so nothing is locked, and a replacement counts
on where the one before it ended. Format: Prometheus text, version 0.0.4.
"""

import asyncio
import contextlib
import mmap
import socket
import time
from collections.abc import Iterable
from enum import Enum, auto
from itertools import product
from typing import Final

MEDIA_TYPE: Final = "text/plain; version=0.0.4; charset=utf-8"
BUCKETS: Final = (0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)  # seconds
STATUSES: Final = (
    *("200", "201", "304", "400", "401", "403", "404", "405"),
    *("408", "409", "413", "422", "429", "431", "500", "503"),
)
# And after how many seconds one is overdue.
CHORES: Final = {
    "expire": 3 * 3600,
    "record_refusals": 600,
    "integrate": 10,
    "ask_witnesses": 600,
}
ASKED: Final = ("cosigned", "no_answer", "refused", "false", "contradicted")  # of a witness
OTHER: Final = "other"  # whatever is not known beforehand
_CELL_BYTES: Final = 8
_HEAD_SECONDS: Final = 5
_HEAD_BYTES: Final = 8 << 10

Series = tuple[str, ...]


class _Sum(Enum):
    """How the workers' rows become one number."""

    ADDED = auto()
    ADDED_NOW = auto()  # of those that run: a replacement begins at nothing
    LATEST = auto()


class _Family:
    """One metric: its series and where each lies in a row."""

    def __init__(
        self, name: str, meaning: str, labels: Series, series: Iterable[Series], how: _Sum
    ) -> None:
        self.name, self.meaning, self.labels, self.how = name, meaning, labels, how
        self.kind = "counter" if how is _Sum.ADDED else "gauge"
        self.places = {each: n for n, each in enumerate(series)}
        self.begin = 0


class Metrics:
    """Counts; each process first says which row is its own.

    Args:
        routes: Method and template of every route.
        codes: Of every problem.
        version: Of the hub.
        workers: Rows.
    """

    def __init__(
        self,
        routes: Iterable[tuple[str, str]] = (),
        codes: Iterable[str] = (),
        version: str = "",
        workers: int = 1,
    ) -> None:
        known = [*routes, (OTHER, OTHER)]
        self._version = version
        self._made_at = now_seconds()
        self._families: list[_Family] = []
        answers = [(*route, each) for route, each in product(known, (*STATUSES, OTHER))]
        self._requests = self._family(
            "serumpun_requests_total",
            "Requests answered.",
            ("method", "route", "status"),
            answers,
        )
        steps = [(*route, str(each)) for route, each in product(known, (*BUCKETS, "+Inf", "sum"))]
        self._durations = self._family("", "", ("method", "route", "le"), steps)
        refusals = product((*codes, OTHER), ("agency", "stranger"))
        self._refusals = self._family(
            "serumpun_refusals_total", "Problems answered.", ("code", "who"), refusals
        )
        self._reports = self._family(
            "serumpun_reports_total", "Reports handled.", ("act",), [("submitted",), ("opened",)]
        )
        self._failures = self._family(
            "serumpun_database_failures_total", "Requests that the database failed.", (), [()]
        )
        chores = product(CHORES, ("done", "failed"))
        self._chores = self._family(
            "serumpun_chores_total", "House-keeping.", ("chore", "outcome"), chores
        )
        self._successes = self._family(
            "serumpun_chore_last_success_timestamp_seconds",
            "When a chore last succeeded.",
            ("chore",),
            [(each,) for each in CHORES],
            _Sum.LATEST,
        )
        self._in_use = self._family(
            "serumpun_pool_in_use", "Database connections in use.", (), [()], _Sum.ADDED_NOW
        )
        self._under_way = self._family(
            "serumpun_requests_under_way", "Requests not answered yet.", (), [()], _Sum.ADDED_NOW
        )
        self._ready = self._family(
            "serumpun_ready", "1 if the last look found all in order.", (), [()], _Sum.LATEST
        )
        self._waiting, self._quorum = self._log_families()
        self._asked = self._family(
            "serumpun_witnesses_asked_total",
            "Witnesses that were asked to cosign; alarm if one has contradicted.",
            ("outcome",),
            [(each,) for each in ASKED],
        )
        self._starts = self._family(
            "serumpun_worker_starts_total", "Workers started, replacements too.", (), [()]
        )
        self._width = sum(len(family.places) for family in self._families)
        self._workers = workers
        self._memory = mmap.mmap(-1, max(self._width * workers * _CELL_BYTES, mmap.PAGESIZE))
        self._cells = memoryview(self._memory).cast("d")
        self._row = 0

    def _log_families(self) -> tuple[_Family, _Family]:
        """Say what the last look at the access log found."""
        waiting = self._family(
            "serumpun_log_waiting_seconds",
            "Age of the oldest record that has no leaf in the access log; alarm over 10.",
            (),
            [()],
            _Sum.LATEST,
        )
        quorum = self._family(
            "serumpun_log_quorum_timestamp_seconds",
            "When enough countries had last confirmed the access log, 0 if none are needed; alarm "
            "if it is 15 minutes ago.",
            (),
            [()],
            _Sum.LATEST,
        )
        return waiting, quorum

    def become(self, worker: int) -> None:
        """Take the row of a worker."""
        self._row = worker * self._width
        for family in self._families:
            if family.how is _Sum.ADDED_NOW:
                for series in family.places:
                    self._cells[self._cell(family, series)] = 0
        self._count(self._starts, ())

    def request(self, method: str, route: str, status: int, seconds: float) -> None:
        """Count an answered request.

        Args:
            method: As sent; one that the route does not know is `other`.
            route: Its template, never the path.
            status: Of the answer.
            seconds: From the head to the end of the answer.
        """
        told = str(status) if str(status) in STATUSES else OTHER
        if (method, route, told) not in self._requests.places:
            method = route = OTHER
        self._count(self._requests, (method, route, told))
        step = next((str(each) for each in BUCKETS if seconds <= each), "+Inf")
        self._count(self._durations, (method, route, step))
        self._count(self._durations, (method, route, "sum"), seconds)

    def refusal(self, code: str, *, is_agency: bool) -> None:
        """Count a problem that was answered."""
        known = code if (code, "agency") in self._refusals.places else OTHER
        self._count(self._refusals, (known, "agency" if is_agency else "stranger"))

    def reports(self, act: str, n: int = 1) -> None:
        """Count reports that were `submitted` or `opened`."""
        self._count(self._reports, (act,), n)

    def database_failure(self) -> None:
        """Count a request that failed because the database did."""
        self._count(self._failures, ())

    def chore(self, name: str, at: float | None) -> None:
        """Count a chore: when it was done, or that it failed."""
        self._count(self._chores, (name, "failed" if at is None else "done"))
        if at is not None:
            self._cells[self._cell(self._successes, (name,))] = at

    def asked(self, outcome: str) -> None:
        """Count a witness that was asked to cosign."""
        self._count(self._asked, (outcome,))

    def overdue(self, at: float) -> str | None:
        """Name a chore that has not succeeded for long, here or at any worker."""
        for chore, seconds in CHORES.items():
            last = self._total(self._successes, (chore,)) or self._made_at
            if at - last > seconds:
                return chore
        return None

    def present(self, *, in_use: int, under_way: int) -> None:
        """Tell what is going on in this process."""
        self._cells[self._cell(self._in_use, ())] = in_use
        self._cells[self._cell(self._under_way, ())] = under_way

    def ready(self, *, is_ready: bool) -> None:
        """Tell what the last look at readiness found; the workers look at the same things."""
        self._set_everywhere(self._ready, is_ready)

    def log(self, *, waiting: float, quorum_at: float) -> None:
        """Tell what the last look at the access log found; likewise."""
        self._set_everywhere(self._waiting, waiting)
        self._set_everywhere(self._quorum, quorum_at)

    def text(self) -> str:
        """Write everything that is not nothing, for Prometheus."""
        lines = [
            "# HELP serumpun_build_info The hub that runs.",
            "# TYPE serumpun_build_info gauge",
            f'serumpun_build_info{{version="{self._version}"}} 1',
        ]
        for family in self._families:
            if family is self._durations:
                lines += self._histogram()
                continue
            lines += _head(family.name, family.meaning, family.kind)
            for series in family.places:
                total = self._total(family, series)
                if total or not family.labels:
                    lines.append(f"{family.name}{_labels(family.labels, series)} {total:.17g}")
        return "\n".join(lines) + "\n"

    def _histogram(self) -> list[str]:
        name, family = "serumpun_request_seconds", self._durations
        lines = _head(name, "How long a request took.", "histogram")
        for route in dict.fromkeys(series[:2] for series in family.places):
            total = 0.0
            steps = []
            for step in (*map(str, BUCKETS), "+Inf"):
                total += self._total(family, (*route, step))
                steps.append(f"{name}_bucket{_labels(family.labels, (*route, step))} {total:.17g}")
            if total:
                labels, seconds = _labels(family.labels[:2], route), (*route, "sum")
                lines += steps
                lines.append(f"{name}_sum{labels} {self._total(family, seconds):.17g}")
                lines.append(f"{name}_count{labels} {total:.17g}")
        return lines

    def _family(
        self,
        name: str,
        meaning: str,
        labels: Series,
        series: Iterable[Series],
        how: _Sum = _Sum.ADDED,
    ) -> _Family:
        family = _Family(name, meaning, labels, series, how)
        family.begin = sum(len(each.places) for each in self._families)
        self._families.append(family)
        return family

    def _cell(self, family: _Family, series: Series) -> int:
        return self._row + family.begin + family.places[series]

    def _count(self, family: _Family, series: Series, n: float = 1) -> None:
        self._cells[self._cell(family, series)] += n

    def _set_everywhere(self, family: _Family, found: float) -> None:
        for worker in range(self._workers):
            self._cells[worker * self._width + family.begin] = found

    def _total(self, family: _Family, series: Series) -> float:
        place = family.begin + family.places[series]
        found = [self._cells[row * self._width + place] for row in range(self._workers)]
        return max(found) if family.how is _Sum.LATEST else sum(found)


def _head(name: str, meaning: str, kind: str) -> list[str]:
    return [f"# HELP {name} {meaning}", f"# TYPE {name} {kind}"]


def _labels(names: Series, held: Series) -> str:
    pairs = ",".join(f'{name}="{each}"' for name, each in zip(names, held, strict=True))
    return f"{{{pairs}}}" if pairs else ""


async def serve_metrics(metrics: Metrics, listener: socket.socket) -> asyncio.Server:
    """Tell the metrics to whoever may connect: `GET /metrics`, one answer a connection."""

    async def answer(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(
            OSError, TimeoutError, asyncio.IncompleteReadError, asyncio.LimitOverrunError
        ):
            async with asyncio.timeout(_HEAD_SECONDS):
                head = await reader.readuntil(b"\r\n\r\n")
                is_found = head.startswith((b"GET /metrics ", b"GET /metrics?"))
                body = metrics.text().encode() if is_found else b""
                status = b"200 OK" if is_found else b"404 Not Found"
                writer.write(
                    b"HTTP/1.1 %b\r\nContent-Type: %b\r\nContent-Length: %d\r\n"
                    b"Connection: close\r\n\r\n%b" % (status, MEDIA_TYPE.encode(), len(body), body)
                )
                await writer.drain()
        writer.close()

    return await asyncio.start_server(answer, sock=listener, limit=_HEAD_BYTES)


def now_seconds() -> float:
    """Tell the present instant as Prometheus does."""
    return time.time()
