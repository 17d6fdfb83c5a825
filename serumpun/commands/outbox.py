"""`serumpun outbox`: what was sealed and waits for its receipt. No passphrase is needed."""

from typing import Annotated

import typer

from serumpun.commands.options import HomeOption, JsonOption, new_app
from serumpun.files import sole_user
from serumpun.outbox import OUTBOX_FOLDER, Outbox, choose
from serumpun.profile import Home, find_home
from serumpun.terminal import say, say_json, say_table
from serumpun.views import waiting_view

app = new_app("List and discard what was sealed and waits for its receipt.")


@app.command("list")
def list_waiting(home: HomeOption = None, as_json: JsonOption = False) -> None:
    """List what waits; nothing is sent."""
    waiting = [waiting_view(sealed) for sealed in _outbox(find_home(home)).pending()]
    if as_json:
        say_json({"waiting": waiting})
        return
    titles = ("Report", "Made", "For", "Attachments")
    say_table(
        titles,
        [
            (each["id"], each["created_at"][:16], ", ".join(each["agencies"]), each["attachments"])
            for each in waiting
        ],
    )
    say(f"{len(waiting)} wait in the outbox.")


@app.command("discard")
def discard(
    ids: Annotated[list[str], typer.Argument(metavar="ID...", help="As `outbox list` shows.")],
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Take reports out of the outbox, unsent. The hub may have one if an answer was lost."""
    chosen = choose(_outbox(find_home(home)), ids)
    for sealed in chosen:
        with sole_user(sealed.folder):
            sealed.discard()
    if as_json:
        say_json({"discarded": [sealed.id for sealed in chosen]})
    else:
        say(f"Discarded {', '.join(sealed.id for sealed in chosen)}.")


def _outbox(home: Home) -> Outbox:
    home.profile()  # a folder that is no home has no outbox either
    return Outbox(home.folder / OUTBOX_FOLDER)
