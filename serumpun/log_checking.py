"""Checking what was pulled of the access log, without the hub.

Specification: docs/spec/access-log.md section 7. What holds afterwards: the log's key signed a tree
of exactly these leaves; each earlier checkpoint is a beginning of it; each entry is what its leaf
commits to; and no number of the country is missing or lies in the tree unseen.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from itertools import islice
from operator import itemgetter

from app.crypto.checkpoint import Checkpoint, verify_checkpoint
from app.crypto.cosignature import Cosigner, read_cosignature, verify_cosignature
from app.crypto.encoding import now
from app.crypto.keys import PublicKey
from app.crypto.log_entry import COMMITTED, check_committed, make_tag, tags_of
from app.crypto.merkle import Frontier, hash_leaf
from app.crypto.names import country_of
from app.errors import BadProofError, BadSignatureError, MalformedError
from serumpun.errors import FileError
from serumpun.log_erasure import check_erased
from serumpun.log_folder import (
    Cosigned,
    CosignedCheckpoint,
    ErasedEntry,
    Leaves,
    LogFolder,
    LogScope,
)
from serumpun.log_lines import ReadEntry, read_line
from serumpun.log_quorum import LogQuorum
from serumpun.log_subject import ErasedSubjects

EVERYBODYS = "*"
_PARTIES = itemgetter(*map(COMMITTED["core"].index, ("country", "concerned")))
# By which keys an agency cosigned at a time, by the verified directory.
Signers = Callable[[str, datetime], Sequence[Cosigner]]


@dataclass(frozen=True)
class Checked:
    """What was proven.

    Args:
        signed: The checkpoint of these leaves.
        earlier: Checkpoints seen before that this log continues.
        entries: Read and compared with their leaves.
        country: Whose; `*`: everybody's.
        cosigned: How many of these leaves each country has cosigned, by country.
        quorum: What the hub said of it; not proven.
        erased: Of the entries, those whose content is gone; their leaves and numbers are here.
    """

    signed: Checkpoint
    earlier: int
    entries: int
    country: str
    cosigned: Mapping[str, int]
    quorum: LogQuorum | None
    erased: int = 0

    @property
    def size(self) -> int:
        """Leaves of the log."""
        return self.signed.size


def check_folder(
    folder: LogFolder,
    key: PublicKey,
    signers: Signers,
    fresh: int = 0,
    clock: Callable[[], datetime] = now,
    subjects: ErasedSubjects | None = None,
) -> Checked:
    """Check all that was pulled.

    Args:
        folder: Where.
        key: The pinned log key.
        signers: By which keys an agency cosigns.
        fresh: How many entries, the last ones, this run has compared with their leaves already.
        clock: By which what is said to be erased is old enough.
        subjects: What those last ones have shown of erased accounts.

    Raises:
        FileError: Nothing was pulled, or files are missing.
        BadProofError: Leaves, entries or checkpoints were changed, or belong not together.
        BadSignatureError: A checkpoint is not the log's.
    """
    note, scope = folder.checkpoint(), folder.scope()
    if note is None or scope is None:
        raise FileError(
            f"{folder.path}: nothing was pulled yet", next_step="Run `serumpun audit pull` first."
        )
    signed = verify_checkpoint(note, key)
    earlier = {size: verify_checkpoint(held, key) for size, held in folder.earlier().items()}
    cosigned = folder.cosigned()
    witnessed = check_cosignatures(cosigned, key, signers, signed.size)
    with folder.leaves(signed.size) as leaves:
        check_tree(leaves, signed, [*earlier.values(), *witnessed.values()])
        seen, at = [*earlier.values()], min(signed.signed_at, clock())
        subjects = subjects or ErasedSubjects()
        count, erased = check_entries(folder, leaves, scope, seen, at, subjects, fresh)
    subjects.check(scope.country)
    told = {country: each.size for country, each in witnessed.items()}
    return Checked(signed, len(earlier), count, scope.country, told, cosigned.quorum, erased)


def check_cosignatures(
    cosigned: Cosigned, key: PublicKey, signers: Signers, size: int
) -> dict[str, Checkpoint]:
    """Check what witnesses have cosigned; returns the largest of each country.

    A cosignature that does not hold, by a key that is not known (any more), counts for nothing;
    nor does one of more leaves than `size`: those are not here to be compared.

    Raises:
        BadSignatureError: A checkpoint is not the log's.
    """
    found: dict[str, Checkpoint] = {}
    for each in cosigned.cosignatures:
        note = each.checkpoint.encode()
        signed, country = verify_checkpoint(note, key), country_of(each.agency)
        known = found.get(country)
        is_larger = known is None or signed.size > known.size
        if is_larger and signed.size <= size and _is_cosigned(note, each, signers):
            found[country] = signed
    return found


def _is_cosigned(note: bytes, each: CosignedCheckpoint, signers: Signers) -> bool:
    try:
        found = read_cosignature(each.cosignature)
        verify_cosignature(note, found, signers(each.agency, found.at))
    except (MalformedError, BadSignatureError):
        return False
    return True


def check_tree(
    leaves: Leaves,
    signed: Checkpoint,
    earlier: list[Checkpoint],
) -> None:
    """Check that leaves are those of a checkpoint, and that earlier ones are a beginning of them.

    Raises:
        BadProofError: They are not.
    """
    wanted: dict[int, bytes] = {}
    for each in earlier:
        if each.size > signed.size:
            raise BadProofError("an earlier checkpoint is of a larger log: it shrank")
        if wanted.setdefault(each.size, each.root) != each.root:
            raise BadProofError(f"two logs of {each.size} entries were signed")
    tree = Frontier()
    for index, leaf in enumerate(leaves):
        if index in wanted and wanted[index] != tree.root():
            raise BadProofError(f"the log's first {index} entries are not those signed before")
        tree.append(hash_leaf(leaf))
    if wanted.get(signed.size, signed.root) != signed.root or tree.root() != signed.root:
        raise BadProofError("the leaves are not those that the checkpoint signs")


def check_entries(
    folder: LogFolder,
    leaves: Leaves,
    scope: LogScope,
    seen: Sequence[Checkpoint],
    at: datetime,
    subjects: ErasedSubjects,
    fresh: int = 0,
) -> tuple[int, int]:
    """Check every entry against its leaf, and that none is missing.

    Args:
        folder: Where.
        leaves: Of the whole log.
        scope: Whose entries.
        seen: Checkpoints that were pulled earlier.
        at: Now, and not after the newest checkpoint.
        subjects: Is shown each entry.
        fresh: How many, the last ones, were compared already.

    Returns:
        How many there are, and how many of those compared now are erased.

    Raises:
        BadProofError: An entry is not what its leaf commits to, was erased before its time, or a
            number is missing.
    """
    count, erased, held = 0, 0, map(read_line, folder.lines())
    for placed in islice(held, folder.last_number() - fresh) if fresh else held:
        check_entry(placed, leaves, scope, count + 1)
        subjects.see(placed)
        count += 1
        if isinstance(placed, ErasedEntry):
            check_erased(placed, leaves[placed.index], seen, at)
            erased += 1
    count += fresh
    check_nothing_withheld(leaves, scope, count)
    return count, erased


def check_entry(
    placed: ReadEntry | ErasedEntry, leaves: Leaves, scope: LogScope, expected: int
) -> None:
    """Check one entry: its number, its leaf, its country; of an erased one the number.

    Raises:
        BadProofError: It is another one.
    """
    if placed.number != expected:
        raise BadProofError(f"entry {expected} of {scope.country} is missing")
    if placed.index >= leaves.size:
        raise BadProofError(f"entry {expected} lies beyond the checkpoint")
    leaf = leaves[placed.index]
    if isinstance(placed, ReadEntry):
        check_committed(leaf, placed.entry, placed.salts)
    if scope.tag_key is None:
        if placed.index != expected - 1:
            raise BadProofError(f"leaf {expected - 1} is missing")
        return
    if isinstance(placed, ReadEntry) and (
        scope.country.encode() not in _PARTIES(placed.entry.core)
    ):
        raise BadProofError(f"entry {expected} concerns other countries")
    if make_tag(scope.tag_key, placed.number) not in tags_of(leaf):
        raise BadProofError(f"entry {expected} has another number in the log")


def check_nothing_withheld(leaves: Leaves, scope: LogScope, count: int) -> None:
    """Check that the tree holds no number after the last entry.

    Raises:
        BadProofError: It does.
    """
    if scope.tag_key is None:
        if count < leaves.size:
            raise BadProofError(f"leaf {count} is missing")
    elif leaves.holds_tag(make_tag(scope.tag_key, count + 1)):
        raise BadProofError(f"entry {count + 1} of {scope.country} is in the log and was not shown")
