"""The copy of the hub's keys: apart from the backup, encrypted under a passphrase.

The same scheme as an agency's key files (docs/cli.md): scrypt, AES-256-GCM, everything in clear
bound to the ciphertext as associated data.
"""

import os
from datetime import datetime
from pathlib import Path
from typing import Annotated, Final, Literal

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.backup.errors import BackupError, DamagedBackupError, WrongPassphraseError
from app.backup.parts import read_part, write_part
from app.crypto.encoding import encode_fields
from app.crypto.passphrase import (
    SALT_BYTES,
    SCRYPT_N,
    SCRYPT_P,
    SCRYPT_R,
    new_salt,
    stretch,
)
from app.crypto.shape import Base64Url, Shape, Timestamp, Version
from app.errors import MalformedError
from app.hub_keys import KEY_BYTES, KEY_NAMES, HubKeys

KEY_COPY_BYTES: Final = 4096
NONCE_BYTES: Final = 12
TAG_BYTES: Final = 16
_SECRET_BYTES: Final = len(KEY_NAMES) * KEY_BYTES
_LABEL: Final = "serumpun-hub-keys/1"


class KeyCopy(Shape):
    """The file as stored; all members but `ciphertext` are associated data."""

    v: Version
    format: Literal["serumpun-hub-keys"]
    federation: str
    created_at: Timestamp
    kdf: Literal["scrypt"]
    n: Literal[131072]
    r: Literal[8]
    p: Literal[1]
    salt: Annotated[bytes, Base64Url(SALT_BYTES, length=SALT_BYTES)]
    cipher: Literal["AES-256-GCM"]
    nonce: Annotated[bytes, Base64Url(NONCE_BYTES, length=NONCE_BYTES)]
    ciphertext: Annotated[bytes, Base64Url(_SECRET_BYTES + TAG_BYTES)]

    def bound(self) -> bytes:
        """Write what the ciphertext is bound to: every other member, in the order above."""
        open_members = self.model_copy(update={"ciphertext": b""})
        return encode_fields(_LABEL, open_members.to_bytes())


def write_key_copy(
    path: Path, keys: HubKeys, federation: str, passphrase: str, at: datetime
) -> None:
    """Encrypt the hub's keys into a new file with mode 0600."""
    plain = KeyCopy.of(
        {
            "v": 1,
            "format": "serumpun-hub-keys",
            "federation": federation,
            "created_at": at,
            "kdf": "scrypt",
            "n": SCRYPT_N,
            "r": SCRYPT_R,
            "p": SCRYPT_P,
            "salt": new_salt(),
            "cipher": "AES-256-GCM",
            "nonce": os.urandom(NONCE_BYTES),
            "ciphertext": b"",
        }
    )
    secret = b"".join(getattr(keys, name) for name in KEY_NAMES)
    cipher = AESGCM(stretch(passphrase, plain.salt))
    sealed = cipher.encrypt(plain.nonce, secret, plain.bound())
    write_part(path, plain.model_copy(update={"ciphertext": sealed}).to_bytes() + b"\n")


def open_key_copy(path: Path, passphrase: str) -> HubKeys:
    """Decrypt the hub's keys.

    Raises:
        BackupError: There is no such file.
        DamagedBackupError: The file cannot be read, or is no copy of keys.
        WrongPassphraseError: Another passphrase, or the file was changed.
    """
    if not path.exists():
        raise BackupError(f"{path}: no such file; name the copy of the hub's keys with `--keys`")
    raw = read_part(path, KEY_COPY_BYTES)
    try:
        stored = KeyCopy.parse(raw, KEY_COPY_BYTES)
    except MalformedError as error:
        raise DamagedBackupError(f"{path} is no copy of a hub's keys, or damaged") from error
    try:
        cipher = AESGCM(stretch(passphrase, stored.salt))
        secret = cipher.decrypt(stored.nonce, stored.ciphertext, stored.bound())
    except InvalidTag as error:
        raise WrongPassphraseError(f"{path}: wrong passphrase, or the file was changed") from error
    if len(secret) != _SECRET_BYTES:
        raise DamagedBackupError(f"{path} holds other keys than a hub's")
    parts = [secret[i : i + KEY_BYTES] for i in range(0, _SECRET_BYTES, KEY_BYTES)]
    return HubKeys(*parts)
