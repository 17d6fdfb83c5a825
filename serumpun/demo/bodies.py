"""The sections of one invented incident, from its scenario and its facts."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random
from typing import Any, Final

from app.schemas.categories import domain_of
from app.schemas.incident_parts import Amount, Identifier, IdentifierType
from serumpun.demo.audiences import Audiences
from serumpun.demo.facts import Facts
from serumpun.demo.reserved import issuer_of, make_value
from serumpun.demo.scenarios import Scenario, load_script

MONEY_TYPES: Final[frozenset[IdentifierType]] = frozenset({"bank_account", "wallet"})
_CONTEXTS: Final[dict[IdentifierType, tuple[str, ...]]] = {
    "phone": ("Number that called the victim", "Contact in the advertisement", "Recovery number"),
    "bank_account": ("First receiving account", "Second layer account", "Deposit account shown"),
    "wallet": ("Deposit address shown to the victim", "Consolidation address"),
    "domain": ("Site shown to victims", "Sending domain", "Control panel"),
    "url": ("Link in the message", "Download page"),
    "email": ("Sender of the instructions", "Address on the fake contract"),
    "ip": ("Login address", "Hosting of the site", "Source seen in the logs"),
    "social_handle": ("Profile that made contact", "Recruiter", "Seller's channel"),
    "passport": ("Paper seen in a photograph of the group", "Paper used for the booking"),
    "plate": ("Car that fetched the group", "Van at the gate"),
    "vessel_imo": ("Vessel named by the crew",),
    "imei": ("Handset behind several accounts", "Handset seized"),
}
_ROLES: Final = ("recruiter", "caller", "account holder", "organiser", "driver", "technician")
_STORY_SHARE: Final = 0.85  # how often a story is told whole where the language has it
_SUSPECTS_SHARE: Final = 0.4
_IDENTITY_SHARE: Final = 0.45
_MOST_NAMED: Final = 4


@dataclass(frozen=True)
class Telling:
    """The words of one incident.

    Args:
        title: In `language`.
        text: In `language`.
        language: BCP 47 code.
        title_en: In English, for the summary.
        short_en: In English, for the summary.
        text_en: In English, beside a text in another language.
    """

    title: str
    text: str
    language: str
    title_en: str
    short_en: str
    text_en: str


def tell(rng: Random, scenario: Scenario, facts: Facts) -> Telling:
    """Tell an incident in the language of who reports, or in English."""
    story, language = scenario.story, facts.member.language
    if story and language in story.text and rng.random() < _STORY_SHARE:
        english = facts.fill(story.text["en"])
        return Telling(
            title=story.title[language],
            text=facts.fill(story.text[language]),
            language=language,
            title_en=story.title["en"],
            short_en=english,
            text_en=english,
        )
    closings = load_script().closings[domain_of(scenario.category).code]
    place = rng.randrange(len(scenario.opening))
    title = scenario.title[place % len(scenario.title)]
    opening, detail, closing = map(
        facts.fill, (scenario.opening[place], rng.choice(scenario.detail), rng.choice(closings))
    )
    text = f"{opening} {detail} {closing}"
    return Telling(title, text, "en", title, opening, text)


def draw_identifiers(
    rng: Random, scenario: Scenario, facts: Facts, shared: tuple[Identifier, ...]
) -> tuple[Identifier, ...]:
    """Draw the identifiers of an incident, taking those it shares with others first."""
    left = list(shared)
    found = []
    for kind in scenario.ids:
        match = next((identifier for identifier in left if identifier.type == kind), None)
        if match is not None:
            left.remove(match)
        found.append(match or _draw_identifier(rng, kind, facts))
    return tuple(dict.fromkeys((*found, *left)))


def draw_sections(
    rng: Random,
    scenario: Scenario,
    facts: Facts,
    identifiers: tuple[Identifier, ...],
    audiences: Audiences,
    created_at: datetime,
) -> dict[str, Any]:
    """Build the members of `sections`: each body for its own audience."""
    telling = tell(rng, scenario, facts)
    accounts = tuple(entry for entry in identifiers if entry.type in MONEY_TYPES)
    amounts = _amounts(scenario, facts)
    victims = _victims(rng, scenario, facts)
    summary = {
        "title": telling.title_en,
        "narrative": {"language": "en", "text": telling.short_en},
        "victims": victims,
        "locations": [{"country": facts.other.country}],
    }
    operational = {
        "title": telling.title,
        "narrative": {"language": telling.language, "text": telling.text},
        "translations": _translations(telling),
        "classification": {"category": scenario.category},
        "trafficking": _elements(scenario),
        "victims": victims,
        "suspects": _suspects(rng),
        "amounts": amounts,
        "identifiers": [entry for entry in identifiers if entry.type not in MONEY_TYPES],
        "locations": [{"country": facts.member.country, "place": facts.city}],
        "references": [{"type": "case", "value": f"DEMO/{created_at:%Y}/{rng.randrange(9999):04}"}],
    }
    sections = {
        "summary": {"audience": audiences.summary, "body": summary},
        "operational": {"audience": audiences.operational, "body": operational},
    }
    if accounts:
        financial = _financial(rng, facts, accounts, amounts, created_at)
        sections["financial"] = {"audience": audiences.financial, "body": financial}
    if scenario.act and rng.random() < _IDENTITY_SHARE:
        identity = _identity(rng, scenario, facts)
        sections["victim_identity"] = {"audience": audiences.victim_identity, "body": identity}
    return sections


def _draw_identifier(rng: Random, kind: IdentifierType, facts: Facts) -> Identifier:
    value = facts.platform if kind == "domain" else make_value(rng, kind, facts.member.country)
    return Identifier(
        type=kind,
        value=value,
        context=rng.choice(_CONTEXTS[kind]),
        issuer=issuer_of(rng, kind),
        country=facts.other.country if kind in {"phone", "bank_account"} else None,
    )


def _translations(telling: Telling) -> list[dict[str, str]]:
    return [] if telling.language == "en" else [{"language": "en", "text": telling.text_en}]


def _amounts(scenario: Scenario, facts: Facts) -> list[Amount]:
    if scenario.money is None:
        return []
    return [facts.amount(), facts.crypto_amount()] if scenario.crypto else [facts.amount()]


def _elements(scenario: Scenario) -> dict[str, Any] | None:
    if not scenario.act:
        return None
    return {"act": scenario.act, "means": scenario.means, "purpose": scenario.purpose}


def _victims(rng: Random, scenario: Scenario, facts: Facts) -> list[dict[str, Any]]:
    """Split the number of victims over two lines where there are enough of them."""
    if not facts.victims:
        return []
    age = "child" if scenario.children else "adult"
    line = {
        "age_group": age,
        "nationality": facts.member.country,
        "status": rng.choice(("presumed", "presumed", "identified")),
    }
    women = facts.victims // rng.choice((2, 3))
    parts = {"female": women, "male": facts.victims - women}
    return [line | {"sex": sex, "count": count} for sex, count in parts.items() if count]


def _suspects(rng: Random) -> list[dict[str, Any]]:
    if rng.random() > _SUSPECTS_SHARE:
        return []
    return [{"count": rng.randint(1, 6), "role": rng.choice(_ROLES)}]


def _financial(
    rng: Random,
    facts: Facts,
    accounts: tuple[Identifier, ...],
    amounts: list[Amount],
    created_at: datetime,
) -> dict[str, Any]:
    total = facts.amount()
    part = int(total.value) // rng.randint(2, 4) or 1
    paid_at = created_at - timedelta(days=rng.randint(2, 9), minutes=rng.randrange(1440))
    transactions = [
        {
            "at": paid_at + timedelta(hours=7 * number),
            "amount": {"value": str(part), "currency": total.currency},
            "to_account": account,
            "channel": rng.choice(("instant transfer", "cash deposit", "e-money", "exchange")),
        }
        for number, account in enumerate(accounts)
        if account.type == "bank_account"
    ]
    return {
        "amounts": amounts,
        "identifiers": accounts,
        "transactions": transactions,
        "requested_handling": {"text": rng.choice(_REQUESTS)},
    }


_REQUESTS: Final = (
    "Please say whether these accounts are known to you and who controls them.",
    "Please hold what is left on the receiving accounts while the formal request is prepared.",
    "For your information; tell us before you contact the account holders.",
    "Please trace the next layer and answer in this thread.",
)


def _identity(rng: Random, scenario: Scenario, facts: Facts) -> dict[str, Any]:
    age = "child" if scenario.children else "adult"
    guarded = {
        "consent": "not_possible_yet",
        "consent_note": "No safe contact with the person so far; the family asked for help.",
    }
    agreed = {"consent": "given_by_guardian" if scenario.children else "given"}
    persons = [
        {
            "full_name": f"Demo Person {rng.randrange(10_000):04}",
            "status": "presumed",
            "age_group": age,
            "nationality": facts.member.country,
            "languages": [facts.member.language],
            "last_seen": {"country": facts.other.country},
            "needs": rng.choice(("Interpreter and shelter", "Medical care", "A safe way home")),
            **rng.choice((guarded, agreed)),
        }
        for _ in range(min(facts.victims, _MOST_NAMED))
    ]
    return {"purpose_of_sharing": "To find and protect these persons.", "persons": persons}
