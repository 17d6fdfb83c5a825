"""The pages of a sign-in: plain HTML that needs no script and asks nobody else for anything."""

import base64
import hashlib
import json
from collections.abc import Mapping, Sequence
from functools import cache
from html import escape
from typing import Final
from urllib.parse import urlencode, urlsplit

from fastapi.responses import HTMLResponse

from app.crypto.provider_statement import ProviderStatement
from app.errors import SerumpunError
from app.routers.texts import CATALOGUES, refusals_in, say, say_refusal
from app.schemas.sign_in import DEMO_PATH, PROVIDER_PATH

_STYLE: Final = """
:root{color-scheme:light dark;--ink:#16202b;--soft:#51606f;--paper:#f5f6f4;--card:#fff;
--line:#d5dad8;--edge:#77847f;--mark:#0b5c57;--on-mark:#fff;--red:#b3261e}
@media(prefers-color-scheme:dark){:root{--ink:#e9eeec;--soft:#a5b2b0;--paper:#10171b;
--card:#182126;--line:#33424a;--edge:#7d8d95;--mark:#7fd1c7;--on-mark:#06231f;--red:#b3261e}}
*{box-sizing:border-box}
body{margin:0;background:var(--paper);color:var(--ink);
font:1rem/1.5 system-ui,"Noto Sans",sans-serif}
main{max-width:30rem;margin:0 auto;padding:3rem 1.25rem}
.card{background:var(--card);border:1px solid var(--line);border-radius:.75rem;padding:1.75rem}
.name{font-weight:700;letter-spacing:.02em;color:var(--mark);margin:0 0 1rem}
h1{font-size:1.5rem;line-height:1.25;margin:0 0 .75rem}
h2{font-size:1rem;margin:1.75rem 0 .5rem}
p{margin:.25rem 0 1rem}
.card>:last-child{margin-bottom:0}
.soft,small{color:var(--soft)}
label{display:block;font-weight:600;margin:1rem 0 .25rem}
select,input{width:100%;font:inherit;padding:.65rem .75rem;border:1px solid var(--edge);
border-radius:.5rem;background:var(--paper);color:var(--ink)}
button,.button{display:block;width:100%;font:inherit;font-weight:600;text-align:center;
text-decoration:none;cursor:pointer;margin-top:1rem;padding:.75rem 1rem;border:0;
border-radius:.5rem;background:var(--mark);color:var(--on-mark)}
.list button{margin-top:.5rem;text-align:left;background:none;color:var(--ink);
border:1px solid var(--edge);font-weight:400}
:focus-visible{outline:3px solid var(--mark);outline-offset:2px}
button:disabled{opacity:.6;cursor:progress}
form+section{margin-top:2rem;padding-top:.25rem;border-top:1px solid var(--line)}
[role=status]:empty{display:none}
[role=status]{margin:1rem 0 0;padding:.5rem .75rem;border-left:.25rem solid var(--mark);
background:var(--paper)}
details{margin-top:1rem}summary{cursor:pointer;color:var(--soft)}
.languages{margin-top:1.5rem;font-size:.875rem}.languages a{color:inherit}
.red{background:var(--red);color:#fff;padding:.75rem 1.25rem;text-align:center;font-weight:600}
@media(max-width:30rem){main{padding:1.25rem .75rem}.card{padding:1.25rem}}
"""


_SAID_BY_SCRIPT: Final = ("nothing", "twice", "failed", "unreachable")


@cache
def _style_hash() -> str:
    return base64.b64encode(hashlib.sha256(_STYLE.encode()).digest()).decode()


def render_page(
    language: str,
    title: str,
    parts: Sequence[str],
    status: int = 200,
    *,
    banner: str = "",
    script: str = "",
) -> HTMLResponse:
    """Write a page in the house style.

    Args:
        language: Of its texts.
        title: Its heading.
        parts: HTML of its blocks, in order; whoever wrote them has escaped what came from outside.
        status: HTTP status.
        banner: Warning over the whole page.
        script: Path of the one script it loads from this hub, if any.
    """
    loaded = f'<script src="{escape(script)}" defer></script>' if script else ""
    warned = f'<div class="red" role="alert">{escape(banner)}</div>' if banner else ""
    page = (
        f'<!doctype html><html lang="{language}"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f"<title>{escape(title)} - Serumpun</title><style>{_STYLE}</style>{loaded}</head>"
        f'<body>{warned}<main><div class="card"><p class="name">Serumpun</p>'
        f"<h1>{escape(title)}</h1>{''.join(parts)}</div></main></body></html>"
    )
    policy = (
        f"default-src 'none'; style-src 'sha256-{_style_hash()}'; form-action 'self'; "
        "base-uri 'none'; frame-ancestors 'none'"
    )
    if script:
        policy += "; script-src 'self'; connect-src 'self'"
    headers = {"content-security-policy": policy, "cache-control": "no-store"}
    return HTMLResponse(page, status, headers)


