"""What a country states of an agency: the options that say it, and the members they become."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Annotated, Any, Final

import typer

from app.crypto.header import Tlp
from app.crypto.statements import AgencyStatement, AgencyStatus, Role, UnitType
from app.schemas.categories import category_codes
from serumpun.commands.options import split_list

DEFAULT_ROLES: Final = (Role.SUBMITTER, Role.ANALYST, Role.LIAISON_OFFICER)
NameOption = Annotated[str | None, typer.Option(help="Of the agency.")]
UnitOption = Annotated[UnitType | None, typer.Option(help="Kind of unit.")]
RemitOption = Annotated[
    list[str] | None, typer.Option(help="Category codes; all if never said.", show_default=False)
]
DeskOption = Annotated[str | None, typer.Option(help="Duty desk, never a person.")]
PhoneOption = Annotated[str | None, typer.Option(help="Of the desk: +62...")]
EmailOption = Annotated[str | None, typer.Option(help="Of the desk.")]
RoleOption = Annotated[list[Role] | None, typer.Option(help="May be repeated.")]
CeilingOption = Annotated[Tlp | None, typer.Option(help="Narrowest marking it may open.")]
StatusOption = Annotated[AgencyStatus | None, typer.Option(help="Whether it takes part.")]


@dataclass(frozen=True)
class Description:
    """What was said of an agency on a command line; what is None or empty was not said."""

    name: str | None = None
    unit_type: UnitType | None = None
    remit: list[str] | None = None
    desk: str | None = None
    phone: str | None = None
    email: str | None = None
    role: list[Role] | None = None
    tlp_ceiling: Tlp | None = None
    status: AgencyStatus | None = None

    @property
    def is_empty(self) -> bool:
        """Nothing was said."""
        return not any(vars(self).values())

    def first(self, agency: str) -> dict[str, Any]:
        """Give the members of an agency's first statement."""
        return self._over(
            {
                "subject": agency,
                "remit": sorted(category_codes()),
                "contact": {"desk": "Duty desk", "phone": None, "email": None},
                "roles": DEFAULT_ROLES,
                "tlp_ceiling": Tlp.RED,
                "status": AgencyStatus.ACTIVE,
            }
        )

    def change(self, last: AgencyStatement) -> dict[str, Any]:
        """Give the members of the statement that replaces `last`: what was not said stays."""
        kept = ("subject", "name", "unit_type", "remit", "roles", "tlp_ceiling", "status")
        members = {name: getattr(last, name) for name in kept}
        return self._over({**members, "contact": last.contact.model_dump()})

    def _over(self, members: Mapping[str, Any]) -> dict[str, Any]:
        """Put what was said over members."""
        contact = {"desk": self.desk, "phone": self.phone, "email": self.email}
        plain = {
            "name": self.name,
            "unit_type": self.unit_type,
            "remit": split_list(self.remit or ()),
            "roles": self.role,
            "tlp_ceiling": self.tlp_ceiling,
            "status": self.status,
        }
        return {
            **members,
            **_said(plain),
            "contact": {**members["contact"], **_said(contact)},
        }


def _said(members: Mapping[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in members.items() if value}
