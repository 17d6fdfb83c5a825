"""Asking whoever failed less and less often."""

from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Final

_FIRST: Final = timedelta(minutes=1)
_LONGEST: Final = timedelta(minutes=16)  # well within the limit of a quorum


@dataclass
class Rests:
    """Until when each is not asked.

    Args:
        held: By name: until when, and for how long that was.
    """

    held: dict[str, tuple[datetime, timedelta]] = field(default_factory=dict)

    def is_resting(self, name: str, at: datetime) -> bool:
        """Tell whether it is too early to ask again."""
        return name in self.held and at < self.held[name][0]

    def succeed(self, name: str) -> None:
        """Ask again as usual."""
        self.held.pop(name, None)

    def fail(self, name: str, at: datetime) -> None:
        """Rest twice as long as the last time."""
        _, last = self.held.get(name, (at, _FIRST / 2))
        rest = min(2 * last, _LONGEST)
        self.held[name] = (at + rest, rest)
