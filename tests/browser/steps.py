"""Steps of a sign-in in a real browser: the client that waits for it, the page, the way back."""

import http.server
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import urlencode

from app.schemas.sign_in import PAGE_PATH
from serumpun.login import ProofKey
from tests.browser.chromium import Tab
from tests.hub import HubUnderTest
from tests.sign_in_steps import ClientApp, answer_in


class _Signed(http.server.BaseHTTPRequestHandler):
    """What the command line shows the browser at the end."""

    def do_GET(self) -> None:
        self.send_response(200)
        self.end_headers()
        self.wfile.write(b"signed in")

    def log_message(self, *_: object) -> None:
        """Say nothing."""


@contextmanager
def command_line(hub: HubUnderTest, key: ProofKey | None = None) -> Iterator[ClientApp]:
    """Listen as `serumpun login` does, or `serumpun login --step-up` with the session's key."""
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Signed)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        address = f"http://127.0.0.1:{server.server_port}/signed-in"
        yield ClientApp(hub, redirect_uri=address, key=key or ProofKey())
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


def open_page(tab: Tab, app: ClientApp, **members: Any) -> None:  # noqa: ANN401
    """Open the sign-in page of a fresh request."""
    query = urlencode({"client_id": app.client, "request_uri": app.pushed(**members)})
    tab.open(f"{app.hub.url}{PAGE_PATH}?{query}")
    tab.wait("!document.getElementById('passkey').hidden")


def arrive(tab: Tab, app: ClientApp) -> str:
    """Wait for the browser to come to the client, and redeem the code; returns the token."""
    tab.wait(f"location.href.startsWith('{app.redirect_uri}')")
    sent = answer_in(tab.run("location.href"))
    assert (sent["state"], sent["iss"]) == (app.state, app.hub.url)
    answer = app.redeem(sent["code"])
    assert answer.status_code == 200, answer.text
    token: str = answer.json()["access_token"]
    return token
