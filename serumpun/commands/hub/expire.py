"""`serumpun hub expire`: erase what has expired, beside a hub that serves or without one."""

import json
from dataclasses import asdict
from typing import Annotated

import typer

from serumpun.commands.hub.bars import bars
from serumpun.commands.hub.outcome import plain_errors, settings
from serumpun.commands.options import JsonOption


def expire(
    *,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Only count the reports that would be erased.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Erase expired reports, and log entries after their retention; the hub does so every hour."""
    with plain_errors():
        from app.expiring import expire_hub

        with bars(quiet=as_json, in_bytes=False) as begin:
            done = expire_hub(settings(), begin, dry_run=dry_run)
    if as_json:
        typer.echo(json.dumps(asdict(done)))
    elif dry_run:
        typer.echo(f"{done.expired} expired reports would be erased")
    else:
        typer.echo(
            f"{done.erased} reports and unclaimed attachments erased, "
            f"{done.entries} entries of the access log"
        )
