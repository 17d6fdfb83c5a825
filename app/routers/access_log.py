"""The access log over HTTP: entries for auditors; checkpoint, tiles and proofs for every member."""

from typing import Annotated, Any

from fastapi import APIRouter, Path, Request
from fastapi.responses import JSONResponse, Response

from app.crypto.limits import CHECKPOINT_BYTES
from app.crypto.log_entry import LogEntry
from app.crypto.tiles import parse_path
from app.errors import (
    BadProofError,
    BadSignatureError,
    ClockWindowError,
    InvalidShapeError,
    MalformedError,
    MalformedJsonError,
    NotFoundError,
    StepUpRequiredError,
    TooLargeError,
)
from app.models.entries import PlacedEntry, Wanted
from app.policy.actions import Action
from app.routers.exchange import answer, attempt, hub_of, read_id, read_query, read_shape
from app.routers.operation import operation
from app.schemas.access_log import (
    AskedOut,
    ConsistencyOut,
    ConsistencyQuery,
    CosignatureIn,
    CosignaturesOut,
    CosignedOut,
    EntriesOut,
    EntryQuery,
    InclusionOut,
    InclusionQuery,
    LogScopeOut,
    PlacedEntryOut,
    QuorumOut,
)
from app.usecases.cosign_checkpoint import cosign_checkpoint, read_quorum
from app.usecases.read_access_log import describe_scope, list_entries
from app.usecases.verify_access_log import (
    prove_consistency,
    prove_inclusion,
    read_checkpoint,
    read_tile,
)

router = APIRouter(prefix="/v1/access-log", tags=["Access log"])
_FOREVER = "private, max-age=31536000, immutable"
_Answers = dict[int | str, dict[str, Any]]
_BYTES: _Answers = {200: {"content": {"application/octet-stream": {}}}}
_TEXT: _Answers = {200: {"content": {"text/plain": {}}}}


@router.get(
    "/entries",
    summary="What happened, as far as it concerns one's country",
    response_model=EntriesOut,
    **operation(
        "list_entries", Action.LOG_READ, InvalidShapeError, StepUpRequiredError, query=EntryQuery
    ),
)
async def list_all(request: Request) -> JSONResponse:
    """List acts and refusals of one's own people, and of others about one's own reports.

    Each comes with its place in the log and the salts that open its leaf: what is told can be
    compared with the tree, and numbers without gap show that nothing is left out. A pull is
    recorded with its first page; `next` leads through the entries that there were then.
    """
    async with attempt(request) as made:
        asked = read_query(request, EntryQuery)
        members = asked.model_dump(exclude={"since", "until", "after", "cursor", "limit"})
        wanted = Wanted(asked.since, asked.until, members)
        page = await list_entries(
            hub_of(request), made, wanted, asked.after, asked.cursor, asked.limit
        )
    return answer(EntriesOut(entries=tuple(map(_placed, page.entries)), next=page.next))


@router.get(
    "/scope",
    summary="Whose entries an auditor may read, and the key that numbers them",
    response_model=LogScopeOut,
    **operation("describe_log_scope", Action.LOG_READ, StepUpRequiredError),
)
async def scope(request: Request) -> JSONResponse:
    """Tell how many entries concern one's country, and under which key they are numbered."""
    async with attempt(request) as made:
        found = await describe_scope(hub_of(request), made)
    return answer(LogScopeOut(country=found.country, entries=found.entries, tag_key=found.tag_key))


@router.get(
    "/checkpoint",
    summary="How large the log is, signed",
    response_class=Response,
    **operation("read_checkpoint", Action.LOG_VERIFY, answers=_TEXT),
)
async def checkpoint(request: Request) -> Response:
    """Read the newest checkpoint, as C2SP tlog-checkpoint: at most about a second old."""
    async with attempt(request) as made:
        note = await read_checkpoint(hub_of(request), made)
    return Response(note, media_type="text/plain", headers={"cache-control": "no-store"})


@router.get(
    "/tile/{path:path}",
    summary="A part of the log's tree",
    response_class=Response,
    **operation("read_tile", Action.LOG_VERIFY, NotFoundError, answers=_BYTES),
)
async def tile(
    request: Request,
    path: Annotated[str, Path(description="`<level>/<index>[.p/<width>]`, as C2SP tlog-tiles.")],
) -> Response:
    """Read hashes of the tree, or leaves (`entries/...`): commitments, which show no entry."""
    async with attempt(request) as made:
        asked = parse_path(path)
        if asked is None:
            raise NotFoundError("no tile has such a path")
        content = await read_tile(hub_of(request), made, asked)
    headers = {"cache-control": _FOREVER}
    return Response(content, media_type="application/octet-stream", headers=headers)


