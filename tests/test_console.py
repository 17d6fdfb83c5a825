"""The TypeScript package `console/`: its types, its tests in Node, its committed bundle."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

from app.crypto.encoding import to_base64url
from campaigns.readers import changed_copies, round_trips
from campaigns.result import Result
from tests.console_peer import ORIGINATOR, RECIPIENT, console_peer
from tests.hub import HubUnderTest
from tests.scripted_hub import ScriptedHub
from tests.worlds import NOW, World
from tools import console

BUILT = console.PACKAGE.parent / "app" / "static" / "console"


def need_node() -> str:
    """Find Node and what the package needs, or skip with one loud line."""
    found = console.node()
    if found is None or not console.is_installed():
        if os.environ.get(console.REQUIRED):
            pytest.fail("no node, or `python -m tools.console install` has not run")
        pytest.skip("NOT TESTED: console/, the browser's code: run `make console`")
    return found


@pytest.fixture(scope="module")
def node() -> str:
    return need_node()


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


@pytest.mark.parametrize("agency", [ORIGINATOR, RECIPIENT])
def test_python_and_typescript_read_alike_and_refuse_alike(
    node: str, tmp_path: Path, agency: str
) -> None:
    result = Result()
    with console_peer(node, tmp_path, ScriptedHub(World.make(), NOW), agency) as peer:
        round_trips(peer, 4, result)
        if agency == RECIPIENT:
            changed_copies(peer, 100, result)
    assert result.broken == []


def test_committed_bundle_is_what_the_source_makes(node: str, tmp_path: Path) -> None:
    run(node, "build.mjs", "bundle", str(tmp_path))
    made, kept = (
        {path.name: path.read_bytes() for path in folder.iterdir()} for folder in (tmp_path, BUILT)
    )
    assert made.keys() == kept.keys()
    assert [name for name in made if made[name] != kept[name]] == []


def test_example_of_the_readme_sends_and_opens_at_a_real_hub(
    hub: HubUnderTest, tmp_path: Path
) -> None:
    node = console.node()
    if node is None:
        pytest.skip("NOT TESTED: the README of console/: there is no Node")
    own = hub.world.agencies[ORIGINATOR]
    seeds = [to_base64url(seed) for seed in (*own.signing.seeds, own.sealing.seed)]
    (tmp_path / "seeds.json").write_text(json.dumps({"agency": own.id, "seeds": seeds}))
    (tmp_path / "federation.json").write_bytes(hub.world.federation_file)
    shutil.copy(BUILT / "serumpun.js", tmp_path / "serumpun.js")
    readme = (console.PACKAGE / "README.md").read_text()
    (tmp_path / "agency.mjs").write_text(readme.split("```js\n")[1].split("```")[0])
    done = subprocess.run(
        [node, "agency.mjs"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert "summary: Thirteen people on the fourth floor." in done.stdout, done.stderr
    assert "nothing-withheld" in done.stdout
