"""Propose what takes a second person to decide."""

from collections.abc import Sequence
from uuid import UUID

from app.crypto.encoding import new_id
from app.crypto.statements import Role
from app.errors import ForbiddenError, NotFoundError, Rule
from app.models import proposals
from app.models.access_log import insert_record
from app.models.proposals import Proposal
from app.models.transaction import Transaction
from app.policy.actor import Actor
from app.policy.granting import require_may_administer
from app.schemas.proposals import PROPOSAL_LIFE, NewProposal, ProposalKind, ProposalState
from app.usecases.administer_account import require_account, subject_of
from app.usecases.attempt import Attempt, acting
from app.usecases.hub import Hub


async def make_proposal(hub: Hub, attempt: Attempt, wanted: NewProposal) -> Proposal:
    """Make a proposal that a second, authorised person decides within 72 hours.

    Raises:
        ForbiddenError: The proposer could not decide such a thing either.
        NotFoundError: No such member, or no such account in reach.
    """
    async with acting(hub, attempt) as (tx, actor):
        await _check(hub, tx, actor, wanted)
        at = hub.clock()
        made = Proposal(
            id=new_id(at),
            kind=wanted.kind,
            subject=wanted.subject,
            role=wanted.role,
            reason=wanted.reason,
            country=actor.country,
            agency=actor.agency,
            proposed_by=actor.account,
            proposed_at=at,
            expires_at=at + PROPOSAL_LIFE,
            state=ProposalState.OPEN,
            decided_by=None,
            decided_at=None,
        )
        await proposals.insert_proposal(tx, made)
        record = attempt.record(at, object=str(made.id), detail=f"{made.kind} {made.subject}")
        await insert_record(tx, record)
    return made


async def list_proposals(
    hub: Hub, attempt: Attempt, before: UUID | None, limit: int
) -> Sequence[Proposal]:
    """List proposals one may see, newest first; one more than asked for tells of more."""
    async with acting(hub, attempt) as (tx, _):
        found = await proposals.list_proposals(tx, before, limit + 1)
        await insert_record(tx, attempt.record(hub.clock()))
    return found


async def _check(hub: Hub, tx: Transaction, actor: Actor, wanted: NewProposal) -> None:
    if wanted.kind is not ProposalKind.RESTORE_ACCOUNT:
        require_country_admin(actor)
    if wanted.kind in {ProposalKind.SUSPEND_MEMBER, ProposalKind.RESTORE_MEMBER}:
        if hub.federation.root(wanted.subject) is None:
            raise NotFoundError("no such member")
        if wanted.subject == actor.country:
            raise ForbiddenError(rule=Rule.NOT_FOR_ONESELF)
        return
    found = await require_account(tx, wanted.subject)
    if wanted.kind is ProposalKind.RESTORE_ACCOUNT:
        require_may_administer(actor, subject_of(found))
    elif found.id == actor.account:
        raise ForbiddenError(rule=Rule.NOT_FOR_ONESELF)


def require_country_admin(actor: Actor) -> None:
    """Refuse whoever does not administer a country: it concerns the federation.

    Raises:
        ForbiddenError: No such role.
    """
    if Role.COUNTRY_ADMIN not in actor.roles:
        raise ForbiddenError("not a country's administrator")
