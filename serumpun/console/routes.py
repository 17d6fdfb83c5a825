"""Which requests may go on to the hub: those of the pinned description of the API, no others."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from app.crypto.limits import (
    BATCH_BYTES,
    ENVELOPE_BYTES,
    SEALED_ATTACHMENT_BYTES,
    STATEMENT_WIRE_BYTES,
)
from app.schemas.console import read_api
from serumpun.transport import ANSWER_BYTES, JSON, NDJSON, OCTETS

ADDRESS_BYTES: Final = 4 << 10  # path and query of one request
_OF_THE_API: Final = ("/v1/", "/.well-known/", "/health/")  # the rest are pages of the hub's own
_SEGMENT: Final = r"(?!\.{1,2}(?:/|$))[A-Za-z0-9._~-]{1,128}"
_MANY: Final = "path"  # the one parameter that holds several segments
_PARAMETER: Final = re.compile(r"\{(\w+)\}")
_QUERY: Final = re.compile(r"[\x21\x24-\x3b\x3d\x3f-\x5b\x5d\x5f\x61-\x7a\x7e]*", re.ASCII)
_SENT: Final = {OCTETS: SEALED_ATTACHMENT_BYTES, NDJSON: BATCH_BYTES, JSON: ENVELOPE_BYTES}


@dataclass(frozen=True)
class Route:
    """One operation of the API.

    Args:
        method: Of HTTP.
        path: What its path looks like.
        sent_bytes: The most that may be sent.
        answer_bytes: The most that may be answered.
    """

    method: str
    path: re.Pattern[str]
    sent_bytes: int
    answer_bytes: int


@dataclass(frozen=True)
class Routes:
    """Every operation that may go on to the hub."""

    each: tuple[Route, ...]

    @classmethod
    def pinned(cls) -> "Routes":
        """Read them from the description that this release brings along."""
        return cls(tuple(_read(json.loads(read_api())["paths"])))

    def find(self, method: str, address: str) -> Route | None:
        """Find the operation of a request.

        Args:
            method: Of HTTP.
            address: Path and query as they were sent; what is percent-encoded in a path, or
                leads upwards, is no operation's.
        """
        path, _, query = address.partition("?")
        if len(address) > ADDRESS_BYTES or not _QUERY.fullmatch(query):
            return None
        return next(
            (it for it in self.each if it.method == method and it.path.fullmatch(path)), None
        )


def _read(paths: Mapping[str, Mapping[str, Any]]) -> Iterator[Route]:
    for path, operations in paths.items():
        if not path.startswith(_OF_THE_API):
            continue
        for method, operation in operations.items():
            sent = operation.get("requestBody", {}).get("content", {})
            answered = {
                kind for each in operation["responses"].values() for kind in each.get("content", {})
            }
            yield Route(
                method.upper(),
                re.compile(_pattern(path), re.ASCII),
                max((_SENT.get(kind, STATEMENT_WIRE_BYTES) for kind in sent), default=0),
                SEALED_ATTACHMENT_BYTES if OCTETS in answered else ANSWER_BYTES,
            )


def _pattern(path: str) -> str:
    """Write a path's pattern; its fixed parts match themselves."""
    parts = _PARAMETER.split(path)
    return "".join(
        re.escape(part)
        if at % 2 == 0
        else rf"{_SEGMENT}(?:/{_SEGMENT})*"
        if part == _MANY
        else _SEGMENT
        for at, part in enumerate(parts)
    )
