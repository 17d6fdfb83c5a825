"""The log's tree against a naive one: every size to 300, larger ones at random."""

import hashlib
from collections.abc import Sequence
from random import Random

import pytest

from app.crypto.merkle import (
    EMPTY_ROOT,
    Plan,
    hash_leaf,
    plan_consistency,
    plan_inclusion,
    plan_root,
    root_of,
    verify_consistency,
    verify_inclusion,
)
from app.crypto.tiles import (
    TILE_BYTES,
    Tile,
    TileEdge,
    edge_tiles,
    hash_plan,
    index_path,
    parse_path,
    tiles_of,
)
from app.errors import BadProofError

LEAVES = [hashlib.sha256(b"%d" % n).digest() for n in range(70_000)]


def naive_root(leaves: Sequence[bytes]) -> bytes:
    """RFC 6962 section 2.1, as it is written there."""
    if not leaves:
        return hashlib.sha256(b"").digest()
    if len(leaves) == 1:
        return leaves[0]
    split = 1
    while split * 2 < len(leaves):
        split *= 2
    inner = b"\x01" + naive_root(leaves[:split]) + naive_root(leaves[split:])
    return hashlib.sha256(inner).digest()


class Tiles:
    """Tiles of a tree that grows in steps, as the hub stores them."""

    def __init__(self) -> None:
        self.size, self.held = 0, dict[Tile, bytes]()

    def grow(self, to: int) -> bytes:
        edge = TileEdge(self.size, self.held)
        edge.append(LEAVES[self.size : to])
        self.held |= edge.changed()
        self.size = to
        return edge.root()

    def compute(self, plan: Plan) -> list[bytes]:
        return hash_plan(plan, self.held)

    def root(self, size: int) -> bytes:
        return self.compute(plan_root(size))[0] if size else EMPTY_ROOT


@pytest.fixture(scope="module")
def grown() -> Tiles:
    tiles = Tiles()
    tiles.grow(len(LEAVES))
    return tiles


def test_a_leafs_hash_is_not_a_nodes() -> None:
    assert hash_leaf(b"x") == hashlib.sha256(b"\x00x").digest()
    assert root_of([]) == EMPTY_ROOT


def test_tiles_grown_by_steps_have_the_naive_root_at_every_size_to_300() -> None:
    tiles = Tiles()
    for size in range(301):
        assert tiles.grow(size) == naive_root(LEAVES[:size]) == tiles.root(size)


@pytest.mark.parametrize("seed", range(8))
def test_tiles_grown_by_random_steps_are_those_grown_at_once(seed: int, grown: Tiles) -> None:
    random, tiles = Random(seed), Tiles()  # noqa: S311 -- the same in each run
    root = b""
    while tiles.size < len(LEAVES):
        root = tiles.grow(min(len(LEAVES), tiles.size + random.choice((1, 255, 256, 257, 9000))))
    assert tiles.held == grown.held
    assert root == naive_root(LEAVES)


def test_tiles_have_the_widths_of_the_specification(grown: Tiles) -> None:
    """C2SP tlog-tiles tells them for 70,000."""
    widths = [(tile, width) for tile, width in edge_tiles(70_000) if width]
    assert widths == [(Tile(0, 273), 112), (Tile(1, 1), 17), (Tile(2, 0), 1)]
    assert {len(held) for tile, held in grown.held.items() if tile.level == 0} == {
        TILE_BYTES,
        112 * 32,
    }


def test_every_proof_of_every_size_to_128_holds_and_at_no_other_index(grown: Tiles) -> None:
    for size in range(1, 129):
        root = naive_root(LEAVES[:size])
        for index in range(size):
            proof = grown.compute(plan_inclusion(index, size))
            verify_inclusion(LEAVES[index], index, size, proof, root)
            other = (index + 1) % (size + 1)
            with pytest.raises(BadProofError):
                verify_inclusion(LEAVES[index], other, size, proof, root)


def test_every_growth_to_128_is_consistent_and_no_other(grown: Tiles) -> None:
    roots = [naive_root(LEAVES[:size]) for size in range(130)]
    for new in range(129):
        for old in range(1, new + 1):
            proof = grown.compute(plan_consistency(old, new))
            verify_consistency(old, new, roots[old], roots[new], proof)
            with pytest.raises(BadProofError):
                verify_consistency(old, new, roots[old + 1], roots[new], proof)
            with pytest.raises(BadProofError):
                verify_consistency(old, new, roots[old], roots[new + 1], proof)


def test_an_inner_node_is_no_leaf(grown: Tiles) -> None:
    """Nor is a proof that ends below the root one, even if it leads there."""
    root = grown.root(4)
    left, right = grown.compute(Plan.of([(0, 2), (2, 4)]))
    with pytest.raises(BadProofError):
        verify_inclusion(left, 0, 4, [right], root)
    with pytest.raises(BadProofError):
        verify_inclusion(root, 0, 4, [], root)
    with pytest.raises(BadProofError):
        verify_consistency(1, 4, left, root, [right])


def test_no_mutation_of_a_proof_is_accepted(grown: Tiles) -> None:
    random, refused = Random(7), 0  # noqa: S311 -- the same in each run
    for _ in range(1000):
        size = random.randrange(2, 70_000)
        index, old = random.randrange(size), random.randrange(1, size)
        root, older = grown.root(size), grown.root(old)
        inclusion = _spoil(random, grown.compute(plan_inclusion(index, size)))
        consistency = _spoil(random, grown.compute(plan_consistency(old, size)))
        with pytest.raises(BadProofError):
            verify_inclusion(LEAVES[index], index, size, inclusion, root)
        with pytest.raises(BadProofError):
            verify_consistency(old, size, older, root, consistency)
        refused += 2
    assert refused == 2000


def _spoil(random: Random, proof: list[bytes]) -> list[bytes]:
    at = random.randrange(len(proof))
    match random.choice(("flip", "drop", "double", "cut", "add")):
        case "flip":
            spoilt = bytearray(proof[at])
            spoilt[random.randrange(32)] ^= 1 << random.randrange(8)
            return [*proof[:at], bytes(spoilt), *proof[at + 1 :]]
        case "drop":
            return proof[:at] + proof[at + 1 :]
        case "double":
            return [*proof[:at], proof[at], *proof[at:]]
        case "cut":
            return [*proof[:at], proof[at][:31], *proof[at + 1 :]]
        case _:
            return [*proof, random.randbytes(32)]


@pytest.mark.parametrize("size", [1, 256, 65_536, 69_999])
def test_a_proof_reads_few_tiles(size: int) -> None:
    assert len(tiles_of(plan_inclusion(size // 2, size))) <= 6


def test_paths_are_those_of_the_specification() -> None:
    assert index_path(1_234_067) == "x001/x234/067"
    asked = parse_path("0/x001/x234/067")
    assert asked is not None
    assert (asked.tile, asked.is_entries, asked.width) == (Tile(0, 1_234_067), False, 256)
    partial = parse_path("entries/000.p/7")
    assert partial is not None
    assert (partial.is_entries, partial.width) == (True, 7)


@pytest.mark.parametrize(
    "path",
    [
        "",
        "0",
        "00/000",
        "0/0",
        "0/x000/001",
        "0/000.p/0",
        "0/000.p/256",
        "0/000.p/07",
        "9/000",
        "-1/000",
        "0/000/",
        "0/../../x",
        "0/x01/000",
        "entries/000.p/",
        "0/000\n",
        "0/\u0660\u0660\u0660",
    ],
)
def test_another_path_is_none(path: str) -> None:
    assert parse_path(path) is None
