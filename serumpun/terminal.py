"""What is shown: other people's words made harmless, tables, JSON, one line for an error.

Names, cases and narratives come from other agencies. Nothing of theirs may move the cursor, turn
the direction of reading or be taken for markup, so every text passes through `shown`.
"""

import json
import shutil
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from importlib import import_module
from typing import Any, Final, TextIO

from app.errors import SerumpunError
from serumpun.errors import ClientError

MAX_SHOWN: Final = 100_000  # characters of one text
BODY_MARK: Final = "| "  # before each line of a body
MIN_BAR_BYTES: Final = 1 << 20  # below, a bar would only flicker
MIN_BAR_COUNT: Final = 5  # likewise
PIPE_COLUMNS: Final = 240  # of a table that no terminal cuts
_HIDDEN: Final = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_JOINERS: Final = "\u200b\u200c\u200d"  # several scripts of the region cannot be written without
_REPLACEMENT: Final = "\ufffd"


def shown(text: object, *, lines: bool = False) -> str:
    """Make a text harmless for a terminal.

    Args:
        text: From anywhere.
        lines: Line breaks and tabs stay.
    """
    kept = _JOINERS + ("\n\t" if lines else "")
    return "".join(
        character
        if character in kept or unicodedata.category(character) not in _HIDDEN
        else _REPLACEMENT
        for character in str(text)[:MAX_SHOWN]
    )


def say(text: str = "", *, to: TextIO | None = None) -> None:
    """Print one text that is already harmless."""
    print(text, file=to or sys.stdout)


def note(text: str) -> None:
    """Say something beside the result, on standard error."""
    say(text, to=sys.stderr)


def say_body(text: str) -> None:
    """Print somebody's text; each line is marked, so that none can be taken for one of ours."""
    columns = shutil.get_terminal_size().columns if sys.stdout.isatty() else PIPE_COLUMNS
    chop = import_module("rich.cells").chop_cells
    for line in shown(text, lines=True).expandtabs().split("\n"):
        for part in chop(line, max(columns - len(BODY_MARK), 2)) or [""]:
            say(BODY_MARK + part)
    if len(text) > MAX_SHOWN:
        say(f"(cut after {MAX_SHOWN:,} of {len(text):,} characters; use --output)")


def say_json(members: Mapping[str, Any]) -> None:
    """Print one JSON object; ASCII, so that nothing in it reaches the terminal raw."""
    say(json.dumps(members, indent=2, default=str))


def say_table(
    titles: Sequence[str], rows: Iterable[Sequence[object]], *, to_stderr: bool = False
) -> None:
    """Print a table; cells are made harmless here and never read as markup."""
    text, table, box, console = (
        import_module(f"rich.{name}") for name in ("text", "table", "box", "console")
    )
    drawn = table.Table(box=box.SIMPLE_HEAD, pad_edge=False, highlight=False)
    for title in titles:
        drawn.add_column(title, overflow="fold")
    for row in rows:
        drawn.add_row(*(text.Text(shown(cell)) for cell in row))
    stream = sys.stderr if to_stderr else sys.stdout
    width = None if stream.isatty() else PIPE_COLUMNS
    console.Console(file=stream, highlight=False, markup=False, emoji=False, width=width).print(
        drawn
    )


@contextmanager
def progress(title: str, total: int, *, quiet: bool) -> Iterator[Any]:
    """Show a bar on standard error while bytes move; nothing where nobody watches.

    Yields:
        A function to be told how many more bytes are done.
    """
    if quiet or not sys.stderr.isatty() or total < MIN_BAR_BYTES:
        yield lambda _: None
        return
    rich_progress, console = import_module("rich.progress"), import_module("rich.console")
    with rich_progress.Progress(
        rich_progress.TextColumn("{task.description}"),
        rich_progress.BarColumn(),
        rich_progress.DownloadColumn(),
        rich_progress.TransferSpeedColumn(),
        console=console.Console(stderr=True),
        transient=True,
    ) as bar:
        task = bar.add_task(title, total=total)
        yield lambda count: bar.advance(task, count)


@contextmanager
def count_progress(title: str, total: int, *, quiet: bool) -> Iterator[Callable[..., None]]:
    """Show on standard error how many of many are done, how fast, and how long it will take.

    Yields:
        A function to be called after each, or with how many more are done.
    """
    if quiet or not sys.stderr.isatty() or total < MIN_BAR_COUNT:
        yield lambda _count=1: None
        return
    bars, console = import_module("rich.progress"), import_module("rich.console")
    with bars.Progress(
        bars.TextColumn("{task.description}"),
        bars.BarColumn(),
        bars.MofNCompleteColumn(),
        bars.TextColumn("{task.fields[rate]}"),
        bars.TimeRemainingColumn(),
        console=console.Console(stderr=True),
        transient=True,
    ) as bar:
        task = bar.add_task(title, total=total, rate="")

        def advance(count: int = 1) -> None:
            speed = bar.tasks[0].speed
            bar.update(task, advance=count, rate=f"{speed:.0f}/s" if speed else "")

        yield advance


def describe(error: Exception) -> str:
    """Write an error as one line: what, why, and what to do."""
    if not isinstance(error, SerumpunError | ClientError):
        return shown(f"internal fault: {type(error).__name__}: {error}")
    reason = f": {error.reason}" if error.reason and error.reason != error.title else ""
    pointer = getattr(error, "pointer", None)
    place = f", at {pointer}" if pointer and pointer not in reason else ""
    line = " ".join(f"{error.title}{reason}{place}".split())
    return shown(f"{line.rstrip('.')}. {error.next_step}".strip())


def error_view(error: Exception, exit_code: int) -> dict[str, Any]:
    """Write an error as `--json` shows it."""
    return {
        "error": {
            "code": getattr(error, "code", "internal"),
            "title": getattr(error, "title", type(error).__name__),
            "reason": getattr(error, "reason", str(error)),
            "pointer": getattr(error, "pointer", None),
            "next_step": getattr(error, "next_step", ""),
            "exit_code": int(exit_code),
        }
    }
