"""Whose requests a console on loopback answers: its own page's, in a browser of this machine.

Every page that a browser has open can send requests to loopback, and a name of somebody else's may
be made to lead here (DNS rebinding). What a browser says about a request (`Host`, `Origin` and the
`Sec-Fetch` headers, which no script can set) tells them from the console's own.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

_ONCE: Final = frozenset(
    (
        "host",
        "origin",
        "content-length",
        "content-type",
        "authorization",
        "dpop",
        "accept",
        "sec-fetch-site",
        "sec-fetch-mode",
        "sec-fetch-dest",
    )
)
_NEVER: Final = frozenset(("transfer-encoding", "upgrade", "expect", "trailer"))
_FILES: Final = frozenset(("script", "style", "image", "empty"))


class RefusedError(Exception):
    """The console does not answer this request.

    Args:
        status: Of the answer.
        reason: Why, in words; nothing of the request is in them.
    """

    def __init__(self, status: int, reason: str) -> None:
        super().__init__(reason)
        self.status = status
        self.reason = reason


@dataclass(frozen=True)
class Gate:
    """Lets in what the console's own page asks for.

    Args:
        authority: Address and port of this console, as a browser names them.
    """

    authority: str

    def read_headers(self, sent: Iterable[tuple[str, str]]) -> Mapping[str, str]:
        """Read the headers of a request, each by its name in small letters.

        Raises:
            RefusedError: Two readers could take it for two things, or it is for another name.
        """
        read: dict[str, str] = {}
        for name, value in sent:
            low = name.lower()
            if low in _NEVER or (low in _ONCE and low in read):
                raise RefusedError(400, "a header that is not taken here, or twice")
            if not value.isascii() or not value.isprintable():
                raise RefusedError(400, "a header that is no single line of ASCII")
            read[low] = value
        if read.get("host") != self.authority:
            raise RefusedError(421, "for another name than this console's")
        if read.get("origin", f"http://{self.authority}") != f"http://{self.authority}":
            raise RefusedError(403, "from another page")
        return read

    def require_page(self, headers: Mapping[str, str]) -> None:
        """Let a window open a page of the console: nobody's frame and no script.

        Raises:
            RefusedError: It is something else.
        """
        if (headers.get("sec-fetch-mode"), headers.get("sec-fetch-dest")) != (
            "navigate",
            "document",
        ):
            raise RefusedError(403, "a page is for a window of its own")

    def require_file(self, headers: Mapping[str, str]) -> None:
        """Let the console's page load a file of the console.

        Raises:
            RefusedError: It is something else.
        """
        if (
            headers.get("sec-fetch-site") != "same-origin"
            or headers.get("sec-fetch-dest") not in _FILES
        ):
            raise RefusedError(403, "not asked for by the console's page")

    def require_script(self, headers: Mapping[str, str]) -> None:
        """Let the console's script speak to the hub: what comes back is never a page or a script.

        Raises:
            RefusedError: It is something else.
        """
        if (headers.get("sec-fetch-site"), headers.get("sec-fetch-dest")) != (
            "same-origin",
            "empty",
        ):
            raise RefusedError(403, "not asked for by the console's script")
