"""Reading one compact JWT strictly; joserfc only checks signatures (docs/spec/login.md section 2).

joserfc takes duplicate members (the last wins), fractions, `NaN` and header members that ask for
keys by address. So the parts are read by the strict parser, against the one shape expected, and
joserfc sees nothing but a key, a signature and the bytes that are signed.
"""

from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Final

from joserfc.errors import JoseError
from joserfc.jwk import ECKey, OKPKey
from joserfc.jws import JWSRegistry

from app.crypto import strict_json
from app.crypto.encoding import from_base64url
from app.errors import (
    BadSignatureError,
    MalformedEncodingError,
    MalformedError,
    TooLargeError,
)
from app.schemas.tokens import JWT_BYTES

_PARTS = 3
KNOWN_HEADERS: Final = 4096  # read before and still remembered: a client's proofs all have the same


@dataclass(frozen=True)
class UnverifiedJwt:
    """A JWT whose parts can be read; nothing in it is proven.

    Args:
        text: In compact form, as carried.
        header: Its protected header.
        claims: Its payload.
    """

    text: str
    header: dict[str, Any]
    claims: dict[str, Any]


def parse_jwt(text: str) -> UnverifiedJwt:
    """Read the parts of a compact JWT (RFC 7515 section 7.1).

    Raises:
        TooLargeError: Longer than `JWT_BYTES`.
        MalformedEncodingError: Not three parts of canonical base64url.
        MalformedJsonError: Header or payload is not one strict JSON object.
    """
    if len(text) > JWT_BYTES:
        raise TooLargeError(f"JWT of {len(text)} characters, maximum {JWT_BYTES}")
    parts = text.split(".")
    if len(parts) != _PARTS:
        raise MalformedEncodingError(f"{len(parts)} parts where {_PARTS} are expected")
    return UnverifiedJwt(text, read_header(parts[0]), _read_part(parts[1]))


def _read_part(part: str) -> dict[str, Any]:
    return strict_json.parse_object(from_base64url(part), JWT_BYTES)


# Remembered by the exact text; what is refused is not remembered. Nobody changes what it gives.
read_header = lru_cache(KNOWN_HEADERS)(_read_part)


def verify_signature(unverified: UnverifiedJwt, key: OKPKey | ECKey, algorithm: str) -> None:
    """Check the signature with one key and the one algorithm it is for.

    Args:
        unverified: A JWT whose header has passed its shape.
        key: Chosen by the caller, never by the JWT.
        algorithm: JWS name; another one in the header is refused.

    Raises:
        BadSignatureError: It does not hold.
    """
    signed, _, signature = unverified.text.rpartition(".")
    if unverified.header.get("alg") != algorithm:
        raise BadSignatureError("JWT of another algorithm")
    method = JWSRegistry.algorithms[algorithm]
    try:
        method.check_key(key)
        holds = method.verify(signed.encode(), from_base64url(signature), key)
    except (JoseError, MalformedError, ValueError, TypeError) as error:
        raise BadSignatureError(f"JWT signature does not hold: {type(error).__name__}") from error
    if not holds:
        raise BadSignatureError("JWT signature does not hold")
