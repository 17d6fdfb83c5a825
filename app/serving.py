"""Serve a hub that `starting` has brought up: readiness, privileges, workers; its keys; its schema.

As root, everything that only root may read is read first; then hub and database both run as an
unprivileged account, and only then are several workers forked.
"""

import asyncio
import gc
import importlib
import logging
import math
import signal
import socket
import time
from collections.abc import Callable
from dataclasses import dataclass
from types import FrameType
from typing import TYPE_CHECKING, Any

import uvicorn

from app.connections import BOUNDS, Bounds, connection_class
from app.crypto.encoding import to_base64url
from app.crypto.keys import KeyUse, SigningKey
from app.crypto.log_keys import log_signing_key
from app.errors import NotReadyError
from app.hub_keys import make_hub_keys
from app.hub_self import HubSelf
from app.installation import (
    DatabaseUrls,
    choose_blobs_url,
    choose_log_folder,
    make_state,
    open_database,
)
from app.main import VERSION, create_app, make_hub
from app.metrics import serve_metrics
from app.models.schema import migrate, newest_revision
from app.postgres.errors import EmbeddedPostgresError
from app.postgres.privileges import choose_account, drop_privileges
from app.schemas.categories import category_codes
from app.settings import Settings
from app.usecases.check_readiness import check_readiness
from app.usecases.hub import Hub
from app.usecases.require_continuing import require_continuing
from app.workers import Worker, run_workers

if TYPE_CHECKING:
    from app.telemetry import Telemetry

# What Python, FastAPI and cryptography import at the first request.
_IMPORTED_LATE = (
    "concurrent.futures.thread",
    "cryptography.hazmat.backends.openssl.backend",
    "encodings.idna",
    "fastapi.telemetry._runtime",
    "uvloop",
)
_LOG = logging.getLogger("serumpun.hub")
# Objects made, then collections of the young, then of the older, before each is looked through.
_COLLECTED_AFTER = (50_000, 20, 50)
GRACE_SECONDS = 10  # requests under way when a stop is asked for
_END_SECONDS = 5  # from there to the end of the worker
_TICKS_PER_SECOND = 10  # uvicorn's


def init_hub(settings: Settings) -> dict[str, object]:
    """Make the hub's own keys, if they are not there yet.

    Returns:
        The public parts of receipt key and log key, as a federation file pins them.
    """
    make_state(settings.state)
    keys = make_hub_keys(settings.keys_folder())
    signers = {
        "receipt_key": SigningKey("any", "hub", KeyUse.HUB_RECEIPT, (keys.receipt,)),
        "log_key": log_signing_key("any", keys.log),
    }
    return {
        name: [{"alg": alg, "key": to_base64url(raw)} for alg, raw in key.public.parts.items()]
        for name, key in signers.items()
    }


def migrate_hub(settings: Settings) -> str:
    """Bring the schema up to date; returns the revision it is at now.

    Raises:
        NotReadyError: The owner's address of an external database is not set.
    """
    with open_database(settings) as urls:
        return _migrate(urls)


@dataclass(frozen=True)
class Started:
    """What a start has brought up, for what serves.

    Args:
        own: Keys and federation.
        seen: Checkpoints that the log must continue.
        listener: Bound to the hub's port.
        metrics: Bound to the port of the metrics, if they are told at all.
        urls: Of the database, whose schema is up to date if it is the embedded one.
    """

    own: HubSelf
    seen: list[bytes]
    listener: socket.socket
    metrics: socket.socket | None
    urls: DatabaseUrls


def serve_hub(settings: Settings, started: Started) -> None:
    """Serve until told to stop.

    Raises:
        NotReadyError: Settings or database are not as they must be.
        EmbeddedPostgresError: The embedded database ended.
    """
    telemetry = open_telemetry(settings)
    urls, listener = started.urls, started.listener
    account = choose_account(settings.account)
    blobs_url = choose_blobs_url(settings, urls, account)
    log_folder = choose_log_folder(settings, urls, account)
    hub = make_hub(started.own, settings, urls.hub, blobs_url, log_folder)
    # What is wrong is told in one line, before serving.
    asyncio.run(_require_ready(hub, started.seen))
    app = create_app(hub, settings.workers, telemetry)
    config = server_config(app, settings.issuer)
    _load_all(config)
    drop_privileges(account)
    _settle_objects()
    if settings.workers == 1:
        signal.signal(signal.SIGTERM, _end)  # uvicorn raises it again once it has stopped
        drain = settings.drain_seconds
        server = _HubServer(config, app, started.metrics, drain, is_over=urls.has_ended)
        server.run(sockets=[listener])
        _require_database(urls)
        return

    def work(worker: Worker) -> None:
        urls.leave_to_parent()
        app.state.keeps_house = worker.number == 0
        app.state.metrics.become(worker.number)
        if telemetry is not None:
            telemetry.become(worker.number)
        server = _HubServer(config, app, started.metrics, settings.drain_seconds, worker.lifeline)
        server.run(sockets=[listener])

    stop_seconds = settings.drain_seconds + GRACE_SECONDS + _END_SECONDS
    # While the parent holds the port, whoever connects waits for nobody.
    run_workers(settings.workers, work, stop_seconds, listener.close, urls.has_ended)
    _require_database(urls)


