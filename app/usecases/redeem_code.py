"""Give a session for the code of a finished sign-in, once."""

from dataclasses import replace
from datetime import datetime, timedelta
from hmac import compare_digest
from uuid import UUID

from app.crypto.encoding import new_id
from app.errors import GrantInvalidError
from app.identity.access_token import VerifiedToken, issue_access_token
from app.identity.presented import Presented
from app.identity.proof import VerifiedProof
from app.identity.sign_in_secrets import (
    Purpose,
    RefreshToken,
    code_challenge,
    digest_of,
    new_secret,
)
from app.models import directory, session_life, sign_ins
from app.models.access_log import insert_record
from app.models.replays import OneUse
from app.models.session_life import Session
from app.models.sign_ins import Proven, SignIn
from app.models.transaction import NOBODY, Transaction, act_as, transaction
from app.schemas.sign_in import (
    CODE_SECONDS,
    IDLE_SECONDS,
    SESSION_SECONDS,
    CodeIn,
    SessionTokenOut,
)
from app.usecases.attempt import Attempt, proof_replayed, recorded, require_standing
from app.usecases.complete_sign_in import actor_of, officer
from app.usecases.end_session import end_reused
from app.usecases.hub import Hub


async def redeem_code(
    hub: Hub, attempt: Attempt, request: CodeIn, presented: Presented
) -> SessionTokenOut:
    """Check the code against all that its sign-in was bound to, and start or step up a session.

    Source: docs/spec/sign-in.md section 7, step numbers below.

    Raises:
        ProofInvalidError: No proof, or one that does not fit this request.
        GrantInvalidError: The code does not hold; a second use also ends the session it led to.
        ReplayedError: The proof was used before.
    """
    at = hub.clock()
    proof = presented.prove(hub.issuer, at, None)  # step 1
    code = digest_of(Purpose.CODE, request.code)
    async with transaction(hub.engine, NOBODY) as tx:
        found = await sign_ins.find_by_code(tx, code, at)  # step 2
    if found is None or found.proven is None:
        raise GrantInvalidError("no such code")
    who = officer(found, found.proven, new_id(at))
    made = replace(attempt, actor=actor_of(who, found.proven))
    async with recorded(hub, made):
        _check_binding(found, request, proof, at)  # step 3
        if found.session is not None:
            await end_reused(hub, made, found.session)  # step 4
        opened = await _redeem(hub, made, code, who, proof)
        if isinstance(opened, UUID):  # it was used at this very moment
            await end_reused(hub, made, opened)
        session, refresh = opened
    return tokens_of(hub, replace(who, session=session.id), refresh, at)


def tokens_of(hub: Hub, who: VerifiedToken, refresh: RefreshToken, at: datetime) -> SessionTokenOut:
    """Write the tokens of a session, after all is committed."""
    return SessionTokenOut(
        access_token=issue_access_token(hub.token_key, hub.issuer, who, at),
        refresh_token=str(refresh),
        session=str(who.session),
    )


def _check_binding(found: SignIn, request: CodeIn, proof: VerifiedProof, at: datetime) -> None:
    """Refuse a code that comes from elsewhere than where its sign-in began."""
    push = found.push
    if (request.client_id, request.redirect_uri) != (push.client, push.redirect_uri):
        raise GrantInvalidError("code of another client or address")
    if not compare_digest(code_challenge(request.code_verifier), push.code_challenge):
        raise GrantInvalidError("the verifier is not that of the challenge")
    if proof.jkt != push.jkt:
        raise GrantInvalidError("proof by another key than that of the request")
    if found.completed_at is None or at > found.completed_at + timedelta(seconds=CODE_SECONDS):
        raise GrantInvalidError("the code has expired")


async def _redeem(
    hub: Hub, attempt: Attempt, code: bytes, who: VerifiedToken, proof: VerifiedProof
) -> tuple[Session, RefreshToken] | UUID:
    """Start or step up the session, use up code and proof, and record: one transaction.

    Returns:
        The session and its refresh token; or the session that somebody was given meanwhile.
    """
    at = hub.clock()
    async with transaction(hub.engine, NOBODY) as tx:
        held = await sign_ins.find_by_code(tx, code, at)  # nobody else has it now
        if held is None or held.proven is None:
            raise GrantInvalidError("the code has expired")
        if held.session is not None:
            return held.session
        proven = held.proven
        await act_as(tx, attempt.identity)
        begun = await directory.begin_act(tx, OneUse(proof.replay_digest, proof.remember_until))
        if not begun.is_fresh:
            raise proof_replayed()
        await require_standing(hub, tx, begun, who, at, GrantInvalidError)  # step 5
        session, refresh = await _open_session(tx, who, proven, at)  # step 6
        await insert_record(tx, attempt.record(at, object=str(session.id)))
        await act_as(tx, NOBODY)
        await sign_ins.spend_code(tx, held.id, session.id)
    return session, refresh


async def _open_session(
    tx: Transaction, who: VerifiedToken, proven: Proven, at: datetime
) -> tuple[Session, RefreshToken]:
    """Step up the session that this account, client and key have, or start one."""
    secret, fresh = new_secret(), who.session or new_id(at)
    session = Session(
        id=fresh,
        account=who.account,
        agency=who.agency,
        country=proven.country,
        client=who.client,
        jkt=who.jkt,
        refresh=digest_of(Purpose.REFRESH, secret),
        used_at=at,
        ends_at=at + timedelta(seconds=SESSION_SECONDS),
        ended_at=None,
    )
    idle_since = at - timedelta(seconds=IDLE_SECONDS)
    living = await session_life.renew_session(tx, session, proven, idle_since)
    if living is None:
        await session_life.start_session(tx, session, proven)
    session = living or session
    return session, RefreshToken(who.agency, session.id, secret)
