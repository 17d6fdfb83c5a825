"""Propose what takes a second person to decide."""

from collections.abc import Sequence
from uuid import UUID

from app.crypto import limits
from app.crypto.encoding import new_id, to_timestamp
from app.crypto.names import country_of
from app.crypto.statements import Role
from app.errors import (
    AccountConflictError,
    ForbiddenError,
    InvalidShapeError,
    NotFoundError,
    Rule,
)
from app.models import proposals
from app.models.access_log import insert_record
from app.models.accounts import Account, AccountStatus
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
        AccountConflictError: An account is to be erased that is not disabled.
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
            operation=wanted.operation,
        )
        await proposals.insert_proposal(tx, made)
        await insert_record(tx, attempt.record(at, object=str(made.id), **told_of(made)))
    return made


async def list_proposals(
    hub: Hub, attempt: Attempt, before: UUID | None, limit: int
) -> Sequence[Proposal]:
    """List proposals one may see, newest first; one more than asked for tells of more."""
    async with acting(hub, attempt) as (tx, _):
        found = await proposals.list_proposals(tx, before, limit + 1)
        await insert_record(tx, attempt.record(hub.clock()))
    return found


def told_of(proposal: Proposal) -> dict[str, str]:
    """Tell the log what a proposal is about, with the reason and size of an operation."""
    detail = f"{proposal.kind} {proposal.subject}"
    asked = proposal.operation
    if asked is None:
        return {"detail": detail}
    detail = f"{detail} tokens={asked.tokens} until={to_timestamp(asked.until)}"
    return {"detail": detail, "purpose": asked.purpose, "case_reference": asked.case_reference}


async def _check(hub: Hub, tx: Transaction, actor: Actor, wanted: NewProposal) -> None:
    if wanted.operation is not None:
        require_reach(actor, wanted.subject)
        at = hub.clock()
        if not at < wanted.operation.until <= at + limits.OPERATION_LIFE:
            raise InvalidShapeError("no such end of an operation", pointer="/operation/until")
        return
    if wanted.kind is not ProposalKind.RESTORE_ACCOUNT:
        require_country_admin(actor)
    if wanted.kind in {ProposalKind.SUSPEND_MEMBER, ProposalKind.RESTORE_MEMBER}:
        if hub.federation.root(wanted.subject) is None:
            raise NotFoundError("no such member")
        if wanted.subject == actor.country:
            raise ForbiddenError(rule=Rule.NOT_FOR_ONESELF)
        return
    found = await require_account(tx, wanted.subject)
    if wanted.kind is ProposalKind.ERASE_ACCOUNT:
        require_erasable(actor, found)
    elif wanted.kind is ProposalKind.RESTORE_ACCOUNT:
        require_may_administer(actor, subject_of(found))
    elif found.id == actor.account:
        raise ForbiddenError(rule=Rule.NOT_FOR_ONESELF)


def require_reach(actor: Actor, agency: str) -> None:
    """Refuse whoever administers neither the agency nor its country.

    Raises:
        NotFoundError: Absent, or out of reach: one and the same.
    """
    administers = actor.agency == agency and Role.AGENCY_ADMIN in actor.roles
    rules = actor.country == country_of(agency) and Role.COUNTRY_ADMIN in actor.roles
    if not administers and not rules:
        raise NotFoundError("no agency that one administers")


def require_erasable(actor: Actor, found: Account) -> None:
    """Refuse to erase an account that the actor could not end, or that has not ended.

    Raises:
        ForbiddenError: As `require_may_administer`.
        AccountConflictError: It is not disabled.
    """
    require_may_administer(actor, subject_of(found))
    if found.status is not AccountStatus.DISABLED:
        raise AccountConflictError("an account that still acts")


def require_country_admin(actor: Actor) -> None:
    """Refuse whoever does not administer a country: it concerns the federation.

    Raises:
        ForbiddenError: No such role.
    """
    if Role.COUNTRY_ADMIN not in actor.roles:
        raise ForbiddenError("not a country's administrator")
