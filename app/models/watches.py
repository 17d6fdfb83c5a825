"""Watches in the database: the signed statement, and the second form of its tokens."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any, Final
from uuid import UUID

from app.crypto import limits
from app.crypto.jws import Jws
from app.crypto.watch import Watch
from app.models.matching import BlindTokens
from app.models.transaction import Transaction, call

_ALONE: Final = "SELECT meet_alone()"
_PUT: Final = """
    WITH placed AS (
        INSERT INTO watches (agency, id, digest, signed, policy, placed_at, expires_at)
        SELECT acting_agency(), $1, $2, $3, $4, $5, $6
        WHERE (SELECT count(*) FROM watches WHERE expires_at > $5) < $8
        ON CONFLICT (agency, id) DO NOTHING
        RETURNING agency, id
    ), kept AS (
        INSERT INTO watch_tokens (token, agency, watch, n)
        SELECT part.token, placed.agency, placed.id, part.n
        FROM placed, unnest($7::uuid[]) WITH ORDINALITY AS part (token, n)
    )
    SELECT 'placed' FROM placed
"""
_FIND: Final = "SELECT digest = $2 FROM watches WHERE id = $1"
_LIST: Final = """
    SELECT id, signed, (
        SELECT count(*) FROM watch_tokens
        WHERE watch_tokens.agency = watches.agency AND watch = watches.id
    ) AS tokens
    FROM watches WHERE expires_at > $1 AND ($2::uuid IS NULL OR id < $2)
    ORDER BY id DESC LIMIT $3
"""
_END: Final = "DELETE FROM watches WHERE id = $1 AND expires_at > $2 RETURNING id"


class Placed(StrEnum):
    """What placing a watch came to."""

    PLACED = "placed"
    AGAIN = "again"  # the very same watch was there
    TAKEN = "taken"  # the id belongs to another watch of this agency
    FULL = "full"  # the agency has as many as it may have


@dataclass(frozen=True)
class StoredWatch:
    """A watch of the transaction's agency.

    Args:
        id: The agency's own name for it.
        signed: As the agency signed it.
        tokens: How many it has.
    """

    id: UUID
    signed: Jws
    tokens: int


async def place_alone(tx: Transaction) -> None:
    """Let no other tokens be stored until this transaction ends (sql/meet_alone.sql)."""
    await call(tx, _ALONE)


async def put_watch(
    tx: Transaction, watch: Watch, digest: bytes, signed: Jws, tokens: BlindTokens, at: datetime
) -> Placed:
    """Keep a watch of the transaction's agency.

    Args:
        tx: Of the agency that watches.
        watch: Verified.
        digest: Of exactly these signed bytes.
        signed: The same, as carried.
        tokens: In the form that is kept.
        at: The present instant.
    """
    which = UUID(watch.id)
    kept = signed.to_bytes().decode(), str(watch.match.policy), at, watch.expires_at
    if await call(tx, _PUT, which, digest, *kept, list(tokens.tokens), limits.WATCHES):
        return Placed.PLACED
    found = await call(tx, _FIND, which, digest)
    if not found:
        return Placed.FULL
    return Placed.AGAIN if found[0][0] else Placed.TAKEN


async def list_watches(
    tx: Transaction, at: datetime, before: UUID | None, limit: int
) -> Sequence[StoredWatch]:
    """List the watches of the transaction's agency that have not ended, newest first."""
    return [_stored(row) for row in await call(tx, _LIST, at, before, limit)]


async def end_watch(tx: Transaction, watch: UUID, at: datetime) -> bool:
    """Erase a watch with its tokens; false if there is no such watch."""
    return bool(await call(tx, _END, watch, at))


def _stored(row: Any) -> StoredWatch:  # noqa: ANN401 -- a driver's row
    return StoredWatch(row["id"], Jws.of(json.loads(row["signed"])), row["tokens"])
