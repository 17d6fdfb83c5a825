"""Reports as stored: only verified ones go in, only what is addressed to the reader comes out."""

import json
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, cast
from uuid import UUID

from sqlalchemy.ext.asyncio import AsyncConnection

from app.crypto import limits
from app.crypto.encoding import from_base64url, to_base64url
from app.crypto.envelope import VerifiedReport
from app.crypto.header import Header, occurred_bounds
from app.crypto.jws import Jws
from app.errors import NotFoundError
from app.models.access_log import Record, to_row
from app.models.transaction import call

_SUBMIT = (
    "SELECT * FROM submit_report($1::text::jsonb, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,"
    " $13::text::jsonb)"
)
_FIND_RECEIPT = "SELECT receipt FROM reports WHERE originator = $1 AND digest = $2"
_COLUMNS = "report_access.seq, report_access.originator, report_access.report_id, sections, \
payload, signatures, receipt, digest"
_VISIBLE = f"""
    SELECT {_COLUMNS} FROM report_access JOIN reports
        ON reports.originator = report_access.originator AND reports.id = report_access.report_id
    WHERE agency = acting_agency() AND report_access.expires_at > $1
"""  # noqa: S608 -- constants
_ONE = " AND report_access.originator = $2 AND report_access.report_id = $3"
# One condition for each filter; only those in use become part of the statement.
_CONDITIONS = {
    "kind": "kind = ${}",
    "category": "category = ${}",
    "tlp": "tlp = ${}",
    "country": "countries @> ARRAY[${}::text]",
    "originator": "report_access.originator = ${}",
    "thread": "thread = ${}",
    "occurred_from": "occurred_to >= ${}",
    "occurred_to": "occurred_from <= ${}",
    "received_from": "report_access.received_at >= ${}",
    "received_to": "report_access.received_at <= ${}",
    "before": "report_access.seq < ${}",
}


EXPIRED_TOO = datetime.min.replace(tzinfo=UTC)  # as the instant from which a report must live


@dataclass(frozen=True)
class Filters:
    """What a list is narrowed to; `before` is the place in the caller's own list."""

    kind: str | None = None
    category: str | None = None
    tlp: str | None = None
    country: str | None = None
    originator: str | None = None
    thread: str | None = None
    occurred_from: datetime | None = None
    occurred_to: datetime | None = None
    received_from: datetime | None = None
    received_to: datetime | None = None
    before: int | None = None

    def in_use(self) -> dict[str, object]:
        """Tell the filters that narrow."""
        return {name: held for name, held in vars(self).items() if held is not None}


@dataclass(frozen=True)
class StoredReport:
    """A visible report's signed header and what the reader may open.

    Args:
        seq: Place in the order of arrival; never shown, it would count what is hidden.
        originator: Whose report.
        id: Report id.
        signed: Header and signatures as carried.
        receipt: The hub's receipt of the submission, as signed.
        digest: Object digest of the header.
        sections: Names of those sealed to the reader.
    """

    seq: int
    originator: str
    id: str
    signed: Jws
    receipt: Jws
    digest: bytes
    sections: tuple[str, ...]

    def header(self) -> Header:
        """Read the header again: it was verified before it was stored."""
        return Header.parse(from_base64url(self.signed.payload), limits.HEADER_BYTES)


@dataclass(frozen=True)
class Submission:
    """A verified report with what goes into the database beside it."""

    report: VerifiedReport
    receipt: Jws
    received_at: datetime
    record: Record


@dataclass(frozen=True)
class Stored:
    """What storing a report did.

    Args:
        is_new: False, with nothing stored, if the originator already used the id.
        claimed: Attachments that were there and now belong to the report.
    """

    is_new: bool
    claimed: int


@dataclass(frozen=True)
class HandedSection:
    """A ciphertext and the wrap that opens it for the reader."""

    name: str
    ciphertext: bytes
    kid: str
    enc: bytes = field(repr=False)


async def find_receipt(tx: AsyncConnection, originator: str, digest: bytes) -> Jws | None:
    """Find the receipt of what an originator submitted, by its object digest."""
    rows = await call(tx, _FIND_RECEIPT, originator, digest)
    return Jws.of(json.loads(rows[0]["receipt"])) if rows else None


async def insert_report(tx: AsyncConnection, submission: Submission) -> Stored:
    """Store a report with its record, unless the originator already used the id."""
    report, envelope = submission.report, submission.report.envelope
    attachments = report.header.attachments
    signatures = json.dumps(envelope.model_dump(mode="json", include={"signatures"})["signatures"])
    rows = await call(
        tx,
        _SUBMIT,
        to_row(_facts(submission)),
        envelope.payload,
        signatures,
        submission.receipt.to_bytes().decode(),
        [str(section.name) for section in envelope.sections],
        [section.ciphertext for section in envelope.sections],
        [str(wrap.section) for wrap in envelope.wraps],
        [wrap.agency for wrap in envelope.wraps],
        [to_base64url(wrap.kid) for wrap in envelope.wraps],
        [wrap.enc for wrap in envelope.wraps],
        [entry.n for entry in attachments],
        [str(entry.section) for entry in attachments],
        submission.record.to_row(),
    )
    return Stored(rows[0]["is_new"], rows[0]["claimed"])


async def require_visible(
    tx: AsyncConnection, originator: str, report_id: str, at: datetime
) -> StoredReport:
    """Find a report that is visible to the transaction's agency and not expired.

    Raises:
        NotFoundError: Absent or not yours: nobody can tell which.
    """
    rows = await call(tx, _VISIBLE + _ONE, at, originator, UUID(report_id))
    if not rows:
        raise NotFoundError("absent or not visible")
    return _stored(rows[0])


async def list_visible(
    tx: AsyncConnection, filters: Filters, limit: int, at: datetime
) -> list[StoredReport]:
    """List visible reports, newest first."""
    statement, arguments = _VISIBLE, [at]
    for name, held in filters.in_use().items():
        arguments.append(cast("Any", held))
        statement += " AND " + _CONDITIONS[name].format(len(arguments))
    arguments.append(cast("Any", limit))
    statement += f" ORDER BY report_access.seq DESC LIMIT ${len(arguments)}"
    return [_stored(row) for row in await call(tx, statement, *arguments)]


def _facts(submission: Submission) -> dict[str, object]:
    header = submission.report.header
    occurred_from, occurred_to = occurred_bounds(header) or (None, None)
    thread = header.in_reply_to or header.supersedes
    return {
        "originator": header.originator,
        "id": header.id,
        "digest": submission.report.digest,
        "kind": header.kind,
        "category": header.category,
        "tlp": header.tlp,
        "countries": list(header.countries_concerned),
        "occurred_from": occurred_from,
        "occurred_to": occurred_to,
        "received_at": submission.received_at,
        "expires_at": header.expires_at,
        "thread": f"{thread.originator}/{thread.id}" if thread else None,
    }


def _stored(row: Any) -> StoredReport:  # noqa: ANN401 -- a driver's row
    signatures: Sequence[object] = json.loads(row["signatures"])
    return StoredReport(
        row["seq"],
        row["originator"],
        str(row["report_id"]),
        Jws.of({"payload": row["payload"], "signatures": signatures}),
        Jws.of(json.loads(row["receipt"])),
        row["digest"],
        tuple(row["sections"]),
    )
