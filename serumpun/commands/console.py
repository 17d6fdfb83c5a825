"""`serumpun console`: serve the officers' console from the agency's own machine."""

import contextlib
import webbrowser
from pathlib import Path
from typing import Annotated
from urllib.parse import urlsplit

import typer

from app.schemas.console import PAGE_PATH, bundle_fingerprint, list_bundle
from serumpun.commands.options import HomeOption, JsonOption, new_app
from serumpun.console.relay import Relay
from serumpun.console.server import ConsoleServer
from serumpun.errors import HomeError, UsageError
from serumpun.known_hub import KnownHub, hub_of_home
from serumpun.officers import proxy_of
from serumpun.profile import Home, find_home
from serumpun.terminal import note, say, say_json
from serumpun.transport import make_client

app = new_app()


@app.command("console")
def console(
    *,
    hub: Annotated[
        str | None, typer.Option(help="Address of the hub, where no federation file is compared.")
    ] = None,
    federation_file: Annotated[
        Path | None,
        typer.Option("--federation", help="Compared federation file, where none is pinned yet."),
    ] = None,
    ca_file: Annotated[
        Path | None, typer.Option(help="Certificates that may vouch for the hub.")
    ] = None,
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port on 127.0.0.1.")] = 8790,
    no_browser: Annotated[
        bool, typer.Option("--no-browser", help="Only show the address to open.")
    ] = False,
    only_hash: Annotated[
        bool, typer.Option("--hash", help="Only print the digests of the console's files.")
    ] = False,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Serve the officers' console from this machine, so that the hub cannot change it."""
    if only_hash:
        _say_hash(as_json=as_json)
        return
    place = find_home(home)
    known = _choose(place, hub, federation_file)
    vouching = str(ca_file.resolve()) if ca_file else known.ca_file
    with (
        make_client(known.url, ca_file=vouching, proxy=proxy_of(place)) as client,
        ConsoleServer(Relay(known.url, client), port, known.federation) as server,
    ):
        url = server.url + PAGE_PATH
        if as_json:
            told = {"url": url, "hub": known.url, "federation": known.federation}
            say_json({**told, "bundle": bundle_fingerprint()})
        else:
            say(f"The console for {known.url} is at\n  {url}\nDigest of its files:")
            say(f"  {bundle_fingerprint()}\nEnd it with Ctrl-C.")
        if not known.federation:
            note("No federation file was compared here: the browser pins what the hub shows first.")
        if not no_browser:
            webbrowser.open(url)
        with contextlib.suppress(KeyboardInterrupt):
            server.serve_forever()


def _say_hash(*, as_json: bool) -> None:
    if as_json:
        files = {line.split("  ")[1]: line.split("  ")[0] for line in list_bundle().splitlines()}
        say_json({"bundle": bundle_fingerprint(), "files": files})
    else:
        say(f"{list_bundle()}\n{bundle_fingerprint()}")


def _choose(place: Home, hub: str | None, federation_file: Path | None) -> KnownHub:
    """Tell which hub: the one that is pinned, else the address that was given."""
    try:
        known = hub_of_home(place, federation_file, "console")
    except HomeError:
        if hub is None or place.is_pinned:
            raise
        return KnownHub(_address(hub))
    if hub is not None and _address(hub) != known.url:
        raise UsageError(
            f"this home belongs to {known.url}",
            next_step="Leave `--hub` out, or name another home with `--home` or `--profile`.",
        )
    return known


def _address(hub: str) -> str:
    """Take an address without path: proofs are for exactly what the hub calls itself."""
    try:
        parts = urlsplit(hub)
        _ = parts.port
    except ValueError:
        parts = urlsplit("")
    address = f"{parts.scheme}://{parts.netloc}"
    if parts.scheme not in ("http", "https") or not parts.hostname or hub.rstrip("/") != address:
        raise UsageError(f"{hub!r} is no address of a hub", next_step="Write https://hub.example.")
    return address
