"""What has expired, reports and log entries: erased by functions of a role that sees no more."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from app.models.transaction import Transaction, call

_COUNT = "SELECT count_expired_reports($1)"
_ERASE_CANDIDATES = "SELECT erase_expired_candidates($1)"
_ERASE_WATCHES = "SELECT erase_expired_watches($1)"
_ERASE_TOKENS = "SELECT erase_ended_tokens($1)"
_ERASE = "SELECT * FROM erase_expired_reports($1, $2)"
_LIST_SUBJECT = "SELECT * FROM list_subject($1)"
_ERASE_SUBJECTS = "SELECT erase_subjects($1)"
_ERASE_ENTRIES = "SELECT erase_log_entries($1, $2)"


@dataclass(frozen=True)
class ErasedReport:
    """A report of which header and receipts are left.

    Args:
        originator: Whose report.
        id: Report id.
        attachments: How many sealed attachments went with it.
    """

    originator: str
    id: str
    attachments: int


async def count_expired(tx: Transaction, at: datetime) -> int:
    """Count the reports that have expired and are not erased yet."""
    rows = await call(tx, _COUNT, at)
    return int(rows[0][0])


async def erase_expired(tx: Transaction, at: datetime, limit: int) -> list[ErasedReport]:
    """Erase expired reports, those first that expired first; another worker's are passed over.

    Args:
        tx: Any identity.
        at: The hub's present instant; the database compares with its own clock too.
        limit: No more than these.
    """
    return [_erased(row) for row in await call(tx, _ERASE, at, limit)]


async def erase_candidates(tx: Transaction, at: datetime) -> int:
    """Erase the candidates whose reports or queries have ended; returns how many."""
    rows = await call(tx, _ERASE_CANDIDATES, at)
    return int(rows[0][0])


async def erase_watches(tx: Transaction, at: datetime) -> int:
    """Erase the watches that have ended, with their tokens; returns how many."""
    rows = await call(tx, _ERASE_WATCHES, at)
    return int(rows[0][0])


async def erase_tokens(tx: Transaction, at: datetime) -> int:
    """Erase the tokens of epochs whose index keys have ended; returns how many."""
    rows = await call(tx, _ERASE_TOKENS, at)
    return int(rows[0][0])


async def erase_entries(tx: Transaction, at: datetime, limit: int) -> int:
    """Erase entries of the access log that were kept for the retention of their class.

    Leaf, numbers and tiles stay. Two that erase at once: each entry is erased by one of them.

    Args:
        tx: Any identity.
        at: The hub's present instant; the database compares with its own clock too.
        limit: No more than these.

    Returns:
        How many.
    """
    rows = await call(tx, _ERASE_ENTRIES, at, limit)
    return int(rows[0][0])


async def list_subject(tx: Transaction, proposal: UUID) -> list[tuple[int | None, str | None]]:
    """List the entries of an account whose erasure this transaction has confirmed.

    Returns:
        Of each the index of its leaf (None: not in the tree yet), and the country concerned.
    """
    rows = await call(tx, _LIST_SUBJECT, proposal)
    return [(row["index"], row["concerned"]) for row in rows]


async def erase_subjects(tx: Transaction, at: datetime) -> int:
    """Erase who acted from entries of accounts, as was approved six hours ago; returns how many.

    Args:
        tx: Any identity.
        at: The hub's present instant; the database compares with its own clock too.
    """
    rows = await call(tx, _ERASE_SUBJECTS, at)
    return int(rows[0][0])


def _erased(row: Any) -> ErasedReport:  # noqa: ANN401 -- a driver's row
    return ErasedReport(row["originator"], str(row["id"]), row["attachments"])
