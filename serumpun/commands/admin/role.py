"""`serumpun admin role`: roles of officers, with their bounds."""

from datetime import datetime
from typing import Annotated

import typer

from app.crypto.encoding import to_timestamp
from app.crypto.header import Tlp
from app.crypto.statements import Role
from serumpun.administration import RoleAnswer
from serumpun.commands.admin.reach import AccountArgument, administration_of, require_account
from serumpun.commands.options import (
    HomeOption,
    JsonOption,
    OfficerOption,
    PassphraseOption,
    new_app,
    split_list,
)
from serumpun.terminal import say, say_json, say_table, shown

app = new_app("Give roles to officers and take them away.")
RoleArgument = Annotated[Role, typer.Argument(help="Name of the role.")]


@app.command("grant")
def grant(
    *,
    account: AccountArgument,
    role: RoleArgument,
    ceiling: Annotated[Tlp, typer.Option(help="The narrowest marking it is for.")],
    category: Annotated[
        list[str] | None, typer.Option(help="Domain or category it is for; else all.")
    ] = None,
    until: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%dT%H:%M:%S%z"], help="When it ends by itself."),
    ] = None,
    as_officer: OfficerOption = False,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Give an officer a role within and below one's own, or change its bounds."""
    categories = split_list(category or ())
    with administration_of(home, passphrase_fd, as_officer=as_officer) as admin:
        given = admin.grant(require_account(account), role, ceiling, categories, until)
    if as_json:
        say_json(given.model_dump(mode="json"))
    else:
        say(f"{shown(given.account)} is {shown(given.role)} from now on.")


@app.command("withdraw")
def withdraw(
    *,
    account: AccountArgument,
    role: RoleArgument,
    as_officer: OfficerOption = False,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Take a role away; it is gone at the officer's next request."""
    with administration_of(home, passphrase_fd, as_officer=as_officer) as admin:
        admin.withdraw(require_account(account), role)
    if as_json:
        say_json({"account": account, "role": str(role), "withdrawn": True})
    else:
        say(f"{account} is {role} no longer.")


@app.command("list")
def list_all(
    *,
    agency: Annotated[str | None, typer.Option(help="Only of this agency.")] = None,
    as_officer: OfficerOption = False,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """List who has which role in one's agency or country."""
    with administration_of(home, passphrase_fd, as_officer=as_officer) as admin:
        found = list(admin.roles(agency))
    if as_json:
        say_json({"role_bindings": [role.model_dump(mode="json") for role in found]})
        return
    say_table(("Account", "Role", "Ceiling", "Categories", "Until"), map(_row, found))


def _row(role: RoleAnswer) -> tuple[str, ...]:
    categories = "all" if role.categories is None else ", ".join(role.categories)
    until = to_timestamp(role.until)[:16].replace("T", " ") if role.until else ""
    return (role.account, role.role, role.tlp_ceiling, categories, until)
