"""A seeded, deterministic set of believable reports over the last two years, threads included."""

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from random import Random
from typing import Any, Final

from app.crypto.shape import AgencyId, Country
from app.schemas.categories import domain_of
from app.schemas.incident import IncidentDocument
from app.schemas.incident_parts import Identifier, IdentifierType
from serumpun.demo.agencies import AGENCIES, MEMBERS, DemoAgency, member_of
from serumpun.demo.audiences import draw_audiences, draw_handling, unit_of
from serumpun.demo.bodies import draw_identifiers, draw_sections
from serumpun.demo.facts import draw_facts
from serumpun.demo.replies import draw_exercise, draw_thread
from serumpun.demo.reports import DemoIncident
from serumpun.demo.reserved import issuer_of, make_value
from serumpun.demo.scenarios import Scenario, load_script

DEFAULT_COUNT: Final = 200
DEFAULT_SEED: Final = 2026
SPAN_DAYS: Final = 730
_THREAD_SHARE: Final = 0.2  # replies among all reports
_OWN_LANGUAGE_SHARE: Final = 0.6
_QUIET_DAYS: Final = 14  # incidents younger than this have no thread yet
_EXERCISE_AGE: Final = timedelta(days=3)


@dataclass(frozen=True)
class Ring:
    """A group of incidents in several countries that share identifiers.

    Args:
        categories: What the incidents are; the countries take them in turn.
        shared: Types of identifier they have in common.
        countries: Who reports one each.
    """

    categories: tuple[str, ...]
    shared: tuple[IdentifierType, ...]
    countries: tuple[Country, ...]


RINGS: Final = (
    Ring(
        ("romance_investment_fraud", "crypto_laundering"),
        ("wallet", "domain"),
        ("SG", "MY", "TH", "ID"),
    ),
    Ring(
        ("forced_criminality", "recruitment_fraud"),
        ("phone", "social_handle"),
        ("ID", "PH", "VN", "MM", "LA"),
    ),
    Ring(("mule_account", "phishing"), ("bank_account", "phone"), ("MY", "SG", "BN")),
    Ring(("impersonation_of_officials",), ("phone", "bank_account"), ("TH", "VN", "KH", "LA")),
    Ring(("sim_farm", "phishing"), ("phone", "imei"), ("PH", "ID", "TL")),
    Ring(("business_email_compromise", "money_laundering"), ("bank_account",), ("VN", "SG", "KH")),
    Ring(("trafficking_fishing_vessels",), ("vessel_imo", "phone"), ("ID", "PH", "MM")),
    Ring(("ransomware", "system_intrusion"), ("ip",), ("BN", "SG", "TL", "ID")),
    Ring(("scam_centre", "ransom_of_workers"), ("social_handle", "wallet"), ("KH", "TH", "MY")),
    Ring(("investment_fraud", "fraud_infrastructure"), ("domain",), ("TL", "MY", "VN")),
)


@dataclass(frozen=True)
class _Plan:
    """One incident to be drawn: what, by whom, and what it shares with others."""

    scenario: Scenario
    country: Country
    shared: tuple[Identifier, ...] = ()


def generate_incidents(
    now: datetime, seed: int = DEFAULT_SEED, count: int = DEFAULT_COUNT
) -> tuple[DemoIncident, ...]:
    """Generate the reports of the demonstration, oldest first.

    Args:
        now: The present instant; nothing is younger.
        seed: The same seed, count and `now` give the same reports, byte for byte.
        count: Number of reports, replies among them; at least the size of the rings and 60.

    Returns:
        The reports; `in_reply_to` is the index of an earlier one.
    """
    rng = Random(seed)  # noqa: S311 -- invented content, no secret
    now = now.astimezone(UTC).replace(microsecond=0)
    told = max(60, int(count * (1 - _THREAD_SHARE)))
    plans = [*_ring_plans(rng)]
    plans += _free_plans(rng, told - len(plans))
    drafts = [_draw_incident(rng, plan, _draw_instant(rng, now)) for plan in plans]
    settled = now - timedelta(days=_QUIET_DAYS)
    parents = [place for place, draft in enumerate(drafts) if draft.created_at < settled]
    rng.shuffle(parents)
    for parent in parents:
        if len(drafts) >= count - 1:
            break
        drafts += draw_thread(rng, drafts, parent)
    exercise = draw_exercise(now - _EXERCISE_AGE, [agency.id for agency in AGENCIES])
    return _in_order([*drafts[: count - 1], exercise])


