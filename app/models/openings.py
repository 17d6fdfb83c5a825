"""Openings: the signed request, the signed receipt and, only then, ciphertext and wraps."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from uuid import UUID

from asyncpg import UniqueViolationError

from app.crypto.jws import Jws
from app.crypto.statements import OpenRequest
from app.errors import ReplayedError
from app.models.access_log import Record, to_row
from app.models.reports import HandedSection
from app.models.transaction import Transaction, call

_OPEN = "SELECT * FROM open_report($1::text::jsonb, $2, $3::text::jsonb)"
_LIST = """
    SELECT record_id, request, receipt FROM openings
    WHERE originator = acting_agency() AND report_id = $1 AND record_id > $2
    ORDER BY record_id LIMIT $3
"""


@dataclass(frozen=True)
class Opening:
    """What an originator learns of an opening of its report."""

    record_id: UUID
    request: Jws
    receipt: Jws


async def insert_opening(
    tx: Transaction, request: OpenRequest, signed: Jws, receipt: Jws, record: Record
) -> list[HandedSection]:
    """Record an opening and hand over what was asked for.

    Args:
        tx: With the identity of the agency that opens.
        request: Verified.
        signed: The request as carried.
        receipt: Over this very opening.
        record: Of the act.

    Raises:
        ReplayedError: The key has used this nonce before.
    """
    columns = {
        "record_id": record.id,
        "originator": request.report.originator,
        "report_id": request.report.id,
        "agency": request.agency,
        "kid": record.kid,
        "nonce": request.nonce,
        "request": signed.to_bytes().decode(),
        "receipt": receipt.to_bytes().decode(),
    }
    asked = [str(name) for name in request.sections]
    try:
        rows = await call(tx, _OPEN, to_row(columns), asked, record.to_row())
    except UniqueViolationError as error:
        raise ReplayedError("nonce used before") from error
    return [HandedSection(row["name"], row["ciphertext"], row["kid"], row["enc"]) for row in rows]


async def list_openings(
    tx: Transaction, report_id: str, after: UUID, limit: int
) -> Sequence[Opening]:
    """List the openings of one of the transaction's agency's own reports, oldest first."""
    rows = await call(tx, _LIST, UUID(report_id), after, limit)
    return [
        Opening(
            row["record_id"],
            Jws.of(json.loads(row["request"])),
            Jws.of(json.loads(row["receipt"])),
        )
        for row in rows
    ]
