"""HMAC-SHA256, the one keyed hash."""

import hmac


def mac(key: bytes, message: bytes) -> bytes:
    """Compute HMAC-SHA256, 32 bytes."""
    return hmac.digest(key, message, "sha256")
