"""Cosignatures: the newest checkpoint that each witness has seen and confirmed."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from app.models.transaction import Transaction, call

_KEEP: Final = """
    INSERT INTO log_cosignatures AS held
    VALUES (acting_agency(), acting_country(), $1, $2, $3, $4)
    ON CONFLICT (agency) DO UPDATE SET size = EXCLUDED.size, note = EXCLUDED.note,
        line = EXCLUDED.line, cosigned_at = EXCLUDED.cosigned_at
    WHERE held.size <= EXCLUDED.size
"""
_LIST: Final = """
    SELECT agency, country, size, note, line, cosigned_at FROM log_cosignatures ORDER BY agency
"""
_SIZE_OF: Final = "SELECT size FROM log_cosignatures WHERE agency = $1"
_SINCE: Final = "SELECT min(since) AS since FROM log_witnesses"


@dataclass(frozen=True)
class KeptCosignature:
    """A cosigned checkpoint.

    Args:
        agency: Who cosigned.
        country: Of the agency.
        size: Leaves.
        note: With the log's signatures.
        line: The cosignature.
        cosigned_at: When.
    """

    agency: str
    country: str
    size: int
    note: bytes
    line: str
    cosigned_at: datetime


async def keep_cosignature(
    tx: Transaction, size: int, note: bytes, line: str, at: datetime
) -> None:
    """Keep what the transaction's agency has cosigned, unless it has cosigned a larger log."""
    await call(tx, _KEEP, size, note, line, at)


async def list_cosignatures(tx: Transaction) -> Sequence[KeptCosignature]:
    """List the newest of each witness."""
    return [KeptCosignature(**dict(row)) for row in await call(tx, _LIST)]


async def read_size_of(tx: Transaction, agency: str) -> int:
    """Tell how large a log an agency has cosigned last; 0: none."""
    rows = await call(tx, _SIZE_OF, agency)
    return rows[0]["size"] if rows else 0


async def read_witnessed_since(tx: Transaction) -> datetime | None:
    """Tell when an agency was first made a witness; None if none ever was."""
    [row] = await call(tx, _SINCE)
    since: datetime | None = row["since"]
    return since
