"""Key files: private keys on disk, encrypted under a passphrase (docs/cli.md, "Key files").

One file holds the seeds of one holder: an agency's signing and sealing key, those of an officer's
device, or a country root.
Everything that is not secret stands in clear and is bound to the ciphertext as associated data, so
that whoever changes a name, a use or a cost makes a file that does not open.
"""

import os
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Annotated, Final, Literal

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from pydantic import Field, StringConstraints

from app.crypto.encoding import encode_fields, to_base64url
from app.crypto.header import Strict
from app.crypto.keys import ALGORITHMS, SEED_BYTES, KeyUse, SealingKey, SigningKey
from app.crypto.passphrase import (
    SALT_BYTES,
    SCRYPT_N,
    SCRYPT_P,
    SCRYPT_R,
    new_salt,
    stretch,
)
from app.crypto.shape import Base64Url, Digest, Shape, Timestamp, Version
from app.errors import MalformedError
from serumpun.errors import FileError, KeyFileError, PassphraseError
from serumpun.files import make_private_folder, read_private, require_free, write_new

KEY_FILE_BYTES: Final = 16 << 10
NONCE_BYTES: Final = 12
TAG_BYTES: Final = 16
MAX_SEEDS: Final = 3  # an agency's: Ed25519, ML-DSA-65, MLKEM768-X25519
_LABEL_KEY_FILE: Final = "serumpun-key-file/1"
_SEALING_BESIDE: Final = {
    KeyUse.AGENCY_SIGN: KeyUse.AGENCY_SEAL,
    KeyUse.DEVICE_SIGN: KeyUse.DEVICE_SEAL,
}

_Holder = Annotated[
    str, StringConstraints(pattern=r"^[a-z]{2}(-[a-z0-9]{1,16}){0,4}$", max_length=40)
]


class KeyEntry(Shape):
    """A key that the file holds, by its public name."""

    use: Annotated[KeyUse, Strict]
    kid: Digest


class KeyFile(Shape):
    """A key file as stored; all members but `ciphertext` are associated data.

    Args:
        keys: What the ciphertext holds, in the order of the seeds.
        n, r, p: Costs of scrypt; only those of version 1 are accepted, so that a foreign file can
            neither be weak nor take the machine's memory.
    """

    v: Version
    format: Literal["serumpun-key-file"]
    federation: Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9.-]{2,62}$")]
    holder: _Holder
    created_at: Timestamp
    keys: Annotated[
        tuple[KeyEntry, ...], Field(min_length=1, max_length=2, strict=False, fail_fast=True)
    ]
    kdf: Literal["scrypt"]
    n: Literal[131072]
    r: Literal[8]
    p: Literal[1]
    salt: Annotated[bytes, Base64Url(SALT_BYTES, length=SALT_BYTES)]
    cipher: Literal["AES-256-GCM"]
    nonce: Annotated[bytes, Base64Url(NONCE_BYTES, length=NONCE_BYTES)]
    ciphertext: Annotated[bytes, Base64Url(MAX_SEEDS * SEED_BYTES + TAG_BYTES)]

    def bound(self) -> bytes:
        """Write what the ciphertext is bound to: every other member, in the order above."""
        open_members = self.model_copy(update={"ciphertext": b""})
        return encode_fields(_LABEL_KEY_FILE, open_members.to_bytes())


