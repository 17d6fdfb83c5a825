"""List the headers that are visible to who asks, newest first, with a cursor bound to the asker."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from app.errors import NotFoundError
from app.models import reports
from app.models.access_log import insert_record
from app.models.reports import Filters, StoredReport
from app.policy.grants import categories_of
from app.usecases.attempt import Attempt, acting
from app.usecases.cursors import open_cursor, seal_cursor
from app.usecases.hub import Hub


@dataclass(frozen=True)
class ReportPage:
    """A page of visible reports and how to ask for the next."""

    reports: Sequence[StoredReport]
    next: str | None


async def list_reports(
    hub: Hub, attempt: Attempt, filters: Filters, cursor: str | None, limit: int
) -> ReportPage:
    """List one page and record who looked with which filters.

    Raises:
        ForbiddenError: No role of the account lets it list.
        InvalidShapeError: The cursor is not one this hub gave this agency for these filters.
    """
    at = hub.clock()
    place = f"{attempt.by.agency} {sorted(filters.in_use().items())}"
    detail = " ".join(f"{name}={held}" for name, held in filters.in_use().items())
    [before] = open_cursor(hub.cursor_key, place, cursor) if cursor else [None]
    async with acting(hub, attempt) as (tx, actor):
        bound = replace(filters, before=before, categories=categories_of(actor, attempt.action))
        record = attempt.record(at, detail=detail or None)
        found = await reports.list_visible(tx, bound, limit + 1, at, record)
    page = found[:limit]
    more = len(found) > limit
    return ReportPage(page, seal_cursor(hub.cursor_key, place, page[-1].seq) if more else None)


async def find_report(hub: Hub, attempt: Attempt, originator: str, report_id: str) -> StoredReport:
    """Find one visible header and record who looked.

    Raises:
        ForbiddenError: No role of the account lets it list.
        NotFoundError: Absent, expired, not addressed to the asker or outside the categories of its
            account: one and the same.
    """
    at = hub.clock()
    async with acting(hub, attempt) as (tx, actor):
        found = await reports.require_visible(tx, originator, report_id, at)
        bound = categories_of(actor, attempt.action)
        if bound is not None and found.header().category not in bound:
            raise NotFoundError("outside the account's categories")
        await insert_record(tx, attempt.record(at, originator=originator))
    return found
