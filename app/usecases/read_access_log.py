"""Read the access log as an auditor: what concerns one's country, or all of it."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.crypto.log_keys import tag_key
from app.models import entries, log_tree
from app.models.access_log import insert_record
from app.models.entries import PlacedEntry, Wanted
from app.policy.actions import Action
from app.policy.grants import realm_of
from app.policy.realm import Realm
from app.usecases.attempt import Attempt, acting
from app.usecases.hub import Hub

WHOLE = "*"


@dataclass(frozen=True)
class EntryPage:
    """A page of entries in the order of their numbers, and where the next begins."""

    entries: Sequence[PlacedEntry]
    next: int | None


@dataclass(frozen=True)
class LogScope:
    """What an auditor's view of the log is.

    Args:
        country: Whose entries; `*`: everybody's.
        entries: How many there are now.
        tag_key: That numbers them; None for everybody's, which need no numbers.
    """

    country: str
    entries: int
    tag_key: bytes | None


async def list_entries(
    hub: Hub, attempt: Attempt, wanted: Wanted, after: int, limit: int
) -> EntryPage:
    """List entries that concern the auditor's country, or all.

    Raises:
        ForbiddenError: The account is no auditor's.
    """
    asked = " ".join(f"{name}={told}" for name, told in wanted.equal.items() if told is not None)
    period = f"{wanted.since or ''}/{wanted.until or ''}"
    detail = f"after={after} period={period} {asked}".strip()
    async with acting(hub, attempt) as (tx, actor):
        is_whole = realm_of(actor, Action.LOG_READ) is Realm.FEDERATION
        found = await entries.list_entries(tx, wanted, after, limit + 1, is_whole=is_whole)
        await insert_record(tx, attempt.record(hub.clock(), detail=detail))
    page = found[:limit]
    return EntryPage(page, page[-1].number if len(found) > limit else None)


async def describe_scope(hub: Hub, attempt: Attempt) -> LogScope:
    """Tell an auditor whose entries there are, how many, and the key that numbers them.

    Raises:
        ForbiddenError: The account is no auditor's.
    """
    async with acting(hub, attempt) as (tx, actor):
        is_whole = realm_of(actor, Action.LOG_READ) is Realm.FEDERATION
        count = await (log_tree.read_size(tx) if is_whole else entries.count_entries(tx))
        await insert_record(tx, attempt.record(hub.clock()))
    if is_whole:
        return LogScope(WHOLE, count, None)
    return LogScope(actor.country, count, tag_key(hub.log_secret, actor.country))
