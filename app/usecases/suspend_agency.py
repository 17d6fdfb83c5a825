"""Suspend an agency of one's own country at once, and let it take part again."""

from app.errors import AccountConflictError, ForbiddenError, NotFoundError, Rule
from app.models import directory, suspensions
from app.models.access_log import insert_record
from app.models.transaction import Transaction
from app.policy.actor import Actor
from app.usecases.attempt import Attempt, acting
from app.usecases.hub import Hub


async def suspend_agency(hub: Hub, attempt: Attempt, agency: str, reason: str) -> None:
    """Cut an agency off from reading and sending; what it sent before stays verifiable.

    Raises:
        NotFoundError: Absent or of another country: one and the same.
        ForbiddenError: One's own agency.
        AccountConflictError: It is suspended.
    """
    async with acting(hub, attempt) as (tx, actor):
        await _require_of_own_country(tx, actor, agency)
        if agency == actor.agency:
            raise ForbiddenError(rule=Rule.NOT_FOR_ONESELF)
        at = hub.clock()
        await suspensions.insert_suspension(tx, agency, actor.account, reason, at)
        await insert_record(tx, attempt.record(at))


async def restore_agency(hub: Hub, attempt: Attempt, agency: str) -> None:
    """Let a suspended agency take part again.

    Raises:
        NotFoundError: Absent or of another country: one and the same.
        AccountConflictError: It is not suspended here; its country's root may have stated it so.
    """
    async with acting(hub, attempt) as (tx, actor):
        await _require_of_own_country(tx, actor, agency)
        if not await suspensions.delete_suspension(tx, agency):
            raise AccountConflictError("not suspended")
        await insert_record(tx, attempt.record(hub.clock()))


async def _require_of_own_country(tx: Transaction, actor: Actor, agency: str) -> None:
    found = await directory.find_agency(tx, agency)
    if found is None or found.issuer.upper() != actor.country:
        raise NotFoundError("no such agency in reach")
