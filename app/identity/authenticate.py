"""Who sends this request? Token and proof become an `Actor` (docs/spec/login.md section 6)."""

from collections.abc import Callable
from datetime import datetime
from typing import Protocol

from app.crypto.directory import country_of
from app.crypto.federation import Federation
from app.errors import ProofInvalidError
from app.identity.access_token import TokenKey, verify_access_token
from app.identity.presented import Presented
from app.identity.standing import read_actor
from app.models import replays
from app.models.transaction import Database, Identity, transaction
from app.policy.actor import Actor

PROOF_KIND = "proof"


class Gate(Protocol):
    """Counts what an agency asks for."""

    def take(self, agency: str, n: int = 1) -> None: ...  # noqa: D102


class Door(Protocol):
    """What of the hub is needed to know who asks."""

    @property
    def engine(self) -> Database: ...  # noqa: D102
    @property
    def federation(self) -> Federation: ...  # noqa: D102
    @property
    def issuer(self) -> str: ...  # noqa: D102
    @property
    def token_key(self) -> TokenKey: ...  # noqa: D102
    @property
    def limiter(self) -> "Gate": ...  # noqa: D102
    @property
    def clock(self) -> Callable[[], datetime]: ...  # noqa: D102


async def authenticate(hub: Door, presented: Presented) -> Actor:
    """Prove who sends a request, with the roles it has now.

    Source: docs/spec/login.md section 6, step numbers below.

    Raises:
        NotAuthenticatedError: No token, or one that is not valid, or no longer.
        ProofInvalidError: No proof, or one that does not fit request and token.
        ReplayedError: The proof was used before.
        RateLimitedError: The agency asks too fast.
    """
    at = hub.clock()
    text = presented.token()  # step 1
    token = verify_access_token(text, hub.token_key, hub.issuer, at)  # step 2
    proof = presented.prove(hub.issuer, at, text)  # step 3
    if proof.jkt != token.jkt:
        raise ProofInvalidError("token is bound to another key")  # step 4
    hub.limiter.take(token.agency)  # before the database is asked
    identity = Identity(token.agency, country_of(token.agency))
    async with transaction(hub.engine, identity) as tx:
        actor = await read_actor(tx, hub.federation.name, token.agency, token.kid, at)  # step 5
        await replays.remember(tx, PROOF_KIND, proof.replay_digest, proof.remember_until)  # step 6
    return actor
