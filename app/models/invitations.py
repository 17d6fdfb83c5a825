"""Invitations: a one-time code lets an officer bind the first way in."""

from datetime import datetime

from app.crypto.directory import country_of
from app.models.transaction import Transaction, call

_REPLACE = """
    WITH earlier AS (DELETE FROM invitations WHERE account = $2)
    INSERT INTO invitations (digest, account, agency, country, expires_at)
    VALUES ($1, $2, $3, $4, $5)
"""
_HAS_WAY_IN = """
    SELECT EXISTS (SELECT FROM identities WHERE account = $1)
        OR EXISTS (SELECT FROM passkeys WHERE account = $1)
"""
_FORGET = """
    WITH no_identity AS (DELETE FROM identities WHERE account = $1),
    no_passkey AS (DELETE FROM passkeys WHERE account = $1)
    UPDATE sessions SET ended_at = $2 WHERE account = $1 AND ended_at IS NULL
"""


async def replace_invitation(
    tx: Transaction, account: str, digest: bytes, expires_at: datetime
) -> None:
    """Make an invitation; an earlier one of the account is worth nothing from now on."""
    agency = account.partition("/")[0]
    await call(tx, _REPLACE, digest, account, agency, country_of(agency), expires_at)


async def has_way_in(tx: Transaction, account: str) -> bool:
    """Tell whether an account can sign in."""
    [(found,)] = await call(tx, _HAS_WAY_IN, account)
    return bool(found)


async def forget_ways_in(tx: Transaction, account: str, at: datetime) -> None:
    """Take away every way in of an account and end its sessions."""
    await call(tx, _FORGET, account, at)
