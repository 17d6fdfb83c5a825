"""Witnessing the access log: cosign a checkpoint once it continues all that was seen before.

Specification: docs/spec/access-log.md section 5.1. What was seen is kept before anything is signed,
so that no two histories are ever cosigned here, whether this asks the hub or is asked.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Annotated, Final

from pydantic import Field

from app.crypto.checkpoint import verify_checkpoint
from app.crypto.cosignature import cosign_checkpoint
from app.crypto.key_holder import Signer
from app.crypto.keys import PublicKey
from app.crypto.limits import CHECKPOINT_BYTES
from app.crypto.merkle import EMPTY_ROOT, verify_consistency
from app.crypto.shape import Digest
from app.errors import BadProofError
from serumpun.answers import Answer
from serumpun.auditing import fetch_checkpoint
from serumpun.files import locked, make_private_folder, read_file, replace_file
from serumpun.log_conflict import keep_conflict
from serumpun.transport import Transport

_MOST_HASHES: Final = 64
_LOG: Final = "/v1/access-log"
Proof = Callable[[int, int], Sequence[bytes]]  # that the log of one size continues another's


class _Consistency(Answer):
    """That one tree is the beginning of another."""

    proof: Annotated[tuple[Digest, ...], Field(max_length=_MOST_HASHES, strict=False)]


@dataclass(frozen=True)
class Witnessed:
    """What was cosigned.

    Args:
        size: Leaves.
        before: Leaves when it was cosigned the last time.
        signed_at: When the hub signed that size.
        line: The cosignature.
    """

    size: int
    before: int
    signed_at: datetime
    line: str


@dataclass(frozen=True)
class Witness:
    """Cosigns one log, for one agency.

    Args:
        folder: What was seen before.
        key: The pinned log key.
        signer: The agency's signing key.
        clock: Tells the present instant.
    """

    folder: Path
    key: PublicKey
    signer: Signer
    clock: Callable[[], datetime]

    def seen(self) -> bytes | None:
        """Read the last checkpoint that was cosigned here."""
        path = self.folder / "checkpoint"
        return read_file(path, CHECKPOINT_BYTES) if path.exists() else None

    def cosign(self, note: bytes, proof: Proof) -> Witnessed:
        """Cosign a checkpoint that continues the one seen before, which it replaces.

        One at a time: whoever else cosigns at this home waits.

        Args:
            note: As carried.
            proof: Gives the consistency proof from the size seen before to the new one.

        Raises:
            BadSignatureError: It is not this log's.
            BadProofError: It does not continue what was seen before.
        """
        new = verify_checkpoint(note, self.key)
        with locked(make_private_folder(self.folder) / ".lock"):
            seen = self.seen()
            before = verify_checkpoint(seen, self.key) if seen is not None else None
            size, root = (before.size, before.root) if before is not None else (0, EMPTY_ROOT)
            verify_consistency(size, new.size, root, new.root, proof(size, new.size))
            replace_file(self.folder / "checkpoint", note)
            line = cosign_checkpoint(note, self.signer, self.clock())
        return Witnessed(new.size, size, new.signed_at, line)


def witness_log(transport: Transport, witness: Witness) -> Witnessed:
    """Fetch the newest checkpoint, cosign it and hand it in.

    Args:
        transport: To the hub, as a witness.
        witness: Who cosigns.

    Raises:
        BadProofError: The hub shows another history than before; both checkpoints are kept.
        SerumpunError: The hub's refusal.
    """
    note = fetch_checkpoint(transport)

    def ask(old: int, new: int) -> Sequence[bytes]:
        if new < old:
            raise BadProofError("the log shrank")
        return transport.get(_Consistency, f"{_LOG}/consistency", {"old": old, "new": new}).proof

    try:
        done = witness.cosign(note, ask)
    except BadProofError:
        kept = keep_conflict(transport, witness.folder, witness.seen(), note, witness.key)
        raise BadProofError(
            f"the hub signed a log that does not continue what was cosigned; {kept.in_words()}"
        ) from None
    body = json.dumps({"checkpoint": note.decode(), "cosignature": done.line}).encode()
    transport.hand_in("POST", f"{_LOG}/cosignatures", body)
    return done
