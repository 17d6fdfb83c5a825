"""An officer's sign-in over HTTP: pushed request and page (docs/spec/sign-in.md)."""

from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse, JSONResponse, RedirectResponse

from app.crypto.shape import Shape
from app.errors import (
    InvalidShapeError,
    MalformedError,
    ProofInvalidError,
    ProviderFailedError,
    RateLimitedError,
    SerumpunError,
    SignInInvalidError,
    TooLargeError,
)
from app.identity.passkeys import relying_party
from app.policy.actions import Action
from app.routers.cookies import (
    drop_cookie,
    page_language,
    read_cookie,
    set_cookie,
    set_language,
)
from app.routers.exchange import answer, attempt, hub_of, presented_by
from app.routers.forms import FORM, parse_address, read_form, select_members
from app.routers.operation import operation
from app.routers.sign_in_pages import (
    demo_form,
    other_languages,
    passkey_part,
    provider_form,
    render_onward,
    render_page,
)
from app.routers.texts import say
from app.routers.tokens import PROOF
from app.schemas.passkeys import SCRIPT_PATH
from app.schemas.sign_in import (
    CALLBACK_PATH,
    DEMO_PATH,
    JWKS_PATH,
    PAGE_PATH,
    PAR_PATH,
    PROVIDER_PATH,
    CallbackIn,
    ChoiceIn,
    DemoIn,
    JwksOut,
    PageIn,
    PushIn,
    PushOut,
)
from app.usecases.begin_sign_in import open_page
from app.usecases.finish_at_provider import finish_at_provider
from app.usecases.push_sign_in import push_sign_in
from app.usecases.send_to_provider import list_providers, send_to_provider
from app.usecases.sign_in_demo import list_demo_officers, sign_in_demo

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
    members = PageIn.model_json_schema()
    described["openapi_extra"]["parameters"] = [
        {"name": name, "in": "query", "required": name in members["required"], "schema": schema}
        for name, schema in members["properties"].items()
    ]
    return described


def described_form(
    name: str,
    shape: type[Shape],
    *errors: type[SerumpunError],
    action: Action = Action.SIGN_IN_BEGIN,
) -> dict[str, Any]:
    """Describe a form of the page."""
    described = operation(
        name,
        action,
        MalformedError,
        TooLargeError,
        InvalidShapeError,
        SignInInvalidError,
        *errors,
        answers=HTML_ANSWER,
    )
    content = {FORM: {"schema": shape.model_json_schema()}}
    described["openapi_extra"]["requestBody"] = {"required": True, "content": content}
    return described


def described_callback() -> dict[str, Any]:
    """Describe the return from a provider."""
    described = operation(
        "finish_sign_in",
        Action.SIGN_IN_FINISH,
        MalformedError,
        InvalidShapeError,
        SignInInvalidError,
        ProviderFailedError,
        RateLimitedError,
    )
    members = CallbackIn.model_json_schema()["properties"]
    described["openapi_extra"]["parameters"] = [
        {"name": name, "in": "query", "required": name == "state", "schema": schema}
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
        providers = await list_providers(hub)
        invented = await list_demo_officers(hub)
    language = page_language(request, asked.ui_locales)
    names = {member.country: member.name for member in hub.federation.members}
    has_passkeys = relying_party(hub.issuer) is not None and not invented
    parts = [passkey_part(language, asked.request_uri)] if has_passkeys else []
    if providers or not parts:
        parts.insert(0, provider_form(language, asked.request_uri, providers, names))
    if invented:
        listed = [(each.account, str(each.role)) for each in invented]
        parts = [demo_form(language, asked.request_uri, listed)]
    members = {"client_id": asked.client_id, "request_uri": asked.request_uri}
    parts.append(other_languages(language, members))
    banner = say(language, "demo.banner") if invented else ""
    script = SCRIPT_PATH if has_passkeys else ""
    shown = render_page(
        language, say(language, "signin.title"), parts, banner=banner, script=script
    )
    if asked.ui_locales:
        set_language(shown, hub.issuer, language)
    set_cookie(shown, hub.issuer, cookie)
    return shown


@router.post(
    PROVIDER_PATH,
    summary="Go to a country's identity provider",
    response_class=HTMLResponse,
    **described_form("choose_provider", ChoiceIn, ProviderFailedError),
)
async def choose(request: Request) -> HTMLResponse:
    """Send the browser to the provider that the officer chose."""
    hub = hub_of(request)
    async with attempt(request):
        chosen = await read_form(request, ChoiceIn)
        address = await send_to_provider(hub, chosen, read_cookie(request, hub.issuer))
    return render_onward(page_language(request), address)


@router.post(
    DEMO_PATH,
    summary="Sign in as an invented officer, on a demonstration hub",
    response_class=HTMLResponse,
    **described_form("choose_demo_officer", DemoIn, action=Action.SIGN_IN_FINISH),
)
async def demo(request: Request) -> HTMLResponse:
    """Go on as an invented officer; refused wherever officers are real."""
    hub = hub_of(request)
    async with attempt(request) as made:
        chosen = await read_form(request, DemoIn)
        address = await sign_in_demo(hub, made, chosen, read_cookie(request, hub.issuer))
    onward = render_onward(page_language(request), address)
    drop_cookie(onward, hub.issuer)
    return onward


@router.get(
    CALLBACK_PATH,
    summary="Come back from a country's identity provider",
    response_class=RedirectResponse,
    status_code=303,
    **described_callback(),
)
async def callback(request: Request) -> RedirectResponse:
    """Check the provider's answer, and send the browser to the client with a code.

    With `error` and `iss` where the provider let nobody in (RFC 6749 section 4.1.2.1, RFC 9207).
    """
    hub = hub_of(request)
    async with attempt(request) as made:
        sent = select_members(parse_address(request.scope["query_string"]), CallbackIn)
        cookie = read_cookie(request, hub.issuer)
        address = await finish_at_provider(hub, made, sent, cookie)
    onward = RedirectResponse(address, 303, headers={"cache-control": "no-store"})
    drop_cookie(onward, hub.issuer)
    return onward


@router.get(
    JWKS_PATH,
    summary="Show the key of the hub as a client",
    response_model=JwksOut,
    **operation("read_client_keys", Action.METADATA_READ),
)
async def client_keys(request: Request) -> JSONResponse:
    """Show the public key by which the countries' providers know the hub (RFC 7517)."""
    return answer(JwksOut.of(hub_of(request).client_key.public_jwks()))
