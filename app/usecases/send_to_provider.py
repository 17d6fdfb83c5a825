"""Send a sign-in to the provider that the officer chose."""

from dataclasses import replace

from app.crypto.provider_statement import ProviderStatement, ProviderStatus
from app.errors import SignInInvalidError
from app.identity.oidc import Asked
from app.identity.sign_in_secrets import Purpose, code_challenge, digest_of, new_secret
from app.models import identity_providers, sign_ins
from app.models.transaction import NOBODY, transaction
from app.schemas.sign_in import ChoiceIn
from app.usecases.begin_sign_in import find_under_way
from app.usecases.hub import Hub
from app.usecases.push_sign_in import stored_invitation


async def list_providers(hub: Hub) -> list[ProviderStatement]:
    """List the providers that are in use."""
    async with transaction(hub.engine, NOBODY) as tx:
        stated = await identity_providers.list_providers(tx)
    return [each for each in stated if each.status is ProviderStatus.ACTIVE]


async def send_to_provider(hub: Hub, chosen: ChoiceIn, cookie: str | None) -> str:
    """Keep what the provider's answer will be checked against; returns where the browser goes.

    Source: docs/spec/sign-in.md section 5.

    Raises:
        SignInInvalidError: Not of this browser, or no such provider.
        ProviderFailedError: It does not answer as it must.
    """
    found = [each for each in await list_providers(hub) if each.provider == chosen.issuer]
    if not found:
        raise SignInInvalidError("no such provider")
    state, nonce, verifier = new_secret(), new_secret(), new_secret()
    async with transaction(hub.engine, NOBODY) as tx:
        under_way = await find_under_way(tx, hub, chosen.request_uri, cookie)
        invitation = stored_invitation(chosen.invitation) or under_way.push.invitation
        push = replace(under_way.push, invitation=invitation)
        await sign_ins.send_to_provider(
            tx,
            replace(under_way, push=push, issuer=chosen.issuer),
            state=digest_of(Purpose.STATE, state),
            nonce=nonce,
            verifier=verifier,
        )
    asked = Asked(state, nonce, code_challenge(verifier), push.max_age)
    return await hub.providers.authorization_address(found[0], asked, hub.clock())
