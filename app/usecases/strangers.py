"""Refusals of strangers: counted, and recorded as one entry a minute for each kind.

Whoever proves nothing must not be able to grow the access log without bound, nor to take a
database connection from an agency. Who is proven gets an entry for each refusal.
"""

from collections import Counter
from uuid import uuid4

from app.models.access_log import Outcome, insert_record
from app.models.transaction import NOBODY, transaction
from app.policy.actions import Action
from app.usecases.attempt import Attempt
from app.usecases.hub import Hub


async def record_strangers(hub: Hub) -> int:
    """Record what strangers were refused since the last time; returns how many refusals.

    Raises:
        NotReadyError: It could not be recorded; the count is kept for the next time.
    """
    counted = hub.strangers.copy()
    if not counted:
        return 0
    async with transaction(hub.engine, NOBODY) as tx:
        for (action, rule), count in counted.items():
            attempt = Attempt(Action(action), str(uuid4()))
            facts = {"outcome": Outcome.REFUSED, "rule": rule, "detail": f"count={count}"}
            await insert_record(tx, attempt.record(hub.clock(), **facts))
    hub.strangers.subtract(counted)
    for kind in [kind for kind, count in hub.strangers.items() if count <= 0]:
        del hub.strangers[kind]
    return Counter(counted).total()
