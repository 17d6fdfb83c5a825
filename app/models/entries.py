"""What an auditor may read of the access log: entries with their places and salts."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final
from uuid import UUID

from app.models.log_tree import FACTS
from app.models.transaction import Transaction, call

_OWN: Final = f"""
    SELECT number, index, salts, {FACTS} FROM log_numbers
    LEFT JOIN access_log ON access_log.id = entry
    WHERE log_numbers.country = acting_auditor() AND number > $1 AND {{where}}
    ORDER BY number LIMIT $2
"""  # noqa: S608 -- constants
_WHOLE: Final = f"""
    SELECT index + 1 AS number, index, salts, {FACTS} FROM log_leaves
    LEFT JOIN access_log ON access_log.id = entry
    JOIN LATERAL (
        SELECT salts FROM log_numbers WHERE log_numbers.index = log_leaves.index LIMIT 1
    ) AS opened ON true
    WHERE index >= $1 AND {{where}} ORDER BY index LIMIT $2
"""  # noqa: S608 -- constants
# An entry's id begins with its time, which is what the period is found by; delivery entries' ids
# are made by the database, whose clock may be another.
_CLOCKS_APART: Final = timedelta(minutes=1)


@dataclass(frozen=True)
class Wanted:
    """What a list of entries is narrowed to; None: not.

    Args:
        since: Recorded at or after.
        until: Recorded before.
        equal: Columns of the access log and what they must be.
    """

    since: datetime | None
    until: datetime | None
    equal: Mapping[str, str | None]


@dataclass(frozen=True)
class PlacedEntry:
    """An entry, where it is, and what opens its leaf.

    Args:
        number: In the country's row of entries, from 1; to who reads the whole log, index + 1.
        index: Of its leaf.
        salts: Of the three commitments, one after the other; None: erased.
        facts: By column; None: erased.
    """

    number: int
    index: int
    salts: bytes | None
    facts: Mapping[str, Any] | None


_COLUMNS: Final = (
    *("agency", "account", "action", "outcome", "originator"),
    *("object", "purpose", "case_reference"),
)


async def list_entries(
    tx: Transaction, wanted: Wanted, after: int, until: int, limit: int, *, is_whole: bool
) -> Sequence[PlacedEntry]:
    """List entries in the order of their numbers; erased ones where nothing narrows the list.

    Args:
        tx: In the realm of an auditor.
        wanted: Only these.
        after: Number of the last one known.
        until: Number of the last one wanted.
        limit: At most.
        is_whole: For who reads the whole log.
    """
    arguments: list[Any] = [after, limit]
    where = ["true"]

    def narrow(condition: str, value: object) -> None:
        arguments.append(value)
        where.append(condition.format(f"${len(arguments)}"))

    narrow("index < {}" if is_whole else "number <= {}", until)
    if wanted.since is not None:
        narrow("entry >= {}", _first_id(wanted.since - _CLOCKS_APART))
        narrow("recorded_at >= {}", wanted.since)
    if wanted.until is not None:
        narrow("entry < {}", _first_id(wanted.until + _CLOCKS_APART))
        narrow("recorded_at < {}", wanted.until)
    for column in _COLUMNS:
        if wanted.equal.get(column) is not None:
            narrow(f"access_log.{column} = {{}}", wanted.equal[column])
    statement = (_WHOLE if is_whole else _OWN).format(where=" AND ".join(where))
    rows = await call(tx, statement, *arguments)
    return [_placed(row) for row in rows]


def _placed(row: Any) -> PlacedEntry:  # noqa: ANN401 -- a driver's row
    is_erased = row["id"] is None
    return PlacedEntry(row["number"], row["index"], row["salts"], None if is_erased else row)


async def count_entries(tx: Transaction) -> int:
    """Tell how many entries the auditor's country has."""
    statement = "SELECT entries FROM log_counts WHERE country = acting_auditor()"
    rows = await call(tx, statement)
    return rows[0]["entries"] if rows else 0


def _first_id(at: datetime) -> UUID:
    """Make the smallest UUIDv7 of an instant."""
    return UUID(int=max(0, round(at.timestamp() * 1000)) << 80)
