"""The hub's own OAuth clients, all public: its console, an agency's console, the command line."""

import re
from typing import Final
from urllib.parse import urlencode

from app.errors import SignInInvalidError
from app.schemas.console import AGENCY_CONSOLE, CONSOLE, SIGNED_IN_PATH

CLI: Final = "cli"
_PORT: Final = r"http://127\.0\.0\.1:([1-9][0-9]{0,4})"
_LOOPBACK: Final = {
    CLI: re.compile(_PORT + "/signed-in", re.ASCII),
    AGENCY_CONSOLE: re.compile(_PORT + re.escape(SIGNED_IN_PATH), re.ASCII),
}
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
    if client == CONSOLE and redirect_uri == issuer + SIGNED_IN_PATH:
        return
    found = _LOOPBACK[client].fullmatch(redirect_uri) if client in _LOOPBACK else None
    if found is None or int(found[1]) > _PORTS:
        raise SignInInvalidError("no such client, or not its redirect address")


def redirect_address(redirect_uri: str, **answer: str) -> str:
    """Write where the browser goes with the answer for the client."""
    return f"{redirect_uri}?{urlencode(answer)}"
