"""Key shares: taken from the holder of the agency's key, handed to the device they are for.

Specification: docs/spec/key-shares.md section 3. The hub cannot open a share; it checks that it is
what it says, so that a device is not sent on errands, and that the device is still enrolled.
"""

from collections.abc import Sequence

from app.crypto import limits
from app.crypto.device_statements import KeyShare
from app.crypto.directory import Directory
from app.crypto.encoding import from_base64url, object_digest, to_base64url
from app.crypto.jws import Jws, read_protected
from app.crypto.shares import verify_share
from app.crypto.statements import TYP
from app.errors import NotFoundError, OriginatorMismatchError
from app.models import devices, key_shares, keys
from app.models.access_log import insert_record
from app.models.transaction import Transaction
from app.policy.actor import Actor
from app.policy.of_now import require_of_now
from app.usecases.attempt import Attempt, acting
from app.usecases.hub import Hub


async def post_key_share(hub: Hub, attempt: Attempt, signed: Jws) -> str:
    """Keep a share for a device.

    Returns:
        Kid of the device's sealing key.

    Raises:
        VerificationError: It is not what it says.
        OriginatorMismatchError: Of another agency.
        NotFoundError: No such device is enrolled.
        ClockWindowError: It is not of now.
    """
    async with acting(hub, attempt) as (tx, actor):
        share = await _verify(tx, hub, actor, signed)
        at = hub.clock()
        require_of_now(share.time, at, "/time")
        to_kid = to_base64url(share.to_kid)
        if await devices.find_owner(tx, to_kid) is None:
            raise NotFoundError("no such device")
        await key_shares.put_share(tx, share, signed, at)
        _, kid = read_protected(signed)
        digest = object_digest(TYP[KeyShare], kid, from_base64url(signed.payload))
        await insert_record(tx, attempt.record(at, object=to_kid, request_digest=digest))
    return to_kid


async def list_key_shares(hub: Hub, attempt: Attempt, to_kid: str) -> Sequence[Jws]:
    """Hand out what is shared with a device: to its officer, or to its agency's system.

    Raises:
        NotFoundError: No such device, or another's.
    """
    async with acting(hub, attempt) as (tx, actor):
        owner = await devices.find_owner(tx, to_kid)
        if owner is None or (actor.session is not None and owner != actor.account):
            raise NotFoundError("no such device, or another's")
        found = await key_shares.list_shares(tx, to_kid)
        await insert_record(tx, attempt.record(hub.clock(), object=to_kid))
    return found


async def _verify(tx: Transaction, hub: Hub, actor: Actor, signed: Jws) -> KeyShare:
    """Verify a share by the keys it names, as the directory has them now."""
    claimed = KeyShare.parse(from_base64url(signed.payload), limits.STATEMENT_BYTES)
    _, kid = read_protected(signed)
    named = [kid, to_base64url(claimed.subject), to_base64url(claimed.to_kid)]
    found = await keys.find_keys(tx, hub.federation.name, named)
    share = verify_share(signed, Directory(hub.federation.name, {}, keys=found))
    if share.agency != actor.agency:
        raise OriginatorMismatchError("a share of another agency")
    for each in (kid, to_base64url(share.to_kid)):  # an earlier key may be shared, to a live one
        found[each].require_active(hub.clock())
    return share
