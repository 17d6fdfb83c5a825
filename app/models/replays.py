"""What was used once, shared by all workers and bounded by its expiry."""

from datetime import datetime

from sqlalchemy.ext.asyncio import AsyncConnection

from app.errors import ReplayedError
from app.models.transaction import call

_REMEMBER = """
    WITH forgotten AS (
        DELETE FROM replays WHERE ctid = ANY (ARRAY(
            SELECT ctid FROM replays WHERE agency = acting_agency() AND expires_at < now()
            LIMIT 100 FOR UPDATE SKIP LOCKED
        ))
    )
    INSERT INTO replays (agency, kind, digest, expires_at)
    SELECT acting_agency(), $1, $2, $3
    WHERE $3 > now()
    ON CONFLICT DO NOTHING
    RETURNING 1
"""


async def remember(tx: AsyncConnection, kind: str, digest: bytes, expires_at: datetime) -> None:
    """Use something once, on behalf of the transaction's agency.

    Args:
        tx: With the identity of the agency whose proof or assertion it is.
        kind: What it is, e.g. `assertion` or `proof`.
        digest: Labelled digest of its unique part, 32 bytes.
        expires_at: When its own time window ends; kept until then.

    Raises:
        ReplayedError: Used before, or already past its window.
    """
    if not await call(tx, _REMEMBER, kind, digest, expires_at):
        raise ReplayedError(f"{kind} used before")
