"""An officer's own passkeys over HTTP (docs/spec/sign-in.md section 10)."""

from typing import Annotated

from fastapi import APIRouter, Path, Request
from fastapi.responses import JSONResponse, Response

from app.crypto.encoding import from_base64url
from app.errors import (
    ConflictError,
    InvalidShapeError,
    LastWayInError,
    MalformedError,
    NotFoundError,
    PasskeyInvalidError,
    ProviderRequiredError,
    SignInInvalidError,
    TooLargeError,
)
from app.models.passkeys import Passkey
from app.policy.actions import Action
from app.routers.exchange import answer, attempt, hub_of, read_shape
from app.routers.operation import operation
from app.schemas.passkeys import (
    PASSKEY_BYTES,
    PASSKEYS_PATH,
    OptionsOut,
    PasskeyOut,
    PasskeysOut,
    RegistrationIn,
)
from app.usecases.keep_passkeys import (
    add_passkey,
    list_passkeys,
    prepare_passkey,
    remove_passkey,
)

router = APIRouter(tags=["Sign-in"])
_SHOWN_CHARACTERS = 64  # of an id that an address names, in the access log


@router.get(
    PASSKEYS_PATH,
    summary="List one's own passkeys",
    response_model=PasskeysOut,
    **operation("list_passkeys", Action.PASSKEY_LIST),
)
async def own_passkeys(request: Request) -> JSONResponse:
    """List the passkeys of the officer who asks."""
    async with attempt(request) as made:
        found = await list_passkeys(hub_of(request), made)
    return answer(PasskeysOut(passkeys=tuple(_shown(each) for each in found)))


@router.post(
    f"{PASSKEYS_PATH}/options",
    summary="Ask what to ask the browser for, to add a passkey",
    response_model=OptionsOut,
    **operation(
        "prepare_passkey", Action.PASSKEY_PREPARE, SignInInvalidError, ProviderRequiredError
    ),
)
async def prepare(request: Request) -> JSONResponse:
    """Give a fresh challenge of this session, for a page of the hub's own address."""
    async with attempt(request) as made:
        options = await prepare_passkey(hub_of(request), made)
    return answer(OptionsOut(public_key=options))


@router.post(
    PASSKEYS_PATH,
    status_code=201,
    summary="Add a passkey of one's own",
    response_model=PasskeyOut,
    **operation(
        "add_passkey",
        Action.PASSKEY_ADD,
        MalformedError,
        InvalidShapeError,
        TooLargeError,
        PasskeyInvalidError,
        SignInInvalidError,
        ProviderRequiredError,
        ConflictError,
        body=RegistrationIn,
    ),
)
async def add(request: Request) -> JSONResponse:
    """Keep what the browser has made; a second passkey is the way in when the first is lost."""
    async with attempt(request) as made:
        sent = await read_shape(request, RegistrationIn, PASSKEY_BYTES)
        kept = await add_passkey(hub_of(request), made, sent)
    return answer(_shown(kept), 201)


@router.delete(
    f"{PASSKEYS_PATH}/{{passkey}}",
    status_code=204,
    summary="Remove a passkey of one's own",
    response_class=Response,
    **operation("remove_passkey", Action.PASSKEY_REMOVE, NotFoundError, LastWayInError),
)
async def remove(
    request: Request, passkey: Annotated[str, Path(description="Its id, base64url.")]
) -> Response:
    """Forget a passkey at once; the last way in is not one's own to remove."""
    async with attempt(request, passkey[:_SHOWN_CHARACTERS]) as made:
        try:
            named = from_base64url(passkey)
        except MalformedError as error:
            raise NotFoundError("no such id") from error
        await remove_passkey(hub_of(request), made, named)
    return Response(status_code=204, headers={"cache-control": "no-store"})


def _shown(passkey: Passkey) -> PasskeyOut:
    return PasskeyOut(
        id=passkey.id,
        name=passkey.name,
        created_at=passkey.created_at,
        used_at=passkey.used_at,
    )
