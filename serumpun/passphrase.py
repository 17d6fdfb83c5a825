"""Where a passphrase comes from: a descriptor, a private file, the environment, or a person.

Order: `--passphrase-fd`, the file named by SERUMPUN_PASSPHRASE_FILE, SERUMPUN_PASSPHRASE (last
resort of unattended systems: other processes of the account can read it), then a prompt.
"""

import getpass
import os
from pathlib import Path
from typing import Final

from serumpun.errors import FileError, PassphraseError
from serumpun.files import read_private

MAX_PASSPHRASE_BYTES: Final = 1024
MIN_PASSPHRASE_CHARACTERS: Final = 12  # of a new one; the key file itself is the other factor
_TERMINAL: Final = "/dev/tty"


def read_passphrase(prompt: str, fd: int | None = None) -> str:
    """Fetch the passphrase of an existing key file.

    Args:
        prompt: What to ask a person.
        fd: An open file descriptor to read it from, to its end or first line break.

    Raises:
        PassphraseError: No source has one.
    """
    given = _unattended(fd)
    if given is not None:
        return given
    return _ask(prompt)


def choose_passphrase(prompt: str, fd: int | None = None) -> str:
    """Fetch the passphrase of a new key file; a person types it twice.

    Raises:
        PassphraseError: None, too short, or typed differently.
    """
    given = _unattended(fd)
    if given is None:
        given = _ask(f"New {prompt}")
        if _ask(f"Again, {prompt}") != given:
            raise PassphraseError("the two are not the same", next_step="Run the command again.")
    if len(given) < MIN_PASSPHRASE_CHARACTERS:
        raise PassphraseError(
            f"shorter than {MIN_PASSPHRASE_CHARACTERS} characters",
            next_step="Choose a longer one, for instance five random words.",
        )
    return given


def _unattended(fd: int | None) -> str | None:
    if fd is not None:
        return _from_descriptor(fd)
    if named := os.environ.get("SERUMPUN_PASSPHRASE_FILE"):
        try:
            return _first_line(read_private(Path(named), MAX_PASSPHRASE_BYTES))
        except FileError as error:
            raise PassphraseError(error.reason, next_step=error.next_step) from None
    named = os.environ.get("SERUMPUN_PASSPHRASE")
    return _first_line(os.fsencode(named)) if named else None


def _from_descriptor(fd: int) -> str:
    try:
        with os.fdopen(os.dup(fd), "rb") as file:
            return _first_line(file.read(MAX_PASSPHRASE_BYTES + 1))
    except OSError as error:
        raise PassphraseError(f"descriptor {fd}: {error.strerror}") from None


def _first_line(content: bytes) -> str:
    line = content.split(b"\n", maxsplit=1)[0].removesuffix(b"\r")
    if len(content) > MAX_PASSPHRASE_BYTES or not line:
        raise PassphraseError("the passphrase source is empty or too long")
    try:
        return line.decode()
    except UnicodeDecodeError:
        raise PassphraseError("the passphrase is not UTF-8") from None


def _ask(prompt: str) -> str:
    try:
        os.close(os.open(_TERMINAL, os.O_RDWR | os.O_NOCTTY))
    except OSError:
        raise PassphraseError("none was given and there is no terminal to ask at") from None
    typed = getpass.getpass(f"{prompt}: ")
    if not typed:
        raise PassphraseError("no passphrase was typed")
    return typed
