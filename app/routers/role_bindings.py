"""Roles of officers over HTTP: given and taken away by their own administration."""

from typing import Annotated

from fastapi import APIRouter, Path, Request
from fastapi.responses import JSONResponse, Response

from app.crypto.statements import Role
from app.errors import (
    InvalidShapeError,
    MalformedJsonError,
    NotFoundError,
    StepUpRequiredError,
    TooLargeError,
)
from app.policy.actions import Action
from app.policy.actor import Binding
from app.routers.accounts import BODY_BYTES, AccountPath, AgencyPath, role_out
from app.routers.exchange import (
    account_attempt,
    answer,
    attempt,
    hub_of,
    read_query,
    read_shape,
)
from app.routers.operation import operation
from app.schemas.accounts import RoleBindingOut, RoleBindingsOut, RoleBounds
from app.schemas.queries import AccountQuery
from app.usecases.administer_role import grant_role, list_roles, withdraw_role

router = APIRouter(prefix="/v1/role-bindings", tags=["Administration"])
RolePath = Annotated[str, Path(description="Name of the role.")]
_ADDRESS = "/{agency}/{name}/{role}"


@router.get(
    "",
    summary="List who has which role",
    response_model=RoleBindingsOut,
    **operation("list_role_bindings", Action.ROLE_LIST, InvalidShapeError, query=AccountQuery),
)
async def list_all(request: Request) -> JSONResponse:
    """List roles with their bounds, by account, in one's agency or country.

    Pages end between accounts: the roles of one account stand together.
    """
    async with attempt(request) as made:
        asked = read_query(request, AccountQuery)
        bounds = (asked.agency, asked.after, asked.limit)
        page = await list_roles(hub_of(request), made, *bounds)
    listed = tuple(role_out(account, binding) for account, binding in page.roles)
    return answer(RoleBindingsOut(role_bindings=listed, next=page.next))


@router.put(
    _ADDRESS,
    summary="Give a role, or change its bounds",
    response_model=RoleBindingOut,
    **operation(
        "grant_role",
        Action.ROLE_GRANT,
        MalformedJsonError,
        InvalidShapeError,
        TooLargeError,
        NotFoundError,
        StepUpRequiredError,
        body=RoleBounds,
    ),
)
async def grant(
    request: Request, agency: AgencyPath, name: AccountPath, role: RolePath
) -> JSONResponse:
    """Give an officer a role within and below one's own; it holds at the next request.

    Nobody gives himself anything. A system's roles follow from its country's signed statement; the
    federation's roles take a proposal that another country confirms.
    """
    async with account_attempt(request, agency, name) as (made, account):
        named = _role(role)
        bounds = await read_shape(request, RoleBounds, BODY_BYTES)
        categories = None if bounds.categories is None else frozenset(bounds.categories)
        wanted = Binding(named, bounds.tlp_ceiling, categories, bounds.until)
        given = await grant_role(hub_of(request), made, account, wanted)
    return answer(role_out(account, given))


@router.delete(
    _ADDRESS,
    status_code=204,
    summary="Take a role away",
    response_class=Response,
    **operation("withdraw_role", Action.ROLE_WITHDRAW, NotFoundError, StepUpRequiredError),
)
async def withdraw(
    request: Request, agency: AgencyPath, name: AccountPath, role: RolePath
) -> Response:
    """Take an officer's role away; it is gone at the next request."""
    async with account_attempt(request, agency, name) as (made, account):
        named = _role(role)
        await withdraw_role(hub_of(request), made, account, named)
    return Response(status_code=204)


def _role(name: str) -> Role:
    """Read the name of a role; one that is none is absent."""
    if name not in list(Role):
        raise NotFoundError("no role has such a name")
    return Role(name)
