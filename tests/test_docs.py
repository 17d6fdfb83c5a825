"""The documents tell the truth: links lead somewhere, named tests exist, commands and SQL run."""

import ast
import asyncio
import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

import asyncpg
import httpx2
import pytest

from app.postgres.embedded import EmbeddedPostgres, remove
from app.postgres.logins import Login
from tests.started import shim, started_program
from tests.test_demo import environment, free_port
from tests.test_serving import Installation, installation
from tools.check_tree import MACHINE_PATH, tracked_files

__all__ = ["installation"]  # a fixture

ROOT = Path(__file__).parents[1]
DOCS = tuple(ROOT / name for name in tracked_files(ROOT) if name.endswith(".md"))
PROMISES = tuple(ROOT / name for name in ("README.md", "docs/threat-model.md", "docs/soundness.md"))
GUIDES = ROOT / "docs" / "guides"
LIMIT_SECONDS = 400  # of all commands of a guide, on a busy machine

LINK = re.compile(r"\]\(([^)\s]+)\)")
NAMED_TEST = re.compile(r"\b(tests/[\w/]+\.py)(?:::(\w+))?")
FENCE = re.compile(
    r"(?P<run><!-- run -->\n)?^```(?P<kind>\w*)\n(?P<text>.*?)^```$", re.MULTILINE | re.DOTALL
)
LABEL = re.compile(r"serumpun-[a-z-]+/\d+")
TYP = re.compile(r"[a-z-]+\+(?:jws|jwt)")
NO_TEST = "no test: "


def name_of(path: Path) -> str:
    return str(path.relative_to(ROOT))


def without_code(text: str) -> str:
    return FENCE.sub("", text)


def blocks(path: Path, kind: str, *, run: bool = False) -> list[str]:
    """Take the code blocks of a kind; with `run` only those marked to be run."""
    found = FENCE.finditer(path.read_text())
    return [each["text"] for each in found if each["kind"] == kind and (each["run"] or not run)]


# --- links and names ------------------------------------------------------------------------------


def anchors(path: Path) -> set[str]:
    """Tell the anchors of a page's headings, as hosts of Markdown make them."""
    headings = re.findall(r"^#+ (.*)$", without_code(path.read_text()), re.MULTILINE)
    plain = (re.sub(r"[^\w\- ]", "", heading.lower()) for heading in headings)
    return {heading.strip().replace(" ", "-") for heading in plain}


@pytest.mark.parametrize("page", DOCS, ids=name_of)
def test_every_relative_link_leads_somewhere(page: Path) -> None:
    for target in LINK.findall(without_code(page.read_text())):
        if re.match(r"[a-z]+:", target):
            continue
        place, _, anchor = target.partition("#")
        found = (page.parent / place).resolve() if place else page
        assert found.exists(), target
        if anchor:
            assert anchor in anchors(found), target


def test_every_page_stands_in_the_index() -> None:
    index = ROOT / "docs" / "README.md"
    listed = {(index.parent / target).resolve() for target in LINK.findall(index.read_text())}
    pages = {page for page in DOCS if page.is_relative_to(index.parent)} - {index}
    assert sorted(map(name_of, pages - listed)) == []


@cache
def names_in(path: Path) -> frozenset[str]:
    """Tell the test functions of a file."""
    tree = ast.parse(path.read_text())
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef)
    return frozenset(node.name for node in ast.walk(tree) if isinstance(node, kinds))


@pytest.mark.parametrize("page", DOCS, ids=name_of)
def test_every_test_that_is_named_exists(page: Path) -> None:
    for file, name in NAMED_TEST.findall(page.read_text()):
        assert (ROOT / file).is_file(), file
        assert not name or name in names_in(ROOT / file), f"{file}::{name}"


def rows(page: Path, last_column: str) -> Iterator[str]:
    """Take the rows of every table whose last column has this heading."""
    for table in re.findall(r"(?:^\|.*\|\n)+", page.read_text(), re.MULTILINE):
        heading, _, *body = table.splitlines()
        if heading.split("|")[-2].strip() == last_column:
            yield from body


@pytest.mark.parametrize("page", PROMISES, ids=name_of)
def test_beside_every_claim_stands_its_test_or_why_there_is_none(page: Path) -> None:
    claims = list(rows(page, "Test"))
    assert claims
    for claim in claims:
        shown = claim.split("|")[-2]
        named = [name for _, name in NAMED_TEST.findall(shown)]
        assert (named and all(named)) or NO_TEST in shown, claim


