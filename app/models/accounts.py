"""Accounts and what their countries let them do, read again for each request."""

from dataclasses import dataclass

from app.crypto.header import Tlp
from app.crypto.statements import AgencyStatement, Role
from app.models.transaction import Transaction, call

_FIND = """
    SELECT accounts.id, accounts.country, bindings.roles, bindings.tlp_ceiling
    FROM accounts, LATERAL (
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


def system_account(agency: str) -> str:
    """Name the account of an agency's system."""
    return f"{agency}/system"


async def find_account(tx: Transaction, agency: str) -> Account | None:
    """Find the system account of the transaction's agency, if it has one."""
    rows = await call(tx, _FIND, system_account(agency))
    if not rows:
        return None
    row = rows[0]
    return Account(
        row["id"],
        agency,
        row["country"],
        frozenset(Role(role) for role in row["roles"]),
        Tlp(row["tlp_ceiling"] or Tlp.CLEAR),
    )


async def replace_bindings(tx: Transaction, statement: AgencyStatement, country: str) -> None:
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
