"""Sealed attachments: where they lie and whose they are; the bytes are in the blob store."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from app.models.transaction import Transaction, call

_COLUMNS = "n, section, length, sha256, location"
_OF_REPORT = f"SELECT {_COLUMNS} FROM blobs WHERE originator = $1 AND report_id = $2 ORDER BY n"  # noqa: S608
_ONE = f"SELECT {_COLUMNS} FROM blobs WHERE originator = $1 AND report_id = $2 AND n = $3"  # noqa: S608
_NOTE_UPLOAD = (
    "INSERT INTO uploads (location, originator, begun_at) VALUES ($1, acting_agency(), $2)"
)
_COUNT_WAITING = """
    SELECT (SELECT count(*) FROM blobs WHERE originator = acting_agency() AND section IS NULL)
    + (SELECT count(*) FROM uploads WHERE originator = acting_agency())
"""
_INSERT = """
    WITH noted AS (
        DELETE FROM uploads WHERE location = $6
    )
    INSERT INTO blobs (originator, report_id, n, length, sha256, location, uploaded_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (originator, report_id, n)
    DO UPDATE SET uploaded_at = excluded.uploaded_at
        WHERE blobs.section IS NULL AND blobs.sha256 = excluded.sha256
    RETURNING location
"""
_DROP = "SELECT count(*) FROM drop_unclaimed_blobs($1)"
_LIST_DROPPED = "SELECT location FROM dropped_blobs ORDER BY location LIMIT $1"
_FORGET_DROPPED = "DELETE FROM dropped_blobs WHERE location = ANY ($1)"


@dataclass(frozen=True)
class StoredBlob:
    """A sealed attachment as stored.

    Args:
        n: Number within its report.
        section: Section that claimed it; None until its report has been submitted.
        length: Bytes of ciphertext.
        sha256: Of the ciphertext, 32 bytes.
        location: In the blob store; tells nothing.
    """

    n: int
    section: str | None
    length: int
    sha256: bytes
    location: str


async def list_blobs(tx: Transaction, originator: str, report_id: str) -> list[StoredBlob]:
    """List a report's visible blobs."""
    return [_stored(row) for row in await call(tx, _OF_REPORT, originator, UUID(report_id))]


async def find_blob(tx: Transaction, originator: str, report_id: str, n: int) -> StoredBlob | None:
    """Find one visible blob."""
    rows = await call(tx, _ONE, originator, UUID(report_id), n)
    return _stored(rows[0]) if rows else None


async def note_upload(tx: Transaction, location: str, at: datetime) -> None:
    """Note where the transaction's agency is about to write, so that the sweep knows of it."""
    await call(tx, _NOTE_UPLOAD, location, at)


async def count_waiting(tx: Transaction) -> int:
    """Count what the transaction's agency uploads or has uploaded and no report claims yet."""
    rows = await call(tx, _COUNT_WAITING)
    return int(rows[0][0])


async def insert_blob(
    tx: Transaction, originator: str, report_id: str, blob: StoredBlob, at: datetime
) -> bool:
    """Give a blob its place; False if the place is taken. The same bytes wait another day."""
    rows = await call(
        tx,
        _INSERT,
        originator,
        UUID(report_id),
        blob.n,
        blob.length,
        blob.sha256,
        blob.location,
        at,
    )
    return bool(rows) and rows[0]["location"] == blob.location


async def drop_unclaimed(tx: Transaction, before: datetime) -> int:
    """Drop blobs that no report has claimed since; returns how many."""
    rows = await call(tx, _DROP, before)
    return int(rows[0][0])


async def list_dropped(tx: Transaction, limit: int) -> list[str]:
    """List where bytes lie that nothing names any more; only nobody's transaction sees them."""
    return [row[0] for row in await call(tx, _LIST_DROPPED, limit)]


async def forget_dropped(tx: Transaction, locations: Sequence[str]) -> None:
    """Forget dropped blobs whose bytes have been deleted."""
    await call(tx, _FORGET_DROPPED, locations)


def _stored(row: Any) -> StoredBlob:  # noqa: ANN401 -- a driver's row
    return StoredBlob(row["n"], row["section"], row["length"], row["sha256"], row["location"])
