"""A console that an agency serves from its own machine, and hubs that it may meet."""

import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from serumpun.console.relay import Relay
from serumpun.console.server import ConsoleServer
from serumpun.transport import make_client


@dataclass
class Asked:
    """One request as a hub got it."""

    line: str
    headers: list[tuple[str, str]]
    body: bytes

    @property
    def names(self) -> set[str]:
        """Names of its headers."""
        return {name.lower() for name, _ in self.headers}


@dataclass
class FakeHub:
    """A hub that answers what a test wants, and keeps what it was asked.

    Args:
        url: Its address.
        status: Of each answer.
        headers: Of each answer.
        body: Of each answer.
    """

    url: str = ""
    status: int = 200
    headers: list[tuple[str, str]] = field(default_factory=list)
    body: bytes = b"{}"
    asked: list[Asked] = field(default_factory=list)


@contextmanager
def fake_hub() -> Iterator[FakeHub]:
    """Run a hub that does what a test tells it to."""
    hub = FakeHub()

    class _Answers(BaseHTTPRequestHandler):
        def _answer(self) -> None:
            body = self.rfile.read(int(self.headers.get("content-length", "0")))
            hub.asked.append(Asked(self.requestline, self.headers.items(), body))
            self.send_response_only(hub.status)
            for name, value in hub.headers:
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(hub.body)

        do_GET = do_POST = do_PUT = do_PATCH = do_DELETE = _answer  # noqa: N815

        def log_message(self, *_: object) -> None:
            return

    with ThreadingHTTPServer(("127.0.0.1", 0), _Answers) as server:
        hub.url = f"http://127.0.0.1:{server.server_port}"
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        try:
            yield hub
        finally:
            server.shutdown()


@contextmanager
def serving_console(
    hub: str, federation: str = "", port: int = 0, proxy: str | None = None
) -> Iterator[ConsoleServer]:
    """Serve the console for a hub."""
    with (
        make_client(hub, proxy=proxy) as client,
        ConsoleServer(Relay(hub, client), port, federation) as server,
    ):
        threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
        try:
            yield server
        finally:
            server.shutdown()


def speak(server: ConsoleServer, sent: bytes) -> bytes:
    """Send octets as they are, and read all that comes back."""
    with socket.create_connection(("127.0.0.1", server.server_port), timeout=10) as connection:
        connection.sendall(sent)
        answer = b""
        try:
            while piece := connection.recv(1 << 16):
                answer += piece
        except ConnectionResetError:
            pass
    return answer
