"""Check that the hub can do its work now."""

from app.models.schema import require_current
from app.usecases.hub import Hub


async def check_readiness(hub: Hub) -> None:
    """Ask the database whether it is there and at this version's schema.

    Raises:
        NotReadyError: It is not.
    """
    await require_current(hub.engine)
