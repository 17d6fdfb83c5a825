"""Certified keys."""

from collections.abc import Sequence
from typing import Any

from sqlalchemy.ext.asyncio import AsyncConnection

from app.crypto.directory import CertifiedKey
from app.crypto.keys import ALGORITHMS, KeyUse, PublicKey
from app.errors import UnknownKeyError
from app.models.transaction import call

_COLUMNS = "kid, agency, use, parts, n, not_before, not_after, revoked_at, compromised_at"
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
