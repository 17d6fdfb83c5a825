"""Index keys over HTTP: shared by the custodian, fetched by each agency."""

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

from app.crypto import limits
from app.crypto.jws import Jws
from app.errors import (
    BadSignatureError,
    ClockWindowError,
    InvalidShapeError,
    KeyNotActiveError,
    MalformedEncodingError,
    MalformedJsonError,
    OriginatorMismatchError,
    OutsideNameConstraintError,
    StatementConflictError,
    TooLargeError,
    UnknownKeyError,
)
from app.policy.actions import Action
from app.routers.exchange import answer, attempt, hub_of, read_shape
from app.routers.operation import operation
from app.schemas.matches import IndexKeySharedOut, IndexKeysOut
from app.usecases.share_index_keys import list_index_keys, share_index_key

router = APIRouter(prefix="/v1/index-keys", tags=["Matching"])


@router.post(
    "",
    status_code=201,
    summary="Share an index key with an agency",
    response_model=IndexKeySharedOut,
    **operation(
        "share_index_key",
        Action.INDEX_KEY_SHARE,
        MalformedJsonError,
        MalformedEncodingError,
        InvalidShapeError,
        TooLargeError,
        BadSignatureError,
        UnknownKeyError,
        KeyNotActiveError,
        OutsideNameConstraintError,
        OriginatorMismatchError,
        StatementConflictError,
        ClockWindowError,
        body=Jws,
    ),
)
async def share(request: Request) -> JSONResponse:
    """Keep the index key of an epoch for one agency; only the federation's custodian shares."""
    async with attempt(request) as made:
        signed = await read_shape(request, Jws, limits.STATEMENT_WIRE_BYTES)
        shared = await share_index_key(hub_of(request), made, signed)
    return answer(IndexKeySharedOut(to_agency=shared.to_agency, epoch=shared.epoch), 201)


@router.get(
    "",
    summary="Fetch the index keys shared with you",
    response_model=IndexKeysOut,
    **operation("list_index_keys", Action.INDEX_KEY_LIST),
)
async def list_all(request: Request) -> JSONResponse:
    """Give the index keys of epochs that have not ended, wrapped for the caller's agency."""
    async with attempt(request) as made:
        found = await list_index_keys(hub_of(request), made)
    return answer(IndexKeysOut(shares=tuple(found)))
