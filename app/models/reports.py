"""Reports as stored: only verified ones go in, only what is addressed to the reader comes out."""

import json
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any, NamedTuple, cast
from uuid import UUID

from app.crypto import limits
from app.crypto.encoding import from_base64url
from app.crypto.header import Header
from app.crypto.jws import Jws
from app.errors import NotFoundError
from app.models.access_log import RECORD, Record
from app.models.transaction import Transaction, call

_FIND_RECEIPT = "SELECT receipt FROM reports WHERE originator = $1 AND id = $2 AND digest = $3"
_MINE = """
    SELECT report_access.seq, report_access.originator, report_access.report_id, sections
    FROM report_access WHERE agency = acting_agency() AND report_access.expires_at > $1
"""
_RECORDED = f"recorded AS ({RECORD}), "  # in the same round trip
_ONE = " AND report_access.originator = $2 AND report_access.report_id = $3"
# The page is chosen first, among narrow rows: a planner that joins before it chooses reads, and
# checks against row security, every report that fits the filters. Each row has its report.
_WHOLE = """
    WITH {}chosen AS MATERIALIZED ({})
    SELECT chosen.seq, chosen.originator, chosen.report_id::text, payload, signatures, receipt,
        digest, sections
    FROM chosen JOIN reports
        ON reports.originator = chosen.originator AND reports.id = chosen.report_id
    ORDER BY chosen.seq DESC
"""
# One condition for each filter; only those in use become part of the statement.
_CONDITIONS = {
    "kind": "kind = ${}",
    "category": "category = ${}",
    "categories": "category = ANY (${}::text[])",
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
    """What a list is narrowed to.

    Args of its own:
        before: The place in the caller's own list.
        categories: Those that the caller's account is bound to.
    """

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
    categories: frozenset[str] | None = None

    def in_use(self) -> dict[str, object]:
        """Tell the filters that narrow."""
        return {name: held for name, held in vars(self).items() if held is not None}


class StoredReport(NamedTuple):
    """A visible report's signed header and what the reader may open: a row as it was selected.

    Args:
        seq: Place in the order of arrival; never shown, it would count what is hidden.
        originator: Whose report.
        id: Report id.
        payload: Of the signed header, as carried.
        signatures: Of the header, as JSON. Lists hand it on unread, like the receipt: reading and
            writing again what was verified before it was stored is most of the cost of a page.
        receipt: The hub's receipt of the submission, as JSON.
        digest: Object digest of the header.
        sections: Names of those sealed to the reader.
    """

    seq: int
    originator: str
    id: str
    payload: str
    signatures: str
    receipt: str
    digest: bytes
    sections: list[str]

    def header(self) -> Header:
        """Read the header again: it was verified before it was stored."""
        return Header.parse(from_base64url(self.payload), limits.HEADER_BYTES)


@dataclass(frozen=True)
class HandedSection:
    """A ciphertext and the wrap that opens it for the reader."""

    name: str
    ciphertext: bytes
    kid: str
    enc: bytes = field(repr=False)


async def find_receipt(
    tx: Transaction, originator: str, report_id: str, digest: bytes
) -> Jws | None:
    """Find the receipt of the very report that an originator submitted."""
    rows = await call(tx, _FIND_RECEIPT, originator, UUID(report_id), digest)
    return Jws.of(json.loads(rows[0]["receipt"])) if rows else None


async def require_visible(
    tx: Transaction, originator: str, report_id: str, at: datetime
) -> StoredReport:
    """Find a report that is visible to the transaction's agency and not expired.

    Raises:
        NotFoundError: Absent or not yours: nobody can tell which.
    """
    rows = await call(tx, _WHOLE.format("", _MINE + _ONE), at, originator, UUID(report_id))
    if not rows:
        raise NotFoundError("absent or not visible")
    return StoredReport(*rows[0])


async def list_visible(
    tx: Transaction, filters: Filters, limit: int, at: datetime, record: Record
) -> list[StoredReport]:
    """List visible reports, newest first, and record who looked."""
    chosen, arguments = _MINE, [at]
    for name, held in filters.in_use().items():
        arguments.append(cast("Any", held))
        chosen += " AND " + _CONDITIONS[name].format(len(arguments))
    arguments.append(cast("Any", limit))
    chosen += f" ORDER BY report_access.seq DESC LIMIT ${len(arguments)}"
    arguments.append(cast("Any", record.to_row()))
    statement = _WHOLE.format(_RECORDED.format(len(arguments)), chosen)
    return [StoredReport(*row) for row in await call(tx, statement, *arguments)]
