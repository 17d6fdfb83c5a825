"""Many reports at once: sealed by several threads, sent by several requests at a time.

Sealing waits for the disk most of the time, and sending for the hub, so threads are enough. What
happens to one report happens to no other; a hub that is away ends the sending, not the sealed.
"""

import resource
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor, as_completed
from dataclasses import dataclass, field
from typing import Final, TypeVar

from app.crypto import limits
from app.crypto.directory import CertifiedKey
from app.errors import SerumpunError
from serumpun.agency import Agency
from serumpun.draft import ReportDraft
from serumpun.errors import ClientError, HubBusyError, HubUnreachableError
from serumpun.outbox import SealedReport
from serumpun.sending import NO_BATCHES
from serumpun.submitting import Submission

SEALERS: Final = 8  # threads; each waits for the disk four times a report
REQUESTS: Final = 4  # in flight
SPARE_FILES: Final = 96  # of those a process may open: for all but the reports on their way
_ENDS: Final = (HubUnreachableError, HubBusyError)  # whoever asks next meets the same

J = TypeVar("J")
K = TypeVar("K")
R = TypeVar("R")


@dataclass(frozen=True)
class Order:
    """A report to be sealed, as it was agreed to.

    Args:
        draft: The report.
        source: 32-byte digest of what it is made from.
        audience: The key of each agency that will be able to read.
    """

    draft: ReportDraft
    source: bytes
    audience: Mapping[str, CertifiedKey]


@dataclass
class Bulk:
    """Many reports of one agency.

    Args:
        agency: Whose; nobody else uses it meanwhile.
        advance: Told of each report that is done, from the thread that asked.
    """

    agency: Agency
    advance: Callable[[], None] = lambda: None
    _batches: bool = field(init=False, default=True)
    _ended: Exception | None = field(init=False, default=None)

    @property
    def is_ended(self) -> bool:
        """The hub cannot be reached or asks to wait: nothing more is sent."""
        return self._ended is not None

    def seal(self, orders: Mapping[K, Order]) -> dict[K, SealedReport | Exception]:
        """Seal into the outbox; tells for each order what came of it."""
        self.agency.sweep()
        jobs: dict[tuple[K, ...], Order] = {(name,): order for name, order in orders.items()}
        return self._run(SEALERS, jobs, self._seal)

    def send(self, waiting: Sequence[SealedReport]) -> dict[SealedReport, Submission | Exception]:
        """Send what waits; those without attachments go in batches."""
        jobs = {chunk: chunk for chunk in self._chunks(waiting)}
        return self._run(REQUESTS, jobs, self._send)

    def _run(
        self,
        workers: int,
        jobs: Mapping[tuple[K, ...], J],
        work: Callable[[J], list[R]],
    ) -> dict[K, R]:
        """Do jobs side by side; each answers for the names it goes by."""
        done: dict[K, R] = {}
        with ThreadPoolExecutor(workers) as pool:
            try:
                running: dict[Future[list[R]], tuple[K, ...]] = {
                    pool.submit(work, job): names for names, job in jobs.items()
                }
                for future in as_completed(running):
                    for name, outcome in zip(running[future], future.result(), strict=True):
                        done[name] = outcome
                        self.advance()
            except BaseException:
                pool.shutdown(wait=True, cancel_futures=True)
                raise
        return done

    def _seal(self, order: Order) -> list[SealedReport | Exception]:
        try:
            return [self.agency.seal(order.draft, order.source, audience=order.audience)]
        except (SerumpunError, ClientError) as error:
            return [error]

    def _send(self, chunk: tuple[SealedReport, ...]) -> list[Submission | Exception]:
        """Send one request, or as many as there are reports if it must be."""
        if self._ended is not None:
            return [self._ended] * len(chunk)
        if self._batches and len(chunk) > 1:
            try:
                outcomes = self.agency.submit_batch(chunk)
            except NO_BATCHES:
                self._batches = False  # a hub that takes none: one by one from here on
            except (SerumpunError, ClientError) as error:
                outcomes = [error] * len(chunk)
            else:
                return self._noting_end(outcomes)
        return self._noting_end([self._send_one(sealed) for sealed in chunk])

    def _send_one(self, sealed: SealedReport) -> Submission | Exception:
        if self._ended is not None:
            return self._ended
        try:
            return self.agency.submit(sealed)
        except _ENDS as error:
            self._ended = error
            return error
        except (SerumpunError, ClientError) as error:
            return error

    def _noting_end(self, outcomes: list[Submission | Exception]) -> list[Submission | Exception]:
        for outcome in outcomes:
            if isinstance(outcome, _ENDS):
                self._ended = outcome
        return outcomes

    def _chunks(self, waiting: Iterable[SealedReport]) -> Iterator[tuple[SealedReport, ...]]:
        """Divide what waits into requests: those with attachments alone, the others together."""
        plain: list[SealedReport] = []
        for sealed in waiting:
            if sealed.attached_bytes() > 0:
                yield (sealed,)
            else:
                plain.append(sealed)
        share = min(limits.BATCH_REPORTS, -(-len(plain) // REQUESTS), _most_held())
        chunk: list[SealedReport] = []
        size = 0
        for sealed in plain:
            length = sealed.envelope_length()
            if chunk and (len(chunk) >= share or size + length > limits.BATCH_BYTES):
                yield tuple(chunk)
                chunk, size = [], 0
            chunk.append(sealed)
            size += length + 1
        if chunk:
            yield tuple(chunk)


def _most_held() -> int:
    """Tell how many reports a request may hold: each by its open folder, until it is answered."""
    most, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
    if most == resource.RLIM_INFINITY:
        return limits.BATCH_REPORTS
    return max((most - SPARE_FILES) // REQUESTS, 1)
