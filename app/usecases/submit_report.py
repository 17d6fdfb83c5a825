"""Submit a report: verified with the key of who asks, stored and recorded, then receipted.

Specification: docs/spec/sealed-report.md section 8, step numbers below. A report is judged by what
is known of the directory, and stored only while the directory is still at that version; what has
moved meanwhile is read again, before a report is taken and before one is refused (ADR 0009).
"""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Final

from app.crypto.blind_index import MatchPolicy
from app.crypto.directory import CertifiedKey
from app.crypto.encoding import to_base64url
from app.crypto.envelope import Envelope, VerifiedReport, verify_report
from app.crypto.handling import check_clock
from app.crypto.jws import Jws, read_protected
from app.crypto.keys import KeyUse
from app.crypto.statements import Act, AgencyStatus
from app.errors import (
    AttachmentMissingError,
    IdReusedError,
    InvalidShapeError,
    NotReadyError,
    RecipientKeyNotActiveError,
    RecipientUnknownError,
    SerumpunError,
    UnwitnessedError,
)
from app.identity.roster import Known
from app.models import blobs, directory, keys, reports
from app.models.access_log import insert_record
from app.models.submissions import Outcome, Submission
from app.models.transaction import Transaction, transaction
from app.policy.grants import require
from app.policy.own_key import require_own_key
from app.schemas.categories import category_codes
from app.usecases.attempt import AGAIN, Attempt, acting, proof_replayed, session_ended
from app.usecases.hub import Hub
from app.usecases.match_tokens import blind_tokens
from app.usecases.receipts import reference_to, sign_receipt
from app.usecases.token_budget import budget_spent, require_budget

NEWER_KEY = "newer-key"
ROUNDS: Final = 8  # the directory moves a few times a day, not eight times during a submission


@dataclass(frozen=True)
class Submitted:
    """What the originator is told.

    Args:
        receipt: The hub's promise.
        is_new: False if these very bytes had been submitted before.
        warnings: What did not hinder, e.g. `newer-key`.
    """

    receipt: Jws
    is_new: bool
    warnings: Sequence[str] = ()


async def submit_report(hub: Hub, attempt: Attempt, envelope: Envelope) -> Submitted:
    """Check, store and record one report.

    Raises:
        ForbiddenError: No role of the account lets it submit this.
        OriginatorMismatchError: The report names another agency, or another's key signed it.
        VerificationError: It is not what it claims to be, or somebody could not open it.
        IdReusedError: The originator used the id for another report.
        QueryBudgetError: Its tokens are more than the agency may have evaluated for now.
        EvaluatorAwayError: The second keys are elsewhere, and do not answer; nothing was stored.
        ReplayedError: The request's proof was used before.
        UnwitnessedError: Too few countries have confirmed the access log lately.
    """
    named = frozenset(wrap.agency for wrap in envelope.wraps)
    for _ in range(ROUNDS):
        known = await hub.roster.recall(hub.engine, attempt.by, named)
        verified = None
        try:
            actor = known.actor(attempt.by, hub.clock())
            require(actor, attempt.action)  # 1. may this account submit at all?
            certified = await _certified_key(hub, attempt, known, envelope)
            require_own_key(actor, certified.key)  # 2. certified, own
            verified = verify_report(envelope, certified.key)  # 3. facts come only from this
            at = hub.clock()
            certified.require_active(at)  # 5. the key may still sign, and the report is of now
            check_clock(verified.header, at)
            _check_category(verified)
            require(actor, attempt.action, verified.header)  # 6. may it send this one?
            warnings = _check_recipients(known, verified, at)  # 7. somebody can open it
            hub.quorum_held.require(at)  # other countries watch the log
        except SerumpunError as refusal:
            again = await _confirm_refusal(hub, attempt, known, verified, refusal)  # 4.
            if again is not None:
                return again
            attempt = replace(attempt, proof=None)  # used up by the look that was taken
            continue
        if verified.header.match is not None and hub.evaluator.is_elsewhere:
            again = await _before_evaluation(hub, attempt, verified)
            if again is not None:
                return again
            attempt = replace(attempt, proof=None)
        tokens = await blind_tokens(hub, verified)  # their first form goes no further than here
        submission = replace(_submission(hub, attempt, known, verified, at), tokens=tokens)
        stored = await hub.submissions.store(submission)  # 8. and 9. committed
        if stored.outcome is Outcome.STORED:
            return Submitted(submission.receipt, is_new=True, warnings=warnings)  # 10.
        if stored.first_receipt is not None:  # 4. the same report again
            return Submitted(stored.first_receipt, is_new=False)
        await _require_another_round(hub, attempt, stored.outcome, verified)
        await hub.roster.read_again(hub.engine, attempt.by, named)
        attempt = replace(attempt, proof=None)  # used up by what was committed
    raise NotReadyError("the directory keeps moving")


async def _certified_key(
    hub: Hub, attempt: Attempt, known: Known, envelope: Envelope
) -> CertifiedKey:
    """Find the key that the envelope names."""
    _, kid = read_protected(envelope)
    own = known.agencies[attempt.by.agency].keys.get(kid)
    if own is not None:
        return own
    async with transaction(hub.engine, attempt.identity) as tx:
        return await keys.find_key(tx, hub.federation.name, kid)


