"""The server process: find the running one, launch, wait until it answers, stop.

Source: PostgreSQL 18 `src/include/utils/pidfile.h` for the lines of `postmaster.pid`.
"""

import os
import signal
import subprocess
import time
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from app.postgres.cluster import open_log
from app.postgres.errors import EmbeddedPostgresError, complaint_in
from app.postgres.logins import DATABASE, PORT, Login, secret_file
from app.postgres.places import GROUP_OR_OTHER, SOCKET_NAME, Place, check_folder
from app.postgres.privileges import Account, run_as, spawn

READY_SECONDS = 300  # recovery after a power cut reads up to 2 GB of WAL
STOP_SECONDS = 120
ORPHAN_SECONDS = 15  # sessions of a killed server end by themselves
GLANCE_SECONDS = 0.01
ANSWER_SECONDS = 10
PID_FILE_LINES = 8
MAX_PID_FILE_BYTES = 4096
PROC = Path("/proc")


@dataclass(frozen=True)
class Running:
    """A server that runs on our data folder.

    Attributes:
        pid: Its process id.
        socket_folder: Where its socket is.
        is_ready: It accepts connections, by its own word.
    """

    pid: int
    socket_folder: Path
    is_ready: bool


def find_running(place: Place) -> Running | None:
    """Find the server that runs on the data folder, by its pid file and the process itself."""
    lines = _pid_file_lines(place.data_folder / "postmaster.pid")
    if not lines or not _is_server(lines[0], place):
        return None
    lines += [""] * (PID_FILE_LINES - len(lines))
    return Running(int(lines[0]), Path(lines[4]), is_ready=lines[7].strip() == "ready")


def wait_until_settled(place: Place) -> Running | None:
    """Wait while a running server starts or ends, and find it ready or gone.

    Raises:
        EmbeddedPostgresError: It did neither in `READY_SECONDS`.
    """
    deadline = time.monotonic() + READY_SECONDS
    while (running := find_running(place)) and not running.is_ready:
        if time.monotonic() > deadline:
            raise EmbeddedPostgresError(
                f"the database is busy starting or ending: see {place.log_file}"
            )
        time.sleep(GLANCE_SECONDS)
    return running


def launch(place: Place, programs: Path, socket_folder: Path) -> subprocess.Popen[str]:
    """Launch the server and wait until it accepts connections.

    Args:
        place: The database; its settings are written and no server was found running.
        programs: PostgreSQL's programs, which the account can read.
        socket_folder: As in the settings.

    Raises:
        EmbeddedPostgresError: It ended instead; the message holds the log's last complaint.
    """
    _remove_remnant(place.data_folder / "postmaster.pid", place)
    _remove_remnant(socket_folder / f"{SOCKET_NAME}.lock", place)
    deadline = time.monotonic() + ORPHAN_SECONDS
    while True:
        complaint = ""
        process, log_start = _spawn_server(place, programs)
        try:
            if _wait_until_ready(process, place):
                return process
            complaint = _last_complaint(place, log_start)
        except BaseException:
            abandon(process)
            raise
        if "still in use" not in complaint or time.monotonic() > deadline:
            raise EmbeddedPostgresError(
                f"the database did not start: {complaint} (see {place.log_file})"
            )
        time.sleep(0.1)  # sessions of a killed server are on their way out


def wait_for_answer(place: Place, programs: Path, running: Running) -> None:
    """Check that a running server lets the hub's login in, over a socket folder that is ours.

    Raises:
        EmbeddedPostgresError: It does not.
    """
    check_folder(running.socket_folder, place.account.uid, GROUP_OR_OTHER)
    passfile = str(secret_file(place.folder, Login.HUB)).replace("\\", "\\\\").replace("'", "\\'")
    where = f"host={running.socket_folder} port={PORT} connect_timeout={ANSWER_SECONDS}"
    who = f"user={Login.HUB} dbname={DATABASE} passfile='{passfile}'"
    command: list[str | Path] = [
        programs / "psql",
        "-XwqAt",
        "-d",
        f"{where} {who}",
        "-c",
        "SELECT 1",
    ]
    answer = run_as(_this_account(), command, cwd=place.folder, seconds=2 * ANSWER_SECONDS)
    if answer.stdout.strip() != "1":
        complaint = " ".join(answer.stderr.split())
        raise EmbeddedPostgresError(
            f"the database (process {running.pid}) does not answer: {complaint}"
        )


