"""The container guide's secrets and roles, by a real psql in a real PostgreSQL 18."""

import re
import subprocess
from pathlib import Path

import yaml

from app.postgres.binaries import find_programs
from app.postgres.embedded import EmbeddedPostgres
from app.postgres.logins import Login
from tests.test_docs import GUIDES, Shell, ask, bare_server, blocks, shell, url_of
from tests.test_serving import Installation, installation
from tools.dockerfile import ROOT

__all__ = ["bare_server", "installation", "shell"]  # fixtures

COMPOSE = yaml.safe_load((ROOT / "compose.yaml").read_text())
ROLES = ROOT / "deploy" / "roles.sql"


def psql(superuser: str, script: Path) -> subprocess.CompletedProcess[str]:
    """Run a script by psql, as the PostgreSQL image's entry point does."""
    flags = ["-v", "ON_ERROR_STOP=1", "--no-password", "--no-psqlrc"]
    address = superuser.replace("+asyncpg", "")
    return subprocess.run(
        [str(find_programs() / "psql"), *flags, "-d", address, "-f", str(script)],
        capture_output=True,
        text=True,
        check=False,
    )


def test_secrets_of_the_guide_let_roles_be_made_and_the_schema_migrated(
    shell: Shell, bare_server: EmbeddedPostgres, installation: Installation
) -> None:
    [lines] = blocks(GUIDES / "container.md", "sh", run=True)
    assert shell.run(lines) == ""
    secrets = shell.folder / "secrets"
    assert secrets.stat().st_mode & 0o077 == 0
    assert all(path.stat().st_mode & 0o077 == 0 for path in secrets.iterdir())
    named = {Path(each["file"]).name for each in COMPOSE["secrets"].values()}
    assert {path.name for path in secrets.iterdir()} == named

    script = shell.folder / "roles.sql"
    script.write_text(ROLES.read_text().replace("/run/secrets/", f"{secrets}/"))
    made = psql(url_of(bare_server, Login.SUPERUSER, database="postgres"), script)
    assert made.returncode == 0, made.stderr

    for login in ("hub", "owner"):
        path = secrets / f"serumpun_{'' if login == 'hub' else 'owner_'}database_url"
        found = re.fullmatch(r".*//(\w+):(.*)@database/serumpun\n", path.read_text())
        assert found is not None
        name, secret = found.groups()
        here = url_of(bare_server, Login.SUPERUSER).split("@", 1)[1]
        path.write_text(f"postgresql+asyncpg://{name}:{secret}@{here}\n")
        assert ask(path.read_text().strip(), "SELECT current_user")[0][0] == f"serumpun_{login}"
    for foreign in secrets.glob("*_password"):
        foreign.unlink()  # as in the service, which holds two secrets only
    done = subprocess.run(
        [str(shell.folder / "bin" / "serumpun"), "hub", "migrate"],
        env=installation.environment(SERUMPUN_SECRETS=str(secrets)),
        capture_output=True,
        text=True,
        check=False,
    )
    assert "schema is at revision" in done.stdout, done.stderr
