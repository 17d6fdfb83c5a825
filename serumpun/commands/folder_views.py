"""What is shown of a folder of reports: before anything is sealed, and at the end."""

from collections import Counter
from typing import TYPE_CHECKING, Any

from app.crypto.encoding import to_timestamp
from app.crypto.names import country_of
from serumpun.exit_codes import exit_code_of
from serumpun.terminal import describe, error_view, note, say, say_table, shown
from serumpun.views import submission_view

if TYPE_CHECKING:
    from serumpun.commands.folder import FolderRun


def say_folder_preview(run: "FolderRun") -> None:
    """Show a person how many reports each agency will be able to read, and what is left out."""
    agency, verified = run.agency, run.agency.directory.verified
    note(f"From {agency.id}, at {agency.federation.hub}")
    kinds = Counter(
        f"{order.draft.kind}, {order.draft.category}, TLP:{order.draft.tlp}"
        for order in run.orders.values()
    )
    for kind, count in sorted(kinds.items()):
        note(f"{count:>6,} x {kind}")
    reports = Counter(each for order in run.orders.values() for each in order.draft.agencies())
    keys = {name: key for order in run.orders.values() for name, key in order.audience.items()}
    if reports:
        titles = ("Agency", "Name", "Country", "Key certified since", "Reports")
        rows = [
            (
                name,
                verified.agencies[name].name,
                country_of(name),
                to_timestamp(keys[name].not_before)[:10],
                f"{count:,}",
            )
            for name, count in sorted(reports.items())
        ]
        say_table(titles, rows, to_stderr=True)
    for name, error in run.refused.items():
        note(f"NOT {shown(name)}: {describe(error)}")
    note(
        f"{len(run.orders):,} to go, of which {len(run.waiting):,} were sealed before; "
        f"{len(run.sent_before):,} were sent before; {len(run.refused):,} cannot be sent."
    )


def say_folder(run: "FolderRun") -> None:
    """Show at the end what became of everything; the reasons beside it."""
    for name, error in run.refused.items():
        note(f"NOT SENT {shown(name)}: {describe(error)}")
    rows = [
        ("sent", len(run.submitted)),
        ("sent before", len(run.sent_before)),
        ("sealed, waiting in the outbox", len(run.sealed)),
        ("not begun", len(run.not_begun)),
        ("not sent", len(run.refused)),
    ]
    say_table(("Reports", "Count"), [(what, f"{count:,}") for what, count in rows])
    if run.sealed or run.not_begun:
        say("Run the same command again to send the rest; `serumpun send` sends what is sealed.")


def folder_view(run: "FolderRun", *, dry_run: bool) -> dict[str, Any]:
    """Show a folder as one JSON object."""
    reports = Counter(each for order in run.orders.values() for each in order.draft.agencies())
    return {
        "agency": run.agency.id,
        "hub": run.agency.federation.hub,
        "dry_run": dry_run,
        "audience": [{"agency": name, "reports": count} for name, count in sorted(reports.items())],
        "submitted": [
            {"file": name, **submission_view(each)} for name, each in run.submitted.items()
        ],
        "sent_before": [
            {"file": name, "report": address} for name, address in run.sent_before.items()
        ],
        "sealed": [{"file": name, "id": each.id} for name, each in run.sealed.items()],
        "not_begun": run.not_begun,
        "refused": [
            {"file": name, **error_view(error, exit_code_of(error))}
            for name, error in run.refused.items()
        ],
    }
