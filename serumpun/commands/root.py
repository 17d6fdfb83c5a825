"""`serumpun root`: keep a country's root on its offline machine; certify, state, revoke."""

from datetime import datetime, timedelta
from pathlib import Path
from typing import Annotated, Final

import typer

from app.crypto import limits
from app.crypto.encoding import now, to_timestamp
from app.crypto.federation import FEDERATION_BYTES, fingerprint
from app.crypto.federation_change import approve_change
from app.crypto.jws import Jws
from app.crypto.keys import PublicKey
from app.crypto.log_recovery import approve_recovery
from app.crypto.statements import (
    AgencyStatement,
    KeyRequest,
    RevocationReason,
    verify_key_request,
)
from serumpun.commands.description import (
    CeilingOption,
    Description,
    DeskOption,
    EmailOption,
    NameOption,
    PhoneOption,
    RemitOption,
    RoleOption,
    StatusOption,
    UnitOption,
)
from serumpun.commands.options import (
    JsonOption,
    KeyIdCommand,
    PassphraseOption,
    YesOption,
    confirm,
    new_app,
)
from serumpun.commands.root_chain import (
    CHAIN_SUFFIX,
    ChainOption,
    KeyOption,
    OutputOption,
    hand_on,
    open_root,
)
from serumpun.commands.root_services import provider, witness
from serumpun.errors import UsageError
from serumpun.federation import changes_between, read_update
from serumpun.files import read_file, replace_file, require_free, write_new
from serumpun.keyfile import Keys, write_key_file
from serumpun.passphrase import choose_passphrase
from serumpun.profile import parse_federation
from serumpun.public_part import describe_root
from serumpun.recovery import read_recovery
from serumpun.statements import Chain, begin_chain, open_chain, read_shape
from serumpun.terminal import note, say, say_json, shown

DEFAULT_KEY_DAYS: Final = 730
app = new_app("Keep a country's root: certify and revoke its agencies' keys.")
app.command("provider")(provider)
app.command("witness")(witness)


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
    """Make a country's root on an offline machine: encrypted key file, public part, chain."""
    code = country.lower()
    if len(code) != 2 or not code.isascii() or not code.isalpha():  # noqa: PLR2004 -- alpha-2
        raise UsageError(f"{country!r} is no country code of two letters")
    path = output or Path(f"root-{code}.key")
    part_path, chain_path = path.with_suffix(".public.json"), path.with_suffix(CHAIN_SUFFIX)
    for new in (path, part_path, chain_path):
        require_free(new)
    keys = Keys.generate(federation_name, code)
    part = describe_root(keys.signing.public, name or code.upper())
    write_key_file(path, keys, choose_passphrase(f"passphrase of {path}", passphrase_fd), now())
    write_new(part_path, part.to_bytes() + b"\n")
    begin_chain(chain_path)
    kid = keys.signing.public.kid
    if as_json:
        say_json(
            {
                "key_file": str(path),
                "public_part": str(part_path),
                "chain": str(chain_path),
                "kid": kid,
            }
        )
        return
    say(f"Key file     {shown(path)}  (keep it offline, with a backup)")
    say(f"Chain        {shown(chain_path)}  (of its statements; keep it with the key)")
    say(f"Public part  {shown(part_path)}  (for the federation file)")
    say(f"Key id       {kid}  (read it aloud to whoever composes the file)")


