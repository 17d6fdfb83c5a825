"""Record which entries of the access log lose the account that acted, once that was approved.

Specification: docs/spec/access-log.md section 9.1. The record comes first: it is in the tree, for
everybody whom such an entry concerns, six hours before anything is erased.
"""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from app.crypto.log_subject import describe_erasure
from app.crypto.names import agency_of
from app.errors import AccountConflictError
from app.models import expiry
from app.models.access_log import insert_record
from app.models.proposals import Proposal
from app.models.transaction import Transaction
from app.policy.actions import Action
from app.usecases.attempt import Attempt


async def approve_erasure(tx: Transaction, attempt: Attempt, found: Proposal, at: datetime) -> None:
    """Record it once for the account's country and once for each other that is concerned.

    Args:
        tx: Where the proposal was confirmed.
        attempt: Of who confirmed.
        found: The proposal.
        at: When it was decided.

    Raises:
        AccountConflictError: An entry of the account is not in the tree yet; a second later it is.
    """
    placed: list[tuple[int, str | None]] = []
    for index, concerned in await expiry.list_subject(tx, found.id):
        if index is None:
            raise AccountConflictError("an entry of it has no leaf yet")
        placed.append((index, concerned))
    await _record(tx, attempt, found, at, None, [index for index, _ in placed])
    for country in sorted({each for _, each in placed if each} - {found.country}):
        of_country = [index for index, concerned in placed if concerned == country]
        await _record(tx, attempt, found, at, country, of_country)


async def _record(
    tx: Transaction,
    attempt: Attempt,
    found: Proposal,
    at: datetime,
    country: str | None,
    leaves: Sequence[int],
) -> None:
    approval = replace(attempt, action=Action.SUBJECT_ERASE, object=str(found.id))
    detail = describe_erasure(agency_of(found.subject), leaves)
    await insert_record(
        tx, approval.record(at, concerned=country, detail=detail, roles="country_admin")
    )
