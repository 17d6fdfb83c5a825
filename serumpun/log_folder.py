"""What an auditor has pulled of the access log: all leaves, the entries in reach, checkpoints.

    checkpoint          the newest, as signed
    checkpoints/SIZE    earlier ones, as signed
    leaves              185 bytes each, of the whole log
    entries.ndjson      in the order of their numbers
    scope.json          whose entries, and the key that numbers them
    cosigned.json       what each witness has cosigned last
    conflicts/          checkpoints that contradict what was pulled, and evidence of it

Leaves count only as far as the checkpoint goes; a last line that is not whole does not count.
"""

import io
import os
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, BinaryIO, Final

from pydantic import Field, StringConstraints

from app.crypto.limits import CHECKPOINT_BYTES, COSIGNATURE_CHARACTERS, LOG_SIZE
from app.crypto.log_entry import LEAF_BYTES, SALT_BYTES, LogEntry
from app.crypto.shape import AgencyId, Base64Url, Digest, Shape, Timestamp
from app.errors import MalformedError
from serumpun.answers import Answer
from serumpun.errors import FileError
from serumpun.files import PRIVATE_FILE, flush, make_private_folder, read_file, replace_file
from serumpun.log_quorum import LogQuorum

ENTRY_BYTES: Final = 64 << 10  # of one line
_BLOCK_LEAVES: Final = 1024  # read at once
_SCOPE_BYTES: Final = 4096
_MOST_WITNESSES: Final = 256
_COSIGNED_BYTES: Final = 4 << 20


class PlacedEntry(Shape):
    """An entry, its place, and what opens its leaf: one line of `entries.ndjson`."""

    number: Annotated[int, Field(ge=1, le=LOG_SIZE)]
    index: Annotated[int, Field(ge=0, le=LOG_SIZE)]
    salts: Annotated[bytes, Base64Url(3 * SALT_BYTES, length=3 * SALT_BYTES)]
    entry: LogEntry


class ErasedEntry(Shape):
    """The place of an entry whose content and salts were erased after its retention."""

    number: Annotated[int, Field(ge=1, le=LOG_SIZE)]
    index: Annotated[int, Field(ge=0, le=LOG_SIZE)]
    salts: None
    entry: None


Placed = PlacedEntry | ErasedEntry


class LogScope(Answer):
    """Whose entries, and the key that numbers them; `*` and none: everybody's."""

    country: Annotated[str, StringConstraints(pattern=r"^([A-Z]{2}|\*)$")]
    entries: Annotated[int, Field(ge=0, le=LOG_SIZE)]
    tag_key: Digest | None


class CosignedCheckpoint(Answer):
    """What a witness has cosigned last."""

    agency: AgencyId
    checkpoint: Annotated[str, StringConstraints(max_length=CHECKPOINT_BYTES)]
    cosignature: Annotated[str, StringConstraints(max_length=COSIGNATURE_CHARACTERS)]


class AskedWitness(Answer):
    """How it ended that the hub asked a witness, as the hub says."""

    agency: AgencyId
    asked_at: Timestamp | None
    outcome: Annotated[str, StringConstraints(pattern=r"^[a-z_]{1,32}$")] | None


class Cosigned(Answer):
    """The newest of each witness, and what the hub says follows; a hub of before says nothing."""

    quorum: LogQuorum | None = None
    asked: Annotated[tuple[AskedWitness, ...], Field(max_length=_MOST_WITNESSES, strict=False)] = ()
    cosignatures: Annotated[
        tuple[CosignedCheckpoint, ...], Field(max_length=_MOST_WITNESSES, strict=False)
    ] = ()


