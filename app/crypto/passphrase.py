"""A key from a passphrase, for the files that keep private keys at rest.

Source: RFC 7914 (scrypt), with OWASP's costs of 2026: 128 MiB and about a third of a second.
"""

import secrets
import unicodedata
from typing import Final

from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

SALT_BYTES: Final = 16
SCRYPT_N: Final = 1 << 17
SCRYPT_R: Final = 8
SCRYPT_P: Final = 1


def new_salt() -> bytes:
    """Draw the salt of a new file."""
    return secrets.token_bytes(SALT_BYTES)


def stretch(passphrase: str, salt: bytes) -> bytes:
    """Derive a file's key, 32 bytes.

    Args:
        passphrase: As typed; normalised to NFKC, so that another keyboard writes the same.
        salt: Of the file, `SALT_BYTES`.
    """
    words = unicodedata.normalize("NFKC", passphrase).encode()
    return Scrypt(salt=salt, length=32, n=SCRYPT_N, r=SCRYPT_R, p=SCRYPT_P).derive(words)
