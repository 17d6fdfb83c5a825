"""HMAC-SHA256, the one keyed hash.

From two hashes, as RFC 2104 writes it: OpenSSL 3 looks its algorithms up anew for each HMAC, which
costs three times as much as both hashes of a short message, and the access log is made of these.
"""

from collections.abc import Iterable
from hashlib import sha256
from typing import Final

_BLOCK_BYTES: Final = 64
_INNER: Final = bytes(octet ^ 0x36 for octet in range(256))
_OUTER: Final = bytes(octet ^ 0x5C for octet in range(256))


def mac(key: bytes, message: bytes) -> bytes:
    """Compute HMAC-SHA256, 32 bytes."""
    inner, outer = _pads(key)
    return sha256(outer + sha256(inner + message).digest()).digest()


def macs(key: bytes, messages: Iterable[bytes]) -> list[bytes]:
    """Compute HMAC-SHA256 of each message, 32 bytes each, under one key."""
    inner, outer = _pads(key)
    return [sha256(outer + sha256(inner + each).digest()).digest() for each in messages]


def _pads(key: bytes) -> tuple[bytes, bytes]:
    if len(key) > _BLOCK_BYTES:
        key = sha256(key).digest()
    block = key.ljust(_BLOCK_BYTES, b"\0")
    return block.translate(_INNER), block.translate(_OUTER)
