"""The officers' console: this hub's own copy of it (docs/spec/console.md)."""

from typing import Annotated, Any, Final

from fastapi import APIRouter, Path, Request
from fastapi.responses import HTMLResponse, Response

from app.errors import NotFoundError
from app.policy.actions import Action
from app.routers.exchange import hub_of
from app.routers.files import answer_file
from app.routers.operation import operation
from app.schemas.console import (
    ASSETS_PATH,
    CONSOLE,
    OWN_PASSKEYS_PATH,
    PAGE_HEADERS,
    PAGE_PATH,
    SIGNED_IN_PATH,
    Place,
    find_asset,
    render_own_passkeys,
    render_page,
    render_signed_in,
)

router = APIRouter(tags=["Console"])
_HTML: Final[dict[int | str, dict[str, Any]]] = {
    200: {"description": "A page.", "content": {"text/html": {"schema": {"type": "string"}}}}
}
_FILE: Final[dict[int | str, dict[str, Any]]] = {
    200: {"description": "A script, a style sheet or a picture.", "content": {"*/*": {}}},
    304: {"description": "The browser has this very file."},
}


@router.get(
    PAGE_PATH,
    summary="Open the console",
    response_class=HTMLResponse,
    **operation("open_console", Action.METADATA_READ, answers=_HTML),
)
async def page(request: Request) -> HTMLResponse:
    """Show the page from which officers send, open and look up. This copy trusts this hub."""
    return HTMLResponse(render_page(_here(request)), headers=PAGE_HEADERS)


@router.get(
    OWN_PASSKEYS_PATH,
    summary="Open the page of one's own passkeys",
    response_class=HTMLResponse,
    **operation("open_passkeys", Action.METADATA_READ, answers=_HTML),
)
async def own_passkeys(request: Request) -> HTMLResponse:
    """Show the page on which officers list, add and remove their passkeys, once signed in there."""
    return HTMLResponse(render_own_passkeys(_here(request)), headers=PAGE_HEADERS)


@router.get(
    SIGNED_IN_PATH,
    summary="Come back to the console from a sign-in",
    response_class=HTMLResponse,
    **operation("return_to_console", Action.METADATA_READ, answers=_HTML),
)
async def signed_in() -> HTMLResponse:
    """Hand the code to the console that waits for it in another window of the same browser."""
    return HTMLResponse(render_signed_in(), headers=PAGE_HEADERS)


@router.get(
    ASSETS_PATH + "/{name}",
    summary="Load a file of the console",
    response_class=Response,
    **operation("load_console_file", Action.METADATA_READ, NotFoundError, answers=_FILE),
)
async def asset(
    request: Request, name: Annotated[str, Path(description="Its name in `manifest.json`.")]
) -> Response:
    """Give a file that the console's manifest names, by its digest."""
    found = find_asset(name)
    if found is None:
        raise NotFoundError("the console has no such file")
    return answer_file(request, found)


def _here(request: Request) -> Place:
    hub = hub_of(request).issuer
    return Place(hub, CONSOLE, hub + SIGNED_IN_PATH, "hub")
