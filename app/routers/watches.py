"""Watches over HTTP: tokens that wait for what others report, ask or watch."""

from typing import Annotated

from fastapi import APIRouter, Path, Request
from fastapi.responses import JSONResponse, Response

from app.crypto import limits
from app.crypto.watch import SealedWatch, Watch
from app.errors import (
    BadSignatureError,
    ClockWindowError,
    DigestMismatchError,
    EvaluatorAwayError,
    IdReusedError,
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
from app.routers.exchange import answer, attempt, hub_of, read_id, read_query, read_shape
from app.routers.matches import by_token, tell_budget
from app.routers.operation import operation
from app.schemas.watches import ListedWatchOut, PlacedWatchOut, WatchesOut, WatchQuery
from app.usecases.keep_watches import end_watch, list_watches, place_watch

router = APIRouter(prefix="/v1/watches", tags=["Matching"])
WatchPath = Annotated[str, Path(description="Id the agency gave the watch (UUIDv7).")]


@router.post(
    "",
    status_code=201,
    summary="Watch for identifiers",
    response_model=PlacedWatchOut,
    **operation(
        "place_watch",
        Action.WATCH_PLACE,
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
        IdReusedError,
        QueryBudgetError,
        EvaluatorAwayError,
        body={
            **SealedWatch.model_json_schema(),
            "description": f"{Watch.__doc__} Signed as `serumpun-watch+jws`.",
        },
    ),
)
async def place(request: Request) -> JSONResponse:
    """Keep up to 500 tokens until a date, and match them now as a query does.

    From then on each report, query and watch of another agency that has one of them tells both
    sides, as much as both policies allow. The policy is signed by the agency that watches.
    """
    async with attempt(request) as made:
        sealed = await read_shape(request, SealedWatch, limits.STATEMENT_WIRE_BYTES)
        watch, matched = await place_watch(hub_of(request), made, sealed)
    tell_budget(request, matched.left)
    matches = by_token(matched.met, len(sealed.tokens.t1))
    return answer(PlacedWatchOut(id=watch.id, matches=matches), 201)


@router.get(
    "",
    summary="List your watches",
    response_model=WatchesOut,
    **operation("list_watches", Action.WATCH_LIST, InvalidShapeError, query=WatchQuery),
)
async def list_all(request: Request) -> JSONResponse:
    """List the watches of the caller's agency that have not ended, newest first."""
    async with attempt(request) as made:
        asked = read_query(request, WatchQuery)
        found = await list_watches(hub_of(request), made, asked.before, asked.limit)
    page = found[: asked.limit]
    more = str(page[-1].id) if len(found) > asked.limit else None
    shown = tuple(
        ListedWatchOut(id=str(each.id), signed=each.signed, tokens=each.tokens) for each in page
    )
    return answer(WatchesOut(watches=shown, next=more))


@router.delete(
    "/{watch}",
    status_code=204,
    summary="End a watch",
    **operation("end_watch", Action.WATCH_END, NotFoundError),
)
async def end(request: Request, watch: WatchPath) -> Response:
    """End a watch of the caller's agency; its tokens are erased at once."""
    async with attempt(request, watch[:36]) as made:
        await end_watch(hub_of(request), made, read_id(watch))
    return Response(status_code=204, headers={"cache-control": "no-store"})