@dataclass(frozen=True)
class LogFolder:
    """A folder as above."""

    path: Path

    def checkpoint(self) -> bytes | None:
        """Read the newest checkpoint, if there is one."""
        path = self.path / "checkpoint"
        return read_file(path, CHECKPOINT_BYTES) if path.exists() else None

    def earlier(self) -> dict[int, bytes]:
        """Read the earlier checkpoints, by size."""
        folder = self.path / "checkpoints"
        names = sorted(int(path.name) for path in folder.glob("*") if path.name.isdigit())
        return {size: read_file(folder / str(size), CHECKPOINT_BYTES) for size in names}

    def scope(self) -> LogScope | None:
        """Read whose entries these are, if any were asked for.

        Raises:
            MalformedError: The file is damaged.
        """
        path = self.path / "scope.json"
        return (
            LogScope.parse(read_file(path, _SCOPE_BYTES), _SCOPE_BYTES) if path.exists() else None
        )

    def keep_scope(self, scope: LogScope) -> None:
        """Keep whose entries these are."""
        self._replace("scope.json", scope.to_bytes())

    def cosigned(self) -> Cosigned:
        """Read what witnesses have cosigned, as far as it was pulled."""
        path = self.path / "cosigned.json"
        if not path.exists():
            return Cosigned.of({})
        return Cosigned.parse(read_file(path, _COSIGNED_BYTES), _COSIGNED_BYTES)

    def keep_cosigned(self, found: Cosigned) -> None:
        """Keep what witnesses have cosigned."""
        self._replace("cosigned.json", found.to_bytes())

    @contextmanager
    def leaves(self, size: int) -> Iterator["Leaves"]:
        """Open the leaves of a tree's size.

        Raises:
            FileError: There are not so many.
        """
        if size == 0:
            yield Leaves(io.BytesIO(), 0)
            return
        path = self.path / "leaves"
        try:
            with path.open("rb", buffering=0) as file:
                if os.fstat(file.fileno()).st_size < size * LEAF_BYTES:
                    raise FileError(f"{path}: it is shorter than the checkpoint says")
                yield Leaves(file, size)
        except OSError as error:
            raise FileError(f"{path}: {error.strerror}") from None

    def add_leaves(self, size: int, pieces: Iterable[bytes]) -> None:
        """Keep more leaves; they count once a checkpoint that covers them is kept.

        Args:
            size: Leaves that count so far.
            pieces: Those after, some at a time.
        """
        with self._grown("leaves") as file:
            file.truncate(size * LEAF_BYTES)
            file.seek(0, os.SEEK_END)
            for piece in pieces:
                file.write(piece)

    def keep_checkpoint(self, checkpoint: bytes, earlier: int) -> None:
        """Keep the checkpoint of all leaves.

        Args:
            checkpoint: Verified to be of them.
            earlier: Size of the checkpoint before; 0: none.
        """
        before = self.checkpoint()
        if before is not None and earlier:
            self._replace(f"checkpoints/{earlier}", before)
        self._replace("checkpoint", checkpoint)

    def entries(self) -> Iterator[PlacedEntry]:
        """Read the entries in the order of their numbers, but those that were erased.

        Raises:
            MalformedError: A line is none.
        """
        return (placed for placed in self.places() if isinstance(placed, PlacedEntry))

    def places(self) -> Iterator[Placed]:
        """Read the entries in the order of their numbers; of erased ones the places.

        Raises:
            MalformedError: A line is none.
        """
        return map(parse_line, self.lines())

    def lines(self) -> Iterator[bytes]:
        """Read the lines of the entries."""
        path = self.path / "entries.ndjson"
        if not path.exists():
            return
        with path.open("rb") as file:
            for line in file:
                if line.endswith(b"\n"):
                    yield line[:-1]

    def add_entries(self, entries: Sequence[Placed]) -> None:
        """Keep more entries."""
        with self._grown("entries.ndjson") as file:
            end = file.seek(0, os.SEEK_END)
            file.seek(max(0, end - ENTRY_BYTES))
            unfinished = file.read().rpartition(b"\n")[2]  # of a line that was cut short
            file.truncate(end - len(unfinished))
            file.seek(0, os.SEEK_END)
            file.write(b"".join(each.to_bytes() + b"\n" for each in entries))

    def last_number(self) -> int:
        """Tell the number of the last entry; 0: there is none."""
        path = self.path / "entries.ndjson"
        if not path.exists():
            return 0
        with path.open("rb") as file:
            file.seek(max(0, file.seek(0, os.SEEK_END) - 2 * ENTRY_BYTES))
            whole = file.read().rpartition(b"\n")[0]
        line = whole.rpartition(b"\n")[2]
        return parse_line(line).number if line else 0

    def _replace(self, name: str, content: bytes) -> None:
        path = self.path / name
        make_private_folder(path.parent)
        replace_file(path, content)

    @contextmanager
    def _grown(self, name: str) -> Iterator[BinaryIO]:
        """Open a private file to be made longer; what was written is on the disk afterwards."""
        path = make_private_folder(self.path) / name
        try:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, PRIVATE_FILE)
            with os.fdopen(descriptor, "r+b") as file:
                yield file
                flush(file)
        except OSError as error:
            raise FileError(f"{path}: {error.strerror}") from None


def parse_line(line: bytes) -> Placed:
    """Parse a line without its end.

    Raises:
        MalformedError: It is no entry.
    """
    try:
        return PlacedEntry.parse(line, ENTRY_BYTES)
    except MalformedError as error:
        try:
            return ErasedEntry.parse(line, ENTRY_BYTES)
        except MalformedError:
            raise error from None


class Leaves:
    """Leaves in a row, of which some at a time are in memory.

    Args:
        file: Their bytes.
        size: How many.
    """

    def __init__(self, file: io.RawIOBase | io.BytesIO, size: int) -> None:
        self.size = size
        self._file = file
        self._first, self._block = -1, b""

    def __getitem__(self, index: int) -> bytes:
        """Give one."""
        first = index - index % _BLOCK_LEAVES
        if first != self._first:
            self._first, self._block = first, self._read(first)
        at = (index - first) * LEAF_BYTES
        return self._block[at : at + LEAF_BYTES]

    def __iter__(self) -> Iterator[bytes]:
        """Give each."""
        for block in self._blocks():
            for at in range(0, len(block), LEAF_BYTES):
                yield block[at : at + LEAF_BYTES]

    def holds_tag(self, tag: bytes) -> bool:
        """Tell whether some leaf carries a tag; 32 bytes are nowhere else by chance."""
        return any(tag in block for block in self._blocks())

    def _blocks(self) -> Iterator[bytes]:
        return map(self._read, range(0, self.size, _BLOCK_LEAVES))

    def _read(self, first: int) -> bytes:
        wanted = (min(first + _BLOCK_LEAVES, self.size) - first) * LEAF_BYTES
        self._file.seek(first * LEAF_BYTES)
        block = self._file.read(wanted) or b""
        if len(block) < wanted:
            raise FileError("leaves: the file was made shorter meanwhile")
        return block
