"""The second reader's blind index, written from docs/spec/matching.md alone."""

import hashlib
import hmac
from collections.abc import Sequence
from typing import Any

from tests.crypto.second_shapes import Refused, unbase64


def _encode(*fields: bytes) -> bytes:
    return b"".join(len(field).to_bytes(4, "big") + field for field in fields)


def t1(index_key: bytes, kind: str, value: str) -> bytes:
    """First form of a token (section 2)."""
    fields = _encode(b"serumpun-index/1", kind.encode(), value.encode())
    return hmac.new(index_key, fields, hashlib.sha256).digest()


def t2(hub_key: bytes, token: bytes) -> bytes:
    """Second form of a token (section 3)."""
    return hmac.new(hub_key, token, hashlib.sha256).digest()[:16]


def tokens_digest(salt: bytes, tokens: Sequence[bytes]) -> bytes:
    """What a header says of tokens (section 4)."""
    return hashlib.sha256(_encode(b"serumpun-tokens/1", salt, *sorted(tokens))).digest()


def check_tokens(signed: dict[str, Any] | None, carried: dict[str, Any] | None) -> None:
    """Tokens and header belong together (section 4)."""
    if signed is None and carried is None:
        return
    if signed is None or carried is None or signed["epoch"] != carried["epoch"]:
        raise Refused("digest-mismatch")
    found = [unbase64(each["token"]) for each in carried["t1"]]
    if tokens_digest(unbase64(carried["salt"]), found) != unbase64(signed["tokens_digest"]):
        raise Refused("digest-mismatch")
