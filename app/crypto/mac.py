"""HMAC-SHA256, the one keyed hash.

From two hashes, as RFC 2104 writes it: OpenSSL 3 looks its algorithms up anew for each HMAC, which
costs three times as much as both hashes of a short message, and the access log is made of these.
"""

import hashlib
from typing import Final

_BLOCK_BYTES: Final = 64
_INNER: Final = int.from_bytes(b"\x36" * _BLOCK_BYTES, "big")
_OUTER: Final = int.from_bytes(b"\x5c" * _BLOCK_BYTES, "big")


def mac(key: bytes, message: bytes) -> bytes:
    """Compute HMAC-SHA256, 32 bytes."""
    if len(key) > _BLOCK_BYTES:
        key = hashlib.sha256(key).digest()
    block = int.from_bytes(key.ljust(_BLOCK_BYTES, b"\0"), "big")
    inner = hashlib.sha256((block ^ _INNER).to_bytes(_BLOCK_BYTES, "big") + message).digest()
    return hashlib.sha256((block ^ _OUTER).to_bytes(_BLOCK_BYTES, "big") + inner).digest()
