"""Figures: medians of rounds, the limit they are held against, their ratio, the goal."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from statistics import median, quantiles

from benchmarks.goals import Goal


@dataclass(frozen=True)
class Spread:
    """The middle of some rounds and how far they lie apart."""

    median: float
    lowest: float
    highest: float

    @classmethod
    def of(cls, rounds: Sequence[float]) -> "Spread":
        """Summarise rounds."""
        return cls(median(rounds), min(rounds), max(rounds))


@dataclass(frozen=True)
class Figure:
    """One line of the report.

    Args:
        name: What was measured, in lower case with underscores.
        rounds: One value for each round.
        unit: Of the values.
        n: How many requests or calls all rounds together measured.
        limit: The limit's values of the same run, empty if there is none.
        limit_name: What the limit is.
        goal: What the ratio must reach.
        p50_ms, p99_ms: Latency over all rounds.
        app_us: CPU of the hub's processes for each request, in microseconds.
        postgres_us: CPU of the database for each request.
        is_paired: Each round stands beside the limit's of the same moment.
    """

    name: str
    rounds: Sequence[float]
    unit: str
    n: int
    limit: Sequence[float] = ()
    limit_name: str = ""
    goal: Goal | None = None
    p50_ms: float | None = None
    p99_ms: float | None = None
    app_us: float | None = None
    postgres_us: float | None = None
    is_paired: bool = False

    @property
    def value(self) -> float:
        """The median of the rounds."""
        return median(self.rounds)

    @property
    def ratio(self) -> float | None:
        """The medians' quotient, value by limit; of pairs the median of their quotients."""
        if self.is_paired:
            pairs = zip(self.rounds, self.limit, strict=True)
            return median(held / limit for held, limit in pairs)
        return self.value / median(self.limit) if self.limit else None

    @property
    def met(self) -> bool | None:
        """Whether the goal is met: by the ratio, or by the value where the goal is a value."""
        if self.goal is None:
            return None
        held = self.value if self.goal.is_absolute else self.ratio
        return None if held is None else self.goal.is_met_by(held)

    def to_entry(self) -> dict[str, object]:
        """Write the figure as `benchmarks/out/latest.json` has it."""
        return {
            "name": self.name,
            "value": self.value,
            "unit": self.unit,
            "limit": median(self.limit) if self.limit else None,
            "ratio": self.ratio,
            "goal": str(self.goal) if self.goal else None,
            "met": self.met,
            "limit_name": self.limit_name or None,
            "n": self.n,
            "lowest": min(self.rounds),
            "highest": max(self.rounds),
            "p50_ms": self.p50_ms,
            "p99_ms": self.p99_ms,
            "app_us": self.app_us,
            "postgres_us": self.postgres_us,
        }


@dataclass
class Rounds:
    """What several rounds of one thing measured.

    Args:
        rates: Per second, one for each round.
        latencies: In seconds, of all rounds.
        app_seconds: CPU of the hub's processes.
        postgres_seconds: CPU of the database.
        p50s, p99s: Latency of each round, in milliseconds.
    """

    rates: list[float] = field(default_factory=list)
    latencies: list[float] = field(default_factory=list)
    app_seconds: float = 0.0
    postgres_seconds: float = 0.0
    p50s: list[float] = field(default_factory=list)
    p99s: list[float] = field(default_factory=list)

    def add(self, seconds: float, latencies: Sequence[float]) -> None:
        """Add a round that took so long for requests of these latencies."""
        self.rates.append(len(latencies) / seconds)
        self.latencies += latencies
        self.p50s.append(percentile(latencies, 50) * 1e3)
        self.p99s.append(percentile(latencies, 99) * 1e3)

    def figure(
        self,
        name: str,
        *,
        limit: Sequence[float] = (),
        limit_name: str = "",
        goal: Goal | None = None,
        unit: str = "req/s",
        values: Sequence[float] | None = None,
    ) -> Figure:
        """Make the figure of their rates, or of other `values` that they have."""
        n = len(self.latencies)
        return Figure(
            name,
            self.rates if values is None else values,
            unit,
            n,
            limit,
            limit_name,
            goal,
            p50_ms=percentile(self.latencies, 50) * 1e3,
            p99_ms=percentile(self.latencies, 99) * 1e3,
            app_us=self.app_seconds / n * 1e6 if self.app_seconds else None,
            postgres_us=self.postgres_seconds / n * 1e6 if self.postgres_seconds else None,
        )


def percentile(values: Sequence[float], percent: int) -> float:
    """Find a percentile, from 1 to 99."""
    return (
        quantiles(values, n=100, method="inclusive")[percent - 1] if len(values) > 1 else values[0]
    )


def to_entries(figures: Sequence[Figure]) -> list[dict[str, object]]:
    """Write all figures."""
    return [figure.to_entry() for figure in figures]
