"""What a hub does by itself beside answering: expire, record refusals, grow the log's tree."""

import asyncio
import contextlib
import itertools
import logging
from collections.abc import AsyncIterator, Awaitable
from typing import Final

from fastapi import FastAPI

from app.errors import NotReadyError
from app.metrics import CHORES, Metrics, now_seconds
from app.policy.actions import Action
from app.routers import health
from app.usecases.ask_witnesses import ask_witnesses
from app.usecases.expire import erase_entries, expire
from app.usecases.hub import Hub
from app.usecases.integrate_entries import integrate_entries
from app.usecases.record_life import record_life
from app.usecases.strangers import record_strangers

_MINUTE_SECONDS: Final = 60
_SWEEP_MINUTES: Final = 60
_INTEGRATE_SECONDS: Final = 0.3  # a checkpoint is signed within a second
_AFTER_FAILURE_SECONDS: Final = 2.0  # a database in trouble is not pressed
_EXPIRE, _RECORD, _INTEGRATE, _ASK = CHORES
_LOG = logging.getLogger("serumpun.hub")


@contextlib.asynccontextmanager
async def house_kept(app: FastAPI, version: str) -> AsyncIterator[None]:
    """Keep house until the block ends; start and stop are recorded.

    One process of several erases and integrates for all. A start that cannot be recorded is none;
    what cannot be recorded at the end is lost with the process, and told to its log.
    """
    hub: Hub = app.state.hub
    await record_life(hub, Action.HUB_START, version)
    keepers = [asyncio.create_task(each(app)) for each in (_keep_house, _integrate, _ask)]
    try:
        yield
    finally:
        for keeper in keepers:
            keeper.cancel()
        for keeper in keepers:
            with contextlib.suppress(asyncio.CancelledError):
                await keeper
        metrics: Metrics = app.state.metrics
        await _try(metrics, _RECORD, record_strangers(hub))
        await _try(metrics, _RECORD, record_life(hub, Action.HUB_STOP, version))
        if app.state.keeps_house:
            await _try(metrics, _INTEGRATE, integrate_entries(hub))


async def _keep_house(app: FastAPI) -> None:
    """Erase what has expired now and every hour; record strangers' refusals every minute.

    Two processes that erase at once do no harm: each row is erased by one of them.
    """
    hub: Hub = app.state.hub
    metrics: Metrics = app.state.metrics
    for minute in itertools.count():
        if app.state.keeps_house and minute % _SWEEP_MINUTES == 0:
            await _try(metrics, _EXPIRE, _erase(hub))
        with contextlib.suppress(NotReadyError):
            await health.require_ready(app)  # for the metrics
        await asyncio.sleep(_MINUTE_SECONDS)
        await _try(metrics, _RECORD, record_strangers(hub))


async def _erase(hub: Hub) -> None:
    await expire(hub)
    await erase_entries(hub)


async def _integrate(app: FastAPI) -> None:
    """Put what was recorded into the log's tree, several times a second."""
    while app.state.keeps_house:
        done = await _try(app.state.metrics, _INTEGRATE, integrate_entries(app.state.hub))
        await asyncio.sleep(_INTEGRATE_SECONDS if done else _AFTER_FAILURE_SECONDS)


async def _ask(app: FastAPI) -> None:
    """Ask the witnesses that countries have stated, every minute."""
    hub: Hub = app.state.hub
    metrics: Metrics = app.state.metrics
    while app.state.keeps_house:
        await _try(metrics, _ASK, ask_witnesses(hub, lambda found: metrics.asked(str(found))))
        await asyncio.sleep(_MINUTE_SECONDS)


async def _try(metrics: Metrics, name: str, chore: Awaitable[object]) -> bool:
    """Do a chore; whatever fails is told to log and metrics and tried again next time."""
    try:
        await chore
    except Exception:  # noqa: BLE001 -- a chore must not end the others
        metrics.chore(name, None)
        _LOG.exception("a chore failed", extra={"why": name})
        return False
    metrics.chore(name, now_seconds())
    return True