def _settle_objects() -> None:
    """Let the collector of cycles leave out what is loaded by now, and look seldom.

    What is left out stays in pages that all workers share. A request makes thousands of objects,
    and at Python's own pace 5 to 10 % of a submission's CPU went into looking for cycles among
    them. Memory stays flat all the same: `make campaign ARGS=memory`.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(*_COLLECTED_AFTER)


def open_telemetry(settings: Settings) -> "Telemetry | None":
    """Load what sends spans, if a collector is named.

    Raises:
        NotReadyError: It is, but the extra `telemetry` is not installed.
    """
    if settings.otlp_endpoint is None:
        return None
    try:
        from app.telemetry import Telemetry  # noqa: PLC0415  (its packages are optional)
    except ModuleNotFoundError as error:
        raise NotReadyError(
            "SERUMPUN_OTLP_ENDPOINT is set and `serumpun[telemetry]` is not installed"
        ) from error
    return Telemetry(settings.otlp_endpoint, VERSION)


def server_config(
    app: Any,  # noqa: ANN401 -- an ASGI application
    issuer: str,
    bounds: Bounds = BOUNDS,
) -> uvicorn.Config:
    """Say how uvicorn serves a hub; its own answers and limits are replaced by the hub's."""
    return uvicorn.Config(
        app,
        access_log=False,
        log_config=None,
        server_header=False,
        proxy_headers=False,  # nobody tells this hub who or where it is: SERUMPUN_ISSUER does
        timeout_graceful_shutdown=GRACE_SECONDS,
        timeout_keep_alive=math.ceil(bounds.head_seconds),
        loop="uvloop",
        http=connection_class(bounds, issuer),
        ws="none",
    )


class _HubServer(uvicorn.Server):
    """Tells the metrics too, says that it will stop, and stops when its parent is gone.

    Args:
        config: Of the hub.
        app: The hub.
        listener: Where the metrics are told, if at all.
        drain_seconds: For how long it serves on, not ready, once it is told to stop.
        lifeline: As a worker is given it; none for a process that stands alone.
        is_over: Asked every second by a process that stands alone; it ends once this says so.
    """

    def __init__(
        self,
        config: uvicorn.Config,
        app: Any,  # noqa: ANN401 -- an ASGI application
        listener: socket.socket | None,
        drain_seconds: float,
        lifeline: int | None = None,
        is_over: Callable[[], bool] = lambda: False,
    ) -> None:
        super().__init__(config)
        self._app = app
        self._listener = listener
        self._drain_seconds = drain_seconds
        self._lifeline = lifeline
        self._is_over = is_over
        self._stops_at = math.inf

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        if self._lifeline is not None:
            asyncio.get_running_loop().add_reader(self._lifeline, self._end_as_orphan)
        await super().startup(sockets)
        if self._listener is not None:
            self.servers.append(await serve_metrics(self._app.state.metrics, self._listener))
        if self.started and sockets:
            host, port, *_ = sockets[0].getsockname()
            revision = newest_revision()
            _LOG.info("serves on %s port %s: %s, schema %s", host, port, VERSION, revision)

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        await super().shutdown(sockets)
        _LOG.info("serves no more")

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        if self._app.state.is_stopping or not self._drain_seconds:
            super().handle_exit(sig, frame)
        else:
            self._stops_at = time.monotonic() + self._drain_seconds
        self._app.state.is_stopping = True

    async def on_tick(self, counter: int) -> bool:
        is_over = counter % _TICKS_PER_SECOND == 0 and self._is_over()
        return await super().on_tick(counter) or is_over or time.monotonic() > self._stops_at

    def _end_as_orphan(self) -> None:
        if self._lifeline is not None:
            asyncio.get_running_loop().remove_reader(self._lifeline)
        self.should_exit = True


def _require_database(urls: DatabaseUrls) -> None:
    """Say why the hub ends, if its embedded database ended first; a supervisor starts both again.

    Raises:
        EmbeddedPostgresError: It did.
    """
    if urls.has_ended():
        _LOG.error("the embedded database has ended; the hub ends too, and has to be started again")
        raise EmbeddedPostgresError("the embedded database ended while the hub served: start again")


async def _require_ready(hub: Hub, seen: list[bytes]) -> None:
    try:
        await check_readiness(hub)
        await require_continuing(hub, seen)
    finally:
        await hub.engine.dispose()  # its connections belong to this loop


def _load_all(config: uvicorn.Config) -> None:
    """Import what would be imported later: the account may not be able to read Python's files."""
    config.load()
    config.get_loop_factory()
    for name in _IMPORTED_LATE:
        importlib.import_module(name)
    category_codes()  # read from files at their first use
    newest_revision()


def _end(_number: int, _frame: object) -> None:
    """Unwind, so that the embedded database is stopped too."""
    raise SystemExit(0)


def _migrate(urls: DatabaseUrls) -> str:
    if urls.owner is None:
        raise NotReadyError("set SERUMPUN_OWNER_DATABASE_URL to migrate")
    return asyncio.run(migrate(urls.owner))
