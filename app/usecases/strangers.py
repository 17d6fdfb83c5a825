"""Refusals of strangers and of agencies that ask too fast: one entry a minute for each kind.

Whoever proves nothing must not be able to grow the access log without bound, nor to take a
database connection from an agency; nor may an agency by asking faster than it may. Who is proven
gets an entry for each other refusal.
"""

from collections import Counter, defaultdict
from uuid import uuid4

from app.errors import RateLimitedError
from app.models import directory
from app.models.access_log import Outcome, insert_record
from app.models.transaction import NOBODY, Identity, transaction
from app.policy.actions import Action
from app.usecases.attempt import Attempt
from app.usecases.hub import Hub


async def record_strangers(hub: Hub) -> int:
    """Record what was refused and counted since the last time; returns how many refusals.

    Raises:
        NotReadyError: It could not be recorded; the count is kept for the next time.
    """
    return await _record_strangers(hub) + await _record_limited(hub)


async def _record_strangers(hub: Hub) -> int:
    counted = hub.strangers.copy()
    if not counted:
        return 0
    async with transaction(hub.engine, NOBODY) as tx:
        for (action, rule), count in counted.items():
            attempt = Attempt(Action(action), str(uuid4()))
            facts = {"outcome": Outcome.REFUSED, "rule": rule, "detail": f"count={count}"}
            await insert_record(tx, attempt.record(hub.clock(), **facts))
    return _forget(hub.strangers, counted)


async def _record_limited(hub: Hub) -> int:
    """Record each agency's in a transaction of its own identity; what is recorded is forgotten.

    Whoever tries an invitation only claims an agency: names that no country stated are recorded
    together, under none.
    """
    claimed = hub.limited.copy()
    async with transaction(hub.engine, NOBODY) as tx:
        stated = await directory.list_statuses(tx, [agency for agency, _ in claimed])
    counted = defaultdict[tuple[str, str], Counter[tuple[str, str]]](Counter)
    for (agency, action), count in claimed.items():
        counted[agency if agency in stated else "", action][agency, action] = count
    recorded = 0
    for (agency, action), parts in counted.items():
        attempt = Attempt(Action(action), str(uuid4()))
        who = Identity.of(agency)
        facts = {"outcome": Outcome.REFUSED, "rule": RateLimitedError.code}
        named = {"agency": agency or None, "country": who.country or None}
        async with transaction(hub.engine, who) as tx:
            detail = f"count={parts.total()}"
            await insert_record(tx, attempt.record(hub.clock(), **facts, **named, detail=detail))
        recorded += _forget(hub.limited, parts)
    return recorded


def _forget(counts: Counter[tuple[str, str]], counted: Counter[tuple[str, str]]) -> int:
    """Take away what is recorded; more may have come meanwhile."""
    counts.subtract(counted)
    for kind in [kind for kind, count in counts.items() if count <= 0]:
        del counts[kind]
    return counted.total()
