"""Show the federation file and the changes that led to it: every statement is every member's."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.crypto.federation_change import FederationUpdate
from app.models.access_log import insert_record
from app.usecases.attempt import Attempt, acting
from app.usecases.hub import Hub

PAGE: Final = 8  # changes of one answer, each at most 2 MiB


@dataclass(frozen=True)
class FederationPage:
    """The present file, some changes, and after which number the next begin."""

    file: bytes
    changes: Sequence[FederationUpdate]
    next_after: int | None


async def read_federation(hub: Hub, attempt: Attempt, after: int) -> FederationPage:
    """Give the changes of a higher number; a client verifies each under the roots it pinned."""
    async with acting(hub, attempt) as (tx, _):
        await insert_record(tx, attempt.record(hub.clock()))
    left = [update for update in hub.history.updates if update.change.n > after]
    page = left[:PAGE]
    next_after = page[-1].change.n if len(left) > PAGE else None
    return FederationPage(hub.history.file, page, next_after)
