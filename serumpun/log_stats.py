"""What stands out in entries that were pulled: how much, by whom, why, and what was refused."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from app.crypto.encoding import to_timestamp
from serumpun.log_folder import PlacedEntry

SMALL_CELL = 5  # counts below are not told across countries


@dataclass
class LogStats:
    """Counts of entries.

    Args:
        opens_by_day: Reports opened, by date.
        opens_by_purpose: Likewise, by purpose.
        opens_by_pair: Likewise, by `opener > originator`, countries.
        opens_by_account: Likewise, by account; of unusual volume one wants to know.
        refusals: By `action rule`.
        never_opened: Reports delivered or submitted and opened by nobody, as far as is seen.
    """

    opens_by_day: Counter[str] = field(default_factory=Counter)
    opens_by_purpose: Counter[str] = field(default_factory=Counter)
    opens_by_pair: Counter[str] = field(default_factory=Counter)
    opens_by_account: Counter[str] = field(default_factory=Counter)
    refusals: Counter[str] = field(default_factory=Counter)
    never_opened: set[str] = field(default_factory=set)


def count_entries(entries: Iterable[PlacedEntry]) -> LogStats:
    """Count entries, whatever their order."""
    stats, sent, opened = LogStats(), set[str](), set[str]()
    for placed in entries:
        entry = placed.entry
        if entry.outcome == "refused":
            stats.refusals[f"{entry.action} {entry.rule}"] += times_of(entry.detail)
        elif entry.action == "report:open":
            stats.opens_by_day[to_timestamp(entry.recorded_at)[:10]] += 1
            stats.opens_by_purpose[entry.purpose or "-"] += 1
            stats.opens_by_pair[f"{entry.country} > {entry.concerned}"] += 1
            stats.opens_by_account[entry.account or "-"] += 1
            opened.add(entry.object or "")
        elif entry.action in {"report:submit", "report:deliver"}:
            sent.add(entry.object or "")
    stats.never_opened = sent - opened
    return stats


def times_of(detail: str | None) -> int:
    """Refusals of strangers are counted in one entry."""
    count = (detail or "").removeprefix("count=")
    return int(count) if count.isdigit() else 1
