"""Wire shapes and limits of machine login: assertion, proof, access token (docs/spec/login.md)."""

from typing import Annotated, Final, Literal

from pydantic import Field, StringConstraints

from app.crypto.keys import ED25519
from app.crypto.shape import AgencyId, Digest, Shape

TOKEN_PATH: Final = "/v1/token"  # noqa: S105 -- a path, not a password
METADATA_PATH: Final = "/.well-known/oauth-authorization-server"  # RFC 8414 section 3

ASSERTION_TYP: Final = "client-authentication+jwt"  # draft-ietf-oauth-rfc7523bis
PROOF_TYP: Final = "dpop+jwt"  # RFC 9449 section 4.2
ACCESS_TYP: Final = "at+jwt"  # RFC 9068 section 2.1
ES256: Final = "ES256"
PROOF_ALGORITHMS: Final = (ED25519, ES256)
GRANT_TYPE: Final = "client_credentials"
ASSERTION_TYPE: Final = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
SCHEME: Final = "DPoP"

JWT_BYTES = 4096  # any one JWT: assertion, proof or access token, in compact form
FORM_BYTES = 8192  # the body of a token request
FORM_MEMBERS = 16  # of it
CLOCK_WINDOW_SECONDS = 60  # between an `iat` and the clock of whoever checks it, either way
ASSERTION_SECONDS = 60  # longest `exp - iat` of an assertion
ACCESS_TOKEN_SECONDS = 300  # life of an access token
REPLAY_MEMORY_SECONDS = 2 * CLOCK_WINDOW_SECONDS  # after its `iat`; twice: workers' clocks differ

_Jti = Annotated[str, StringConstraints(pattern=r"^[\x21-\x7e]{16,128}$")]
_Instant = Annotated[int, Field(ge=0, le=253_402_300_799)]  # seconds since 1970, to year 9999
_Issuer = Annotated[str, StringConstraints(max_length=300)]
AccountId = Annotated[
    str, StringConstraints(pattern=r"^[a-z]{2}(-[a-z0-9]+)+/[a-z0-9]{1,24}$", max_length=65)
]
ClientId = Annotated[str, StringConstraints(pattern=r"^[a-z][a-z0-9-]{1,39}$")]
_Coordinate = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{43}$")]
_Kid = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{43}$")]
_Jwt = Annotated[str, StringConstraints(min_length=1, max_length=JWT_BYTES)]


class AssertionHeader(Shape):
    """Protected header of a client assertion."""

    alg: Literal["Ed25519"]
    kid: _Kid
    typ: Literal["client-authentication+jwt"]


class AssertionClaims(Shape):
    """What an agency says about itself when it asks for a token."""

    iss: AgencyId
    sub: AgencyId
    aud: _Issuer
    jti: _Jti
    iat: _Instant
    exp: _Instant


class Ed25519Jwk(Shape):
    """A public Ed25519 key (RFC 8037), with the members of its thumbprint and no other."""

    kty: Literal["OKP"]
    crv: Literal["Ed25519"]
    x: _Coordinate


class P256Jwk(Shape):
    """A public P-256 key (RFC 7518), with the members of its thumbprint and no other."""

    kty: Literal["EC"]
    crv: Literal["P-256"]
    x: _Coordinate
    y: _Coordinate


class Ed25519ProofHeader(Shape):
    """Protected header of a proof made with an Ed25519 key."""

    alg: Literal["Ed25519"]
    jwk: Ed25519Jwk
    typ: Literal["dpop+jwt"]


class P256ProofHeader(Shape):
    """Protected header of a proof made with a P-256 key."""

    alg: Literal["ES256"]
    jwk: P256Jwk
    typ: Literal["dpop+jwt"]


class ProofClaims(Shape):
    """Which request a proof is for."""

    jti: _Jti
    htm: Annotated[str, StringConstraints(pattern=r"^[A-Z]{1,16}$")]
    htu: Annotated[str, StringConstraints(pattern=r"^[\x21-\x7e]{1,2048}$")]
    iat: _Instant
    ath: Digest | None = None


class AccessHeader(Shape):
    """Protected header of an access token."""

    alg: Literal["Ed25519"]
    kid: _Kid
    typ: Literal["at+jwt"]


class Confirmation(Shape):
    """To which proof key a token is bound (RFC 9449 section 6)."""

    jkt: _Kid


class AccessClaims(Shape):
    """What the hub says in a token: who was proven, never what it may do."""

    iss: _Issuer
    aud: _Issuer
    sub: AccountId
    client_id: ClientId
    jti: _Jti
    iat: _Instant
    exp: _Instant
    cnf: Confirmation
    key: _Kid
    sid: Annotated[str, StringConstraints(pattern=r"^[0-9a-f-]{36}$")] | None = None


class TokenIn(Shape):
    """A token request, the form of RFC 6749 section 4.4 with RFC 7523."""

    grant_type: Literal["client_credentials"]
    client_assertion_type: Literal["urn:ietf:params:oauth:client-assertion-type:jwt-bearer"]
    client_assertion: _Jwt
    client_id: AgencyId | None = None


class TokenOut(Shape):
    """A fresh access token."""

    access_token: str
    token_type: Literal["DPoP"] = "DPoP"  # noqa: S105 -- a scheme, not a password
    expires_in: int = ACCESS_TOKEN_SECONDS


class MetadataOut(Shape):
    """What the hub's token endpoint supports (RFC 8414)."""

    issuer: str
    token_endpoint: str
    pushed_authorization_request_endpoint: str
    authorization_endpoint: str
    require_pushed_authorization_requests: bool = True
    authorization_response_iss_parameter_supported: bool = True
    response_types_supported: tuple[str, ...] = ("code",)
    response_modes_supported: tuple[str, ...] = ("query",)
    grant_types_supported: tuple[str, ...] = (GRANT_TYPE, "authorization_code", "refresh_token")
    code_challenge_methods_supported: tuple[str, ...] = ("S256",)
    token_endpoint_auth_methods_supported: tuple[str, ...] = ("private_key_jwt", "none")
    token_endpoint_auth_signing_alg_values_supported: tuple[str, ...] = (ED25519,)
    dpop_signing_alg_values_supported: tuple[str, ...] = PROOF_ALGORITHMS
