"""The countries' identity providers, as their roots stated them last."""

import json

from app.crypto.provider_statement import ProviderStatement, ProviderStatus
from app.models.transaction import Transaction, call

_PUT = """
    INSERT INTO identity_providers (issuer, country, status, statement) VALUES ($1, $2, $3, $4)
    ON CONFLICT (issuer) DO UPDATE SET status = excluded.status, statement = excluded.statement
"""
_LIST = "SELECT statement FROM identity_providers ORDER BY country, issuer"


async def put_provider(tx: Transaction, statement: ProviderStatement, country: str) -> None:
    """Store a provider's latest statement; `Directory.append` has refused another country's."""
    written = statement.to_bytes().decode()
    await call(tx, _PUT, statement.provider, country, str(statement.status), written)


async def list_providers(tx: Transaction) -> list[ProviderStatement]:
    """List every provider that was ever stated, ended ones too."""
    rows = await call(tx, _LIST)
    return [ProviderStatement.of(json.loads(row["statement"])) for row in rows]


async def has_provider(tx: Transaction, agency: str) -> bool:
    """Tell whether a provider in use proves the officers of an agency."""
    stated = await list_providers(tx)
    return any(each.status is ProviderStatus.ACTIVE and agency in each.agencies for each in stated)
