"""What every use case is given: the hub's database, keys, pins, blob store and clock."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from app.blobs import BlobStore
from app.crypto.federation import Federation
from app.crypto.keys import SigningKey
from app.identity.access_token import TokenKey
from app.models.transaction import Database


@dataclass(frozen=True)
class Hub:
    """One hub process.

    Args:
        engine: Of the hub's own login, which row security holds.
        federation: The pinned federation file.
        receipt_key: Signs receipts and heads.
        token_key: Signs access tokens.
        cursor_key: Seals list cursors, 32 bytes.
        blobs: Where sealed attachments lie.
        issuer: The hub's public URL, without trailing slash.
        clock: Tells the present instant in UTC, cut to milliseconds.
    """

    engine: Database
    federation: Federation
    receipt_key: SigningKey
    token_key: TokenKey
    cursor_key: bytes
    blobs: BlobStore
    issuer: str
    clock: Callable[[], datetime]
