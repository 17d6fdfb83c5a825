"""A proxy before PostgreSQL that breaks the n-th statement which passes through it.

Source: PostgreSQL 18, chapter 54.2 and 54.7 (message flow and formats). It speaks just enough to
cut the stream into messages: one statement is what a client sends up to a Sync, a simple query or
an answer to the log-in's challenge.
"""

import asyncio
import shutil
import tempfile
import threading
from collections.abc import Coroutine
from contextlib import suppress
from enum import StrEnum
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from app.postgres.places import SOCKET_NAME

_ENDS = frozenset({b"S", b"Q", b"H", b"p"})  # Sync, Query, Flush, SASL response: the client waits
_TERMINATE, _READY, _LOGIN, _DESCRIBED = b"X", b"Z", b"R", frozenset({b"T", b"n"})
_ERROR = b"E"
_IDLE = b"I"
_OUTCOMES = frozenset({b"C", b"I", b"s", b"E"})  # of one Execute
_SYNC = b"S\0\0\0\x04"
_FAIL = "DO $$BEGIN RAISE EXCEPTION 'disk full' USING ERRCODE = 'disk_full'; END$$"
_DISK_FULL = b"SERROR\0VERROR\0C53100\0Mdisk full\0\0"
_NO_SQL = b"\0!\0\0\0"  # unnamed, text, no parameter types
_GLANCE_SECONDS = 0.005


class Fault(StrEnum):
    """How a statement breaks."""

    CUT_BEFORE = "cut before it is done"
    CUT_AFTER = "cut after it is done and before its answer"
    UNCOMMITTED = "its rows told, and cut before they are committed"
    ERROR = "an error instead of it"
    STALL = "its answer held back until the caller has given up"


class BreakingProxy:
    """A socket folder that leads to another one, and what is to break on the way."""

    def __init__(self, target: Path) -> None:
        """Use as a context manager.

        Args:
            target: Socket folder of the server.
        """
        self.folder = Path(tempfile.mkdtemp(prefix="srp-"))
        self.released = asyncio.Event()
        self._target = target / SOCKET_NAME
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._server: asyncio.Server | None = None
        self._sessions: set[_Session] = set()
        self._running: set[asyncio.Future[None]] = set()
        self._armed: tuple[int, Fault] | None = None
        self._seen = 0
        self._has_fired = False

    def arm(self, nth: int, fault: Fault) -> None:
        """Break the `nth` statement from now, counted from 1 over all connections."""
        self._do(self._arm((nth, fault)))

    def heal(self) -> bool:
        """Break nothing any more and let go what is held back; tells whether the fault came."""
        self._do(self._arm(None))
        return self._has_fired

    def cut_all(self) -> None:
        """Cut every connection that there is now."""
        self._do(self._cut_all())

    def wait_until_idle(self, seconds: float = 20) -> bool:
        """Wait until no connection is within a statement or a transaction."""
        return bool(self._do(self._wait_until_idle(seconds)))

    def fault_of_next(self) -> Fault | None:
        """Count a statement, and tell how it breaks."""
        self._seen += 1
        if self._armed is None or self._seen != self._armed[0]:
            return None
        self._has_fired = True
        return self._armed[1]

    def __enter__(self) -> Self:
        """Listen."""
        self._thread.start()
        self._do(self._listen())
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        """Cut everything and go."""
        self._do(self._close())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()
        shutil.rmtree(self.folder)

    def _do(self, work: Coroutine[Any, Any, Any]) -> Any:  # noqa: ANN401 -- whatever it returns
        return asyncio.run_coroutine_threadsafe(work, self._loop).result()

    async def _arm(self, armed: tuple[int, Fault] | None) -> None:
        self._armed = armed
        if armed is None:
            self.released.set()
        else:
            self._seen, self._has_fired = 0, False
            self.released.clear()

    async def _listen(self) -> None:
        self._server = await asyncio.start_unix_server(self._serve, self.folder / SOCKET_NAME)

    async def _serve(self, client: asyncio.StreamReader, answers: asyncio.StreamWriter) -> None:
        try:
            server, requests = await asyncio.open_unix_connection(self._target)
        except OSError:
            answers.close()
            return
        session = _Session(self, client, answers, server, requests)
        self._sessions.add(session)
        running = asyncio.ensure_future(session.run())
        self._running.add(running)
        try:
            await running
        finally:
            self._sessions.discard(session)
            self._running.discard(running)

    async def _cut_all(self) -> None:
        for session in tuple(self._sessions):
            session.cut()

    async def _close(self) -> None:
        if self._server is not None:
            self._server.close()
        await self._cut_all()
        await asyncio.gather(*self._running, return_exceptions=True)

    async def _wait_until_idle(self, seconds: float) -> bool:
        deadline = self._loop.time() + seconds
        while any(session.is_busy for session in self._sessions):
            if self._loop.time() > deadline:
                return False
            await asyncio.sleep(_GLANCE_SECONDS)
        return True


