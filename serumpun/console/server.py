"""Serves the console on loopback: the pinned files, and a narrow way to one hub."""

import contextlib
import json
import socket
import socketserver
import sys
from collections.abc import Iterator, Mapping
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, HTTPServer
from threading import BoundedSemaphore
from typing import Any, Final

import httpx2

from app.schemas.console import (
    AGENCY_CONSOLE,
    ALWAYS_HEADERS,
    API_PATH,
    ASSETS_PATH,
    PAGE_HEADERS,
    PAGE_PATH,
    SIGNED_IN_PATH,
    Place,
    find_asset,
    list_bundle,
    read_api,
    render_page,
    render_signed_in,
)
from app.schemas.problems import MEDIA_TYPE
from serumpun.console.gate import Gate, RefusedError
from serumpun.console.relay import Relay
from serumpun.console.routes import Route, Routes
from serumpun.errors import FileError, UsageError
from serumpun.terminal import note
from serumpun.transport import JSON

ADDRESS: Final = "127.0.0.1"
CONNECTIONS: Final = 64  # under way at once; a browser opens six
SILENCE_SECONDS: Final = 60
_PIECE: Final = 1 << 16
_LEFT_BYTES: Final = 4 << 20  # of a refused body, read so that the refusal is heard
_HTML: Final = "text/html; charset=utf-8"
# What the hub answers is for the console's script. Should a window ever show it, it runs nothing.
_RELAYED: Final = {
    "cache-control": "no-store",
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
}


class ConsoleServer(socketserver.ThreadingMixIn, HTTPServer):
    """One console for one hub, on one port of loopback."""

    daemon_threads = True
    allow_reuse_port = False  # nobody else listens beside it

    def __init__(self, relay: Relay, port: int, federation: str = "") -> None:
        """Check the files and listen.

        Args:
            relay: The way to the hub.
            port: Of loopback; 0 for any.
            federation: Fingerprint of the federation file that was compared here, if one was.

        Raises:
            FileError: A file of the console is not the one of this release.
            UsageError: The port cannot be used.
        """
        try:
            list_bundle()
        except (OSError, ValueError) as error:
            raise FileError(f"the console is not whole: {error}") from None
        try:
            super().__init__((ADDRESS, port), _Handler)
        except OSError as error:
            raise UsageError(
                f"port {port} of {ADDRESS} cannot be used: {error.strerror or error}",
                next_step="End what listens there: keys of a browser stay with the port at which "
                "they were made.",
            ) from None
        self.relay = relay
        self.routes = Routes.pinned()
        self.gate = Gate(f"{ADDRESS}:{self.server_port}")
        self.url = f"http://{self.gate.authority}"
        place = Place(relay.hub, AGENCY_CONSOLE, self.url + SIGNED_IN_PATH, "agency", federation)
        self.page = render_page(place).encode()
        self._free = BoundedSemaphore(CONNECTIONS)

    def process_request(self, request: Any, client_address: Any) -> None:  # noqa: ANN401
        """Take a connection if there are not too many."""
        if self._free.acquire(blocking=False):
            super().process_request(request, client_address)
        else:
            self.shutdown_request(request)

    def process_request_thread(self, request: Any, client_address: Any) -> None:  # noqa: ANN401
        """Answer one connection, then let the next one in."""
        try:
            super().process_request_thread(request, client_address)
        finally:
            self._free.release()

    def handle_error(self, *_: Any) -> None:  # noqa: ANN401
        """Say nothing where a browser has gone; of what else is wrong, nothing of the request."""
        error = sys.exception()
        if not isinstance(error, OSError):
            note(f"serumpun: a request failed: {type(error).__name__}")


