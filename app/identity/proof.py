"""A DPoP proof shows that who sends a request holds the key its token is bound to (RFC 9449)."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from typing import Final
from urllib.parse import urlsplit

from joserfc.jwk import ECKey, OKPKey

from app.crypto.encoding import labelled_digest, sha256
from app.crypto.keys import ED25519
from app.errors import MalformedEncodingError, MalformedError, ProofInvalidError, VerificationError
from app.identity.jwt import parse_jwt, read_header, verify_signature
from app.schemas.tokens import (
    CLOCK_WINDOW_SECONDS,
    ES256,
    REPLAY_MEMORY_SECONDS,
    Ed25519ProofHeader,
    P256ProofHeader,
    ProofClaims,
)

_LABEL_REPLAY = "serumpun-replay-proof/1"
_DEFAULT_PORTS = {"http": 80, "https": 443}
KNOWN_ADDRESSES: Final = 1024  # taken apart before and still remembered
KNOWN_KEYS: Final = 4096  # read before and still remembered: one for each login and to spare


@dataclass(frozen=True)
class Target:
    """The request a proof must have been made for.

    Args:
        method: Its method.
        issuer: The hub's own address, from its settings; never the `Host` header.
        path: Its path, without query, as it was routed.
    """

    method: str
    issuer: str
    path: str


@dataclass(frozen=True)
class VerifiedProof:
    """Somebody holds a key and meant this very request.

    Args:
        jkt: The key's thumbprint (RFC 7638), which a token must be bound to.
        replay_digest: Names this proof, 32 bytes: the same one is refused twice.
        remember_until: When it can no longer be accepted anyway.
    """

    jkt: str
    replay_digest: bytes
    remember_until: datetime


def verify_proof(text: str, target: Target, at: datetime, token: str | None) -> VerifiedProof:
    """Check a DPoP proof for one request.

    Source: RFC 9449 section 4.3; docs/spec/login.md section 4, step numbers below.

    Args:
        text: The value of the only `DPoP` header.
        target: The request it came with.
        at: The present instant.
        token: The access token sent with it; None at the token endpoint.

    Raises:
        ProofInvalidError: It does not hold; the reason is for the log only.
    """
    try:
        jwt = parse_jwt(text)  # step 1
        known = _read_key(jwt.text.partition(".")[0])  # step 2
        verify_signature(jwt, known.key, known.algorithm)  # step 3
        claims = ProofClaims.of(jwt.claims)  # step 4
        _check_request(claims, target, token)
    except (MalformedError, VerificationError) as error:
        raise ProofInvalidError(error.reason) from error
    if abs(at.timestamp() - claims.iat) > CLOCK_WINDOW_SECONDS:  # step 8
        raise ProofInvalidError("iat is outside the clock window")
    made_at = datetime.fromtimestamp(claims.iat, UTC)
    return VerifiedProof(
        jkt=known.thumbprint,
        replay_digest=labelled_digest(_LABEL_REPLAY, known.thumbprint, claims.jti),
        remember_until=made_at + timedelta(seconds=REPLAY_MEMORY_SECONDS),
    )


@dataclass(frozen=True)
class ProofKey:
    """The public key that a proof carries.

    Args:
        key: As joserfc takes it.
        algorithm: The one algorithm it is for.
        thumbprint: RFC 7638.
    """

    key: OKPKey | ECKey
    algorithm: str
    thumbprint: str


@lru_cache(KNOWN_KEYS)
def _read_key(header: str) -> ProofKey:
    """Read the key in a proof's protected header; the algorithm follows from its one shape.

    A client's proofs all have the same header: what is read once is remembered, by its exact text.
    """
    members = read_header(header)
    try:
        if members.get("alg") == ES256:
            jwk = P256ProofHeader.of(members).jwk.model_dump()
            return _proof_key(ECKey.import_key(jwk), ES256)
        jwk = Ed25519ProofHeader.of(members).jwk.model_dump()
        return _proof_key(OKPKey.import_key(jwk), ED25519)
    except ValueError as error:  # a second encoding of a coordinate, too: joserfc refuses it
        raise MalformedEncodingError("jwk is not a point of its curve") from error


def _proof_key(key: OKPKey | ECKey, algorithm: str) -> ProofKey:
    return ProofKey(key, algorithm, key.thumbprint())


def _check_request(claims: ProofClaims, target: Target, token: str | None) -> None:
    if claims.htm != target.method:  # step 5
        raise VerificationError("htm is another method")
    if normalise_url(claims.htu) != (*normalise_url(target.issuer)[:3], target.path):  # step 6
        raise VerificationError("htu is another address")
    if claims.ath != (None if token is None else sha256(token.encode())):  # step 7
        raise VerificationError("ath is not that of the token")


@lru_cache(KNOWN_ADDRESSES)
def normalise_url(url: str) -> tuple[str, str, int, str]:
    """Reduce an address to scheme, host, port and path; query and fragment do not count.

    Source: RFC 9449 section 4.3 step 9. The path is compared as it stands: no path of the hub
    needs percent-encoding.

    Raises:
        MalformedEncodingError: Not an http or https address, or one with a user in it.
    """
    try:
        parts = urlsplit(url)
        host, port = parts.hostname, parts.port
    except ValueError as error:
        raise MalformedEncodingError("not an address") from error
    if parts.scheme not in _DEFAULT_PORTS or not host or "@" in parts.netloc:
        raise MalformedEncodingError("not an http or https address")
    default = _DEFAULT_PORTS[parts.scheme]
    return parts.scheme, host, default if port is None else port, parts.path or "/"
