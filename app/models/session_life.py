"""Sessions begin and are refreshed with the tokens that carry them; `sessions` ends them."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from app.models.sign_ins import Proven
from app.models.transaction import Transaction, call

_START = """
    INSERT INTO sessions (id, account, agency, country, client, method, jkt, refresh,
        is_phishing_resistant, signed_in_at, started_at, used_at, ends_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $11, $12)
"""
_RENEW = """
    UPDATE sessions SET method = $5, refresh = $4, is_phishing_resistant = $6, signed_in_at = $7,
        used_at = $8
    WHERE id = (
        SELECT id FROM sessions WHERE account = $1 AND client = $2 AND jkt = $3
        AND ended_at IS NULL AND ends_at > $8 AND used_at > $9
        ORDER BY started_at DESC LIMIT 1
    )
    RETURNING *
"""
_FIND = "SELECT * FROM sessions WHERE id = $1 FOR UPDATE"
_ROTATE = "UPDATE sessions SET refresh = $2, used_at = $3 WHERE id = $1"


@dataclass(frozen=True)
class Session:
    """An officer's session, as far as its tokens are concerned.

    Args:
        id: Carried by each access token as `sid`.
        account: Whose.
        agency: The account's.
        country: The agency's.
        client: Which it was given to.
        jkt: Thumbprint of the only key that may use it.
        refresh: Digest of the one refresh token that is good now.
        used_at: When it was last refreshed.
        ends_at: When it ends at the latest.
        ended_at: When it was ended before.
    """

    id: UUID
    account: str
    agency: str
    country: str
    client: str
    jkt: str
    refresh: bytes
    used_at: datetime
    ends_at: datetime
    ended_at: datetime | None


async def start_session(tx: Transaction, session: Session, proven: Proven) -> None:
    """Store a new session of who signed in.

    Args:
        tx: Of the officer's agency.
        session: Begins at its `used_at`.
        proven: How its officer signed in.
    """
    await call(
        tx,
        _START,
        session.id,
        session.account,
        session.agency,
        session.country,
        session.client,
        proven.method,
        session.jkt,
        session.refresh,
        proven.is_phishing_resistant,
        proven.signed_in_at,
        session.used_at,
        session.ends_at,
    )


async def renew_session(
    tx: Transaction, session: Session, proven: Proven, idle_since: datetime
) -> Session | None:
    """Let a fresh sign-in step up the session that its account, client and key have already.

    Args:
        tx: Of the officer's agency.
        session: As it would begin anew.
        proven: How its officer signed in.
        idle_since: One that was last used before has ended.

    Returns:
        The session that lives, with its own end; None if there is none.
    """
    rows = await call(
        tx,
        _RENEW,
        session.account,
        session.client,
        session.jkt,
        session.refresh,
        proven.method,
        proven.is_phishing_resistant,
        proven.signed_in_at,
        session.used_at,
        idle_since,
    )
    return _session(rows[0]) if rows else None


async def hold_session(tx: Transaction, session: UUID) -> Session | None:
    """Find a session of the transaction's agency; nobody else changes it meanwhile."""
    rows = await call(tx, _FIND, session)
    return _session(rows[0]) if rows else None


async def rotate_refresh(tx: Transaction, session: UUID, refresh: bytes, at: datetime) -> None:
    """Put another refresh token in the place of the one that was used."""
    await call(tx, _ROTATE, session, refresh, at)


def _session(row: Any) -> Session:  # noqa: ANN401 -- a driver's row
    return Session(**{name: row[name] for name in Session.__dataclass_fields__})
