"""Officers' devices as enrolled: whose, and by which request."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from asyncpg import UniqueViolationError

from app.crypto.device_statements import DeviceRequest
from app.crypto.jws import Jws
from app.errors import ConflictError
from app.models.transaction import Transaction, call

_INSERT = """
    INSERT INTO devices
        (sign_kid, seal_kid, account, agency, country, name, request, requested_at)
    VALUES ($1, $2, $3, $4, acting_country(), $5, $6, $7)
"""
_COUNT = "SELECT count(*) FROM devices WHERE account = $1"
_SIGNING = "SELECT sign_kid FROM devices WHERE account = $1"
_LIST = """
    SELECT devices.*, keys.not_after, keys.revoked_at IS NOT NULL AS is_revoked
    FROM devices LEFT JOIN keys ON keys.kid = devices.sign_kid
    WHERE $1::text IS NULL OR devices.account = $1
    ORDER BY devices.account, devices.requested_at, devices.sign_kid
"""
_DELETE = """
    DELETE FROM devices WHERE sign_kid = $1 AND ($2::text IS NULL OR account = $2)
    RETURNING account
"""
_OWNER = "SELECT account FROM devices WHERE seal_kid = $1"


@dataclass(frozen=True)
class Device:
    """A device as it stands now.

    Args:
        sign_kid: Of its signing key, by which it is named.
        seal_kid: Of its sealing key.
        account: The officer's.
        name: What the officer calls it.
        request: As the device signed it.
        requested_at: When.
        not_after: End of its signing key, once certified.
        is_revoked: Whether that key has been revoked.
    """

    sign_kid: str
    seal_kid: str
    account: str
    name: str
    request: Jws
    requested_at: datetime
    not_after: datetime | None
    is_revoked: bool


async def insert_device(
    tx: Transaction, request: DeviceRequest, kids: tuple[str, str], signed: Jws
) -> None:
    """Enrol a device.

    Args:
        tx: With the identity of the officer's agency.
        request: Verified.
        kids: Of its signing and its sealing key.
        signed: The request as carried.

    Raises:
        ConflictError: One of the keys is enrolled already.
    """
    try:
        await call(
            tx,
            _INSERT,
            *kids,
            request.account,
            request.agency,
            request.name,
            signed.to_bytes().decode(),
            request.requested_at,
        )
    except UniqueViolationError as error:
        raise ConflictError("a key of the device is enrolled already") from error


async def count_devices(tx: Transaction, account: str) -> int:
    """Count the devices of an account."""
    [(count,)] = await call(tx, _COUNT, account)
    return int(count)


async def list_signing_keys(tx: Transaction, account: str) -> list[str]:
    """List the kids that an officer's devices sign with, certified or not."""
    return [row["sign_kid"] for row in await call(tx, _SIGNING, account)]


async def list_devices(tx: Transaction, account: str | None) -> list[Device]:
    """List the devices of one account, or all that the identity may see."""
    return [_device(row) for row in await call(tx, _LIST, account)]


async def delete_device(tx: Transaction, sign_kid: str, account: str | None) -> bool:
    """Remove a device, of one account or of any that the identity may see.

    Returns:
        False if there is none.
    """
    return bool(await call(tx, _DELETE, sign_kid, account))


async def find_owner(tx: Transaction, seal_kid: str) -> str | None:
    """Tell whose device has a sealing key."""
    rows = await call(tx, _OWNER, seal_kid)
    return rows[0]["account"] if rows else None


def _device(row: Any) -> Device:  # noqa: ANN401 -- a driver's row
    return Device(
        row["sign_kid"],
        row["seal_kid"],
        row["account"],
        row["name"],
        Jws.of(json.loads(row["request"])),
        row["requested_at"],
        row["not_after"],
        row["is_revoked"],
    )
