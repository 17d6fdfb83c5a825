"""The TypeScript package in real browsers: every vector, and keys that nobody can take out."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.chromium import Browser, Tab
from tests.browser.files import serving
from tests.browser.firefox import firefox
from tests.test_console import need_node
from tools import console

VECTORS = Path(__file__).parent / "vectors"
FIREFOX_SECONDS = 180


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("served")
    console.run([need_node(), "build.mjs", "test", str(folder)])
    (folder / "vectors").symlink_to(VECTORS)
    return folder


@pytest.fixture(scope="module")
def tab(folder: Path, browser: Browser) -> Iterator[Tab]:
    with serving(folder, "in-browser.mjs") as served, browser.fresh() as tab:
        tab.open(served.url)
        tab.wait("globalThis.keepDevice")
        yield tab


def test_every_vector_comes_out_the_same_in_chromium(tab: Tab) -> None:
    names = tab.run("names")
    assert "envelopes" in names
    assert [each for name in names for each in tab.run(f"differing('{name}')")] == []


def test_chromium_itself_has_every_algorithm(tab: Tab) -> None:
    wanted = {"Ed25519", "X25519", "ML-DSA-44", "ML-DSA-65", "ML-KEM-768"}
    assert set(tab.run("native")) == wanted


def test_device_kept_in_chromium_signs_and_opens_and_gives_no_key_away(tab: Tab) -> None:
    kept = {"signs": True, "opens": True, "locked": False, "readable": []}
    assert tab.run("keepDevice()") == kept


def test_firefox_does_in_javascript_what_it_lacks_and_locks_what_it_keeps(
    folder: Path, tmp_path: Path
) -> None:
    with serving(folder, "in-browser.mjs") as served, firefox(tmp_path, f"{served.url}#tell"):
        told = served.told.get(timeout=FIREFOX_SECONDS)
    assert told["wrong"] == []
    assert "ML-DSA-65" not in told["native"], "it has: say so in the README, and test it as native"
    assert told["kept"] == {"signs": True, "opens": True, "locked": True, "readable": []}
