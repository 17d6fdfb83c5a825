"""Suspensions of agencies over HTTP."""

from typing import Annotated

from fastapi import APIRouter, Path, Request
from fastapi.responses import Response

from app.errors import (
    AccountConflictError,
    InvalidShapeError,
    MalformedJsonError,
    NotFoundError,
    StepUpRequiredError,
    TooLargeError,
)
from app.policy.actions import Action
from app.routers.accounts import BODY_BYTES
from app.routers.exchange import attempt, hub_of, read_shape
from app.routers.operation import operation
from app.schemas.accounts import Suspension
from app.schemas.report_path import is_agency
from app.usecases.suspend_agency import restore_agency, suspend_agency

router = APIRouter(prefix="/v1/agencies", tags=["Administration"])
AgencyPath = Annotated[str, Path(description="Id of the agency, e.g. `id-polri`.")]
_ADDRESS = "/{agency}/suspension"


@router.put(
    _ADDRESS,
    status_code=204,
    summary="Suspend an agency of one's own country",
    response_class=Response,
    **operation(
        "suspend_agency",
        Action.AGENCY_SUSPEND,
        MalformedJsonError,
        InvalidShapeError,
        TooLargeError,
        NotFoundError,
        AccountConflictError,
        StepUpRequiredError,
        body=Suspension,
    ),
)
async def suspend(request: Request, agency: AgencyPath) -> Response:
    """Cut an agency off from reading and sending at once; nothing is sealed to it either.

    What it sent before stays verifiable. A whole member is suspended by a proposal.
    """
    async with attempt(request, agency[:40]) as made:
        _require_address(agency)
        wanted = await read_shape(request, Suspension, BODY_BYTES)
        await suspend_agency(hub_of(request), made, agency, wanted.reason)
    return Response(status_code=204)


@router.delete(
    _ADDRESS,
    status_code=204,
    summary="Let an agency take part again",
    response_class=Response,
    **operation(
        "restore_agency",
        Action.AGENCY_RESTORE,
        NotFoundError,
        AccountConflictError,
        StepUpRequiredError,
    ),
)
async def restore(request: Request, agency: AgencyPath) -> Response:
    """End a suspension that one's country's administration made."""
    async with attempt(request, agency[:40]) as made:
        _require_address(agency)
        await restore_agency(hub_of(request), made, agency)
    return Response(status_code=204)


def _require_address(agency: str) -> None:
    if not is_agency(agency):
        raise NotFoundError("no agency has such an id")
