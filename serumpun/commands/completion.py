"""`serumpun completion`: print the script that completes commands at a shell."""

from enum import StrEnum
from typing import Annotated

import typer

from serumpun.commands.options import new_app
from serumpun.completing import SCRIPTS
from serumpun.terminal import say

app = new_app()


class Shell(StrEnum):
    """Shells with a script."""

    BASH = "bash"
    ZSH = "zsh"
    FISH = "fish"


@app.command()
def completion(shell: Annotated[Shell, typer.Argument(help="Which shell.")]) -> None:
    """Print a shell's completion script; put it where the shell reads it.

    For bash: serumpun completion bash > ~/.local/share/bash-completion/completions/serumpun
    """
    say(SCRIPTS[shell].rstrip())
