"""Refresh a session: a new access token and a new refresh token for the old one."""

from dataclasses import replace
from datetime import datetime, timedelta
from hmac import compare_digest

from app.errors import GrantInvalidError
from app.identity.access_token import VerifiedToken
from app.identity.presented import Presented
from app.identity.proof import VerifiedProof
from app.identity.sign_in_secrets import Purpose, RefreshToken, digest_of, new_secret
from app.models import directory, session_life
from app.models.access_log import insert_record
from app.models.replays import OneUse
from app.models.session_life import Session
from app.models.transaction import Identity, transaction
from app.schemas.sign_in import IDLE_SECONDS, RefreshIn, SessionTokenOut
from app.usecases.attempt import Attempt, proof_replayed, recorded, require_standing
from app.usecases.complete_sign_in import actor_of
from app.usecases.end_session import end_reused
from app.usecases.hub import Hub
from app.usecases.redeem_code import tokens_of


async def refresh_session(
    hub: Hub, attempt: Attempt, request: RefreshIn, presented: Presented
) -> SessionTokenOut:
    """Rotate a session's refresh token; one that was used before ends the session.

    Source: docs/spec/sign-in.md section 8, step numbers below.

    Raises:
        ProofInvalidError: No proof, or one that does not fit this request.
        GrantInvalidError: The token does not hold, or the session is over.
        ReplayedError: The proof was used before.
    """
    at = hub.clock()
    proof = presented.prove(hub.issuer, at, None)  # step 1
    token = RefreshToken.read(request.refresh_token)
    claimed = Identity.of(token.agency)
    async with transaction(hub.engine, claimed) as tx:
        session = await session_life.hold_session(tx, token.session)  # step 2
    if session is None or session.jkt != proof.jkt:
        raise GrantInvalidError("no such session, or of another key")
    who = VerifiedToken(
        session.agency, session.account, session.jkt, session.jkt, session.client, session.id
    )
    made = replace(attempt, actor=actor_of(who, claimed), object=str(session.id))
    async with recorded(hub, made):
        _require_living(session, request, at)  # step 3
        if not compare_digest(session.refresh, token.digest):
            await end_reused(hub, made, session.id)  # step 4
        refresh = await _rotate(hub, made, who, token, proof)
        if refresh is None:  # it was used at this very moment
            await end_reused(hub, made, session.id)
    return tokens_of(hub, who, refresh, at)


def _require_living(session: Session, request: RefreshIn, at: datetime) -> None:
    if request.client_id != session.client:
        raise GrantInvalidError("session of another client")
    if session.ended_at is not None or at >= session.ends_at:
        raise GrantInvalidError("the session has ended")
    if at > session.used_at + timedelta(seconds=IDLE_SECONDS):
        raise GrantInvalidError("idle for too long")


async def _rotate(
    hub: Hub, attempt: Attempt, who: VerifiedToken, token: RefreshToken, proof: VerifiedProof
) -> RefreshToken | None:
    """Put a new refresh token in the place of the one used, and record: one transaction.

    Returns:
        The new one; None if the old one was used meanwhile.
    """
    at, secret = hub.clock(), new_secret()
    async with transaction(hub.engine, attempt.identity) as tx:
        begun = await directory.begin_act(
            tx, OneUse(proof.replay_digest, proof.remember_until), token.session
        )
        if not begun.is_fresh:
            raise proof_replayed()
        held = await session_life.hold_session(tx, token.session)
        if held is None or held.ended_at is not None:
            raise GrantInvalidError("ended at the same time")
        if held.refresh != token.digest:
            return None
        await require_standing(hub, tx, begun, who, at, GrantInvalidError)  # step 5
        await session_life.rotate_refresh(tx, held.id, digest_of(Purpose.REFRESH, secret), at)
        await insert_record(tx, attempt.record(at))
    return RefreshToken(token.agency, token.session, secret)
