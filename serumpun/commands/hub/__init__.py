"""`serumpun hub`: run a hub. Needs the extra `hub`; everything of it is loaded inside functions."""

import json

import typer

from serumpun.commands.hub.backup import backup, restore
from serumpun.commands.hub.demo import clean, demo
from serumpun.commands.hub.expire import expire
from serumpun.commands.hub.outcome import plain_errors, settings
from serumpun.commands.hub.recover_log import recover_log
from serumpun.commands.options import JsonOption, new_app

app = new_app("Run a hub.")


@app.command()
def init() -> None:
    """Make the hub's own keys; prints the receipt key's public part for the federation file."""
    with plain_errors():
        from app.serving import init_hub

        typer.echo(json.dumps(init_hub(settings())))


@app.command()
def migrate(*, as_json: JsonOption = False) -> None:
    """Bring the database's schema up to date."""
    with plain_errors():
        from app.serving import migrate_hub

        revision = migrate_hub(settings())
        said = f"schema is at revision {revision}"
        typer.echo(json.dumps({"revision": revision}) if as_json else said)


@app.command()
def serve() -> None:
    """Serve until Ctrl-C (settings: SERUMPUN_* in the environment)."""
    with plain_errors():
        from app.starting import start_hub

        start_hub(settings())


for _command in (backup, restore, recover_log, expire, demo, clean):
    app.command()(_command)
