"""Who opened one's report: each opening proven by its agency's signature and the hub's receipt."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from app.crypto.directory import Directory, Validity
from app.crypto.header import ReportReference
from app.crypto.jws import read_protected
from app.crypto.keys import PublicKey
from app.crypto.statements import Act, OpenRequest, Receipt, verify_statement
from app.errors import (
    DigestMismatchError,
    OriginatorMismatchError,
    ReceiptInvalidError,
    SerumpunError,
)
from serumpun.answers import OpeningAnswer, OpeningsAnswer, from_hub
from serumpun.errors import AnswerError
from serumpun.log_position import Logged
from serumpun.receipts import ExpectedAct, digest_of, verify_receipt
from serumpun.transport import Transport

MAX_PAGES: Final = 1000


@dataclass(frozen=True)
class Opening:
    """One opening of one's own report.

    Args:
        request: What the agency signed: sections, purpose, case reference.
        receipt: The hub's; its time is when the opening was recorded.
        validity: What the agency's signature is worth.
        signed: As carried; evidence.
        logged: Where the access log has it, if the signature was judged by that.
    """

    request: OpenRequest
    receipt: Receipt
    validity: Validity
    signed: OpeningAnswer
    logged: Logged | None = None

    @property
    def judged_by(self) -> str:
        """What dates it, as of a report."""
        return "log" if self.logged else "receipt"


@dataclass(frozen=True)
class RefusedOpening:
    """An opening the hub tells of that does not hold.

    Args:
        place: Its place in the hub's list, from 1.
        error: Why it is refused.
    """

    place: int
    error: Exception


@dataclass(frozen=True)
class Openings:
    """All openings of a report, oldest first."""

    proven: list[Opening]
    refused: list[RefusedOpening]


@from_hub()
def verify_listed_opening(
    answer: OpeningAnswer, report: ReportReference, directory: Directory, receipt_key: PublicKey
) -> Opening:
    """Check that the hub neither invented an opening nor changed its reason.

    Args:
        answer: As listed.
        report: One's own report.
        directory: Verified from pinned roots.
        receipt_key: Pinned.

    Raises:
        AnswerError: Something in it is malformed.
        UnknownKeyError: Signed by no certified key.
        OriginatorMismatchError: Signed by another agency than it names.
        DigestMismatchError: For another report.
        ReceiptInvalidError: The receipt is not for this opening, or the key was not valid then.
    """
    certified = directory.signing_key(read_protected(answer.open_request)[1])
    request = verify_statement(answer.open_request, OpenRequest, certified.key)
    if request.agency != certified.key.holder:
        raise OriginatorMismatchError("signed by another agency than it names")
    if request.report != report:
        raise DigestMismatchError("an opening of another report")
    expected = ExpectedAct(
        Act.OPEN,
        request.agency,
        report,
        digest_of(answer.open_request),
        frozenset(request.sections),
    )
    receipt = verify_receipt(
        answer.receipt, receipt_key, expected, earliest=request.time, latest=request.time
    )
    validity = certified.judge(receipt.time)
    if validity is Validity.INVALID:
        raise ReceiptInvalidError("the agency's key was not valid when the opening was recorded")
    return Opening(request, receipt, validity, answer)


def list_openings(
    report: ReportReference,
    transport: Transport,
    directory: Directory,
    receipt_key: PublicKey,
    judge: Callable[[Opening], Opening] | None = None,
) -> Openings:
    """Fetch every opening of one's own report and prove each.

    Args:
        report: One's own report.
        transport: To the hub.
        directory: Verified from pinned roots.
        receipt_key: Pinned.
        judge: Judges each by the access log; see `serumpun.judging`. None: receipts decide.

    Raises:
        AnswerError: The list does not end, or its pages do not advance.
        NotFoundError: Absent, or another agency's report.
        SerumpunError: The hub's refusal, or an answer that cannot be read.
    """
    path = f"/v1/reports/{report.originator}/{report.id}/receipts"
    found, after = Openings([], []), None
    seen = set[bytes]()  # object digests of open requests
    for _ in range(MAX_PAGES):
        page = transport.get(OpeningsAnswer, path, {"after": after} if after else None)
        for answer in page.openings:
            try:
                opening = verify_listed_opening(answer, report, directory, receipt_key)
                _require_new(opening, seen)
                found.proven.append(judge(opening) if judge else opening)
            except (SerumpunError, AnswerError) as error:
                place = len(found.proven) + len(found.refused) + 1
                found.refused.append(RefusedOpening(place, error))
        if page.next is None:
            return found
        if page.next == after or not page.openings:
            raise AnswerError("the hub's pages do not advance")
        after = page.next
    raise AnswerError(f"the hub's list does not end after {MAX_PAGES} pages")


def _require_new(opening: Opening, seen: set[bytes]) -> None:
    """Count what an agency signed once, however often the hub tells of it."""
    digest = digest_of(opening.signed.open_request)
    if digest in seen:
        raise ReceiptInvalidError("an opening that was told before")
    seen.add(digest)
