"""The one table of who may do what, and the one function that asks it."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from types import MappingProxyType
from typing import Final

from app.crypto.header import Header, Tlp
from app.crypto.statements import Role
from app.errors import ForbiddenError, Rule, StepUpRequiredError
from app.policy.actions import ADMINISTRATION, OWN, Action
from app.policy.actor import Actor, Binding
from app.policy.realm import Realm
from app.schemas.categories import category_codes, domain_of

_EVERYBODY = frozenset(
    {Action.DIRECTORY_READ, Action.FEDERATION_READ, Action.CATEGORY_READ, Action.LOG_VERIFY}
)
_DEVICES = frozenset({Action.DEVICE_LIST, Action.DEVICE_REMOVE})
# Whoever signs reports or opens them has devices; the agency's system shares its keys with them.
_HOLDER = _DEVICES | {
    Action.DEVICE_ENROL,
    Action.KEY_SHARE_POST,
    Action.KEY_SHARE_LIST,
    Action.INDEX_KEY_SHARE,
    Action.INDEX_KEY_LIST,
}
_READER = _EVERYBODY | {
    Action.REPORT_LIST,
    Action.REPORT_OPEN,
    Action.BLOB_DOWNLOAD,
    Action.MATCH_QUERY,
    Action.CANDIDATE_LIST,
    Action.CANDIDATE_DECIDE,
    Action.WATCH_PLACE,
    Action.WATCH_LIST,
    Action.WATCH_END,
}
_ADMIN = _EVERYBODY | {
    Action.ACCOUNT_LIST,
    Action.ACCOUNT_CREATE,
    Action.ACCOUNT_CHANGE,
    Action.ACCOUNT_INVITE,
    Action.ROLE_LIST,
    Action.ROLE_GRANT,
    Action.ROLE_WITHDRAW,
    Action.PROPOSAL_LIST,
    Action.PROPOSAL_MAKE,
    Action.PROPOSAL_DECIDE,
}

# Auditors and operators never open a body; administrators neither.
GRANTS: Final[Mapping[Role, frozenset[Action]]] = MappingProxyType(
    {
        Role.SUBMITTER: _EVERYBODY
        | _HOLDER
        | {
            Action.REPORT_SUBMIT,
            Action.REPORT_RENEW,
            Action.BLOB_UPLOAD,
            Action.REPORT_LIST,
            Action.RECEIPT_LIST,
        },
        Role.ANALYST: _READER | _HOLDER,
        Role.LIAISON_OFFICER: _READER
        | _HOLDER
        | {
            Action.REPORT_SUBMIT,
            Action.REPORT_RENEW,
            Action.BLOB_UPLOAD,
            Action.RECEIPT_LIST,
        },
        Role.AGENCY_ADMIN: _ADMIN | _DEVICES | {Action.RECEIPT_LIST},
        Role.COUNTRY_ADMIN: _ADMIN | _DEVICES | {Action.AGENCY_SUSPEND, Action.AGENCY_RESTORE},
        Role.AUDITOR: _EVERYBODY | {Action.RECEIPT_LIST, Action.LOG_READ},
        Role.FEDERATION_AUDITOR: _EVERYBODY | {Action.LOG_READ},
        Role.WITNESS: _EVERYBODY | {Action.LOG_COSIGN},
        Role.HUB_OPERATOR: _EVERYBODY,
    }
)
# Narrowest first: a ceiling of AMBER lets AMBER, GREEN and CLEAR through.
_NARROWEST_FIRST: Final = tuple(Tlp)
STEP_UP_SECONDS: Final = 300  # how old a sign-in may be for what needs a fresh one


def require(actor: Actor, action: Action, header: Header | None = None) -> None:
    """Refuse what no role grants, or what lies outside the bounds of each role that would.

    Args:
        actor: Who asks.
        action: What it wants to do.
        header: Of the report it concerns, once that is known from verified bytes.

    Raises:
        ForbiddenError: No rule allows it.
    """
    if action in OWN:
        return
    granting = granting_bindings(actor, action)
    if not granting:
        raise ForbiddenError(f"no role grants {action}")
    if header is None:
        return
    fitting = [binding for binding in granting if covers(binding, header.category)]
    if not fitting:
        raise ForbiddenError(rule=Rule.OUTSIDE_CATEGORIES)
    if not any(rank(header.tlp) >= rank(binding.tlp_ceiling) for binding in fitting):
        raise ForbiddenError(rule=Rule.ABOVE_CEILING)


def require_fresh(actor: Actor, at: datetime) -> None:
    """Refuse an officer who has not just signed in by what cannot be phished; a system may.

    Raises:
        StepUpRequiredError: The sign-in is too old, or of a kind that can be phished.
    """
    if actor.session is None:
        return
    sign_in = actor.sign_in
    if sign_in is None or not sign_in.is_phishing_resistant:
        raise StepUpRequiredError("a sign-in that can be phished")
    if at - sign_in.at > timedelta(seconds=STEP_UP_SECONDS):
        raise StepUpRequiredError("an old sign-in")


def granting_bindings(actor: Actor, action: Action) -> list[Binding]:
    """List the actor's roles that grant an action."""
    return [binding for binding in actor.bindings if action in GRANTS[binding.role]]


def covers(binding: Binding, category: str) -> bool:
    """Tell whether a role is for reports of a category; a domain covers its categories."""
    if binding.categories is None:
        return True
    return not binding.categories.isdisjoint({category, domain_of(category).code})


def categories_of(actor: Actor, action: Action) -> frozenset[str] | None:
    """Tell the categories of reports that an action is granted for; None: all."""
    bounds = [binding.categories for binding in granting_bindings(actor, action)]
    if None in bounds:
        return None
    named = frozenset(code for bound in bounds if bound is not None for code in bound)
    return frozenset(
        code for code in category_codes() if not named.isdisjoint({code, domain_of(code).code})
    )


def rank(marking: Tlp) -> int:
    """Order markings, the narrowest first."""
    return _NARROWEST_FIRST.index(marking)


def realm_of(actor: Actor, action: Action) -> Realm:
    """Tell how far somebody's roles reach in doing this."""
    if action in ADMINISTRATION and Role.COUNTRY_ADMIN in actor.roles:
        return Realm.COUNTRY
    if action is Action.LOG_READ and Role.FEDERATION_AUDITOR in actor.roles:
        return Realm.FEDERATION
    if action is Action.LOG_READ and Role.AUDITOR in actor.roles:
        return Realm.AUDIT
    return Realm.NONE
