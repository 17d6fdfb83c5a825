"""Reports over HTTP: submit, list, open, receipts."""

import json
from collections.abc import AsyncIterator, Sequence
from typing import Any

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse, StreamingResponse

from app.crypto import limits
from app.crypto.envelope import Envelope
from app.crypto.jws import Jws
from app.crypto.statements import OpenRequest
from app.errors import (
    AttachmentMissingError,
    AudienceEmptyError,
    AudienceMismatchError,
    BadSignatureError,
    ClockWindowError,
    DigestMismatchError,
    HandlingRuleError,
    IdReusedError,
    InvalidShapeError,
    KeyNotActiveError,
    MalformedEncodingError,
    MalformedError,
    MalformedJsonError,
    NotFoundError,
    OriginatorMismatchError,
    QueryBudgetError,
    RecipientKeyNotActiveError,
    RecipientUnknownError,
    SerumpunError,
    TooLargeError,
    UnknownKeyError,
    UnwitnessedError,
)
from app.models.reports import Filters, StoredReport
from app.policy.actions import Action
from app.routers.exchange import (
    OriginatorPath,
    ReportIdPath,
    answer,
    answer_written,
    attempt,
    explain,
    hub_of,
    read_lines,
    read_query,
    read_shape,
    report_attempt,
)
from app.routers.operation import RequestRoute, operation
from app.schemas.console_forms import OPENS, SEALS, opening_form, sealing_form
from app.schemas.queries import OpeningQuery, ReportQuery
from app.schemas.reports import (
    BatchLineOut,
    OpenedOut,
    OpeningOut,
    OpeningPageOut,
    ReportOut,
    ReportPageOut,
    SubmittedOut,
)
from app.usecases.list_receipts import list_receipts
from app.usecases.list_reports import find_report, list_reports
from app.usecases.open_report import open_report
from app.usecases.submit_batch import BatchLine, begin_batch, submit_batch
from app.usecases.submit_report import submit_report

router = APIRouter(prefix="/v1/reports", tags=["Reports"], route_class=RequestRoute)
_SIGNED = (
    MalformedJsonError,
    MalformedEncodingError,
    InvalidShapeError,
    TooLargeError,
    BadSignatureError,
    UnknownKeyError,
    KeyNotActiveError,
    OriginatorMismatchError,
    ClockWindowError,
)
NDJSON = "application/x-ndjson"


def _batch_operation() -> dict[str, Any]:
    """Describe the batch: lines in, lines out."""
    line = {NDJSON: {"schema": {"type": "string", "description": "One envelope a line."}}}
    told = {NDJSON: {"schema": {"$ref": "#/components/schemas/BatchLineOut"}}}
    described = operation(
        "submit_batch",
        Action.REPORT_SUBMIT,
        MalformedError,
        TooLargeError,
        answers={200: {"content": told, "description": "One line for each, in order."}},
    )
    described["openapi_extra"]["requestBody"] = {"required": True, "content": line}
    return described


@router.post(
    "",
    status_code=201,
    summary="Submit a sealed report",
    response_model=SubmittedOut,
    **operation(
        "submit_report",
        Action.REPORT_SUBMIT,
        *_SIGNED,
        HandlingRuleError,
        DigestMismatchError,
        AudienceEmptyError,
        AudienceMismatchError,
        RecipientUnknownError,
        RecipientKeyNotActiveError,
        AttachmentMissingError,
        IdReusedError,
        UnwitnessedError,
        QueryBudgetError,
        body=Envelope,
        answers={200: {"model": SubmittedOut, "description": "Submitted before: same receipt."}},
        forms={SEALS: sealing_form()},
    ),
)
async def submit(request: Request) -> JSONResponse:
    """Store a report that the caller's agency has sealed and signed.

    The hub checks signatures, handling rules and audience; it cannot read the sections. Sending the
    same bytes again gives the same receipt.
    """
    async with attempt(request) as made:
        envelope = await read_shape(request, Envelope, limits.ENVELOPE_BYTES)
        done = await submit_report(hub_of(request), made, envelope)
    out = SubmittedOut(receipt=done.receipt, warnings=tuple(done.warnings))
    return answer(out, 201 if done.is_new else 200)


@router.post(
    "/batch",
    summary="Submit up to a hundred sealed reports",
    response_class=StreamingResponse,
    **_batch_operation(),
)
async def submit_many(request: Request) -> StreamingResponse:
    """Store reports that the caller's agency has sealed and signed, one envelope a line.

    Each line stands or falls alone and is answered by a line, in order, after its own commit. If
    the answer breaks off, send the lines that were not answered again: what was stored gets its
    first receipt.
    """
    async with attempt(request) as made:
        lines = await read_lines(request, limits.BATCH_BYTES, limits.BATCH_REPORTS)
        begun = await begin_batch(hub_of(request), made, len(lines))
    told = submit_batch(hub_of(request), begun, lines)
    headers = {"cache-control": "no-store"}
    return StreamingResponse(_told(request, told), media_type=NDJSON, headers=headers)


