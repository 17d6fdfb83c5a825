"""The TypeScript package in a real Chromium: every vector, and keys that nobody can take out."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.chromium import Tab, chromium
from tests.browser.files import serving
from tests.test_console import need_node
from tools import console

VECTORS = Path(__file__).parent / "vectors"
NOT_HERE = {"identifiers"}  # tokens are made by an agency's system, not by the browser


@pytest.fixture(scope="module")
def tab(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Tab]:
    folder = tmp_path_factory.mktemp("served")
    console.run([need_node(), "build.mjs", "test", str(folder)])
    (folder / "vectors").symlink_to(VECTORS)
    with serving(folder, "in-browser.mjs") as url, chromium(folder) as tab:
        tab.open(url)
        tab.wait("globalThis.differing")
        yield tab


@pytest.mark.parametrize("name", sorted({path.stem for path in VECTORS.glob("*.json")} - NOT_HERE))
def test_every_vector_comes_out_the_same_in_chromium(tab: Tab, name: str) -> None:
    assert tab.run(f"differing('platform', '{name}')") == []


def test_chromium_itself_has_every_algorithm(tab: Tab) -> None:
    wanted = {"Ed25519", "X25519", "ML-DSA-44", "ML-DSA-65", "ML-KEM-768"}
    assert set(tab.run("native")) == wanted


def test_device_kept_in_indexeddb_signs_and_opens_and_gives_no_key_away(tab: Tab) -> None:
    assert tab.run("keepDevice()") == {"signs": True, "opens": True, "extractable": []}
