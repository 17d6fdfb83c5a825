"""The hub's own two OAuth clients, both public: the console in a browser, the command line."""

import re
from typing import Final
from urllib.parse import urlencode

from app.errors import SignInInvalidError

CONSOLE: Final = "console"
CLI: Final = "cli"
CONSOLE_PATH: Final = "/docs/signed-in"
_LOOPBACK: Final = re.compile(r"http://127\.0\.0\.1:([1-9][0-9]{0,4})/signed-in", re.ASCII)
_PORTS: Final = 65_535


def require_client(client: str, redirect_uri: str, issuer: str) -> None:
    """Refuse a client that is not ours, or one that wants its code elsewhere than at its own place.

    Source: docs/spec/sign-in.md section 3; RFC 8252 section 7.3 for the port of a loopback address.

    Args:
        client: As claimed.
        redirect_uri: Where the code shall go; compared as a text, exactly.
        issuer: The hub's own address.

    Raises:
        SignInInvalidError: Unknown, or not its address.
    """
    if client == CONSOLE and redirect_uri == issuer + CONSOLE_PATH:
        return
    found = _LOOPBACK.fullmatch(redirect_uri) if client == CLI else None
    if found is None or int(found[1]) > _PORTS:
        raise SignInInvalidError("no such client, or not its redirect address")


def redirect_address(redirect_uri: str, **answer: str) -> str:
    """Write where the browser goes with the answer for the client."""
    return f"{redirect_uri}?{urlencode(answer)}"
