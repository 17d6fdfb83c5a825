"""Set-up is done again when, and only when, something that decides what is installed changed."""

import json
import shutil
import sys
from pathlib import Path

import pytest

from tools import bootstrap

DECIDES = ["requirements/dev.txt", "requirements/uv.txt"]


@pytest.fixture
def tree(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a copy of what decides, with a set-up that has just finished."""
    for name in ("pyproject.toml", "requirements"):
        source = bootstrap.ROOT / name
        (shutil.copytree if source.is_dir() else shutil.copy)(source, tmp_path / name)
    monkeypatch.setattr(bootstrap, "ROOT", tmp_path)
    monkeypatch.setattr(bootstrap, "REQUIREMENTS", tmp_path / "requirements")
    monkeypatch.setattr(bootstrap, "VENV", tmp_path / ".venv")
    monkeypatch.setattr(bootstrap, "STAMP", tmp_path / ".venv" / "stamp.json")
    (tmp_path / ".venv" / "bin").mkdir(parents=True)
    (tmp_path / ".venv" / "bin" / "python").touch()
    finish("dev")
    return tmp_path


def finish(level: str) -> None:
    """Write the stamp of a finished set-up."""
    python = f"{sys.version_info.major}.{sys.version_info.minor}"
    stamp = {"level": level, "python": python, "digest": bootstrap.digest_of(level)}
    bootstrap.STAMP.write_text(json.dumps(stamp), encoding="utf-8")


@pytest.mark.usefixtures("tree")
def test_a_finished_set_up_is_ready() -> None:
    assert bootstrap.is_ready("dev")


@pytest.mark.usefixtures("tree")
def test_the_developers_environment_serves_the_hub() -> None:
    assert bootstrap.is_ready("hub")


@pytest.mark.usefixtures("tree")
def test_the_hubs_environment_does_not_serve_developers() -> None:
    finish("hub")
    assert bootstrap.is_ready("hub")
    assert not bootstrap.is_ready("dev")


@pytest.mark.parametrize("name", DECIDES)
def test_a_changed_lock_is_installed(tree: Path, name: str) -> None:
    with (tree / name).open("a", encoding="utf-8") as lock:
        lock.write("# changed\n")
    assert not bootstrap.is_ready("dev")


def test_a_changed_entry_point_is_installed(tree: Path) -> None:
    path = tree / "pyproject.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("serumpun.commands:main", "serumpun.commands:other"))
    assert not bootstrap.is_ready("dev")


def test_a_changed_lint_rule_installs_nothing(tree: Path) -> None:
    path = tree / "pyproject.toml"
    text = path.read_text(encoding="utf-8")
    path.write_text(text.replace("line-length = 100", "line-length = 99"))
    assert bootstrap.is_ready("dev")


def test_another_python_starts_afresh(tree: Path) -> None:
    stamp = json.loads(bootstrap.STAMP.read_text(encoding="utf-8"))
    bootstrap.STAMP.write_text(json.dumps(stamp | {"python": "3.10"}), encoding="utf-8")
    assert not bootstrap.is_ready("dev")


def test_a_vanished_python_starts_afresh(tree: Path) -> None:
    (tree / ".venv" / "bin" / "python").unlink()
    assert not bootstrap.is_ready("dev")


@pytest.mark.usefixtures("tree")
@pytest.mark.parametrize("text", ["", "{", "[]", '{"level": "dev"}'])
def test_a_torn_stamp_is_no_stamp(text: str) -> None:
    bootstrap.STAMP.write_text(text, encoding="utf-8")
    assert not bootstrap.is_ready("dev")


def test_a_moved_tree_starts_afresh(tree: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    moved = tree.rename(tree.with_name("moved"))
    for name in ("ROOT", "REQUIREMENTS", "VENV", "STAMP"):
        place = moved / getattr(bootstrap, name).relative_to(tree)
        monkeypatch.setattr(bootstrap, name, place)
    assert not bootstrap.is_ready("dev")
