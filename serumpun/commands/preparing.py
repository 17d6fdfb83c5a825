"""What `submit` and `seal` share: show who will be able to read, let a person agree, seal."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from app.crypto.blind_index import MatchPolicy
from app.crypto.directory import CertifiedKey
from app.crypto.header import HandlingCode, Kind, Pap, PermittedAction, SectionName, Tlp
from serumpun.agency import Agency
from serumpun.commands.options import confirm, split_list
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
from serumpun.files import read_file
from serumpun.identifiers.lists import MAX_LIST_BYTES, Listed, parse_list
from serumpun.outbox import SealedReport
from serumpun.preview import preview_view, say_preview
from serumpun.terminal import note, progress, say_json


def marking_of(
    *,
    category: str | None,
    kind: Kind | None,
    tlp: Tlp | None,
    pap: Pap | None,
    handling_code: HandlingCode | None,
    permit: Sequence[PermittedAction] | None,
    country: Sequence[str] | None,
    media_type: str | None,
    expires_in_days: int | None,
) -> Marking:
    """Collect what options said of a body."""
    return Marking(
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


def wishes_of(
    files: Sequence[Path] | None,
    to: Sequence[str] | None,
    section: SectionName | None,
    marking: Marking,
    in_reply_to: str | None,
    supersedes: str | None,
) -> Wishes:
    """Collect what options said of a report."""
    return Wishes(
        files=tuple(files or ()),
        to=None if to is None else split_list(to),
        section=section,
        marking=marking,
        in_reply_to=in_reply_to,
        supersedes=supersedes,
    )


def matched(
    wishes: Wishes, identifiers: Path | None, policy: MatchPolicy | None, folder: Path | None
) -> Wishes:
    """Add the identifiers of a report, as a file lists them."""
    if identifiers is None:
        if policy is not None:
            raise UsageError("--match-policy needs --identifiers")
        return wishes
    if folder is not None:
        raise UsageError("--identifiers are of one report, not of a folder")
    listed = read_identifiers(identifiers)
    return replace(wishes, identifiers=tuple(listed), match_policy=policy)


def read_identifiers(path: Path) -> list[Listed]:
    """Read a list that an officer has ticked, as `serumpun extract` writes it.

    Raises:
        FileError: It cannot be read.
        UsageError: It is no such list.
    """
    return list(parse_list(read_file(path, MAX_LIST_BYTES)))


def require_file(wishes: Wishes, folder: Path | None) -> None:
    """Refuse to begin without anything to send."""
    if not wishes.files and folder is None:
        raise UsageError("name a file to submit, or --dir")


def dry_run(agency: Agency, wishes: Wishes, *, as_json: bool) -> None:
    """Show what would be sealed, and to whom; nothing else happens."""
    _Shown.draw(agency, wishes, read_files(wishes)).say(dry_run=True, as_json=as_json)


def seal_agreed(
    agency: Agency, wishes: Wishes, read: ReadFiles, *, yes: bool, as_json: bool
) -> SealedReport:
    """Seal exactly what was shown and agreed to."""
    agreed = _Shown.draw(agency, wishes, read)
    agreed.say(dry_run=False, as_json=as_json)
    verb = "Seal to" if wishes.offline else "Seal and send to"
    confirm(f"{verb} these agencies?", yes=yes)
    source = source_of(wishes, read, agency.id)
    total = sum(path.stat().st_size for path in wishes.files)
    with progress("sealing", total, quiet=as_json) as advance:
        return agency.seal(agreed.draft, source, advance, audience=agreed.audience)


def seal_offline(agency: Agency, wishes: Wishes, *, yes: bool, as_json: bool) -> SealedReport:
    """Seal into the outbox; what the same command has sealed before is found there again."""
    offline = replace(wishes, offline=True)
    read = read_files(offline)
    source = source_of(offline, read, agency.id)
    with agency.outbox.claim(source):
        found = agency.outbox.find(source)
        return found or seal_agreed(agency, offline, read, yes=yes, as_json=as_json)


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
        sender = {"agency": self.agency.id, "hub": self.agency.federation.hub}
        if dry_run and as_json:
            say_json({**sender, **preview_view(self.draft, self.audience, verified, at)})
        elif not as_json:
            note(f"From {sender['agency']}, at {sender['hub']}")
            if self.draft.tokens is not None:
                count, policy = len(self.draft.tokens.t1), self.draft.match_policy
                note(f"Matched by {count} tokens; a hit shows the other side: {policy}")
            say_preview(self.draft, self.audience, verified, at)
