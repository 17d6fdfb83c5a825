"""Ways to change what an auditor has pulled: each must be told by a check."""

import json
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any, Final

from app.crypto.log_entry import LEAF_BYTES


@dataclass
class Stored:
    """What lies in a folder, to be changed.

    Args:
        lines: Entries.
        leaves: One after the other.
        note: The checkpoint.
    """

    lines: list[bytes]
    leaves: bytearray
    note: bytearray

    @property
    def count(self) -> int:
        """How many leaves there are."""
        return len(self.leaves) // LEAF_BYTES

    def leaf(self, at: int) -> bytes:
        """Give one leaf."""
        return bytes(self.leaves[at * LEAF_BYTES : (at + 1) * LEAF_BYTES])

    def put(self, at: int, leaf: bytes) -> None:
        """Replace one leaf."""
        self.leaves[at * LEAF_BYTES : (at + 1) * LEAF_BYTES] = leaf


def tamper(folder: Path, dice: Random) -> str:
    """Change what was stored in one way; says which."""
    stored = Stored(
        (folder / "entries.ndjson").read_bytes().splitlines(keepends=True),
        bytearray((folder / "leaves").read_bytes()),
        bytearray((folder / "checkpoint").read_bytes()),
    )
    name = dice.choice(sorted(WAYS))
    WAYS[name](stored, dice)
    (folder / "entries.ndjson").write_bytes(b"".join(stored.lines))
    (folder / "leaves").write_bytes(stored.leaves)
    (folder / "checkpoint").write_bytes(stored.note)
    return name


def _entry(change: Callable[[dict[str, Any]], None]) -> Callable[[Stored, Random], None]:
    def way(stored: Stored, dice: Random) -> None:
        at = dice.randrange(len(stored.lines))
        placed = json.loads(stored.lines[at])
        change(placed)
        stored.lines[at] = json.dumps(placed).encode() + b"\n"

    return way


def _flip(content: bytearray, dice: Random, most: int = 8) -> None:
    content[dice.randrange(len(content))] ^= 1 << dice.randrange(most)


def _flip_line(stored: Stored, dice: Random) -> None:
    at = dice.randrange(len(stored.lines))
    line = bytearray(stored.lines[at][:-1])
    _flip(line, dice, 7)
    stored.lines[at] = bytes(line) + b"\n"


def _delete(stored: Stored, dice: Random) -> None:
    del stored.lines[dice.randrange(len(stored.lines))]


def _double(stored: Stored, dice: Random) -> None:
    at = dice.randrange(len(stored.lines))
    stored.lines.insert(at, stored.lines[at])


def _swap_lines(stored: Stored, dice: Random) -> None:
    one, two = dice.sample(range(len(stored.lines)), 2)
    stored.lines[one], stored.lines[two] = stored.lines[two], stored.lines[one]


def _swap_leaves(stored: Stored, dice: Random) -> None:
    one, two = dice.sample(range(stored.count), 2)
    first, second = stored.leaf(one), stored.leaf(two)
    stored.put(one, second)
    stored.put(two, first)


def _replace_leaf(stored: Stored, dice: Random) -> None:
    one, two = dice.sample(range(stored.count), 2)
    stored.put(one, stored.leaf(two))


def _truncate(stored: Stored, _: Random) -> None:
    del stored.lines[-1]


def _cut_leaves(stored: Stored, _: Random) -> None:
    del stored.leaves[-LEAF_BYTES:]


WAYS: Final[dict[str, Callable[[Stored, Random], None]]] = {
    "change": _entry(lambda placed: placed["entry"].update(purpose="other")),
    "backdate": _entry(
        lambda placed: placed["entry"].update(recorded_at="2026-01-01T00:00:00.000Z")
    ),
    "move to another country": _entry(lambda placed: placed["entry"].update(country="KH")),
    "renumber": _entry(lambda placed: placed.update(number=placed["number"] + 1)),
    "point elsewhere": _entry(lambda placed: placed.update(index=placed["index"] ^ 1)),
    "other salts": _entry(lambda placed: placed.update(salts="A" * 128)),
    "flip a bit of an entry": _flip_line,
    "delete": _delete,
    "double": _double,
    "reorder": _swap_lines,
    "truncate": _truncate,
    "flip a bit of a leaf": lambda stored, dice: _flip(stored.leaves, dice),
    "swap leaves": _swap_leaves,
    "replace a leaf": _replace_leaf,
    "cut leaves": _cut_leaves,
    "flip a bit of the checkpoint": lambda stored, dice: _flip(stored.note, dice),
}
