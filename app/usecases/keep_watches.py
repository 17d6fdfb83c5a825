"""Watches: placed and matched like a query, listed, ended.

Specification: docs/spec/matching.md section 10.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from app.crypto.encoding import from_base64url
from app.crypto.jws import read_protected
from app.crypto.watch import SealedWatch, Watch, verify_sealed_watch, watch_digest
from app.errors import (
    IdReusedError,
    NotFoundError,
    TooLargeError,
)
from app.models import matching, watches
from app.models.access_log import insert_record
from app.models.transaction import Transaction
from app.models.watches import Placed, StoredWatch
from app.policy.actor import Actor
from app.policy.grants import categories_of
from app.usecases.attempt import AGAIN, Attempt, acting
from app.usecases.hub import Hub
from app.usecases.match_tokens import Matched, blind_all
from app.usecases.token_budget import require_budget, take_budget
from app.usecases.verify_own import verify_own


async def place_watch(hub: Hub, attempt: Attempt, sealed: SealedWatch) -> tuple[Watch, Matched]:
    """Keep a watch and match its tokens; the same watch again is only matched again.

    Raises:
        ForbiddenError: No role of the account lets it match.
        OriginatorMismatchError: The watch names another agency, or another's key signed it.
        VerificationError: It is not genuine, not of now, or its tokens are not the signed ones.
        QueryBudgetError: The agency has asked too much; nothing was evaluated.
        EvaluatorAwayError: The second keys are elsewhere, and do not answer; nothing was counted.
        IdReusedError: The agency used the id for another watch.
        TooLargeError: The agency has as many watches as it may have.
    """
    tokens = sealed.tokens.t1
    async with acting(hub, attempt) as (tx, actor):  # before anybody evaluates anything
        watch, at = await _verify(tx, hub, actor, sealed)
        await require_budget(hub, tx, len(tokens), at)
    attempt = replace(attempt, proof=None)  # used up
    blinded = await blind_all(hub, watch.agency, watch.match.epoch, watch.match.policy, tokens)
    async with acting(hub, attempt) as (tx, actor):
        watch, _ = await _verify(tx, hub, actor, sealed)
        _, kid = read_protected(sealed.signed)
        digest = watch_digest(kid, from_base64url(sealed.signed.payload))
        await watches.place_alone(tx)
        at = hub.clock()
        left = await take_budget(hub, tx, len(tokens), at)
        placed = await watches.put_watch(tx, watch, digest, sealed.signed, blinded, at)
        if placed is Placed.TAKEN:
            raise IdReusedError("id used for another watch")
        if placed is Placed.FULL:
            raise TooLargeError("as many watches as an agency may have")
        bound = categories_of(actor, attempt.action)
        met = await matching.meet(tx, blinded, at, watch.expires_at, bound)
        matched = Matched(met, left)
        again = f"{AGAIN} " if placed is Placed.AGAIN else ""
        record = attempt.record(
            at,
            object=watch.id,
            purpose=watch.purpose,
            case_reference=watch.case_reference,
            request_digest=digest,
            detail=again + matched.told(watch.match.epoch, len(tokens)),
        )
        await insert_record(tx, record)
    return watch, matched


async def list_watches(
    hub: Hub, attempt: Attempt, before: UUID | None, limit: int
) -> Sequence[StoredWatch]:
    """List one's agency's watches, newest first; one more than asked for tells of more."""
    async with acting(hub, attempt) as (tx, _):
        at = hub.clock()
        found = await watches.list_watches(tx, at, before, limit + 1)
        await insert_record(tx, attempt.record(at))
    return found


async def end_watch(hub: Hub, attempt: Attempt, watch: UUID) -> None:
    """End a watch of one's agency: its tokens are erased at once.

    Raises:
        NotFoundError: No such watch, or another agency's: one and the same.
    """
    async with acting(hub, attempt) as (tx, _):
        at = hub.clock()
        if not await watches.end_watch(tx, watch, at):
            raise NotFoundError("no such watch")
        await insert_record(tx, attempt.record(at, object=str(watch)))


async def _verify(
    tx: Transaction, hub: Hub, actor: Actor, sealed: SealedWatch
) -> tuple[Watch, datetime]:
    return await verify_own(
        tx, hub, actor, sealed.signed, lambda key: verify_sealed_watch(sealed, key)
    )
