"""Vectors of the blind index: first and second form of tokens, and the digest that binds them."""

from collections.abc import Iterator
from typing import Any

from app.crypto.blind_index import tokenise
from tests.worlds import seed

Case = dict[str, Any]
KEY, HUB_KEY, SALT = seed("index key").hex(), seed("hub index key").hex(), seed("salt").hex()
IDENTIFIERS = (
    ("phone", "+62211500000"),
    ("bank_account", "ID:014:1234567890"),
    ("domain", "xn--bcher-kva.example"),
    ("handle", "telegram:\u0e44\u0e17\u0e22"),
    ("a", ""),
    ("", "a"),
)


def make() -> dict[str, Any]:
    """Make the file; nothing in it is random."""
    return {"spec": "docs/spec/matching.md", "cases": [*_first(), *_second(), *_digests()]}


def _first() -> Iterator[Case]:
    for kind, value in IDENTIFIERS:
        yield {"name": f"t1 of {kind} {value}", "do": "t1", "in": [KEY, kind, value]}


def _second() -> Iterator[Case]:
    for word in ("one", "two"):
        yield {"name": f"t2 of {word}", "do": "t2", "in": [HUB_KEY, seed(word).hex()]}


def _digests() -> Iterator[Case]:
    made = [tokenise(seed("index key"), "phone", f"+6221150000{n}").token.hex() for n in range(3)]
    for name, tokens in (("one", made[:1]), ("three", made), ("reversed", made[::-1])):
        yield {"name": f"digest of {name}", "do": "tokens_digest", "in": [SALT, tokens]}
