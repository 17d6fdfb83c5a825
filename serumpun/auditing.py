"""Pulling the access log: whatever the hub shows is compared with what it showed before."""

from collections.abc import Callable, Iterator
from typing import Annotated, Final

from pydantic import Field

from app.crypto.checkpoint import Checkpoint, verify_checkpoint
from app.crypto.keys import PublicKey
from app.crypto.limits import CHECKPOINT_BYTES
from app.crypto.log_entry import LEAF_BYTES
from app.crypto.merkle import Frontier, hash_leaf
from app.crypto.tiles import TILE_WIDTH, index_path
from app.errors import BadProofError
from serumpun.answers import Answer
from serumpun.errors import AnswerError
from serumpun.log_checking import Checked, Signers, check_entry, check_folder
from serumpun.log_folder import Cosigned, LogFolder, LogScope, PlacedEntry
from serumpun.spool import no_progress
from serumpun.transport import Transport

PAGE: Final = 1000
_LENGTH_BYTES: Final = 2
_STEP: Final = _LENGTH_BYTES + LEAF_BYTES
_LOG: Final = "/v1/access-log"


class _Entries(Answer):
    """A page of entries."""

    entries: Annotated[tuple[PlacedEntry, ...], Field(max_length=PAGE, strict=False)]
    next: int | None


class _Scope(Answer):
    """Whose entries."""

    country: str
    entries: int
    tag_key: Annotated[str | None, Field(max_length=43)]


def pull_log(
    transport: Transport,
    folder: LogFolder,
    key: PublicKey,
    signers: Signers,
    progress: Callable[[int], None] = no_progress,
) -> Checked:
    """Pull what is new, keep it, and check all that was pulled.

    Args:
        transport: To the hub, as an auditor.
        folder: Of earlier pulls.
        key: The pinned log key.
        signers: Certified signing keys of an agency.
        progress: Told how many more leaves and entries there are.

    Raises:
        BadProofError: The hub shows another history than before; its checkpoint is kept.
        BadSignatureError: A checkpoint is not the log's.
        SerumpunError: The hub's refusal.
    """
    known = transport.get(_Scope, f"{_LOG}/scope")
    scope = LogScope.of(vars(known))
    before = folder.checkpoint()
    old = verify_checkpoint(before, key) if before is not None else None
    note = fetch_checkpoint(transport)
    new = verify_checkpoint(note, key)
    _pull_leaves(transport, folder, old, new, note, progress)
    folder.keep_scope(_same_scope(folder, scope, old))
    with folder.leaves(new.size) as leaves:
        for page in _pages(transport, folder.last_number()):
            within = [placed for placed in page if placed.index < new.size]
            for expected, placed in enumerate(within, folder.last_number() + 1):
                check_entry(placed, leaves, scope, expected)
            folder.add_entries(within)
            progress(len(within))
            if len(within) < len(page):
                break
    folder.keep_cosigned(transport.get(Cosigned, f"{_LOG}/cosignatures"))
    return check_folder(folder, key, signers)


def _same_scope(folder: LogFolder, scope: LogScope, old: Checkpoint | None) -> LogScope:
    """Refuse a key that numbers entries anew: it could leave some out."""
    if old is not None:
        known = folder.scope()
        if (known.country, known.tag_key) != (scope.country, scope.tag_key):
            raise BadProofError("the hub numbers the entries of the country by another key")
    return scope


def _pull_leaves(
    transport: Transport,
    folder: LogFolder,
    old: Checkpoint | None,
    new: Checkpoint,
    note: bytes,
    progress: Callable[[int], None],
) -> None:
    """Fetch the leaves after those pulled before; keep them if all together are what is signed."""
    size = old.size if old is not None else 0
    if new.size < size or (old is not None and new.size == size and new.root != old.root):
        raise _conflict(folder, note, new)
    if old is not None and new.size == size:
        return
    with folder.leaves(size) as held:
        tree = Frontier()
        for leaf in held:
            tree.append(hash_leaf(leaf))
    added = []
    for leaf in _leaves(transport, size, new.size):
        added.append(leaf)
        tree.append(hash_leaf(leaf))
        progress(1)
    if tree.root() != new.root:
        raise _conflict(folder, note, new)
    folder.grow(size, added, note, size)


def _conflict(folder: LogFolder, note: bytes, shown: Checkpoint) -> BadProofError:
    kept = folder.keep_conflict(note, shown.root)
    return BadProofError(
        f"the hub signed a log that does not continue what it showed before; kept in {kept}"
    )


def _leaves(transport: Transport, start: int, end: int) -> Iterator[bytes]:
    """Fetch leaves by bundles, from an index until another."""
    for bundle in range(start // TILE_WIDTH, -(-end // TILE_WIDTH)):
        width = min(TILE_WIDTH, end - bundle * TILE_WIDTH)
        partial = "" if width == TILE_WIDTH else f".p/{width}"
        path = f"{_LOG}/tile/entries/{index_path(bundle)}{partial}"
        raw = _fetch(transport, path, width * _STEP)
        prefix = LEAF_BYTES.to_bytes(_LENGTH_BYTES, "big")
        parts = [raw[at : at + _STEP] for at in range(0, len(raw), _STEP)]
        if len(parts) != width or any(part[:_LENGTH_BYTES] != prefix for part in parts):
            raise AnswerError("no bundle of leaves")
        for part in parts[max(0, start - bundle * TILE_WIDTH) :]:
            yield part[_LENGTH_BYTES:]


def _pages(transport: Transport, after: int) -> Iterator[tuple[PlacedEntry, ...]]:
    following: int | None = after
    while following is not None:
        page = transport.get(_Entries, f"{_LOG}/entries", {"after": following, "limit": PAGE})
        yield page.entries
        following = page.next


def fetch_checkpoint(transport: Transport) -> bytes:
    """Fetch the newest checkpoint, not verified."""
    return _fetch(transport, f"{_LOG}/checkpoint", CHECKPOINT_BYTES)


def _fetch(transport: Transport, path: str, most: int) -> bytes:
    with transport.download(path, most) as pieces:
        return b"".join(pieces)
