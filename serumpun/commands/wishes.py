"""What `serumpun submit` was told, made into a draft."""

from dataclasses import asdict, dataclass
from datetime import datetime, timedelta
from hashlib import file_digest
from pathlib import Path
from typing import Final

from app.crypto import strict_json
from app.crypto.encoding import labelled_digest
from app.crypto.header import (
    HandlingCode,
    Kind,
    Pap,
    PermittedAction,
    ReportReference,
    SectionName,
    Tlp,
)
from app.errors import MalformedError
from app.schemas.categories import UnknownCategoryError, find_category
from app.schemas.documents import parse_document
from app.schemas.incident import MAX_DOCUMENT_BYTES
from serumpun.agency import Agency
from serumpun.commands.options import split_address
from serumpun.draft import ReportDraft, SectionSource, draft_from_document, media_type_of
from serumpun.errors import FileError, UsageError
from serumpun.files import read_file

_LABEL_SOURCE: Final = "serumpun-submit-source/1"


@dataclass(frozen=True)
class Wishes:
    """The options of `serumpun submit`.

    Args:
        files: Document or body first, then attachments.
        to: Audience of a body.
        names_audience: `--to` was given, so the first file is a body; an empty audience is refused.
        section: Of the body, and of attachments.
    """

    files: tuple[Path, ...]
    to: tuple[str, ...]
    names_audience: bool
    section: SectionName | None
    category: str | None
    kind: Kind
    tlp: Tlp
    pap: Pap
    handling_code: HandlingCode
    permit: tuple[PermittedAction, ...]
    countries: tuple[str, ...]
    media_type: str | None
    expires_in_days: int | None
    in_reply_to: str | None
    supersedes: str | None
    offline: bool


def source_of(wishes: Wishes, originator: str) -> bytes:
    """Name what a report is made from, so that the same command finds it in the outbox.

    Raises:
        FileError: A file cannot be read.
    """
    said = asdict(wishes) | {"files": [path.name for path in wishes.files]}
    said = {name: value for name, value in said.items() if name != "offline"}
    written = strict_json.write_object({name: _plain(value) for name, value in said.items()})
    return labelled_digest(_LABEL_SOURCE, originator, written, *map(_digest, wishes.files))


def draft_report(wishes: Wishes, agency: Agency, at: datetime) -> ReportDraft:
    """Make the draft that was wished for.

    Raises:
        UsageError: The options contradict each other, or the file is no document.
        FileError: A file cannot be read.
        NotFoundError: The report to answer is absent or not ours.
    """
    in_reply_to = _find(wishes.in_reply_to, agency)
    supersedes = _find(wishes.supersedes, agency)
    if wishes.names_audience:
        return _draft_of_body(wishes, at, in_reply_to, supersedes)
    path, attached = wishes.files[0], wishes.files[1:]
    if attached and wishes.section is None:
        raise UsageError("attachments need --section", next_step="Say which section they are of.")
    try:
        document = parse_document(read_file(path, MAX_DOCUMENT_BYTES))
    except MalformedError as error:
        raise UsageError(
            f"{path} is no incident document: {error.reason}",
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
    )


def _draft_of_body(
    wishes: Wishes,
    at: datetime,
    in_reply_to: ReportReference | None,
    supersedes: ReportReference | None,
) -> ReportDraft:
    """Draft a report whose body is a file as it is, of whatever media type."""
    if wishes.category is None:
        raise UsageError("a file sent as it is needs --category")
    try:
        find_category(wishes.category)
    except UnknownCategoryError:
        raise UsageError(f"{wishes.category!r} is not a category of the list") from None
    body, days = wishes.files[0], wishes.expires_in_days
    if not body.is_file():
        raise FileError(f"{body}: no such file")
    part = SectionSource(
        wishes.section or SectionName.SUMMARY,
        wishes.media_type or media_type_of(body),
        body,
        wishes.to,
        wishes.files[1:],
    )
    return ReportDraft(
        category=wishes.category,
        tlp=wishes.tlp,
        pap=wishes.pap,
        handling_code=wishes.handling_code,
        sections=(part,),
        kind=wishes.kind,
        permitted_actions=wishes.permit,
        countries_concerned=wishes.countries,
        in_reply_to=in_reply_to,
        supersedes=supersedes,
        expires_at=at + timedelta(days=days) if days else None,
        prepared_offline=wishes.offline,
    )


def _find(address: str | None, agency: Agency) -> ReportReference | None:
    """Name the exact report that an answer or correction is about, as it was verified."""
    if address is None:
        return None
    return agency.find(*split_address(address)).reference


def _digest(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file_digest(file, "sha256").digest()
    except OSError as error:
        raise FileError(f"{path}: {error.strerror}") from None


def _plain(value: object) -> object:
    return list(value) if isinstance(value, tuple) else value
