"""`serumpun enrol`: pin a federation and set this machine up for an agency."""

from pathlib import Path
from typing import Annotated

import typer

from app.crypto.federation import FEDERATION_BYTES, fingerprint
from app.errors import AccessError
from serumpun.commands.options import (
    HomeOption,
    JsonOption,
    PassphraseOption,
    agency_of,
    confirm,
    new_app,
)
from serumpun.commands.pinning import compare
from serumpun.connect import post_statements
from serumpun.errors import HomeError, KeyFileError, UsageError
from serumpun.federation import changes_between
from serumpun.files import read_file
from serumpun.keyfile import read_key_file
from serumpun.profile import Home, Profile, find_home, parse_federation
from serumpun.statements import read_statements
from serumpun.terminal import note, say, say_json, shown
from serumpun.transport import make_client

app = new_app()


@app.command()
def enrol(
    *,
    federation: Annotated[Path, typer.Option(help="The federation file.")],
    key: Annotated[
        list[Path], typer.Option(help="Key file; earlier ones may follow, to open old reports.")
    ],
    told: Annotated[
        str | None,
        typer.Option("--fingerprint", help="As read over a second channel; else asked for."),
    ] = None,
    hub: Annotated[
        str | None, typer.Option(help="The hub's address, to check that the file names it.")
    ] = None,
    statements: Annotated[
        list[Path] | None, typer.Option(help="From `root certify`; posted at the hub.")
    ] = None,
    ca_file: Annotated[Path | None, typer.Option(help="Certificates for the hub.")] = None,
    proxy: Annotated[str | None, typer.Option(help="The one proxy to use.")] = None,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Pin a federation file whose fingerprint was compared aloud, and log in once.

    The environment's proxies are never used; --proxy is kept in the profile.
    """
    content = read_file(federation, FEDERATION_BYTES)
    pinned = parse_federation(content)
    if hub is not None and hub.rstrip("/") != pinned.hub:
        raise UsageError(f"the federation file names the hub {pinned.hub}, not {hub}")
    agency_id = _agency_of(key, pinned.name)
    compare(content, told)
    profile = Profile.of(
        {
            "v": 1,
            "agency": agency_id,
            "fingerprint": fingerprint(content),
            "key_files": [str(path.absolute()) for path in key],
            "ca_file": str(ca_file.absolute()) if ca_file else None,
            "proxy": proxy,
        }
    )
    make_client(pinned.hub, ca_file=profile.ca_file, proxy=proxy).close()  # before it is kept
    place = find_home(home)
    _compare_with_pinned(place, content, asked=told is None)
    place.enrol(profile, content)
    posted = [
        receipt
        for path in statements or ()
        for receipt in post_statements(
            pinned, read_statements(path).statements, ca_file=profile.ca_file, proxy=proxy
        )
    ]
    known = _log_in(place, passphrase_fd)
    if as_json:
        facts = {"agency": agency_id, "hub": pinned.hub, "home": str(place.folder)}
        say_json({**facts, "statements": len(posted), "agencies": known})
        return
    say(f"{agency_id} is enrolled at {shown(pinned.hub)}; home {shown(place.folder)}.")
    say(f"{len(posted)} statements posted; the directory lists {known} agencies, all verified.")


def _agency_of(files: list[Path], federation: str) -> str:
    """Tell the one agency of this federation that all key files belong to."""
    stored = [read_key_file(path) for path in files]
    holders = {(entry.holder, entry.federation) for entry in stored}
    if len(holders) != 1 or {entry.federation for entry in stored} != {federation}:
        raise KeyFileError(
            f"not all keys are of one agency in {federation}",
            next_step="Name the key files that `serumpun key new` made for this federation.",
        )
    if "-" not in stored[0].holder:
        raise KeyFileError("a country's root does not enrol", next_step="Use an agency's key file.")
    return stored[0].holder


def _compare_with_pinned(place: Home, content: bytes, *, asked: bool) -> None:
    """Show what a new federation file changes before it takes the place of the pinned one."""
    try:
        pinned = place.federation()
    except HomeError:
        return  # nothing is pinned, or what is pinned is damaged
    new = parse_federation(content)
    if new == pinned:
        return
    note(f"Pinned so far   {place.profile().fingerprint}\nThe new file    {fingerprint(content)}")
    for line in changes_between(pinned, new):
        note(f"  {shown(line)}")
    confirm("Pin the new file in place of the old one?", yes=not asked)


def _log_in(place: Home, passphrase_fd: int | None) -> int:
    """Log in and fetch the directory, so that what does not work shows now."""
    try:
        with agency_of(place.folder, passphrase_fd) as agency:
            return len(agency.refresh().agencies)
    except AccessError as error:
        error.reason = f"the home is set up, but the hub does not take the login: {error.reason}"
        error.next_step = (
            "Have the country's root certify the keys and post its statements, then run it again."
        )
        raise
