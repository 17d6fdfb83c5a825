"""Administration of one's own house at the hub: accounts, roles, proposals, sessions, suspensions.

Nothing here is signed: roles are the hub's to keep, and what they allow is checked by it alone.
What they cannot do is open a report, which takes a key (docs/spec/administration.md).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated, Any, TypeVar

from pydantic import Field, StringConstraints

from app.crypto import strict_json
from app.crypto.encoding import to_timestamp
from app.crypto.shape import Timestamp
from app.schemas.proposals import MatchOperation
from serumpun.answers import MAX_PAGE, Answer
from serumpun.transport import Parameters, Transport

_Text = Annotated[str, StringConstraints(max_length=400)]
_MAX_ROLES = 100 * 9  # of a page of accounts


class RoleAnswer(Answer):
    """A role of an account, with its bounds."""

    account: _Text
    role: _Text
    scope: _Text
    tlp_ceiling: _Text
    categories: Annotated[tuple[_Text, ...] | None, Field(strict=False)]
    until: Timestamp | None


_Roles = Annotated[tuple[RoleAnswer, ...], Field(max_length=_MAX_ROLES, strict=False)]


class AccountAnswer(Answer):
    """An account."""

    id: _Text
    agency: _Text
    country: _Text
    kind: _Text
    status: _Text
    name: _Text
    created_at: Timestamp
    roles: _Roles


class InvitationAnswer(Answer):
    """A one-time code for an officer."""

    account: _Text
    invitation: _Text
    expires_at: Timestamp


class ProposalAnswer(Answer):
    """A proposal and what became of it."""

    id: _Text
    kind: _Text
    subject: _Text
    role: _Text | None
    operation: MatchOperation | None
    reason: _Text
    country: _Text
    proposed_by: _Text
    proposed_at: Timestamp
    expires_at: Timestamp
    state: _Text
    decided_by: _Text | None
    decided_at: Timestamp | None


class DecisionAnswer(Answer):
    """A decided proposal, and the invitation that follows from restoring an account."""

    proposal: ProposalAnswer
    invitation: InvitationAnswer | None


class SessionAnswer(Answer):
    """A session of an officer."""

    id: _Text
    account: _Text
    client: _Text
    method: _Text
    is_phishing_resistant: bool
    signed_in_at: Timestamp
    used_at: Timestamp
    ends_at: Timestamp
    ended_at: Timestamp | None
    is_current: bool


class AccountsAnswer(Answer):
    """A page of accounts."""

    accounts: Annotated[tuple[AccountAnswer, ...], Field(max_length=MAX_PAGE, strict=False)]
    next: _Text | None


class RolesAnswer(Answer):
    """A page of roles."""

    role_bindings: _Roles
    next: _Text | None


class ProposalsAnswer(Answer):
    """A page of proposals."""

    proposals: Annotated[tuple[ProposalAnswer, ...], Field(max_length=MAX_PAGE, strict=False)]
    next: _Text | None


class SessionsAnswer(Answer):
    """A page of sessions."""

    sessions: Annotated[tuple[SessionAnswer, ...], Field(max_length=MAX_PAGE, strict=False)]
    next: _Text | None


Page = TypeVar("Page", AccountsAnswer, RolesAnswer, ProposalsAnswer, SessionsAnswer)


@dataclass(frozen=True)
class Administration:
    """The administration of an agency or a country.

    Args:
        transport: The hub, logged in as an administrator: an officer, or a system whose country
            stated it so.
    """

    transport: Transport

    # --- accounts ---------------------------------------------------------------------------------

    def add_account(self, agency: str, name: str) -> InvitationAnswer:
        """Make an officer's account; the answer's code is shown once."""
        members = {"agency": agency, "name": name}
        return self.transport.post(InvitationAnswer, "/v1/accounts", _body(members))

    def accounts(self, agency: str | None = None) -> Iterator[AccountAnswer]:
        """List accounts in reach, by id."""
        for page in self._pages(AccountsAnswer, "/v1/accounts", "after", agency=agency):
            yield from page.accounts

    def account(self, account: str) -> AccountAnswer:
        """Look at one account."""
        return self.transport.get(AccountAnswer, f"/v1/accounts/{account}")

    def change_account(
        self, account: str, *, status: str | None = None, name: str | None = None
    ) -> AccountAnswer:
        """Disable, enable or rename an officer's account."""
        members = {"status": status, "name": name}
        return self.transport.change(
            AccountAnswer, "PATCH", f"/v1/accounts/{account}", _body(members)
        )

    def invite(self, account: str) -> InvitationAnswer:
        """Invite an officer again who has no way in yet."""
        return self.transport.post(InvitationAnswer, f"/v1/accounts/{account}/invitation", b"")

    # --- roles ------------------------------------------------------------------------------------

    def roles(self, agency: str | None = None) -> Iterator[RoleAnswer]:
        """List who has which role in reach, by account."""
        for page in self._pages(RolesAnswer, "/v1/role-bindings", "after", agency=agency):
            yield from page.role_bindings

    def grant(
        self,
        account: str,
        role: str,
        tlp_ceiling: str,
        categories: tuple[str, ...] = (),
        until: datetime | None = None,
    ) -> RoleAnswer:
        """Give an officer a role, or change its bounds; no category means all."""
        members = {
            "tlp_ceiling": tlp_ceiling,
            "categories": list(categories) or None,
            "until": to_timestamp(until) if until else None,
        }
        path = f"/v1/role-bindings/{account}/{role}"
        return self.transport.change(RoleAnswer, "PUT", path, _body(members))

    def withdraw(self, account: str, role: str) -> None:
        """Take an officer's role away."""
        self.transport.delete(f"/v1/role-bindings/{account}/{role}")

    # --- what two persons decide ------------------------------------------------------------------

    def propose(
        self,
        kind: str,
        subject: str,
        reason: str,
        role: str | None = None,
        operation: MatchOperation | None = None,
    ) -> ProposalAnswer:
        """Propose what a second person decides within 72 hours."""
        members = {
            "kind": kind,
            "subject": subject,
            "role": role,
            "operation": operation and operation.model_dump(mode="json"),
            "reason": reason,
        }
        return self.transport.post(ProposalAnswer, "/v1/proposals", _body(members))

    def proposals(self) -> Iterator[ProposalAnswer]:
        """List proposals one may see, newest first."""
        for page in self._pages(ProposalsAnswer, "/v1/proposals", "before"):
            yield from page.proposals

    def decide(self, proposal: str, how: str) -> DecisionAnswer:
        """`confirm`, `reject` or `withdraw` a proposal."""
        return self.transport.post(DecisionAnswer, f"/v1/proposals/{proposal}/{how}", b"")

    # --- sessions and suspensions -----------------------------------------------------------------

    def sessions(self, account: str | None = None) -> Iterator[SessionAnswer]:
        """List sessions in reach, newest first."""
        for page in self._pages(SessionsAnswer, "/v1/sessions", "before", account=account):
            yield from page.sessions

    def end_session(self, session: str) -> None:
        """End a session at once."""
        self.transport.delete(f"/v1/sessions/{session}")

    def suspend(self, agency: str, reason: str) -> None:
        """Cut an agency of one's own country off from reading and sending."""
        path = f"/v1/agencies/{agency}/suspension"
        self.transport.hand_in("PUT", path, _body({"reason": reason}))

    def restore(self, agency: str) -> None:
        """Let a suspended agency take part again."""
        self.transport.delete(f"/v1/agencies/{agency}/suspension")

    def _pages(
        self, kind: type[Page], path: str, place: str, **filters: str | None
    ) -> Iterator[Page]:
        """Ask for page after page."""
        asked: dict[str, str | int] = {name: held for name, held in filters.items() if held}
        asked["limit"] = MAX_PAGE
        while True:
            parameters: Parameters = asked
            page = self.transport.get(kind, path, parameters)
            yield page
            if page.next is None:
                return
            asked[place] = page.next


def _body(members: dict[str, Any]) -> bytes:
    """Write what is given; what is None is left out."""
    return strict_json.write_object({k: held for k, held in members.items() if held is not None})
