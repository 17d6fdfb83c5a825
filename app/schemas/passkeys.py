"""Wire shapes and limits of passkeys: what a browser hands over (docs/spec/sign-in.md).

The answers of `navigator.credentials`, reduced to the members the hub reads; binary ones are
base64url.
"""

from typing import Annotated, Any, Final

from pydantic import AfterValidator, StringConstraints

from app.crypto.shape import Base64Url, Shape, Timestamp, printable
from app.schemas.sign_in import Invitation, RequestUri

PASSKEYS_PATH: Final = "/v1/passkeys"
ASSERT_OPTIONS_PATH: Final = "/sign-in/passkey/options"
ASSERT_PATH: Final = "/sign-in/passkey"
REGISTER_OPTIONS_PATH: Final = "/sign-in/new-passkey/options"
REGISTER_PATH: Final = "/sign-in/new-passkey"
SCRIPT_PATH: Final = "/sign-in/passkey.js"
PASSKEYS: Final = 10  # of one account
PASSKEY_NAME_CHARACTERS: Final = 64
PASSKEY_BYTES: Final = 16 << 10  # the body of a request that carries a browser's answer
CREDENTIAL_ID_BYTES: Final = 1023  # WebAuthn level 3 section 5.8.3
CLIENT_DATA_BYTES: Final = 2048
ATTESTATION_BYTES: Final = 4096
AUTHENTICATOR_DATA_BYTES: Final = 1024
SIGNATURE_BYTES: Final = 256
USER_HANDLE_BYTES: Final = 64  # WebAuthn level 3 section 5.4.3
CHALLENGE_BYTES: Final = 32
CEREMONY_SECONDS: Final = 300  # how long a browser may ask its user

CredentialId = Annotated[bytes, Base64Url(CREDENTIAL_ID_BYTES)]
PasskeyName = Annotated[
    str,
    StringConstraints(min_length=1, max_length=PASSKEY_NAME_CHARACTERS),
    AfterValidator(printable),
]


class RegistrationIn(Shape):
    """What a browser answers when it has made a passkey."""

    client_data: Annotated[bytes, Base64Url(CLIENT_DATA_BYTES)]
    attestation: Annotated[bytes, Base64Url(ATTESTATION_BYTES)]
    name: PasskeyName


class AssertionIn(Shape):
    """What a browser answers when its user has signed in with a passkey."""

    id: CredentialId
    client_data: Annotated[bytes, Base64Url(CLIENT_DATA_BYTES)]
    authenticator_data: Annotated[bytes, Base64Url(AUTHENTICATOR_DATA_BYTES)]
    signature: Annotated[bytes, Base64Url(SIGNATURE_BYTES)]
    user_handle: Annotated[bytes, Base64Url(USER_HANDLE_BYTES)]


class PasskeyPageIn(Shape):
    """Which sign-in the page is of."""

    request_uri: RequestUri


class InvitedIn(Shape):
    """Which sign-in the page is of, and the invitation, unless the client pushed it."""

    request_uri: RequestUri
    invitation: Invitation | None = None


class SignInByPasskeyIn(Shape):
    """A sign-in with a passkey."""

    request_uri: RequestUri
    passkey: AssertionIn


class FirstPasskeyIn(Shape):
    """A sign-in with the passkey that was just made."""

    request_uri: RequestUri
    passkey: RegistrationIn


class OptionsOut(Shape):
    """What to ask the browser's user for, as `navigator.credentials` takes it.

    Args:
        public_key: `PublicKeyCredentialCreationOptionsJSON` or
            `PublicKeyCredentialRequestOptionsJSON` (WebAuthn level 3 section 5.1).
    """

    public_key: dict[str, Any]


class OnwardOut(Shape):
    """Where the browser goes, with the code for the client."""

    location: str


class PasskeyOut(Shape):
    """A passkey of the officer who asks."""

    id: CredentialId
    name: str
    created_at: Timestamp
    used_at: Timestamp | None


class PasskeysOut(Shape):
    """The passkeys of the officer who asks, oldest first."""

    passkeys: tuple[PasskeyOut, ...]
