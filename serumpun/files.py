"""Files of the agency: private ones, written whole or not at all, never over another."""

import fcntl
import os
import secrets
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, Final

from serumpun.errors import FileError, FileInTheWayError, InUseError

PRIVATE_FILE: Final = 0o600
PRIVATE_FOLDER: Final = 0o700
_OTHERS: Final = stat.S_IRWXG | stat.S_IRWXO
_OTHERS_WRITE: Final = stat.S_IWGRP | stat.S_IWOTH


def make_private_folder(folder: Path) -> Path:
    """Make a folder only its owner may enter; one that is there already stays as it is.

    Raises:
        FileError: It cannot be made, or is no folder.
    """
    try:
        folder.mkdir(mode=PRIVATE_FOLDER, parents=True, exist_ok=True)
    except OSError as error:
        raise FileError(f"{folder}: {error.strerror}") from None
    return folder


def require_own(path: Path) -> None:
    """Refuse what another account may change: a trust anchor or report there is not one's own.

    Raises:
        FileError: Of another owner, or writable by group or others.
    """
    with _as_file_error(path):
        status = path.stat()
    if status.st_uid not in {os.geteuid(), 0}:
        raise FileError(f"{path}: it belongs to another account")
    if status.st_mode & _OTHERS_WRITE:
        raise FileError(
            f"{path}: group or others may write it",
            next_step=f"If nobody else has changed it, run: chmod go-w {path}",
        )


def read_file(path: Path, max_bytes: int) -> bytes:
    """Read a file whole.

    Raises:
        FileError: It cannot be read, or is larger than `max_bytes`.
    """
    try:
        with path.open("rb") as file:
            content = file.read(max_bytes + 1)
    except OSError as error:
        raise FileError(f"{path}: {error.strerror}") from None
    if len(content) > max_bytes:
        raise FileError(f"{path}: larger than {max_bytes} bytes")
    return content


def list_files(folder: Path) -> list[Path]:
    """List what lies in a folder, by name.

    Raises:
        FileError: It cannot be read.
    """
    with _as_file_error(folder):
        return sorted(folder.iterdir())


def read_private(path: Path, max_bytes: int) -> bytes:
    """Read a secret file; one that group or others may read is no secret.

    Raises:
        FileError: It cannot be read, is too large, or is not private.
    """
    try:
        with path.open("rb") as file:
            status = os.fstat(file.fileno())
            content = file.read(max_bytes + 1)
    except OSError as error:
        raise FileError(f"{path}: {error.strerror}") from None
    if status.st_mode & _OTHERS:
        raise FileError(
            f"{path}: group or others may read it",
            next_step=f"If nobody else has read it, run: chmod 600 {path}",
        )
    if len(content) > max_bytes:
        raise FileError(f"{path}: larger than {max_bytes} bytes")
    return content


def require_free(path: Path) -> None:
    """Refuse early where `write_new` would refuse after the work is done.

    Raises:
        FileInTheWayError: Something stands there.
    """
    if path.exists() or path.is_symlink():
        raise FileInTheWayError(str(path))


def write_new(path: Path, content: bytes) -> None:
    """Write a private file that was not there, whole or not at all.

    Raises:
        FileInTheWayError: Something already stands there.
        FileError: It cannot be written.
    """
    with _as_file_error(path), temporary_beside(path) as (file, temporary):
        file.write(content)
        flush(file)
        claim(temporary, path)


def replace_file(path: Path, content: bytes) -> None:
    """Write a private file of our own anew, whole or not at all.

    Raises:
        FileError: It cannot be written.
    """
    with _as_file_error(path), temporary_beside(path) as (file, temporary):
        file.write(content)
        flush(file)
        temporary.replace(path)
        _flush_folder(path.parent)


@contextmanager
def temporary_beside(path: Path) -> Iterator[tuple[BinaryIO, Path]]:
    """Open a private file beside its later place; it is gone afterwards unless it was moved."""
    temporary = path.parent / f".{secrets.token_hex(8)}.part"
    descriptor = os.open(temporary, os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, PRIVATE_FILE)
    try:
        with os.fdopen(descriptor, "w+b") as file:
            yield file, temporary
    finally:
        temporary.unlink(missing_ok=True)


def flush(file: BinaryIO) -> None:
    """Wait until a file's bytes are on the disk."""
    file.flush()
    os.fsync(file.fileno())


def claim(temporary: Path, path: Path) -> None:
    """Give a finished file its name, unless the name is taken.

    Raises:
        FileInTheWayError: Something already stands there.
    """
    try:
        os.link(temporary, path, follow_symlinks=False)
    except FileExistsError:
        raise FileInTheWayError(str(path)) from None
    except OSError:  # a file system without hard links: reserve the name, then replace it
        try:
            os.close(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, PRIVATE_FILE))
        except FileExistsError:
            raise FileInTheWayError(str(path)) from None
        temporary.replace(path)
    _flush_folder(path.parent)


@contextmanager
def locked(path: Path) -> Iterator[None]:
    """Hold a lock that other processes of this home wait for; the file itself stays empty."""
    with _as_file_error(path):
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, PRIVATE_FILE)
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(descriptor)


@contextmanager
def sole_user(folder: Path) -> Iterator[None]:
    """Keep other runs off a folder until the block ends; it may be moved meanwhile.

    Raises:
        InUseError: Another run is at it, or was and has moved it.
        FileError: It is not there.
    """
    with _as_file_error(folder):
        descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
            is_here = os.path.samestat(os.fstat(descriptor), folder.stat())
        except (BlockingIOError, FileNotFoundError):
            is_here = False
        if not is_here:
            raise InUseError(str(folder))
        yield
    finally:
        os.close(descriptor)


@contextmanager
def _as_file_error(path: Path) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise FileError(f"{path}: {error.strerror}") from None


def _flush_folder(folder: Path) -> None:
    descriptor = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
