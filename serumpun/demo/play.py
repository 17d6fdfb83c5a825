"""Play the demonstration in: send the invented reports of two years."""

import tempfile
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import replace
from pathlib import Path

from app.crypto.encoding import now
from app.crypto.header import Kind, ReportReference
from serumpun.agency import Agency
from serumpun.connect import connect
from serumpun.demo.incidents import generate_incidents
from serumpun.demo.overlaps import policy_of, tokens_of
from serumpun.demo.reports import DemoIncident
from serumpun.demo.stage import Cast
from serumpun.draft import draft_from_document
from serumpun.index_keys import IndexKey, find_index_key
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
        keys: dict[str, IndexKey] = {}
        for incident in generate_incidents(now()):
            name = incident.originator
            if name not in agencies:
                at_hub = connect(federation, [cast.agencies[name]], Path(scratch) / name)
                agencies[name] = open_agencies.enter_context(at_hub)
                keys[name] = find_index_key(agencies[name])
            sent.append(_send(agencies[name], incident, sent, keys[name]))
            advance()
    return len(sent)


def _send(
    agency: Agency, incident: DemoIncident, sent: list[ReportReference], key: IndexKey
) -> ReportReference:
    document, at = incident.document, now()
    earlier = None if incident.in_reply_to is None else sent[incident.in_reply_to]
    corrects = document.kind is Kind.CORRECTION
    draft = draft_from_document(
        document,
        at,
        in_reply_to=None if corrects else earlier,
        supersedes=earlier if corrects else None,
    )
    tokens = tokens_of(document, key, agency.id)
    draft = replace(draft, tokens=tokens, match_policy=policy_of(document.tlp))
    return agency.submit(agency.seal(draft)).report
