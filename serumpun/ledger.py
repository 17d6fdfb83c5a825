"""The ledger: the one header this agency has seen for each report id.

Who holds a signing key can sign two reports under one id and show each to another reader. Whoever
has seen both has the evidence; so every verified header is noted as it was signed, and a second one
is refused and kept beside the first.
"""

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.crypto.encoding import to_timestamp
from app.crypto.header import ReportReference
from app.crypto.jws import Jws
from serumpun.errors import EquivocationError, HomeError
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


@dataclass(frozen=True)
class Ledger:
    """The ledger of one home.

    Args:
        path: Its file; made at the first note.
    """

    path: Path

    def note(self, report: ReportReference, header: Jws, receipt: Jws, at: datetime) -> None:
        """Note a verified header, or find that it is the one noted before.

        Args:
            report: Which report.
            header: As its originator signed it; only payload and signatures are kept.
            receipt: Of its submission, as the hub signed it.
            at: The present instant.

        Raises:
            EquivocationError: Another header was noted under this id; both are kept as evidence.
            HomeError: The ledger cannot be read or written.
        """
        signed = Jws(payload=header.payload, signatures=header.signatures)
        carried = [signed.to_bytes().decode(), receipt.to_bytes().decode()]
        place = (report.originator, report.id)
        with self._connection() as ledger:
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
                    yield connection
            finally:
                connection.close()
        except (OSError, sqlite3.Error) as error:
            raise HomeError(
                f"{self.path}: {error}", next_step="Check the file's rights, or restore it."
            ) from None
