"""Installs PyPI's aics-tlog in an environment of its own: `python -m tests.foreign.install`.

It needs Python 3.12 or newer, which need not be the one that runs the tests.
"""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from benchmarks.environments import peer_python
from tools.bootstrap import TOOLS, BootstrapError

PYTHON = TOOLS / "peers" / "aics" / "bin" / "python"
_OLDEST = (3, 12)
_VERSIONS = ("3.14", "3.13", "3.12")


def find_python() -> str | None:
    """Find an interpreter that is new enough."""
    asked = f"import sys; sys.exit(sys.version_info < {_OLDEST})"
    for each in _candidates():
        try:
            done = subprocess.run([each, "-c", asked], check=False, capture_output=True)
        except OSError:
            continue
        if done.returncode == 0:
            return each
    return None


def _candidates() -> Iterator[str]:
    yield sys.executable
    yield from filter(None, (shutil.which(f"python{version}") for version in _VERSIONS))
    pyenv = Path(os.environ.get("PYENV_ROOT", Path.home() / ".pyenv")) / "versions"
    for version in _VERSIONS:
        yield from map(str, sorted(pyenv.glob(f"{version}.*/bin/python")))


def main() -> int:
    """Install it, or say why not."""
    found = find_python()
    try:
        if found is not None:
            peer_python("aics", found)
            return 0
        sys.stderr.write("aics-tlog needs Python 3.12 or newer; found none\n")
    except BootstrapError as error:
        sys.stderr.write(f"aics-tlog could not be installed: {error}\n")
    return 1


if __name__ == "__main__":
    sys.exit(main())
