"""Rules about the tree itself that no linter knows: places, addresses, lengths, first lines.

`make check` runs it over every file that git tracks or would track. Each rule is a function that
yields findings; tests/test_check_tree.py plants a fault for each.
"""

import ast
import re
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent

# STYLE aims at 300 lines a file and 40 a function; a build fails where aim has become habit.
MAX_FILE_LINES = 400
MAX_TEST_FILE_LINES = 600
MAX_FUNCTION_LINES = 60
CATALOGUES = {"app/errors.py"}  # a list of equal small things is read by searching: no limit
AS_PUBLISHED = "app/static/page/swagger-ui"  # kept to the byte: a digest pins them
PYTHON_ROOMS = ("app/", "serumpun/", "tools/", "tests/", "migrations/", "benchmarks/", "campaigns/")
EMPTY_NAMES = {"utils", "util", "helpers", "helper", "common", "misc", "manager"}
EMPTY_FIRST_WORDS = ("this module", "this file", "module ", "helpers", "utilities", "utils")

# Somebody's machine: a home, a work folder, a drive. ([w]: this line is not one.)
MACHINE_PATH = re.compile(
    r"(?<![\w.:/~$}-])(?:/(?:root|home|Users)/\w|/[w]ork(?![\w-]))|\b[A-Z]:\\Users\b"
)
# A ministry's mirror must work unchanged, so no file names where packages come from.
REGISTRIES = tuple(
    ".".join(parts)
    for parts in (
        ("pypi", "org"),
        ("pythonhosted", "org"),
        ("npmjs", "org"),
        ("npmjs", "com"),
        ("yarnpkg", "com"),
        ("deb", "debian", "org"),
        ("anaconda", "org"),
        ("crates", "io"),
        ("docker", "io"),
        ("ghcr", "io"),
        ("quay", "io"),
    )
)
ADDRESS_OPTION = re.compile(r"--(?:extra-|default-)?index(?:-url)?\b|--find-links\b|\"resolved\":")
CONFLICT = re.compile(r"^(?:<{7}|>{7}) ", re.MULTILINE)
ADR_SECTIONS = ("## Context", "## Decision", "## Consequences", "## Alternatives", "## Check")


def tracked_files(root: Path) -> list[str]:
    """Return what git tracks or would track, as paths below `root`."""
    command = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    listed = subprocess.run(command, cwd=root, capture_output=True, text=True, check=True).stdout
    return sorted({name for name in listed.split("\0") if name and (root / name).is_file()})


def check_text(name: str, text: str) -> Iterator[str]:
    """Find what no committed text may hold, whatever its kind."""
    for number, line in enumerate(text.splitlines(), start=1):
        if found := MACHINE_PATH.search(line):
            yield f"{name}:{number}: a path of one machine: {found.group()}"
        for registry in REGISTRIES:
            if re.search(rf"(?<![\w-]){re.escape(registry)}\b", line):
                yield f"{name}:{number}: the address of a package registry: {registry}"
    if CONFLICT.search(text):
        yield f"{name}: a merge conflict"
    if "\r" in text:
        yield f"{name}: carriage returns"
    if text and not text.endswith("\n") and not name.startswith(AS_PUBLISHED):
        yield f"{name}: no newline at the end"


def check_lock(name: str, text: str) -> Iterator[str]:
    """Find lock lines that are not pinned to a version and hashes, and addresses in locks."""
    if found := ADDRESS_OPTION.search(text):
        yield f"{name}: says where packages come from: {found.group()}"
    if not (name.startswith("requirements/") and name.endswith(".txt")):
        return
    for requirement in re.split(r"\n(?=\S)", text.strip()):
        if requirement.startswith("#"):
            continue
        if not re.match(r"[a-z0-9-]+==\S+ ", requirement) or "--hash=sha256:" not in requirement:
            yield f"{name}: not pinned and hashed: {requirement[:40]!r}"


def check_locks_hold_dependencies(root: Path) -> Iterator[str]:
    """Find direct dependencies that `make lock` has not seen yet."""
    project = tomllib.loads((root / "pyproject.toml").read_text(encoding="utf-8"))
    base = [*project["project"]["dependencies"], *project["build-system"]["requires"]]
    hub = base + project["project"]["optional-dependencies"]["hub"]
    dev = hub + project["dependency-groups"]["dev"]
    for lock, requirements in (("client", base), ("hub", hub), ("dev", dev)):
        locked = (root / "requirements" / f"{lock}.txt").read_text(encoding="utf-8")
        for requirement in requirements:
            package = re.split(r"[\[<>=~! ;]", requirement)[0].lower()
            if not re.search(rf"^{re.escape(package)}==", locked, re.MULTILINE):
                yield f"requirements/{lock}.txt: {package} is missing; run make lock"


def check_python(name: str, text: str) -> Iterator[str]:
    """Find modules and functions that have grown out of their room, and silent first lines."""
    is_test = name.startswith("tests/")
    limit = MAX_TEST_FILE_LINES if is_test else MAX_FILE_LINES
    if (lines := text.count("\n")) > limit and name not in CATALOGUES:
        yield f"{name}: {lines} lines, more than {limit}: split it by noun or verb"
    if Path(name).stem in EMPTY_NAMES:
        yield f"{name}: a name that says nothing"
    tree = ast.parse(text, filename=name)
    first = (ast.get_docstring(tree) or "").split("\n", 1)[0]
    if not first.endswith((".", "?", "!", ":")):
        yield f"{name}: the first docstring line is not a sentence that says what the file is for"
    if first.lower().startswith(EMPTY_FIRST_WORDS):
        yield f"{name}: the first docstring line says that this is a module"
    for node in ast.walk(tree):
        if not is_test and isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            body = node.body[1:] if ast.get_docstring(node) else node.body
            length = (node.end_lineno or 0) - body[0].lineno + 1 if body else 0
            if length > MAX_FUNCTION_LINES:
                where = f"{name}:{node.lineno}: {node.name}"
                yield f"{where} has {length} lines, more than {MAX_FUNCTION_LINES}"


def check_decision(name: str, text: str) -> Iterator[str]:
    """Find decision records that leave one of their five questions open."""
    for section in ADR_SECTIONS:
        if section not in text:
            yield f"{name}: no section '{section}'"


def check_decision_numbers(names: list[str]) -> Iterator[str]:
    """Find two decisions under one number."""
    seen: dict[str, str] = {}
    for name in names:
        if found := re.fullmatch(r"docs/adr/(\d{4})-[a-z0-9-]+\.md", name):
            if other := seen.get(found.group(1)):
                yield f"{name}: has the number of {other}"
            seen[found.group(1)] = name


def check_tree(root: Path) -> Iterator[str]:
    """Yield every finding in the tree at `root`."""
    names = tracked_files(root)
    yield from check_decision_numbers(names)
    yield from check_locks_hold_dependencies(root)
    for name in names:
        try:
            text = (root / name).read_bytes().decode("utf-8")
        except UnicodeDecodeError:
            continue  # not a text
        yield from check_text(name, text)
        if name.startswith("requirements/") or name.endswith(("lock.json", "constraints.txt")):
            yield from check_lock(name, text)
        if name.endswith(".py") and name.startswith(PYTHON_ROOMS):
            yield from check_python(name, text)
        if re.match(r"docs/adr/\d{4}-", name):
            yield from check_decision(name, text)


def main() -> int:
    """Print the findings; return 1 if there are any."""
    findings = list(check_tree(ROOT))
    for finding in findings:
        print(finding)
    print(f"check_tree: {len(findings)} findings")
    return 1 if findings else 0


if __name__ == "__main__":
    sys.exit(main())
