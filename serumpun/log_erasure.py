"""Entries whose content was erased: believed only where the retention of every class is over.

Specification: docs/spec/access-log.md section 9. A hub that could call any entry erased could hide
what it does. Time in a leaf is the hub's; a checkpoint that was pulled earlier shows that the
leaves after it are younger, whatever they say.
"""

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Final

from app.crypto.checkpoint import Checkpoint
from app.crypto.log_entry import time_of
from app.crypto.log_retention import LEAST_RETENTION
from app.errors import BadProofError
from serumpun.log_folder import ErasedEntry

_CLOCKS_APART: Final = timedelta(days=1)


def check_erased(
    erased: ErasedEntry, leaf: bytes, seen: Sequence[Checkpoint], at: datetime
) -> None:
    """Refuse an erasure that is not due.

    Args:
        erased: What is said to be erased.
        leaf: Its own.
        seen: Checkpoints that were pulled.
        at: Now, and not after the newest checkpoint.

    Raises:
        BadProofError: The entry is younger than the least retention.
    """
    before = (each.signed_at for each in seen if each.size <= erased.index)
    if at - max([time_of(leaf), *before]) < LEAST_RETENTION - _CLOCKS_APART:
        raise BadProofError(f"entry {erased.number} is said to be erased before its time")
