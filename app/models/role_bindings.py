"""Roles that administrators give to officers; a system's follow from its country's statement."""

from datetime import datetime

from asyncpg import UniqueViolationError

from app.crypto.names import agency_of, country_of
from app.crypto.statements import Role
from app.errors import AccountConflictError
from app.models.accounts import binding_of
from app.models.transaction import Transaction, call
from app.policy.actor import Binding

_PUT = """
    INSERT INTO role_bindings (account, agency, country, role, tlp_ceiling, categories, until,
        granted_by, granted_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
    ON CONFLICT (account, role) DO UPDATE SET tlp_ceiling = excluded.tlp_ceiling,
        categories = excluded.categories, until = excluded.until,
        granted_by = excluded.granted_by, granted_at = excluded.granted_at
"""
_INSERT = """
    INSERT INTO role_bindings (account, agency, country, role, tlp_ceiling, granted_by, granted_at)
    VALUES ($1, $2, $3, $4, 'CLEAR', $5, $6)
"""
_DELETE = "DELETE FROM role_bindings WHERE account = $1 AND role = $2 RETURNING account"
_LIST = """
    SELECT account, role, tlp_ceiling, categories, until FROM role_bindings
    WHERE account IN (
        SELECT DISTINCT account FROM role_bindings
        WHERE account > $1 AND ($2::text IS NULL OR agency = $2)
        AND (agency = acting_agency() OR country = acting_realm())
        ORDER BY account LIMIT $3
    ) ORDER BY account, role
"""


async def put_binding(
    tx: Transaction, account: str, binding: Binding, by: str, at: datetime
) -> None:
    """Give a role, or change its bounds."""
    agency = agency_of(account)
    await call(
        tx,
        _PUT,
        account,
        agency,
        country_of(agency),
        str(binding.role),
        str(binding.tlp_ceiling),
        None if binding.categories is None else sorted(binding.categories),
        binding.until,
        by,
        at,
    )


async def insert_federation_role(
    tx: Transaction, account: str, role: Role, by: str, at: datetime
) -> None:
    """Give a role of the federation that two countries have just confirmed.

    Raises:
        AccountConflictError: The account has it.
    """
    agency = agency_of(account)
    try:
        await call(tx, _INSERT, account, agency, country_of(agency), str(role), by, at)
    except UniqueViolationError as error:
        raise AccountConflictError("has the role") from error


async def delete_binding(tx: Transaction, account: str, role: Role) -> bool:
    """Take a role away; false if the account does not have it."""
    return bool(await call(tx, _DELETE, account, str(role)))


async def list_bindings(
    tx: Transaction, agency: str | None, after: str, limit: int
) -> list[tuple[str, Binding]]:
    """List the roles of so many accounts that the transaction's identity administers."""
    rows = await call(tx, _LIST, after, agency, limit)
    return [(row["account"], binding_of(row)) for row in rows]
