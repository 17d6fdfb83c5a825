"""Where the embedded database of a state folder lies, who owns what there, and its socket.

    <state>/postgres/             root starts it:  0711 root         else: 0700, all of it ours
      data/                                        0700 account
      socket/                                      0700 account
      serumpun_hub.pgpass                          0600 account
      serumpun_owner.pgpass, ..superuser.pgpass    0600 root
      postgresql.conf, pg_hba.conf                 0644 root
      server.log, start.lock, keeper.lock          0600 root
      programs-<version>-<digest>/                 0755 root         (absent)

When root starts the hub and the account cannot pass through the state folder's parents (a checkout
below /root), the same tree lies in `/var/lib/serumpun/<digest of the state's path>` instead, and
`<state>/postgres.txt` says so. A socket path longer than the system allows moves to the temporary
folder.
"""

import hashlib
import os
import re
import stat
import tempfile
from dataclasses import dataclass
from pathlib import Path

from app.postgres.errors import EmbeddedPostgresError
from app.postgres.logins import PORT
from app.postgres.privileges import Account, can_reach

FALLBACK = Path("/var/lib/serumpun")
SOCKET_NAME = f".s.PGSQL.{PORT}"
MAX_SOCKET_PATH_BYTES = 103  # sun_path with its NUL: 108 on Linux, 104 on macOS and BSD
PLAIN_PATH = re.compile(
    r"/[A-Za-z0-9/._+-]+"
)  # a comma or colon means something in URLs and settings
SHELL_CHARACTERS = frozenset('"$`\\\n\r')
GROUP_OR_OTHER_WRITES = 0o022
GROUP_OR_OTHER = 0o077


@dataclass(frozen=True)
class Place:
    """The folder of one embedded database.

    Attributes:
        folder: `<state>/postgres` or the fallback.
        account: Who the server runs as.
        pointer: File in the state folder that names the fallback.
    """

    folder: Path
    account: Account
    pointer: Path

    @property
    def data_folder(self) -> Path:
        """PostgreSQL's data folder; it gets this name only once it is complete."""
        return self.folder / "data"

    @property
    def settings_file(self) -> Path:
        """The server's settings, written before each start."""
        return self.folder / "postgresql.conf"

    @property
    def access_file(self) -> Path:
        """Who may connect how, written before each start."""
        return self.folder / "pg_hba.conf"

    @property
    def log_file(self) -> Path:
        """The server's own log."""
        return self.folder / "server.log"

    @property
    def is_elsewhere(self) -> bool:
        """Say whether the database lies outside the state folder."""
        return self.folder.parent == FALLBACK

    def socket_folder(self) -> Path:
        """Choose a folder whose socket path is short and plain enough.

        Raises:
            EmbeddedPostgresError: Not even the temporary folder's path is.
        """
        inside = self.folder / "socket"
        if _fits(inside):
            return inside
        name = f"serumpun-{self.account.uid}-{_digest(self.folder)}"
        for base in (Path(tempfile.gettempdir()), Path("/tmp")):  # noqa: S108 - the name is checked below
            if _fits(base / name) and can_reach(base, self.account):
                return base / name
        raise EmbeddedPostgresError(
            "no folder for the database's socket: set TMPDIR to a short path"
        )

    def require_own_state(self) -> None:
        """Refuse a database elsewhere whose state folder was deleted and made anew.

        Raises:
            EmbeddedPostgresError: Its reports would meet keys that are not theirs.
        """
        if self.is_elsewhere and self.data_folder.exists() and not self.pointer.exists():
            raise EmbeddedPostgresError(
                f"{self.folder} holds the database of an earlier {self.pointer.parent}: "
                "restore that state folder, or run `make clean`"
            )

    def make(self) -> None:
        """Make the folder, or check the one that is there.

        Raises:
            EmbeddedPostgresError: It is not a folder that only this process's account can write.
        """
        mode = 0o700 if self.account.is_current else 0o711
        if self.is_elsewhere:
            make_folder(FALLBACK, mode)
            self.pointer.write_text(f"The database of this state folder lies in {self.folder}\n")
        make_folder(self.folder, mode)


