"""A folder of reports: what in it is a report, by one rule (docs/cli.md, `submit --dir`).

Each file is a report. Each sub-folder is one report too: its one file named `report`, whatever its
suffix, is the document or body, and its other files are attachments. Names that begin with a dot
are passed over; anything else that fits nowhere is told, never sent.
"""

import stat
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from serumpun.errors import FileError, UsageError

MAX_REPORTS: Final = 10_000  # of one folder: more are a matter for several
REPORT_NAME: Final = "report"


@dataclass(frozen=True)
class FolderEntry:
    """One report of a folder.

    Args:
        name: Of the file or sub-folder.
        files: Document or body first, then attachments.
        error: Why it is none; there are no files then.
    """

    name: str
    files: tuple[Path, ...] = ()
    error: UsageError | None = None


def list_folder(folder: Path) -> list[FolderEntry]:
    """List the reports of a folder, by name.

    Raises:
        FileError: It cannot be read.
        UsageError: It holds nothing, or more than `MAX_REPORTS`.
    """
    entries = [_entry(path) for path in _visible(folder)]
    if not entries:
        raise UsageError(f"{folder} holds nothing to submit")
    if len(entries) > MAX_REPORTS:
        raise UsageError(
            f"{folder} holds {len(entries)} reports, at most {MAX_REPORTS}",
            next_step="Divide it into several folders.",
        )
    return entries


def _entry(path: Path) -> FolderEntry:
    try:
        if _is_plain(path):
            return FolderEntry(path.name, (path,))
        if path.is_symlink() or not path.is_dir():
            return _refused(path, "it is neither a plain file nor a folder")
        inside = list(_visible(path))
        strange = [each.name for each in inside if not _is_plain(each)]
    except FileError as error:
        return _refused(path, error.reason)
    if strange:
        return _refused(path, f"{strange[0]} in it is no plain file")
    bodies = [each for each in inside if each.stem == REPORT_NAME]
    if len(bodies) != 1:
        return _refused(path, f"{len(bodies)} files in it are named {REPORT_NAME}, it needs one")
    attached = [each for each in inside if each != bodies[0]]
    return FolderEntry(path.name, (bodies[0], *attached))


def _refused(path: Path, reason: str) -> FolderEntry:
    step = "Move it away, or see `submit --dir` in the manual."
    return FolderEntry(path.name, error=UsageError(f"{path.name}: {reason}", next_step=step))


def _visible(folder: Path) -> Iterator[Path]:
    try:
        paths = sorted(folder.iterdir())
    except OSError as error:
        raise FileError(f"{folder}: {error.strerror}") from None
    return (path for path in paths if not path.name.startswith("."))


def _is_plain(path: Path) -> bool:
    """Tell a file of its own from a link, which may lead out of the folder."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except OSError as error:  # its folder may be listed, not entered
        raise FileError(f"{path}: {error.strerror}") from None
