"""Who sends this request? Token and proof become an `Actor` (docs/spec/login.md section 6)."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from app.errors import NotAuthenticatedError, ProofInvalidError
from app.identity.access_token import TokenKey, verify_access_token
from app.identity.presented import Presented
from app.identity.roster import Roster
from app.models.replays import OneUse
from app.models.transaction import Database
from app.policy.actor import Actor


class Gate(Protocol):
    """Counts what an agency asks for."""

    def take(self, agency: str, n: int = 1) -> None: ...  # noqa: D102


class Door(Protocol):
    """What of the hub is needed to know who asks."""

    @property
    def engine(self) -> Database: ...  # noqa: D102
    @property
    def roster(self) -> Roster: ...  # noqa: D102
    @property
    def issuer(self) -> str: ...  # noqa: D102
    @property
    def token_key(self) -> TokenKey: ...  # noqa: D102
    @property
    def limiter(self) -> Gate: ...  # noqa: D102
    @property
    def clock(self) -> Callable[[], datetime]: ...  # noqa: D102


@dataclass(frozen=True)
class Authenticated:
    """Who sends a request.

    Args:
        actor: With the roles that were last known; the act reads them again.
        proof: Of this request, not used up yet.
    """

    actor: Actor
    proof: OneUse


async def authenticate(hub: Door, presented: Presented) -> Authenticated:
    """Prove who sends a request.

    Source: docs/spec/login.md section 6, step numbers below; steps 6 and 7 belong to the act.

    Raises:
        NotAuthenticatedError: No token, or one that is not valid, or no longer.
        ProofInvalidError: No proof, or one that does not fit request and token.
        RateLimitedError: The agency asks too fast.
    """
    at = hub.clock()
    text = presented.token()  # step 1
    token = verify_access_token(text, hub.token_key, hub.issuer, at)  # step 2
    proof = presented.prove(hub.issuer, at, text)  # step 3
    if proof.jkt != token.jkt:
        raise ProofInvalidError("token is bound to another key")  # step 4
    hub.limiter.take(token.agency)  # before the database is asked
    known = await hub.roster.recall(hub.engine, token)  # step 5
    try:
        actor = known.actor(token, at)
    except NotAuthenticatedError:  # perhaps not any more
        known = await hub.roster.read_again(hub.engine, token)
        actor = known.actor(token, at)
    return Authenticated(actor, OneUse(proof.replay_digest, proof.remember_until))
