"""The whole console with the network cut off: browser, agency's copy and hub on one loopback."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
REQUIRED = "TESTS_NEED_CONSOLE"  # set where its absence is a failure
JOURNEY = (
    "tests/test_agency_console_browser.py::"
    "test_hub_that_tampers_with_scripts_gets_nothing_from_an_agencys_console_in_chromium"
)
# A namespace of its own has no interface but loopback, and that is down.
CUT = ("unshare", "--net", "--", "sh", "-c", 'ip link set lo up && exec "$@"', "sh")
TRY = "import socket; socket.create_connection(('192.0.2.1', 9), timeout=2)"


def test_console_signs_in_seals_and_opens_with_the_network_cut_off(tmp_path: Path) -> None:
    try:
        subprocess.run([*CUT, "true"], check=True, capture_output=True)
    except (OSError, subprocess.CalledProcessError):
        told = "NOT TESTED without a network: this account may not make a network namespace"
        if os.environ.get(REQUIRED):
            pytest.fail(told)
        pytest.skip(told)
    reached = subprocess.run(
        [*CUT, sys.executable, "-c", TRY], capture_output=True, text=True, check=False
    )
    assert "unreachable" in reached.stderr
    done = subprocess.run(
        [*CUT, sys.executable, "-m", "pytest", "-n0", "-q", f"--basetemp={tmp_path}", JOURNEY],
        cwd=ROOT,
        env={name: held for name, held in os.environ.items() if not name.startswith("PYTEST_")},
        capture_output=True,
        text=True,
        check=False,
    )
    assert "1 passed" in done.stdout, done.stdout[-4000:]
