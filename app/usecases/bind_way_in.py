"""Bind a way in to the account of an invitation: all are bound here, and wrong guesses count."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime
from typing import NoReturn

from app.errors import ProviderRequiredError, SignInInvalidError
from app.identity.sign_in_secrets import Invitation
from app.models import identity_providers, invitations
from app.models.access_log import insert_record
from app.models.sign_ins import SignIn
from app.models.transaction import Identity, Transaction, transaction
from app.policy.actions import Action
from app.policy.actor import Actor
from app.usecases.attempt import Attempt
from app.usecases.hub import Hub

# Keeps what was proven as a way in of an account, in the transaction that it is given.
Binds = Callable[[Transaction, str, datetime], Awaitable[None]]


async def find_invited(hub: Hub, stored: str | None) -> str:
    """Tell which account an invitation is for; it stays good.

    Args:
        hub: Where.
        stored: As the sign-in keeps it.

    Raises:
        RateLimitedError: The same, after too many that there were not for this agency.
        SignInInvalidError: No such invitation.
    """
    invitation = _read(stored)
    async with transaction(hub.engine, Identity.of(invitation.agency)) as tx:
        account = await invitations.find_invited(tx, invitation.digest, hub.clock())
    return account or _count_guess(hub, invitation)


async def bind_way_in(
    hub: Hub, attempt: Attempt, under_way: SignIn, binds: Binds, way_in: str
) -> str:
    """Use up the sign-in's invitation and bind a way in: one act of the account, with its record.

    Args:
        hub: Where.
        attempt: Of the request that brought the proof.
        under_way: The sign-in, with its invitation.
        binds: Keeps what was proven.
        way_in: What it is, for the record.

    Returns:
        The account.

    Raises:
        RateLimitedError: The same, after too many that there were not for this agency.
        SignInInvalidError: No such invitation any more.
    """
    invitation, at = _read(under_way.push.invitation), hub.clock()
    identity = Identity.of(invitation.agency)
    async with transaction(hub.engine, identity) as tx:
        account = await invitations.redeem_invitation(tx, invitation.digest, at)
        if account is None:
            _count_guess(hub, invitation)
        await binds(tx, account, at)
        who = Actor(identity.agency, identity.country, account, (), under_way.push.jkt)
        made = replace(attempt, action=Action.SIGN_IN_BIND, actor=who, object=way_in)
        await insert_record(tx, made.record(at))
    return account


async def require_passkeys_taken(tx: Transaction, agency: str) -> None:
    """Refuse a new passkey where the country says who its officers are: at its provider.

    Source: docs/spec/sign-in.md section 10. Else whoever leaves there would stay here.

    Raises:
        ProviderRequiredError: A provider in use lists the agency.
    """
    if await identity_providers.has_provider(tx, agency):
        raise ProviderRequiredError("a provider proves the officers of this agency")


def _read(stored: str | None) -> Invitation:
    if stored is None:
        raise SignInInvalidError("no invitation")
    return Invitation.read(stored)


def _count_guess(hub: Hub, invitation: Invitation) -> NoReturn:
    """Refuse an invitation that there is not; who guesses uses up nothing of who was invited."""
    hub.tries.take(invitation.agency)
    raise SignInInvalidError("no such invitation")
