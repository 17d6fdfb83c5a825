"""Carries one request of the console's script to the hub, and the hub's answer back.

Only named headers pass, in both directions: no cookie, no redirect, nothing that a browser acts on.
"""

import re
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from http import HTTPStatus
from http.cookiejar import DefaultCookiePolicy
from typing import Final

import httpx2

from serumpun.console.gate import RefusedError
from serumpun.console.routes import Route
from serumpun.transport import JSON, NDJSON, OCTETS

_SENT: Final = ("accept", "authorization", "content-type", "dpop")
_ANSWERED: Final = ("content-length", "retry-after", "x-request-id")
_TYPES: Final = frozenset((JSON, NDJSON, OCTETS, "application/problem+json", "text/plain"))
_STATUSES: Final = range(200, 600)
_REDIRECTS: Final = range(300, 400)
_PLAIN: Final = re.compile(r"[\x20-\x7e]{1,200}")
_PIECE: Final = 1 << 16


@dataclass(frozen=True)
class Answer:
    """What the hub answered, as far as it is passed on.

    Args:
        status: Of HTTP.
        headers: Those that pass.
        pieces: Its octets as they come, bounded.
    """

    status: int
    headers: Mapping[str, str]
    pieces: Iterator[bytes]


@dataclass(frozen=True)
class Relay:
    """The way to one hub.

    Args:
        hub: Its address, pinned.
        client: From `make_client`.
    """

    hub: str
    client: httpx2.Client

    def __post_init__(self) -> None:
        """Keep no cookie: whatever the hub sets here, it does not get back."""
        self.client.cookies.jar.set_policy(DefaultCookiePolicy(allowed_domains=()))

    @contextmanager
    def ask(
        self, route: Route, address: str, headers: Mapping[str, str], body: Iterator[bytes] | None
    ) -> Iterator[Answer]:
        """Send a request that the routes allow.

        Raises:
            RefusedError: The hub cannot be reached, or its answer is none that may pass.
        """
        passed = {name: headers[name] for name in _SENT if name in headers}
        if body is not None:
            passed["content-length"] = headers["content-length"]
        try:
            with self.client.stream(
                route.method, self.hub + address, headers=passed, content=body
            ) as answer:
                yield _read(answer, route.answer_bytes)
        except (httpx2.HTTPError, httpx2.InvalidURL) as error:
            raise RefusedError(502, "the hub does not answer") from error


def _read(answer: httpx2.Response, most: int) -> Answer:
    """Take of an answer what may pass.

    Raises:
        RefusedError: A redirect, a page, or packed: nothing that the API answers.
    """
    kind = answer.headers.get("content-type", "").split(";")[0].strip().lower()
    status = answer.status_code
    has_body = status != HTTPStatus.NO_CONTENT
    if (
        status not in _STATUSES
        or status in _REDIRECTS
        or (has_body and kind not in _TYPES)
        or answer.headers.get("content-encoding", "identity") != "identity"
    ):
        raise RefusedError(502, "the hub answers with what the API does not have")
    headers = {name: answer.headers[name] for name in _ANSWERED if name in answer.headers}
    if has_body:
        headers["content-type"] = kind
    if not all(_PLAIN.fullmatch(value) for value in headers.values()):
        raise RefusedError(502, "the hub answers with what the API does not have")
    return Answer(status, headers, _bounded(answer, most))


def _bounded(answer: httpx2.Response, most: int) -> Iterator[bytes]:
    taken = 0
    for piece in answer.iter_raw(_PIECE):
        taken += len(piece)
        if taken > most:
            raise httpx2.ReadError("longer than any answer of the API")
        yield piece
