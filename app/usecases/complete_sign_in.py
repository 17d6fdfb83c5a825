"""Complete a sign-in for the account that a way in has proven; every way in ends here."""

from dataclasses import replace
from uuid import UUID

from app.errors import SignInInvalidError
from app.identity.access_token import VerifiedToken
from app.identity.clients import redirect_address
from app.identity.sign_in_secrets import Purpose, digest_of, new_secret
from app.models import directory, sign_ins
from app.models.access_log import insert_record
from app.models.sign_ins import Proven, SignIn
from app.models.transaction import NOBODY, Identity, act_as, transaction
from app.policy.actor import Actor
from app.usecases.attempt import Attempt, recorded, require_standing
from app.usecases.hub import Hub

_NO_SESSION = UUID(int=0)  # it begins with the code


async def complete_sign_in(hub: Hub, attempt: Attempt, under_way: SignIn, proven: Proven) -> str:
    """Record who signed in and make the code; returns the address that the browser goes to.

    Source: docs/spec/sign-in.md section 6. Whoever calls this has proven the account, and used up
    what proved it.

    Args:
        hub: Where.
        attempt: Of the request that brought the proof.
        under_way: The sign-in, of the browser that sent the request.
        proven: Who, and how.

    Raises:
        SignInInvalidError: The account or its agency may not act now, or the sign-in is finished.
    """
    at, code = hub.clock(), new_secret()
    who = officer(under_way, proven, _NO_SESSION)
    made = replace(attempt, actor=actor_of(who, proven))
    async with recorded(hub, made), transaction(hub.engine, made.identity) as tx:
        begun = await directory.begin_act(tx, None)
        await require_standing(hub, tx, begun, who, at, SignInInvalidError)
        await insert_record(tx, made.record(at, detail=f"method={proven.method}"))
        await act_as(tx, NOBODY)
        digest = digest_of(Purpose.CODE, code)
        if not await sign_ins.complete(tx, under_way.id, digest, proven, at):
            raise SignInInvalidError("finished before")
    push = under_way.push
    return redirect_address(push.redirect_uri, code=code, state=push.client_state, iss=hub.issuer)


def officer(under_way: SignIn, proven: Proven, session: UUID) -> VerifiedToken:
    """Name the officer who signed in, as the tokens of the session will."""
    push = under_way.push
    return VerifiedToken(
        agency=proven.agency,
        account=proven.account,
        kid=push.jkt,
        jkt=push.jkt,
        client=push.client,
        session=session,
    )


def actor_of(who: VerifiedToken, proven: Proven | Identity) -> Actor:
    """Write who acts, for the record; what it may do is not asked here."""
    return Actor(who.agency, proven.country, who.account, (), who.kid)
