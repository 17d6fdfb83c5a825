"""The countries' identity providers over HTTP (docs/spec/sign-in.md section 5)."""

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from app.policy.actions import Action
from app.routers.exchange import answer, attempt, hub_of
from app.routers.operation import operation
from app.schemas.identity_providers import ProvidersOut
from app.usecases.list_identity_providers import list_identity_providers

router = APIRouter(prefix="/v1", tags=["Directory"])


@router.get(
    "/identity-providers",
    summary="List the countries' identity providers",
    response_model=ProvidersOut,
    **operation("list_identity_providers", Action.DIRECTORY_READ),
)
async def identity_providers(request: Request) -> JSONResponse:
    """List where each country's officers sign in, as its root has stated it last.

    The statements themselves, with their signatures, are in the directory.
    """
    async with attempt(request) as made:
        found = await list_identity_providers(hub_of(request), made)
    return answer(ProvidersOut(providers=tuple(found)))
