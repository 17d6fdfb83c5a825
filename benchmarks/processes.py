"""Servers as processes of their own: start and stop them, add up what they cost."""

import contextlib
import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import httpx2
import psutil

START_SECONDS = 60
STOP_SECONDS = 30
GLANCE_SECONDS = 0.01

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
            with contextlib.suppress(psutil.NoSuchProcess):  # ended since: its parent has its time
                times = process.cpu_times()
                used += times.user + times.system + times.children_user + times.children_system
    return used


def memory_bytes(pid: int, *, without: int | None = None) -> list[tuple[int, int]]:
    """Tell resident and proportional size of a process and each descendant."""
    left_out = set(_tree(without)) if without is not None else set()
    sizes = [each.memory_full_info() for each in _tree(pid) if each not in left_out]
    return [(size.rss, size.pss) for size in sizes]


def process_ids(pid: int, *, without: int | None = None) -> list[int]:
    """List a process and each descendant but one with its own."""
    left_out = set(_tree(without)) if without is not None else set()
    return [each.pid for each in _tree(pid) if each not in left_out]


def busy_share() -> float:
    """Watch for a second how much of all cores others use while nothing of ours runs."""
    before = psutil.cpu_times()
    time.sleep(LOOK_SECONDS)
    after = psutil.cpu_times()
    idle = after.idle + after.iowait - before.idle - before.iowait
    return max(0.0, 1 - idle / (LOOK_SECONDS * (os.cpu_count() or 1)))


@contextlib.contextmanager
def serving(
    command: Sequence[str | Path], url: str, environment: Mapping[str, str], log_file: Path
) -> Iterator[subprocess.Popen[bytes]]:
    """Run a server until the block ends, from the moment it answers.

    Args:
        command: What to run.
        url: Answers 200 once it serves.
        environment: All of its variables.
        log_file: Where its output goes.
    """
    with log_file.open("ab") as log:
        process = subprocess.Popen(
            command,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=log,
            stderr=log,
            start_new_session=True,
        )
    try:
        _wait_until_ready(process, url, log_file)
        yield process
    finally:
        process.send_signal(signal.SIGTERM)
        try:
            process.wait(STOP_SECONDS)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def free_port() -> int:
    """Find a port of 127.0.0.1 that nobody listens on."""
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
        return port


def _wait_until_ready(process: subprocess.Popen[bytes], url: str, log_file: Path) -> None:
    deadline = time.monotonic() + START_SECONDS
    with httpx2.Client(trust_env=False, timeout=2) as http:
        while time.monotonic() < deadline and process.poll() is None:
            with contextlib.suppress(httpx2.HTTPError):
                if http.get(url).is_success:
                    return
            time.sleep(GLANCE_SECONDS)
    raise RuntimeError(f"it did not start: {log_file.read_text(errors='replace')[-2000:]}")


def _tree(pid: int) -> list[psutil.Process]:
    try:
        process = psutil.Process(pid)
        return [process, *process.children(recursive=True)]
    except psutil.NoSuchProcess:
        return []
