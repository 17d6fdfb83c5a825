"""Wire shapes of what two persons decide (docs/spec/administration.md section 4)."""

import re
from datetime import timedelta
from enum import StrEnum
from typing import Annotated, Final, Self

from pydantic import Field, StringConstraints, model_validator

from app.crypto import limits
from app.crypto.header import Strict
from app.crypto.shape import Shape, Timestamp
from app.crypto.statements import COUNTRY_ROLES, CaseReference, Purpose, Role
from app.schemas.accounts import InvitationOut, Reason

PROPOSAL_HOURS: Final = 72
PROPOSAL_LIFE: Final = timedelta(hours=PROPOSAL_HOURS)


class ProposalKind(StrEnum):
    """What is proposed."""

    SUSPEND_MEMBER = "suspend_member"
    RESTORE_MEMBER = "restore_member"
    GRANT_FEDERATION_ROLE = "grant_federation_role"
    RESTORE_ACCOUNT = "restore_account"
    BULK_MATCH = "bulk_match"
    ERASE_ACCOUNT = "erase_account"


class ProposalState(StrEnum):
    """What became of it."""

    OPEN = "open"
    CONFIRMED = "confirmed"
    REJECTED = "rejected"
    WITHDRAWN = "withdrawn"


class MatchOperation(Shape):
    """What an agency may match beyond its budget, for one case and until a date."""

    purpose: Annotated[Purpose, Strict]
    case_reference: CaseReference
    tokens: Annotated[int, Field(ge=1, le=limits.OPERATION_TOKENS)]
    until: Annotated[Timestamp, Field(description="At most 30 days ahead.")]


_COUNTRY: Final = r"[A-Z]{2}"
_AGENCY: Final = r"[a-z]{2}(-[a-z0-9]{1,16}){1,4}"
_ACCOUNT: Final = rf"{_AGENCY}/[a-z0-9]{{6,10}}"
_SUBJECTS: Final = {
    ProposalKind.SUSPEND_MEMBER: _COUNTRY,
    ProposalKind.RESTORE_MEMBER: _COUNTRY,
    ProposalKind.GRANT_FEDERATION_ROLE: _ACCOUNT,
    ProposalKind.RESTORE_ACCOUNT: _ACCOUNT,
    ProposalKind.ERASE_ACCOUNT: _ACCOUNT,
    ProposalKind.BULK_MATCH: _AGENCY,
}


class NewProposal(Shape):
    """A proposal to be made."""

    kind: Annotated[ProposalKind, Strict]
    subject: Annotated[
        str,
        StringConstraints(pattern=rf"^({_COUNTRY}|{_AGENCY}|{_ACCOUNT})$"),
        Field(
            description="A country, to suspend or restore a member; an agency, to match in bulk; "
            "else an account."
        ),
    ]
    role: Annotated[Role | None, Strict, Field(description="For a role of the federation.")] = None
    operation: Annotated[
        MatchOperation | None, Field(description="To match in bulk: what, and how much.")
    ] = None
    reason: Reason

    @model_validator(mode="after")
    def _check_kind(self) -> Self:
        """Each kind names what it is about, and nothing else."""
        of_role = self.kind is ProposalKind.GRANT_FEDERATION_ROLE
        of_bulk = self.kind is ProposalKind.BULK_MATCH
        named = re.fullmatch(_SUBJECTS[self.kind], self.subject)
        if not named or of_role is (self.role is None) or of_bulk is (self.operation is None):
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
    operation: MatchOperation | None
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
