"""The TypeScript package `console/`: its types, its tests in Node, its committed bundle."""

import os
import subprocess
from pathlib import Path

import pytest

from tools import console

REQUIRED = "TESTS_NEED_CONSOLE"  # set where its absence is a failure


@pytest.fixture(scope="module")
def node() -> str:
    """Find Node and what the package needs, or skip with one loud line."""
    found = console.node()
    if found is None or not console.is_installed():
        if os.environ.get(REQUIRED):
            pytest.fail("no node, or `python -m tools.console install` has not run")
        pytest.skip("NOT TESTED: console/, the browser's code: run `make console`")
    return found


def run(*command: str) -> str:
    try:
        return console.run(command)
    except subprocess.CalledProcessError as error:
        pytest.fail(f"{' '.join(command)}\n{error.output[-4000:]}")


def test_types_hold(node: str) -> None:
    run(node, "node_modules/typescript/bin/tsc", "-p", "tests")


def test_every_test_passes_in_node(node: str, tmp_path: Path) -> None:
    run(node, "build.mjs", "test", str(tmp_path))
    tests = sorted(str(path) for path in tmp_path.glob("*.test.mjs"))
    assert "# fail 0" in run(node, "--test", "--test-reporter=tap", *tests)
