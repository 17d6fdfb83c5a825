"""Sign in by passkey: the hub asks the browser, checks its answer, and knows the account by it."""

import secrets
from dataclasses import replace
from typing import Any

from app.crypto.names import agency_of
from app.errors import PasskeyInvalidError, SignInInvalidError
from app.identity.passkeys import (
    RelyingParty,
    claimed_account,
    relying_party,
    request_options,
    verify_assertion,
)
from app.models import passkeys, sign_ins
from app.models.passkeys import Passkey
from app.models.sign_ins import Proven, SignIn
from app.models.transaction import NOBODY, Identity, transaction
from app.policy.actor import Actor
from app.schemas.passkeys import CHALLENGE_BYTES, AssertionIn, SignInByPasskeyIn
from app.schemas.sign_in import Method
from app.usecases.attempt import Attempt, recorded
from app.usecases.begin_sign_in import find_under_way
from app.usecases.complete_sign_in import complete_sign_in
from app.usecases.hub import Hub


async def ask_for_passkey(hub: Hub, request_uri: str, cookie: str | None) -> dict[str, Any]:
    """Write what the page asks its browser for; the same for whoever sits there.

    Raises:
        SignInInvalidError: Not a sign-in of this browser, or not a hub for passkeys.
    """
    party = party_of(hub)
    challenge = secrets.token_bytes(CHALLENGE_BYTES)
    async with transaction(hub.engine, NOBODY) as tx:
        under_way = await find_under_way(tx, hub, request_uri, cookie)
        await sign_ins.set_challenge(tx, under_way, challenge)
    return request_options(party, challenge)


async def sign_in_by_passkey(
    hub: Hub, attempt: Attempt, request: SignInByPasskeyIn, cookie: str | None
) -> str:
    """Check what the browser answered, and complete; returns where the browser goes.

    Source: docs/spec/sign-in.md section 10. No such passkey and one that does not hold are one
    outcome.

    Raises:
        SignInInvalidError: Not a sign-in of this browser, or the account may not act now.
        PasskeyInvalidError: The passkey does not hold here.
    """
    party = party_of(hub)
    under_way, challenge = await take_challenge(hub, request.request_uri, cookie)
    passkey = await _find(hub, request.passkey)
    identity = Identity.of(agency_of(passkey.account))
    who = Actor(identity.agency, identity.country, passkey.account, (), under_way.push.jkt)
    async with recorded(hub, replace(attempt, actor=who)):
        await _use(hub, passkey, request.passkey, party, challenge)
    proven = proven_by_passkey(hub, passkey.account)
    return await complete_sign_in(hub, attempt, under_way, proven)


async def _find(hub: Hub, answer: AssertionIn) -> Passkey:
    """Find the passkey in the realm of the agency that it claims to be of."""
    account = claimed_account(answer)
    async with transaction(hub.engine, Identity.of(agency_of(account))) as tx:
        found = await passkeys.find_passkey(tx, answer.id, account)
    if found is None:
        raise PasskeyInvalidError("no such passkey of this account")
    return found


async def _use(
    hub: Hub, passkey: Passkey, answer: AssertionIn, party: RelyingParty, challenge: bytes
) -> None:
    sign_count = verify_assertion(answer, party, challenge, passkey.public_key)
    async with transaction(hub.engine, Identity.of(agency_of(passkey.account))) as tx:
        if not await passkeys.use_passkey(tx, passkey.id, sign_count, hub.clock()):
            raise PasskeyInvalidError("its count has not grown: a copy of it may be in use")


def party_of(hub: Hub) -> RelyingParty:
    """Tell how browsers know this hub.

    Raises:
        SignInInvalidError: Its address is not one for passkeys.
    """
    party = relying_party(hub.issuer)
    if party is None:
        raise SignInInvalidError("passkeys need a hub at a name, with TLS or on localhost")
    return party


async def take_challenge(hub: Hub, request_uri: str, cookie: str | None) -> tuple[SignIn, bytes]:
    """Use up the challenge of a sign-in, whatever comes of it.

    Raises:
        SignInInvalidError: Not a sign-in of this browser.
        PasskeyInvalidError: The page was given no challenge since the last try.
    """
    async with transaction(hub.engine, NOBODY) as tx:
        under_way = await find_under_way(tx, hub, request_uri, cookie)
        await sign_ins.set_challenge(tx, under_way, None)
    if under_way.challenge is None:
        raise PasskeyInvalidError("challenge was used before")
    return under_way, under_way.challenge


def proven_by_passkey(hub: Hub, account: str) -> Proven:
    """Say who has just signed in by a passkey, which nobody can be tricked out of."""
    return Proven(account, Method.PASSKEY, is_phishing_resistant=True, signed_in_at=hub.clock())
