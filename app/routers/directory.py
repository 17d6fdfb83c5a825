"""Members, agencies and the key directory over HTTP."""

from typing import Annotated

from fastapi import APIRouter, Path, Request
from fastapi.responses import JSONResponse

from app.crypto import limits
from app.crypto.jws import Jws
from app.errors import (
    BadSignatureError,
    ChainBrokenError,
    ClockWindowError,
    InvalidShapeError,
    KeyNotActiveError,
    MalformedEncodingError,
    MalformedJsonError,
    NotFoundError,
    OutsideNameConstraintError,
    StatementConflictError,
    TooLargeError,
    UnknownKeyError,
)
from app.policy.actions import Action
from app.routers.exchange import answer, attempt, hub_of, read_query, read_shape
from app.routers.operation import operation
from app.schemas.accounts import SuspensionOut
from app.schemas.directory import (
    AgenciesOut,
    AgencyOut,
    AppendedOut,
    DirectoryOut,
    FederationOut,
    MemberOut,
    MembersOut,
    StatementOut,
)
from app.schemas.queries import AgencyQuery, DirectoryQuery, FederationQuery
from app.schemas.report_path import is_agency
from app.usecases.append_statement import append_statement
from app.usecases.read_directory import (
    find_agency,
    list_agencies,
    list_suspended,
    read_directory,
)
from app.usecases.read_federation import read_federation

router = APIRouter(prefix="/v1", tags=["Directory"])


@router.get(
    "/members",
    summary="List the member countries",
    response_model=MembersOut,
    **operation("list_members", Action.DIRECTORY_READ),
)
async def members(request: Request) -> JSONResponse:
    """List the members, as in the federation file that you pinned, and who is suspended now."""
    hub = hub_of(request)
    async with attempt(request) as made:
        found = await list_suspended(hub, made)
    listed = tuple(MemberOut(country=m.country, name=m.name) for m in hub.federation.members)
    suspended = tuple(SuspensionOut(subject=each.subject, since=each.since) for each in found)
    return answer(MembersOut(federation=hub.federation.name, members=listed, suspended=suspended))


@router.get(
    "/federation",
    summary="Read the federation file and its changes",
    response_model=FederationOut,
    **operation(
        "read_federation", Action.FEDERATION_READ, InvalidShapeError, query=FederationQuery
    ),
)
async def federation(request: Request) -> JSONResponse:
    """Give the present federation file and its changes in order, each approved by members' roots.

    Verify each change yourself against the file that you pinned: the hub carries them, it cannot
    make one.
    """
    async with attempt(request) as made:
        asked = read_query(request, FederationQuery)
        page = await read_federation(hub_of(request), made, asked.after)
    changes = tuple(page.changes)
    return answer(FederationOut(file=page.file, changes=changes, next_after=page.next_after))


@router.get(
    "/agencies",
    summary="List the agencies",
    response_model=AgenciesOut,
    **operation("list_agencies", Action.DIRECTORY_READ, InvalidShapeError, query=AgencyQuery),
)
async def agencies(request: Request) -> JSONResponse:
    """List agencies as their countries state them: name, remit, duty desk, status."""
    async with attempt(request) as made:
        asked = read_query(request, AgencyQuery)
        found = await list_agencies(hub_of(request), made, asked.country)
    return answer(AgenciesOut(agencies=tuple(map(AgencyOut.from_statement, found))))


@router.get(
    "/agencies/{agency}",
    summary="Look at one agency",
    response_model=AgencyOut,
    **operation("find_agency", Action.DIRECTORY_READ, NotFoundError),
)
async def agency(
    request: Request, agency: Annotated[str, Path(description="Id, e.g. `my-pdrm`.")]
) -> JSONResponse:
    """Give one agency as its country states it."""
    async with attempt(request, agency[:40]) as made:
        if not is_agency(agency):
            raise NotFoundError("no agency has such an id")
        found = await find_agency(hub_of(request), made, agency)
    return answer(AgencyOut.from_statement(found))


@router.get(
    "/directory",
    summary="Read the key directory",
    response_model=DirectoryOut,
    **operation("read_directory", Action.DIRECTORY_READ, InvalidShapeError, query=DirectoryQuery),
)
async def directory(request: Request) -> JSONResponse:
    """Give signed statements in recorded order, and signed heads.

    Verify every chain yourself under the roots that you pinned: the hub serves the directory, it
    cannot forge it.
    """
    async with attempt(request) as made:
        asked = read_query(request, DirectoryQuery)
        page = await read_directory(hub_of(request), made, asked.after, asked.limit)
    listed = tuple(
        StatementOut(seq=stored.seq, signed=stored.signed, receipt=stored.receipt)
        for stored in page.statements
    )
    return answer(DirectoryOut(statements=listed, next_after=page.next_after, heads=page.heads))


@router.post(
    "/statements",
    status_code=201,
    summary="Append a statement to the key directory",
    response_model=AppendedOut,
    **operation(
        "append_statement",
        Action.STATEMENT_APPEND,
        MalformedJsonError,
        MalformedEncodingError,
        InvalidShapeError,
        TooLargeError,
        BadSignatureError,
        UnknownKeyError,
        KeyNotActiveError,
        ChainBrokenError,
        OutsideNameConstraintError,
        ClockWindowError,
        StatementConflictError,
        body=Jws,
        answers={200: {"model": AppendedOut, "description": "Recorded before: same receipt."}},
    ),
)
async def append(request: Request) -> JSONResponse:
    """Record the next statement of an issuer's chain: agency, key or revocation.

    A country root signs for its agencies; an agency's signing key may revoke its own keys.
    """
    async with attempt(request) as made:
        signed = await read_shape(request, Jws, limits.STATEMENT_WIRE_BYTES)
        done = await append_statement(hub_of(request), made, signed)
    return answer(AppendedOut(receipt=done.receipt), 201 if done.is_new else 200)
