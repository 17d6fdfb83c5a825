"""Headers as listed: each verified from the pinned roots before anybody looks at it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.crypto.directory import Directory, Validity
from app.crypto.encoding import to_timestamp
from app.crypto.envelope import VerifiedHeader, verify_header
from app.crypto.header import Header, Kind, ReportReference, SectionName, Tlp, occurred_bounds
from app.crypto.jws import Jws, read_protected
from app.crypto.keys import PublicKey
from app.crypto.statements import Receipt
from app.errors import SerumpunError
from serumpun.answers import ReportAnswer, ReportsAnswer, from_hub
from serumpun.errors import AnswerError, EquivocationError
from serumpun.log_position import Logged
from serumpun.receipts import reference, verify_submission


@dataclass(frozen=True)
class Filters:
    """Which headers to list; what is None does not filter.

    Args:
        thread: Reports that answer or correct this one: `ORIGINATOR/ID`.
        occurred_from, occurred_to: Overlap with when the reported events happened.
        received_from, received_to: When the hub recorded the submission.
    """

    kind: Kind | None = None
    category: str | None = None
    country: str | None = None
    tlp: Tlp | None = None
    originator: str | None = None
    thread: str | None = None
    occurred_from: datetime | None = None
    occurred_to: datetime | None = None
    received_from: datetime | None = None
    received_to: datetime | None = None

    def parameters(self) -> dict[str, str | int]:
        """Write them as the query of a request."""
        return {name: _written(value) for name, value in vars(self).items() if value is not None}

    def admit(self, header: Header, received_at: datetime) -> bool:
        """Tell whether a verified header is one of those asked for."""
        answers = header.in_reply_to or header.supersedes
        facts = {
            "kind": header.kind,
            "category": header.category,
            "tlp": header.tlp,
            "originator": header.originator,
            "thread": f"{answers.originator}/{answers.id}" if answers else None,
        }
        return (
            all(getattr(self, name) in (None, fact) for name, fact in facts.items())
            and self.country in (None, *header.countries_concerned)
            and _meet(occurred_bounds(header), self.occurred_from, self.occurred_to)
            and _meet((received_at, received_at), self.received_from, self.received_to)
        )


@dataclass(frozen=True)
class ListedReport:
    """A header that its originator signed, as the hub lists it.

    Args:
        verified: Header, digest and signing key.
        signed: As carried.
        receipt: Of its submission.
        validity: What the signature is worth; DISPUTED must be shown as such.
        sections: Those the hub offers to open.
        logged: Where the access log has the submission, if the signature was judged by that.
    """

    verified: VerifiedHeader
    signed: Jws
    receipt: Receipt
    validity: Validity
    sections: tuple[SectionName, ...]
    logged: Logged | None = None

    @property
    def judged_by(self) -> str:
        """What dates the report: the access log, or, as long as it has no proof, the receipt."""
        return "log" if self.logged else "receipt"

    @property
    def header(self) -> Header:
        """The facts."""
        return self.verified.header

    @property
    def reference(self) -> ReportReference:
        """This exact report."""
        return reference(self.header, self.verified.digest)


@dataclass(frozen=True)
class RefusedEntry:
    """An entry of the hub's list that does not hold; it is told, and nothing in it is shown.

    Args:
        place: Its place on the page, from 1.
        error: Why it is refused.
    """

    place: int
    error: Exception


@dataclass(frozen=True)
class InboxPage:
    """A page of headers, newest first.

    Args:
        reports: Those that hold.
        refused: Those that do not.
        next: Where the next page begins.
    """

    reports: list[ListedReport]
    refused: list[RefusedEntry]
    next: str | None


def verify_page(
    page: ReportsAnswer,
    filters: Filters,
    cursor: str | None,
    verify: Callable[[ReportAnswer], ListedReport],
) -> InboxPage:
    """Check each header of a page, and that it is one of those asked for.

    Raises:
        AnswerError: The page does not lead on.
    """
    if page.next is not None and (page.next == cursor or not page.reports):
        raise AnswerError("the hub's pages do not advance")
    reports, refused = [], []
    for place, entry in enumerate(page.reports, start=1):
        try:
            listed = verify(entry)
            if not filters.admit(listed.header, listed.receipt.time):
                raise AnswerError("the hub lists what was not asked for")
            reports.append(listed)
        except (SerumpunError, EquivocationError, AnswerError) as error:
            refused.append(RefusedEntry(place, error))
    return InboxPage(reports, refused, page.next)


@from_hub()
def verify_listed(
    entry: ReportAnswer, directory: Directory, receipt_key: PublicKey, at: datetime
) -> ListedReport:
    """Check one listed header: key, signatures, rules and the receipt of its submission.

    Args:
        entry: As listed.
        directory: Verified from pinned roots.
        receipt_key: Pinned.
        at: The present instant.

    Raises:
        UnknownKeyError: Signed by no certified key.
        ReceiptInvalidError: The hub's receipt is not for this report.
        AnswerError: Malformed, or listed with sections that it does not have.
        SerumpunError: As `app.crypto.envelope.verify_header`.
    """
    certified = directory.signing_key(read_protected(entry.signed)[1])
    verified = verify_header(entry.signed, certified.key)
    offered = set(entry.sections)
    if len(offered) != len(entry.sections) or not all(map(verified.header.section, offered)):
        raise AnswerError("it lists sections that the header does not have, or one twice")
    receipt = verify_submission(entry.receipt, receipt_key, verified.header, verified.digest, at)
    validity = certified.judge(receipt.time)
    return ListedReport(verified, entry.signed, receipt, validity, entry.sections)


def _written(value: Any) -> str:  # noqa: ANN401
    return to_timestamp(value) if isinstance(value, datetime) else str(value)


def _meet(
    span: tuple[datetime, datetime] | None, earliest: datetime | None, latest: datetime | None
) -> bool:
    """Tell whether a span and a wish have an instant in common; no span meets only no wish."""
    if span is None:
        return earliest is None and latest is None
    return (earliest is None or earliest <= span[1]) and (latest is None or span[0] <= latest)
