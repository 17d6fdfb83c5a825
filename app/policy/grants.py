"""The one table of who may do what, and the one function that asks it."""

from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

from app.crypto.header import Header, Tlp
from app.crypto.statements import Role
from app.errors import ForbiddenError
from app.policy.actions import Action
from app.policy.actor import Actor

_EVERYBODY = frozenset({Action.DIRECTORY_READ, Action.CATEGORY_READ})
_READER = _EVERYBODY | {Action.REPORT_LIST, Action.REPORT_OPEN, Action.BLOB_DOWNLOAD}

# Auditors and operators never open a body; administrators neither.
GRANTS: Final[Mapping[Role, frozenset[Action]]] = MappingProxyType(
    {
        Role.SUBMITTER: _EVERYBODY
        | {
            Action.REPORT_SUBMIT,
            Action.BLOB_UPLOAD,
            Action.REPORT_LIST,
            Action.RECEIPT_LIST,
        },
        Role.ANALYST: _READER,
        Role.LIAISON_OFFICER: _READER
        | {Action.REPORT_SUBMIT, Action.BLOB_UPLOAD, Action.RECEIPT_LIST},
        Role.AGENCY_ADMIN: _EVERYBODY | {Action.RECEIPT_LIST},
        Role.COUNTRY_ADMIN: _EVERYBODY,
        Role.AUDITOR: _EVERYBODY | {Action.RECEIPT_LIST},
        Role.FEDERATION_AUDITOR: _EVERYBODY,
        Role.WITNESS: _EVERYBODY,
        Role.HUB_OPERATOR: _EVERYBODY,
    }
)
# Narrowest first: a ceiling of AMBER lets AMBER, GREEN and CLEAR through.
_NARROWEST_FIRST: Final = tuple(Tlp)


def is_granted(roles: frozenset[Role], action: Action) -> bool:
    """Tell whether any of the roles grants the action."""
    return any(action in GRANTS[role] for role in roles)


def require(actor: Actor, action: Action, header: Header | None = None) -> None:
    """Refuse what no role grants, or what is marked above the account's ceiling.

    Args:
        actor: Who asks.
        action: What it wants to do.
        header: Of the report it concerns, once that is known from verified bytes.

    Raises:
        ForbiddenError: No rule allows it.
    """
    if not is_granted(actor.roles, action):
        raise ForbiddenError(f"no role grants {action}")
    if header is not None and _rank(header.tlp) < _rank(actor.tlp_ceiling):
        raise ForbiddenError("marked above the account's ceiling")


def _rank(marking: Tlp) -> int:
    return _NARROWEST_FIRST.index(marking)
