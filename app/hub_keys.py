"""The hub's own private keys: made once, kept in files that only its account can read."""

import contextlib
import os
import secrets
import stat
from dataclasses import dataclass
from pathlib import Path

from app.errors import NotReadyError

KEY_BYTES = 32
KEY_NAMES = ("receipt", "token", "cursor", "log", "index")
_OTHERS = 0o077


@dataclass(frozen=True, repr=False)
class HubKeys:
    """Secrets of one hub, 32 bytes each.

    Args:
        receipt: Ed25519 seed; its public half is pinned in the federation file.
        token: Ed25519 seed for access tokens.
        cursor: Seals list cursors.
        log: From it come the log's signing seeds and the countries' tag keys.
        index: From it come the second keys of the blind index, unless an evaluator holds them.
    """

    receipt: bytes
    token: bytes
    cursor: bytes
    log: bytes
    index: bytes


def make_hub_keys(folder: Path) -> HubKeys:
    """Make the keys that are missing, never replacing one."""
    return keep_hub_keys(folder, HubKeys(*(secrets.token_bytes(KEY_BYTES) for _ in KEY_NAMES)))


def keep_hub_keys(folder: Path, keys: HubKeys) -> HubKeys:
    """Write those keys of which the folder has none; returns what it holds then."""
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for name in KEY_NAMES:
        keep_key(folder / f"{name}.key", getattr(keys, name))
    return load_hub_keys(folder)


def keep_key(path: Path, key: bytes) -> None:
    """Write a key, unless the file is there; its folder is."""
    if path.exists():
        return
    unfinished = path.with_name(f"{path.stem}.{secrets.token_hex(8)}.new")
    handle = os.open(unfinished, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    with os.fdopen(handle, "wb") as file:
        file.write(key)
        file.flush()
        os.fsync(file.fileno())
    with contextlib.suppress(FileExistsError):  # another process was first: its key stays
        os.link(unfinished, path)
    unfinished.unlink()
    _sync(path.parent)


def load_hub_keys(folder: Path) -> HubKeys:
    """Read the keys.

    Raises:
        NotReadyError: One is missing, has another length, or others could read it.
    """
    return HubKeys(*(load_key(folder / f"{name}.key") for name in KEY_NAMES))


def load_key(path: Path) -> bytes:
    """Read one key.

    Raises:
        NotReadyError: It is missing, has another length, or others could read it.
    """
    try:
        mode, raw = path.stat().st_mode, path.read_bytes()
    except FileNotFoundError as error:
        raise NotReadyError(f"no key at {path}; run `serumpun hub init`") from error
    except OSError as error:
        raise NotReadyError(f"{path}: {error.strerror}") from error
    if len(raw) != KEY_BYTES or not stat.S_ISREG(mode) or mode & _OTHERS:
        raise NotReadyError(f"{path} is no key of 32 bytes with mode 0600")
    return raw


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
