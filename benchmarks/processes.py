"""What processes cost: CPU seconds and memory of a tree, and how busy the machine is."""

import os
import time
from dataclasses import dataclass

import psutil

BUSY_SHARE = 0.15  # of all cores, used by others: figures above this are only roughly right
LOOK_SECONDS = 1.0


@dataclass(frozen=True)
class Cpu:
    """CPU seconds used so far.

    Args:
        app: By the hub's own processes.
        postgres: By the database's.
    """

    app: float
    postgres: float

    def __sub__(self, earlier: "Cpu") -> "Cpu":
        return Cpu(self.app - earlier.app, self.postgres - earlier.postgres)


def cpu_seconds(pid: int, *, without: int | None = None) -> float:
    """Add up what a process and its descendants used, those that have ended too.

    Args:
        pid: The process.
        without: A descendant that is left out with its own descendants.
    """
    left_out = set(_tree(without)) if without is not None else set()
    used = 0.0
    for process in _tree(pid):
        if process not in left_out:
            times = process.cpu_times()
            used += times.user + times.system + times.children_user + times.children_system
    return used


def memory_bytes(pid: int, *, without: int | None = None) -> list[tuple[int, int]]:
    """Tell resident and proportional size of a process and each descendant."""
    left_out = set(_tree(without)) if without is not None else set()
    sizes = [each.memory_full_info() for each in _tree(pid) if each not in left_out]
    return [(size.rss, size.pss) for size in sizes]


def busy_share() -> float:
    """Watch for a second how much of all cores others use while nothing of ours runs."""
    before = psutil.cpu_times()
    time.sleep(LOOK_SECONDS)
    after = psutil.cpu_times()
    idle = after.idle + after.iowait - before.idle - before.iowait
    return max(0.0, 1 - idle / (LOOK_SECONDS * (os.cpu_count() or 1)))


def _tree(pid: int) -> list[psutil.Process]:
    try:
        process = psutil.Process(pid)
        return [process, *process.children(recursive=True)]
    except psutil.NoSuchProcess:
        return []
