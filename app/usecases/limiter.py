"""How fast an agency may ask: a token bucket for each, in the memory of one process."""

import math
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from app.errors import RateLimitedError

PER_MINUTE: Final = 6000
BURST: Final = 6000
REMEMBERED: Final = 4096  # buckets, before those that are full again are forgotten
_POLICY: Final = "agency"  # the quota's name on the wire


@dataclass
class _Bucket:
    left: float
    at: float  # when `left` was true


class Limiter:
    """Counts what each proven agency asks for.

    Source: draft-ietf-httpapi-ratelimit-headers-10 for what the answers say.

    Args:
        per_minute: Requests of one agency in the long run; the share of this process.
        burst: Requests that may come at once after a pause.
        clock: Tells seconds that never run backwards.
    """

    def __init__(
        self,
        per_minute: float = PER_MINUTE,
        burst: float = BURST,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._per_second = per_minute / 60
        self._burst = max(burst, 1)
        self._clock = clock
        self._buckets: dict[str, _Bucket] = {}
        seconds = math.ceil(self._burst / self._per_second)
        self.policy = f'"{_POLICY}";q={math.floor(self._burst)};w={seconds}'

    def take(self, agency: str, n: int = 1) -> None:
        """Count `n` requests of an agency, or none of them.

        Args:
            agency: Proven.
            n: A batch counts each of its lines; one larger than the burst passes on a full bucket.

        Raises:
            RateLimitedError: They are too many for now.
        """
        bucket = self._present(agency)
        wanted = min(n, self._burst)
        if bucket.left < wanted:
            wait = math.ceil((wanted - bucket.left) / self._per_second)
            raise RateLimitedError(f"{agency} asked for {n}", agency, max(wait, 1))
        bucket.left -= n

    def standing(self, agency: str) -> str:
        """Tell what is left to an agency now, as the field `RateLimit` says it."""
        bucket = self._present(agency)
        until_full = math.ceil((self._burst - bucket.left) / self._per_second)
        return f'"{_POLICY}";r={max(math.floor(bucket.left), 0)};t={until_full}'

    def _present(self, agency: str) -> _Bucket:
        now = self._clock()
        if agency not in self._buckets and len(self._buckets) >= REMEMBERED:
            self._forget_full(now)
        bucket = self._buckets.setdefault(agency, _Bucket(self._burst, now))
        bucket.left = min(bucket.left + (now - bucket.at) * self._per_second, self._burst)
        bucket.at = now
        return bucket

    def _forget_full(self, now: float) -> None:
        """Forget the buckets that nobody can tell from new ones: strangers invent any name."""
        self._buckets = {
            name: bucket
            for name, bucket in self._buckets.items()
            if bucket.left + (now - bucket.at) * self._per_second < self._burst
        }