def stop_server(place: Place, programs: Path, child: subprocess.Popen[str] | None) -> None:
    """End the server: open transactions roll back, then everything is written to disk.

    Args:
        place: The database.
        programs: PostgreSQL's programs.
        child: The server, if this process launched it.

    Raises:
        EmbeddedPostgresError: It is still running.
    """
    if child is not None:
        child.send_signal(signal.SIGINT)  # a fast shutdown; nothing if it has ended
        with suppress(subprocess.TimeoutExpired):
            child.wait(STOP_SECONDS)
    elif find_running(place):
        # As the account, so that a forged pid file cannot make root signal something else.
        command: list[str | Path] = [programs / "pg_ctl", "stop", "-D", place.data_folder]
        command += ["-m", "fast", "-w", "-s", "-t", str(STOP_SECONDS)]
        run_as(place.account, command, cwd=place.folder, seconds=STOP_SECONDS + ANSWER_SECONDS)
    if running := find_running(place):
        raise EmbeddedPostgresError(
            f"the database (process {running.pid}) did not stop: stop it by hand"
        )


def abandon(process: subprocess.Popen[str]) -> None:
    """End a server of our own at once; what it had acknowledged is recovered at the next start."""
    with suppress(ProcessLookupError):
        process.send_signal(signal.SIGQUIT)
    process.wait(STOP_SECONDS)


def _spawn_server(place: Place, programs: Path) -> tuple[subprocess.Popen[str], int]:
    command: list[str | Path] = [
        *(programs / "postgres", "-D", place.data_folder),
        *("-c", f"config_file={place.settings_file}"),
    ]
    log = open_log(place)
    try:
        log_start = os.fstat(log).st_size
        return (
            spawn(place.account, command, cwd=place.folder, stdin=subprocess.DEVNULL, output=log),
            log_start,
        )
    finally:
        os.close(log)


def _wait_until_ready(process: subprocess.Popen[str], place: Place) -> bool:
    deadline = time.monotonic() + READY_SECONDS
    while time.monotonic() < deadline:
        if process.poll() is not None:
            return False
        running = find_running(place)
        if running and running.pid == process.pid and running.is_ready:
            return True
        time.sleep(GLANCE_SECONDS)
    raise EmbeddedPostgresError(
        f"the database was not ready in {READY_SECONDS} s: see {place.log_file}"
    )


def _pid_file_lines(path: Path) -> list[str]:
    """Read a lock file of the server; nothing if absent or empty, never through a link."""
    try:
        handle = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK)
    except FileNotFoundError:
        return []
    try:
        lines = os.read(handle, MAX_PID_FILE_BYTES).decode(errors="replace").splitlines()
    finally:
        os.close(handle)
    return lines if lines and lines[0].strip().isdecimal() else []


def _is_server(pid: str, place: Place) -> bool:
    """Say whether process `pid` is a server on our data folder: numbers are used again."""
    process = PROC / pid.strip()
    try:
        if not PROC.joinpath("self").exists():  # no /proc: believe the number
            os.kill(int(pid), 0)
            return True
        arguments = process.joinpath("cmdline").read_bytes().split(b"\0")
        owner = process.stat().st_uid
    except OSError:
        return False
    return owner == place.account.uid and os.fsencode(place.data_folder) in arguments


def _remove_remnant(lock_file: Path, place: Place) -> None:
    """Delete a dead server's lock file where PostgreSQL would give up over it.

    It clears those of ended processes itself, but not an empty one (power cut) nor one whose number
    another process of the account has by now (container restart).
    """
    if not lock_file.exists():
        return
    lines = _pid_file_lines(lock_file)
    if not lines:
        time.sleep(1)  # a server that is just starting writes it within milliseconds
        lines = _pid_file_lines(lock_file)
    if not lines or ((PROC / lines[0].strip()).exists() and not _is_server(lines[0], place)):
        lock_file.unlink(missing_ok=True)


def _last_complaint(place: Place, log_start: int) -> str:
    with place.log_file.open("rb") as log:
        log.seek(log_start)
        return complaint_in(log.read(1 << 16).decode(errors="replace"))


def _this_account() -> Account:
    return Account("this account", os.geteuid(), os.getegid())
