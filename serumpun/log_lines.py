"""Lines of entries that were pulled, taken apart quickly where they are spelled as they are here.

`entries.ndjson` has one spelling for an entry: that of `PlacedEntry.to_bytes`. A line spelled so,
in plain ASCII, gives the very octets that its leaf commits to by one expression, which lets
through nothing that the strict parser refuses. Every other line goes to that parser.
"""

import re
from binascii import a2b_base64
from dataclasses import dataclass
from datetime import datetime
from operator import itemgetter
from types import NoneType
from typing import Final, get_args

from pydantic.fields import FieldInfo

from app.crypto.limits import ENTRY_DETAIL_CHARACTERS
from app.crypto.log_entry import COMMITTED, Committed, LogEntry, Salts, milliseconds_of
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
_NAMES: Final = ("number", "index", "salts", *LogEntry.model_fields)
_TIME, _ACCOUNT, _DETAIL, _REQUEST, _ANSWER = map(
    _NAMES.index, ("recorded_at", "account", "detail", "request_digest", "answer_digest")
)
# Where in a line's members those of the core are; but the digests, which come last in both.
_CORE_TEXTS: Final = itemgetter(*(_NAMES.index(name) for name in COMMITTED["core"][:-2]))


@dataclass(slots=True)  # a frozen one takes three times as long to make
class ReadEntry:
    """An entry of a line.

    Args:
        number, index: Its place.
        salts: Of its leaf's commitments.
        entry: What these are of.
    """

    number: int
    index: int
    salts: Salts
    entry: Committed


def read_line(line: bytes) -> ReadEntry | ErasedEntry:
    """Read a line without its end.

    Raises:
        MalformedError: It is no entry.
    """
    found = _SPELLED.fullmatch(line) if len(line) <= ENTRY_BYTES else None
    if found is None:
        return read_placed(parse_line(line))
    told = found.groups(b"")
    try:
        at = datetime.fromisoformat(told[_TIME].decode())
    except ValueError:  # no such day
        return read_placed(parse_line(line))
    request, answer = told[_REQUEST], told[_ANSWER]
    core = (
        *_CORE_TEXTS(told),
        a2b_base64(request.translate(_TO_PLAIN) + b"=") if request else b"",
        a2b_base64(answer.translate(_TO_PLAIN) + b"=") if answer else b"",
    )
    salts = Salts.of(a2b_base64(told[2].translate(_TO_PLAIN)))
    entry = Committed(milliseconds_of(at), core, told[_ACCOUNT], told[_DETAIL])
    return ReadEntry(int(told[0]), int(told[1]), salts, entry)


def read_placed(placed: Placed) -> ReadEntry | ErasedEntry:
    """Take what was parsed already."""
    if isinstance(placed, ErasedEntry):
        return placed
    salts, entry = Salts.of(placed.salts), Committed.of(vars(placed.entry))
    return ReadEntry(placed.number, placed.index, salts, entry)


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
