"""The log's Merkle tree, as RFC 6962 section 2.1 (SHA-256): roots and proofs, made and checked.

Everything here is arithmetic over hashes; whoever keeps the hashes hands in how to read them.
"""

import hashlib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
from typing import Final

from app.errors import BadProofError

HASH_BYTES: Final = 32
EMPTY_ROOT: Final = hashlib.sha256(b"").digest()


@dataclass(frozen=True)
class Node:
    """A full subtree: the leaves from `index << level`, `1 << level` of them."""

    level: int
    index: int


@dataclass(frozen=True)
class Plan:
    """Hashes that are wanted, and the full subtrees that each is hashed from.

    Args:
        peaks: For each hash its full subtrees, left to right.
    """

    peaks: Sequence[Sequence[Node]]

    @classmethod
    def of(cls, ranges: Iterable[tuple[int, int]]) -> "Plan":
        """Plan the hashes of ranges of leaves."""
        return cls([peaks_of(start, end) for start, end in ranges])

    def nodes(self) -> list[Node]:
        """List all that must be read."""
        return [node for nodes in self.peaks for node in nodes]

    def hashes(self, found: Sequence[bytes]) -> list[bytes]:
        """Compute the wanted hashes from those of `nodes`."""
        bounds = [0, *accumulate(len(nodes) for nodes in self.peaks)]
        return [_fold(found[start:end]) for start, end in pairwise(bounds)]


def hash_leaf(leaf: bytes) -> bytes:
    """Hash an entry of the log."""
    return hashlib.sha256(b"\x00" + leaf).digest()


def hash_children(left: bytes, right: bytes) -> bytes:
    """Hash an inner node."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def root_of(hashes: Sequence[bytes]) -> bytes:
    """Hash a whole tree from its leaves' hashes."""
    tree = Frontier()
    for leaf in hashes:
        tree.append(leaf)
    return tree.root()


class Frontier:
    """The full subtrees along a growing tree's right edge: all that appending needs."""

    def __init__(self, peaks: Sequence[tuple[int, bytes]] = ()) -> None:
        """Begin at given peaks: (level, hash), the widest first."""
        self._peaks = list(peaks)

    def append(self, leaf: bytes) -> None:
        """Add the hash of one more leaf."""
        level, node = 0, leaf
        while self._peaks and self._peaks[-1][0] == level:
            node = hash_children(self._peaks.pop()[1], node)
            level += 1
        self._peaks.append((level, node))

    def root(self) -> bytes:
        """Hash of the whole tree."""
        return _fold([node for _, node in self._peaks]) if self._peaks else EMPTY_ROOT


def peaks_of(start: int, end: int) -> list[Node]:
    """List the full subtrees whose leaves are those from `start` until `end`, left to right.

    Args:
        start: A multiple of the largest power of two below `end - start`, as in every subtree of
            a tree.
        end: After the last.
    """
    nodes = []
    while start < end:
        level = (end - start).bit_length() - 1
        nodes.append(Node(level, start >> level))
        start += 1 << level
    return nodes


def plan_inclusion(index: int, size: int) -> Plan:
    """Plan the proof that a leaf is in a tree (RFC 6962 section 2.1.1), deepest first.

    Args:
        index: Of the leaf, below `size`.
        size: Leaves of the tree.
    """
    return Plan.of(_path(index, 0, size))


def plan_consistency(old: int, new: int) -> Plan:
    """Plan the proof that a tree only grew (RFC 6962 section 2.1.2); from nothing it is empty.

    Args:
        old: Leaves of the earlier tree.
        new: Leaves of the later one, not fewer.
    """
    return Plan.of(() if old in (0, new) else _subproof(old, 0, new, is_whole=True))


def plan_root(size: int) -> Plan:
    """Plan the hash of the tree of a size, at least 1."""
    return Plan.of([(0, size)])


def verify_inclusion(
    leaf: bytes, index: int, size: int, proof: Sequence[bytes], root: bytes
) -> None:
    """Check that a leaf's hash is at an index of a tree (RFC 9162 section 2.1.3.2).

    Raises:
        BadProofError: The proof does not show it.
    """
    if index >= size:
        raise BadProofError("no such leaf")
    node = leaf
    for sibling, is_left in _climb(index, size - 1, proof):
        node = hash_children(sibling, node) if is_left else hash_children(node, sibling)
    if node != root:
        raise BadProofError("the leaf is not there")


def verify_consistency(
    old: int, new: int, old_root: bytes, new_root: bytes, proof: Sequence[bytes]
) -> None:
    """Check that a tree only grew (RFC 9162 section 2.1.4.2).

    Raises:
        BadProofError: The proof does not show it.
    """
    if old > new:
        raise BadProofError("a tree that shrank")
    if old in (0, new):
        is_same = old < new or old_root == new_root
        is_begun = old > 0 or old_root == EMPTY_ROOT
        if proof or not is_same or not is_begun:
            raise BadProofError("another history")
        return
    at, last = old - 1, new - 1
    while at & 1:
        at, last = at >> 1, last >> 1
    path = list(proof) if old & (old - 1) else [old_root, *proof]
    if not path:
        raise BadProofError("proof too short")
    older = newer = path[0]
    for sibling, is_left in _climb(at, last, path[1:]):
        if is_left:
            older, newer = hash_children(sibling, older), hash_children(sibling, newer)
        else:
            newer = hash_children(newer, sibling)
    if (older, newer) != (old_root, new_root):
        raise BadProofError("another history")


def _climb(at: int, last: int, proof: Sequence[bytes]) -> Iterator[tuple[bytes, bool]]:
    """Walk from a node to the root: each sibling, and whether it is the left one.

    Args:
        at: Index of the node in its level.
        last: Index of the last node of that level.
        proof: Siblings, deepest first.

    Raises:
        BadProofError: Too few, too many, or one is no hash.
    """
    for sibling in proof:
        if last == 0 or len(sibling) != HASH_BYTES:
            raise BadProofError("proof too long, or no hash")
        is_left = bool(at & 1) or at == last
        yield sibling, is_left
        while is_left and not at & 1 and at:
            at, last = at >> 1, last >> 1
        at, last = at >> 1, last >> 1
    if last:
        raise BadProofError("proof too short")


def _split(size: int) -> int:
    """Tell how many leaves the left of two subtrees has: the largest power of two below `size`."""
    return 1 << ((size - 1).bit_length() - 1)


def _path(index: int, start: int, end: int) -> Iterator[tuple[int, int]]:
    """List the ranges of leaves whose hashes are a leaf's path, the deepest first."""
    if end - start == 1:
        return
    middle = start + _split(end - start)
    if index < middle:
        yield from _path(index, start, middle)
        yield middle, end
    else:
        yield from _path(index, middle, end)
        yield start, middle


def _subproof(old: int, start: int, end: int, *, is_whole: bool) -> Iterator[tuple[int, int]]:
    """As RFC 6962's SUBPROOF: ranges of leaves, the deepest first."""
    if old == end:
        if not is_whole:
            yield start, end
        return
    middle = start + _split(end - start)
    if old <= middle:
        yield from _subproof(old, start, middle, is_whole=is_whole)
        yield middle, end
    else:
        yield from _subproof(old, middle, end, is_whole=False)
        yield start, middle


def _fold(hashes: Sequence[bytes]) -> bytes:
    """Hash peaks, the widest first, to the root above them."""
    node = hashes[-1]
    for left in reversed(hashes[:-1]):
        node = hash_children(left, node)
    return node
