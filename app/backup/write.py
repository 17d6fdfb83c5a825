"""Write a backup while the hub serves: first a state of the database, then what it names.

Sealed attachments never change, so copying them after the database's state is as good as at its
instant, except for those that expire meanwhile: their rows are left out at a restore.
"""

import asyncio
import hashlib
import shutil
import tempfile
from dataclasses import dataclass
from datetime import datetime
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from app.backup import parts
from app.backup.errors import BackupError, DamagedBackupError
from app.backup.key_copy import write_key_copy
from app.backup.manifest import Manifest, seal
from app.backup.parts import Begin
from app.blobs import NOWHERE, BlobStore, open_store
from app.crypto.encoding import now
from app.crypto.federation_history import UPDATES_FILE
from app.errors import NotReadyError
from app.hub_self import HubSelf, load_hub_self
from app.installation import DatabaseUrls, choose_blobs_url, open_whole_database
from app.main import make_hub
from app.policy.actions import Action
from app.postgres.dump import Session, check_dump, connect, dump, snapshot
from app.postgres.logins import Login, Reach
from app.postgres.privileges import choose_account
from app.settings import Settings
from app.usecases.record_backup import record_backup

_BLOBS: Final = "SELECT location, length, sha256 FROM blobs ORDER BY location"
_IS_NAMED: Final = "SELECT EXISTS (SELECT FROM blobs WHERE location = $1)"
_TABLES: Final = """
    SELECT relname FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'r' ORDER BY relname
"""
_ROLES: Final = """
    SELECT DISTINCT rolname, rolcanlogin FROM pg_shdepend JOIN pg_roles ON pg_roles.oid = refobjid
    WHERE refclassid = 'pg_authid'::regclass AND NOT rolsuper AND rolname <> ALL ($1)
    AND dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
    ORDER BY rolname
"""


@dataclass(frozen=True)
class Order:
    """What the operator wants.

    Args:
        folder: Where the backup goes; nothing stands there.
        keys: Where the copy of the hub's keys goes, and its passphrase; None leaves keys out.
        damaged_too: Go on if the store no longer has an attachment as it was stored.
    """

    folder: Path
    keys: tuple[Path, str] | None = None
    damaged_too: bool = False


@dataclass(frozen=True)
class Copied:
    """What became of the attachments."""

    count: int
    length: int
    erased: list[str]
    damaged: list[str]


def backup_hub(settings: Settings, order: Order, begin: Begin) -> Manifest:
    """Write a backup, read every octet of it back, and only then give it its name.

    Args:
        settings: Of the hub.
        order: What, and where.
        begin: Told of each stage and its size in bytes.

    Raises:
        BackupError: It cannot be made; nothing is left of it.
        NotReadyError: Keys, federation file, database or blob store are not as they must be.
        EmbeddedPostgresError: The database failed.
    """
    own = load_hub_self(settings)
    _require_places(order)
    try:
        parent = order.folder.absolute().parent
        unfinished = Path(tempfile.mkdtemp(prefix=f".{order.folder.name}-", dir=parent))
        try:
            manifest = _write(settings, own, order, unfinished, begin)
            if order.keys:
                path, passphrase = order.keys
                write_key_copy(path, own.keys, own.federation.name, passphrase, manifest.made_at)
            unfinished.rename(order.folder)
            parts.flush(parent)
        except BaseException:
            shutil.rmtree(unfinished, ignore_errors=True)
            raise
    except OSError as error:  # of a write to an open file it names none
        raise BackupError(f"{error.filename or order.folder}: {error.strerror}") from error
    return manifest


def _require_places(order: Order) -> None:
    """Refuse before the work what would fail after it, and keys in the folder they are kept from.

    Raises:
        BackupError: Something stands there, or there is no folder to write to.
    """
    places = [order.folder, *(order.keys or ())[:1]]
    for place in map(Path, places):
        if place.exists() or place.is_symlink():
            raise BackupError(f"{place} is there already: nothing is overwritten")
    if order.keys and order.folder.resolve() in order.keys[0].resolve().parents:
        raise BackupError(f"{order.keys[0]} is in {order.folder}: keys lie apart from a backup")
    for place in map(Path, places):
        if not place.absolute().parent.is_dir():
            raise BackupError(f"{place}: there is no folder {place.absolute().parent}")


def _write(settings: Settings, own: HubSelf, order: Order, folder: Path, begin: Begin) -> Manifest:
    with open_whole_database(settings) as (urls, reach):
        _record(settings, own, urls)
        made_at = now()
        with snapshot(reach.url) as (session, name):
            advance = begin("Database", session.one("SELECT pg_database_size(current_database())"))
            dump(reach, name, folder / parts.DATABASE)
            advance((folder / parts.DATABASE).stat().st_size)
            facts = _facts(session)
            rows = session.rows(_BLOBS)
        account = choose_account(settings.account)
        store = open_store(choose_blobs_url(settings, urls, account))
        advance = begin("Attachments", sum(row["length"] for row in rows))
        (folder / parts.BLOBS).mkdir(mode=0o700)
        copied = asyncio.run(_copy_all(store, rows, folder / parts.BLOBS, advance))
        copied = _judge(reach, copied, damaged_too=order.damaged_too)
        (folder / parts.DATABASE).chmod(0o600)
        parts.flush(folder / parts.DATABASE)
        manifest = _manifest(own, facts, copied, made_at)
        parts.write_part(folder / parts.MANIFEST, manifest.to_bytes() + b"\n")
        _copy_federation(settings.federation_file(), folder)
        _finish(folder, own, manifest, begin)
        _verify(folder, rows, copied, reach, begin)
    return manifest


