"""Tell an originator who opened its report, why, and under which case reference."""

from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from app.errors import NotFoundError
from app.models import openings, reports
from app.models.access_log import insert_record
from app.models.openings import Opening
from app.usecases.attempt import Attempt, acting
from app.usecases.hub import Hub


@dataclass(frozen=True)
class OpeningPage:
    """A page of openings, oldest first, and where the next begins."""

    openings: Sequence[Opening]
    next: UUID | None


async def list_receipts(
    hub: Hub, attempt: Attempt, originator: str, report_id: str, after: UUID, limit: int
) -> OpeningPage:
    """List the openings of one's own report; who opened it outlives its content.

    Raises:
        ForbiddenError: No role of the account lets it read receipts.
        NotFoundError: Absent, or another agency's report: one and the same.
    """
    async with acting(hub, attempt) as (tx, _):
        await reports.require_visible(tx, originator, report_id, reports.EXPIRED_TOO)
        if originator != attempt.by.agency:
            raise NotFoundError("another agency's report")
        found = await openings.list_openings(tx, report_id, after, limit + 1)
        await insert_record(tx, attempt.record(hub.clock(), originator=originator))
    page = found[:limit]
    return OpeningPage(page, page[-1].record_id if len(found) > limit else None)
