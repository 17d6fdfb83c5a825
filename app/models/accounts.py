"""Accounts and what their countries let them do, read again for each request."""

from dataclasses import dataclass

from sqlalchemy.ext.asyncio import AsyncConnection

from app.crypto.header import Tlp
from app.crypto.statements import AgencyStatement, AgencyStatus, Role
from app.errors import NotFoundError
from app.models.transaction import call

_FIND = """
    SELECT accounts.id, agencies.country, agencies.status, bindings.roles, bindings.tlp_ceiling
    FROM accounts JOIN agencies ON agencies.id = accounts.agency, LATERAL (
        SELECT coalesce(array_agg(role), '{}') AS roles, min(tlp_ceiling) AS tlp_ceiling
        FROM role_bindings WHERE role_bindings.account = accounts.id
    ) AS bindings
    WHERE accounts.id = $1
"""
_REPLACE_BINDINGS = """
    WITH account AS (
        INSERT INTO accounts (id, agency, country) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING
    ), removed AS (
        DELETE FROM role_bindings WHERE account = $1 AND role <> ALL ($4)
    )
    INSERT INTO role_bindings (account, agency, country, role, tlp_ceiling)
    SELECT $1, $2, $3, role, $5 FROM unnest($4::text[]) AS role
    ON CONFLICT (account, role) DO UPDATE SET tlp_ceiling = excluded.tlp_ceiling
"""


@dataclass(frozen=True)
class Account:
    """An agency's system account as it stands now."""

    id: str
    agency: str
    country: str
    roles: frozenset[Role]
    tlp_ceiling: Tlp
    is_active: bool


def system_account(agency: str) -> str:
    """Name the account of an agency's system."""
    return f"{agency}/system"


async def find_account(tx: AsyncConnection, agency: str) -> Account:
    """Find the system account of the transaction's agency.

    Raises:
        NotFoundError: The agency has none.
    """
    rows = await call(tx, _FIND, system_account(agency))
    if not rows:
        raise NotFoundError("no account")
    row = rows[0]
    return Account(
        row["id"],
        agency,
        row["country"],
        frozenset(Role(role) for role in row["roles"]),
        Tlp(row["tlp_ceiling"] or Tlp.CLEAR),
        row["status"] == AgencyStatus.ACTIVE,
    )


async def replace_bindings(tx: AsyncConnection, statement: AgencyStatement, country: str) -> None:
    """Give an agency's system exactly the roles of its country's latest statement."""
    await call(
        tx,
        _REPLACE_BINDINGS,
        system_account(statement.subject),
        statement.subject,
        country,
        [str(role) for role in statement.roles],
        str(statement.tlp_ceiling),
    )
