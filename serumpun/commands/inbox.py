"""`serumpun inbox`: list the headers addressed to this agency, and its own."""

import json
import sys
from contextlib import suppress
from datetime import UTC, datetime
from typing import Annotated

import typer

from app.crypto.directory import Validity
from app.crypto.encoding import to_timestamp
from app.crypto.header import Kind, Tlp
from serumpun.agency import Agency
from serumpun.commands.options import HomeOption, JsonOption, PassphraseOption, agency_of, new_app
from serumpun.errors import UsageError
from serumpun.exit_codes import ExitCode
from serumpun.inbox import Filters, InboxPage, ListedReport
from serumpun.terminal import describe, error_view, note, say, say_json, say_table, shown
from serumpun.views import report_view
from serumpun.watching import Watch

MAX_LISTED = 10_000
WATCH_SECONDS = 15
_PAGE = 100
_DATE = ["%Y-%m-%d", "%Y-%m-%dT%H:%M:%SZ", "%Y-%m-%dT%H:%M:%S%z"]
app = new_app()
_Occurred = Annotated[
    datetime | None, typer.Option(formats=_DATE, metavar="DATE", help="When it happened.")
]
_Received = Annotated[
    datetime | None, typer.Option(formats=_DATE, metavar="DATE", help="When the hub recorded it.")
]


@app.command()
def inbox(
    *,
    kind: Annotated[Kind | None, typer.Option(help="Kind of report.")] = None,
    category: Annotated[str | None, typer.Option(help="Category code.")] = None,
    country: Annotated[str | None, typer.Option(help="Country concerned, two capitals.")] = None,
    tlp: Annotated[Tlp | None, typer.Option(help="Traffic Light Protocol marking.")] = None,
    originator: Annotated[str | None, typer.Option(help="Agency that signed.")] = None,
    thread: Annotated[str | None, typer.Option(help="Answers to this ORIGINATOR/ID.")] = None,
    occurred_from: _Occurred = None,
    occurred_to: _Occurred = None,
    received_from: _Received = None,
    received_to: _Received = None,
    limit: Annotated[int, typer.Option(min=1, max=MAX_LISTED, help="At most so many.")] = 50,
    cursor: Annotated[str | None, typer.Option(help="`next` of an earlier page.")] = None,
    watch: Annotated[
        bool, typer.Option("--watch", help="Tell each new report as it comes, until Ctrl-C.")
    ] = False,
    interval: Annotated[
        int, typer.Option(min=1, max=3600, help="Seconds between two looks of --watch.")
    ] = WATCH_SECONDS,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """List the reports addressed to this agency, and its own, newest first.

    Each header is verified from the pinned roots; one that does not hold is told and not shown.
    """
    filters = Filters(
        kind,
        category,
        country,
        tlp,
        originator,
        thread,
        _aware(occurred_from),
        _aware(occurred_to),
        _aware(received_from),
        _aware(received_to),
    )
    if watch and (received_to or cursor):
        raise UsageError("--watch does not go with --received-to or --cursor")
    with agency_of(home, passphrase_fd) as agency:
        if watch:
            raise typer.Exit(_watch(Watch(agency, filters, interval, note), as_json=as_json))
        found = _list(agency, filters, limit, cursor)
    if as_json:
        _say_as_json(found)
    else:
        _say_as_table(found, agency.id)
    if found.refused:
        raise typer.Exit(ExitCode.REFUSED)


def _list(agency: Agency, filters: Filters, limit: int, cursor: str | None) -> InboxPage:
    """Fetch as many pages as are wanted."""
    found = InboxPage([], [], cursor)
    while True:
        listed = len(found.reports) + len(found.refused)
        page = agency.list_reports(filters, limit=min(_PAGE, limit - listed), cursor=found.next)
        found = InboxPage(found.reports + page.reports, found.refused + page.refused, page.next)
        if found.next is None or len(found.reports) + len(found.refused) >= limit:
            return found


def _watch(watched: Watch, *, as_json: bool) -> ExitCode:
    """Tell each new report in a line of its own until somebody ends it; that is no failure."""
    code = ExitCode.OK
    own = watched.agency.id
    if not as_json:
        watched.begun = lambda: note(f"Watching the inbox of {own}; Ctrl-C ends it.")
    with suppress(KeyboardInterrupt):
        for found in watched.run():
            if isinstance(found, ListedReport):
                say(json.dumps(report_view(found)) if as_json else _line(found, own))
            else:
                code = ExitCode.REFUSED
                told = error_view(found.error, ExitCode.REFUSED)
                note(json.dumps(told) if as_json else f"REFUSED: {describe(found.error)}")
            sys.stdout.flush()
    return code


def _line(listed: ListedReport, own: str) -> str:
    report, received, tlp, *rest = _row(listed, own)
    return "  ".join(shown(part) for part in (received, report, f"TLP:{tlp}", *rest) if part)


def _say_as_json(found: InboxPage) -> None:
    say_json(
        {
            "reports": [report_view(listed) for listed in found.reports],
            "refused": [error_view(entry.error, ExitCode.REFUSED) for entry in found.refused],
            "next": found.next,
        }
    )


def _say_as_table(found: InboxPage, own: str) -> None:
    if found.reports:
        titles = ("Report", "Received", "TLP", "Kind", "Category", "Sections", "")
        say_table(titles, [_row(listed, own) for listed in found.reports])
    elif not found.refused:
        say("No reports.")
    if found.next:
        note(f"There are more: --cursor {found.next}, or a higher --limit.")
    for entry in found.refused:
        note(f"REFUSED, entry {entry.place} of its page: {describe(entry.error)}")


def _row(listed: ListedReport, own: str) -> tuple[str, ...]:
    header = listed.header
    return (
        f"{header.originator}/{header.id}",
        to_timestamp(listed.receipt.time)[:16].replace("T", " "),
        header.tlp,
        header.kind,
        header.category,
        ", ".join(listed.sections) or ("(own)" if header.originator == own else "(none)"),
        "" if listed.validity is Validity.VALID else listed.validity.upper(),
    )


def _aware(at: datetime | None) -> datetime | None:
    """Take an instant without zone as UTC."""
    return at.replace(tzinfo=UTC) if at and at.tzinfo is None else at
