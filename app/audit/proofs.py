"""Hashes of the log's tree, computed from stored tiles: one query, a few rows."""

from app.crypto.merkle import Plan
from app.crypto.tiles import hash_plan, tiles_of
from app.models import log_tree
from app.models.transaction import Transaction


async def compute(tx: Transaction, plan: Plan) -> list[bytes]:
    """Compute planned hashes.

    Raises:
        KeyError: The tree is not that large.
    """
    return hash_plan(plan, await log_tree.read_tiles(tx, tiles_of(plan)))
