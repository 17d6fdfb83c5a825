"""Run campaigns: `make campaign` for all, `make campaign ARGS=name` for some; writes the results.

Each has a limit of time and cleans up after itself. What came of it is printed, kept in
campaigns/out/latest.json and written into docs/campaigns.md.
"""

import argparse
import signal
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskID, TextColumn, TimeElapsedColumn

from campaigns import (
    api_schema,
    clocks,
    edge,
    failing_commits,
    forgeries,
    full_disk,
    kills,
    log_tampering,
    memory,
    outages,
    overlaps,
    readers,
    sequencer_kills,
    trees,
    twins,
)
from campaigns.fuzzing import campaign as fuzzing
from campaigns.report import Outcome, publish
from campaigns.result import Campaign, Result

ALL: tuple[Campaign, ...] = (
    failing_commits.CAMPAIGN,
    kills.CAMPAIGN,
    sequencer_kills.CAMPAIGN,
    twins.CAMPAIGN,
    full_disk.CAMPAIGN,
    outages.CAMPAIGN,
    readers.CAMPAIGN,
    clocks.CAMPAIGN,
    forgeries.CAMPAIGN,
    log_tampering.CAMPAIGN,
    trees.CAMPAIGN,
    overlaps.CAMPAIGN,
    api_schema.CAMPAIGN,
    edge.CAMPAIGN,
    fuzzing.CAMPAIGN,
    memory.CAMPAIGN,
)


class OutOfTimeError(Exception):
    """A campaign took longer than it may."""


def main(words: Sequence[str] | None = None) -> int:
    """Run what was asked for; 0 if everything held."""
    parser = argparse.ArgumentParser(prog="make campaign", description=__doc__)
    names = [campaign.name for campaign in ALL]
    parser.add_argument("name", nargs="*", choices=[*names, []], help=", ".join(names))
    chosen = parser.parse_args(words).name
    console = Console()
    outcomes = []
    for campaign in ALL:
        if not chosen or campaign.name in chosen:
            outcomes.append(_run(campaign, console))
            publish(outcomes[-1:])
            _tell(outcomes[-1], console)
    return int(any(outcome.result.broken for outcome in outcomes))


def _run(campaign: Campaign, console: Console) -> Outcome:
    columns = (
        TextColumn("{task.fields[name]:>9}"),
        BarColumn(30),
        TimeElapsedColumn(),
        TextColumn("{task.description}"),
    )
    began = time.monotonic()
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("", name=campaign.name, total=1.0)
        try:
            with _limited(campaign.limit_seconds):
                result = campaign.run(_Bar(progress, task))
        except Exception as error:  # noqa: BLE001 -- the others still run; this one has failed
            result = Result(broken=[f"ended by {type(error).__name__}: {str(error)[:500]}"])
    return Outcome(campaign, result, time.monotonic() - began)


class _Bar:
    """Shows how far a campaign is."""

    def __init__(self, progress: Progress, task: TaskID) -> None:
        self._progress, self._task = progress, task

    def __call__(self, done: float, of: float, doing: str) -> None:
        self._progress.update(self._task, completed=done, total=of, description=doing)


@contextmanager
def _limited(seconds: int) -> Iterator[None]:
    """End the block by an exception when its time is up, so that it still cleans up."""

    def end(_number: int, _frame: object) -> None:
        raise OutOfTimeError(f"not finished in {seconds} s")

    before = signal.signal(signal.SIGALRM, end)
    signal.alarm(seconds)
    try:
        yield
    finally:
        signal.alarm(0)
        signal.signal(signal.SIGALRM, before)


def _tell(outcome: Outcome, console: Console) -> None:
    result = outcome.result
    colour, verdict = ("red", "BROKEN") if result.broken else ("green", "held")
    if result.skipped:
        colour, verdict = "yellow", f"skipped: {result.skipped}"
    head = f"{outcome.campaign.name}: {outcome.campaign.promise}"
    console.print(f"[bold {colour}]{verdict}[/] {head} ({outcome.seconds:.0f} s)")
    for name, figure in result.figures.items():
        console.print(f"    {name}: {figure}", highlight=False, markup=False)
    for line in result.broken[:20]:
        console.print(f"    BROKEN {line}", style="red", markup=False)


if __name__ == "__main__":
    sys.exit(main())
