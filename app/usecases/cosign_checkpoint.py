"""Take a member's cosignature of a checkpoint; serve those of all.

Specification: docs/spec/access-log.md section 5.1.
"""

from collections.abc import Sequence
from datetime import datetime

from app.audit.proofs import compute
from app.crypto.checkpoint import verify_checkpoint
from app.crypto.cosignature import (
    Cosigner,
    own_cosigners,
    read_cosignature,
    verify_cosignature,
)
from app.crypto.merkle import EMPTY_ROOT, plan_root
from app.errors import BadProofError
from app.models import cosignatures, keys, log_tree, stated_witnesses
from app.models.access_log import insert_record
from app.models.transaction import Transaction
from app.policy.of_now import require_of_now
from app.usecases.attempt import Attempt, acting
from app.usecases.hub import Hub
from app.usecases.require_quorum import QuorumState


async def cosign_checkpoint(hub: Hub, attempt: Attempt, note: bytes, line: str) -> None:
    """Keep a witness's cosignature.

    Raises:
        ForbiddenError: The account is no witness's.
        BadSignatureError: The checkpoint is not this log's, or no active key of the witness's
            agency has cosigned it.
        ClockWindowError: The cosignature is not of now.
        BadProofError: This log has another history than the one that was signed.
    """
    async with acting(hub, attempt) as (tx, actor):
        signed = verify_checkpoint(note, hub.log_key.public)
        found, at = read_cosignature(line), hub.clock()
        require_of_now(found.at, at)
        verify_cosignature(note, found, await cosigners_now(hub, tx, actor.agency, at))
        size = await log_tree.read_size(tx)
        root = [EMPTY_ROOT] if not signed.size else []
        if 0 < signed.size <= size:
            root = await compute(tx, plan_root(signed.size))
        if root != [signed.root]:
            raise BadProofError("this log has another history")
        await cosignatures.keep_cosignature(tx, signed.size, note, line, found.at)
        await insert_record(tx, attempt.record(at, object=f"size={signed.size}"))


async def cosigners_now(hub: Hub, tx: Transaction, agency: str, at: datetime) -> list[Cosigner]:
    """Tell by which keys an agency cosigns at this moment: its own, and those stated for it."""
    certified = await keys.list_keys_of(tx, hub.federation.name, [agency])
    found = own_cosigners(each.key for each in certified if each.is_active(at))
    for kept in await stated_witnesses.list_witnesses(tx):
        if kept.is_active and kept.statement.subject == agency:
            found += kept.statement.cosigners()
    return found


async def read_quorum(
    hub: Hub, attempt: Attempt
) -> tuple[QuorumState, Sequence[stated_witnesses.KeptWitness]]:
    """Tell what each witness has cosigned last, until when that lets new reports in, who is asked.

    Returns:
        How the log is confirmed, and the witnesses that the hub asks.
    """
    async with acting(hub, attempt) as (tx, _):
        stated = await stated_witnesses.list_witnesses(tx)
        asked = [each for each in stated if each.is_active]
        return await hub.quorum_held.read(tx, hub.clock()), asked
