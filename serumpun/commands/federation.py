"""`serumpun federation`: compose and check the file that everybody pins."""

from pathlib import Path
from typing import Annotated

import typer

from app.crypto.encoding import now
from app.crypto.federation import FEDERATION_BYTES, Federation, fingerprint
from app.crypto.federation_change import FederationUpdate, propose_change
from app.crypto.key_parts import key_parts
from app.crypto.words import words_of
from serumpun.commands.options import (
    HomeOption,
    JsonOption,
    PassphraseOption,
    YesOption,
    confirm,
    hub_of,
    new_app,
)
from serumpun.connect import post_statements
from serumpun.federation import changes_between, read_update, take_update
from serumpun.federation_hub import find_updates
from serumpun.files import read_file, write_new
from serumpun.profile import Home, find_home, parse_federation
from serumpun.public_part import read_hub_keys, read_root
from serumpun.statements import read_statements
from serumpun.terminal import note, say, say_json, say_table, shown
from serumpun.views import receipt_view

app = new_app("Compose and check the file that everybody pins.")
FileArgument = Annotated[Path, typer.Argument(metavar="FILE", help="A federation file.")]


@app.command("new")
def new_federation(
    *,
    name: Annotated[str, typer.Option(help="Of the federation; goes into every key id.")],
    hub: Annotated[str, typer.Option(help="The hub's address, without trailing slash.")],
    hub_keys: Annotated[
        Path, typer.Option(help="The hub's public keys, as `serumpun hub init` prints them.")
    ],
    member: Annotated[
        list[Path], typer.Option(help="Public part of a country's root; once for each country.")
    ],
    index_custodian: Annotated[
        str | None, typer.Option(help="Agency that makes the keys of the blind index.")
    ] = None,
    output: Annotated[Path, typer.Option("--output", "-o", help="The new file.")] = Path(
        "federation.json"
    ),
    as_json: JsonOption = False,
) -> None:
    """Compose a federation file from the members' public parts and the hub's own keys."""
    roots = sorted((read_root(path, name) for path in member), key=lambda found: found[1].holder)
    federation = Federation.of(
        {
            "v": 1,
            "name": name,
            "hub": hub,
            "members": [
                {"country": key.holder.upper(), "name": part.name, "root": key_parts(key)}
                for part, key in roots
            ],
            **read_hub_keys(hub_keys).model_dump(),
            "index_custodian": index_custodian,
        }
    )
    written = federation.to_bytes()
    write_new(output, written)
    _say(federation, written, as_json=as_json)


@app.command("show")
def show(file: FileArgument, as_json: JsonOption = False) -> None:
    """Show a federation file: hub, members, key ids and the fingerprint."""
    content = read_file(file, FEDERATION_BYTES)
    _say(parse_federation(content), content, as_json=as_json)


@app.command("fingerprint")
def show_fingerprint(file: FileArgument, as_json: JsonOption = False) -> None:
    """Print the fingerprint that two people read to each other before they pin the file."""
    content = read_file(file, FEDERATION_BYTES)
    parse_federation(content)
    if as_json:
        say_json({"fingerprint": fingerprint(content)})
    else:
        say(fingerprint(content))


@app.command("post")
def post(
    *,
    statements: Annotated[
        Path, typer.Argument(metavar="STATEMENTS", help="From `root certify` or `root revoke`.")
    ],
    federation: Annotated[Path, typer.Option(help="The federation file.")],
    ca_file: Annotated[Path | None, typer.Option(help="Certificates for the hub.")] = None,
    proxy: Annotated[str | None, typer.Option(help="The one proxy to use.")] = None,
    as_json: JsonOption = False,
) -> None:
    """Post signed statements at the hub. They prove themselves, so no login is needed."""
    pinned = parse_federation(read_file(federation, FEDERATION_BYTES))
    receipts = post_statements(
        pinned,
        read_statements(statements).statements,
        ca_file=str(ca_file) if ca_file else None,
        proxy=proxy,
    )
    if as_json:
        say_json({"receipts": [receipt_view(receipt) for receipt in receipts]})
    else:
        say(f"{len(receipts)} statements are on record at {shown(pinned.hub)}.")


