"""Serve what anybody of a member checks the log with: checkpoint, tiles, proofs.

They show nothing of any entry, are the same for everybody, and are not recorded: a record of each
would grow the log by being checked.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from uuid import UUID

from app.audit.proofs import compute
from app.crypto.merkle import HASH_BYTES, plan_consistency, plan_inclusion
from app.crypto.tiles import TILE_WIDTH, TilePath, write_bundle
from app.errors import NotFoundError, NotReadyError
from app.models import log_tree
from app.models.transaction import Transaction
from app.usecases.attempt import Attempt, acting
from app.usecases.hub import Hub

YOUNG_SECONDS: Final = 10  # after its act an entry may still wait for its leaf
_BELOW_TIME: Final = 80  # bits of an UUIDv7 below its milliseconds


@dataclass(frozen=True)
class Inclusion:
    """Where an entry is in the tree, and the proof.

    Args:
        index: Of its leaf.
        leaf: 185 bytes.
        proof: Siblings, deepest first.
        checkpoint: Of the tree that the proof is for.
    """

    index: int
    leaf: bytes
    proof: Sequence[bytes]
    checkpoint: bytes


async def read_checkpoint(hub: Hub, attempt: Attempt) -> bytes:
    """Read the newest checkpoint.

    Raises:
        NotReadyError: The log is being begun.
    """
    async with acting(hub, attempt) as (tx, _):
        return (await _newest(tx))[1]


async def read_tile(hub: Hub, attempt: Attempt, asked: TilePath) -> bytes:
    """Read hashes or entries, as wide as asked for.

    Raises:
        NotFoundError: The tree is not that large.
    """
    async with acting(hub, attempt) as (tx, _):
        if asked.is_entries:
            start = asked.tile.index * TILE_WIDTH
            leaves = await log_tree.read_leaves(tx, start, start + asked.width)
            width, content = len(leaves), write_bundle(leaves)
        else:
            held = (await log_tree.read_tiles(tx, [asked.tile])).get(asked.tile, b"")
            width, content = len(held) // HASH_BYTES, held[: asked.width * HASH_BYTES]
    if width < asked.width:
        raise NotFoundError("the tree is not that large")
    return content


async def prove_inclusion(hub: Hub, attempt: Attempt, entry: UUID) -> Inclusion:
    """Prove that an entry is in the tree of the newest checkpoint.

    Raises:
        NotFoundError: It is not in the tree: not yet (within a second), or there is none. An id
            that says it was made just now is worth asking again for, whether it is there or not.
    """
    async with acting(hub, attempt) as (tx, _):
        size, note = await _newest(tx)
        index = await log_tree.find_index(tx, entry)
        if index is None or index >= size:
            age = hub.clock().timestamp() - (entry.int >> _BELOW_TIME) / 1000
            is_new = 0 <= age <= YOUNG_SECONDS
            raise NotFoundError("no such leaf", retry_seconds=1 if is_new else None)
        [leaf] = await log_tree.read_leaves(tx, index, index + 1)
        return Inclusion(index, leaf, await compute(tx, plan_inclusion(index, size)), note)


async def prove_consistency(hub: Hub, attempt: Attempt, old: int, new: int) -> Sequence[bytes]:
    """Prove that the tree of one size is the beginning of that of another.

    Raises:
        NotFoundError: The tree is not that large, or would have shrunk.
    """
    async with acting(hub, attempt) as (tx, _):
        size, _note = await _newest(tx)
        if not 0 <= old <= new <= size:
            raise NotFoundError("the tree is not that large")
        return await compute(tx, plan_consistency(old, new))


async def _newest(tx: Transaction) -> tuple[int, bytes]:
    newest = await log_tree.newest_checkpoint(tx)
    if newest is None:
        raise NotReadyError("no checkpoint yet")
    return newest
