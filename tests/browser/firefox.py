"""Headless Firefox ESR that opens one page; what the page finds out, it tells its server."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

REQUIRED = "TESTS_NEED_FIREFOX"  # set where its absence is a failure


@contextmanager
def firefox(folder: Path, url: str) -> Iterator[None]:
    """Open a page in a browser with a fresh profile; skip where there is none."""
    program = shutil.which("firefox-esr")
    if program is None:
        told = "NOT TESTED in Firefox: no firefox-esr on this machine"
        if os.environ.get(REQUIRED):
            pytest.fail(told)
        pytest.skip(told)
    profile = folder / "profile"
    profile.mkdir()
    command = [program, "--headless", "--no-remote", "--profile", str(profile), url]
    environment = {**os.environ, "HOME": str(folder)}
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    ) as started:
        try:
            yield
        finally:
            started.terminate()
