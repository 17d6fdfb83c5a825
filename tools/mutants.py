"""Plant each fault of tests/mutants/*.toml and show that its test catches it.

`make mutants` (ARGS="--only hub --json"). The tree is copied, so nothing here is ever changed. The
named tests first have to pass in a copy without a fault; then each fault is planted alone, and
each of its tests has to fail. A file that no longer imports, or a fixture that breaks, counts as
not caught: it would show nothing about the check.
"""

import argparse
import json
import os
import queue
import shutil
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from xml.etree import ElementTree as ET

from rich.console import Console
from rich.markup import escape
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn
from rich.table import Table

ROOT = Path(__file__).resolve().parent.parent
LISTS = ROOT / "tests" / "mutants"
NODE_MODULES = (
    Path("tests/idp/node_modules"),
    Path("console/node_modules"),
    Path("console/page/node_modules"),
)
BUILT = "console/page/src/"  # a browser gets what is built of it
# What makes a database; a fault elsewhere finds it made. What were missing here would survive.
SCHEMA = ("migrations/", "app/models/sql/", "app/models/schema.py", "app/postgres/")
MEMBERS = {"file", "old", "new", "tests", "attack"}
WORKERS = 2
MUTANT_SECONDS = 300  # one fault's tests
BASELINE_SECONDS = 1800  # all named tests without a fault
CAUGHT, SURVIVED = "caught", "survived"


class MutantListError(Exception):
    """A list of faults does not fit the tree; the message says where."""


@dataclass(frozen=True)
class Mutant:
    """One planted fault.

    Args:
        name: List and place in it, e.g. `hub/7`.
        file: What is changed, below the root.
        old: The text that is replaced; occurs exactly once.
        new: What replaces it.
        tests: pytest node ids, each of which has to fail; of one with parameters, a case.
        attack: What an attacker could do with the fault.
    """

    name: str
    file: str
    old: str
    new: str
    tests: tuple[str, ...]
    attack: str

    def plant(self, root: Path) -> str:
        """Write the fault into a copy of the tree; returns what the file held."""
        whole = (root / self.file).read_text(encoding="utf-8")
        self.write(root, whole.replace(self.old, self.new))
        return whole

    def write(self, root: Path, whole: str) -> None:
        """Write the file into a copy of the tree, and remove what was compiled of it."""
        path = root / self.file
        path.write_text(whole, encoding="utf-8")
        for compiled in path.parent.glob(f"__pycache__/{path.stem}.*.pyc"):
            compiled.unlink()


@dataclass(frozen=True)
class Finding:
    """What came of one fault."""

    name: str
    file: str
    attack: str
    outcome: str
    by: str
    seconds: float


def read_lists(folder: Path = LISTS) -> list[Mutant]:
    """Read every list of faults.

    Raises:
        MutantListError: An entry has other members than it must.
    """
    mutants = []
    for path in sorted(folder.glob("*.toml")):
        for number, entry in enumerate(tomllib.loads(path.read_text("utf-8"))["mutant"], 1):
            name = f"{path.stem}/{number}"
            if set(entry) != MEMBERS:
                raise MutantListError(f"{name}: members are not {', '.join(sorted(MEMBERS))}")
            mutants.append(Mutant(name, **{**entry, "tests": tuple(entry["tests"])}))
    return mutants


def check_place(mutant: Mutant, root: Path = ROOT) -> None:
    """Refuse a fault that does not fit the file it names.

    Raises:
        MutantListError: No such file, or `old` is not there exactly once, or nothing changes.
    """
    path = root / mutant.file
    if not path.is_file():
        raise MutantListError(f"{mutant.name}: no file {mutant.file}")
    found = path.read_text(encoding="utf-8").count(mutant.old)
    if found != 1:
        raise MutantListError(f"{mutant.name}: `old` occurs {found} times in {mutant.file}")
    if mutant.old == mutant.new or not mutant.tests:
        raise MutantListError(f"{mutant.name}: changes nothing, or names no test")


def is_chosen(mutant: Mutant, chosen: Sequence[str]) -> bool:
    """Tell whether `--only` names the fault: by list, by name, or by the file it changes."""
    return not chosen or any(
        mutant.name == word or mutant.name.startswith(f"{word}/") or mutant.file.startswith(word)
        for word in chosen
    )


