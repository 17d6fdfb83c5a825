"""HTTP spoken by hand: shapes that two servers may frame differently, and a server that shows them.

Each shape carries MARKER where only a server that frames the message wrongly takes it for a request
of its own. `exchange` sends a shape and a clean request after it, and returns what was answered.
"""

import contextlib
import socket
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Final

HOST: Final = "localhost"
ANSWER_SECONDS: Final = 3  # silence after which nothing more is expected
PATIENCE_SECONDS: Final = 120  # on a busy machine, for what has to come
MARKER: Final = f"GET /health/live HTTP/1.1\r\nHost: {HOST}\r\n\r\n".encode()
MARKER_ANSWER: Final = b'{"status":"live"}'  # no other request here is answered with it
CLEAN: Final = (
    f"GET /problems/replayed HTTP/1.1\r\nHost: {HOST}\r\nConnection: close\r\n\r\n".encode()
)
Connect = Callable[[], socket.socket]


@dataclass(frozen=True)
class Shape:
    """A message that is no single request for everybody.

    Args:
        name: What it is called, and the id of its test.
        sent: Its octets.
    """

    name: str
    sent: bytes


def post(*lines: str, body: bytes, version: str = "HTTP/1.1") -> bytes:
    """Write a POST whose header has these lines, as they stand."""
    head = [f"POST /v1/reports {version}", f"Host: {HOST}", *lines, "", ""]
    return "\r\n".join(head).encode("latin-1") + body


def chunk(held: bytes, extension: str = "", end: bytes = b"\r\n") -> bytes:
    """Write one chunk."""
    return f"{len(held):x}{extension}".encode() + end + held + end


LAST: Final = b"0\r\n\r\n"
_LENGTH: Final = f"Content-Length: {len(LAST + MARKER)}"
_CHUNKED: Final = "Transfer-Encoding: chunked"
_WRAPPED: Final = chunk(MARKER) + LAST  # a body for who reads chunks, and its inside a request


def _obscured(line: str) -> Shape:
    """Hide `Transfer-Encoding` from one reader of two; both lengths are given."""
    return Shape(f"TE obscured as {line!r}", post(_LENGTH, line, body=LAST + MARKER))


SHAPES: Final = (
    Shape("CL.TE", post(_LENGTH, _CHUNKED, body=LAST + MARKER)),
    Shape("TE.CL", post(_CHUNKED, "Content-Length: 4", body=_WRAPPED)),
    Shape("CL.0 and TE", post("Content-Length: 0", _CHUNKED, body=_WRAPPED)),
    Shape("two lengths", post("Content-Length: 0", _LENGTH, body=LAST + MARKER)),
    Shape("two lengths, the other way", post(_LENGTH, "Content-Length: 0", body=LAST + MARKER)),
    Shape("list of lengths", post(f"{_LENGTH}, 0", body=LAST + MARKER)),
    Shape("length with a plus", post("Content-Length: +0", body=MARKER)),
    Shape("negative length", post("Content-Length: -1", body=MARKER)),
    Shape("hexadecimal length", post("Content-Length: 0x0", body=MARKER)),
    Shape("length over 64 bits", post(f"Content-Length: {1 << 64}", body=MARKER)),
    Shape("length with a blank before the colon", post("Content-Length : 0", body=MARKER)),
    Shape("length folded (obs-fold)", post("Content-Length:\r\n 0", body=MARKER)),
    Shape("folded line hides TE", post("X: y\r\n Transfer-Encoding: chunked", _LENGTH, body=LAST)),
    _obscured("Transfer-Encoding : chunked"),
    _obscured("Transfer-Encoding:\tchunked"),
    _obscured("Transfer-Encoding: xchunked"),
    _obscured("Transfer-Encoding: identity, chunked"),
    _obscured("Transfer-Encoding: chunked, identity"),
    _obscured("Transfer-Encoding: chunked\r\nTransfer-Encoding: identity"),
    _obscured("Transfer-Encoding:\x0bchunked"),
    _obscured("X: y\nTransfer-Encoding: chunked"),
    _obscured("Transfer-Encoding:\r\n chunked"),
    Shape("TE in HTTP/1.0", post(_CHUNKED, _LENGTH, body=LAST + MARKER, version="HTTP/1.0")),
    Shape("chunk extension", post(_CHUNKED, body=chunk(MARKER, ";a=b") + LAST)),
    Shape("chunk extension with a bare LF", post(_CHUNKED, body=b"2;\nxx\r\n" + _WRAPPED)),
    Shape("bare LF in chunks", post(_CHUNKED, body=chunk(MARKER, end=b"\n") + LAST)),
    Shape("bare CR in a chunk's size", post(_CHUNKED, body=b"0\r\r\n\r\n" + MARKER)),
    Shape("chunk's size over 64 bits", post(_CHUNKED, body=b"10000000000000000\r\n" + MARKER)),
    Shape("chunk's size with a sign", post(_CHUNKED, body=b"-1\r\n" + MARKER)),
    Shape("chunk's size with 0x", post(_CHUNKED, body=b"0x0\r\n\r\n" + MARKER)),
    Shape("chunk longer than its size", post(_CHUNKED, body=b"2\r\nxxxx\r\n" + LAST + MARKER)),
    Shape("length in a trailer", post(_CHUNKED, body=b"0\r\nContent-Length: 9\r\n\r\n")),
    Shape("bare LF in the header", post(_LENGTH, "X: y\nX: z", body=LAST + MARKER)),
    Shape("NUL in a header", post(_LENGTH, "X: \0", body=LAST + MARKER)),
    Shape("length after a bare CR", post("X: y\rContent-Length: 0", _LENGTH, body=LAST + MARKER)),
    Shape(
        "upgrade to h2c",
        post("Connection: Upgrade", "Upgrade: h2c", _LENGTH, body=LAST + MARKER),
    ),
    Shape(
        "upgrade to websocket",
        post("Connection: Upgrade", "Upgrade: websocket", _LENGTH, body=LAST + MARKER),
    ),
)

