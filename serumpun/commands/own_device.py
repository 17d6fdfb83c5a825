"""`serumpun device enrol` and `device keys`: an officer's own device."""

from pathlib import Path
from typing import Annotated

import typer

from app.crypto.encoding import now
from app.crypto.federation import FEDERATION_BYTES
from serumpun.commands.options import (
    HomeOption,
    JsonOption,
    PassphraseOption,
    agency_of,
    new_app,
)
from serumpun.commands.pinning import compare
from serumpun.errors import HomeError, UsageError
from serumpun.files import read_file
from serumpun.keyfile import Keys
from serumpun.officers import is_systems, open_session
from serumpun.own_device import (
    Enrolled,
    OwnAccount,
    enrol_once,
    key_file_of,
    keys_at,
    pin_device,
    require_officer,
    require_same_hub,
)
from serumpun.passphrase import choose_passphrase, read_passphrase
from serumpun.profile import Home, find_home, parse_federation
from serumpun.shares import fetch_shares
from serumpun.terminal import note, say, say_json, shown

app = new_app()


@app.command("enrol")
def enrol(
    *,
    name: Annotated[str, typer.Option(help="What you call this device; your agency sees it.")],
    federation: Annotated[
        Path | None, typer.Option(help="Federation file, where none is pinned yet.")
    ] = None,
    told: Annotated[
        str | None,
        typer.Option("--fingerprint", help="As read over a second channel; else asked for."),
    ] = None,
    anew: Annotated[
        bool, typer.Option("--anew", help="With new keys; those that are there stay unused.")
    ] = False,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Make keys for this device and ask the hub to enrol it for the officer who is signed in.

    The agency certifies it by `serumpun device approve`, once you have read both key ids to it.
    """
    place = find_home(home)
    if is_systems(place):
        raise UsageError(
            "the agency's key file lies at this home",
            next_step="Sign in at a profile of your own: `serumpun --profile NAME login`.",
        )
    content = _compared(place, federation, told)
    with open_session(place) as transport:
        own = transport.get(OwnAccount, "/v1/me")
        require_officer(own)
        path = key_file_of(place, anew=anew)
        pinned = parse_federation(content) if content else place.federation()
        choose = read_passphrase if path.exists() else choose_passphrase
        ask = f"{'P' if path.exists() else 'p'}assphrase of {path}"
        keys = keys_at(path, pinned.name, own.agency, lambda: choose(ask, passphrase_fd), now())
        pin_device(place, content, own.agency, path)
        enrolled = enrol_once(transport, keys, own.account, name, now())
    _say_enrolled(path, keys, own, enrolled, as_json=as_json)


@app.command("keys")
def fetch_keys(
    *, home: HomeOption = None, passphrase_fd: PassphraseOption = None, as_json: JsonOption = False
) -> None:
    """Fetch the agency's sealing keys that are shared with this device, and keep them, wrapped.

    Each is proven by the directory before it is kept. Run it again after the agency has rotated.
    """
    with agency_of(home, passphrase_fd) as agency:
        if agency.device is None:
            raise UsageError(
                "the agency's key file lies at this home: nothing is shared with it",
                next_step="Run it at the home of an officer's device.",
            )
        shared = fetch_shares(agency.transport, agency.directory, agency.device)
        agency.sealing = shared
        own = agency.signing.public.kid
    kids = [key.public.kid for key in shared]
    if as_json:
        say_json({"kid": own, "shared": kids})
        return
    for kid in kids:
        say(kid)
    if kids:
        say(f"{len(kids)} sealing keys of the agency open on this device.")
    else:
        say("Nothing is shared with this device yet. Whoever holds the agency's key runs:")
        say(f"  serumpun device approve {own}")


def _compared(place: Home, federation: Path | None, told: str | None) -> bytes | None:
    """Read the federation file and compare its fingerprint; None where one is pinned."""
    if federation is not None:
        content = read_file(federation, FEDERATION_BYTES)
        require_same_hub(place, parse_federation(content))
        compare(content, told)
        return content
    if not place.profile_file.exists():
        raise HomeError(
            f"{place.folder} has pinned no federation file",
            next_step="Give it with --federation, and compare its fingerprint.",
        )
    return None


def _say_enrolled(
    path: Path, keys: Keys, own: OwnAccount, enrolled: Enrolled, *, as_json: bool
) -> None:
    kids = {entry["use"]: entry["kid"] for entry in keys.entries()}
    signing = keys.signing.public.kid
    if as_json:
        facts = {"path": str(path), "agency": own.agency, "account": own.account}
        others = [kid for kid, _ in enrolled.others]
        is_new = enrolled.is_new
        say_json({**facts, "kid": signing, "keys": kids, "is_new": is_new, "others": others})
        return
    if not enrolled.is_new:
        note("The hub has this device already.")
    say(f"Key file     {shown(path)}")
    say(f"Account      {shown(own.account)}")
    for use, kid in kids.items():
        say(f"{use:<12} {kid}")
    say("Read both key ids to whoever holds the agency's key, who then runs:")
    say(f"  serumpun device approve {signing}")
    say("Afterwards fetch the agency's sealing keys: serumpun device keys")
    if enrolled.others:
        say("Your account has other devices. If one of them is lost, the agency removes it:")
    for kid, name in enrolled.others:
        say(f"  serumpun device remove {kid} --reason lost   # {shown(name)}")
