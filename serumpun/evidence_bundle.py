"""An evidence bundle: all that proves what became of one report, checked without the hub.

Specification: docs/spec/access-log.md section 8.2. It holds signed objects, entries of the log and
proofs, never a body, so it proves the same after the body was erased.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Annotated, Final, Literal

from pydantic import Field, StringConstraints

from app.crypto.checkpoint import Checkpoint, verify_checkpoint
from app.crypto.cosignature import read_cosignature, verify_cosignature
from app.crypto.directory import CertifiedKey, Directory, Validity
from app.crypto.federation import Federation
from app.crypto.header import Uuid7
from app.crypto.jws import Jws
from app.crypto.keys import PublicKey
from app.crypto.limits import CHECKPOINT_BYTES, CLOCK_WINDOW, COSIGNATURE_CHARACTERS
from app.crypto.log_entry import LEAF_BYTES, SALT_BYTES, LogEntry, Salts, check_leaf, time_of
from app.crypto.merkle import hash_leaf, verify_consistency, verify_inclusion
from app.crypto.names import country_of
from app.crypto.shape import AgencyId, Base64Url, Digest, Shape, Version
from app.crypto.statements import Heads, Receipt, Revocation, verify_statement
from app.errors import (
    BadProofError,
    ChainBrokenError,
    ClockWindowError,
    DigestMismatchError,
    KeyNotActiveError,
    ReceiptInvalidError,
)
from serumpun.answers import OpeningAnswer, ReportAnswer
from serumpun.directory import append_recorded
from serumpun.inbox import ListedReport, verify_listed
from serumpun.log_position import Logged, judge_logged
from serumpun.openings import Opening, verify_listed_opening
from serumpun.receipts import digest_of

BUNDLE_FORMAT: Final = "serumpun-evidence-bundle"
BUNDLE_BYTES: Final = 32 << 20
BUNDLE_STATEMENTS: Final = 2000
BUNDLE_OPENINGS: Final = 1000
BUNDLE_ENTRIES: Final = 4000
BUNDLE_COSIGNATURES: Final = 64
BUNDLE_PLACES: Final = 2
_Note = Annotated[str, StringConstraints(max_length=CHECKPOINT_BYTES)]
_Proof = Annotated[tuple[Digest, ...], Field(max_length=64, strict=False)]


class BundledHeader(Shape):
    """The signed header and the hub's receipt of its submission."""

    signed: Jws
    receipt: Jws


class BundledOpening(Shape):
    """What an agency signed to open the report, and the hub's receipt of that."""

    open_request: Jws
    receipt: Jws


class BundledStatement(Shape):
    """A statement of a chain, and the hub's receipt, which dates it."""

    signed: Jws
    receipt: Jws


class BundledEntry(Shape):
    """An entry of the log about the report, and the proof that the checkpoint's tree has it."""

    index: Annotated[int, Field(ge=0)]
    salts: Annotated[bytes, Base64Url(3 * SALT_BYTES, length=3 * SALT_BYTES)]
    entry: LogEntry
    leaf: Annotated[bytes, Base64Url(LEAF_BYTES, length=LEAF_BYTES)]
    proof: _Proof


class BundledCosignature(Shape):
    """What a witness has cosigned, and the proof that the checkpoint continues it."""

    agency: AgencyId
    checkpoint: _Note
    cosignature: Annotated[str, StringConstraints(max_length=COSIGNATURE_CHARACTERS)]
    proof: _Proof


class BundledPlace(Shape):
    """Where the log has a record that the hub gave a receipt of."""

    record: Annotated[str, StringConstraints(pattern=r"^[0-9a-f-]{36}$")]
    index: Annotated[int, Field(ge=0)]
    leaf: Annotated[bytes, Base64Url(LEAF_BYTES, length=LEAF_BYTES)]
    proof: _Proof


class BundledLog(Shape):
    """A checkpoint and what is proven by it.

    Args:
        places: Of the submission, if its entry is not here, and of its key's revocation.
    """

    checkpoint: _Note
    entries: Annotated[tuple[BundledEntry, ...], Field(max_length=BUNDLE_ENTRIES, strict=False)]
    cosignatures: Annotated[
        tuple[BundledCosignature, ...], Field(max_length=BUNDLE_COSIGNATURES, strict=False)
    ]
    places: Annotated[tuple[BundledPlace, ...], Field(max_length=BUNDLE_PLACES, strict=False)]


