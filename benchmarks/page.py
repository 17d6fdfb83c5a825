"""Keep `docs/performance.md`: the last full table, machine and date, between two markers."""

import os
import platform
from collections.abc import Iterator, Sequence
from datetime import UTC, datetime
from pathlib import Path
from statistics import median

import psutil

from benchmarks.figures import Figure
from benchmarks.goals import GOALS
from benchmarks.report import row_of
from benchmarks.scenarios.route import HUB, NOTHING, WITHOUT_DATABASE

PAGE = Path(__file__).parent.parent / "docs" / "performance.md"
BEGIN = "<!-- begin: written by make bench -->"
END = "<!-- end: written by make bench -->"
BAR_CHARACTERS = 40
_HEADINGS = ("what", "n", "median (lowest-highest)", "p50 ms", "p99 ms", "app us", "pg us")
_MORE = ("limit", "ratio", "goal", "met")


def write_page(figures: Sequence[Figure], command: str, busy: float) -> None:
    """Replace what stands between the markers.

    Args:
        figures: Of a whole run.
        command: That made them.
        busy: Share of all cores that others used, at worst.
    """
    PAGE.write_text(page_with(PAGE.read_text(), "\n".join(_lines(figures, command, busy))))


def page_with(page: str, written: str) -> str:
    """Put new text between the markers of a page."""
    before, _, rest = page.partition(BEGIN)
    _, _, after = rest.partition(END)
    return f"{before}{BEGIN}\n{written}\n{END}{after}"


def missing_goals(figures: Sequence[Figure]) -> list[str]:
    """Name the goals that no figure was held against."""
    held = {figure.goal.name for figure in figures if figure.goal}
    return [name for name in GOALS if name not in held]


def time_of_a_submission(figures: Sequence[Figure]) -> list[tuple[str, float]]:
    """Divide the CPU of a submission among its parts, in microseconds; nothing if not measured."""
    by_name = {figure.name: median(figure.rounds) for figure in figures}
    checks = ("Ed25519 verify", "ML-DSA-65 verify")
    if any(name not in by_name for name in (HUB, WITHOUT_DATABASE, NOTHING, *checks)):
        return []
    signatures = sum(by_name[check] for check in checks)
    own = by_name[WITHOUT_DATABASE] - by_name[NOTHING] - signatures
    return [
        ("server, framework, reading the body", by_name[NOTHING]),
        ("the report's two signatures", signatures),
        ("token, proof, shape, digests, rules, audience, receipt", own),
        ("the hub's side of the database", by_name[HUB] - by_name[WITHOUT_DATABASE]),
    ]


def _lines(figures: Sequence[Figure], command: str, busy: float) -> Iterator[str]:
    today = datetime.now(UTC).date().isoformat()
    yield f"`{command}` on {today}: {_machine()}. Others used {busy:.0%} of it at worst."
    yield ""
    yield f"| {' | '.join((*_HEADINGS, *_MORE))} |"
    yield f"|---|{'---:|' * (len(_HEADINGS) + len(_MORE) - 1)}"
    for figure in figures:
        yield f"| {' | '.join(row_of(figure))} |"
    yield ""
    if missing := missing_goals(figures):
        yield f"Goals that this run did not measure: {', '.join(missing)}."
        yield ""
    parts = time_of_a_submission(figures)
    if parts:
        yield from _chart(parts)


def _chart(parts: Sequence[tuple[str, float]]) -> Iterator[str]:
    whole = sum(taken for _, taken in parts)
    yield "Where the hub's CPU goes in one submission (32 clients, microseconds):"
    yield ""
    yield "```text"
    for name, taken in parts:
        bar = "#" * max(0, round(taken / whole * BAR_CHARACTERS))
        yield f"{name:<55}{taken:>7,.0f}  {bar}".rstrip()
    yield f"{'all':<55}{whole:>7,.0f}"
    yield "```"


def _machine() -> str:
    """Describe the machine in a few words."""
    memory = psutil.virtual_memory().total / (1 << 30)
    return (
        f"{os.cpu_count()} cores ({_processor()}), {memory:.0f} GiB, "
        f"{platform.system()} {platform.release().split('-')[0]}, "
        f"Python {platform.python_version()}"
    )


def _processor() -> str:
    for line in Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.partition(":")[2].strip()
    return platform.machine()
