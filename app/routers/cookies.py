"""The hub's cookies: one keeps a sign-in in the browser that began it, one its language.

Neither proves anybody.
"""

from typing import Final

from fastapi import Request
from fastapi.responses import Response

from app.routers.exchange import hub_of
from app.routers.texts import language_of
from app.schemas.sign_in import SIGN_IN_SECONDS

_NAME: Final = "serumpun-sign-in"
_LANGUAGE: Final = "serumpun-language"
_PREFIX: Final = "__Host-"  # a browser takes it from this very host, over TLS only


def read_cookie(request: Request, issuer: str) -> str | None:
    """Take the browser's cookie, if it sent one."""
    return request.cookies.get(_name(_NAME, issuer))


def set_cookie(answer: Response, issuer: str, secret: str) -> None:
    """Give the browser its cookie; without TLS, on loopback, under the plain name."""
    _set(answer, _name(_NAME, issuer), secret)


def page_language(request: Request, chosen: str = "") -> str:
    """Tell the language of a page: chosen now, or for this sign-in before, or the browser's.

    Args:
        request: Of the page.
        chosen: Languages that its address asks for, with blanks between.
    """
    kept = request.cookies.get(_name(_LANGUAGE, hub_of(request).issuer), "")
    return language_of(chosen.replace(" ", ","), kept, request.headers.get("accept-language", ""))


def set_language(answer: Response, issuer: str, language: str) -> None:
    """Keep a chosen language as long as a sign-in lasts: a provider does not send it back."""
    _set(answer, _name(_LANGUAGE, issuer), language)


def drop_cookie(answer: Response, issuer: str) -> None:
    """Let the browser forget its cookie: the sign-in is over."""
    name = _name(_NAME, issuer)
    answer.delete_cookie(name, path="/", secure=_is_secure(issuer), httponly=True, samesite="lax")


def _set(answer: Response, name: str, held: str) -> None:
    answer.set_cookie(
        name,
        held,
        max_age=SIGN_IN_SECONDS,
        path="/",
        secure=name.startswith(_PREFIX),
        httponly=True,
        samesite="lax",  # the provider sends the browser back from another site
    )


def _name(plain: str, issuer: str) -> str:
    return (_PREFIX if _is_secure(issuer) else "") + plain


def _is_secure(issuer: str) -> bool:
    return issuer.startswith("https://")
