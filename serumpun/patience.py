"""Waiting for a hub that says "not now" (RFC 6585 section 4): how long, how often, and who is told.

A refusal with 429, or as overloaded, means that nothing was done, so the same may be asked again.
The hub says in `Retry-After` (RFC 9110 section 10.2.3) when; believed within the bounds below.
"""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from email.utils import parsedate_to_datetime
from typing import Final

from app.crypto.encoding import now
from serumpun.errors import HubBusyError

WAIT_STATUS: Final = 429
LONGEST_SECONDS: Final = 60.0  # of one wait; whoever asks for more is told to the user
TOTAL_SECONDS: Final = 300.0  # of all waits of one request
FIRST_SECONDS: Final = 1.0  # if the hub does not say; doubled each time
MARGIN_SECONDS: Final = 0.1  # the hub counts whole seconds


def tell_nobody(_: float) -> None:
    """Say nothing of a wait."""


@dataclass(frozen=True)
class Patience:
    """How a client waits.

    Args:
        tell: Told of each wait, in seconds, before it begins.
        sleep: Waits.
        clock: Tells the present instant, for a `Retry-After` that is a date.
    """

    tell: Callable[[float], None] = tell_nobody
    sleep: Callable[[float], None] = time.sleep
    clock: Callable[[], datetime] = now

    def wait(self, stated: str | None, waited: float) -> float:
        """Wait as the hub asks.

        Args:
            stated: `Retry-After` as sent; None if it was not.
            waited: Seconds that this request has waited already.

        Returns:
            Seconds that it has waited now.

        Raises:
            HubBusyError: Longer than the bounds allow.
        """
        wanted = self.seconds(stated)
        seconds = max(FIRST_SECONDS, waited) if wanted is None else wanted + MARGIN_SECONDS
        if seconds > LONGEST_SECONDS + MARGIN_SECONDS or waited + seconds > TOTAL_SECONDS:
            raise HubBusyError(
                f"it asks to wait {seconds:.0f} seconds",
                next_step=f"Run the same command again in {math.ceil(seconds / 60)} minutes.",
            )
        self.tell(seconds)
        self.sleep(seconds)
        return waited + seconds

    def seconds(self, stated: str | None) -> float | None:
        """Read a `Retry-After`: seconds or a date; None if it says neither."""
        if stated is None:
            return None
        if stated.isascii() and stated.isdigit():
            return float(stated[:9])
        try:
            return max((parsedate_to_datetime(stated) - self.clock()).total_seconds(), 0.0)
        except (ValueError, TypeError):  # no date, or one without a zone
            return None


SILENT: Final = Patience()  # waits, and tells nobody
