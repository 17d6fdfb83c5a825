"""`serumpun audit stats` and `audit pack`: the same figures at a terminal and for an authority."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from importlib import import_module
from pathlib import Path
from typing import Annotated

import typer

from app.crypto.encoding import from_timestamp, sha256
from app.errors import MalformedError
from serumpun.commands.audit_folder import FolderOption, check_log, log_folder
from serumpun.commands.audit_gaps import gaps_of
from serumpun.commands.options import HomeOption, JsonOption
from serumpun.errors import UsageError
from serumpun.log_figures import ALWAYS, SUPPRESSION, Period, count_entries
from serumpun.log_gaps import GapRules
from serumpun.pack_files import figures_members, write_pack
from serumpun.profile import find_home
from serumpun.supervisory_pack import PackFacts, pair_counts, told_period
from serumpun.terminal import say, say_json, say_table

_BAR = "\N{FULL BLOCK}"
_BAR_WIDTH = 40
_FromOption = Annotated[str, typer.Option("--from", help="First day, in UTC: 2027-01-01.")]
_ToOption = Annotated[str, typer.Option("--to", help="Last day, in UTC: 2027-06-30.")]


def stats(
    first: _FromOption = "",
    last: _ToOption = "",
    home: HomeOption = None,
    folder: FolderOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show figures: openings a day, purposes, countries, refusals; small ones are withheld."""
    found = find_home(home)
    kept = log_folder(found, folder)
    period = _period(first, last) if first or last else ALWAYS
    check_log(found, kept)
    figures = count_entries(kept.entries(), period)
    if as_json:
        say_json(figures_members(figures))
        return
    _say_bars("Opens a day", figures.opens_by_day)
    _say_bars("Opens by purpose", figures.opens_by_purpose)
    _say_bars("Opens by country, opener > originator", pair_counts(figures.opens_by_pair))
    _say_bars(
        "Deliveries by country, originator > recipient", pair_counts(figures.deliveries_by_pair)
    )
    _say_bars("Refusals", figures.refusals)
    say(f"{figures.openings} openings, {figures.reasoned} of them with purpose and case reference.")
    say(SUPPRESSION)


def pack(
    first: _FromOption,
    last: _ToOption,
    output: Annotated[Path, typer.Option("--output", "-o", help="The new folder.")],
    home: HomeOption = None,
    folder: FolderOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write the report for a supervisory authority: a PDF, its figures, and what they rest on."""
    period = _period(first, last)
    try:
        draw = import_module("serumpun.pack_pdf").draw_pack
    except ModuleNotFoundError as error:
        raise UsageError(
            f"no PDF can be drawn here: {error.name} is missing",
            next_step="Install the distribution with its extra: serumpun[reports].",
        ) from None
    found = find_home(home)
    kept, rules = log_folder(found, folder), GapRules()
    checked = check_log(found, kept)
    figures = count_entries(kept.entries(), period)
    gaps = gaps_of(kept, checked, rules)
    facts = PackFacts(found.federation().name, checked, period, figures, gaps, rules)
    files = write_pack(facts, kept, output, draw)
    if as_json:
        digests = {name: sha256(content).hex() for name, content in sorted(files.items())}
        say_json({"folder": str(output), "entries": figures.entries, "files": digests})
        return
    say(
        f"Report on {figures.entries} entries, {told_period(period)}, in {output}: begin with "
        "report.pdf; SHA256SUMS holds the digests."
    )


def _period(first: str, last: str) -> Period:
    """Read the first and the last day."""
    begin, end = _day(first), _day(last) + timedelta(days=1)
    if end <= begin:
        raise UsageError("the last day lies before the first", next_step="Change --from or --to.")
    return Period(begin, end)


def _day(text: str) -> datetime:
    try:
        return from_timestamp(f"{text}T00:00:00.000Z")
    except MalformedError:
        raise UsageError(f"{text!r} is no day", next_step="Write 2027-01-05.") from None


def _say_bars(title: str, counts: Mapping[str, int]) -> None:
    if not counts:
        return
    most = max(1, *counts.values())
    bars = [(name, count, _BAR * -(-count * _BAR_WIDTH // most)) for name, count in counts.items()]
    say_table((title, "", ""), bars)
