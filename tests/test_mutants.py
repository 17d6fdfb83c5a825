"""The lists of planted faults fit the tree: each text is there once, each test exists."""

import ast
from functools import cache
from pathlib import Path

import pytest

from tools.mutants import ROOT, Mutant, MutantListError, check_place, read_lists

MUTANTS = read_lists()


@cache
def _test_names(path: Path) -> frozenset[str]:
    """Tell the functions and classes of a test file."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, kinds))


@pytest.mark.parametrize("mutant", MUTANTS, ids=lambda mutant: mutant.name)
def test_planted_fault_fits_its_file_and_names_tests_that_exist(mutant: Mutant) -> None:
    check_place(mutant)
    if mutant.file.endswith(".py"):
        whole = (ROOT / mutant.file).read_text(encoding="utf-8")
        compile(whole.replace(mutant.old, mutant.new), mutant.file, "exec")
    for test in mutant.tests:
        file, *names = test.partition("[")[0].split("::")
        assert set(names) <= _test_names(ROOT / file), test


def test_every_planted_fault_says_what_an_attacker_gains() -> None:
    assert all(mutant.attack.strip() for mutant in MUTANTS)


def test_no_fault_is_planted_twice() -> None:
    places = [(mutant.file, mutant.old, mutant.new) for mutant in MUTANTS]
    assert len(set(places)) == len(places)


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"file": "app/nowhere.py"}, "no file"),
        ({"old": "no such text"}, "0 times"),
        ({"old": "the"}, "times"),
        ({"new": "tests/mutants"}, "changes nothing"),
        ({"tests": ()}, "names no test"),
    ],
)
def test_fault_that_does_not_fit_is_refused(changes: dict[str, object], told: str) -> None:
    usual = {
        "name": "x/1",
        "file": "tools/mutants.py",
        "old": "tests/mutants",
        "new": "y",
        "tests": ("t",),
    }
    mutant = Mutant(**{**usual, "attack": "a", **changes})  # type: ignore[arg-type]
    with pytest.raises(MutantListError, match=told):
        check_place(mutant)
