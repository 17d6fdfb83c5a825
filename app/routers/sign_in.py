"""An officer's sign-in over HTTP: pushed request and page (docs/spec/sign-in.md)."""

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, JSONResponse

from app.errors import (
    InvalidShapeError,
    MalformedError,
    ProofInvalidError,
    RateLimitedError,
    SignInInvalidError,
    TooLargeError,
)
from app.policy.actions import Action
from app.routers.cookies import read_cookie, set_cookie
from app.routers.exchange import answer, attempt, hub_of, presented_by
from app.routers.forms import FORM, parse_address, read_form, select_members
from app.routers.operation import operation
from app.routers.sign_in_pages import hidden, render_page
from app.routers.tokens import PROOF
from app.schemas.sign_in import PAGE_PATH, PAR_PATH, PageIn, PushIn, PushOut
from app.usecases.begin_sign_in import open_page
from app.usecases.push_sign_in import push_sign_in

router = APIRouter(tags=["Sign-in"])
HTML_ANSWER: dict[int | str, dict[str, Any]] = {
    200: {"description": "A page.", "content": {"text/html": {"schema": {"type": "string"}}}}
}


def described_push() -> dict[str, Any]:
    """Describe the pushed request: a form, and a proof without token."""
    described = operation(
        "push_sign_in",
        Action.SIGN_IN_PUSH,
        MalformedError,
        TooLargeError,
        InvalidShapeError,
        ProofInvalidError,
        SignInInvalidError,
        RateLimitedError,
    )
    extra = described["openapi_extra"]
    content = {FORM: {"schema": PushIn.model_json_schema()}}
    extra["requestBody"] = {"required": True, "content": content}
    extra["parameters"] = [PROOF]
    return described


def described_page() -> dict[str, Any]:
    """Describe the page: two parameters, HTML."""
    described = operation(
        "open_sign_in_page",
        Action.SIGN_IN_BEGIN,
        MalformedError,
        InvalidShapeError,
        SignInInvalidError,
        answers=HTML_ANSWER,
    )
    members = PageIn.model_json_schema()["properties"]
    described["openapi_extra"]["parameters"] = [
        {"name": name, "in": "query", "required": True, "schema": schema}
        for name, schema in members.items()
    ]
    return described


@router.post(
    PAR_PATH,
    status_code=201,
    summary="Begin an officer's sign-in",
    response_model=PushOut,
    **described_push(),
)
async def push(request: Request) -> JSONResponse:
    """Push what the client wants; then send the browser to the sign-in page (RFC 9126).

    Bound to the key of the DPoP proof: only that key can use the code, and then the session.
    """
    async with attempt(request):
        asked = await read_form(request, PushIn)
        pushed = await push_sign_in(hub_of(request), asked, presented_by(request))
    return answer(pushed, 201)


@router.get(
    PAGE_PATH,
    summary="Show the ways in to an officer",
    response_class=HTMLResponse,
    **described_page(),
)
async def page(request: Request) -> HTMLResponse:
    """Show the sign-in page, and keep the sign-in in this browser from here on."""
    hub = hub_of(request)
    async with attempt(request):
        asked = select_members(parse_address(request.scope["query_string"]), PageIn)
        cookie = await open_page(hub, asked, read_cookie(request, hub.issuer))
    shown = render_page("Sign in / Masuk", [hidden("request_uri", asked.request_uri)])
    set_cookie(shown, hub.issuer, cookie)
    return shown
