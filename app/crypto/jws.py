"""Signed objects: JWS, general JSON serialisation (docs/spec/conventions.md section 5).

Source: RFC 7515 section 7.2.1, RFC 9864 (Ed25519), RFC 9964 (ML-DSA, empty context).
`joserfc` knows no ML-DSA, so this thin layer stands over `cryptography`.
"""

from functools import lru_cache
from typing import Annotated, Final

from pydantic import Field, StringConstraints

from app.crypto import limits, strict_json
from app.crypto.encoding import DIGEST_BYTES, from_base64url, to_base64url
from app.crypto.key_holder import Signer
from app.crypto.keys import ALGORITHMS, SIGNATURE_BYTES, PublicKey
from app.crypto.shape import Base64Url, Shape
from app.errors import (
    BadSignatureError,
    MalformedEncodingError,
    MalformedJsonError,
    TooLargeError,
)

KNOWN_HEADERS: Final = 4096  # written before and still remembered: a few for each key in use
_PAYLOAD_CHARACTERS = -(-max(limits.HEADER_BYTES, limits.HEADS_BYTES) * 4 // 3)
_Text = Annotated[
    str, StringConstraints(pattern=r"^[A-Za-z0-9_-]+$", max_length=_PAYLOAD_CHARACTERS)
]


class JwsSignature(Shape):
    """One signature with its protected header."""

    protected: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]+$", max_length=342)]
    signature: Annotated[bytes, Base64Url(max(SIGNATURE_BYTES.values()))]


class Jws(Shape):
    """A signed object as carried; nothing in it is checked."""

    payload: _Text
    signatures: Annotated[
        tuple[JwsSignature, ...], Field(min_length=1, max_length=2, strict=False, fail_fast=True)
    ]


@lru_cache(KNOWN_HEADERS)
def protected_header(algorithm: str, kid: str, typ: str) -> str:
    """Write the one protected header a signature may have: `{"alg","kid","typ"}`, base64url."""
    return to_base64url(strict_json.write_object({"alg": algorithm, "kid": kid, "typ": typ}))


def sign_jws(payload: bytes, key: Signer, typ: str) -> Jws:
    """Sign exact bytes with every algorithm of the key, in their order.

    Args:
        payload: The bytes to be carried.
        key: Whose kid goes into each protected header.
        typ: The purpose, e.g. `serumpun-report+jws`; a signature holds for this one only.

    Raises:
        TooLargeError: No signed object may be so long.
    """
    carried = to_base64url(payload)
    if len(carried) > _PAYLOAD_CHARACTERS:
        raise TooLargeError(f"{len(payload)} bytes to sign")
    signatures = []
    for algorithm in ALGORITHMS[key.use]:
        protected = protected_header(algorithm, key.public.kid, typ)
        signature = key.sign(algorithm, f"{protected}.{carried}".encode())
        signatures.append(JwsSignature(protected=protected, signature=signature))
    return Jws(payload=carried, signatures=tuple(signatures))


def verify_jws(signed: Jws, key: PublicKey, typ: str) -> bytes:
    """Check every signature and return the bytes that were signed.

    Each protected header is compared with the only one allowed, so no header is ever interpreted.

    Args:
        signed: The object as carried.
        key: The key that must have signed; chosen by the caller, never by the object.
        typ: The purpose it must have been signed for.

    Returns:
        The payload's exact bytes.

    Raises:
        BadSignatureError: A signature is missing, surplus, out of order, for another key or
            purpose, or does not hold.
        MalformedEncodingError: The payload is not canonical base64url.
    """
    payload = from_base64url(signed.payload)  # first: some libraries verify what they re-encode
    algorithms = ALGORITHMS[key.use]
    if len(signed.signatures) != len(algorithms):
        raise BadSignatureError(f"{len(signed.signatures)} signatures, {len(algorithms)} expected")
    for algorithm, carried in zip(algorithms, signed.signatures, strict=True):
        if carried.protected != protected_header(algorithm, key.kid, typ):
            raise BadSignatureError(f"protected header is not that of {algorithm}, {typ}")
        message = f"{carried.protected}.{signed.payload}".encode()
        key.verify_signature(algorithm, carried.signature, message)
    return payload


def read_protected(signed: Jws) -> tuple[str, str]:
    """Read the purpose and kid a signed object claims, to look the key up; they prove nothing.

    Returns:
        `typ` and `kid`.

    Raises:
        MalformedEncodingError: They are not there or not of the right form.
    """
    try:
        raw = from_base64url(signed.signatures[0].protected)
        claimed = strict_json.parse_object(raw, limits.PROTECTED_BYTES)
    except MalformedJsonError as error:
        raise MalformedEncodingError("protected header is not JSON") from error
    typ, kid = claimed.get("typ"), claimed.get("kid")
    if not isinstance(typ, str) or not isinstance(kid, str):
        raise MalformedEncodingError("no typ or kid")
    from_base64url(kid, DIGEST_BYTES)
    return typ, kid
