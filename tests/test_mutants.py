"""The lists of planted faults fit the tree: each text is there once, each test exists."""

import ast
from functools import cache
from pathlib import Path

import pytest

from tools.mutants import ROOT, Mutant, MutantListError, check_place, read_lists

MUTANTS = read_lists()
ATTACKS = ("test*_attacks.py", "test_matrix*.py", "test_canaries.py")
# More than one check holds these: no single fault lets them through, and each check has its own.
_SENDING = "tests/test_hub_submission_attacks.py"
HELD_TWICE = {
    "tests/crypto/test_attacks.py::test_re_signed_authorship_opens_nothing",
    "tests/test_hub_statement_attacks.py::test_revoked_key_is_not_certified_again",
    f"{_SENDING}::test_own_report_signed_with_another_agencys_key_is_refused",
    f"{_SENDING}::test_resigned_authorship_gives_a_report_that_nobody_can_open",
}


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


def test_every_attack_matrix_and_canary_test_has_a_planted_fault() -> None:
    files = {path for pattern in ATTACKS for path in (ROOT / "tests").rglob(pattern)}
    tests = {
        f"{path.relative_to(ROOT)}::{name}"
        for path in files
        for name in _test_names(path)
        if name.startswith("test_")
    }
    named = {test.partition("[")[0] for mutant in MUTANTS for test in mutant.tests}
    assert tests - named == HELD_TWICE


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
