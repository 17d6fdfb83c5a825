"""Fixtures of all rooms: one database server a session, a fresh hub a test."""

import signal
from collections.abc import Iterator
from pathlib import Path

import pytest

from app.postgres.embedded import EmbeddedPostgres, remove
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub
from tests.screens import PASSPHRASE, Screens


@pytest.fixture(scope="session", autouse=True)
def _interrupts_are_heard() -> None:
    """Let programs under test be interrupted, also where a shell started us in the background."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DatabaseUnderTest]:
    """A real PostgreSQL whose schema the migrations have built."""
    state = tmp_path_factory.mktemp("state")
    with EmbeddedPostgres.start(state) as server:
        under_test = DatabaseUnderTest(server)
        under_test.build()
        yield under_test
    remove(state)


@pytest.fixture
def hub(database: DatabaseUnderTest, tmp_path: Path) -> Iterator[HubUnderTest]:
    """A running hub with three agencies of three countries, and no reports yet."""
    with running_hub(database, tmp_path) as under_test:
        yield under_test


@pytest.fixture(scope="module")
def shared_hub(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubUnderTest]:
    """A running hub that the tests of one file share."""
    with running_hub(database, tmp_path_factory.mktemp("hub")) as under_test:
        yield under_test


@pytest.fixture
def screens(
    shared_hub: HubUnderTest,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> Screens:
    """Everybody's screens, in a folder with files to send."""
    monkeypatch.setenv("SERUMPUN_PASSPHRASE", PASSPHRASE)
    monkeypatch.delenv("SERUMPUN_PASSPHRASE_FILE", raising=False)
    monkeypatch.chdir(tmp_path)
    (tmp_path / "text.txt").write_text("Satu baris.\n\x1b[2JDua baris.")
    (tmp_path / "octets.bin").write_bytes(bytes(range(256)))
    (tmp_path / "data.json").write_text('{"judul": "\\u202eterbalik"}')
    (tmp_path / "long.txt").write_bytes(b"x" * (2 << 20))
    return Screens(shared_hub, tmp_path, capsys, monkeypatch)
