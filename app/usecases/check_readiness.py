"""Check that the hub can do its work: before it serves, and as long as it does."""

from datetime import timedelta
from typing import Final

from app.errors import NotReadyError
from app.models.schema import database_clock, require_current
from app.usecases.hub import Hub

CLOCKS_APART: Final = timedelta(seconds=30)  # a proof lives for about as long


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
