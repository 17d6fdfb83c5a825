"""Unprivileged accounts: choose one, run programs as it, and become it for good.

PostgreSQL refuses to run as root, and the hub has no reason to. No account is added and no folder
that already exists is opened for one.
"""

import os
import pwd
import signal
import stat
import subprocess
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from app.postgres.errors import EmbeddedPostgresError

PREFERRED_ACCOUNTS = ("postgres", "nobody")
PRIVATE_UMASK = 0o077


@dataclass(frozen=True)
class Account:
    """An operating system account that programs run as.

    Attributes:
        name: Login name, for messages.
        uid: User id.
        gid: Primary group id.
    """

    name: str
    uid: int
    gid: int

    @property
    def is_current(self) -> bool:
        """Say whether this process already runs as this account."""
        return os.geteuid() == self.uid


def choose_account(name: str | None = None) -> Account:
    """Choose the account that the database, and the hub after its start, run as.

    Whoever is not root stays who they are. Root gets `name`, or the first of `PREFERRED_ACCOUNTS`
    that exists.

    Args:
        name: Login name of an existing account, or None to choose.

    Raises:
        EmbeddedPostgresError: There is no such account, it is root's, or only root could become it.
    """
    euid = os.geteuid()
    found = [
        account for each in ([name] if name else PREFERRED_ACCOUNTS) if (account := _look_up(each))
    ]
    if euid == 0:
        if not found:
            raise EmbeddedPostgresError(
                f"no account {name or ' or '.join(PREFERRED_ACCOUNTS)} on this machine: "
                "name an existing unprivileged account"
            )
        if found[0].uid == 0:
            raise EmbeddedPostgresError(
                f"account {found[0].name} is root: name an unprivileged one"
            )
        return found[0]
    if name and (not found or found[0].uid != euid):
        raise EmbeddedPostgresError(f"only root can become account {name}: start as root or as it")
    return Account(name=_name_of(euid), uid=euid, gid=os.getegid())


def drop_privileges(account: Account) -> None:
    """Become `account` for good: groups, group, user and umask; nothing to do if already there.

    Files that only root may read (sealed keys, the owner's secret) must be read before.

    Args:
        account: From `choose_account`.

    Raises:
        EmbeddedPostgresError: The system refused, or root could be regained: end the process.
    """
    if os.geteuid() != 0:
        if not account.is_current:
            raise EmbeddedPostgresError(f"only root can become account {account.name}")
        os.umask(PRIVATE_UMASK)
        return
    if account.uid == 0 or account.gid == 0:
        raise EmbeddedPostgresError(f"account {account.name} is root's: name an unprivileged one")
    try:
        os.setgroups([])
        os.setresgid(account.gid, account.gid, account.gid)
        os.setresuid(account.uid, account.uid, account.uid)
    except OSError as problem:
        raise EmbeddedPostgresError(f"cannot become account {account.name}: {problem}") from problem
    if not _is_for_good(account):
        raise EmbeddedPostgresError(f"root could be regained after becoming {account.name}")
    os.umask(PRIVATE_UMASK)


def can_reach(folder: Path, account: Account) -> bool:
    """Say whether `account`, in its primary group only, may pass through `folder` and its parents.

    Read from permission bits; access lists can only make the answer too strict where they grant.

    Args:
        folder: Existing or not; what does not exist yet counts as reachable.
        account: Who wants to pass.
    """
    folder = Path(os.path.realpath(folder))
    return all(_may_traverse(each, account) for each in (folder, *folder.parents))


def run_as(
    account: Account,
    command: Sequence[str | Path],
    *,
    cwd: Path,
    feed: str = "",
    seconds: float = 120,
) -> subprocess.CompletedProcess[str]:
    """Run a short program to its end as `account`, out of reach of the terminal's Ctrl-C.

    Args:
        account: Who runs it; this process must be root or that account.
        command: Program and arguments; never a secret, everybody can read them.
        cwd: Folder that `account` can reach.
        feed: Standard input.
        seconds: Longest run; then the program and its children are killed.

    Raises:
        EmbeddedPostgresError: It could not be run or took too long.
    """
    process = spawn(account, command, cwd=cwd, stdin=subprocess.PIPE, output=subprocess.PIPE)
    with process:
        try:
            out, errors = process.communicate(feed, timeout=seconds)
        except BaseException as problem:
            with suppress(ProcessLookupError):
                os.killpg(process.pid, signal.SIGKILL)
            if not isinstance(problem, subprocess.TimeoutExpired):
                raise
            program = Path(command[0]).name
            raise EmbeddedPostgresError(f"{program} took over {seconds:.0f} s") from problem
    return subprocess.CompletedProcess(command, process.returncode, out, errors)


def spawn(
    account: Account, command: Sequence[str | Path], *, cwd: Path, stdin: int, output: int
) -> subprocess.Popen[str]:
    """Start a program as `account` in a session of its own, with a bare environment.

    Args:
        account: Who runs it.
        command: Program and arguments.
        cwd: Folder that `account` can reach.
        stdin: As for `subprocess.Popen`.
        output: Where standard output and error go, as for `subprocess.Popen`.

    Raises:
        EmbeddedPostgresError: It could not be run.
    """
    become = not account.is_current
    try:
        return subprocess.Popen(
            command,
            cwd=cwd,
            stdin=stdin,
            stdout=output,
            stderr=output,
            text=True,
            env={"LC_ALL": "C", "PATH": os.defpath, "TZ": "UTC"},  # `initdb` would look for it
            umask=PRIVATE_UMASK,
            start_new_session=True,
            user=account.uid if become else None,
            group=account.gid if become else None,
            extra_groups=[] if become else None,
        )
    except (OSError, subprocess.SubprocessError) as problem:
        raise EmbeddedPostgresError(
            f"cannot run {Path(command[0]).name} as {account.name}: {problem}"
        ) from problem


def _look_up(name: str) -> Account | None:
    try:
        entry = pwd.getpwnam(name)
    except KeyError:
        return None
    return Account(name=entry.pw_name, uid=entry.pw_uid, gid=entry.pw_gid)


def _name_of(uid: int) -> str:
    try:
        return pwd.getpwuid(uid).pw_name
    except KeyError:
        return str(uid)  # containers run as numbers without a name


def _is_for_good(account: Account) -> bool:
    for regain in (os.seteuid, os.setuid, os.setegid, os.setgid):
        try:
            regain(0)
        except PermissionError:
            continue
        return False
    users, groups = set(os.getresuid()), set(os.getresgid())
    return users == {account.uid} and groups == {account.gid} and not os.getgroups()


def _may_traverse(folder: Path, account: Account) -> bool:
    try:
        status = folder.stat()
    except FileNotFoundError:
        return True
    except PermissionError:
        return False
    if status.st_uid == account.uid:
        return bool(status.st_mode & stat.S_IXUSR)
    if status.st_gid == account.gid:
        return bool(status.st_mode & stat.S_IXGRP)
    return bool(status.st_mode & stat.S_IXOTH)
