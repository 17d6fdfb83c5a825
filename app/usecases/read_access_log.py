"""Read the access log as an auditor: what concerns one's country, or all of it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from app.crypto.log_keys import tag_key
from app.errors import InvalidShapeError
from app.models import entries, log_tree
from app.models.access_log import insert_record
from app.models.entries import PlacedEntry, Wanted
from app.policy.actions import Action
from app.policy.grants import realm_of
from app.policy.realm import Realm
from app.usecases.attempt import Attempt, acting
from app.usecases.cursors import open_cursor, seal_cursor
from app.usecases.hub import Hub

WHOLE = "*"
# A pull is recorded once, with all that its pages can show; what takes longer begins anew.
PULL_LIFE = timedelta(hours=6)


@dataclass(frozen=True)
class EntryPage:
    """A page of entries in the order of their numbers, and how to ask for the next."""

    entries: Sequence[PlacedEntry]
    next: str | None


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
    hub: Hub, attempt: Attempt, wanted: Wanted, after: int, cursor: str | None, limit: int
) -> EntryPage:
    """List entries that concern the auditor's country, or all, a page at a time.

    The first page is recorded, with the numbers and filters that bound all pages after it. Those
    are asked for by cursors that were sealed with that record: for this account, these filters,
    until its last number, for a while. Nothing else is shown without a record of its own.

    Args:
        hub: Where.
        attempt: Whose.
        wanted: Only these.
        after: Number of the last one known; counts for the first page.
        cursor: From the page before.
        limit: At most.

    Raises:
        ForbiddenError: The account is no auditor's.
        InvalidShapeError: The cursor is not one this hub gave this account for these filters, or
            is too old.
    """
    at = hub.clock()
    asked = " ".join(f"{name}={told}" for name, told in wanted.equal.items() if told is not None)
    narrowed = f"period={wanted.since or ''}/{wanted.until or ''} {asked}".strip()
    async with acting(hub, attempt) as (tx, actor):
        is_whole = realm_of(actor, Action.LOG_READ) is Realm.FEDERATION
        place = f"access-log {actor.account} {is_whole} {narrowed}"
        if cursor is None:
            begun = round(at.timestamp())
            until = await (log_tree.read_size(tx) if is_whole else entries.count_entries(tx))
            detail = f"after={after} until={until} {narrowed}"
            await insert_record(tx, attempt.record(at, detail=detail))
        else:
            after, until, begun = open_cursor(hub.cursor_key, place, cursor)
            if at.timestamp() - begun > PULL_LIFE.total_seconds():
                raise InvalidShapeError("the pull began too long ago", pointer="/cursor")
        found = await entries.list_entries(tx, wanted, after, until, limit + 1, is_whole=is_whole)
    page = found[:limit]
    more = len(found) > limit
    last = page[-1].number if more else 0
    return EntryPage(page, seal_cursor(hub.cursor_key, place, last, until, begun) if more else None)


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
