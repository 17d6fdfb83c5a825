"""Where the access log has what a receipt names, and what a signature is worth by that.

Specification: docs/spec/access-log.md sections 8.4 and 8.5. The leaf commits to the entry and does
not show it; what is shown here is that the signed tree has a leaf of the receipt's very time, which
the hub says is the record's. Whoever audits the log can say whether it is.
"""

import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Annotated, Final

from pydantic import Field, StringConstraints

from app.crypto.checkpoint import Checkpoint, verify_checkpoint
from app.crypto.directory import CertifiedKey, Validity
from app.crypto.keys import PublicKey
from app.crypto.limits import CHECKPOINT_BYTES, LOG_SIZE
from app.crypto.log_entry import LEAF_BYTES, time_of
from app.crypto.merkle import hash_leaf, verify_consistency, verify_inclusion
from app.crypto.shape import Base64Url, Digest
from app.crypto.statements import Receipt
from app.errors import BadProofError, NotFoundError
from serumpun.answers import Answer, from_hub
from serumpun.transport import Transport

PROMISED: Final = timedelta(seconds=60)  # after an act; then its leaf is there
_MOST_HASHES: Final = 64
_Hashes = Annotated[tuple[Digest, ...], Field(max_length=_MOST_HASHES, strict=False)]


class _Inclusion(Answer):
    """Where a record's leaf is, and the proof."""

    index: Annotated[int, Field(ge=0, le=LOG_SIZE)]
    leaf: Annotated[bytes, Base64Url(LEAF_BYTES, length=LEAF_BYTES)]
    proof: _Hashes
    checkpoint: Annotated[str, StringConstraints(max_length=CHECKPOINT_BYTES)]


class _Consistency(Answer):
    """That one tree is the beginning of another."""

    proof: _Hashes


@dataclass(frozen=True)
class Logged:
    """Where the log has a record.

    Args:
        index: Of its leaf.
        at: The leaf's time, which is the receipt's.
        signed: The checkpoint of the tree that it is proven to be in.
    """

    index: int
    at: datetime
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
    require_time(told.leaf, receipt)
    return Logged(told.index, receipt.time, signed)


def require_time(leaf: bytes, receipt: Receipt) -> None:
    """Refuse a leaf that is not of a receipt's time: the hub dates an act once.

    Raises:
        BadProofError: It is of another time.
    """
    if time_of(leaf) != receipt.time:
        raise BadProofError(f"the log has another time for record {receipt.record_id}")


def judge_logged(certified: CertifiedKey, submitted: Logged, revoked: Logged | None) -> Validity:
    """Judge a signature by where one log has the report and the revocation of its key.

    Args:
        certified: The key that signed.
        submitted: Where the log has the submission.
        revoked: Where it has the first revocation of the key; None: unrevoked, or not there yet.

    Raises:
        BadProofError: The log has the report after the revocation, dated to before it: backdated.
    """
    worth = certified.judge(submitted.at)
    if revoked is None or submitted.index < revoked.index or worth is Validity.INVALID:
        return worth
    if revoked.at - submitted.at > PROMISED:
        raise BadProofError("dated to before the revocation of its key, and logged after it")
    return Validity.DISPUTED  # acts of one minute may stand in the log in another order


@dataclass
class LogPlaces:
    """Where one log has records; whatever is found belongs to one history.

    Args:
        transport: To the hub.
        key: The pinned log key.
        clock: Tells the present instant.
    """

    transport: Transport
    key: PublicKey
    clock: Callable[[], datetime]
    _found: dict[str, Logged] = field(init=False, default_factory=dict)
    _newest: Checkpoint | None = field(init=False, default=None)
    _lock: threading.Lock = field(init=False, default_factory=threading.Lock)

    def find(self, receipt: Receipt) -> Logged | None:
        """Find where the log has what a receipt names; None: not yet.

        Raises:
            SerumpunError: As `find_logged`, or of another history than what was found before.
        """
        with self._lock:
            found = self._found.get(receipt.record_id)
            if found is None:
                found = find_logged(self.transport, self.key, receipt, self.clock())
                if found is not None:
                    self._require_continued(found.signed)
                    self._found[receipt.record_id] = found
            return found

    @from_hub()
    def _require_continued(self, signed: Checkpoint) -> None:
        before = self._newest
        if before is not None:
            sizes = {"old": before.size, "new": signed.size}
            proof: tuple[bytes, ...] = ()
            if 0 < before.size < signed.size:
                path = "/v1/access-log/consistency"
                proof = self.transport.get(_Consistency, path, sizes).proof
            verify_consistency(before.size, signed.size, before.root, signed.root, proof)
        self._newest = signed
