"""A proof that an entry is in the log, in one text (C2SP tlog-proof)."""

import base64
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.crypto.checkpoint import Checkpoint, from_base64, verify_checkpoint
from app.crypto.keys import PublicKey
from app.crypto.limits import CHECKPOINT_BYTES, LOG_SIZE
from app.crypto.merkle import hash_leaf, verify_inclusion
from app.errors import MalformedError, TooLargeError

_FIRST: Final = "c2sp.org/tlog-proof@v1"
_MOST_HASHES: Final = 64
_MOST_DIGITS: Final = len(str(LOG_SIZE))
PROOF_BYTES: Final = CHECKPOINT_BYTES + 8192


@dataclass(frozen=True)
class LogProof:
    """Where a leaf is, and why.

    Args:
        index: Of the leaf.
        hashes: Siblings, deepest first.
        checkpoint: A note.
    """

    index: int
    hashes: Sequence[bytes]
    checkpoint: bytes

    def to_text(self) -> str:
        """Write the proof as other tools read it."""
        lines = [_FIRST, f"index {self.index}"]
        lines += [base64.b64encode(node).decode() for node in self.hashes]
        return "\n".join([*lines, "", self.checkpoint.decode()])

    @classmethod
    def parse(cls, text: str) -> "LogProof":
        """Read a proof; extra data is not taken.

        Raises:
            MalformedError: It is none.
        """
        if len(text) > PROOF_BYTES:
            raise TooLargeError("proof over its maximum")
        head, gap, checkpoint = text.partition("\n\n")
        first, index, *hashes = [*head.split("\n"), ""][: _MOST_HASHES + 3]
        digits = index.removeprefix("index ")
        is_number = digits.isascii() and digits.isdigit() and len(digits) <= _MOST_DIGITS
        if first != _FIRST or not gap or not is_number or index != f"index {int(digits)}":
            raise MalformedError("no proof of a log")
        nodes = [from_base64(each) for each in hashes if each]
        return cls(int(digits), nodes, checkpoint.encode())

    def verify(self, leaf: bytes, key: PublicKey) -> Checkpoint:
        """Check that a leaf is in a log that its key has signed.

        Raises:
            BadProofError: It is not.
            BadSignatureError: The checkpoint is not the log's.
        """
        signed = verify_checkpoint(self.checkpoint, key)
        verify_inclusion(hash_leaf(leaf), self.index, signed.size, self.hashes, signed.root)
        return signed
