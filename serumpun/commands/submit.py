"""`serumpun submit`: preview who will be able to read a report, then seal and send it."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Annotated

import typer

from app.crypto.directory import CertifiedKey
from app.crypto.header import HandlingCode, Kind, Pap, PermittedAction, SectionName, Tlp
from app.errors import SerumpunError
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
from serumpun.commands.sending import (
    discard,
    list_pending,
    say_done,
    say_sealed,
    send_pending,
    transfer,
)
from serumpun.commands.wishes import (
    Marking,
    ReadFiles,
    Wishes,
    draft_report,
    read_files,
    source_of,
)
from serumpun.draft import ReportDraft
from serumpun.errors import UsageError
from serumpun.outbox import SealedReport
from serumpun.preview import preview_view, say_preview
from serumpun.terminal import describe, note, progress, say_json

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
        typer.Option(help="Agencies, separated by commas; FILE is then a body, sent as it is."),
    ] = None,
    section: Annotated[
        SectionName | None, typer.Option(help="Of the body and of attachments.")
    ] = None,
    category: Annotated[str | None, typer.Option(help="Of a body: its category code.")] = None,
    kind: Annotated[Kind | None, typer.Option(help="Of a body; else incident.")] = None,
    tlp: Annotated[Tlp | None, typer.Option(help="Of a body: who may know; else AMBER.")] = None,
    pap: Annotated[Pap | None, typer.Option(help="Of a body: what to do; else AMBER.")] = None,
    handling_code: Annotated[
        HandlingCode | None, typer.Option(help="Of a body: passing it on; else H1.")
    ] = None,
    permit: Annotated[
        list[PermittedAction] | None,
        typer.Option(help="Of a body: what recipients may do; may be repeated."),
    ] = None,
    country: Annotated[
        list[str] | None, typer.Option(help="Of a body: countries concerned.")
    ] = None,
    media_type: Annotated[
        str | None, typer.Option(help="Of a body; else by the file's name.")
    ] = None,
    expires_in_days: Annotated[
        int | None, typer.Option(min=1, help="Of a body; else a year, or what the marking allows.")
    ] = None,
    in_reply_to: Annotated[
        str | None, typer.Option(metavar="ORIGINATOR/ID", help="The report that this answers.")
    ] = None,
    supersedes: Annotated[
        str | None, typer.Option(metavar="ORIGINATOR/ID", help="Own report that this corrects.")
    ] = None,
    offline: Annotated[
        bool, typer.Option("--offline", help="Seal only; send later with --pending.")
    ] = False,
    pending: Annotated[
        bool, typer.Option("--pending", help="Send what waits in the outbox.")
    ] = False,
    discarded: Annotated[
        str | None,
        typer.Option("--discard", metavar="ID", help="Take a report out of the outbox, unsent."),
    ] = None,
    dry_run: Annotated[
        bool, typer.Option("--dry-run", help="Show what would be sent, and stop.")
    ] = False,
    yes: YesOption = False,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Seal a report to named agencies, sign it and send it.

    FILE is an incident document (YAML or JSON) that names its own audiences; or, with --to, any
    file at all, which is sealed as it is. Further files are attachments of --section.
    """
    marking = Marking(
        category=category,
        kind=kind,
        tlp=tlp,
        pap=pap,
        handling_code=handling_code,
        permit=tuple(permit or ()),
        country=split_list(country or ()),
        media_type=media_type,
        expires_in_days=expires_in_days,
    )
    wishes = Wishes(
        files=tuple(files or ()),
        to=None if to is None else split_list(to),
        section=section,
        marking=marking,
        in_reply_to=in_reply_to,
        supersedes=supersedes,
        offline=offline,
    )
    _require_one_mode(wishes, pending=pending, discarded=discarded, dry_run=dry_run)
    with agency_of(home, passphrase_fd) as agency:
        if discarded is not None:
            discard(agency, discarded, as_json=as_json)
        elif pending and dry_run:
            list_pending(agency, as_json=as_json)
        elif pending:
            send_pending(agency, as_json=as_json)
        elif dry_run:
            _Shown.draw(agency, wishes, read_files(wishes)).say(dry_run=True, as_json=as_json)
        else:
            _submit(agency, wishes, yes=yes, as_json=as_json)


def _require_one_mode(
    wishes: Wishes, *, pending: bool, discarded: str | None, dry_run: bool
) -> None:
    """Refuse options that would be passed over in silence."""
    modes = [
        name
        for name, wanted in (("--pending", pending), ("--discard", discarded is not None))
        if wanted
    ]
    if not modes and not wishes.files:
        raise UsageError("name a file to submit, or --pending")
    said = [*modes[1:], *(wishes.said() if modes else ())]
    if discarded is not None and dry_run:
        said.append("--dry-run")
    if said:
        raise UsageError(f"{modes[0]} does not go with {', '.join(said)}")


def _submit(agency: Agency, wishes: Wishes, *, yes: bool, as_json: bool) -> None:
    """Send what the same command has sealed before, or else seal it, once it was agreed to."""
    read = read_files(wishes)
    offline = source_of(replace(wishes, offline=True), read, agency.id)
    source = source_of(wishes, read, agency.id)
    with agency.outbox.claim(offline):
        sealed = agency.outbox.find(source) or agency.outbox.find(offline)
        if sealed is not None and not wishes.offline:
            note(f"Sending {sealed.id} again, as it was sealed before.")
            try:
                say_done(transfer(agency, sealed, as_json=as_json), as_json=as_json)
            except SerumpunError as error:
                if sealed.folder.exists():
                    raise
                note(f"It cannot be sent any more, so it is sealed anew. {describe(error)}")
            else:
                return
        if sealed is None or not wishes.offline:
            sealed = _seal(agency, wishes, read, yes=yes, as_json=as_json)
        if wishes.offline:
            say_sealed(sealed, as_json=as_json)
        else:
            say_done(transfer(agency, sealed, as_json=as_json), as_json=as_json)


def _seal(
    agency: Agency, wishes: Wishes, read: ReadFiles, *, yes: bool, as_json: bool
) -> SealedReport:
    """Seal exactly what was shown and agreed to."""
    agreed = _Shown.draw(agency, wishes, read)
    agreed.say(dry_run=False, as_json=as_json)
    confirm("Seal and send to these agencies?", yes=yes)
    source = source_of(wishes, read, agency.id)
    total = sum(path.stat().st_size for path in wishes.files)
    with progress("sealing", total, quiet=as_json) as advance:
        return agency.seal(agreed.draft, source, advance, audience=agreed.audience)


@dataclass(frozen=True)
class _Shown:
    """A report as it is shown before it is sealed: nothing else will be.

    Args:
        agency: That sends it.
        draft: The report.
        audience: The key of each agency that will be able to read.
    """

    agency: Agency
    draft: ReportDraft
    audience: Mapping[str, CertifiedKey]

    @classmethod
    def draw(cls, agency: Agency, wishes: Wishes, read: ReadFiles) -> "_Shown":
        """Draft what was wished for and find the keys."""
        draft = draft_report(wishes, read, agency, agency.clock())
        return cls(agency, draft, agency.resolve(draft))

    def say(self, *, dry_run: bool, as_json: bool) -> None:
        """Show who will be able to read."""
        at, verified = self.agency.clock(), self.agency.directory.verified
        if dry_run and as_json:
            say_json(preview_view(self.draft, self.audience, verified, at))
        elif not as_json:
            say_preview(self.draft, self.audience, verified, at)
