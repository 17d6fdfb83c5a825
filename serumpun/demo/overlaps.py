"""Identifiers that reports of several countries have in common, and a country that asks for them.

The incidents are drawn in rings that share phones, accounts and wallets; here they become tokens of
the blind index, under a key that an agency outside the hub's country made.
"""

import secrets
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Final

from app.crypto.blind_index import MatchPolicy, Tokens, make_tokens
from app.crypto.encoding import now
from app.crypto.header import Tlp
from app.crypto.names import country_of
from app.crypto.statements import Purpose
from app.schemas.candidates import CandidatesOut, ListedCandidateOut
from app.schemas.incident import IncidentDocument
from app.schemas.incident_parts import Identifier
from serumpun.agency import Agency
from serumpun.connect import connect
from serumpun.demo.incidents import generate_incidents
from serumpun.demo.stage import CUSTODIAN, INDEX_LIFE, Cast
from serumpun.draft import ReportDraft
from serumpun.errors import IdentifierError
from serumpun.identifiers import candidates
from serumpun.index_keys import IndexKey, make_index_key, readers_of, share_with
from serumpun.matching import Found, match_values, read_value, tokens_for
from serumpun.profile import parse_federation
from serumpun.watches import add_watch

CASE_REFERENCE: Final = "DEMO/2026/0002"
UNKNOWN: Final = "+60 000 555 0199"  # nobody has reported it
BENIGN: Final = "google.com"
_RANGE: Final = "+60 000 556 "  # of numbers that are reported while somebody watches for them
_PURPOSE: Final = Purpose.CRIMINAL_INVESTIGATION
# Invented names all lie below the same few reserved domains, which would meet without telling.
_TYPES: Final = ("phone", "bank_account", "wallet", "vessel_imo", "imei", "ip")
# The tighter the marking, the less a hit shows.
_POLICIES: Final = {
    Tlp.RED: MatchPolicy.NONE,
    Tlp.AMBER_STRICT: MatchPolicy.COUNTRY,
}


def share_index_key(cast: Cast, scratch: Path) -> None:
    """Let the custodian make the first epoch's key and share it with every agency."""
    federation = parse_federation(cast.federation_file)
    with connect(federation, [cast.agencies[CUSTODIAN]], scratch / CUSTODIAN) as custodian:
        key = make_index_key(custodian, INDEX_LIFE)
        for _, error in share_with(custodian, key, readers_of(custodian)):
            if error is not None:
                raise error


def tokens_of(document: IncidentDocument, key: IndexKey, originator: str) -> Tokens | None:
    """Make the tokens of what a report names; None if it names nothing that is compared."""
    readings = set()
    for each in identifiers_of(document):
        if each.type in _TYPES:
            try:
                read = candidates(each.type, each.value, region=country_of(originator))
            except IdentifierError:  # odd on purpose, as the words of officers are
                continue
            readings |= {(found.type, found.value) for found in read}
    return make_tokens(key.key, key.epoch, readings) if readings else None


def policy_of(tlp: Tlp) -> MatchPolicy:
    """Choose what a hit shows by how a report is marked."""
    return _POLICIES.get(tlp, MatchPolicy.AGENCY)


def identifiers_of(document: IncidentDocument) -> Iterator[Identifier]:
    """Yield what a report names, but for the papers of victims, which are not compared."""
    for section in (document.sections.operational, document.sections.financial):
        if section is not None:
            yield from section.body.identifiers


def shared_phone(asker: str) -> str:
    """Find a phone that reports of several countries name, and none of the asker's agency."""
    reporters: dict[str, set[str]] = {}
    for incident in generate_incidents(now()):
        for each in identifiers_of(incident.document):
            if each.type == "phone":
                reporters.setdefault(each.value, set()).add(incident.originator)
    return next(
        phone
        for phone, agencies in reporters.items()
        if len({country_of(each) for each in agencies}) > 1 and asker not in agencies
    )


def ask(agency: Agency) -> list[Found]:
    """Ask for a number that others know, the same as a paper has it, and one that nobody knows."""
    known = shared_phone(agency.id)
    bare = "".join(filter(str.isdigit, known))  # without `+`: it may be read in two ways
    values = [read_value("phone", each, country_of(agency.id)) for each in (known, bare, UNKNOWN)]
    return list(match_values(agency, values, MatchPolicy.AGENCY, _PURPOSE, CASE_REFERENCE))


def new_phone() -> str:
    """Invent a number that no demonstration has reported before."""
    return f"{_RANGE}{secrets.randbelow(10_000):04}"


def watch(agency: Agency, phone: str) -> None:
    """Watch for a number, showing one's country."""
    value = read_value("phone", phone, country_of(agency.id))
    life = timedelta(days=30)
    add_watch(agency, [value], MatchPolicy.COUNTRY, _PURPOSE, CASE_REFERENCE, life)


def report(agency: Agency, draft: ReportDraft, phone: str) -> None:
    """Report a number; whoever watches for it is told."""
    tokens = tokens_for(agency, [read_value("phone", phone, country_of(agency.id))])
    named = replace(draft, tokens=tokens, match_policy=MatchPolicy.AGENCY)
    agency.submit(agency.seal(named))


def told_of(agency: Agency) -> ListedCandidateOut:
    """Take what an agency was told last."""
    told = agency.transport.get(CandidatesOut, "/v1/candidates", {"limit": 1})
    return told.candidates[0]


def refuse_benign(agency: Agency) -> str:
    """Say why what belongs to everybody is not even made a token."""
    try:
        read_value("domain", BENIGN, country_of(agency.id))
    except IdentifierError as error:
        return error.title
    return "not refused"
