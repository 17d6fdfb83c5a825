"""A client's connection: uvicorn's, with the deadlines and the bound that uvicorn has none for.

Who makes the hub wait is cut: a head that does not come to its end, an idle connection, a body or
a reader of an answer that stands still. Who moves is left alone, however much there is to move.
No request costs a timer: each connection looks at itself every few seconds. One request at a time:
uvicorn would queue pipelined ones without bound.
"""

import asyncio
import contextlib
import fcntl
import math
import resource
import sys
import termios
from dataclasses import dataclass
from enum import Enum, auto
from typing import Any, ClassVar, Final

from uvicorn.protocols.http.flow_control import FlowControl
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol, RequestResponseCycle

from app.errors import HeadersTooLargeError, MalformedError, RequestTimeoutError, SerumpunError
from app.routers.middleware import SURPLUS, write_refusal


@dataclass(frozen=True)
class Bounds:
    """What a client may make the hub wait for. The worst case is two windows, below 15 s.

    Args:
        head_seconds: From the connection, or the last answer, to the end of the next head.
        window_seconds: In each of these a body or an answer under way must move ...
        window_bytes: ... at least so far: 1 KiB/s, half of the slowest modem in use.
        head_bytes: Of a head that has not ended yet; what one may hold is less.
        connections: Of this process. More are told so, and twice as many are closed unheard.
        spare_files: That this process may open beside connections: of database, attachments, log.
            Connections that would take them are closed unheard.
    """

    head_seconds: float = 10
    window_seconds: float = 7
    window_bytes: int = 7 << 10
    head_bytes: int = 32 << 10
    connections: int = 512
    spare_files: int = 256

    def most(self) -> int:
        """Tell how many connections are not closed at once."""
        files, _ = resource.getrlimit(resource.RLIMIT_NOFILE)
        left = math.inf if files == resource.RLIM_INFINITY else files - self.spare_files
        return int(min(2 * self.connections, max(left, 1)))


BOUNDS: Final = Bounds()


class _Wait(Enum):
    """What a connection waits for."""

    HEAD = auto()
    BODY = auto()
    READER = auto()
    HUB = auto()


