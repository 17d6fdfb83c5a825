"""Matching over HTTP: hit or no hit, without anybody's value."""

import math
from collections.abc import Sequence

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from app.crypto import limits
from app.errors import (
    EvaluatorAwayError,
    InvalidShapeError,
    MalformedJsonError,
    NotFoundError,
    OperationSpentError,
    QueryBudgetError,
    TooLargeError,
)
from app.models.matching import Met
from app.models.operations import Operation
from app.policy.actions import Action
from app.routers.exchange import answer, attempt, hub_of, read_shape
from app.routers.middleware import RATE
from app.routers.operation import RequestRoute, operation
from app.schemas.matches import (
    DAY_SECONDS,
    CandidateOut,
    MatchedReportOut,
    MatchesOut,
    MatchIn,
    MatchOut,
)
from app.usecases.match_tokens import match_tokens

router = APIRouter(prefix="/v1/matches", tags=["Matching"], route_class=RequestRoute)
_COUNTRY_LETTERS = 2


@router.post(
    "",
    summary="Ask who has the same identifiers",
    response_model=MatchesOut,
    **operation(
        "match_tokens",
        Action.MATCH_QUERY,
        MalformedJsonError,
        InvalidShapeError,
        TooLargeError,
        NotFoundError,
        QueryBudgetError,
        OperationSpentError,
        EvaluatorAwayError,
        body=MatchIn,
    ),
)
async def match(request: Request) -> JSONResponse:
    """Match up to 500 tokens of identifiers that never leave the caller's agency.

    For each token: reports that the caller may see anyway, and what other agencies' policies let it
    know of them. Whoever is met is told as much of the caller. Each token counts against the
    agency's budget, told in `RateLimit` as `match`.
    """
    async with attempt(request) as made:
        asked = await read_shape(request, MatchIn, limits.STATEMENT_WIRE_BYTES)
        matched = await match_tokens(hub_of(request), made, asked)
    if matched.operation is None:
        tell_budget(request, matched.left)
    else:
        _tell_operation(request, matched.operation)
    return answer(MatchesOut(matches=by_token(matched.met, len(asked.t1))))


def tell_budget(request: Request, left: float) -> None:
    """Tell what is left of the agency's tokens, beside what is left of its requests."""
    per_day = hub_of(request).match_per_day
    policy, standing = request.scope[RATE]
    until_full = math.ceil((per_day - left) * DAY_SECONDS / per_day)
    request.scope[RATE] = (
        f'{policy}, "match";q={per_day};w={DAY_SECONDS}',
        f'{standing}, "match";r={math.floor(left)};t={until_full}',
    )


def _tell_operation(request: Request, operation: Operation) -> None:
    """Tell what is left of an operation, and for how long, beside what is left of requests."""
    policy, standing = request.scope[RATE]
    seconds = math.ceil((operation.until - hub_of(request).clock()).total_seconds())
    request.scope[RATE] = (
        f'{policy}, "operation";q={operation.tokens}',
        f'{standing}, "operation";r={operation.remaining};t={max(seconds, 0)}',
    )


def candidate_out(met_id: str, pointer: str) -> CandidateOut:
    """Write what is known of the other side."""
    is_country = len(pointer) == _COUNTRY_LETTERS
    agency = None if is_country else pointer or None
    country = pointer[:_COUNTRY_LETTERS].upper() or None
    return CandidateOut(id=met_id, agency=agency, country=country)


def by_token(met: Sequence[Met], tokens: int) -> tuple[MatchOut, ...]:
    """Write what each token met, in the order they were asked."""
    reports: list[list[MatchedReportOut]] = [[] for _ in range(tokens)]
    candidates: list[list[CandidateOut]] = [[] for _ in range(tokens)]
    for each in met:
        if each.report is not None:
            originator, report_id = each.report
            found = MatchedReportOut(originator=originator, id=report_id)
            reports[each.n - 1].append(found)
        else:
            candidates[each.n - 1].append(candidate_out(str(each.candidate), each.pointer))
    return tuple(
        MatchOut(reports=tuple(own), candidates=tuple(others))
        for own, others in zip(reports, candidates, strict=True)
    )
