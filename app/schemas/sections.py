"""The body of each section of a report (tear-line): one model a section, told by its name."""

from collections.abc import Mapping
from typing import Annotated, Final, Literal, Self

from pydantic import Field, model_validator

from app.crypto.header import SectionName
from app.schemas.categories import is_trafficking
from app.schemas.incident_parts import (
    Amount,
    Classification,
    Identifier,
    Location,
    Narrative,
    Part,
    Period,
    Reference,
    RequestedHandling,
    SuspectCount,
    Trafficking,
    VictimCount,
)
from app.schemas.incident_types import (
    MAX_AMOUNTS,
    MAX_COUNT_LINES,
    MAX_IDENTIFIERS,
    MAX_LOCATIONS,
    MAX_REFERENCES,
    MAX_TRANSLATIONS,
    AgeGroup,
    Instant,
    Language,
    Nation,
    Note,
    PartialDate,
    Sex,
    ShortText,
    Title,
    VictimStatus,
)

MAX_TRANSACTIONS = 500
MAX_PERSONS = 500
MAX_PERSON_LINES = 20  # aliases or papers of one person

_Translations = Annotated[tuple[Narrative, ...], Field(max_length=MAX_TRANSLATIONS)]
_Amounts = Annotated[tuple[Amount, ...], Field(max_length=MAX_AMOUNTS)]
_Victims = Annotated[tuple[VictimCount, ...], Field(max_length=MAX_COUNT_LINES)]
_Locations = Annotated[tuple[Location, ...], Field(max_length=MAX_LOCATIONS)]
_References = Annotated[tuple[Reference, ...], Field(max_length=MAX_REFERENCES)]
_Identifiers = Annotated[tuple[Identifier, ...], Field(max_length=MAX_IDENTIFIERS)]


class Summary(Part):
    """Section `summary`: what every recipient may read; no identifiers, no names."""

    title: Title
    narrative: Narrative
    translations: _Translations = ()
    victims: _Victims = ()
    amounts: _Amounts = ()
    locations: _Locations = ()
    requested_handling: RequestedHandling | None = None
    references: _References = ()


class Incident(Part):
    """Section `operational`: the incident in full, with identifiers and counts but no names.

    Attributes:
        classification: Needed in an incident or a correction; left out in other kinds.
        trafficking: Needed when the category is trafficking in persons.
    """

    title: Title
    narrative: Narrative
    translations: _Translations = ()
    classification: Classification | None = None
    occurred: Period | None = None
    trafficking: Trafficking | None = None
    victims: _Victims = ()
    suspects: Annotated[tuple[SuspectCount, ...], Field(max_length=MAX_COUNT_LINES)] = ()
    amounts: _Amounts = ()
    identifiers: _Identifiers = ()
    locations: _Locations = ()
    requested_handling: RequestedHandling | None = None
    references: _References = ()

    @model_validator(mode="after")
    def _elements_are_there(self) -> Self:
        """Ask for act and purpose, and for a means unless children are among the victims."""
        category = self.classification.category if self.classification else None
        if category and is_trafficking(category) and self.trafficking is None:
            raise ValueError("trafficking in persons needs `trafficking`: act, means, purpose")
        children = any(victim.age_group == "child" for victim in self.victims)
        if self.trafficking is not None and not self.trafficking.means and not children:
            raise ValueError("a means is needed unless `victims` counts children")
        return self


class Transaction(Part):
    """One movement of money or of a crypto asset, as a bank or a chain shows it."""

    at: Instant
    amount: Amount
    from_account: Identifier | None = None
    to_account: Identifier | None = None
    channel: ShortText | None = None
    reference: ShortText | None = None


class Financial(Part):
    """Section `financial`: accounts, wallets and movements, for units that may act on them."""

    narrative: Narrative | None = None
    amounts: _Amounts = ()
    identifiers: _Identifiers = ()
    transactions: Annotated[tuple[Transaction, ...], Field(max_length=MAX_TRANSACTIONS)] = ()
    requested_handling: RequestedHandling | None = None
    references: _References = ()


class VictimPerson(Part):
    """One presumed or identified victim, with no more than the recipient needs to protect them.

    Attributes:
        consent: Whether the person, or the guardian of a child, agreed to this sharing.
        consent_note: Why it could not be asked for yet; needed with `not_possible_yet`.
        safe_contact: A way to reach the person that does not put them at risk.
        needs: Interpreter, medical care, shelter, protection of the family.
    """

    full_name: ShortText
    aliases: Annotated[tuple[ShortText, ...], Field(max_length=MAX_PERSON_LINES)] = ()
    status: VictimStatus
    consent: Literal["given", "given_by_guardian", "not_possible_yet"]
    consent_note: Note | None = None
    birth_date: PartialDate | None = None
    age_group: AgeGroup = "unknown"
    sex: Sex = "unknown"
    nationality: Nation | None = None
    languages: Annotated[tuple[Language, ...], Field(max_length=MAX_PERSON_LINES)] = ()
    identifiers: Annotated[tuple[Identifier, ...], Field(max_length=MAX_PERSON_LINES)] = ()
    last_seen: Location | None = None
    last_seen_at: Instant | None = None
    safe_contact: Note | None = None
    needs: Note | None = None

    @model_validator(mode="after")
    def _consent_is_explained(self) -> Self:
        if self.consent == "not_possible_yet" and self.consent_note is None:
            raise ValueError("say in `consent_note` why consent could not be asked for yet")
        return self


class VictimIdentity(Part):
    """Section `victim_identity`: the only place for names, for units that protect or rescue."""

    persons: Annotated[tuple[VictimPerson, ...], Field(min_length=1, max_length=MAX_PERSONS)]
    purpose_of_sharing: Note
    requested_handling: RequestedHandling | None = None


SECTION_MODELS: Final[Mapping[SectionName, type[Part]]] = {
    SectionName.SUMMARY: Summary,
    SectionName.OPERATIONAL: Incident,
    SectionName.FINANCIAL: Financial,
    SectionName.VICTIM_IDENTITY: VictimIdentity,
}
