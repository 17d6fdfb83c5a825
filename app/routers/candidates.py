"""Candidates over HTTP: who else has the same identifier, and what officers decided of it."""

from typing import Annotated

from fastapi import APIRouter, Path, Request
from fastapi.responses import JSONResponse, Response

from app.errors import InvalidShapeError, MalformedJsonError, NotFoundError, TooLargeError
from app.models.candidates import Candidate
from app.policy.actions import Action
from app.routers.accounts import BODY_BYTES
from app.routers.exchange import answer, attempt, hub_of, read_id, read_query, read_shape
from app.routers.matches import candidate_out
from app.routers.operation import operation
from app.schemas.candidates import (
    CandidateQuery,
    CandidatesOut,
    DecisionIn,
    ListedCandidateOut,
    WatchedOut,
)
from app.usecases.keep_candidates import decide_candidate, list_candidates

router = APIRouter(prefix="/v1/candidates", tags=["Matching"])
CandidatePath = Annotated[str, Path(description="Id of the candidate.")]


@router.get(
    "",
    summary="List whom your identifiers met",
    response_model=CandidatesOut,
    **operation("list_candidates", Action.CANDIDATE_LIST, InvalidShapeError, query=CandidateQuery),
)
async def list_all(request: Request) -> JSONResponse:
    """List meetings of the caller's reports and queries with other agencies', newest first."""
    async with attempt(request) as made:
        asked = read_query(request, CandidateQuery)
        found = await list_candidates(hub_of(request), made, asked)
    page = found[: asked.limit]
    more = str(page[-1].id) if len(found) > asked.limit else None
    return answer(CandidatesOut(candidates=tuple(map(_shown, page)), next=more))


@router.post(
    "/{candidate}/decision",
    status_code=204,
    summary="Decide a candidate",
    **operation(
        "decide_candidate",
        Action.CANDIDATE_DECIDE,
        MalformedJsonError,
        InvalidShapeError,
        TooLargeError,
        NotFoundError,
        body=DecisionIn,
    ),
)
async def decide(request: Request, candidate: CandidatePath) -> Response:
    """Say that a candidate is the same, is not, or is unclear; only officers decide."""
    async with attempt(request, candidate[:36]) as made:
        wanted = await read_shape(request, DecisionIn, BODY_BYTES)
        await decide_candidate(hub_of(request), made, read_id(candidate), wanted.state)
    return Response(status_code=204, headers={"cache-control": "no-store"})


def _shown(candidate: Candidate) -> ListedCandidateOut:
    seen = candidate_out(str(candidate.id), candidate.pointer)
    return ListedCandidateOut(
        id=seen.id,
        type=candidate.type,
        agency=seen.agency,
        country=seen.country,
        reports=tuple(candidate.reports),
        watches=tuple(WatchedOut(id=watch, n=n) for watch, n in candidate.watches),
        found_at=candidate.found_at,
        state=candidate.state,
        decided_by=candidate.decided_by,
        decided_at=candidate.decided_at,
    )
