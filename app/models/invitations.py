"""Ways in to an account, and invitations: one-time codes that let an officer bind the first."""

from datetime import datetime

from app.crypto.names import agency_of, country_of
from app.models.transaction import Transaction, call

_REPLACE = """
    WITH earlier AS (DELETE FROM invitations WHERE account = $2)
    INSERT INTO invitations (digest, account, agency, country, expires_at)
    VALUES ($1, $2, $3, $4, $5)
"""
_FIND = "SELECT account FROM invitations WHERE digest = $1 AND used_at IS NULL AND expires_at > $2"
_REDEEM = """
    UPDATE invitations SET used_at = $2
    WHERE digest = $1 AND used_at IS NULL AND expires_at > $2
    RETURNING account
"""
_LOCK = "SELECT FROM accounts WHERE id = $1 FOR UPDATE"
_WAYS_IN = """
    SELECT (SELECT count(*) FROM passkeys WHERE account = $1)
        + (SELECT count(*) FROM identities WHERE account = $1)
"""
_FORGET = """
    WITH no_identity AS (DELETE FROM identities WHERE account = $1)
    DELETE FROM passkeys WHERE account = $1
"""


async def replace_invitation(
    tx: Transaction, account: str, digest: bytes, expires_at: datetime
) -> None:
    """Make an invitation; an earlier one of the account is worth nothing from now on."""
    agency = agency_of(account)
    await call(tx, _REPLACE, digest, account, agency, country_of(agency), expires_at)


async def find_invited(tx: Transaction, digest: bytes, at: datetime) -> str | None:
    """Tell which account an invitation of the transaction's agency is for; it stays good."""
    rows = await call(tx, _FIND, digest, at)
    return rows[0]["account"] if rows else None


async def redeem_invitation(tx: Transaction, digest: bytes, at: datetime) -> str | None:
    """Use up an invitation of the transaction's agency; returns the account it is for."""
    rows = await call(tx, _REDEEM, digest, at)
    return rows[0]["account"] if rows else None


async def count_ways_in(tx: Transaction, account: str) -> int:
    """Count the ways in that an account has."""
    [(number,)] = await call(tx, _WAYS_IN, account)
    return int(number)


async def lock_ways_in(tx: Transaction, account: str) -> int:
    """Let nobody else change an account's ways in meanwhile; returns how many it has."""
    await call(tx, _LOCK, account)
    return await count_ways_in(tx, account)


async def forget_ways_in(tx: Transaction, account: str) -> None:
    """Take away every way in of an account."""
    await call(tx, _FORGET, account)
