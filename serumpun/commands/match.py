"""`serumpun match`: does any member have this number, account or domain?"""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from app.crypto.blind_index import MatchPolicy
from app.crypto.header import Uuid7
from app.crypto.names import country_of
from app.crypto.statements import Purpose
from app.errors import SerumpunError
from serumpun.commands.options import (
    HomeOption,
    JsonOption,
    PassphraseOption,
    absent_means,
    agency_of,
    case_option,
    new_app,
    shaped,
)
from serumpun.commands.preparing import read_identifiers
from serumpun.errors import ClientError, UsageError
from serumpun.identifiers import IdentifierType
from serumpun.matching import (
    Found,
    Value,
    match_values,
    read_listed,
    read_written,
    tokens_left,
)
from serumpun.terminal import count_progress, note, say_json, say_table, shown

app = new_app()
NO_HIT, NO_HIT_YET = "no hit", "no hit so far"
_NO_OPERATION = (
    "An operation is spent by its own agency, for its own purpose and case reference, from its "
    "confirmation to its end: `serumpun admin proposal list` shows them."
)

ValuesArgument = Annotated[
    list[str] | None, typer.Argument(metavar="VALUE...", help="As written, of one --type.")
]
TypeOption = Annotated[IdentifierType | None, typer.Option("--type", help="Of the values.")]
FileOption = Annotated[Path | None, typer.Option(help="A ticked list, as `extract` writes it.")]
RegionOption = Annotated[
    str | None, typer.Option(help="Country whose habits decide; else the agency's own.")
]
PolicyOption = Annotated[
    MatchPolicy, typer.Option(help="What who is met may see of us; we see no more of them.")
]
PurposeOption = Annotated[Purpose, typer.Option(help="Why; recorded.")]
CaseOption = Annotated[str, case_option("One's own; recorded.")]


@app.command()
def match(
    *,
    values: ValuesArgument = None,
    kind: TypeOption = None,
    file: FileOption = None,
    region: RegionOption = None,
    policy: PolicyOption = MatchPolicy.AGENCY,
    purpose: PurposeOption,
    case_reference: CaseOption,
    operation: Annotated[
        str | None,
        typer.Option(
            help="Confirmed proposal whose tokens are spent, not the budget.",
            callback=shaped(Uuid7, "not an id as `admin proposal list` shows it"),
        ),
    ] = None,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Ask who has the same identifiers; only tokens leave this machine.

    For each value: no hit, reports this agency may see anyway, or candidates at other agencies, as
    much as both policies allow. Whoever is met is told as much of this agency.
    """
    if policy is MatchPolicy.NONE:
        raise UsageError("a query shows something to whom it meets: hit_only, country or agency")
    require_values(values, kind, file)
    with agency_of(home, passphrase_fd) as agency:
        read = read_values(agency.id, values, kind, file, region)
        found: list[Found] = []
        try:
            progress = count_progress("asking", len(read), quiet=as_json)
            with absent_means(_NO_OPERATION), progress as advance:
                for each in match_values(agency, read, policy, purpose, case_reference, operation):
                    found.append(each)
                    advance()
        except (SerumpunError, ClientError):
            if found:  # it was asked and counted, and the others were told: so is the officer
                _show(found, len(read) - len(found), tokens_left(agency), as_json=as_json)
            raise
    _show(found, 0, tokens_left(agency), as_json=as_json)


def _show(found: Sequence[Found], left: int, tokens: int | None, *, as_json: bool) -> None:
    if as_json:
        answered = [{**view(each), "complete": each.complete} for each in found]
        say_json({"matches": answered, "left": left, "tokens_left": tokens})
        return
    rows = [(each.value.kind, each.value.text, compared(each), told(each)) for each in found]
    say_table(("Type", "Value", "Compared as", "Met"), rows)
    tell_doubts(found)
    if halves := sum(not each.complete for each in found):
        note(
            f"{halves:,} values were asked under the newest key only: older reports may be missing."
        )
    if left:
        note(f"The last {left:,} values were not asked.")
    tell_tokens_left(tokens)


def require_values(
    values: list[str] | None, kind: IdentifierType | None, file: Path | None
) -> None:
    """Refuse anything but values of one type, or a file.

    Raises:
        UsageError: Neither, or both.
    """
    if (values is None) is (file is None) or (values is None) is not (kind is None):
        raise UsageError("name VALUE... with --type, or --file")


def read_values(
    agency: str,
    values: list[str] | None,
    kind: IdentifierType | None,
    file: Path | None,
    region: str | None,
) -> Sequence[Value]:
    """Read the values that a command line names, as its agency's country writes them."""
    where = region or country_of(agency)
    if file is None:
        return read_written(str(kind), values or (), where)
    read = read_listed(read_identifiers(file), where)
    if not read:
        raise UsageError(
            "the list names no value", next_step="Lines that begin with # are not compared."
        )
    return read


def view(found: Found) -> dict[str, object]:
    """Write what a value met, with stable names."""
    readings = found.value.readings
    return {
        "type": found.value.kind,
        "value": found.value.text,
        "compared_as": [{"type": str(each.type), "value": each.value} for each in readings],
        "doubt": readings[0].doubt or None,
        "reports": [f"{each.originator}/{each.id}" for each in found.reports],
        "candidates": [each.model_dump(mode="json") for each in found.candidates],
    }


def told(found: Found) -> str:
    """Say what a value met."""
    met = [f"report {each.originator}/{each.id}" for each in found.reports]
    met += [f"candidate: {each.agency or each.country or 'somebody'}" for each in found.candidates]
    return ", ".join(met) or (NO_HIT if found.complete else NO_HIT_YET)


def compared(found: Found) -> str:
    """Say how a value was read."""
    return ", ".join(
        each.value if each.type == found.value.kind else f"{each.type}: {each.value}"
        for each in found.value.readings
    )


def tell_tokens_left(tokens: int | None) -> None:
    """Say how much more may be asked for now."""
    if tokens is not None:
        note(f"{tokens:,} tokens may still be asked for now.")


def tell_doubts(found: Sequence[Found]) -> None:
    """Say which values may be mistyped: no hit tells little of them."""
    for each in found:
        if doubt := each.value.readings[0].doubt:
            note(f"{shown(each.value.text)}: {doubt}.")
