"""`serumpun root`: keep a country's root on its offline machine; certify and revoke."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Annotated, Final

import typer

from app.crypto import limits
from app.crypto.encoding import now, to_timestamp
from app.crypto.header import Tlp
from app.crypto.jws import Jws
from app.crypto.keys import KeyUse, PublicKey
from app.crypto.statements import (
    AgencyStatus,
    KeyRequest,
    RevocationReason,
    Role,
    UnitType,
    verify_key_request,
)
from app.schemas.categories import category_codes
from serumpun.commands.options import (
    JsonOption,
    PassphraseOption,
    YesOption,
    confirm,
    new_app,
    split_list,
)
from serumpun.errors import KeyFileError, UsageError
from serumpun.files import require_free, write_new
from serumpun.keyfile import Keys, open_key_file, write_key_file
from serumpun.passphrase import choose_passphrase, read_passphrase
from serumpun.public_part import describe_root
from serumpun.statements import Chain, StatementsFile, read_shape
from serumpun.terminal import note, say, say_json, shown

DEFAULT_ROLES: Final = (Role.SUBMITTER, Role.ANALYST, Role.LIAISON_OFFICER)
DEFAULT_KEY_DAYS: Final = 730
app = new_app("Keep a country's root: certify and revoke its agencies' keys.")
KeyOption = Annotated[Path, typer.Option("--key", help="Key file of the root.")]
ChainOption = Annotated[
    Path | None, typer.Option(help="Statements issued so far; else beside the key file.")
]
OutputOption = Annotated[Path, typer.Option("--output", "-o", help="Statements for the hub.")]


@app.command("new")
def new_root(
    *,
    country: Annotated[str, typer.Option(help="ISO 3166-1 code, e.g. ID.")],
    federation_name: Annotated[str, typer.Option(help="Name of the federation.")],
    name: Annotated[str | None, typer.Option(help="Of the country, for people.")] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Else root-COUNTRY.key in this folder.")
    ] = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Make a country's root on an offline machine: encrypted key file and public part."""
    code = country.lower()
    if len(code) != 2 or not code.isascii() or not code.isalpha():  # noqa: PLR2004 -- alpha-2
        raise UsageError(f"{country!r} is no country code of two letters")
    path = output or Path(f"root-{code}.key")
    part_path = path.with_suffix(".public.json")
    keys = Keys.generate(federation_name, code)
    part = describe_root(keys.signing.public, name or code.upper())
    write_key_file(path, keys, choose_passphrase(f"passphrase of {path}", passphrase_fd), now())
    write_new(part_path, part.to_bytes() + b"\n")
    kid = keys.signing.public.kid
    if as_json:
        say_json({"key_file": str(path), "public_part": str(part_path), "kid": kid})
        return
    say(f"Key file     {shown(path)}  (keep it offline, with a backup)")
    say(f"Public part  {shown(part_path)}  (for the federation file)")
    say(f"Key id       {kid}  (read it aloud to whoever composes the file)")


