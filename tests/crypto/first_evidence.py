"""The project's own evidence bundles behind the same function as the second reader's."""

from datetime import datetime
from typing import Any

from app.crypto.directory import Directory
from app.crypto.federation import FEDERATION_BYTES, Federation
from serumpun.evidence_bundle import BUNDLE_BYTES, EvidenceBundle


def check_bundle(federation: bytes, raw: bytes, at: datetime) -> dict[str, Any]:
    """Check a bundle; what it has shown."""
    pinned = Federation.parse(federation, FEDERATION_BYTES)
    directory = Directory(pinned.name, pinned.roots())
    found = EvidenceBundle.parse(raw, BUNDLE_BYTES).verify(pinned, directory, at)
    return {
        "validity": str(found.header.validity) if found.header else None,
        "judged_by": found.header.judged_by if found.header else None,
        "openings": [each.request.agency for each in found.openings],
        "size": found.signed and found.signed.size,
        "entries": [each.id for each in found.entries],
        "unlogged": [each.record_id for each in found.unlogged],
        "cosigned": dict(found.cosigned),
    }
