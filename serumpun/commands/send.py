"""`serumpun send`: send what waits in the outbox, as it was agreed to."""

from typing import Annotated

import typer

from serumpun.commands.options import HomeOption, JsonOption, PassphraseOption, agency_of, new_app
from serumpun.commands.sending import send_waiting
from serumpun.outbox import choose

app = new_app()


@app.command()
def send(
    ids: Annotated[
        list[str] | None,
        typer.Argument(metavar="ID...", help="Only these; else all that wait."),
    ] = None,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Send what waits in the outbox; one that is refused does not hold up the others."""
    with agency_of(home, passphrase_fd) as agency:
        send_waiting(agency, choose(agency.outbox, ids or ()), as_json=as_json)
