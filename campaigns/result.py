"""What a campaign promises and what came of it."""

from collections.abc import Callable
from dataclasses import dataclass, field

Figure = int | float | str


Progress = Callable[[float, float, str], None]  # steps done, of how many, what is being done


def in_silence(_done: float, _of: float, _doing: str) -> None:
    """Tell nobody: for the samples among the tests."""


@dataclass
class Result:
    """The outcome of one campaign.

    Args:
        figures: What was counted and measured, by its name in plain words.
        broken: What did not hold, a line each; empty if everything did.
        skipped: Why the campaign could not run here; empty if it ran.
    """

    figures: dict[str, Figure] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)
    skipped: str = ""

    def count(self, figure: str, more: int = 1) -> None:
        """Add to a figure that counts."""
        self.figures[figure] = int(self.figures.get(figure, 0)) + more

    def require(self, holds: bool, otherwise: str) -> None:  # noqa: FBT001  (as `assert` reads)
        """Note what did not hold."""
        if not holds:
            self.broken.append(otherwise)


@dataclass(frozen=True)
class Campaign:
    """A campaign as `make campaign` runs it.

    Args:
        name: As in `make campaign ARGS=name`.
        promise: What has to hold.
        limit_seconds: When it is ended as broken.
        run: Runs it at full length.
    """

    name: str
    promise: str
    limit_seconds: int
    run: Callable[[Progress], Result]
