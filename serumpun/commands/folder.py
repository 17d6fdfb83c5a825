"""`submit --dir` and `seal --dir`: a folder of reports, shown once, each sealed and sent once.

A run that breaks off is begun again by the same command. What was sent is found in the ledger, what
was sealed in the outbox, each by the digest of what it was made from; only the rest is sealed.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from itertools import islice
from pathlib import Path
from typing import Final

import typer

from app.crypto.encoding import labelled_digest
from app.errors import SerumpunError
from serumpun.agency import Agency
from serumpun.bulk import Bulk, Order
from serumpun.commands.folder_views import folder_view, say_folder, say_folder_preview
from serumpun.commands.options import confirm
from serumpun.commands.wishes import Wishes, draft_report, read_files, source_of
from serumpun.errors import ClientError, UsageError
from serumpun.exit_codes import exit_code_of
from serumpun.folder import FolderEntry, list_folder
from serumpun.outbox import SealedReport
from serumpun.submitting import Submission, is_final
from serumpun.terminal import count_progress, note, say_json

ROUND: Final = 400  # sealed, then sent: a report has five minutes to reach the hub
_LABEL_FOLDER: Final = "serumpun-submit-folder/1"


@dataclass
class FolderRun:
    """One run over a folder.

    Args:
        agency: That sends.
        orders: What is to be sealed or sent, by name.
        sent_before: Address of what an earlier run has sent, by name.
        waiting: What an earlier run has sealed, by name.
        refused: Why something is not sent, by name.
        sealed: What waits in the outbox after this run.
        submitted: What this run has sent.
    """

    agency: Agency
    orders: dict[str, Order] = field(default_factory=dict)
    sent_before: dict[str, str] = field(default_factory=dict)
    waiting: dict[str, SealedReport] = field(default_factory=dict)
    refused: dict[str, Exception] = field(default_factory=dict)
    sealed: dict[str, SealedReport] = field(default_factory=dict)
    submitted: dict[str, Submission] = field(default_factory=dict)

    @property
    def not_begun(self) -> list[str]:
        """Names that this run did not come to, because the hub went away."""
        seen = self.refused.keys() | self.sealed.keys() | self.submitted.keys()
        return [name for name in self.orders if name not in seen]

    def sort(self) -> None:
        """Bring what several threads have done into the order of names."""
        self.sealed, self.submitted = (
            dict(sorted(self.sealed.items())),
            dict(sorted(self.submitted.items())),
        )
        self.refused = dict(sorted(self.refused.items()))


def submit_folder(
    agency: Agency, folder: Path, wishes: Wishes, *, dry_run: bool, yes: bool, as_json: bool
) -> None:
    """Seal what a folder holds, and send it unless it is to be sealed only.

    Raises:
        UsageError: The wishes are for one report.
        InUseError: Another run is at this folder.
        typer.Exit: Something was not sent; the code is that of the worst.
    """
    _require_folder_wishes(wishes)
    root = folder.absolute()
    with agency.outbox.claim(labelled_digest(_LABEL_FOLDER, agency.id, str(root.resolve()))):
        run = _plan(agency, root, wishes, as_json=as_json)
        if not as_json:
            say_folder_preview(run)
        if not dry_run and run.orders:
            verb = "Seal to" if wishes.offline else "Seal and send to"
            confirm(f"{verb} these agencies?", yes=yes)
            _carry_out(run, offline=wishes.offline, as_json=as_json)
    run.sort()
    if as_json:
        say_json(folder_view(run, dry_run=dry_run))
    elif not dry_run:
        say_folder(run)
    if run.refused:
        raise typer.Exit(max(exit_code_of(error) for error in run.refused.values()))


def _require_folder_wishes(wishes: Wishes) -> None:
    said = [
        option
        for option, value in (
            ("FILE", wishes.files),
            ("--in-reply-to", wishes.in_reply_to),
            ("--supersedes", wishes.supersedes),
        )
        if value
    ]
    if said:
        raise UsageError(f"--dir does not go with {', '.join(said)}")


# --- plan -----------------------------------------------------------------------------------------


def _plan(agency: Agency, root: Path, wishes: Wishes, *, as_json: bool) -> FolderRun:
    """Find out of each report whether it was sent, waits, is to be sealed, or cannot be."""
    run, entries = FolderRun(agency), list_folder(root)
    agency.ask_directory()
    by_source = agency.outbox.by_source()
    with count_progress("reading", len(entries), quiet=as_json) as advance:
        for entry in entries:
            try:
                _plan_one(run, entry, replace(wishes, files=entry.files, root=root), by_source)
            except (SerumpunError, ClientError) as error:
                run.refused[entry.name] = error
            advance()
    return run


def _plan_one(
    run: FolderRun, entry: FolderEntry, wishes: Wishes, by_source: Mapping[bytes, SealedReport]
) -> None:
    if entry.error is not None:
        raise entry.error
    read = read_files(wishes)
    either = [replace(wishes, offline=offline) for offline in (False, True)]
    sources = [source_of(each, read, run.agency.id) for each in either]
    waiting = next((by_source[source] for source in sources if source in by_source), None)
    if waiting is not None:
        run.waiting[entry.name] = waiting
    elif sent := run.agency.ledger.sent(sources):
        run.sent_before[entry.name] = next(iter(sent.values()))
        return
    draft = draft_report(wishes, read, run.agency, run.agency.clock())
    audience = run.agency.resolve(draft, ask=False)
    run.orders[entry.name] = Order(draft, sources[wishes.offline], audience)


# --- do -------------------------------------------------------------------------------------------


def _carry_out(run: FolderRun, *, offline: bool, as_json: bool) -> None:
    """Seal and send round by round; whatever breaks off is found again by the next run."""
    with _moving(run, offline=offline, as_json=as_json) as bulk:
        names = iter(run.orders)
        while (chunk := list(islice(names, ROUND))) and not bulk.is_ended:
            ready = {name: run.waiting[name] for name in chunk if name in run.waiting}
            ready |= _seal(run, bulk, [name for name in chunk if name not in ready])
            if offline:
                run.sealed |= ready
                continue
            anew = _send(run, bulk, ready)
            if anew and not bulk.is_ended:
                _send(run, bulk, _seal(run, bulk, anew))


@contextmanager
def _moving(run: FolderRun, *, offline: bool, as_json: bool) -> Iterator[Bulk]:
    title = "sealing" if offline else "sealing and sending"
    steps = len(run.orders) - len(run.waiting) + (0 if offline else len(run.orders))
    with count_progress(title, steps, quiet=as_json) as advance:
        yield Bulk(run.agency, advance)


def _seal(run: FolderRun, bulk: Bulk, names: list[str]) -> dict[str, SealedReport]:
    sealed = {}
    for name, outcome in bulk.seal({name: run.orders[name] for name in names}).items():
        if isinstance(outcome, SealedReport):
            sealed[name] = outcome
        else:
            run.refused[name] = outcome
    return sealed


def _send(run: FolderRun, bulk: Bulk, ready: Mapping[str, SealedReport]) -> list[str]:
    """Send a round; returns what waited too long since an earlier run, to be sealed anew."""
    names, anew = {sealed: name for name, sealed in ready.items()}, []
    for sealed, outcome in bulk.send(list(ready.values())).items():
        name = names[sealed]
        if isinstance(outcome, Submission):
            run.submitted[name] = outcome
        elif is_final(outcome) and run.waiting.pop(name, None) is not None:
            anew.append(name)
        else:
            run.refused[name] = outcome
            if sealed.folder.exists():
                run.sealed[name] = sealed
    if anew:
        note(f"{len(anew)} had waited too long to be sent, and are sealed anew.")
    return anew
