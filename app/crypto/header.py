"""The signed, clear header of a report (docs/spec/sealed-report.md section 3)."""

from collections.abc import Iterable
from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal, Self

from pydantic import Field, StringConstraints, model_validator

from app.crypto import limits
from app.crypto.blind_index import MatchEntry
from app.crypto.shape import (
    AgencyId,
    Code,
    Country,
    Digest,
    MediaType,
    Shape,
    Timestamp,
    Version,
)


class Kind(StrEnum):
    """What a report is; all kinds are the same envelope."""

    INCIDENT = "incident"
    CORRECTION = "correction"
    REQUEST_FOR_INFORMATION = "request_for_information"
    ACTION_REQUEST = "action_request"
    PRESERVATION_REQUEST = "preservation_request"
    RESPONSE = "response"
    RELEASE_REQUEST = "release_request"
    FEEDBACK = "feedback"
    PRACTICE = "practice"


class Tlp(StrEnum):
    """Traffic Light Protocol 2.0 (FIRST), widest last."""

    RED = "RED"
    AMBER_STRICT = "AMBER+STRICT"
    AMBER = "AMBER"
    GREEN = "GREEN"
    CLEAR = "CLEAR"


class Pap(StrEnum):
    """Permissible Actions Protocol: how visible an action on the information may be."""

    RED = "RED"
    AMBER = "AMBER"
    GREEN = "GREEN"
    CLEAR = "CLEAR"


class HandlingCode(StrEnum):
    """Europol's handling codes, as restrictions on the use of the information."""

    H0 = "H0"
    H1 = "H1"
    H2 = "H2"
    H3 = "H3"


class PermittedAction(StrEnum):
    """What recipients may do without asking again."""

    USE_AS_LEAD = "use_as_lead"
    USE_IN_PROCEEDINGS = "use_in_proceedings"
    SHARE_IN_COUNTRY = "share_in_country"
    FREEZE_FUNDS = "freeze_funds"
    PRESERVE_EVIDENCE = "preserve_evidence"
    BLOCK_INFRASTRUCTURE = "block_infrastructure"
    CONTACT_VICTIM = "contact_victim"
    WARN_PUBLIC = "warn_public"


class SectionName(StrEnum):
    """Tear-line sections; each has its own key and audience."""

    SUMMARY = "summary"
    OPERATIONAL = "operational"
    FINANCIAL = "financial"
    VICTIM_IDENTITY = "victim_identity"


Uuid7 = Annotated[
    str,
    StringConstraints(
        pattern=r"^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$"
    ),
]
Strict = Field(strict=False)  # members that arrive as JSON arrays or strings, not as Python types


class ReportReference(Shape):
    """One exact report: whoever alters its header makes it another one."""

    originator: AgencyId
    id: Uuid7
    header_digest: Digest


class Period(Shape):
    """A span of time, both ends included."""

    from_: Annotated[Timestamp, Field(alias="from")]
    to: Timestamp


_GRADES = {"admiralty_6x6": ("ABCDEF", "123456"), "europol_4x4": ("ABCX", "1234")}


class Grading(Shape):
    """How much the originator trusts source and information; the schemes' letters clash."""

    grading_scheme: Literal["admiralty_6x6", "europol_4x4"]
    source_reliability: Annotated[str, StringConstraints(pattern=r"^[A-FX]$")]
    information_credibility: Annotated[str, StringConstraints(pattern=r"^[1-6]$")]

    @model_validator(mode="after")
    def _check_scheme(self) -> Self:
        reliability, credibility = _GRADES[self.grading_scheme]
        if (
            self.source_reliability not in reliability
            or self.information_credibility not in credibility
        ):
            raise ValueError("not a grade of this scheme")
        return self


class AttachmentEntry(Shape):
    """A sealed blob that belongs to a section."""

    section: Annotated[SectionName, Strict]
    n: Annotated[int, Field(ge=1, le=limits.ATTACHMENTS)]
    length: Annotated[int, Field(ge=1, le=limits.SEALED_ATTACHMENT_BYTES)]
    sha256: Digest


class SectionEntry(Shape):
    """A section as signed: what its ciphertext is and, hidden, for whom."""

    name: Annotated[SectionName, Strict]
    media_type: MediaType
    length: Annotated[int, Field(ge=1, le=limits.INLINE_BYTES)]
    sha256: Digest
    audience: Annotated[
        tuple[Digest, ...], Field(max_length=limits.AUDIENCE, strict=False, fail_fast=True)
    ]


class Header(Shape):
    """The facts of a report: signed by the originator, readable by the hub.

    Every member is present; what does not apply is null; only `match` is left out instead, as
    headers had none before there were tokens. Rules between members are in
    `handling.check_handling`.
    """

    v: Version
    id: Uuid7
    kind: Annotated[Kind, Strict]
    originator: AgencyId
    created_at: Timestamp
    prepared_offline: bool
    category: Code
    tlp: Annotated[Tlp, Strict]
    pap: Annotated[Pap, Strict]
    handling_code: Annotated[HandlingCode, Strict]
    permitted_actions: Annotated[
        tuple[Annotated[PermittedAction, Strict], ...],
        Field(max_length=limits.PERMITTED_ACTIONS, strict=False, fail_fast=True),
    ]
    countries_concerned: Annotated[
        tuple[Country, ...],
        Field(max_length=limits.COUNTRIES_CONCERNED, strict=False, fail_fast=True),
    ]
    occurred: Period | None
    grading: Grading | None
    in_reply_to: ReportReference | None
    supersedes: ReportReference | None
    review_at: Timestamp | None
    expires_at: Timestamp
    match: Annotated[MatchEntry | None, Field(exclude_if=lambda held: held is None)] = None
    attachments: Annotated[
        tuple[AttachmentEntry, ...],
        Field(max_length=limits.ATTACHMENTS, strict=False, fail_fast=True),
    ]
    sections: Annotated[
        tuple[SectionEntry, ...],
        Field(min_length=1, max_length=limits.SECTIONS, strict=False, fail_fast=True),
    ]

    @model_validator(mode="after")
    def _check_uniqueness(self) -> Self:
        """Refuse lists that name one thing twice: two readers would take different ones."""
        names = [section.name for section in self.sections]
        for listed in (names, self.permitted_actions, self.countries_concerned):
            if len(set(listed)) != len(listed):
                raise ValueError("named twice")
        if [entry.n for entry in self.attachments] != list(range(1, len(self.attachments) + 1)):
            raise ValueError("attachments are not numbered in their order")
        for section in self.sections:
            if tuple(sorted(set(section.audience))) != section.audience:
                raise ValueError("audience is not sorted and unique")
        if any(entry.section not in names for entry in self.attachments):
            raise ValueError("attachment of a section that is not there")
        return self

    def mask(self, names: Iterable[str]) -> int:
        """Write a set of sections as the bit mask that wraps carry (bit `i`: `i`-th section)."""
        chosen = set(names)
        return sum(1 << i for i, entry in enumerate(self.sections) if entry.name in chosen)

    def section(self, name: str) -> SectionEntry | None:
        """Find a section by name."""
        return next((entry for entry in self.sections if entry.name == name), None)

    def attachments_of(self, name: str) -> tuple[AttachmentEntry, ...]:
        """List a section's attachments in their order."""
        return tuple(entry for entry in self.attachments if entry.section == name)


def occurred_bounds(header: Header) -> tuple[datetime, datetime] | None:
    """Tell when the reported events happened, if the originator said so."""
    return (header.occurred.from_, header.occurred.to) if header.occurred else None
