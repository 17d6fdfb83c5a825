"""Machine login: prove the agency once, then prove each request (docs/spec/login.md)."""

import secrets
import threading
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Annotated, Any, Final

import httpx2
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from joserfc.jwk import OKPKey
from joserfc.jws import JWSRegistry, serialize_compact
from pydantic import Field, StringConstraints

from app.crypto import strict_json
from app.crypto.encoding import from_base64url, now, sha256, to_base64url
from app.crypto.jws import protected_header
from app.crypto.key_holder import Signer
from app.crypto.keys import ED25519
from app.errors import AssertionInvalidError, ProofInvalidError, SerumpunError
from app.schemas.tokens import (
    ASSERTION_SECONDS,
    ASSERTION_TYP,
    ASSERTION_TYPE,
    GRANT_TYPE,
    PROOF_TYP,
    SCHEME,
    TOKEN_PATH,
    AssertionClaims,
    ProofClaims,
)
from serumpun.answers import Answer
from serumpun.patience import SILENT, Patience
from serumpun.transport import asks_to_wait, parse_answer, read_refusal, unreachable

RENEW_BEFORE_SECONDS: Final = 30  # a token that ends sooner is not used for a new request
MAX_TOKEN_SECONDS: Final = 3600
_JTI_BYTES = 16
_SEED_BYTES = 32


class TokenAnswer(Answer):
    """A token as the hub gives it: characters that a header can carry, and a life of reason."""

    access_token: Annotated[str, StringConstraints(pattern=r"^[A-Za-z0-9._~+/=-]{1,8192}$")]
    expires_in: Annotated[int, Field(ge=1, le=MAX_TOKEN_SECONDS)]


def make_assertion(key: Signer, issuer: str, at: datetime) -> str:
    """Sign who we are, for one hub and the next minute (RFC 7523).

    Source: docs/spec/login.md section 3. Only the Ed25519 half of the key signs.

    Args:
        key: The agency's certified signing key.
        issuer: The hub's URL as in the pinned federation file.
        at: The present instant.
    """
    issued = int(at.timestamp())
    claims = AssertionClaims(
        iss=key.holder,
        sub=key.holder,
        aud=issuer,
        jti=secrets.token_urlsafe(_JTI_BYTES),
        iat=issued,
        exp=issued + ASSERTION_SECONDS,
    )
    header = protected_header(ED25519, key.public.kid, ASSERTION_TYP)
    signing_input = f"{header}.{to_base64url(claims.to_bytes())}"
    return f"{signing_input}.{to_base64url(key.sign(ED25519, signing_input.encode()))}"


class ProofKey:
    """A key that lives as long as one login; tokens are worthless without it (RFC 9449)."""

    def __init__(self) -> None:
        self._key = OKPKey.generate_key("Ed25519")
        self.jkt = self._key.thumbprint()

    @classmethod
    def of_seed(cls, seed: str) -> "ProofKey":
        """Make the key of a session that outlives this process, from its kept seed."""
        key = cls()
        raw = from_base64url(seed, _SEED_BYTES)
        key._key = OKPKey.import_key(Ed25519PrivateKey.from_private_bytes(raw))
        key.jkt = key._key.thumbprint()
        return key

    def prove(self, method: str, url: str, at: datetime, token: str | None = None) -> str:
        """Sign that we mean this request.

        Args:
            method: Its method.
            url: Its address; query and fragment are left out.
            at: The present instant.
            token: The access token sent with it, if any.
        """
        claims: dict[str, Any] = {
            "jti": secrets.token_urlsafe(_JTI_BYTES),
            "htm": method.upper(),
            "htu": url.split("#", maxsplit=1)[0].split("?", maxsplit=1)[0],
            "iat": int(at.timestamp()),
        }
        if token is not None:
            claims["ath"] = to_base64url(sha256(token.encode()))
        ProofClaims.of(claims)  # what the hub would refuse is not worth sending
        header = {"alg": ED25519, "jwk": self._key.as_dict(private=False), "typ": PROOF_TYP}
        payload = strict_json.write_object(claims)
        return serialize_compact(
            header, payload, self._key, registry=JWSRegistry(algorithms=[ED25519])
        )


class Login:
    """One agency's login at one hub: gives the headers of each request, renews its token itself.

    Several threads may share it.

    Args:
        issuer: The hub's URL as in the pinned federation file.
        key: The agency's certified signing key.
        client: Carries the token request; must not follow redirects.
        clock: Tells the present instant.
        patience: Waits when the hub asks to.
    """

    def __init__(
        self,
        issuer: str,
        key: Signer,
        client: httpx2.Client,
        clock: Callable[[], datetime] = now,
        patience: Patience = SILENT,
    ) -> None:
        self._issuer = issuer
        self._key = key
        self._client = client
        self._clock = clock
        self._patience = patience
        self._lock = threading.Lock()
        self._proof_key = ProofKey()
        self._token = ""
        self._renew_at: datetime | None = None

    def headers(self, method: str, url: str) -> dict[str, str]:
        """Write the two headers that authenticate one request; never use them twice.

        Raises:
            SerumpunError: The hub's refusal to issue a token, by its code.
            AnswerError: What it answered is no token.
            HubUnreachableError: No answer.
        """
        with self._lock:
            if self._renew_at is None or self._clock() >= self._renew_at:
                self._renew()
            token = self._token
        proof = self._proof_key.prove(method, url, self._clock(), token)
        return {"Authorization": f"{SCHEME} {token}", "DPoP": proof}

    def forget(self) -> None:
        """Drop the token, after the hub has answered `not-authenticated`."""
        with self._lock:
            self._token, self._renew_at = "", None

    def _renew(self) -> None:
        """Ask for a token; each attempt has an assertion and a proof of its own."""
        waited = 0.0
        while True:
            at = self._clock()
            try:
                with self._client.stream("POST", **self._request(at)) as answer:
                    if answer.is_success:
                        return self._take(parse_answer(TokenAnswer, answer), at)
                    refusal = read_refusal(answer)
            except httpx2.HTTPError as error:
                raise unreachable(self._issuer, error) from error
            if not asks_to_wait(answer, refusal):
                raise _blaming_clock(refusal, answer.headers.get("Date"), at)
            waited = self._patience.wait(answer.headers.get("Retry-After"), waited)

    def _take(self, issued: TokenAnswer, at: datetime) -> None:
        self._token = issued.access_token
        self._renew_at = at + timedelta(seconds=issued.expires_in - RENEW_BEFORE_SECONDS)

    def _request(self, at: datetime) -> dict[str, Any]:
        url = self._issuer + TOKEN_PATH
        form = {
            "grant_type": GRANT_TYPE,
            "client_assertion_type": ASSERTION_TYPE,
            "client_assertion": make_assertion(self._key, self._issuer, at),
        }
        return {
            "url": url,
            "data": form,
            "headers": {"DPoP": self._proof_key.prove("POST", url, at)},
        }


def _blaming_clock(refusal: SerumpunError, stated: str | None, at: datetime) -> SerumpunError:
    """Say what to do where a login is refused because this machine's clock is off."""
    if isinstance(refusal, ProofInvalidError | AssertionInvalidError):
        with suppress(ValueError, TypeError):  # no date, or one without a zone
            ahead = (at - parsedate_to_datetime(stated or "")).total_seconds()
            if abs(ahead) >= ASSERTION_SECONDS:
                side = "ahead of" if ahead > 0 else "behind"
                refusal.next_step = (
                    f"This machine's clock is {abs(ahead):.0f} seconds {side} the hub's: set it; "
                    "if others agree with it, tell the hub's operator."
                )
    return refusal
