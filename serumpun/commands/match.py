"""`serumpun match`: does any member have this number, account or domain?"""

from collections.abc import Sequence
from pathlib import Path
from typing import Annotated

import typer

from app.crypto.blind_index import MatchPolicy
from app.crypto.names import country_of
from app.crypto.statements import Purpose
from serumpun.commands.options import HomeOption, JsonOption, PassphraseOption, agency_of, new_app
from serumpun.commands.preparing import read_identifiers
from serumpun.errors import UsageError
from serumpun.identifiers import IdentifierType
from serumpun.matching import Found, Value, match_values, read_listed, read_value
from serumpun.terminal import say_json, say_table

app = new_app()
NO_HIT = "no hit"


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
CaseOption = Annotated[str, typer.Option(help="One's own; recorded.")]


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
        str | None, typer.Option(help="Confirmed proposal whose tokens are spent, not the budget.")
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
        found = list(match_values(agency, read, policy, purpose, case_reference, operation))
    if as_json:
        say_json({"matches": [view(each) for each in found]})
    else:
        rows = [(each.value.kind, each.value.text, told(each)) for each in found]
        say_table(("Type", "Value", "Met"), rows)


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
    if file is not None:
        return read_listed(read_identifiers(file), where)
    return [read_value(str(kind), text, where) for text in values or ()]


def view(found: Found) -> dict[str, object]:
    """Write what a value met, with stable names."""
    return {
        "type": found.value.kind,
        "value": found.value.text,
        "reports": [f"{each.originator}/{each.id}" for each in found.reports],
        "candidates": [each.model_dump(mode="json") for each in found.candidates],
    }


def told(found: Found) -> str:
    """Say what a value met."""
    met = [f"report {each.originator}/{each.id}" for each in found.reports]
    met += [f"candidate: {each.agency or each.country or 'somebody'}" for each in found.candidates]
    return "\n".join(met) or NO_HIT
