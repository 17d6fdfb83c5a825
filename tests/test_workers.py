"""Several worker processes: killed, replayed at, orphaned, stopped; nothing is lost."""

import itertools
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import httpx2
import psutil
import pytest

from app.crypto.envelope import Envelope
from app.postgres.places import find_place
from app.postgres.privileges import choose_account
from serumpun.errors import ClientError
from serumpun.exit_codes import ExitCode
from serumpun.login import Login
from tests.test_demo import PROGRAM
from tests.test_serving import START_SECONDS, Installation, installation

__all__ = ["installation"]  # the fixture
REPORTS = 12


def workers_of(process: subprocess.Popen[str]) -> list[psutil.Process]:
    """Tell the forked workers of a hub; its other child is the database."""
    parent = psutil.Process(process.pid)
    return [child for child in parent.children() if child.cmdline() == parent.cmdline()]


def wait_until(is_so: Callable[[], bool]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while not is_so():
        assert time.monotonic() < deadline
        time.sleep(0.02)


@contextmanager
def stopped(worker: psutil.Process) -> Iterator[None]:
    """Keep a worker from answering anything."""
    worker.suspend()
    try:
        yield
    finally:
        worker.resume()


def sealed(installation: Installation) -> Envelope:
    return installation.world.seal("id-polri", {"summary": (b"text", ["my-pdrm"])})


def test_killed_worker_is_replaced_and_no_acknowledged_report_is_lost(
    installation: Installation,
) -> None:
    acknowledged = set()
    with installation.serving(SERUMPUN_WORKERS="2") as process:
        installation.enrol()
        first = workers_of(process)
        assert len(first) == 2
        for n in range(REPORTS):
            if n in {3, 7}:
                workers_of(process)[0].kill()
            envelope = sealed(installation)
            try:
                sent = installation.send("POST", "/v1/reports", "id-polri", envelope.to_bytes())
            except (httpx2.HTTPError, ClientError):
                continue  # it was under way at the killed worker: nothing was promised
            assert sent.status_code == 201
            acknowledged.add(envelope.payload)
        wait_until(lambda: len(workers_of(process)) == 2)
        assert {worker.pid for worker in workers_of(process)} != {worker.pid for worker in first}
        listed = installation.send("GET", "/v1/reports", "my-pdrm").json()["reports"]
    assert len(acknowledged) >= REPORTS - 2
    assert acknowledged <= {entry["signed"]["payload"] for entry in listed}


def test_proof_replayed_at_the_other_process_is_refused(installation: Installation) -> None:
    with installation.serving(SERUMPUN_WORKERS="2") as process:
        installation.enrol()
        address = f"{installation.url}/v1/reports"
        with httpx2.Client(trust_env=False) as http:
            login = Login(installation.url, installation.world.agencies["my-pdrm"].signing, http)
            headers = login.headers("GET", address)
        one, other = workers_of(process)
        with stopped(one):
            assert httpx2.get(address, headers=headers, trust_env=False).status_code == 200
        with stopped(other):
            again = httpx2.get(address, headers=headers, trust_env=False)
        assert (again.status_code, again.json()["code"]) == (401, "replayed")


def test_stop_ends_every_worker_and_the_database(installation: Installation) -> None:
    with installation.serving(SERUMPUN_WORKERS="2") as process:
        workers = workers_of(process)
        database = psutil.Process(process.pid).children(recursive=True)
        process.terminate()
        assert process.wait(START_SECONDS) == 0
        assert not any(each.is_running() for each in (*workers, *database))


def test_workers_end_with_their_parent_and_the_next_hub_keeps_the_database(
    installation: Installation,
) -> None:
    with installation.serving(SERUMPUN_WORKERS="2") as process:
        installation.enrol()
        envelope = sealed(installation)
        sent = installation.send("POST", "/v1/reports", "id-polri", envelope.to_bytes())
        assert sent.status_code == 201
        workers = workers_of(process)
        process.kill()
        psutil.wait_procs(workers, START_SECONDS)
        assert not any(each.is_running() for each in workers)
    with installation.serving(SERUMPUN_WORKERS="2"):
        listed = installation.send("GET", "/v1/reports", "my-pdrm").json()["reports"]
        assert [entry["signed"]["payload"] for entry in listed] == [envelope.payload]
    running = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True)
    assert str(installation.state) not in running.stdout


