"""`serumpun watch`: identifiers that wait for what others report, ask or watch."""

from datetime import timedelta
from typing import Annotated

import typer

from app.crypto.blind_index import MatchPolicy
from app.crypto.encoding import to_timestamp
from app.crypto.header import Uuid7
from serumpun.commands.match import (
    CaseOption,
    FileOption,
    PolicyOption,
    PurposeOption,
    RegionOption,
    TypeOption,
    ValuesArgument,
    compared,
    read_values,
    require_values,
    tell_doubts,
    tell_tokens_left,
    told,
    view,
)
from serumpun.commands.options import (
    HomeOption,
    JsonOption,
    PassphraseOption,
    absent_means,
    agency_of,
    new_app,
    shaped,
)
from serumpun.matching import tokens_left
from serumpun.terminal import say, say_json, say_table
from serumpun.watches import add_watch, end_watch, list_watches

app = new_app("Watch for identifiers: be told when others report or ask for them.")
DAYS = 90


@app.command("add")
def add(
    *,
    values: ValuesArgument = None,
    kind: TypeOption = None,
    file: FileOption = None,
    region: RegionOption = None,
    policy: PolicyOption = MatchPolicy.AGENCY,
    purpose: PurposeOption,
    case_reference: CaseOption,
    days: Annotated[int, typer.Option(min=1, max=366, help="How long.")] = DAYS,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Watch for identifiers; only tokens leave this machine, under a signed statement.

    They are matched at once, and with each report, query and watch of another agency from then on:
    `candidates list` shows what they met, by the numbers that are told here.
    """
    require_values(values, kind, file)
    with agency_of(home, passphrase_fd) as agency:
        read = read_values(agency.id, values, kind, file, region)
        life = timedelta(days=days)
        added = add_watch(agency, read, policy, purpose, case_reference, life)
        left = tokens_left(agency)
    numbered = list(zip(added.numbers, added.found, strict=True))
    if as_json:
        shown = [{"numbers": numbers, **view(each)} for numbers, each in numbered]
        until = to_timestamp(added.watch.expires_at)
        say_json({"id": added.watch.id, "expires_at": until, "values": shown, "tokens_left": left})
        return
    say(f"watch {added.watch.id}, until {to_timestamp(added.watch.expires_at)}")
    rows = [
        (" ".join(map(str, numbers)), each.value.kind, each.value.text, compared(each), told(each))
        for numbers, each in numbered
    ]
    say_table(("No.", "Type", "Value", "Compared as", "Met"), rows)
    tell_doubts(added.found)
    tell_tokens_left(left)


@app.command("list")
def list_all(
    *,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """List this agency's watches, newest first, each proven to be signed by it."""
    with agency_of(home, passphrase_fd) as agency:
        found = list(list_watches(agency))
    rows = [
        {
            "id": each.watch.id,
            "tokens": each.tokens,
            "policy": str(each.watch.match.policy),
            "purpose": str(each.watch.purpose),
            "case_reference": each.watch.case_reference,
            "expires_at": to_timestamp(each.watch.expires_at),
        }
        for each in found
    ]
    if as_json:
        say_json({"watches": rows})
    else:
        columns = ("Id", "Tokens", "Shows", "Purpose", "Case", "Until")
        say_table(columns, [tuple(map(str, row.values())) for row in rows])


@app.command("end")
def end(
    watch: Annotated[
        str,
        typer.Argument(
            metavar="ID",
            help="As `watch list` shows it.",
            callback=shaped(Uuid7, "not an id as `watch list` shows it"),
        ),
    ],
    *,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """End a watch: its tokens are erased at the hub."""
    no_watch = "`serumpun watch list` shows this agency's; an expired one is gone by itself."
    with absent_means(no_watch), agency_of(home, passphrase_fd) as agency:
        end_watch(agency, watch)
    if as_json:
        say_json({"id": watch})
    else:
        say(f"{watch} has ended.")
