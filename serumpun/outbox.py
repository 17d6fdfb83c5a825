"""The outbox: sealed reports from sealing until the hub's receipt arrives.

Each lies in a folder named by its id: `envelope.json`, `N.sealed`, and `source`, a digest of what
it was made from, so that the same command run again sends the same bytes again. Whoever seals or
sends holds the folder's lock; folders whose name begins with a dot are not reports, or no longer.
"""

import os
import shutil
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final
from uuid import UUID

from app.crypto import limits, strict_json
from app.crypto.encoding import from_base64url
from app.crypto.envelope import Envelope, VerifiedReport, verify_report
from app.crypto.header import Header
from app.crypto.jws import Jws
from app.crypto.keys import PublicKey
from serumpun.errors import FileError, InUseError, UsageError
from serumpun.files import (
    list_files,
    make_private_folder,
    read_file,
    replace_file,
    sole_user,
    write_new,
)
from serumpun.spool import Progress, Spool, no_progress

OUTBOX_FOLDER: Final = "outbox"  # of the home
_SOURCE_BYTES: Final = 64
_NEW: Final = ".new-"
_GONE: Final = ".gone-"
_SOURCE: Final = ".source-"


@dataclass(frozen=True)
class SealedReport:
    """A sealed report that waits for its receipt.

    Args:
        folder: Where it lies; its name is the report's id.
    """

    folder: Path

    @property
    def id(self) -> str:
        """The report's id."""
        return self.folder.name

    def envelope_bytes(self) -> bytes:
        """Read the envelope's exact bytes: a second sending is the first one again."""
        return read_file(self.folder / "envelope.json", limits.ENVELOPE_BYTES)

    def envelope_length(self) -> int:
        """Tell how long the envelope is, in bytes; 0 if it is not there any more."""
        try:
            return (self.folder / "envelope.json").stat().st_size
        except OSError:
            return 0

    def envelope(self) -> Envelope:
        """Read the envelope; nothing in it is checked."""
        return Envelope.parse(self.envelope_bytes(), limits.ENVELOPE_BYTES)

    def header(self) -> Header:
        """Read the header as it is; nothing in it is checked."""
        return Header.parse(from_base64url(self.envelope().payload), limits.HEADER_BYTES)

    def verified(self, key: PublicKey) -> VerifiedReport:
        """Read the envelope and check that one's own key signed it."""
        return verify_report(self.envelope(), key)

    def source(self) -> bytes:
        """Read the digest of what it was made from."""
        try:
            return bytes.fromhex(read_file(self.folder / "source", _SOURCE_BYTES).decode())
        except ValueError:
            raise FileError(f"{self.folder / 'source'}: damaged") from None

    def attachment(self, n: int) -> Path:
        """Tell where a sealed attachment lies."""
        return self.folder / f"{n}.sealed"

    def attached_bytes(self) -> int:
        """Tell how many bytes of sealed attachments there are."""
        return sum(path.stat().st_size for path in self.folder.glob("*.sealed"))

    def finish(self, kept: Path, receipt: Jws) -> None:
        """Keep header and receipt as evidence, and take the report out of the outbox.

        Args:
            kept: Folder of what was sent.
            receipt: The hub's, verified.
        """
        envelope = self.envelope()
        header = Jws(payload=envelope.payload, signatures=envelope.signatures)
        evidence = {"v": 1, "header": header.model_dump(mode="json")}
        evidence["receipt"] = receipt.model_dump(mode="json")
        make_private_folder(kept)
        replace_file(kept / f"{self.id}.json", strict_json.write_object(evidence))
        self.discard()

    def set_aside(self, refused: Path) -> None:
        """Move what the hub refused for good out of the outbox, to be looked at.

        Args:
            refused: Folder of what was refused.

        Raises:
            FileError: It cannot be moved.
        """
        make_private_folder(refused)
        try:
            self.folder.rename(refused / self.id)
        except OSError as error:
            raise FileError(f"{self.folder}: {error.strerror}") from None

    def discard(self) -> None:
        """Take it out of the outbox, at once even if this run is killed meanwhile."""
        gone = self.folder.with_name(f"{_GONE}{self.id}")
        try:
            self.folder.rename(gone)
        except OSError as error:
            raise FileError(f"{self.folder}: {error.strerror}") from None
        shutil.rmtree(gone, ignore_errors=True)


