"""What is installed elsewhere is whole: package data, command and licence are in the wheel."""

import subprocess
import sys
import zipfile
from collections.abc import Iterator
from pathlib import Path

import pytest

from tools.check_tree import tracked_files

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = {"app", "serumpun", "migrations"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Iterator[zipfile.ZipFile]:
    """Yield the wheel, built offline by the locked build backend."""
    folder = tmp_path_factory.mktemp("wheel")
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)]
    subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
    with zipfile.ZipFile(next(folder.glob("serumpun-*.whl"))) as wheel:
        yield wheel


def test_every_file_of_the_packages_is_in_the_wheel(wheel: zipfile.ZipFile) -> None:
    files = {name for name in tracked_files(ROOT) if name.split("/")[0] in PACKAGES}
    assert files - set(wheel.namelist()) == set()


def test_nothing_else_is_in_the_wheel(wheel: zipfile.ZipFile) -> None:
    folders = {name.split("/")[0] for name in wheel.namelist()}
    assert {f for f in folders if not f.endswith(".dist-info")} <= PACKAGES


def test_the_wheel_has_the_command_and_the_licence(wheel: zipfile.ZipFile) -> None:
    inside = {name.split("/", 1)[1]: name for name in wheel.namelist() if ".dist-info/" in name}
    assert b"serumpun = serumpun.commands:main" in wheel.read(inside["entry_points.txt"])
    assert b"Apache License" in wheel.read(inside["licenses/LICENSE"])
