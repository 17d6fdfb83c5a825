"""`serumpun seal`: preview who will be able to read a report, then seal it to be sent later."""

from dataclasses import replace

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
    seal_offline,
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
from serumpun.commands.sending import say_sealed

app = new_app()


@app.command()
def seal(
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
    """Seal a report into the outbox; `serumpun send` sends it within 30 days.

    The same as `submit` without sending. The hub need not be reached if the directory was fetched
    in the last 48 hours. The report says in its header that it was prepared offline.
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
            offline = replace(wishes, offline=True)
            submit_folder(agency, folder, offline, dry_run=dry_run_only, yes=yes, as_json=as_json)
        elif dry_run_only:
            dry_run(agency, wishes, as_json=as_json)
        else:
            say_sealed(seal_offline(agency, wishes, yes=yes, as_json=as_json), as_json=as_json)
