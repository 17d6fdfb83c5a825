"""Progress bars on standard error for work whose size becomes known as it goes; none in a pipe."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, DownloadColumn, MofNCompleteColumn, Progress, TextColumn

Advance = Callable[[int], None]


@contextmanager
def bars(*, quiet: bool, in_bytes: bool) -> Iterator[Callable[[str, int], Advance]]:
    """Show one bar for each stage of a long work.

    Args:
        quiet: Show nothing.
        in_bytes: What is counted; else things.

    Yields:
        A function that begins a stage (its title, how many) and gives one to tell of progress.
    """
    if quiet or not sys.stderr.isatty():
        yield lambda _title, _total: lambda _count: None
        return
    counted = DownloadColumn() if in_bytes else MofNCompleteColumn()
    columns = (TextColumn("{task.description}"), BarColumn(), counted)
    with Progress(*columns, console=Console(stderr=True), transient=True) as progress:

        def begin(title: str, total: int) -> Advance:
            task = progress.add_task(title, total=total)
            return lambda count: progress.advance(task, count)

        yield begin
