"""`serumpun hub backup` and `restore`: the whole hub in a folder, and back."""

import json
from pathlib import Path
from typing import Annotated

import typer

from serumpun.commands.hub.bars import bars
from serumpun.commands.hub.outcome import plain_errors, settings
from serumpun.commands.options import JsonOption, PassphraseOption
from serumpun.errors import BackupFailedError
from serumpun.passphrase import choose_passphrase, read_passphrase
from serumpun.terminal import note, say_json

FolderArgument = Annotated[Path, typer.Argument(metavar="FOLDER", help="The backup's folder.")]


def backup(
    folder: FolderArgument,
    *,
    keys: Annotated[
        Path | None,
        typer.Option("--keys", metavar="FILE", help="Write the hub's keys there, encrypted."),
    ] = None,
    passphrase_fd: PassphraseOption = None,
    damaged_too: Annotated[
        bool,
        typer.Option("--damaged-too", help="Leave out attachments that the store has damaged."),
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """Write database, attachments and federation file to a new folder while the hub serves."""
    with plain_errors(BackupFailedError):
        from app.backup.write import Order, backup_hub

        copy = (keys, choose_passphrase(f"passphrase of {keys}", passphrase_fd)) if keys else None
        with bars(quiet=as_json, in_bytes=True) as begin:
            made = backup_hub(settings(), Order(folder, copy, damaged_too), begin)
    if as_json:
        say_json(made.model_dump(mode="json"))
        return
    rows = sum(made.tables.values())
    typer.echo(f"{folder}: {rows} rows, {made.attachments} attachments; read back and compared")
    if made.damaged:
        note(f"{len(made.damaged)} attachments were damaged in the store and are left out")
    if keys is None:
        note("The hub's keys are not in it. Keep a copy: serumpun hub backup ... --keys FILE")


def restore(
    folder: FolderArgument,
    *,
    state: Annotated[
        Path | None,
        typer.Option("--state", metavar="DIR", help="Empty folder; else SERUMPUN_STATE."),
    ] = None,
    keys: Annotated[
        Path | None,
        typer.Option("--keys", metavar="FILE", help="The copy of the hub's keys."),
    ] = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Check a backup whole, then restore it into an empty state folder."""
    with plain_errors(BackupFailedError):
        from app.backup.restore import restore_hub

        copy = (keys, read_passphrase(f"Passphrase of {keys}", passphrase_fd)) if keys else None
        wanted = settings()
        if state is not None:
            wanted = wanted.model_copy(update={"state": state})
        with bars(quiet=as_json, in_bytes=True) as begin:
            done = restore_hub(wanted, folder, copy, begin)
    if as_json:
        members = {**vars(done), "made_at": done.made_at.isoformat(), "logins": list(done.logins)}
        typer.echo(json.dumps(members))
        return
    made_at = f"{done.made_at:%Y-%m-%d %H:%M:%S} UTC"
    typer.echo(
        f"{wanted.state}: {done.rows} rows, {done.attachments} attachments, as of {made_at}.\n"
        "What the hub acknowledged later is lost here: tell the members, who send it again."
    )
    if not done.has_keys:
        note(f"No keys: put them into {wanted.keys_folder()} before the hub serves.")
    for login in done.logins:
        note(f"Role {login} could log in before: give it a password again.")
