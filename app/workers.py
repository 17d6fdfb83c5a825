"""Several worker processes: fork them, replace each that ends, stop them together.

The parent serves nothing itself. It must have neither threads nor a running event loop when it
forks; each worker makes its own.
"""

import logging
import os
import select
import signal
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Final, NoReturn

RESTART_SECONDS: Final = 1.0  # from one start of a worker to the next, at least
_STOPS: Final = frozenset({signal.SIGTERM, signal.SIGINT})
_HEARD: Final = _STOPS | {signal.SIGCHLD}
_GLANCE_SECONDS: Final = 0.05  # between looks at workers that are to end
_LOOK_SECONDS: Final = 1.0  # between looks at what no signal tells
_LOG = logging.getLogger("serumpun.hub")


@dataclass(frozen=True)
class Worker:
    """What a worker is given.

    Args:
        number: From 0; a replacement has the number of the one it replaces.
        lifeline: File descriptor that can be read, and is at its end, once the parent is gone.
    """

    number: int
    lifeline: int


def run_workers(
    count: int,
    work: Callable[[Worker], None],
    stop_seconds: float,
    let_go: Callable[[], None] = lambda: None,
    is_over: Callable[[], bool] = lambda: False,
) -> None:
    """Keep `count` processes at work until SIGTERM or SIGINT, which is passed on as SIGTERM.

    Args:
        count: Processes, at least 1.
        work: What each does; it ends its process by returning, and is told to by SIGTERM.
        stop_seconds: How long a worker may take to end before it is killed.
        let_go: Done before workers are told to end: what is held only for their successors.
        is_over: Asked every second; once it says so, the workers are told to end as by a signal.
    """
    with _signals() as heard:
        watch = _Watch(work, heard)
        try:
            watch.keep(count, is_over)
        finally:
            let_go()
            watch.end(stop_seconds)


@contextmanager
def _signals() -> Iterator[int]:
    """Turn signals into bytes of a pipe, which can be waited for without a race; gives its end."""
    reading, writing = os.pipe()
    os.set_blocking(reading, False)
    os.set_blocking(writing, False)
    handlers = {each: signal.signal(each, lambda *_: None) for each in _HEARD}
    before = signal.set_wakeup_fd(writing, warn_on_full_buffer=False)
    try:
        yield reading
    finally:
        signal.set_wakeup_fd(before)
        for each, handler in handlers.items():
            signal.signal(each, handler)
        os.close(reading)
        os.close(writing)


class _Watch:
    """The parent's view of its workers."""

    def __init__(self, work: Callable[[Worker], None], heard: int) -> None:
        self._work = work
        self._heard = heard
        self._lifeline, self._held = os.pipe()  # nobody writes: it ends with this process
        self._pids: dict[int, int] = {}  # by number
        self._started: dict[int, float] = {}  # by number, also of those that ended
        self._is_told_to_stop = False

    def keep(self, count: int, is_over: Callable[[], bool]) -> None:
        """Start workers and replace each that ends, until told to stop or it is over."""
        while not self._is_told_to_stop and not is_over():
            waits = [self._start_if_due(n) for n in range(count) if n not in self._pids]
            self._listen(min([*waits, _LOOK_SECONDS]))
            self._reap()

    def end(self, seconds: float) -> None:
        """Tell the workers to end; kill those that do not."""
        deadline = time.monotonic() + seconds
        self._tell(signal.SIGTERM)
        while self._pids and time.monotonic() < deadline:
            self._listen(_GLANCE_SECONDS)
            self._reap()
        self._tell(signal.SIGKILL)
        for pid in self._pids.values():
            os.waitpid(pid, 0)
        os.close(self._lifeline)
        os.close(self._held)

    def _start_if_due(self, number: int) -> float:
        """Start a worker, or tell in how many seconds it may be."""
        now = time.monotonic()
        due = self._started.get(number, -RESTART_SECONDS) + RESTART_SECONDS
        if due <= now:
            self._started[number] = now
            self._pids[number] = self._fork(number)
        return max(due - now, 0)

    def _fork(self, number: int) -> int:
        # A signal between the fork and the child's own handlers must not reach the parent's pipe.
        mask = signal.pthread_sigmask(signal.SIG_BLOCK, _HEARD)
        try:
            pid = os.fork()
            if pid == 0:
                self._become(Worker(number, self._lifeline), mask)
        finally:
            signal.pthread_sigmask(signal.SIG_SETMASK, mask)
        return pid

    def _become(self, worker: Worker, mask: set[int | signal.Signals]) -> NoReturn:
        """Work, and end the process without unwinding what belongs to the parent."""
        code = 1
        try:
            os.close(self._held)
            signal.set_wakeup_fd(-1)
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            for each in _STOPS:
                signal.signal(each, _leave)
            signal.pthread_sigmask(signal.SIG_SETMASK, mask)
            self._work(worker)
            code = 0
        except SystemExit as leaving:
            code = leaving.code if isinstance(leaving.code, int) else 1
        except BaseException:  # noqa: BLE001 -- a process that ends cannot hand it to anybody
            _LOG.exception("a worker failed")
        finally:
            os._exit(code)

    def _listen(self, seconds: float) -> None:
        """Wait for a signal, at most so long."""
        if select.select([self._heard], [], [], seconds)[0]:
            self._is_told_to_stop |= not _STOPS.isdisjoint(os.read(self._heard, 4096))

    def _reap(self) -> None:
        for number, pid in list(self._pids.items()):
            ended, status = os.waitpid(pid, os.WNOHANG)
            if ended:
                del self._pids[number]
                code = os.waitstatus_to_exitcode(status)  # negative: the signal that killed it
                if not self._is_told_to_stop:
                    why = f"worker {number}, process {pid}, exit code {code}"
                    _LOG.warning("a worker ended and is replaced", extra={"why": why})

    def _tell(self, what: signal.Signals) -> None:
        for pid in self._pids.values():
            os.kill(pid, what)  # not reaped yet, so the number is still its own


def _leave(_number: int, _frame: object) -> None:
    raise SystemExit(0)
