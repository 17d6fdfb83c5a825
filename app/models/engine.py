"""The database engine of the hub process."""

import select
from typing import Any

from sqlalchemy import event
from sqlalchemy.exc import DisconnectionError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool, ConnectionPoolEntry

_STATEMENT_TIMEOUT_MS = "10000"
_IDLE_TIMEOUT_MS = "15000"
_CLOSED = getattr(select, "POLLRDHUP", select.POLLHUP)  # the first is Linux's


def connections_in_use(engine: AsyncEngine) -> int:
    """Count the connections of this process that a request holds now."""
    pool = engine.pool
    return pool.checkedout() if isinstance(pool, AsyncAdaptedQueuePool) else 0


def make_engine(url: str, pool_size: int) -> AsyncEngine:
    """Make the engine for the hub's own login; it connects when first used.

    Args:
        url: SQLAlchemy URL (asyncpg).
        pool_size: Connections of this process.
    """
    engine = create_async_engine(
        url,
        pool_size=pool_size,
        max_overflow=0,
        pool_timeout=5,
        pool_use_lifo=True,  # what was used last has its plans and caches at hand
        hide_parameters=True,
        connect_args={
            "timeout": 5,
            "server_settings": {
                "application_name": "serumpun-hub",
                "statement_timeout": _STATEMENT_TIMEOUT_MS,
                "idle_in_transaction_session_timeout": _IDLE_TIMEOUT_MS,
                "timezone": "UTC",
                # A list's plan depends on whose list and which filter: a generic one flips.
                "plan_cache_mode": "force_custom_plan",
                # No list looks a report up twice, and a copy of each costs more than a look.
                "enable_memoize": "off",
            },
        },
    )
    event.listen(engine.sync_engine, "checkout", _refuse_lost)
    return engine


def _refuse_lost(_dbapi: object, entry: ConnectionPoolEntry, _pooled: object) -> None:
    """Let the pool connect anew where the database has closed a connection that waited.

    The system knows without asking: three round trips before each act cost more than the act.
    """
    driver: Any = entry.driver_connection
    if driver.is_closed() or _is_closed_unread(driver):
        raise DisconnectionError("the database closed it")


def _is_closed_unread(driver: Any) -> bool:  # noqa: ANN401 -- asyncpg has no types
    """Tell whether the database closed a connection since this process last read from it.

    A process that answers many at once reads it only when it has done what came before.
    """
    look = select.poll()
    look.register(driver._transport.get_extra_info("socket"), _CLOSED)  # noqa: SLF001 -- nowhere else
    return bool(look.poll(0))
