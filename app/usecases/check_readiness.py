"""Check that the hub can do its work: before it serves, and as long as it does."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from app.errors import NotReadyError
from app.models import log_tree
from app.models.schema import database_clock, require_current
from app.models.transaction import SEQUENCER, transaction
from app.usecases.hub import Hub

CLOCKS_APART: Final = timedelta(seconds=30)  # a proof lives for about as long


@dataclass(frozen=True)
class LogState:
    """How the access log is kept; it hinders no reading, so readiness does not depend on it.

    Args:
        waiting: Age of the oldest record that has no leaf.
        quorum_at: When enough countries had last confirmed the log; None if none are needed.
    """

    waiting: timedelta
    quorum_at: datetime | None


async def check_readiness(hub: Hub) -> None:
    """Ask the database whether it is there and at this version's schema.

    Raises:
        NotReadyError: It is not.
    """
    await require_current(hub.engine)


async def check_working(hub: Hub) -> None:
    """Look at everything that can go wrong while a hub serves.

    Raises:
        NotReadyError: The database is not as it must be, the blob store cannot be written or is
            nearly full, or this machine's clock is far from the database's.
    """
    await check_readiness(hub)
    hub.blobs.require_writable()
    apart = abs(hub.clock() - await database_clock(hub.engine))
    if apart > CLOCKS_APART:
        raise NotReadyError(f"clock is {apart.total_seconds():.0f} s from the database's")


async def look_at_log(hub: Hub) -> LogState:
    """Look at what wants an alarm before anything is refused.

    Raises:
        NotReadyError: The database failed.
    """
    async with transaction(hub.engine, SEQUENCER) as tx:
        at = hub.clock()
        oldest = await log_tree.read_oldest_waiting(tx)
        held = await hub.quorum_held.read(tx, at)
    return LogState(max(at - (oldest or at), timedelta()), held.last_at)
