"""The access log's tree grown by random steps to a million leaves, beside a naive one.

The naive one is the second reader's: it hashes all leaves anew, and checks proofs by the words of
RFC 9162. Nothing is shared but SHA-256.
"""

import hashlib
from random import Random

from app.crypto.merkle import plan_consistency, plan_inclusion
from app.crypto.tiles import Tile, TileEdge, hash_plan
from campaigns.result import Campaign, Progress, Result
from tests.crypto import second_log
from tests.crypto.second_shapes import Refused

LEAVES = 1_000_000
PROOFS = 2000  # of each kind
_STEPS = (1, 2, 255, 256, 257, 9000, 65_536, 100_000)


def grow_beside(leaves: int, proofs: int, progress: Progress) -> Result:
    """Grow a tree, compare its root at every step, then prove random leaves and growths.

    Args:
        leaves: Of the largest tree.
        proofs: How many of each kind.
        progress: Told of leaves.
    """
    result, dice = Result(), Random(1)
    hashes = [hashlib.sha256(b"\x00%d" % n).digest() for n in range(leaves)]
    held: dict[Tile, bytes] = {}
    roots: dict[int, bytes] = {}
    size = 0
    while size < leaves:
        edge = TileEdge(size, held)
        step = min(leaves - size, dice.choice(_STEPS))
        edge.append(hashes[size : size + step])
        held |= edge.changed()
        size += step
        roots[size] = second_log.root(hashes[:size])
        result.require(edge.root() == roots[size], f"another root at {size} leaves")
        result.count("sizes compared")
        progress(size, leaves, f"{size} leaves")
    sizes = sorted(roots)
    for _ in range(proofs):
        at = dice.choice(sizes)
        index = dice.randrange(at)
        proof = hash_plan(plan_inclusion(index, at), held)
        grown = dice.choice([other for other in sizes if other >= at])
        growth = hash_plan(plan_consistency(at, grown), held)
        try:
            second_log.inclusion(hashes[index], index, at, proof, roots[at])
            second_log.consistency(at, grown, roots[at], roots[grown], growth)
        except Refused:
            result.broken.append(f"a proof of {index} in {at}, or of {at} to {grown}")
        result.count("proofs of leaves and of growth", 2)
    result.figures["leaves of the largest tree"] = leaves
    return result


CAMPAIGN = Campaign(
    "trees",
    "The tree that is grown by steps has the root and the proofs of a naive one, at every size "
    "compared, to a million leaves.",
    limit_seconds=900,
    run=lambda progress: grow_beside(LEAVES, PROOFS, progress),
)
