"""Erase what has expired: reports, attachments that no report claimed in time, old log entries.

The database forgets first, with a record; then the blob store deletes the bytes. A crash between
the two leaves only locations in `dropped_blobs`, which the next run deletes.
"""

from collections.abc import Callable
from uuid import uuid4

from app.crypto import limits
from app.models import blobs, expiry
from app.models.access_log import insert_record
from app.models.transaction import NOBODY, transaction
from app.policy.actions import Action
from app.usecases.attempt import Attempt
from app.usecases.hub import Hub

REPORTS_AT_ONCE = 100  # one transaction
BLOBS_AT_ONCE = 100
ENTRIES_AT_ONCE = 1000  # of the access log


async def expire(hub: Hub, progress: Callable[[int], None] = lambda _: None) -> int:
    """Erase all that has expired, in bounded batches; returns how many reports and attachments.

    Args:
        hub: Where.
        progress: Told after each batch how many more reports are erased.

    Raises:
        NotReadyError: Database or blob store failed; what was erased stays erased.
    """
    run = str(uuid4())
    dropped = await drop_unclaimed_blobs(hub, run)
    await _erase_matching(hub, run)
    erased = 0
    while batch := await _erase_batch(hub, run):
        erased += batch
        progress(batch)
    await delete_dropped_blobs(hub)
    return erased + dropped


async def count_expired(hub: Hub) -> int:
    """Count the reports that `expire` would erase."""
    async with transaction(hub.engine, NOBODY) as tx:
        return await expiry.count_expired(tx, hub.clock())


async def drop_unclaimed_blobs(hub: Hub, run: str) -> int:
    """Drop attachments that no report claimed in time; returns how many."""
    at = hub.clock()
    async with transaction(hub.engine, NOBODY) as tx:
        count = await blobs.drop_unclaimed(tx, at - limits.BLOB_CLAIM_WINDOW)
        if count:
            attempt = Attempt(Action.BLOB_EXPIRE, run)
            await insert_record(tx, attempt.record(at, detail=f"count={count}"))
    return count


async def _erase_matching(hub: Hub, run: str) -> None:
    """Erase candidates, watches and epochs of tokens that have ended."""
    at = hub.clock()
    async with transaction(hub.engine, NOBODY) as tx:
        await expiry.erase_candidates(tx, at)
        await expiry.erase_tokens(tx, at)
        if count := await expiry.erase_watches(tx, at):
            attempt = Attempt(Action.WATCH_EXPIRE, run)
            await insert_record(tx, attempt.record(at, detail=f"count={count}"))


async def _erase_batch(hub: Hub, run: str) -> int:
    """Erase some expired reports and record each; returns how many."""
    at = hub.clock()
    async with transaction(hub.engine, NOBODY) as tx:
        erased = await expiry.erase_expired(tx, at, REPORTS_AT_ONCE)
        for report in erased:
            attempt = Attempt(Action.REPORT_EXPIRE, run, object=f"{report.originator}/{report.id}")
            detail = f"attachments={report.attachments}"
            record = attempt.record(at, originator=report.originator, detail=detail)
            await insert_record(tx, record)
    return len(erased)


async def delete_dropped_blobs(hub: Hub) -> int:
    """Delete the bytes of what has been dropped; returns how many objects.

    Two workers may do so at once: deleting what is gone already is no fault.
    """
    deleted = 0
    while True:
        async with transaction(hub.engine, NOBODY) as tx:
            locations = await blobs.list_dropped(tx, BLOBS_AT_ONCE)
        if not locations:
            return deleted
        await hub.blobs.delete(locations)
        async with transaction(hub.engine, NOBODY) as tx:
            await blobs.forget_dropped(tx, locations)
        deleted += len(locations)


async def _erase_subjects(hub: Hub) -> int:
    """Erase who acted where two persons approved that; returns in how many entries."""
    at = hub.clock()
    async with transaction(hub.engine, NOBODY) as tx:
        count = await expiry.erase_subjects(tx, at)
        if count:
            attempt = Attempt(Action.LOG_ERASE, str(uuid4()))
            await insert_record(tx, attempt.record(at, detail=f"subjects={count}"))
    return count


async def erase_entries(hub: Hub) -> int:
    """Erase entries of the access log after their retention, and subjects; returns how many.

    Each batch is itself recorded, in its transaction. Specification: docs/spec/access-log.md
    section 9.

    Raises:
        NotReadyError: The database failed; what was erased stays erased.
    """
    run, total = str(uuid4()), await _erase_subjects(hub)
    while True:
        at = hub.clock()
        async with transaction(hub.engine, NOBODY) as tx:
            count = await expiry.erase_entries(tx, at, ENTRIES_AT_ONCE)
            if count:
                attempt = Attempt(Action.LOG_ERASE, run)
                await insert_record(tx, attempt.record(at, detail=f"count={count}"))
        total += count
        if count < ENTRIES_AT_ONCE:
            return total
