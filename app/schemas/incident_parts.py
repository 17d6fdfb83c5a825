"""The parts of a body: narratives, counts, sums, identifiers, places, Palermo elements."""

import re
from ipaddress import ip_address
from typing import Annotated, Literal, Self

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, model_validator

from app.crypto.strict_json import write_object
from app.schemas.categories import CategoryCode
from app.schemas.codes import CURRENCIES
from app.schemas.incident_types import (
    MAX_IDENTIFIER_CHARACTERS,
    MAX_NARRATIVE_CHARACTERS,
    MAX_TAGS,
    AgeGroup,
    Counted,
    Degrees,
    Instant,
    Language,
    Nation,
    Note,
    PermittedActions,
    Sex,
    ShortText,
    Tag,
    Tags,
    VictimStatus,
    check_line,
    check_text,
)

# Source: ACTIP article 14(7); UN Recommended Principles and Guidelines, principle 7.
NON_PUNISHMENT_NOTE = (
    "Presumed and identified victims of trafficking in persons are not to be detained, charged or "
    "punished for unlawful acts that are a direct consequence of their situation as victims."
)

IdentifierType = Literal[
    "phone",
    "bank_account",
    "wallet",
    "domain",
    "url",
    "email",
    "ip",
    "social_handle",
    "passport",
    "plate",
    "vessel_imo",
    "imei",
]
# Loose on purpose: they catch a value under the wrong type, not every mistyped digit.
_IDENTIFIER_PATTERNS = {
    "phone": re.compile(r"\+?[0-9][0-9 ().-]{1,30}"),
    "bank_account": re.compile(r"[0-9A-Za-z][0-9A-Za-z ./-]{3,63}"),
    "wallet": re.compile(r"[0-9A-Za-z:_.-]{8,128}"),
    "domain": re.compile(r"[^\s/:@.]{1,63}(\.[^\s/:@.]{1,63}){1,8}"),
    "url": re.compile(r"[a-z][a-z0-9+.-]{1,15}://\S+"),
    "email": re.compile(r"[^\s@]{1,64}@[^\s@]{1,253}"),
    "social_handle": re.compile(r".{1,200}"),
    "passport": re.compile(r"[0-9A-Za-z<-]{4,20}"),
    "plate": re.compile(r".{2,32}"),
    "vessel_imo": re.compile(r"(IMO ?)?[0-9]{7}"),
    "imei": re.compile(r"[0-9]{14,16}"),
}


