"""Refuse to go on with a database that does not continue what this hub has signed.

Specification: docs/spec/access-log.md section 5.3.
"""

from collections.abc import Sequence
from typing import Final

from app.audit.proofs import compute
from app.crypto.checkpoint import Checkpoint, verify_checkpoint
from app.crypto.merkle import plan_root
from app.errors import BadSignatureError, MalformedError, NotReadyError
from app.models import log_tree
from app.models.transaction import SEQUENCER, Transaction, transaction
from app.usecases.hub import Hub

_WAY_OUT: Final = (
    "put the newer database back, or see the operator's guide, 'A log that was put back'"
)


async def require_continuing(hub: Hub, seen: Sequence[bytes] = ()) -> None:
    """Check the log against the checkpoint kept outside the database, and others.

    Args:
        hub: Which.
        seen: Further checkpoints of this log that it must continue, as witnesses keep them.

    Raises:
        NotReadyError: It does not continue one of them.
    """
    async with transaction(hub.engine, SEQUENCER) as tx:
        for signed in list_seen(hub, seen):
            await require_beginning(tx, signed)


def list_seen(hub: Hub, seen: Sequence[bytes]) -> list[Checkpoint]:
    """List the checkpoints that the log must continue: the one kept by itself, and others.

    Raises:
        NotReadyError: One is damaged, or another hub's.
    """
    before = signed_before(hub)
    return [*([before] if before is not None else []), *(_read(hub, note) for note in seen)]


def signed_before(hub: Hub) -> Checkpoint | None:
    """Read the checkpoint kept outside the database; None before the first.

    Raises:
        NotReadyError: It is damaged, or another hub's.
    """
    kept = hub.signed_log.read()
    return None if kept is None else _read(hub, kept)


async def require_beginning(tx: Transaction, signed: Checkpoint) -> None:
    """Check that what was signed is the beginning of the tree.

    Raises:
        NotReadyError: It is not: the database is older, or another one.
    """
    size = await log_tree.read_size(tx)
    if size < signed.size:
        raise NotReadyError(
            f"the database's access log has {size} entries and {signed.size} were signed: "
            f"{_WAY_OUT}"
        )
    if signed.size and await compute(tx, plan_root(signed.size)) != [signed.root]:
        raise NotReadyError(
            f"the database's first {signed.size} access-log entries are not those that were "
            f"signed: {_WAY_OUT}"
        )


def _read(hub: Hub, note: bytes) -> Checkpoint:
    try:
        return verify_checkpoint(note, hub.log_key.public)
    except (MalformedError, BadSignatureError) as error:
        raise NotReadyError(
            f"a checkpoint that this log must continue is none of its: {error.reason}"
        ) from error
