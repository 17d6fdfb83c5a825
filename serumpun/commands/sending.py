"""What `submit`, `seal` and `send` share: sealed reports are sent, and what became of them said."""

from collections.abc import Sequence

import typer

from app.crypto.encoding import to_timestamp
from app.errors import SerumpunError
from serumpun.agency import Agency
from serumpun.bulk import Bulk
from serumpun.errors import ClientError
from serumpun.exit_codes import exit_code_of
from serumpun.outbox import SealedReport
from serumpun.submitting import Submission
from serumpun.terminal import count_progress, describe, error_view, note, progress, say, say_json
from serumpun.views import submission_view


def transfer(agency: Agency, sealed: SealedReport, *, as_json: bool) -> Submission:
    """Send a sealed report, with a bar for those who watch."""
    with progress("sending", sealed.attached_bytes(), quiet=as_json) as advance:
        return agency.submit(sealed, advance)


def _transfer_alone(
    agency: Agency, sealed: SealedReport, *, as_json: bool
) -> Submission | Exception:
    try:
        return transfer(agency, sealed, as_json=as_json)
    except (SerumpunError, ClientError) as error:
        return error


def send_waiting(agency: Agency, waiting: Sequence[SealedReport], *, as_json: bool) -> None:
    """Send what waits; one that is refused does not hold up the others."""
    if len(waiting) == 1:
        outcomes = {waiting[0]: _transfer_alone(agency, waiting[0], as_json=as_json)}
    else:
        with count_progress("sending", len(waiting), quiet=as_json) as advance:
            outcomes = Bulk(agency, advance).send(waiting)
    said = [(sealed.id, outcomes[sealed]) for sealed in waiting]
    done = [each for _, each in said if isinstance(each, Submission)]
    refused = [(name, each) for name, each in said if isinstance(each, Exception)]
    if as_json:
        failures = [
            {"id": each, **error_view(failure, exit_code_of(failure))} for each, failure in refused
        ]
        say_json({"submitted": [submission_view(each) for each in done], "refused": failures})
    else:
        for submission in done:
            say_done(submission, as_json=False)
        for each, failure in refused:
            note(f"NOT SENT {each}: {describe(failure)}")
        say(f"{len(done)} sent; {len(agency.outbox.pending())} wait in the outbox.")
    if refused:
        raise typer.Exit(max(exit_code_of(failure) for _, failure in refused))


def say_sealed(sealed: SealedReport, *, as_json: bool) -> None:
    """Say how what is sealed can be sent."""
    if as_json:
        say_json({"sealed": sealed.id})
    else:
        say(f"Sealed {sealed.id}; send it within 30 days with `serumpun send`.")


def say_done(done: Submission, *, as_json: bool) -> None:
    """Show what was sent."""
    if as_json:
        say_json(submission_view(done))
        return
    say(f"Submitted {done.report.originator}/{done.report.id}")
    say(f"Recorded  {to_timestamp(done.receipt.time)}, record {done.receipt.record_id}")
    if "newer-key" in done.warnings:
        note("A recipient has a newer key than the one sealed to; it can still open the report.")
