"""How long an officer waits in a browser: `python -m benchmarks.console` prints it.

The same code, console/tests/bench.ts, in Node and in Chromium, by JavaScript alone and by the
platform's own algorithms.
"""

import json
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from campaigns.report import machine
from tests.browser.chromium import chromium
from tests.browser.files import serving
from tools import console

SUITES: Final = ("javascript", "platform")


def measure() -> Iterator[tuple[str, Mapping[str, float]]]:
    """Yield where it was measured and the milliseconds by what was done."""
    node = console.node()
    if node is None or not console.install():
        raise SystemExit("Node or the dependencies of console/ are not to be had")
    with TemporaryDirectory() as folder:
        place = Path(folder)
        console.run([node, "build.mjs", "test", folder])
        told = json.loads(console.run([node, "--no-warnings", str(place / "bench-node.mjs")]))
        for suite in SUITES:
            yield f"Node {told['node']}, {suite}", told[suite]
        with serving(place, "in-browser.mjs") as served, chromium(place) as tab:
            tab.open(served.url)
            tab.wait("globalThis.bench")
            version = tab.run("navigator.userAgent.match(/Chrome.(\\d+)/)[1]")
            for suite in SUITES:
                yield f"Chromium {version}, {suite}", tab.run(f"bench('{suite}')")


def main() -> int:
    """Print a table."""
    print(machine())
    for place, figures in measure():
        print(place)
        for what, milliseconds in figures.items():
            print(f"  {milliseconds:8.1f} ms  {what}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
