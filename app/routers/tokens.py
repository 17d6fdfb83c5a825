"""POST /v1/token and the metadata that describes it (docs/spec/login.md)."""

from typing import Any
from urllib.parse import parse_qsl

from fastapi import APIRouter, Request

from app.errors import MalformedError, TooLargeError
from app.schemas.tokens import FORM_BYTES, FORM_MEMBERS, TokenIn

FORM = "application/x-www-form-urlencoded"

router = APIRouter()


async def _read_form(request: Request) -> bytes:
    """Read the body of a token request, and stop at its limit."""
    if request.headers.get("content-type", "").partition(";")[0].strip().lower() != FORM:
        raise MalformedError("not a form")
    raw = bytearray()
    async for piece in request.stream():
        raw += piece
        if len(raw) > FORM_BYTES:
            raise TooLargeError(f"form of more than {FORM_BYTES} bytes")
    return bytes(raw)


def parse_form(raw: bytes) -> TokenIn:
    """Read a token request (RFC 6749 section 4.4.2, appendix B).

    Members that nobody knows are left out, as RFC 6749 section 3.2 demands; none may come twice.

    Raises:
        MalformedError: Not a form, or a member twice.
        InvalidShapeError: A member is missing or not one we support.
    """
    try:
        pairs = parse_qsl(
            raw.decode("ascii"), strict_parsing=True, errors="strict", max_num_fields=FORM_MEMBERS
        )
    except ValueError as error:
        raise MalformedError("not a form") from error
    members: dict[str, Any] = dict(pairs)
    if len(members) != len(pairs):
        raise MalformedError("a member of the form comes twice")
    return TokenIn.of({name: members[name] for name in TokenIn.model_fields if name in members})
