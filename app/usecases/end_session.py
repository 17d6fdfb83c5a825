"""List and end sessions: one's own, an administrator's in its reach, and one that two hold."""

from collections.abc import Sequence
from typing import NoReturn
from uuid import UUID

from app.errors import GrantInvalidError, NotFoundError
from app.models import sessions
from app.models.access_log import insert_record
from app.models.sessions import Session
from app.models.transaction import transaction
from app.policy.actions import Action
from app.policy.actor import Actor
from app.policy.grants import granting_bindings
from app.usecases.attempt import Attempt, acting, refused_record
from app.usecases.hub import Hub


async def list_sessions(
    hub: Hub, attempt: Attempt, account: str | None, before: UUID | None, limit: int
) -> Sequence[Session]:
    """List sessions, newest first; one more than asked for tells that there are more.

    Raises:
        NotFoundError: Another's account that is absent or not in reach: one and the same.
    """
    async with acting(hub, attempt) as (tx, actor):
        if not _administers(actor):
            if account not in {None, actor.account}:
                raise NotFoundError("another's sessions")
            account = actor.account
        found = await sessions.list_sessions(tx, account, before, limit + 1)
        await insert_record(tx, attempt.record(hub.clock()))
    return found


async def end_session(hub: Hub, attempt: Attempt, session: UUID) -> None:
    """End a session; ending it again does nothing more.

    Raises:
        NotFoundError: Absent or not in reach: one and the same.
    """
    async with acting(hub, attempt) as (tx, actor):
        found = await sessions.find_session(tx, session)
        if found is None or not (_administers(actor) or found.account == actor.account):
            raise NotFoundError("no such session in reach")
        at = hub.clock()
        await sessions.end_session(tx, session, at)
        await insert_record(tx, attempt.record(at, detail=found.account))


async def end_reused(hub: Hub, attempt: Attempt, session: UUID) -> NoReturn:
    """End a session because a code or refresh token came twice: two hold what one was given.

    It ends together with the record of why.

    Raises:
        GrantInvalidError: Always, once that is committed.
    """
    refusal = GrantInvalidError("used before; its session has ended")
    async with transaction(hub.engine, attempt.identity) as tx:
        at = hub.clock()
        await sessions.end_session(tx, session, at)
        await insert_record(tx, refused_record(attempt, refusal, at))
    refusal.is_recorded = True
    raise refusal


def _administers(actor: Actor) -> bool:
    return bool(granting_bindings(actor, Action.ACCOUNT_CHANGE))
