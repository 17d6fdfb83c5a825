"""Save an opened report: each file whole and checked, or not there at all.

header.json          the signed header's exact bytes
evidence.json        own copy of the envelope, open request, both receipts
SECTION.EXT          the body's exact bytes
SECTION-files/NAME   attachments
"""

import mimetypes
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from app.crypto import strict_json
from app.crypto.attachments import open_attachment
from app.crypto.envelope import OpenedSection
from app.crypto.header import SectionName
from app.crypto.manifest import AttachedFile
from app.schemas.incident import INCIDENT_MEDIA_TYPE, MAX_BODY_BYTES
from serumpun.draft import plain_name
from serumpun.errors import FileError, FileInTheWayError
from serumpun.files import (
    claim,
    flush,
    make_private_folder,
    read_file,
    require_own,
    temporary_beside,
    write_new,
)
from serumpun.opening import OpenedReport, describe_problem
from serumpun.spool import Progress, no_progress

MAX_NUMBERED_NAMES: Final = 1000
Fetch = Callable[[int, int], AbstractContextManager[Iterator[bytes]]]  # number, sealed length


@dataclass(frozen=True)
class SavedFile:
    """A file that was written.

    Args:
        path: Where.
        section: It belongs to; None for header and evidence.
        length: In bytes.
        is_body: The section's body, not an attachment.
    """

    path: Path
    section: SectionName | None
    length: int
    is_body: bool = False


@dataclass(frozen=True)
class SavedReport:
    """What was written, and what is wrong with bodies of our own media type."""

    files: list[SavedFile]
    problems: dict[SectionName, str]


def prepare_folder(folder: Path) -> None:
    """Make the folder a report will be saved in, before it is opened: an opening is on record.

    Raises:
        FileInTheWayError: It holds something already.
        FileError: It cannot be made, or other accounts may write into it.
    """
    make_private_folder(folder)
    require_own(folder)
    try:
        if any(folder.iterdir()):
            raise FileInTheWayError(f"{folder} is not empty")
    except OSError as error:
        raise FileError(f"{folder}: {error.strerror}") from None


def save_report(
    opened: OpenedReport, folder: Path, fetch: Fetch, progress: Progress = no_progress
) -> SavedReport:
    """Write a report's parts into a folder that `prepare_folder` made.

    Args:
        opened: The report.
        folder: Where.
        fetch: Downloads a sealed attachment by its number.
        progress: Told of bytes written.

    Raises:
        DigestMismatchError: A sealed attachment is not the one the header names.
        SealBrokenError: An attachment does not open, or is not the file its sealer named.
        FileError: A file cannot be written; nothing is ever overwritten.
    """
    files = [
        _write(folder / "header.json", opened.delivery.payload),
        _write(folder / "evidence.json", _evidence(opened)),
    ]
    problems = dict(opened.problems)
    for section in opened.sections:
        body = folder / f"{section.name}{_suffix(section.media_type)}"
        for file in section.manifest.attachments:
            if file.n == section.manifest.body_n:
                path = body
            else:
                path = _free_name(make_private_folder(folder / f"{section.name}-files"), file.name)
            _save_attachment(opened, section, file, path, fetch, progress)
            is_body = file.n == section.manifest.body_n
            files.append(SavedFile(path, section.name, file.length, is_body))
        if section.manifest.body_n is None:
            files.append(_write(body, section.body, section.name))
        elif problem := _check_saved(section, body):
            problems[section.name] = problem
    return SavedReport(files, problems)


def _save_attachment(
    opened: OpenedReport,
    section: OpenedSection,
    file: AttachedFile,
    path: Path,
    fetch: Fetch,
    progress: Progress,
) -> None:
    """Stream one attachment beside its later place; it gets its name after the last check."""
    sealed_length = next(e.length for e in opened.header.attachments if e.n == file.n)
    try:
        with (
            temporary_beside(path) as (target, temporary),
            fetch(file.n, sealed_length) as pieces,
        ):
            for piece in open_attachment(opened.delivery, section, file.n, pieces):
                target.write(piece)
                progress(len(piece))
            flush(target)
            claim(temporary, path)
    except OSError as error:
        raise FileError(f"{path}: {error.strerror}") from None


def _check_saved(section: OpenedSection, path: Path) -> str | None:
    """Check a body that came as an attachment, once it is there."""
    if section.media_type != INCIDENT_MEDIA_TYPE:
        return None
    try:
        return describe_problem(section, read_file(path, MAX_BODY_BYTES))
    except FileError as error:
        return error.reason


def _free_name(folder: Path, name: str) -> Path:
    """Choose a name that is not taken: two attachments may have the same."""
    path = folder / plain_name(name)
    for number in range(2, MAX_NUMBERED_NAMES):
        if not path.exists():
            return path
        path = folder / f"{Path(plain_name(name)).stem} ({number}){path.suffix}"
    raise FileInTheWayError(str(path))


def _suffix(media_type: str) -> str:
    """Choose a body's suffix; our own media types and every +json are JSON."""
    bare = media_type.partition(";")[0]
    if bare.endswith(("/json", "+json")):
        return ".json"
    return mimetypes.guess_extension(bare) or ".bin"


def _evidence(opened: OpenedReport) -> bytes:
    """Write what proves header, submission and opening to somebody else."""
    answer = opened.answer
    parts = {
        "envelope": answer.envelope,
        "open_request": opened.open_request,
        "submission_receipt": answer.submission_receipt,
        "receipt": answer.receipt,
    }
    return strict_json.write_object(
        {"v": 1, **{name: part.model_dump(mode="json") for name, part in parts.items()}}
    )


def _write(path: Path, content: bytes, section: SectionName | None = None) -> SavedFile:
    write_new(path, content)
    return SavedFile(path, section, len(content), section is not None)
