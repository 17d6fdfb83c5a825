"""Witnessing the access log: cosign a checkpoint once it continues all that was seen before.

Specification: docs/spec/access-log.md section 5.1. What was seen is kept before anything is signed,
so that no two histories are ever cosigned here.
"""

import json
from collections.abc import Callable
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
from serumpun.files import make_private_folder, read_file, replace_file
from serumpun.log_conflict import keep_conflict
from serumpun.transport import Transport

_MOST_HASHES: Final = 64
_LOG: Final = "/v1/access-log"


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
    """

    size: int
    before: int
    signed_at: datetime


def witness_log(
    transport: Transport,
    folder: Path,
    key: PublicKey,
    signer: Signer,
    clock: Callable[[], datetime],
) -> Witnessed:
    """Cosign the newest checkpoint.

    Args:
        transport: To the hub, as a witness.
        folder: What was seen before.
        key: The pinned log key.
        signer: The agency's signing key.
        clock: Tells the present instant.

    Raises:
        BadProofError: The hub shows another history than before; both checkpoints are kept.
        SerumpunError: The hub's refusal.
    """
    path = make_private_folder(folder) / "checkpoint"
    seen = read_file(path, CHECKPOINT_BYTES) if path.exists() else None
    before = verify_checkpoint(seen, key) if seen is not None else None
    note = fetch_checkpoint(transport)
    new = verify_checkpoint(note, key)
    size, root = (before.size, before.root) if before is not None else (0, EMPTY_ROOT)
    try:
        if new.size < size:
            raise BadProofError("the log shrank")
        asked = {"old": size, "new": new.size}
        told = transport.get(_Consistency, f"{_LOG}/consistency", asked)
        verify_consistency(size, new.size, root, new.root, told.proof)
    except BadProofError:
        kept = keep_conflict(transport, folder, seen, note, key)
        raise BadProofError(
            f"the hub signed a log that does not continue what was cosigned; {kept.in_words()}"
        ) from None
    replace_file(path, note)
    line = cosign_checkpoint(note, signer, clock())
    body = json.dumps({"checkpoint": note.decode(), "cosignature": line}).encode()
    transport.hand_in("POST", f"{_LOG}/cosignatures", body)
    return Witnessed(new.size, size, new.signed_at)