def _ring_plans(rng: Random) -> Iterable[_Plan]:
    """Plan the incidents that share identifiers."""
    scenarios = {scenario.category: scenario for scenario in load_script().scenarios}
    for ring in RINGS:
        shared = tuple(_shared_identifier(rng, kind, ring) for kind in ring.shared)
        for number, country in enumerate(ring.countries):
            category = ring.categories[number % len(ring.categories)]
            yield _Plan(scenarios[category], country, shared)


def _shared_identifier(rng: Random, kind: IdentifierType, ring: Ring) -> Identifier:
    country = rng.choice(ring.countries)
    return Identifier(
        type=kind,
        value=make_value(rng, kind, country),
        context="Seen in more than one case",
        issuer=issuer_of(rng, kind),
    )


def _free_plans(rng: Random, count: int) -> list[_Plan]:
    """Plan the others: every scenario and every country comes up, then as the weights say."""
    scenarios = load_script().scenarios
    countries = [member.country for member in MEMBERS]
    plans = []
    for number in range(count):
        if number % len(countries) == 0:
            rng.shuffle(countries)
        country = countries[number % len(countries)]
        scenario = scenarios[number] if number < len(scenarios) else _told_in(rng, country)
        plans.append(_Plan(scenario, country))
    return plans


def _told_in(rng: Random, country: Country) -> Scenario:
    """Choose a scenario by weight, likelier one that is told in the country's language."""
    scenarios = load_script().scenarios
    language = member_of(country).language
    told = [
        scenario for scenario in scenarios if scenario.story and language in scenario.story.text
    ]
    among = told if told and rng.random() < _OWN_LANGUAGE_SHARE else list(scenarios)
    return rng.choices(among, weights=[scenario.weight for scenario in among])[0]


def _draw_instant(rng: Random, now: datetime) -> datetime:
    """Draw an instant in the span, the recent ones a little more often."""
    days = SPAN_DAYS * rng.random() ** 1.3
    return now - timedelta(days=int(days), minutes=rng.randrange(30, 1440))


def _draw_incident(rng: Random, plan: _Plan, created_at: datetime) -> DemoIncident:
    scenario = plan.scenario
    originator = _originator(rng, plan)
    platform = next((entry.value for entry in plan.shared if entry.type == "domain"), None)
    facts = draw_facts(rng, scenario, member_of(plan.country), platform)
    concerned = _concerned(rng, plan.country, facts.other.country)
    handling = draw_handling(rng, domain_of(scenario.category).code)
    audiences = draw_audiences(rng, originator, concerned, facts.other.country, scenario.units)
    identifiers = draw_identifiers(rng, scenario, facts, plan.shared)
    began_at = created_at - timedelta(days=rng.randint(4, 90), minutes=rng.randrange(1440))
    members: dict[str, Any] = {
        "kind": "incident",
        "category": scenario.category,
        "tlp": handling.tlp,
        "pap": handling.pap,
        "handling_code": handling.handling_code,
        "permitted_actions": handling.permitted_actions,
        "countries_concerned": concerned,
        "occurred": {"from": began_at, "to": created_at - timedelta(hours=rng.randint(2, 60))},
        "grading": {
            "grading_scheme": "admiralty_6x6",
            "source_reliability": rng.choice("AABBBCCDF"),
            "information_credibility": rng.choice("1222333446"),
        },
        "expires_in_days": handling.expires_in_days,
        "sections": draw_sections(rng, scenario, facts, identifiers, audiences, created_at),
    }
    document = IncidentDocument.model_validate(members)
    return DemoIncident(originator.id, document, created_at, None)


def _originator(rng: Random, plan: _Plan) -> DemoAgency:
    kinds = list(plan.scenario.units)
    return unit_of(plan.country, rng.sample(kinds, k=len(kinds)))


def _concerned(rng: Random, reporting: Country, other: Country) -> list[Country]:
    """Choose the countries concerned: two, sometimes three or four."""
    more = [member.country for member in MEMBERS if member.country not in {reporting, other}]
    return [reporting, other, *rng.sample(more, k=rng.choice((0, 0, 1, 2)))]


def _in_order(drafts: list[DemoIncident]) -> tuple[DemoIncident, ...]:
    """Sort by time and let each reply point at its parent's new place."""
    order = sorted(range(len(drafts)), key=lambda index: drafts[index].created_at)
    place = {index: position for position, index in enumerate(order)}
    return tuple(
        replace(draft, in_reply_to=place[draft.in_reply_to])
        if draft.in_reply_to is not None
        else draft
        for draft in (drafts[index] for index in order)
    )


def recipients(document: IncidentDocument) -> frozenset[AgencyId]:
    """Tell every agency that at least one section is for."""
    return frozenset(agency for section in document.sections.plain() for agency in section.audience)
