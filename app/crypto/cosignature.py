"""Cosignatures: a member says that a checkpoint continues all it saw before.

Format: C2SP tlog-cosignature, Ed25519 and ML-DSA-44; keys as C2SP signed-note writes them.

Specification: docs/spec/access-log.md section 5.1. The cosigner is an agency: by the Ed25519 half
of its certified signing key, or by a witness that its country states for it.
"""

import base64
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ed25519, mldsa

from app.crypto.checkpoint import (
    KEY_ID_BYTES,
    TIME_BYTES,
    Checkpoint,
    cosigned_message,
    from_base64,
    instant_of,
    key_id,
    read_line,
    read_text,
    signature_line,
    split_note,
)
from app.crypto.key_holder import Signer
from app.crypto.keys import (
    ED25519,
    ML_DSA_44,
    PUBLIC_BYTES,
    SIGNATURE_BYTES,
    KeyUse,
    PublicKey,
    check_ed25519,
)
from app.errors import BadSignatureError, MalformedEncodingError, MalformedError

_TYPES: Final = {0x04: ED25519, 0x06: ML_DSA_44}
_ED25519: Final = 0x04


@dataclass(frozen=True)
class Cosigner:
    """A key that cosigns, under a name.

    Args:
        name: Of the cosigner.
        kind: 0x04: Ed25519; 0x06: ML-DSA-44.
        raw: The public key.
    """

    name: str
    kind: int
    raw: bytes

    @classmethod
    def of_agency(cls, key: PublicKey) -> "Cosigner":
        """Name an agency's own signing key as a cosigner."""
        return cls(cosigner_name(key.federation, key.holder), _ED25519, key.parts[ED25519])

    @classmethod
    def parse(cls, vkey: str) -> "Cosigner":
        """Read a key as C2SP tools write it: `<name>+<key id>+<key>`.

        Raises:
            MalformedEncodingError: It is none of a cosigner.
        """
        name, _, rest = vkey.partition("+")
        known, _, value = rest.partition("+")
        try:
            carried = from_base64(value)
            found = cls(name, carried[0], carried[1:])
            if len(found.raw) != PUBLIC_BYTES[_TYPES[found.kind]] or found.key_id.hex() != known:
                raise MalformedEncodingError("no cosigner's key, or another key's id")
        except (MalformedError, IndexError, KeyError) as error:
            raise MalformedEncodingError("no cosigner's key") from error
        if found.kind == _ED25519:
            check_ed25519(found.raw)
        return found

    @property
    def key_id(self) -> bytes:
        """Id of the key in a note, 4 bytes."""
        return key_id(self.name, self.kind, self.raw)

    def vkey(self) -> str:
        """Write the key as C2SP tools take it."""
        value = base64.b64encode(bytes([self.kind]) + self.raw).decode()
        return f"{self.name}+{self.key_id.hex()}+{value}"

    def verify(self, signature: bytes, text: str, moment: bytes) -> None:
        """Check a signature over a checkpoint's text and the time.

        Raises:
            BadSignatureError: It does not hold.
        """
        try:
            if self.kind == _ED25519:
                message = _message(text, int.from_bytes(moment, "big"))
                ed25519.Ed25519PublicKey.from_public_bytes(self.raw).verify(signature, message)
            else:
                signed = Checkpoint(*read_text(text), instant_of(moment))
                message = cosigned_message(self.name, signed, moment)
                mldsa.MLDSA44PublicKey.from_public_bytes(self.raw).verify(signature, message)
        except (InvalidSignature, ValueError) as error:
            raise BadSignatureError("the cosignature does not hold") from error


@dataclass(frozen=True)
class Cosignature:
    """What a member has cosigned, not verified.

    Args:
        name: Of the cosigner.
        key: Id of its key, 4 bytes.
        at: When.
        signature: 64 bytes, or 2,420.
    """

    name: str
    key: bytes
    at: datetime
    signature: bytes


def cosigner_name(federation: str, agency: str) -> str:
    """Name an agency as cosigner."""
    return f"{federation}/witness/{agency}"


def cosign_checkpoint(note: bytes, signer: Signer, at: datetime) -> str:
    """Cosign a checkpoint that the caller has verified; returns the signature line.

    Args:
        note: As carried.
        signer: The agency's signing key.
        at: The present instant.
    """
    text, _ = split_note(note)
    cosigner = Cosigner.of_agency(signer.public)
    seconds = int(at.timestamp())
    signature = signer.sign(ED25519, _message(text, seconds))
    value = seconds.to_bytes(TIME_BYTES, "big") + signature
    return signature_line(cosigner.name, cosigner.key_id, value)


def read_cosignature(line: str) -> Cosignature:
    """Read a signature line.

    Raises:
        MalformedError: It is none.
        BadSignatureError: It is none of a cosigner's.
    """
    name, raw = read_line(line.removesuffix("\n"))
    signature = raw[KEY_ID_BYTES + TIME_BYTES :]
    if len(signature) not in {SIGNATURE_BYTES[each] for each in _TYPES.values()}:
        raise BadSignatureError("no cosignature")
    at = instant_of(raw[KEY_ID_BYTES : KEY_ID_BYTES + TIME_BYTES])
    return Cosignature(name, raw[:KEY_ID_BYTES], at, signature)


def verify_cosignature(note: bytes, found: Cosignature, cosigners: Iterable[Cosigner]) -> None:
    """Check that one of an agency's cosigners has cosigned a checkpoint.

    Args:
        note: The checkpoint, verified.
        found: From its line.
        cosigners: Of the agency, those that count.

    Raises:
        BadSignatureError: None has.
    """
    text, _ = split_note(note)
    moment = int(found.at.timestamp()).to_bytes(TIME_BYTES, "big")
    for each in cosigners:
        if (found.name, found.key) == (each.name, each.key_id):
            each.verify(found.signature, text, moment)
            return
    raise BadSignatureError("another cosigner, or no key of it that counts")


def own_cosigners(keys: Iterable[PublicKey]) -> list[Cosigner]:
    """Tell by which of an agency's keys it cosigns."""
    return [Cosigner.of_agency(key) for key in keys if key.use is KeyUse.AGENCY_SIGN]


def _message(text: str, seconds: int) -> bytes:
    return f"cosignature/v1\ntime {seconds}\n{text}".encode()
