"""One attempt at an act: who, what, in which request; becomes the record, done or refused."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from app.crypto.encoding import new_id
from app.crypto.names import country_of
from app.errors import (
    ForbiddenError,
    NotAuthenticatedError,
    RateLimitedError,
    RecordFailedError,
    ReplayedError,
    SerumpunError,
    ServiceError,
    UnwitnessedError,
)
from app.identity.roster import Asker
from app.models import directory
from app.models.access_log import Outcome, Record, insert_record
from app.models.replays import OneUse
from app.models.transaction import NOBODY, Identity, Transaction, act_as, opened
from app.policy.actions import STEP_UP, Action
from app.policy.actor import Actor, SignIn
from app.policy.grants import granting_bindings, realm_of, require, require_fresh
from app.policy.realm import Realm
from app.usecases.hub import Hub

GRANTED = "granted"
AGAIN = "again"  # detail of an act that had been done before and was answered the same


@dataclass(frozen=True)
class Attempt:
    """An act that somebody attempts.

    Args:
        action: What, as the route names it.
        request_id: Of the HTTP request.
        actor: Who, once proven.
        object: What the address names, e.g. `id-polri/0199...`; not yet known to exist.
        proof: Of the request, until it is used up.
    """

    action: Action
    request_id: str
    actor: Actor | None = None
    object: str | None = None
    proof: OneUse | None = None

    @property
    def identity(self) -> Identity:
        """Whom row security is told."""
        return Identity(self.actor.agency, self.actor.country) if self.actor else NOBODY

    @property
    def by(self) -> Actor:
        """Who is proven to act; a use case behind a login is never reached without."""
        if self.actor is None:
            raise RecordFailedError("an act without actor")
        return self.actor

    def record(self, at: datetime, **facts: Any) -> Record:  # noqa: ANN401 -- members of Record
        """Write the record of this attempt, done unless the facts say otherwise."""
        who = self.actor
        known = {
            "outcome": Outcome.DONE,
            "rule": GRANTED,
            "agency": who.agency or None if who else None,
            "country": who.country if who else None,
            "account": who.account if who else None,
            "kid": who.kid if who else None,
            "roles": self._roles(),
            "object": self.object,
            "concerned": country_of(facts["originator"]) if facts.get("originator") else None,
        }
        return Record(
            id=new_id(at),
            recorded_at=at,
            action=self.action,
            request_id=self.request_id,
            **{**known, **facts},
        )

    def _roles(self) -> str | None:
        """Name the actor's roles that grant the action."""
        if self.actor is None:
            return None
        names = {binding.role.value for binding in granting_bindings(self.actor, self.action)}
        return " ".join(sorted(names)) or None


@asynccontextmanager
async def acting(hub: Hub, attempt: Attempt) -> AsyncIterator[tuple[Transaction, Actor]]:
    """Open the transaction of an act, for an actor that may do it at this very moment.

    The request may have been under way for long: key, agency and roles are confirmed here, in the
    transaction that acts, so that what was taken away meanwhile is gone. The request's proof is
    used up with the act, or with the record of its refusal.

    Raises:
        ReplayedError: The proof was used before.
        NotAuthenticatedError: The key was revoked, the session ended or the agency suspended
            meanwhile.
        ForbiddenError: No role of the account grants the action.
        StepUpRequiredError: An officer must sign in afresh to do this.
        NotReadyError: The database cannot be reached or gave up.
    """
    who = attempt.by
    async with opened(hub.engine) as tx:
        begun = await begin(tx, attempt)
        known = await hub.roster.confirm(tx, begun.version, who)
        actor = replace(known.actor(who, hub.clock()), sign_in=_sign_in(begun))
        require(actor, attempt.action)
        if attempt.action in STEP_UP:
            require_fresh(actor, hub.clock())
        realm = realm_of(actor, attempt.action)
        if realm is not Realm.NONE:
            await act_as(tx, replace(attempt.identity, realm=realm))
        yield tx, actor


async def require_standing(
    hub: Hub,
    tx: Transaction,
    begun: directory.Begun,
    who: Asker,
    at: datetime,
    refusal: type[SerumpunError],
) -> Actor:
    """Tell what an account that has just proven itself may do; to one that may not act, no more.

    Args:
        hub: Where.
        tx: With the identity of the account's agency.
        begun: The act, in that transaction.
        who: Proven.
        at: The present instant.
        refusal: What such a proof is refused with, whatever the reason.
    """
    known = await hub.roster.confirm(tx, begun.version, who)
    try:
        return known.actor(who, at)
    except NotAuthenticatedError as error:
        raise refusal(error.reason) from error


async def begin(tx: Transaction, attempt: Attempt) -> directory.Begun:
    """Begin an act: row security knows who asks, the directory stands still, the proof is used up.

    Args:
        tx: Just opened; nobody acts in it yet.
        attempt: Whose.

    Raises:
        ReplayedError: The proof was used before.
        NotAuthenticatedError: The officer's session has ended.
    """
    session = attempt.actor.session if attempt.actor else None
    begun = await directory.begin_act_as(tx, attempt.identity, attempt.proof, session)
    if not begun.is_fresh:
        raise proof_replayed()
    if session is not None and begun.signed_in_at is None:
        raise session_ended()
    return begun


def _sign_in(begun: directory.Begun) -> SignIn | None:
    at = begun.signed_in_at
    return None if at is None else SignIn(at, bool(begun.is_phishing_resistant))


def session_ended() -> NotAuthenticatedError:
    """Refuse an officer whose session has ended, whatever the token says."""
    return NotAuthenticatedError("the session has ended")


def proof_replayed() -> ReplayedError:
    """Refuse a proof that was used before: whoever sent it has proven nothing."""
    error = ReplayedError("proof used before")
    error.is_of_stranger = True
    return error


@asynccontextmanager
async def recorded(hub: Hub, attempt: Attempt) -> AsyncIterator[Attempt]:
    """Record whatever is refused inside, once, before anybody is told.

    Raises:
        RecordFailedError: It could not be recorded; then the caller is told only that.
    """
    try:
        yield attempt
    except SerumpunError as error:
        # Of what the hub could not do nothing was decided, and there may be nowhere to record it.
        is_decided = not isinstance(error, ServiceError) or isinstance(error, UnwitnessedError)
        if is_decided and not error.is_recorded:
            await record_refusal(hub, attempt, error)
            error.is_recorded = True
        raise


def refused_record(attempt: Attempt, error: SerumpunError, at: datetime) -> Record:
    """Write the record of an attempt that was refused."""
    rule = error.rule if isinstance(error, ForbiddenError) else None
    return attempt.record(at, outcome=Outcome.REFUSED, rule=error.code, detail=rule)


async def record_refusal(hub: Hub, attempt: Attempt, error: SerumpunError) -> None:
    """Record a refusal in a transaction of its own: the act's was rolled back.

    Raises:
        RecordFailedError: It could not be recorded; then the caller is told only that.
    """
    if isinstance(error, RateLimitedError):
        hub.limited[error.agency, attempt.action] += 1
        return
    if attempt.actor is None or error.is_of_stranger:
        hub.strangers[attempt.action, error.code] += 1
        return
    record = refused_record(attempt, error, hub.clock())
    try:
        async with opened(hub.engine) as tx:
            # The proof is used up, all the same.
            await directory.begin_act_as(tx, attempt.identity, attempt.proof)
            await insert_record(tx, record)
    except SerumpunError as failure:
        raise RecordFailedError(f"refusal not recorded: {failure.reason}") from failure
