"""Who an invented report is for: one audience a section, and the markings that go with it."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from random import Random
from typing import Final

from app.crypto.header import HandlingCode, Pap, PermittedAction, Tlp
from app.crypto.shape import AgencyId, Country
from serumpun.demo.agencies import MEMBERS, DemoAgency, UnitKind, agencies_of

_MARKINGS: Final[dict[str, tuple[Tlp, ...]]] = {
    "online_fraud": (Tlp.GREEN, Tlp.AMBER, Tlp.AMBER, Tlp.AMBER_STRICT),
    "financial_crime": (Tlp.AMBER, Tlp.AMBER_STRICT),
    "cyber_attack": (Tlp.CLEAR, Tlp.GREEN, Tlp.AMBER, Tlp.AMBER_STRICT),
    "enabling_services": (Tlp.GREEN, Tlp.AMBER),
    "sexual_exploitation_online": (Tlp.AMBER_STRICT, Tlp.RED),
    "trafficking_in_persons": (Tlp.AMBER_STRICT, Tlp.RED),
    "migration_and_documents": (Tlp.AMBER, Tlp.AMBER_STRICT),
}
_ACTIONS: Final[dict[str, tuple[PermittedAction, ...]]] = {
    "online_fraud": (PermittedAction.FREEZE_FUNDS, PermittedAction.WARN_PUBLIC),
    "financial_crime": (PermittedAction.FREEZE_FUNDS,),
    "cyber_attack": (PermittedAction.BLOCK_INFRASTRUCTURE, PermittedAction.SHARE_IN_COUNTRY),
    "enabling_services": (PermittedAction.BLOCK_INFRASTRUCTURE,),
    "sexual_exploitation_online": (PermittedAction.PRESERVE_EVIDENCE,),
    "trafficking_in_persons": (PermittedAction.PRESERVE_EVIDENCE,),
    "migration_and_documents": (PermittedAction.SHARE_IN_COUNTRY,),
}
_EXPIRY_DAYS: Final[dict[Tlp, tuple[int, ...]]] = {
    Tlp.RED: (90, 180, 365),
    Tlp.AMBER_STRICT: (365, 730),
    Tlp.AMBER: (365, 730, 1095),
    Tlp.GREEN: (730, 1095),
    Tlp.CLEAR: (1095, 1825),
}
_PUBLIC_PAP: Final = (Pap.CLEAR, Pap.GREEN, Pap.AMBER)
_NARROW: Final = {Tlp.RED, Tlp.AMBER_STRICT}
_WIDENING: Final = {PermittedAction.SHARE_IN_COUNTRY, PermittedAction.WARN_PUBLIC}


@dataclass(frozen=True)
class Handling:
    """The markings of one report.

    Args:
        tlp: Traffic Light Protocol.
        pap: Permissible Actions Protocol.
        handling_code: H0 to H3.
        permitted_actions: What recipients may do without asking.
        expires_in_days: Within the marking's maximum.
    """

    tlp: Tlp
    pap: Pap
    handling_code: HandlingCode
    permitted_actions: tuple[PermittedAction, ...]
    expires_in_days: int


@dataclass(frozen=True)
class Audiences:
    """The recipients of each section, the originator never among them.

    Args:
        summary: One unit of each country concerned, and some more.
        operational: Units of the other country that can act.
        financial: Financial intelligence units.
        victim_identity: The one unit that protects.
    """

    summary: tuple[AgencyId, ...]
    operational: tuple[AgencyId, ...]
    financial: tuple[AgencyId, ...]
    victim_identity: tuple[AgencyId, ...]


def draw_handling(rng: Random, domain: str) -> Handling:
    """Draw markings that fit a domain and each other."""
    tlp = rng.choice(_MARKINGS[domain])
    narrow = tlp in _NARROW
    pap = rng.choice((Pap.RED, Pap.AMBER) if narrow else _PUBLIC_PAP)
    actions = [PermittedAction.USE_AS_LEAD]
    if pap is Pap.RED:  # handling rule: nothing that suspects could notice
        actions.append(PermittedAction.PRESERVE_EVIDENCE)
    else:
        actions += [action for action in _ACTIONS[domain] if not (narrow and action in _WIDENING)]
    codes = (HandlingCode.H2, HandlingCode.H3) if narrow else (HandlingCode.H0, HandlingCode.H1)
    return Handling(tlp, pap, rng.choice(codes), tuple(actions), rng.choice(_EXPIRY_DAYS[tlp]))


def unit_of(country: Country, kinds: Iterable[UnitKind]) -> DemoAgency:
    """Find a country's unit of the first kind it has, else its police."""
    units = {agency.kind: agency for agency in agencies_of(country)}
    return next((units[kind] for kind in kinds if kind in units), units["police"])


def draw_audiences(
    rng: Random,
    originator: DemoAgency,
    concerned: Collection[Country],
    other: Country,
    kinds: tuple[UnitKind, ...],
) -> Audiences:
    """Draw the audience of each section.

    Args:
        rng: Source of choices.
        originator: Who reports.
        concerned: Countries concerned; the originator's own is left out of the audiences.
        other: The country that can act.
        kinds: Kinds of unit that deal with the category, likeliest first.
    """
    abroad = [country for country in concerned if country != originator.country]
    more = [member.country for member in MEMBERS if member.country not in concerned]
    reached = abroad + rng.sample(more, k=min(len(more), rng.randint(0, 3)))
    own_desk = unit_of(originator.country, ("fiu",))
    fius = [unit_of(other, ("fiu",)), own_desk]
    protecting = unit_of(other, ("tip",))
    acting = [unit_of(other, kinds), unit_of(other, ("police",))]
    operational = _ids(acting, originator)
    return Audiences(
        summary=_ids([*acting, *(unit_of(country, kinds) for country in reached)], originator),
        operational=operational,
        financial=_ids(fius, originator),
        victim_identity=_ids([protecting], originator),
    )


def _ids(agencies: Iterable[DemoAgency], originator: DemoAgency) -> tuple[AgencyId, ...]:
    """List ids once each, in order, without the originator."""
    return tuple(dict.fromkeys(agency.id for agency in agencies if agency is not originator))
