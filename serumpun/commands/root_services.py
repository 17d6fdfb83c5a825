"""`serumpun root provider`, `root witness`: name what answers for a country at an address."""

from pathlib import Path
from typing import Annotated

import typer

from app.crypto.encoding import now
from app.crypto.provider_statement import ProviderStatus
from app.crypto.witness_statement import WitnessStatus
from serumpun.commands.options import JsonOption, PassphraseOption, YesOption, confirm, split_list
from serumpun.commands.root_chain import (
    CHAIN_SUFFIX,
    ChainOption,
    KeyOption,
    OutputOption,
    hand_on,
    open_root,
)
from serumpun.files import require_free
from serumpun.statements import open_chain
from serumpun.terminal import note, shown


def provider(
    *,
    issuer: Annotated[str, typer.Argument(metavar="ISSUER", help="OpenID Connect issuer, https.")],
    key: KeyOption,
    client_id: Annotated[str, typer.Option(help="Of the hub at the provider.")],
    agency: Annotated[list[str], typer.Option(help="Whose officers it proves; several times.")],
    acr: Annotated[
        list[str] | None, typer.Option(help="An `acr` that is phishing-resistant; several times.")
    ] = None,
    amr: Annotated[
        list[str] | None, typer.Option(help="An `amr` that is phishing-resistant; several times.")
    ] = None,
    status: Annotated[ProviderStatus, typer.Option(help="Used or not.")] = ProviderStatus.ACTIVE,
    chain: ChainOption = None,
    output: OutputOption = Path("statements.json"),
    yes: YesOption = False,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Name the identity provider at which the country's officers sign in, or end it."""
    require_free(output)
    root = open_root(key, passphrase_fd)
    with open_chain(chain or key.with_suffix(CHAIN_SUFFIX), root.signing) as link:
        signed = link.state_provider(
            now(),
            provider=issuer,
            client_id=client_id,
            agencies=split_list(agency),
            status=status,
            phishing_resistant={"acr": split_list(acr or ()), "amr": split_list(amr or ())},
        )
        note(f"{issuer} proves officers of {', '.join(split_list(agency))}: {status}")
        confirm("State this?", yes=yes)
        hand_on(link, [signed], output, as_json=as_json, agency=root.holder)


def witness(
    *,
    agency: Annotated[str, typer.Argument(metavar="AGENCY", help="For which it cosigns.")],
    key: KeyOption,
    address: Annotated[str, typer.Option(help="Where the hub asks it, https.")],
    vkey: Annotated[
        list[str] | None,
        typer.Option(help="By which it cosigns, if not by the agency's own key; twice at most."),
    ] = None,
    status: Annotated[WitnessStatus, typer.Option(help="Asked or not.")] = WitnessStatus.ACTIVE,
    chain: ChainOption = None,
    output: OutputOption = Path("statements.json"),
    yes: YesOption = False,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Name the witness of the access log that the hub asks for an agency, or end it.

    The federation makes the agency a witness (`admin propose grant-federation-role`) as ever.
    """
    require_free(output)
    root = open_root(key, passphrase_fd)
    with open_chain(chain or key.with_suffix(CHAIN_SUFFIX), root.signing) as link:
        members = {"subject": agency, "address": address, "keys": vkey or (), "status": status}
        signed = link.state_witness(now(), **members)
        note(f"{agency}'s witness answers at {shown(address)}: {status}")
        for each in vkey or ("its own signing key",):
            note(f"  it cosigns by {shown(each)}")
        confirm("State this?", yes=yes)
        hand_on(link, [signed], output, as_json=as_json, agency=agency)