def render_onward(language: str, address: str) -> HTMLResponse:
    """Send the browser on from a form: by a header, which `form-action` does not hold back."""
    link = f'<a class="button" href="{escape(address)}">{say(language, "continue")}</a>'
    page = render_page(language, say(language, "onward.title"), [link])
    page.headers["refresh"] = f"0;url={address}"
    return page


def render_refusal(language: str, error: SerumpunError, request_id: str) -> HTMLResponse:
    """Tell a person what a program would read in the problem."""
    title, next_step = say_refusal(language, error)
    parts = [
        f"<p>{escape(next_step)}</p>",
        f'<p class="soft"><small>{escape(error.code)} / {escape(request_id)}</small></p>',
    ]
    return render_page(language, title, parts, error.status)


def provider_form(
    language: str,
    request_uri: str,
    providers: Sequence[ProviderStatement],
    names: Mapping[str, str],
) -> str:
    """Write the choice among the countries that have a provider."""
    if not providers:
        return f"<p>{say(language, 'provider.none')}</p>"
    options = "".join(
        f'<option value="{escape(each.provider)}">{escape(names.get(each.issuer.upper(), ""))}'
        f" ({escape(urlsplit(each.provider).netloc)})</option>"
        for each in providers
    )
    return (
        f"<p>{say(language, 'provider.why')}</p>"
        f'<form method="post" action="{PROVIDER_PATH}">{hidden("request_uri", request_uri)}'
        f'<label for="issuer">{say(language, "provider.country")}</label>'
        f'<select id="issuer" name="issuer">{options}</select>{invitation_field(language)}'
        f'<button type="submit">{say(language, "continue")}</button></form>'
    )


def demo_form(language: str, request_uri: str, officers: Sequence[tuple[str, str]]) -> str:
    """Write a button for each invented officer: account and role."""
    buttons = "".join(
        f'<button type="submit" name="account" value="{escape(account)}">'
        + say(
            language,
            "demo.officer",
            role=f"<strong>{escape(say(language, f'role.{role}'))}</strong>",
            agency=escape(account.partition("/")[0]),
        )
        + "</button>"
        for account, role in officers
    )
    return (
        f"<h2>{say(language, 'demo.title')}</h2>"
        f'<form class="list" method="post" action="{DEMO_PATH}">'
        f"{hidden('request_uri', request_uri)}{buttons}</form>"
    )


def invitation_field(language: str) -> str:
    """Write the field that only a first sign-in needs."""
    return (
        f"<details><summary>{say(language, 'first')}</summary>"
        f'<label for="invitation">{say(language, "invitation")}</label>'
        '<input id="invitation" name="invitation" autocomplete="off" spellcheck="false" '
        'maxlength="110"></details>'
    )


def hidden(name: str, held: str) -> str:
    """Write a member that the page carries along."""
    return f'<input type="hidden" name="{escape(name)}" value="{escape(held)}">'


def passkey_part(language: str, request_uri: str) -> str:
    """Write the way in by passkey; its script shows it where the browser has passkeys."""
    said = {name: say(language, f"passkey.{name}") for name in _SAID_BY_SCRIPT}
    texts = escape(json.dumps({**said, "problems": refusals_in(language)}, ensure_ascii=False))
    return (
        f'<section id="passkey" data-request="{escape(request_uri)}" data-texts="{texts}" hidden>'
        f"<h2>{say(language, 'passkey.title')}</h2>"
        f"<p>{say(language, 'passkey.why')}</p>"
        f'<button type="button" id="use-passkey">{say(language, "passkey.use")}</button>'
        f'<details><summary>{say(language, "first")}</summary><form id="new-passkey">'
        f'<label for="passkey-invitation">{say(language, "invitation")}</label>'
        '<input id="passkey-invitation" autocomplete="off" spellcheck="false" maxlength="110">'
        f'<label for="passkey-name">{say(language, "passkey.name")}</label>'
        '<input id="passkey-name" autocomplete="off" maxlength="64" required '
        f'placeholder="{say(language, "passkey.name.example")}">'
        f'<button type="submit">{say(language, "passkey.make")}</button></form></details>'
        '<p id="passkey-said" role="status"></p></section>'
        f"<noscript><p>{say(language, 'passkey.script')}</p></noscript>"
    )


def other_languages(language: str, members: Mapping[str, str]) -> str:
    """Write a link to the same page in each other language.

    Args:
        language: Of this page.
        members: Parameters of its address.
    """
    links = (
        f'<a lang="{other}" hreflang="{other}" '
        f'href="?{escape(urlencode({**members, "ui_locales": other}))}">'
        f"{say(other, 'language.name')}</a>"
        for other in CATALOGUES
        if other != language
    )
    return f'<p class="soft languages">{" ".join(links)}</p>'
