"""Growing the log's tree: commit to entries, number them for each country, hash them in."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Any

from app.crypto.log_entry import Salts, make_leaf, make_tag, parties
from app.crypto.log_keys import tag_key
from app.crypto.merkle import hash_leaf
from app.crypto.tiles import TileEdge
from app.models.log_tree import Growth, Head, Numbered


def grow(
    secret: bytes,
    head: Head,
    entries: Sequence[Mapping[str, Any]],
    edge: TileEdge,
    counts: dict[str, int],
) -> Growth:
    """Compute what a tree grows by.

    Args:
        secret: Of the log.
        head: How far the tree has come, and from where the next look begins.
        entries: Without leaf, by column.
        edge: The tree's right edge; it grows too.
        counts: How many entries each country has; likewise.
    """
    keys: dict[str, bytes] = {}
    leaves, numbers = [], []
    fresh = Salts.make(len(entries))
    for index, (facts, salts) in enumerate(zip(entries, fresh, strict=True), head.size):
        tags = []
        for country in parties(facts["country"], facts["concerned"]):
            number = counts[country] = counts.get(country, 0) + 1
            key = keys.get(country) or keys.setdefault(country, tag_key(secret, country))
            tags.append(make_tag(key, number))
            numbers.append(Numbered(country, number, index, facts["id"], salts.to_bytes()))
        leaves.append((index, facts["id"], make_leaf(facts, salts, tags)))
    edge.append([hash_leaf(leaf) for _, _, leaf in leaves])
    touched = {country: counts[country] for country in keys}
    return Growth(leaves, numbers, touched, edge.changed(), replace(head, size=edge.size))
