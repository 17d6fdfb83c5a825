"""`make demo` as its users meet it: first run, second run, busy port, interrupted run, clean."""

import os
import secrets
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from serumpun.commands import run

PROGRAM = [sys.executable, "-c", "from serumpun.commands import main; main()"]
ROOT = Path(__file__).parents[1]
LIMIT_SECONDS = 300
PORTS = range(15000, 32000)


def free_port() -> int:
    """Find a port that nobody has, below those that systems give to whoever asks for any."""
    while True:
        port = PORTS.start + secrets.randbelow(len(PORTS))
        with suppress(OSError), socket.create_server(("127.0.0.1", port)):
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


def end_demo(cwd: Path, port: str, when: Callable[[str], bool], how: signal.Signals) -> int:
    """Start a demonstration and end it at a moment of its story; nothing of it runs on."""
    with (cwd / "told.txt").open("w+") as told, (cwd / "said.txt").open("w+") as said:
        started = subprocess.Popen(
            [*PROGRAM, "hub", "demo", "--port", port],
            cwd=cwd,
            env=environment(),
            stdout=told,
            stderr=said,
        )
        deadline = time.monotonic() + LIMIT_SECONDS
        while not when((cwd / "told.txt").read_text()):
            assert started.poll() is None, (cwd / "said.txt").read_text()
            assert time.monotonic() < deadline
            time.sleep(0.05)
        started.send_signal(how)
        code = started.wait(LIMIT_SECONDS)
    assert "Traceback" not in (cwd / "said.txt").read_text()
    assert servers_of(cwd) == []
    return code


def test_demo_that_a_supervisor_ends_starts_anew_tells_the_story_twice_and_leaves_nothing() -> None:
    with folder() as cwd:
        port = str(free_port())
        database = cwd / ".demo" / port / "hub" / "postgres"
        assert end_demo(cwd, port, lambda _: database.exists(), signal.SIGTERM) == 130

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

        assert end_demo(cwd, port, lambda told: "Ctrl-C ends it" in told, signal.SIGINT) == 0
        assert "DEMO/2026/0001" in (cwd / "told.txt").read_text()

        cleaned = hub(cwd, "clean")
        assert (cleaned.returncode, (cwd / ".demo").exists()) == (0, False)


@pytest.mark.parametrize("verb", [("clean",), ("demo", "--exit", "--port")])
@pytest.mark.parametrize("how", ["link", "foreign", "linked stage"])
def test_clean_leaves_what_is_no_demonstration(
    verb: tuple[str, ...],
    how: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
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
    monkeypatch.chdir(cwd)
    monkeypatch.setattr(signal, "signal", lambda *_: None)  # this process's stay as they are
    code = run(["hub", *verb, *([port] if len(verb) > 1 else [])])
    assert code == 2, capsys.readouterr().err
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
