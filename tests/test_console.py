"""The TypeScript package `console/`: its types, its tests in Node, its committed bundle."""

import os
import random
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.console_peer import (
    ORIGINATOR,
    RECIPIENT,
    ConsolePeer,
    Words,
    console_peer,
    open_in_python,
)
from tests.scripted_hub import ScriptedHub
from tests.worlds import NOW, World
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


@pytest.fixture(scope="module", params=[ORIGINATOR, RECIPIENT])
def peer(
    node: str, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest
) -> Iterator[ConsolePeer]:
    hub = ScriptedHub(World.make(), NOW)
    folder = tmp_path_factory.mktemp("peer")
    with console_peer(node, folder, hub, request.param) as peer:
        yield peer


@pytest.mark.parametrize("is_platform", [False, True])
def test_python_and_typescript_open_what_the_other_sealed(
    peer: ConsolePeer, is_platform: bool
) -> None:
    peer.begin(is_platform=is_platform)
    words, world = Words.random(random.SystemRandom(), 40_000), peer.hub.world
    if peer.agency == ORIGINATOR:
        envelope, blobs = peer.seal(words)
        assert open_in_python(world, envelope, blobs) == words.flat()
    else:
        envelope, sealed = world.seal_with_files(ORIGINATOR, words.sections, words.files)
        peer.hub.accept(envelope)
        assert peer.open(envelope, sealed) == words.flat()