@app.command("certify")
def certify(
    *,
    request: Annotated[Path, typer.Argument(metavar="REQUEST", help="From `key statement`.")],
    key: KeyOption,
    name: NameOption = None,
    unit_type: UnitOption = None,
    remit: RemitOption = None,
    desk: DeskOption = None,
    phone: PhoneOption = None,
    email: EmailOption = None,
    role: RoleOption = None,
    tlp_ceiling: CeilingOption = None,
    status: StatusOption = None,
    days: Annotated[int, typer.Option(min=1, help="Life of the keys.")] = DEFAULT_KEY_DAYS,
    chain: ChainOption = None,
    output: OutputOption = Path("statements.json"),
    yes: YesOption = False,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Certify an agency's two keys; state the agency first, if it is new.

    A new agency needs --name and --unit-type. What is stated of a known one is changed with
    `serumpun root state` and stays as it is here.
    """
    said = Description(name, unit_type, remit, desk, phone, email, role, tlp_ceiling, status)
    require_free(output)
    root = open_root(key, passphrase_fd)
    asked = _verify_request(request, root)
    federation = root.signing.federation
    keys = asked.signing_key(federation), asked.sealing_key(federation)
    _compare(*keys, yes=yes)
    with open_chain(chain or key.with_suffix(CHAIN_SUFFIX), root.signing) as link:
        at = now()
        issued = _state_first(link, asked.subject, said, at)
        issued += [link.certify(public, at, at + _life(days)) for public in keys]
        hand_on(link, issued, output, as_json=as_json, agency=asked.subject)


@app.command("state")
def state(
    *,
    agency: Annotated[str, typer.Argument(metavar="AGENCY", help="Stated before.")],
    key: KeyOption,
    name: NameOption = None,
    unit_type: UnitOption = None,
    remit: RemitOption = None,
    desk: DeskOption = None,
    phone: PhoneOption = None,
    email: EmailOption = None,
    role: RoleOption = None,
    tlp_ceiling: CeilingOption = None,
    status: StatusOption = None,
    chain: ChainOption = None,
    output: OutputOption = Path("statements.json"),
    yes: YesOption = False,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Change what is stated of an agency: suspend it, narrow its ceiling, rename its desk.

    What is not said stays. Its keys stay certified.
    """
    said = Description(name, unit_type, remit, desk, phone, email, role, tlp_ceiling, status)
    if said.is_empty:
        raise UsageError("nothing to change was said")
    require_free(output)
    root = open_root(key, passphrase_fd)
    with open_chain(chain or key.with_suffix(CHAIN_SUFFIX), root.signing) as link:
        last = link.directory.agencies.get(agency)
        if last is None:
            raise UsageError(
                f"{agency} was never stated by this root",
                next_step="Certify its keys first, with --name and --unit-type.",
            )
        members = said.change(last)
        signed = link.state_agency(now(), **members)
        _show_change(last, link.directory.agencies[agency])
        confirm("State this?", yes=yes)
        hand_on(link, [signed], output, as_json=as_json, agency=agency)


@app.command("revoke", cls=KeyIdCommand)
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
    root = open_root(key, passphrase_fd)
    with open_chain(chain or key.with_suffix(CHAIN_SUFFIX), root.signing) as link:
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
        hand_on(link, [signed], output, as_json=as_json, agency=subject)


@app.command("approve")
def approve(
    *,
    change: Annotated[
        Path, typer.Argument(metavar="CHANGE", help="From `federation propose`; written anew.")
    ],
    key: KeyOption,
    federation: Annotated[Path, typer.Option(help="The federation file that it replaces.")],
    yes: YesOption = False,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Approve a new federation file: a new member, another root. Hand the file on to the next."""
    before, asked = read_file(federation, FEDERATION_BYTES), read_update(change)
    for line in changes_between(parse_federation(before), parse_federation(asked.file)):
        note(f"  {shown(line)}")
    note(f"New fingerprint  {fingerprint(asked.file)}")
    confirm("Approve exactly this, for your country?", yes=yes)
    root = open_root(key, passphrase_fd)
    approved = approve_change(asked, root.signing)
    replace_file(change, approved.to_bytes() + b"\n")
    if as_json:
        say_json({"path": str(change), "approvals": len(approved.approvals)})
    else:
        say(f"{shown(change)} has {len(approved.approvals)} approvals.")


@app.command("approve-recovery")
def approve_log_recovery(
    *,
    recovery: Annotated[
        Path, typer.Argument(metavar="RECOVERY", help="From `hub recover-log`; written anew.")
    ],
    key: KeyOption,
    yes: YesOption = False,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Approve that a hub's access log goes on without what was lost. It takes two countries."""
    asked = read_recovery(recovery)
    lost, kept = asked.recovery.lost, asked.recovery.kept
    note(f"Signed and lost   {lost.size} entries, root {lost.root.hex()}")
    note(f"Goes on from      {kept.size} entries, root {kept.root.hex()}")
    note("Compare with what your auditor and your witness hold: `checkpoint` in their folders.")
    confirm("Approve exactly this, for your country?", yes=yes)
    approved = approve_recovery(asked, open_root(key, passphrase_fd).signing)
    replace_file(recovery, approved.to_bytes() + b"\n")
    if as_json:
        say_json({"path": str(recovery), "approvals": len(approved.approvals)})
    else:
        say(f"{shown(recovery)} has {len(approved.approvals)} approvals.")


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


def _state_first(link: Chain, agency: str, said: Description, at: datetime) -> list[Jws]:
    """State an agency that is new; what is stated of a known one is no matter of its keys."""
    if agency in link.directory.agencies:
        if said.is_empty:
            return []
        raise UsageError(
            f"{agency} is stated already",
            next_step="Leave these options out; change what is stated with `serumpun root state`.",
        )
    if said.name is None or said.unit_type is None:
        raise UsageError(
            f"{agency} was never stated by this root",
            next_step="Give at least --name and --unit-type.",
        )
    return [link.state_agency(at, **said.first(agency))]


def _show_change(last: AgencyStatement, new: AgencyStatement) -> None:
    """Name what will be different, on standard error."""
    before, after = last.model_dump(mode="json"), new.model_dump(mode="json")
    for name in sorted(after.keys() - {"n", "prev", "issued_at"}):
        if before[name] != after[name]:
            note(f"{name}: {shown(before[name])} -> {shown(after[name])}")


def _life(days: int) -> timedelta:
    life = timedelta(days=days)
    if life > limits.AGENCY_KEY_LIFE:
        raise UsageError(f"keys live at most {limits.AGENCY_KEY_LIFE.days} days")
    return life
