"""`python -m benchmarks [SCENARIO ...]`: measure, print, write benchmarks/out/latest.json."""

import shutil
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from rich.console import Console

from benchmarks.figures import Figure
from benchmarks.plan import Plan, chosen_plan
from benchmarks.processes import BUSY_SHARE, busy_share
from benchmarks.report import print_table, write_json
from benchmarks.scenarios import crypto, lists, opening, start, submit

MIN_COLUMNS = 150  # a table cut to a narrow pipe cannot be read
Scenario = Callable[[Plan], Iterator[Figure]]
SCENARIOS: Final[Mapping[str, Scenario]] = {
    "crypto": crypto.measure,
    "start": start.measure,
    "submit": submit.measure,
    "open": opening.measure,
    "lists": lists.measure,
}


def main(names: list[str]) -> None:
    """Measure the named scenarios, or all."""
    if unknown := set(names) - set(SCENARIOS):
        raise SystemExit(f"no scenario {', '.join(sorted(unknown))}; one of {', '.join(SCENARIOS)}")
    plan = chosen_plan()
    columns = max(MIN_COLUMNS, shutil.get_terminal_size().columns)
    console = Console(highlight=False, width=columns)
    began, busy, figures = time.monotonic(), [busy_share()], list[Figure]()
    for name in names or SCENARIOS:
        console.print(f"[dim]{name} ...[/dim]")
        figures += SCENARIOS[name](plan)
        busy.append(busy_share())
    print_table(figures, console)
    write_json(figures)
    console.print(f"BENCH={plan.name}, {time.monotonic() - began:.0f} s")
    if max(busy) > BUSY_SHARE:
        console.print(f"[bold]The machine was busy ({max(busy):.0%}): trust ratios only roughly.")


if __name__ == "__main__":
    main(sys.argv[1:])
