"""The token endpoint for systems and officers, and its metadata (docs/spec/login.md)."""

from typing import Any, Final

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from app.errors import (
    AssertionInvalidError,
    GrantInvalidError,
    InvalidShapeError,
    MalformedError,
    ProofInvalidError,
    ReplayedError,
    TooLargeError,
)
from app.policy.actions import Action
from app.routers.exchange import answer, attempt, hub_of, presented_by, read_body
from app.routers.forms import FORM, parse_members, select_members
from app.routers.operation import operation
from app.schemas.sign_in import PAGE_PATH, PAR_PATH, CodeIn, RefreshIn, SessionTokenOut
from app.schemas.tokens import (
    FORM_BYTES,
    METADATA_PATH,
    TOKEN_PATH,
    MetadataOut,
    TokenIn,
    TokenOut,
)
from app.usecases.issue_token import issue_token
from app.usecases.redeem_code import redeem_code
from app.usecases.refresh_session import refresh_session

router = APIRouter(tags=["Login"])
PROOF: Final[dict[str, Any]] = {
    "name": "DPoP",
    "in": "header",
    "required": True,
    "description": "Proof for this request, without `ath` (RFC 9449).",
    "schema": {"type": "string"},
}
_GRANTS: Final[dict[str, type[TokenIn | CodeIn | RefreshIn]]] = {
    "authorization_code": CodeIn,
    "refresh_token": RefreshIn,
}


def _described() -> dict[str, Any]:
    """Describe the token endpoint: the only one that takes a form, and a proof without token."""
    described = operation(
        "issue_token",
        Action.TOKEN_ISSUE,
        MalformedError,
        TooLargeError,
        InvalidShapeError,
        AssertionInvalidError,
        GrantInvalidError,
        ProofInvalidError,
        ReplayedError,
    )
    extra = described["openapi_extra"]
    shapes = [kind.model_json_schema() for kind in (TokenIn, CodeIn, RefreshIn)]
    extra["requestBody"] = {"required": True, "content": {FORM: {"schema": {"oneOf": shapes}}}}
    extra["parameters"] = [PROOF]
    return described


@router.post(
    TOKEN_PATH,
    summary="Log in as an agency, or go on with an officer's sign-in",
    response_model=TokenOut | SessionTokenOut,
    **_described(),
)
async def token(request: Request) -> JSONResponse:
    """Exchange a signed client assertion for an access token of five minutes.

    An officer's client exchanges the code of a finished sign-in, or the session's refresh token.
    The token is bound to the key of the DPoP proof and carries no right by itself: key or session,
    agency and roles are read again at each request.
    """
    hub, presented = hub_of(request), presented_by(request)
    async with attempt(request) as made:
        form = parse_form(
            request.headers.get("content-type", ""), await read_body(request, FORM_BYTES)
        )
        if isinstance(form, CodeIn):
            return answer(await redeem_code(hub, made, form, presented))
        if isinstance(form, RefreshIn):
            return answer(await refresh_session(hub, made, form, presented))
        return answer(await issue_token(hub, made, form, presented))


@router.get(
    METADATA_PATH,
    summary="Describe the token endpoint",
    response_model=MetadataOut,
    **operation("read_metadata", Action.METADATA_READ),
)
async def metadata(request: Request) -> JSONResponse:
    """Tell what the token endpoint supports; clients take the hub's URL from their own pins."""
    issuer = hub_of(request).issuer
    return answer(
        MetadataOut(
            issuer=issuer,
            token_endpoint=issuer + TOKEN_PATH,
            pushed_authorization_request_endpoint=issuer + PAR_PATH,
            authorization_endpoint=issuer + PAGE_PATH,
        )
    )


def parse_form(media_type: str, raw: bytes) -> TokenIn | CodeIn | RefreshIn:
    """Read a token request (RFC 6749 sections 4.1.3, 4.4.2 and 6).

    Args:
        media_type: The `Content-Type` header.
        raw: The body, at most `FORM_BYTES`.

    Raises:
        MalformedError: Not a form, or a member twice.
        InvalidShapeError: A member is missing or not one we support.
    """
    members = parse_members(media_type, raw)
    kind = _GRANTS.get(members.get("grant_type", ""), TokenIn)
    return select_members(members, kind)