@app.command("certify")
def certify(
    *,
    request: Annotated[Path, typer.Argument(metavar="REQUEST", help="From `key statement`.")],
    key: KeyOption,
    name: Annotated[str | None, typer.Option(help="Of the agency; needed the first time.")] = None,
    unit_type: Annotated[UnitType | None, typer.Option(help="Kind of unit; first time.")] = None,
    remit: Annotated[
        list[str] | None, typer.Option(help="Category codes; all if left out.")
    ] = None,
    desk: Annotated[str, typer.Option(help="Duty desk, never a person.")] = "Duty desk",
    phone: Annotated[str | None, typer.Option(help="Of the desk: +62...")] = None,
    email: Annotated[str | None, typer.Option(help="Of the desk.")] = None,
    role: Annotated[list[Role] | None, typer.Option(help="May be repeated.")] = None,
    tlp_ceiling: Annotated[Tlp, typer.Option(help="Narrowest marking it may open.")] = Tlp.RED,
    status: Annotated[
        AgencyStatus, typer.Option(help="Whether it takes part.")
    ] = AgencyStatus.ACTIVE,
    days: Annotated[int, typer.Option(min=1, help="Life of the keys.")] = DEFAULT_KEY_DAYS,
    chain: ChainOption = None,
    output: OutputOption = Path("statements.json"),
    yes: YesOption = False,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Certify an agency's keys: state the agency, if new or changed, and its two keys."""
    require_free(output)
    root = _open_root(key, passphrase_fd)
    asked = _verify_request(request, root)
    signing, sealing = (
        asked.signing_key(root.signing.federation),
        asked.sealing_key(root.signing.federation),
    )
    _compare(signing, sealing, yes=yes)
    link = Chain(chain or key.with_suffix(".chain.json"), root.signing)
    at = now()
    issued: list[Jws] = []
    if name is not None and unit_type is not None:
        described = {
            "subject": asked.subject,
            "name": name,
            "unit_type": unit_type,
            "remit": split_list(remit or ()) or sorted(category_codes()),
            "contact": {"desk": desk, "phone": phone, "email": email},
            "roles": role or DEFAULT_ROLES,
            "tlp_ceiling": tlp_ceiling,
            "status": status,
        }
        issued.append(link.state_agency(at, **described))
    elif asked.subject not in link.directory.agencies:
        raise UsageError(
            f"{asked.subject} was never stated by this root",
            next_step="Give at least --name and --unit-type.",
        )
    issued += [link.certify(public, at, at + _life(days)) for public in (signing, sealing)]
    _hand_on(link, issued, output, as_json=as_json, agency=asked.subject)


@app.command("revoke")
def revoke(
    *,
    kid: Annotated[str, typer.Argument(metavar="KEYID", help="As `directory AGENCY` shows it.")],
    key: KeyOption,
    reason: Annotated[RevocationReason, typer.Option(help="Why.")],
    compromised_at: Annotated[
        datetime | None,
        typer.Option(formats=["%Y-%m-%dT%H:%M:%S%z"], help="Since when; only if compromised."),
    ] = None,
    chain: ChainOption = None,
    output: OutputOption = Path("statements.json"),
    yes: YesOption = False,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Revoke a key of one of the country's agencies. Nothing un-revokes it."""
    require_free(output)
    root = _open_root(key, passphrase_fd)
    link = Chain(chain or key.with_suffix(".chain.json"), root.signing)
    known = link.directory.keys.get(kid)
    if known is None:
        raise UsageError(f"this root has certified no key {kid!r}")
    subject = known.key.holder
    note(
        f"{known.key.use} key of {subject}, valid {to_timestamp(known.not_before)} to "
        f"{to_timestamp(known.not_after)}"
    )
    confirm("Revoke it for good?", yes=yes)
    signed = link.revoke(
        now(), subject=subject, kid=kid, reason=reason, compromised_at=compromised_at
    )
    _hand_on(link, [signed], output, as_json=as_json, agency=subject)


def _open_root(path: Path, passphrase_fd: int | None) -> Keys:
    keys = open_key_file(path, read_passphrase(f"Passphrase of {path}", passphrase_fd))
    if keys.signing.use is not KeyUse.COUNTRY_ROOT:
        raise KeyFileError(f"{path}: not the key of a country root")
    return keys


def _verify_request(path: Path, root: Keys) -> KeyRequest:
    """Check that the request's sender holds the signing key, and is of this country."""
    signed = read_shape(Jws, path, limits.STATEMENT_WIRE_BYTES)
    asked = verify_key_request(signed, root.signing.federation)
    if asked.subject[:2] != root.holder:
        raise UsageError(f"{asked.subject} is not of the country of this root, {root.holder}")
    return asked


def _compare(signing: PublicKey, sealing: PublicKey, *, yes: bool) -> None:
    """Let two people compare key ids: a request may have been swapped on its way."""
    if yes:
        return
    note(f"{signing.holder} asks to certify:")
    for public in (signing, sealing):
        note(f"  {public.use:12} {public.kid}")
    confirm("Has the agency read the same key ids to you?", yes=yes)


def _life(days: int) -> timedelta:
    life = timedelta(days=days)
    if life > limits.AGENCY_KEY_LIFE:
        raise UsageError(f"keys live at most {limits.AGENCY_KEY_LIFE.days} days")
    return life


def _hand_on(
    link: Chain,
    issued: list[Jws],
    output: Path,
    *,
    as_json: bool,
    agency: str,
) -> None:
    """Keep the chain first, so that no number is ever given twice, then write what was issued."""
    link.save()
    write_new(output, StatementsFile(v=1, statements=tuple(issued)).to_bytes() + b"\n")
    head = link.directory.heads[link.root.holder][0]
    if as_json:
        say_json(
            {"statements": str(output), "issued": len(issued), "head": head.n, "agency": agency}
        )
        return
    say(f"{len(issued)} statements in {shown(output)}; the chain stands at {head.n}.")
    say("Post them: `serumpun federation post`, or the agency's `serumpun enrol --statements`.")
