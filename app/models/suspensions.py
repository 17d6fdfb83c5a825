"""Agencies and members that take no part for now."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from asyncpg import UniqueViolationError

from app.crypto.names import country_of
from app.errors import AccountConflictError
from app.models.transaction import Transaction, call

_INSERT = "INSERT INTO suspensions VALUES ($1, $2, $3, $4, $5)"
_DELETE = "DELETE FROM suspensions WHERE subject = $1 RETURNING subject"
_LIST = "SELECT subject, since FROM suspensions ORDER BY subject"


@dataclass(frozen=True)
class Suspended:
    """A suspended agency, or a member by its two capitals."""

    subject: str
    since: datetime


async def insert_suspension(
    tx: Transaction, subject: str, by: str, reason: str, at: datetime
) -> None:
    """Suspend an agency or a member.

    Raises:
        AccountConflictError: It is.
    """
    country = subject if subject.isupper() else country_of(subject)
    try:
        await call(tx, _INSERT, subject, country, by, reason, at)
    except UniqueViolationError as error:
        raise AccountConflictError("suspended already") from error


async def delete_suspension(tx: Transaction, subject: str) -> bool:
    """Let an agency or a member take part again; false if it was not suspended."""
    return bool(await call(tx, _DELETE, subject))


async def list_suspensions(tx: Transaction) -> Sequence[Suspended]:
    """List who takes no part for now; every member may know."""
    return [Suspended(row["subject"], row["since"]) for row in await call(tx, _LIST)]
