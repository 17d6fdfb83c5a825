"""The places of one hub: its state folder, its database, its blob store."""

import contextlib
import os
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit

from app.errors import NotReadyError
from app.postgres import binaries
from app.postgres.embedded import EmbeddedPostgres
from app.postgres.logins import Login, Reach
from app.postgres.privileges import Account, can_reach
from app.settings import Settings


@dataclass(frozen=True)
class DatabaseUrls:
    """Where the two logins connect.

    Args:
        owner: For migrations; None if this process was not given it.
        hub: For the hub.
        folder: Of the embedded database; the account it runs as can reach it.
        leave_to_parent: What a forked worker calls, so that its parent alone keeps the database.
        has_ended: Says whether the embedded server has ended under the hub.
    """

    owner: str | None
    hub: str
    folder: Path | None = None
    leave_to_parent: Callable[[], None] = lambda: None
    has_ended: Callable[[], bool] = lambda: False


def make_state(state: Path) -> None:
    """Make the state folder; an account that the hub becomes later must be able to pass it."""
    state.mkdir(mode=0o711 if os.geteuid() == 0 else 0o700, parents=True, exist_ok=True)


@contextlib.contextmanager
def open_database(
    settings: Settings, *, meanwhile: Callable[[], None] = lambda: None
) -> Iterator[DatabaseUrls]:
    """Give the database's addresses, with the embedded server running around the block.

    Args:
        settings: The operator's.
        meanwhile: As for `EmbeddedPostgres.start`.
    """
    if settings.database_url is not None:
        meanwhile()
        yield DatabaseUrls(settings.owner_database_url, settings.database_url)
        return
    start = EmbeddedPostgres.start(settings.state, account=settings.account, meanwhile=meanwhile)
    with start as server:
        folder = server.data_folder.parent
        owner, hub = server.url(Login.OWNER), server.url(Login.HUB)
        yield DatabaseUrls(owner, hub, folder, server.leave_to_parent, server.has_ended)


@contextlib.contextmanager
def open_whole_database(settings: Settings) -> Iterator[tuple[DatabaseUrls, Reach]]:
    """Give the database's addresses, and a way past row security for backup and restore.

    Raises:
        NotReadyError: The superuser's address of an external database is not set.
    """
    if settings.database_url is not None:
        if settings.backup_database_url is None:
            raise NotReadyError("set SERUMPUN_BACKUP_DATABASE_URL: backups see every row")
        urls = DatabaseUrls(settings.owner_database_url, settings.database_url)
        yield urls, Reach(settings.backup_database_url, binaries.find_programs())
        return
    with EmbeddedPostgres.start(settings.state, account=settings.account) as server:
        urls = DatabaseUrls(
            server.url(Login.OWNER), server.url(Login.HUB), server.data_folder.parent
        )
        yield urls, Reach(server.url(Login.SUPERUSER), server.programs)


def choose_blobs_url(settings: Settings, urls: DatabaseUrls, account: Account) -> str:
    """Choose where sealed attachments lie; a folder is given to the account that writes it.

    It is the state folder, or beside the database where the account cannot reach the former.
    """
    if settings.blobs is not None and urlsplit(settings.blobs).scheme != "file":
        return settings.blobs
    folder = settings.state.absolute() / "blobs"
    if settings.blobs is not None:
        folder = Path(unquote(urlsplit(settings.blobs).path))
    elif urls.folder is not None and not can_reach(settings.state, account):
        folder = urls.folder / "blobs"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not account.is_current:
        os.chown(folder, account.uid, account.gid)
    return folder.as_uri()


def choose_log_folder(settings: Settings, urls: DatabaseUrls, account: Account) -> Path:
    """Choose where the newest checkpoint is kept; its folder is given to who writes it.

    It is in the state folder, or beside the database where the account cannot reach the former.
    """
    folder = settings.log_folder().absolute()
    if urls.folder is not None and not can_reach(settings.state, account):
        folder = urls.folder / "log"
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    if not account.is_current:
        os.chown(folder, account.uid, account.gid)
    return folder
