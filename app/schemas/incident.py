"""A report as an officer writes it: the document file, and the bodies sealed and opened from it.

Media type of every body here: `application/vnd.serumpun.incident+json;v=1`. The section's name
tells the model (`app.schemas.sections`); bodies of other media types pass through untouched.
"""

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from typing import Annotated, Final, Generic, Literal, NamedTuple, Self, TypeVar

from pydantic import Field, ValidationError, model_validator

from app.crypto import limits
from app.crypto.handling import MAX_LIFE, PRACTICE_LIFE
from app.crypto.header import HandlingCode, Kind, Pap, SectionName, Tlp
from app.crypto.shape import AgencyId
from app.crypto.strict_json import parse_object
from app.errors import BodyInvalidError, InvalidShapeError, MalformedError
from app.schemas.categories import CategoryCode
from app.schemas.incident_parts import Part, Period
from app.schemas.incident_types import Instant, Nation, PermittedActions
from app.schemas.sections import (
    SECTION_MODELS,
    Financial,
    Incident,
    Summary,
    VictimIdentity,
)

INCIDENT_MEDIA_TYPE: Final = "application/vnd.serumpun.incident+json;v=1"
MAX_BODY_BYTES: Final = 4 << 20  # one body, opened; above 1 MiB it travels as an attachment
MAX_DOCUMENT_BYTES: Final = 8 << 20  # a whole document file
MAX_EXPIRY_DAYS: Final = 5 * 366  # PROTOCOL: the longest life of any marking
DEFAULT_LIFE: Final = timedelta(days=365)
MAX_SHOWN_ERRORS: Final = 20
MAX_SHOWN_CHARACTERS: Final = 300  # of one error

BodyT = TypeVar("BodyT", bound=Part)


class Grading(Part):
    """How far the originator trusts the source and the information; the scheme goes with it."""

    grading_scheme: Literal["admiralty_6x6", "europol_4x4"]
    source_reliability: Annotated[str, Field(pattern=r"^[A-FX]$")]
    information_credibility: Annotated[str, Field(pattern=r"^[1-6]$")]


class AddressedSection(Part, Generic[BodyT]):
    """A body and the agencies it is for."""

    audience: Annotated[tuple[AgencyId, ...], Field(min_length=1, max_length=limits.AUDIENCE)]
    body: BodyT

    @model_validator(mode="after")
    def _audience_is_unique(self) -> Self:
        if len(set(self.audience)) != len(self.audience):
            raise ValueError("an agency stands twice in the audience")
        return self


class PlainSection(NamedTuple):
    """A section ready to be sealed."""

    name: SectionName
    media_type: str
    audience: tuple[AgencyId, ...]
    body: bytes


class Sections(Part):
    """The tear-line: each section for its own audience."""

    summary: AddressedSection[Summary] | None = None
    operational: AddressedSection[Incident] | None = None
    financial: AddressedSection[Financial] | None = None
    victim_identity: AddressedSection[VictimIdentity] | None = None

    @model_validator(mode="after")
    def _not_empty(self) -> Self:
        if not any(self.plain()):
            raise ValueError("a report needs at least one section")
        return self

    def plain(self) -> Iterator[PlainSection]:
        """Yield the sections that are there, summary first."""
        for name in SECTION_MODELS:
            section: AddressedSection[Part] | None = getattr(self, name)
            if section is not None:
                body = section.body.to_bytes()
                yield PlainSection(name, INCIDENT_MEDIA_TYPE, section.audience, body)


