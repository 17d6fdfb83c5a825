"""Ask the witnesses that countries have stated to cosign the newest checkpoint.

Specification: docs/spec/access-log.md section 5.5 (C2SP tlog-witness). What comes back counts as if
the witness had handed it in: same role, same keys, same clock, recorded in the same transaction.
"""

import asyncio
import logging
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final
from uuid import uuid4

from app.audit.proofs import compute
from app.crypto.cosignature import read_cosignature, verify_cosignature
from app.crypto.merkle import plan_consistency
from app.crypto.tlog_witness import (
    SIZE_TYPE,
    AddCheckpoint,
    read_cosignature_lines,
    read_size,
)
from app.errors import BadSignatureError, ClockWindowError, MalformedError
from app.models import cosignatures, directory, log_tree, stated_witnesses
from app.models.access_log import insert_record
from app.models.stated_witnesses import AskOutcome, KeptWitness
from app.models.transaction import SEQUENCER, Identity, Transaction, opened, transaction
from app.policy.actions import Action
from app.policy.of_now import require_of_now
from app.usecases.attempt import Attempt
from app.usecases.cosign_checkpoint import cosigners_now
from app.usecases.hub import Hub
from app.witness_calls import call_witness

AT_DATABASE: Final = 2  # connections, however many witnesses are asked
TRIES: Final = 2  # a witness says once what it has cosigned last; another 409 is no answer
_OK: Final = 200
_CONFLICT: Final = 409
_NOT_PROVEN: Final = 422
_LOG: Final = logging.getLogger("serumpun.hub")


@dataclass(frozen=True)
class _Asked:
    """One question.

    Args:
        gate: Lets few at the database at a time.
        agency: Whose witness.
        address: Where it answers.
        size: Leaves of the checkpoint.
        note: The checkpoint.
    """

    gate: asyncio.Semaphore
    agency: str
    address: str
    size: int
    note: bytes


async def ask_witnesses(hub: Hub, tell: Callable[[AskOutcome], None]) -> None:
    """Ask each witness once; none waits for another, and none that fails hinders the others.

    Args:
        hub: Whose log.
        tell: Is told how each ended.

    Raises:
        NotReadyError: The database failed.
    """
    async with transaction(hub.engine, SEQUENCER) as tx:
        newest = await log_tree.newest_checkpoint(tx)
        stated = await stated_witnesses.list_witnesses(tx)
    if newest is None:
        return
    due = [each.statement for each in stated if _is_due(hub, each)]
    size, note = newest
    gate = asyncio.Semaphore(AT_DATABASE)
    asked = [_Asked(gate, each.subject, each.address, size, note) for each in due]
    for found in await asyncio.gather(*(_ask(hub, each) for each in asked)):
        if found is not None:
            tell(found)


def _is_due(hub: Hub, kept: KeptWitness) -> bool:
    return kept.is_active and not hub.resting.is_resting(kept.statement.subject, hub.clock())


async def _ask(hub: Hub, asked: _Asked) -> AskOutcome | None:
    """Ask one; None: its agency is no witness at present."""
    agency = asked.agency
    async with asked.gate, transaction(hub.engine, Identity.of(agency)) as tx:
        if not await stated_witnesses.may_cosign(tx, agency, hub.clock()):
            return None
        old = await cosignatures.read_size_of(tx, agency)
    try:
        outcome = await _exchange(hub, asked, min(old, asked.size))
    except (ClockWindowError, BadSignatureError):
        outcome = AskOutcome.FALSE
    except MalformedError:
        outcome = AskOutcome.REFUSED
    at = hub.clock()
    async with asked.gate, transaction(hub.engine, SEQUENCER) as tx:
        await stated_witnesses.note_outcome(tx, agency, outcome, at)
    if outcome is AskOutcome.COSIGNED:
        hub.resting.succeed(agency)
        return outcome
    hub.resting.fail(agency, at)
    level = logging.ERROR if outcome is AskOutcome.CONTRADICTED else logging.WARNING
    _LOG.log(level, "a witness did not cosign", extra={"why": f"{agency} {outcome}"})
    return outcome


async def _exchange(hub: Hub, asked: _Asked, old: int) -> AskOutcome:
    """Ask, and once more from the size that the witness says it knows."""
    for _ in range(TRIES):
        proof = await _prove(hub, asked, old)
        body = AddCheckpoint(old, proof, asked.note).to_bytes()
        reply = await call_witness(asked.address, hub.issuer, body)
        if reply is None:
            return AskOutcome.NO_ANSWER
        if reply.status == _OK:
            await _keep(hub, asked, read_cosignature_lines(reply.body))
            return AskOutcome.COSIGNED
        if reply.status == _NOT_PROVEN:  # the proof is right: the witness holds another root
            return AskOutcome.CONTRADICTED
        if reply.status != _CONFLICT or reply.kind != SIZE_TYPE:
            return AskOutcome.REFUSED
        known = read_size(reply.body)
        if known > asked.size or known == old == asked.size:
            return AskOutcome.CONTRADICTED  # a larger log, or another root of this size
        old = known
    return AskOutcome.REFUSED


async def _prove(hub: Hub, asked: _Asked, old: int) -> Sequence[bytes]:
    if old in (0, asked.size):
        return []
    async with asked.gate, transaction(hub.engine, SEQUENCER) as tx:
        return await compute(tx, plan_consistency(old, asked.size))


async def _keep(hub: Hub, asked: _Asked, lines: Sequence[str]) -> None:
    """Check what a witness has answered, and keep it with its record.

    Raises:
        BadSignatureError: No key of the agency's has cosigned, or a line under one does not hold.
        ClockWindowError: The cosignature is not of now.
        MalformedError: A line is none.
    """
    async with asked.gate, opened(hub.engine) as tx:
        await directory.begin_act_as(tx, Identity.of(asked.agency), None)
        at = hub.clock()
        if not await stated_witnesses.may_cosign(tx, asked.agency, at):
            raise BadSignatureError("no witness any more")
        line, signed_at = await _choose(hub, tx, asked, lines, at)
        await cosignatures.keep_cosignature(tx, asked.size, asked.note, line, signed_at)
        told = {"agency": asked.agency, "country": Identity.of(asked.agency).country}
        attempt = Attempt(Action.LOG_COSIGN, str(uuid4()))
        record = attempt.record(
            at, **told, roles="witness", object=f"size={asked.size}", detail="asked"
        )
        await insert_record(tx, record)


async def _choose(
    hub: Hub, tx: Transaction, asked: _Asked, lines: Sequence[str], at: datetime
) -> tuple[str, datetime]:
    """Verify the lines under keys of the agency's, pass over others; an ML-DSA-44 one is kept."""
    cosigners = await cosigners_now(hub, tx, asked.agency, at)
    known = {(each.name, each.key_id): each for each in cosigners}
    held: list[tuple[int, str, datetime]] = []
    for line in lines:
        found = read_cosignature(line)
        signer = known.get((found.name, found.key))
        if signer is None:
            continue
        verify_cosignature(asked.note, found, [signer])
        require_of_now(found.at, at)
        held.append((signer.kind, line, found.at))
    if not held:
        raise BadSignatureError("no cosignature by a key of the agency's")
    _, line, signed_at = max(held)
    return line, signed_at
