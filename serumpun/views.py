"""What `--json` prints, name by name (docs/cli.md); names once published stay."""

from typing import Any

from app.crypto.directory import CertifiedKey, Directory
from app.crypto.encoding import to_base64url, to_timestamp
from app.crypto.header import Header, ReportReference
from app.crypto.names import country_of
from app.crypto.statements import AgencyStatement, Receipt
from serumpun.inbox import ListedReport
from serumpun.openings import Opening
from serumpun.outbox import SealedReport
from serumpun.saving import SavedReport
from serumpun.submitting import Submission


def reference_view(reference: ReportReference | None) -> dict[str, Any] | None:
    """Name one exact report."""
    return reference.model_dump(mode="json") if reference else None


def receipt_view(receipt: Receipt) -> dict[str, Any]:
    """Show when and as which record the hub recorded an act."""
    return {"record_id": receipt.record_id, "recorded_at": to_timestamp(receipt.time)}


def header_view(header: Header) -> dict[str, Any]:
    """Show the facts of a report."""
    facts = header.model_dump(mode="json", by_alias=True, exclude={"v", "sections", "attachments"})
    return {**facts, "all_sections": [str(section.name) for section in header.sections]}


def report_view(listed: ListedReport) -> dict[str, Any]:
    """Show one header as listed."""
    return {
        **header_view(listed.header),
        "header_digest": to_base64url(listed.verified.digest),
        "received_at": to_timestamp(listed.receipt.time),
        "validity": str(listed.validity),
        "judged_by": listed.judged_by,
        "log_index": listed.logged.index if listed.logged else None,
        "sections": [str(name) for name in listed.sections],
    }


def submission_view(submission: Submission) -> dict[str, Any]:
    """Show a report that was sent."""
    return {
        "report": reference_view(submission.report),
        **receipt_view(submission.receipt),
        "warnings": list(submission.warnings),
        "receipt": submission.signed.model_dump(mode="json"),
    }


def waiting_view(sealed: SealedReport) -> dict[str, Any]:
    """Show a report that waits in the outbox."""
    envelope, header = sealed.envelope(), sealed.header()
    return {
        "id": sealed.id,
        "created_at": to_timestamp(header.created_at),
        "prepared_offline": header.prepared_offline,
        "agencies": sorted({wrap.agency for wrap in envelope.wraps}),
        "attachments": len(header.attachments),
    }


def saved_view(saved: SavedReport) -> list[dict[str, Any]]:
    """Show what was written."""
    return [
        {
            "path": str(file.path),
            "section": str(file.section) if file.section else None,
            "length": file.length,
            "is_body": file.is_body,
        }
        for file in saved.files
    ]


def opening_view(opening: Opening) -> dict[str, Any]:
    """Show who opened a report and why."""
    request = opening.request
    return {
        "agency": request.agency,
        "country": country_of(request.agency),
        "sections": [str(name) for name in request.sections],
        "purpose": str(request.purpose),
        "case_reference": request.case_reference,
        "validity": str(opening.validity),
        "judged_by": opening.judged_by,
        **receipt_view(opening.receipt),
        "open_request": opening.signed.open_request.model_dump(mode="json"),
        "receipt": opening.signed.receipt.model_dump(mode="json"),
    }


def key_view(certified: CertifiedKey) -> dict[str, Any]:
    """Show a certified key."""
    return {
        "kid": certified.key.kid,
        "use": str(certified.key.use),
        "not_before": to_timestamp(certified.not_before),
        "not_after": to_timestamp(certified.not_after),
        "revoked_at": to_timestamp(certified.revoked_at) if certified.revoked_at else None,
        "compromised_at": (
            to_timestamp(certified.compromised_at) if certified.compromised_at else None
        ),
    }


def agency_view(stated: AgencyStatement, directory: Directory) -> dict[str, Any]:
    """Show an agency and its keys."""
    return {
        "id": stated.subject,
        "country": country_of(stated.subject),
        "name": stated.name,
        "unit_type": str(stated.unit_type),
        "remit": list(stated.remit),
        "contact": stated.contact.model_dump(mode="json"),
        "tlp_ceiling": str(stated.tlp_ceiling),
        "status": str(stated.status),
        "keys": [
            key_view(key) for key in directory.keys.values() if key.key.holder == stated.subject
        ],
    }
