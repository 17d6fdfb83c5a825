"""The newest checkpoint that this hub has signed, kept outside its database.

Specification: docs/spec/access-log.md section 5.3. A database that was put back says nothing of it
itself. What is here reached the disk before anybody was told of it.
"""

import os
import secrets
from pathlib import Path
from typing import Final

from app.errors import NotReadyError

_MOST_BYTES: Final = 64 << 10
_CHECKPOINT: Final = "checkpoint"


class SignedLog:
    """A folder of the hub's account, made when it is first needed.

    Args:
        folder: Outside the database.
    """

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def read(self) -> bytes | None:
        """Read the newest checkpoint; None if none was signed here yet.

        Raises:
            NotReadyError: It is there and cannot be read.
        """
        try:
            return read_note(self.folder / _CHECKPOINT)
        except FileNotFoundError:
            return None

    def keep(self, note: bytes) -> None:
        """Keep a checkpoint in place of the one before; it is on the disk when this returns."""
        self._write(_CHECKPOINT, note)
        self._flush()

    def set_aside(self, lost: str, approved: bytes) -> None:
        """Begin anew: what was signed stays beside what lets the log go on without it.

        Args:
            lost: Names the checkpoint that is set aside.
            approved: Why.
        """
        self._write(f"recovery-{lost}.json", approved)
        if (self.folder / _CHECKPOINT).exists():
            (self.folder / _CHECKPOINT).replace(self.folder / f"lost-{lost}")
        self._flush()

    def _write(self, name: str, content: bytes) -> None:
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        unfinished = self.folder / f"{name}.{secrets.token_hex(8)}"
        handle = os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
        with os.fdopen(handle, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(self.folder / name)

    def _flush(self) -> None:
        handle = os.open(self.folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def read_note(path: Path) -> bytes:
    """Read a file with a checkpoint.

    Raises:
        FileNotFoundError: It is not there.
        NotReadyError: It cannot be read.
    """
    try:
        with path.open("rb") as file:
            return file.read(_MOST_BYTES)
    except FileNotFoundError:
        raise
    except OSError as error:
        raise NotReadyError(f"{path}: {error.strerror}") from error