def find_place(state: Path, account: Account) -> Place:
    """Decide where the database of `state` lies: where one is, else `state`, else `FALLBACK`.

    Args:
        state: The hub's state folder, absolute, resolved and existing.
        account: Who the server runs as.

    Raises:
        EmbeddedPostgresError: A database exists but not one that this account can use.
    """
    inside = Place(state / "postgres", account, state / "postgres.txt")
    elsewhere = Place(FALLBACK / _digest(state), account, inside.pointer)
    if account.is_current:
        if inside.pointer.exists():
            raise EmbeddedPostgresError(f"{inside.pointer} shows that root made it: start as root")
        return inside
    if elsewhere.data_folder.exists():
        return elsewhere
    if can_reach(state, account):
        return inside
    if inside.data_folder.exists():
        raise EmbeddedPostgresError(
            f"account {account.name} can no longer pass through {state}: give back its x permission"
        )
    return elsewhere


def require_shell_safe(path: Path) -> None:
    """Refuse a path that means more than itself between a shell's double quotes.

    Source: PostgreSQL 18 `src/bin/initdb/initdb.c`, which hands its own path to a shell like that.

    Raises:
        EmbeddedPostgresError: It has such a character.
    """
    if found := SHELL_CHARACTERS & set(str(path)):
        raise EmbeddedPostgresError(
            f"the path {str(path)!r} has {' '.join(map(repr, sorted(found)))}: use another folder"
        )


def make_state_folder(state: Path, account: Account) -> Path:
    """Make the hub's state folder if it is missing; one that exists is left as it is.

    Returns:
        Its absolute path without symbolic links.
    """
    try:
        state.mkdir(parents=True)
    except FileExistsError:  # before, or by a hub that starts at the same moment
        return state.resolve()
    state.chmod(0o700 if account.is_current else 0o711)
    return state.resolve()


def make_folder(folder: Path, mode: int) -> None:
    """Make a folder of this process's account, or check that it is one nobody else can write.

    Args:
        folder: Its parent exists.
        mode: Permission bits for a new folder.

    Raises:
        EmbeddedPostgresError: It exists and is a link, somebody else's, or open for writing.
    """
    try:
        folder.mkdir(mode=0o700)
        folder.chmod(mode)
    except FileExistsError:
        check_folder(folder, os.geteuid(), GROUP_OR_OTHER_WRITES)


def make_folder_of(folder: Path, account: Account) -> None:
    """Make a 0700 folder of `account`, or check that it is one.

    Args:
        folder: Its parent exists and only this process's account, or everybody under the sticky
            bit, can write it.
        account: The owner.

    Raises:
        EmbeddedPostgresError: It exists and is a link, somebody else's, or open for others.
    """
    try:
        folder.mkdir(mode=0o700)
    except FileExistsError:
        check_folder(folder, account.uid, GROUP_OR_OTHER)
    else:
        if not account.is_current:
            os.chown(folder, account.uid, account.gid, follow_symlinks=False)


def check_folder(folder: Path, uid: int, forbidden: int) -> None:
    """Check that a folder is real, owned by `uid` and lacks the `forbidden` permission bits.

    Raises:
        EmbeddedPostgresError: It is not.
    """
    status = folder.lstat()
    if not stat.S_ISDIR(status.st_mode):
        wrong = "is not a folder"
    elif status.st_uid != uid:
        wrong = f"belongs to user {status.st_uid}, not {uid}"
    elif status.st_mode & forbidden:
        wrong = f"has mode {stat.S_IMODE(status.st_mode):04o}, open for others"
    else:
        return
    raise EmbeddedPostgresError(f"{folder} {wrong}: remove it, or use another state folder")


def _fits(folder: Path) -> bool:
    path = str(folder / SOCKET_NAME)
    return len(path) <= MAX_SOCKET_PATH_BYTES and PLAIN_PATH.fullmatch(path) is not None


def _digest(path: Path) -> str:
    return hashlib.sha256(os.fsencode(path)).hexdigest()[:16]
