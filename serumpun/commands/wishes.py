"""What `submit` or `seal` was told, made into a draft."""

import re
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields, replace
from datetime import datetime, timedelta
from hashlib import file_digest
from importlib import import_module
from pathlib import Path
from typing import Final

from app.crypto import strict_json
from app.crypto.blind_index import MatchPolicy
from app.crypto.encoding import labelled_digest, sha256
from app.crypto.header import (
    HandlingCode,
    Kind,
    Pap,
    PermittedAction,
    ReportReference,
    SectionName,
    Tlp,
)
from app.crypto.names import country_of
from app.errors import MalformedError
from app.schemas.categories import UnknownCategoryError, find_category
from app.schemas.documents import parse_document
from app.schemas.incident import MAX_DOCUMENT_BYTES
from serumpun.agency import Agency
from serumpun.commands.options import split_address
from serumpun.draft import ReportDraft, SectionSource, draft_from_document, media_type_of
from serumpun.errors import FileError, UsageError
from serumpun.files import read_file
from serumpun.identifiers.lists import Listed

_LABEL_SOURCE: Final = "serumpun-submit-source/1"
_DOCUMENT_MEMBERS: Final = [  # as YAML or JSON writes them; a document with a slip has them too
    re.compile(rb"""(?:^|[{,])\s*["']?%s["']?\s*:""" % name, re.MULTILINE)
    for name in (b"category", b"sections")
]


@dataclass(frozen=True)
class Marking:
    """What a document says itself, and options say of a body; None where nothing was said."""

    category: str | None = None
    kind: Kind | None = None
    tlp: Tlp | None = None
    pap: Pap | None = None
    handling_code: HandlingCode | None = None
    permit: tuple[PermittedAction, ...] = ()
    country: tuple[str, ...] = ()
    media_type: str | None = None
    expires_in_days: int | None = None


@dataclass(frozen=True)
class Wishes:
    """What to submit.

    Args:
        files: Document or body first, then attachments.
        to: Audience of a body, an empty one is refused; None for a document.
        section: Of the body, and of attachments.
        offline: It is sealed to be sent later.
        root: A folder whose files they are: their names begin there.
        identifiers: Ticked, by which other agencies' are met.
        match_policy: What a hit of them may show; else the agency.
    """

    files: tuple[Path, ...] = ()
    to: tuple[str, ...] | None = None
    section: SectionName | None = None
    marking: Marking = Marking()
    in_reply_to: str | None = None
    supersedes: str | None = None
    offline: bool = False
    root: Path | None = None
    identifiers: tuple[Listed, ...] = ()
    match_policy: MatchPolicy | None = None

    def name_of(self, path: Path) -> str:
        """Tell by which name a file is known again in a later run."""
        return path.relative_to(self.root).as_posix() if self.root else path.name


@dataclass(frozen=True)
class ReadFiles:
    """The files as they were when they were read: what is shown and nothing else is sealed.

    Args:
        document: Bytes of the document; None if the first file is a body.
        digests: SHA-256 of every file.
    """

    document: bytes | None
    digests: Mapping[Path, bytes]


def read_files(wishes: Wishes) -> ReadFiles:
    """Read what will be submitted, once.

    Raises:
        UsageError: Options that the document would have to say, or a name that is no text.
        FileError: A file cannot be read.
    """
    for path in wishes.files:
        _require_text(wishes.name_of(path))
    if wishes.to is not None:
        return ReadFiles(None, {path: _digest(path) for path in wishes.files})
    if said := _said(wishes.marking):
        raise UsageError(
            f"{', '.join(said)}: a document says this itself",
            next_step="Write it into the document; or name the audience of a body with --to.",
        )
    path, *attached = wishes.files
    document = read_file(path, MAX_DOCUMENT_BYTES)
    return ReadFiles(
        document, {path: sha256(document)} | {path: _digest(path) for path in attached}
    )


def source_of(wishes: Wishes, read: ReadFiles, originator: str) -> bytes:
    """Name what a report is made from, so that the same command finds it in the outbox."""
    said = asdict(wishes) | {"files": [wishes.name_of(path) for path in wishes.files]}
    del said["root"]
    written = strict_json.write_object({name: _plain(value) for name, value in said.items()})
    digests = [read.digests[path] for path in wishes.files]
    return labelled_digest(_LABEL_SOURCE, originator, written, *digests)


