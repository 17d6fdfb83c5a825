"""Tampering with what an auditor has pulled of the access log: every change is told by a check."""

import json
import random
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

from app.crypto.log_entry import LEAF_BYTES
from app.errors import SerumpunError
from campaigns.places import own_database
from campaigns.result import Campaign, Progress, Result, in_silence
from serumpun.errors import FileError
from serumpun.log_checking import check_folder
from serumpun.log_folder import LogFolder
from tests.hub import HubUnderTest, running_hub
from tests.log_steps import AGENCIES, exchange, key_of, make_auditors, pull, settled, signers

TAMPERINGS: Final = 10_000
SEED: Final = 20270202


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


def tamper(folder: Path, dice: random.Random) -> str:
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


def _entry(change: Callable[[dict[str, Any]], None]) -> Callable[[Stored, random.Random], None]:
    def way(stored: Stored, dice: random.Random) -> None:
        at = dice.randrange(len(stored.lines))
        placed = json.loads(stored.lines[at])
        change(placed)
        stored.lines[at] = json.dumps(placed).encode() + b"\n"

    return way


def _flip(content: bytearray, dice: random.Random, most: int = 8) -> None:
    content[dice.randrange(len(content))] ^= 1 << dice.randrange(most)


def _flip_line(stored: Stored, dice: random.Random) -> None:
    at = dice.randrange(len(stored.lines))
    line = bytearray(stored.lines[at][:-1])
    _flip(line, dice, 7)
    stored.lines[at] = bytes(line) + b"\n"


def _delete(stored: Stored, dice: random.Random) -> None:
    del stored.lines[dice.randrange(len(stored.lines))]


def _double(stored: Stored, dice: random.Random) -> None:
    at = dice.randrange(len(stored.lines))
    stored.lines.insert(at, stored.lines[at])


def _swap_lines(stored: Stored, dice: random.Random) -> None:
    one, two = dice.sample(range(len(stored.lines)), 2)
    stored.lines[one], stored.lines[two] = stored.lines[two], stored.lines[one]


def _swap_leaves(stored: Stored, dice: random.Random) -> None:
    one, two = dice.sample(range(stored.count), 2)
    first, second = stored.leaf(one), stored.leaf(two)
    stored.put(one, second)
    stored.put(two, first)


def _replace_leaf(stored: Stored, dice: random.Random) -> None:
    one, two = dice.sample(range(stored.count), 2)
    stored.put(one, stored.leaf(two))


def _truncate(stored: Stored, _: random.Random) -> None:
    del stored.lines[-1]


def _cut_leaves(stored: Stored, _: random.Random) -> None:
    del stored.leaves[-LEAF_BYTES:]


WAYS: Final[dict[str, Callable[[Stored, random.Random], None]]] = {
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


def tamper_often(hub: HubUnderTest, number: int, say: Progress = in_silence) -> Result:
    """Change so many copies of what was pulled, one way each; the untouched one holds.

    Args:
        hub: With `exchange` done and auditors made.
        number: Copies.
        say: Told how far it is.
    """
    result, dice = Result(), random.Random(SEED)
    key, known = key_of(hub), signers(hub)
    with TemporaryDirectory() as name:
        pulled, copy = Path(name) / "pulled", Path(name) / "copy"
        pull(hub, "my-audit", pulled)
        result.require(check_folder(LogFolder(pulled), key, known).entries > 0, "the untouched one")
        for done in range(number):
            say(done, number, "changed copies")
            shutil.copytree(pulled, copy)
            way = tamper(copy, dice)
            try:
                check_folder(LogFolder(copy), key, known)
                result.require(False, f"{way}, copy {done}: not told")  # noqa: FBT003
            except (SerumpunError, FileError):
                result.count(way)
            shutil.rmtree(copy)
        again = check_folder(LogFolder(pulled), key, known)
        result.require(again.entries > 0, "the untouched one, afterwards")
    return result


def _run(say: Progress) -> Result:
    with (
        own_database() as database,
        TemporaryDirectory() as folder,
        running_hub(database, Path(folder), AGENCIES) as hub,
    ):
        make_auditors(hub)
        exchange(hub)
        settled(hub)
        return tamper_often(hub, TAMPERINGS, say)


CAMPAIGN: Final = Campaign(
    name="log-tampering",
    promise="Every change of what an auditor has pulled of the access log is told.",
    limit_seconds=1200,
    run=_run,
)
