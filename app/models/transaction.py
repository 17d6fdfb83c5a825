"""One transaction of one identity; row security takes the identity from here and nowhere else."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from asyncpg import InterfaceError, PostgresError
from sqlalchemy import text
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from app.errors import NotReadyError, SerumpunError

# What other rooms may hold without speaking SQL.
Database = AsyncEngine
Transaction = AsyncConnection
_IDENTIFY = text(
    "SELECT set_config('serumpun.agency', :agency, true),"
    " set_config('serumpun.country', :country, true)"
)


@dataclass(frozen=True)
class Identity:
    """Who a transaction acts for.

    Args:
        agency: Agency id; empty when a country root acts, or nobody is known yet.
        country: Two capitals; empty when nobody is known yet.
    """

    agency: str = ""
    country: str = ""


NOBODY = Identity()
# Whatever the database answers when it cannot: SQLAlchemy's, the driver's own (`call` goes past
# SQLAlchemy), the system's.
FAILURES = (SQLAlchemyError, PostgresError, InterfaceError, OSError, TimeoutError)
# SQLSTATE classes of a statement that was wrong in itself: our fault, not the database's.
_OUR_FAULT = ("22", "23", "42")


@asynccontextmanager
async def transaction(engine: AsyncEngine, identity: Identity) -> AsyncIterator[AsyncConnection]:
    """Open a transaction for an identity; it commits when the block ends, before anything is said.

    Raises:
        NotReadyError: The database cannot be reached or gave up.
        SerumpunError: It refused a statement: a fault of the hub.
    """
    try:
        async with engine.begin() as tx:
            await tx.execute(_IDENTIFY, {"agency": identity.agency, "country": identity.country})
            yield tx
    except FAILURES as error:
        raise as_outcome(error) from error


def as_outcome(error: BaseException) -> SerumpunError:
    """Turn a failure of the database into what the caller may know of it."""
    state = str(getattr(error, "sqlstate", None) or "")
    reason = f"database: {type(error).__name__} {state}"
    return SerumpunError(reason) if state.startswith(_OUR_FAULT) else NotReadyError(reason)


async def call(tx: AsyncConnection, statement: str, *arguments: Any) -> list[Any]:  # noqa: ANN401
    """Run one statement on the driver itself: arrays and bytes as they are, `$1` placeholders.

    Hot paths (submit, list, open, record) go this way; it costs a fifth of SQLAlchemy Core.
    """
    raw = await tx.get_raw_connection()
    driver: Any = raw.driver_connection
    rows: list[Any] = await driver.fetch(statement, *arguments)
    return rows