# Requests that are one request to everybody, and name another host than the hub's in some place.
FOREIGN_HOSTS: Final = (
    Shape("other host", b"GET /health/live HTTP/1.1\r\nHost: other.example\r\n\r\n"),
    Shape("two hosts", f"GET /health/live HTTP/1.1\r\nHost: {HOST}\r\nHost: o\r\n\r\n".encode()),
    Shape("no host", b"GET /health/live HTTP/1.1\r\n\r\n"),
    Shape(
        "absolute form of another host",
        f"GET https://other.example/health/live HTTP/1.1\r\nHost: {HOST}\r\n\r\n".encode(),
    ),
)


def exchange(connect: Connect, sent: bytes) -> bytes:
    """Send octets and a clean last request over one connection; returns all that is answered.

    It ends when the other side closes, or when nothing has come for ANSWER_SECONDS.
    """
    with connect() as stream:
        stream.settimeout(ANSWER_SECONDS)
        answered = b""
        with contextlib.suppress(OSError):  # reset, or silence
            with contextlib.suppress(OSError):  # refused while we still send: the answer counts
                stream.sendall(sent + CLEAN)
            while piece := stream.recv(65536):
                answered += piece
        return answered


@dataclass
class Recorder:
    """A server that keeps what it is sent, octet by octet, and answers as a test wants.

    Args:
        listener: Where it listens.
        answer: What it sends when a header is whole; nothing if empty.
        connections: What came, connection by connection.
    """

    listener: socket.socket
    answer: bytes = b"HTTP/1.1 204 No Content\r\n\r\n"
    connections: list[bytearray] = field(default_factory=list)
    streams: list[socket.socket] = field(default_factory=list)
    _came: threading.Condition = field(default_factory=threading.Condition)

    def wait_for(self, wanted: bytes) -> None:
        """Wait until some connection was sent these octets."""
        with self._came:
            held = self._came.wait_for(lambda: self.received(wanted), PATIENCE_SECONDS)
        assert held, f"{wanted!r} did not come"

    def received(self, wanted: bytes) -> bool:
        """Tell whether some connection was sent these octets."""
        return any(wanted in each for each in self.connections)

    def accept(self) -> None:
        """Serve connections until the listener is closed."""
        with contextlib.suppress(OSError):
            while True:
                stream, _ = self.listener.accept()
                self.streams.append(stream)
                self.connections.append(bytearray())
                keep = (stream, self.connections[-1])
                threading.Thread(target=self._keep, args=keep, daemon=True).start()

    def _keep(self, stream: socket.socket, kept: bytearray) -> None:
        answered = 0
        with contextlib.suppress(OSError):
            while piece := stream.recv(65536):
                with self._came:
                    kept += piece
                    self._came.notify_all()
                while self.answer and answered < kept.count(b"\r\n\r\n"):
                    answered += 1
                    stream.sendall(self.answer)


@contextmanager
def recorder() -> Iterator[Recorder]:
    """Run a recorder on a free port of this machine."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        made = Recorder(listener)
        threading.Thread(target=made.accept, daemon=True).start()
        try:
            yield made
        finally:
            listener.shutdown(socket.SHUT_RDWR)
            for stream in made.streams:
                stream.close()
