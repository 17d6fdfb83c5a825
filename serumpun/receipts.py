"""The hub's receipts, checked with the pinned key against the act they must be for."""

from dataclasses import dataclass
from datetime import datetime

from app.crypto import limits
from app.crypto.encoding import from_base64url, object_digest
from app.crypto.handling import check_clock
from app.crypto.header import Header, ReportReference, SectionName
from app.crypto.jws import Jws, read_protected
from app.crypto.keys import PublicKey
from app.crypto.statements import Act, Receipt, verify_statement
from app.errors import BadSignatureError, ClockWindowError, MalformedError, ReceiptInvalidError


@dataclass(frozen=True)
class ExpectedAct:
    """What a receipt must confirm.

    Args:
        act: Which act.
        agency: Who acted; for a statement its issuer.
        report: The report, for submit and open.
        request_digest: Object digest of the open request or of the statement.
        sections: Those handed over, for open.
    """

    act: Act
    agency: str
    report: ReportReference | None = None
    request_digest: bytes | None = None
    sections: frozenset[SectionName] = frozenset()


def verify_receipt(
    signed: Jws, key: PublicKey, expected: ExpectedAct, *, earliest: datetime, latest: datetime
) -> Receipt:
    """Check that the hub confirms exactly this act, at a time that can be.

    Args:
        signed: As carried.
        key: The pinned receipt key.
        expected: The act.
        earliest: First instant at which the act can have been recorded; a tolerance of
            `limits.CLOCK_WINDOW` is added here, and to `latest`.
        latest: Last such instant.

    Raises:
        ReceiptInvalidError: Not the hub's, not for this act, or not of this time.
    """
    try:
        receipt = verify_statement(signed, Receipt, key)
    except (BadSignatureError, MalformedError) as error:
        raise ReceiptInvalidError(f"not a receipt of the pinned key: {error.reason}") from error
    stated = ExpectedAct(
        receipt.act,
        receipt.agency,
        receipt.report,
        receipt.request_digest,
        frozenset(receipt.sections),
    )
    if stated != expected or len(receipt.sections) != len(stated.sections):
        raise ReceiptInvalidError("for another act")
    if not earliest - limits.CLOCK_WINDOW <= receipt.time <= latest + limits.CLOCK_WINDOW:
        raise ReceiptInvalidError("recorded at a time that cannot be")
    return receipt


def digest_of(signed: Jws) -> bytes:
    """Name a signed object one has made or verified: its object digest."""
    typ, kid = read_protected(signed)
    return object_digest(typ, kid, from_base64url(signed.payload))


def reference(header: Header, digest: bytes) -> ReportReference:
    """Name one exact report."""
    return ReportReference(originator=header.originator, id=header.id, header_digest=digest)


def verify_submission(
    signed: Jws, key: PublicKey, header: Header, digest: bytes, at: datetime
) -> Receipt:
    """Check the receipt of a submission; its time is what the signing key is judged by.

    Source: docs/spec/sealed-report.md section 9.3. The clock rule that the hub applies at its
    present holds at the recorded time: whatever was recorded outside it was backdated.

    Args:
        signed: As carried.
        key: The pinned receipt key.
        header: Of the verified report.
        digest: Its object digest.
        at: The present instant.

    Raises:
        ReceiptInvalidError: Not for this report, or of a time that cannot be.
    """
    expected = ExpectedAct(Act.SUBMIT, header.originator, reference(header, digest))
    receipt = verify_receipt(signed, key, expected, earliest=header.created_at, latest=at)
    try:
        check_clock(header, receipt.time)
    except ClockWindowError as error:
        raise ReceiptInvalidError(f"recorded at a time that cannot be: {error.reason}") from None
    return receipt
