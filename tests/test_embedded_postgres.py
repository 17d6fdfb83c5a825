"""The embedded database: who can connect, what survives, and what an attacker beside it gets."""

import asyncio
import os
import shutil
import signal
import stat
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import asyncpg
import psutil
import pytest
from sqlalchemy import text
from sqlalchemy.ext.asyncio import create_async_engine

from app.postgres.cluster import SETTINGS
from app.postgres.embedded import EmbeddedPostgres, remove
from app.postgres.errors import EmbeddedPostgresError
from app.postgres.logins import Login, read_secret
from app.postgres.places import FALLBACK, Place, find_place
from app.postgres.privileges import Account, choose_account, drop_privileges
from tests.hub import PATIENCE_SECONDS
from tests.template import place_database

ROOT = Path(__file__).parent.parent
IS_ROOT = os.geteuid() == 0
as_root_only = pytest.mark.skipif(not IS_ROOT, reason="only root has privileges to drop")
WORD = "salamander"

HUB = """
import sys, time
from pathlib import Path
from app.postgres.embedded import EmbeddedPostgres
database = EmbeddedPostgres.start(Path(sys.argv[1]))
print("keeper" if database.is_keeper else "attached", flush=True)
time.sleep(600)
"""


@pytest.fixture
def state() -> Iterator[Path]:
    """A short state folder that an unprivileged account can pass through."""
    folder = Path(tempfile.mkdtemp(prefix="srp-"))
    folder.chmod(0o711)
    yield folder / "s"
    if (folder / "s").exists():
        remove(folder / "s")
    shutil.rmtree(folder)


@pytest.fixture
def made(state: Path) -> Path:
    """A state folder that has a database already."""
    place_database(state)
    return state


@pytest.fixture(scope="module")
def database() -> Iterator[EmbeddedPostgres]:
    """One running database for the tests that only look."""
    folder = Path(tempfile.mkdtemp(prefix="srp-"))
    folder.chmod(0o711)
    with EmbeddedPostgres.start(folder / "s") as running:
        yield running
    remove(folder / "s")
    shutil.rmtree(folder)


def run(database: EmbeddedPostgres, login: Login, *statements: str) -> list[tuple[Any, ...]]:
    """Run statements as `login` and hand back the last one's rows."""
    return run_at(database.url(login), *statements)


def run_at(url: str, *statements: str) -> list[tuple[Any, ...]]:
    async def session() -> list[tuple[Any, ...]]:
        connection = await asyncpg.connect(url.replace("+asyncpg", ""))
        try:
            rows: list[Any] = []
            for statement in statements:
                rows = await connection.fetch(statement)
            return [tuple(row) for row in rows]
        finally:
            await connection.close()

    return asyncio.run(session())


def place_of(state: Path) -> Place:
    return find_place(state.resolve(), choose_account())


def server_pid(database: EmbeddedPostgres) -> int:
    return int((database.data_folder / "postmaster.pid").read_text().split()[0])


def start_hub(state: Path) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", HUB, state], cwd=ROOT, stdout=subprocess.PIPE, text=True
    )


def end_hub(hub: subprocess.Popen[str]) -> None:
    with hub:
        hub.kill()


# --- who can connect ------------------------------------------------------------------------------


@pytest.mark.parametrize("login", list(Login))
def test_each_login_connects_as_itself(database: EmbeddedPostgres, login: Login) -> None:
    assert run(database, login, "SELECT current_user, current_database()") == [(login, "serumpun")]


