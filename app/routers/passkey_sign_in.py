"""The way in by passkey over HTTP: what the sign-in page's script asks (docs/spec/sign-in.md)."""

from functools import cache
from importlib.resources import files

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, Response

from app.errors import (
    InvalidShapeError,
    MalformedError,
    PasskeyInvalidError,
    ProviderRequiredError,
    RateLimitedError,
    SignInInvalidError,
    TooLargeError,
)
from app.policy.actions import Action
from app.routers.cookies import drop_cookie, read_cookie
from app.routers.exchange import answer, attempt, hub_of, read_shape
from app.routers.operation import operation
from app.schemas.passkeys import (
    ASSERT_OPTIONS_PATH,
    ASSERT_PATH,
    PASSKEY_BYTES,
    REGISTER_OPTIONS_PATH,
    REGISTER_PATH,
    SCRIPT_PATH,
    FirstPasskeyIn,
    InvitedIn,
    OnwardOut,
    OptionsOut,
    PasskeyPageIn,
    SignInByPasskeyIn,
)
from app.usecases.bind_first_passkey import ask_for_first_passkey, bind_first_passkey
from app.usecases.sign_in_by_passkey import ask_for_passkey, sign_in_by_passkey

router = APIRouter(tags=["Sign-in"])
_BODY = (MalformedError, InvalidShapeError, TooLargeError)
_JAVASCRIPT = "text/javascript"


@router.get(
    SCRIPT_PATH,
    summary="The script of the sign-in page",
    response_class=Response,
    **operation(
        "read_passkey_script",
        Action.METADATA_READ,
        answers={200: {"description": "A script.", "content": {_JAVASCRIPT: {}}}},
    ),
)
async def script() -> Response:
    """Give the script that asks the browser for a passkey; the page works without it otherwise."""
    return Response(_script(), media_type=_JAVASCRIPT, headers={"cache-control": "no-cache"})


@cache
def _script() -> bytes:
    return (files("app.routers") / "passkey.js").read_bytes()


@router.post(
    ASSERT_OPTIONS_PATH,
    summary="Ask what to ask the browser for",
    response_model=OptionsOut,
    **operation(
        "ask_for_passkey", Action.SIGN_IN_BEGIN, *_BODY, SignInInvalidError, body=PasskeyPageIn
    ),
)
async def ask(request: Request) -> JSONResponse:
    """Give a fresh challenge; the answer is the same whoever sits at the browser."""
    hub = hub_of(request)
    async with attempt(request):
        asked = await read_shape(request, PasskeyPageIn, PASSKEY_BYTES)
        options = await ask_for_passkey(hub, asked.request_uri, read_cookie(request, hub.issuer))
    return answer(OptionsOut(public_key=options))


@router.post(
    ASSERT_PATH,
    summary="Sign in with a passkey",
    response_model=OnwardOut,
    **operation(
        "sign_in_by_passkey",
        Action.SIGN_IN_FINISH,
        *_BODY,
        SignInInvalidError,
        PasskeyInvalidError,
        body=SignInByPasskeyIn,
    ),
)
async def assert_passkey(request: Request) -> JSONResponse:
    """Check what the browser answered, and tell where it goes with the code for the client."""
    hub = hub_of(request)
    async with attempt(request) as made:
        sent = await read_shape(request, SignInByPasskeyIn, PASSKEY_BYTES)
        cookie = read_cookie(request, hub.issuer)
        address = await sign_in_by_passkey(hub, made, sent, cookie)
    return _onward(hub.issuer, address)


@router.post(
    REGISTER_OPTIONS_PATH,
    summary="Ask what to ask the browser for, with an invitation",
    response_model=OptionsOut,
    **operation(
        "ask_for_first_passkey",
        Action.SIGN_IN_BEGIN,
        *_BODY,
        SignInInvalidError,
        ProviderRequiredError,
        RateLimitedError,
        body=InvitedIn,
    ),
)
async def ask_for_first(request: Request) -> JSONResponse:
    """Give a fresh challenge for the account that the invitation is of."""
    hub = hub_of(request)
    async with attempt(request):
        asked = await read_shape(request, InvitedIn, PASSKEY_BYTES)
        options = await ask_for_first_passkey(hub, asked, read_cookie(request, hub.issuer))
    return answer(OptionsOut(public_key=options))


@router.post(
    REGISTER_PATH,
    summary="Bind the first passkey and sign in with it",
    response_model=OnwardOut,
    **operation(
        "bind_first_passkey",
        Action.SIGN_IN_FINISH,
        *_BODY,
        SignInInvalidError,
        PasskeyInvalidError,
        ProviderRequiredError,
        RateLimitedError,
        body=FirstPasskeyIn,
    ),
)
async def register(request: Request) -> JSONResponse:
    """Use up the invitation for the passkey that the browser has made, and sign in with it."""
    hub = hub_of(request)
    async with attempt(request) as made:
        sent = await read_shape(request, FirstPasskeyIn, PASSKEY_BYTES)
        cookie = read_cookie(request, hub.issuer)
        address = await bind_first_passkey(hub, made, sent, cookie)
    return _onward(hub.issuer, address)


def _onward(issuer: str, address: str) -> JSONResponse:
    onward = answer(OnwardOut(location=address))
    drop_cookie(onward, issuer)
    return onward
