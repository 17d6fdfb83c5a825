"""Give roles to officers and take them away: within and below whoever gives them."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.crypto.statements import Role
from app.errors import ForbiddenError, InvalidShapeError, NotFoundError, Rule
from app.models import role_bindings
from app.models.access_log import insert_record
from app.policy.actor import SCOPES, Binding, Scope
from app.policy.granting import require_may_grant, require_may_withdraw
from app.schemas.categories import is_domain_or_category
from app.usecases.administer_account import require_account, subject_of
from app.usecases.attempt import Attempt, acting
from app.usecases.hub import Hub


@dataclass(frozen=True)
class RolePage:
    """Roles of up to so many accounts, and the account after which the next page begins."""

    roles: Sequence[tuple[str, Binding]]
    next: str | None


async def grant_role(hub: Hub, attempt: Attempt, account: str, wanted: Binding) -> Binding:
    """Give an officer a role, or change its bounds; it holds at the next request.

    Raises:
        ForbiddenError: For oneself, for a system, or more than one may give.
        NotFoundError: Absent or not in reach: one and the same.
        InvalidShapeError: A category that is none, or a role that has ended before it begins.
    """
    async with acting(hub, attempt) as (tx, actor):
        found = await require_account(tx, account)
        if SCOPES[wanted.role] is Scope.FEDERATION:
            raise ForbiddenError("two countries give it", rule=Rule.SECOND_PERSON)
        require_may_grant(actor, subject_of(found), wanted)
        at = hub.clock()
        if not all(map(is_domain_or_category, wanted.categories or ())):
            raise InvalidShapeError("unknown category", pointer="/categories")
        if wanted.until is not None and wanted.until <= at:
            raise InvalidShapeError("ended already", pointer="/until")
        await role_bindings.put_binding(tx, account, wanted, actor.account, at)
        await insert_record(tx, attempt.record(at, detail=_told(wanted)))
    return wanted


async def withdraw_role(hub: Hub, attempt: Attempt, account: str, role: Role) -> None:
    """Take a role away; it is gone at the next request.

    Raises:
        ForbiddenError: From oneself, from a system, or one that one could not give.
        NotFoundError: Account absent or not in reach, or without that role: one and the same.
    """
    async with acting(hub, attempt) as (tx, actor):
        found = await require_account(tx, account)
        require_may_withdraw(actor, subject_of(found), role)
        if not await role_bindings.delete_binding(tx, account, role):
            raise NotFoundError("has no such role")
        await insert_record(tx, attempt.record(hub.clock(), detail=f"role={role}"))


async def list_roles(
    hub: Hub, attempt: Attempt, agency: str | None, after: str, limit: int
) -> RolePage:
    """List who has which role in reach, by account."""
    async with acting(hub, attempt) as (tx, _):
        found = await role_bindings.list_bindings(tx, agency, after, limit + 1)
        await insert_record(tx, attempt.record(hub.clock()))
    accounts = list(dict.fromkeys(account for account, _ in found))
    if len(accounts) <= limit:
        return RolePage(found, None)
    page = [entry for entry in found if entry[0] != accounts[-1]]
    return RolePage(page, accounts[-2])


def _told(binding: Binding) -> str:
    categories = "all" if binding.categories is None else ",".join(sorted(binding.categories))
    until = binding.until.isoformat() if binding.until else "none"
    bounds = f"ceiling={binding.tlp_ceiling} categories={categories} until={until}"
    return f"role={binding.role} {bounds}"
