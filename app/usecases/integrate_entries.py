"""Put what was recorded into the log's tree, then sign how far it has come.

Specification: docs/spec/access-log.md section 4. First the tree grows and that is committed, then
it is signed, then anybody is told: no checkpoint is ever of a tree that was not kept.
"""

import asyncio
from dataclasses import replace
from typing import Final

from app.audit.growth import grow
from app.audit.proofs import compute
from app.crypto.checkpoint import sign_checkpoint
from app.crypto.merkle import plan_root
from app.crypto.tiles import TileEdge, edge_tiles
from app.models import log_tree
from app.models.log_tree import Sweep
from app.models.transaction import SEQUENCER, transaction
from app.usecases.hub import Hub
from app.usecases.require_continuing import require_beginning, signed_before

BATCH_ENTRIES: Final = 5000  # of one transaction


async def integrate_entries(hub: Hub) -> int:
    """Put all that was recorded into the tree and sign it; returns how many entries.

    Several processes may try at once: one does it, the others do nothing.

    Raises:
        NotReadyError: The database failed; what has no leaf yet gets one the next time.
    """
    count, sweep = 0, Sweep()
    while not sweep.is_done:
        taken, sweep = await _integrate_batch(hub, sweep)
        count += taken
    await _sign(hub)
    return count


async def _integrate_batch(hub: Hub, sweep: Sweep) -> tuple[int, Sweep]:
    async with transaction(hub.engine, SEQUENCER) as tx:
        head = await log_tree.lead(tx)
        if head is None:
            return 0, replace(sweep, is_done=True)
        entries, sweep = await log_tree.read_unsequenced(tx, head.low, sweep, BATCH_ENTRIES)
        before, head = head, replace(head, low=sweep.low() or head.low)  # all before is taken
        if not entries:
            if head != before:
                await log_tree.advance(tx, head)
            return 0, sweep
        partial = [tile for tile, width in edge_tiles(head.size) if width]
        edge = TileEdge(head.size, await log_tree.read_tiles(tx, partial))
        counts = await log_tree.read_counts(tx)
        growth = await asyncio.to_thread(grow, hub.log_secret, head, entries, edge, counts)
        await log_tree.grow(tx, growth)
        return len(entries), sweep


async def _sign(hub: Hub) -> None:
    """Sign the tree as it is committed, unless that was done or it continues no longer."""
    async with transaction(hub.engine, SEQUENCER) as tx:
        head = await log_tree.lead(tx)
        if head is None:
            return
        size, newest = head.size, await log_tree.newest_checkpoint(tx)
        if size == 0 or (newest is not None and newest[0] >= size):
            return
        before = signed_before(hub)
        if before is not None:
            await require_beginning(tx, before)
        [root] = await compute(tx, plan_root(size))
        at = hub.clock()
        note = await asyncio.to_thread(sign_checkpoint, size, root, at, hub.log_key)
        await asyncio.to_thread(hub.signed_log.keep, note)  # before anybody can have seen it
        await log_tree.insert_checkpoint(tx, size, at, note)
