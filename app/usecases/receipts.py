"""Receipts: what the hub promises once the act's transaction has committed."""

from dataclasses import replace
from typing import Any

from app.crypto.encoding import from_base64url, object_digest
from app.crypto.envelope import VerifiedHeader
from app.crypto.jws import Jws
from app.crypto.statements import TYP, Act, Receipt, sign_statement
from app.models.access_log import Record
from app.usecases.hub import Hub


def sign_receipt(
    hub: Hub,
    act: Act,
    record: Record,
    agency: str,
    **facts: Any,  # noqa: ANN401 -- members of Receipt
) -> tuple[Record, Jws]:
    """Sign the receipt of an act that is about to be recorded.

    Args:
        hub: Whose receipt key signs.
        act: What it confirms.
        record: The record that commits together with it.
        agency: Who acts, or whose chain grows.
        facts: The members of `Receipt` this act has; the others are null or empty.

    Returns:
        The record, now with the digest of this answer, and the receipt.
    """
    members = {
        "v": 1,
        "act": act,
        "record_id": str(record.id),
        "agency": agency,
        "report": None,
        "request_digest": None,
        "sections": [],
        "time": record.recorded_at,
    }
    receipt = sign_statement(Receipt.of({**members, **facts}), hub.receipt_key)
    kid, payload = hub.receipt_key.public.kid, from_base64url(receipt.payload)
    return replace(record, answer_digest=object_digest(TYP[Receipt], kid, payload)), receipt


def reference_to(report: VerifiedHeader) -> dict[str, object]:
    """Name an exact report, as receipts do."""
    header = report.header
    return {"originator": header.originator, "id": header.id, "header_digest": report.digest}
