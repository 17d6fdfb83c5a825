"""Wire shapes of what two persons decide (docs/spec/administration.md section 4)."""

from datetime import timedelta
from enum import StrEnum
from typing import Annotated, Final, Self

from pydantic import Field, StringConstraints, model_validator

from app.crypto.header import Strict
from app.crypto.shape import Shape, Timestamp
from app.crypto.statements import COUNTRY_ROLES, Role
from app.schemas.accounts import InvitationOut, Reason

PROPOSAL_HOURS: Final = 72
PROPOSAL_LIFE: Final = timedelta(hours=PROPOSAL_HOURS)


class ProposalKind(StrEnum):
    """What is proposed."""

    SUSPEND_MEMBER = "suspend_member"
    RESTORE_MEMBER = "restore_member"
    GRANT_FEDERATION_ROLE = "grant_federation_role"
    RESTORE_ACCOUNT = "restore_account"


class ProposalState(StrEnum):
    """What became of it."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


class NewProposal(Shape):
    """A proposal to be made."""

    kind: Annotated[ProposalKind, Strict]
    subject: Annotated[
        str,
        StringConstraints(pattern=r"^([A-Z]{2}|[a-z]{2}(-[a-z0-9]{1,16}){1,4}/[a-z0-9]{6,10})$"),
        Field(description="A country, to suspend or restore a member; else an account."),
    ]
    role: Annotated[Role | None, Strict, Field(description="For a role of the federation.")] = None
    reason: Reason

    @model_validator(mode="after")
    def _check_kind(self) -> Self:
        """Each kind names what it is about, and nothing else."""
        of_country = self.kind in {ProposalKind.SUSPEND_MEMBER, ProposalKind.RESTORE_MEMBER}
        of_role = self.kind is ProposalKind.GRANT_FEDERATION_ROLE
        if of_country is ("/" in self.subject) or of_role is (self.role is None):
            raise ValueError("members do not fit the kind")
        if self.role in COUNTRY_ROLES:
            raise ValueError("a country's own role needs no proposal")
        return self


class ProposalOut(Shape):
    """A proposal and what became of it."""

    id: str
    kind: ProposalKind
    subject: str
    role: Role | None
    reason: str
    country: str
    proposed_by: str
    proposed_at: Timestamp
    expires_at: Timestamp
    state: Annotated[str, Field(description="`expired` once nobody decided it in time.")]
    decided_by: str | None
    decided_at: Timestamp | None


class ProposalsOut(Shape):
    """Proposals, newest first."""

    proposals: tuple[ProposalOut, ...]
    next: str | None


class DecidedOut(Shape):
    """A decided proposal; for a restored account its new invitation, shown once."""

    proposal: ProposalOut
    invitation: InvitationOut | None