@router.get(
    "/inclusion",
    summary="Prove that an entry is in the log",
    response_model=InclusionOut,
    **operation(
        "prove_inclusion",
        Action.LOG_VERIFY,
        NotFoundError,
        InvalidShapeError,
        query=InclusionQuery,
    ),
)
async def inclusion(request: Request) -> JSONResponse:
    """Prove that the record a receipt names is in the log; within about a second of the act."""
    async with attempt(request) as made:
        asked = read_query(request, InclusionQuery)
        found = await prove_inclusion(hub_of(request), made, read_id(asked.entry))
    return answer(
        InclusionOut(
            index=found.index,
            leaf=found.leaf,
            proof=tuple(found.proof),
            checkpoint=found.checkpoint.decode(),
        )
    )


@router.get(
    "/consistency",
    summary="Prove that the log only grew",
    response_model=ConsistencyOut,
    **operation(
        "prove_consistency",
        Action.LOG_VERIFY,
        NotFoundError,
        InvalidShapeError,
        query=ConsistencyQuery,
    ),
)
async def consistency(request: Request) -> JSONResponse:
    """Prove that the tree of one size is the beginning of that of another."""
    async with attempt(request) as made:
        asked = read_query(request, ConsistencyQuery)
        proof = await prove_consistency(hub_of(request), made, asked.old, asked.new)
    return answer(ConsistencyOut(proof=tuple(proof)))


@router.post(
    "/cosignatures",
    status_code=204,
    summary="Cosign a checkpoint",
    response_class=Response,
    **operation(
        "cosign_checkpoint",
        Action.LOG_COSIGN,
        MalformedJsonError,
        MalformedError,
        InvalidShapeError,
        TooLargeError,
        BadSignatureError,
        BadProofError,
        ClockWindowError,
        body=CosignatureIn,
    ),
)
async def cosign(request: Request) -> Response:
    """Confirm, as a witness, that a checkpoint continues all one saw before.

    Whoever pulls the log is told which countries have confirmed it, and how far.
    """
    async with attempt(request) as made:
        given = await read_shape(request, CosignatureIn, CHECKPOINT_BYTES * 2)
        note = given.checkpoint.encode()
        await cosign_checkpoint(hub_of(request), made, note, given.cosignature)
    return Response(status_code=204)


@router.get(
    "/cosignatures",
    summary="How far each witness has confirmed the log",
    response_model=CosignaturesOut,
    **operation("list_cosignatures", Action.LOG_VERIFY),
)
async def cosigned(request: Request) -> JSONResponse:
    """List the newest checkpoint that each witness has cosigned, and whether those are enough.

    Once there is a witness, new reports are refused (`unwitnessed`) while too few countries beside
    the hub's own have cosigned lately; reading and opening go on.
    """
    hub = hub_of(request)
    async with attempt(request) as made:
        found, stated = await read_quorum(hub, made)
    listed = tuple(
        CosignedOut(
            agency=each.agency,
            country=each.country,
            size=each.size,
            checkpoint=each.note.decode(),
            cosignature=each.line,
            cosigned_at=each.cosigned_at,
        )
        for each in found.cosignatures
    )
    quorum = QuorumOut(
        countries=hub.quorum.countries,
        limit_seconds=int(hub.quorum.limit.total_seconds()),
        host=hub.quorum.host,
        last_at=found.last_at,
        is_held=hub.clock() < found.ends_at,
    )
    asked = tuple(
        AskedOut(agency=each.statement.subject, asked_at=each.asked_at, outcome=each.outcome)
        for each in stated
    )
    return answer(CosignaturesOut(quorum=quorum, cosignatures=listed, asked=asked))


def _placed(found: PlacedEntry) -> PlacedEntryOut:
    if found.facts is None:
        return PlacedEntryOut(number=found.number, index=found.index, salts=None, entry=None)
    told = {name: found.facts[name] for name in LogEntry.model_fields}
    entry = LogEntry.of({**told, "id": str(told["id"])})
    return PlacedEntryOut(number=found.number, index=found.index, salts=found.salts, entry=entry)
