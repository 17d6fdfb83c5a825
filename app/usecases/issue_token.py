"""Issue an access token to an agency that proves to hold its certified signing key."""

from dataclasses import replace
from datetime import datetime

from app.errors import (
    AssertionInvalidError,
    ReplayedError,
    UnknownKeyError,
)
from app.identity.access_token import VerifiedToken, issue_access_token
from app.identity.assertion import VerifiedAssertion, parse_assertion, verify_assertion
from app.identity.presented import Presented
from app.models import directory, keys
from app.models.access_log import insert_record
from app.models.accounts import system_account
from app.models.replays import OneUse, use_assertion
from app.models.transaction import NOBODY, Identity, transaction
from app.policy.actor import Actor
from app.schemas.tokens import TokenIn, TokenOut
from app.usecases.attempt import Attempt, recorded, require_standing
from app.usecases.hub import Hub


async def issue_token(
    hub: Hub, attempt: Attempt, request: TokenIn, presented: Presented
) -> TokenOut:
    """Verify assertion and proof, use both up, record, and only then hand out a token.

    Source: docs/spec/login.md section 5, step numbers below.

    Raises:
        ProofInvalidError: No proof, or one that does not fit this request.
        AssertionInvalidError: The assertion does not hold, or its agency may not act now.
        ReplayedError: Assertion or proof were used before.
    """
    at = hub.clock()
    proof = presented.prove(hub.issuer, at, None)  # step 1
    proven = await _prove_agency(hub, request, at)  # step 2
    identity = Identity.of(proven.agency)
    who = Actor(
        agency=proven.agency,
        country=identity.country,
        account=system_account(proven.agency),
        bindings=(),
        kid=proven.kid,
    )
    async with (
        recorded(hub, replace(attempt, actor=who)),
        transaction(hub.engine, identity) as tx,
    ):
        used = OneUse(proof.replay_digest, proof.remember_until)
        begun = await directory.begin_act(tx, used)
        actor = await require_standing(hub, tx, begun, who, at, AssertionInvalidError)  # step 3
        if not begun.is_fresh:  # step 4
            raise ReplayedError("proof used before")
        await use_assertion(tx, OneUse(proven.replay_digest, proven.remember_until))
        await insert_record(tx, replace(attempt, actor=actor).record(at))  # step 5
    bound = VerifiedToken(who.agency, who.account, who.kid, proof.jkt, who.agency)
    return TokenOut(access_token=issue_access_token(hub.token_key, hub.issuer, bound, at))


async def _prove_agency(hub: Hub, request: TokenIn, at: datetime) -> VerifiedAssertion:
    """Find the key that an assertion claims, and check that its holder made the assertion."""
    unverified = parse_assertion(request.client_assertion)
    try:
        async with transaction(hub.engine, NOBODY) as tx:
            certified = await keys.find_key(tx, hub.federation.name, unverified.kid)
    except UnknownKeyError as error:
        raise AssertionInvalidError(error.reason) from error
    proven = verify_assertion(unverified, certified, hub.issuer, at)
    if request.client_id not in {None, proven.agency}:
        raise AssertionInvalidError("client_id is another agency")
    return proven
