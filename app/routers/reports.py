"""Reports over HTTP: submit, list, open, receipts."""

from fastapi import APIRouter, Request
from fastapi.responses import JSONResponse

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
    MalformedJsonError,
    NotFoundError,
    OriginatorMismatchError,
    RecipientKeyNotActiveError,
    RecipientUnknownError,
    TooLargeError,
    UnknownKeyError,
)
from app.models.reports import Filters, StoredReport
from app.policy.actions import Action
from app.routers.exchange import (
    OriginatorPath,
    ReportIdPath,
    answer,
    attempt,
    hub_of,
    read_query,
    read_shape,
    report_attempt,
)
from app.routers.operation import operation
from app.schemas.queries import OpeningQuery, ReportQuery
from app.schemas.reports import (
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
from app.usecases.submit_report import submit_report

router = APIRouter(prefix="/v1/reports", tags=["Reports"])
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
        body=Envelope,
        answers={200: {"model": SubmittedOut, "description": "Submitted before: same receipt."}},
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
    return answer(ReportPageOut(reports=tuple(map(_report, page.reports)), next=page.next))


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
    return answer(_report(found))


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


def _report(stored: StoredReport) -> ReportOut:
    return ReportOut(signed=stored.signed, receipt=stored.receipt, sections=stored.sections)