class IncidentDocument(Part):
    """The file an officer writes: wishes for the header, and the sections with their audiences.

    Attributes:
        expires_at: When the report ends; `expires_in_days` says it by a span instead.
    """

    kind: Kind = Kind.INCIDENT
    category: CategoryCode
    tlp: Tlp
    pap: Pap
    handling_code: HandlingCode
    permitted_actions: PermittedActions = ()
    countries_concerned: Annotated[
        tuple[Nation, ...], Field(max_length=limits.COUNTRIES_CONCERNED)
    ] = ()
    occurred: Period | None = None
    grading: Grading | None = None
    review_at: Instant | None = None
    expires_at: Instant | None = None
    expires_in_days: Annotated[int | None, Field(strict=True, ge=1, le=MAX_EXPIRY_DAYS)] = None
    sections: Sections

    @model_validator(mode="after")
    def _members_agree(self) -> Self:
        if self.expires_at is not None and self.expires_in_days is not None:
            raise ValueError("give `expires_at` or `expires_in_days`, not both")
        for listed in (self.permitted_actions, self.countries_concerned):
            if len(set(listed)) != len(listed):
                raise ValueError("a country or an action stands twice in its list")
        operational = self.sections.operational
        if operational is not None:
            self._check_classification(operational.body)
        return self

    def _check_classification(self, incident: Incident) -> None:
        """Hold the sealed classification to the clear one; answers may leave it out."""
        classification = incident.classification
        if classification is None:
            if self.kind in {Kind.INCIDENT, Kind.CORRECTION}:
                raise ValueError("`operational` of an incident needs `classification`")
        elif classification.category != self.category:
            raise ValueError("`classification.category` is not the document's `category`")

    def expiry(self, created_at: datetime) -> datetime:
        """Tell when the report ends: as wished, else a year, or less where the marking says so.

        Args:
            created_at: When the report is made, UTC.
        """
        if self.expires_at is not None:
            return self.expires_at
        if self.expires_in_days is not None:
            return created_at + timedelta(days=self.expires_in_days)
        longest = PRACTICE_LIFE if self.kind is Kind.PRACTICE else MAX_LIFE[self.tlp]
        return created_at + min(DEFAULT_LIFE, longest)


def parse_section_body(media_type: str, name: str, data: bytes) -> Part | bytes:
    """Parse a body before it is sealed or after it was opened.

    Args:
        media_type: As in the signed header.
        name: Of the section.
        data: The body's exact bytes, at most `MAX_BODY_BYTES` if the media type is known.

    Returns:
        The section's model (`Summary`, `Incident`, `Financial`, `VictimIdentity`), or `data`
        itself where the media type is not known here.

    Raises:
        BodyInvalidError: A known media type, but not strict JSON, too large, no such section, or
            not its shape. The reason names members and rules, never a value.
    """
    if media_type != INCIDENT_MEDIA_TYPE:
        return data
    try:
        model = SECTION_MODELS[SectionName(name)]
    except ValueError:
        raise BodyInvalidError("no section of this name") from None
    try:
        return model.model_validate(parse_object(data, MAX_BODY_BYTES))
    except MalformedError as error:
        raise BodyInvalidError(error.reason) from None
    except ValidationError as error:
        raise BodyInvalidError(describe(error)) from None


def check_document(members: Mapping[str, object]) -> IncidentDocument:
    """Check the members of a document, as read from YAML or JSON.

    Raises:
        InvalidShapeError: Not a document; the reason names each member to correct, one a line, and
            may be shown to the officer who wrote it.
    """
    try:
        return IncidentDocument.model_validate(members)
    except ValidationError as error:
        raise InvalidShapeError(describe(error)) from None


def describe(error: ValidationError) -> str:
    """Name the members to correct, one a line, without any value from the input."""
    found = error.errors(include_url=False, include_input=False, include_context=False)
    lines = [
        f"{'.'.join(map(_shown, item['loc']))}: {item['msg']}"[:MAX_SHOWN_CHARACTERS]
        for item in found[:MAX_SHOWN_ERRORS]
    ]
    if len(found) > MAX_SHOWN_ERRORS:
        lines.append(f"and {len(found) - MAX_SHOWN_ERRORS} more")
    return "\n".join(lines)


def _shown(part: str | int) -> str:
    """Show one step of a path; a name that the input chose may hold anything."""
    return part if isinstance(part, str) and part.isidentifier() else ascii(part)
