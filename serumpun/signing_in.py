"""Sign an officer in at a terminal: a browser proves who, this machine keeps the key (RFC 8252)."""

import base64
import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, HTTPServer
from typing import Annotated, Final
from urllib.parse import parse_qsl, urlencode, urlsplit

import httpx2
from pydantic import StringConstraints

from app.crypto.encoding import now, sha256, to_base64url
from app.schemas.sign_in import CODE_METHOD, PAGE_PATH, PAR_PATH, SIGN_IN_SECONDS
from serumpun.answers import Answer
from serumpun.errors import AnswerError, UsageError
from serumpun.login import ProofKey
from serumpun.session import CLIENT, StoredSession, ask_tokens, post_form

_PATH: Final = "/signed-in"
_SECRET_BYTES: Final = 32
_SEARCH_SECONDS: Final = 0.5
_REFUSED: Final = {  # what the hub tells instead of a code (docs/spec/sign-in.md section 5)
    "access_denied": "the sign-in was declined at the country's provider",
    "temporarily_unavailable": "the country's provider cannot sign anybody in now",
    "server_error": "the country's provider let nobody in",
}
_STYLE: Final = (
    ":root{color-scheme:light dark}"
    "body{font:1rem/1.5 system-ui,sans-serif;max-width:30rem;margin:3rem auto;padding:0 1.25rem}"
)
_POLICY: Final = (
    f"default-src 'none'; style-src 'sha256-{base64.b64encode(sha256(_STYLE.encode())).decode()}'"
)
_PAGE: Final = (
    '<!doctype html><html lang="en"><meta charset="utf-8">'
    '<meta name="viewport" content="width=device-width,initial-scale=1">'
    f"<title>Serumpun</title><style>{_STYLE}</style><h1>{{said}}</h1>"
    "<p>You can close this page and go back to the terminal.<br>"
    "Anda dapat menutup halaman ini dan kembali ke terminal.</p></html>"
)


class _Pushed(Answer):
    """Where the browser is sent."""

    request_uri: Annotated[str, StringConstraints(pattern=r"^[\x21-\x7e]{1,300}$")]


@dataclass(frozen=True)
class Wish:
    """What the officer asks for.

    Args:
        hub: Its address, pinned.
        ca_file: Certificates that may vouch for it instead of the system's.
        invitation: For the first sign-in of an account.
        is_fresh: Whether to sign in anew at the country's provider.
        key: Of the session that shall be stepped up; else a new one.
    """

    hub: str
    ca_file: str | None = None
    invitation: str | None = None
    is_fresh: bool = False
    key: str | None = None


class _Listener(HTTPServer):
    """Takes the one redirect that carries the right state, on loopback."""

    def __init__(self, state: str) -> None:
        super().__init__(("127.0.0.1", 0), _Handler)
        self.timeout = _SEARCH_SECONDS
        self.state = state
        self.sent: dict[str, str] | None = None


class _Handler(BaseHTTPRequestHandler):
    server: _Listener
    timeout = 5

    def do_GET(self) -> None:
        """Answer a browser; what carries another state changes nothing."""
        parts = urlsplit(self.path)
        sent = dict(parse_qsl(parts.query))
        is_ours = parts.path == _PATH and secrets.compare_digest(
            sent.get("state", "").encode(), self.server.state.encode()
        )
        if is_ours:
            self.server.sent = sent
        self.send_response(200 if is_ours else 404)
        self.send_header("content-type", "text/html; charset=utf-8")
        self.send_header("cache-control", "no-store")
        self.send_header("content-security-policy", _POLICY)
        self.end_headers()
        if is_ours:
            said = (
                "Done / Selesai"
                if "code" in sent
                else "Nobody was signed in / Tidak ada yang masuk"
            )
            self.wfile.write(_PAGE.replace("{said}", said).encode())

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 -- the library's
        """Say nothing: the address holds the code."""


def sign_in(
    client: httpx2.Client, wish: Wish, show: Callable[[str], None], seconds: float = SIGN_IN_SECONDS
) -> StoredSession:
    """Sign an officer in through a browser.

    Args:
        client: From `make_client`.
        wish: What for.
        show: Told the address that the browser must open.
        seconds: How long to wait for the browser.

    Raises:
        UsageError: The browser did not come back in time, or nobody was let in.
        AnswerError: It came back from another hub.
        SerumpunError: The hub's refusal.
        HubUnreachableError: No answer.
    """
    seed = wish.key or to_base64url(secrets.token_bytes(_SECRET_BYTES))
    verifier, state = (to_base64url(secrets.token_bytes(_SECRET_BYTES)) for _ in range(2))
    key = ProofKey.of_seed(seed)
    with _Listener(state) as listener:
        redirect = f"http://127.0.0.1:{listener.server_port}{_PATH}"
        form = {
            "response_type": "code",
            "client_id": CLIENT,
            "redirect_uri": redirect,
            "state": state,
            "code_challenge": to_base64url(sha256(verifier.encode())),
            "code_challenge_method": CODE_METHOD,
            **({"invitation": wish.invitation} if wish.invitation else {}),
            **({"max_age": "0"} if wish.is_fresh else {}),
        }
        pushed = post_form(_Pushed, client, wish.hub + PAR_PATH, key, form, now())
        query = urlencode({"client_id": CLIENT, "request_uri": pushed.request_uri})
        show(f"{wish.hub}{PAGE_PATH}?{query}")
        sent = _wait(listener, seconds)
    if sent.get("iss") == wish.hub and sent.get("error") in _REFUSED:
        raise UsageError(_REFUSED[sent["error"]], next_step="Run `serumpun login` again.")
    if sent.get("iss") != wish.hub or "code" not in sent:
        raise AnswerError("the browser came back from another hub, or without a code")
    grant = {
        "grant_type": "authorization_code",
        "client_id": CLIENT,
        "code": sent["code"],
        "redirect_uri": redirect,
        "code_verifier": verifier,
    }
    at = now()
    tokens = ask_tokens(client, wish.hub, key, grant, at)
    return StoredSession.begun(wish.hub, wish.ca_file, seed, tokens, at)


def _wait(listener: _Listener, seconds: float) -> dict[str, str]:
    until = time.monotonic() + seconds
    while listener.sent is None:
        if time.monotonic() > until:
            raise UsageError(
                "nobody signed in", next_step="Run `serumpun login` again; open the address shown."
            )
        listener.handle_request()
    return listener.sent
