"""`serumpun submit`, its second half: what waits in the outbox is listed, sent or discarded."""

import typer

from app.crypto.encoding import to_timestamp
from app.errors import SerumpunError
from serumpun.agency import Agency
from serumpun.errors import ClientError, HubUnreachableError, UsageError
from serumpun.exit_codes import exit_code_of
from serumpun.files import sole_user
from serumpun.outbox import SealedReport
from serumpun.submitting import Submission
from serumpun.terminal import describe, error_view, note, progress, say, say_json, say_table
from serumpun.views import submission_view, waiting_view


def transfer(agency: Agency, sealed: SealedReport, *, as_json: bool) -> Submission:
    """Send a sealed report, with a bar for those who watch."""
    with progress("sending", sealed.attached_bytes(), quiet=as_json) as advance:
        return agency.submit(sealed, advance)


def send_pending(agency: Agency, *, as_json: bool) -> None:
    """Send everything that waits; one that is refused does not hold up the others."""
    done: list[Submission] = []
    refused: list[tuple[str, Exception]] = []
    for sealed in agency.outbox.pending():
        try:
            done.append(transfer(agency, sealed, as_json=as_json))
        except (SerumpunError, ClientError) as error:
            refused.append((sealed.id, error))
            if isinstance(error, HubUnreachableError):
                break
        else:
            if not as_json:
                say_done(done[-1], as_json=False)
    if as_json:
        failures = [
            {"id": each, **error_view(failure, exit_code_of(failure))} for each, failure in refused
        ]
        say_json({"submitted": [submission_view(each) for each in done], "refused": failures})
    else:
        for each, failure in refused:
            note(f"NOT SENT {each}: {describe(failure)}")
        say(f"{len(done)} sent; {len(agency.outbox.pending())} wait in the outbox.")
    if refused:
        raise typer.Exit(max(exit_code_of(failure) for _, failure in refused))


def list_pending(agency: Agency, *, as_json: bool) -> None:
    """Show what waits in the outbox; nothing is sent."""
    waiting = [waiting_view(sealed) for sealed in agency.outbox.pending()]
    if as_json:
        say_json({"pending": waiting})
        return
    titles = ("Report", "Made", "For", "Attachments")
    say_table(
        titles,
        [
            (each["id"], each["created_at"][:16], ", ".join(each["agencies"]), each["attachments"])
            for each in waiting
        ],
    )
    say(f"{len(waiting)} wait in the outbox.")


def discard(agency: Agency, report_id: str, *, as_json: bool) -> None:
    """Take a report out of the outbox; whether the hub has it already is not known here."""
    found = [sealed for sealed in agency.outbox.pending() if sealed.id == report_id]
    if not found:
        raise UsageError(
            f"no report {report_id!r} waits in the outbox",
            next_step="`serumpun submit --pending --dry-run` lists what waits.",
        )
    with sole_user(found[0].folder):
        found[0].discard()
    if as_json:
        say_json({"discarded": report_id})
    else:
        say(f"Discarded {report_id}.")


def say_sealed(sealed: SealedReport, *, as_json: bool) -> None:
    """Say how what is sealed can be sent."""
    if as_json:
        say_json({"sealed": sealed.id})
    else:
        say(f"Sealed {sealed.id}; send it within 30 days with `serumpun submit --pending`.")


def say_done(done: Submission, *, as_json: bool) -> None:
    """Show what was sent."""
    if as_json:
        say_json(submission_view(done))
        return
    say(f"Submitted {done.report.originator}/{done.report.id}")
    say(f"Recorded  {to_timestamp(done.receipt.time)}, record {done.receipt.record_id}")
    if "newer-key" in done.warnings:
        note("A recipient has a newer key than the one sealed to; it can still open the report.")
