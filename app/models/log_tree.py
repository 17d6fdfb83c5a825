"""The access log's tree: what is not in it yet, and what the sequencer adds.

Tables: migrations/versions/0005_access_log.sql. A transaction is seen whole or not at all, at any
time after those that began later: so entries are taken by transaction, from a watermark below
which none is under way, and whatever has no leaf.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any, Final
from uuid import UUID

from app.crypto.tiles import Tile
from app.models.transaction import Transaction, call

_FACTS: Final = (
    *("id", "recorded_at", "action", "outcome", "rule", "agency", "country", "account", "kid"),
    *("originator", "object", "purpose", "case_reference", "request_id", "request_digest"),
    *("answer_digest", "detail", "roles", "concerned"),
)
FACTS: Final = ", ".join(f"access_log.{name}" for name in _FACTS)
_LEAD: Final = """
    SELECT size, low_xid::text, cluster = system_identifier AS is_same_cluster, system_identifier
    FROM log_head, pg_control_system() FOR UPDATE OF log_head SKIP LOCKED
"""
# A window of entries by the index of transactions, each looked up among the leaves: however long
# the backlog, a look reads no more than it asks for.
_WINDOW: Final = f"""
    SELECT {FACTS}, access_log.xid::text AS at_xid, in_tree.is_leaf,
        pg_snapshot_xmin(pg_current_snapshot())::text AS horizon
    FROM (
        SELECT * FROM access_log
        WHERE xid >= $1::text::xid8 AND (xid, id) > ($2::text::xid8, $3)
        ORDER BY xid, id LIMIT $4
    ) AS access_log
    LEFT JOIN LATERAL (
        SELECT true AS is_leaf FROM log_leaves WHERE entry = access_log.id LIMIT 1
    ) AS in_tree ON true
    ORDER BY access_log.xid, access_log.id
"""  # noqa: S608 -- constants
_OLDEST_WAITING: Final = """
    SELECT recorded_at FROM access_log
    LEFT JOIN LATERAL (
        SELECT true AS is_leaf FROM log_leaves WHERE entry = access_log.id LIMIT 1
    ) AS in_tree ON true
    WHERE xid >= (SELECT low_xid FROM log_head) AND is_leaf IS NULL
    ORDER BY xid, id LIMIT 1
"""
_ADD_LEAVES: Final = (
    "INSERT INTO log_leaves SELECT * FROM unnest($1::bigint[], $2::uuid[], $3::bytea[])"
)
_ADD_NUMBERS: Final = """
    INSERT INTO log_numbers
    SELECT * FROM unnest($1::text[], $2::bigint[], $3::bigint[], $4::uuid[], $5::bytea[])
"""
_ADD_TILES: Final = """
    INSERT INTO log_tiles SELECT * FROM unnest($1::integer[], $2::bigint[], $3::bytea[])
    ON CONFLICT (level, index) DO UPDATE SET hashes = EXCLUDED.hashes
"""
_SET_COUNTS: Final = """
    INSERT INTO log_counts SELECT * FROM unnest($1::text[], $2::bigint[])
    ON CONFLICT (country) DO UPDATE SET entries = EXCLUDED.entries
"""
_ADVANCE: Final = "UPDATE log_head SET size = $1, low_xid = $2::text::xid8, cluster = $3"
_TILES: Final = """
    SELECT level, log_tiles.index, hashes FROM log_tiles
    JOIN unnest($1::integer[], $2::bigint[]) AS asked (level, index) USING (level, index)
"""
_ADD_CHECKPOINT: Final = "INSERT INTO log_checkpoints VALUES ($1, $2, $3)"
_THIN_OUT: Final = """
    DELETE FROM log_checkpoints
    WHERE size < $1
    AND date_trunc('hour', signed_at, 'UTC') = date_trunc('hour', $2::timestamptz, 'UTC')
