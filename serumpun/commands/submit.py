"""`serumpun submit`: preview who will be able to read a report, then seal and send it."""

from pathlib import Path
from typing import Annotated

import typer

from app.crypto.encoding import to_timestamp
from app.crypto.header import HandlingCode, Kind, Pap, PermittedAction, SectionName, Tlp
from app.errors import ClockWindowError, SerumpunError
from serumpun.agency import Agency
from serumpun.commands.options import (
    HomeOption,
    JsonOption,
    PassphraseOption,
    YesOption,
    agency_of,
    confirm,
    new_app,
    split_list,
)
from serumpun.commands.wishes import Wishes, draft_report, source_of
from serumpun.errors import UsageError
from serumpun.exit_codes import exit_code_of
from serumpun.outbox import SealedReport
from serumpun.preview import preview_view, say_preview
from serumpun.submitting import Submission
from serumpun.terminal import describe, error_view, note, progress, say, say_json
from serumpun.views import submission_view

app = new_app()


@app.command()
def submit(
    *,
    files: Annotated[
        list[Path] | None,
        typer.Argument(metavar="FILE...", help="Document or body first, then attachments."),
    ] = None,
    to: Annotated[
        list[str] | None,
        typer.Option(help="Agencies, separated by commas; FILE is then sent as it is."),
    ] = None,
    section: Annotated[
        SectionName | None, typer.Option(help="Of the body and of attachments.")
    ] = None,
    category: Annotated[str | None, typer.Option(help="Category code; with --to.")] = None,
    kind: Annotated[Kind, typer.Option(help="With --to.")] = Kind.INCIDENT,
    tlp: Annotated[Tlp, typer.Option(help="With --to.")] = Tlp.AMBER,
    pap: Annotated[Pap, typer.Option(help="With --to.")] = Pap.AMBER,
    handling_code: Annotated[HandlingCode, typer.Option(help="With --to.")] = HandlingCode.H1,
    permit: Annotated[
        list[PermittedAction] | None, typer.Option(help="Permitted action; with --to.")
    ] = None,
    country: Annotated[
        list[str] | None, typer.Option(help="Countries concerned; with --to.")
    ] = None,
    media_type: Annotated[str | None, typer.Option(help="Of the body; else by its name.")] = None,
    expires_in_days: Annotated[int | None, typer.Option(min=1, help="With --to.")] = None,
    in_reply_to: Annotated[
        str | None, typer.Option(metavar="ORIGINATOR/ID", help="The report that this answers.")
    ] = None,
    supersedes: Annotated[
        str | None, typer.Option(metavar="ORIGINATOR/ID", help="Own report that this corrects.")
    ] = None,
    offline: Annotated[bool, typer.Option(help="Seal only; send later with --pending.")] = False,
    pending: Annotated[bool, typer.Option(help="Send what waits in the outbox.")] = False,
    dry_run: Annotated[bool, typer.Option(help="Show the preview and stop.")] = False,
    yes: YesOption = False,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Seal a report to named agencies, sign it and send it.

    FILE is an incident document (YAML or JSON) that names its own audiences; or, with --to, any
    file at all, which is sealed as it is. Further files are attachments of --section.
    """
    wishes = Wishes(
        files=tuple(files or ()),
        to=split_list(to or ()),
        names_audience=to is not None,
        section=section,
        category=category,
        kind=kind,
        tlp=tlp,
        pap=pap,
        handling_code=handling_code,
        permit=tuple(permit or ()),
        countries=split_list(country or ()),
        media_type=media_type,
        expires_in_days=expires_in_days,
        in_reply_to=in_reply_to,
        supersedes=supersedes,
        offline=offline,
    )
    if pending == bool(wishes.files):
        raise UsageError("name a file to submit, or --pending")
    with agency_of(home, passphrase_fd) as agency:
        if pending:
            _send_pending(agency, as_json=as_json)
            return
        sealed = agency.outbox.find(source_of(wishes, agency.id))
        if sealed is not None and not dry_run:
            note(f"Sending {sealed.id} again, as it was sealed before.")
        else:
            if not _agreed(agency, wishes, yes=yes, dry_run=dry_run, as_json=as_json):
                return
            sealed = _seal(agency, wishes, as_json=as_json)
        if offline:
            _say_sealed(sealed, as_json=as_json)
            return
        done = _send(agency, sealed, wishes, as_json=as_json)
    _say_done(done, as_json=as_json)


def _agreed(agency: Agency, wishes: Wishes, *, yes: bool, dry_run: bool, as_json: bool) -> bool:
    """Show who will be able to read, and let a person agree; False if that was all."""
    at = agency.clock()
    draft = draft_report(wishes, agency, at)
    audience = agency.resolve(draft)
    verified = agency.directory.verified
    if dry_run and as_json:
        say_json(preview_view(draft, audience, verified, at))
    elif not as_json:
        say_preview(draft, audience, verified, at)
    if dry_run:
        return False
    confirm("Seal and send to these agencies?", yes=yes)
    return True


def _seal(agency: Agency, wishes: Wishes, *, as_json: bool) -> SealedReport:
    draft = draft_report(wishes, agency, agency.clock())
    total = sum(path.stat().st_size for path in wishes.files)
    with progress("sealing", total, quiet=as_json) as advance:
        return agency.seal(draft, source_of(wishes, agency.id), advance)


def _send(agency: Agency, sealed: SealedReport, wishes: Wishes, *, as_json: bool) -> Submission:
    """Send, and seal anew if the report waited in the outbox for too long."""
    try:
        return _transfer(agency, sealed, as_json=as_json)
    except ClockWindowError:
        note("It waited too long in the outbox; sealing it anew.")
        return _transfer(agency, _seal(agency, wishes, as_json=as_json), as_json=as_json)


def _transfer(agency: Agency, sealed: SealedReport, *, as_json: bool) -> Submission:
    with progress("sending", sealed.attached_bytes(), quiet=as_json) as advance:
        return agency.submit(sealed, advance)


def _send_pending(agency: Agency, *, as_json: bool) -> None:
    """Send everything that waits; one that is refused does not hold up the others."""
    done, refused = [], []
    for sealed in agency.outbox.pending():
        try:
            done.append(_transfer(agency, sealed, as_json=as_json))
        except SerumpunError as error:
            refused.append((sealed.id, error))
    if as_json:
        failures = [{"id": each, **error_view(why, exit_code_of(why))} for each, why in refused]
        say_json({"submitted": [submission_view(each) for each in done], "refused": failures})
    else:
        for submission in done:
            _say_done(submission, as_json=False)
        for each, why in refused:
            note(f"REFUSED {each}: {describe(why)}")
        say(f"{len(done)} sent; {len(agency.outbox.pending())} wait in the outbox.")
    if refused:
        raise typer.Exit(exit_code_of(refused[0][1]))


def _say_sealed(sealed: SealedReport, *, as_json: bool) -> None:
    if as_json:
        say_json({"sealed": sealed.id})
    else:
        say(f"Sealed {sealed.id}; send it within 30 days with `serumpun submit --pending`.")


def _say_done(done: Submission, *, as_json: bool) -> None:
    if as_json:
        say_json(submission_view(done))
        return
    say(f"Submitted {done.report.originator}/{done.report.id}")
    say(f"Recorded  {to_timestamp(done.receipt.time)}, record {done.receipt.record_id}")
    if "newer-key" in done.warnings:
        note("A recipient has a newer key than the one sealed to; it can still open the report.")
