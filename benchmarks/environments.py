"""Environments of their own for peers, from hashed locks: nothing of theirs is in the hub's."""

import hashlib
from pathlib import Path

from tools.bootstrap import (
    REQUIREMENTS,
    TOOLS,
    alone,
    base_python,
    install_uv,
    run,
    uv_environment,
)


def peer_python(name: str, base: str = "") -> Path:
    """Install a peer from `requirements/peer-<name>.txt` if it is not there; returns its Python.

    Args:
        name: Of the peer.
        base: The interpreter to build on, if not the one that runs.

    Raises:
        BootstrapError: It could not be installed.
    """
    lock = REQUIREMENTS / f"peer-{name}.txt"
    folder = TOOLS / "peers" / name
    python, stamp = folder / "bin" / "python", folder / ".lock.sha256"
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    with alone():
        if stamp.exists() and stamp.read_text(encoding="utf-8") == digest:
            return python
        uv, environment = install_uv(), uv_environment()
        run([uv, "venv", "--clear", "--python", base or base_python(), folder], environment)
        run([uv, "pip", "sync", "--python", python, "--require-hashes", lock], environment)
        stamp.write_text(digest, encoding="utf-8")
    return python
