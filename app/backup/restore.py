"""Restore a hub from a checked backup into an empty state folder, on this or another machine."""

import asyncio
import os
from collections.abc import AsyncIterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Final
from urllib.parse import unquote, urlsplit

from app.backup import parts
from app.backup.check import CheckedBackup, check_backup
from app.backup.errors import BackupError, DamagedBackupError
from app.backup.manifest import Manifest
from app.backup.parts import Begin
from app.blobs import CHUNK_BYTES, NOWHERE, open_store
from app.crypto.encoding import now, to_timestamp
from app.crypto.federation_history import UPDATES_FILE
from app.crypto.limits import SEALED_ATTACHMENT_BYTES
from app.hub_keys import keep_hub_keys
from app.hub_self import load_hub_self
from app.installation import DatabaseUrls, choose_blobs_url, make_state, open_whole_database
from app.main import make_hub
from app.models.schema import migrate, newest_revision
from app.policy.actions import Action
from app.postgres.dump import Session, connect, load
from app.postgres.logins import Login, Reach
from app.postgres.privileges import Account, choose_account
from app.restoring import begin_restore, end_restore
from app.settings import Settings
from app.usecases.check_readiness import check_readiness
from app.usecases.record_backup import record_backup

_IS_EMPTY: Final = "SELECT count(*) FROM pg_class WHERE relnamespace = 'public'::regnamespace"
_ROLE_EXISTS: Final = "SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = $1)"
_MAY_CONNECT: Final = (
    "SELECT format('GRANT CONNECT ON DATABASE %I TO %I', current_database(), $1::text)"
)
# Numbers of transactions mean nothing on another server: 2 is PostgreSQL's own for "long ago".
_FREEZE: Final = "UPDATE access_log SET xid = '2'"
_LEAVE_OUT: Final = "DELETE FROM blobs WHERE location = ANY ($1)"


@dataclass(frozen=True)
class Restored:
    """What was restored.

    Args:
        made_at: The instant of the backup: what was accepted later is lost.
        revision: Of the schema now.
        rows: In all tables of the backup.
        attachments: How many.
        has_keys: The hub can serve; else its keys must be put in place first.
        logins: Roles that could log in before and cannot yet.
    """

    made_at: datetime
    revision: str
    rows: int
    attachments: int
    has_keys: bool
    logins: tuple[str, ...]


def restore_hub(
    settings: Settings, folder: Path, keys: tuple[Path, str] | None, begin: Begin
) -> Restored:
    """Check a backup, then restore it, then check that the hub is ready.

    Args:
        settings: Of the hub that is to be; its state folder is empty or absent.
        folder: The backup.
        keys: The copy of the hub's keys and its passphrase; None restores the rest.
        begin: Told of each stage and its size in bytes.

    Raises:
        BackupError: It cannot be restored; a state folder that was begun is marked as unfinished.
        NotReadyError: The restored hub would not be ready.
        EmbeddedPostgresError: The database failed.
    """
    begun_at = now()
    checked = check_backup(folder, keys, begin)
    settings = settings.model_copy(update={"issuer": checked.federation.hub})
    try:
        _require_empty(settings.state)
        make_state(settings.state)
        begin_restore(settings.state)
        with open_whole_database(settings) as (urls, reach):
            rows = _restore_database(checked, urls, reach, begin)
            _restore_blobs(checked, settings, urls, begin)
            _restore_files(checked, settings)
            if checked.keys is not None:
                asyncio.run(_require_ready(checked, settings, urls))
        end_restore(settings.state, begun_at)
    except OSError as error:
        raise BackupError(f"{error.filename or settings.state}: {error.strerror}") from error
    manifest = checked.manifest
    return Restored(
        manifest.made_at,
        newest_revision(),
        rows,
        manifest.attachments,
        checked.keys is not None,
        manifest.logins,
    )


def _require_empty(state: Path) -> None:
    if state.exists() and any(state.iterdir()):
        raise BackupError(f"{state} is not empty: restore into a folder that is")


