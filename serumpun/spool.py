"""Attachments on their way: sealed piece by piece into a spool file, never held in memory."""

import hashlib
import os
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, BinaryIO

from app.crypto import limits
from app.crypto.content import CHUNK_BYTES, attachment_context, seal_stream
from app.crypto.header import AttachmentEntry, SectionName
from app.crypto.manifest import AttachedFile
from app.errors import TooLargeError
from serumpun.errors import FileError
from serumpun.files import PRIVATE_FILE

Progress = Callable[[int], None]  # told how many more bytes are done


def no_progress(_: int) -> None:
    """Tell nobody."""


@dataclass
class Spool:
    """Seals the attachments of one report into a folder, as `N.sealed`, and numbers them.

    Args:
        report_id: Of the report they belong to.
        originator: Agency that signs it.
        folder: An empty folder.
        progress: Told of bytes sealed.
    """

    report_id: str
    originator: str
    folder: Path
    progress: Progress = no_progress
    count: int = 0

    def attach(
        self,
        source: Path | bytes,
        section: SectionName,
        content_key: bytes,
        name: str,
        media_type: str,
    ) -> tuple[AttachedFile, AttachmentEntry]:
        """Seal one attachment.

        Args:
            source: The file, or its bytes.
            section: It belongs to.
            content_key: The section's key.
            name: A plain file name.
            media_type: Of the file.

        Returns:
            Its entries for the sealed manifest and for the signed header.

        Raises:
            TooLargeError: Over `limits.ATTACHMENT_BYTES`, changed while it was read, or one too
                many.
            FileError: It cannot be read or spooled.
        """
        self.count += 1
        if self.count > limits.ATTACHMENTS:
            raise TooLargeError(f"more than {limits.ATTACHMENTS} attachments")
        n = self.count
        context = attachment_context(self.report_id, section, self.originator, n)
        with _opened(source) as (pieces, length):
            if length > limits.ATTACHMENT_BYTES:
                raise TooLargeError(f"{name}: {length} bytes, maximum {limits.ATTACHMENT_BYTES}")
            plain = _Digested(_told(pieces, self.progress))
            sealed = _Digested(seal_stream(plain, length, content_key, context))
            _write(self.folder / f"{n}.sealed", sealed)
        return (
            AttachedFile.of({"n": n, "name": name, "media_type": media_type, **plain.named()}),
            AttachmentEntry.of({"section": section, "n": n, **sealed.named()}),
        )


def read_pieces(file: BinaryIO) -> Iterator[bytes]:
    """Read a file to its end in pieces."""
    while piece := file.read(CHUNK_BYTES):
        yield piece


@dataclass
class _Digested:
    """Lets pieces through once, and knows their length and digest afterwards."""

    pieces: Iterable[bytes]
    length: int = 0
    _digest: Any = field(default_factory=hashlib.sha256)

    def __iter__(self) -> Iterator[bytes]:
        for piece in self.pieces:
            self.length += len(piece)
            self._digest.update(piece)
            yield piece

    def named(self) -> dict[str, Any]:
        """Name what went through, as manifest and header do."""
        return {"length": self.length, "sha256": self._digest.digest()}


def _told(pieces: Iterable[bytes], progress: Progress) -> Iterator[bytes]:
    for piece in pieces:
        yield piece
        progress(len(piece))


@contextmanager
def _opened(source: Path | bytes) -> Iterator[tuple[Iterable[bytes], int]]:
    if isinstance(source, bytes):
        yield [source], len(source)
        return
    try:
        with source.open("rb") as file:
            yield read_pieces(file), os.fstat(file.fileno()).st_size
    except OSError as error:
        raise FileError(f"{source}: {error.strerror}") from None


def _write(path: Path, pieces: Iterable[bytes]) -> None:
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_CLOEXEC, PRIVATE_FILE)
    with os.fdopen(descriptor, "wb") as file:
        file.writelines(pieces)
        file.flush()
        os.fsync(file.fileno())
