"""One transaction of one identity; row security takes the identity from here and nowhere else."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

from asyncpg import InterfaceError, InternalClientError, PostgresError
from sqlalchemy.exc import EmulatedDBAPIException, SQLAlchemyError
from sqlalchemy.ext.asyncio import AsyncEngine

from app.crypto.names import country_of
from app.errors import NotReadyError, SerumpunError
from app.policy.realm import Realm

# What other rooms may hold without speaking SQL.
Database = AsyncEngine
_ACT_AS = "SELECT act_as($1, $2, $3)"


@dataclass(frozen=True)
class Identity:
    """Who a transaction acts for.

    Args:
        agency: Agency id; empty when a country root acts, or nobody is known yet.
        country: Two capitals; empty when nobody is known yet.
        realm: How far it reaches beyond its agency.
    """

    agency: str = ""
    country: str = ""
    realm: Realm = Realm.NONE

    @classmethod
    def of(cls, agency: str) -> "Identity":
        """Act for an agency, of the country that its id names."""
        return cls(agency, country_of(agency))


NOBODY = Identity()
SEQUENCER = Identity(realm=Realm.SEQUENCER)  # the hub itself, growing the log's tree
# Whatever the database answers when it cannot: SQLAlchemy's; its adapter's, of a connection that
# cannot be made; the driver's own (`call` goes past SQLAlchemy); the system's.
FAILURES = (
    SQLAlchemyError,
    EmulatedDBAPIException,
    PostgresError,
    InterfaceError,
    InternalClientError,  # of a connection that was lost within an answer
    OSError,
    TimeoutError,
)
# SQLSTATE classes of a statement that was wrong in itself: our fault, not the database's.
_OUR_FAULT = ("22", "23", "42")
# Of a transaction that had to give way to another, in a deadlock for one: nothing of it is stored.
_GAVE_WAY = ("40001", "40P01")


@dataclass(frozen=True)
class Transaction:
    """An open transaction of one identity.

    Args:
        driver: The asyncpg connection; statements go to it as they are, which costs a fifth of
            SQLAlchemy Core.
    """

    driver: Any


@asynccontextmanager
async def connection(engine: AsyncEngine) -> AsyncIterator[Any]:
    """Take a connection of the pool and give the driver's own; nothing has begun on it.

    Raises:
        NotReadyError: The database cannot be reached or gave up.
        SerumpunError: It refused a statement: a fault of the hub.
    """
    try:
        pooled = await engine.raw_connection()
        driver: Any = pooled.driver_connection
        try:
            yield driver
        except FAILURES:
            pooled.invalidate()  # after a failed BEGIN the driver takes it for begun
            raise
        finally:
            if pooled.is_valid and (driver.is_closed() or driver.is_in_transaction()):
                pooled.invalidate()  # whoever was cut short could not end it
            pooled.close()
    except FAILURES as error:
        raise as_outcome(error) from error


@asynccontextmanager
async def transaction(engine: AsyncEngine, identity: Identity) -> AsyncIterator[Transaction]:
    """Open a transaction for an identity; it commits when the block ends, before anything is said.

    Raises:
        NotReadyError: The database cannot be reached or gave up.
        SerumpunError: It refused a statement: a fault of the hub.
    """
    async with opened(engine) as tx:
        await act_as(tx, identity)
        yield tx


@asynccontextmanager
async def opened(engine: AsyncEngine) -> AsyncIterator[Transaction]:
    """Open a transaction in which nobody acts yet: row security shows it what nobody sees.

    Raises:
        NotReadyError: The database cannot be reached or gave up.
        SerumpunError: It refused a statement: a fault of the hub.
    """
    async with connection(engine) as driver:
        await driver.execute("BEGIN")
        try:
            yield Transaction(driver)
        except BaseException:
            await driver.execute("ROLLBACK")
            raise
        if await driver.execute("COMMIT") != "COMMIT":  # of a failed transaction: ROLLBACK
            raise SerumpunError("the transaction had failed")


async def act_as(tx: Transaction, identity: Identity) -> None:
    """Let the rest of a transaction act for an identity; row security knows no other."""
    await call(tx, _ACT_AS, identity.agency, identity.country, identity.realm)


def unwrapped(error: BaseException) -> BaseException:
    """Find the driver's or the system's own error in what SQLAlchemy wraps around it."""
    while (
        isinstance(error, SQLAlchemyError | EmulatedDBAPIException) and error.__cause__ is not None
    ):
        error = error.__cause__
    return error


def as_outcome(error: BaseException) -> SerumpunError:
    """Turn a failure of the database into what the caller may know of it."""
    state = str(getattr(error, "sqlstate", None) or "")
    reason = f"database: {type(unwrapped(error)).__name__} {state}"
    if state.startswith(_OUR_FAULT):
        return SerumpunError(reason)
    outcome = NotReadyError(reason)
    outcome.gave_way = state in _GAVE_WAY
    return outcome


async def call(tx: Transaction, statement: str, *arguments: Any) -> list[Any]:  # noqa: ANN401
    """Run one statement: arrays and bytes as they are, `$1` placeholders."""
    rows: list[Any] = await tx.driver.fetch(statement, *arguments)
    return rows
