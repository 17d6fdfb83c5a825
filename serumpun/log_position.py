"""Where the access log has what a receipt names, checked.

Specification: docs/spec/access-log.md section 8.4. The leaf commits to the entry and does not show
it; what is shown here is that the signed tree has a leaf of the receipt's very time, which the hub
says is the record's. Whoever audits the log can say whether it is.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Annotated, Final

from pydantic import Field, StringConstraints

from app.crypto.checkpoint import Checkpoint, verify_checkpoint
from app.crypto.keys import PublicKey
from app.crypto.limits import CHECKPOINT_BYTES, LOG_SIZE
from app.crypto.log_entry import LEAF_BYTES, time_of
from app.crypto.merkle import hash_leaf, verify_inclusion
from app.crypto.shape import Base64Url, Digest
from app.crypto.statements import Receipt
from app.errors import BadProofError, NotFoundError
from serumpun.answers import Answer, from_hub
from serumpun.transport import Transport

PROMISED: Final = timedelta(seconds=60)  # after an act; then its leaf is there
_MOST_HASHES: Final = 64


class _Inclusion(Answer):
    """Where a record's leaf is, and the proof."""

    index: Annotated[int, Field(ge=0, le=LOG_SIZE)]
    leaf: Annotated[bytes, Base64Url(LEAF_BYTES, length=LEAF_BYTES)]
    proof: Annotated[tuple[Digest, ...], Field(max_length=_MOST_HASHES, strict=False)]
    checkpoint: Annotated[str, StringConstraints(max_length=CHECKPOINT_BYTES)]


@dataclass(frozen=True)
class Logged:
    """Where the log has a record.

    Args:
        index: Of its leaf.
        signed: The checkpoint of the tree that it is proven to be in.
    """

    index: int
    signed: Checkpoint


@from_hub()
def find_logged(
    transport: Transport, key: PublicKey, receipt: Receipt, at: datetime
) -> Logged | None:
    """Ask where the log has what a receipt names, and check the answer.

    Args:
        transport: To the hub.
        key: The pinned log key.
        receipt: Verified.
        at: The present instant.

    Returns:
        Where; None: not yet.

    Raises:
        BadProofError: It is not there although it must be, or the proof does not show it.
        BadSignatureError: The checkpoint is not the log's.
    """
    asked = {"entry": receipt.record_id}
    try:
        told = transport.get(_Inclusion, "/v1/access-log/inclusion", asked)
    except NotFoundError:
        if at - receipt.time > PROMISED:
            raise BadProofError(
                f"record {receipt.record_id}, of which the hub gave a receipt, is not in the log"
            ) from None
        return None
    signed = verify_checkpoint(told.checkpoint.encode(), key)
    verify_inclusion(hash_leaf(told.leaf), told.index, signed.size, told.proof, signed.root)
    if time_of(told.leaf) != receipt.time:
        raise BadProofError(f"the log has another time for record {receipt.record_id}")
    return Logged(told.index, signed)
