"""Lines of entries that were pulled, taken apart quickly where they are spelled as they are here.

`entries.ndjson` has one spelling for an entry: that of `PlacedEntry.to_bytes`. A line spelled so,
in plain ASCII, gives the very octets that its leaf commits to by one expression, which lets
through nothing that the strict parser refuses. Every other line goes to that parser.
"""

import re
from binascii import a2b_base64
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from types import NoneType
from typing import Any, Final, get_args

from pydantic.fields import FieldInfo

from app.crypto.limits import ENTRY_DETAIL_CHARACTERS
from app.crypto.log_entry import LogEntry
from serumpun.log_folder import ENTRY_BYTES, ErasedEntry, Placed, parse_line

# No quote, escape or control character; no bracket either: the strict parser counts those.
_TEXT: Final = rf'"([ !#-Z^-z|~]{{1,{ENTRY_DETAIL_CHARACTERS}}})"'
_DIGEST: Final = '"([A-Za-z0-9_-]{42}[AEIMQUYcgkosw048])"'  # canonical: no spare bits
_SPELLINGS: Final = {
    "id": '"([0-9a-f-]{36})"',
    "recorded_at": r'"((?:19|2\d)\d\d-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z)"',
    "request_digest": _DIGEST,
    "answer_digest": _DIGEST,
}
_TO_PLAIN: Final = bytes.maketrans(b"-_", b"+/")
_NAMES: Final = tuple(LogEntry.model_fields)


def _from_base64url(told: bytes) -> bytes:
    return a2b_base64(told.translate(_TO_PLAIN) + b"=" * (-len(told) % 4))


# What is committed to otherwise than it is spelled, and the countries, which are compared.
_READ: Final[Sequence[tuple[str, Callable[[bytes], object]]]] = (
    ("country", bytes.decode),
    ("concerned", bytes.decode),
    ("request_digest", _from_base64url),
    ("answer_digest", _from_base64url),
)


@dataclass(slots=True)  # a frozen one takes three times as long to make
class ReadEntry:
    """An entry of a line.

    Args:
        number, index: Its place.
        salts: Of its leaf's commitments.
        facts: Its members as they are committed to: octets, its time, absent ones None.
    """

    number: int
    index: int
    salts: bytes
    facts: Mapping[str, Any]


def read_line(line: bytes) -> ReadEntry | ErasedEntry:
    """Read a line without its end.

    Raises:
        MalformedError: It is no entry.
    """
    found = _SPELLED.fullmatch(line) if len(line) <= ENTRY_BYTES else None
    if found is None:
        return read_placed(parse_line(line))
    number, index, salts, *told = found.groups()
    facts: dict[str, Any] = dict(zip(_NAMES, told, strict=True))
    try:
        facts["recorded_at"] = datetime.fromisoformat(facts["recorded_at"].decode())
    except ValueError:  # no such day
        return read_placed(parse_line(line))
    for name, read in _READ:
        if facts[name] is not None:
            facts[name] = read(facts[name])
    return ReadEntry(int(number), int(index), _from_base64url(salts), facts)


def read_placed(placed: Placed) -> ReadEntry | ErasedEntry:
    """Take what was parsed already."""
    if isinstance(placed, ErasedEntry):
        return placed
    return ReadEntry(placed.number, placed.index, placed.salts, vars(placed.entry))


def _spelling(name: str, member: FieldInfo) -> str:
    told = _SPELLINGS.get(name, _TEXT)
    is_optional = NoneType in get_args(member.annotation)
    return f'"{name}":' + (f"(?:null|{told})" if is_optional else told)


_SPELLED: Final = re.compile(
    (
        r'\{"number":([1-9]\d{0,14}),"index":(0|[1-9]\d{0,14}),"salts":"([A-Za-z0-9_-]{128})",'
        r'"entry":\{'
        + ",".join(_spelling(name, member) for name, member in LogEntry.model_fields.items())
        + r"\}\}"
    ).encode()
)
