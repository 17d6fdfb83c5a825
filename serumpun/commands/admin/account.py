"""`serumpun admin account`: officers' accounts."""

from typing import Annotated

import typer

from serumpun.administration import AccountAnswer
from serumpun.commands.admin.reach import (
    AccountArgument,
    administration_of,
    require_account,
    say_invitation,
)
from serumpun.commands.options import (
    HomeOption,
    JsonOption,
    OfficerOption,
    PassphraseOption,
    YesOption,
    confirm,
    new_app,
)
from serumpun.terminal import say, say_json, say_table, shown

app = new_app("Make, list, disable and invite officers' accounts.")


@app.command("add")
def add(
    *,
    agency: Annotated[str, typer.Argument(metavar="AGENCY", help="Of one's own house.")],
    name: Annotated[str, typer.Argument(help="What the agency calls the officer.")],
    as_officer: OfficerOption = False,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Make an account without roles, and print the invitation to it."""
    with administration_of(home, passphrase_fd, as_officer=as_officer) as admin:
        invited = admin.add_account(agency, name)
    say_invitation(invited, as_json=as_json)


@app.command("list")
def list_all(
    *,
    agency: Annotated[str | None, typer.Option(help="Only of this agency.")] = None,
    as_officer: OfficerOption = False,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """List the accounts of one's agency or country."""
    with administration_of(home, passphrase_fd, as_officer=as_officer) as admin:
        found = list(admin.accounts(agency))
    if as_json:
        say_json({"accounts": [account.model_dump(mode="json") for account in found]})
        return
    say_table(("Account", "Name", "Status", "Roles"), map(_row, found))


@app.command("show")
def show(
    *,
    account: AccountArgument,
    as_officer: OfficerOption = False,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show an account with its roles and their bounds."""
    with administration_of(home, passphrase_fd, as_officer=as_officer) as admin:
        found = admin.account(require_account(account))
    if as_json:
        say_json(found.model_dump(mode="json"))
        return
    say_table(("Account", "Name", "Status", "Roles"), [_row(found)])


@app.command("disable")
def disable(
    *,
    account: AccountArgument,
    yes: YesOption = False,
    as_officer: OfficerOption = False,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Disable an account: its sessions end, and its next request is refused."""
    confirm(f"Disable {require_account(account)}?", yes=yes)
    with administration_of(home, passphrase_fd, as_officer=as_officer) as admin:
        changed = admin.change_account(account, status="disabled")
    _say_changed(changed, as_json=as_json)


@app.command("enable")
def enable(
    *,
    account: AccountArgument,
    as_officer: OfficerOption = False,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Let a disabled account be used again; it signs in anew."""
    with administration_of(home, passphrase_fd, as_officer=as_officer) as admin:
        changed = admin.change_account(require_account(account), status="active")
    _say_changed(changed, as_json=as_json)


@app.command("invite")
def invite(
    *,
    account: AccountArgument,
    as_officer: OfficerOption = False,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Invite an officer again who has not signed in yet; an earlier invitation ends."""
    with administration_of(home, passphrase_fd, as_officer=as_officer) as admin:
        invited = admin.invite(require_account(account))
    say_invitation(invited, as_json=as_json)


def _say_changed(account: AccountAnswer, *, as_json: bool) -> None:
    if as_json:
        say_json(account.model_dump(mode="json"))
    else:
        say(f"{shown(account.id)} is {shown(account.status)}.")


def _row(account: AccountAnswer) -> tuple[str, ...]:
    roles = ", ".join(role.role for role in account.roles)
    return (account.id, account.name, account.status, roles)