@dataclass(frozen=True)
class ProvenBundle:
    """What a bundle has shown.

    Args:
        heads_at: When the hub stated the heads that the chains lead to.
        header: The header with its receipt; None: the bundle has none.
        openings: Each proven.
        signed: The checkpoint; None: the bundle has nothing of the log.
        entries: In the order of the log.
        unlogged: Receipts for which the bundle has no entry.
        cosigned: How many leaves each country has cosigned.
    """

    heads_at: datetime
    header: ListedReport | None
    openings: list[Opening]
    signed: Checkpoint | None = None
    entries: list[LogEntry] = field(default_factory=list)
    unlogged: list[Receipt] = field(default_factory=list)
    cosigned: Mapping[str, int] = field(default_factory=dict)


class EvidenceBundle(Shape):
    """All that proves what became of one report.

    Args:
        federation: Whose report and log.
        originator, id: Which report.
        statements: Chains of the agencies whose signatures are in it, in the order of the hub.
        heads: Where the chains ended when it was made.
        header: If whoever made it may read it.
        openings: As far as they may be read.
        log: If it was pulled.
    """

    v: Version
    format: Literal["serumpun-evidence-bundle"]
    federation: str
    originator: AgencyId
    id: Uuid7
    statements: Annotated[
        tuple[BundledStatement, ...], Field(max_length=BUNDLE_STATEMENTS, strict=False)
    ]
    heads: Jws
    header: BundledHeader | None
    openings: Annotated[tuple[BundledOpening, ...], Field(max_length=BUNDLE_OPENINGS, strict=False)]
    log: BundledLog | None

    def verify(self, federation: Federation, directory: Directory, at: datetime) -> ProvenBundle:
        """Check the whole against a pinned federation.

        Args:
            federation: Pinned.
            directory: Of its roots, still empty.
            at: The present instant.

        Raises:
            SerumpunError: Something in it does not hold, or it proves nothing.
        """
        if self.federation != federation.name:
            raise BadProofError("evidence of another federation")
        key, revocations = federation.hub_receipt_key(), dict[datetime, Receipt]()
        for each in self.statements:
            stated, dated = append_recorded(directory, each.signed, each.receipt, key, at)
            if isinstance(stated, Revocation):
                revocations.setdefault(dated.time, dated)
        heads = self._check_heads(directory, key, at)
        header = self._check_header(directory, key, at)
        openings = list(self._check_openings(header, directory, key))
        shown = ProvenBundle(heads.time, header, openings)
        if self.log is None and header is None:
            raise BadProofError("it holds neither a header nor anything of the log")
        if self.log is None:
            return shown
        found = self._check_log(self.log, shown, federation.hub_log_key(), directory)
        if header is None or found.signed is None:
            if self.log.places:
                raise BadProofError("places of a header that is not there")
            return found
        certified = directory.signing_key(header.verified.key.kid)
        revoked = revocations.get(certified.revoked_at) if certified.revoked_at else None
        return replace(found, header=_judge(self.log, header, certified, revoked, found.signed))

    def _check_heads(self, directory: Directory, key: PublicKey, at: datetime) -> Heads:
        """Check that no chain was cut: a revocation at its end would be left out."""
        heads = verify_statement(self.heads, Heads, key)
        if heads.time > at + CLOCK_WINDOW:
            raise ClockWindowError("heads from the future")
        stated = {head.issuer: head for head in heads.heads}
        if any(stated.get(issuer) != head for issuer, (head, _) in directory.heads.items()):
            raise ChainBrokenError("statements do not lead to the stated heads")
        return heads

    def _check_header(
        self, directory: Directory, key: PublicKey, at: datetime
    ) -> ListedReport | None:
        if self.header is None:
            return None
        shown = ReportAnswer(signed=self.header.signed, receipt=self.header.receipt, sections=())
        found = verify_listed(shown, directory, key, at)
        if (found.header.originator, found.header.id) != (self.originator, self.id):
            raise DigestMismatchError("the header is of another report")
        if found.validity is Validity.INVALID:
            raise KeyNotActiveError("the signing key was not valid when the hub recorded it")
        return found

    def _check_openings(
        self, header: ListedReport | None, directory: Directory, key: PublicKey
    ) -> Iterator[Opening]:
        seen = set[bytes]()
        for each in self.openings:
            if header is None:
                raise BadProofError("openings of a header that is not there")
            answer = OpeningAnswer(open_request=each.open_request, receipt=each.receipt)
            yield verify_listed_opening(answer, header.reference, directory, key)
            digest = digest_of(each.open_request)
            if digest in seen:
                raise ReceiptInvalidError("an opening that is there twice")
            seen.add(digest)

    def _check_log(
        self, log: BundledLog, shown: ProvenBundle, key: PublicKey, directory: Directory
    ) -> ProvenBundle:
        signed = verify_checkpoint(log.checkpoint.encode(), key)
        last = -1
        for each in log.entries:
            if each.index <= last:
                raise BadProofError("entries out of order, or one twice")
            last = each.index
            self._check_entry(each, signed)
        cosigned: dict[str, int] = {}
        if len({other.agency for other in log.cosignatures}) < len(log.cosignatures):
            raise BadProofError("two cosignatures of one witness")
        for other in log.cosignatures:
            size = check_cosignature(other, signed, key, directory)
            country = country_of(other.agency)
            cosigned[country] = max(size, cosigned.get(country, 0))
        entries = [each.entry for each in log.entries]
        unlogged = list(_unlogged(self.header, shown, {entry.id: entry for entry in entries}))
        return ProvenBundle(
            shown.heads_at, shown.header, shown.openings, signed, entries, unlogged, cosigned
        )

    def _check_entry(self, each: BundledEntry, signed: Checkpoint) -> None:
        if each.entry.object != f"{self.originator}/{self.id}":
            raise BadProofError("an entry about something else")
        check_leaf(each.leaf, vars(each.entry), Salts.of(each.salts))
        verify_inclusion(hash_leaf(each.leaf), each.index, signed.size, each.proof, signed.root)