def test_parent_of_workers_has_one_thread_and_nobody_is_root(installation: Installation) -> None:
    with installation.serving(SERUMPUN_WORKERS="2") as process:
        parent = psutil.Process(process.pid)
        assert parent.num_threads() == 1
        assert 0 not in {uid for each in (parent, *parent.children()) for uid in each.uids()}


def test_more_connections_than_the_embedded_database_has_are_refused_at_the_start(
    installation: Installation,
) -> None:
    refused = subprocess.run(
        [*PROGRAM, "hub", "serve"],
        env=installation.environment(SERUMPUN_WORKERS="10"),
        capture_output=True,
        text=True,
        timeout=START_SECONDS,
        check=False,
    )
    assert refused.returncode == 7
    [line] = refused.stderr.strip().splitlines()
    assert "SERUMPUN_WORKERS x SERUMPUN_POOL_SIZE is 100" in line


def test_worker_that_ends_at_once_is_not_started_without_a_pause(tmp_path: Path) -> None:
    starts = tmp_path / "starts"
    script = f"""
import time
from app import workers
workers.RESTART_SECONDS = 0.3
def work(worker):
    with open({str(starts)!r}, "a") as file:
        print(time.monotonic(), file=file)
workers.run_workers(1, work, 5)
"""
    process = subprocess.Popen([sys.executable, "-c", script], stderr=subprocess.DEVNULL)
    wait_until(lambda: starts.exists() and len(starts.read_text().splitlines()) >= 4)
    process.terminate()
    assert process.wait(START_SECONDS) == 0
    times = [float(line) for line in starts.read_text().splitlines()]
    assert all(later - sooner > 0.2 for sooner, later in itertools.pairwise(times))


def test_worker_that_does_not_end_is_killed(tmp_path: Path) -> None:
    ready = tmp_path / "ready"
    script = f"""
import pathlib, signal, time
from app import workers
def work(worker):
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    pathlib.Path({str(ready)!r}).touch()
    time.sleep(600)
workers.run_workers(1, work, 0.1)
"""
    process = subprocess.Popen([sys.executable, "-c", script], stderr=subprocess.DEVNULL)
    wait_until(ready.exists)
    [worker] = psutil.Process(process.pid).children()
    os.kill(process.pid, signal.SIGINT)
    assert process.wait(START_SECONDS) == 0
    assert not worker.is_running()


@pytest.mark.parametrize("ends", ["raise SystemExit(3)", "raise ValueError('a word')"])
def test_failing_worker_is_replaced_and_its_words_are_not_logged(ends: str, tmp_path: Path) -> None:
    starts = tmp_path / "starts"
    script = f"""
from app import workers
from app.logs import set_up_logs
set_up_logs()
workers.RESTART_SECONDS = 0
def work(worker):
    with open({str(starts)!r}, "a") as file:
        print(worker.number, file=file)
    {ends}
workers.run_workers(2, work, 5)
"""
    with (tmp_path / "log").open("w") as log:
        process = subprocess.Popen([sys.executable, "-c", script], stderr=log)
    wait_until(lambda: starts.exists() and len(starts.read_text().splitlines()) >= 6)
    process.terminate()
    assert process.wait(START_SECONDS) == 0
    assert set(starts.read_text().split()) == {"0", "1"}
    said = (tmp_path / "log").read_text()
    assert "a worker ended and is replaced" in said
    assert "a word" not in said


@pytest.mark.parametrize("workers", ["1", "2"])
def test_hub_whose_embedded_database_was_killed_says_so_and_ends_as_failed(
    workers: str, installation: Installation
) -> None:
    """A supervisor that restarts what fails then has a whole hub again."""
    with installation.serving(SERUMPUN_WORKERS=workers) as process:
        place = find_place(installation.state.resolve(), choose_account())
        first = (place.data_folder / "postmaster.pid").read_text().split()[0]
        os.kill(int(first), signal.SIGKILL)
        assert process.wait(START_SECONDS) == ExitCode.UNAVAILABLE
    assert "the embedded database has ended" in installation.said
    with installation.serving(SERUMPUN_WORKERS=workers):
        pass  # ready again