class Part(BaseModel):
    """Base of everything inside a body: no unknown members, immutable, errors show no input."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, hide_input_in_errors=True, str_strip_whitespace=True
    )

    def to_bytes(self) -> bytes:
        """Write the one UTF-8 JSON form: members sorted, absent and empty ones left out."""
        members = self.model_dump(mode="json", by_alias=True, exclude_none=True)
        return write_object(_sorted_members(members))


def _sorted_members(members: dict[str, object]) -> dict[str, object]:
    """Sort the members of an object and of every object inside it; an empty list is left out."""
    return {name: _sorted_value(members[name]) for name in sorted(members) if members[name] != []}


def _sorted_value(value: object) -> object:
    if isinstance(value, dict):
        return _sorted_members(value)
    return [_sorted_value(item) for item in value] if isinstance(value, list) else value


class Narrative(Part):
    """What happened, in the words and the language of who reports."""

    language: Language
    text: Annotated[
        str,
        Field(min_length=1, max_length=MAX_NARRATIVE_CHARACTERS),
        AfterValidator(check_text),
    ]


class Period(Part):
    """When it happened, both ends included; what goes on still ends when it is reported."""

    from_at: Annotated[Instant, Field(alias="from")]
    to_at: Annotated[Instant, Field(alias="to")]

    @model_validator(mode="after")
    def _in_order(self) -> Self:
        if self.to_at < self.from_at:
            raise ValueError("`to` is before `from`")
        return self


class Mapping(Part):
    """A value of another vocabulary that the reporting agency uses."""

    vocabulary: Tag
    value: ShortText


class Classification(Part):
    """What it is: one category, and free tags or values of other vocabularies beside it."""

    category: CategoryCode
    tags: Tags = ()
    mappings: Annotated[tuple[Mapping, ...], Field(max_length=MAX_TAGS)] = ()


class VictimCount(Part):
    """A number of victims alike in age group, sex, nationality and status; never a name."""

    count: Counted
    age_group: AgeGroup = "unknown"
    sex: Sex = "unknown"
    nationality: Nation | None = None
    status: VictimStatus = "presumed"


class SuspectCount(Part):
    """A number of suspects alike in role, sex and nationality; never a name."""

    count: Counted
    role: ShortText | None = None
    sex: Sex = "unknown"
    nationality: Nation | None = None


class Amount(Part):
    """A sum as a decimal text, so that no reader rounds it."""

    value: Annotated[str, Field(pattern=r"^(0|[1-9][0-9]{0,17})(\.[0-9]{1,18})?$")]
    currency: Annotated[str, Field(pattern=r"^[A-Z0-9]{2,10}$")]
    kind: Literal["money", "crypto_asset"] = "money"
    note: ShortText | None = None

    @model_validator(mode="after")
    def _currency_fits(self) -> Self:
        if self.kind == "money" and self.currency not in CURRENCIES:
            raise ValueError("not an ISO 4217 code; for a crypto asset set `kind: crypto_asset`")
        return self


class Identifier(Part):
    """A value that can be looked up and matched: a number, account, wallet, address or paper.

    Attributes:
        type: What kind of value it is.
        value: As seen, not defanged; matching has its own normal form.
        context: Where it was seen and what it did there.
        issuer: The bank, network, platform or authority behind it.
        country: The country of the issuer or of the registration.
    """

    type: IdentifierType
    value: Annotated[
        str, Field(min_length=1, max_length=MAX_IDENTIFIER_CHARACTERS), AfterValidator(check_line)
    ]
    context: ShortText | None = None
    issuer: ShortText | None = None
    country: Nation | None = None

    @model_validator(mode="after")
    def _value_fits(self) -> Self:
        if self.type == "ip":
            ip_address(self.value)
        elif not _IDENTIFIER_PATTERNS[self.type].fullmatch(self.value):
            raise ValueError(f"does not look like a value of type {self.type}")
        return self


class Location(Part):
    """A place, as exactly as the section's audience needs it."""

    country: Nation
    admin_area: ShortText | None = None
    place: ShortText | None = None
    latitude: Degrees | None = None
    longitude: Degrees | None = None

    @model_validator(mode="after")
    def _both_or_neither(self) -> Self:
        if (self.latitude is None) != (self.longitude is None):
            raise ValueError("latitude and longitude come together")
        if self.latitude is not None and self.longitude is not None:
            within = abs(float(self.latitude)) <= 90, abs(float(self.longitude)) <= 180  # noqa: PLR2004 -- degrees
            if not all(within):
                raise ValueError("outside the globe")
        return self


class Reference(Part):
    """Something outside the report: a case file, a law, a notice, an earlier report."""

    type: Literal["case", "report", "legal_assistance", "notice", "law", "link"]
    value: ShortText
    note: ShortText | None = None


class RequestedHandling(Part):
    """What the recipients are asked to do, and what they may do without asking again."""

    text: Note
    permitted_actions: PermittedActions = ()
    answer_by: Instant | None = None


class Trafficking(Part):
    """The elements of trafficking in persons: an act, by a means, for a purpose.

    Source: Palermo Protocol article 3; ACTIP article 2. Where the victims are children no means is
    needed (article 3 (c)); the body that holds the counts checks that.
    """

    act: Annotated[
        tuple[Literal["recruitment", "transportation", "transfer", "harbouring", "receipt"], ...],
        Field(min_length=1, max_length=5),
    ]
    means: Annotated[
        tuple[
            Literal[
                "threat_or_force",
                "coercion",
                "abduction",
                "fraud",
                "deception",
                "abuse_of_power",
                "abuse_of_vulnerability",
                "payments_or_benefits",
            ],
            ...,
        ],
        Field(max_length=8),
    ] = ()
    purpose: Annotated[
        tuple[
            Literal[
                "sexual_exploitation",
                "forced_labour",
                "slavery_or_similar_practices",
                "servitude",
                "organ_removal",
                "forced_criminality",
                "forced_marriage",
                "forced_begging",
                "illegal_adoption",
                "surrogacy",
                "other",
            ],
            ...,
        ],
        Field(min_length=1, max_length=11),
    ]
    non_punishment_note: Note = NON_PUNISHMENT_NOTE
