"""The one table of who may do what, and the one function that asks it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from app.crypto.header import Header, Tlp
from app.crypto.statements import Role
from app.errors import ForbiddenError
from app.policy.actions import Action
from app.policy.actor import SCOPES, Actor, Binding, Scope

_EVERYBODY = frozenset({Action.DIRECTORY_READ, Action.CATEGORY_READ})
_DEVICES = frozenset({Action.DEVICE_LIST, Action.DEVICE_REMOVE})
# Whoever signs reports or opens them has devices; the agency's system shares its keys with them.
_HOLDER = _DEVICES | {Action.DEVICE_ENROL, Action.KEY_SHARE_POST, Action.KEY_SHARE_LIST}
_READER = _EVERYBODY | {Action.REPORT_LIST, Action.REPORT_OPEN, Action.BLOB_DOWNLOAD}

# Auditors and operators never open a body; administrators neither.
GRANTS: Final[Mapping[Role, frozenset[Action]]] = MappingProxyType(
    {
        Role.SUBMITTER: _EVERYBODY
        | _HOLDER
        | {
            Action.REPORT_SUBMIT,
            Action.BLOB_UPLOAD,
            Action.REPORT_LIST,
            Action.RECEIPT_LIST,
        },
        Role.ANALYST: _READER | _HOLDER,
        Role.LIAISON_OFFICER: _READER
        | _HOLDER
        | {Action.REPORT_SUBMIT, Action.BLOB_UPLOAD, Action.RECEIPT_LIST},
        Role.AGENCY_ADMIN: _EVERYBODY | _DEVICES | {Action.RECEIPT_LIST},
        Role.COUNTRY_ADMIN: _EVERYBODY | _DEVICES,
        Role.AUDITOR: _EVERYBODY | {Action.RECEIPT_LIST},
        Role.FEDERATION_AUDITOR: _EVERYBODY,
        Role.WITNESS: _EVERYBODY,
        Role.HUB_OPERATOR: _EVERYBODY,
    }
)
# Narrowest first: a ceiling of AMBER lets AMBER, GREEN and CLEAR through.
_NARROWEST_FIRST: Final = tuple(Tlp)


def require(actor: Actor, action: Action, header: Header | None = None) -> None:
    """Refuse what no role grants, or what lies outside the bounds of each role that would.

    Args:
        actor: Who asks.
        action: What it wants to do.
        header: Of the report it concerns, once that is known from verified bytes.

    Raises:
        ForbiddenError: No rule allows it.
    """
    granting = granting_bindings(actor, action)
    if not granting:
        raise ForbiddenError(f"no role grants {action}")
    if header is None:
        return
    fitting = [binding for binding in granting if covers(binding, header.category)]
    if not fitting:
        raise ForbiddenError("a category outside the account's")
    if not any(rank(header.tlp) >= rank(binding.tlp_ceiling) for binding in fitting):
        raise ForbiddenError("marked above the account's ceiling")


def granting_bindings(actor: Actor, action: Action) -> list[Binding]:
    """List the actor's roles that grant an action."""
    return [binding for binding in actor.bindings if action in GRANTS[binding.role]]


def covers(binding: Binding, category: str) -> bool:
    """Tell whether a role is for reports of a category."""
    return binding.categories is None or category in binding.categories


def rank(marking: Tlp) -> int:
    """Order markings, the narrowest first."""
    return _NARROWEST_FIRST.index(marking)


def widest_scope(actor: Actor, action: Action) -> Scope:
    """Tell how far the roles reach that grant an action; it must be granted."""
    reach = [SCOPES[binding.role] for binding in granting_bindings(actor, action)]
    return max(reach, key=tuple(Scope).index)
