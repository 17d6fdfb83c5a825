"""Where an auditor's copy of the access log is, and checking it before anything is told from it."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Annotated

import typer

from app.crypto.encoding import now
from serumpun.commands.options import hub_of
from serumpun.directory import ClientDirectory
from serumpun.log_checking import Checked, check_folder
from serumpun.log_folder import LogFolder
from serumpun.profile import Home, find_home
from serumpun.transport import Transport

FolderOption = Annotated[
    Path | None,
    typer.Option("--folder", help="Where the log is kept; else `access-log` in the home."),
]


def log_folder(home: Home, folder: Path | None) -> LogFolder:
    """Find the folder."""
    return LogFolder(folder or home.folder / "access-log")


@contextmanager
def hub_and_keys(
    home: Path | None, passphrase_fd: int | None, *, as_officer: bool
) -> Iterator[tuple[Transport, ClientDirectory]]:
    """Reach the hub as whoever acts at this home, with what its pinned federation's keys are."""
    place = find_home(home)
    federation = place.federation()
    with hub_of(home, passphrase_fd, as_officer=as_officer) as transport:
        directory = ClientDirectory(federation, place.folder, now)
        directory.refresh(transport)
        yield transport, directory


def check_log(home: Home, folder: LogFolder) -> Checked:
    """Check what was pulled, by the directory that was verified last: the hub is not asked."""
    federation = home.federation()
    directory = ClientDirectory(federation, home.folder, now)
    return check_folder(folder, federation.hub_log_key(), directory.verified.cosigners)
