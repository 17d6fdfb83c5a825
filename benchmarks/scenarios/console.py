"""How long an officer waits in a browser, and how much it loads before.

The same code, console/tests/bench.ts, in Node, Chromium and Firefox ESR, by JavaScript alone and by
the platform's own algorithms where it has them.
"""

import gzip
import json
import shutil
from collections import defaultdict
from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from functools import partial
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from app.schemas.console import find_asset, pinned, read_api
from benchmarks.figures import Figure
from benchmarks.goals import GOALS
from benchmarks.plan import Plan
from tests.browser.chromium import Tab, chromium
from tests.browser.files import serving
from tests.browser.firefox import firefox_tab
from tools import console

ROUNDS: Final = 3
SHOTS: Final = 20  # of a round; each round is a median (bench.ts)
SUITES: Final = ("javascript", "platform")
_LOADED: Final = (".js", ".css", ".svg")
_GOALS: Final = {
    ("Chromium", "platform", "open 4 KiB"): "open in Chromium",
    ("Chromium", "platform", "seal 4 KiB to 10 agencies"): "seal in Chromium",
    ("Firefox", "javascript", "open 4 KiB"): "open in Firefox",
}


def measure(plan: Plan) -> Iterator[Figure]:
    """Measure a first load, and rounds of what the browsers that are here do."""
    yield Figure(
        "console first load, compressed", [_first_load()], "kB", 1, goal=GOALS["first load"]
    )
    node = console.node()
    if node is None or not console.install():
        return  # told as goals that were not measured
    found = defaultdict[tuple[str, str, str], list[float]](list)
    with TemporaryDirectory() as folder, ExitStack() as stack:
        place = Path(folder)
        console.run([node, "build.mjs", "test", folder])
        served = stack.enter_context(serving(place, "in-browser.mjs"))
        benches = [("Node", suite, partial(_in_node, node, place, suite)) for suite in SUITES]
        if shutil.which("chromium"):
            tab = _opened(
                stack.enter_context(chromium(Path(stack.enter_context(TemporaryDirectory())))),
                served.url,
            )
            benches += [("Chromium", suite, partial(_in_tab, tab, suite)) for suite in SUITES]
        if shutil.which("firefox-esr"):
            tab = _opened(
                stack.enter_context(firefox_tab(Path(stack.enter_context(TemporaryDirectory())))),
                served.url,
            )
            benches.append(("Firefox", "javascript", partial(_in_tab, tab, "javascript")))
        for _ in plan.turns(ROUNDS):
            for where, suite, bench in benches:
                for what, milliseconds in bench().items():
                    found[what, where, suite].append(milliseconds)
    for (what, where, suite), rounds in found.items():
        goal = _GOALS.get((where, suite, what))
        name = f"{what}, {where}, {suite}"
        yield Figure(name, rounds, "ms", SHOTS * len(rounds), goal=GOALS[goal] if goal else None)


def _first_load() -> float:
    """Add up all files of the pages and the API, in kB: no less than what the first page loads."""
    names = [name for name in pinned() if name.endswith(_LOADED)]
    files = [len(asset.packed) for asset in map(find_asset, names) if asset]
    return (sum(files) + len(gzip.compress(read_api()))) / 1000


def _opened(tab: Tab, address: str) -> Tab:
    tab.open(address)
    tab.wait("globalThis.bench")
    return tab


def _in_tab(tab: Tab, suite: str) -> Mapping[str, float]:
    told: Mapping[str, float] = tab.run(f"bench('{suite}')")
    return told


def _in_node(node: str, place: Path, suite: str) -> Mapping[str, float]:
    command = [node, "--no-warnings", str(place / "bench-node.mjs"), suite]
    told: Mapping[str, float] = json.loads(console.run(command))
    return told
