"""Sealed attachments over HTTP, streamed both ways."""

from typing import Annotated

from fastapi import APIRouter, Path, Request
from fastapi.responses import JSONResponse, StreamingResponse

from app.crypto import limits
from app.errors import (
    BlobConflictError,
    DigestMismatchError,
    HandlingRuleError,
    MalformedError,
    NotFoundError,
    TooLargeError,
)
from app.policy.actions import Action
from app.routers.exchange import (
    OriginatorPath,
    ReportIdPath,
    answer,
    hub_of,
    read_length,
    read_pieces,
    report_attempt,
)
from app.routers.operation import operation
from app.schemas.report_path import read_number
from app.schemas.reports import BlobOut
from app.usecases.move_blobs import BlobPlace, download_blob, upload_blob

router = APIRouter(prefix="/v1/reports/{originator}/{report_id}/attachments", tags=["Reports"])
NumberPath = Annotated[str, Path(description="Number of the attachment in the report, from 1.")]
_OCTETS = {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}


def _upload_operation() -> dict[str, object]:
    described = operation(
        "upload_attachment",
        Action.BLOB_UPLOAD,
        NotFoundError,
        HandlingRuleError,
        DigestMismatchError,
        MalformedError,
        TooLargeError,
        BlobConflictError,
        answers={200: {"model": BlobOut, "description": "Uploaded before: same bytes."}},
    )
    described["openapi_extra"]["requestBody"] = {"required": True, "content": _OCTETS}
    return described


@router.put(
    "/{n}",
    status_code=201,
    summary="Upload a sealed attachment",
    response_model=BlobOut,
    **_upload_operation(),  # type: ignore[arg-type]
)
async def upload(
    request: Request, originator: OriginatorPath, report_id: ReportIdPath, n: NumberPath
) -> JSONResponse:
    """Store a sealed attachment before the report that names it is submitted.

    Its length must be announced. It is dropped after 24 hours if no report of your agency claims
    it.
    """
    async with report_attempt(request, originator, report_id) as made:
        place = _place(originator, report_id, n)
        length = read_length(request, limits.SEALED_ATTACHMENT_BYTES, at_least=1)
        done = await upload_blob(hub_of(request), made, place, length, read_pieces(request))
    blob = done.blob
    out = BlobOut(n=blob.n, length=blob.length, sha256=blob.sha256)
    return answer(out, 201 if done.is_new else 200)


@router.get(
    "/{n}",
    summary="Download a sealed attachment",
    response_class=StreamingResponse,
    **operation(
        "download_attachment",
        Action.BLOB_DOWNLOAD,
        NotFoundError,
        answers={200: {"content": _OCTETS, "description": "The sealed bytes."}},
    ),
)
async def download(
    request: Request, originator: OriginatorPath, report_id: ReportIdPath, n: NumberPath
) -> StreamingResponse:
    """Give a sealed attachment of a section that is sealed to your agency."""
    async with report_attempt(request, originator, report_id) as made:
        found = await download_blob(hub_of(request), made, _place(originator, report_id, n))
    headers = {"content-length": str(found.length), "cache-control": "no-store"}
    return StreamingResponse(found.pieces, media_type="application/octet-stream", headers=headers)


def _place(originator: str, report_id: str, n: str) -> BlobPlace:
    number = read_number(n)
    if number is None:
        raise NotFoundError("no attachment has such a number")
    return BlobPlace(originator, report_id, number)
