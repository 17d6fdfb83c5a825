"""A federation file is held to the fingerprint that two people compared, before it is pinned."""

import sys

from app.crypto.federation import fingerprint
from serumpun.commands.options import confirm
from serumpun.errors import UsageError
from serumpun.terminal import note


def compare(content: bytes, told: str | None) -> None:
    """Hold the file to the fingerprint that somebody read aloud.

    Args:
        content: The federation file.
        told: As read; None: a person is asked.

    Raises:
        UsageError: It is another, or nobody is there to ask.
        typer.Abort: Not agreed.
    """
    own = fingerprint(content)
    if told is not None:
        if "".join(told.split()).lower() != "".join(own.split()):
            raise UsageError(
                f"the file's fingerprint is {own}",
                next_step="Do not use it: get the federation file again and compare anew.",
            )
        return
    if not sys.stdin.isatty():
        raise UsageError("no fingerprint was told", next_step="Give it with --fingerprint.")
    note(f"Fingerprint of the federation file:\n\n  {own}\n")
    confirm("Has the federation's coordinator read the same to you?", yes=False)
