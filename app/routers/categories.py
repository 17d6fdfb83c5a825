"""The category list over HTTP."""

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from app.policy.actions import Action
from app.routers.exchange import attempt, hub_of
from app.routers.operation import operation
from app.schemas.categories import CategoryList, load_categories
from app.usecases.read_directory import read_reference

router = APIRouter(prefix="/v1", tags=["Directory"])


@router.get(
    "/categories",
    summary="List the categories",
    response_model=CategoryList,
    **operation("list_categories", Action.CATEGORY_READ),
)
async def categories(request: Request) -> JSONResponse:
    """Give the two-level list: codes, labels, definitions, and mappings to other vocabularies."""
    async with attempt(request) as made:
        await read_reference(hub_of(request), made)
    return JSONResponse(load_categories().model_dump(mode="json"))
