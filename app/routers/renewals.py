"""Tokens of a later epoch for a report, over HTTP."""

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from app.crypto import limits
from app.errors import (
    BadSignatureError,
    ClockWindowError,
    DigestMismatchError,
    EpochClosedError,
    EvaluatorAwayError,
    InvalidShapeError,
    KeyNotActiveError,
    MalformedEncodingError,
    MalformedJsonError,
    NotFoundError,
    OriginatorMismatchError,
    QueryBudgetError,
    TooLargeError,
    UnknownKeyError,
)
from app.policy.actions import Action
from app.routers.exchange import (
    OriginatorPath,
    ReportIdPath,
    answer,
    hub_of,
    read_shape,
    report_attempt,
)
from app.routers.operation import operation
from app.schemas.matches import TokensRenewalIn, TokensRenewedOut
from app.usecases.renew_tokens import renew_tokens

router = APIRouter(prefix="/v1/reports", tags=["Matching"])


@router.post(
    "/{originator}/{report_id}/tokens",
    summary="Give a report of yours tokens of a later epoch",
    response_model=TokensRenewedOut,
    **operation(
        "renew_tokens",
        Action.REPORT_RENEW,
        MalformedJsonError,
        MalformedEncodingError,
        InvalidShapeError,
        TooLargeError,
        BadSignatureError,
        UnknownKeyError,
        KeyNotActiveError,
        OriginatorMismatchError,
        ClockWindowError,
        DigestMismatchError,
        EpochClosedError,
        NotFoundError,
        QueryBudgetError,
        EvaluatorAwayError,
        body=TokensRenewalIn,
    ),
)
async def renew(
    request: Request, originator: OriginatorPath, report_id: ReportIdPath
) -> JSONResponse:
    """Let a report be met by tokens of a later epoch; the same again changes nothing.

    Only its originator can, with a statement that names the report's signed header and its policy.
    Each token counts against the agency's budget.
    """
    async with report_attempt(request, originator, report_id) as made:
        asked = await read_shape(request, TokensRenewalIn, limits.STATEMENT_WIRE_BYTES)
        epoch = await renew_tokens(hub_of(request), made, originator, report_id, asked)
    return answer(TokensRenewedOut(epoch=epoch))
