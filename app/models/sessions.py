"""Sessions of officers: listed and ended here, begun and renewed at sign-in."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from app.models.transaction import Transaction, call

_COLUMNS = """id, account, client, method, is_phishing_resistant, signed_in_at, started_at, used_at,
    ends_at, ended_at"""
_LIST = f"""
    SELECT {_COLUMNS} FROM sessions
    WHERE ($1::text IS NULL OR account = $1)
    AND ($2::uuid IS NULL OR id < $2) ORDER BY id DESC LIMIT $3
"""  # noqa: S608 -- constants
_FIND = f"SELECT {_COLUMNS} FROM sessions WHERE id = $1"  # noqa: S608 -- constants
_END = "UPDATE sessions SET ended_at = $2 WHERE id = $1 AND ended_at IS NULL"
_END_ALL = "UPDATE sessions SET ended_at = $2 WHERE account = $1 AND ended_at IS NULL"


@dataclass(frozen=True)
class Session:
    """An officer's session; its fields are those of the table."""

    id: UUID
    account: str
    client: str
    method: str
    is_phishing_resistant: bool
    signed_in_at: datetime
    started_at: datetime
    used_at: datetime
    ends_at: datetime
    ended_at: datetime | None


async def list_sessions(
    tx: Transaction, account: str | None, before: UUID | None, limit: int
) -> list[Session]:
    """List sessions that the transaction's identity reaches, newest first."""
    return [_session(row) for row in await call(tx, _LIST, account, before, limit)]


async def find_session(tx: Transaction, session: UUID) -> Session | None:
    """Find a session that the transaction's identity reaches."""
    rows = await call(tx, _FIND, session)
    return _session(rows[0]) if rows else None


async def end_session(tx: Transaction, session: UUID, at: datetime) -> None:
    """End a session; the next request in it is refused."""
    await call(tx, _END, session, at)


async def end_sessions_of(tx: Transaction, account: str, at: datetime) -> None:
    """End all sessions of an account."""
    await call(tx, _END_ALL, account, at)


def _session(row: Any) -> Session:  # noqa: ANN401 -- a driver's row
    return Session(**dict(row))
