"""`serumpun audit`: pull the access log, check it, prove entries of it."""

import json
from collections.abc import Iterator
from functools import partial
from pathlib import Path
from time import sleep
from typing import Annotated, Any

import typer

from app.crypto.checkpoint import verifier_keys
from app.crypto.encoding import from_timestamp, to_timestamp
from app.crypto.log_entry import LogEntry
from app.errors import MalformedError, ServiceError
from serumpun.auditing import pull_log
from serumpun.commands.audit_evidence import bundle, verify_evidence
from serumpun.commands.audit_folder import FolderOption, check_log, hub_and_keys, log_folder
from serumpun.commands.audit_gaps import gaps
from serumpun.commands.audit_pack import pack, stats
from serumpun.commands.options import (
    HomeOption,
    JsonOption,
    OfficerOption,
    PassphraseOption,
    new_app,
)
from serumpun.directory import ClientDirectory
from serumpun.errors import HubBusyError, HubUnreachableError, UsageError
from serumpun.files import write_new
from serumpun.log_checking import EVERYBODYS, Checked
from serumpun.log_evidence import prove_entry
from serumpun.log_export import ExportFormat, export_entries
from serumpun.log_folder import LogFolder, PlacedEntry
from serumpun.log_mirror import mirror_log
from serumpun.profile import find_home
from serumpun.terminal import count_progress, describe, note, say, say_json
from serumpun.transport import Transport

app = new_app("Pull the access log, check it without trusting the hub, prove entries of it.")
UNWITNESSED = (
    "No other country has cosigned this: it shows that the hub did not change what it showed "
    "here before, not that it shows everybody the same."
)
for _command in (bundle, gaps, stats, pack):
    app.command()(_command)


@app.command()
def pull(
    home: HomeOption = None,
    folder: FolderOption = None,
    passphrase_fd: PassphraseOption = None,
    as_officer: OfficerOption = False,
    as_json: JsonOption = False,
) -> None:
    """Pull what is new, compare it with what was pulled before, and check all of it."""
    kept = log_folder(find_home(home), folder)
    with hub_and_keys(home, passphrase_fd, as_officer=as_officer) as (transport, directory):
        checked = _pull(transport, directory, kept, as_json=as_json)
    _say_checked(checked, as_json=as_json)


@app.command()
def watch(
    home: HomeOption = None,
    folder: FolderOption = None,
    passphrase_fd: PassphraseOption = None,
    as_officer: OfficerOption = False,
    interval: Annotated[
        int, typer.Option(min=1, max=86_400, help="Seconds from one pull to the next.")
    ] = 3600,
    as_json: JsonOption = False,
) -> None:
    """Pull and check again and again, a line each time; end with 3 as soon as it does not hold."""
    kept = log_folder(find_home(home), folder)
    with hub_and_keys(home, passphrase_fd, as_officer=as_officer) as (transport, directory):
        while True:
            try:
                directory.refresh(transport)
                checked = _pull(transport, directory, kept, as_json=True)
                say(json.dumps(_view(checked)) if as_json else _line(checked))
            except (HubUnreachableError, HubBusyError, ServiceError) as error:
                note(describe(error))
            sleep(interval)


@app.command()
def verify(
    file: Annotated[
        Path | None,
        typer.Argument(metavar="FILE", help="Evidence of a report, an entry, or two histories."),
    ] = None,
    federation_file: Annotated[
        Path | None,
        typer.Option("--federation", help="FILE: compared federation file, where none is pinned."),
    ] = None,
    home: HomeOption = None,
    folder: FolderOption = None,
    as_json: JsonOption = False,
) -> None:
    """Check all that was pulled, or evidence in a file: signatures, tree, every entry, no gap.

    The hub is not asked. Evidence is checked by the federation file alone, also years later.
    """
    if file is not None:
        if folder is not None:
            raise UsageError("--folder is for what was pulled", next_step="Leave out one of them.")
        verify_evidence(file, federation_file, home, as_json=as_json)
        return
    if federation_file is not None:
        raise UsageError("--federation is for evidence in a file", next_step="Name the FILE too.")
    found = find_home(home)
    checked = check_log(found, log_folder(found, folder))
    _say_checked(checked, as_json=as_json)