def copy_tree(target: Path) -> None:
    """Copy what git tracks or would track."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in {name for name in listed.split("\0") if name}:
        if (ROOT / name).is_file():
            (target / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(ROOT / name, target / name)
    for installed in NODE_MODULES:  # ignored by git, and never changed
        if (ROOT / installed).is_dir():
            (target / installed).symlink_to(ROOT / installed)


def environment(tree: Path) -> dict[str, str]:
    """Make a copy's own packages the ones that are imported, and compile each only once."""
    left_out = ("PYTEST", "PYTHONDONTWRITEBYTECODE", "TESTS_TEMPLATE")
    kept = {name: held for name, held in os.environ.items() if not name.startswith(left_out)}
    return {**kept, "PYTHONPATH": str(tree)}


def made_database(tree: Path) -> dict[str, str]:
    """Name the database without rows (`tests/template.py`) that the tests in a copy share."""
    folder = tree.with_name(f"{tree.name}-database")
    folder.mkdir(mode=0o755, exist_ok=True)
    return {"TESTS_TEMPLATE": str(folder)}


def require_own_imports(tree: Path) -> None:
    """Refuse to go on if a copy would test the original.

    Raises:
        MutantListError: `app` comes from elsewhere.
    """
    code = "import app, serumpun; print(app.__file__, serumpun.__file__)"
    command = [sys.executable, "-c", code]
    told = subprocess.run(
        command, cwd=tree, env=environment(tree), capture_output=True, text=True, check=True
    ).stdout.split()
    if not all(Path(path).is_relative_to(tree) for path in told):
        raise MutantListError("the copy imports the original")


def run_tests(
    tree: Path, tests: Sequence[str], seconds: int, *more: str, database: Mapping[str, str]
) -> tuple[str, list[tuple[str, str]]]:
    """Run tests in a copy.

    Args:
        tree: The copy.
        tests: pytest node ids.
        seconds: How long they may take.
        more: Arguments of pytest.
        database: As `made_database` names it; nothing if they are to make their own.

    Returns:
        What pytest ended with (`passed`, `failed`, `broken`, `timeout`), and the node id of each
        test that did not pass with `failure` (its own assertion or exception), `error` (around
        it) or `skipped`.
    """
    report = tree / ".mutants.xml"
    report.unlink(missing_ok=True)
    command = [sys.executable, "-m", "pytest", "-q", "-p", "no:randomly", "-p", "no:cacheprovider"]
    command += [f"--junitxml={report}", *more, *tests]
    try:
        ended = subprocess.run(
            command,
            cwd=tree,
            env={**environment(tree), **database},
            capture_output=True,
            timeout=seconds,
            check=False,
        )
    except subprocess.TimeoutExpired:
        return "timeout", []
    if not report.exists():
        return "broken", []
    cases = ET.parse(report).iter("testcase")  # noqa: S314 -- written by our own pytest
    wrong = [
        (f"{case.get('classname', '').replace('.', '/')}.py::{case.get('name', '')}", kind)
        for case in cases
        for kind in ("failure", "error", "skipped")
        if case.find(kind) is not None
    ]
    return {0: "passed", 1: "failed"}.get(ended.returncode, "broken"), wrong


def build(tree: Path, mutant: Mutant) -> None:
    """Build the console's page anew in a copy, where the fault is in its sources."""
    if mutant.file.startswith(BUILT):
        command = [sys.executable, "-m", "tools.console"]
        subprocess.run(command, cwd=tree, env=environment(tree), capture_output=True, check=True)


def try_mutant(mutant: Mutant, tree: Path) -> Finding:
    """Plant a fault in a copy, run its tests, take it out again."""
    began = time.monotonic()
    whole = mutant.plant(tree)
    try:
        build(tree, mutant)
        database = {} if mutant.file.startswith(SCHEMA) else made_database(tree)
        first = ("--maxfail=1",) if len(mutant.tests) == 1 else ()
        ended, wrong = run_tests(tree, mutant.tests, MUTANT_SECONDS, *first, database=database)
    finally:
        mutant.write(tree, whole)
        build(tree, mutant)
    failures = [test for test, kind in wrong if kind == "failure"]
    passed = [test for test in mutant.tests if not _is_among(test, failures)]
    caught = ended == "failed" and not passed
    kinds = " ".join(sorted({kind for _, kind in wrong}))
    told = failures[0] if caught else f"{ended} {kinds}; not failed: {' '.join(passed)}"
    seconds = round(time.monotonic() - began, 1)
    outcome = CAUGHT if caught else SURVIVED
    return Finding(mutant.name, mutant.file, mutant.attack, outcome, told, seconds)


