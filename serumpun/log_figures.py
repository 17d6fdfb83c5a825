"""Figures of the access log: how much, why, between which countries, and what was refused.

The one place where figures are counted and small ones are withheld: terminal and pack show these.
In a table that names countries, counts below `SMALL_CELL` are not told, nor which countries they
are of. They are told together with those of the next larger count, so that nobody can subtract one
of them from a total, nor conclude from the rule itself what it must be.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Final

from app.crypto.encoding import to_timestamp
from serumpun.log_acts import Verb, verb_of
from serumpun.log_folder import PlacedEntry

SMALL_CELL: Final = 5
SUPPRESSION: Final = (
    f"In tables that name countries, pairs with fewer than {SMALL_CELL} are not listed. They are "
    "told together with the pair or pairs of the next larger count, as 'all other pairs', so that "
    "no total gives one of them away. Which pairs that are not listed are among them is not "
    "told either. Days, purposes and refusals name no country and are told in full. Figures of "
    "overlapping periods could be subtracted from each other: publish one division of time."
)


@dataclass(frozen=True)
class Period:
    """Days in UTC.

    Args:
        begin: The first instant of the first day.
        end: The first instant after the last day.
    """

    begin: datetime
    end: datetime

    def __contains__(self, at: datetime) -> bool:
        """Tell whether an instant is in it."""
        return self.begin <= at < self.end

    def days(self) -> list[str]:
        """List the days."""
        count = (self.end - self.begin) // timedelta(days=1)
        return [to_timestamp(self.begin + timedelta(days=day))[:10] for day in range(count)]


ALWAYS: Final = Period(datetime.min.replace(tzinfo=UTC), datetime.max.replace(tzinfo=UTC))


@dataclass(frozen=True)
class Cells:
    """Counts of pairs of countries, small ones withheld.

    Args:
        shown: By `opener > originator` or `originator > recipient`, the largest first.
        others: All that are not listed, together.
    """

    shown: Mapping[str, int]
    others: int


@dataclass(frozen=True)
class Figures:
    """Counts of the entries of a period.

    Args:
        entries: All.
        acts: By verb, action and outcome.
        openings: Reports opened.
        reasoned: Of these, with purpose and case reference.
        opens_by_day: Openings by day; in a period that has an end also days without.
        opens_by_purpose: Likewise, by purpose.
        opens_by_pair: Likewise, by `opener > originator`.
        deliveries_by_pair: Reports sent to another country, by `originator > recipient`.
        refusals: By `action rule`.
    """

    entries: int
    acts: Mapping[Verb, Mapping[str, tuple[int, int]]]
    openings: int
    reasoned: int
    opens_by_day: Mapping[str, int]
    opens_by_purpose: Mapping[str, int]
    opens_by_pair: Cells
    deliveries_by_pair: Cells
    refusals: Mapping[str, int]


def count_entries(entries: Iterable[PlacedEntry], period: Period = ALWAYS) -> Figures:
    """Count the entries of a period, whatever their order."""
    done, refused = Counter[str](), Counter[str]()
    days, purposes, refusals = Counter[str](), Counter[str](), Counter[str]()
    opens, deliveries = Counter[str](), Counter[str]()
    count = reasoned = 0
    for placed in entries:
        entry = placed.entry
        if entry.recorded_at not in period:
            continue
        count += 1
        if entry.outcome == "refused":
            refused[entry.action] += times_of(entry.detail)
            refusals[f"{entry.action} {entry.rule}"] += times_of(entry.detail)
            continue
        done[entry.action] += 1
        pair = f"{entry.country} > {entry.concerned}"
        if entry.action == "report:open":
            days[to_timestamp(entry.recorded_at)[:10]] += 1
            purposes[entry.purpose or "-"] += 1
            opens[pair] += 1
            reasoned += bool(entry.purpose and entry.case_reference)
        elif entry.action == "report:deliver":
            deliveries[pair] += 1
    every_day = dict.fromkeys(period.days() if period is not ALWAYS else sorted(days), 0)
    return Figures(
        count,
        _acts(done, refused),
        opens.total(),
        reasoned,
        every_day | days,
        _largest_first(purposes),
        withhold_small(opens),
        withhold_small(deliveries),
        _largest_first(refusals),
    )


def withhold_small(counts: Mapping[str, int]) -> Cells:
    """Withhold small counts, and as many others as it takes that none can be computed."""
    larger = sorted({count for count in counts.values() if count >= SMALL_CELL})
    is_small = any(count < SMALL_CELL for count in counts.values())
    least = larger[0] + 1 if larger and is_small else SMALL_CELL
    shown = {name: count for name, count in counts.items() if count >= least}
    return Cells(_largest_first(shown), sum(counts.values()) - sum(shown.values()))


def times_of(detail: str | None) -> int:
    """Tell how often something was refused: strangers' refusals are counted in one entry."""
    count = (detail or "").removeprefix("count=")
    return int(count) if count.isdigit() else 1


def _acts(
    done: Mapping[str, int], refused: Mapping[str, int]
) -> dict[Verb, dict[str, tuple[int, int]]]:
    acts: dict[Verb, dict[str, tuple[int, int]]] = {verb: {} for verb in Verb}
    for action in sorted({*done, *refused}):
        acts[verb_of(action)][action] = (done.get(action, 0), refused.get(action, 0))
    return acts


def _largest_first(counts: Mapping[str, int]) -> dict[str, int]:
    return dict(sorted(counts.items(), key=lambda each: (-each[1], each[0])))