@app.command()
def prove(
    entry: Annotated[str, typer.Argument(metavar="ENTRY", help="Id of the entry or receipt.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="The new file.")],
    home: HomeOption = None,
    folder: FolderOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write the evidence of one entry into a file that anybody can check, years later."""
    found = find_home(home)
    kept = log_folder(found, folder)
    checked = check_log(found, kept)
    evidence = prove_entry(kept, entry, checked.signed)
    write_new(output, evidence.to_bytes())
    if as_json:
        say_json({"file": str(output), "entry": entry, "size": checked.size})
    else:
        say(f"Evidence of {entry} in {output}. Check it: serumpun audit verify {output}")


@app.command()
def export(
    *,
    kind: Annotated[ExportFormat, typer.Option("--format", help="Of the lines.")] = (
        ExportFormat.NDJSON
    ),
    since: Annotated[str, typer.Option(help="Recorded at or after: 2027-01-05.")] = "",
    until: Annotated[str, typer.Option(help="Recorded before: 2027-01-06.")] = "",
    action: Annotated[str, typer.Option(help="Only this, e.g. report:open.")] = "",
    agency: Annotated[str, typer.Option(help="Only what this agency did.")] = "",
    account: Annotated[str, typer.Option(help="Only what this account did.")] = "",
    outcome: Annotated[str, typer.Option(help="Only `done` or `refused`.")] = "",
    originator: Annotated[str, typer.Option(help="Only about reports of this agency.")] = "",
    about: Annotated[
        str, typer.Option("--object", help="Only about this report or other object.")
    ] = "",
    case_reference: Annotated[str, typer.Option(help="Only under this case reference.")] = "",
    home: HomeOption = None,
    folder: FolderOption = None,
) -> None:
    """Print entries that were pulled and checked, for other programs."""
    found = find_home(home)
    kept = log_folder(found, folder)
    check_log(found, kept)
    begin, end = _day(since), _day(until)
    wanted = {
        "action": action,
        "agency": agency,
        "account": account,
        "outcome": outcome,
        "originator": originator,
        "object": about,
        "case_reference": case_reference,
    }

    def chosen() -> Iterator[PlacedEntry]:
        for placed in kept.entries():
            at = to_timestamp(placed.entry.recorded_at)
            if at >= begin and (not end or at < end) and _fits(placed.entry, wanted):
                yield placed

    for line in export_entries(chosen(), kind):
        typer.echo(line, nl=False)


@app.command()
def mirror(
    output: Annotated[Path, typer.Option("--output", "-o", help="The new folder.")],
    home: HomeOption = None,
    folder: FolderOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write the log as files for other tools: checkpoint, tiles, entries (C2SP tlog-tiles)."""
    found = find_home(home)
    kept = log_folder(found, folder)
    checked = check_log(found, kept)
    files = mirror_log(kept, checked.signed, output)
    if as_json:
        say_json({"folder": str(output), "files": files, "size": checked.size})
    else:
        say(
            f"{files} files in {output}: a log of {checked.size} entries, which shows none of them."
        )


@app.command()
def key(home: HomeOption = None, as_json: JsonOption = False) -> None:
    """Print the pinned log key as other tools for such logs take it (C2SP vkey)."""
    found = verifier_keys(find_home(home).federation().hub_log_key())
    if as_json:
        say_json({"keys": found})
    else:
        for each in found:
            say(each)


def _pull(
    transport: Transport, directory: ClientDirectory, kept: LogFolder, *, as_json: bool
) -> Checked:
    key, signers = directory.federation.hub_log_key(), directory.verified.cosigners
    return pull_log(transport, kept, key, signers, partial(count_progress, quiet=as_json))


def _say_checked(checked: Checked, *, as_json: bool) -> None:
    if as_json:
        say_json(_view(checked))
        return
    say(_line(checked))
    if checked.erased:
        say(f"{checked.erased} of these entries are erased after their retention: leaf kept.")
    if not checked.cosigned:
        say(UNWITNESSED)
    for country, size in sorted(checked.cosigned.items()):
        say(f"Cosigned by {country} up to entry {size}: it saw the same log.")
    if checked.quorum is not None:
        say(checked.quorum.in_words())


def _view(checked: Checked) -> dict[str, Any]:
    return {
        "size": checked.size,
        "signed_at": to_timestamp(checked.signed.signed_at),
        "earlier": checked.earlier,
        "entries": checked.entries,
        "erased": checked.erased,
        "country": checked.country,
        "cosigned": dict(checked.cosigned),
        "quorum": checked.quorum.model_dump(mode="json") if checked.quorum else None,
    }


def _line(checked: Checked) -> str:
    whose = "everybody" if checked.country == EVERYBODYS else checked.country
    before = (
        f"it continues {checked.earlier} checkpoints seen before"
        if checked.earlier
        else "no other checkpoint was seen here before"
    )
    return (
        f"HOLDS: {checked.entries} entries of {whose}, none missing or altered, in a log of "
        f"{checked.size} signed {to_timestamp(checked.signed.signed_at)}; {before}."
    )


def _fits(entry: LogEntry, wanted: dict[str, str]) -> bool:
    return all(not value or getattr(entry, name) == value for name, value in wanted.items())


def _day(text: str) -> str:
    """Read a day or an instant as the text that instants are compared by."""
    if not text:
        return ""
    full = text if "T" in text else f"{text}T00:00:00.000Z"
    try:
        return to_timestamp(from_timestamp(full))
    except MalformedError:
        raise UsageError(
            f"{text!r} is no day", next_step="Write 2027-01-05 or 2027-01-05T08:00:00.000Z."
        ) from None