class _Session:
    """One connection of the hub and ours to the server behind it."""

    def __init__(
        self,
        proxy: BreakingProxy,
        client: asyncio.StreamReader,
        answers: asyncio.StreamWriter,
        server: asyncio.StreamReader,
        requests: asyncio.StreamWriter,
    ) -> None:
        self.is_busy = True
        self._proxy = proxy
        self._client, self._answers = client, answers
        self._server, self._requests = server, requests
        self._is_swallowing = False
        self._is_held = False
        self._renames_error = False
        self._executed = 0  # Execute messages of the statement that is coming in
        self._cuts_after: int | None = None  # so many more statements of the group

    async def run(self) -> None:
        """Carry both ways until one side ends."""
        ways = [asyncio.create_task(self._carry_requests()), asyncio.create_task(self._carry())]
        try:
            await asyncio.wait(ways, return_when=asyncio.FIRST_COMPLETED)
        finally:
            self.cut()
            for way in ways:
                way.cancel()
            await asyncio.gather(*ways, return_exceptions=True)

    def cut(self) -> None:
        """End both connections at once."""
        for writer in (self._answers, self._requests):
            with suppress(OSError, RuntimeError):
                writer.transport.abort()

    async def _carry_requests(self) -> None:
        with suppress(asyncio.IncompleteReadError, OSError):
            opening = await self._client.readexactly(4)
            opening += await self._client.readexactly(int.from_bytes(opening) - 4)
            if not self._pass_on(opening):
                return
            statement = b""
            while True:
                kind, message = await _read_message(self._client)
                statement += message
                self._executed += kind == b"E"
                if kind in _ENDS:
                    if not self._pass_on(statement, kind):
                        return
                    statement, self._executed = b"", 0
                elif kind == _TERMINATE:
                    self._requests.write(statement)
                    await self._requests.drain()
                    return

    def _pass_on(self, statement: bytes, kind: bytes = b"") -> bool:
        """Pass a whole statement on, unless it is the one to break; False ends the connection."""
        fault = self._proxy.fault_of_next()
        self.is_busy = True
        if fault is Fault.CUT_BEFORE:
            return False
        if fault is Fault.UNCOMMITTED:
            if kind != b"S" or not self._executed:
                return False
            self._cuts_after = self._executed
            statement = statement.removesuffix(_SYNC) + _message(b"H", b"")
        if fault is Fault.ERROR:
            if kind in {b"", b"p"}:
                return False  # while it logs in
            self._renames_error = kind == b"H"
            statement = _failing(kind, statement)
        self._is_swallowing |= fault is Fault.CUT_AFTER
        self._is_held |= fault is Fault.STALL
        self._requests.write(statement)
        return True

    async def _carry(self) -> None:
        with suppress(asyncio.IncompleteReadError, OSError):
            while True:
                kind, message = await _read_message(self._server)
                if self._is_swallowing:
                    if kind in {_READY, _LOGIN, *_DESCRIBED}:
                        return
                    continue
                if self._renames_error and kind == _ERROR:
                    message = _message(_ERROR, _DISK_FULL)
                    self._renames_error = False
                if self._is_held:
                    await self._proxy.released.wait()
                    self._is_held = False
                self._answers.write(message)
                if self._cuts_after is not None and kind in _OUTCOMES:
                    self._cuts_after -= 1
                    if self._cuts_after <= 0 or kind == _ERROR:
                        await self._answers.drain()
                        await asyncio.sleep(_GLANCE_SECONDS)  # the client reads it
                        return
                if kind == _READY:
                    self.is_busy = message[-1:] != _IDLE


async def _read_message(reader: asyncio.StreamReader) -> tuple[bytes, bytes]:
    """Read one message: its kind, and all of it."""
    head = await reader.readexactly(5)
    length = int.from_bytes(head[1:]) - 4
    return head[:1], head + await reader.readexactly(length)


def _failing(kind: bytes, statement: bytes) -> bytes:
    """Write what the server will refuse instead; a commit that fails ends its transaction."""
    if kind == b"H":  # the client sends its Sync after the error
        return _message(b"P", _NO_SQL) + _message(b"H", b"")
    is_commit = kind == b"Q" and statement[5:].upper().startswith(b"COMMIT")
    return _message(b"Q", (("ROLLBACK; " if is_commit else "") + _FAIL).encode() + b"\0")


def _message(kind: bytes, body: bytes) -> bytes:
    return kind + (len(body) + 4).to_bytes(4) + body
