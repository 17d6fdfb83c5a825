"""Play the demonstration in: send the invented reports of two years."""

import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from datetime import datetime
from pathlib import Path

from app.crypto.encoding import now
from app.crypto.header import Kind, ReportReference
from serumpun.agency import Agency
from serumpun.connect import connect
from serumpun.demo.incidents import generate_incidents
from serumpun.demo.reports import DemoIncident
from serumpun.demo.stage import Cast
from serumpun.draft import draft_from_document
from serumpun.profile import parse_federation

Advance = Callable[[], None]


def send_reports(cast: Cast, advance: Advance) -> int:
    """Seal, sign and submit every invented report as its originator; returns how many.

    The hub takes a report only near the time at which it says it was made, so all are made now;
    what they tell about happened over the last two years.

    Args:
        cast: Everybody's keys.
        advance: Called after each report.
    """
    federation = parse_federation(cast.federation_file)
    sent: list[ReportReference] = []
    with tempfile.TemporaryDirectory() as scratch, ExitStack() as open_agencies:
        agencies: dict[str, Agency] = {}
        for incident in generate_incidents(now()):
            name = incident.originator
            if name not in agencies:
                at_hub = connect(federation, [cast.agencies[name]], Path(scratch) / name)
                agencies[name] = open_agencies.enter_context(at_hub)
            sent.append(_send(agencies[name], incident, sent, now()))
            advance()
    return len(sent)


def _send(
    agency: Agency, incident: DemoIncident, sent: list[ReportReference], at: datetime
) -> ReportReference:
    document = incident.document
    earlier = None if incident.in_reply_to is None else sent[incident.in_reply_to]
    corrects = document.kind is Kind.CORRECTION
    draft = draft_from_document(
        document,
        at,
        in_reply_to=None if corrects else earlier,
        supersedes=earlier if corrects else None,
    )
    return agency.submit(agency.seal(draft)).report
