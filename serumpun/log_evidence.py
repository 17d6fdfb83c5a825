"""Evidence of one entry: opened, placed and proven in one file, checked without the hub.

Specification: docs/spec/access-log.md section 8.
"""

from typing import Annotated, Final, Literal

from pydantic import StringConstraints

from app.crypto.checkpoint import Checkpoint
from app.crypto.keys import PublicKey
from app.crypto.log_entry import LEAF_BYTES, SALT_BYTES, LogEntry, Salts, check_leaf
from app.crypto.log_proof import PROOF_BYTES, LogProof
from app.crypto.merkle import Node, Plan, hash_leaf, plan_inclusion, root_of
from app.crypto.shape import Base64Url, Shape, Version
from serumpun.errors import NoEntryError
from serumpun.log_folder import Leaves, LogFolder, PlacedEntry

EVIDENCE_BYTES: Final = 256 << 10


class LogEvidence(Shape):
    """One entry of the access log, and why it is there.

    Args:
        federation: Whose log.
        entry: What happened.
        salts: Of its three commitments.
        leaf: That commits to it.
        proof: That the leaf is in a log which the hub has signed (C2SP tlog-proof).
    """

    v: Version
    format: Literal["serumpun-log-evidence"]
    federation: str
    entry: LogEntry
    salts: Annotated[bytes, Base64Url(3 * SALT_BYTES, length=3 * SALT_BYTES)]
    leaf: Annotated[bytes, Base64Url(LEAF_BYTES, length=LEAF_BYTES)]
    proof: Annotated[str, StringConstraints(max_length=PROOF_BYTES)]

    def verify(self, key: PublicKey) -> Checkpoint:
        """Check the whole against the pinned log key.

        Raises:
            BadProofError: The entry is not what the leaf commits to, or not in the log.
            BadSignatureError: The checkpoint is not the log's.
        """
        check_leaf(self.leaf, vars(self.entry), Salts.of(self.salts))
        return LogProof.parse(self.proof).verify(self.leaf, key)


def prove_entry(folder: LogFolder, entry: str, checkpoint: Checkpoint) -> LogEvidence:
    """Make the evidence of an entry that was pulled and checked.

    Args:
        folder: Where.
        entry: Its id.
        checkpoint: The folder's own, verified.

    Raises:
        NoEntryError: It was not pulled.
    """
    placed = find_entry(folder, entry)
    note = folder.checkpoint() or b""
    with folder.leaves(checkpoint.size) as leaves:
        hashes = compute(plan_inclusion(placed.index, checkpoint.size), leaves)
        return LogEvidence.of(
            {
                "v": 1,
                "format": "serumpun-log-evidence",
                "federation": checkpoint.origin.partition("/")[0],
                "entry": placed.entry,
                "salts": placed.salts,
                "leaf": leaves[placed.index],
                "proof": LogProof(placed.index, hashes, note).to_text(),
            }
        )


def find_entry(folder: LogFolder, entry: str) -> PlacedEntry:
    """Find an entry that was pulled.

    Raises:
        NoEntryError: It was not.
    """
    for placed in folder.entries():
        if placed.entry.id == entry:
            return placed
    raise NoEntryError(f"{entry}, in {folder.path}")


def compute(plan: Plan, leaves: Leaves) -> list[bytes]:
    """Compute planned hashes from leaves."""
    return plan.hashes([_hash(node, leaves) for node in plan.nodes()])


def _hash(node: Node, leaves: Leaves) -> bytes:
    start, end = node.index << node.level, (node.index + 1) << node.level
    return root_of([hash_leaf(leaves[at]) for at in range(start, end)])
