"""The hub as a confidential client of a country's OpenID Connect provider: what goes over the wire.

Issuer and client id come from the country's signed statement; addresses from the provider's own
metadata, which must name that very issuer. No redirect is followed.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Annotated, Any, Final, TypeVar
from urllib.parse import urlencode

import httpx2
from pydantic import BaseModel, ConfigDict, Field, StringConstraints, ValidationError

from app.crypto.provider_statement import ProviderStatement
from app.errors import ProviderFailedError
from app.identity.client_key import ClientKey
from app.identity.id_token import KEYS
from app.policy.outgoing import may_call
from app.schemas.sign_in import CALLBACK_PATH, CODE_METHOD, PROVIDER_SECONDS, REMEMBER_SECONDS
from app.schemas.tokens import ASSERTION_TYPE

ANSWER_BYTES: Final = 256 << 10
_DISCOVERY: Final = "/.well-known/openid-configuration"
_KEYS_AGAIN_SECONDS: Final = 60  # an unknown kid does not make the hub ask more often
A = TypeVar("A", bound=BaseModel)
_Address = Annotated[str, StringConstraints(pattern=r"^https?://[\x21-\x7e]{1,1000}$")]


class Metadata(BaseModel):
    """What of a provider's metadata counts (RFC 8414, OpenID Connect Discovery)."""

    model_config = ConfigDict(extra="ignore")
    issuer: str
    authorization_endpoint: _Address
    token_endpoint: _Address
    jwks_uri: _Address
    pushed_authorization_request_endpoint: _Address | None = None
    authorization_response_iss_parameter_supported: bool = False


class _Keys(BaseModel):
    """A provider's keys (RFC 7517)."""

    model_config = ConfigDict(extra="ignore")
    keys: Annotated[list[dict[str, Any]], Field(max_length=KEYS)]


class _Tokens(BaseModel):
    """What of a token answer counts: nobody uses the provider's access token."""

    model_config = ConfigDict(extra="ignore")
    id_token: str


class _Pushed(BaseModel):
    """Where a pushed request is kept (RFC 9126)."""

    model_config = ConfigDict(extra="ignore")
    request_uri: Annotated[str, StringConstraints(pattern=r"^[\x21-\x7e]{1,1000}$")]


@dataclass(frozen=True)
class Asked:
    """What the provider is asked for.

    Args:
        state: Comes back with the code.
        nonce: Comes back in the ID token.
        challenge: PKCE S256 of the verifier that the hub keeps.
        max_age: Seconds that the sign-in may be old; 0: now.
    """

    state: str
    nonce: str
    challenge: str
    max_age: int


@dataclass
class _Remembered:
    metadata: Metadata
    keys: list[dict[str, Any]]
    read_at: float