def test_sqlalchemy_reads_the_url_whatever_the_environment_says(
    database: EmbeddedPostgres, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name, misleading in {"PGPORT": "1", "PGHOST": "localhost", "PGUSER": "x"}.items():
        monkeypatch.setenv(name, misleading)

    async def ask() -> str:
        engine = create_async_engine(database.url(Login.HUB))
        async with engine.connect() as connection:
            version = str(await connection.scalar(text("SHOW server_version_num")))
        await engine.dispose()
        return version

    assert asyncio.run(ask()).startswith("18")


@pytest.mark.parametrize("login", list(Login))
def test_a_wrong_secret_is_refused(database: EmbeddedPostgres, login: Login) -> None:
    secret = read_secret(database.data_folder.parent, login)
    with pytest.raises(asyncpg.InvalidPasswordError):
        run_at(database.url(login).replace(secret, "guess"))


def test_one_login_cannot_use_the_secret_of_another(database: EmbeddedPostgres) -> None:
    for wanted in (Login.OWNER, Login.SUPERUSER):
        with pytest.raises(asyncpg.InvalidPasswordError):
            run_at(database.url(Login.HUB).replace(Login.HUB, wanted))


def test_every_access_rule_is_local_and_scram(database: EmbeddedPostgres) -> None:
    rules = run(database, Login.SUPERUSER, "SELECT type, auth_method FROM pg_hba_file_rules")
    assert rules == [("local", "scram-sha-256")]
    kept = run(
        database, Login.SUPERUSER, "SELECT rolpassword FROM pg_authid WHERE rolcanlogin ORDER BY 1"
    )
    assert len(kept) == len(Login)
    assert all(verifier.startswith("SCRAM-SHA-256$") for (verifier,) in kept)


def test_nobody_listens_on_tcp(database: EmbeddedPostgres) -> None:
    assert psutil.Process(server_pid(database)).net_connections("inet") == []


# --- what the logins may do -----------------------------------------------------------------------


def test_hub_is_an_ordinary_role_that_owns_nothing(database: EmbeddedPostgres) -> None:
    powers = "rolsuper, rolbypassrls, rolcreatedb, rolcreaterole, rolreplication"
    [row] = run(
        database,
        Login.HUB,
        f"SELECT {powers} FROM pg_roles WHERE rolname = current_user",  # noqa: S608
    )
    assert row == (False,) * 5
    owned = (
        "SELECT 1 FROM pg_shdepend WHERE refobjid = 'serumpun_hub'::regrole AND deptype = 'o' "
        "UNION ALL SELECT 1 FROM pg_auth_members WHERE member = 'serumpun_hub'::regrole"
    )
    assert run(database, Login.SUPERUSER, owned) == []


@pytest.mark.parametrize(
    "statement",
    [
        "SELECT rolpassword FROM pg_authid",
        "CREATE TABLE mine (n int)",
        "CREATE TEMPORARY TABLE mine (n int)",
        "CREATE SCHEMA mine",
        "CREATE DATABASE mine",
        "CREATE ROLE mine",
        "SET ROLE serumpun_owner",
        "SELECT pg_read_file('PG_VERSION')",
        "COPY (SELECT 1) TO PROGRAM 'true'",
    ],
)
def test_hub_is_refused_what_is_not_its_work(database: EmbeddedPostgres, statement: str) -> None:
    with pytest.raises(asyncpg.PostgresError, match="permission denied"):
        run(database, Login.HUB, statement)


def test_hub_cannot_enter_another_database(database: EmbeddedPostgres) -> None:
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        run_at(database.url(Login.HUB).replace("/serumpun?", "/postgres?"))


def test_owner_makes_a_role_and_hands_it_a_function(database: EmbeddedPostgres) -> None:
    statements = [
        "CREATE ROLE serumpun_sequencer NOLOGIN",
        "CREATE SCHEMA sequence_test",
        "GRANT CREATE ON SCHEMA sequence_test TO serumpun_sequencer",
        "CREATE FUNCTION sequence_test.who() RETURNS text SECURITY DEFINER RETURN current_user",
        "ALTER FUNCTION sequence_test.who() OWNER TO serumpun_sequencer",
        "GRANT USAGE ON SCHEMA sequence_test TO serumpun_hub",
    ]
    run(database, Login.OWNER, *statements)
    assert run(database, Login.HUB, "SELECT sequence_test.who()") == [("serumpun_sequencer",)]


@pytest.mark.parametrize(
    "statement",
    [
        "CREATE ROLE mine SUPERUSER",
        "CREATE ROLE mine BYPASSRLS",
        "ALTER ROLE serumpun_owner BYPASSRLS",
        "ALTER ROLE serumpun_hub PASSWORD 'mine'",
        "ALTER ROLE serumpun_superuser PASSWORD 'mine'",
        "GRANT pg_read_all_data TO serumpun_owner",
        "GRANT pg_execute_server_program TO serumpun_owner",
        "SET ROLE serumpun_superuser",
    ],
)
def test_owner_cannot_raise_itself_or_touch_other_logins(
    database: EmbeddedPostgres, statement: str
) -> None:
    with pytest.raises(asyncpg.InsufficientPrivilegeError):
        run(database, Login.OWNER, statement)


# --- what survives --------------------------------------------------------------------------------


def test_rows_and_url_survive_a_restart(made: Path) -> None:
    with EmbeddedPostgres.start(made) as first:
        run(first, Login.OWNER, "CREATE TABLE kept (n int)", "INSERT INTO kept VALUES (1)")
        url = first.url(Login.OWNER)
    with EmbeddedPostgres.start(made) as second:
        assert second.url(Login.OWNER) == url
        assert run(second, Login.OWNER, "SELECT n FROM kept") == [(1,)]


def test_acknowledged_rows_survive_kill_9_with_busy_sessions(made: Path) -> None:
    first = EmbeddedPostgres.start(made)
    rows = "INSERT INTO kept SELECT generate_series(1, 9)"
    run(first, Login.OWNER, "CREATE TABLE kept (n int)", rows)
    busy = threading.Thread(target=run_until_killed, args=(first,))
    busy.start()  # this session does not notice at once that its server is gone
    time.sleep(0.3)
    os.kill(server_pid(first), signal.SIGKILL)
    first.stop()
    with EmbeddedPostgres.start(made) as second:
        assert run(second, Login.OWNER, "SELECT count(*) FROM kept") == [(9,)]
    busy.join()


def run_until_killed(database: EmbeddedPostgres) -> None:
    with suppress(asyncpg.PostgresError, asyncpg.InternalClientError, OSError):
        run(database, Login.HUB, "SELECT count(*) FROM generate_series(1, 12000000)")


@pytest.mark.parametrize("remnant", ["empty", "reused number"])
def test_remnants_of_a_power_cut_do_not_stop_the_start(made: Path, remnant: str) -> None:
    with EmbeddedPostgres.start(made) as first:
        run(first, Login.OWNER, "CREATE TABLE kept (n int)")
    account = choose_account()
    other = subprocess.Popen(["sleep", "600"], user=account.uid if IS_ROOT else None)
    try:
        lines = f"{other.pid}\n{first.data_folder}\n1\n5432\n{first.socket_folder}\n\n1 1\nready\n"
        for name in (
            first.data_folder / "postmaster.pid",
            first.socket_folder / ".s.PGSQL.5432.lock",
        ):
            name.write_text("" if remnant == "empty" else lines)
            os.chown(name, account.uid, account.gid)
        with EmbeddedPostgres.start(made) as second:
            assert run(second, Login.OWNER, "SELECT * FROM kept") == []
        assert other.poll() is None, "a process that is not the server was signalled"
    finally:
        other.kill()
        other.wait()


def test_interrupted_making_is_made_anew(state: Path) -> None:
    hub = start_hub(state)
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not list(state.glob("postgres/new-*/base")) and time.monotonic() < deadline:
        time.sleep(0.002)
    end_hub(hub)  # in the middle of initdb
    assert not place_of(state).data_folder.exists()
    with EmbeddedPostgres.start(state) as database:
        assert run(database, Login.HUB, "SELECT 1") == [(1,)]
    with EmbeddedPostgres.start(state):
        assert list(state.glob("postgres/new-*")) == []


def test_a_finished_database_is_never_made_anew(made: Path) -> None:
    with EmbeddedPostgres.start(made) as database:
        version = database.data_folder / "PG_VERSION"
    version.write_text("17\n")
    with pytest.raises(EmbeddedPostgresError, match="did not start"):
        EmbeddedPostgres.start(made)
    version.write_text("18\n")
    with EmbeddedPostgres.start(made):
        pass


# --- several hubs ---------------------------------------------------------------------------------


def test_second_start_attaches_and_leaves_the_server_running(made: Path) -> None:
    with EmbeddedPostgres.start(made) as first:
        with EmbeddedPostgres.start(made) as second:
            assert (first.is_keeper, second.is_keeper) == (True, False)
            assert run_at(second.url(Login.HUB), "SELECT 1") == [(1,)]
        assert run(first, Login.HUB, "SELECT 1") == [(1,)]
        with pytest.raises(EmbeddedPostgresError, match="stop it first"):
            remove(made)


def test_a_process_that_may_open_no_more_files_does_not_take_the_server_for_ended(
    made: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def open_no_more(*_: object) -> int:
        raise OSError(24, "Too many open files")

    with EmbeddedPostgres.start(made), EmbeddedPostgres.start(made) as second:
        with monkeypatch.context() as crowded:
            crowded.setattr("os.open", open_no_more)
            has_ended = second.has_ended()
        assert not has_ended


def test_hubs_that_start_together_make_one_database(state: Path) -> None:
    hubs = [start_hub(state) for _ in range(3)]
    words = [hub.stdout.readline().strip() for hub in hubs if hub.stdout]
    for hub in hubs:
        end_hub(hub)
    assert sorted(words) == ["attached", "attached", "keeper"]


def test_server_of_a_killed_hub_is_taken_over_and_stopped(made: Path) -> None:
    hub = start_hub(made)
    assert hub.stdout
    assert hub.stdout.readline() == "keeper\n"
    end_hub(hub)
    with EmbeddedPostgres.start(made) as database:
        assert database.is_keeper
        pid = server_pid(database)
    assert not psutil.pid_exists(pid) or psutil.Process(pid).status() == psutil.STATUS_ZOMBIE


def test_remove_stops_an_orphan_and_deletes_all_but_the_state_folder(made: Path) -> None:
    hub = start_hub(made)
    assert hub.stdout
    assert hub.stdout.readline() == "keeper\n"
    end_hub(hub)
    (made / "hub.key").write_text("other people's")
    remove(made)
    remove(made)
    assert [each.name for each in made.iterdir()] == ["hub.key"]


def test_ctrl_c_in_the_terminal_does_not_reach_the_server(database: EmbeddedPostgres) -> None:
    assert os.getsid(server_pid(database)) != os.getsid(0)


# --- what an attacker beside it gets --------------------------------------------------------------


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.lstat().st_mode)


def test_folders_and_secrets_are_closed_to_others(database: EmbeddedPostgres) -> None:
    folder, account = database.data_folder.parent, choose_account()
    assert mode_of(folder) == (0o711 if IS_ROOT else 0o700)
    for each in (database.data_folder, database.socket_folder):
        assert (mode_of(each), each.lstat().st_uid) == (0o700, account.uid)
    assert mode_of(database.socket_folder / ".s.PGSQL.5432") == 0o700
    for login in Login:
        path = database.password_file(login)
        owner = account.uid if login is Login.HUB else os.geteuid()
        assert (mode_of(path), path.lstat().st_uid) == (0o600, owner)
    assert mode_of(database.log_file) == 0o600
    for each in folder.iterdir():  # nobody but its maker can write anything here
        assert not mode_of(each) & 0o022, each


def test_no_secret_is_on_a_command_line_or_in_the_log(state: Path) -> None:
    seen: set[bytes] = set()
    done = threading.Event()

    def watch() -> None:
        while not done.is_set():
            for process in Path("/proc").glob("[0-9]*"):
                for name in ("cmdline", "environ"):
                    try:
                        seen.add((process / name).read_bytes())
                    except OSError:
                        continue

    watcher = threading.Thread(target=watch)
    watcher.start()
    try:
        with EmbeddedPostgres.start(state) as database:
            log = database.log_file
    finally:
        done.set()
        watcher.join()
    assert any(b"initdb" in each for each in seen), "the watcher saw nothing"
    secrets = [read_secret(log.parent, login).encode() for login in Login]
    assert len(set(secrets)) == len(Login)
    for secret in secrets:
        assert not any(secret in each for each in (*seen, log.read_bytes()))


def test_the_log_holds_no_statement_and_no_value(made: Path) -> None:
    with EmbeddedPostgres.start(made) as database:
        run(database, Login.OWNER, "CREATE TABLE once (word text PRIMARY KEY)")
        insert = f"INSERT INTO once VALUES ('{WORD}')"  # noqa: S608
        run(database, Login.OWNER, insert)
        for failing in (insert, f"SELECT '{WORD}'::int", f"SELECT {WORD}", f"{WORD} SYNTAX"):
            with pytest.raises(asyncpg.PostgresError):
                run(database, Login.OWNER, failing)
        crash_a_session(database)
        log = database.log_file.read_text()
    assert "terminated by signal 9" in log
    assert WORD not in log
    assert "once" not in log


def crash_a_session(database: EmbeddedPostgres) -> None:
    """End one session by kill -9; the server then ends and recovers all of them."""

    async def session() -> None:
        connection = await asyncpg.connect(database.url(Login.HUB).replace("+asyncpg", ""))
        pid = await connection.fetchval("SELECT pg_backend_pid()")
        sleeping = asyncio.create_task(connection.fetch(f"SELECT '{WORD}', pg_sleep(60)"))
        await asyncio.sleep(0.2)
        os.kill(pid, signal.SIGKILL)
        with pytest.raises((asyncpg.PostgresError, OSError)):
            await sleeping
        connection.terminate()

    asyncio.run(session())
    deadline = time.monotonic() + PATIENCE_SECONDS
    while time.monotonic() < deadline:
        time.sleep(0.1)
        with suppress(asyncpg.PostgresError, OSError):
            run(database, Login.HUB, "SELECT 1")
            return
    pytest.fail("the server did not recover")


@pytest.mark.parametrize("trap", ["link", "open", pytest.param("foreign", marks=as_root_only)])
def test_planted_socket_folder_is_refused(state: Path, trap: str) -> None:
    place_database(state / ("long" * 30))
    place = place_of(state / ("long" * 30))
    planted = place.socket_folder()
    assert planted.parent != place.folder
    if trap == "link":
        planted.symlink_to(tempfile.gettempdir())
    else:
        planted.mkdir(mode=0o700)
        planted.chmod(0o755 if trap == "open" else 0o700)
        os.chown(planted, choose_account().uid + (trap == "foreign"), -1)
    try:
        with pytest.raises(EmbeddedPostgresError, match="remove it"):
            EmbeddedPostgres.start(state / ("long" * 30))
    finally:
        planted.unlink() if trap == "link" else planted.rmdir()
        remove(state / ("long" * 30))


def test_planted_link_for_the_database_folder_is_refused(state: Path) -> None:
    state.mkdir()
    state.chmod(0o711)
    (state / "postgres").symlink_to(tempfile.gettempdir())
    try:
        with pytest.raises(EmbeddedPostgresError, match="not a folder"):
            EmbeddedPostgres.start(state)
    finally:
        (state / "postgres").unlink()


# --- where it lies --------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["long" * 30, "a,b: it's #1 %41 é"])
def test_any_state_path_works(state: Path, name: str) -> None:
    with EmbeddedPostgres.start(state / name) as database:
        assert database.data_folder == (state / name).resolve() / "postgres" / "data"
        assert run(database, Login.HUB, "SELECT 1") == [(1,)]
        socket_folder = database.socket_folder
    remove(state / name)
    assert not socket_folder.exists()


@pytest.mark.parametrize("name", ["$(touch x)", "`id`", 'a"b', "a\\b", "a\nb"])
def test_state_path_that_a_shell_would_read_is_refused(state: Path, name: str) -> None:
    with pytest.raises(EmbeddedPostgresError, match="use another folder"):
        EmbeddedPostgres.start(state / name)


@as_root_only
def test_state_that_the_account_cannot_reach_moves_and_is_found_again(state: Path) -> None:
    state.mkdir(mode=0o700)
    with EmbeddedPostgres.start(state) as first:
        assert first.data_folder.is_relative_to(FALLBACK)
        assert str(first.data_folder.parent) in (state / "postgres.txt").read_text()
        assert mode_of(state) == 0o700, "a folder was opened"
        run(first, Login.OWNER, "CREATE TABLE kept (n int)")
    state.chmod(0o711)
    with EmbeddedPostgres.start(state) as second:
        assert second.data_folder == first.data_folder
        assert run(second, Login.OWNER, "SELECT * FROM kept") == []
    (state / "postgres.txt").unlink()  # the state folder was deleted and made anew
    with pytest.raises(EmbeddedPostgresError, match="an earlier"):
        EmbeddedPostgres.start(state)
    remove(state)
    assert not first.data_folder.parent.exists()


def test_settings_are_the_ones_in_force(database: EmbeddedPostgres) -> None:
    names = ", ".join(f"'{name}'" for name in SETTINGS)
    shown_as = "lower(name), current_setting(name)"
    shown = run(
        database,
        Login.SUPERUSER,
        f"SELECT {shown_as} FROM pg_settings WHERE lower(name) IN ({names})",  # noqa: S608
    )
    assert dict(shown) == SETTINGS
    assert run(database, Login.HUB, "SHOW data_checksums") == [("on",)]


# --- privileges -----------------------------------------------------------------------------------


@as_root_only
def test_hub_that_dropped_root_keeps_its_login_only_and_stops_the_server(state: Path) -> None:
    code = """
import os, sys
from pathlib import Path
from app.postgres.embedded import EmbeddedPostgres
from app.postgres.errors import EmbeddedPostgresError
from app.postgres.logins import Login
from app.postgres.privileges import choose_account, drop_privileges
database = EmbeddedPostgres.start(Path(sys.argv[1]))
drop_privileges(choose_account())
drop_privileges(choose_account())
database.url(Login.HUB)
for login in (Login.OWNER, Login.SUPERUSER):
    try:
        database.url(login)
    except EmbeddedPostgresError:
        continue
    sys.exit("a secret was readable")
database.stop()
print(*os.getresuid(), *os.getresgid(), os.getgroups(), oct(os.umask(0)))
"""
    done = subprocess.run(
        [sys.executable, "-c", code, state], cwd=ROOT, capture_output=True, text=True, check=False
    )
    account = choose_account()
    users, groups = [str(account.uid)] * 3, [str(account.gid)] * 3
    assert done.stdout.split() == [*users, *groups, "[]", "0o77"], done.stderr
    with EmbeddedPostgres.start(state) as database:
        assert database.is_keeper


@as_root_only
def test_root_becomes_an_existing_unprivileged_account_only() -> None:
    assert choose_account().uid != 0
    assert choose_account("nobody").name == "nobody"
    for name in ("root", "no-such-account"):
        with pytest.raises(EmbeddedPostgresError, match="unprivileged"):
            choose_account(name)
    with pytest.raises(EmbeddedPostgresError, match="unprivileged"):
        drop_privileges(Account("root", 0, 0))


@pytest.mark.skipif(IS_ROOT, reason="root can become another account")
def test_others_stay_who_they_are() -> None:
    assert choose_account().uid == os.geteuid()
    with pytest.raises(EmbeddedPostgresError, match="only root"):
        choose_account("root")
    with pytest.raises(EmbeddedPostgresError, match="only root"):
        drop_privileges(Account("root", 0, 0))
