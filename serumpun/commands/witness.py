"""`serumpun witness`: confirm, for one's country, that the access log only grows."""

import time
from typing import Annotated

import typer

from app.crypto.cosignature import Cosigner
from app.crypto.encoding import to_timestamp
from serumpun.agency import Agency
from serumpun.commands.options import HomeOption, JsonOption, PassphraseOption, agency_of, new_app
from serumpun.errors import UsageError
from serumpun.profile import find_home
from serumpun.terminal import note, say, say_json
from serumpun.witness_server import WitnessServer
from serumpun.witnessing import Witness, Witnessed, witness_log

app = new_app()


@app.command()
def witness(
    *,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    watch: Annotated[bool, typer.Option("--watch", help="Go on until interrupted.")] = False,
    interval: Annotated[
        int, typer.Option(min=1, max=86_400, help="Seconds from one to the next.")
    ] = 60,
    listen: Annotated[
        str | None,
        typer.Option(
            metavar="ADDRESS:PORT", help="Be asked instead (C2SP tlog-witness), until interrupted."
        ),
    ] = None,
    as_json: JsonOption = False,
) -> None:
    """Check that the log continues what was seen here before, and cosign its checkpoint.

    Needs the role `witness`. A log that does not continue ends this with 3 and is never cosigned.
    """
    if listen is not None and watch:
        raise UsageError("--listen is asked, --watch asks: run one of them")
    with agency_of(home, passphrase_fd) as agency:
        own = _own_witness(agency, home)
        if listen is not None:
            _serve(own, _address(listen), as_json=as_json)
            return
        while True:
            _say(witness_log(agency.transport, own), as_json=as_json)
            if not watch:
                return
            time.sleep(interval)


def _own_witness(agency: Agency, home: HomeOption) -> Witness:
    folder, key = find_home(home).folder / "witness", agency.federation.hub_log_key()
    return Witness(folder, key, agency.signing, agency.clock)


def _serve(own: Witness, address: tuple[str, int], *, as_json: bool) -> None:
    with WitnessServer(address, own, lambda done: _say(done, as_json=as_json)) as server:
        host, port = server.server_address[:2]
        note(f"Listening on {host!s}:{port} for {own.key.federation}'s log, as")
        note(Cosigner.of_agency(own.signer.public).vkey())
        server.serve()


def _address(text: str) -> tuple[str, int]:
    host, gap, port = text.rpartition(":")
    if not gap or not host or not port.isascii() or not port.isdigit():
        raise UsageError(f"{text!r} is no ADDRESS:PORT")
    return host.removeprefix("[").removesuffix("]"), int(port)


def _say(done: Witnessed, *, as_json: bool) -> None:
    if as_json:
        say_json(
            {"size": done.size, "before": done.before, "signed_at": to_timestamp(done.signed_at)}
        )
    else:
        before = f"it continues {done.before}" if done.before else "none was cosigned here before"
        signed_at = to_timestamp(done.signed_at)
        say(f"Cosigned a log of {done.size} entries, signed {signed_at}; {before}.")
