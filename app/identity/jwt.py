"""Reading one compact JWT strictly; joserfc only checks signatures (docs/spec/login.md section 2).

joserfc takes duplicate members (the last wins), fractions, `NaN` and header members that ask for
keys by address. So the three parts are read by the strict parser first, against the one shape
expected, and joserfc sees only what passed.
"""

from dataclasses import dataclass
from typing import Any

from joserfc.errors import JoseError
from joserfc.jwk import ECKey, OKPKey
from joserfc.jws import JWSRegistry, deserialize_compact

from app.crypto import strict_json
from app.crypto.encoding import from_base64url
from app.errors import BadSignatureError, MalformedEncodingError, TooLargeError
from app.schemas.tokens import JWT_BYTES

_PARTS = 3


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
    header, claims = (
        strict_json.parse_object(from_base64url(part), JWT_BYTES) for part in parts[:2]
    )
    return UnverifiedJwt(text, header, claims)


def verify_signature(unverified: UnverifiedJwt, key: OKPKey | ECKey, algorithm: str) -> None:
    """Check the signature with one key and the one algorithm it is for.

    Args:
        unverified: A JWT whose header has passed its shape.
        key: Chosen by the caller, never by the JWT.
        algorithm: JWS name; another one in the header is refused.

    Raises:
        BadSignatureError: It does not hold.
    """
    try:
        deserialize_compact(unverified.text, key, registry=JWSRegistry(algorithms=[algorithm]))
    except (JoseError, ValueError, TypeError) as error:
        raise BadSignatureError(f"JWT signature does not hold: {type(error).__name__}") from error
