"""Forms, as OAuth and browsers send them: strict, each member once, unknown ones left aside."""

from typing import TypeVar
from urllib.parse import parse_qsl

from fastapi import Request

from app.crypto.shape import Shape
from app.errors import MalformedError
from app.routers.exchange import read_body
from app.schemas.tokens import FORM_BYTES, FORM_MEMBERS

FORM = "application/x-www-form-urlencoded"
S = TypeVar("S", bound=Shape)


async def read_form(request: Request, shape: type[S]) -> S:
    """Read a form of a shape.

    Raises:
        MalformedError: Not a form, or a member twice.
        TooLargeError: Over `FORM_BYTES`.
        InvalidShapeError: A member is missing or not one we support.
    """
    media_type = request.headers.get("content-type", "")
    return select_members(parse_members(media_type, await read_body(request, FORM_BYTES)), shape)


def parse_members(media_type: str, raw: bytes) -> dict[str, str]:
    """Read the members of a form (RFC 6749 appendix B).

    Args:
        media_type: The `Content-Type` header.
        raw: The body, at most `FORM_BYTES`.

    Raises:
        MalformedError: Not a form, or a member twice.
    """
    if media_type.partition(";")[0].strip().lower() != FORM:
        raise MalformedError("not announced as a form")
    return _members(raw)


def parse_address(query: bytes) -> dict[str, str]:
    """Read the parameters with which a browser was sent here; unknown ones may be among them.

    Raises:
        MalformedError: Not parameters, or one twice.
    """
    return _members(query)


def select_members(members: dict[str, str], shape: type[S]) -> S:
    """Take those members that a shape has; RFC 6749 section 3.2 demands to ignore the others.

    Raises:
        InvalidShapeError: A member is missing or not one we support.
    """
    return shape.of({name: members[name] for name in shape.model_fields if name in members})


def _members(raw: bytes) -> dict[str, str]:
    try:
        pairs = parse_qsl(
            raw.decode("ascii"),
            keep_blank_values=True,
            strict_parsing=True,
            errors="strict",
            max_num_fields=FORM_MEMBERS,
        )
    except ValueError as error:
        raise MalformedError("not a form") from error
    members = dict(pairs)
    if len(members) != len(pairs):
        raise MalformedError("a member of the form comes twice")
    return members
