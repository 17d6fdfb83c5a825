"""Certified keys."""

from collections.abc import Sequence
from functools import lru_cache
from typing import Any, Final

from app.crypto.directory import CertifiedKey
from app.crypto.keys import ALGORITHMS, KeyUse, PublicKey
from app.errors import UnknownKeyError
from app.models.transaction import Transaction, call

KNOWN_KEYS: Final = 1024  # built before and still remembered
_COLUMNS = (
    "kid, agency, use, parts, n, not_before, not_after, revoked_at, compromised_at, "
    "certified_by, certified_at"
)
_OF_AGENCIES = f"SELECT {_COLUMNS} FROM keys WHERE agency = ANY ($1)"  # noqa: S608 -- a constant
_BY_KID = f"SELECT {_COLUMNS} FROM keys WHERE kid = ANY ($1)"  # noqa: S608 -- a constant


async def find_key(tx: Transaction, federation: str, kid: str) -> CertifiedKey:
    """Find a certified key.

    Raises:
        UnknownKeyError: No key has this kid.
    """
    found = await find_keys(tx, federation, [kid])
    if kid not in found:
        raise UnknownKeyError("no such key")
    return found[kid]


async def list_keys_of(
    tx: Transaction, federation: str, agencies: Sequence[str]
) -> list[CertifiedKey]:
    """List every key of some agencies, ended ones too."""
    rows = await call(tx, _OF_AGENCIES, list(agencies))
    return [certified_key(federation, row) for row in rows]


async def find_keys(
    tx: Transaction, federation: str, kids: Sequence[str]
) -> dict[str, CertifiedKey]:
    """Find certified keys; those that are not there are left out."""
    rows = await call(tx, _BY_KID, list(kids))
    return {row["kid"]: certified_key(federation, row) for row in rows}


def certified_key(federation: str, row: Any) -> CertifiedKey:  # noqa: ANN401 -- a driver's row
    """Build a key from its row."""
    return CertifiedKey(
        _public_key(federation, row["agency"], row["use"], tuple(row["parts"])),
        row["n"],
        row["not_before"],
        row["not_after"],
        row["revoked_at"],
        row["compromised_at"],
        row["certified_by"] or "",
        row["certified_at"],
    )


@lru_cache(KNOWN_KEYS)
def _public_key(federation: str, agency: str, use: str, parts: tuple[bytes, ...]) -> PublicKey:
    """Build a public key; the same bytes are the same key, so it is built once."""
    algorithms = ALGORITHMS[KeyUse(use)]
    return PublicKey(federation, agency, KeyUse(use), dict(zip(algorithms, parts, strict=True)))