@router.get(
    "",
    summary="List the reports addressed to you",
    response_model=ReportPageOut,
    **operation("list_reports", Action.REPORT_LIST, InvalidShapeError, query=ReportQuery),
)
async def list_(request: Request) -> JSONResponse:
    """List headers, newest first: those sealed to your agency and your agency's own.

    Headers are signed by their originators; verify them before you rely on them.
    """
    async with attempt(request) as made:
        asked = read_query(request, ReportQuery)
        filters = Filters(**asked.model_dump(exclude={"limit", "cursor"}))
        page = await list_reports(hub_of(request), made, filters, asked.cursor, asked.limit)
    reports = ",".join(map(_written, page.reports))
    return answer_written(f'{{"reports":[{reports}],"next":{json.dumps(page.next)}}}')


@router.get(
    "/{originator}/{report_id}",
    summary="Look at one report's header",
    response_model=ReportOut,
    **operation("find_report", Action.REPORT_LIST, NotFoundError),
)
async def find(
    request: Request, originator: OriginatorPath, report_id: ReportIdPath
) -> JSONResponse:
    """Give one signed header, if it is addressed to your agency or your agency's own."""
    async with report_attempt(request, originator, report_id) as made:
        found = await find_report(hub_of(request), made, originator, report_id)
    return answer_written(_written(found))


@router.post(
    "/{originator}/{report_id}/open",
    summary="Open a report",
    response_model=OpenedOut,
    **operation(
        "open_report",
        Action.REPORT_OPEN,
        *_SIGNED,
        NotFoundError,
        body={
            **Jws.model_json_schema(),
            "description": f"{OpenRequest.__doc__} Signed as `serumpun-open+jws`.",
        },
        forms={OPENS: opening_form()},
    ),
)
async def open_(
    request: Request, originator: OriginatorPath, report_id: ReportIdPath
) -> JSONResponse:
    """Hand over ciphertext and your agency's wrapped keys, after recording why.

    The body is an open request signed by your agency: report, sections, purpose, case reference.
    The originator sees it.
    """
    async with report_attempt(request, originator, report_id) as made:
        signed = await read_shape(request, Jws, limits.STATEMENT_WIRE_BYTES)
        opened = await open_report(hub_of(request), made, originator, report_id, signed)
    return answer(
        OpenedOut(
            envelope=opened.envelope,
            submission_receipt=opened.submission_receipt,
            receipt=opened.receipt,
        )
    )


@router.get(
    "/{originator}/{report_id}/receipts",
    summary="See who opened your report",
    response_model=OpeningPageOut,
    **operation(
        "list_receipts",
        Action.RECEIPT_LIST,
        NotFoundError,
        InvalidShapeError,
        query=OpeningQuery,
    ),
)
async def receipts(
    request: Request, originator: OriginatorPath, report_id: ReportIdPath
) -> JSONResponse:
    """List the signed open requests for a report of your own, with the hub's receipts."""
    async with report_attempt(request, originator, report_id) as made:
        asked = read_query(request, OpeningQuery)
        page = await list_receipts(
            hub_of(request), made, originator, report_id, asked.after, asked.limit
        )
    listed = tuple(OpeningOut(open_request=o.request, receipt=o.receipt) for o in page.openings)
    return answer(OpeningPageOut(openings=listed, next=str(page.next) if page.next else None))


async def _told(request: Request, told: AsyncIterator[Sequence[BatchLine]]) -> AsyncIterator[bytes]:
    """Write lines as they come."""
    async for lines in told:
        yield b"".join(_told_line(request, each) for each in lines)


def _told_line(request: Request, each: BatchLine) -> bytes:
    if isinstance(each.told, SerumpunError):
        out = BatchLineOut(
            line=each.line, status=each.told.status, problem=explain(request, each.told)
        )
    else:
        status = 201 if each.told.is_new else 200
        request.app.state.metrics.reports("submitted", int(each.told.is_new))
        out = BatchLineOut(
            line=each.line,
            status=status,
            receipt=each.told.receipt,
            warnings=tuple(each.told.warnings),
        )
    return out.model_dump_json(exclude_none=True).encode() + b"\n"


def _written(stored: StoredReport) -> str:
    """Write a `ReportOut` around what is stored as JSON; names of sections are plain words."""
    signed = f'{{"payload":"{stored.payload}","signatures":{stored.signatures}}}'
    sections = ",".join(f'"{name}"' for name in stored.sections)
    return f'{{"signed":{signed},"receipt":{stored.receipt},"sections":[{sections}]}}'
