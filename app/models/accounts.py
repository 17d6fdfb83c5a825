"""Accounts and what their countries let them do, read again for each request."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from app.crypto.header import Tlp
from app.crypto.statements import AgencyStatement, Role
from app.models.transaction import Transaction, call
from app.policy.actor import Binding

_FIND = """
    SELECT accounts.id, accounts.agency, accounts.country, accounts.kind, accounts.status,
        accounts.name, accounts.created_at,
        role, tlp_ceiling, categories, until
    FROM accounts LEFT JOIN role_bindings ON role_bindings.account = accounts.id
    WHERE accounts.id = $1 ORDER BY role
"""
_REPLACE_BINDINGS = """
    WITH account AS (
        INSERT INTO accounts (id, agency, country) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING
    ), removed AS (
        DELETE FROM role_bindings WHERE account = $1 AND role <> ALL ($4) AND granted_by IS NULL
    )
    INSERT INTO role_bindings (account, agency, country, role, tlp_ceiling)
    SELECT $1, $2, $3, role, $5 FROM unnest($4::text[]) AS role
    ON CONFLICT (account, role) DO UPDATE SET tlp_ceiling = excluded.tlp_ceiling
"""


class AccountKind(StrEnum):
    """Who stands behind an account."""

    SYSTEM = "system"
    OFFICER = "officer"


class AccountStatus(StrEnum):
    """Whether an account may be used."""

    ACTIVE = "active"
    DISABLED = "disabled"


@dataclass(frozen=True)
class Account:
    """An account as it stands now.

    Args:
        id: `<agency>/system`, or an officer's pseudonym `<agency>/<10 letters and digits>`.
        agency: Its agency.
        country: The agency's.
        kind: System or officer.
        status: Active or disabled.
        name: What its agency calls an officer.
        created_at: When.
        bindings: Its roles, ended ones too.
    """

    id: str
    agency: str
    country: str
    kind: AccountKind
    status: AccountStatus
    name: str
    created_at: datetime
    bindings: tuple[Binding, ...]


def system_account(agency: str) -> str:
    """Name the account of an agency's system."""
    return f"{agency}/system"


async def find_account(tx: Transaction, account: str) -> Account | None:
    """Find an account that the transaction's identity may see."""
    rows = await call(tx, _FIND, account)
    if not rows:
        return None
    row = rows[0]
    return Account(
        row["id"],
        row["agency"],
        row["country"],
        AccountKind(row["kind"]),
        AccountStatus(row["status"]),
        row["name"],
        row["created_at"],
        tuple(_binding(each) for each in rows if each["role"] is not None),
    )


def _binding(row: Any) -> Binding:  # noqa: ANN401 -- a driver's row
    categories = row["categories"]
    return Binding(
        Role(row["role"]),
        Tlp(row["tlp_ceiling"]),
        None if categories is None else frozenset(categories),
        row["until"],
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
