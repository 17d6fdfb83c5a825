"""Cosignatures: a member says that a checkpoint continues all it saw before.

Format: C2SP tlog-cosignature, Ed25519.

Specification: docs/spec/access-log.md section 6. The cosigner is an agency, by the Ed25519 half of
its certified signing key; what is signed begins with `cosignature/v1`, as nothing else does.
"""

import base64
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from app.crypto.checkpoint import key_id, read_line, signature_line, split_note
from app.crypto.key_holder import Signer
from app.crypto.keys import ED25519, SIGNATURE_BYTES, KeyUse, PublicKey
from app.errors import BadSignatureError

_TYPE: Final = 0x04
_KEY_ID_BYTES: Final = 4
_TIME_BYTES: Final = 8


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
    value = seconds.to_bytes(_TIME_BYTES, "big") + signature
    return signature_line(name, key_id(name, _TYPE, signer.public.parts[ED25519]), value)


def read_cosignature(line: str) -> Cosignature:
    """Read a signature line.

    Raises:
        MalformedError: It is none.
        BadSignatureError: It is none of a cosigner's.
    """
    name, raw = read_line(line.removesuffix("\n"))
    if len(raw) != _KEY_ID_BYTES + _TIME_BYTES + SIGNATURE_BYTES[ED25519]:
        raise BadSignatureError("no cosignature")
    seconds = int.from_bytes(raw[_KEY_ID_BYTES : _KEY_ID_BYTES + _TIME_BYTES], "big")
    try:
        at = datetime.fromtimestamp(seconds, UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise BadSignatureError("no such instant") from error
    return Cosignature(name, raw[:_KEY_ID_BYTES], at, raw[_KEY_ID_BYTES + _TIME_BYTES :])


def verify_cosignature(note: bytes, found: Cosignature, key: PublicKey) -> None:
    """Check that an agency's key has cosigned a checkpoint.

    Args:
        note: The checkpoint, verified.
        found: From its line.
        key: Of the agency, certified.

    Raises:
        BadSignatureError: It has not.
    """
    name = cosigner_name(key.federation, key.holder)
    named = (found.name, found.key) == (name, key_id(name, _TYPE, key.parts[ED25519]))
    if key.use is not KeyUse.AGENCY_SIGN or not named:
        raise BadSignatureError("another cosigner, or another key")
    text, _ = split_note(note)
    key.verify_signature(ED25519, found.signature, _message(text, int(found.at.timestamp())))


def vkey(key: PublicKey) -> str:
    """Write a cosigner's key as C2SP tools take it."""
    name = cosigner_name(key.federation, key.holder)
    raw = key.parts[ED25519]
    encoded = base64.b64encode(bytes([_TYPE]) + raw).decode()
    return f"{name}+{key_id(name, _TYPE, raw).hex()}+{encoded}"


def _message(text: str, seconds: int) -> bytes:
    return f"cosignature/v1\ntime {seconds}\n{text}".encode()