def _copy_federation(file: Path, folder: Path) -> None:
    """Copy the federation file and the changes that led to it, which the hub shows to members."""
    parts.write_part(folder / parts.FEDERATION, file.read_bytes())
    updates = file.with_name(UPDATES_FILE)
    if updates.exists():
        parts.write_part(folder / parts.UPDATES, updates.read_bytes())


def _record(settings: Settings, own: HubSelf, urls: DatabaseUrls) -> None:
    hub = make_hub(own, settings, urls.hub, NOWHERE)
    asyncio.run(record_backup(hub, Action.BACKUP_WRITE, "begun"))


def _facts(session: Session) -> dict[str, Any]:
    tables = [row[0] for row in session.rows(_TABLES)]
    roles = session.rows(_ROLES, [str(login) for login in Login])
    system = "SELECT system_identifier::text FROM pg_control_system()"
    return {
        "revision": session.one("SELECT version_num FROM alembic_version"),
        "postgresql": session.one("SHOW server_version"),
        "system_identifier": session.one(system),
        "tables": {table: session.one(f'SELECT count(*) FROM "{table}"') for table in tables},  # noqa: S608
        "roles": [row["rolname"] for row in roles],
        "logins": [row["rolname"] for row in roles if row["rolcanlogin"]],
    }


def _manifest(own: HubSelf, facts: dict[str, Any], copied: Copied, made_at: datetime) -> Manifest:
    return Manifest.of(
        {
            "v": 1,
            "format": "serumpun-backup",
            "made_at": made_at,
            "hub_version": version("serumpun"),
            "hub": own.federation.hub,
            "federation": own.federation.name,
            **facts,
            "attachments": copied.count,
            "attachment_bytes": copied.length,
            "erased": copied.erased,
            "damaged": copied.damaged,
        }
    )


async def _copy_all(
    store: BlobStore, rows: list[Any], folder: Path, advance: parts.Advance
) -> Copied:
    """Copy the attachments that a state of the database names; what differs is set aside."""
    count, length, lost = 0, 0, []
    for row in rows:
        location = row["location"]
        if not parts.LOCATION.fullmatch(location):
            raise BackupError(f"the database names an attachment {location!r}: not one of ours")
        path = folder / location
        path.parent.mkdir(mode=0o700, exist_ok=True)
        if await _copy(store, location, path) == (row["length"], row["sha256"]):
            count, length = count + 1, length + row["length"]
            path.chmod(0o600)
            parts.flush(path)
        else:
            path.unlink(missing_ok=True)
            lost.append(location)
        advance(row["length"])
    return Copied(count, length, [], lost)


async def _copy(store: BlobStore, location: str, path: Path) -> tuple[int, bytes] | None:
    digest, length = hashlib.sha256(), 0
    try:
        pieces = await store.read(location)
        with path.open("xb") as file:
            async for piece in pieces:
                digest.update(piece)
                length += len(piece)
                file.write(piece)
    except NotReadyError:
        return None
    return length, digest.digest()


def _judge(reach: Reach, copied: Copied, *, damaged_too: bool) -> Copied:
    """Tell attachments that expired while they were copied from those that the store has lost."""
    with connect(reach.url) as session:
        damaged = [each for each in copied.damaged if session.one(_IS_NAMED, each)]
    erased = [each for each in copied.damaged if each not in damaged]
    if damaged and not damaged_too:
        raise BackupError(
            f"{len(damaged)} attachments are not as they were stored, the first is {damaged[0]}; "
            "say `--damaged-too` to leave them out"
        )
    return Copied(copied.count, copied.length, erased, damaged)


def _finish(folder: Path, own: HubSelf, manifest: Manifest, begin: Begin) -> None:
    sums = parts.make_sums(folder, begin("Digests", parts.size_of(folder)))
    parts.write_part(folder / parts.SUMS, sums)
    parts.write_part(folder / parts.SEAL, seal(sums, manifest.made_at, own.receipt_key))
    for place in (*folder.rglob("*/"), folder):
        parts.flush(place)


def _verify(folder: Path, rows: list[Any], copied: Copied, reach: Reach, begin: Begin) -> None:
    """Read every octet back and compare it with what was meant to be written."""
    parts.check_sums(folder, begin("Reading back", parts.size_of(folder)))
    left_out = {*copied.erased, *copied.damaged}
    meant = {
        f"{parts.BLOBS}/{row['location']}": row["sha256"].hex()
        for row in rows
        if row["location"] not in left_out
    }
    listed = parts.parse_sums((folder / parts.SUMS).read_bytes())
    if {name: digest for name, digest in listed.items() if name.startswith(parts.BLOBS)} != meant:
        raise DamagedBackupError("what was read back is not what was written: is the disk sound?")
    check_dump(reach.programs, folder / parts.DATABASE)
