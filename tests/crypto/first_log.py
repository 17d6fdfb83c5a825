"""The project's own access log behind the same few functions as the second reader's."""

from collections.abc import Sequence
from typing import Any

from app.crypto import checkpoint as notes
from app.crypto import log_entry, log_keys, merkle, tiles
from app.crypto.cosignature import Cosigner, own_cosigners, read_cosignature, verify_cosignature
from app.crypto.keys import PublicKey
from app.crypto.limits import CHECKPOINT_BYTES
from app.crypto.log_proof import LogProof

tag_key = log_keys.tag_key
tag = log_entry.make_tag
verifier_keys = notes.verifier_keys
root = merkle.root_of
inclusion = merkle.verify_inclusion
consistency = merkle.verify_consistency


def leaf(raw: bytes, salts: bytes, tags: bytes) -> bytes:
    """The leaf of an entry."""
    entry = log_entry.LogEntry.parse(raw, CHECKPOINT_BYTES)
    found = log_entry.make_leaf(vars(entry), log_entry.Salts.of(salts), [tags[:32], tags[32:]])
    log_entry.check_leaf(found, vars(entry), log_entry.Salts.of(salts))
    return found


def check_leaf(given: bytes, raw: bytes, salts: bytes) -> None:
    """Check that a leaf commits to an entry."""
    entry = log_entry.LogEntry.parse(raw, CHECKPOINT_BYTES)
    log_entry.check_leaf(given, vars(entry), log_entry.Salts.of(salts))


def checkpoint(raw: bytes, key: PublicKey) -> dict[str, Any]:
    """Size, root and time of a checkpoint."""
    found = notes.verify_checkpoint(raw, key)
    return {
        "size": found.size,
        "root": found.root.hex(),
        "signed_at": round(found.signed_at.timestamp()),
    }


def cosignature(raw: bytes, line: str, key: PublicKey) -> int:
    """When an agency has cosigned a checkpoint."""
    found = read_cosignature(line)
    verify_cosignature(raw, found, own_cosigners([key]))
    return round(found.at.timestamp())


def cosigned(raw: bytes, line: str, vkeys: Sequence[str]) -> int:
    """When a stated witness has cosigned a checkpoint."""
    found = read_cosignature(line)
    verify_cosignature(raw, found, map(Cosigner.parse, vkeys))
    return round(found.at.timestamp())


def tile(path: str) -> dict[str, Any] | None:
    """What a path asks for."""
    found = tiles.parse_path(path)
    if found is None:
        return None
    level = "entries" if found.is_entries else str(found.tile.level)
    return {"level": level, "index": found.tile.index, "width": found.width}


def bundle(raw: bytes) -> list[bytes]:
    """The leaves of a bundle."""
    return tiles.read_bundle(raw, log_entry.LEAF_BYTES)


def log_proof(text: str, given: bytes, key: PublicKey) -> int:
    """The size of the log that a leaf is proven to be in."""
    return LogProof.parse(text).verify(given, key).size
