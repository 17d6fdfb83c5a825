"""What two persons decide, over HTTP."""

from datetime import datetime
from typing import Annotated

from fastapi import APIRouter, Path, Request
from fastapi.responses import JSONResponse

from app.errors import (
    AccountConflictError,
    InvalidShapeError,
    MalformedJsonError,
    NotFoundError,
    ProposalClosedError,
    StepUpRequiredError,
    TooLargeError,
)
from app.models.proposals import Proposal
from app.policy.actions import Action
from app.routers.accounts import BODY_BYTES, invitation_out
from app.routers.exchange import (
    answer,
    attempt,
    hub_of,
    read_id,
    read_query,
    read_shape,
)
from app.routers.operation import operation
from app.schemas.proposals import (
    DecidedOut,
    NewProposal,
    ProposalOut,
    ProposalsOut,
    ProposalState,
)
from app.schemas.queries import ProposalQuery
from app.usecases.decide_proposal import decide_proposal
from app.usecases.make_proposal import list_proposals, make_proposal

router = APIRouter(prefix="/v1/proposals", tags=["Administration"])
ProposalPath = Annotated[str, Path(description="Id of the proposal.")]
_DECISION = (NotFoundError, ProposalClosedError, AccountConflictError, StepUpRequiredError)


@router.post(
    "",
    status_code=201,
    summary="Propose what takes two persons",
    response_model=ProposalOut,
    **operation(
        "make_proposal",
        Action.PROPOSAL_MAKE,
        MalformedJsonError,
        InvalidShapeError,
        TooLargeError,
        NotFoundError,
        AccountConflictError,
        StepUpRequiredError,
        body=NewProposal,
    ),
)
async def make(request: Request) -> JSONResponse:
    """Propose to suspend or restore a member, give a role, restore an account, or match in bulk.

    A second, authorised person has 72 hours to decide; for what concerns the federation, one of
    another country. Restoring an account lets its officer bind a new way to sign in; erasing one
    takes its pseudonym out of the access log, where acts and proofs stay.
    """
    async with attempt(request) as made:
        wanted = await read_shape(request, NewProposal, BODY_BYTES)
        proposal = await make_proposal(hub_of(request), made, wanted)
    return answer(_proposal_out(proposal, hub_of(request).clock()), 201)


@router.get(
    "",
    summary="List proposals",
    response_model=ProposalsOut,
    **operation("list_proposals", Action.PROPOSAL_LIST, InvalidShapeError, query=ProposalQuery),
)
async def list_all(request: Request) -> JSONResponse:
    """List the proposals of one's agency or country, and those that concern the federation."""
    async with attempt(request) as made:
        asked = read_query(request, ProposalQuery)
        found = await list_proposals(hub_of(request), made, asked.before, asked.limit)
    page = found[: asked.limit]
    more = str(page[-1].id) if len(found) > asked.limit else None
    at = hub_of(request).clock()
    return answer(
        ProposalsOut(proposals=tuple(_proposal_out(each, at) for each in page), next=more)
    )


@router.post(
    "/{proposal}/confirm",
    summary="Confirm a proposal",
    response_model=DecidedOut,
    **operation("confirm_proposal", Action.PROPOSAL_DECIDE, *_DECISION),
)
async def confirm(request: Request, proposal: ProposalPath) -> JSONResponse:
    """Confirm what somebody else proposed; what follows from it happens at once."""
    return await _decide(request, proposal, ProposalState.CONFIRMED)


@router.post(
    "/{proposal}/reject",
    summary="Reject a proposal",
    response_model=DecidedOut,
    **operation("reject_proposal", Action.PROPOSAL_DECIDE, *_DECISION),
)
async def reject(request: Request, proposal: ProposalPath) -> JSONResponse:
    """Reject what somebody else proposed."""
    return await _decide(request, proposal, ProposalState.REJECTED)


@router.post(
    "/{proposal}/withdraw",
    summary="Withdraw one's own proposal, or end an operation",
    response_model=DecidedOut,
    **operation("withdraw_proposal", Action.PROPOSAL_DECIDE, *_DECISION),
)
async def withdraw(request: Request, proposal: ProposalPath) -> JSONResponse:
    """Take back what one proposed oneself; end what was confirmed as `bulk_match`.

    Whoever could confirm an operation may end it. What was matched in it stays.
    """
    return await _decide(request, proposal, ProposalState.WITHDRAWN)


async def _decide(request: Request, proposal: str, state: ProposalState) -> JSONResponse:
    async with attempt(request, proposal[:36]) as made:
        decided = await decide_proposal(hub_of(request), made, read_id(proposal), state)
    invited = invitation_out(decided.invited) if decided.invited else None
    shown = _proposal_out(decided.proposal, hub_of(request).clock())
    return answer(DecidedOut(proposal=shown, invitation=invited))


def _proposal_out(proposal: Proposal, at: datetime) -> ProposalOut:
    is_over = proposal.state is ProposalState.OPEN and proposal.expires_at <= at
    return ProposalOut(
        id=str(proposal.id),
        kind=proposal.kind,
        subject=proposal.subject,
        role=proposal.role,
        operation=proposal.operation,
        reason=proposal.reason,
        country=proposal.country,
        proposed_by=proposal.proposed_by,
        proposed_at=proposal.proposed_at,
        expires_at=proposal.expires_at,
        state="expired" if is_over else proposal.state,
        decided_by=proposal.decided_by,
        decided_at=proposal.decided_at,
    )
