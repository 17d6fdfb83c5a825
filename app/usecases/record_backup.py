"""Record that the operator wrote or restored a backup: a copy of all metadata was made."""

from uuid import uuid4

from app.models.access_log import insert_record
from app.models.transaction import NOBODY, transaction
from app.policy.actions import Action
from app.usecases.attempt import Attempt
from app.usecases.hub import Hub


async def record_backup(hub: Hub, action: Action, detail: str) -> None:
    """Write the record of an operator's act.

    Args:
        hub: Where.
        action: `BACKUP_WRITE`, before the backup is made, so that it holds its own record; or
            `BACKUP_RESTORE`.
        detail: Which backup.

    Raises:
        NotReadyError: The database cannot be reached.
    """
    try:
        async with transaction(hub.engine, NOBODY) as tx:
            record = Attempt(action, str(uuid4())).record(hub.clock(), detail=detail)
            await insert_record(tx, record)
    finally:
        await hub.engine.dispose()