def _is_among(test: str, failures: Sequence[str]) -> bool:
    return any(failed == test or failed.startswith(f"{test}[") for failed in failures)


def check_baseline(tree: Path, mutants: Sequence[Mutant]) -> None:
    """Run every named test without a fault.

    Raises:
        MutantListError: One does not pass; a fault could not be told from that.
    """
    tests = sorted({test for mutant in mutants for test in mutant.tests})
    parallel = ("-n", str(WORKERS), "--dist", "loadfile")
    database = made_database(tree)
    ended, wrong = run_tests(tree, tests, BASELINE_SECONDS, *parallel, database=database)
    if ended != "passed":
        names = ", ".join(name for name, _ in wrong) or "see pytest"
        raise MutantListError(f"without a fault: {ended}: {names}")


@contextmanager
def _copies() -> Iterator[list[Path]]:
    with tempfile.TemporaryDirectory(prefix="serumpun-mutants-") as folder:
        Path(folder).chmod(0o755)  # the account of the database passes through
        trees = [Path(folder).resolve() / f"copy{number}" for number in range(WORKERS)]
        for tree in trees:
            copy_tree(tree)
        require_own_imports(trees[0])
        yield trees


def try_all(mutants: Sequence[Mutant], console: Console) -> list[Finding]:
    """Try the faults, several at a time, with a progress bar."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with _copies() as trees, Progress(*columns, TimeElapsedColumn(), console=console) as progress:
        bar = progress.add_task("without a fault", total=len(mutants))
        check_baseline(trees[0], mutants)
        progress.update(bar, description="planting faults")
        idle: queue.SimpleQueue[Path] = queue.SimpleQueue()
        for tree in trees:
            idle.put(tree)

        def work(mutant: Mutant) -> Finding:
            tree = idle.get()
            try:
                return try_mutant(mutant, tree)
            finally:
                idle.put(tree)

        with ThreadPoolExecutor(WORKERS) as pool:
            findings = []
            for done in as_completed([pool.submit(work, mutant) for mutant in mutants]):
                findings.append(done.result())
                progress.advance(bar)
                if findings[-1].outcome == SURVIVED:
                    progress.console.print(f"[red]survived[/]: {escape(str(findings[-1]))}")
    order = [mutant.name for mutant in mutants]
    return sorted(findings, key=lambda finding: order.index(finding.name))


def show(findings: Sequence[Finding], console: Console) -> None:
    """Print what came of each fault."""
    table = Table("fault", "file", "attack", "outcome", "by", "s")
    for each in findings:
        colour = "green" if each.outcome == CAUGHT else "bold red"
        outcome = f"[{colour}]{each.outcome}[/]"
        told = (escape(it) for it in (each.name, each.file, each.attack))
        table.add_row(*told, outcome, escape(each.by), str(each.seconds))
    console.print(table)
    caught = sum(each.outcome == CAUGHT for each in findings)
    console.print(f"{caught} of {len(findings)} faults caught")


def main(words: Sequence[str] | None = None) -> int:
    """Try the chosen faults; 0 if all were caught, 1 if one survived, 2 if a list is wrong."""
    parser = argparse.ArgumentParser(prog="make mutants", description=__doc__)
    parser.add_argument("--json", action="store_true", help="findings as JSON on standard output")
    parser.add_argument("--only", action="append", default=[], metavar="LIST|LIST/N|FILE")
    arguments = parser.parse_args(words)
    console = Console(stderr=arguments.json)
    try:
        mutants = [each for each in read_lists() if is_chosen(each, arguments.only)]
        for mutant in mutants:
            check_place(mutant)
        findings = try_all(mutants, console) if mutants else []
    except MutantListError as error:
        console.print(f"[bold red]{error}")
        return 2
    if arguments.json:
        print(json.dumps([asdict(finding) for finding in findings], indent=2))
    else:
        show(findings, console)
    return int(not findings or any(each.outcome == SURVIVED for each in findings))


if __name__ == "__main__":
    sys.exit(main())
