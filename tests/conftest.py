"""Fixtures of all rooms: one database server a session, a fresh hub a test."""

import functools
import inspect
import os
import shutil
import signal
import tempfile
from collections.abc import Iterator
from pathlib import Path

import httpcore2
import httpx2
import psutil
import pytest
from hypothesis import HealthCheck, settings

from app.postgres import cluster
from app.postgres.embedded import EmbeddedPostgres, remove
from tests.browser.chromium import Browser, running_browser
from tests.hub import PATIENCE_SECONDS, DatabaseUnderTest, HubUnderTest, running_hub
from tests.screens import PASSPHRASE, Screens
from tests.stretching import remember
from tests.template import name_template, place_database, remove_template

# No test is judged by the clock of a busy machine.
settings.register_profile("untimed", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("untimed")


# Half a minute a test: begun first, so that no core waits for one of them in the end.
_LONG = ("test_demo", "test_compromise_drill", "test_administrator_guide", "test_docs")
_TEMPLATE_IS_OURS = pytest.StashKey[bool]()
_MEMORY = Path("/dev/shm")  # noqa: S108 -- each run makes folders of its own there
_MEMORY_BYTES = 6 << 30  # several times what a run keeps at once


def pytest_configure(config: pytest.Config) -> None:
    """Let all processes of this run share one template and, as under `make`, compiled modules."""
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    if "TMPDIR" not in os.environ and _has_room(_MEMORY):
        os.environ["TMPDIR"] = str(_MEMORY)
        tempfile.tempdir = None  # read anew
    config.stash[_TEMPLATE_IS_OURS] = name_template()


def pytest_unconfigure(config: pytest.Config) -> None:
    """Remove the template, in the process that named it."""
    if config.stash[_TEMPLATE_IS_OURS]:
        remove_template()


def _has_room(memory: Path) -> bool:
    """Tell whether temporary folders may lie there: a disk can hold a browser up for a minute."""
    if not os.access(memory, os.W_OK):
        return False
    found = os.statvfs(memory)
    free = min(found.f_bavail * found.f_frsize, psutil.virtual_memory().available)
    return free > _MEMORY_BYTES and not found.f_flag & os.ST_NOEXEC


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest; else the order stays as it was drawn."""
    items.sort(key=lambda item: item.path.stem not in _LONG)


@pytest.fixture(scope="session", autouse=True)
def _interrupts_are_heard() -> None:
    """Let programs under test be interrupted, also where a shell started us in the background."""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


@pytest.fixture(scope="session", autouse=True)
def _each_passphrase_is_stretched_once() -> Iterator[None]:
    """Remember what a passphrase and a salt stretch to: each time takes a third of a second."""
    with pytest.MonkeyPatch.context() as patch:
        remember(patch)
        yield


@pytest.fixture(scope="session", autouse=True)
def _authorities_are_read_once() -> Iterator[None]:
    """Keep the list that each new HTTP client reads anew, for TLS that few of them speak."""
    with pytest.MonkeyPatch.context() as patch:
        kept = functools.cache(httpcore2.default_ssl_context)
        patch.setattr("httpcore2.default_ssl_context", kept)
        yield


@pytest.fixture(scope="session", autouse=True)
def _no_client_of_a_test_gives_up_early() -> Iterator[None]:
    """Wait for hubs on a busy machine: five seconds, the library's usual, are not much there."""
    usual = inspect.signature(httpx2.Client).parameters["timeout"].default
    with pytest.MonkeyPatch.context() as patch:
        for each in ("connect", "read", "write", "pool"):
            patch.setattr(usual, each, float(PATIENCE_SECONDS))
        yield


@pytest.fixture(scope="session")
def database() -> Iterator[DatabaseUnderTest]:
    """A real PostgreSQL whose schema the migrations have built."""
    state = Path(tempfile.mkdtemp(prefix="serumpun-database-"))
    state.chmod(0o755)  # the account of the database passes through
    place_database(state)
    with pytest.MonkeyPatch.context() as patch:  # what no test cuts off need not be on disk
        patch.setitem(cluster.SETTINGS, "fsync", "off")
        server = EmbeddedPostgres.start(state)
    with server:
        yield DatabaseUnderTest(server)
    remove(state)
    shutil.rmtree(state)


@pytest.fixture(scope="session")
def browser(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Browser]:
    """A Chromium; skips where there is none."""
    with running_browser(tmp_path_factory.mktemp("browser")) as running:
        yield running


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
