"""The database cluster: made once and whole, with its roles, settings and access rules.

Source: PostgreSQL 18, chapters 19 (settings), 20.1 (pg_hba.conf), `initdb` and `postgres --single`.
"""

import os
import shutil
import tempfile
from pathlib import Path

from app.postgres.disk import write_out
from app.postgres.errors import EmbeddedPostgresError, complaint_in
from app.postgres.logins import DATABASE, PORT, Login, make_secrets, read_secret, scram_verifier
from app.postgres.places import Place
from app.postgres.privileges import run_as

MAX_LOG_BYTES = 8 << 20

SETTINGS = {
    # reached over the socket only
    "listen_addresses": "",
    "unix_socket_permissions": "0700",
    "password_encryption": "scram-sha-256",
    "max_connections": "100",
    # what was acknowledged is on disk
    "fsync": "on",
    "synchronous_commit": "on",
    "full_page_writes": "on",
    "wal_compression": "off",  # pglz halves the inserts; the wheel has no lz4 or zstd
    # tokens lie under an index of random values (ADR 0024): its pages stay in memory, and whole
    # pages, which the first change after a checkpoint writes, go to the log seldom
    "shared_buffers": "512MB",
    "checkpoint_timeout": "15min",
    "max_wal_size": "2GB",
    "jit": "off",
    # the log tells the server's life, never a statement, a parameter or a value
    "log_destination": "stderr",
    "logging_collector": "off",
    "log_line_prefix": "%m [%p] ",
    "log_min_messages": "log",  # not `error`: its messages quote values
    "log_min_error_statement": "panic",
    "log_error_verbosity": "terse",  # DETAIL quotes rows, also after a crash
    "log_statement": "none",
    "log_min_duration_statement": "-1",
    "log_min_duration_sample": "-1",
    "log_parameter_max_length": "0",
    "log_parameter_max_length_on_error": "0",
    "log_checkpoints": "off",
    "log_lock_waits": "off",
    "log_timezone": "UTC",
    "timezone": "UTC",
    "lc_messages": "C",
}

ACCESS_RULES = """\
# Written before each start. No peer, no trust, no TCP; whatever has no line is refused.
local  all  {logins}  scram-sha-256
"""


def make_cluster(place: Place, programs: Path) -> None:
    """Make the data folder under another name and rename it when it is complete and on disk.

    So `data` is whole by definition, and a folder left by an interrupted run is never mistaken for
    one or the other way round.

    Args:
        place: Where; its `data` does not exist.
        programs: PostgreSQL's programs, which the account can read.

    Raises:
        EmbeddedPostgresError: A program failed.
    """
    remove_unfinished(place)
    make_secrets(place.folder, place.account)
    unfinished = Path(tempfile.mkdtemp(prefix="new-", dir=place.folder))
    if not place.account.is_current:
        os.chown(unfinished, place.account.uid, place.account.gid)
    command: list[str | Path] = [
        *(programs / "initdb", "--pgdata", unfinished, "--username", Login.SUPERUSER),
        *("--auth", "reject", "--encoding", "UTF8", "--locale", "C", "--data-checksums"),
        *("--locale-provider", "builtin", "--builtin-locale", "C.UTF-8", "--no-instructions"),
        "--no-sync",  # `write_out` does, once for both programs
    ]
    made = run_as(place.account, command, cwd=place.folder)
    if made.returncode != 0:
        raise EmbeddedPostgresError(
            f"cannot make the database: {complaint_in(made.stderr)} (or set SERUMPUN_DATABASE_URL)"
        )
    _make_roles(place, programs, unfinished)
    write_out(unfinished)
    unfinished.rename(place.data_folder)
    _sync(place.folder)


def remove_unfinished(place: Place) -> None:
    """Delete what interrupted runs left; what an orphan still writes, the next run deletes."""
    for unfinished in place.folder.glob("new-*"):
        shutil.rmtree(unfinished, ignore_errors=True)


def write_settings(place: Place, socket_folder: Path) -> None:
    """Write the settings and access rules, outside the data folder and closed to `ALTER SYSTEM`.

    Args:
        place: The database.
        socket_folder: Where the server makes its socket; a plain path.
    """
    settings = SETTINGS | {
        "data_directory": str(place.data_folder),
        "hba_file": str(place.access_file),
        "unix_socket_directories": str(socket_folder),
        "port": str(PORT),
        "allow_alter_system": "off",
        "cluster_name": DATABASE,
    }
    lines = [f"{name} = {_quoted(setting)}\n" for name, setting in settings.items()]
    _replace(place.settings_file, "# Written before each start.\n" + "".join(lines))
    _replace(place.access_file, ACCESS_RULES.format(logins=",".join(Login)))


def open_log(place: Place) -> int:
    """Open the server's log for appending; a large one is kept once as `server.log.1`.

    Returns:
        A file descriptor, which the caller closes.
    """
    log = place.log_file
    if log.is_file() and log.stat().st_size > MAX_LOG_BYTES:
        log.replace(log.with_suffix(".log.1"))
    return os.open(log, os.O_CREAT | os.O_APPEND | os.O_WRONLY | os.O_NOFOLLOW, 0o600)


def _make_roles(place: Place, programs: Path, data_folder: Path) -> None:
    """Make logins and database in single-user mode: no socket, no password on the way."""
    verifiers = {each: scram_verifier(read_secret(place.folder, each)) for each in Login}
    plain = "LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOREPLICATION"
    statements = [
        f"ALTER ROLE {Login.SUPERUSER} PASSWORD '{verifiers[Login.SUPERUSER]}'",
        # Migrations make the NOLOGIN roles that own cross-agency functions, and hand those over.
        f"CREATE ROLE {Login.OWNER} {plain} CREATEROLE PASSWORD '{verifiers[Login.OWNER]}'",
        f"ALTER ROLE {Login.OWNER} SET createrole_self_grant = 'set'",
        f"CREATE ROLE {Login.HUB} {plain} NOCREATEROLE PASSWORD '{verifiers[Login.HUB]}'",
        f"CREATE DATABASE {DATABASE} OWNER {Login.OWNER} STRATEGY file_copy",
        *(
            f"REVOKE ALL ON DATABASE {each} FROM PUBLIC"
            for each in (DATABASE, "postgres", "template1")
        ),
        f"GRANT CONNECT ON DATABASE {DATABASE} TO {Login.HUB}",
    ]
    quiet = ("-c", "log_min_error_statement=panic", "-c", "log_error_verbosity=terse")
    command: list[str | Path] = [
        programs / "postgres",
        "--single",
        "-F",  # as --no-sync above
        "-D",
        data_folder,
        *quiet,
        "postgres",
    ]
    feed = "".join(f"{statement};\n" for statement in statements)  # one statement a line
    made = run_as(place.account, command, cwd=place.folder, feed=feed)
    failed = any(word in made.stderr for word in ("ERROR:", "FATAL:", "PANIC:"))
    if made.returncode != 0 or failed:  # an ERROR does not end single-user mode
        raise EmbeddedPostgresError(
            f"cannot make the database's roles: {complaint_in(made.stderr)}"
        )


def _quoted(setting: str) -> str:
    return "'" + setting.replace("\\", "\\\\").replace("'", "''") + "'"


def _replace(path: Path, text: str) -> None:
    unfinished = path.with_suffix(".new")
    unfinished.unlink(missing_ok=True)
    unfinished.write_text(text)
    unfinished.chmod(0o644)
    unfinished.replace(path)


def _sync(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
