"""The ledger: the one header this agency has seen for each report id.

Who holds a signing key can sign two reports under one id and show each to another reader. Whoever
has seen both has the evidence; so every verified header is noted as it was signed, and a second one
is refused and kept beside the first.

Beside it stands what each sent report was made from, so that a folder of files is sent once however
often its sending is begun.
"""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.crypto.encoding import to_timestamp
from app.crypto.header import ReportReference
from app.crypto.jws import Jws
from serumpun.errors import EquivocationError, FileError
from serumpun.evidence import EVIDENCE_FOLDER, keep_evidence
from serumpun.files import PRIVATE_FILE

_BUSY_SECONDS = 10  # another process of this home may be writing
_TABLE = """
CREATE TABLE IF NOT EXISTS headers (
    originator TEXT NOT NULL,
    report_id TEXT NOT NULL,
    header_digest BLOB NOT NULL,
    seen_at TEXT NOT NULL,
    header TEXT NOT NULL,
    receipt TEXT NOT NULL,
    PRIMARY KEY (originator, report_id)
) WITHOUT ROWID
"""

_SENT = """
CREATE TABLE IF NOT EXISTS sent (
    source BLOB NOT NULL PRIMARY KEY,
    originator TEXT NOT NULL,
    report_id TEXT NOT NULL
) WITHOUT ROWID
"""


@dataclass(frozen=True)
class Note:
    """What is noted of one report.

    Args:
        report: Which report.
        header: As its originator signed it; only payload and signatures are kept.
        receipt: Of its submission, as the hub signed it.
        source: Of an own report that was sent: 32-byte digest of what it was made from.
    """

    report: ReportReference
    header: Jws
    receipt: Jws
    source: bytes | None = None


@dataclass(frozen=True)
class Ledger:
    """The ledger of one home.

    Args:
        path: Its file; made at the first note.
    """

    path: Path

    def note(self, *notes: Note, at: datetime) -> None:
        """Note verified headers, all or none, or find that they are the ones noted before.

        Args:
            notes: What to note.
            at: The present instant.

        Raises:
            EquivocationError: Another header was noted under an id; both are kept as evidence.
            FileError: The ledger cannot be read or written.
        """
        with self._connection() as ledger:
            for each in notes:
                self._note(ledger, each, at)

    def find(self, originator: str, report_id: str) -> tuple[Jws, Jws] | None:
        """Find the header noted of a report, as signed, and the receipt of its submission.

        Raises:
            FileError: The ledger cannot be read.
        """
        with self._connection() as ledger:
            row = ledger.execute(
                "SELECT header, receipt FROM headers WHERE originator = ? AND report_id = ?",
                (originator, report_id),
            ).fetchone()
            if row is None:
                return None
            header, receipt = (Jws.of(json.loads(carried)) for carried in row)
        return header, receipt

    def sent(self, sources: Iterable[bytes]) -> dict[bytes, str]:
        """Find which reports were sent from these sources: `ORIGINATOR/ID` by source.

        Raises:
            FileError: The ledger cannot be read.
        """
        found = {}
        with self._connection() as ledger:
            for source in sources:
                row = ledger.execute(
                    "SELECT originator, report_id FROM sent WHERE source = ?", (source,)
                ).fetchone()
                if row is not None:
                    found[source] = "/".join(row)
        return found

    def _note(self, ledger: sqlite3.Connection, each: Note, at: datetime) -> None:
        signed = Jws(payload=each.header.payload, signatures=each.header.signatures)
        carried = [signed.to_bytes().decode(), each.receipt.to_bytes().decode()]
        report, place = each.report, (each.report.originator, each.report.id)
        ledger.execute(
            "INSERT OR IGNORE INTO headers VALUES (?, ?, ?, ?, ?, ?)",
            (*place, report.header_digest, to_timestamp(at), *carried),
        )
        digest, *first = ledger.execute(
            "SELECT header_digest, header, receipt FROM headers "
            "WHERE originator = ? AND report_id = ?",
            place,
        ).fetchone()
        if digest != report.header_digest:
            kept = self._keep(report, first, carried)
            raise EquivocationError(f"{'/'.join(place)}; both are in {kept}")
        if each.source is not None:
            ledger.execute("INSERT OR REPLACE INTO sent VALUES (?, ?, ?)", (each.source, *place))

    def _keep(self, report: ReportReference, first: list[str], second: list[str]) -> Path:
        both = {
            name: dict(zip(("header", "receipt"), map(json.loads, carried), strict=True))
            for name, carried in (("first", first), ("second", second))
        }
        name = f"equivocation-{report.originator}-{report.id}-{report.header_digest.hex()[:16]}"
        return keep_evidence(self.path.parent / EVIDENCE_FOLDER, name, both)

    @contextmanager
    def _connection(self) -> Iterator[sqlite3.Connection]:
        try:
            self.path.touch(mode=PRIVATE_FILE)
            connection = sqlite3.connect(self.path, timeout=_BUSY_SECONDS)
            try:
                with connection:
                    connection.execute(_TABLE)
                    connection.execute(_SENT)
                    yield connection
            finally:
                connection.close()
        except (OSError, sqlite3.Error) as error:
            raise FileError(
                f"{self.path}: {error}",
                next_step="Check its rights and the room on its disk, or restore it.",
            ) from None
