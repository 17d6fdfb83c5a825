"""Plain ASGI around every route: a request id, bounded headers, and what every answer carries."""

import logging
from typing import Final
from uuid import uuid4

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.errors import HeadersTooLargeError, SerumpunError
from app.schemas.problems import MEDIA_TYPE, problem_of

REQUEST_ID: Final = "serumpun.request_id"
HEADER_BYTES: Final = 16 << 10  # all headers of a request, names and values
ADDRESS_BYTES: Final = 4 << 10  # path and query
_LOG = logging.getLogger("serumpun.hub")
_ALWAYS: Final = {
    "x-content-type-options": "nosniff",
    "referrer-policy": "no-referrer",
    "x-frame-options": "DENY",
    "cross-origin-resource-policy": "same-origin",
}


class ExchangeMiddleware:
    """Names each request, refuses oversized ones, answers for bugs, and says what all must say.

    Args:
        app: What comes next.
        issuer: The hub's address, for the problem's type.
    """

    def __init__(self, app: ASGIApp, issuer: str) -> None:
        self._app = app
        self._issuer = issuer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on under a fresh id; an id that the client sends is not believed."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = str(uuid4())
        scope[REQUEST_ID] = request_id

        started = False

        async def send_with_headers(message: Message) -> None:
            nonlocal started
            if message["type"] == "http.response.start":
                started = True
                headers = MutableHeaders(scope=message)
                headers["x-request-id"] = request_id
                for name, held in _ALWAYS.items():
                    headers.setdefault(name, held)
            await send(message)

        if _is_oversized(scope):
            await self._refuse(HeadersTooLargeError(), request_id, send_with_headers)
            return
        try:
            await self._app(scope, receive, send_with_headers)
        except Exception:
            _LOG.exception("failed", extra={"request_id": request_id})
            if started:
                raise  # too late for an answer: the connection ends, so nobody takes it as whole
            await self._refuse(SerumpunError(), request_id, send_with_headers)

    async def _refuse(self, error: SerumpunError, request_id: str, send: Send) -> None:
        problem = problem_of(error, self._issuer, request_id)
        headers = [
            (b"content-type", MEDIA_TYPE.encode()),
            (b"cache-control", b"no-store"),
            (b"connection", b"close"),
        ]
        start = {"type": "http.response.start", "status": problem.status, "headers": headers}
        await send(start)
        body = problem.model_dump_json(exclude_defaults=True).encode()
        await send({"type": "http.response.body", "body": body})


def _is_oversized(scope: Scope) -> bool:
    headers = sum(len(name) + len(held) for name, held in scope["headers"])
    address = len(scope["raw_path"] or b"") + len(scope["query_string"])
    return headers > HEADER_BYTES or address > ADDRESS_BYTES
