"""Sealed attachments over HTTP, streamed both ways."""

from typing import Annotated

from fastapi import APIRouter, Path, Request
from fastapi.responses import JSONResponse, StreamingResponse

from app.crypto import limits
from app.errors import (
    BlobConflictError,
    InvalidShapeError,
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
    read_pieces,
    report_attempt,
)
from app.routers.operation import operation
from app.schemas.reports import BlobOut
from app.usecases.move_blobs import download_blob, upload_blob

router = APIRouter(prefix="/v1/reports/{originator}/{report_id}/attachments", tags=["Reports"])
Number = Annotated[
    int, Path(ge=1, le=limits.ATTACHMENTS, description="Number of the attachment in the report.")
]
_OCTETS = {"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}}


def _upload_operation() -> dict[str, object]:
    described = operation(
        "upload_attachment",
        Action.BLOB_UPLOAD,
        NotFoundError,
        InvalidShapeError,
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
    request: Request, originator: OriginatorPath, report_id: ReportIdPath, n: Number
) -> JSONResponse:
    """Store a sealed attachment before the report that names it is submitted.

    It is dropped after 24 hours if no report of your agency claims it.
    """
    async with report_attempt(request, originator, report_id) as made:
        announced = request.headers.get("content-length", "0")
        if not announced.isdigit() or int(announced) > limits.SEALED_ATTACHMENT_BYTES:
            raise TooLargeError("announced body over the limit")
        done = await upload_blob(
            hub_of(request), made, originator, report_id, n, read_pieces(request)
        )
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
        InvalidShapeError,
        answers={200: {"content": _OCTETS, "description": "The sealed bytes."}},
    ),
)
async def download(
    request: Request, originator: OriginatorPath, report_id: ReportIdPath, n: Number
) -> StreamingResponse:
    """Give a sealed attachment of a section that is sealed to your agency."""
    async with report_attempt(request, originator, report_id) as made:
        found = await download_blob(hub_of(request), made, originator, report_id, n)
    headers = {"content-length": str(found.length), "cache-control": "no-store"}
    return StreamingResponse(found.pieces, media_type="application/octet-stream", headers=headers)
