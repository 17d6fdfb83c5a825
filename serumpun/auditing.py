"""Pulling the access log: whatever the hub shows is compared with what it showed before."""

from collections.abc import Iterator
from typing import Annotated, Final

from pydantic import Field

from app.crypto.checkpoint import Checkpoint, verify_checkpoint
from app.crypto.keys import PublicKey
from app.crypto.limits import CHECKPOINT_BYTES
from app.crypto.log_entry import LEAF_BYTES
from app.crypto.merkle import Frontier, hash_leaf
from app.crypto.tiles import LENGTH_BYTES, TILE_WIDTH, read_bundle, tile_path
from app.errors import BadProofError
from serumpun.answers import Answer, from_hub
from serumpun.errors import AnswerError
from serumpun.log_checking import Checked, Signers, check_entry, check_folder
from serumpun.log_folder import Cosigned, LogFolder, LogScope, PlacedEntry
from serumpun.transport import Transport

PAGE: Final = 1000
_STEP: Final = LENGTH_BYTES + LEAF_BYTES  # of one entry in a bundle
_LOG: Final = "/v1/access-log"


class _Entries(Answer):
    """A page of entries."""

    entries: Annotated[tuple[PlacedEntry, ...], Field(max_length=PAGE, strict=False)]
    next: int | None


def pull_log(
    transport: Transport,
    folder: LogFolder,
    key: PublicKey,
    signers: Signers,
) -> Checked:
    """Pull what is new, keep it, and check all that was pulled.

    Args:
        transport: To the hub, as an auditor.
        folder: Of earlier pulls.
        key: The pinned log key.
        signers: Certified keys of an agency.

    Raises:
        BadProofError: The hub shows another history than before; its checkpoint is kept.
        BadSignatureError: A checkpoint is not the log's.
        SerumpunError: The hub's refusal.
    """
    scope = transport.get(LogScope, f"{_LOG}/scope")
    _require_same_scope(folder, scope)
    folder.keep_scope(scope)
    before = folder.checkpoint()
    old = verify_checkpoint(before, key) if before is not None else None
    # First what is cosigned, then what is signed now: so the former is within the latter.
    folder.keep_cosigned(transport.get(Cosigned, f"{_LOG}/cosignatures"))
    note = fetch_checkpoint(transport)
    new = verify_checkpoint(note, key)
    _pull_leaves(transport, folder, old, new, note)
    with folder.leaves(new.size) as leaves:
        for page in _pages(transport, folder.last_number()):
            within = [placed for placed in page if placed.index < new.size]
            for expected, placed in enumerate(within, folder.last_number() + 1):
                check_entry(placed, leaves, scope, expected)
            folder.add_entries(within)
            if len(within) < len(page):
                break
    return check_folder(folder, key, signers)


def _require_same_scope(folder: LogFolder, scope: LogScope) -> None:
    """Refuse a key that numbers entries anew: it could leave some out."""
    known = folder.scope()
    if known and (known.country, known.tag_key) != (scope.country, scope.tag_key):
        raise BadProofError("the hub numbers the entries of the country by another key")


def _pull_leaves(
    transport: Transport,
    folder: LogFolder,
    old: Checkpoint | None,
    new: Checkpoint,
    note: bytes,
) -> None:
    """Fetch the leaves after those pulled before; keep them if all together are what is signed."""
    size = old.size if old is not None else 0
    if old is not None and (new.size, new.root) == (old.size, old.root):
        return
    with folder.leaves(size) as held:
        tree = Frontier()
        for leaf in held:
            tree.append(hash_leaf(leaf))
    added = []
    for leaf in _leaves(transport, size, new.size):
        added.append(leaf)
        tree.append(hash_leaf(leaf))
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
        raw = _fetch(transport, f"{_LOG}/{tile_path('entries', bundle, width)}", width * _STEP)
        with from_hub():
            leaves = read_bundle(raw, LEAF_BYTES)
        if len(leaves) != width:
            raise AnswerError("a bundle of another width")
        yield from leaves[max(0, start - bundle * TILE_WIDTH) :]


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
