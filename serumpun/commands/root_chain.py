"""What every command of a country's root does: open it, keep its chain, hand statements on."""

from pathlib import Path
from typing import Annotated, Final

import typer

from app.crypto.jws import Jws
from app.crypto.keys import KeyUse
from serumpun.errors import KeyFileError
from serumpun.files import write_new
from serumpun.keyfile import Keys, open_key_file
from serumpun.passphrase import read_passphrase
from serumpun.statements import Chain, StatementsFile
from serumpun.terminal import say, say_json, shown

CHAIN_SUFFIX: Final = ".chain.json"
KeyOption = Annotated[Path, typer.Option("--key", help="Key file of the root.")]
ChainOption = Annotated[
    Path | None, typer.Option(help="Statements issued so far; else beside the key file.")
]
OutputOption = Annotated[Path, typer.Option("--output", "-o", help="Statements for the hub.")]


def open_root(path: Path, passphrase_fd: int | None) -> Keys:
    """Open the key file of a root.

    Raises:
        KeyFileError: It cannot be opened, or is no root's.
    """
    keys = open_key_file(path, read_passphrase(f"Passphrase of {path}", passphrase_fd))
    if keys.signing.use is not KeyUse.COUNTRY_ROOT:
        raise KeyFileError(f"{path}: not the key of a country root")
    return keys


def hand_on(
    link: Chain,
    issued: list[Jws],
    output: Path,
    *,
    as_json: bool,
    agency: str,
) -> None:
    """Keep the chain first, so that no number is ever given twice, then write what was issued."""
    link.save()
    write_new(output, StatementsFile(v=1, statements=tuple(issued)).to_bytes() + b"\n")
    head = link.directory.heads[link.root.holder][0]
    if as_json:
        say_json(
            {"statements": str(output), "issued": len(issued), "head": head.n, "agency": agency}
        )
        return
    say(f"{len(issued)} statements in {shown(output)}; the chain stands at {head.n}.")
    say("Post them: `serumpun federation post`, or the agency's `serumpun enrol --statements`.")
