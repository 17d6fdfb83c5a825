"""One HTTP exchange: attempt in, strict body in, answer out."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Annotated, TypeVar
from uuid import UUID

from fastapi import Path, Request
from fastapi.responses import JSONResponse
from pydantic import ValidationError

from app.crypto.shape import Shape, pointer_of
from app.errors import (
    InvalidShapeError,
    MalformedError,
    NotFoundError,
    RateLimitedError,
    SerumpunError,
    TooLargeError,
)
from app.identity.authenticate import Authenticated, authenticate
from app.identity.presented import Presented
from app.policy.actions import PUBLIC, SELF_PROVEN
from app.routers.middleware import AGENCY, RATE
from app.routers.operation import action_of
from app.schemas.problems import Problem, problem_of
from app.schemas.queries import Query
from app.schemas.report_path import is_account, is_report_address
from app.usecases.attempt import Attempt, recorded
from app.usecases.hub import Hub

S = TypeVar("S", bound=Shape)
Q = TypeVar("Q", bound=Query)
_DIGITS = 12  # of a Content-Length
OriginatorPath = Annotated[str, Path(description="Agency that signed the report.")]
ReportIdPath = Annotated[str, Path(description="Id the originator gave the report (UUIDv7).")]


def hub_of(request: Request) -> Hub:
    """Take the hub that the composition root put there."""
    hub: Hub = request.app.state.hub
    return hub


def request_id_of(request: Request) -> str:
    """Take the id the middleware gave this request."""
    request_id: str = request.scope["serumpun.request_id"]
    return request_id


@asynccontextmanager
async def attempt(request: Request, named: str | None = None) -> AsyncIterator[Attempt]:
    """Prove who asks, and record whatever is refused from here on before it is answered.

    Args:
        request: Routed; its route names the action.
        named: The object the address names.
    """
    hub = hub_of(request)
    made = Attempt(action_of(request), request_id_of(request), object=named and _shown(named))
    async with recorded(hub, made):
        if made.action not in PUBLIC | SELF_PROVEN:
            who = await _authenticate(hub, request)
            made = replace(made, actor=who.actor, proof=who.proof)
        async with recorded(hub, made):
            yield made


async def _authenticate(hub: Hub, request: Request) -> Authenticated:
    """Prove who asks, and note for the answer what is left to that agency."""
    agency = ""
    try:
        who = await authenticate(hub, presented_by(request))
        agency = who.actor.agency
    except RateLimitedError as error:
        agency = error.agency
        raise
    finally:
        if agency:
            request.scope[RATE] = (hub.limiter.policy, hub.limiter.standing(agency))
    request.scope[AGENCY] = agency
    return who


@asynccontextmanager
async def report_attempt(
    request: Request, originator: str, report_id: str
) -> AsyncIterator[Attempt]:
    """Attempt something at a report's address; an address that cannot exist is absent too."""
    async with attempt(request, f"{originator[:40]}/{report_id[:36]}") as made:
        if not is_report_address(originator, report_id):
            raise NotFoundError("no report has such an address")
        yield made


@asynccontextmanager
async def account_attempt(
    request: Request, agency: str, name: str
) -> AsyncIterator[tuple[Attempt, str]]:
    """Attempt something at an account's address; one that cannot exist is absent too."""
    async with attempt(request, f"{agency[:40]}/{name[:24]}") as made:
        account = f"{agency}/{name}"
        if not is_account(account):
            raise NotFoundError("no account has such an address")
        yield made, account


def read_id(text: str) -> UUID:
    """Read an id in an address.

    Raises:
        NotFoundError: It is none, so nothing is there.
    """
    try:
        found = UUID(text)
    except ValueError:
        raise NotFoundError("nothing has such an id") from None
    if str(found) != text:
        raise NotFoundError("an id written otherwise")
    return found


def _shown(named: str) -> str:
    """Write what an address names so that any database and any screen can hold it."""
    return "".join(each if each.isprintable() else "\N{REPLACEMENT CHARACTER}" for each in named)


