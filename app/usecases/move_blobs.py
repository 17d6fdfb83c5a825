"""Move sealed attachments: up before their report, down after it has been opened."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, replace

from app.blobs import new_location
from app.crypto import limits
from app.crypto.content import check_sealed_length
from app.crypto.header import SectionName
from app.errors import (
    BlobConflictError,
    DigestMismatchError,
    NotFoundError,
    SerumpunError,
    ServiceError,
    TooLargeError,
)
from app.models import blobs, reports
from app.models.access_log import insert_record
from app.models.blobs import StoredBlob
from app.policy.actions import Action
from app.policy.opening import require_opening
from app.usecases.attempt import Attempt, acting
from app.usecases.hub import Hub


@dataclass(frozen=True)
class BlobPlace:
    """Which attachment: the n-th of an originator's report."""

    originator: str
    report_id: str
    n: int


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
    hub: Hub, attempt: Attempt, place: BlobPlace, length: int, pieces: AsyncIterator[bytes]
) -> Uploaded:
    """Store one sealed attachment of a report that will claim it within a day.

    Where the bytes go is noted before they are written, so that none can be left behind for good:
    what no row names a day later is dropped.

    Args:
        hub: Where.
        attempt: Who.
        place: Which attachment.
        length: Announced bytes of ciphertext.
        pieces: The ciphertext.

    Raises:
        ForbiddenError: No role of the account lets it upload.
        NotFoundError: The address names another agency's report.
        TooLargeError: Over the limit for one, or for all that wait to be claimed.
        HandlingRuleError: The length is not that of sealed content.
        DigestMismatchError: More or fewer bytes came than were announced.
        BlobConflictError: Other bytes already have this place.
    """
    check_sealed_length(length)
    async with acting(hub, attempt) as (tx, actor):
        if place.originator != actor.agency:
            raise NotFoundError("another agency's report")
        if await blobs.count_waiting(tx) >= limits.UNCLAIMED_BLOBS:
            raise TooLargeError("too many attachments wait for their reports")
        location = new_location()
        await blobs.note_upload(tx, location, hub.clock())
    written = await hub.blobs.write(location, pieces, length)
    blob = StoredBlob(place.n, None, written.length, written.sha256, location)
    try:
        if written.length != length:
            raise DigestMismatchError("fewer bytes than announced")
        is_new = await _keep(hub, attempt, place, blob)
    except ServiceError:
        raise  # the row may stand: the sweep decides, not we
    except SerumpunError:
        await hub.blobs.delete([location])
        raise
    if not is_new:
        await hub.blobs.delete([location])
    return Uploaded(blob, is_new)


async def _keep(hub: Hub, attempt: Attempt, place: BlobPlace, blob: StoredBlob) -> bool:
    """Give an uploaded blob its place and record the act; False if the same bytes have it."""
    async with acting(hub, replace(attempt, proof=None)) as (tx, _):
        at = hub.clock()
        is_new = await blobs.insert_blob(tx, place.originator, place.report_id, blob, at)
        if not is_new:
            stored = await blobs.find_blob(tx, place.originator, place.report_id, place.n)
            if stored is None or (stored.length, stored.sha256) != (blob.length, blob.sha256):
                raise BlobConflictError("other bytes have this place")
        record = attempt.record(at, originator=place.originator, request_digest=blob.sha256)
        await insert_record(tx, record)
    return is_new


async def download_blob(hub: Hub, attempt: Attempt, place: BlobPlace) -> Download:
    """Hand over a sealed attachment to its originator or to an audience of its section.

    Raises:
        ForbiddenError: No role of the account lets it download this.
        NotFoundError: Absent, unclaimed, expired or not addressed to the asker: one and the same.
    """
    async with acting(hub, attempt) as (tx, actor):
        at = hub.clock()
        report = await reports.require_visible(tx, place.originator, place.report_id, at)
        blob = await blobs.find_blob(tx, place.originator, place.report_id, place.n)
        if blob is None or blob.section is None:
            raise NotFoundError("no such attachment")
        sections = (SectionName(blob.section),)
        require_opening(actor, Action.BLOB_DOWNLOAD, report.header(), sections, at)
        await insert_record(tx, attempt.record(at, originator=place.originator))
    return Download(blob.length, await hub.blobs.read(blob.location))