class Connection(HttpToolsProtocol):
    """One connection; use `connection_class`.

    The methods without a word of their own are uvicorn's.
    """

    bounds: ClassVar[Bounds]
    most: ClassVar[int]
    issuer: ClassVar[str]

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to look at the client."""
        super().connection_made(transport)
        self.flow = self._flow = _Flow(transport)
        self._timer: asyncio.TimerHandle | None = None
        self._is_head_begun = False
        self._is_last = False  # no further request is heard
        self._received = self._head_at = 0
        self._waits_since = self.loop.time()  # for a head
        self._seen: tuple[_Wait, object, int] = (_Wait.HUB, None, 0)
        self._look_again(self.bounds.window_seconds)
        surplus = len(self.connections) - self.bounds.connections
        if len(self.connections) > self.most:
            transport.abort()
        elif surplus > 0:
            self.app_state = {**self.app_state, SURPLUS: True}

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop looking."""
        if self._timer is not None:
            self._timer.cancel()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        """Count what moves, and bound a head while it comes."""
        if self._is_last or self.transport.is_closing():
            return
        self._received += len(data)
        super().data_received(data)
        if self._is_head_begun and self._received - self._head_at > self.bounds.head_bytes:
            self._refuse(HeadersTooLargeError("a head without end"))

    def on_message_begin(self) -> None:
        """Note that a head has begun."""
        self._is_head_begun = True
        self._head_at = self._received
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        """Note that it has ended; end the connection after the answer if one is not yet given."""
        self._is_head_begun = False
        if self._is_under_way() and not self._is_all_sent():
            self._is_last = True
            self.cycle.keep_alive = False
        if not self._is_last:
            super().on_headers_complete()

    def on_body(self, body: bytes) -> None:
        """Take it, unless it is that of a request that is not heard."""
        if not self._is_last:
            super().on_body(body)

    def on_message_complete(self) -> None:
        """As for the body."""
        if not self._is_last:
            super().on_message_complete()

    def on_response_complete(self) -> None:
        """Wait for the next head."""
        self._waits_since = self.loop.time()
        super().on_response_complete()

    def send_400_response(self, msg: str) -> None:
        """Refuse what is not HTTP as every error is answered."""
        self._refuse(MalformedError(msg))

    def _look(self) -> None:
        """Cut the client if it stood still since the last look."""
        bounds, now = self.bounds, self.loop.time()
        wait = self._wait()
        if wait is _Wait.HEAD:
            left = self._waits_since + bounds.head_seconds - now
            is_late = left <= 0
            moved = 0
        else:
            moved = -self._unsent_bytes() if wait is _Wait.READER else self._received
            before, cycle, was = self._seen
            is_same = (wait, self.cycle) == (before, cycle) and not self._flow.let_go
            is_late = wait is not _Wait.HUB and is_same and moved - was < bounds.window_bytes
            left = bounds.window_seconds
        self._seen = (wait, self.cycle, moved)
        self._flow.let_go = False
        if is_late:
            self._cut(wait)
        else:
            self._look_again(min(left, bounds.window_seconds))

    def _wait(self) -> _Wait:
        if self.transport.get_write_buffer_size():
            return _Wait.READER
        if not self._is_under_way():
            return _Wait.HEAD
        is_ours = self.flow.read_paused or self.cycle.waiting_for_100_continue
        return _Wait.BODY if self.cycle.more_body and not is_ours else _Wait.HUB

    def _unsent_bytes(self) -> int:
        """Count what the reader's side has not taken, the kernel's share included.

        The kernel asks for more only when a third of its megabytes are free: a slow line is not
        seen to move by our own buffer.
        """
        own = self.transport.get_write_buffer_size()
        with contextlib.suppress(OSError):
            queued = fcntl.ioctl(self._socket_number(), termios.TIOCOUTQ, bytes(4))
            return own + int.from_bytes(queued, sys.byteorder)
        return own

    def _socket_number(self) -> int:
        number: int = self.transport.get_extra_info("socket").fileno()
        return number

    def _cut(self, wait: _Wait) -> None:
        if wait is _Wait.READER or self.transport.is_closing():
            self.transport.abort()  # closing would wait for the reader again
        elif wait is _Wait.BODY or self._is_head_begun:
            self._refuse(RequestTimeoutError())
        else:
            self.transport.close()

    def _refuse(self, error: SerumpunError) -> None:
        """Answer past the application, which is told that the client has gone.

        Only a request that is not read to its end yet: else this would be taken for its answer.
        """
        may_answer = not self.transport.is_closing()
        if self._is_under_way():
            may_answer &= self.cycle.more_body and not self.cycle.response_started
            self.cycle.disconnected = True
            self.cycle.message_event.set()
        if may_answer:
            self.transport.write(write_refusal(error, self.issuer))
        self.transport.close()
        self._look_again(self.bounds.window_seconds)  # at whoever does not read it

    def _is_under_way(self) -> bool:
        cycle: RequestResponseCycle | None = self.cycle  # none before the first request
        return cycle is not None and not cycle.response_complete

    def _is_all_sent(self) -> bool:
        """Tell whether the client has all of an answer that the application has not ended yet."""
        cycle = self.cycle
        length_known = cycle.response_started and not cycle.chunked_encoding
        return bool(length_known and cycle.expected_content_length == 0)

    def _look_again(self, seconds: float) -> None:
        if self._timer is not None:
            self._timer.cancel()
        self._timer = self.loop.call_later(seconds, self._look)


class _Flow(FlowControl):
    """Remembers that it let go: whom the hub had kept waiting is not slow."""

    let_go = False

    def resume_reading(self) -> None:
        self.let_go |= self.read_paused
        super().resume_reading()

    def resume_writing(self) -> None:
        self.let_go |= self.write_paused
        super().resume_writing()


def connection_class(bounds: Bounds, issuer: str) -> type[Any]:
    """Make the class that a server makes its connections of.

    Args:
        bounds: Of each.
        issuer: The hub's address, for the problem's type.
    """
    return type(
        "BoundConnection",
        (Connection,),
        {"bounds": bounds, "most": bounds.most(), "issuer": issuer},
    )
