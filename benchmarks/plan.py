"""How long to measure: quick, normal or full."""

import os
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Final


@dataclass(frozen=True)
class Plan:
    """How much one run measures.

    Args:
        name: As in BENCH.
        rounds: Interleaved rounds of each scenario and its limit.
        seconds: Of one round.
        list_shots: Requests of one round of each list.
        report_counts: How many reports a list is measured over.
        with_peers: Measure other software too.
        minutes: After which each thing is measured once only, so that a busy machine ends too.
        ends_at: On the monotonic clock.
    """

    name: str
    rounds: int
    seconds: int
    list_shots: int
    report_counts: tuple[int, ...]
    with_peers: bool
    minutes: float
    ends_at: float = 0.0

    def started(self) -> "Plan":
        """Start the clock that ends the run."""
        return replace(self, ends_at=time.monotonic() + self.minutes * 60)

    def turns(self) -> Iterator[int]:
        """Count the rounds; once the time is over only the first one is still done."""
        for turn in range(self.rounds):
            if turn == 0 or time.monotonic() < self.ends_at:
                yield turn


QUICK: Final = Plan("quick", 3, 1, 15, (10_000,), with_peers=False, minutes=1.5)
NORMAL: Final = Plan("normal", 5, 3, 60, (10_000, 100_000), with_peers=True, minutes=14)
FULL: Final = Plan("full", 5, 5, 100, (10_000, 100_000, 1_000_000), with_peers=True, minutes=60)
PLANS: Final = {plan.name: plan for plan in (QUICK, NORMAL, FULL)}


def chosen_plan() -> Plan:
    """Take the plan that BENCH names."""
    name = os.environ.get("BENCH", NORMAL.name)
    if name not in PLANS:
        raise SystemExit(f"BENCH={name}: one of {', '.join(PLANS)}")
    return PLANS[name].started()
