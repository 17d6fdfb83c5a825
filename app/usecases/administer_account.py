"""Make, list, look at and change officers' accounts: within and below whoever administers them."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from app.crypto.names import agency_of, country_of
from app.errors import AccountConflictError, NotFoundError
from app.identity.sign_in_secrets import Purpose, digest_of, new_secret
from app.models import accounts, directory, invitations, sessions
from app.models.access_log import insert_record
from app.models.accounts import Account, AccountKind, AccountStatus
from app.models.transaction import Transaction
from app.policy.granting import Subject, is_in_reach, require_may_administer, require_may_invite
from app.schemas.accounts import ACCOUNT_NAME_CHARACTERS, INVITATION_HOURS
from app.usecases.attempt import Attempt, acting
from app.usecases.hub import Hub

_LETTERS: Final = "abcdefghijkmnpqrstuvwxyz23456789"  # none that is read as another


@dataclass(frozen=True)
class Invited:
    """An invitation as it is shown, once.

    Args:
        account: Whose first way in it binds.
        code: `<agency>.<secret>`.
        expires_at: When it ends.
    """

    account: str
    code: str
    expires_at: datetime


async def create_account(hub: Hub, attempt: Attempt, agency: str, name: str) -> Invited:
    """Make an officer's account without roles, and the invitation to it.

    Raises:
        ForbiddenError: Not an administrator.
        NotFoundError: No such agency in the administrator's reach.
    """
    async with acting(hub, attempt) as (tx, actor):
        pseudonym = "".join(secrets.choice(_LETTERS) for _ in range(ACCOUNT_NAME_CHARACTERS))
        made = Subject(f"{agency}/{pseudonym}", agency, country_of(agency))
        if not is_in_reach(actor, made) or await directory.find_agency(tx, agency) is None:
            raise NotFoundError("no such agency in reach")
        at = hub.clock()
        await accounts.insert_account(tx, made.account, agency, name, at)
        invited = await invite(tx, made.account, at)
        await insert_record(tx, attempt.record(at, object=made.account))
    return invited


async def list_accounts(
    hub: Hub, attempt: Attempt, agency: str | None, after: str, limit: int
) -> Sequence[Account]:
    """List accounts in reach, by id; one more than asked for tells that there are more."""
    async with acting(hub, attempt) as (tx, _):
        found = await accounts.list_accounts(tx, agency, after, limit + 1)
        await insert_record(tx, attempt.record(hub.clock()))
    return found


async def find_account(hub: Hub, attempt: Attempt, account: str) -> Account:
    """Look at one account in reach.

    Raises:
        NotFoundError: Absent or not in reach: one and the same.
    """
    async with acting(hub, attempt) as (tx, _):
        found = await require_account(tx, account)
        await insert_record(tx, attempt.record(hub.clock()))
    return found


async def change_account(
    hub: Hub, attempt: Attempt, account: str, status: AccountStatus | None, name: str | None
) -> Account:
    """Disable, enable or rename an officer's account; disabling ends its sessions.

    Raises:
        ForbiddenError: It is the administrator itself, a system, or not below the administrator.
        NotFoundError: Absent or not in reach: one and the same.
    """
    async with acting(hub, attempt) as (tx, actor):
        found = await require_account(tx, account)
        require_may_administer(actor, subject_of(found))
        at = hub.clock()
        await accounts.change_account(tx, account, status, name)
        if status is AccountStatus.DISABLED:
            await sessions.end_sessions_of(tx, account, at)
        detail = f"status={status}" if status else None
        await insert_record(tx, attempt.record(at, detail=detail))
        return await require_account(tx, account)


async def invite_officer(hub: Hub, attempt: Attempt, account: str) -> Invited:
    """Make another invitation for an officer who has no way in yet.

    Raises:
        ForbiddenError: As `change_account`.
        NotFoundError: Absent or not in reach: one and the same.
        AccountConflictError: The officer can sign in; replacing that takes two persons.
    """
    async with acting(hub, attempt) as (tx, actor):
        found = await require_account(tx, account)
        require_may_invite(actor, subject_of(found))
        if await invitations.count_ways_in(tx, account):
            raise AccountConflictError("has a way in")
        at = hub.clock()
        invited = await invite(tx, account, at)
        await insert_record(tx, attempt.record(at))
    return invited


async def invite(tx: Transaction, account: str, at: datetime) -> Invited:
    """Make the invitation of an account; earlier ones end."""
    secret = new_secret()
    expires_at = at + timedelta(hours=INVITATION_HOURS)
    agency = agency_of(account)
    digest = digest_of(Purpose.INVITATION, secret)
    await invitations.replace_invitation(tx, account, digest, expires_at)
    return Invited(account, f"{agency}.{secret}", expires_at)


async def require_account(tx: Transaction, account: str) -> Account:
    """Find an account in the reach of the transaction's identity.

    Raises:
        NotFoundError: Absent or not in reach: one and the same.
    """
    found = await accounts.find_account(tx, account)
    if found is None:
        raise NotFoundError("no such account in reach")
    return found


def subject_of(account: Account) -> Subject:
    """Tell what of an account decides who may administer it."""
    return Subject(
        account.id,
        account.agency,
        account.country,
        account.kind is AccountKind.SYSTEM,
        account.bindings,
    )
