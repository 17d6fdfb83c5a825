"""One round of requests to a hub: sent, timed, and what its processes used for it."""

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.figures import Rounds
from benchmarks.hub import HubUnderLoad
from benchmarks.load import LoadGenerator, Shot, Volley


@dataclass(frozen=True)
class Range:
    """A hub and what shoots at it."""

    hub: HubUnderLoad
    load: LoadGenerator

    def fire(self, rounds: Rounds, shots: Sequence[Shot], clients: int, expected: int) -> Volley:
        """Send one round and add what it took to the rounds before.

        Args:
            rounds: Of the same thing.
            shots: What to send.
            clients: How many at once.
            expected: The status of every answer; any other ends the run.
        """
        before = self.hub.cpu()
        volley = self.load.fire(shots, clients).require(expected)
        used = self.hub.cpu() - before
        rounds.add(volley.seconds, volley.latencies)
        rounds.app_seconds += used.app
        rounds.postgres_seconds += used.postgres
        return volley
