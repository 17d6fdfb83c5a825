"""Answers with a file that does not change: by its digest, compressed where the browser can."""

from fastapi import Request
from fastapi.responses import Response

from app.schemas.console import Asset


def answer_file(request: Request, file: Asset) -> Response:
    """Send a file, or say that the browser has it."""
    headers = {"cache-control": "no-cache", "etag": file.tag, "vary": "accept-encoding"}
    if request.headers.get("if-none-match") == file.tag:
        return Response(status_code=304, headers=headers)
    if "gzip" in request.headers.get("accept-encoding", ""):
        headers["content-encoding"] = "gzip"
        return Response(file.packed, media_type=file.media_type, headers=headers)
    return Response(file.content, media_type=file.media_type, headers=headers)