def presented_by(request: Request) -> Presented:
    """Take method, path and credentials from a request, unproven."""
    headers = request.headers
    return Presented(
        request.method,
        request.scope["path"],  # `request.url` is rebuilt from the Host header
        tuple(headers.getlist("authorization")),
        tuple(headers.getlist("dpop")),
    )


def read_length(request: Request, max_bytes: int, at_least: int) -> int:
    """Read how long a body says it is.

    Args:
        request: Whose body.
        max_bytes: No longer than this.
        at_least: No shorter than this; what is not told counts as 0.

    Raises:
        TooLargeError: Longer than `max_bytes`.
        MalformedError: Shorter than `at_least`, or not told.
    """
    told = request.headers.get("content-length", "0")
    length = (
        int(told) if told.isascii() and told.isdigit() and len(told) <= _DIGITS else max_bytes + 1
    )
    if length > max_bytes:
        raise TooLargeError("announced body over the limit")
    if length < at_least:
        raise MalformedError("no Content-Length")
    return length


async def read_body(request: Request, max_bytes: int) -> bytes:
    """Read a body, stopping at its maximum.

    Raises:
        TooLargeError: Longer than `max_bytes`.
        MalformedError: It is compressed: a small body could become a large one.
    """
    read_length(request, max_bytes, at_least=0)
    body = bytearray()
    async for piece in read_pieces(request):
        body += piece
        if len(body) > max_bytes:
            raise TooLargeError("body over the limit")
    return bytes(body)


async def read_lines(request: Request, max_bytes: int, max_lines: int) -> list[bytes]:
    """Read a body of lines; the last one may lack its end, and empty ones are none.

    Raises:
        MalformedError: Not announced as lines of JSON, or no line.
        TooLargeError: More bytes or lines.
    """
    announced = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if announced != "application/x-ndjson":
        raise MalformedError("not announced as lines of JSON")
    body = await read_body(request, max_bytes)
    return split_lines(body, max_lines)


def split_lines(body: bytes, max_lines: int) -> list[bytes]:
    """Split a body into its lines, as `read_lines` does once it has read it."""
    lines = [line for line in body.split(b"\n") if line.strip()]
    if not lines:
        raise MalformedError("no line")
    if len(lines) > max_lines:
        raise TooLargeError(f"{len(lines)} lines, maximum {max_lines}")
    return lines


async def read_pieces(request: Request) -> AsyncIterator[bytes]:
    """Read a body piece by piece.

    Raises:
        MalformedError: It is compressed.
    """
    if request.headers.get("content-encoding", "identity") != "identity":
        raise MalformedError("compressed body")
    async for piece in request.stream():
        yield piece


def read_query(request: Request, query: type[Q]) -> Q:
    """Read the parameters of a request: all known, each once.

    Raises:
        InvalidShapeError: They are not; the pointer names the first that is known but does not fit.
    """
    pairs = request.query_params.multi_items()
    if len(dict(pairs)) != len(pairs):
        raise InvalidShapeError("a parameter comes twice")
    try:
        return query.model_validate(dict(pairs))
    except ValidationError as error:
        raise InvalidShapeError("parameters", pointer=pointer_of(error, query) or None) from None


async def read_shape(request: Request, shape: type[S], max_bytes: int) -> S:
    """Read a strict JSON body of a shape.

    Raises:
        MalformedError: It is not strict JSON of this shape and size.
    """
    return shape.parse(await read_body(request, max_bytes), max_bytes)


def explain(request: Request, error: SerumpunError) -> Problem:
    """Write what the caller may know of an error."""
    return problem_of(error, hub_of(request).issuer, request_id_of(request))


def answer(shape: Shape, status: int = 200) -> JSONResponse:
    """Write an answer that nobody may keep."""
    return answer_written(shape.model_dump_json(by_alias=True), status)


def answer_written(members: str, status: int = 200) -> JSONResponse:
    """Answer with JSON that is written already, and that nobody may keep."""
    return _Written(members, status, headers={"cache-control": "no-store"})


class _Written(JSONResponse):
    def render(self, content: str) -> bytes:
        return content.encode()