@dataclass(frozen=True, repr=False)
class Keys:
    """The private keys of one holder.

    Args:
        signing: An agency's signing key, or a country root.
        sealing: An agency's or device's sealing key; a root has none.
    """

    signing: SigningKey
    sealing: SealingKey | None = None

    @classmethod
    def generate(cls, federation: str, holder: str) -> "Keys":
        """Make fresh keys: a root for a country code, a signing and a sealing key for an agency."""
        if "-" in holder:
            signing = SigningKey.generate(federation, holder, KeyUse.AGENCY_SIGN)
            return cls(signing, SealingKey.generate(federation, holder))
        return cls(SigningKey.generate(federation, holder, KeyUse.COUNTRY_ROOT))

    @classmethod
    def for_device(cls, federation: str, agency: str) -> "Keys":
        """Make fresh keys of an officer's device."""
        signing = SigningKey.generate(federation, agency, KeyUse.DEVICE_SIGN)
        return cls(signing, SealingKey.generate(federation, agency, KeyUse.DEVICE_SEAL))

    @property
    def is_of_device(self) -> bool:
        """Whether an officer's device holds them."""
        return self.signing.use is KeyUse.DEVICE_SIGN

    @property
    def holder(self) -> str:
        """Agency id, or country code in lower case."""
        return self.signing.holder

    def entries(self) -> list[dict[str, str]]:
        """Name the keys as a key file does."""
        publics = [self.signing.public] + ([self.sealing.public] if self.sealing else [])
        return [{"use": public.use, "kid": public.kid} for public in publics]

    def seeds(self) -> bytes:
        """Join the secret seeds in their order."""
        return b"".join(self.signing.seeds) + (self.sealing.seed if self.sealing else b"")


def write_key_file(path: Path, keys: Keys, passphrase: str, at: datetime) -> None:
    """Encrypt keys into a new file with mode 0600.

    Args:
        path: Where; its folder is made if needed.
        keys: What to keep.
        passphrase: As typed; normalised to NFKC, so that another keyboard writes the same.
        at: The present instant.

    Raises:
        FileInTheWayError: Something stands there: keys are never overwritten.
        FileError: It cannot be written.
    """
    require_free(path)
    plain = KeyFile.of(
        {
            "v": 1,
            "format": "serumpun-key-file",
            "federation": keys.signing.federation,
            "holder": keys.holder,
            "created_at": at,
            "keys": keys.entries(),
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
    cipher = AESGCM(stretch(passphrase, plain.salt))
    sealed = cipher.encrypt(plain.nonce, keys.seeds(), plain.bound())
    make_private_folder(path.parent)
    write_new(path, plain.model_copy(update={"ciphertext": sealed}).to_bytes() + b"\n")


def read_key_file(path: Path) -> KeyFile:
    """Read what a key file says in clear; nothing in it is checked yet.

    Raises:
        KeyFileError: Absent, readable by others, or no key file.
    """
    try:
        return KeyFile.parse(read_private(path, KEY_FILE_BYTES), KEY_FILE_BYTES)
    except FileError as error:
        raise KeyFileError(error.reason, next_step=error.next_step) from None
    except MalformedError:
        raise KeyFileError(f"{path}: not a key file of this version, or damaged") from None


def open_key_file(path: Path, passphrase: str) -> Keys:
    """Decrypt a key file.

    Raises:
        KeyFileError: It cannot be read, or holds other keys than it says.
        PassphraseError: Another passphrase, or the file was changed.
    """
    stored = read_key_file(path)
    try:
        cipher = AESGCM(stretch(passphrase, stored.salt))
        seeds = cipher.decrypt(stored.nonce, stored.ciphertext, stored.bound())
    except InvalidTag:
        raise PassphraseError(f"{path}: wrong passphrase, or the file was changed") from None
    keys = _keys_of(stored, seeds)
    if keys is None or [(e["use"], e["kid"]) for e in keys.entries()] != [
        (entry.use, to_base64url(entry.kid)) for entry in stored.keys
    ]:
        raise KeyFileError(f"{path}: holds other keys than it says")
    return keys


def _keys_of(stored: KeyFile, seeds: bytes) -> Keys | None:
    """Expand seeds to keys of the uses the file names; None if they are not such keys."""
    use = stored.keys[0].use
    if use is not KeyUse.COUNTRY_ROOT and use not in _SEALING_BESIDE:
        return None
    parts = [seeds[i : i + SEED_BYTES] for i in range(0, len(seeds), SEED_BYTES)]
    count = len(ALGORITHMS[use])
    sealed = use in _SEALING_BESIDE
    if [len(part) for part in parts] != [SEED_BYTES] * (count + sealed):
        return None
    signing = SigningKey(stored.federation, stored.holder, use, tuple(parts[:count]))
    if not sealed:
        return Keys(signing)
    sealing = SealingKey(stored.federation, stored.holder, _SEALING_BESIDE[use], parts[count])
    return Keys(signing, sealing)