def _check_category(verified: VerifiedReport) -> None:
    if verified.header.category not in category_codes():
        raise InvalidShapeError("unknown category", pointer="/category")


def _check_recipients(known: Known, verified: VerifiedReport, at: datetime) -> Sequence[str]:
    """Refuse a report that somebody in its audience could not, or must not, open.

    Returns:
        Warnings: a newer key than the one sealed to exists.
    """
    warnings: dict[str, None] = {}
    for wrap in verified.envelope.wraps:
        agency = known.agencies.get(wrap.agency)
        key = agency.keys.get(to_base64url(wrap.kid)) if agency else None
        if agency is None or key is None or key.key.use is not KeyUse.AGENCY_SEAL:
            raise RecipientUnknownError("no such sealing key of that agency")
        if agency.status is not AgencyStatus.ACTIVE or not key.is_active(at):
            raise RecipientKeyNotActiveError("suspended, revoked or outside its dates")
        if agency.has_newer(key, at):
            warnings[NEWER_KEY] = None
    return tuple(warnings)


async def _confirm_refusal(
    hub: Hub,
    attempt: Attempt,
    known: Known,
    verified: VerifiedReport | None,
    refusal: SerumpunError,
) -> Submitted | None:
    """Refuse a report by the directory as it is now; one that was taken before is not refused.

    Returns:
        What was told before of the very same report; None if the directory or the quorum has
        moved.
    """
    async with acting(hub, attempt) as (tx, _):
        if verified is not None:
            again = await _find_same(tx, attempt, verified, hub.clock())
            if again is not None:
                return again
        if isinstance(refusal, UnwitnessedError):
            await hub.quorum_held.confirm(tx, hub.clock())
            return None
        if await directory.read_version(tx) == known.version:
            raise refusal
    return None


async def _find_same(
    tx: Transaction, attempt: Attempt, verified: VerifiedReport, at: datetime
) -> Submitted | None:
    """Find what the very same signed object was told, so that a lost answer can be asked again."""
    header = verified.header
    known = await reports.find_receipt(tx, header.originator, header.id, verified.digest)
    if known is None:
        return None
    record = attempt.record(at, originator=header.originator, request_digest=verified.digest)
    await insert_record(tx, replace(record, detail=AGAIN))
    return Submitted(known, is_new=False)


async def _before_evaluation(
    hub: Hub, attempt: Attempt, verified: VerifiedReport
) -> Submitted | None:
    """Look before another state is asked: it counts what it evaluates, and may be away.

    Returns:
        What was told before of the very same report.
    """
    entry, tokens = verified.header.match, verified.envelope.tokens
    async with acting(hub, attempt) as (tx, _):
        at = hub.clock()
        again = await _find_same(tx, attempt, verified, at)
        if again is None and entry and tokens and entry.policy is not MatchPolicy.NONE:
            await require_budget(hub, tx, len(tokens.t1), at)
    return again


async def _require_another_round(
    hub: Hub, attempt: Attempt, outcome: Outcome, verified: VerifiedReport
) -> None:
    """Refuse what was not stored, unless only the directory has moved."""
    if outcome is Outcome.REPLAYED:
        raise proof_replayed()
    if outcome is Outcome.ENDED:
        raise session_ended()
    if outcome is Outcome.SPENT:
        tokens = verified.envelope.tokens
        raise budget_spent(hub, len(tokens.t1) if tokens else 0)
    if outcome is Outcome.TAKEN:
        raise IdReusedError("id used for another report")
    if outcome is Outcome.INCOMPLETE:
        raise AttachmentMissingError(
            "not uploaded", pointer=await _missing_attachment(hub, attempt, verified)
        )


async def _missing_attachment(hub: Hub, attempt: Attempt, verified: VerifiedReport) -> str | None:
    """Name the first attachment that is not there as the header describes it."""
    header = verified.header
    async with transaction(hub.engine, attempt.identity) as tx:
        found = await blobs.list_blobs(tx, header.originator, header.id)
    stored = {blob.n: (blob.length, blob.sha256) for blob in found if blob.section is None}
    for position, entry in enumerate(header.attachments):
        if stored.get(entry.n) != (entry.length, entry.sha256):
            return f"/attachments/{position}"
    return None  # it has come meanwhile: send the report again


def _submission(
    hub: Hub, attempt: Attempt, known: Known, verified: VerifiedReport, at: datetime
) -> Submission:
    header = verified.header
    record = attempt.record(
        at,
        originator=header.originator,
        object=f"{header.originator}/{header.id}",
        request_digest=verified.digest,
    )
    record, receipt = sign_receipt(
        hub, Act.SUBMIT, record, header.originator, report=reference_to(verified)
    )
    return Submission(
        attempt.identity,
        known.version,
        attempt.proof,
        attempt.by.session,
        verified,
        receipt,
        record,
        per_day=hub.match_per_day,
    )
