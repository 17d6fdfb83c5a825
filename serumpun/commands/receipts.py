"""`serumpun receipts`: who opened a report of this agency, each opening proven."""

from typing import Annotated

import typer

from app.crypto.directory import Validity
from app.crypto.encoding import to_timestamp
from serumpun.commands.options import (
    HomeOption,
    JsonOption,
    PassphraseOption,
    agency_of,
    new_app,
    split_address,
)
from serumpun.exit_codes import ExitCode
from serumpun.log_position import Logged, find_logged
from serumpun.openings import Opening
from serumpun.terminal import describe, error_view, note, say, say_json, say_table
from serumpun.views import opening_view, receipt_view, reference_view

app = new_app()


@app.command()
def receipts(
    report: Annotated[str, typer.Argument(metavar="ORIGINATOR/ID", help="One's own report.")],
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    is_logged: Annotated[
        bool, typer.Option("--log", help="Check that the access log has each act, at its time.")
    ] = False,
    as_json: JsonOption = False,
) -> None:
    """List who opened a report of this agency, when, why, and under which case reference."""
    originator, report_id = split_address(report)
    with agency_of(home, passphrase_fd) as agency:
        listed = agency.find(originator, report_id)
        found = agency.openings(listed)
        acts = [listed.receipt, *(opening.receipt for opening in found.proven)]
        key = agency.federation.hub_log_key()
        places = {
            act.record_id: find_logged(agency.transport, key, act, agency.clock())
            for act in (acts if is_logged else ())
        }
    if as_json:
        say_json(
            {
                "report": reference_view(listed.reference),
                **receipt_view(listed.receipt),
                "openings": [opening_view(opening) for opening in found.proven],
                **(
                    {"log": {record: _index(place) for record, place in places.items()}}
                    if is_logged
                    else {}
                ),
                "refused": [error_view(entry.error, ExitCode.REFUSED) for entry in found.refused],
            }
        )
    else:
        say(f"Submitted {to_timestamp(listed.receipt.time)}, record {listed.receipt.record_id}")
        if found.proven:
            titles = ("Opened", "Agency", "Purpose", "Case reference", "Sections", "")
            say_table(titles, map(_row, found.proven))
        elif not found.refused:
            say("Nobody has opened it.")
        if is_logged:
            waiting = sum(place is None for place in places.values())
            say(f"The access log has {len(places) - waiting} of these acts, {waiting} not yet.")
        for entry in found.refused:
            note(f"REFUSED, opening {entry.place}: {describe(entry.error)}")
    if found.refused:
        raise typer.Exit(ExitCode.REFUSED)


def _index(place: Logged | None) -> int | None:
    return place.index if place is not None else None


def _row(opening: Opening) -> tuple[str, ...]:
    request = opening.request
    return (
        to_timestamp(opening.receipt.time)[:16].replace("T", " "),
        request.agency,
        request.purpose,
        request.case_reference,
        ", ".join(request.sections),
        "" if opening.validity is Validity.VALID else opening.validity.upper(),
    )
