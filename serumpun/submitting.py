"""Send a sealed report: attachments first, then the envelope, until the receipt is here."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import BinaryIO, Final

from app.crypto.directory import Directory
from app.crypto.envelope import VerifiedReport, verify_report
from app.crypto.header import ReportReference
from app.crypto.jws import Jws, read_protected
from app.crypto.keys import PublicKey
from app.crypto.statements import AgencyStatus, Receipt
from app.errors import (
    AttachmentMissingError,
    BadSignatureError,
    ConflictError,
    DigestMismatchError,
    MalformedError,
    ReceiptInvalidError,
    RecipientKeyNotActiveError,
    SerumpunError,
    VerificationError,
)
from serumpun.answers import BatchLine, BlobAnswer, SubmissionAnswer
from serumpun.errors import AnswerError, FileError
from serumpun.outbox import SealedReport
from serumpun.receipts import reference, verify_submission
from serumpun.spool import Progress, read_pieces
from serumpun.transport import Transport, refusal_of

LINE_BYTES: Final = 64 << 10  # a receipt, or a problem
_FINAL: Final = (VerificationError, MalformedError, ConflictError)
_PASSING: Final = (ReceiptInvalidError, DigestMismatchError, AttachmentMissingError)


@dataclass(frozen=True)
class Submission:
    """A report that the hub has stored and recorded.

    Args:
        report: Which.
        receipt: The hub's promise, verified.
        signed: The receipt as carried; evidence.
        warnings: `newer-key`: a recipient has a newer key than the one sealed to.
    """

    report: ReportReference
    receipt: Receipt
    signed: Jws
    warnings: tuple[str, ...]


def is_final(error: Exception) -> bool:
    """Tell whether the hub will never take these bytes, so that sending them again is no use."""
    return isinstance(error, _FINAL) and not isinstance(error, _PASSING)


def check_sealed(
    sealed: SealedReport, originator: str, directory: Directory, at: datetime
) -> VerifiedReport:
    """Check before it is sent that a report is ours, and to nobody whose key has ended since.

    Args:
        sealed: From the outbox.
        originator: One's own agency.
        directory: Verified and fresh.
        at: The present instant.

    Raises:
        KeyNotActiveError: Our own key that signed it has ended.
        RecipientKeyNotActiveError: The reason names the agency.
        SerumpunError: It was changed since it was sealed.
    """
    envelope = sealed.envelope()
    own = directory.signing_key(read_protected(envelope)[1])
    verified = verify_report(envelope, own.key)
    if own.key.holder != originator:
        raise BadSignatureError("another agency signed it")
    own.require_active(at)
    for wrap in envelope.wraps:
        key, stated = directory.keys.get(wrap.place[2]), directory.agencies.get(wrap.agency)
        is_usable = key is not None and key.key.holder == wrap.agency and key.is_active(at)
        if not is_usable or stated is None or stated.status is not AgencyStatus.ACTIVE:
            raise RecipientKeyNotActiveError(
                f"{sealed.id}: {wrap.agency} is suspended, or the key sealed to has ended since"
            )
    return verified


def send_report(
    sealed: SealedReport,
    verified: VerifiedReport,
    transport: Transport,
    receipt_key: PublicKey,
    clock: Callable[[], datetime],
    progress: Progress,
) -> Submission:
    """Send the very bytes that were sealed; a second sending gets the first one's receipt.

    Args:
        sealed: From the outbox.
        verified: From `check_sealed`.
        transport: The hub.
        receipt_key: Pinned.
        clock: Tells the present instant; an upload may take long.
        progress: Told of bytes of attachments sent.

    Raises:
        HubUnreachableError: No answer; whether the hub took it is not known.
        DigestMismatchError: The hub received another attachment than the one sent.
        ReceiptInvalidError: The hub's receipt is not for this report.
        SerumpunError: The hub's refusal.
    """
    header = verified.header
    for entry in header.attachments:
        path = f"/v1/reports/{header.originator}/{header.id}/attachments/{entry.n}"
        try:
            with sealed.attachment(entry.n).open("rb") as file:
                kept = transport.upload(
                    BlobAnswer, path, partial(_from_start, file, progress), entry.length
                )
        except OSError as error:
            raise FileError(f"{sealed.attachment(entry.n)}: {error.strerror}") from None
        if (kept.length, kept.sha256) != (entry.length, entry.sha256):
            raise DigestMismatchError(f"the hub received another attachment {entry.n}")
    answer = transport.post(SubmissionAnswer, "/v1/reports", verified.envelope.to_bytes())
    return _confirmed(verified, answer.receipt, answer.warnings, receipt_key, clock())


def send_batch(
    reports: Sequence[VerifiedReport],
    transport: Transport,
    receipt_key: PublicKey,
    clock: Callable[[], datetime],
) -> Iterator[Submission | SerumpunError]:
    """Send reports without attachments in one request; each stands or falls alone.

    Args:
        reports: From `check_sealed`, within `limits.BATCH_REPORTS` and `BATCH_BYTES`.
        transport: The hub.
        receipt_key: Pinned.
        clock: Tells the present instant.

    Yields:
        For each report, in order, what became of it; fewer only if an error is raised.

    Raises:
        HubUnreachableError: The answer broke off; what was yielded holds, the rest is not known.
        AnswerError: It is not the answer to this batch, from here on.
        SerumpunError: The hub's refusal of the whole request: nothing was stored.
    """
    envelopes = [report.envelope.to_bytes() for report in reports]
    lines = transport.post_lines("/v1/reports/batch", envelopes, LINE_BYTES)
    for place, report in enumerate(reports, start=1):
        line = next(lines, b"")  # may raise the refusal of them all
        try:
            answer = BatchLine.parse(line, LINE_BYTES)
        except MalformedError as error:
            raise AnswerError(f"line {place} of the batch: {error.reason}") from None
        if answer.line != place:
            raise AnswerError(f"line {place} of the batch says that it is {answer.line}")
        if answer.receipt is None:
            yield refusal_of(answer.problem or {}, answer.status)
            continue
        try:
            yield _confirmed(report, answer.receipt, answer.warnings, receipt_key, clock())
        except ReceiptInvalidError as error:
            yield error


def _confirmed(
    verified: VerifiedReport,
    signed: Jws,
    warnings: tuple[str, ...],
    receipt_key: PublicKey,
    at: datetime,
) -> Submission:
    header, digest = verified.header, verified.digest
    receipt = verify_submission(signed, receipt_key, header, digest, at)
    return Submission(reference(header, digest), receipt, signed, warnings)


def _from_start(file: BinaryIO, progress: Progress) -> Iterator[bytes]:
    file.seek(0)
    for piece in read_pieces(file):
        yield piece
        progress(len(piece))
