"""`make demo` as its users meet it: first run, second run, busy port, interrupted run, clean."""

import os
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

PROGRAM = [sys.executable, "-c", "from serumpun.commands import main; main()"]
ROOT = Path(__file__).parents[1]
LIMIT_SECONDS = 120


def free_port() -> int:
    with socket.create_server(("127.0.0.1", 0)) as probe:
        port: int = probe.getsockname()[1]
        return port


@contextmanager
def folder() -> Iterator[Path]:
    """Give a folder that an unprivileged account can pass, as a checkout usually is."""
    made = Path(tempfile.mkdtemp(prefix="serumpun-demo-"))
    made.chmod(0o755)
    try:
        yield made
    finally:
        hub(made, "clean")
        shutil.rmtree(made)


def environment() -> dict[str, str]:
    kept = {name: held for name, held in os.environ.items() if not name.startswith("SERUMPUN")}
    return {**kept, "PYTHONPATH": str(ROOT), "COLUMNS": "200"}


def hub(cwd: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*PROGRAM, "hub", *arguments],
        cwd=cwd,
        env=environment(),
        capture_output=True,
        text=True,
        timeout=LIMIT_SECONDS,
        check=False,
    )


def servers_of(cwd: Path) -> list[str]:
    listed = subprocess.run(["ps", "-eo", "pid,args"], capture_output=True, text=True, check=True)
    return [line for line in listed.stdout.splitlines() if str(cwd / ".demo") in line]


def end_while_it_prepares(cwd: Path, port: str, how: signal.Signals) -> None:
    """Start a demonstration and end it once it has a database; nothing of it runs on."""
    started = subprocess.Popen(
        [*PROGRAM, "hub", "demo", "--exit", "--port", port],
        cwd=cwd,
        env=environment(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
    )
    deadline = time.monotonic() + LIMIT_SECONDS
    while not (cwd / ".demo" / port / "hub" / "postgres").exists():
        assert time.monotonic() < deadline
        time.sleep(0.05)
    started.send_signal(how)
    _, said = started.communicate(timeout=LIMIT_SECONDS)
    assert started.returncode == 130
    assert "Traceback" not in said
    assert servers_of(cwd) == []


def test_interrupted_demo_starts_anew_tells_the_story_twice_and_leaves_nothing_behind() -> None:
    with folder() as cwd:
        port = str(free_port())
        end_while_it_prepares(cwd, port, signal.SIGINT)

        first = hub(cwd, "demo", "--exit", "--port", port)
        assert first.returncode == 0, first.stderr
        for told in (
            "id-polri (Indonesia) reports forced criminality",
            "0 words of the report in them",
            "my-pdrm opens it",
            "none with this id",
            "DEMO/2026/0001",
            "th-tcsd asks whether any member knows a number",
            "no hit",
            "th-tcsd is told of MY, my-pdrm of TH",
            "google.com: This value belongs to everybody",
            "PH has confirmed the first ",
            "VN has confirmed the first ",
            "2 countries beside SG must cosign",
            "Try it yourself",
        ):
            assert told in first.stdout
        assert first.stdout.count("404 not-found") == 2
        assert servers_of(cwd) == []

        second = hub(cwd, "demo", "--exit", "--port", port)
        assert second.returncode == 0, second.stderr
        assert "DEMO/2026/0001" in second.stdout

        cleaned = hub(cwd, "clean")
        assert (cleaned.returncode, (cwd / ".demo").exists()) == (0, False)


def test_demo_that_a_supervisor_ends_leaves_no_hub_behind() -> None:
    with folder() as cwd:
        end_while_it_prepares(cwd, str(free_port()), signal.SIGTERM)


@pytest.mark.parametrize("verb", [("clean",), ("demo", "--exit", "--port")])
@pytest.mark.parametrize("how", ["link", "foreign", "linked stage"])
def test_clean_leaves_what_is_no_demonstration(
    verb: tuple[str, ...], how: str, tmp_path: Path
) -> None:
    port = str(free_port())
    foreign, cwd = tmp_path / "foreign", tmp_path / "work"
    cwd.mkdir()
    kept = foreign / port / "photo.jpg"
    if how == "foreign":
        kept = cwd / ".demo" / port / "photo.jpg"
    kept.parent.mkdir(parents=True)
    kept.write_bytes(b"kept")
    if how == "link":
        (cwd / ".demo").symlink_to(foreign)
    elif how == "linked stage":
        (cwd / ".demo").mkdir()
        (cwd / ".demo" / port).symlink_to(kept.parent)
    refused = hub(cwd, *verb, *([port] if len(verb) > 1 else []))
    assert refused.returncode == 2, refused.stderr
    assert kept.read_bytes() == b"kept"


def test_demo_on_a_busy_port_says_so_and_makes_nothing() -> None:
    with folder() as cwd, socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        refused = hub(cwd, "demo", "--exit", "--port", port)
        assert refused.returncode == 7
        [line] = refused.stderr.strip().splitlines()
        assert f"port {port}" in line
        assert "PORT=" in line
        assert not (cwd / ".demo").exists()
