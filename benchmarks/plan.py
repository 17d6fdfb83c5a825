"""How long to measure: quick, normal or full."""

import os
from dataclasses import dataclass
from typing import Final


@dataclass(frozen=True)
class Plan:
    """How much one run measures.

    Args:
        name: As in BENCH.
        rounds: Interleaved rounds of each scenario and its limit.
        seconds: Of one round.
        report_counts: How many reports a list is measured over.
        with_peers: Measure other software too.
    """

    name: str
    rounds: int
    seconds: int
    report_counts: tuple[int, ...]
    with_peers: bool


QUICK: Final = Plan("quick", 3, 1, (10_000,), with_peers=False)
NORMAL: Final = Plan("normal", 5, 3, (10_000, 100_000), with_peers=True)
FULL: Final = Plan("full", 5, 5, (10_000, 100_000, 1_000_000), with_peers=True)
PLANS: Final = {plan.name: plan for plan in (QUICK, NORMAL, FULL)}


def chosen_plan() -> Plan:
    """Take the plan that BENCH names."""
    name = os.environ.get("BENCH", NORMAL.name)
    if name not in PLANS:
        raise SystemExit(f"BENCH={name}: one of {', '.join(PLANS)}")
    return PLANS[name]
