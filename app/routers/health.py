"""Liveness and readiness."""

from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import JSONResponse

from app.errors import NotReadyError
from app.metrics import Metrics, now_seconds
from app.policy.actions import Action
from app.routers.operation import operation
from app.usecases.check_readiness import check_working, look_at_log

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
    """Answer 200 only if database, attachments, clock and house-keeping are as they must be."""
    await require_ready(request.app)
    return JSONResponse({"status": "ready"})


async def require_ready(app: FastAPI) -> None:
    """Look at everything, and keep for the metrics what was found.

    Raises:
        NotReadyError: Something is wrong, or the hub is about to stop.
    """
    metrics: Metrics = app.state.metrics
    metrics.ready(is_ready=False)
    if app.state.is_stopping:
        raise NotReadyError("stopping")
    await check_working(app.state.hub)
    log = await look_at_log(app.state.hub)
    quorum_at = log.quorum_at.timestamp() if log.quorum_at else 0
    metrics.log(waiting=log.waiting.total_seconds(), quorum_at=quorum_at)
    if chore := metrics.overdue(now_seconds()):
        raise NotReadyError(f"house-keeping: {chore} has not succeeded for long")
    metrics.ready(is_ready=True)