def _restore_database(
    checked: CheckedBackup, urls: DatabaseUrls, reach: Reach, begin: Begin
) -> int:
    manifest, path = checked.manifest, checked.folder / parts.DATABASE
    advance = begin("Database", path.stat().st_size)
    with connect(reach.url) as session:
        if session.one(_IS_EMPTY):
            raise BackupError("the database is not empty: restore into one that is")
        _make_roles(session, manifest)
        load(reach, path)
        advance(path.stat().st_size)
        for table, count in manifest.tables.items():
            if session.one(f'SELECT count(*) FROM "{table}"') != count:  # noqa: S608
                raise DamagedBackupError(f"table {table} has not the rows it had")
        session.rows(_FREEZE)
        session.rows(_LEAVE_OUT, list(manifest.erased))
        session.rows("ANALYZE")
    if manifest.revision != newest_revision():
        if urls.owner is None:
            raise BackupError("set SERUMPUN_OWNER_DATABASE_URL: its schema must be migrated")
        asyncio.run(migrate(urls.owner))
    return sum(manifest.tables.values())


def _make_roles(session: Session, manifest: Manifest) -> None:
    """Make the roles that the schema names, as the owner would have: so the owner may act as them.

    No password is in a backup; a role that could log in gets its login from the operator.
    """
    session.rows(f"SET SESSION AUTHORIZATION {Login.OWNER}")
    session.rows("SET createrole_self_grant = 'set'")
    for role in manifest.roles:
        if not session.one(_ROLE_EXISTS, role):
            session.rows(f'CREATE ROLE "{role}" NOLOGIN')
    for role in manifest.logins:
        session.rows(session.one(_MAY_CONNECT, role))
    session.rows("RESET SESSION AUTHORIZATION")


def _restore_blobs(
    checked: CheckedBackup, settings: Settings, urls: DatabaseUrls, begin: Begin
) -> None:
    account = choose_account(settings.account)
    url = choose_blobs_url(settings, urls, account)
    local = Path(unquote(urlsplit(url).path)) if urlsplit(url).scheme == "file" else None
    if local is not None and not account.is_current:
        os.chown(local, os.geteuid(), os.getegid())  # nobody else writes there until it is done
    asyncio.run(_copy_all(checked, url, begin("Attachments", checked.manifest.attachment_bytes)))
    if local is not None:
        _give_away(local, account)


async def _copy_all(checked: CheckedBackup, url: str, advance: parts.Advance) -> None:
    store = open_store(url)
    prefix = f"{parts.BLOBS}/"
    for name, digest in checked.digests.items():
        if not name.startswith(prefix):
            continue
        pieces = _read(checked.folder / name, advance)
        location = name.removeprefix(prefix)
        written = await store.write(location, pieces, SEALED_ATTACHMENT_BYTES)
        if written.sha256.hex() != digest:
            raise DamagedBackupError(f"{name} changed after it was checked")


async def _read(path: Path, advance: parts.Advance) -> AsyncIterator[bytes]:
    with path.open("rb") as file:
        while piece := file.read(CHUNK_BYTES):
            yield piece
            advance(len(piece))


def _give_away(folder: Path, account: Account) -> None:
    """Hand attachments to the account that the hub becomes; nobody else may read them."""
    for place, folders, names in os.walk(folder, topdown=False):
        for name in names:
            _own(Path(place, name), 0o600, account)
        for name in folders:
            _own(Path(place, name), 0o700, account)
    _own(folder, 0o700, account)


def _own(path: Path, mode: int, account: Account) -> None:
    path.chmod(mode)
    if not account.is_current:
        os.chown(path, account.uid, account.gid, follow_symlinks=False)


def _restore_files(checked: CheckedBackup, settings: Settings) -> None:
    if checked.keys is not None:
        keep_hub_keys(settings.keys_folder(), checked.keys)
    federation = settings.federation_file()
    if federation.exists():
        return
    for name, path in (
        (parts.UPDATES, federation.with_name(UPDATES_FILE)),  # first: they lead to the other
        (parts.FEDERATION, federation),
    ):
        if (checked.folder / name).exists():
            parts.write_part(path, (checked.folder / name).read_bytes())
            path.chmod(0o644)


async def _require_ready(checked: CheckedBackup, settings: Settings, urls: DatabaseUrls) -> None:
    """Ask the restored hub whether it could serve, and record where it comes from."""
    hub = make_hub(load_hub_self(settings), settings, urls.hub, NOWHERE)
    try:
        await check_readiness(hub)
    finally:
        detail = f"made_at={to_timestamp(checked.manifest.made_at)}"
        await record_backup(hub, Action.BACKUP_RESTORE, detail)
