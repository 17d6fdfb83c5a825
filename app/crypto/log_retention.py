"""How long an entry of the access log is kept before its content and salts are erased.

Specification: docs/spec/access-log.md section 9. The database has the same rule in the function
`log_retention` (migrations/versions/0005_access_log.sql); a test compares them.
"""

from collections.abc import Mapping
from datetime import timedelta
from enum import StrEnum
from typing import Final


class EntryClass(StrEnum):
    """Why an entry is kept."""

    ACCESS = "access"
    ADMINISTRATION = "administration"
    REFUSAL = "refusal"
    MAINTENANCE = "maintenance"


RETENTION: Final[Mapping[EntryClass, timedelta]] = {
    EntryClass.ACCESS: timedelta(days=1827),
    EntryClass.ADMINISTRATION: timedelta(days=1096),
    EntryClass.REFUSAL: timedelta(days=366),
    EntryClass.MAINTENANCE: timedelta(days=366),
}
LEAST_RETENTION: Final = min(RETENTION.values())
_ACCESS: Final = frozenset({"report", "receipt", "blob", "match", "candidate", "watch", "subject"})
_MAINTENANCE: Final = frozenset({"hub", "backup"})


def class_of(action: str, outcome: str) -> EntryClass:
    """Tell the class of an entry; of those that apply, the one that is kept longest.

    Args:
        action: What was attempted, `<resource>:<verb>`.
        outcome: `done` or `refused`.
    """
    resource = action.partition(":")[0]
    if resource in _ACCESS:  # also refused: somebody tried to reach personal data
        return EntryClass.ACCESS
    if outcome == "refused":
        return EntryClass.REFUSAL
    return EntryClass.MAINTENANCE if resource in _MAINTENANCE else EntryClass.ADMINISTRATION
