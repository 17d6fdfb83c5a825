"""Liveness and readiness."""

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from app.errors import NotReadyError
from app.policy.actions import Action
from app.routers.exchange import hub_of
from app.routers.operation import operation
from app.usecases.check_readiness import check_readiness

router = APIRouter(prefix="/health", tags=["Health"])


@router.get(
    "/live", summary="Is the process alive?", **operation("check_liveness", Action.HEALTH_READ)
)
async def live() -> JSONResponse:
    """Answer as long as the process can answer at all."""
    return JSONResponse({"status": "live"})


@router.get(
    "/ready",
    summary="Can the hub do its work?",
    **operation("check_readiness", Action.HEALTH_READ, NotReadyError),
)
async def ready(request: Request) -> JSONResponse:
    """Answer 200 only if the database is there, at this version's schema, and can be written."""
    await check_readiness(hub_of(request))
    return JSONResponse({"status": "ready"})