@dataclass(frozen=True)
class Outbox:
    """The outbox of one home.

    Args:
        folder: Where it lies; made when first used.
    """

    folder: Path

    def put(
        self,
        report_id: str,
        originator: str,
        source: bytes,
        seal: Callable[[Spool], Envelope],
        progress: Progress = no_progress,
    ) -> SealedReport:
        """Seal into a new folder that appears only when it is complete.

        Args:
            report_id: Of the new report.
            originator: Agency that signs.
            source: 32-byte digest of what it is made from.
            seal: Seals, with its attachments into the spool.
            progress: Told of bytes sealed.

        Raises:
            FileError: It cannot be written.
            SerumpunError: It cannot be sealed.
        """
        make_private_folder(self.folder)
        unfinished = make_private_folder(self.folder / f"{_NEW}{report_id}")
        try:
            with sole_user(unfinished):
                envelope = seal(Spool(report_id, originator, unfinished, progress))
                write_new(unfinished / "envelope.json", envelope.to_bytes())
                write_new(unfinished / "source", source.hex().encode())
                unfinished.rename(self.folder / report_id)
        except OSError as error:
            raise FileError(f"{unfinished}: {os.strerror(error.errno or 0)}") from None
        finally:
            shutil.rmtree(unfinished, ignore_errors=True)
        return SealedReport(self.folder / report_id)

    def pending(self) -> list[SealedReport]:
        """List what waits for its receipt, oldest first.

        Raises:
            FileError: It cannot be read.
        """
        if not self.folder.is_dir():
            return []
        return [SealedReport(entry) for entry in list_files(self.folder) if _is_id(entry.name)]

    @contextmanager
    def claim(self, source: bytes) -> Iterator[None]:
        """Keep other runs of the same command off until this one has ended.

        Args:
            source: 32-byte digest of what the command makes a report from.

        Raises:
            InUseError: Another run is at it.
        """
        place = make_private_folder(self.folder / f"{_SOURCE}{source.hex()}")
        with sole_user(place):
            try:
                yield
            finally:
                place.rmdir()

    def sweep(self) -> None:
        """Remove what runs that were killed have left; once a run, before anything is put."""
        for place in [*self.folder.glob(f"{_NEW}*"), *self.folder.glob(f"{_GONE}*")]:
            with suppress(InUseError, FileError), sole_user(place):
                shutil.rmtree(place, ignore_errors=True)

    def find(self, source: bytes) -> SealedReport | None:
        """Find what was sealed from the same source and still waits."""
        return self.by_source().get(source)

    def by_source(self) -> dict[bytes, SealedReport]:
        """Tell what waits by what it was made from; of two from the same, the older one."""
        found: dict[bytes, SealedReport] = {}
        for sealed in self.pending():
            with suppress(FileError):
                found.setdefault(sealed.source(), sealed)
        return found


def choose(outbox: Outbox, ids: Sequence[str]) -> list[SealedReport]:
    """Take those that are named out of what waits, in their order; all of it if none is named.

    Raises:
        UsageError: One that is named does not wait.
    """
    waiting = {sealed.id: sealed for sealed in outbox.pending()}
    for each in ids:
        if each not in waiting:
            raise UsageError(
                f"no report {each!r} waits in the outbox",
                next_step="`serumpun outbox list` lists what waits.",
            )
    return [waiting[each] for each in dict.fromkeys(ids)] if ids else list(waiting.values())


def _is_id(name: str) -> bool:
    try:
        return str(UUID(name)) == name
    except ValueError:
        return False
