"""An agency at its hub: seal, submit, list, open, save, receipts. The SDK begins here.

    with open_agency(find_home(), ask) as agency:  # serumpun.connect, serumpun.profile
        agency.submit(agency.seal(draft))
        for listed in agency.list_reports().reports:
            opened = agency.open(listed, Purpose.VICTIM_PROTECTION, "CASE/7")

Every answer of the hub is verified from the pinned federation file before it is returned. Guide:
docs/guides/integrator.md.
"""

import os
import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from app.crypto.directory import CertifiedKey, Directory
from app.crypto.encoding import new_id, now
from app.crypto.federation import Federation
from app.crypto.header import SectionName
from app.crypto.key_holder import Signer, Unwrapper
from app.crypto.keys import PublicKey
from app.crypto.statements import Purpose
from app.errors import (
    DigestMismatchError,
    NotFoundError,
    ServiceError,
    UnknownKeyError,
)
from app.schemas.report_path import is_report_address
from serumpun.answers import OpenAnswer, ReportAnswer, ReportsAnswer
from serumpun.directory import ClientDirectory
from serumpun.draft import ReportDraft
from serumpun.errors import HubUnreachableError, NoSharedKeyError
from serumpun.files import make_private_folder
from serumpun.inbox import (
    Filters,
    InboxPage,
    ListedReport,
    verify_listed,
    verify_page,
)
from serumpun.judging import Judge
from serumpun.kept_identifiers import KeptIdentifiers, KeptWatch, Shelf, kept_of
from serumpun.ledger import Ledger, Note
from serumpun.log_position import LogPlaces
from serumpun.opening import OpenedReport, ask_opening, require_usable, verify_opening
from serumpun.openings import Openings, list_openings
from serumpun.outbox import OUTBOX_FOLDER, Outbox, SealedReport
from serumpun.saving import SavedReport, prepare_folder, save_report
from serumpun.sealing import check_draft, resolve_audience, seal_draft
from serumpun.sending import Sender
from serumpun.spool import Progress, no_progress
from serumpun.submitting import Submission
from serumpun.transport import Transport

REFRESH_AFTER: Final = timedelta(minutes=5)
NO_FILTERS: Final = Filters()


