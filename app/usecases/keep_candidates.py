"""Candidates: listed for the agency that was told, decided by its officers.

Specification: docs/spec/matching.md section 8.
"""

from collections.abc import Sequence
from uuid import UUID

from app.errors import ForbiddenError, NotFoundError, Rule
from app.models import candidates
from app.models.access_log import insert_record
from app.models.candidates import Candidate
from app.policy.grants import categories_of
from app.schemas.candidates import CandidateQuery, CandidateState
from app.usecases.attempt import Attempt, acting
from app.usecases.hub import Hub


async def list_candidates(hub: Hub, attempt: Attempt, asked: CandidateQuery) -> Sequence[Candidate]:
    """List candidates, newest first; one more than asked for tells of more."""
    async with acting(hub, attempt) as (tx, actor):
        at = hub.clock()
        bound = categories_of(actor, attempt.action)
        found = await candidates.list_candidates(
            tx, at, bound, asked.state, asked.before, asked.limit + 1
        )
        await insert_record(tx, attempt.record(at))
    return found


async def decide_candidate(
    hub: Hub, attempt: Attempt, candidate: UUID, state: CandidateState
) -> None:
    """Keep what an officer decided; another decision may follow.

    Raises:
        ForbiddenError: A system decides nothing.
        NotFoundError: No such candidate, or another agency's: one and the same.
    """
    async with acting(hub, attempt) as (tx, actor):
        if actor.session is None:
            raise ForbiddenError("a system decides nothing", rule=Rule.OFFICER_ONLY)
        at = hub.clock()
        if not await candidates.decide_candidate(tx, candidate, state, actor.account, at):
            raise NotFoundError("no such candidate")
        await insert_record(tx, attempt.record(at, object=str(candidate), detail=str(state)))
