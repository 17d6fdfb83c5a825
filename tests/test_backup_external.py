"""Backup and restore where somebody else runs the database, or keeps the attachments."""

import asyncio
import json
import signal
import subprocess
from pathlib import Path
from typing import Any

import pytest
from obstore.store import MemoryStore

from app.backup.errors import BackupError
from app.backup.write import _copy_all
from app.blobs import BlobStore
from app.postgres.embedded import EmbeddedPostgres
from app.postgres.logins import Login
from tests.started import started_program
from tests.test_docs import GUIDES, External, ask, bare_server, statements, url_of
from tests.test_serving import Installation, installation
from tests.test_workers import wait_until

__all__ = ["bare_server", "installation"]  # fixtures

NEW = "CREATE DATABASE restored OWNER serumpun_owner ENCODING 'UTF8' TEMPLATE template0"
CONNECT = "GRANT CONNECT ON DATABASE restored TO serumpun_hub"


def run(hub: External, *arguments: str, **more: str) -> Any:  # noqa: ANN401 -- JSON
    done = hub.attempt(*arguments, "--json", **more)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def _end_early(hub: External, folder: Path, **more: str) -> None:
    """Tell a backup that has begun to end: nothing is left of it."""

    def begun() -> list[Path]:
        return [*folder.parent.glob(f"*{folder.name}*")]

    command = [*started_program(), "hub", "backup", str(folder)]
    with subprocess.Popen(command, env=hub.environment(**more)) as made:
        wait_until(lambda: bool(begun()))
        made.terminate()
    assert (made.returncode, begun()) == (128 + signal.SIGTERM, [])


def test_hub_on_an_external_database_is_backed_up_and_restored_into_another(
    installation: Installation, bare_server: EmbeddedPostgres
) -> None:
    superuser = url_of(bare_server, Login.SUPERUSER, database="postgres")
    for statement in (*statements(GUIDES / "operator.md", 0), NEW, CONNECT):
        ask(superuser, statement)
    owner = url_of(bare_server, Login.OWNER, "change-me-owner")
    ask(superuser, f"ALTER ROLE {Login.SUPERUSER} PASSWORD 'a/b c'")
    whole = url_of(bare_server, Login.SUPERUSER, "a%2Fb%20c")
    hub = External(
        **vars(installation),
        logins={"SERUMPUN_DATABASE_URL": url_of(bare_server, Login.HUB, "change-me-hub")},
    )
    hub.program = started_program()
    wrong = owner.replace("change-me-owner", "a-guess")
    refused = hub.attempt("migrate", SERUMPUN_OWNER_DATABASE_URL=wrong)
    assert (refused.returncode, len(refused.stderr.splitlines())) == (7, 1)
    assert "password authentication failed" in refused.stderr
    assert "InvalidPasswordError" in hub.attempt("expire", SERUMPUN_DATABASE_URL=wrong).stderr
    assert hub.hub("migrate", SERUMPUN_OWNER_DATABASE_URL=owner).returncode == 0
    with hub.serving():
        hub.enrol()
        envelope = hub.world.seal("id-polri", {"summary": (b"x", ["my-pdrm"])})
        sent = hub.send("POST", "/v1/reports", "id-polri", envelope.to_bytes())
        assert sent.status_code == 201
        folder = str(hub.state.parent / "backup")
        refused = hub.attempt("backup", folder)
        assert "SERUMPUN_BACKUP_DATABASE_URL" in refused.stderr
        hidden = hub.attempt("backup", folder, SERUMPUN_BACKUP_DATABASE_URL=owner)
        assert "row-level security" in hidden.stderr
        assert len(hidden.stderr.splitlines()) == 1
        plain = whole.replace("%2F", "/")  # as the hub's own address may have it
        made = run(hub, "backup", folder, SERUMPUN_BACKUP_DATABASE_URL=plain)
        _end_early(hub, hub.state.parent / "another", SERUMPUN_BACKUP_DATABASE_URL=whole)
    assert made["tables"]["reports"] == 1

    def elsewhere(url: str) -> str:
        return url.replace("/serumpun?", "/restored?")

    state = str(hub.state.parent / "restored")
    again = External(
        **{**vars(installation), "state": Path(state)},
        logins={name: elsewhere(url) for name, url in hub.logins.items()},
    )
    full = again.attempt("restore", folder, SERUMPUN_BACKUP_DATABASE_URL=whole)
    assert "the database is not empty" in full.stderr
    subprocess.run(["rm", "-r", state], check=True)
    restored = run(again, "restore", folder, SERUMPUN_BACKUP_DATABASE_URL=elsewhere(whole))
    assert restored["rows"] == sum(made["tables"].values())
    assert not restored["has_keys"]
    kept = "SELECT payload FROM reports"
    assert [row[0] for row in ask(elsewhere(whole), kept)] == [envelope.payload]
    assert [tuple(row) for row in ask(elsewhere(owner), kept)] == []  # under row security again


def test_attachments_are_copied_from_a_store_that_is_no_disk(tmp_path: Path) -> None:
    store, location = BlobStore(MemoryStore()), f"ab/ab{'0' * 30}"

    async def pieces() -> Any:  # noqa: ANN401 -- an iterator
        yield b"sealed"

    async def go() -> Any:  # noqa: ANN401 -- what was copied
        written = await store.write(location, pieces(), 100)
        row = {"location": location, "length": written.length, "sha256": written.sha256}
        gone = {**row, "location": f"ab/ab{'1' * 30}"}
        return await _copy_all(store, [row, gone], tmp_path, lambda _: None)

    copied = asyncio.run(go())
    assert (copied.count, copied.length, copied.damaged) == (1, 6, [f"ab/ab{'1' * 30}"])
    assert (tmp_path / location).read_bytes() == b"sealed"


@pytest.mark.parametrize("location", ["../../etc/passwd", "/etc/passwd", "ab/../../../x", "ab"])
def test_database_that_names_a_file_outside_the_store_gets_nothing_copied(
    location: str, tmp_path: Path
) -> None:
    row = {"location": location, "length": 1, "sha256": bytes(32)}
    with pytest.raises(BackupError, match="not one of ours"):
        asyncio.run(_copy_all(BlobStore(MemoryStore()), [row], tmp_path, lambda _: None))
