"""Plain ASGI around every route: a request id, bounds, and what every answer carries."""

import logging
from collections.abc import Callable
from http import HTTPStatus
from time import perf_counter
from typing import TYPE_CHECKING, Final
from uuid import uuid4

from starlette.datastructures import MutableHeaders
from starlette.requests import ClientDisconnect
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from app.errors import HeadersTooLargeError, OverloadedError, SerumpunError, ServiceError
from app.logs import REQUESTS
from app.metrics import OTHER, Metrics
from app.schemas.console import ALWAYS_HEADERS
from app.schemas.problems import MEDIA_TYPE, problem_of

if TYPE_CHECKING:
    from app.telemetry import Telemetry  # its packages are optional

REQUEST_ID: Final = "serumpun.request_id"
RATE: Final = "serumpun.rate"  # what the agency may ask, and what is left of it
AGENCY: Final = "serumpun.agency"  # once proven
REFUSAL: Final = "serumpun.refusal"  # the error that is answered
SURPLUS: Final = "surplus"  # in the scope's state: the connection is one too many
HEADER_BYTES: Final = 16 << 10  # all headers of a request, names and values
ADDRESS_BYTES: Final = 4 << 10  # path and query
REQUESTS_AT_ONCE: Final = 256  # of a process; ten of them have a database connection
RETRY_SECONDS: Final = 5
_UNAVAILABLE: Final = 503
_LIVE: Final = "/health/live"  # asks nothing; whoever restarts a hub that is busy makes it worse
_LOG = logging.getLogger("serumpun.hub")
_REQUESTS = logging.getLogger(REQUESTS)
_ACTS: Final = {
    ("POST", "/v1/reports", 201): "submitted",
    ("POST", "/v1/reports/{originator}/{report_id}/open", 200): "opened",
}


class ExchangeMiddleware:
    """Names each request, refuses what is too much, answers for bugs, and tells what came of it.

    Args:
        app: What comes next.
        issuer: The hub's address, for the problem's type.
        metrics: Where each request is counted.
        in_use: Counts the database connections in use.
        at_once: Requests under way; more are refused.
        telemetry: Where a span tells of each request, if anywhere.
    """

    def __init__(
        self,
        app: ASGIApp,
        issuer: str,
        metrics: Metrics,
        in_use: Callable[[], int] = int,
        at_once: int = REQUESTS_AT_ONCE,
        telemetry: "Telemetry | None" = None,
    ) -> None:
        self._app = app
        self._issuer = issuer
        self._metrics = metrics
        self._in_use = in_use
        self._at_once = at_once
        self._telemetry = telemetry
        self._under_way = 0

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Pass a request on under a fresh id; an id that the client sends is not believed."""
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        request_id = str(uuid4())
        scope[REQUEST_ID] = request_id
        began = perf_counter()
        status = sent = 0

        async def send_with_headers(message: Message) -> None:
            nonlocal status, sent
            if message["type"] == "http.response.start":
                status = message["status"]
                headers = MutableHeaders(scope=message)
                headers["x-request-id"] = request_id
                if RATE in scope:
                    headers["ratelimit-policy"], headers["ratelimit"] = scope[RATE]
                for name, held in ALWAYS_HEADERS.items():
                    headers.setdefault(name, held)
            else:
                sent += len(message.get("body", b""))
            await send(message)

        self._under_way += 1
        try:
            if (refusal := self._too_much(scope)) is not None:
                await self._refuse(scope, refusal, send_with_headers)
            else:
                await self._app(scope, receive, send_with_headers)
        except ClientDisconnect:
            _LOG.info("the client went away", extra={"request_id": request_id})
        except Exception:
            _LOG.exception("failed", extra={"request_id": request_id})
            if status:
                raise  # too late for an answer: the connection ends, so nobody takes it as whole
            await self._refuse(scope, SerumpunError(), send_with_headers)
        finally:
            self._under_way -= 1
            self._tell(scope, status, sent, perf_counter() - began)

    def _tell(self, scope: Scope, status: int, sent: int, seconds: float) -> None:
        """Count a request and write its line: its route's template, never its address."""
        method, route = scope["method"], getattr(scope.get("route"), "path", OTHER)
        self._metrics.request(method, route, status, seconds)
        if act := _ACTS.get((method, route, status)):
            self._metrics.reports(act)
        agency, refusal = scope.get(AGENCY), scope.get(REFUSAL)
        if refusal is not None:
            self._metrics.refusal(refusal.code, is_agency=bool(agency))
            if isinstance(refusal, ServiceError) and refusal.reason.startswith("database:"):
                self._metrics.database_failure()
        self._metrics.present(in_use=self._in_use(), under_way=self._under_way)
        if self._telemetry is not None:
            code = "" if refusal is None else refusal.code
            request_id = scope[REQUEST_ID]
            self._telemetry.request(method, route, status, code, request_id, seconds)
        if _REQUESTS.isEnabledFor(logging.INFO):
            told = {
                "method": method if route is not OTHER else OTHER,
                "route": route,
                "status": status,
                "ms": round(seconds * 1000, 1),
                "bytes": sent,
                "request_id": scope[REQUEST_ID],
                **({"agency": agency} if agency else {}),
            }
            _REQUESTS.info("request", extra=told)

    def _too_much(self, scope: Scope) -> SerumpunError | None:
        is_surplus = SURPLUS in scope.get("state", ()) or self._under_way > self._at_once
        if is_surplus and scope["path"] != _LIVE:
            return OverloadedError("too many connections or requests")
        headers = sum(len(name) + len(held) for name, held in scope["headers"])
        address = len(scope["raw_path"] or b"") + len(scope["query_string"])
        is_over = headers > HEADER_BYTES or address > ADDRESS_BYTES
        return HeadersTooLargeError("over the limit") if is_over else None

    async def _refuse(self, scope: Scope, error: SerumpunError, send: Send) -> None:
        scope[REFUSAL] = error
        headers, body = _problem(error, self._issuer, scope[REQUEST_ID])
        await send({"type": "http.response.start", "status": error.status, "headers": headers})
        await send({"type": "http.response.body", "body": body})


def write_refusal(error: SerumpunError, issuer: str) -> bytes:
    """Write a whole HTTP/1.1 answer for a request that never came to be one."""
    request_id = str(uuid4())
    headers, body = _problem(error, issuer, request_id)
    always = {**ALWAYS_HEADERS, "x-request-id": request_id}
    headers += [(name.encode(), held.encode()) for name, held in always.items()]
    _LOG.info("refused", extra={"code": error.code, "why": error.reason, "request_id": request_id})
    head = f"HTTP/1.1 {error.status} {HTTPStatus(error.status).phrase}\r\n".encode()
    return head + b"".join(b"%b: %b\r\n" % header for header in headers) + b"\r\n" + body


def _problem(
    error: SerumpunError, issuer: str, request_id: str
) -> tuple[list[tuple[bytes, bytes]], bytes]:
    problem = problem_of(error, issuer, request_id)
    body = problem.model_dump_json(exclude_defaults=True).encode()
    headers = [
        (b"content-type", MEDIA_TYPE.encode()),
        (b"content-length", str(len(body)).encode()),
        (b"cache-control", b"no-store"),
        (b"connection", b"close"),
    ]
    if error.status == _UNAVAILABLE:
        headers.append((b"retry-after", str(RETRY_SECONDS).encode()))
    return headers, body
