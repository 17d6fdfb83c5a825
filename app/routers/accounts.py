"""Officers' accounts over HTTP: made, invited, disabled by their own administration."""

from typing import Annotated

from fastapi import APIRouter, Path, Request
from fastapi.responses import JSONResponse

from app.errors import (
    AccountConflictError,
    InvalidShapeError,
    MalformedJsonError,
    NotFoundError,
    StepUpRequiredError,
    TooLargeError,
)
from app.models.accounts import Account, AccountStatus
from app.policy.actions import Action
from app.policy.actor import SCOPES, Binding
from app.routers.exchange import (
    account_attempt,
    answer,
    attempt,
    hub_of,
    read_query,
    read_shape,
)
from app.routers.operation import operation
from app.schemas.accounts import (
    AccountChange,
    AccountOut,
    AccountPageOut,
    InvitationOut,
    NewAccount,
    RoleBindingOut,
)
from app.schemas.queries import AccountQuery
from app.usecases.administer_account import (
    Invited,
    change_account,
    create_account,
    find_account,
    invite_officer,
    list_accounts,
)

router = APIRouter(prefix="/v1/accounts", tags=["Administration"])
BODY_BYTES = 8192
_BODY = (MalformedJsonError, InvalidShapeError, TooLargeError)
AgencyPath = Annotated[str, Path(description="The account's agency.")]
AccountPath = Annotated[str, Path(description="Pseudonym of the officer, or `system`.")]


@router.post(
    "",
    status_code=201,
    summary="Make an officer's account",
    response_model=InvitationOut,
    **operation(
        "create_account",
        Action.ACCOUNT_CREATE,
        *_BODY,
        NotFoundError,
        StepUpRequiredError,
        body=NewAccount,
    ),
)
async def create(request: Request) -> JSONResponse:
    """Make an account without roles, under a pseudonym, and answer the invitation to it.

    The code is shown once. Hand it over in person: with it the officer binds a first way to sign
    in, within 24 hours.
    """
    async with attempt(request) as made:
        wanted = await read_shape(request, NewAccount, BODY_BYTES)
        invited = await create_account(hub_of(request), made, wanted.agency, wanted.name)
    return answer(invitation_out(invited), 201)


@router.get(
    "",
    summary="List accounts",
    response_model=AccountPageOut,
    **operation("list_accounts", Action.ACCOUNT_LIST, InvalidShapeError, query=AccountQuery),
)
async def list_all(request: Request) -> JSONResponse:
    """List the accounts of one's agency or, for a country's administrator, of its country."""
    async with attempt(request) as made:
        asked = read_query(request, AccountQuery)
        bounds = (asked.agency, asked.after, asked.limit)
        found = await list_accounts(hub_of(request), made, *bounds)
    page = found[: asked.limit]
    more = page[-1].id if len(found) > asked.limit else None
    return answer(AccountPageOut(accounts=tuple(map(account_out, page)), next=more))


@router.get(
    "/{agency}/{name}",
    summary="Look at an account",
    response_model=AccountOut,
    **operation("find_account", Action.ACCOUNT_LIST, NotFoundError),
)
async def find(request: Request, agency: AgencyPath, name: AccountPath) -> JSONResponse:
    """Give an account with its roles and their bounds."""
    async with account_attempt(request, agency, name) as (made, account):
        found = await find_account(hub_of(request), made, account)
    return answer(account_out(found))


@router.patch(
    "/{agency}/{name}",
    summary="Disable, enable or rename an account",
    response_model=AccountOut,
    **operation(
        "change_account",
        Action.ACCOUNT_CHANGE,
        *_BODY,
        NotFoundError,
        StepUpRequiredError,
        body=AccountChange,
    ),
)
async def change(request: Request, agency: AgencyPath, name: AccountPath) -> JSONResponse:
    """Change an officer's account. A disabled one is refused at its very next request."""
    async with account_attempt(request, agency, name) as (made, account):
        wanted = await read_shape(request, AccountChange, BODY_BYTES)
        status = AccountStatus(wanted.status) if wanted.status else None
        changed = await change_account(hub_of(request), made, account, status, wanted.name)
    return answer(account_out(changed))


@router.post(
    "/{agency}/{name}/invitation",
    status_code=201,
    summary="Invite an officer again",
    response_model=InvitationOut,
    **operation(
        "invite_officer",
        Action.ACCOUNT_INVITE,
        NotFoundError,
        AccountConflictError,
        StepUpRequiredError,
    ),
)
async def invite(request: Request, agency: AgencyPath, name: AccountPath) -> JSONResponse:
    """Make a new invitation for an officer who has no way to sign in yet; earlier ones end.

    To replace a way in that was lost, propose `restore_account`: it takes a second person.
    """
    async with account_attempt(request, agency, name) as (made, account):
        invited = await invite_officer(hub_of(request), made, account)
    return answer(invitation_out(invited), 201)


def account_out(account: Account) -> AccountOut:
    """Show an account to its administration."""
    return AccountOut(
        id=account.id,
        agency=account.agency,
        country=account.country,
        kind=account.kind,
        status=account.status,
        name=account.name,
        created_at=account.created_at,
        roles=tuple(role_out(account.id, binding) for binding in account.bindings),
    )


def role_out(account: str, binding: Binding) -> RoleBindingOut:
    """Show a role with its bounds."""
    return RoleBindingOut(
        account=account,
        role=binding.role,
        scope=SCOPES[binding.role],
        tlp_ceiling=binding.tlp_ceiling,
        categories=None if binding.categories is None else tuple(sorted(binding.categories)),
        until=binding.until,
    )


def invitation_out(invited: Invited) -> InvitationOut:
    """Show an invitation, this once."""
    return InvitationOut(
        account=invited.account, invitation=invited.code, expires_at=invited.expires_at
    )
