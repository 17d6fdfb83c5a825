"""The one encoding under every hash, and base64url, times and ids (docs/spec/conventions.md)."""

import binascii
import hashlib
import re
import secrets
import uuid
from collections.abc import Sequence
from datetime import UTC, datetime

from app.errors import MalformedEncodingError

DIGEST_BYTES = 32
_TO_URL = bytes.maketrans(b"+/", b"-_")
_FROM_URL = bytes.maketrans(b"-_+/=", b"+/...")  # what is no base64url becomes what is no base64
_LAST = ("", "", "AQgw", "AEIMQUYcgkosw048")  # characters whose spare bits are zero, by length % 4
_LABEL_OBJECT = "serumpun-object/1"
# Years 1900 to 2999: room to add a lifetime without leaving what every language can count.
_TIMESTAMP = re.compile(
    r"(?:19|2\d)\d{2}-\d{2}-\d{2}T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\d\.\d{3}Z", re.ASCII
)

# The lengths of nearly every field, encoded once: each entry of the access log has seventeen.
_SHORT = 256
_LENGTHS = tuple(length.to_bytes(4, "big") for length in range(_SHORT))


def encode_fields(*fields: bytes | str | int) -> bytes:
    """Encode fields so that no boundary can shift: `E(x1, ..., xn)` of the specification.

    Source: docs/spec/conventions.md section 3.

    Args:
        fields: Each is raw bytes, a text (UTF-8), or a number (u64 big-endian).

    Returns:
        For each field its length as u32 big-endian, then its bytes.
    """
    return encode_octets(
        [field if isinstance(field, bytes) else _octets_of(field) for field in fields]
    )


def _octets_of(field: str | int) -> bytes:
    return field.encode() if isinstance(field, str) else field.to_bytes(8, "big")


def encode_octets(fields: Sequence[bytes]) -> bytes:
    """Encode fields that are raw bytes."""
    encoded = [*fields, *fields]
    encoded[1::2] = fields
    try:
        encoded[::2] = [_LENGTHS[len(field)] for field in fields]
    except IndexError:
        encoded[::2] = [len(field).to_bytes(4, "big") for field in fields]
    return b"".join(encoded)


def encode_field(field: bytes) -> bytes:
    """Encode one field that is raw bytes."""
    length = len(field)
    return (_LENGTHS[length] if length < _SHORT else length.to_bytes(4, "big")) + field


def labelled_digest(label: str, *fields: bytes | str | int) -> bytes:
    """Hash fields for one purpose: SHA-256(E(label, fields...)), 32 bytes."""
    return hashlib.sha256(encode_fields(label, *fields)).digest()


def object_digest(typ: str, kid: str, payload: bytes) -> bytes:
    """Name one signed object: its purpose, its signer and its exact bytes.

    Source: docs/spec/conventions.md section 4.

    Returns:
        SHA-256(E("serumpun-object/1", typ, kid, payload)), 32 bytes.
    """
    return labelled_digest(_LABEL_OBJECT, typ, from_base64url(kid, DIGEST_BYTES), payload)


def sha256(content: bytes) -> bytes:
    """Hash exact bytes as they are carried: SHA-256, 32 bytes."""
    return hashlib.sha256(content).digest()


def to_base64url(raw: bytes) -> str:
    """Encode as base64url without padding (RFC 4648 section 5)."""
    plain = binascii.b2a_base64(raw, newline=False)
    return plain.translate(_TO_URL).rstrip(b"=").decode("ascii")


def from_base64url(text: str, length: int | None = None) -> bytes:
    """Decode canonical base64url without padding.

    Args:
        text: The encoded bytes; one value has one encoding (spare bits must be zero).
        length: Expected number of bytes, if it is fixed.

    Raises:
        MalformedEncodingError: Other characters, padding, spare bits set, or another length.
    """
    rest = len(text) % 4
    try:
        plain = text.encode("ascii").translate(_FROM_URL)
        raw = binascii.a2b_base64(plain + b"=" * (-rest % 4), strict_mode=True)
    except (binascii.Error, ValueError) as error:
        raise MalformedEncodingError("not base64url") from error
    if rest and text[-1] not in _LAST[rest]:
        raise MalformedEncodingError("not canonical base64url: spare bits are set")
    if length is not None and len(raw) != length:
        raise MalformedEncodingError(f"{len(raw)} bytes where {length} are expected")
    return raw


def to_timestamp(at: datetime) -> str:
    """Write an instant in the one form signed objects use: `2026-11-23T03:00:00.000Z`."""
    return at.astimezone(UTC).isoformat(timespec="milliseconds").replace("+00:00", "Z")


def from_timestamp(text: str) -> datetime:
    """Read an instant in the one form signed objects use.

    Raises:
        MalformedEncodingError: Another form, or no such instant.
    """
    if not _TIMESTAMP.fullmatch(text):
        raise MalformedEncodingError("not an RFC 3339 UTC time with milliseconds, 1900 to 2999")
    try:
        return datetime.fromisoformat(text)
    except ValueError as error:
        raise MalformedEncodingError("no such instant") from error


def now() -> datetime:
    """Tell the present instant in UTC, cut to milliseconds as signed objects carry it."""
    at = datetime.now(UTC)
    return at.replace(microsecond=at.microsecond // 1000 * 1000)


def new_id(at: datetime) -> uuid.UUID:
    """Make a UUIDv7 (RFC 9562 section 5.7): unique and ordered by time, not secret."""
    milliseconds = int(at.timestamp() * 1000)
    raw = bytearray(milliseconds.to_bytes(6, "big") + secrets.token_bytes(10))
    raw[6] = raw[6] & 0x0F | 0x70  # version 7
    raw[8] = raw[8] & 0x3F | 0x80  # variant of RFC 9562
    return uuid.UUID(bytes=bytes(raw))
