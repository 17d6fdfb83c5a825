"""Making an evidence bundle: from the hub, from what this home has kept, from the pulled log.

Specification: docs/spec/access-log.md section 8.2. What the hub does not show any more, because the
report has ended or is not for this account, the home may still hold: its ledger has the header, and
`opened/` what it opened itself.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final

from app.crypto.checkpoint import Checkpoint, verify_checkpoint
from app.crypto.jws import Jws
from app.crypto.keys import PublicKey
from app.crypto.merkle import plan_consistency, plan_inclusion
from app.crypto.shape import Shape, Version
from app.errors import AccessError, NotFoundError, SerumpunError
from serumpun.answers import OpeningAnswer, ReportAnswer
from serumpun.directory import ClientDirectory
from serumpun.errors import ClientError, FileError
from serumpun.evidence_bundle import (
    BUNDLE_COSIGNATURES,
    BUNDLE_ENTRIES,
    BUNDLE_OPENINGS,
    BUNDLE_STATEMENTS,
    BundledCosignature,
    BundledEntry,
    BundledHeader,
    BundledLog,
    BundledOpening,
    BundledPlace,
    BundledStatement,
    EvidenceBundle,
    check_cosignature,
)
from serumpun.files import read_file
from serumpun.inbox import ListedReport, verify_listed
from serumpun.ledger import Ledger
from serumpun.log_evidence import compute
from serumpun.log_folder import CosignedCheckpoint, Leaves, LogFolder
from serumpun.log_position import find_logged
from serumpun.openings import Opening, list_openings, verify_listed_opening
from serumpun.transport import Transport

_OPENED_BYTES: Final = 1 << 20


class _KeptOpening(Shape):
    """What `opened/` holds of an opening of this home."""

    v: Version
    header: Jws
    open_request: Jws
    submission_receipt: Jws
    receipt: Jws


@dataclass
class Bundler:
    """Makes bundles at one home.

    Args:
        directory: Of the home, refreshed.
        transport: To the hub, as whoever acts here.
        log: Where the access log was pulled, if it was.
        clock: Tells the present instant.
        refused: Why openings that the hub tells of do not hold; they are left out.
    """

    directory: ClientDirectory
    transport: Transport
    log: LogFolder
    clock: Callable[[], datetime]
    refused: list[Exception] = field(default_factory=list)

    def make(self, originator: str, report_id: str) -> EvidenceBundle:
        """Collect all that this home can read and prove of a report.

        Raises:
            NotFoundError: Neither the hub nor this home shows anything of it.
            FileError: It is more than a bundle holds.
            SerumpunError: The hub's refusal, or something that does not hold.
        """
        shown = self._header(originator, report_id)
        openings: list[Opening] = []
        listed: ListedReport | None = None
        if shown is not None:
            listed = verify_listed(shown, self.directory.verified, self._receipt_key, self.clock())
            openings = self._openings(listed)
        log = self._logged(f"{originator}/{report_id}", listed)
        if shown is None and log is None:
            raise NotFoundError("neither a header nor an entry of it")
        agencies = {originator, *(each.request.agency for each in openings)}
        agencies |= {each.agency for each in log.cosignatures} if log is not None else set()
        statements, heads = self.directory.evidence_of(agencies)
        _require_at_most(BUNDLE_STATEMENTS, statements, "statements")
        return EvidenceBundle(
            v=1,
            format="serumpun-evidence-bundle",
            federation=self.directory.federation.name,
            originator=originator,
            id=report_id,
            statements=tuple(
                BundledStatement(signed=each.signed, receipt=each.receipt) for each in statements
            ),
            heads=heads,
            header=_bundled(shown) if shown is not None else None,
            openings=tuple(
                BundledOpening(open_request=each.signed.open_request, receipt=each.signed.receipt)
                for each in openings
            ),
            log=log,
        )

    @property
    def _receipt_key(self) -> PublicKey:
        return self.directory.federation.hub_receipt_key()

    def _header(self, originator: str, report_id: str) -> ReportAnswer | None:
        """Take the header from the hub, or as this home has noted it."""
        try:
            return self.transport.get(ReportAnswer, f"/v1/reports/{originator}/{report_id}")
        except (NotFoundError, AccessError):
            noted = Ledger(self.directory.folder / "ledger.sqlite").find(originator, report_id)
        if noted is None:
            return None
        return ReportAnswer(signed=noted[0], receipt=noted[1], sections=())

    def _openings(self, listed: ListedReport) -> list[Opening]:
        """Give the openings that the hub tells of, and those of this home itself."""
        reference, directory = listed.reference, self.directory.verified
        found = []
        try:
            told = list_openings(reference, self.transport, directory, self._receipt_key)
            found = told.proven
            self.refused += [each.error for each in told.refused]
        except (NotFoundError, AccessError):
            pass  # another agency's report: who opened it is not for this account
        known = {each.signed.open_request.payload for each in found}
        for kept in self._kept(listed.header.id):
            if kept.open_request.payload not in known:
                answer = OpeningAnswer(open_request=kept.open_request, receipt=kept.receipt)
                try:
                    found.append(
                        verify_listed_opening(answer, reference, directory, self._receipt_key)
                    )
                except (SerumpunError, ClientError) as error:
                    self.refused.append(error)
        _require_at_most(BUNDLE_OPENINGS, found, "openings")
        return found

    def _kept(self, report_id: str) -> Iterator[_KeptOpening]:
        for path in sorted((self.directory.folder / "opened").glob(f"{report_id}-*.json")):
            yield _KeptOpening.parse(read_file(path, _OPENED_BYTES), _OPENED_BYTES)

    def _logged(self, address: str, listed: ListedReport | None) -> BundledLog | None:
        """Prove the entries about a report from the pulled log."""
        note = self.log.checkpoint()
        if note is None:
            return None
        key = self.directory.federation.hub_log_key()
        signed = verify_checkpoint(note, key)
        placed = [
            each
            for each in self.log.entries()
            if each.entry.object == address and each.index < signed.size
        ]
        _require_at_most(BUNDLE_ENTRIES, placed, "entries")
        if not placed:
            return None
        with self.log.leaves(signed.size) as leaves:
            entries = [
                BundledEntry(
                    index=each.index,
                    salts=each.salts,
                    entry=each.entry,
                    leaf=leaves[each.index],
                    proof=tuple(compute(plan_inclusion(each.index, signed.size), leaves)),
                )
                for each in sorted(placed, key=lambda each: each.index)
            ]
            shown = self.log.cosigned().cosignatures
            cosigned = list(self._cosigned(shown, signed, leaves, key))
            known = {each.entry.id for each in entries}
            places = tuple(self._places(listed, known, signed, leaves)) if listed else ()
        return BundledLog(
            checkpoint=note.decode(),
            entries=tuple(entries),
            cosignatures=tuple(cosigned[:BUNDLE_COSIGNATURES]),
            places=places,
        )

    def _places(
        self, listed: ListedReport, known: set[str], signed: Checkpoint, leaves: Leaves
    ) -> Iterator[BundledPlace]:
        """Give where the pulled log has what the header's signature is judged by."""
        directory, key = self.directory, self.directory.federation.hub_log_key()
        certified = directory.verified.signing_key(listed.verified.key.kid)
        for receipt in (listed.receipt, directory.revocation_of(certified)):
            if receipt is None or receipt.record_id in known:
                continue
            found = find_logged(self.transport, key, receipt, self.clock())
            if found is None or found.index >= signed.size:
                continue  # the log was pulled before
            yield BundledPlace(
                record=receipt.record_id,
                index=found.index,
                leaf=leaves[found.index],
                proof=tuple(compute(plan_inclusion(found.index, signed.size), leaves)),
            )

    def _cosigned(
        self,
        shown: Iterable[CosignedCheckpoint],
        signed: Checkpoint,
        leaves: Leaves,
        key: PublicKey,
    ) -> Iterator[BundledCosignature]:
        """Give the cosignatures that hold, each with the proof that the log continues it."""
        for each in shown:
            seen = verify_checkpoint(each.checkpoint.encode(), key)
            if seen.size > signed.size:
                continue
            made = BundledCosignature(
                agency=each.agency,
                checkpoint=each.checkpoint,
                cosignature=each.cosignature,
                proof=tuple(compute(plan_consistency(seen.size, signed.size), leaves)),
            )
            try:
                check_cosignature(made, signed, key, self.directory.verified)
            except SerumpunError:
                continue  # counts for nothing: `audit verify` says so too
            yield made


def _bundled(shown: ReportAnswer) -> BundledHeader:
    """Carry payload and signatures alone, whatever came with them."""
    bare = Jws(payload=shown.signed.payload, signatures=shown.signed.signatures)
    return BundledHeader(signed=bare, receipt=shown.receipt)


def _require_at_most(most: int, found: Iterable[object], what: str) -> None:
    if len(list(found)) > most:
        raise FileError(f"more than {most} {what}", next_step="Prove single entries instead.")
