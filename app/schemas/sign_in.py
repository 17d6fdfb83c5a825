"""Wire shapes and limits of an officer's sign-in (docs/spec/sign-in.md)."""

from enum import StrEnum
from typing import Annotated, Final, Literal

from pydantic import Field, StringConstraints

from app.crypto.shape import Shape
from app.schemas.tokens import ACCESS_TOKEN_SECONDS, AccountId, ClientId

PAR_PATH: Final = "/v1/par"
PAGE_PATH: Final = "/sign-in"
PROVIDER_PATH: Final = "/sign-in/provider"
DEMO_PATH: Final = "/sign-in/demo"
CALLBACK_PATH: Final = "/sign-in/callback"
JWKS_PATH: Final = "/.well-known/jwks.json"
REQUEST_URI_PREFIX: Final = "urn:ietf:params:oauth:request_uri:"  # RFC 9126 section 2.2
CODE_METHOD: Final = "S256"

SIGN_IN_SECONDS = 600  # from the pushed request to the code
CODE_SECONDS = 60  # life of a code
SESSION_SECONDS = 43_200  # longest session: 12 hours
IDLE_SECONDS = 900  # longest time between two uses of a refresh token: 15 minutes
SECRET_BYTES = 32  # of a request, a cookie, a state, a nonce, a code, a refresh token
PROVIDER_SECONDS = 10  # for each answer of a provider
REMEMBER_SECONDS = 600  # its metadata and keys
PUSHES_PER_MINUTE = 600  # sign-ins that a process lets strangers begin
TRIES_PER_MINUTE = 30  # wrong invitations to one agency, likewise

_Secret = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9_-]{43}$")]
_State = Annotated[str, StringConstraints(pattern=r"^[\x21-\x7e]{16,128}$")]
_Verifier = Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9._~-]{43,128}$")]
_RedirectUri = Annotated[str, StringConstraints(pattern=r"^[\x21-\x7e]{1,300}$")]
RequestUri = Annotated[
    str, StringConstraints(pattern=r"^urn:ietf:params:oauth:request_uri:[A-Za-z0-9_-]{43}$")
]
Invitation = Annotated[
    str,
    StringConstraints(
        pattern=r"^[a-z]{2}(-[a-z0-9]{1,16})+\.[A-Za-z0-9_-]{20,64}$", max_length=110
    ),
]
_Seconds = Annotated[
    str, StringConstraints(pattern=r"^(0|[1-9][0-9]{0,4})$")
]  # a form carries texts


class Method(StrEnum):
    """How an officer signed in."""

    PROVIDER = "provider"
    PASSKEY = "passkey"
    DEMO = "demo"


class PushIn(Shape):
    """A pushed authorization request (RFC 9126) with PKCE (RFC 7636); a form.

    Args:
        response_type: A code and nothing else.
        client_id: `console` or `cli`.
        redirect_uri: The client's, exactly.
        state: Comes back with the code; the client's own.
        code_challenge: SHA-256 of the verifier that the client keeps.
        code_challenge_method: S256 and nothing else.
        max_age: Seconds that the sign-in at a provider may be old; 0 asks for a fresh one.
        invitation: Binds the first way in to an account.
    """

    response_type: Literal["code"]
    client_id: ClientId
    redirect_uri: _RedirectUri
    state: _State
    code_challenge: _Secret
    code_challenge_method: Literal["S256"]
    max_age: _Seconds = str(SESSION_SECONDS)
    invitation: Invitation | None = None


class PushOut(Shape):
    """Where the browser is sent: `/sign-in?client_id=...&request_uri=...`."""

    request_uri: str
    expires_in: int = SIGN_IN_SECONDS


class PageIn(Shape):
    """What the browser brings to the sign-in page.

    Args:
        client_id: Of the pushed request.
        request_uri: As the hub gave it.
        ui_locales: Languages that its user chose, by preference (OpenID Connect Core 3.1.2.1).
    """

    client_id: ClientId
    request_uri: RequestUri
    ui_locales: Annotated[str, StringConstraints(max_length=64)] = ""


class ChoiceIn(Shape):
    """Which way in was chosen on the page; a form."""

    request_uri: RequestUri
    issuer: Annotated[str, StringConstraints(pattern=r"^https?://[\x21-\x7e]{1,290}$")]
    invitation: Invitation | Literal[""] = ""


class DemoIn(Shape):
    """Which invented officer was chosen on the page; a form."""

    request_uri: RequestUri
    account: AccountId


class CallbackIn(Shape):
    """What a provider sends the browser back with (RFC 6749 section 4.1.2, RFC 9207)."""

    state: _Secret
    iss: Annotated[str, StringConstraints(max_length=300)] | None = None
    code: Annotated[str, StringConstraints(pattern=r"^[\x21-\x7e]{1,1024}$")] | None = None
    error: Annotated[str, StringConstraints(pattern=r"^[\x20-\x7e]{1,128}$")] | None = None


class CodeIn(Shape):
    """A token request with the code of a finished sign-in; a form."""

    grant_type: Literal["authorization_code"]
    client_id: ClientId
    code: _Secret
    redirect_uri: _RedirectUri
    code_verifier: _Verifier


class RefreshIn(Shape):
    """A token request with a session's refresh token; a form."""

    grant_type: Literal["refresh_token"]
    client_id: ClientId
    refresh_token: Annotated[
        str,
        StringConstraints(
            pattern=r"^[a-z]{2}(-[a-z0-9]{1,16})+\.[0-9a-f]{32}\.[A-Za-z0-9_-]{43}$", max_length=120
        ),
    ]


class SessionTokenOut(Shape):
    """A fresh access token of an officer's session, and what renews it once."""

    access_token: str
    token_type: Literal["DPoP"] = "DPoP"  # noqa: S105 -- a scheme, not a password
    expires_in: int = ACCESS_TOKEN_SECONDS
    refresh_token: str
    refresh_expires_in: Annotated[int, Field(ge=0, le=IDLE_SECONDS)] = IDLE_SECONDS
    session: str


class ClientJwk(Shape):
    """A public P-256 key of the hub."""

    kty: Literal["EC"]
    crv: Literal["P-256"]
    x: str
    y: str
    kid: str
    use: Literal["sig"]
    alg: Literal["ES256"]


class JwksOut(Shape):
    """The keys by which the countries' providers know the hub."""

    keys: Annotated[tuple[ClientJwk, ...], Field(strict=False)]
