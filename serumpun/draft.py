"""A report before it is sealed: wishes for the header, sections, files and audiences."""

import mimetypes
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

from app.crypto import limits
from app.crypto.blind_index import MatchPolicy, Tokens, match_entry
from app.crypto.encoding import to_timestamp
from app.crypto.handling import MAX_LIFE, PRACTICE_LIFE
from app.crypto.header import (
    HandlingCode,
    Kind,
    Pap,
    PermittedAction,
    ReportReference,
    SectionName,
    Tlp,
)
from app.crypto.manifest import NOT_IN_FILE_NAMES
from app.crypto.shape import is_disguise
from app.schemas.incident import DEFAULT_LIFE, IncidentDocument

OCTETS: Final = "application/octet-stream"
_MEDIA_TYPE = re.compile(r"[a-z]+/[A-Za-z0-9!#$&^_.+-]{1,100}")


@dataclass(frozen=True)
class SectionSource:
    """One section before sealing.

    Args:
        name: Which section.
        media_type: Of the body.
        body: Its exact bytes, or the file that holds them.
        audience: Agencies it is for; an empty one means nobody and is refused.
        files: Attachments, at most `limits.ATTACHMENT_BYTES` each.
    """

    name: SectionName
    media_type: str
    body: bytes | Path
    audience: tuple[str, ...]
    files: tuple[Path, ...] = ()


@dataclass(frozen=True)
class ReportDraft:
    """A report before sealing; the members of the header are the specification's.

    Args:
        expires_at: When the report ends; a year after it was made, or what the marking allows, if
            nothing is said.
        occurred: Begin and end of what is reported, both included.
        grading: {grading_scheme, source_reliability, information_credibility}.
        in_reply_to: The report this one answers.
        supersedes: The own report that a correction replaces.
        prepared_offline: It may reach the hub up to 30 days after it was made.
        digests: SHA-256 of files as they were shown; one that has changed since is not sealed.
        tokens: Of identifiers in it, by which other agencies' are met.
        match_policy: What a hit of them may show to the other side.
        identifiers: What the tokens are made of, type and normal form; kept by the agency alone.
    """

    category: str
    tlp: Tlp
    pap: Pap
    handling_code: HandlingCode
    sections: tuple[SectionSource, ...]
    kind: Kind = Kind.INCIDENT
    permitted_actions: tuple[PermittedAction, ...] = ()
    countries_concerned: tuple[str, ...] = ()
    occurred: tuple[datetime, datetime] | None = None
    grading: Mapping[str, str] | None = None
    in_reply_to: ReportReference | None = None
    supersedes: ReportReference | None = None
    review_at: datetime | None = None
    expires_at: datetime | None = None
    prepared_offline: bool = False
    digests: Mapping[Path, bytes] = field(default_factory=dict)
    tokens: Tokens | None = None
    match_policy: MatchPolicy = MatchPolicy.AGENCY
    identifiers: tuple[tuple[str, str], ...] = ()

    def agencies(self) -> list[str]:
        """List every agency in any section's audience, once, in the order they are named."""
        return list(dict.fromkeys(agency for part in self.sections for agency in part.audience))

    def facts(self, report_id: str, originator: str, at: datetime) -> dict[str, Any]:
        """Write the header's members but its sections and attachments.

        Args:
            report_id: The new report's id.
            originator: Agency that signs.
            at: When the report is made.
        """
        matched = {"match": match_entry(self.tokens, self.match_policy)} if self.tokens else {}
        return {
            **matched,
            "v": 1,
            "id": report_id,
            "kind": self.kind,
            "originator": originator,
            "created_at": at,
            "prepared_offline": self.prepared_offline,
            "category": self.category,
            "tlp": self.tlp,
            "pap": self.pap,
            "handling_code": self.handling_code,
            "permitted_actions": self.permitted_actions,
            "countries_concerned": self.countries_concerned,
            "occurred": _period(self.occurred),
            "grading": dict(self.grading) if self.grading else None,
            "in_reply_to": self.in_reply_to and self.in_reply_to.model_dump(),
            "supersedes": self.supersedes and self.supersedes.model_dump(),
            "review_at": self.review_at,
            "expires_at": self.expires_at or at + self._life(),
        }

    def _life(self) -> timedelta:
        longest = PRACTICE_LIFE if self.kind is Kind.PRACTICE else MAX_LIFE[self.tlp]
        return min(DEFAULT_LIFE, longest)


def draft_from_document(
    document: IncidentDocument,
    at: datetime,
    *,
    files: Mapping[SectionName, Sequence[Path]] | None = None,
    in_reply_to: ReportReference | None = None,
    supersedes: ReportReference | None = None,
    prepared_offline: bool = False,
    digests: Mapping[Path, bytes] = MappingProxyType({}),
) -> ReportDraft:
    """Draft the report that a document file describes.

    Args:
        document: As parsed; its bodies are valid.
        at: When the report is made; its expiry may be counted from it.
        files: Attachments of each section.
        in_reply_to: The report it answers.
        supersedes: The own report that a correction replaces.
        prepared_offline: It may reach the hub later.
        digests: SHA-256 of files as they were shown.
    """
    attached = files or {}
    return ReportDraft(
        category=document.category,
        tlp=document.tlp,
        pap=document.pap,
        handling_code=document.handling_code,
        sections=tuple(
            SectionSource(
                part.name,
                part.media_type,
                part.body,
                part.audience,
                tuple(attached.get(part.name, ())),
            )
            for part in document.sections.plain()
        ),
        kind=document.kind,
        permitted_actions=document.permitted_actions,
        countries_concerned=document.countries_concerned,
        occurred=(document.occurred.from_at, document.occurred.to_at)
        if document.occurred
        else None,
        grading=document.grading.model_dump() if document.grading else None,
        in_reply_to=in_reply_to,
        supersedes=supersedes,
        review_at=document.review_at,
        expires_at=document.expiry(at),
        prepared_offline=prepared_offline,
        digests=digests,
    )


def media_type_of(path: Path) -> str:
    """Guess a file's media type from its name; octets if nothing is known."""
    guessed, coding = mimetypes.guess_type(path.name, strict=True)
    known = guessed is not None and coding is None and _MEDIA_TYPE.fullmatch(guessed)
    return guessed if guessed and known else OCTETS


def plain_name(name: str) -> str:
    """Make a file name that leads nowhere and disguises nothing, for sending and for saving."""
    kept = "".join("_" if c in NOT_IN_FILE_NAMES or is_disguise(c) else c for c in name).strip(" .")
    stem, dot, suffix = kept.rpartition(".")
    longest = limits.FILE_NAME_CHARACTERS - 15  # room for a number before the suffix
    while len(kept.encode()) > longest:
        if dot and stem and len(suffix) < 16:  # noqa: PLR2004 -- longer is no suffix
            stem = stem[:-1]
            kept = f"{stem}.{suffix}"
        else:
            kept = kept[:-1]
    return kept or "unnamed"


def _period(occurred: tuple[datetime, datetime] | None) -> dict[str, str] | None:
    if occurred is None:
        return None
    return {"from": to_timestamp(occurred[0]), "to": to_timestamp(occurred[1])}
