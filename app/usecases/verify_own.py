"""Verify what an agency's system, or an officer's device, has signed for this very moment."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol, TypeVar

from app.crypto.jws import Jws, read_protected
from app.crypto.keys import PublicKey
from app.errors import OriginatorMismatchError
from app.models import keys
from app.models.transaction import Transaction
from app.policy.actor import Actor
from app.policy.of_now import require_of_now
from app.policy.own_key import require_own_key
from app.usecases.hub import Hub


class OwnStatement(Protocol):
    """Says in whose name it was signed, and when."""

    @property
    def agency(self) -> str:
        """In whose name."""

    @property
    def time(self) -> datetime:
        """When."""


S = TypeVar("S", bound=OwnStatement)


async def verify_own(
    tx: Transaction, hub: Hub, actor: Actor, signed: Jws, read: Callable[[PublicKey], S]
) -> tuple[S, datetime]:
    """Check that who asks has signed something with a key of its own, now and in its own name.

    Args:
        tx: Of the act: what the directory says then holds until it ends.
        hub: Whose directory.
        actor: Who asks.
        signed: As carried.
        read: Verifies it by that key, and reads it.

    Returns:
        What was signed, and the present instant.

    Raises:
        UnknownKeyError: Nobody certified the key that it names.
        OriginatorMismatchError: The key is another's, or it was signed in another agency's name.
        KeyNotActiveError: The key signs no more.
        ClockWindowError: It is not of now.
        VerificationError: It is not what it claims to be.
    """
    _, kid = read_protected(signed)
    certified = await keys.find_key(tx, hub.federation.name, kid)
    at = hub.clock()  # after the directory stands still: a revocation comes before or after
    require_own_key(actor, certified.key)
    certified.require_active(at)
    said = read(certified.key)
    if said.agency != actor.agency:
        raise OriginatorMismatchError("signed in another agency's name")
    require_of_now(said.time, at, "/time")
    return said, at
