"""Finish a sign-in with what a country's provider sent back."""

from datetime import datetime
from typing import Final

from app.crypto.provider_statement import ProviderStatement
from app.errors import SignInInvalidError
from app.identity.clients import redirect_address
from app.identity.id_token import Expected, VerifiedIdToken, read_kid, verify_id_token
from app.identity.sign_in_secrets import Invitation, Purpose, digest_of
from app.models import identities, sign_ins
from app.models.sign_ins import Proven, SignIn
from app.models.transaction import NOBODY, Identity, Transaction, transaction
from app.schemas.sign_in import CallbackIn, Method
from app.usecases.attempt import Attempt
from app.usecases.bind_way_in import bind_way_in
from app.usecases.complete_sign_in import complete_sign_in
from app.usecases.hub import Hub
from app.usecases.send_to_provider import list_providers

# What the client is told for the provider's error (RFC 6749 section 4.1.2.1; OpenID Connect Core
# section 3.1.2.6); all else is between provider and hub.
_TOLD: Final = {
    "access_denied": "access_denied",
    "login_required": "access_denied",
    "interaction_required": "access_denied",
    "consent_required": "access_denied",
    "account_selection_required": "access_denied",
    "temporarily_unavailable": "temporarily_unavailable",
}


async def finish_at_provider(
    hub: Hub, attempt: Attempt, sent: CallbackIn, cookie: str | None
) -> str:
    """Check the provider's answer, find the account, complete; returns where the browser goes.

    Source: docs/spec/sign-in.md section 5. Where the provider let nobody in, the client is told.

    Raises:
        SignInInvalidError: Not this browser's, neither code nor error or both, or nobody's account.
        ProviderFailedError: The provider does not answer as it must.
    """
    under_way, provider = await _take_state(hub, sent, cookie)
    await _check_sender(hub, provider, sent)
    if sent.code is None and sent.error is not None:
        return await _decline(hub, under_way, sent.error)
    if sent.code is None or sent.error is not None:
        raise SignInInvalidError("neither code nor error, or both")
    proven = await _prove(hub, under_way, provider, sent.code)
    account = await _find_account(hub, attempt, under_way, provider, proven)
    who = Proven(
        account=account,
        method=Method.PROVIDER,
        is_phishing_resistant=proven.is_phishing_resistant,
        signed_in_at=proven.signed_in_at,
    )
    return await complete_sign_in(hub, attempt, under_way, who)


async def _take_state(
    hub: Hub, sent: CallbackIn, cookie: str | None
) -> tuple[SignIn, ProviderStatement]:
    """Find the sign-in whose state came back to the browser that owns it, and use the state up."""
    state, browser = digest_of(Purpose.STATE, sent.state), digest_of(Purpose.BROWSER, cookie or "")
    async with transaction(hub.engine, NOBODY) as tx:
        under_way = await sign_ins.take_state(tx, state, browser, hub.clock())
    if under_way is None:
        raise SignInInvalidError("unknown state, or another browser's")
    for provider in await list_providers(hub):
        if provider.provider == under_way.issuer:
            return under_way, provider
    raise SignInInvalidError("the provider has ended")


async def _check_sender(hub: Hub, provider: ProviderStatement, sent: CallbackIn) -> None:
    """Refuse the answer of another provider than the one asked (RFC 9207 section 2.4)."""
    metadata = await hub.providers.metadata(provider)
    is_told = metadata.authorization_response_iss_parameter_supported or sent.iss is not None
    if is_told and sent.iss != provider.provider:
        raise SignInInvalidError("answer of another provider")


async def _decline(hub: Hub, under_way: SignIn, error: str) -> str:
    """End a sign-in that the provider let nobody into; returns where the browser tells the client.

    Source: RFC 6749 section 4.1.2.1. Only codes that the hub knows go on, nothing else of what
    the provider wrote.
    """
    async with transaction(hub.engine, NOBODY) as tx:
        await sign_ins.forget_sign_in(tx, under_way.id)
    push, told = under_way.push, _TOLD.get(error, "server_error")
    return redirect_address(push.redirect_uri, error=told, state=push.client_state, iss=hub.issuer)


async def _prove(
    hub: Hub, under_way: SignIn, provider: ProviderStatement, code: str
) -> VerifiedIdToken:
    at = hub.clock()
    if under_way.nonce is None or under_way.verifier is None:
        raise SignInInvalidError("not sent to a provider")
    token = await hub.providers.exchange(provider, code, under_way.verifier, at)
    keys = await hub.providers.keys(provider, read_kid(token))
    expected = Expected(provider, under_way.nonce, under_way.push.max_age)
    return verify_id_token(token, keys, expected, hub.clock())


async def _find_account(
    hub: Hub,
    attempt: Attempt,
    under_way: SignIn,
    provider: ProviderStatement,
    proven: VerifiedIdToken,
) -> str:
    """Find the account in the realm of the provider's country, or bind it by the invitation."""
    country = provider.issuer.upper()
    async with transaction(hub.engine, Identity("", country)) as tx:
        found = await identities.find_identity(tx, provider.provider, proven.subject)
    if found is None:
        return await _bind(hub, attempt, under_way, provider, proven.subject)
    account, agency = found
    if agency not in provider.agencies:
        raise SignInInvalidError("not an agency that the provider speaks for")
    return account


async def _bind(
    hub: Hub,
    attempt: Attempt,
    under_way: SignIn,
    provider: ProviderStatement,
    subject: str,
) -> str:
    """Bind who came with an invitation to its account."""
    invitation = under_way.push.invitation
    if invitation is None:
        raise SignInInvalidError("nobody's account")
    if Invitation.read(invitation).agency not in provider.agencies:
        raise SignInInvalidError("not an agency that the provider speaks for")

    async def keep(tx: Transaction, account: str, at: datetime) -> None:
        await identities.bind_identity(tx, provider.provider, subject, account, at)

    return await bind_way_in(hub, attempt, under_way, keep, provider.provider)
