"""Wire shapes of accounts, their roles and their administration (docs/spec/administration.md)."""

from typing import Annotated, Final

from pydantic import AfterValidator, Field, StringConstraints

from app.crypto import limits
from app.crypto.header import Strict, Tlp
from app.crypto.shape import AgencyId, Code, Name, Shape, Timestamp, unique
from app.crypto.statements import Role

ACCOUNT_NAME_CHARACTERS: Final = 10  # of an officer's pseudonym, after its agency
INVITATION_HOURS: Final = 24
Reason = Annotated[Name, Field(description="Why, for whoever reads the log: no personal data.")]


class NewAccount(Shape):
    """An officer's account to be made."""

    agency: Annotated[AgencyId, Field(description="Of one's own agency or country.")]
    name: Annotated[Name, Field(description="What the agency calls the officer; seen by it alone.")]


class AccountChange(Shape):
    """What is to be changed; what is left out stays."""

    status: Annotated[
        str | None,
        StringConstraints(pattern=r"^(active|disabled)$"),
        Field(description="`disabled` ends its sessions at once."),
    ] = None
    name: Name | None = None


class RoleBounds(Shape):
    """The bounds of a role that is given."""

    tlp_ceiling: Annotated[Tlp, Strict, Field(description="The narrowest marking it is for.")]
    categories: Annotated[
        tuple[Code, ...] | None,
        Field(
            min_length=1,
            max_length=limits.REMIT,
            strict=False,
            description="Domains or categories it is for; null: all.",
        ),
        AfterValidator(lambda held: held if held is None else unique(held)),
    ] = None
    until: Annotated[Timestamp | None, Field(description="When it ends by itself.")] = None


class RoleBindingOut(Shape):
    """A role of an account, with its bounds."""

    account: str
    role: Role
    scope: Annotated[str, Field(description="`agency`, `country` or `federation`.")]
    tlp_ceiling: Tlp
    categories: tuple[str, ...] | None
    until: Timestamp | None


class AccountOut(Shape):
    """An account as its own administration sees it."""

    id: str
    agency: str
    country: str
    kind: Annotated[str, Field(description="`system` or `officer`.")]
    status: str
    name: str
    created_at: Timestamp
    roles: tuple[RoleBindingOut, ...]


class AccountPageOut(Shape):
    """Accounts by id."""

    accounts: tuple[AccountOut, ...]
    next: Annotated[str | None, Field(description="Pass as `after`; null when there are no more.")]


class RoleBindingsOut(Shape):
    """Roles by account."""

    role_bindings: tuple[RoleBindingOut, ...]
    next: str | None


class InvitationOut(Shape):
    """A one-time code that lets an officer bind the first way in; shown once, never stored."""

    account: str
    invitation: Annotated[str, Field(description="Hand it over in person or by a second channel.")]
    expires_at: Timestamp


class Suspension(Shape):
    """Why an agency takes no part for now."""

    reason: Reason


class SuspensionOut(Shape):
    """A suspended agency or member."""

    subject: str
    since: Timestamp