def _judge(
    log: BundledLog,
    header: ListedReport,
    certified: CertifiedKey,
    revocation: Receipt | None,
    signed: Checkpoint,
) -> ListedReport:
    """Judge the header's signature by where the log has it, if that is shown."""
    receipts = [header.receipt, *([revocation] if revocation else [])]
    times = {receipt.record_id: receipt.time for receipt in receipts}
    found = {  # compared with the receipt before
        each.entry.id: Logged(each.index, each.entry.recorded_at, signed) for each in log.entries
    }
    for place in log.places:
        at = time_of(place.leaf)
        if place.record in found or times.get(place.record) != at:
            raise BadProofError("a place of no receipt here, of another time, or one twice")
        leaf = hash_leaf(place.leaf)
        verify_inclusion(leaf, place.index, signed.size, place.proof, signed.root)
        found[place.record] = Logged(place.index, at, signed)
    submitted = found.get(header.receipt.record_id)
    revoked = found.get(revocation.record_id) if revocation else None
    if submitted is None or (revocation is not None and revoked is None):
        return header
    validity = judge_logged(certified, submitted, revoked)
    return replace(header, validity=validity, logged=submitted)


def check_cosignature(
    each: BundledCosignature, signed: Checkpoint, key: PublicKey, directory: Directory
) -> int:
    """Check that a witness saw a beginning of this log; returns how much of it."""
    note = each.checkpoint.encode()
    seen, found = verify_checkpoint(note, key), read_cosignature(each.cosignature)
    verify_cosignature(note, found, directory.cosigners(each.agency, found.at))
    verify_consistency(seen.size, signed.size, seen.root, signed.root, each.proof)
    return seen.size


def _unlogged(
    header: BundledHeader | None, shown: ProvenBundle, entries: Mapping[str, LogEntry]
) -> Iterator[Receipt]:
    """Compare each receipt with the entry that it names; give those that have none."""
    receipts = []
    if header is not None and shown.header is not None:
        receipts.append((shown.header.receipt, header.receipt))
    receipts += [(each.receipt, each.signed.receipt) for each in shown.openings]
    for receipt, signed in receipts:
        entry = entries.get(receipt.record_id)
        if entry is None:
            yield receipt
        elif (entry.answer_digest, entry.recorded_at) != (digest_of(signed), receipt.time):
            raise BadProofError("the log has another act under the id that a receipt names")
