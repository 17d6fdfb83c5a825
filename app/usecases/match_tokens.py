"""Match tokens: does any member have this number, account or wallet?

Specification: docs/spec/matching.md sections 6 and 7. What is hidden from the asker changes nothing
of the answer: neither a count nor an order, nor what is left of the budget.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Final
from uuid import UUID

from app.crypto.blind_index import MatchPolicy, Token
from app.crypto.envelope import VerifiedReport
from app.errors import QueryBudgetError
from app.models import matching
from app.models.access_log import insert_record
from app.models.matching import BlindTokens, Met
from app.policy.grants import categories_of
from app.schemas.matches import DAY_SECONDS, MatchIn
from app.usecases.attempt import Attempt, acting
from app.usecases.hub import Hub

QUERY_LIFE: Final = timedelta(days=90)  # of what a query has led to


@dataclass(frozen=True)
class Matched:
    """What a query met.

    Args:
        met: In the order of the tokens.
        left: Tokens that the agency may still have evaluated.
    """

    met: Sequence[Met]
    left: float

    def told(self, epoch: int, tokens: int) -> str:
        """Say for the log how much was asked, and what is left."""
        return f"epoch={epoch} tokens={tokens} left={math.floor(self.left)}"


async def match_tokens(hub: Hub, attempt: Attempt, asked: MatchIn) -> Matched:
    """Match up to 500 tokens; all sides are told what their policies allow, and it is recorded.

    Raises:
        ForbiddenError: No role of the account lets it match.
        QueryBudgetError: The agency has asked too much; nothing was evaluated.
        EvaluatorAwayError: The second keys are elsewhere, and do not answer; nothing was counted.
    """
    attempt = await allow_evaluation(hub, attempt, len(asked.t1))
    blinded = await blind_all(hub, attempt.by.agency, asked.epoch, asked.policy, asked.t1)
    async with acting(hub, attempt) as (tx, actor):
        at = hub.clock()
        left = await matching.take_budget(tx, len(asked.t1), hub.match_per_day, at)
        if left is None:
            raise budget_spent(hub, len(asked.t1))
        bound = categories_of(actor, attempt.action)
        met = await matching.meet(tx, blinded, at, at + QUERY_LIFE, bound)
        matched = Matched(met, left)
        record = attempt.record(
            at,
            purpose=asked.purpose,
            case_reference=asked.case_reference,
            detail=matched.told(asked.epoch, len(asked.t1)),
        )
        await insert_record(tx, record)
    return matched


async def allow_evaluation(hub: Hub, attempt: Attempt, tokens: int) -> Attempt:
    """Allow tokens to be evaluated; no transaction stays open while an evaluator is asked.

    Returns:
        The attempt to go on with; its proof is used up.

    Raises:
        ForbiddenError: No role of the account lets it.
        QueryBudgetError: The agency has asked too much.
    """
    async with acting(hub, attempt) as (tx, _):
        if not await matching.has_budget(tx, tokens, hub.match_per_day, hub.clock()):
            raise budget_spent(hub, tokens)
    return replace(attempt, proof=None)


async def blind_tokens(hub: Hub, report: VerifiedReport) -> BlindTokens | None:
    """Compute what is kept of a verified report's tokens."""
    entry, tokens = report.header.match, report.envelope.tokens
    if entry is None or tokens is None:
        return None
    return await blind_all(hub, report.header.originator, entry.epoch, entry.policy, tokens.t1)


async def blind_all(
    hub: Hub, agency: str, epoch: int, policy: MatchPolicy, tokens: Sequence[Token]
) -> BlindTokens:
    """Compute the second form of tokens; the first is neither kept nor written anywhere."""
    second = await hub.evaluator.evaluate(agency, epoch, [each.token for each in tokens])
    kept = [UUID(bytes=each) for each in second]
    return BlindTokens(policy, kept, [each.type for each in tokens])


def budget_spent(hub: Hub, tokens: int) -> QueryBudgetError:
    """Tell when as many tokens will have come back."""
    seconds = math.ceil(DAY_SECONDS * min(tokens / hub.match_per_day, 1))
    return QueryBudgetError(f"{tokens} tokens", max(seconds, 1))
