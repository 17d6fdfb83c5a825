"""Evidence that a hub signed two histories of its access log, checked by anybody without it.

Specification: docs/spec/access-log.md section 8.3. Two checkpoints, and the proof that the second's
tree has another beginning than the first: both under the hub's own signatures.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final, Literal

from pydantic import Field, StringConstraints

from app.crypto.checkpoint import Checkpoint, verify_checkpoint
from app.crypto.keys import PublicKey
from app.crypto.limits import CHECKPOINT_BYTES
from app.crypto.merkle import (
    EMPTY_ROOT,
    HASH_BYTES,
    Plan,
    plan_consistency,
    plan_root,
    verify_consistency,
)
from app.crypto.shape import Digest, Shape, Version
from app.crypto.tiles import Tile, hash_plan, tile_of, tile_path
from app.errors import BadProofError, SerumpunError
from serumpun.errors import AnswerError, ClientError
from serumpun.files import make_private_folder, replace_file
from serumpun.log_evidence import compute
from serumpun.log_folder import LogFolder
from serumpun.transport import Transport

CONFLICT_FORMAT: Final = "serumpun-log-conflict"
CONFLICT_BYTES: Final = 64 << 10
_MOST_HASHES: Final = 64
_LOG: Final = "/v1/access-log"
_Note = Annotated[str, StringConstraints(max_length=CHECKPOINT_BYTES)]
_Hashes = Callable[[Plan], Sequence[bytes]]


class LogConflict(Shape):
    """Two checkpoints of one log, of which neither continues the other.

    Args:
        federation: Whose log.
        first: Of fewer entries, or as many.
        second: Of more.
        beginning: Root of the second's tree when it had as many entries as the first.
        proof: That it had (C2SP consistency proof).
    """

    v: Version
    format: Literal["serumpun-log-conflict"]
    federation: str
    first: _Note
    second: _Note
    beginning: Digest
    proof: Annotated[
        tuple[Digest, ...], Field(max_length=_MOST_HASHES, strict=False, fail_fast=True)
    ]

    def verify(self, key: PublicKey) -> tuple[Checkpoint, Checkpoint]:
        """Check against the pinned log key that the hub signed both, and that they contradict.

        Raises:
            BadProofError: They may be of one history.
            BadSignatureError: One is not the log's.
        """
        first, second = (
            verify_checkpoint(note.encode(), key) for note in (self.first, self.second)
        )
        if self.beginning == first.root:
            raise BadProofError("both may be of one history")
        verify_consistency(first.size, second.size, self.beginning, second.root, self.proof)
        return first, second


@dataclass(frozen=True)
class Conflict:
    """A contradiction that was kept.

    Args:
        path: Of the contradicting checkpoint, or of the evidence if there is some.
        is_proven: It is evidence for everybody.
    """

    path: Path
    is_proven: bool

    def in_words(self) -> str:
        """Say what there is."""
        if self.is_proven:
            return f"{self.path} proves it to everybody: serumpun audit verify {self.path}"
        return f"kept in {self.path}"


def keep_conflict(
    transport: Transport | None, folder: Path, before: bytes | None, note: bytes, key: PublicKey
) -> Conflict:
    """Keep what a hub has just shown in contradiction to before; ask it for what proves that.

    Args:
        transport: To the hub that shows it; None: only what the two checkpoints prove is kept.
        folder: Where.
        before: The checkpoint seen before, if one was.
        note: The one shown now, with signatures that hold.
        key: The pinned log key.
    """
    shown = verify_checkpoint(note, key)
    kept = make_private_folder(folder) / f"conflict-{shown.size}-{shown.root.hex()[:16]}"
    replace_file(kept, note)
    if before is None:
        return Conflict(kept, is_proven=False)

    def hashes(plan: Plan) -> Sequence[bytes]:
        if transport is not None:
            return _fetch_hashes(transport, plan)
        if plan.peaks and plan != plan_root(shown.size):
            raise BadProofError("two checkpoints of different sizes prove nothing yet")
        return [shown.root for _ in plan.peaks]

    try:
        found = make_conflict(before, note, key, hashes)
    except (SerumpunError, ClientError):  # it does not say: whoever looks has both checkpoints
        return Conflict(kept, is_proven=False)
    return Conflict(write_conflict(folder, found, key), is_proven=True)


def find_conflicts(folder: LogFolder, key: PublicKey) -> Iterator[LogConflict]:
    """Find checkpoints among those seen and cosigned that are no beginning of what was pulled."""
    note = folder.checkpoint()
    if note is None:
        return
    size = verify_checkpoint(note, key).size
    told = [each.checkpoint.encode() for each in folder.cosigned().cosignatures]
    with folder.leaves(size) as leaves:
        for other in (*folder.earlier().values(), *told):
            try:
                yield make_conflict(other, note, key, lambda plan: compute(plan, leaves))
            except SerumpunError:  # of one history, or of a larger log
                continue


def make_conflict(first: bytes, second: bytes, key: PublicKey, hashes: _Hashes) -> LogConflict:
    """Put evidence together and check it.

    Args:
        first: Of fewer entries, or as many.
        second: Of more.
        key: The pinned log key.
        hashes: Computes planned hashes of the second's tree.

    Raises:
        BadProofError: Nothing is proven.
    """
    old, new = verify_checkpoint(first, key), verify_checkpoint(second, key)
    if old.size > new.size:
        raise BadProofError("the second is of fewer entries")
    [beginning] = hashes(plan_root(old.size)) if old.size else [EMPTY_ROOT]
    made = LogConflict.of(
        {
            "v": 1,
            "format": CONFLICT_FORMAT,
            "federation": new.origin.partition("/")[0],
            "first": first.decode(),
            "second": second.decode(),
            "beginning": beginning,
            "proof": tuple(hashes(plan_consistency(old.size, new.size))),
        }
    )
    made.verify(key)
    return made


def write_conflict(folder: Path, found: LogConflict, key: PublicKey) -> Path:
    """Write evidence into a folder; the same again is the same file."""
    first, second = found.verify(key)
    path = make_private_folder(folder) / f"conflict-{first.size}-{second.size}.json"
    replace_file(path, found.to_bytes())
    return path


def _fetch_hashes(transport: Transport, plan: Plan) -> list[bytes]:
    """Compute planned hashes from the tiles that a hub serves."""
    widths: dict[Tile, int] = {}
    for node in plan.nodes():
        tile, at, count = tile_of(node)
        widths[tile] = max(widths.get(tile, 0), at + count)
    tiles = {tile: _fetch_tile(transport, tile, width) for tile, width in widths.items()}
    return hash_plan(plan, tiles)


def _fetch_tile(transport: Transport, tile: Tile, width: int) -> bytes:
    path = f"{_LOG}/{tile_path(str(tile.level), tile.index, width)}"
    with transport.download(path, width * HASH_BYTES) as pieces:
        raw = b"".join(pieces)
    if len(raw) != width * HASH_BYTES:
        raise AnswerError("a tile of another width")
    return raw
