"""The whole database in one file and back, past row security, by PostgreSQL's own programs.

Source: PostgreSQL 18, `pg_dump`, `pg_restore`, section 9.28.5 (snapshots), 34.1.2 (parameters).
"""

import asyncio
import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import asyncpg
from sqlalchemy.engine import make_url

from app.postgres.errors import EmbeddedPostgresError, complaint_in
from app.postgres.logins import Reach
from app.postgres.privileges import Account, run_as

DUMP_SECONDS = 24 * 3600.0  # longest run of either program
_CONNECT_SECONDS = 10
_SSL = {"ssl": "sslmode"}  # how asyncpg's addresses and libpq's call it


class Session:
    """One connection, used from ordinary functions."""

    def __init__(self, runner: asyncio.Runner, driver: Any) -> None:  # noqa: ANN401 -- asyncpg's
        """Use `connect`."""
        self._runner = runner
        self._driver = driver

    def rows(self, statement: str, *arguments: object) -> list[Any]:
        """Run one statement.

        Raises:
            EmbeddedPostgresError: The database refused it or is gone.
        """
        with _as_our_error():
            rows: list[Any] = self._runner.run(self._driver.fetch(statement, *arguments))
        return rows

    def one(self, statement: str, *arguments: object) -> Any:  # noqa: ANN401 -- a driver's value
        """Run a statement that gives one value."""
        return self.rows(statement, *arguments)[0][0]


@contextmanager
def connect(url: str) -> Iterator[Session]:
    """Connect; each statement commits by itself unless `BEGIN` was said.

    Raises:
        EmbeddedPostgresError: The database cannot be reached.
    """
    with asyncio.Runner() as runner:
        with _as_our_error():
            parsed = make_url(url)  # as the hub reads it: asyncpg takes no / in a password
            _, named = parsed.get_dialect()().create_connect_args(parsed)
            driver = runner.run(asyncpg.connect(**named, timeout=_CONNECT_SECONDS))
        try:
            yield Session(runner, driver)
        finally:
            with suppress(asyncpg.PostgresError, asyncpg.InterfaceError, OSError):
                runner.run(driver.close(timeout=_CONNECT_SECONDS))


@contextmanager
def snapshot(url: str) -> Iterator[tuple[Session, str]]:
    """Hold one state of the database still; `dump` can then write that very state.

    A login that row security holds is refused here, not shown a part.

    Yields:
        A session that sees the state, and the state's name.
    """
    with connect(url) as session:
        session.rows("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY")
        session.rows("SET LOCAL row_security = off")
        yield session, session.one("SELECT pg_export_snapshot()")


def dump(reach: Reach, name: str, path: Path) -> None:
    """Write a state of the database to a new file: schema, rows, grants, row security.

    Args:
        reach: The database.
        name: Of the state, from `snapshot`.
        path: Where; its folder is there.

    Raises:
        EmbeddedPostgresError: `pg_dump` failed.
    """
    # Not compressed: nearly all of it is ciphertext.
    wanted = (
        "--format=custom",
        "--compress=none",
        f"--snapshot={name}",
        f"--file={path.absolute()}",
    )
    _run(reach, "pg_dump", wanted, path.parent)


def check_dump(programs: Path, path: Path) -> int:
    """Read a dump's table of contents; returns how many entries it has.

    Raises:
        EmbeddedPostgresError: It is not a dump that this version reads.
    """
    command: list[str | Path] = [programs / "pg_restore", "--list", path.absolute()]
    listed = run_as(_this_account(), command, cwd=path.parent)
    if listed.returncode != 0:
        raise EmbeddedPostgresError(f"not a dump: {complaint_in(listed.stderr)}")
    return sum(not line.startswith(";") for line in listed.stdout.splitlines())


def load(reach: Reach, path: Path) -> None:
    """Load a dump into an empty database, wholly or not at all.

    Raises:
        EmbeddedPostgresError: `pg_restore` failed; the database is as it was.
    """
    wanted = ("--single-transaction", "--exit-on-error", path.absolute())
    _run(reach, "pg_restore", wanted, path.parent, into=True)


def _run(
    reach: Reach, program: str, wanted: Sequence[str | Path], folder: Path, *, into: bool = False
) -> None:
    with _password_file(reach.url) as (parameters, password_file):
        where = _conninfo({**parameters, "passfile": str(password_file)})
        command: list[str | Path] = [reach.programs / program, "--no-password"]
        command += ["--dbname", where, *wanted] if into else [*wanted, "--dbname", where]
        done = run_as(_this_account(), command, cwd=folder, seconds=DUMP_SECONDS)
    if done.returncode != 0:
        raise EmbeddedPostgresError(f"{program} failed: {complaint_in(done.stderr)}")


@contextmanager
def _password_file(url: str) -> Iterator[tuple[dict[str, str], Path]]:
    """Give an address to libpq without its password on a command line, which everybody can read."""
    parts = make_url(url)
    parameters = {_SSL.get(name, name): str(held) for name, held in parts.query.items()}
    known = {"user": parts.username, "dbname": parts.database, "host": parts.host}
    parameters |= {name: held for name, held in known.items() if held}
    if parts.port:
        parameters["port"] = str(parts.port)
    with tempfile.TemporaryDirectory(prefix="serumpun-login-") as folder:  # mode 0700
        path = Path(folder, "pgpass")
        secret = str(parts.password or "").replace("\\", "\\\\").replace(":", "\\:")
        path.touch(mode=0o600)
        path.write_text(f"*:*:*:*:{secret}\n")
        yield parameters, path


def _conninfo(parameters: dict[str, str]) -> str:
    def quoted(held: str) -> str:
        return "'" + held.replace("\\", "\\\\").replace("'", "\\'") + "'"

    return " ".join(f"{name}={quoted(held)}" for name, held in parameters.items())


@contextmanager
def _as_our_error() -> Iterator[None]:
    try:
        yield
    except (asyncpg.PostgresError, asyncpg.InterfaceError, OSError, TimeoutError) as problem:
        reason = f"{type(problem).__name__}: {problem}".splitlines()[0]
        raise EmbeddedPostgresError(f"the database: {reason}") from problem


def _this_account() -> Account:
    return Account("this account", os.geteuid(), os.getegid())
