"""`serumpun submit`: preview who will be able to read a report, then seal and send it."""

from dataclasses import replace

from app.errors import SerumpunError
from serumpun.agency import Agency
from serumpun.commands.folder import submit_folder
from serumpun.commands.options import (
    HomeOption,
    JsonOption,
    PassphraseOption,
    YesOption,
    agency_of,
    new_app,
)
from serumpun.commands.preparing import (
    dry_run,
    marking_of,
    matched,
    require_file,
    seal_agreed,
    wishes_of,
)
from serumpun.commands.report_options import (
    CategoryOption,
    CountryOption,
    DryRunOption,
    ExpiresOption,
    FilesArgument,
    FolderOption,
    HandlingOption,
    IdentifiersOption,
    KindOption,
    MatchPolicyOption,
    MediaTypeOption,
    PapOption,
    PermitOption,
    ReplyOption,
    SectionOption,
    SupersedesOption,
    TlpOption,
    ToOption,
)
from serumpun.commands.sending import say_done, transfer
from serumpun.commands.wishes import Wishes, read_files, source_of
from serumpun.terminal import describe, note

app = new_app()


@app.command()
def submit(
    *,
    files: FilesArgument = None,
    to: ToOption = None,
    section: SectionOption = None,
    category: CategoryOption = None,
    kind: KindOption = None,
    tlp: TlpOption = None,
    pap: PapOption = None,
    handling_code: HandlingOption = None,
    permit: PermitOption = None,
    country: CountryOption = None,
    media_type: MediaTypeOption = None,
    expires_in_days: ExpiresOption = None,
    in_reply_to: ReplyOption = None,
    supersedes: SupersedesOption = None,
    identifiers: IdentifiersOption = None,
    match_policy: MatchPolicyOption = None,
    folder: FolderOption = None,
    dry_run_only: DryRunOption = False,
    yes: YesOption = False,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Seal a report to named agencies, sign it and send it.

    FILE is an incident document (YAML or JSON) that names its own audiences; or, with --to, any
    file at all, which is sealed as it is. Further files are attachments of --section. With --dir
    each file of a folder becomes a report; what was sent before is not sent again.
    """
    marking = marking_of(
        category=category,
        kind=kind,
        tlp=tlp,
        pap=pap,
        handling_code=handling_code,
        permit=permit,
        country=country,
        media_type=media_type,
        expires_in_days=expires_in_days,
    )
    wishes = wishes_of(files, to, section, marking, in_reply_to, supersedes)
    wishes = matched(wishes, identifiers, match_policy, folder)
    require_file(wishes, folder)
    with agency_of(home, passphrase_fd) as agency:
        if folder is not None:
            submit_folder(agency, folder, wishes, dry_run=dry_run_only, yes=yes, as_json=as_json)
        elif dry_run_only:
            dry_run(agency, wishes, as_json=as_json)
        else:
            send_agreed(agency, wishes, yes=yes, as_json=as_json)


def send_agreed(agency: Agency, wishes: Wishes, *, yes: bool, as_json: bool) -> None:
    """Send what the same command has sealed before, or else seal it, once it was agreed to."""
    read = read_files(wishes)
    offline = source_of(replace(wishes, offline=True), read, agency.id)
    source = source_of(wishes, read, agency.id)
    with agency.outbox.claim(offline):
        sealed = agency.outbox.find(source) or agency.outbox.find(offline)
        if sealed is not None:
            note(f"Sending {sealed.id} again, as it was sealed before.")
            try:
                say_done(transfer(agency, sealed, as_json=as_json), as_json=as_json)
            except SerumpunError as error:
                if sealed.folder.exists():
                    raise
                note(f"It cannot be sent any more, so it is sealed anew. {describe(error)}")
            else:
                return
        sealed = seal_agreed(agency, wishes, read, yes=yes, as_json=as_json)
        say_done(transfer(agency, sealed, as_json=as_json), as_json=as_json)
