"""What every administrator's command needs: the hub, and an account's name."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from app.crypto.encoding import to_timestamp
from app.schemas.report_path import is_account
from serumpun.administration import Administration, InvitationAnswer
from serumpun.commands.options import hub_of
from serumpun.errors import UsageError
from serumpun.terminal import say, say_json, shown

AccountArgument = Annotated[
    str, typer.Argument(metavar="ACCOUNT", help="As `admin account list` shows it.")
]
ReasonOption = Annotated[str, typer.Option(help="Why; no personal data, the log keeps it.")]


@contextmanager
def administration_of(
    home: Path | None, passphrase_fd: int | None, *, as_officer: bool
) -> Iterator[Administration]:
    """Reach the administration as whoever acts at this home."""
    with hub_of(home, passphrase_fd, as_officer=as_officer) as transport:
        yield Administration(transport)


def require_account(account: str) -> str:
    """Refuse what can be no account before the hub is asked.

    Raises:
        UsageError: It is none.
    """
    if not is_account(account):
        raise UsageError(
            f"{account!r} is no account",
            next_step="Write AGENCY/NAME as `admin account list` does.",
        )
    return account


def say_invitation(invited: InvitationAnswer, *, as_json: bool) -> None:
    """Show an invitation, which is shown only now."""
    if as_json:
        say_json(invited.model_dump(mode="json"))
        return
    say(f"Account     {shown(invited.account)}")
    say(f"Invitation  {shown(invited.invitation)}")
    say(f"Until       {to_timestamp(invited.expires_at)}")
    say("Hand it to the officer in person: whoever has it signs in as that account. Shown once.")