"""
_LOWEST: Final = UUID(int=0)
_NEWEST: Final = "SELECT size, note FROM log_checkpoints ORDER BY size DESC LIMIT 1"


@dataclass(frozen=True)
class Head:
    """How far the tree has come, held by whoever integrates.

    Args:
        size: Leaves.
        low: Transactions before are in the tree; a number as text.
        cluster: Of PostgreSQL, whose transactions are meant.
    """

    size: int
    low: str
    cluster: int


@dataclass(frozen=True)
class Sweep:
    """How far one look through the entries has come; it is taken in windows.

    Args:
        xid, id: The last entry looked at.
        horizon: No transaction before was under way when the look began; None: not begun.
        is_done: There was nothing after.
    """

    xid: str = "0"
    id: UUID = _LOWEST
    horizon: str | None = None
    is_done: bool = False

    def low(self) -> str | None:
        """Tell before which transaction all entries were looked at; None: not begun."""
        if self.is_done or self.horizon is None:
            return self.horizon
        return min(self.xid, self.horizon, key=int)


@dataclass(frozen=True)
class Numbered:
    """An entry's number in a country's row of entries."""

    country: str
    number: int
    index: int
    entry: UUID
    salts: bytes


@dataclass(frozen=True)
class Growth:
    """What is added to the tree at once.

    Args:
        leaves: Index, entry and leaf of each.
        numbers: Of each country concerned.
        counts: How many entries each of those countries has then.
        tiles: As they are then.
        head: Then.
    """

    leaves: Sequence[tuple[int, UUID, bytes]]
    numbers: Sequence[Numbered]
    counts: Mapping[str, int]
    tiles: Mapping[Tile, bytes]
    head: Head


async def lead(tx: Transaction) -> Head | None:
    """Become the one who integrates until the transaction ends; None if another does.

    In another cluster transactions are counted anew: then everything is looked at again.
    """
    rows = await call(tx, _LEAD)
    if not rows:
        return None
    [row] = rows
    low = row["low_xid"] if row["is_same_cluster"] else "0"
    return Head(row["size"], low, row["system_identifier"])


async def read_unsequenced(
    tx: Transaction, low: str, sweep: Sweep, most: int
) -> tuple[Sequence[Mapping[str, Any]], Sweep]:
    """Look at the next entries, those of earlier transactions first; returns those without leaf.

    Args:
        tx: Of the sequencer.
        low: Where the look begins.
        sweep: How far it has come.
        most: How many are looked at.

    Returns:
        Their columns, and how far the look has come then.
    """
    rows = await call(tx, _WINDOW, low, sweep.xid, sweep.id, most)
    is_done = len(rows) < most
    if not rows:
        return rows, replace(sweep, is_done=is_done)
    last = rows[-1]
    come = Sweep(last["at_xid"], last["id"], sweep.horizon or last["horizon"], is_done)
    return [row for row in rows if row["is_leaf"] is None], come


async def read_oldest_waiting(tx: Transaction) -> datetime | None:
    """Tell when the first entry was recorded that has no leaf yet; None if each has one."""
    rows = await call(tx, _OLDEST_WAITING)
    return rows[0]["recorded_at"] if rows else None


async def read_counts(tx: Transaction) -> dict[str, int]:
    """Tell how many entries each country has."""
    rows = await call(tx, "SELECT country, entries FROM log_counts")
    return {row["country"]: row["entries"] for row in rows}


async def grow(tx: Transaction, growth: Growth) -> None:
    """Add to the tree."""
    leaves, numbers, tiles = growth.leaves, growth.numbers, growth.tiles
    await call(tx, _ADD_LEAVES, *_columns(leaves, 3))
    told = [(each.country, each.number, each.index, each.entry, each.salts) for each in numbers]
    await call(tx, _ADD_NUMBERS, *_columns(told, 5))
    await call(tx, _SET_COUNTS, list(growth.counts), list(growth.counts.values()))
    stored = [(tile.level, tile.index, hashes) for tile, hashes in tiles.items()]
    await call(tx, _ADD_TILES, *_columns(stored, 3))
    await advance(tx, growth.head)


async def advance(tx: Transaction, head: Head) -> None:
    """Say how far the tree has come."""
    await call(tx, _ADVANCE, head.size, head.low, head.cluster)


async def read_tiles(tx: Transaction, tiles: Sequence[Tile]) -> dict[Tile, bytes]:
    """Read tiles, as wide as they are; those that are not there are left out."""
    rows = await call(tx, _TILES, [each.level for each in tiles], [each.index for each in tiles])
    return {Tile(row["level"], row["index"]): row["hashes"] for row in rows}


async def read_size(tx: Transaction) -> int:
    """Tell how many leaves the tree has."""
    [row] = await call(tx, "SELECT size FROM log_head")
    size: int = row["size"]
    return size


async def insert_checkpoint(tx: Transaction, size: int, at: datetime, note: bytes) -> None:
    """Keep a checkpoint; of each hour only the last stays."""
    await call(tx, _THIN_OUT, size, at)
    await call(tx, _ADD_CHECKPOINT, size, at, note)


async def newest_checkpoint(tx: Transaction) -> tuple[int, bytes] | None:
    """Read size and note of the newest checkpoint; None before the first."""
    rows = await call(tx, _NEWEST)
    return (rows[0]["size"], rows[0]["note"]) if rows else None


async def find_index(tx: Transaction, entry: UUID) -> int | None:
    """Tell where in the tree an entry is; None if it is not, or not yet."""
    rows = await call(tx, "SELECT index FROM log_leaves WHERE entry = $1", entry)
    return rows[0]["index"] if rows else None


async def read_leaves(tx: Transaction, start: int, end: int) -> list[bytes]:
    """Read the leaves from an index until another."""
    statement = "SELECT leaf FROM log_leaves WHERE index >= $1 AND index < $2 ORDER BY index"
    return [row["leaf"] for row in await call(tx, statement, start, end)]


def _columns(rows: Sequence[tuple[Any, ...]], width: int) -> list[list[Any]]:
    """Turn rows into columns, as arrays are passed."""
    return [[row[at] for row in rows] for at in range(width)]
