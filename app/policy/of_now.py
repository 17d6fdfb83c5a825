"""Was it signed for this very moment? (docs/spec/conventions.md, `CLOCK_WINDOW`)."""

from datetime import datetime

from app.crypto import limits
from app.errors import ClockWindowError


def require_of_now(signed_at: datetime, now: datetime, pointer: str | None = None) -> None:
    """Refuse what was signed earlier or later than clocks that go apart explain.

    Args:
        signed_at: As the signer says.
        now: The present instant.
        pointer: JSON pointer of the member that says it, where it is JSON.

    Raises:
        ClockWindowError: Further than `CLOCK_WINDOW` from now.
    """
    if abs(signed_at - now) > limits.CLOCK_WINDOW:
        raise ClockWindowError("signed at another time than now", pointer=pointer)
