"""Tell the figures: a table on the terminal and `benchmarks/out/latest.json`."""

import json
from collections.abc import Sequence
from pathlib import Path
from statistics import median

from rich.console import Console
from rich.table import Table

from benchmarks.figures import Figure, Spread, to_entries

OUT = Path(__file__).parent / "out" / "latest.json"


def write_json(figures: Sequence[Figure]) -> None:
    """Write the figures for programs."""
    OUT.parent.mkdir(exist_ok=True)
    OUT.write_text(json.dumps(to_entries(figures), indent=2) + "\n")


def print_table(figures: Sequence[Figure], console: Console) -> None:
    """Show the figures to people."""
    table = Table(title="Figures: medians of rounds (lowest to highest)", title_justify="left")
    table.add_column("what")
    for name in ("n", "median (min-max)", "p50 ms", "p99 ms", "app us", "pg us"):
        table.add_column(name, justify="right")
    table.add_column("limit", justify="right")
    for name in ("ratio", "goal", "met"):
        table.add_column(name, justify="right")
    for figure in figures:
        table.add_row(*row_of(figure))
    console.print(table)


def row_of(figure: Figure) -> tuple[str, ...]:
    """Write a figure's cells."""
    spread = Spread.of(figure.rounds)
    limit = median(figure.limit) if figure.limit else None
    met = {None: "", True: "yes", False: "NO"}[figure.met]
    return (
        figure.name,
        str(figure.n),
        f"{_short(spread.median)} ({_short(spread.lowest)}-{_short(spread.highest)}) {figure.unit}",
        *map(_short, (figure.p50_ms, figure.p99_ms, figure.app_us, figure.postgres_us, limit)),
        "" if figure.ratio is None else f"{figure.ratio:.2f}",
        str(figure.goal or ""),
        met,
    )


def _short(number: float | None) -> str:
    if number is None:
        return ""
    return f"{number:,.0f}" if number >= 100 else f"{number:.3g}"
