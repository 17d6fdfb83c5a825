"""Check a backup whole before anything of it is used."""

from dataclasses import dataclass
from pathlib import Path

from app.backup import parts
from app.backup.errors import BackupError, DamagedBackupError
from app.backup.key_copy import open_key_copy
from app.backup.manifest import MANIFEST_BYTES, SEAL_BYTES, Manifest, check_seal
from app.backup.parts import Begin
from app.crypto.federation import FEDERATION_BYTES, Federation
from app.crypto.keys import KeyUse, SigningKey
from app.errors import MalformedError
from app.hub_keys import HubKeys
from app.models.schema import is_known


@dataclass(frozen=True, repr=False)
class CheckedBackup:
    """A backup of which every octet is as the hub wrote it.

    Args:
        folder: Where it lies.
        manifest: What it is.
        federation: What it pins.
        digests: SHA-256 of each part, in hex.
        keys: The hub's own, if their copy was given.
    """

    folder: Path
    manifest: Manifest
    federation: Federation
    digests: dict[str, str]
    keys: HubKeys | None


def check_backup(folder: Path, keys: tuple[Path, str] | None, begin: Begin) -> CheckedBackup:
    """Check digests, signature and meaning of a backup.

    Args:
        folder: The backup.
        keys: The copy of the hub's keys, and its passphrase. Without it the signature is compared
            with the federation file in the backup itself: that finds damage, not a forger.
        begin: Told of the stage and its size in bytes.

    Raises:
        DamagedBackupError: It is not as it was made.
        BackupError: It is of another hub than the keys, or of a newer version than this.
    """
    sums = parts.check_sums(folder, begin("Checking", parts.size_of(folder)))
    try:
        raw = parts.read_part(folder / parts.FEDERATION, FEDERATION_BYTES)
        federation = Federation.parse(raw, FEDERATION_BYTES)
        raw = parts.read_part(folder / parts.MANIFEST, MANIFEST_BYTES)
        manifest = Manifest.parse(raw, MANIFEST_BYTES)
    except MalformedError as error:
        raise DamagedBackupError(f"not a backup of this version: {error.reason}") from error
    own = open_key_copy(*keys) if keys else None
    signer = federation.hub_receipt_key()
    if own is not None:
        receipt_key = SigningKey(federation.name, "hub", KeyUse.HUB_RECEIPT, (own.receipt,))
        if receipt_key.public != signer:
            raise BackupError("the keys are another hub's than the backup")
    check_seal(parts.read_part(folder / parts.SEAL, SEAL_BYTES), sums, signer)
    if not is_known(manifest.revision):
        raise BackupError(f"its schema {manifest.revision} is newer than this version of the hub")
    return CheckedBackup(folder, manifest, federation, parts.parse_sums(sums), own)
