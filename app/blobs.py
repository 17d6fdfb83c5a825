"""The blob store: sealed attachments as opaque objects, on disk or in any S3-compatible store.

`obstore` gives both the same way. A location is random and tells nothing of agency or report.
"""

import hashlib
import secrets
import shutil
import tempfile
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

import obstore
from obstore.store import LocalStore, ObjectStore, from_url

from app.errors import NotReadyError, TooLargeError

CHUNK_BYTES = 1 << 20
FREE_BYTES = 128 << 20  # on its disk, more than the largest attachment: below, the hub is not ready
NOWHERE = "memory:///"  # the store of a command that touches no attachment
_PART_BYTES = 8 << 20
_LOCATION_BYTES = 16


@dataclass(frozen=True)
class WrittenBlob:
    """An object just written.

    Args:
        length: Bytes.
        sha256: Of the bytes, 32 bytes.
    """

    length: int
    sha256: bytes


class BlobStore:
    """Writes, reads and deletes sealed attachments, piece by piece."""

    def __init__(self, store: ObjectStore, folder: Path | None = None) -> None:
        """Use `open_store`."""
        self._store = store
        self._folder = folder

    def require_writable(self) -> None:
        """Check that a folder takes files and is not nearly full; a remote store is not asked.

        Raises:
            NotReadyError: It does not, or it is.
        """
        if self._folder is None:
            return
        try:
            with tempfile.TemporaryFile(dir=self._folder) as probe:
                probe.write(b"1")
            free = shutil.disk_usage(self._folder).free
        except OSError as error:
            raise NotReadyError(f"blob store: {error.strerror}") from error
        if free < FREE_BYTES:
            raise NotReadyError(f"blob store: {free >> 20} MiB are free, below {FREE_BYTES >> 20}")

    async def write(
        self, location: str, pieces: AsyncIterator[bytes], max_bytes: int
    ) -> WrittenBlob:
        """Write a stream, holding one part in memory at a time.

        Args:
            location: From `new_location`.
            pieces: The bytes.
            max_bytes: No more than these.

        Raises:
            TooLargeError: Over `max_bytes`; nothing is kept.
            NotReadyError: The store failed; nothing is kept.
        """
        digest, length = hashlib.sha256(), 0

        async def counted() -> AsyncIterator[bytes]:
            nonlocal length
            async for piece in pieces:
                length += len(piece)
                if length > max_bytes:
                    raise TooLargeError(f"more than {max_bytes} bytes")
                digest.update(piece)
                yield piece

        try:
            await obstore.put_async(
                self._store,
                location,
                counted(),
                use_multipart=True,
                chunk_size=_PART_BYTES,
                max_concurrency=1,
            )
        except obstore.exceptions.BaseError as error:
            raise NotReadyError(f"blob store: {type(error).__name__}") from error
        return WrittenBlob(length, digest.digest())

    async def read(self, location: str) -> AsyncIterator[bytes]:
        """Open an object; fails before the first byte if it is not there.

        Raises:
            NotReadyError: The store failed.
        """
        try:
            found = await obstore.get_async(self._store, location)
        except (obstore.exceptions.BaseError, FileNotFoundError) as error:
            raise NotReadyError(f"blob store: {type(error).__name__}") from error

        async def pieces() -> AsyncIterator[bytes]:
            async for piece in found.stream(min_chunk_size=CHUNK_BYTES):
                yield bytes(piece)

        return pieces()

    async def delete(self, locations: list[str]) -> None:
        """Delete objects; those already gone are passed over.

        Raises:
            NotReadyError: The store failed; the next sweep tries again.
        """
        for location in locations:
            try:
                await obstore.delete_async(self._store, location)
            except FileNotFoundError:
                continue
            except obstore.exceptions.BaseError as error:
                raise NotReadyError(f"blob store: {type(error).__name__}") from error


def new_location() -> str:
    """Choose where a new object goes: at random."""
    name = secrets.token_hex(_LOCATION_BYTES)
    return f"{name[:2]}/{name}"


def open_store(url: str) -> BlobStore:
    """Open the store of a `file://` or `s3://` URL; a missing folder is made, its owner's only.

    Raises:
        NotReadyError: It is no address of a store; what it says may be a secret.
    """
    parts = urlsplit(url)
    if parts.scheme != "file":
        try:
            return BlobStore(from_url(url))
        except (obstore.exceptions.BaseError, ValueError) as error:
            raise NotReadyError(
                "SERUMPUN_BLOBS is no address of a store: write file:///... or s3://bucket/prefix"
            ) from error
    folder = Path(unquote(parts.path))
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    return BlobStore(LocalStore(prefix=folder), folder)