class _Handler(BaseHTTPRequestHandler):
    """One request a connection: nothing that follows it can be taken for another one."""

    server: ConsoleServer
    protocol_version = "HTTP/1.1"
    server_version = "serumpun"
    sys_version = ""
    timeout = SILENCE_SECONDS

    def handle(self) -> None:
        """Answer one request."""
        self._unread = 0
        self.close_connection = True
        self.handle_one_request()
        self.close_connection = True

    def handle_expect_100(self) -> bool:
        """Answer `Expect` as any other header that is not taken."""
        return True

    def do_GET(self) -> None:
        """Answer with a page, a file, or what the hub says."""
        self._answer()

    do_POST = do_PUT = do_PATCH = do_DELETE = do_GET  # noqa: N815 -- as the library calls them

    def _answer(self) -> None:
        try:
            if self.request_version != self.protocol_version or self.headers.defects:
                raise RefusedError(400, "not HTTP/1.1")
            headers = self.server.gate.read_headers(self.headers.items())
            self._unread = _length_of(headers)
            self._go(headers)
        except RefusedError as refused:
            self._refuse(refused.status, refused.reason)

    def _go(self, headers: Mapping[str, str]) -> None:
        path, gate = self.path.partition("?")[0], self.server.gate
        if (route := self.server.routes.find(self.command, self.path)) is not None:
            gate.require_script(headers)
            self._relay(route, headers)
        elif self.command != "GET":
            raise RefusedError(404, "nothing here")
        elif path == PAGE_PATH:
            gate.require_page(headers)
            self._say(200, self.server.page, {**PAGE_HEADERS, "content-type": _HTML})
        elif path == SIGNED_IN_PATH:
            gate.require_page(headers)
            self._say(200, render_signed_in().encode(), {**PAGE_HEADERS, "content-type": _HTML})
        elif path == API_PATH:
            gate.require_script(headers)
            self._say(200, read_api(), {**_RELAYED, "content-type": JSON})
        elif found := find_asset(path.removeprefix(f"{ASSETS_PATH}/")):
            gate.require_file(headers)
            kind = {"content-type": found.media_type, "cache-control": "no-store"}
            self._say(200, found.content, kind)
        elif path == "/":
            gate.require_page(headers)
            self._say(307, b"", {"location": PAGE_PATH, "cache-control": "no-store"})
        else:
            raise RefusedError(404, "nothing here")

    def _relay(self, route: Route, headers: Mapping[str, str]) -> None:
        if self._unread > route.sent_bytes:
            raise RefusedError(413, "more than this operation takes")
        body = self._body() if self._unread else None
        with self.server.relay.ask(route, self.path, headers, body) as answer:
            passed = {**answer.headers, **_RELAYED}
            is_told = "content-length" in passed or answer.status == HTTPStatus.NO_CONTENT
            if not is_told:
                passed["transfer-encoding"] = "chunked"
            self._begin(answer.status, passed)
            with contextlib.suppress(httpx2.HTTPError):  # cut short, and the page sees that it is
                for piece in answer.pieces:
                    self.wfile.write(piece if is_told else b"%x\r\n%b\r\n" % (len(piece), piece))
                self.wfile.write(b"" if is_told else b"0\r\n\r\n")

    def _body(self) -> Iterator[bytes]:
        while self._unread:
            piece = self.rfile.read(min(_PIECE, self._unread))
            if not piece:
                raise ConnectionResetError
            self._unread -= len(piece)
            yield piece

    def _begin(self, status: int, headers: Mapping[str, str]) -> None:
        self.send_response_only(status)
        for name, value in {**headers, **ALWAYS_HEADERS, "connection": "close"}.items():
            self.send_header(name, value)
        self.end_headers()

    def _say(self, status: int, content: bytes, headers: Mapping[str, str]) -> None:
        self._begin(status, {**headers, "content-length": str(len(content))})
        self.wfile.write(content)

    def _refuse(self, status: int, reason: str) -> None:
        """Answer in the hub's form of a problem."""
        code = "unreachable" if status == HTTPStatus.BAD_GATEWAY else "console-refused"
        problem = {"title": reason, "status": status, "code": code}
        self._say(status, json.dumps(problem).encode(), {**_RELAYED, "content-type": MEDIA_TYPE})
        with contextlib.suppress(OSError):
            self.connection.shutdown(socket.SHUT_WR)
            left = min(self._unread, _LEFT_BYTES)
            while left > 0 and (piece := self.rfile.read1(min(_PIECE, left))):
                left -= len(piece)

    def send_error(self, code: int, *_: str | None) -> None:
        """Refuse what is no request in the same form, without repeating any of it."""
        self.request_version = self.protocol_version
        self._refuse(code, HTTPStatus(code).phrase)

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the library's
        """Say nothing: the address of a sign-in's return holds a code."""


def _length_of(headers: Mapping[str, str]) -> int:
    told = headers.get("content-length", "0")
    if not (told.isascii() and told.isdigit() and len(told) <= 12):  # noqa: PLR2004 -- digits
        raise RefusedError(400, "no length")
    return int(told)
