"""`serumpun admin agency`: suspend an agency of one's own country, and let it come back."""

from typing import Annotated

import typer

from serumpun.commands.admin.reach import ReasonOption, administration_of
from serumpun.commands.options import (
    HomeOption,
    JsonOption,
    OfficerOption,
    PassphraseOption,
    YesOption,
    confirm,
    new_app,
)
from serumpun.terminal import say, say_json, shown

app = new_app("Suspend an agency of one's own country, and let it take part again.")
AgencyArgument = Annotated[str, typer.Argument(metavar="AGENCY", help="Id, e.g. `id-polri`.")]


@app.command("suspend")
def suspend(
    *,
    agency: AgencyArgument,
    reason: ReasonOption,
    yes: YesOption = False,
    as_officer: OfficerOption = False,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Cut an agency off from reading and sending at once; what it sent stays verifiable."""
    confirm(f"Suspend {shown(agency)}?", yes=yes)
    with administration_of(home, passphrase_fd, as_officer=as_officer) as admin:
        admin.suspend(agency, reason)
    _tell(agency, "suspended", as_json=as_json)


@app.command("restore")
def restore(
    *,
    agency: AgencyArgument,
    as_officer: OfficerOption = False,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Let a suspended agency take part again."""
    with administration_of(home, passphrase_fd, as_officer=as_officer) as admin:
        admin.restore(agency)
    _tell(agency, "active", as_json=as_json)


def _tell(agency: str, status: str, *, as_json: bool) -> None:
    if as_json:
        say_json({"agency": agency, "status": status})
    else:
        say(f"{shown(agency)} is {status}.")
