"""Run by the Python that has aics-tlog: audits a mirror, then spoils what it reads; nothing ours.

Arguments: the mirror, the log's key, a folder with older checkpoints, how many mutations. Prints
JSON.
"""

import json
import random
import sys
from pathlib import Path

import aics_tlog as tlog  # type: ignore[import-not-found]  # in an environment of its own


class Mirror:
    """Tiles of a folder, some of them spoilt."""

    def __init__(self, folder: Path, spoilt: dict[str, bytes] | None = None) -> None:
        self.real, self.spoilt = tlog.FileSystemTileReader(folder), spoilt or {}

    def read_tile(self, level: int, index: int, width: int | None) -> bytes | None:
        """Read hashes."""
        name = f"{level}/{index}"
        found: bytes | None = self.spoilt.get(name) or self.real.read_tile(level, index, width)
        return found

    def read_entry_bundle(self, index: int, width: int | None) -> bytes | None:
        """Read entries."""
        real = self.real.read_entry_bundle(index, width)
        found: bytes | None = self.spoilt.get(f"e/{index}") or real
        return found


def main() -> None:
    """Audit, prove, spoil."""
    mirror, vkey, count = Path(sys.argv[1]), tlog.parse_vkey(sys.argv[2]), int(sys.argv[4])
    note = (mirror / "checkpoint").read_bytes()
    signed = verify(note, vkey)
    assert signed is not None
    size, root = signed
    report = tlog.audit_tiles(Mirror(mirror), size, root)
    proofs = [tlog.inclusion_proof_from_tiles(Mirror(mirror), at, size) for at in range(size)]
    leaves = [tlog.read_entry(Mirror(mirror), at, size) for at in range(size)]
    for at, proof in enumerate(proofs):
        assert tlog.verify_leaf_inclusion(leaves[at], at, size, proof, root)
    grown = 0
    for path in sorted(Path(sys.argv[3]).iterdir()):
        older = verify(path.read_bytes(), vkey)
        assert older is not None
        proof = tlog.consistency_proof_from_tiles(Mirror(mirror), older[0], size)
        assert tlog.verify_consistency(older[0], size, older[1], root, proof)
        grown += 1
    dice = random.Random(3)  # noqa: S311 -- the same in each run

    def is_accepted(kind: str) -> bool:
        if kind == "checkpoint":
            # What it reads of a checkpoint: the text, and the signature by the key it knows.
            end = note.index(b"\n", note.index(b"\n\n") + 2)
            return verify(flip(note, dice, end), vkey) is not None
        if kind in {"tile", "bundle"}:
            return audits(mirror, kind, size, root, dice)
        at = dice.randrange(size)
        proof, leaf = list(proofs[at]), leaves[at]
        if kind == "leaf":
            leaf = flip(leaf, dice)
        else:
            place = dice.randrange(len(proof))
            proof[place] = flip(proof[place], dice)
        return bool(tlog.verify_leaf_inclusion(leaf, at, size, proof, root))

    kinds = ("checkpoint", "inclusion", "leaf", "tile", "bundle")
    accepted = [kind for n in range(count) if is_accepted(kind := kinds[n % len(kinds)])]
    found = {"size": size, "tiles": report.tiles, "bundles": report.bundles, "grown": grown}
    sys.stdout.write(json.dumps({**found, "tried": count, "accepted": accepted}))


def verify(note: bytes, vkey: object) -> tuple[int, bytes] | None:
    """Read size and root of a checkpoint whose signature holds."""
    try:
        parsed = tlog.parse_note(note)
        done = tlog.verify_checkpoint(parsed, vkey)
    except (ValueError, UnicodeDecodeError):
        return None
    return (done.size, done.root) if done.log_ok and done.ok else None


def audits(mirror: Path, kind: str, size: int, root: bytes, dice: random.Random) -> bool:
    """Tell whether the tree passes with one bit of one file spoilt."""
    index = dice.randrange(-(-size // 256))
    width = min(256, size - 256 * index)
    partial = None if width == 256 else width
    real = Mirror(mirror)
    if kind == "tile":
        spoilt = {f"0/{index}": flip(real.read_tile(0, index, partial) or b"", dice)}
    else:
        spoilt = {f"e/{index}": flip(real.read_entry_bundle(index, partial) or b"", dice)}
    try:
        tlog.audit_tiles(Mirror(mirror, spoilt), size, root)
    except (tlog.TileVerificationError, ValueError):
        return False
    return True


def flip(raw: bytes, dice: random.Random, end: int | None = None) -> bytes:
    """Change one bit."""
    spoilt = bytearray(raw)
    spoilt[dice.randrange(end or len(raw))] ^= 1 << dice.randrange(8)
    return bytes(spoilt)


main()
