"""The budget of an agency: how many tokens it may have evaluated in a day.

Specification: docs/spec/matching.md section 7.
"""

import math
from datetime import datetime

from app.errors import QueryBudgetError
from app.models import matching
from app.models.transaction import Transaction
from app.schemas.matches import DAY_SECONDS
from app.usecases.hub import Hub


async def require_budget(hub: Hub, tx: Transaction, tokens: int, at: datetime) -> None:
    """Refuse what is more than is left, before anybody evaluates anything; nothing is counted.

    Raises:
        QueryBudgetError: The transaction's agency has asked too much.
    """
    if not await matching.has_budget(tx, tokens, hub.match_per_day, at):
        raise budget_spent(hub, tokens)


async def take_budget(hub: Hub, tx: Transaction, tokens: int, at: datetime) -> float:
    """Count tokens; returns how many are left.

    Raises:
        QueryBudgetError: The transaction's agency has asked too much; nothing was counted.
    """
    left = await matching.take_budget(tx, tokens, hub.match_per_day, at)
    if left is None:
        raise budget_spent(hub, tokens)
    return left


def budget_spent(hub: Hub, tokens: int) -> QueryBudgetError:
    """Tell when as many tokens will have come back."""
    seconds = math.ceil(DAY_SECONDS * min(tokens / hub.match_per_day, 1))
    return QueryBudgetError(f"{tokens} tokens", max(seconds, 1))
