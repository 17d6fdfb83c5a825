"""`serumpun admin session`: sessions of officers."""

from typing import Annotated

import typer

from app.crypto.encoding import to_timestamp
from serumpun.administration import SessionAnswer
from serumpun.commands.admin.reach import administration_of
from serumpun.commands.options import (
    HomeOption,
    JsonOption,
    OfficerOption,
    PassphraseOption,
    new_app,
)
from serumpun.terminal import say, say_json, say_table

app = new_app("List and end sessions of officers.")


@app.command("list")
def list_all(
    *,
    account: Annotated[str | None, typer.Option(help="Only of this account.")] = None,
    as_officer: OfficerOption = False,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """List the sessions of one's agency or country, newest first."""
    with administration_of(home, passphrase_fd, as_officer=as_officer) as admin:
        found = list(admin.sessions(account))
    if as_json:
        say_json({"sessions": [session.model_dump(mode="json") for session in found]})
        return
    say_table(("Id", "Account", "By", "Signed in", "State"), map(_row, found))


@app.command("end")
def end(
    *,
    session: Annotated[str, typer.Argument(metavar="ID", help="As `session list` shows it.")],
    as_officer: OfficerOption = False,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """End a session; its next request is refused."""
    with administration_of(home, passphrase_fd, as_officer=as_officer) as admin:
        admin.end_session(session)
    if as_json:
        say_json({"session": session, "ended": True})
    else:
        say("It is over.")


def _row(session: SessionAnswer) -> tuple[str, ...]:
    since = to_timestamp(session.signed_in_at)[:16].replace("T", " ")
    state = "ended" if session.ended_at else "current" if session.is_current else ""
    return (session.id, session.account, f"{session.method}, {session.client}", since, state)
