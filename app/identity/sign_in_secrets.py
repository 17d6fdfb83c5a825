"""One-time secrets of a sign-in: made at random, carried once, stored as digests only."""

import secrets
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from app.crypto.encoding import from_base64url, labelled_digest, sha256, to_base64url
from app.schemas.sign_in import REQUEST_URI_PREFIX, SECRET_BYTES


class Purpose(StrEnum):
    """What a secret is for; the same text for another purpose has another digest."""

    REQUEST = "serumpun-sign-in-request/1"
    BROWSER = "serumpun-sign-in-browser/1"
    STATE = "serumpun-sign-in-state/1"
    CODE = "serumpun-sign-in-code/1"
    REFRESH = "serumpun-refresh/1"
    INVITATION = "serumpun-invitation/1"


def new_secret() -> str:
    """Make a secret of `SECRET_BYTES`, in base64url."""
    return to_base64url(secrets.token_bytes(SECRET_BYTES))


def digest_of(purpose: Purpose, secret: str) -> bytes:
    """Tell what is stored of a secret, 32 bytes."""
    return labelled_digest(purpose, secret)


def request_digest(request_uri: str) -> bytes:
    """Tell under which id the sign-in of a request is stored."""
    return digest_of(Purpose.REQUEST, request_uri.removeprefix(REQUEST_URI_PREFIX))


def code_challenge(verifier: str) -> str:
    """Tell the S256 challenge of a verifier (RFC 7636 section 4.2)."""
    return to_base64url(sha256(verifier.encode("ascii")))


@dataclass(frozen=True)
class Invitation:
    """An invitation as it is kept while a sign-in is under way: without its secret.

    Args:
        agency: In whose realm it is looked for; unproven.
        digest: Of its secret, 32 bytes.
    """

    agency: str
    digest: bytes

    @classmethod
    def of_code(cls, code: str) -> "Invitation":
        """Take in what an officer was given: `<agency>.<secret>`."""
        agency, _, secret = code.partition(".")
        return cls(agency, digest_of(Purpose.INVITATION, secret))

    @classmethod
    def read(cls, stored: str) -> "Invitation":
        """Read what was stored."""
        agency, _, digest = stored.partition(".")
        return cls(agency, from_base64url(digest))

    def __str__(self) -> str:
        """Write it as it is stored: `<agency>.<digest>`."""
        return f"{self.agency}.{to_base64url(self.digest)}"


@dataclass(frozen=True, repr=False)
class RefreshToken:
    """A refresh token, `<agency>.<session>.<secret>`.

    Args:
        agency: In whose realm the session is looked for; unproven.
        session: Which; unproven.
        secret: Good once.
    """

    agency: str
    session: UUID
    secret: str

    @classmethod
    def read(cls, text: str) -> "RefreshToken":
        """Read a token of the right shape."""
        agency, session, secret = text.split(".")
        return cls(agency, UUID(session), secret)

    def __str__(self) -> str:
        """Write it as it is carried."""
        return f"{self.agency}.{self.session.hex}.{self.secret}"

    @property
    def digest(self) -> bytes:
        """What is stored of it."""
        return digest_of(Purpose.REFRESH, self.secret)
