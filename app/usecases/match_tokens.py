"""Match tokens: does any member have this number, account or wallet?

Specification: docs/spec/matching.md sections 6, 7 and 11. What is hidden from the asker
changes nothing of the answer: neither a count nor an order, nor what is left of the budget.
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from app.crypto.blind_index import MatchPolicy, Token
from app.crypto.envelope import VerifiedReport
from app.errors import NotFoundError, OperationSpentError
from app.models import matching, operations
from app.models.access_log import insert_record
from app.models.matching import BlindTokens, Met
from app.models.operations import Operation
from app.models.transaction import Transaction
from app.policy.grants import categories_of
from app.schemas.matches import MatchIn
from app.usecases.attempt import Attempt, acting
from app.usecases.hub import Hub
from app.usecases.token_budget import require_budget, take_budget

QUERY_LIFE: Final = timedelta(days=90)  # of what a query has led to


@dataclass(frozen=True)
class Matched:
    """What a query met.

    Args:
        met: In the order of the tokens.
        left: Tokens that may still be evaluated, of the agency's budget or of its operation.
        operation: Of which the tokens were counted; None: of the agency's budget.
    """

    met: Sequence[Met]
    left: float
    operation: Operation | None = None

    def told(self, epoch: int, tokens: int) -> str:
        """Say for the log how much was asked, and what is left."""
        return f"epoch={epoch} tokens={tokens} left={math.floor(self.left)}"


async def match_tokens(hub: Hub, attempt: Attempt, asked: MatchIn) -> Matched:
    """Match up to 500 tokens; all sides are told what their policies allow, and it is recorded.

    Raises:
        ForbiddenError: No role of the account lets it match.
        NotFoundError: No such operation, for another reason, or over: one and the same.
        QueryBudgetError: The agency has asked too much; nothing was evaluated.
        OperationSpentError: The operation has not so many tokens left; nothing was evaluated.
        EvaluatorAwayError: The second keys are elsewhere, and do not answer; nothing was counted.
    """
    async with acting(hub, attempt) as (tx, _):  # before anybody evaluates anything
        await _require_left(hub, tx, asked)
    attempt = replace(attempt, proof=None)  # used up
    blinded = await blind_all(hub, attempt.by.agency, asked.epoch, asked.policy, asked.t1)
    async with acting(hub, attempt) as (tx, actor):
        at = hub.clock()
        left, operation = await _take(hub, tx, asked, at)
        bound = categories_of(actor, attempt.action)
        met = await matching.meet(tx, blinded, at, at + QUERY_LIFE, bound)
        matched = Matched(met, left, operation)
        named = f" operation={asked.operation}" if asked.operation else ""
        record = attempt.record(
            at,
            purpose=asked.purpose,
            case_reference=asked.case_reference,
            detail=matched.told(asked.epoch, len(asked.t1)) + named,
        )
        await insert_record(tx, record)
    return matched


async def _require_left(hub: Hub, tx: Transaction, asked: MatchIn) -> None:
    """Refuse what is more than is left; no transaction stays open while an evaluator is asked."""
    tokens, at = len(asked.t1), hub.clock()
    if asked.operation is None:
        await require_budget(hub, tx, tokens, at)
    elif (await _find_operation(tx, asked, at)).remaining < tokens:
        raise OperationSpentError("not so many tokens left")


async def _take(
    hub: Hub, tx: Transaction, asked: MatchIn, at: datetime
) -> tuple[float, Operation | None]:
    """Count the tokens of a query; returns what is left, and of which operation."""
    if asked.operation is None:
        return await take_budget(hub, tx, len(asked.t1), at), None
    await _find_operation(tx, asked, at)
    operation = await operations.take_tokens(tx, UUID(asked.operation), len(asked.t1))
    if operation is None:
        raise OperationSpentError("not so many tokens left")
    return operation.remaining, operation


async def _find_operation(tx: Transaction, asked: MatchIn, at: datetime) -> Operation:
    which = UUID(asked.operation)
    why = str(asked.purpose), asked.case_reference
    found = await operations.find_operation(tx, which, *why, at)
    if found is None:
        raise NotFoundError("no such operation for this reason and time")
    return found


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
    return BlindTokens.of(policy, second, [each.type for each in tokens])
