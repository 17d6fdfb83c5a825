"""Open a report: the signed request is recorded first, then ciphertext and wraps are handed over.

Specification: docs/spec/statements.md section 3, step numbers below.
"""

import json
from dataclasses import dataclass
from datetime import datetime

from app.crypto.encoding import from_base64url, object_digest
from app.crypto.envelope import Envelope
from app.crypto.jws import Jws, read_protected
from app.crypto.statements import TYP, Act, OpenRequest, verify_statement
from app.errors import NotFoundError
from app.models import openings, reports
from app.models.access_log import Record
from app.models.reports import HandedSection, StoredReport
from app.policy.actions import Action
from app.policy.opening import require_opening
from app.usecases.attempt import Attempt, acting
from app.usecases.hub import Hub
from app.usecases.receipts import sign_receipt
from app.usecases.verify_own import verify_own


@dataclass(frozen=True)
class Opened:
    """What a recipient is handed: its own copy and both receipts."""

    envelope: Envelope
    submission_receipt: Jws
    receipt: Jws


async def open_report(
    hub: Hub, attempt: Attempt, originator: str, report_id: str, signed: Jws
) -> Opened:
    """Record an opening and hand over what it asks for.

    Raises:
        ForbiddenError: No role of the account lets it open this.
        VerificationError: The open request is not genuine or not of now.
        NotFoundError: Absent, expired, not addressed to the asker, or a section that is not:
            one and the same.
        ReplayedError: The request was used before.
    """
    async with acting(hub, attempt) as (tx, actor):  # 1. may this account open at all?
        request, at = await verify_own(  # 2. genuine, own, of now
            tx, hub, actor, signed, lambda key: verify_statement(signed, OpenRequest, key)
        )
        report = await reports.require_visible(tx, originator, report_id, at)  # 3. visible
        submitted = Jws.of(json.loads(report.receipt))
        _check_asked(request, report)  # 4. the very report, and sections sealed to the asker
        require_opening(actor, Action.REPORT_OPEN, report.header(), request.sections, at)  # 5.
        record, receipt = _record(hub, attempt, request, signed, at)
        handed = await openings.insert_opening(tx, request, signed, receipt, record)  # 6. record
        if {part.name for part in handed} != set(request.sections):
            raise NotFoundError("a section is not sealed to the asker")
    return Opened(_copy(report, handed, actor.agency), submitted, receipt)  # 7. committed


def _check_asked(request: OpenRequest, report: StoredReport) -> None:
    named = request.report
    same = (named.originator, named.id, named.header_digest) == (
        report.originator,
        report.id,
        report.digest,
    )
    if not same or not set(request.sections) <= set(report.sections):
        raise NotFoundError("another report, or a section that is not sealed to the asker")


def _record(
    hub: Hub, attempt: Attempt, request: OpenRequest, signed: Jws, at: datetime
) -> tuple[Record, Jws]:
    _, kid = read_protected(signed)
    digest = object_digest(TYP[OpenRequest], kid, from_base64url(signed.payload))
    record = attempt.record(
        at,
        kid=kid,
        originator=request.report.originator,
        purpose=request.purpose,
        case_reference=request.case_reference,
        request_digest=digest,
        detail=" ".join(request.sections),
    )
    record, receipt = sign_receipt(
        hub,
        Act.OPEN,
        record,
        request.agency,
        report=request.report.model_dump(),
        request_digest=digest,
        sections=list(request.sections),
    )
    return record, receipt


def _copy(report: StoredReport, handed: list[HandedSection], agency: str) -> Envelope:
    """Put together the asker's copy: signed header, its sections and its wraps."""
    in_order = sorted(handed, key=lambda part: report.sections.index(part.name))
    return Envelope.of(
        {
            "payload": report.payload,
            "signatures": json.loads(report.signatures),
            "sections": [{"name": part.name, "ciphertext": part.ciphertext} for part in in_order],
            "wraps": [
                {"section": part.name, "agency": agency, "kid": part.kid, "enc": part.enc}
                for part in in_order
            ],
        }
    )
