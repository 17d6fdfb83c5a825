"""Which (`iss`, `sub`) of a country's provider is which account; never by e-mail."""

from datetime import datetime

from asyncpg import UniqueViolationError

from app.crypto.names import agency_of, country_of
from app.errors import SignInInvalidError
from app.models.transaction import Transaction, call

_FIND = "SELECT account, agency FROM identities WHERE issuer = $1 AND subject = $2"
_BIND = """
    INSERT INTO identities (issuer, subject, account, agency, country, bound_at)
    VALUES ($1, $2, $3, $4, $5, $6)
"""


async def find_identity(tx: Transaction, issuer: str, subject: str) -> tuple[str, str] | None:
    """Find account and agency of somebody whom a provider has proven.

    Args:
        tx: Of the provider's country, so that no provider reaches another country's accounts.
        issuer: The provider.
        subject: Its `sub`.
    """
    rows = await call(tx, _FIND, issuer, subject)
    return (rows[0]["account"], rows[0]["agency"]) if rows else None


async def bind_identity(
    tx: Transaction, issuer: str, subject: str, account: str, at: datetime
) -> None:
    """Bind what a provider proves to an account of the transaction's agency.

    Raises:
        SignInInvalidError: It is bound already, to whomever.
    """
    agency = agency_of(account)
    try:
        await call(tx, _BIND, issuer, subject, account, agency, country_of(agency), at)
    except UniqueViolationError as error:
        raise SignInInvalidError("bound before") from error