@app.command("propose")
def propose(
    *,
    new: Annotated[Path, typer.Argument(metavar="NEWFILE", help="The new federation file.")],
    federation: Annotated[Path, typer.Option(help="The federation file that it replaces.")],
    number: Annotated[int, typer.Option(min=1, help="Of the change: 1, then 2, without gap.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="The new file.")] = Path(
        "federation-change.json"
    ),
    as_json: JsonOption = False,
) -> None:
    """Propose a new federation file; members' roots approve it with `root approve`."""
    before, after = (read_file(path, FEDERATION_BYTES) for path in (federation, new))
    lines = list(changes_between(parse_federation(before), parse_federation(after)))
    write_new(output, propose_change(before, after, number, now()).to_bytes() + b"\n")
    if as_json:
        say_json({"path": str(output), "changes": lines, "fingerprint": fingerprint(after)})
        return
    for line in lines:
        say(f"  {shown(line)}")
    say(f"{shown(output)} is for the members' roots to approve: more than half of them,")
    say("and both the old and the new root of a country that changes it.")


@app.command("update")
def update(
    *,
    change: Annotated[
        Path | None,
        typer.Argument(metavar="[CHANGE]", help="As `root approve` left it; else from the hub."),
    ] = None,
    yes: YesOption = False,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Pin a new federation file that enough members have approved; refuse an older or another."""
    place = find_home(home)
    if change is not None:
        asked = [read_update(change)]
    else:
        with hub_of(place.folder, passphrase_fd, as_officer=False) as transport:
            asked = find_updates(place, transport)
    taken = [_take(place, each, yes=yes, is_told=not as_json) for each in asked]
    if as_json:
        number = asked[-1].change.n if asked else None
        told = place.profile().fingerprint
        say_json({"number": number, "is_new": any(taken), "fingerprint": told})
    elif not asked:
        say("The hub shows no change that was not taken.")


def _take(place: Home, asked: FederationUpdate, *, yes: bool, is_told: bool) -> bool:
    """Show a change, ask, and pin what it leads to; tell whether it was new."""
    for line in changes_between(place.federation(), parse_federation(asked.file)):
        note(f"  {shown(line)}")
    confirm("Pin the new file?", yes=yes)
    is_new = take_update(place, asked) is not None
    if is_told and is_new:
        say(f"Change {asked.change.n} is taken: {len(asked.approvals)} roots approve it.")
    elif is_told:
        say("It was taken before.")
    return is_new


def _say(federation: Federation, content: bytes, *, as_json: bool) -> None:
    members = [
        (entry.country, entry.name, root.kid)
        for entry in federation.members
        if (root := federation.root(entry.country)) is not None
    ]
    if as_json:
        say_json(
            {
                "name": federation.name,
                "hub": federation.hub,
                "fingerprint": fingerprint(content),
                "receipt_key": federation.hub_receipt_key().kid,
                "log_key": federation.hub_log_key().kid,
                "index_custodian": federation.index_custodian,
                "members": [
                    {"country": c, "name": n, "root": kid, "words": words_of(kid)}
                    for c, n, kid in members
                ],
            }
        )
        return
    say(f"Federation   {shown(federation.name)}")
    say(f"Hub          {shown(federation.hub)}")
    say(f"Receipt key  {federation.hub_receipt_key().kid}")
    say(f"Log key      {federation.hub_log_key().kid}")
    if federation.index_custodian is not None:
        say(f"Index keys   {shown(federation.index_custodian)}")
    say(f"Fingerprint  {fingerprint(content)}")
    say_table(("Country", "Name", "Root key id"), members)
    say_table(("Country", "Root key id in words"), [(c, words_of(kid)) for c, _, kid in members])
