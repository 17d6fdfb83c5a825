"""`python -m benchmarks [SCENARIO ...]`: measure, print, write benchmarks/out/latest.json."""

import shutil
import sys
import time
import traceback
from collections.abc import Callable, Iterator, Mapping
from typing import Final

from rich.console import Console

from benchmarks.figures import Figure
from benchmarks.page import missing_goals, write_page
from benchmarks.plan import NORMAL, SKIP_AT, Plan, chosen_plan
from benchmarks.processes import BUSY_SHARE, busy_share
from benchmarks.report import print_table, write_json
from benchmarks.scenarios import (
    batch,
    console,
    crypto,
    identifiers,
    lists,
    log_scale,
    matching,
    opening,
    peers,
    recording,
    route,
    start,
    submit,
    token,
)

MIN_COLUMNS = 176  # a table cut to a narrow pipe cannot be read
Scenario = Callable[[Plan], Iterator[Figure]]
SCENARIOS: Final[Mapping[str, Scenario]] = {
    "submit": submit.measure,
    "batch": batch.measure,
    "start": start.measure,
    "crypto": crypto.measure,
    "route": route.measure,
    "lists": lists.measure,
    "token": token.measure,
    "open": opening.measure,
    "log-scale": log_scale.measure,
    "recording": recording.measure,
    "identifiers": identifiers.measure,
    "matching": matching.measure,
    "console": console.measure,
    "peers": peers.measure,
}


def main(names: list[str]) -> None:
    """Measure the named scenarios, or all; only a whole run is written down."""
    if unknown := set(names) - set(SCENARIOS):
        raise SystemExit(f"no scenario {', '.join(sorted(unknown))}; one of {', '.join(SCENARIOS)}")
    plan = chosen_plan()
    columns = max(MIN_COLUMNS, shutil.get_terminal_size().columns)
    console = Console(highlight=False, width=columns)
    began, busy, figures, failed = time.monotonic(), [busy_share()], list[Figure](), list[str]()
    for name in names or SCENARIOS:
        if plan.spent() > SKIP_AT:
            console.print(f"{name}: left out, no time left (BENCH={plan.name})")
            continue
        console.print(f"[dim]{name} ...[/dim]")
        try:
            figures += SCENARIOS[name](plan)
        except Exception:  # noqa: BLE001 -- the others can still be measured; told below
            console.print(traceback.format_exc(), markup=False)
            failed.append(name)
        busy.append(busy_share())
    print_table(figures, console)
    write_json(figures)
    console.print(f"BENCH={plan.name}, {time.monotonic() - began:.0f} s")
    if missing := missing_goals(figures):
        console.print(f"Goals not measured in this run: {', '.join(missing)}.")
    if max(busy) > BUSY_SHARE:
        console.print(f"[bold]The machine was busy ({max(busy):.0%}): trust ratios only roughly.")
    if failed:
        raise SystemExit(f"failed: {', '.join(failed)}")
    if not names:
        write_page(figures, _command(plan), max(busy))


def _command(plan: Plan) -> str:
    return "make bench" if plan.name == NORMAL.name else f"make bench BENCH={plan.name}"


if __name__ == "__main__":
    main(sys.argv[1:])
