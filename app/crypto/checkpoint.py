"""Checkpoints: how large the log is, with what root, signed by the hub (C2SP tlog-checkpoint).

Specification: docs/spec/access-log.md section 5; C2SP signed-note, tlog-checkpoint and
tlog-cosignature. Both signatures of the log must hold; lines of unknown keys are passed over.
"""

import base64
import binascii
import hashlib
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final

from app.crypto.keys import ED25519, ML_DSA_44, PublicKey, SigningKey
from app.crypto.limits import CHECKPOINT_BYTES, LOG_SIZE
from app.crypto.merkle import HASH_BYTES
from app.errors import BadSignatureError, MalformedError, TooLargeError

_TYPES: Final = {ED25519: 0x01, ML_DSA_44: 0x06}
_DASH: Final = "\N{EM DASH} "
_COSIGNED: Final = b"subtree/v1\n\0"
TIME_BYTES: Final = 8
KEY_ID_BYTES: Final = 4
_MOST_DIGITS: Final = len(str(LOG_SIZE))


@dataclass(frozen=True)
class Checkpoint:
    """A state of the log.

    Args:
        origin: Names the log.
        size: Leaves.
        root: Hash of their tree.
        signed_at: When the log signed it, to the second.
    """

    origin: str
    size: int
    root: bytes
    signed_at: datetime

    def text(self) -> str:
        """Write what the note's signatures are over."""
        return f"{self.origin}\n{self.size}\n{base64.b64encode(self.root).decode()}\n"


def log_origin(federation: str) -> str:
    """Name the log of a federation."""
    return f"{federation}/access-log"


def verifier_keys(key: PublicKey) -> list[str]:
    """Write a log key as C2SP tools take it: `<name>+<key id>+<key>`, one a part."""
    origin = log_origin(key.federation)
    return [
        f"{origin}+{key_id(origin, kind, key.parts[name]).hex()}+"
        f"{base64.b64encode(bytes([kind]) + key.parts[name]).decode()}"
        for name, kind in _TYPES.items()
    ]


def sign_checkpoint(size: int, root: bytes, at: datetime, key: SigningKey) -> bytes:
    """Sign a state of the log as a note.

    Args:
        size: Leaves.
        root: Hash of their tree.
        at: The present instant; the note has it to the second.
        key: The log's.
    """
    signed = Checkpoint(log_origin(key.federation), size, root, at.replace(microsecond=0))
    moment = int(signed.signed_at.timestamp()).to_bytes(TIME_BYTES, "big")
    values = {
        ED25519: key.sign(ED25519, signed.text().encode()),
        ML_DSA_44: moment + key.sign(ML_DSA_44, cosigned_message(signed.origin, signed, moment)),
    }
    lines = (
        signature_line(signed.origin, key_id(signed.origin, kind, key.public.parts[name]), value)
        for (name, kind), value in zip(_TYPES.items(), values.values(), strict=True)
    )
    return "\n".join((signed.text(), "".join(lines))).encode()


def verify_checkpoint(note: bytes, key: PublicKey) -> Checkpoint:
    """Read a checkpoint and check both signatures of the log.

    Args:
        note: As carried.
        key: The pinned log key.

    Raises:
        MalformedError: It is no checkpoint.
        BadSignatureError: It is of another log, a signature is missing or does not hold.
    """
    text, signatures = split_note(note)
    origin, size, root = read_text(text)
    if origin != log_origin(key.federation):
        raise BadSignatureError("checkpoint of another log")
    held = {}
    for name, value in signatures:
        for algorithm, kind in _TYPES.items():
            if (name, value[:KEY_ID_BYTES]) != (
                origin,
                key_id(origin, kind, key.parts[algorithm]),
            ):
                continue
            if algorithm in held:
                raise BadSignatureError("two signatures of one key")
            held[algorithm] = value[KEY_ID_BYTES:]
    if set(held) != set(_TYPES):
        raise BadSignatureError("not both signatures of the log")
    moment = held[ML_DSA_44][:TIME_BYTES]
    if len(moment) < TIME_BYTES:
        raise BadSignatureError("signature without time")
    found = Checkpoint(origin, size, root, instant_of(moment))
    key.verify_signature(ED25519, held[ED25519], text.encode())
    key.verify_signature(
        ML_DSA_44, held[ML_DSA_44][TIME_BYTES:], cosigned_message(origin, found, moment)
    )
    return found


