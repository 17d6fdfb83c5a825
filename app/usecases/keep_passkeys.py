"""An officer's own passkeys: list, add, remove (docs/spec/sign-in.md section 10)."""

import secrets
from typing import Any
from uuid import UUID

from app.errors import (
    ConflictError,
    ForbiddenError,
    LastWayInError,
    NotFoundError,
    PasskeyInvalidError,
    Rule,
)
from app.identity.passkeys import creation_options, verify_registration
from app.models import accounts, invitations, passkeys
from app.models.access_log import insert_record
from app.models.passkeys import Passkey, Registration
from app.policy.actor import Actor
from app.schemas.passkeys import CHALLENGE_BYTES, PASSKEYS, RegistrationIn
from app.usecases.attempt import Attempt, acting
from app.usecases.bind_way_in import require_passkeys_taken
from app.usecases.hub import Hub
from app.usecases.sign_in_by_passkey import party_of


async def list_passkeys(hub: Hub, attempt: Attempt) -> tuple[Passkey, ...]:
    """List one's own passkeys; a system has none.

    Raises:
        ForbiddenError: A system asks.
    """
    async with acting(hub, attempt) as (tx, actor):
        _session_of(actor)
        found = await passkeys.list_passkeys(tx, actor.account)
        await insert_record(tx, attempt.record(hub.clock()))
    return found


async def prepare_passkey(hub: Hub, attempt: Attempt) -> dict[str, Any]:
    """Write what to ask the officer's browser for, with a fresh challenge of this session.

    Raises:
        SignInInvalidError: Browsers make no passkeys for this hub's address.
        ProviderRequiredError: A provider proves the officers of the agency.
        ForbiddenError: A system asks.
        StepUpRequiredError: The last sign-in is too old, or could have been phished.
    """
    challenge = secrets.token_bytes(CHALLENGE_BYTES)
    async with acting(hub, attempt) as (tx, actor):
        session, party = _session_of(actor), party_of(hub)
        await require_passkeys_taken(tx, actor.agency)
        await passkeys.set_challenge(tx, session, challenge)
        known = tuple(each.id for each in await passkeys.list_passkeys(tx, actor.account))
        account = await accounts.find_account(tx, actor.account)
        await insert_record(tx, attempt.record(hub.clock()))
    name = account.name if account else ""
    return creation_options(party, actor.account, name, challenge, known)


async def add_passkey(hub: Hub, attempt: Attempt, answer: RegistrationIn) -> Passkey:
    """Keep a further passkey of the officer who asks.

    Raises:
        PasskeyInvalidError: It does not hold, or no challenge was given.
        ProviderRequiredError: A provider proves the officers of the agency.
        ConflictError: The account has all the passkeys it may have.
        ForbiddenError: A system asks.
        StepUpRequiredError: The last sign-in is too old, or could have been phished.
    """
    at = hub.clock()
    async with acting(hub, attempt) as (tx, actor):
        session, party = _session_of(actor), party_of(hub)
        challenge = await passkeys.take_challenge(tx, session)
        if challenge is None:
            raise PasskeyInvalidError("no challenge was given in this session")
        made = verify_registration(answer, party, challenge)
        await require_passkeys_taken(tx, actor.agency)
        await invitations.lock_ways_in(tx, actor.account)
        if len(await passkeys.list_passkeys(tx, actor.account)) >= PASSKEYS:
            raise ConflictError("as many passkeys as an account may have")
        kept = Registration(made.id, made.public_key, made.sign_count, answer.name)
        if not await passkeys.insert_passkey(tx, actor.account, kept, at):
            raise PasskeyInvalidError("registered before")
        await insert_record(tx, attempt.record(at))
    return Passkey(made.id, actor.account, made.public_key, answer.name, at, None)


async def remove_passkey(hub: Hub, attempt: Attempt, passkey: bytes) -> None:
    """Forget a passkey of one's own; never the last way in.

    Raises:
        NotFoundError: Absent, or another's: one and the same.
        LastWayInError: The account could not be signed in to any more.
        ForbiddenError: A system asks.
        StepUpRequiredError: The last sign-in is too old, or could have been phished.
    """
    async with acting(hub, attempt) as (tx, actor):
        _session_of(actor)
        ways_in = await invitations.lock_ways_in(tx, actor.account)
        if await passkeys.find_passkey(tx, passkey, actor.account) is None:
            raise NotFoundError("no such passkey, or another's")
        if ways_in == 1:
            raise LastWayInError("the last way in")
        await passkeys.delete_passkey(tx, passkey, actor.account)
        await insert_record(tx, attempt.record(hub.clock()))


def _session_of(actor: Actor) -> UUID:
    if actor.session is None:
        raise ForbiddenError("a system has no passkeys", rule=Rule.OFFICER_ONLY)
    return actor.session
