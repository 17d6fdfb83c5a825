"""Let a log go on from an earlier point than was signed, once two countries have approved it.

Specification: docs/spec/access-log.md section 5.4.
"""

from collections.abc import Sequence
from uuid import uuid4

from app.audit.proofs import compute
from app.crypto.encoding import sha256
from app.crypto.log_recovery import ApprovedRecovery, verify_recovery
from app.crypto.log_statement import LogPoint, LogRecovery
from app.crypto.merkle import EMPTY_ROOT, plan_root
from app.errors import BadProofError, NotReadyError
from app.models import log_tree
from app.models.access_log import insert_record
from app.models.transaction import SEQUENCER, Transaction, transaction
from app.policy.actions import Action
from app.usecases.attempt import Attempt
from app.usecases.hub import Hub
from app.usecases.require_continuing import list_seen, require_beginning


async def describe_loss(hub: Hub, seen: Sequence[bytes]) -> LogRecovery:
    """Tell what was signed and is lost, for countries to approve.

    Args:
        hub: Which; it does not serve.
        seen: Further checkpoints of this log, as witnesses keep them.

    Raises:
        NotReadyError: Nothing is lost, or the database failed.
    """
    async with transaction(hub.engine, SEQUENCER) as tx:
        return await _describe(tx, hub, seen)


async def recover_log(hub: Hub, seen: Sequence[bytes], approved: ApprovedRecovery) -> LogRecovery:
    """Record that the log goes on from what the database holds, and set aside what was signed.

    Raises:
        VerificationError: Not two countries approve.
        BadProofError: They approved of another loss than this.
        NotReadyError: Nothing is lost, or the database failed.
    """
    countries = verify_recovery(approved, hub.federation, hub.quorum.host)
    stated, written = approved.recovery, approved.to_bytes()
    async with transaction(hub.engine, SEQUENCER) as tx:
        found = await _describe(tx, hub, seen)
        if (found.lost, found.kept) != (stated.lost, stated.kept):
            raise BadProofError("approved is another loss than this database's")
        attempt = Attempt(Action.LOG_RECOVER, str(uuid4()), object=f"size={found.kept.size}")
        detail = f"lost={found.lost.size} approved={','.join(countries)}"
        for member in hub.federation.members:  # each country's auditors read it
            record = attempt.record(
                hub.clock(),
                request_digest=sha256(written),
                detail=detail,
                concerned=member.country,
            )
            await insert_record(tx, record)
    hub.signed_log.set_aside(f"{found.lost.size}-{found.lost.root.hex()[:16]}", written)
    return found


async def _describe(tx: Transaction, hub: Hub, seen: Sequence[bytes]) -> LogRecovery:
    lost = []
    for signed in list_seen(hub, seen):
        try:
            await require_beginning(tx, signed)
        except NotReadyError:
            lost.append(signed)
    if not lost:
        raise NotReadyError("the log continues all that was signed: nothing is to be recovered")
    last = max(lost, key=lambda each: each.size)
    size = await log_tree.read_size(tx)
    [root] = await compute(tx, plan_root(size)) if size else [EMPTY_ROOT]
    return LogRecovery(
        v=1,
        federation=hub.federation.name,
        lost=LogPoint(size=last.size, root=last.root),
        kept=LogPoint(size=size, root=root),
        stated_at=hub.clock(),
    )