def instant_of(moment: bytes) -> datetime:
    """Read the time of a timestamped signature, 8 bytes.

    Raises:
        BadSignatureError: No such instant.
    """
    try:
        return datetime.fromtimestamp(int.from_bytes(moment, "big"), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise BadSignatureError("no such instant") from error


def cosigned_message(cosigner: str, signed: Checkpoint, moment: bytes) -> bytes:
    """Write what ML-DSA-44 signs: the structure `cosigned_message` of tlog-cosignature.

    Args:
        cosigner: Its name; the log is a cosigner of its own.
        signed: State of the log.
        moment: When it is cosigned, 8 bytes.
    """
    name, origin = cosigner.encode(), signed.origin.encode()
    bounds = bytes(TIME_BYTES) + signed.size.to_bytes(8, "big")
    log = bytes([len(origin)]) + origin + bounds + signed.root
    return _COSIGNED + bytes([len(name)]) + name + moment + log


def key_id(name: str, kind: int, raw: bytes) -> bytes:
    """Name a key of a note (C2SP signed-note), 4 bytes."""
    return hashlib.sha256(name.encode() + b"\n" + bytes([kind]) + raw).digest()[:KEY_ID_BYTES]


def signature_line(name: str, key: bytes, value: bytes) -> str:
    """Write a signature line of a note."""
    return f"{_DASH}{name} {base64.b64encode(key + value).decode()}\n"


def split_note(note: bytes) -> tuple[str, list[tuple[str, bytes]]]:
    """Split a note into its text and its signatures by name.

    Raises:
        MalformedError: It is no note.
    """
    if len(note) > CHECKPOINT_BYTES:
        raise TooLargeError("checkpoint over its maximum")
    try:
        whole = note.decode()
    except UnicodeDecodeError as error:
        raise MalformedError("checkpoint is not UTF-8") from error
    if any(ord(letter) < ord(" ") and letter != "\n" for letter in whole):
        raise MalformedError("checkpoint with control characters")
    text, gap, lines = whole.rpartition("\n\n")
    if not gap or not lines.endswith("\n"):
        raise MalformedError("checkpoint without signatures")
    return text + "\n", [read_line(line) for line in lines[:-1].split("\n")]


def read_line(line: str) -> tuple[str, bytes]:
    """Read a signature line: name, and key id with value.

    Raises:
        MalformedError: It is none.
    """
    name, gap, value = line.removeprefix(_DASH).partition(" ")
    raw = from_base64(value)
    if not line.startswith(_DASH) or not name or not gap or len(raw) <= KEY_ID_BYTES:
        raise MalformedError("no signature line")
    return name, raw


def read_text(text: str) -> tuple[str, int, bytes]:
    """Read what a checkpoint's signatures are over: origin, size and root.

    Raises:
        MalformedError: It is none.
    """
    lines = text.split("\n")
    origin, size, root = [*lines, "", "", ""][:3]
    raw = from_base64(root)
    is_number = size.isascii() and size.isdigit() and len(size) <= _MOST_DIGITS
    is_canonical = is_number and str(int(size)) == size and int(size) <= LOG_SIZE
    if not origin or not is_canonical or len(raw) != HASH_BYTES:
        raise MalformedError("no checkpoint")
    if "" in lines[3:-1]:  # extension lines: passed over, signed like the others
        raise MalformedError("empty line in a checkpoint")
    return origin, int(size), raw


def from_base64(text: str) -> bytes:
    """Read base64 with padding, as C2SP's texts have it.

    Raises:
        MalformedError: It is none, or not canonical.
    """
    try:
        raw = base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise MalformedError("not base64") from error
    if base64.b64encode(raw).decode() != text:
        raise MalformedError("not canonical base64")
    return raw