@dataclass
class Agency:
    """One agency with its keys, its home and its hub.

    Args:
        federation: Pinned.
        signing: The agency's signing key.
        sealing: Its sealing keys, the present one first.
        transport: The hub.
        folder: The home; holds directory, ledger and outbox.
        clock: Tells the present instant.
        device: Sealing key of an officer's device; the agency's own are shared with it.
    """

    federation: Federation
    signing: Signer
    sealing: Sequence[Unwrapper]
    transport: Transport
    folder: Path
    clock: Callable[[], datetime] = now
    device: Unwrapper | None = None
    directory: ClientDirectory = field(init=False)
    _judge: Judge = field(init=False)
    _refreshing: threading.Lock = field(init=False, default_factory=threading.Lock)
    _swept: bool = field(init=False, default=False)
    _refreshed_at: datetime | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        """Make the home's folder and load the directory that lies there."""
        make_private_folder(self.folder)
        self.directory = ClientDirectory(self.federation, self.folder, self.clock)
        places = LogPlaces(self.transport, self.federation.hub_log_key(), self.clock)
        self._judge = Judge(self.directory, places)

    @property
    def id(self) -> str:
        """The agency's id."""
        return self.signing.holder

    @property
    def outbox(self) -> Outbox:
        """Sealed reports that wait for their receipt."""
        return Outbox(self.folder / OUTBOX_FOLDER)

    @property
    def shelf(self) -> Shelf[KeptIdentifiers]:
        """Identifiers of own reports, sealed to the agency itself."""
        return Shelf(KeptIdentifiers, self.id, self.folder, tuple(self.sealing))

    @property
    def watch_shelf(self) -> Shelf[KeptWatch]:
        """Identifiers of own watches, likewise."""
        return Shelf(KeptWatch, self.id, self.folder, tuple(self.sealing))

    # --- directory --------------------------------------------------------------------------------

    def refresh(self) -> Directory:
        """Fetch and verify what is new in the key directory.

        Raises:
            SerumpunError: As `serumpun.directory.ClientDirectory.refresh`.
            HubUnreachableError: No answer.
        """
        verified = self.directory.refresh(self.transport)
        self._refreshed_at = self.clock()
        return verified

    def ask_directory(self) -> None:
        """Fetch what is new if that is due; a hub that is away hinders only once it is too old."""
        with suppress(HubUnreachableError, ServiceError):
            self._fresh_directory()

    # --- sending ----------------------------------------------------------------------------------

    def resolve(self, draft: ReportDraft, *, ask: bool = True) -> dict[str, CertifiedKey]:
        """Find the key each named agency will be sealed to, and check the draft; nothing is sent.

        A hub that is away, or cannot answer now, does not hinder as long as the directory is fresh
        enough.

        Args:
            draft: What will be sealed.
            ask: Ask the hub first for what is new in the directory.

        Raises:
            AudienceEmptyError: A section names nobody.
            RecipientUnknownError: No such agency.
            RecipientKeyNotActiveError: It has no usable key.
            ClockWindowError: The directory is older than `limits.DIRECTORY_AGE`.
            SerumpunError: As `serumpun.sealing.check_draft`.
        """
        if ask:
            self.ask_directory()
        at = self.clock()
        audience = resolve_audience(draft, self.directory.for_sealing(), at)
        check_draft(draft, self.id, at)
        return dict(audience)

    def sweep(self) -> None:
        """Remove what runs that were killed have left in the outbox; only the first call does."""
        if not self._swept:
            self.outbox.sweep()
            self._swept = True

    def seal(
        self,
        draft: ReportDraft,
        source: bytes | None = None,
        progress: Progress = no_progress,
        *,
        audience: Mapping[str, CertifiedKey] | None = None,
    ) -> SealedReport:
        """Seal and sign a draft into the outbox; nothing is sent.

        Args:
            draft: What to seal.
            source: 32-byte digest of what it is made from, to find it again in the outbox.
            progress: Told of bytes sealed.
            audience: The keys that somebody has agreed to; resolved now if not told.

        Raises:
            SerumpunError: As `resolve` and `serumpun.sealing.seal_draft`.
            FileError: A file cannot be read or spooled.
        """
        keys, at = self.resolve(draft) if audience is None else audience, self.clock()
        self.sweep()
        sealed = self.outbox.put(
            str(new_id(at)),
            self.id,
            source or os.urandom(32),
            lambda spool: seal_draft(draft, self.signing, keys, spool, at),
            progress,
        )
        if draft.identifiers and self.sealing:
            self.shelf.put(kept_of(sealed.envelope(), draft.identifiers))
        return sealed

    def submit(self, sealed: SealedReport, progress: Progress = no_progress) -> Submission:
        """Send a sealed report; sending it again is safe until it has succeeded.

        What can never be sent is moved to the folder `refused`: what the hub refuses for good, and
        what is sealed to a key that has ended since. All else that fails leaves it in the outbox.

        Args:
            sealed: From `seal`, or `outbox.pending()`.
            progress: Told of bytes of attachments sent.

        Raises:
            HubUnreachableError: No answer.
            InUseError: Another run is sending it.
            RecipientKeyNotActiveError: A key that it is sealed to has ended; seal it anew.
            ClockWindowError: It waited too long; seal it anew.
            ReceiptInvalidError: The hub's receipt is not for this report.
            SerumpunError: The hub's refusal.
        """
        return self._sender.submit(sealed, self._fresh_directory(), progress)

    def submit_batch(self, waiting: Sequence[SealedReport]) -> list[Submission | Exception]:
        """Send sealed reports without attachments in one request; each stands or falls alone.

        Several threads may do so at once. What can never be sent is moved to `refused`.

        Args:
            waiting: At most `limits.BATCH_REPORTS`, together at most `BATCH_BYTES`.

        Returns:
            For each, in order, its submission or why there is none; see `submit`.

        Raises:
            NotFoundError, MethodNotAllowedError, MalformedError: The hub takes no such batch;
                nothing was sent.
            SerumpunError: As `refresh`.
            HubUnreachableError: No answer when the directory was asked for.
        """
        return self._sender.submit_batch(waiting, self._fresh_directory())

    # --- reading ----------------------------------------------------------------------------------

    def list_reports(
        self, filters: Filters = NO_FILTERS, *, limit: int = 50, cursor: str | None = None
    ) -> InboxPage:
        """List one page of headers, newest first, each verified.

        Args:
            filters: Which.
            limit: Entries of the page, at most 100.
            cursor: `next` of the page before.

        Raises:
            SerumpunError: The hub's refusal, or an answer that cannot be read. An entry that does
                not hold is told in `refused`.
        """
        place = {} if cursor is None else {"cursor": cursor}
        parameters = {**filters.parameters(), "limit": limit, **place}
        page = self.transport.get(ReportsAnswer, "/v1/reports", parameters)
        return verify_page(page, filters, cursor, self._verified)

    def find(self, originator: str, report_id: str) -> ListedReport:
        """Look at one header, verified.

        Raises:
            NotFoundError: Absent or not ours: nobody can tell which.
            DigestMismatchError: The hub shows another report.
            SerumpunError: It does not hold.
        """
        if not is_report_address(originator, report_id):
            raise NotFoundError("no report has such an address")
        path = f"/v1/reports/{originator}/{report_id}"
        listed = self._verified(self.transport.get(ReportAnswer, path))
        if (listed.header.originator, listed.header.id) != (originator, report_id):
            raise DigestMismatchError("the hub shows another report than the one asked for")
        return listed

    def open(
        self,
        listed: ListedReport,
        purpose: Purpose,
        case_reference: str,
        sections: Sequence[SectionName] | None = None,
    ) -> OpenedReport:
        """Open a report: the originator will see who, when, why, and under which case.

        Args:
            listed: From `list_reports` or `find`.
            purpose: Why.
            case_reference: One's own; the originator and auditors see it.
            sections: Which; all that are sealed to us if not told.

        Raises:
            NoSharedKeyError: On an officer's device with which the agency has shared nothing.
            KeyNotActiveError: The originator's key was not valid when the report was recorded.
            BadProofError: The access log does not have the report, or shows it was backdated.
            SectionWithheldError: The hub did not hand over a section that is sealed to us.
            SerumpunError: As `serumpun.opening.verify_opening`, or the hub's refusal.
        """
        if not self.sealing:  # before the opening is on record
            raise NoSharedKeyError("no sealing key of the agency is shared with this device yet")
        self._fresh_directory()
        listed = self._judge.judge(listed)
        require_usable(listed)
        asked = ask_opening(listed, self.signing, purpose, case_reference, sections, self.clock())
        path = f"/v1/reports/{listed.header.originator}/{listed.header.id}/open"
        answer = self.transport.post(OpenAnswer, path, asked.signed.to_bytes())
        asked.keep(answer, self.folder)
        return verify_opening(answer, asked, self._receipt_key, self.sealing, self.clock())

    def save(
        self, opened: OpenedReport, folder: Path, progress: Progress = no_progress
    ) -> SavedReport:
        """Save an opened report's bodies, attachments and evidence into an empty folder.

        Raises:
            FileInTheWayError: The folder holds something.
            SerumpunError: As `serumpun.saving.save_report`.
        """
        prepare_folder(folder)
        base = f"/v1/reports/{opened.header.originator}/{opened.header.id}/attachments"
        return save_report(
            opened,
            folder,
            lambda n, length: self.transport.download(f"{base}/{n}", length),
            progress,
        )

    def openings(self, listed: ListedReport) -> Openings:
        """List who opened one's own report, each opening proven.

        Raises:
            NotFoundError: Absent, or another agency's report.
            SerumpunError: The hub's refusal, or an answer that cannot be read. An opening that
                does not hold is told in `refused`.
        """
        directory = self._fresh_directory()
        return list_openings(
            listed.reference,
            self.transport,
            directory,
            self._receipt_key,
            self._judge.judge_opening,
        )

    # --- within -----------------------------------------------------------------------------------

    @property
    def ledger(self) -> Ledger:
        """The headers seen so far, and what was sent from which source."""
        return Ledger(self.folder / "ledger.sqlite")

    @property
    def _sender(self) -> Sender:
        key = self._receipt_key
        return Sender(self.id, self.transport, key, self.folder, self.ledger, self.clock)

    @property
    def _receipt_key(self) -> PublicKey:
        return self.federation.hub_receipt_key()

    def _fresh_directory(self) -> Directory:
        with self._refreshing:
            at = self.clock()
            if self._refreshed_at is None or at - self._refreshed_at > REFRESH_AFTER:
                return self.refresh()
            return self.directory.verified

    def _verified(self, entry: ReportAnswer) -> ListedReport:
        """Verify a header and note it; a key that is not known yet may have come since."""
        directory, at = self._fresh_directory(), self.clock()
        try:
            listed = verify_listed(entry, directory, self._receipt_key, at)
        except UnknownKeyError:
            listed = verify_listed(entry, self.refresh(), self._receipt_key, at)
        self.ledger.note(Note(listed.reference, listed.signed, entry.receipt), at=at)
        return self._judge.judge_revoked(listed)
