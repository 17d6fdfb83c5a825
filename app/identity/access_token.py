"""The access token: short, bound to a proof key, and without authority of its own (RFC 9068)."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from functools import lru_cache
from typing import Final
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from joserfc.jwk import OKPKey
from joserfc.jws import JWSRegistry, serialize_compact

from app.crypto.keys import ED25519
from app.crypto.names import agency_of
from app.errors import (
    ClockWindowError,
    MalformedError,
    NotAuthenticatedError,
    UnknownKeyError,
    VerificationError,
)
from app.identity.jwt import parse_jwt, verify_signature
from app.schemas.tokens import (
    ACCESS_TOKEN_SECONDS,
    ACCESS_TYP,
    CLOCK_WINDOW_SECONDS,
    AccessClaims,
    AccessHeader,
    Confirmation,
)

_JTI_BYTES = 16
KNOWN_TOKENS: Final = 4096  # read before and still remembered: two for each agency and to spare


class TokenKey:
    """The hub's key for access tokens; only the hub makes and reads them.

    Args:
        seed: 32 secret bytes, the Ed25519 private key.
    """

    def __init__(self, seed: bytes) -> None:
        self._key = OKPKey.import_key(Ed25519PrivateKey.from_private_bytes(seed))
        self.kid = self._key.thumbprint()
        self.verify = lru_cache(KNOWN_TOKENS)(self._verify)

    def sign(self, claims: AccessClaims) -> str:
        """Write and sign a token."""
        header = AccessHeader(alg=ED25519, kid=self.kid, typ=ACCESS_TYP)
        registry = JWSRegistry(algorithms=[ED25519])
        return serialize_compact(
            header.model_dump(), claims.to_bytes(), self._key, registry=registry
        )

    def _verify(self, text: str) -> AccessClaims:
        """Check that this key signed a token, and read it; what it says never changes.

        `verify` remembers it, so that an agency's many requests cost one signature check. What is
        refused is not remembered.

        Raises:
            MalformedError: Not a token of this shape.
            UnknownKeyError: Of another key.
            BadSignatureError: The signature does not hold.
        """
        jwt = parse_jwt(text)
        if AccessHeader.of(jwt.header).kid != self.kid:
            raise UnknownKeyError("token of another key")
        verify_signature(jwt, self._key, ED25519)
        return AccessClaims.of(jwt.claims)


@dataclass(frozen=True)
class VerifiedToken:
    """Whom the hub proved when it issued the token; what it may do is read again each time.

    Args:
        agency: Its id.
        account: Of that agency.
        kid: The agency's signing key a system logged in with; an officer's `jkt`.
        jkt: Thumbprint of the only key that may use the token.
        client: What was proven to ask: the agency's system, or an officer's console or terminal.
        session: An officer's; None for a system.
    """

    agency: str
    account: str
    kid: str
    jkt: str
    client: str
    session: UUID | None = None


def issue_access_token(key: TokenKey, issuer: str, proven: VerifiedToken, at: datetime) -> str:
    """Write a token that lives `ACCESS_TOKEN_SECONDS` from `at`."""
    issued = int(at.timestamp())
    claims = AccessClaims(
        iss=issuer,
        aud=issuer,
        sub=proven.account,
        client_id=proven.client,
        jti=secrets.token_urlsafe(_JTI_BYTES),
        iat=issued,
        exp=issued + ACCESS_TOKEN_SECONDS,
        cnf=Confirmation(jkt=proven.jkt),
        key=proven.kid,
        sid=str(proven.session) if proven.session else None,
    )
    return key.sign(claims)


def verify_access_token(text: str, key: TokenKey, issuer: str, at: datetime) -> VerifiedToken:
    """Check that this hub issued the token and that it still lives.

    Source: docs/spec/login.md section 5.

    Raises:
        NotAuthenticatedError: It does not hold; the reason is for the log only.
    """
    try:
        claims = key.verify(text)
        if not claims.iss == claims.aud == issuer or not _is_whole(claims):
            raise VerificationError("token of another hub")
        now = at.timestamp()
        if now >= claims.exp or claims.exp - claims.iat > ACCESS_TOKEN_SECONDS:
            raise ClockWindowError("expired, or lives longer than a token may")
        if claims.iat > now + CLOCK_WINDOW_SECONDS:
            raise ClockWindowError("token from the future")
    except (MalformedError, VerificationError) as error:
        raise NotAuthenticatedError(error.reason) from error
    return _proven(claims)


def _is_whole(claims: AccessClaims) -> bool:
    """Tell whether a system asks for itself, or an officer through a client, in a session."""
    return (claims.client_id == agency_of(claims.sub)) is (claims.sid is None)


def _proven(claims: AccessClaims) -> VerifiedToken:
    return VerifiedToken(
        agency=agency_of(claims.sub),
        account=claims.sub,
        kid=claims.key,
        jkt=claims.cnf.jkt,
        client=claims.client_id,
        session=UUID(claims.sid) if claims.sid else None,
    )
