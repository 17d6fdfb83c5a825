"""The one JSON parser for whatever crosses a border (docs/spec/conventions.md section 1)."""

import json
import re
from typing import Any, NoReturn

from app.crypto import limits
from app.errors import MalformedJsonError, TooLargeError

MAX_SAFE_INTEGER = (1 << 53) - 1  # RFC 7493 section 2.2: exact in every language
_SAFE_DIGITS = 16
# The closing quote is optional: an unterminated string is consumed once, never rescanned.
_STRING = re.compile(rb'"[^"\\]*(?:\\.[^"\\]*)*"?', re.DOTALL)
_ONE_KIND = bytes.maketrans(b"{}", b"[]")
_NO_BRACKETS = bytes(set(range(256)) - set(b"[]{}"))


def parse_object(raw: bytes, max_bytes: int) -> dict[str, Any]:
    """Parse one JSON object strictly (I-JSON, RFC 7493, and tighter).

    Args:
        raw: UTF-8 without byte order mark, as carried.
        max_bytes: The named maximum for this object.

    Returns:
        The object; numbers are integers from 0 to 2^53 - 1.

    Raises:
        TooLargeError: Longer than `max_bytes`.
        MalformedJsonError: Broken, not UTF-8, duplicate members, fractions, `NaN`, lone
            surrogates, deeper than `limits.JSON_DEPTH`, of more parts than any object of this
            size has, or not an object.
    """
    if len(raw) > max_bytes:
        raise TooLargeError(f"{len(raw)} bytes, maximum {max_bytes}")
    _check_depth(raw, _count_parts(raw, max_bytes))
    try:
        text = raw.decode("utf-8")
        parsed = _DECODER.decode(text)
        _check_surrogates(text, parsed)
    except (ValueError, RecursionError) as error:
        raise MalformedJsonError("not strict JSON") from error
    if not isinstance(parsed, dict):
        raise MalformedJsonError("not an object")
    return parsed


def write_object(members: dict[str, Any]) -> bytes:
    """Write an object compactly as UTF-8; the result is what is signed and carried."""
    return _ENCODER.encode(members).encode()


def _count_parts(raw: bytes, max_bytes: int) -> int:
    """Refuse swarms of tiny parts before they cost time: they are cheap to send, dear to read.

    Returns:
        How many brackets open, those within strings too.
    """
    containers = max(limits.JSON_CONTAINERS, max_bytes // limits.JSON_BYTES_PER_CONTAINER)
    opened = raw.count(b"{") + raw.count(b"[")
    if opened > containers:
        raise MalformedJsonError("too many objects and arrays")
    if raw.count(b'"') > containers * limits.JSON_QUOTES_PER_CONTAINER:
        raise MalformedJsonError("too many strings")
    return opened


def _check_depth(raw: bytes, opened: int) -> None:
    """Take pairs of brackets away, the innermost first, before any parser recurses."""
    if opened <= limits.JSON_DEPTH:
        return  # so few cannot nest deeper
    # Without escapes a string is what lies between one quote and the next.
    outside = _STRING.sub(b"", raw) if b"\\" in raw else b"".join(raw.split(b'"')[::2])
    brackets = outside.translate(_ONE_KIND, _NO_BRACKETS)
    for _ in range(limits.JSON_DEPTH):
        if not brackets:
            return
        brackets = brackets.replace(b"[]", b"")
    if brackets:
        raise MalformedJsonError("nested too deep, or a bracket without its other")


def _check_surrogates(text: str, parsed: object) -> None:
    """Refuse lone surrogates, which only an escape can smuggle in."""
    if "\\" in text:  # one character is found ten times faster than two
        json.dumps(parsed, ensure_ascii=False).encode("utf-8")  # UnicodeEncodeError is a ValueError


def _unique_members(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(pairs) > limits.JSON_MEMBERS:
        raise ValueError("too many members")
    members = dict(pairs)
    if len(members) != len(pairs):
        raise ValueError("duplicate member")
    return members


def _safe_integer(digits: str) -> int:
    if digits.startswith("-") or len(digits) > _SAFE_DIGITS or int(digits) > MAX_SAFE_INTEGER:
        raise ValueError("number is negative or above 2^53 - 1")
    return int(digits)


def _refuse(_: str) -> NoReturn:
    raise ValueError("neither fractions nor NaN nor Infinity")


# Made once: `json.loads` and `json.dumps` make one anew for each text.
_ENCODER = json.JSONEncoder(separators=(",", ":"), ensure_ascii=False, allow_nan=False)
_DECODER = json.JSONDecoder(
    object_pairs_hook=_unique_members,
    parse_constant=_refuse,
    parse_float=_refuse,
    parse_int=_safe_integer,
)
