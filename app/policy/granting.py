"""Who may administer whom: an administrator acts only within and below itself, never for itself."""

from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from app.crypto.statements import Role
from app.errors import ForbiddenError, Rule
from app.policy.actor import SCOPES, Actor, Binding, Scope
from app.policy.grants import rank

_OF_AN_AGENCY = frozenset({Role.SUBMITTER, Role.ANALYST, Role.LIAISON_OFFICER})
# What each administrator may give to others. The federation's roles are nobody's to give: two
# countries confirm them.
BELOW: Final[Mapping[Role, frozenset[Role]]] = MappingProxyType(
    {
        Role.AGENCY_ADMIN: _OF_AN_AGENCY,
        Role.COUNTRY_ADMIN: _OF_AN_AGENCY | {Role.AGENCY_ADMIN, Role.AUDITOR},
    }
)
# A system that its country's root stated as administrator stands above officers of that role.
_BELOW_A_STATED: Final = BELOW[Role.COUNTRY_ADMIN] | {Role.COUNTRY_ADMIN}


@dataclass(frozen=True)
class Subject:
    """Whom an administrator acts upon; visible to it.

    Args:
        account: Its id.
        agency: Its agency.
        country: The agency's.
        is_system: Whether it is its agency's system.
        bindings: The roles it has with their bounds, ended ones too.
    """

    account: str
    agency: str
    country: str
    is_system: bool = False
    bindings: tuple[Binding, ...] = ()


def require_may_grant(actor: Actor, subject: Subject, wanted: Binding) -> None:
    """Refuse to give a role that is not within and below the administrator's own.

    Raises:
        ForbiddenError: It is the administrator itself, a system, or more than it may give.
    """
    _require_other_officer(actor, subject)
    if not any(_within(own, wanted) for own in _over(actor, subject, wanted.role)):
        raise ForbiddenError(rule=Rule.BEYOND_OWN_GRANT)


def require_may_withdraw(actor: Actor, subject: Subject, role: Role) -> None:
    """Refuse to take away a role that the administrator could not give; bounds do not matter.

    A role of the federation takes two countries to give, and its holder's own to take away.

    Raises:
        ForbiddenError: As `require_may_grant`.
    """
    _require_other_officer(actor, subject)
    if not _may_take(actor, subject, role):
        raise ForbiddenError(rule=Rule.BEYOND_OWN_GRANT)


def require_may_administer(actor: Actor, subject: Subject) -> None:
    """Refuse to change an account that has a role beside or above the administrator's.

    Raises:
        ForbiddenError: As `require_may_grant`.
    """
    _require_other_officer(actor, subject)
    if not _reaching(actor, subject) or not all(
        _may_take(actor, subject, held.role) for held in subject.bindings
    ):
        raise ForbiddenError(rule=Rule.BEYOND_OWN_GRANT)


def require_may_invite(actor: Actor, subject: Subject) -> None:
    """Refuse to hand out a way in to an account that may more than its administrator could give.

    Whoever has an invitation can use it, its maker too.

    Raises:
        ForbiddenError: As `require_may_grant`.
    """
    _require_other_officer(actor, subject)
    if not _reaching(actor, subject):
        raise ForbiddenError(rule=Rule.BEYOND_OWN_GRANT)
    for held in subject.bindings:
        require_may_grant(actor, subject, held)


def is_in_reach(actor: Actor, subject: Subject) -> bool:
    """Tell whether the actor administers the agency that a subject is of."""
    return bool(_reaching(actor, subject))


def _require_other_officer(actor: Actor, subject: Subject) -> None:
    if subject.account == actor.account:
        raise ForbiddenError(rule=Rule.NOT_FOR_ONESELF)
    if subject.is_system:
        raise ForbiddenError(rule=Rule.STATED_BY_COUNTRY)


def _reaching(actor: Actor, subject: Subject) -> list[Binding]:
    """List the actor's administrator roles whose scope the subject is in."""
    return [
        own
        for own in actor.bindings
        if (own.role is Role.AGENCY_ADMIN and subject.agency == actor.agency)
        or (own.role is Role.COUNTRY_ADMIN and subject.country == actor.country)
    ]


def _over(actor: Actor, subject: Subject, role: Role) -> list[Binding]:
    """List the actor's roles that may give a role to the subject."""
    return [own for own in _reaching(actor, subject) if role in _below(actor, own)]


def _may_take(actor: Actor, subject: Subject, role: Role) -> bool:
    """Tell whether the actor may take a role from the subject."""
    if SCOPES[role] is Scope.FEDERATION:
        return any(own.role is Role.COUNTRY_ADMIN for own in _reaching(actor, subject))
    return bool(_over(actor, subject, role))


def _below(actor: Actor, own: Binding) -> frozenset[Role]:
    is_stated = actor.session is None and own.role is Role.COUNTRY_ADMIN
    return _BELOW_A_STATED if is_stated else BELOW[own.role]


def _within(own: Binding, wanted: Binding) -> bool:
    """Tell whether what is given is no more than what one has: marking, categories, time."""
    if rank(wanted.tlp_ceiling) < rank(own.tlp_ceiling):
        return False
    if own.categories is not None and not (
        wanted.categories is not None and wanted.categories <= own.categories
    ):
        return False
    return own.until is None or (wanted.until is not None and wanted.until <= own.until)
