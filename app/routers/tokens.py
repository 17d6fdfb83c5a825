"""Machine login over HTTP: the token endpoint and its metadata (docs/spec/login.md)."""

from typing import Any
from urllib.parse import parse_qsl

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from app.errors import (
    AssertionInvalidError,
    InvalidShapeError,
    MalformedError,
    ProofInvalidError,
    ReplayedError,
    TooLargeError,
)
from app.policy.actions import Action
from app.routers.exchange import answer, attempt, hub_of, presented_by, read_body
from app.routers.operation import operation
from app.schemas.tokens import (
    FORM_BYTES,
    FORM_MEMBERS,
    METADATA_PATH,
    TOKEN_PATH,
    MetadataOut,
    TokenIn,
    TokenOut,
)
from app.usecases.issue_token import issue_token

FORM = "application/x-www-form-urlencoded"

router = APIRouter(tags=["Login"])


def _described() -> dict[str, Any]:
    """Describe the token endpoint: the only one that takes a form, and a proof without token."""
    described = operation(
        "issue_token",
        Action.TOKEN_ISSUE,
        MalformedError,
        TooLargeError,
        InvalidShapeError,
        AssertionInvalidError,
        ProofInvalidError,
        ReplayedError,
    )
    extra = described["openapi_extra"]
    form = {FORM: {"schema": TokenIn.model_json_schema()}}
    extra["requestBody"] = {"required": True, "content": form}
    proof = {
        "name": "DPoP",
        "in": "header",
        "required": True,
        "description": "Proof for this request, without `ath` (RFC 9449).",
        "schema": {"type": "string"},
    }
    extra["parameters"] = [proof]
    return described


@router.post(TOKEN_PATH, summary="Log in as an agency", response_model=TokenOut, **_described())
async def token(request: Request) -> JSONResponse:
    """Exchange a signed client assertion for an access token of five minutes.

    The token is bound to the key of the DPoP proof and carries no right by itself: key, agency and
    roles are read again at each request.
    """
    async with attempt(request) as made:
        form = parse_form(
            request.headers.get("content-type", ""), await read_body(request, FORM_BYTES)
        )
        issued = await issue_token(hub_of(request), made, form, presented_by(request))
    return answer(issued)


@router.get(
    METADATA_PATH,
    summary="Describe the token endpoint",
    response_model=MetadataOut,
    **operation("read_metadata", Action.METADATA_READ),
)
async def metadata(request: Request) -> JSONResponse:
    """Tell what the token endpoint supports; clients take the hub's URL from their own pins."""
    issuer = hub_of(request).issuer
    return answer(MetadataOut(issuer=issuer, token_endpoint=issuer + TOKEN_PATH))


def parse_form(media_type: str, raw: bytes) -> TokenIn:
    """Read a token request (RFC 6749 section 4.4.2, appendix B).

    Members that nobody knows are left aside, as RFC 6749 section 3.2 demands; none may come twice.

    Args:
        media_type: The `Content-Type` header.
        raw: The body, at most `FORM_BYTES`.

    Raises:
        MalformedError: Not a form, or a member twice.
        InvalidShapeError: A member is missing or not one we support.
    """
    if media_type.partition(";")[0].strip().lower() != FORM:
        raise MalformedError("not announced as a form")
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
    return TokenIn.of({name: members[name] for name in TokenIn.model_fields if name in members})
