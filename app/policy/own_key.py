"""With which key may who asks sign? (docs/spec/key-shares.md section 1)."""

from app.crypto.keys import KeyUse, PublicKey
from app.errors import OriginatorMismatchError
from app.policy.actor import Actor


def require_own_key(actor: Actor, key: PublicKey) -> None:
    """Let a system sign with its agency's key, and an officer with a device of its own.

    Args:
        actor: Who asks.
        key: Certified; whoever signed claims it.

    Raises:
        OriginatorMismatchError: It is not the key of who asks.
    """
    if key.holder != actor.agency:
        raise OriginatorMismatchError("signed with another agency's key")
    if actor.session is None:
        if key.use is not KeyUse.AGENCY_SIGN:
            raise OriginatorMismatchError("a system signs with its agency's key")
    elif key.use is not KeyUse.DEVICE_SIGN or key.kid not in actor.devices:
        raise OriginatorMismatchError("an officer signs with a device of its own")
