"""Move sealed attachments: up before their report, down after it has been opened."""

from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime

from app.blobs import WrittenBlob
from app.crypto import limits
from app.errors import (
    BlobConflictError,
    NotFoundError,
    SerumpunError,
    TooLargeError,
)
from app.models import blobs, reports
from app.models.access_log import insert_record
from app.models.blobs import StoredBlob
from app.models.transaction import Transaction, transaction
from app.policy.actions import Action
from app.policy.grants import require
from app.usecases.attempt import Attempt
from app.usecases.hub import Hub


@dataclass(frozen=True)
class Uploaded:
    """What the originator is told."""

    blob: StoredBlob
    is_new: bool


@dataclass(frozen=True)
class Download:
    """A sealed attachment on its way to a recipient."""

    length: int
    pieces: AsyncIterator[bytes]


async def upload_blob(
    hub: Hub,
    attempt: Attempt,
    originator: str,
    report_id: str,
    n: int,
    pieces: AsyncIterator[bytes],
) -> Uploaded:
    """Store one sealed attachment of a report that will claim it within a day.

    Raises:
        ForbiddenError: No role of the account lets it upload.
        NotFoundError: The address names another agency's report.
        TooLargeError: Over the limit for one, or for all that wait to be claimed.
        BlobConflictError: Other bytes already have this place.
    """
    require(attempt.by, Action.BLOB_UPLOAD)
    if originator != attempt.by.agency:
        raise NotFoundError("another agency's report")
    async with transaction(hub.engine, attempt.identity) as tx:
        if await blobs.count_unclaimed(tx) >= limits.UNCLAIMED_BLOBS:
            raise TooLargeError("too many attachments wait for their reports")
    written = await hub.blobs.write(pieces, limits.SEALED_ATTACHMENT_BYTES)
    blob = StoredBlob(n, None, written.length, written.sha256, written.location)
    try:
        async with transaction(hub.engine, attempt.identity) as tx:
            at = hub.clock()
            is_new = await blobs.insert_blob(tx, originator, report_id, blob, at)
            if not is_new:
                await _require_same(tx, originator, report_id, written, n)
            record = attempt.record(at, originator=originator, request_digest=written.sha256)
            await insert_record(tx, record)
    except SerumpunError:
        await hub.blobs.delete([written.location])
        raise
    if not is_new:
        await hub.blobs.delete([written.location])
    return Uploaded(blob, is_new)


async def download_blob(
    hub: Hub, attempt: Attempt, originator: str, report_id: str, n: int
) -> Download:
    """Hand over a sealed attachment to its originator or to an audience of its section.

    Raises:
        ForbiddenError: No role of the account lets it download.
        NotFoundError: Absent, unclaimed, expired or not addressed to the asker: one and the same.
    """
    require(attempt.by, Action.BLOB_DOWNLOAD)
    at = hub.clock()
    async with transaction(hub.engine, attempt.identity) as tx:
        await reports.require_visible(tx, originator, report_id, at)
        blob = await blobs.find_blob(tx, originator, report_id, n)
        if blob is None or blob.section is None:
            raise NotFoundError("no such attachment")
        await insert_record(tx, attempt.record(at, originator=originator, detail=f"n={n}"))
    return Download(blob.length, await hub.blobs.read(blob.location))


async def drop_unclaimed_blobs(hub: Hub, attempt: Attempt, before: datetime) -> int:
    """Drop attachments that no report claimed in time; returns how many."""
    async with transaction(hub.engine, attempt.identity) as tx:
        locations = await blobs.drop_unclaimed(tx, before)
        if locations:
            await insert_record(tx, attempt.record(hub.clock(), detail=f"count={len(locations)}"))
    await hub.blobs.delete(locations)
    return len(locations)


async def _require_same(
    tx: Transaction, originator: str, report_id: str, written: WrittenBlob, n: int
) -> None:
    """Take the same bytes a second time as the same upload."""
    stored = await blobs.find_blob(tx, originator, report_id, n)
    if stored is None or (stored.length, stored.sha256) != (written.length, written.sha256):
        raise BlobConflictError("other bytes have this place")
