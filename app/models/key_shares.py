"""Key shares as posted, for the devices they are wrapped to."""

import json
from datetime import datetime

from app.crypto.device_statements import KeyShare
from app.crypto.encoding import to_base64url
from app.crypto.jws import Jws
from app.models.transaction import Transaction, call

_PUT = """
    INSERT INTO key_shares (to_kid, subject, agency, country, signed, recorded_at)
    VALUES ($1, $2, $3, acting_country(), $4, $5)
    ON CONFLICT (to_kid, subject)
    DO UPDATE SET signed = excluded.signed, recorded_at = excluded.recorded_at
"""
_LIST = "SELECT signed FROM key_shares WHERE to_kid = $1 ORDER BY recorded_at, subject"


async def put_share(tx: Transaction, share: KeyShare, signed: Jws, at: datetime) -> None:
    """Keep a share; a later one of the same key for the same device takes its place."""
    kids = to_base64url(share.to_kid), to_base64url(share.subject)
    await call(tx, _PUT, *kids, share.agency, signed.to_bytes().decode(), at)


async def list_shares(tx: Transaction, to_kid: str) -> list[Jws]:
    """List what is shared with a device, as carried."""
    return [Jws.of(json.loads(row["signed"])) for row in await call(tx, _LIST, to_kid)]
