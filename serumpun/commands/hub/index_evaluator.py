"""`serumpun index-evaluator`: hold the second keys of the blind index, outside the hub's state."""

from pathlib import Path
from typing import Annotated, Final

import typer

from serumpun.commands.hub.outcome import plain_errors
from serumpun.commands.options import new_app

DEFAULT_PER_DAY: Final = 200_000
DEFAULT_PORT: Final = 8090
app = new_app()


@app.command()
def index_evaluator(
    *,
    state: Annotated[Path, typer.Option(help="Folder of its secret and its log.")],
    federation: Annotated[Path, typer.Option(help="Federation file: whose hub is answered.")],
    host: Annotated[str, typer.Option(help="Address to listen on.")] = "127.0.0.1",
    port: Annotated[int, typer.Option(min=1, max=65535, help="Port.")] = DEFAULT_PORT,
    per_day: Annotated[
        int, typer.Option(min=500, max=1_000_000_000, help="Tokens a day, of all agencies.")
    ] = DEFAULT_PER_DAY,
    show_key: Annotated[
        bool, typer.Option("--show-key", help="Print the public key for the hub, and end.")
    ] = False,
) -> None:
    """Evaluate tokens for the federation's hub, and for nobody else; never sees a value."""
    with plain_errors():
        from app.evaluating import open_evaluator, serve_evaluator

        with open_evaluator(state, federation, per_day) as process:
            typer.echo(process.public_key)
            if not show_key:
                serve_evaluator(process, host, port)
