"""`serumpun login`: sign an officer in through a browser."""

import webbrowser
from pathlib import Path
from typing import Annotated

import typer

from app.crypto.federation import FEDERATION_BYTES, Federation
from app.errors import MalformedError
from serumpun.commands.options import HomeOption, JsonOption, new_app
from serumpun.errors import FileError, HomeError
from serumpun.files import read_file
from serumpun.officers import is_systems, proxy_of
from serumpun.profile import Home, find_home
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
    hub, own_ca = _hub_of(place, federation_file)
    vouching = str(ca_file.resolve()) if ca_file else own_ca
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


def _hub_of(place: Home, federation_file: Path | None) -> tuple[str, str | None]:
    """Tell the hub's address and who vouches for it: from the pinned federation file."""
    if federation_file is not None:
        try:
            read = read_file(federation_file, FEDERATION_BYTES)
            return Federation.parse(read, FEDERATION_BYTES).hub, None
        except MalformedError as error:
            raise FileError(f"{federation_file}: no federation file: {error.reason}") from None
    if place.profile_file.exists():
        return place.federation().hub, place.profile().ca_file
    if SessionFile(place.folder).path.exists():
        last = SessionFile(place.folder).read()
        return last.hub, last.ca_file
    if place.is_pinned:
        return place.federation().hub, None
    raise HomeError(
        f"{place.folder} knows no hub yet",
        next_step="Give the compared federation file: `serumpun login --federation FILE`.",
    )
