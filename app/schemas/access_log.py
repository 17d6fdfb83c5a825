"""Wire shapes of the access log (docs/spec/access-log.md)."""

from typing import Annotated

from pydantic import Field, StringConstraints

from app.crypto.limits import CHECKPOINT_BYTES, COSIGNATURE_CHARACTERS, LOG_SIZE
from app.crypto.log_entry import LEAF_BYTES, SALT_BYTES, LogEntry
from app.crypto.merkle import HASH_BYTES
from app.crypto.shape import AgencyId, Base64Url, Shape, Timestamp
from app.schemas.queries import Instant, Query

ENTRIES_PAGE = 1000
_Word = Annotated[str, StringConstraints(min_length=1, max_length=256)]
_Hash = Annotated[bytes, Base64Url(HASH_BYTES, length=HASH_BYTES)]


class EntryQuery(Query):
    """What a list of entries is narrowed to."""

    since: Annotated[Instant | None, Field(description="Recorded at or after.")] = None
    until: Annotated[Instant | None, Field(description="Recorded before.")] = None
    agency: Annotated[AgencyId | None, Field(description="Who acted.")] = None
    account: Annotated[_Word | None, Field(description="Who acted: an account's id.")] = None
    action: Annotated[_Word | None, Field(description="What, e.g. `report:open`.")] = None
    outcome: Annotated[_Word | None, Field(description="`done` or `refused`.")] = None
    originator: Annotated[AgencyId | None, Field(description="Whose report or key.")] = None
    object: Annotated[_Word | None, Field(description="On what, e.g. `{originator}/{id}`.")] = None
    purpose: Annotated[_Word | None, Field(description="As stated.")] = None
    case_reference: Annotated[_Word | None, Field(description="As stated.")] = None
    after: Annotated[int, Field(ge=0, le=LOG_SIZE, description="Number of the last known.")] = 0
    cursor: Annotated[
        str | None,
        StringConstraints(max_length=512),
        Field(description="From `next`; with the same filters."),
    ] = None
    limit: Annotated[int, Field(ge=1, le=ENTRIES_PAGE, description="Entries of one page.")] = 100


class PlacedEntryOut(Shape):
    """An entry, its place, and what opens its leaf; of an erased one the place alone."""

    number: Annotated[
        int, Field(description="In the country's row, from 1, without gap; else index + 1.")
    ]
    index: Annotated[int, Field(description="Of its leaf in the tree.")]
    salts: Annotated[bytes, Base64Url(3 * SALT_BYTES, length=3 * SALT_BYTES)] | None
    entry: LogEntry | None


class EntriesOut(Shape):
    """Entries in the order of their numbers."""

    entries: tuple[PlacedEntryOut, ...]
    next: Annotated[str | None, Field(description="Cursor of the next page.")]


class LogScopeOut(Shape):
    """What an auditor's view of the log is."""

    country: Annotated[str, Field(description="Whose entries; `*`: everybody's.")]
    entries: Annotated[int, Field(description="How many have a number by now.")]
    tag_key: Annotated[_Hash | None, Field(description="Under which they are numbered.")]


class InclusionQuery(Query):
    """Which entry."""

    entry: Annotated[
        str,
        StringConstraints(pattern=r"^[0-9a-f-]{36}$"),
        Field(description="Id of the record, as a receipt has it."),
    ]


class InclusionOut(Shape):
    """Where an entry is in the tree, and the proof."""

    index: int
    leaf: Annotated[bytes, Base64Url(LEAF_BYTES, length=LEAF_BYTES)]
    proof: Annotated[tuple[_Hash, ...], Field(description="Siblings, deepest first.")]
    checkpoint: Annotated[str, Field(description="Of the tree that the proof is for.")]


class CosignatureIn(Shape):
    """A checkpoint as it was served, and one's own line under it."""

    checkpoint: Annotated[str, StringConstraints(max_length=CHECKPOINT_BYTES)]
    cosignature: Annotated[str, StringConstraints(max_length=COSIGNATURE_CHARACTERS)]


class CosignedOut(Shape):
    """What a witness has cosigned last."""

    agency: str
    country: str
    size: int
    checkpoint: Annotated[str, Field(description="With the log's signatures.")]
    cosignature: Annotated[str, Field(description="The line under it (C2SP tlog-cosignature).")]
    cosigned_at: Timestamp


class AskedOut(Shape):
    """A witness that the hub asks by itself, and how the last time ended."""

    agency: str
    asked_at: Annotated[Timestamp | None, Field(description="Null: not yet.")]
    outcome: Annotated[
        str | None,
        Field(
            description="`cosigned`, `no_answer`, `refused`, `false` (a cosignature that does not "
            "hold) or `contradicted` (it has seen another history of this log)."
        ),
    ]


class QuorumOut(Shape):
    """Whether enough countries have confirmed the log for new reports to be taken."""

    countries: Annotated[int, Field(description="That must have cosigned; 0: none.")]
    limit_seconds: Annotated[int, Field(description="How long ago at most.")]
    host: Annotated[str | None, Field(description="Whose own witness does not count.")]
    last_at: Annotated[
        Timestamp | None, Field(description="When there last was one; null: none is needed.")
    ]
    is_held: Annotated[bool, Field(description="False: new reports are refused.")]


class CosignaturesOut(Shape):
    """The newest of each witness, and what follows."""

    quorum: QuorumOut
    cosignatures: tuple[CosignedOut, ...]
    asked: tuple[AskedOut, ...]


class ConsistencyQuery(Query):
    """Which two sizes of the tree."""

    old: Annotated[int, Field(ge=0, le=LOG_SIZE, description="Leaves of the earlier tree.")]
    new: Annotated[int, Field(ge=0, le=LOG_SIZE, description="Leaves of the later tree.")]


class ConsistencyOut(Shape):
    """That one tree is the beginning of another."""

    proof: tuple[_Hash, ...]
