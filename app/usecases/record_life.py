"""Record that a process of the hub starts or stops."""

from uuid import uuid4

from app.models.access_log import insert_record
from app.models.transaction import NOBODY, transaction
from app.policy.actions import Action
from app.usecases.attempt import Attempt
from app.usecases.hub import Hub


async def record_life(hub: Hub, action: Action, version: str) -> None:
    """Record a start or a stop of this process.

    Args:
        hub: Which.
        action: `hub:start` or `hub:stop`.
        version: Of the software.

    Raises:
        NotReadyError: It could not be recorded.
    """
    quorum = hub.quorum
    told = f"{quorum.countries}/{quorum.limit.total_seconds():.0f}s host={quorum.host or ''}"
    detail = f"version={version} quorum={told}"  # what it is set to, no operator changes in silence
    record = Attempt(action, str(uuid4())).record(hub.clock(), detail=detail)
    async with transaction(hub.engine, NOBODY) as tx:
        await insert_record(tx, record)
