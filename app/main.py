"""Composition root: settings become keys, pins, engine and blob store, and those an application."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final

from fastapi import FastAPI
from fastapi.routing import APIRoute
from fastapi.telemetry import TelemetryConfig

from app.blobs import open_store
from app.crypto.encoding import from_base64url, now
from app.crypto.evaluation import evaluator_public_key
from app.errors import MalformedError, NotReadyError, problem_types
from app.evaluation import Evaluator, EvaluatorElsewhere, OwnEvaluator
from app.house import house_kept
from app.hub_self import HubSelf
from app.identity.access_token import TokenKey
from app.identity.client_key import ClientKey
from app.metrics import Metrics
from app.models.engine import connections_in_use, make_engine
from app.policy.quorum import Quorum
from app.routers import (
    access_log,
    accounts,
    blobs,
    candidates,
    categories,
    console,
    devices,
    directory,
    health,
    identity_providers,
    index_keys,
    matches,
    passkey_sign_in,
    passkeys,
    problems,
    proposals,
    renewals,
    reports,
    role_bindings,
    sessions,
    sign_in,
    suspensions,
    tokens,
    watches,
)
from app.routers.errors import add_error_handlers
from app.routers.middleware import ExchangeMiddleware
from app.routers.openapi import TAGS, complete_openapi
from app.settings import Settings
from app.signed_log import SignedLog
from app.usecases.check_readiness import check_readiness
from app.usecases.hub import Hub
from app.usecases.limiter import Limiter

if TYPE_CHECKING:
    from app.telemetry import Telemetry  # its packages are optional

VERSION = "0.1.0"
_ROOMS: Final = (
    reports,  # first: routes are tried in this order, and it is asked most
    tokens,
    sign_in,
    passkey_sign_in,
    identity_providers,
    index_keys,
    passkeys,
    sessions,
    blobs,
    matches,
    watches,
    renewals,
    candidates,
    access_log,
    directory,
    suspensions,
    devices,
    categories,
    accounts,
    role_bindings,
    proposals,
    console,
    health,
    problems,
)
# FastAPI's own tracing writes paths, queries and the texts of exceptions; whoever starts the hub
# under an instrumented Python must not switch it on.
_NO_TELEMETRY: Final = TelemetryConfig(
    tracing=False, metrics=False, logs=False, operation_spans=False, auto_configure=False
)


def make_hub(
    own: HubSelf,
    settings: Settings,
    database_url: str,
    blobs_url: str,
    log_folder: Path | None = None,
) -> Hub:
    """Put a hub together.

    Args:
        own: Its keys and federation.
        settings: The operator's.
        database_url: Of the hub's own login, embedded or not.
        blobs_url: Where sealed attachments lie.
        log_folder: Where the newest checkpoint is kept; else in the state folder.
    """
    return Hub(
        engine=make_engine(database_url, settings.pool_size),
        federation=own.federation,
        history=own.history,
        receipt_key=own.receipt_key,
        token_key=TokenKey(own.keys.token),
        cursor_key=own.keys.cursor,
        log_secret=own.keys.log,
        client_key=ClientKey(own.keys.token),
        signed_log=SignedLog(log_folder or settings.log_folder()),
        is_demo=settings.demo_sign_in,
        blobs=open_store(blobs_url),
        evaluator=make_evaluator(own, settings),
        issuer=settings.issuer,
        clock=now,
        quorum=Quorum(
            settings.quorum_countries,
            timedelta(seconds=settings.quorum_seconds),
            settings.host_country,
        ),
        limiter=Limiter(
            settings.rate_per_minute / settings.workers, settings.rate_burst / settings.workers
        ),
        match_per_day=settings.match_per_day,
    )


def make_evaluator(own: HubSelf, settings: Settings) -> Evaluator:
    """Take the second keys from where the settings say that they are.

    Raises:
        NotReadyError: An evaluator without key, a key without evaluator, or what is no key.
    """
    if settings.evaluator is None and settings.evaluator_key is None:
        return OwnEvaluator(own.keys.index)
    if settings.evaluator is None or settings.evaluator_key is None:
        raise NotReadyError("SERUMPUN_EVALUATOR and SERUMPUN_EVALUATOR_KEY are set together")
    try:
        raw = from_base64url(settings.evaluator_key)
        key = evaluator_public_key(own.federation.name, raw)
    except MalformedError as error:
        raise NotReadyError("SERUMPUN_EVALUATOR_KEY is no public key") from error
    return EvaluatorElsewhere(settings.evaluator, key, own.receipt_key, now)


def create_app(hub: Hub, workers: int = 1, telemetry: "Telemetry | None" = None) -> FastAPI:
    """Make the application of a hub, for as many processes as will share it."""
    app = make_api()
    app.state.hub = hub
    app.state.keeps_house = True  # one worker of several does it for all
    app.state.is_stopping = False
    metrics = Metrics(_routes(), (kind.code for kind in problem_types()), VERSION, workers)
    app.state.metrics = metrics
    app.state.telemetry = telemetry
    app.add_middleware(
        ExchangeMiddleware,
        issuer=hub.issuer,
        metrics=metrics,
        in_use=lambda: connections_in_use(hub.engine),
        telemetry=telemetry,
    )
    return app


def _routes() -> list[tuple[str, str]]:
    """List method and template of every route; to describe them all takes a third of a second."""
    routes = (route for room in _ROOMS for route in room.router.routes)
    described = (route for route in routes if isinstance(route, APIRoute))
    return [(method, route.path_format) for route in described for method in route.methods or ()]


def make_api() -> FastAPI:
    """Put routes and error answers together; they need a hub to answer anything."""
    app = FastAPI(
        title="Serumpun",
        version=VERSION,
        summary="Signed, sealed incident reports between the agencies of member countries.",
        openapi_tags=TAGS,
        openapi_url=None,  # see `complete_openapi`
        docs_url=None,
        redoc_url=None,
        lifespan=_lifespan,
        telemetry=_NO_TELEMETRY,
        redirect_slashes=False,  # a redirect would go to whatever host the client named
    )
    add_error_handlers(app)
    for room in _ROOMS:  # as they are: an included router is matched once more for each request
        app.router.routes += room.router.routes
    complete_openapi(app)
    return app


@contextlib.asynccontextmanager
async def _lifespan(app: FastAPI) -> AsyncIterator[None]:
    hub: Hub = app.state.hub
    telemetry: Telemetry | None = app.state.telemetry
    try:
        await check_readiness(hub)
        if telemetry is not None:
            telemetry.begin()
        async with house_kept(app, VERSION):
            yield
    finally:
        if telemetry is not None:
            await asyncio.to_thread(telemetry.end)
        await hub.evaluator.close()
        await hub.engine.dispose()  # also of a hub that may not start: its database waits for it
