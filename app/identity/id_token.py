"""An ID token proves who signed in at a provider (OpenID Connect Core section 3.1.3.7)."""

import hmac
import json
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Annotated, Any, Final

from joserfc.errors import JoseError
from joserfc.jwk import ECKey, OKPKey, RSAKey
from joserfc.jws import JWSRegistry, deserialize_compact
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from app.crypto.encoding import from_base64url
from app.crypto.provider_statement import ProviderStatement
from app.errors import MalformedError, ProviderFailedError
from app.schemas.tokens import CLOCK_WINDOW_SECONDS

ALGORITHMS: Final = ("RS256", "PS256", "ES256", "EdDSA", "Ed25519")
ID_TOKEN_BYTES: Final = 16_384
KEYS: Final = 32  # of a provider
_RSA_BITS: Final = 2048
_PARTS: Final = 3
_KINDS: Final[dict[str, type[RSAKey | ECKey | OKPKey]]] = {
    "RS256": RSAKey,
    "PS256": RSAKey,
    "ES256": ECKey,
    "EdDSA": OKPKey,
    "Ed25519": OKPKey,
}
_Instant = Annotated[int, Field(ge=0, le=253_402_300_799)]


class _Header(BaseModel):
    """What of a header counts; a key that it names by itself does not."""

    model_config = ConfigDict(strict=True, extra="ignore")
    alg: str
    kid: str | None = None
    crit: None = None


class _Claims(BaseModel):
    """What of an ID token counts."""

    model_config = ConfigDict(strict=True, extra="ignore")
    iss: str
    sub: Annotated[str, StringConstraints(pattern=r"^[\x20-\x7e]{1,255}$")]
    aud: str | list[str]
    azp: str | None = None
    exp: _Instant
    iat: _Instant
    auth_time: _Instant
    nonce: str
    acr: str | None = None
    amr: list[str] = []


@dataclass(frozen=True)
class VerifiedIdToken:
    """Somebody signed in at a provider, for the hub, just now.

    Args:
        subject: Who, in the provider's own words; never an e-mail address.
        signed_in_at: When.
        is_phishing_resistant: As the country's root says of such a sign-in.
    """

    subject: str
    signed_in_at: datetime
    is_phishing_resistant: bool


@dataclass(frozen=True)
class Expected:
    """What an ID token is checked against.

    Args:
        provider: As its country stated it.
        nonce: Sent with the sign-in.
        max_age: Seconds that the sign-in may be old.
    """

    provider: ProviderStatement
    nonce: str
    max_age: int


def read_kid(text: str) -> str | None:
    """Read which key an ID token claims.

    Raises:
        ProviderFailedError: Not a token, or of an algorithm that is not on the list.
    """
    return _header(text).kid


def verify_id_token(
    text: str, jwks: Sequence[dict[str, Any]], expected: Expected, at: datetime
) -> VerifiedIdToken:
    """Check that a provider made this token for this hub, this sign-in and this moment.

    Source: docs/spec/sign-in.md section 5, step numbers below.

    Args:
        text: As the provider gave it for the code.
        jwks: Its keys.
        expected: What it is checked against.
        at: The present instant.

    Raises:
        ProviderFailedError: It does not hold; the reason is for the log only.
    """
    header = _header(text)  # step 1
    key = _choose(jwks, header)  # step 2
    try:
        registry = JWSRegistry(algorithms=[header.alg])
        signed = deserialize_compact(text, key, registry=registry)  # step 3
        claims = _Claims.model_validate(json.loads(signed.payload))
    except (JoseError, ValidationError, ValueError, TypeError) as error:
        raise ProviderFailedError(f"ID token: {type(error).__name__}") from None
    _check_claims(claims, expected, at)
    how = expected.provider.phishing_resistant
    return VerifiedIdToken(
        subject=claims.sub,
        signed_in_at=datetime.fromtimestamp(min(claims.auth_time, int(at.timestamp())), UTC),
        is_phishing_resistant=claims.acr in how.acr or bool({*claims.amr} & {*how.amr}),
    )


def _check_claims(claims: _Claims, expected: Expected, at: datetime) -> None:
    now, client = at.timestamp(), expected.provider.client_id
    if claims.iss != expected.provider.provider:  # step 4
        raise ProviderFailedError("ID token of another issuer")
    audience = [claims.aud] if isinstance(claims.aud, str) else claims.aud
    if client not in audience or (len(audience) > 1 and claims.azp is None):  # step 5
        raise ProviderFailedError("ID token for another client")
    if claims.azp not in {None, client}:
        raise ProviderFailedError("ID token for another party")
    if not hmac.compare_digest(claims.nonce.encode(), expected.nonce.encode()):  # step 6
        raise ProviderFailedError("ID token of another sign-in")
    if now >= claims.exp + CLOCK_WINDOW_SECONDS:  # step 7
        raise ProviderFailedError("ID token has expired")
    if abs(now - claims.iat) > 2 * CLOCK_WINDOW_SECONDS:
        raise ProviderFailedError("ID token was not made just now")
    if (
        not -CLOCK_WINDOW_SECONDS
        <= now - claims.auth_time
        <= (expected.max_age + CLOCK_WINDOW_SECONDS)
    ):  # step 8
        raise ProviderFailedError("the sign-in at the provider is too old")


def _header(text: str) -> _Header:
    parts = text.split(".")
    if len(text) > ID_TOKEN_BYTES or len(parts) != _PARTS:
        raise ProviderFailedError("not an ID token")
    try:
        header = _Header.model_validate(json.loads(from_base64url(parts[0])))
    except (ValidationError, MalformedError, ValueError) as error:
        raise ProviderFailedError(f"header of the ID token: {type(error).__name__}") from None
    if header.alg not in ALGORITHMS:
        raise ProviderFailedError("algorithm is not on the list")
    return header


def _choose(jwks: Sequence[dict[str, Any]], header: _Header) -> RSAKey | ECKey | OKPKey:
    """Take the one key that a header names, if it is of the kind its algorithm is for."""
    kind = _KINDS[header.alg]
    fitting = [
        jwk
        for jwk in jwks
        if jwk.get("kty") == kind.key_type
        and jwk.get("use", "sig") == "sig"
        and (header.kid is None or jwk.get("kid") == header.kid)
        and jwk.get("alg", header.alg) == header.alg
    ]
    if len(fitting) != 1:
        raise ProviderFailedError(f"{len(fitting)} keys fit the ID token")
    try:
        public = {name: held for name, held in fitting[0].items() if name in _PUBLIC}
        key = kind.import_key(public)
    except (JoseError, ValueError, TypeError) as error:
        raise ProviderFailedError("not a key") from error
    if isinstance(key, RSAKey) and key.raw_value.key_size < _RSA_BITS:
        raise ProviderFailedError("RSA key is too short")
    return key


_PUBLIC: Final = frozenset({"kty", "crv", "x", "y", "n", "e"})