@dataclass
class Providers:
    """Speaks to the countries' providers, and remembers their metadata for a while.

    Args:
        issuer: The hub's own address.
        key: Signs that the hub is the client.
        clock: Tells seconds that never run backwards.
    """

    issuer: str
    key: ClientKey = field(repr=False)
    clock: Callable[[], float] = time.monotonic
    _known: dict[str, _Remembered] = field(default_factory=dict)

    async def metadata(self, provider: ProviderStatement) -> Metadata:
        """Tell a provider's metadata, not older than `REMEMBER_SECONDS`.

        Raises:
            ProviderFailedError: It cannot be read, or names another issuer.
        """
        return (await self._recall(provider)).metadata

    async def keys(self, provider: ProviderStatement, kid: str | None) -> list[dict[str, Any]]:
        """Tell a provider's keys; one that is not there is asked for again, once a minute.

        Raises:
            ProviderFailedError: They cannot be read.
        """
        known = await self._recall(provider)
        is_there = kid is None or any(jwk.get("kid") == kid for jwk in known.keys)
        if not is_there and self.clock() - known.read_at > _KEYS_AGAIN_SECONDS:
            known = await self._read(provider)
        return known.keys

    async def authorization_address(
        self, provider: ProviderStatement, asked: Asked, at: datetime
    ) -> str:
        """Tell where the browser goes; what is asked goes by the back channel if that is offered.

        Raises:
            ProviderFailedError: The provider does not answer as it must.
        """
        metadata = await self.metadata(provider)
        request = {
            "response_type": "code",
            "client_id": provider.client_id,
            "redirect_uri": self.issuer + CALLBACK_PATH,
            "scope": "openid",
            "state": asked.state,
            "nonce": asked.nonce,
            "code_challenge": asked.challenge,
            "code_challenge_method": CODE_METHOD,
            "max_age": str(asked.max_age),
            **({"prompt": "login"} if asked.max_age == 0 else {}),
        }
        endpoint = metadata.pushed_authorization_request_endpoint
        if endpoint is not None:
            pushed = await self._post(provider, endpoint, request, _Pushed, at)
            request = {"client_id": provider.client_id, "request_uri": pushed.request_uri}
        address = metadata.authorization_endpoint
        return f"{address}{'&' if '?' in address else '?'}{urlencode(request)}"

    async def exchange(
        self, provider: ProviderStatement, code: str, verifier: str, at: datetime
    ) -> str:
        """Exchange a code for the ID token; nothing of it is checked yet.

        Raises:
            ProviderFailedError: The provider does not answer as it must.
        """
        metadata = await self.metadata(provider)
        form = {
            "grant_type": "authorization_code",
            "code": code,
            "redirect_uri": self.issuer + CALLBACK_PATH,
            "code_verifier": verifier,
        }
        tokens = await self._post(provider, metadata.token_endpoint, form, _Tokens, at)
        return tokens.id_token

    async def _recall(self, provider: ProviderStatement) -> _Remembered:
        known = self._known.get(provider.provider)
        if known is not None and self.clock() - known.read_at < REMEMBER_SECONDS:
            return known
        return await self._read(provider)

    async def _read(self, provider: ProviderStatement) -> _Remembered:
        address = provider.provider.rstrip("/") + _DISCOVERY
        metadata = await self._ask("GET", address, Metadata)
        if metadata.issuer != provider.provider:
            raise ProviderFailedError("metadata of another issuer")
        found = await self._ask("GET", metadata.jwks_uri, _Keys)
        known = _Remembered(metadata, found.keys, self.clock())
        self._known[provider.provider] = known
        return known

    async def _post(
        self,
        provider: ProviderStatement,
        address: str,
        form: dict[str, str],
        shape: type[A],
        at: datetime,
    ) -> A:
        signed = self.key.assert_client(provider.client_id, provider.provider, at)
        proven = {
            **form,
            "client_id": provider.client_id,
            "client_assertion_type": ASSERTION_TYPE,
            "client_assertion": signed,
        }
        return await self._ask("POST", address, shape, proven)

    async def _ask(
        self, method: str, address: str, shape: type[A], form: dict[str, str] | None = None
    ) -> A:
        if not may_call(address, self.issuer):
            raise ProviderFailedError("provider's address is not https")
        try:
            async with (
                httpx2.AsyncClient(trust_env=False, timeout=PROVIDER_SECONDS) as http,
                http.stream(
                    method, address, data=form, headers={"accept": "application/json"}
                ) as answer,
            ):
                if not answer.is_success:
                    raise ProviderFailedError(f"provider answered {answer.status_code}")
                return shape.model_validate_json(await _read_bounded(answer))
        except (httpx2.HTTPError, httpx2.InvalidURL, ValidationError, ValueError) as error:
            raise ProviderFailedError(f"provider: {type(error).__name__}") from None


async def _read_bounded(answer: httpx2.Response) -> bytes:
    body = bytearray()
    async for piece in answer.aiter_bytes():
        body += piece
        if len(body) > ANSWER_BYTES:
            raise ProviderFailedError("the provider's answer is too long")
    return bytes(body)
