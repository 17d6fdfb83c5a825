"""What the approval of an erasure says: of which agency, and in which entries of the log.

Specification: docs/spec/access-log.md section 9.1.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from app.crypto.encoding import labelled_digest, to_base64url
from app.errors import BadProofError

ERASE_SUBJECT: Final = "subject:erase"
_LABEL: Final = "serumpun-log-erasure/1"
_WORDS: Final = re.compile(
    r"agency=([a-z0-9-]{1,70}) entries=(0|[1-9][0-9]{0,15}) leaves=([A-Za-z0-9_-]{43})"
)


@dataclass(frozen=True)
class ApprovedErasure:
    """Which entries an approval is for.

    Args:
        agency: Whose account acted in them.
        entries: How many they are.
        leaves: Digest of the indexes of their leaves.
    """

    agency: str
    entries: int
    leaves: str


def describe_erasure(agency: str, leaves: Sequence[int]) -> str:
    """Write what is approved, as the `detail` of its entry.

    Args:
        agency: Whose account acted.
        leaves: Indexes in the tree, ascending.
    """
    return f"agency={agency} entries={len(leaves)} leaves={digest_of_leaves(leaves)}"


def read_erasure(detail: str) -> ApprovedErasure:
    """Read what was approved.

    Raises:
        BadProofError: It is no approval.
    """
    found = _WORDS.fullmatch(detail)
    if found is None:
        raise BadProofError("an approval that does not say what it is for")
    return ApprovedErasure(found[1], int(found[2]), found[3])


def digest_of_leaves(leaves: Sequence[int]) -> str:
    """Name a set of leaves by their indexes in ascending order."""
    raw = b"".join(index.to_bytes(8, "big") for index in leaves)
    return to_base64url(labelled_digest(_LABEL, raw))
