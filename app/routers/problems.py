"""A page for each problem type: what `type` in an error answer leads to."""

import base64
import hashlib
from html import escape

from fastapi import APIRouter
from fastapi.responses import HTMLResponse

from app.errors import NotFoundError, SerumpunError, problem_types
from app.policy.actions import Action
from app.routers.operation import operation

router = APIRouter(prefix="/problems", tags=["Problems"], default_response_class=HTMLResponse)
_STYLE = (
    "body{font:1rem/1.6 system-ui,sans-serif;max-width:44rem;margin:3rem auto;padding:0 1rem;"
    "color:#1c2530;background:#fff}h1{font-size:1.7rem;line-height:1.25}"
    "code{background:#eef1f4;padding:.1em .35em;border-radius:.2em}"
    "td,th{text-align:left;padding:.35rem 1rem .35rem 0;vertical-align:top}a{color:#0b5394}"
    "@media(prefers-color-scheme:dark){body{background:#14181d;color:#e6e9ec}"
    "code{background:#262c33}a{color:#8ab8e6}}"
)
_STYLE_HASH = base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()
_HEADERS = {
    "content-security-policy": (
        f"default-src 'none'; style-src 'sha256-{_STYLE_HASH}'; frame-ancestors 'none'; "
        "base-uri 'none'; form-action 'none'"
    ),
}


@router.get(
    "", summary="List every problem type", **operation("list_problems", Action.PROBLEM_READ)
)
async def problems() -> HTMLResponse:
    """Show all problem types with status and meaning."""
    rows = "".join(
        f'<tr><td><a href="/problems/{kind.code}"><code>{kind.code}</code></a></td>'
        f"<td>{kind.status}</td><td>{escape(kind.title)}</td></tr>"
        for kind in sorted(problem_types(), key=lambda kind: kind.code)
    )
    table = f"<table><tr><th>Code</th><th>Status</th><th>Meaning</th></tr>{rows}</table>"
    return _page("Problem types", table)


@router.get(
    "/{code}",
    summary="Explain a problem type",
    **operation("explain_problem", Action.PROBLEM_READ, NotFoundError),
)
async def problem(code: str) -> HTMLResponse:
    """Show what a problem means and what to do next."""
    kind = next((kind for kind in problem_types() if kind.code == code), None)
    if kind is None:
        raise NotFoundError("no such problem type")
    return _page(kind.title, _explain(kind))


def _explain(kind: type[SerumpunError]) -> str:
    meaning = (kind.__doc__ or "").split("\n\n", 1)[0]
    return (
        f"<p><code>{kind.code}</code>, status {kind.status}</p><p>{escape(meaning)}</p>"
        f"<h2>What to do</h2><p>{escape(kind.next_step)}</p>"
        '<p><a href="/problems">All problem types</a></p>'
    )


def _page(title: str, body: str) -> HTMLResponse:
    html = (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        f"<title>{escape(title)} - Serumpun</title><style>{_STYLE}</style></head>"
        f"<body><h1>{escape(title)}</h1>{body}</body></html>"
    )
    return HTMLResponse(html, headers=_HEADERS)
