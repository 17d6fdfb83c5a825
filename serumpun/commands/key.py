"""`serumpun key`: make and show an agency's keys, and ask the country to certify them."""

from datetime import datetime
from pathlib import Path
from typing import Annotated

import typer

from app.crypto.encoding import now, to_base64url, to_timestamp
from app.crypto.statements import RevocationReason
from app.schemas.report_path import is_report_address
from serumpun.commands.options import (
    HomeOption,
    JsonOption,
    KeyIdCommand,
    PassphraseOption,
    YesOption,
    agency_of,
    confirm,
    new_app,
)
from serumpun.errors import UsageError
from serumpun.keyfile import Keys, open_key_file, read_key_file, write_key_file
from serumpun.officers import is_systems
from serumpun.passphrase import choose_passphrase, read_passphrase
from serumpun.profile import find_home
from serumpun.revoking import find_own_key, revoke_own_key
from serumpun.rotating import begin_rotation, finish_rotation, write_key_request
from serumpun.terminal import note, say, say_json, say_table, shown
from serumpun.views import receipt_view

_ANY_ID = "01900000-0000-7000-8000-000000000000"
app = new_app("Make and show an agency's keys; ask the country to certify them.")
KeyFileArgument = Annotated[Path, typer.Argument(metavar="KEYFILE", help="A key file.")]


@app.command("new")
def new_keys(
    *,
    agency: Annotated[str, typer.Option(help="Id, e.g. `id-polri`.")],
    federation_name: Annotated[str, typer.Option(help="Name of the federation.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Else AGENCY.key in this folder.")
    ] = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Make a signing and a sealing key in an encrypted file."""
    if not is_report_address(agency, _ANY_ID):
        raise UsageError(f"{agency!r} is no agency id", next_step="Write it as `id-polri`.")
    path = output or Path(f"{agency}.key")
    keys = Keys.generate(federation_name, agency)
    write_key_file(path, keys, choose_passphrase(f"passphrase of {path}", passphrase_fd), now())
    show(path, as_json=as_json)


@app.command("show")
def show(file: KeyFileArgument, as_json: JsonOption = False) -> None:
    """Show what a key file holds; no passphrase is needed, nothing secret is shown."""
    stored = read_key_file(file)
    kids = {str(entry.use): to_base64url(entry.kid) for entry in stored.keys}
    if as_json:
        say_json(
            {
                "path": str(file),
                "federation": stored.federation,
                "holder": stored.holder,
                "created_at": to_timestamp(stored.created_at),
                "keys": kids,
            }
        )
        return
    say(f"Key file    {shown(file)}")
    say(f"Holder      {stored.holder} in {stored.federation}")
    say(f"Made        {to_timestamp(stored.created_at)}")
    say_table(("Use", "Key id"), kids.items())


@app.command("statement")
def statement(
    *,
    file: KeyFileArgument,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Else AGENCY.request.json here.")
    ] = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Write the request that the country's root certifies; it proves that the keys are held."""
    keys = open_key_file(file, read_passphrase(f"Passphrase of {file}", passphrase_fd))
    path = output or Path(f"{keys.holder}.request.json")
    write_key_request(path, keys, now())
    kids = {entry["use"]: entry["kid"] for entry in keys.entries()}
    if as_json:
        say_json({"path": str(path), "agency": keys.holder, "keys": kids})
        return
    say(
        f"{shown(path)} is for the country's root. When it is certified, compare the key ids aloud:"
    )
    say_table(("Use", "Key id"), kids.items())


@app.command("rotate")
def rotate(
    *,
    finish: Annotated[
        bool, typer.Option("--finish", help="The new keys are certified: let them sign.")
    ] = False,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Make new keys beside the old ones and ask the country; later let them sign.

    The old keys stay: they open what was sealed to them. When nothing needs the old signing key any
    more, revoke it with `--reason superseded`.
    """
    place = find_home(home)
    if finish:
        with agency_of(place.folder, passphrase_fd) as agency:
            newest = finish_rotation(place, agency)
        kids = {str(entry.use): to_base64url(entry.kid) for entry in read_key_file(newest).keys}
        if as_json:
            say_json({"path": str(newest), "keys": kids})
            return
        say(f"{shown(newest)} signs from now on; the earlier keys still open.")
        say("Share the new sealing key with the devices: serumpun device share")
        return
    if place.profile_file.exists() and not is_systems(place):
        raise UsageError(
            "an officer's device lies at this home",
            next_step="Its keys are replaced by `serumpun device enrol --anew`.",
        )
    passphrase = choose_passphrase("passphrase of the new keys", passphrase_fd)
    begun = begin_rotation(place, passphrase, Path(), now())
    kids = {entry["use"]: entry["kid"] for entry in begun.keys.entries()}
    if as_json:
        paths = {"path": str(begun.key_file), "request": str(begun.request)}
        say_json({**paths, "agency": begun.keys.holder, "keys": kids})
        return
    say(f"{shown(begun.key_file)} holds the new keys; the old ones sign until they are certified.")
    say(f"{shown(begun.request)} is for the country's root. Compare the key ids aloud:")
    say_table(("Use", "Key id"), kids.items())


@app.command("revoke", cls=KeyIdCommand)
def revoke(
    *,
    kid: Annotated[str, typer.Argument(metavar="KEYID", help="As `directory AGENCY` shows it.")],
    reason: Annotated[RevocationReason, typer.Option(help="Why.")],
    compromised_at: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%dT%H:%M:%S%z"], help="Since when; only if compromised."),
    ] = None,
    yes: YesOption = False,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Revoke a key of this agency at once, without its country. Nothing un-revokes it."""
    with agency_of(home, passphrase_fd) as agency:
        certified = find_own_key(agency, kid)
        note(
            f"{certified.key.use} key of {agency.id} at {agency.federation.hub}, valid until "
            f"{to_timestamp(certified.not_after)}"
        )
        if certified.key.kid == agency.signing.public.kid:
            note("It signs here: after this nothing can be sent or opened until another one does.")
        confirm("Revoke it for good?", yes=yes)
        receipt = revoke_own_key(agency, certified, reason, compromised_at)
    if as_json:
        say_json({"kid": kid, **receipt_view(receipt)})
    else:
        say(f"Revoked {kid}; record {receipt.record_id}.")
