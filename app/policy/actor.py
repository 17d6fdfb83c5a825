"""Who asks, as proven: an account of one agency of one country, with the roles it has now."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Final
from uuid import UUID

from app.crypto.header import Tlp
from app.crypto.statements import Role


class Scope(StrEnum):
    """How far a role reaches."""

    AGENCY = "agency"
    COUNTRY = "country"
    FEDERATION = "federation"


SCOPES: Final = {
    Role.SUBMITTER: Scope.AGENCY,
    Role.ANALYST: Scope.AGENCY,
    Role.LIAISON_OFFICER: Scope.AGENCY,
    Role.AGENCY_ADMIN: Scope.AGENCY,
    Role.COUNTRY_ADMIN: Scope.COUNTRY,
    Role.AUDITOR: Scope.COUNTRY,
    Role.FEDERATION_AUDITOR: Scope.FEDERATION,
    Role.WITNESS: Scope.FEDERATION,
    Role.HUB_OPERATOR: Scope.FEDERATION,
}


@dataclass(frozen=True)
class Binding:
    """One role of an account, with its bounds.

    Args:
        role: Which.
        tlp_ceiling: The narrowest marking it is for.
        categories: Of the reports it is for, domains or single ones; None: of all.
        until: When it ends; None: not by itself.
    """

    role: Role
    tlp_ceiling: Tlp
    categories: frozenset[str] | None = None
    until: datetime | None = None


@dataclass(frozen=True)
class SignIn:
    """How and when an officer last signed in.

    Args:
        at: When.
        is_phishing_resistant: By a passkey, or by what the country's provider vouches for as such.
    """

    at: datetime
    is_phishing_resistant: bool


@dataclass(frozen=True)
class Actor:
    """An authenticated account.

    Args:
        agency: Its agency's id; empty for a country root, which acts for no agency.
        country: The agency's country, two capitals.
        account: Its id, e.g. `id-polri/system`.
        bindings: Its roles at this moment, read again for each request.
        kid: The key whose holder it proved to be: a system's signing key, or the thumbprint of the
            key that an officer's session is bound to.
        session: An officer's; None for a system.
        devices: Kids of the signing keys of an officer's own devices.
        sign_in: An officer's, once its session has been read in the transaction that acts.
    """

    agency: str
    country: str
    account: str
    bindings: tuple[Binding, ...]
    kid: str
    session: UUID | None = None
    devices: frozenset[str] = frozenset()
    sign_in: SignIn | None = None

    @property
    def roles(self) -> frozenset[Role]:
        """The roles, without their bounds."""
        return frozenset(binding.role for binding in self.bindings)
