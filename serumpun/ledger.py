"""The ledger: the one header this agency has seen for each report id.

Who holds a signing key can sign two reports under one id and show each to another reader. Whoever
has seen both has the evidence; so every verified header is noted, and a second one is refused.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from app.crypto.encoding import to_timestamp
from serumpun.errors import EquivocationError, HomeError
from serumpun.files import PRIVATE_FILE

_BUSY_SECONDS = 10  # another process of this home may be writing
_TABLE = """
CREATE TABLE IF NOT EXISTS seen (
    originator TEXT NOT NULL,
    report_id TEXT NOT NULL,
    header_digest BLOB NOT NULL,
    seen_at TEXT NOT NULL,
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

    def note(self, originator: str, report_id: str, digest: bytes, at: datetime) -> None:
        """Note a verified header, or find that it is the one noted before.

        Args:
            originator: Agency that signed.
            report_id: Id of the report.
            digest: Object digest of the header.
            at: The present instant.

        Raises:
            EquivocationError: Another header was noted under this id.
            HomeError: The ledger cannot be read or written.
        """
        with self._connection() as ledger:
            ledger.execute(
                "INSERT OR IGNORE INTO seen VALUES (?, ?, ?, ?)",
                (originator, report_id, digest, to_timestamp(at)),
            )
            noted = _digest(ledger, originator, report_id)
        if noted != digest:
            raise EquivocationError(f"{originator}/{report_id}")

    def find(self, originator: str, report_id: str) -> bytes | None:
        """Tell the object digest noted under an id.

        Raises:
            HomeError: The ledger cannot be read.
        """
        with self._connection() as ledger:
            return _digest(ledger, originator, report_id)

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


def _digest(ledger: sqlite3.Connection, originator: str, report_id: str) -> bytes | None:
    found = ledger.execute(
        "SELECT header_digest FROM seen WHERE originator = ? AND report_id = ?",
        (originator, report_id),
    ).fetchone()
    return None if found is None else bytes(found[0])
