"""Bind the first passkey to an account by an invitation, and sign in with it."""

import secrets
from dataclasses import replace
from datetime import datetime
from typing import Any

from app.crypto.names import agency_of
from app.errors import PasskeyInvalidError
from app.identity.passkeys import NewPasskey, creation_options, verify_registration
from app.models import passkeys, sign_ins
from app.models.passkeys import Registration
from app.models.sign_ins import SignIn
from app.models.transaction import NOBODY, Transaction, transaction
from app.schemas.passkeys import CHALLENGE_BYTES, FirstPasskeyIn, InvitedIn
from app.usecases.attempt import Attempt
from app.usecases.begin_sign_in import find_under_way
from app.usecases.bind_way_in import bind_way_in, find_invited, require_passkeys_taken
from app.usecases.complete_sign_in import complete_sign_in
from app.usecases.hub import Hub
from app.usecases.push_sign_in import stored_invitation
from app.usecases.sign_in_by_passkey import party_of, proven_by_passkey, take_challenge


async def ask_for_first_passkey(hub: Hub, request: InvitedIn, cookie: str | None) -> dict[str, Any]:
    """Write what the page asks its browser for, for the account that the invitation is of.

    Raises:
        RateLimitedError: Too many invitations of this agency were tried.
        SignInInvalidError: Not a sign-in of this browser, or no such invitation.
        ProviderRequiredError: It is for an agency whose officers a provider proves.
    """
    party, challenge = party_of(hub), secrets.token_bytes(CHALLENGE_BYTES)
    async with transaction(hub.engine, NOBODY) as tx:
        under_way = await find_under_way(tx, hub, request.request_uri, cookie)
    invitation = stored_invitation(request.invitation) or under_way.push.invitation
    account = await find_invited(hub, invitation)
    async with transaction(hub.engine, NOBODY) as tx:
        await require_passkeys_taken(tx, agency_of(account))
        under_way = await find_under_way(tx, hub, request.request_uri, cookie)
        push = replace(under_way.push, invitation=invitation)
        await sign_ins.set_challenge(tx, replace(under_way, push=push), challenge)
    return creation_options(party, account, "", challenge, ())


async def bind_first_passkey(
    hub: Hub, attempt: Attempt, request: FirstPasskeyIn, cookie: str | None
) -> str:
    """Check the passkey, use up the invitation, bind and complete; returns where to go.

    Source: docs/spec/sign-in.md section 10.

    Raises:
        RateLimitedError: Too many invitations of this agency were tried.
        SignInInvalidError: Not a sign-in of this browser, no such invitation any more, or the
            account may not act now.
        PasskeyInvalidError: The passkey does not hold here.
        ProviderRequiredError: A provider has come to prove the agency's officers meanwhile.
    """
    party = party_of(hub)
    under_way, challenge = await take_challenge(hub, request.request_uri, cookie)
    made = verify_registration(request.passkey, party, challenge)
    account = await _bind(hub, attempt, under_way, made, request.passkey.name)
    proven = proven_by_passkey(hub, account)
    return await complete_sign_in(hub, attempt, under_way, proven)


async def _bind(hub: Hub, attempt: Attempt, under_way: SignIn, made: NewPasskey, name: str) -> str:
    async def keep(tx: Transaction, account: str, at: datetime) -> None:
        await require_passkeys_taken(tx, agency_of(account))
        kept = Registration(made.id, made.public_key, made.sign_count, name)
        if not await passkeys.insert_passkey(tx, account, kept, at):
            raise PasskeyInvalidError("registered before")

    return await bind_way_in(hub, attempt, under_way, keep, "passkey")
