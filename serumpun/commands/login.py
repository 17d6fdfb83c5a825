"""`serumpun login`: sign an officer in through a browser."""

import webbrowser
from pathlib import Path
from typing import Annotated

import typer

from app.crypto.federation import FEDERATION_BYTES
from serumpun.commands.options import HomeOption, JsonOption, new_app
from serumpun.files import read_file
from serumpun.known_hub import hub_of_home
from serumpun.officers import is_systems, proxy_of
from serumpun.profile import find_home
from serumpun.session import SessionFile
from serumpun.signing_in import Wish, sign_in
from serumpun.terminal import note, say, say_json
from serumpun.transport import make_client

app = new_app()


@app.command("login")
def login(
    *,
    federation_file: Annotated[
        Path | None,
        typer.Option("--federation", help="Compared federation file, where none is pinned yet."),
    ] = None,
    ca_file: Annotated[
        Path | None, typer.Option(help="Certificates that may vouch for the hub.")
    ] = None,
    invitation: Annotated[
        str | None, typer.Option(help="Invitation code, for the first sign-in of an account.")
    ] = None,
    step_up: Annotated[
        bool, typer.Option("--step-up", help="Sign in anew, in the session that runs.")
    ] = False,
    no_browser: Annotated[
        bool, typer.Option("--no-browser", help="Only show the address to open.")
    ] = False,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Sign in as an officer: a browser opens, this terminal gets the session."""
    place = find_home(home)
    file = SessionFile(place.folder)
    known = hub_of_home(place, federation_file, "login")
    hub, vouching = known.url, str(ca_file.resolve()) if ca_file else known.ca_file
    key = file.read().key if step_up else None
    wish = Wish(hub, vouching, invitation, is_fresh=step_up, key=key)

    def show(address: str) -> None:
        note(f"Open this address in a browser on this machine:\n  {address}")
        if not no_browser:
            webbrowser.open(address)

    with make_client(hub, ca_file=vouching, proxy=proxy_of(place)) as client:
        session = sign_in(client, wish, show)
    file.write(session)
    if federation_file is not None and not place.profile_file.exists():
        place.pin(read_file(federation_file, FEDERATION_BYTES))
    if is_systems(place):
        note(
            "The agency's key file lies here, so commands act as its system; --as-officer lets "
            "administration act as the officer."
        )
    if as_json:
        say_json({"hub": hub, "session": session.session})
    else:
        say(f"Signed in at {hub}.")