@pytest.mark.parametrize("page", DOCS, ids=name_of)
def test_no_page_knows_one_machine_or_package_numbers_that_move(page: Path) -> None:
    text = page.read_text()
    assert not MACHINE_PATH.search(text)
    assert not re.search(r"/tmp/(?!\w*\.\.\.)", text)  # noqa: S108 -- looked for, not used


# --- what documents repeat ------------------------------------------------------------------------


@cache
def strings_of_the_code() -> frozenset[str]:
    """Tell every string of the code that is shipped, as bytes or as text."""
    found: set[str] = set()
    for name in tracked_files(ROOT):
        if name.startswith(("app/", "serumpun/")) and name.endswith(".py"):
            for node in ast.walk(ast.parse((ROOT / name).read_text())):
                if isinstance(node, ast.Constant) and isinstance(node.value, str | bytes):
                    text = node.value
                    found.add(text.decode("latin-1") if isinstance(text, bytes) else text)
        elif name.startswith("console/src/"):
            found.update(re.findall(r'"([^"\n]*)"', (ROOT / name).read_text()))
    return frozenset(found)


@pytest.mark.parametrize("purpose", [LABEL, TYP], ids=["labels", "typ"])
def test_the_list_of_purposes_is_the_codes(purpose: re.Pattern[str]) -> None:
    text = (ROOT / "docs" / "soundness.md").read_text()
    listed = re.findall(rf"^\| `({purpose.pattern})` \|", text, re.MULTILINE)
    assert len(listed) == len(set(listed))
    assert set(listed) == {each for each in strings_of_the_code() if purpose.fullmatch(each)}


# --- commands -------------------------------------------------------------------------------------


