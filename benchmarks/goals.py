"""The goals: ratios to a limit measured in the same run, never absolute speeds of one machine."""

from dataclasses import dataclass, replace
from typing import Final


@dataclass(frozen=True)
class Goal:
    """A bound that a ratio, or a value where nothing limits it, must keep.

    Args:
        bound: The number.
        at_least: The bound is a minimum, else a maximum.
        is_absolute: It bounds the value itself: memory and start times have no limit beside them.
        name: What it is a goal of.
    """

    bound: float
    at_least: bool = True
    is_absolute: bool = False
    name: str = ""

    def is_met_by(self, held: float) -> bool:
        """Say whether a ratio or value keeps the bound."""
        return held >= self.bound if self.at_least else held <= self.bound

    def __str__(self) -> str:
        return f"{'>=' if self.at_least else '<='} {self.bound:g}"


def at_most(bound: float, *, is_absolute: bool = False) -> Goal:
    """Make a goal that is a maximum."""
    return Goal(bound, at_least=False, is_absolute=is_absolute)


_BOUNDS: Final = {
    "submit": Goal(0.40),  # of pgbench at 32 connections; stretch 0.60
    "batch submission": Goal(0.80),  # of pgbench at 32 connections
    "submit app CPU": at_most(1.8),  # of the same route without a database
    "list p50 at 1 M": at_most(1.3),  # of ten thousand
    "list p99 at 1 M": at_most(1.3),
    "list two filters at 1 M": at_most(2.0),
    "list deep cursor at 1 M": at_most(2.5),
    "row security": at_most(1.1),  # of the same list without it
    "list page": Goal(0.35),  # of a route that does nothing
    "token check": at_most(600, is_absolute=True),  # us of CPU of the hub
    "log on a read": at_most(1.10),  # of a read without its record
    "recorded submit": Goal(0.85),  # of the same without its records
    "recorded open": Goal(0.80),
    "append beside a hash chain": Goal(4),
    "log proof at 1 M": at_most(2),  # of ten thousand
    "log proof rows": at_most(6, is_absolute=True),  # of tiles
    "log integration": Goal(3),  # of the entries of as many submissions as a hub takes
    "log foreign audit": at_most(60, is_absolute=True),  # seconds, of a million entries
    "log memory": at_most(1.1),  # of a log of a tenth
    "log one day": at_most(0.5, is_absolute=True),  # seconds: well under one
    "log tiles": at_most(36, is_absolute=True),  # bytes an entry
    "log check": Goal(50_000, is_absolute=True),  # own entries a second
    "tokenise": Goal(10_000, is_absolute=True),  # identifiers a second of a processor
    "OpenTAXII submit": Goal(6),  # ours by theirs, as the next three
    "OpenTAXII page at 10 k": Goal(30),
    "OpenTAXII page at 100 k": Goal(500),
    "plain CRUD submit": Goal(5),
    "database cold start": at_most(1, is_absolute=True),  # seconds
    "start to first 200": at_most(3, is_absolute=True),  # seconds
    "worker at rest": at_most(150, is_absolute=True),  # MB
    "match 500 tokens": at_most(20, is_absolute=True),  # ms, in ten million tokens
    "match in more tokens": at_most(1.5),  # of the same query in a tenth of them
    "submit with 50 tokens": at_most(1.3),  # of the same report with none
    "open in Chromium": at_most(100, is_absolute=True),  # ms
    "open in Firefox": at_most(300, is_absolute=True),  # ms, which has no ML-DSA and ML-KEM
    "seal in Chromium": at_most(150, is_absolute=True),  # ms, to 10 agencies
    "first load": at_most(700, is_absolute=True),  # kB
    # Of parts that are not built yet.
    "notify 500 subscribers": at_most(50, is_absolute=True),  # ms
}
GOALS: Final = {name: replace(goal, name=name) for name, goal in _BOUNDS.items()}
