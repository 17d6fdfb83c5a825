"""The database engine of the hub process."""

from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine
from sqlalchemy.pool import AsyncAdaptedQueuePool

_STATEMENT_TIMEOUT_MS = "10000"
_IDLE_TIMEOUT_MS = "15000"


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
    return create_async_engine(
        url,
        pool_size=pool_size,
        max_overflow=0,
        pool_timeout=5,
        pool_pre_ping=True,
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
            },
        },
    )
