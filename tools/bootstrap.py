"""Set-up of the private environment in `.venv`: locked, hashed, nothing global, fast when done.

`make` calls this before each target (`python tools/bootstrap.py hub|dev`) with whatever Python it
found, so only the standard library is used. ADR 0003 says why.
"""

import argparse
import fcntl
import hashlib
import json
import os
import subprocess
import sys
import tomllib
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
VENV = ROOT / ".venv"
TOOLS = ROOT / ".tools"
REQUIREMENTS = ROOT / "requirements"
STAMP = VENV / ".bootstrap.json"
# uv does not read pip's settings: what pip was told about mirrors and certificates is carried over.
PIP_SETTINGS_FOR_UV = {"index-url": "UV_DEFAULT_INDEX", "cert": "SSL_CERT_FILE"}
Word = str | Path  # of a command line


class BootstrapError(Exception):
    """The environment could not be set up; the message is for the person at the keyboard."""


def digest_of(level: str) -> str:
    """Hash everything that decides what is installed for `level`.

    Args:
        level: `hub` or `dev`, the lock to install.

    Returns:
        64 hex digits; the place of the tree is part of it, because scripts hold absolute paths.
    """
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    installed = [project["build-system"], project["project"], project["tool"]["hatch"]]
    inputs = [
        str(ROOT).encode(),
        json.dumps(installed, sort_keys=True).encode(),
        (REQUIREMENTS / "uv.txt").read_bytes(),
        (REQUIREMENTS / f"{level}.txt").read_bytes(),
        Path(__file__).read_bytes(),
    ]
    return hashlib.sha256(b"".join(hashlib.sha256(part).digest() for part in inputs)).hexdigest()


def read_stamp() -> dict[str, str]:
    """Return what the last finished set-up wrote, or nothing if there was none."""
    try:
        stamp = json.loads(STAMP.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return stamp if isinstance(stamp, dict) else {}


def base_python() -> str:
    """Return the interpreter to build on: the one below, if `make` called us with our own."""
    return str(getattr(sys, "_base_executable", "") or sys.executable)


def is_ready(level: str) -> bool:
    """Tell whether `.venv` holds `level` or more, unchanged since it was finished."""
    stamp = read_stamp()
    return (
        (VENV / "bin" / "python").exists()
        and stamp.get("level") in {level, "dev"}
        and stamp.get("python") == f"{sys.version_info.major}.{sys.version_info.minor}"
        and stamp.get("digest") == digest_of(stamp["level"])
    )


def run(command: Sequence[Word], environment: dict[str, str]) -> str:
    """Run one program and return what it printed.

    Raises:
        BootstrapError: The program failed; its own words are in the message.
    """
    done = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    if done.returncode != 0:
        words = " ".join(str(word) for word in command)
        raise BootstrapError(f"{words}\n{done.stdout}{done.stderr}".rstrip())
    return done.stdout


def install_uv() -> Path:
    """Put the locked `uv` into its own environment and return its path."""
    uv = TOOLS / "bin" / "uv"
    stamp = TOOLS / ".uv.sha256"
    lock = REQUIREMENTS / "uv.txt"
    digest = hashlib.sha256(lock.read_bytes()).hexdigest()
    whole = uv.exists() and (TOOLS / "bin" / "python").exists() and stamp.exists()
    if whole and stamp.read_text(encoding="utf-8") == digest:
        return uv
    environment = dict(os.environ)
    run([base_python(), "-m", "venv", "--clear", TOOLS], environment)
    # -qq: errors only; pip's warnings about this or that machine's mirrors are of no use here.
    pip: list[Word] = [TOOLS / "bin" / "python", "-m", "pip", "--disable-pip-version-check"]
    locked: list[Word] = ["--require-hashes", "--only-binary", ":all:", "-r", lock]
    run([*pip, "install", "-qq", *locked], environment)
    stamp.write_text(digest, encoding="utf-8")
    return uv


def uv_environment() -> dict[str, str]:
    """Return the environment for uv: the caller's, and pip's mirror and certificate."""
    environment = {**os.environ, "UV_PYTHON_DOWNLOADS": "never", "UV_NO_PROGRESS": "1"}
    environment.pop("VIRTUAL_ENV", None)
    if not os.access(Path.home(), os.W_OK):  # a service account
        environment.setdefault("UV_CACHE_DIR", str(TOOLS / "cache"))
    listed = run([TOOLS / "bin" / "python", "-m", "pip", "config", "list"], dict(os.environ))
    for line in listed.splitlines():  # global.index-url='…', then :env:.index-url='…'
        name, _, value = line.partition("=")
        variable = PIP_SETTINGS_FOR_UV.get(name.rpartition(".")[2])
        if variable and variable not in os.environ:
            environment[variable] = value.strip("'\"")
    return environment


def install(level: str) -> None:
    """Make `.venv` hold exactly the lock of `level`, and the project itself beside it."""
    uv = install_uv()
    environment = uv_environment()
    python = VENV / "bin" / "python"
    version = f"{sys.version_info.major}.{sys.version_info.minor}"
    stamp = read_stamp()
    STAMP.unlink(missing_ok=True)
    if not python.exists() or stamp.get("python") != version or stamp.get("root") != str(ROOT):
        run([uv, "venv", "--clear", "--python", base_python(), VENV], environment)
    pip: list[Word] = [uv, "pip"]
    lock = REQUIREMENTS / f"{level}.txt"
    run([*pip, "sync", "--python", python, "--require-hashes", lock], environment)
    project: list[Word] = ["--no-deps", "--no-build-isolation", "--no-index", "-e", ROOT]
    run([*pip, "install", "--python", python, *project], environment)
    finished = {"level": level, "python": version, "root": str(ROOT), "digest": digest_of(level)}
    unfinished = STAMP.with_suffix(".new")
    unfinished.write_text(json.dumps(finished), encoding="utf-8")
    unfinished.replace(STAMP)


@contextmanager
def alone() -> Iterator[None]:
    """Keep a second `make` waiting, so that two never install at once."""
    path = ROOT / ".bootstrap.lock"
    with path.open("w") as handle:
        fcntl.flock(handle, fcntl.LOCK_EX)
        yield


def main() -> int:
    """Set up what the caller asked for; return the exit status."""
    parser = argparse.ArgumentParser(description="Set up .venv from the hashed locks.")
    parser.add_argument("level", choices=["hub", "dev"])
    level: str = parser.parse_args().level
    if is_ready(level):
        return 0
    with alone():
        if read_stamp().get("level") == "dev":
            level = "dev"  # never take the developers' tools away again
        if is_ready(level):
            return 0
        sys.stderr.write(f"Setting up .venv from requirements/{level}.txt (once) ...\n")
        try:
            install(level)
        except BootstrapError as error:
            sys.stderr.write(f"set-up failed: {error}\n")
            return 1
        except KeyboardInterrupt:
            sys.stderr.write("set-up interrupted; the next make goes on from here\n")
            return 130
    return 0


if __name__ == "__main__":
    sys.exit(main())
