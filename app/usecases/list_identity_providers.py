"""List the countries' identity providers; every member may see them."""

from app.crypto.provider_statement import ProviderStatement
from app.models import identity_providers
from app.models.access_log import insert_record
from app.usecases.attempt import Attempt, acting
from app.usecases.hub import Hub


async def list_identity_providers(hub: Hub, attempt: Attempt) -> list[ProviderStatement]:
    """List every provider that was ever stated, ended ones too."""
    async with acting(hub, attempt) as (tx, _):
        found = await identity_providers.list_providers(tx)
        await insert_record(tx, attempt.record(hub.clock()))
    return found
