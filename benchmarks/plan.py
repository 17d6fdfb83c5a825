"""How long to measure: quick, normal or full."""

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final

SHORTEN_AT = 0.7  # of the run's time: from then on one round of each thing
SKIP_AT = 0.9  # from then on no further scenario


@dataclass(frozen=True)
class Plan:
    """How much one run measures.

    Args:
        name: As in BENCH.
        rounds: Interleaved rounds of each scenario and its limit.
        seconds: Of one round.
        list_shots: Requests of one round of each list.
        report_counts: How many reports a list is measured over.
        entry_counts: How many entries the access log is measured at.
        token_counts: Over how many stored tokens a query is measured.
        with_peers: Measure other software too.
        minutes: That the run may take, on a busy machine too.
        began_at: On the monotonic clock.
    """

    name: str
    rounds: int
    seconds: int
    list_shots: int
    report_counts: tuple[int, ...]
    entry_counts: tuple[int, ...]
    token_counts: tuple[int, int]
    with_peers: bool
    minutes: float
    began_at: float = 0.0

    def started(self) -> "Plan":
        """Start the clock."""
        return replace(self, began_at=time.monotonic())

    def turns(self, most: int | None = None) -> Iterator[int]:
        """Count the rounds; once most of the run's time has passed only the first is done."""
        for turn in range(most or self.rounds):
            if turn == 0 or self.spent() < SHORTEN_AT:
                yield turn

    def spent(self) -> float:
        """Tell which share of the run's time has passed."""
        return (time.monotonic() - self.began_at) / (60 * self.minutes)


_LARGE: Final = (10_000, 100_000, 1_000_000)
_TOKENS: Final = (1_000_000, 10_000_000)
QUICK: Final = Plan(
    "quick", 3, 1, 15, (10_000,), (10_000, 100_000), (10_000, 100_000), with_peers=False, minutes=3
)
NORMAL: Final = Plan(
    "normal",
    5,
    3,
    60,
    (10_000, 100_000),
    (10_000, 100_000),
    (100_000, 1_000_000),
    with_peers=True,
    minutes=20,
)
FULL: Final = Plan("full", 5, 5, 100, _LARGE, _LARGE, _TOKENS, with_peers=True, minutes=90)
PLANS: Final = {plan.name: plan for plan in (QUICK, NORMAL, FULL)}


def chosen_plan() -> Plan:
    """Take the plan that BENCH names."""
    name = os.environ.get("BENCH", NORMAL.name)
    if name not in PLANS:
        raise SystemExit(f"BENCH={name}: one of {', '.join(PLANS)}")
    return PLANS[name].started()
