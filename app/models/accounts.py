"""Accounts and what their countries let them do, read again for each request."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from itertools import groupby
from operator import itemgetter
from typing import Any

from app.crypto.header import Tlp
from app.crypto.names import country_of
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
_LIST = """
    WITH page AS (
        SELECT * FROM accounts
        WHERE id > $1 AND ($2::text IS NULL OR agency = $2)
        AND (agency = acting_agency() OR country = acting_realm()) ORDER BY id LIMIT $3
    )
    SELECT page.id, page.agency, page.country, page.kind, page.status, page.name, page.created_at,
        role, tlp_ceiling, categories, until
    FROM page LEFT JOIN role_bindings ON role_bindings.account = page.id ORDER BY page.id, role
"""
_INSERT = """
    INSERT INTO accounts (id, agency, country, kind, name, created_at)
    VALUES ($1, $2, $3, 'officer', $4, $5)
"""
_CHANGE = """
    UPDATE accounts SET status = coalesce($2, status), name = coalesce($3, name) WHERE id = $1
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
    return next(iter(_accounts(await call(tx, _FIND, account))), None)


async def list_accounts(
    tx: Transaction, agency: str | None, after: str, limit: int
) -> list[Account]:
    """List the accounts that the transaction's identity administers, by id."""
    return list(_accounts(await call(tx, _LIST, after, agency, limit)))


async def insert_account(
    tx: Transaction, account: str, agency: str, name: str, at: datetime
) -> None:
    """Make an officer's account."""
    await call(tx, _INSERT, account, agency, country_of(agency), name, at)


async def change_account(
    tx: Transaction, account: str, status: AccountStatus | None, name: str | None
) -> None:
    """Change what is given of an officer's account."""
    await call(tx, _CHANGE, account, status and str(status), name)


def _accounts(rows: Iterable[Any]) -> Iterator[Account]:
    """Put the roles of each account together; rows of one account follow each other."""
    for account, of_account in groupby(rows, key=itemgetter("id")):
        together = list(of_account)
        row = together[0]
        yield Account(
            account,
            row["agency"],
            row["country"],
            AccountKind(row["kind"]),
            AccountStatus(row["status"]),
            row["name"],
            row["created_at"],
            tuple(binding_of(each) for each in together if each["role"] is not None),
        )


def binding_of(row: Any) -> Binding:  # noqa: ANN401 -- a driver's row
    """Read a role with its bounds from a row."""
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
