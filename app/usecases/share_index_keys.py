"""Index keys: taken from the federation's custodian, handed to the agency they are wrapped for.

Specification: docs/spec/matching.md section 1. The hub cannot open a share; it checks that all
shares of an epoch name one key.
"""

from collections.abc import Sequence

from app.crypto import limits
from app.crypto.directory import Directory
from app.crypto.encoding import from_base64url, object_digest, to_base64url
from app.crypto.index_keys import verify_index_share
from app.crypto.index_statement import IndexKeyShare
from app.crypto.jws import Jws, read_protected
from app.crypto.statements import TYP
from app.errors import OriginatorMismatchError, StatementConflictError
from app.models import index_keys, keys
from app.models.access_log import insert_record
from app.models.transaction import Transaction
from app.policy.actor import Actor
from app.policy.of_now import require_of_now
from app.usecases.attempt import Attempt, acting
from app.usecases.hub import Hub


async def share_index_key(hub: Hub, attempt: Attempt, signed: Jws) -> IndexKeyShare:
    """Keep an index key for an agency.

    Raises:
        VerificationError: It is not what it says, or not by the custodian.
        OriginatorMismatchError: Of another agency than the one that asks.
        StatementConflictError: Other shares of the epoch name another key or other dates, or an
            epoch is left out.
        ClockWindowError: It is not of now.
    """
    async with acting(hub, attempt) as (tx, actor):
        share = await _verify(tx, hub, actor, signed)
        at = hub.clock()
        require_of_now(share.time, at, "/time")
        if not await index_keys.is_of_epoch(tx, share):
            raise StatementConflictError("the epoch has another key, or does not follow")
        await index_keys.put_share(tx, share, signed, at)
        _, kid = read_protected(signed)
        digest = object_digest(TYP[IndexKeyShare], kid, from_base64url(signed.payload))
        detail = f"epoch={share.epoch} key={to_base64url(share.key_digest)}"
        record = attempt.record(at, object=share.to_agency, request_digest=digest, detail=detail)
        await insert_record(tx, record)
    return share


async def list_index_keys(hub: Hub, attempt: Attempt) -> Sequence[Jws]:
    """Hand out the index keys that are wrapped for the agency that asks."""
    async with acting(hub, attempt) as (tx, _):
        at = hub.clock()
        found = await index_keys.list_shares(tx, at)
        await insert_record(tx, attempt.record(at))
    return found


async def _verify(tx: Transaction, hub: Hub, actor: Actor, signed: Jws) -> IndexKeyShare:
    claimed = IndexKeyShare.parse(from_base64url(signed.payload), limits.STATEMENT_BYTES)
    _, kid = read_protected(signed)
    named = [kid, to_base64url(claimed.to_kid)]
    found = await keys.find_keys(tx, hub.federation.name, named)
    directory = Directory(hub.federation.name, {}, keys=found)
    share = verify_index_share(signed, hub.federation, directory)
    if share.agency != actor.agency:
        raise OriginatorMismatchError("a share of another agency")
    for each in named:
        found[each].require_active(hub.clock())
    return share
