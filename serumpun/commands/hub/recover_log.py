"""`serumpun hub recover-log`: let a log that was put back go on, as two countries agree."""

from pathlib import Path
from typing import Annotated

import typer

from serumpun.commands.hub.outcome import plain_errors, settings
from serumpun.commands.options import JsonOption
from serumpun.files import write_new
from serumpun.recovery import read_recovery
from serumpun.terminal import say, say_json


def recover_log(
    approved: Annotated[
        Path | None,
        typer.Argument(metavar="[RECOVERY]", help="As two roots approved it: carry it out."),
    ] = None,
    *,
    output: Annotated[
        Path, typer.Option("--output", "-o", help="The new file, for roots to approve.")
    ] = Path("log-recovery.json"),
    as_json: JsonOption = False,
) -> None:
    """Say what a hub that does not start has lost of its log, or go on without it.

    Look for a newer database first: what is lost was shown to auditors and witnesses.
    """
    with plain_errors():
        from app.crypto.log_recovery import ApprovedRecovery
        from app.recovering import describe_hub_loss, recover_hub_log

        if approved is None:
            found = describe_hub_loss(settings())
            asked = ApprovedRecovery(v=1, recovery=found, approvals=())
            write_new(output, asked.to_bytes() + b"\n")
        else:
            found = recover_hub_log(settings(), read_recovery(approved))
    if as_json:
        path = None if approved else str(output)
        say_json({"path": path, "lost": found.lost.size, "kept": found.kept.size})
    elif approved is None:
        say(f"{found.lost.size} entries were signed, the database holds {found.kept.size}.")
        say(f"{output} is for the roots of two other countries: `root approve-recovery`.")
    else:
        say(f"The log goes on from entry {found.kept.size}; that is on record. Start the hub, and")
        say("send the file to every member: auditors and witnesses begin anew with it at hand.")
