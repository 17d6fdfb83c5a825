"""Composition root: settings become keys, pins, engine and blob store, and those an application."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Final
from urllib.parse import urlsplit

from fastapi import FastAPI
from fastapi.routing import APIRoute
from fastapi.telemetry import TelemetryConfig

from app.blobs import open_store
from app.crypto.encoding import from_base64url, now
from app.crypto.evaluation import evaluator_public_key
from app.crypto.federation import FEDERATION_BYTES, Federation
from app.crypto.federation_history import (
    STORED_BYTES,
    UPDATES_FILE,
    FederationHistory,
    TakenUpdates,
    verify_history,
)
from app.crypto.keys import KeyUse, SigningKey
from app.crypto.log_keys import log_signing_key
from app.errors import MalformedError, NotReadyError, VerificationError, problem_types
from app.evaluation import Evaluator, EvaluatorElsewhere, OwnEvaluator
from app.house import house_kept
from app.hub_keys import HubKeys, load_hub_keys
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
_LOOPBACK: Final = ("127.0.0.1", "::1")
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


@dataclass(frozen=True, repr=False)
class HubSelf:
    """What makes a hub this hub: its own keys and the federation that pins them.

    Args:
        keys: Private.
        federation: Pins the public half of the receipt key.
        history: The same file's bytes, and the changes that led to it.
        receipt_key: Signs receipts and heads.
    """

    keys: HubKeys
    federation: Federation
    history: FederationHistory
    receipt_key: SigningKey


def load_hub_self(settings: Settings) -> HubSelf:
    """Read keys and federation file, and check that they belong together.

    Raises:
        NotReadyError: One is missing, or they do not belong together.
    """
    if settings.demo_sign_in:
        require_loopback(settings)
    keys = load_hub_keys(settings.keys_folder())
    federation, history = load_federation(settings)
    receipt_key = SigningKey(federation.name, "hub", KeyUse.HUB_RECEIPT, (keys.receipt,))
    if receipt_key.public != federation.hub_receipt_key():
        raise NotReadyError("the federation file pins another receipt key than this hub's")
    if log_signing_key(federation.name, keys.log).public != federation.hub_log_key():
        raise NotReadyError("the federation file pins another log key than this hub's")
    if federation.hub != settings.issuer:
        raise NotReadyError("the federation file names another hub than SERUMPUN_ISSUER")
    return HubSelf(keys, federation, history, receipt_key)


def require_loopback(settings: Settings) -> None:
    """Refuse a demo sign-in that anybody beyond this machine could reach: it proves nobody.

    Raises:
        NotReadyError: Public name or address to listen on is not of this machine.
    """
    if settings.host not in _LOOPBACK or urlsplit(settings.issuer).hostname not in _LOOPBACK:
        raise NotReadyError(
            "SERUMPUN_DEMO_SIGN_IN is for 127.0.0.1 alone, as SERUMPUN_HOST and in SERUMPUN_ISSUER"
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


def load_federation(settings: Settings) -> tuple[Federation, FederationHistory]:
    """Read the federation file, and the changes beside it that led to it, if there are any.

    Raises:
        NotReadyError: No file, or changes that do not lead to it.
    """
    path = settings.federation_file()
    try:
        file = path.read_bytes()
        federation = Federation.parse(file, FEDERATION_BYTES)
    except OSError as error:
        raise NotReadyError(f"no federation file at {path}") from error
    changes = path.with_name(UPDATES_FILE)
    if not changes.exists():
        return federation, FederationHistory(file)
    try:
        taken = TakenUpdates.parse(changes.read_bytes(), STORED_BYTES).taken
        return federation, verify_history(file, taken)
    except (OSError, MalformedError, VerificationError) as error:
        raise NotReadyError(f"{changes} does not lead to {path}: {error}") from error
