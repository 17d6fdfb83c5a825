"""A client assertion proves which agency asks for a token (docs/spec/login.md section 3)."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from joserfc.jwk import OKPKey

from app.crypto.directory import CertifiedKey
from app.crypto.encoding import labelled_digest
from app.crypto.keys import ED25519, KeyUse
from app.errors import (
    AssertionInvalidError,
    ClockWindowError,
    MalformedError,
    UnknownKeyError,
    VerificationError,
)
from app.identity.jwt import UnverifiedJwt, parse_jwt, verify_signature
from app.schemas.tokens import (
    ASSERTION_SECONDS,
    CLOCK_WINDOW_SECONDS,
    REPLAY_MEMORY_SECONDS,
    AssertionClaims,
    AssertionHeader,
)

_LABEL_REPLAY = "serumpun-replay-assertion/1"


@dataclass(frozen=True)
class UnverifiedAssertion:
    """A client assertion of the right shape; nothing in it is proven.

    Args:
        jwt: As carried.
        kid: The key it claims, to look it up by.
        claims: What it says.
    """

    jwt: UnverifiedJwt
    kid: str
    claims: AssertionClaims


@dataclass(frozen=True)
class VerifiedAssertion:
    """An agency proved to hold its certified signing key, for this hub, just now.

    Args:
        agency: Its id.
        kid: The key's kid.
        replay_digest: Names this assertion, 32 bytes: the same one is refused twice.
        remember_until: When it can no longer be accepted anyway.
    """

    agency: str
    kid: str
    replay_digest: bytes
    remember_until: datetime


def parse_assertion(text: str) -> UnverifiedAssertion:
    """Read a client assertion, to learn which key it claims.

    Raises:
        AssertionInvalidError: Not a JWT of this shape and purpose.
    """
    try:
        jwt = parse_jwt(text)
        header = AssertionHeader.of(jwt.header)
        claims = AssertionClaims.of(jwt.claims)
    except MalformedError as error:
        raise AssertionInvalidError(error.reason) from error
    return UnverifiedAssertion(jwt, header.kid, claims)


def verify_assertion(
    unverified: UnverifiedAssertion, certified: CertifiedKey, issuer: str, at: datetime
) -> VerifiedAssertion:
    """Check that the holder of a certified key made this assertion for this hub just now.

    Source: docs/spec/login.md section 3, step numbers below.

    Args:
        unverified: As read.
        certified: The key found under the claimed kid.
        issuer: This hub's own name, from its settings.
        at: The present instant.

    Raises:
        AssertionInvalidError: It does not hold; the reason is for the log only.
    """
    claims = unverified.claims
    try:
        if certified.key.use is not KeyUse.AGENCY_SIGN or certified.key.kid != unverified.kid:
            raise UnknownKeyError("not the agency signing key that is claimed")  # step 2
        certified.require_active(at)  # step 3
        raw = Ed25519PublicKey.from_public_bytes(certified.key.parts[ED25519])
        verify_signature(unverified.jwt, OKPKey.import_key(raw), ED25519)  # step 4
        if not certified.key.holder == claims.iss == claims.sub:
            raise VerificationError("iss and sub are not the key's agency")  # step 5
        if claims.aud != issuer:
            raise VerificationError("aud is not this hub")  # step 6
        _check_times(claims, at)  # step 7
    except VerificationError as error:
        raise AssertionInvalidError(error.reason) from error
    return VerifiedAssertion(
        agency=claims.iss,
        kid=unverified.kid,
        replay_digest=labelled_digest(_LABEL_REPLAY, claims.iss, claims.jti),
        remember_until=_instant(claims.iat) + timedelta(seconds=REPLAY_MEMORY_SECONDS),
    )


def _check_times(claims: AssertionClaims, at: datetime) -> None:
    now = at.timestamp()
    if abs(now - claims.iat) > CLOCK_WINDOW_SECONDS:
        raise ClockWindowError("iat is outside the clock window")
    if not 0 < claims.exp - claims.iat <= ASSERTION_SECONDS:
        raise ClockWindowError("lives longer than an assertion may")
    if now >= claims.exp:
        raise ClockWindowError("expired")


def _instant(seconds: int) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)
