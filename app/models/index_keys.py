"""Index keys as shared: still wrapped, one row for each agency and epoch."""

import json
from datetime import datetime
from typing import Final

from app.crypto.encoding import to_base64url
from app.crypto.index_statement import IndexKeyShare
from app.crypto.jws import Jws
from app.models.transaction import Transaction, call

_PUT: Final = """
    INSERT INTO index_key_shares (to_agency, epoch, to_kid, key_digest, not_before, not_after,
        agency, signed, recorded_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    ON CONFLICT (to_agency, epoch) DO UPDATE
        SET to_kid = excluded.to_kid, signed = excluded.signed, recorded_at = excluded.recorded_at
"""
_SAME: Final = """
    SELECT coalesce(bool_and((key_digest, not_before, not_after) = ($2, $3, $4)), true)
    FROM index_key_shares WHERE epoch = $1
"""
_LAST: Final = "SELECT coalesce(max(epoch), 0) FROM index_key_shares"
_OPEN: Final = """
    SELECT FROM index_key_shares WHERE to_agency = acting_agency() AND epoch = $1
    AND not_before <= $2 AND not_after > $2
"""
_OWN: Final = """
    SELECT signed FROM index_key_shares WHERE to_agency = acting_agency() AND not_after > $1
    ORDER BY epoch
"""


async def is_open(tx: Transaction, epoch: int, at: datetime) -> bool:
    """Tell whether the transaction's agency makes tokens of an epoch now."""
    return bool(await call(tx, _OPEN, epoch, at))


async def is_of_epoch(tx: Transaction, share: IndexKeyShare) -> bool:
    """Tell whether a share says of its epoch what all others of it say, or begins the next one."""
    dates = share.not_before, share.not_after
    [(same,)] = await call(tx, _SAME, share.epoch, share.key_digest, *dates)
    [(last,)] = await call(tx, _LAST)
    return bool(same) and share.epoch <= last + 1


async def put_share(tx: Transaction, share: IndexKeyShare, signed: Jws, at: datetime) -> None:
    """Keep a share; a later one for the same agency and epoch takes its place."""
    await call(
        tx,
        _PUT,
        share.to_agency,
        share.epoch,
        to_base64url(share.to_kid),
        share.key_digest,
        share.not_before,
        share.not_after,
        share.agency,
        signed.to_bytes().decode(),
        at,
    )


async def list_shares(tx: Transaction, at: datetime) -> list[Jws]:
    """List what is shared with the transaction's agency and has not ended, as carried."""
    return [Jws.of(json.loads(row["signed"])) for row in await call(tx, _OWN, at)]
