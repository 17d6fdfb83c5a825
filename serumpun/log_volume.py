"""How many openings on one day are unusual for an officer, by robust statistics.

An officer's day is compared with the officer's own other days, and the busiest day of an officer
with the busiest days of the others. What lies `SPREADS` spreads above the median is unusual; the
spread is 1.4826 times the median of the distances from the median (MAD), which for a normal
distribution is the standard deviation, and no less than one opening. Few openings, few days and
few officers are not judged.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median
from typing import Final

SPREADS: Final = 6
FEWEST_OPENINGS: Final = 10  # on a day that is judged
FEWEST_DAYS: Final = 10  # with openings, beside the one that is judged
FEWEST_OTHERS: Final = 5  # officers, beside the one that is judged
_MAD_TO_DEVIATION: Final = 1.4826
_LEAST_SPREAD: Final = 1.0


@dataclass(frozen=True)
class UnusualDay:
    """A day on which an account opened unusually much.

    Args:
        account: Whose.
        day: `2027-01-05`.
        openings: On that day.
        most: No more would have been unusual.
        compared_with: `own days` or `other officers`.
    """

    account: str
    day: str
    openings: int
    most: int
    compared_with: str


def find_unusual_days(days: Mapping[str, Mapping[str, int]]) -> list[UnusualDay]:
    """Find the days of unusual volume.

    Args:
        days: Openings by account and day; days without openings are not there.
    """
    found = [each for account, held in days.items() for each in _beside_own_days(account, held)]
    officers = {account: held for account, held in days.items() if not is_system(account)}
    found += [each for account in officers for each in _beside_others(account, officers)]
    return sorted(found, key=lambda each: (each.day, each.account, each.compared_with))


def is_system(account: str) -> bool:
    """Tell whether an account is an agency's system, which opens for many officers."""
    return account.endswith("/system")


def most_usual(counts: Sequence[int]) -> int:
    """Tell how many are still usual beside some counts."""
    middle = median(counts)
    deviation = _MAD_TO_DEVIATION * median(abs(each - middle) for each in counts)
    return int(middle + SPREADS * max(deviation, _LEAST_SPREAD))


def _beside_own_days(account: str, held: Mapping[str, int]) -> list[UnusualDay]:
    if len(held) <= FEWEST_DAYS:
        return []
    found = []
    for day, openings in held.items():
        if openings < FEWEST_OPENINGS:
            continue
        most = most_usual([count for other, count in held.items() if other != day])
        if openings > most:
            found.append(UnusualDay(account, day, openings, most, "own days"))
    return found


def _beside_others(account: str, officers: Mapping[str, Mapping[str, int]]) -> list[UnusualDay]:
    others = [max(held.values()) for other, held in officers.items() if other != account]
    if len(others) < FEWEST_OTHERS:
        return []
    most = most_usual(others)
    day, openings = max(officers[account].items(), key=lambda each: (each[1], each[0]))
    if openings < FEWEST_OPENINGS or openings <= most:
        return []
    return [UnusualDay(account, day, openings, most, "other officers")]
