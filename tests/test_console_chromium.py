"""The TypeScript package in a real Chromium: every vector, and keys that nobody can take out."""

from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from tests.browser.chromium import Tab, chromium
from tests.test_console import need_node
from tools import console

VECTORS = Path(__file__).parent / "vectors"
NOT_HERE = {"identifiers"}  # tokens are made by an agency's system, not by the browser
PAGE = "<!doctype html><title>console</title><script type=module src=in-browser.mjs></script>"


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *_: object) -> None:
        return


@pytest.fixture(scope="module")
def tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    folder = tmp_path_factory.mktemp("served")
    console.run([need_node(), "build.mjs", "test", str(folder)])
    (folder / "index.html").write_text(PAGE)
    (folder / "vectors").symlink_to(VECTORS)
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(folder))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        with chromium(tmp_path_factory.mktemp("browser")) as tab:
            tab.open(f"http://127.0.0.1:{server.server_port}/")
            tab.wait("globalThis.differing")
            yield tab
        server.shutdown()


@pytest.mark.parametrize("name", sorted({path.stem for path in VECTORS.glob("*.json")} - NOT_HERE))
def test_every_vector_comes_out_the_same_in_chromium(tab: Tab, name: str) -> None:
    assert tab.run(f"differing('platform', '{name}')") == []


def test_chromium_itself_has_every_algorithm(tab: Tab) -> None:
    wanted = {"Ed25519", "X25519", "ML-DSA-44", "ML-DSA-65", "ML-KEM-768"}
    assert set(tab.run("native")) == wanted


def test_device_kept_in_indexeddb_signs_and_opens_and_gives_no_key_away(tab: Tab) -> None:
    assert tab.run("keepDevice()") == {"signs": True, "opens": True, "extractable": []}