@dataclass
class Shell:
    """A folder in which the blocks of guides are run, one guide after the other."""

    folder: Path
    port: int

    def script(self, page: Path) -> str:
        """Take the blocks of a page that are marked to be run, at a port that is free."""
        return "\n".join(blocks(page, "sh", run=True)).replace("8080", str(self.port))

    def run(self, script: str) -> str:
        """Run a script to its end; the first command that fails ends it."""
        programs = self.folder / "bin"
        stop = 'if [ -n "${HUB:-}" ]; then kill "$HUB" && wait "$HUB"; fi'
        ended = f"trap '{stop} 2>/dev/null || :' EXIT\n"  # also after a failure
        done = subprocess.run(
            ["/bin/sh", "-eu", "-c", ended + script],
            cwd=self.folder,
            env={**environment(), "PATH": f"{programs}{os.pathsep}{os.environ['PATH']}"},
            capture_output=True,
            text=True,
            timeout=LIMIT_SECONDS,
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


@pytest.fixture
def shell() -> Iterator[Shell]:
    """A folder that the account the hub becomes can pass, with `serumpun` and `python` in it."""
    if shutil.which("curl") is None:
        pytest.skip("the guide waits for the hub with curl, which is not installed")
    folder = Path(tempfile.mkdtemp(prefix="serumpun-docs-"))
    folder.chmod(0o755)
    (folder / "bin").mkdir()
    python = folder / "bin" / "python"
    python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    python.chmod(0o755)
    shim(folder / "bin" / "serumpun")
    yield Shell(folder, free_port())
    for state in ("state", "restored"):
        remove(folder / state)
    shutil.rmtree(folder)


def test_the_guides_of_operator_and_auditor_work_as_they_stand(shell: Shell) -> None:
    installed = shell.run(shell.script(GUIDES / "operator.md"))
    assert '{"status":"ready"}' in installed
    assert "0 expired reports would be erased" in installed
    assert (shell.folder / "restored" / "restored.json").exists()

    settings, _, serving = shell.script(GUIDES / "operator.md").partition("serumpun hub init")
    start = "serumpun hub serve" + serving.partition("serumpun hub serve")[2]
    start, _, _ = start.partition('kill "$HUB"\n')
    shown = shell.run(f"{settings}{start}{shell.script(GUIDES / 'auditor.md')}")
    assert "recorded_at" in shown


# --- SQL ------------------------------------------------------------------------------------------


def statements(page: Path, nth: int) -> list[str]:
    text = blocks(page, "sql")[nth]
    return [each.strip() for each in text.split(";\n") if each.strip()]


def ask(url: str, *asked: str) -> list[asyncpg.Record]:
    """Run statements over one connection; returns the rows of the last."""

    async def go() -> list[asyncpg.Record]:
        driver = await asyncpg.connect(url.replace("+asyncpg", ""))
        try:
            for statement in asked[:-1]:
                await driver.execute(statement)
            return list(await driver.fetch(asked[-1]))
        finally:
            await driver.close()

    return asyncio.run(go())


@dataclass
class External(Installation):
    """An installation whose database is a server of somebody else."""

    logins: dict[str, str] = field(default_factory=dict)

    def environment(self, **more: str) -> dict[str, str]:
        return super().environment(**{**self.logins, **more})

    def hub(self, verb: str, **more: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [*started_program(), "hub", verb],
            env=self.environment(**more),
            capture_output=True,
            text=True,
            timeout=LIMIT_SECONDS,
            check=False,
        )


@pytest.fixture
def bare_server() -> Iterator[EmbeddedPostgres]:
    """A PostgreSQL 18 with a superuser and nothing of ours."""
    state = Path(tempfile.mkdtemp(prefix="serumpun-external-"))
    state.chmod(0o755)
    with EmbeddedPostgres.start(state) as server:
        for statement in (
            "DROP DATABASE serumpun",
            "DROP ROLE serumpun_hub",
            "DROP ROLE serumpun_owner",
        ):
            ask(url_of(server, Login.SUPERUSER, database="postgres"), statement)
        yield server
    remove(state)
    shutil.rmtree(state)


def url_of(
    server: EmbeddedPostgres, login: Login, secret: str = "", database: str = "serumpun"
) -> str:
    """Write a login's address, with a secret that the guide chose if one is given."""
    url = server.url(Login.SUPERUSER).replace("/serumpun?", f"/{database}?")
    if secret:
        url = re.sub(r"//[^@]*@", f"//{login}:{secret}@", url)
    return url


def test_an_external_server_set_up_by_the_guide_serves_and_shows_the_log_to_an_auditor(
    installation: Installation, bare_server: EmbeddedPostgres
) -> None:
    superuser = url_of(bare_server, Login.SUPERUSER, database="postgres")
    for statement in statements(GUIDES / "operator.md", 0):
        ask(superuser, statement)
    owner = url_of(bare_server, Login.OWNER, "change-me-owner")
    logins = {"SERUMPUN_DATABASE_URL": url_of(bare_server, Login.HUB, "change-me-hub")}
    external = External(**vars(installation), logins=logins)
    external.program = started_program()
    shutil.rmtree(external.state / "postgres")  # an installation's usual one, which is not for here

    assert "schema is at None" in external.hub("serve").stderr  # it never migrates by itself
    assert "SERUMPUN_OWNER_DATABASE_URL" in external.hub("migrate").stderr
    migrated = external.hub("migrate", SERUMPUN_OWNER_DATABASE_URL=owner)
    assert migrated.returncode == 0, migrated.stderr
    for free in (superuser.replace("/postgres?", "/serumpun?"), owner):
        refused = external.hub("serve", SERUMPUN_DATABASE_URL=free)
        assert "superuser, has BYPASSRLS or owns tables" in refused.stderr

    with external.serving():
        external.enrol()
        envelope = external.world.seal("id-polri", {"summary": (b"x", ["my-pdrm"])})
        sent = external.send("POST", "/v1/reports", "id-polri", envelope.to_bytes())
        assert sent.status_code == 201
        assert httpx2.get(f"{external.url}/health/ready", trust_env=False).is_success
    assert not (external.state / "postgres").exists()

    ask(owner, *statements(GUIDES / "auditor.md", 0))
    auditor = (
        "SET SESSION AUTHORIZATION serumpun_auditor",
        "SELECT action, agency FROM access_log",
    )
    reader = superuser.replace("/postgres?", "/serumpun?")
    assert ("report:submit", "id-polri") in [tuple(row) for row in ask(reader, *auditor)]
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        ask(reader, auditor[0], "SELECT FROM reports")

    ask(owner, *statements(GUIDES / "auditor.md", 1))
    assert {row["agency"] for row in ask(reader, *auditor)} == {"id-polri", None}
