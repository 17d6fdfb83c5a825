"""Pulling the access log: whatever the hub shows is compared with what it showed before."""

from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from datetime import datetime
from typing import Annotated, Final

from pydantic import Field, StringConstraints

from app.crypto.checkpoint import Checkpoint, verify_checkpoint
from app.crypto.encoding import now
from app.crypto.keys import PublicKey
from app.crypto.limits import CHECKPOINT_BYTES
from app.crypto.log_entry import LEAF_BYTES
from app.crypto.merkle import Frontier, hash_leaf
from app.crypto.tiles import LENGTH_BYTES, TILE_WIDTH, read_bundle, tile_path
from app.errors import BadProofError
from serumpun.answers import Answer, from_hub
from serumpun.errors import AnswerError
from serumpun.log_checking import Checked, Signers, check_entry, check_folder
from serumpun.log_conflict import Conflict, find_conflicts, keep_conflict, write_conflict
from serumpun.log_erasure import check_erased
from serumpun.log_folder import Cosigned, ErasedEntry, LogFolder, LogScope, Placed
from serumpun.log_lines import read_placed
from serumpun.log_subject import ErasedSubjects
from serumpun.transport import Transport

PAGE: Final = 1000
_STEP: Final = LENGTH_BYTES + LEAF_BYTES  # of one entry in a bundle
_LOG: Final = "/v1/access-log"
# Shows what is pulled and how much of it; gives what is told of how many more are done.
Bars = Callable[[str, int], AbstractContextManager[Callable[[int], None]]]


def no_bars(_title: str, _total: int) -> AbstractContextManager[Callable[[int], None]]:
    """Show nothing."""
    return nullcontext(lambda _: None)


class _Entries(Answer):
    """A page of entries."""

    entries: Annotated[tuple[Placed, ...], Field(max_length=PAGE, strict=False)]
    next: Annotated[str, StringConstraints(max_length=2048)] | None


def pull_log(
    transport: Transport,
    folder: LogFolder,
    key: PublicKey,
    signers: Signers,
    bars: Bars = no_bars,
    clock: Callable[[], datetime] = now,
) -> Checked:
    """Pull what is new, keep it, and check all that was pulled, each entry once.

    Args:
        transport: To the hub, as an auditor.
        folder: Of earlier pulls.
        key: The pinned log key.
        signers: By which keys an agency cosigns.
        bars: Show how far it is.
        clock: By which what is said to be erased is old enough.

    Raises:
        BadProofError: The hub shows another history than before, and its checkpoint is kept; or it
            calls an entry erased before its time.
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
    with bars("leaves", new.size - (old.size if old is not None else 0)) as advance:
        _pull_leaves(transport, folder, old, new, note, key, advance)
    known, erased = folder.last_number(), 0
    seen, at = [verify_checkpoint(held, key) for held in folder.earlier().values()], clock()
    subjects = ErasedSubjects()
    with folder.leaves(new.size) as leaves, bars("entries", scope.entries - known) as advance:
        for page in _pages(transport, known):
            within = [placed for placed in page if placed.index < new.size]
            for expected, placed in enumerate(within, folder.last_number() + 1):
                read = read_placed(placed)
                check_entry(read, leaves, scope, expected)
                subjects.see(read)
                if isinstance(placed, ErasedEntry):
                    check_erased(placed, leaves[placed.index], seen, min(new.signed_at, at))
                    erased += 1
            folder.add_entries(within)
            advance(len(within))
            if len(within) < len(page):
                break
    try:
        checked = check_folder(folder, key, signers, folder.last_number() - known, clock, subjects)
    except BadProofError as error:
        raise _with_evidence(folder, key, error) from None
    return replace(checked, erased=checked.erased + erased)


def _with_evidence(folder: LogFolder, key: PublicKey, error: BadProofError) -> BadProofError:
    """Say where the evidence is, if what does not hold is that the hub signed two histories."""
    for found in find_conflicts(folder, key):
        kept = Conflict(write_conflict(folder.path / "conflicts", found, key), is_proven=True)
        return BadProofError(f"{error.reason}; {kept.in_words()}")
    return error


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
    key: PublicKey,
    advance: Callable[[int], None],
) -> None:
    """Fetch the leaves after those pulled before; keep them if all together are what is signed."""
    size = old.size if old is not None else 0
    if old is not None and (new.size, new.root) == (old.size, old.root):
        return
    with folder.leaves(size) as held:
        tree = Frontier()
        for leaf in held:
            tree.append(hash_leaf(leaf))

    def fetched() -> Iterator[bytes]:
        for leaves in _bundles(transport, size, new.size):
            for leaf in leaves:
                tree.append(hash_leaf(leaf))
            advance(len(leaves))
            yield b"".join(leaves)

    folder.add_leaves(size, fetched())
    if tree.root() != new.root:
        kept = keep_conflict(transport, folder.path / "conflicts", folder.checkpoint(), note, key)
        raise BadProofError(
            f"the hub signed a log that does not continue what it showed before; {kept.in_words()}"
        )
    folder.keep_checkpoint(note, size)


def _bundles(transport: Transport, start: int, end: int) -> Iterator[list[bytes]]:
    """Fetch leaves from an index until another, a bundle at a time."""
    for bundle in range(start // TILE_WIDTH, -(-end // TILE_WIDTH)):
        width = min(TILE_WIDTH, end - bundle * TILE_WIDTH)
        raw = _fetch(transport, f"{_LOG}/{tile_path('entries', bundle, width)}", width * _STEP)
        with from_hub():
            leaves = read_bundle(raw, LEAF_BYTES)
        if len(leaves) != width:
            raise AnswerError("a bundle of another width")
        yield leaves[max(0, start - bundle * TILE_WIDTH) :]


def _pages(transport: Transport, after: int) -> Iterator[tuple[Placed, ...]]:
    asked: dict[str, str | int] = {"after": after}
    while asked:
        page = transport.get(_Entries, f"{_LOG}/entries", {**asked, "limit": PAGE})
        yield page.entries
        asked = {} if page.next is None else {"cursor": page.next}


def fetch_checkpoint(transport: Transport) -> bytes:
    """Fetch the newest checkpoint, not verified."""
    return _fetch(transport, f"{_LOG}/checkpoint", CHECKPOINT_BYTES)


def _fetch(transport: Transport, path: str, most: int) -> bytes:
    with transport.download(path, most) as pieces:
        return b"".join(pieces)