def draft_report(wishes: Wishes, read: ReadFiles, agency: Agency, at: datetime) -> ReportDraft:
    """Make the draft that was wished for.

    Raises:
        UsageError: The options contradict each other, or the file is no document.
        NotFoundError: The report to answer is absent or not ours.
        NoIndexKeyError: Identifiers are named, and no index key is shared with this agency.
    """
    draft = _draft(wishes, read, agency, at)
    if not wishes.identifiers:
        return draft
    matching = import_module("serumpun.matching")  # numbering plans are heavy
    values = matching.read_listed(wishes.identifiers, country_of(agency.id))
    policy = wishes.match_policy or MatchPolicy.AGENCY
    return replace(
        draft,
        tokens=matching.tokens_for(agency, values),
        match_policy=policy,
        identifiers=tuple(sorted(matching.readings_of(values))),
    )


def _draft(wishes: Wishes, read: ReadFiles, agency: Agency, at: datetime) -> ReportDraft:
    in_reply_to = _find(wishes.in_reply_to, agency)
    supersedes = _find(wishes.supersedes, agency)
    if read.document is None:
        return _draft_of_body(wishes, read, at, in_reply_to, supersedes)
    path, attached = wishes.files[0], wishes.files[1:]
    if attached and wishes.section is None:
        raise UsageError("attachments need --section", next_step="Say which section they are of.")
    try:
        document = parse_document(read.document)
    except MalformedError as error:
        findings = "; ".join(error.reason.splitlines())
        raise UsageError(
            f"{path} is no incident document: {findings}",
            next_step="Correct it; or name the audience with --to to send the file as it is.",
        ) from None
    sections = {part.name for part in document.sections.plain()}
    if attached and wishes.section not in sections:
        raise UsageError(f"the document has no section {wishes.section}")
    return draft_from_document(
        document,
        at,
        files={wishes.section: attached} if wishes.section else None,
        in_reply_to=in_reply_to,
        supersedes=supersedes,
        prepared_offline=wishes.offline,
        digests=read.digests,
    )


def _draft_of_body(
    wishes: Wishes,
    read: ReadFiles,
    at: datetime,
    in_reply_to: ReportReference | None,
    supersedes: ReportReference | None,
) -> ReportDraft:
    """Draft a report whose body is a file as it is, of whatever media type."""
    said, body = wishes.marking, wishes.files[0]
    if said.category is None:
        raise UsageError("a file sent as it is needs --category")
    try:
        find_category(said.category)
    except UnknownCategoryError:
        raise UsageError(f"{said.category!r} is not a category of the list") from None
    if said.media_type is None:
        _refuse_document(body)
    part = SectionSource(
        wishes.section or SectionName.SUMMARY,
        said.media_type or media_type_of(body),
        body,
        wishes.to or (),
        wishes.files[1:],
    )
    return ReportDraft(
        category=said.category,
        tlp=said.tlp or Tlp.AMBER,
        pap=said.pap or Pap.AMBER,
        handling_code=said.handling_code or HandlingCode.H1,
        sections=(part,),
        kind=said.kind or Kind.INCIDENT,
        permitted_actions=said.permit,
        countries_concerned=said.country,
        in_reply_to=in_reply_to,
        supersedes=supersedes,
        expires_at=at + timedelta(days=said.expires_in_days) if said.expires_in_days else None,
        prepared_offline=wishes.offline,
        digests=read.digests,
    )


def _refuse_document(body: Path) -> None:
    """Refuse to send a document, all its sections, to the audience of one."""
    if body.stat().st_size > MAX_DOCUMENT_BYTES:
        return
    content = read_file(body, MAX_DOCUMENT_BYTES)
    if all(member.search(content) for member in _DOCUMENT_MEMBERS):
        raise UsageError(
            f"{body} looks like an incident document, which names its own audiences",
            next_step="Leave out --to; or give --media-type to send all of it, every section, "
            "to --to.",
        )


def _find(address: str | None, agency: Agency) -> ReportReference | None:
    """Name the exact report that an answer or correction is about, as it was verified."""
    if address is None:
        return None
    return agency.find(*split_address(address)).reference


def _require_text(name: str) -> None:
    """Refuse a name that could neither be sealed nor known again."""
    try:
        name.encode()
    except UnicodeEncodeError:
        raise UsageError(f"{name}: its name is not UTF-8", next_step="Rename it.") from None


def _digest(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file_digest(file, "sha256").digest()
    except OSError as error:
        raise FileError(f"{path}: {error.strerror}") from None


def _plain(value: object) -> object:
    """Write a value as JSON has it."""
    if isinstance(value, dict):
        return {name: _plain(held) for name, held in value.items()}
    return list(value) if isinstance(value, tuple) else value


def _said(told: Marking) -> list[str]:
    return [
        f"--{option.name.replace('_', '-')}"
        for option in fields(told)
        if getattr(told, option.name) != option.default
    ]
