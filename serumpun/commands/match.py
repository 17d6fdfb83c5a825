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


@app.command()
def match(
    *,
    values: Annotated[
        list[str] | None, typer.Argument(metavar="VALUE...", help="As written, of one --type.")
    ] = None,
    kind: Annotated[IdentifierType | None, typer.Option("--type", help="Of the values.")] = None,
    file: Annotated[
        Path | None, typer.Option(help="A ticked list, as `extract` writes it.")
    ] = None,
    region: Annotated[
        str | None, typer.Option(help="Country whose habits decide; else the agency's own.")
    ] = None,
    policy: Annotated[
        MatchPolicy, typer.Option(help="What who is met may see of us; we see no more of them.")
    ] = MatchPolicy.AGENCY,
    purpose: Annotated[Purpose, typer.Option(help="Why; recorded.")],
    case_reference: Annotated[str, typer.Option(help="One's own; recorded.")],
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Ask who has the same identifiers; only tokens leave this machine.

    For each value: no hit, reports this agency may see anyway, or candidates at other agencies, as
    much as both policies allow. Whoever is met is told as much of this agency.
    """
    if (values is None) is (file is None) or (values is None) is not (kind is None):
        raise UsageError("name VALUE... with --type, or --file")
    if policy is MatchPolicy.NONE:
        raise UsageError("a query shows something to whom it meets: hit_only, country or agency")
    with agency_of(home, passphrase_fd) as agency:
        where = region or country_of(agency.id)
        read: Sequence[Value]
        if file is not None:
            read = read_listed(read_identifiers(file), where)
        else:
            read = [read_value(str(kind), text, where) for text in values or ()]
        found = list(match_values(agency, read, policy, purpose, case_reference))
    if as_json:
        say_json({"matches": [_view(each) for each in found]})
    else:
        rows = [(each.value.kind, each.value.text, _told(each)) for each in found]
        say_table(("Type", "Value", "Met"), rows)


def _view(found: Found) -> dict[str, object]:
    return {
        "type": found.value.kind,
        "value": found.value.text,
        "reports": [f"{each.originator}/{each.id}" for each in found.reports],
        "candidates": [each.model_dump(mode="json") for each in found.candidates],
    }


def _told(found: Found) -> str:
    told = [f"report {each.originator}/{each.id}" for each in found.reports]
    told += [f"candidate: {each.agency or each.country or 'somebody'}" for each in found.candidates]
    return "\n".join(told) or NO_HIT
