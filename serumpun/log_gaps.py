"""What an auditor should look at: gaps, bursts, silences and clocks, in entries that were checked.

Each kind of finding has its rule, told beside it. A finding is a question, not an accusation.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

from app.crypto.encoding import to_timestamp
from serumpun.log_checking import EVERYBODYS
from serumpun.log_figures import times_of
from serumpun.log_folder import Placed, PlacedEntry
from serumpun.log_volume import (
    FEWEST_DAYS,
    FEWEST_OPENINGS,
    FEWEST_OTHERS,
    SPREADS,
    find_unusual_days,
)

UNOPENED_DAYS: Final = 30
DORMANT_DAYS: Final = 90
BURST_REFUSALS: Final = 20
BURST_WINDOW: Final = timedelta(minutes=15)
CLOCK_TOLERANCE: Final = timedelta(minutes=5)  # acts end in another order than they begin
STRANGERS: Final = "strangers"


class GapKind(StrEnum):
    """What was found."""

    NEVER_OPENED = "never_opened"
    REFUSAL_BURST = "refusal_burst"
    UNUSUAL_VOLUME = "unusual_volume"
    DORMANT_THEN_ACTIVE = "dormant_then_active"
    WITHOUT_REASON = "without_reason"
    NUMBER_MISSING = "number_missing"
    TIME_BACKWARDS = "time_backwards"


GAP_TITLES: Final = {
    GapKind.NEVER_OPENED: "Delivered and never opened",
    GapKind.REFUSAL_BURST: "Bursts of refusals",
    GapKind.UNUSUAL_VOLUME: "Unusual volume of openings",
    GapKind.DORMANT_THEN_ACTIVE: "Dormant, then active",
    GapKind.WITHOUT_REASON: "Opened without a reason",
    GapKind.NUMBER_MISSING: "Missing numbers",
    GapKind.TIME_BACKWARDS: "Time that goes backwards",
}


@dataclass(frozen=True)
class GapRules:
    """What an auditor may set.

    Args:
        unopened_days: A report that was delivered so long ago should have been opened.
        dormant_days: An account of which nothing was heard so long is dormant.
    """

    unopened_days: int = UNOPENED_DAYS
    dormant_days: int = DORMANT_DAYS

    def told(self) -> dict[GapKind, str]:
        """Say each rule in a sentence."""
        minutes = BURST_WINDOW // timedelta(minutes=1)
        return {
            GapKind.NEVER_OPENED: "A report was delivered to a country more than "
            f"{self.unopened_days} days before the checkpoint and nobody there opened it.",
            GapKind.REFUSAL_BURST: f"{BURST_REFUSALS} or more refusals of one account, or of one "
            f"agency, within {minutes} minutes.",
            GapKind.UNUSUAL_VOLUME: f"{FEWEST_OPENINGS} or more openings on one day and more than "
            f"the median + {SPREADS} spreads (1.4826 x MAD, at least 1) of the account's other "
            f"days with openings, if there are {FEWEST_DAYS}; or, on an officer's busiest day, of "
            f"the busiest days of the country's other officers, if there are {FEWEST_OTHERS}.",
            GapKind.DORMANT_THEN_ACTIVE: f"An account acted after {self.dormant_days} days or more "
            "without any act or refusal.",
            GapKind.WITHOUT_REASON: "A report was opened without purpose or case reference.",
            GapKind.NUMBER_MISSING: "A number in the country's row of entries is missing.",
            GapKind.TIME_BACKWARDS: "The hub's time in the log went back by more than "
            f"{CLOCK_TOLERANCE // timedelta(minutes=1)} minutes.",
        }


@dataclass(frozen=True)
class Finding:
    """One thing to look at.

    Args:
        kind: What.
        who: Account, agency or country; `strangers`; for the hub's clock and numbers: empty.
        begin: First instant.
        end: Last instant.
        count: How many: openings, refusals, days, entries.
        detail: Further facts in words.
        entry: Id of the entry to begin with, for `audit prove`; None: a leaf, in `detail`.
    """

    kind: GapKind
    who: str
    begin: datetime
    end: datetime
    count: int
    detail: str
    entry: str | None


@dataclass(frozen=True)
class Gaps:
    """What was looked at and what was found, in the order of kinds and times."""

    entries: int
    openings: int
    deliveries: int
    leaves: int
    findings: tuple[Finding, ...]


@dataclass
class _Seen:
    """What one pass over the entries keeps."""

    numbers: int = 0
    entries: int = 0
    openings: int = 0
    delivered: dict[tuple[str, str], tuple[datetime, str]] = field(default_factory=dict)
    opened: set[tuple[str, str]] = field(default_factory=set)
    days: dict[str, Counter[str]] = field(default_factory=lambda: defaultdict(Counter))
    first_of_day: dict[tuple[str, str], PlacedEntry] = field(default_factory=dict)
    last_act: dict[str, datetime] = field(default_factory=dict)
    refusals: dict[str, list[PlacedEntry]] = field(default_factory=lambda: defaultdict(list))
    findings: list[Finding] = field(default_factory=list)


def find_gaps(
    entries: Iterable[Placed],
    leaf_times: Iterable[datetime],
    country: str,
    at: datetime,
    rules: GapRules,
) -> Gaps:
    """Look through entries that were checked.

    Args:
        entries: In the order of their numbers; of erased ones the places.
        leaf_times: Of all leaves of the log, in their order.
        country: Whose entries; accounts of others are seen in part, and not judged.
        at: When the checkpoint was signed.
        rules: What the auditor has set.
    """
    seen = _Seen()
    for placed in entries:
        _count(seen, placed)
        if isinstance(placed, PlacedEntry):
            _take(seen, placed, country, rules)
    found = [
        *seen.findings,
        *_never_opened(seen, at, rules),
        *_bursts(seen),
        *_unusual_volume(seen),
    ]
    leaves, backwards = _time_backwards(leaf_times)
    found += backwards
    kinds = list(GapKind)
    found.sort(key=lambda each: (kinds.index(each.kind), each.begin, each.who, each.detail))
    return Gaps(seen.entries, seen.openings, len(seen.delivered), leaves, tuple(found))


def _count(seen: _Seen, placed: Placed) -> None:
    """Find a number that is left out; an erased entry still has its own."""
    if placed.number != seen.numbers + 1 and isinstance(placed, PlacedEntry):
        _note(seen, GapKind.NUMBER_MISSING, placed, "", f"number {seen.numbers + 1} is missing")
    seen.numbers = placed.number


def _take(seen: _Seen, placed: PlacedEntry, country: str, rules: GapRules) -> None:
    entry = placed.entry
    seen.entries += 1
    is_judged = entry.account and country in {EVERYBODYS, entry.country}
    if is_judged:
        _note_dormant(seen, placed, rules)
    if entry.outcome == "refused":
        for who in {each for each in (entry.account, entry.agency) if each} or {STRANGERS}:
            seen.refusals[who].append(placed)
    elif entry.action == "report:open":
        seen.openings += 1
        seen.opened.add((entry.object or "", entry.country or ""))
        if not (entry.purpose and entry.case_reference):
            _note(seen, GapKind.WITHOUT_REASON, placed, entry.account or "", entry.object or "")
        if entry.account and is_judged:
            day = to_timestamp(entry.recorded_at)[:10]
            seen.days[entry.account][day] += 1
            seen.first_of_day.setdefault((entry.account, day), placed)
    elif entry.action == "report:deliver":
        told = (entry.recorded_at, entry.id)
        seen.delivered.setdefault((entry.object or "", entry.concerned or ""), told)


def _note(seen: _Seen, kind: GapKind, placed: PlacedEntry, who: str, detail: str) -> None:
    at = placed.entry.recorded_at
    seen.findings.append(Finding(kind, who, at, at, 1, detail, placed.entry.id))


def _note_dormant(seen: _Seen, placed: PlacedEntry, rules: GapRules) -> None:
    entry, account = placed.entry, placed.entry.account or ""
    at, before = entry.recorded_at, seen.last_act.get(account)
    seen.last_act[account] = max(at, before or at)
    if before is not None and at - before >= timedelta(days=rules.dormant_days):
        days = (at - before) // timedelta(days=1)
        detail = f"{entry.action} {entry.outcome} after {days} days"
        kind = GapKind.DORMANT_THEN_ACTIVE
        seen.findings.append(Finding(kind, account, before, at, days, detail, entry.id))


def _never_opened(seen: _Seen, at: datetime, rules: GapRules) -> Iterator[Finding]:
    """Find what a country was sent long ago and nobody there has opened."""
    kind = GapKind.NEVER_OPENED
    for (report, country), (delivered, entry) in seen.delivered.items():
        days = max(at - delivered, timedelta()) // timedelta(days=1)  # `at` is in whole seconds
        if days >= rules.unopened_days and (report, country) not in seen.opened:
            yield Finding(kind, country, delivered, max(at, delivered), days, report, entry)


def _bursts(seen: _Seen) -> Iterator[Finding]:
    """Find refusals that follow each other closely; a burst ends where the window holds fewer.

    An agency's burst that is one account's is told once, as that account's.
    """
    found = {who: list(_bursts_of(who, held)) for who, held in seen.refusals.items()}
    for who, bursts in found.items():
        accounts = (name for name in found if name.startswith(f"{who}/"))
        of_one = {each.entry for name in accounts for each in found[name]}
        yield from (each for each in bursts if each.entry not in of_one)


def _bursts_of(who: str, held: list[PlacedEntry]) -> Iterator[Finding]:
    held.sort(key=lambda placed: (placed.entry.recorded_at, placed.number))
    first = first_of_burst = last_of_burst = 0
    within, is_burst = 0, False
    for last, placed in enumerate(held):
        within += times_of(placed.entry.detail)
        while placed.entry.recorded_at - held[first].entry.recorded_at > BURST_WINDOW:
            within -= times_of(held[first].entry.detail)
            first += 1
        if within < BURST_REFUSALS:
            continue
        if is_burst and first > last_of_burst:
            yield _burst(who, held[first_of_burst : last_of_burst + 1])
            is_burst = False
        if not is_burst:
            first_of_burst, is_burst = first, True
        last_of_burst = last
    if is_burst:
        yield _burst(who, held[first_of_burst : last_of_burst + 1])


def _burst(who: str, held: list[PlacedEntry]) -> Finding:
    counts: Counter[str] = Counter()
    for placed in held:
        counts[f"{placed.entry.action} {placed.entry.rule}"] += times_of(placed.entry.detail)
    detail = ", ".join(
        f"{count} {what}" for what, count in sorted(counts.items(), key=lambda each: -each[1])
    )
    begin, end = held[0].entry, held[-1].entry
    total = counts.total()
    at = begin.recorded_at, end.recorded_at
    return Finding(GapKind.REFUSAL_BURST, who, *at, total, detail, begin.id)


def _unusual_volume(seen: _Seen) -> Iterator[Finding]:
    by_country: dict[str, dict[str, Counter[str]]] = defaultdict(dict)
    for account, days in seen.days.items():
        by_country[account[:2]][account] = days
    for officers in by_country.values():
        for each in find_unusual_days(officers):
            placed = seen.first_of_day[each.account, each.day]
            detail = f"openings on {each.day}; up to {each.most} are usual by {each.compared_with}"
            at, entry = placed.entry.recorded_at, placed.entry.id
            kind = GapKind.UNUSUAL_VOLUME
            yield Finding(kind, each.account, at, at, each.openings, detail, entry)


def _time_backwards(times: Iterable[datetime]) -> tuple[int, list[Finding]]:
    """Find runs of leaves whose time lies before that of a leaf before them."""
    found: list[Finding] = []
    newest: datetime | None = None
    run: list[tuple[int, datetime]] = []
    count = 0
    for index, at in enumerate(times):
        count += 1
        if newest is not None and newest - at > CLOCK_TOLERANCE:
            run.append((index, at))
            continue
        if run and newest is not None:
            found.append(_step_back(run, newest))
            run = []
        newest = max(at, newest or at)
    if run and newest is not None:
        found.append(_step_back(run, newest))
    return count, found


def _step_back(run: list[tuple[int, datetime]], newest: datetime) -> Finding:
    furthest = min(at for _, at in run)
    seconds = (newest - furthest) // timedelta(seconds=1)
    detail = f"leaves {run[0][0]} to {run[-1][0]}, back by up to {seconds} seconds"
    return Finding(GapKind.TIME_BACKWARDS, "", furthest, newest, len(run), detail, None)
