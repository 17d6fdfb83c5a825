"""What a member's root signs to approve a new federation file (key-directory section 7)."""

from typing import Annotated

from pydantic import Field, StringConstraints

from app.crypto import limits
from app.crypto.shape import Digest, Shape, Timestamp, Version


class FederationChange(Shape):
    """A member's root approves that one federation file follows another.

    Args:
        federation: Its name.
        n: Number of the change, from 1 without gap.
        prev: SHA-256 of the file before.
        next: SHA-256 of the file after.
        effective_at: When roots that are not in the file after have ended.
    """

    v: Version
    federation: Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9.-]{2,62}$")]
    n: Annotated[int, Field(ge=1, le=limits.CHAIN_STATEMENTS)]
    prev: Digest
    next: Digest
    effective_at: Timestamp
