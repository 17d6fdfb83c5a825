"""Passphrases of tests are stretched for real, but each once a run: that takes a third of a second.

Files made in tests take one of two salts in turn, so that most passphrases meet a salt they had.
"""

import hashlib
import itertools
import os
from pathlib import Path
from typing import Any

import pytest
from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from app.crypto.passphrase import SALT_BYTES
from tests.template import shared_folder

_salts = itertools.cycle([bytes([number]) * SALT_BYTES for number in (1, 2)])


class Remembering:
    """What passphrases stretch to, kept for all processes of a run."""

    def __init__(self, **costs: Any) -> None:  # noqa: ANN401 -- salt and costs
        self.costs = costs

    def derive(self, words: bytes) -> bytes:
        named = repr((sorted(self.costs.items()), words))
        kept = _folder() / hashlib.sha256(named.encode()).hexdigest()
        if not kept.exists():
            unfinished = kept.with_suffix(f".{os.getpid()}")
            unfinished.write_bytes(Scrypt(**self.costs).derive(words))
            unfinished.rename(kept)
        return kept.read_bytes()


def remember(patch: pytest.MonkeyPatch) -> None:
    """Let this process remember, and take its salts in turn."""
    patch.setattr("app.crypto.passphrase.Scrypt", Remembering)
    for user in ("serumpun.keyfile", "app.backup.key_copy"):
        patch.setattr(f"{user}.new_salt", lambda: next(_salts))


def _folder() -> Path:
    folder = shared_folder() / "stretched"
    folder.mkdir(exist_ok=True)
    return folder
