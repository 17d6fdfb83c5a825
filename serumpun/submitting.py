"""Send a sealed report: attachments first, then the envelope, until the receipt is here."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from app.crypto.header import ReportReference
from app.crypto.jws import Jws
from app.crypto.keys import PublicKey
from app.crypto.statements import Receipt
from app.errors import (
    AttachmentMissingError,
    ConflictError,
    DigestMismatchError,
    MalformedError,
    ReceiptInvalidError,
    VerificationError,
)
from serumpun.answers import BlobAnswer, SubmissionAnswer
from serumpun.errors import FileError
from serumpun.outbox import SealedReport
from serumpun.receipts import reference, verify_submission
from serumpun.spool import Progress, read_pieces
from serumpun.transport import Transport

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


def send_report(
    sealed: SealedReport,
    key: PublicKey,
    transport: Transport,
    receipt_key: PublicKey,
    at: datetime,
    progress: Progress,
) -> Submission:
    """Send the very bytes that were sealed; a second sending gets the first one's receipt.

    Args:
        sealed: From the outbox.
        key: One's own, that signed it.
        transport: The hub.
        receipt_key: Pinned.
        at: The present instant.
        progress: Told of bytes of attachments sent.

    Raises:
        HubUnreachableError: No answer; whether the hub took it is not known.
        DigestMismatchError: The hub received another attachment than the one sent.
        ReceiptInvalidError: The hub's receipt is not for this report.
        SerumpunError: The hub's refusal.
    """
    verified = sealed.verified(key)
    header = verified.header
    for entry in header.attachments:
        path = f"/v1/reports/{header.originator}/{header.id}/attachments/{entry.n}"
        try:
            with sealed.attachment(entry.n).open("rb") as file:
                pieces = _counted(read_pieces(file), progress)
                kept = transport.upload(BlobAnswer, path, pieces, entry.length)
        except OSError as error:
            raise FileError(f"{sealed.attachment(entry.n)}: {error.strerror}") from None
        if (kept.length, kept.sha256) != (entry.length, entry.sha256):
            raise DigestMismatchError(f"the hub received another attachment {entry.n}")
    answer = transport.post(SubmissionAnswer, "/v1/reports", sealed.envelope_bytes())
    receipt = verify_submission(answer.receipt, receipt_key, header, verified.digest, at)
    return Submission(reference(header, verified.digest), receipt, answer.receipt, answer.warnings)


def _counted(pieces: Iterable[bytes], progress: Progress) -> Iterator[bytes]:
    for piece in pieces:
        yield piece
        progress(len(piece))
