"""`serumpun witness`: confirm, for one's country, that the access log only grows."""

import time
from typing import Annotated

import typer

from app.crypto.encoding import to_timestamp
from serumpun.commands.options import HomeOption, JsonOption, PassphraseOption, agency_of, new_app
from serumpun.profile import find_home
from serumpun.terminal import say, say_json
from serumpun.witnessing import Witnessed, witness_log

app = new_app()


@app.command()
def witness(
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    watch: Annotated[bool, typer.Option("--watch", help="Go on until interrupted.")] = False,
    interval: Annotated[
        int, typer.Option(min=1, max=86_400, help="Seconds from one to the next.")
    ] = 60,
    as_json: JsonOption = False,
) -> None:
    """Check that the log continues what was seen here before, and cosign its checkpoint.

    Needs the role `witness`. A log that does not continue ends this with 3 and is never cosigned.
    """
    with agency_of(home, passphrase_fd) as agency:
        folder, key = find_home(home).folder / "witness", agency.federation.hub_log_key()
        while True:
            done = witness_log(agency.transport, folder, key, agency.signing, agency.clock)
            _say(done, as_json=as_json)
            if not watch:
                return
            time.sleep(interval)


def _say(done: Witnessed, *, as_json: bool) -> None:
    if as_json:
        say_json({**vars(done), "signed_at": to_timestamp(done.signed_at)})
    else:
        say(
            f"Cosigned a log of {done.size} entries, signed {to_timestamp(done.signed_at)}; "
            f"it continues {done.before}."
        )
