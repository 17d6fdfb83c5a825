"""One report of the demonstration, as whoever drives the demonstration sends it."""

from dataclasses import dataclass
from datetime import datetime

from app.crypto.shape import AgencyId
from app.schemas.incident import IncidentDocument


@dataclass(frozen=True)
class DemoIncident:
    """A report to be sealed and sent.

    Args:
        originator: Who sends it.
        document: Its header wishes and sections.
        created_at: When it was written, UTC.
        in_reply_to: Index of the report it answers, or that a correction supersedes.
    """

    originator: AgencyId
    document: IncidentDocument
    created_at: datetime
    in_reply_to: int | None
