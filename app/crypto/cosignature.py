"""Cosignatures: a member says that a checkpoint continues all it saw before.

Format: C2SP tlog-cosignature, Ed25519.

Specification: docs/spec/access-log.md section 5.1. The cosigner is an agency, by the Ed25519 half
of its certified signing key; what is signed begins with `cosignature/v1`, as nothing else does.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Final

from app.crypto.checkpoint import (
    KEY_ID_BYTES,
    TIME_BYTES,
    instant_of,
    key_id,
    read_line,
    signature_line,
    split_note,
)
from app.crypto.key_holder import Signer
from app.crypto.keys import ED25519, SIGNATURE_BYTES, KeyUse, PublicKey
from app.errors import BadSignatureError

_TYPE: Final = 0x04


@dataclass(frozen=True)
class Cosignature:
    """What a member has cosigned, not verified.

    Args:
        name: Of the cosigner.
        key: Id of its key, 4 bytes.
        at: When.
        signature: 64 bytes.
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
    name = cosigner_name(signer.public.federation, signer.public.holder)
    seconds = int(at.timestamp())
    signature = signer.sign(ED25519, _message(text, seconds))
    value = seconds.to_bytes(TIME_BYTES, "big") + signature
    return signature_line(name, key_id(name, _TYPE, signer.public.parts[ED25519]), value)


def read_cosignature(line: str) -> Cosignature:
    """Read a signature line.

    Raises:
        MalformedError: It is none.
        BadSignatureError: It is none of a cosigner's.
    """
    name, raw = read_line(line.removesuffix("\n"))
    if len(raw) != KEY_ID_BYTES + TIME_BYTES + SIGNATURE_BYTES[ED25519]:
        raise BadSignatureError("no cosignature")
    signature = raw[KEY_ID_BYTES + TIME_BYTES :]
    at = instant_of(raw[KEY_ID_BYTES : KEY_ID_BYTES + TIME_BYTES])
    return Cosignature(name, raw[:KEY_ID_BYTES], at, signature)


def verify_cosignature(note: bytes, found: Cosignature, keys: Iterable[PublicKey]) -> None:
    """Check that one of an agency's keys has cosigned a checkpoint.

    Args:
        note: The checkpoint, verified.
        found: From its line.
        keys: Of the agency, certified, those that count.

    Raises:
        BadSignatureError: None has.
    """
    text, _ = split_note(note)
    message = _message(text, int(found.at.timestamp()))
    for key in keys:
        if key.use is not KeyUse.AGENCY_SIGN:
            continue
        name = cosigner_name(key.federation, key.holder)
        if (found.name, found.key) == (name, key_id(name, _TYPE, key.parts[ED25519])):
            key.verify_signature(ED25519, found.signature, message)
            return
    raise BadSignatureError("another cosigner, or no key of it that counts")


def _message(text: str, seconds: int) -> bytes:
    return f"cosignature/v1\ntime {seconds}\n{text}".encode()
