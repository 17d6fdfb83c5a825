"""Erase once, now, what has expired; the hub does the same every hour while it serves.

As the account that the hub runs as: what the database says is to be deleted is only a name.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from app.hub_self import load_hub_self
from app.installation import choose_blobs_url, open_database
from app.main import make_hub
from app.postgres.privileges import choose_account, drop_privileges
from app.settings import Settings
from app.usecases.check_readiness import check_readiness
from app.usecases.expire import count_expired, erase_entries, expire
from app.usecases.hub import Hub


@dataclass(frozen=True)
class Erasure:
    """What one run did.

    Args:
        expired: Reports that had expired when it began.
        erased: Reports and unclaimed attachments that this run erased.
        entries: Of the access log, likewise.
    """

    expired: int
    erased: int
    entries: int


def expire_hub(
    settings: Settings, begin: Callable[[str, int], Callable[[int], None]], *, dry_run: bool = False
) -> Erasure:
    """Erase what has expired, beside a hub that serves or without one.

    Args:
        settings: Of the hub.
        begin: Told what begins and how much it is; gives what is told of each batch.
        dry_run: Only count.

    Raises:
        NotReadyError: Keys, database or blob store are not as they must be.
        EmbeddedPostgresError: The embedded database does not start.
    """
    own = load_hub_self(settings)
    with open_database(settings) as urls:
        account = choose_account(settings.account)
        hub = make_hub(own, settings, urls.hub, choose_blobs_url(settings, urls, account))
        drop_privileges(account)
        return asyncio.run(_expire(hub, begin, dry_run=dry_run))


async def _expire(
    hub: Hub, begin: Callable[[str, int], Callable[[int], None]], *, dry_run: bool
) -> Erasure:
    try:
        await check_readiness(hub)
        expired = await count_expired(hub)
        if dry_run:
            return Erasure(expired, 0, 0)
        erased = await expire(hub, begin("Erasing", expired))
        return Erasure(expired, erased, await erase_entries(hub))
    finally:
        await hub.engine.dispose()
