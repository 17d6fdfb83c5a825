"""Submit a report: verified with the key of who asks, stored and recorded, then receipted.

Specification: docs/spec/sealed-report.md section 8, step numbers below.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from app.crypto.directory import CertifiedKey
from app.crypto.encoding import to_base64url
from app.crypto.envelope import Envelope, VerifiedReport, verify_report
from app.crypto.handling import check_clock
from app.crypto.jws import Jws, read_protected
from app.crypto.keys import KeyUse
from app.crypto.statements import Act, AgencyStatus
from app.errors import (
    AttachmentMissingError,
    IdReusedError,
    InvalidShapeError,
    OriginatorMismatchError,
    RecipientKeyNotActiveError,
    RecipientUnknownError,
)
from app.models import blobs, directory, keys, reports
from app.models.access_log import insert_record
from app.models.transaction import Transaction
from app.policy.actions import Action
from app.policy.grants import require
from app.schemas.categories import category_codes
from app.usecases.attempt import AGAIN, Attempt, acting
from app.usecases.hub import Hub
from app.usecases.receipts import reference_to, sign_receipt

NEWER_KEY = "newer-key"


@dataclass(frozen=True)
class Submitted:
    """What the originator is told.

    Args:
        receipt: The hub's promise.
        is_new: False if these very bytes had been submitted before.
        warnings: What did not hinder, e.g. `newer-key`.
    """

    receipt: Jws
    is_new: bool
    warnings: Sequence[str]


async def submit_report(hub: Hub, attempt: Attempt, envelope: Envelope) -> Submitted:
    """Check, store and record one report.

    Raises:
        ForbiddenError: No role of the account lets it submit this.
        OriginatorMismatchError: The report names another agency, or another's key signed it.
        VerificationError: It is not what it claims to be, or somebody could not open it.
        IdReusedError: The originator used the id for another report.
    """
    async with acting(hub, attempt) as (tx, actor):  # 1. may this account submit at all?
        certified = await _key_of_who_asks(tx, hub, actor.agency, envelope)  # 2. certified, own
        at = hub.clock()  # after the key's row is held: a revocation comes wholly before or after
        verified = verify_report(envelope, certified.key)  # 3. facts come only from what this gives
        again = await _find_same(tx, attempt, verified, at)  # 4. the same report again?
        if again is not None:
            return again
        certified.require_active(at)  # 5. the key may still sign, and the report is of now
        check_clock(verified.header, at)
        _check_category(verified)
        require(actor, Action.REPORT_SUBMIT, verified.header)  # 6. may it send this one?
        warnings = await _check_recipients(tx, hub, verified, at)  # 7. somebody can open it
        await _check_attachments(tx, verified)  # 8. all that the header names is here
        submission = _submission(hub, attempt, verified, at)
        stored = await reports.insert_report(tx, submission)  # 9. store and record: one statement
        if not stored.is_new:
            again = await _find_same(tx, attempt, verified, at)  # sent twice at the same time
            if again is None:
                raise IdReusedError("id used for another report")
            return again
        if stored.claimed != len(verified.header.attachments):
            raise AttachmentMissingError("dropped while the report was on its way")
    return Submitted(submission.receipt, is_new=True, warnings=warnings)  # 10. committed


async def _find_same(
    tx: Transaction, attempt: Attempt, verified: VerifiedReport, at: datetime
) -> Submitted | None:
    """Find what the very same signed object was told, so that a lost answer can be asked again."""
    agency, digest = verified.header.originator, verified.digest
    known = await reports.find_receipt(tx, agency, digest)
    if known is None:
        return None
    record = attempt.record(at, originator=agency, request_digest=digest, detail=AGAIN)
    await insert_record(tx, record)
    return Submitted(known, is_new=False, warnings=())


async def _key_of_who_asks(
    tx: Transaction, hub: Hub, agency: str, envelope: Envelope
) -> CertifiedKey:
    """Choose the key by who asks: one that is named but not the asker's is refused."""
    _, kid = read_protected(envelope)
    certified = await keys.hold_key(tx, hub.federation.name, kid)
    if certified.key.holder != agency:
        raise OriginatorMismatchError("signed with another agency's key")
    return certified


def _check_category(verified: VerifiedReport) -> None:
    if verified.header.category not in category_codes():
        raise InvalidShapeError("unknown category", pointer="/category")


async def _check_recipients(
    tx: Transaction, hub: Hub, verified: VerifiedReport, at: datetime
) -> Sequence[str]:
    """Refuse a report that somebody in its audience could not, or must not, open.

    Returns:
        Warnings: a newer key than the one sealed to exists.
    """
    wraps = verified.envelope.wraps
    kids = [to_base64url(wrap.kid) for wrap in wraps]
    known = await directory.list_recipients(tx, kids, at)
    for wrap, kid in zip(wraps, kids, strict=True):
        row: Any = known.get(kid)
        if row is None or (row["agency"], row["use"]) != (wrap.agency, KeyUse.AGENCY_SEAL):
            raise RecipientUnknownError("no such sealing key of that agency")
        certified = keys.certified_key(hub.federation.name, row)
        if row["status"] != AgencyStatus.ACTIVE or not certified.is_active(at):
            raise RecipientKeyNotActiveError("suspended, revoked or outside its dates")
    return (NEWER_KEY,) if any(row["has_newer"] for row in known.values()) else ()


async def _check_attachments(tx: Transaction, verified: VerifiedReport) -> None:
    header = verified.header
    if not header.attachments:
        return
    stored = {blob.n: blob for blob in await blobs.list_blobs(tx, header.originator, header.id)}
    for position, entry in enumerate(header.attachments):
        blob = stored.get(entry.n)
        if blob is None or (blob.length, blob.sha256) != (entry.length, entry.sha256):
            raise AttachmentMissingError("not uploaded", pointer=f"/attachments/{position}")


def _submission(
    hub: Hub, attempt: Attempt, verified: VerifiedReport, at: datetime
) -> reports.Submission:
    header = verified.header
    record = attempt.record(
        at,
        originator=header.originator,
        object=f"{header.originator}/{header.id}",
        request_digest=verified.digest,
    )
    record, receipt = sign_receipt(
        hub, Act.SUBMIT, record, header.originator, report=reference_to(verified)
    )
    return reports.Submission(verified, receipt, at, record)
