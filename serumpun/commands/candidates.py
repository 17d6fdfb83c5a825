"""`serumpun candidates`: who else has the same identifiers; what officers decide of it."""

from collections import Counter
from pathlib import Path
from typing import Annotated

import typer

from app.crypto import strict_json
from app.crypto.encoding import to_timestamp
from app.crypto.header import Kind, Tlp, Uuid7
from app.schemas.candidates import CandidatesOut, CandidateState, ListedCandidateOut
from serumpun.commands.options import (
    HomeOption,
    JsonOption,
    PassphraseOption,
    YesOption,
    absent_means,
    agency_of,
    hub_of,
    new_app,
    shaped,
)
from serumpun.commands.preparing import marking_of, wishes_of
from serumpun.commands.submit import send_agreed
from serumpun.errors import UsageError
from serumpun.terminal import say, say_json, say_table
from serumpun.transport import Transport

app = new_app("Who else has the same identifiers; what officers decide of it.")
IdArgument = Annotated[
    str,
    typer.Argument(
        metavar="ID",
        help="As `candidates list` shows it.",
        callback=shaped(Uuid7, "not an id as `candidates list` shows it"),
    ),
]
PATH = "/v1/candidates"
PAGE = 100


@app.command("list")
def list_all(
    *,
    state: Annotated[CandidateState | None, typer.Option(help="Only of this state.")] = None,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """List whom this agency's reports and queries met, newest first."""
    with hub_of(home, passphrase_fd, as_officer=False) as hub:
        found = _all(hub, state)
    if as_json:
        say_json({"candidates": [each.model_dump(mode="json") for each in found]})
        return
    rows = [
        (
            each.id,
            to_timestamp(each.found_at),
            each.type,
            _other(each),
            _own(each),
            each.state,
        )
        for each in found
    ]
    say_table(("Id", "Found at", "Type", "Also with", "Own", "State"), rows)


@app.command("figures")
def figures(
    *,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Count what officers of this agency have decided, by type and by whom it was with."""
    with hub_of(home, passphrase_fd, as_officer=False) as hub:
        found = _all(hub, None)
    counted: dict[tuple[str, str], Counter[str]] = {}
    for each in found:
        counted.setdefault((each.type, _other(each)), Counter())[str(each.state)] += 1
    rows = [
        {"type": kind, "with": other, **{state.value: told[state] for state in CandidateState}}
        for (kind, other), told in sorted(counted.items())
    ]
    if as_json:
        say_json({"figures": rows})
    else:
        columns = ("Type", "With", *(state.value.capitalize() for state in CandidateState))
        say_table(columns, [tuple(map(str, row.values())) for row in rows])


@app.command("confirm")
def confirm(
    candidate: IdArgument,
    *,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say, as an officer, that it is the same."""
    _decide(candidate, CandidateState.CONFIRMED, home, as_json=as_json)


@app.command("reject")
def reject(
    candidate: IdArgument,
    *,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say, as an officer, that it is not."""
    _decide(candidate, CandidateState.REJECTED, home, as_json=as_json)


@app.command("unclear")
def unclear(
    candidate: IdArgument,
    *,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Say, as an officer, that it cannot be told."""
    _decide(candidate, CandidateState.UNCLEAR, home, as_json=as_json)


@app.command("ask")
def ask(
    candidate: IdArgument,
    file: Annotated[Path, typer.Argument(metavar="FILE", help="What is asked; sealed as it is.")],
    *,
    category: Annotated[str, typer.Option(help="Its category code.")],
    tlp: Annotated[Tlp | None, typer.Option(help="Who may know; else AMBER.")] = None,
    yes: YesOption = False,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Seal a request for information to the other agency, in the thread of one's own report."""
    with agency_of(home, passphrase_fd) as agency:
        listed = {each.id: each for each in _all(agency.transport, None)}
        found = listed.get(candidate)
        if found is None:
            raise UsageError(f"{candidate!r} is no candidate of this agency")
        if found.agency is None:
            raise UsageError(
                "which agency that is, its policy does not show",
                next_step="It was told of you as well, as far as both policies allow.",
            )
        marking = marking_of(
            category=category,
            kind=Kind.REQUEST_FOR_INFORMATION,
            tlp=tlp,
            pap=None,
            handling_code=None,
            permit=None,
            country=None,
            media_type=None,
            expires_in_days=None,
        )
        thread = found.reports[0] if found.reports else None
        wishes = wishes_of([file], [found.agency], None, marking, thread, None)
        send_agreed(agency, wishes, yes=yes, as_json=as_json)


def _all(hub: Transport, state: CandidateState | None) -> list[ListedCandidateOut]:
    found: list[ListedCandidateOut] = []
    parameters: dict[str, str | int] = {"limit": PAGE, **({"state": str(state)} if state else {})}
    while True:
        page = hub.get(CandidatesOut, PATH, parameters)
        found += page.candidates
        if page.next is None:
            return found
        parameters["before"] = page.next


def _decide(
    candidate: str,
    state: CandidateState,
    home: Path | None,
    *,
    as_json: bool,
) -> None:
    no_candidate = "`serumpun candidates list` shows this agency's."
    with absent_means(no_candidate), hub_of(home, None, as_officer=True) as hub:
        body = strict_json.write_object({"state": str(state)})
        hub.hand_in("POST", f"{PATH}/{candidate}/decision", body)
    if as_json:
        say_json({"id": candidate, "state": str(state)})
    else:
        say(f"{candidate} is {state}.")


def _own(candidate: ListedCandidateOut) -> str:
    """Say what of one's own was met; the number is that which `watch add` told."""
    watched = [f"watch {each.id} no. {each.n}" for each in candidate.watches]
    return ", ".join([*candidate.reports, *watched]) or "a query"


def _other(candidate: ListedCandidateOut) -> str:
    return candidate.agency or candidate.country or "somebody"
