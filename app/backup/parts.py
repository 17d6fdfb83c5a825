"""The parts of a backup, and the list of their digests that finds every changed byte.

    database.dump      pg_dump, custom format
    blobs/ab/abcd...   sealed attachments, as in the store
    federation.json    what everybody pins
    federation-updates.json   the changes that led to it, if it ever changed
    manifest.json      what this is, in words
    SHA256SUMS         of all the above, for `sha256sum --check` too
    SHA256SUMS.jws     signed with the hub's receipt key

The list is made anew from what lies there and compared octet by octet: a part that was changed,
taken away or added, and a change of the list itself, all make a difference.
"""

import hashlib
import os
import re
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Final

from app.backup.errors import BackupError, DamagedBackupError
from app.crypto.federation_history import UPDATES_FILE

DATABASE: Final = "database.dump"
BLOBS: Final = "blobs"
FEDERATION: Final = "federation.json"
UPDATES: Final = UPDATES_FILE
MANIFEST: Final = "manifest.json"
SUMS: Final = "SHA256SUMS"
SEAL: Final = "SHA256SUMS.jws"
MAX_SUMS_BYTES: Final = 1 << 30  # some eight million attachments
LOCATION: Final = re.compile(r"[0-9a-f]{2}/[0-9a-f]{32}")
_PART: Final = re.compile(
    rf"{re.escape(DATABASE)}|{re.escape(FEDERATION)}|{re.escape(UPDATES)}|{re.escape(MANIFEST)}"
    rf"|{BLOBS}/{LOCATION.pattern}"
)
_CHUNK_BYTES: Final = 1 << 20

Advance = Callable[[int], None]
Begin = Callable[[str, int], Advance]


def list_parts(folder: Path) -> dict[str, Path]:
    """Find the parts of a backup by their names, in order; the list and its seal are none.

    Raises:
        DamagedBackupError: Something lies there that no backup has.
        BackupError: There is no such folder.
    """
    if not folder.is_dir():
        raise BackupError(f"{folder} is no folder")
    found = {}
    for place, folders, names in os.walk(folder):
        for name in (*names, *(each for each in folders if Path(place, each).is_symlink())):
            path = Path(place, name)
            part = path.relative_to(folder).as_posix()
            if part in {SUMS, SEAL}:
                continue
            if not _PART.fullmatch(part) or not stat.S_ISREG(path.lstat().st_mode):
                raise DamagedBackupError(f"{part} belongs to no backup")
            found[part] = path
    return dict(sorted(found.items()))


def size_of(folder: Path) -> int:
    """Add up the bytes of all parts."""
    return sum(path.stat().st_size for path in list_parts(folder).values())


def make_sums(folder: Path, advance: Advance) -> bytes:
    """Read every part from the disk and list its digest.

    Raises:
        DamagedBackupError: As `list_parts`.
        BackupError: A part cannot be read.
    """
    lines = []
    for name, path in list_parts(folder).items():
        lines.append(f"{_digest(path, advance)}  {name}\n")
    return "".join(lines).encode()


def parse_sums(sums: bytes) -> dict[str, str]:
    """Read a list of parts that has been checked: SHA-256 in hex by name."""
    lines = (line.split("  ", 1) for line in sums.decode().splitlines())
    return {name: digest for digest, name in lines}


def check_sums(folder: Path, advance: Advance) -> bytes:
    """Compare every part with the list; returns the list.

    Raises:
        DamagedBackupError: Names the first part that differs.
    """
    listed = read_part(folder / SUMS, MAX_SUMS_BYTES)
    present = make_sums(folder, advance)
    if listed != present:
        differing = set(listed.splitlines()) ^ set(present.splitlines())
        names = sorted(line[66:].decode(errors="replace") for line in differing) or [SUMS]
        raise DamagedBackupError(f"{names[0] or SUMS} is not as it was written")
    return listed


def read_part(path: Path, max_bytes: int) -> bytes:
    """Read a small part whole.

    Raises:
        DamagedBackupError: It is not there, or larger than such a part is.
    """
    try:
        with path.open("rb") as file:
            content = file.read(max_bytes + 1)
    except OSError as error:
        raise DamagedBackupError(f"{path.name}: {error.strerror}") from error
    if len(content) > max_bytes:
        raise DamagedBackupError(f"{path.name} is too large")
    return content


def write_part(path: Path, content: bytes) -> None:
    """Write a small part to the disk, its owner's only."""
    handle = os.open(path, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(content)
        file.flush()
        os.fsync(file.fileno())


def flush(path: Path) -> None:
    """Write a file or folder to the disk; what is read next comes from there."""
    handle = os.open(path, os.O_RDONLY)
    try:
        os.fsync(handle)
        if hasattr(os, "posix_fadvise"):
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
    finally:
        os.close(handle)


def _digest(path: Path, advance: Advance) -> str:
    digest = hashlib.sha256()
    try:
        with path.open("rb") as file:
            while piece := file.read(_CHUNK_BYTES):
                digest.update(piece)
                advance(len(piece))
    except OSError as error:
        raise BackupError(f"{path}: {error.strerror}") from error
    return digest.hexdigest()
