"""Growing the log's tree: commit to entries, number them for each country, hash them in."""

from dataclasses import replace
from typing import Final

from app.crypto.log_entry import Salts, make_leaf, make_tag, parties
from app.crypto.log_keys import tag_key
from app.crypto.merkle import hash_leaf
from app.crypto.tiles import TileEdge
from app.models.log_tree import Growth, Head, Numbered, Unsequenced

BATCH_ENTRIES: Final = 5000  # of one transaction


def grow(
    secret: bytes, head: Head, found: Unsequenced, edge: TileEdge, counts: dict[str, int]
) -> Growth:
    """Compute what a tree grows by.

    Args:
        secret: Of the log.
        head: How far the tree has come.
        found: Entries without leaf, at most `BATCH_ENTRIES`.
        edge: The tree's right edge; it grows too.
        counts: How many entries each country has; likewise.
    """
    keys: dict[str, bytes] = {}
    leaves, numbers = [], []
    for index, facts in enumerate(found.facts, head.size):
        salts, tags = Salts.make(), []
        for country in parties(facts["country"], facts["concerned"]):
            number = counts[country] = counts.get(country, 0) + 1
            key = keys.get(country) or keys.setdefault(country, tag_key(secret, country))
            tags.append(make_tag(key, number))
            numbers.append(Numbered(country, number, index, facts["id"], salts.to_bytes()))
        leaves.append((index, facts["id"], make_leaf(facts, salts, tags)))
    edge.append([hash_leaf(leaf) for _, _, leaf in leaves])
    is_drained = len(leaves) < BATCH_ENTRIES and found.horizon is not None
    low = found.horizon if is_drained and found.horizon else head.low
    touched = {country: counts[country] for country in keys}
    grown = replace(head, size=edge.size, low=low)
    return Growth(leaves, numbers, touched, edge.changed(), grown)
