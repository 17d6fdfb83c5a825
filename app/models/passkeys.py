"""Officers' passkeys; one is found in the realm of the agency that its user handle claims."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from app.crypto.names import agency_of, country_of
from app.models.transaction import Transaction, call

_COLUMNS = "id, account, public_key, name, created_at, used_at"
_FIND = f"SELECT {_COLUMNS} FROM passkeys WHERE id = $1 AND account = $2"  # noqa: S608 -- a constant
_LIST = f"""
    SELECT {_COLUMNS} FROM passkeys WHERE account = $1 ORDER BY created_at, id
"""  # noqa: S608 -- a constant
_INSERT = """
    INSERT INTO passkeys (id, account, agency, country, public_key, sign_count, name, created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT DO NOTHING RETURNING id
"""
# A count that has not grown is of a copy (WebAuthn level 3 section 6.1.1); 0 is of one that
# does not count.
_USE = """
    UPDATE passkeys SET sign_count = $2, used_at = $3
    WHERE id = $1 AND (sign_count < $2 OR (sign_count = 0 AND $2 = 0))
    RETURNING id
"""
_SET_CHALLENGE = "UPDATE sessions SET challenge = $2 WHERE id = $1"
_TAKE_CHALLENGE = """
    WITH held AS (SELECT id, challenge FROM sessions WHERE id = $1 FOR UPDATE)
    UPDATE sessions SET challenge = NULL FROM held WHERE sessions.id = held.id
    RETURNING held.challenge
"""
_DELETE = "DELETE FROM passkeys WHERE id = $1 AND account = $2"


@dataclass(frozen=True)
class Passkey:
    """A passkey of an officer.

    Args:
        id: The authenticator's name for it.
        account: Whose.
        public_key: COSE_Key.
        name: What its holder calls it.
        created_at: When it was registered.
        used_at: Of the last sign-in.
    """

    id: bytes
    account: str
    public_key: bytes
    name: str
    created_at: datetime
    used_at: datetime | None


@dataclass(frozen=True)
class Registration:
    """A passkey that was checked and is to be kept.

    Args:
        id: The authenticator's name for it.
        public_key: COSE_Key.
        sign_count: How often it has signed.
        name: What its holder calls it.
    """

    id: bytes
    public_key: bytes
    sign_count: int
    name: str


async def find_passkey(tx: Transaction, passkey: bytes, account: str) -> Passkey | None:
    """Find a passkey of an account of the transaction's agency."""
    rows = await call(tx, _FIND, passkey, account)
    return _passkey(rows[0]) if rows else None


async def list_passkeys(tx: Transaction, account: str) -> tuple[Passkey, ...]:
    """List an account's passkeys, oldest first."""
    return tuple(_passkey(row) for row in await call(tx, _LIST, account))


async def insert_passkey(
    tx: Transaction, account: str, registration: Registration, at: datetime
) -> bool:
    """Keep a passkey for an account; False if somebody has one of this id."""
    agency = agency_of(account)
    whose = (account, agency, country_of(agency))
    made = (registration.public_key, registration.sign_count, registration.name)
    return bool(await call(tx, _INSERT, registration.id, *whose, *made, at))


async def use_passkey(tx: Transaction, passkey: bytes, sign_count: int, at: datetime) -> bool:
    """Note a use; False if the passkey's count has not grown since the last one."""
    return bool(await call(tx, _USE, passkey, sign_count, at))


async def set_challenge(tx: Transaction, session: UUID, challenge: bytes) -> None:
    """Keep the challenge that a further passkey of a session's officer must answer."""
    await call(tx, _SET_CHALLENGE, session, challenge)


async def take_challenge(tx: Transaction, session: UUID) -> bytes | None:
    """Use up the challenge of a session, if it has one."""
    rows = await call(tx, _TAKE_CHALLENGE, session)
    return rows[0]["challenge"] if rows else None


async def delete_passkey(tx: Transaction, passkey: bytes, account: str) -> None:
    """Forget a passkey of an account."""
    await call(tx, _DELETE, passkey, account)


def _passkey(row: Any) -> Passkey:  # noqa: ANN401 -- a driver's row
    return Passkey(
        row["id"],
        row["account"],
        row["public_key"],
        row["name"],
        row["created_at"],
        row["used_at"],
    )
