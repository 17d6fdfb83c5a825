"""Give a report tokens of a later epoch: by its originator, bound to its signed header.

Specification: docs/spec/matching.md section 12.
"""

from dataclasses import replace
from datetime import datetime

from app.crypto.blind_index import MatchPolicy, check_tokens
from app.crypto.encoding import from_base64url, object_digest
from app.crypto.index_statement import TokensRenewal
from app.crypto.jws import read_protected
from app.crypto.statements import TYP, verify_statement
from app.errors import (
    DigestMismatchError,
    EpochClosedError,
    NotFoundError,
    OriginatorMismatchError,
)
from app.models import index_keys, matching
from app.models.access_log import insert_record
from app.models.matching import Renewal
from app.models.transaction import Transaction
from app.policy.actor import Actor
from app.schemas.matches import TokensRenewalIn
from app.usecases.attempt import AGAIN, Attempt, acting
from app.usecases.hub import Hub
from app.usecases.match_tokens import blind_all
from app.usecases.token_budget import budget_spent, require_budget
from app.usecases.verify_own import verify_own


async def renew_tokens(
    hub: Hub, attempt: Attempt, originator: str, report_id: str, asked: TokensRenewalIn
) -> int:
    """Let a report be met by tokens of a later epoch; returns which.

    Raises:
        NotFoundError: No such report, none with tokens, or another agency's: one and the same.
        VerificationError: It is not what it claims to be, or not by the originator.
        EpochClosedError: The epoch is not open to the agency.
        QueryBudgetError: The tokens are more than the agency may have evaluated for now.
        EvaluatorAwayError: The second keys are elsewhere, and do not answer; nothing was done.
    """
    count = len(asked.tokens.t1)
    async with acting(hub, attempt) as (tx, actor):  # before anybody evaluates anything
        if originator != actor.agency:
            raise NotFoundError("not the originator")
        renewal, at = await _verify(tx, hub, actor, report_id, asked)
        if renewal.match.policy is not MatchPolicy.NONE:
            await require_budget(hub, tx, count, at)
    attempt = replace(attempt, proof=None)  # used up
    entry = renewal.match
    blinded = await blind_all(hub, originator, entry.epoch, entry.policy, asked.tokens.t1)
    async with acting(hub, attempt) as (tx, actor):
        renewal, at = await _verify(tx, hub, actor, report_id, asked)
        outcome = await matching.renew_tokens(
            tx, renewal.report, entry.epoch, blinded, hub.match_per_day, at
        )
        if outcome is Renewal.ABSENT:
            raise NotFoundError("no such report with tokens")
        if outcome is Renewal.OTHER:
            raise DigestMismatchError("not the policy of the report", pointer="/signed")
        if outcome is Renewal.SPENT:
            raise budget_spent(hub, count)
        is_again = outcome is Renewal.AGAIN
        _, kid = read_protected(asked.signed)
        payload = from_base64url(asked.signed.payload)
        record = attempt.record(
            at,
            originator=originator,
            request_digest=object_digest(TYP[TokensRenewal], kid, payload),
            detail=AGAIN if is_again else f"epoch={entry.epoch} tokens={count}",
        )
        await insert_record(tx, record)
    return entry.epoch


async def _verify(
    tx: Transaction, hub: Hub, actor: Actor, report_id: str, asked: TokensRenewalIn
) -> tuple[TokensRenewal, datetime]:
    renewal, at = await verify_own(
        tx, hub, actor, asked.signed, lambda key: verify_statement(asked.signed, TokensRenewal, key)
    )
    if (renewal.report.originator, renewal.report.id) != (actor.agency, report_id):
        raise OriginatorMismatchError("of another agency or report")
    check_tokens(renewal.match, asked.tokens)
    if not await index_keys.is_open(tx, renewal.match.epoch, at):
        raise EpochClosedError(f"epoch {renewal.match.epoch}")
    return renewal, at
