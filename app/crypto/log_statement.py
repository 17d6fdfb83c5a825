"""What a member's root signs to let a log go on from an earlier point (access-log section 5.4)."""

from typing import Annotated

from pydantic import Field, StringConstraints

from app.crypto.limits import LOG_SIZE
from app.crypto.shape import Digest, Shape, Timestamp, Version


class LogPoint(Shape):
    """A state of the log: how many leaves, and the hash of their tree."""

    size: Annotated[int, Field(ge=0, le=LOG_SIZE)]
    root: Digest


class LogRecovery(Shape):
    """A member's root accepts that what was signed after a point is lost.

    Args:
        federation: Its name.
        lost: What the hub had signed.
        kept: What its database holds, and goes on from.
        stated_at: When the hub's operator asked.
    """

    v: Version
    federation: Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9.-]{2,62}$")]
    lost: LogPoint
    kept: LogPoint
    stated_at: Timestamp
