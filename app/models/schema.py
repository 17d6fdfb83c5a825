"""The schema: brought up to date by the owner's login, checked by the hub before it serves."""

from collections.abc import Iterator
from datetime import datetime
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, text
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine
from sqlalchemy.pool import NullPool

from app.errors import NotReadyError
from app.models.transaction import FAILURES, as_outcome, unwrapped

_STANDING = """
    SELECT rolsuper OR rolbypassrls OR EXISTS (
        SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
        AND pg_has_role(current_user, relowner, 'MEMBER')
    ) AS is_free, EXISTS (
        SELECT FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind = 'r'
        AND NOT (relrowsecurity AND relforcerowsecurity)
    ) AS is_unforced,
    pg_is_in_recovery() OR current_setting('transaction_read_only') = 'on' AS is_read_only
    FROM pg_roles WHERE rolname = current_user
"""
_MIGRATIONS = Path(__file__).parents[2] / "migrations"


def run_script(connection: Connection, script: str) -> None:
    """Run the statements of an SQL script, in one message to the server.

    Args:
        connection: Its transaction has begun: a statement was run on it.
        script: A whole script; a schema is some hundred statements.
    """
    pooled: Any = connection.connection.dbapi_connection
    pooled.run_async(lambda driver: driver.execute(script))


def function_scripts() -> Iterator[str]:
    """Read the SQL functions of this room; they are installed anew by each migration run."""
    folder = resources.files("app.models") / "sql"
    for script in sorted(folder.iterdir(), key=lambda entry: entry.name):
        yield script.read_text()


async def migrate(owner_url: str) -> str:
    """Bring the database up to date, as its owner, in one transaction.

    Args:
        owner_url: SQLAlchemy URL (asyncpg) of the owner's login; the hub never has it.

    Returns:
        The revision the schema is at now.

    Raises:
        NotReadyError: The database cannot be reached or refused a statement; the schema is as it
            was.
    """
    engine = create_async_engine(owner_url, poolclass=NullPool)
    try:
        async with engine.begin() as tx:
            if await _revision(tx) != newest_revision():
                await tx.run_sync(_upgrade)
            for script in function_scripts():
                await tx.run_sync(run_script, script)
    except FAILURES as error:
        told = unwrapped(error)
        said = f"{type(told).__name__}: {str(told).partition(chr(10))[0]}"
        raise NotReadyError(f"the schema is as it was: the database: {said}") from error
    finally:
        await engine.dispose()
    return newest_revision()


@cache
def revisions() -> tuple[str, ...]:
    """Tell every revision in order; each has a file that is named after it."""
    files = (_MIGRATIONS / "versions").glob("[0-9]*_*.py")
    return tuple(sorted(file.name.partition("_")[0] for file in files))


def newest_revision() -> str:
    """Tell the revision this version of the hub needs."""
    return revisions()[-1]


def is_known(revision: str) -> bool:
    """Tell whether this version of the hub can bring a schema of that revision up to date."""
    return revision in revisions()


async def require_current(engine: AsyncEngine) -> None:
    """Refuse to serve a database that is not at this version's revision.

    Raises:
        NotReadyError: It is older or newer, cannot be reached, or row security does not hold
            the login.
    """
    try:
        async with engine.connect() as tx:
            present = await _revision(tx)
            await _require_plain_role(tx)
    except FAILURES as error:
        raise as_outcome(error) from error
    if present != newest_revision():
        raise NotReadyError(f"schema is at {present}, this hub needs {newest_revision()}")


async def database_clock(engine: AsyncEngine) -> datetime:
    """Ask the database what time it is.

    Raises:
        NotReadyError: It cannot be reached.
    """
    try:
        async with engine.connect() as tx:
            at: datetime = (await tx.execute(text("SELECT clock_timestamp()"))).scalar_one()
    except FAILURES as error:
        raise as_outcome(error) from error
    return at


def _upgrade(connection: Connection) -> None:
    # Its import costs an eighth of a start, and a schema is brought up to date once a release.
    from alembic import command  # noqa: PLC0415
    from alembic.config import Config  # noqa: PLC0415

    settings = Config()
    settings.set_main_option("script_location", str(_MIGRATIONS))
    settings.attributes["connection"] = connection
    command.upgrade(settings, "head")


async def _revision(tx: AsyncConnection) -> str | None:
    """Read where a database's schema stands; None if it has none."""
    if (await tx.execute(text("SELECT to_regclass('alembic_version')"))).scalar_one() is None:
        return None
    found = await tx.execute(text("SELECT version_num FROM alembic_version"))
    return found.scalar_one_or_none()


async def _require_plain_role(tx: AsyncConnection) -> None:
    """Refuse a login that row security does not hold, and a database that cannot be written."""
    found = (await tx.execute(text(_STANDING))).one()
    if found.is_free:
        raise NotReadyError("the hub's login is superuser, has BYPASSRLS or owns tables")
    if found.is_unforced:
        raise NotReadyError("a table is not under forced row security")
    if found.is_read_only:
        raise NotReadyError("the database is read-only")
