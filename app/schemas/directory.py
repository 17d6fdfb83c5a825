"""Answers about members, agencies and the key directory."""

from typing import Annotated

from pydantic import Field

from app.crypto.federation import FEDERATION_BYTES
from app.crypto.federation_change import FederationUpdate
from app.crypto.jws import Jws
from app.crypto.shape import Base64Url, Shape
from app.crypto.statements import AgencyStatement, Contact
from app.schemas.accounts import SuspensionOut


class MemberOut(Shape):
    """A member country."""

    country: str
    name: str


class MembersOut(Shape):
    """The federation's members."""

    federation: str
    members: tuple[MemberOut, ...]
    suspended: Annotated[
        tuple[SuspensionOut, ...], Field(description="Members and agencies that take no part now.")
    ]


class AgencyOut(Shape):
    """An agency as its country states it."""

    id: str
    country: str
    name: str
    unit_type: str
    remit: tuple[str, ...]
    contact: Contact
    status: str

    @classmethod
    def from_statement(cls, statement: AgencyStatement) -> "AgencyOut":
        """Show what is of use to other members; roles are the country's own matter."""
        return cls(
            id=statement.subject,
            country=statement.issuer.upper(),
            name=statement.name,
            unit_type=statement.unit_type.value,
            remit=statement.remit,
            contact=statement.contact,
            status=statement.status.value,
        )


class AgenciesOut(Shape):
    """Agencies, by id."""

    agencies: tuple[AgencyOut, ...]


class StatementOut(Shape):
    """A directory statement with the hub's receipt for it, both as signed."""

    seq: int
    signed: Jws
    receipt: Jws


class DirectoryOut(Shape):
    """Statements in the order they were recorded; a client appends each to its own directory."""

    statements: tuple[StatementOut, ...]
    next_after: Annotated[
        int | None, Field(description="Pass as `after`; null when there are no more.")
    ]
    heads: Annotated[Jws, Field(description="Where every chain ends now, signed by the hub.")]


class FederationOut(Shape):
    """The federation file of this hub and the changes that led to it, as their members signed."""

    file: Annotated[
        bytes,
        Base64Url(FEDERATION_BYTES),
        Field(description="The exact bytes of the present federation file."),
    ]
    changes: Annotated[
        tuple[FederationUpdate, ...], Field(description="In order; `root approve` made them.")
    ]
    next_after: Annotated[
        int | None, Field(description="Pass as `after`; null when there are no more.")
    ]


class AppendedOut(Shape):
    """The hub has verified, stored and recorded the statement."""

    receipt: Jws
