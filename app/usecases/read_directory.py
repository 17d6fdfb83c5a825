"""Read the key directory: agencies, statements in recorded order, and signed heads."""

from collections.abc import Sequence
from dataclasses import dataclass

from app.crypto.jws import Jws
from app.crypto.statements import AgencyStatement, Heads, sign_statement
from app.errors import NotFoundError
from app.models import directory, suspensions
from app.models.access_log import insert_record
from app.models.directory import StoredStatement
from app.models.suspensions import Suspended
from app.usecases.attempt import Attempt, acting
from app.usecases.hub import Hub


@dataclass(frozen=True)
class DirectoryPage:
    """A page of statements, where the next begins, and the signed heads of this moment."""

    statements: Sequence[StoredStatement]
    next_after: int | None
    heads: Jws


async def read_directory(hub: Hub, attempt: Attempt, after: int, limit: int) -> DirectoryPage:
    """Read one page of the directory; every member may read all of it."""
    at = hub.clock()
    async with acting(hub, attempt) as (tx, _):
        found = await directory.list_statements(tx, after, limit + 1)
        heads = await directory.list_heads(tx)
        await insert_record(tx, attempt.record(at))
    stated = Heads.of({"v": 1, "time": at, "heads": [head.model_dump() for head in heads]})
    page = found[:limit]
    next_after = page[-1].seq if len(found) > limit else None
    return DirectoryPage(page, next_after, sign_statement(stated, hub.receipt_key))


async def list_agencies(
    hub: Hub, attempt: Attempt, country: str | None
) -> Sequence[AgencyStatement]:
    """List the agencies of all members or of one."""
    async with acting(hub, attempt) as (tx, _):
        found = await directory.list_agencies(tx, country)
        await insert_record(tx, attempt.record(hub.clock()))
    return found


async def find_agency(hub: Hub, attempt: Attempt, agency: str) -> AgencyStatement:
    """Find one agency.

    Raises:
        NotFoundError: There is none.
    """
    async with acting(hub, attempt) as (tx, _):
        found = await directory.find_agency(tx, agency)
        if found is None:
            raise NotFoundError("no such agency")
        await insert_record(tx, attempt.record(hub.clock()))
    return found


async def list_suspended(hub: Hub, attempt: Attempt) -> Sequence[Suspended]:
    """List the members and agencies that take no part for now."""
    async with acting(hub, attempt) as (tx, _):
        found = await suspensions.list_suspensions(tx)
        await insert_record(tx, attempt.record(hub.clock()))
    return found


async def read_reference(hub: Hub, attempt: Attempt) -> None:
    """Allow and record a look at what is the same for everybody: categories."""
    async with acting(hub, attempt) as (tx, _):
        await insert_record(tx, attempt.record(hub.clock()))
