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
from serumpun.openings import Opening
from serumpun.terminal import describe, error_view, note, say, say_json, say_table
from serumpun.views import opening_view, receipt_view, reference_view

app = new_app()


@app.command()
def receipts(
    report: Annotated[str, typer.Argument(metavar="ORIGINATOR/ID", help="One's own report.")],
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """List who opened a report of this agency, when, why, and under which case reference."""
    originator, report_id = split_address(report)
    with agency_of(home, passphrase_fd) as agency:
        listed = agency.find(originator, report_id)
        found = agency.openings(listed)
    if as_json:
        say_json(
            {
                "report": reference_view(listed.reference),
                **receipt_view(listed.receipt),
                "openings": [opening_view(opening) for opening in found.proven],
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
        for entry in found.refused:
            note(f"REFUSED, opening {entry.place}: {describe(entry.error)}")
    if found.refused:
        raise typer.Exit(ExitCode.REFUSED)


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
