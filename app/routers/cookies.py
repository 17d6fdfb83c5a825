"""The one cookie of the hub: it keeps a sign-in in the browser that began it, and proves nobody."""

from typing import Final

from fastapi import Request
from fastapi.responses import Response

from app.schemas.sign_in import SIGN_IN_SECONDS

_NAME: Final = "serumpun-sign-in"
_PREFIX: Final = "__Host-"  # a browser takes it from this very host, over TLS only


def read_cookie(request: Request, issuer: str) -> str | None:
    """Take the browser's cookie, if it sent one."""
    return request.cookies.get(_name(issuer))


def set_cookie(answer: Response, issuer: str, secret: str) -> None:
    """Give the browser its cookie; without TLS, on loopback, under the plain name."""
    answer.set_cookie(
        _name(issuer),
        secret,
        max_age=SIGN_IN_SECONDS,
        path="/",
        secure=_is_secure(issuer),
        httponly=True,
        samesite="lax",  # the provider sends the browser back from another site
    )


def drop_cookie(answer: Response, issuer: str) -> None:
    """Let the browser forget its cookie: the sign-in is over."""
    answer.delete_cookie(
        _name(issuer), path="/", secure=_is_secure(issuer), httponly=True, samesite="lax"
    )


def _name(issuer: str) -> str:
    return (_PREFIX if _is_secure(issuer) else "") + _NAME


def _is_secure(issuer: str) -> bool:
    return issuer.startswith("https://")
