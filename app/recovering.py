"""Let the access log of a hub that does not start go on from an earlier point.

Specification: docs/spec/access-log.md section 5.4. Nothing of it is done without two countries.
"""

import asyncio
import contextlib
from collections.abc import AsyncIterator, Iterator

from app.blobs import NOWHERE
from app.crypto.log_recovery import ApprovedRecovery
from app.crypto.log_statement import LogRecovery
from app.hub_self import load_hub_self
from app.installation import choose_log_folder, open_database
from app.main import make_hub
from app.postgres.privileges import choose_account
from app.settings import Settings
from app.starting import read_seen
from app.usecases.check_readiness import check_readiness
from app.usecases.hub import Hub
from app.usecases.recover_log import describe_loss, recover_log


def describe_hub_loss(settings: Settings) -> LogRecovery:
    """Tell what was signed and is lost.

    Raises:
        NotReadyError: Nothing is lost, or keys or database are not as they must be.
    """
    seen = read_seen(settings)

    async def go(hub: Hub) -> LogRecovery:
        async with _ended(hub):
            return await describe_loss(hub, seen)

    with _opened(settings) as hub:
        return asyncio.run(go(hub))


def recover_hub_log(settings: Settings, approved: ApprovedRecovery) -> LogRecovery:
    """Go on without what was lost, if two countries approve.

    Raises:
        VerificationError: They do not, or approve of something else.
        NotReadyError: Nothing is lost, or keys or database are not as they must be.
    """
    seen = read_seen(settings)

    async def go(hub: Hub) -> LogRecovery:
        async with _ended(hub):
            return await recover_log(hub, seen, approved)

    with _opened(settings) as hub:
        return asyncio.run(go(hub))


@contextlib.contextmanager
def _opened(settings: Settings) -> Iterator[Hub]:
    own = load_hub_self(settings)
    with open_database(settings) as urls:
        folder = choose_log_folder(settings, urls, choose_account(settings.account))
        yield make_hub(own, settings, urls.hub, NOWHERE, folder)


@contextlib.asynccontextmanager
async def _ended(hub: Hub) -> AsyncIterator[None]:
    try:
        await check_readiness(hub)
        yield
    finally:
        await hub.engine.dispose()
