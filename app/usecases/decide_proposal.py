"""Confirm, reject or withdraw a proposal; what follows from it commits with the decision."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from app.errors import (
    AccountConflictError,
    ForbiddenError,
    NotFoundError,
    ProposalClosedError,
    Rule,
    SerumpunError,
)
from app.models import invitations, operations, proposals, role_bindings, sessions, suspensions
from app.models.access_log import insert_record
from app.models.proposals import Proposal
from app.models.transaction import Transaction
from app.policy.actor import Actor
from app.policy.granting import require_may_administer
from app.schemas.proposals import ProposalKind, ProposalState
from app.usecases.administer_account import Invited, invite, require_account, subject_of
from app.usecases.approve_erasure import approve_erasure
from app.usecases.attempt import Attempt, acting
from app.usecases.hub import Hub
from app.usecases.make_proposal import (
    require_country_admin,
    require_erasable,
    require_reach,
    told_of,
)


@dataclass(frozen=True)
class Decided:
    """A decided proposal, and for a restored account its new invitation."""

    proposal: Proposal
    invited: Invited | None = None


async def decide_proposal(
    hub: Hub, attempt: Attempt, proposal: UUID, state: ProposalState
) -> Decided:
    """Decide a proposal.

    Raises:
        NotFoundError: Absent or not for the asker: one and the same.
        ForbiddenError: Confirmed or rejected by who made it, or by nobody who may; withdrawn by
            another, unless it is an operation that goes on.
        ProposalClosedError: Decided, or its 72 hours are over.
        AccountConflictError: What it is about is no longer so.
    """
    async with acting(hub, attempt) as (tx, actor):
        found = await proposals.find_proposal(tx, proposal)
        if found is None:
            raise NotFoundError("no such proposal")
        await _require_may_decide(tx, actor, found, state)
        at = hub.clock()
        told = told_of(found)
        told["detail"] = f"{state} {told['detail']}"
        invited = None
        if _ends_operation(found, state):
            told["detail"] += f" left={await _end_operation(tx, actor, proposal, at)}"
        else:
            decision = (state, actor.account, actor.country, at)
            if not await proposals.decide_proposal(tx, proposal, *decision):
                raise ProposalClosedError("decided or over")
            if state is ProposalState.CONFIRMED:
                invited = await _carry_out(tx, attempt, actor, found, at)
        await insert_record(tx, attempt.record(at, object=str(proposal), **told))
    decided = replace(found, state=state, decided_by=actor.account, decided_at=at)
    return Decided(decided, invited)


def _ends_operation(found: Proposal, state: ProposalState) -> bool:
    is_confirmed = found.state is ProposalState.CONFIRMED
    is_operation = found.kind is ProposalKind.BULK_MATCH
    return is_operation and is_confirmed and state is ProposalState.WITHDRAWN


async def _end_operation(tx: Transaction, actor: Actor, proposal: UUID, at: datetime) -> int:
    if not await proposals.withdraw_operation(tx, proposal, actor.account, actor.country, at):
        raise ProposalClosedError("the operation is over")
    return await operations.end_operation(tx, proposal)


async def _require_may_decide(
    tx: Transaction, actor: Actor, found: Proposal, state: ProposalState
) -> None:
    if _ends_operation(found, state):
        require_reach(actor, found.subject)
        return
    is_own = found.proposed_by == actor.account
    if is_own is not (state is ProposalState.WITHDRAWN):
        raise ForbiddenError(rule=Rule.SECOND_PERSON)
    if is_own:
        return
    if found.kind is ProposalKind.RESTORE_ACCOUNT:
        require_may_administer(actor, subject_of(await require_account(tx, found.subject)))
        return
    if found.kind is ProposalKind.BULK_MATCH:
        require_reach(actor, found.subject)
        return
    require_country_admin(actor)
    if found.kind is ProposalKind.ERASE_ACCOUNT:
        require_erasable(actor, await require_account(tx, found.subject))
        return
    if actor.country in {found.country, found.subject}:
        raise ForbiddenError("of the same country", rule=Rule.SECOND_PERSON)


async def _carry_out(
    tx: Transaction, attempt: Attempt, actor: Actor, found: Proposal, at: datetime
) -> Invited | None:
    """Do what was confirmed; row security looks at the confirmed proposal once more."""
    if found.kind is ProposalKind.SUSPEND_MEMBER:
        await suspensions.insert_suspension(tx, found.subject, actor.account, found.reason, at)
    elif found.kind is ProposalKind.RESTORE_MEMBER:
        if not await suspensions.delete_suspension(tx, found.subject):
            raise AccountConflictError("not suspended")
    elif found.kind is ProposalKind.GRANT_FEDERATION_ROLE:
        if found.role is None:
            raise SerumpunError("a proposal of a role without one")
        await role_bindings.insert_federation_role(tx, found.subject, found.role, actor.account, at)
    elif found.operation is not None:
        if found.operation.until <= at:
            raise ProposalClosedError("the operation would be over")
        await operations.insert_operation(tx, found.subject, found.id, found.operation)
    elif found.kind is ProposalKind.ERASE_ACCOUNT:
        await approve_erasure(tx, attempt, found, at)
    else:
        await invitations.forget_ways_in(tx, found.subject)
        await sessions.end_sessions_of(tx, found.subject, at)
        return await invite(tx, found.subject, at)
    return None
