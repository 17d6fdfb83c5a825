"""Certified keys."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from app.crypto.directory import CertifiedKey
from app.crypto.keys import ALGORITHMS, KeyUse, PublicKey
from app.errors import UnknownKeyError
from app.models.transaction import call

_COLUMNS = "kid, agency, use, parts, n, not_before, not_after, revoked_at, compromised_at"
_HOLD = f"SELECT {_COLUMNS} FROM keys WHERE kid = $1 FOR SHARE"  # noqa: S608 -- a constant
_HOLD_COUNTRY = "SELECT kid FROM keys WHERE country = $1 ORDER BY kid FOR UPDATE"
_BY_KID = f"SELECT {_COLUMNS} FROM keys WHERE kid = ANY ($1)"  # noqa: S608 -- a constant


async def find_key(tx: AsyncConnection, federation: str, kid: str) -> CertifiedKey:
    """Find a certified key.

    Raises:
        UnknownKeyError: No key has this kid.
    """
    found = await find_keys(tx, federation, [kid])
    if kid not in found:
        raise UnknownKeyError("no such key")
    return found[kid]


async def hold_key(tx: AsyncConnection, federation: str, kid: str) -> CertifiedKey:
    """Find a key and, if it is the acting agency's own, keep it from being revoked meanwhile.

    A revocation waits until the transaction ends; one that came first is seen.

    Raises:
        UnknownKeyError: No key has this kid.
    """
    rows = await call(tx, _HOLD, kid)
    return certified_key(federation, rows[0]) if rows else await find_key(tx, federation, kid)


async def hold_keys_of(tx: AsyncConnection, country: str) -> None:
    """Wait for acts under a country's keys that are on their way, and keep new ones waiting."""
    await call(tx, _HOLD_COUNTRY, country)


async def find_keys(
    tx: AsyncConnection, federation: str, kids: Sequence[str]
) -> dict[str, CertifiedKey]:
    """Find certified keys; those that are not there are left out."""
    rows = await call(tx, _BY_KID, list(kids))
    return {row["kid"]: certified_key(federation, row) for row in rows}


def certified_key(federation: str, row: Any) -> CertifiedKey:  # noqa: ANN401 -- a driver's row
    """Build a key from its row."""
    use = KeyUse(row["use"])
    parts = dict(zip(ALGORITHMS[use], row["parts"], strict=True))
    return CertifiedKey(
        PublicKey(federation, row["agency"], use, parts),
        row["n"],
        row["not_before"],
        row["not_after"],
        row["revoked_at"],
        row["compromised_at"],
    )
