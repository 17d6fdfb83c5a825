"""Every error answer, the framework's own included, as problem details."""

import logging

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from starlette.exceptions import HTTPException

from app.errors import (
    InvalidShapeError,
    MalformedError,
    MethodNotAllowedError,
    NotFoundError,
    QueryBudgetError,
    RateLimitedError,
    SerumpunError,
)
from app.identity.challenge import challenge
from app.routers.cookies import page_language
from app.routers.exchange import hub_of, request_id_of
from app.routers.middleware import REFUSAL
from app.routers.sign_in_pages import render_refusal
from app.schemas.problems import MEDIA_TYPE, MemberError, problem_of
from app.schemas.sign_in import PAGE_PATH

_LOG = logging.getLogger("serumpun.hub")
_UNAUTHORIZED = 401
_UNAVAILABLE = 503
_RETRY_SECONDS = "5"
# What the framework raises by itself, as our own outcomes.
_FRAMEWORK: dict[int, type[SerumpunError]] = {404: NotFoundError, 405: MethodNotAllowedError}


def add_error_handlers(app: FastAPI) -> None:
    """Answer every error as problem details."""
    app.add_exception_handler(SerumpunError, _on_refusal)
    app.add_exception_handler(RequestValidationError, _on_validation)
    app.add_exception_handler(HTTPException, _on_framework)


async def _on_refusal(request: Request, error: Exception) -> Response:
    refusal = error if isinstance(error, SerumpunError) else SerumpunError()
    request.scope[REFUSAL] = refusal
    _LOG.info(
        "refused",
        extra={"code": refusal.code, "why": refusal.reason, "request_id": request_id_of(request)},
    )
    if request.scope["path"].startswith(PAGE_PATH) and _is_browser(request):
        return render_refusal(page_language(request), refusal, request_id_of(request))
    return _answer(request, refusal)


def _is_browser(request: Request) -> bool:
    """Tell whether a person reads the answer."""
    return "text/html" in request.headers.get("accept", "")


async def _on_validation(request: Request, error: Exception) -> JSONResponse:
    """Name the parameters that do not fit; FastAPI's own answer would repeat their values."""
    failed = error.errors() if isinstance(error, RequestValidationError) else []
    members = tuple(
        MemberError(pointer="/".join(map(str, failure["loc"])), rule=failure["type"])
        for failure in failed
    )
    refusal = request.scope[REFUSAL] = InvalidShapeError("parameters")
    return _answer(request, refusal, members)


async def _on_framework(request: Request, error: Exception) -> JSONResponse:
    status = error.status_code if isinstance(error, HTTPException) else 0
    headers = (error.headers if isinstance(error, HTTPException) else None) or {}
    refusal = _FRAMEWORK.get(status, MalformedError)(f"framework: {status}")
    request.scope[REFUSAL] = refusal
    answered = _answer(request, refusal)
    if "Allow" in headers:
        answered.headers["allow"] = headers["Allow"]
    return answered


def _answer(
    request: Request, error: SerumpunError, errors: tuple[MemberError, ...] = ()
) -> JSONResponse:
    problem = problem_of(error, hub_of(request).issuer, request_id_of(request), errors)
    headers = {"cache-control": "no-store"}
    if error.status == _UNAUTHORIZED:
        headers["www-authenticate"] = challenge(error)
    if error.status == _UNAVAILABLE:
        headers["retry-after"] = _RETRY_SECONDS
    if isinstance(error, NotFoundError) and error.retry_seconds is not None:
        headers["retry-after"] = str(error.retry_seconds)
    if isinstance(error, RateLimitedError | QueryBudgetError):
        headers["retry-after"] = str(error.retry_seconds)
    members = problem.model_dump(mode="json", exclude_defaults=True)
    return JSONResponse(members, error.status, headers, media_type=MEDIA_TYPE)
