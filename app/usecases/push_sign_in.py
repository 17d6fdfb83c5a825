"""Take a pushed sign-in request: nobody is known, and nothing is told about anybody."""

from datetime import timedelta

from app.errors import InvalidShapeError
from app.identity.clients import require_client
from app.identity.presented import Presented
from app.identity.sign_in_secrets import Invitation, new_secret, request_digest
from app.models import sign_ins
from app.models.transaction import NOBODY, transaction
from app.schemas.sign_in import (
    REQUEST_URI_PREFIX,
    SESSION_SECONDS,
    SIGN_IN_SECONDS,
    PushIn,
    PushOut,
)
from app.usecases.hub import Hub


async def push_sign_in(hub: Hub, request: PushIn, presented: Presented) -> PushOut:
    """Keep what a client pushed, bound to the key of its proof.

    Source: docs/spec/sign-in.md section 3, step numbers below.

    Raises:
        RateLimitedError: Strangers begin too many sign-ins.
        ProofInvalidError: No proof, or one that does not fit this request.
        SignInInvalidError: Not one of the hub's clients, or not its address.
        InvalidShapeError: `max_age` is longer than a session.
    """
    hub.pushes.take("")  # step 1
    at = hub.clock()
    proof = presented.prove(hub.issuer, at, None)  # step 2
    require_client(request.client_id, request.redirect_uri, hub.issuer)  # step 3
    if int(request.max_age) > SESSION_SECONDS:
        raise InvalidShapeError("longer than a session", pointer="/max_age")
    secret = new_secret()
    push = sign_ins.Push(
        client=request.client_id,
        redirect_uri=request.redirect_uri,
        client_state=request.state,
        code_challenge=request.code_challenge,
        jkt=proof.jkt,
        max_age=int(request.max_age),
        invitation=stored_invitation(request.invitation),
    )
    until = at + timedelta(seconds=SIGN_IN_SECONDS)
    async with transaction(hub.engine, NOBODY) as tx:  # step 4
        await sign_ins.insert_sign_in(tx, request_digest(secret), push, at, until)
    return PushOut(request_uri=REQUEST_URI_PREFIX + secret)


def stored_invitation(invitation: str | None) -> str | None:
    """Write what is kept of an invitation while the sign-in is under way: no secret."""
    return str(Invitation.of_code(invitation)) if invitation else None
