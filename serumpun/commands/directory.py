"""`serumpun directory`: the agencies and keys of the federation, verified from the pinned roots."""

from pathlib import Path
from typing import Annotated

import typer

from app.crypto.directory import Directory
from app.crypto.encoding import now, to_timestamp
from app.crypto.keys import KeyUse
from app.crypto.names import country_of
from app.crypto.statements import AgencyStatement
from app.errors import NotFoundError, SerumpunError
from serumpun.agency import Agency
from serumpun.commands.options import HomeOption, JsonOption, PassphraseOption, agency_of, new_app
from serumpun.files import write_new
from serumpun.statements import StatementsFile
from serumpun.terminal import say, say_json, say_table
from serumpun.views import agency_view

_USES = {
    KeyUse.AGENCY_SIGN: "signing",
    KeyUse.AGENCY_SEAL: "sealing",
    KeyUse.DEVICE_SIGN: "device, signing",
    KeyUse.DEVICE_SEAL: "device, sealing",
}
app = new_app()


@app.command()
def directory(
    agency_id: Annotated[
        str | None, typer.Argument(metavar="AGENCY", help="Only this one, with its keys.")
    ] = None,
    country: Annotated[str | None, typer.Option(help="Only this country, two capitals.")] = None,
    chain: Annotated[
        str | None,
        typer.Option(metavar="ISSUER", help="Save an issuer's chain, for `root certify --chain`."),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Where --chain goes.")
    ] = None,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Show the agencies of the federation. Every chain is verified from the pinned roots."""
    with agency_of(home, passphrase_fd) as agency:
        verified = agency.refresh()
        stated_at = agency.directory.stated_at()
    if chain is not None:
        _save_chain(agency, chain, output or Path(f"{chain}.chain.json"), as_json=as_json)
        return
    chosen = [
        stated
        for name, stated in sorted(verified.agencies.items())
        if agency_id in (None, name) and country in (None, country_of(name))
    ]
    if agency_id is not None and not chosen:
        raise NotFoundError("no such agency in the directory")
    if as_json:
        say_json(
            {
                "stated_at": to_timestamp(stated_at) if stated_at else None,
                "agencies": [agency_view(stated, verified) for stated in chosen],
            }
        )
    elif agency_id is not None:
        _show_keys(chosen[0], verified)
    else:
        titles = ("Agency", "Country", "Name", "Unit", "Status", "Sealed to since")
        say_table(titles, (_row(stated, verified) for stated in chosen))


def _row(stated: AgencyStatement, verified: Directory) -> tuple[str, ...]:
    try:
        key = verified.sealing_key(stated.subject, now())
        since = to_timestamp(key.not_before)[:10]
    except SerumpunError as error:
        since = error.title
    return (
        stated.subject,
        country_of(stated.subject),
        stated.name,
        stated.unit_type,
        stated.status,
        since,
    )


def _show_keys(stated: AgencyStatement, verified: Directory) -> None:
    contact = stated.contact
    say_table(
        ("", ""),
        [
            ("agency", stated.subject),
            ("name", stated.name),
            ("unit", stated.unit_type),
            ("status", stated.status),
            ("TLP ceiling", stated.tlp_ceiling),
            ("duty desk", contact.desk),
            ("phone", contact.phone or ""),
            ("email", contact.email or ""),
        ],
    )
    say_table(
        ("Use", "Key id", "From", "Until", "Revoked"),
        [
            (
                _USES[key.key.use],
                key.key.kid,
                to_timestamp(key.not_before)[:10],
                to_timestamp(key.not_after)[:10],
                to_timestamp(key.revoked_at)[:16] if key.revoked_at else "",
            )
            for key in verified.keys.values()
            if key.key.holder == stated.subject
        ],
    )


def _save_chain(agency: Agency, issuer: str, path: Path, *, as_json: bool) -> None:
    statements = agency.directory.chain_of(issuer)
    if not statements:
        raise NotFoundError("no such issuer in the directory")
    write_new(path, StatementsFile(v=1, statements=tuple(statements)).to_bytes() + b"\n")
    if as_json:
        say_json({"issuer": issuer, "statements": len(statements), "path": str(path)})
        return
    say(f"{len(statements)} statements of {issuer} in {path}")
