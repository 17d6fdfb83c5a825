"""Tiles: how the tree's hashes are stored and served (C2SP tlog-tiles)."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from app.crypto.merkle import HASH_BYTES, Frontier, Node, Plan, root_of
from app.errors import MalformedError

TILE_HEIGHT: Final = 8
TILE_WIDTH: Final = 1 << TILE_HEIGHT
TILE_BYTES: Final = TILE_WIDTH * HASH_BYTES
LENGTH_BYTES: Final = 2  # before each entry of a bundle
_PATH: Final = re.compile(
    r"(entries|0|[1-9]\d?)/((?:x\d{3}/)*\d{3})(?:\.p/([1-9]\d{0,2}))?", re.ASCII
)
_LEVELS: Final = 6  # 256 ** 6 leaves are beyond any log


@dataclass(frozen=True)
class Tile:
    """Where a tile is in the tree.

    Args:
        level: 0 for the leaves' hashes.
        index: Within its level.
    """

    level: int
    index: int


@dataclass(frozen=True)
class TilePath:
    """What a path asks for.

    Args:
        tile: Of hashes; of level 0 if entries are asked for.
        is_entries: Whether the entries themselves are asked for.
        width: Hashes or entries asked for.
    """

    tile: Tile
    is_entries: bool
    width: int


def parse_path(path: str) -> TilePath | None:
    """Read what follows `tile/`; None if it is not a path of this format."""
    found = _PATH.fullmatch(path)
    if found is None:
        return None
    level, index, width = found.groups()
    number = int(index.replace("/", "").replace("x", ""))
    wide = int(width or TILE_WIDTH)
    asked = TilePath(
        Tile(0 if level == "entries" else int(level), number), level == "entries", wide
    )
    is_canonical = asked.tile.level < _LEVELS and wide <= TILE_WIDTH - (width is not None)
    return asked if is_canonical and index == index_path(number) else None


def index_path(index: int) -> str:
    """Write a tile's index as a path: 1234067 is `x001/x234/067`."""
    groups = []
    while True:
        index, low = divmod(index, 1000)
        groups.append(f"{low:03}")
        if not index:
            break
    return "/".join([*(f"x{group}" for group in reversed(groups[1:])), groups[0]])


def tile_path(kind: str, index: int, width: int) -> str:
    """Write the path of a tile below the log's address.

    Args:
        kind: Its level, or `entries`.
        index: Within its level.
        width: Hashes or entries.
    """
    partial = "" if width == TILE_WIDTH else f".p/{width}"
    return f"tile/{kind}/{index_path(index)}{partial}"


def write_bundle(entries: Iterable[bytes]) -> bytes:
    """Write entries as a bundle: each after its length, u16 big-endian."""
    return b"".join(len(each).to_bytes(LENGTH_BYTES, "big") + each for each in entries)


def read_bundle(bundle: bytes, length: int) -> list[bytes]:
    """Read a bundle of entries of one length.

    Raises:
        MalformedError: It is none.
    """
    step, prefix = LENGTH_BYTES + length, length.to_bytes(LENGTH_BYTES, "big")
    parts = [bundle[at : at + step] for at in range(0, len(bundle), step)]
    if any(len(part) != step or not part.startswith(prefix) for part in parts):
        raise MalformedError("no bundle of entries")
    return [part[LENGTH_BYTES:] for part in parts]


def tile_of(node: Node) -> tuple[Tile, int, int]:
    """Tell the tile that a full subtree can be hashed from, and where in it its hashes are.

    Returns:
        The tile, the first hash's position, and how many hashes.
    """
    level, height = divmod(node.level, TILE_HEIGHT)
    first = node.index << height
    return Tile(level, first >> TILE_HEIGHT), first & (TILE_WIDTH - 1), 1 << height


def tiles_of(plan: Plan) -> list[Tile]:
    """List the tiles that planned hashes are computed from."""
    return list(dict.fromkeys(tile_of(node)[0] for node in plan.nodes()))


def hash_plan(plan: Plan, tiles: Mapping[Tile, bytes]) -> list[bytes]:
    """Compute planned hashes from the tiles they lie in.

    Raises:
        KeyError: A tile is not there.
    """
    return plan.hashes([_node_hash(node, tiles) for node in plan.nodes()])


def _node_hash(node: Node, tiles: Mapping[Tile, bytes]) -> bytes:
    tile, first, count = tile_of(node)
    return _hash_full(tiles[tile][first * HASH_BYTES : (first + count) * HASH_BYTES])


class TileEdge:
    """The rightmost tiles of a growing tree, one a level: what appending needs and changes."""

    def __init__(self, size: int, partial: Mapping[Tile, bytes]) -> None:
        """Begin at a tree's size.

        Args:
            size: Leaves so far.
            partial: The partial tiles of that size (`edge_tiles`).
        """
        self.size = size
        self._levels: list[bytearray] = [
            bytearray(partial[tile][: width * HASH_BYTES] if width else b"")
            for tile, width in edge_tiles(size)
        ]
        self._changed: dict[Tile, bytes] = {}

    def append(self, leaves: Sequence[bytes]) -> None:
        """Add the hashes of leaves."""
        for leaf in leaves:
            self._add(0, leaf)
            self.size += 1

    def changed(self) -> dict[Tile, bytes]:
        """List tiles that are new or wider than before, as they are now."""
        found = dict(self._changed)
        for level, hashes in enumerate(self._levels):
            if hashes:
                found[Tile(level, self.size >> TILE_HEIGHT * (level + 1))] = bytes(hashes)
        return found

    def root(self) -> bytes:
        """Hash of the whole tree."""
        edge = Frontier(tuple(self._peaks()))
        return edge.root()

    def _add(self, level: int, node: bytes) -> None:
        if level == len(self._levels):
            self._levels.append(bytearray())
        hashes = self._levels[level]
        hashes += node
        if len(hashes) == TILE_BYTES:
            index = ((self.size + 1) >> TILE_HEIGHT * (level + 1)) - 1
            self._changed[Tile(level, index)] = bytes(hashes)
            self._levels[level] = bytearray()
            self._add(level + 1, _hash_full(hashes))

    def _peaks(self) -> Iterator[tuple[int, bytes]]:
        """List the full subtrees along the edge, the widest first."""
        for level in reversed(range(len(self._levels))):
            hashes, start = self._levels[level], 0
            width = len(hashes) // HASH_BYTES
            for height in reversed(range(TILE_HEIGHT)):
                if width >> height & 1:
                    end = start + (HASH_BYTES << height)
                    yield level * TILE_HEIGHT + height, _hash_full(hashes[start:end])
                    start = end


def edge_tiles(size: int) -> list[tuple[Tile, int]]:
    """List the partial tiles of a tree's size with their widths, level 0 first, also empty ones."""
    found = []
    level = 0
    while size >> TILE_HEIGHT * level:
        wide = size >> TILE_HEIGHT * level
        found.append((Tile(level, wide >> TILE_HEIGHT), wide & (TILE_WIDTH - 1)))
        level += 1
    return found


def _hash_full(hashes: bytes | bytearray) -> bytes:
    """Hash a full subtree from its hashes one after the other."""
    return root_of(
        [bytes(hashes[at : at + HASH_BYTES]) for at in range(0, len(hashes), HASH_BYTES)]
    )
