"""A key id as twelve words, to be compared aloud (docs/spec/key-directory.md section 1)."""

from functools import cache
from importlib.resources import files
from typing import Final

from app.crypto.encoding import from_base64url

_BITS: Final = 11  # of a word: the list has 2 ** 11
_WORDS: Final = 12
_KID_BITS: Final = 256


def words_of(kid: str) -> str:
    """Write the first 132 bits of a key id as words.

    Args:
        kid: base64url of 32 octets.

    Raises:
        MalformedError: It is none.
    """
    number = int.from_bytes(from_base64url(kid, length=_KID_BITS // 8))
    shifts = range(_KID_BITS - _BITS, _KID_BITS - _BITS * (_WORDS + 1), -_BITS)
    return " ".join(_list()[number >> shift & (1 << _BITS) - 1] for shift in shifts)


@cache
def _list() -> tuple[str, ...]:
    """Read the English list of BIP-39 (MIT licence, Pavol Rusnak): four letters tell a word."""
    return tuple((files("app.crypto") / "words.txt").read_text("ascii").split())
