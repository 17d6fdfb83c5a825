"""The tree rules bite: each planted fault is found, and the clean tree has none."""

import shutil
import subprocess
from pathlib import Path

import pytest

from tools import check_tree

ROOT = Path(__file__).resolve().parent.parent
SLASH = "/"  # so that this file holds none of the paths it plants
DOCSTRING = '"""Say what it is for."""\n'
LONG_FUNCTION = f"{DOCSTRING}def long():\n" + "    x = 1\n" * (check_tree.MAX_FUNCTION_LINES + 1)
LOCKED = "six==1.17.0 \\\n    --hash=sha256:00\n"
RECORD = "\n".join(check_tree.ADR_SECTIONS) + "\n"

PLANTS = [
    ("docs/a.md", f"see {SLASH}home{SLASH}ana{SLASH}x\n", "path of one machine"),
    ("docs/a.md", f"in '{SLASH}root{SLASH}x'\n", "path of one machine"),
    ("docs/a.md", f"in `{SLASH}work`\n", "path of one machine"),
    ("docs/a.md", f"files.{check_tree.REGISTRIES[1]}\n", "package registry"),
    ("docs/a.md", "<" * 7 + " ours\n", "merge conflict"),
    ("docs/a.md", "a\r\n", "carriage returns"),
    ("docs/a.md", "a", "no newline"),
    ("requirements/dev.txt", LOCKED + "--find" + "-links x\n", "where packages come from"),
    ("requirements/dev.txt", LOCKED + "attrs==1.0\n", "not pinned and hashed: 'attrs"),
    ("requirements/dev.txt", LOCKED.replace("==", ">="), "not pinned and hashed: 'six"),
    ("requirements/hub.txt", "", "hub.txt: six is missing"),
    ("console/package-lock.json", '{"resolved": "x"}\n', "where packages come from"),
    ("app/utils.py", DOCSTRING, "says nothing"),
    ("app/a.py", "x = 1\n", "not a sentence"),
    ("app/a.py", '"""This module seals."""\n', "says that this is a module"),
    ("app/a.py", DOCSTRING + "\n" * check_tree.MAX_FILE_LINES, "split it"),
    ("app/a.py", LONG_FUNCTION, "long has"),
    ("docs/adr/0007-x.md", RECORD.replace("## Check", ""), "no section '## Check'"),
    ("docs/adr/0001-other.md", RECORD, "has the number of"),
]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """Return a small clean tree under git."""
    git = shutil.which("git")
    if git is None:
        pytest.skip("git is not installed")
    subprocess.run([git, "init", "-q"], cwd=tmp_path, check=True)
    files = {
        "app/seal.py": DOCSTRING,
        "docs/adr/0001-first.md": RECORD,
        "pyproject.toml": (
            '[build-system]\nrequires = ["six"]\n'
            "[project]\ndependencies = []\n"
            "[project.optional-dependencies]\nhub = []\n"
            "[dependency-groups]\ndev = []\n"
        ),
        **{f"requirements/{lock}.txt": LOCKED for lock in ("client", "hub", "dev")},
    }
    for name, text in files.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_a_clean_tree_has_no_findings(tree: Path) -> None:
    assert list(check_tree.check_tree(tree)) == []


def test_this_tree_has_no_findings() -> None:
    assert list(check_tree.check_tree(ROOT)) == []


@pytest.mark.parametrize(("name", "text", "finding"), PLANTS)
def test_a_planted_fault_is_found(tree: Path, name: str, text: str, finding: str) -> None:
    (tree / name).parent.mkdir(parents=True, exist_ok=True)
    (tree / name).write_bytes(text.encode())
    findings = list(check_tree.check_tree(tree))
    assert any(finding in found for found in findings), findings


def test_a_path_of_the_service_is_not_one_machine(tree: Path) -> None:
    (tree / "docs/a.md").write_text("GET /v1/reports, $HOME/x, https://a.example/work/x\n")
    assert list(check_tree.check_tree(tree)) == []
