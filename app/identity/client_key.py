"""The hub's own key as a client of the countries' providers (private_key_jwt, RFC 7523)."""

import secrets
from datetime import datetime
from typing import Any, Final

from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF
from joserfc.jwk import ECKey
from joserfc.jws import JWSRegistry, serialize_compact

from app.crypto import strict_json
from app.schemas.tokens import ASSERTION_SECONDS, ES256

_LABEL: Final = b"serumpun-client-key/1"
_ORDER: Final = 0xFFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551  # of P-256
_SEED_BYTES: Final = 48  # so that the remainder is even (FIPS 186-5 A.2.1)
_JTI_BYTES: Final = 16


class ClientKey:
    """A P-256 key: the one kind that every provider takes.

    Args:
        seed: 32 secret bytes, those of the hub's token key; this key is derived from them.
    """

    def __init__(self, seed: bytes) -> None:
        stretched = HKDF(SHA256(), _SEED_BYTES, salt=None, info=_LABEL).derive(seed)
        scalar = int.from_bytes(stretched, "big") % (_ORDER - 1) + 1
        self._key = ECKey.import_key(ec.derive_private_key(scalar, ec.SECP256R1()))
        self.kid = self._key.thumbprint()

    def public_jwks(self) -> dict[str, Any]:
        """Write the public half as providers fetch it (RFC 7517)."""
        jwk = self._key.as_dict(private=False)
        return {"keys": [{**jwk, "kid": self.kid, "use": "sig", "alg": ES256}]}

    def assert_client(self, client_id: str, provider: str, at: datetime) -> str:
        """Sign that the hub is this client, for one provider and the next minute."""
        issued = int(at.timestamp())
        claims = {
            "iss": client_id,
            "sub": client_id,
            "aud": provider,
            "jti": secrets.token_urlsafe(_JTI_BYTES),
            "iat": issued,
            "exp": issued + ASSERTION_SECONDS,
        }
        header = {"alg": ES256, "kid": self.kid, "typ": "JWT"}
        registry = JWSRegistry(algorithms=[ES256])
        return serialize_compact(
            header, strict_json.write_object(claims), self._key, registry=registry
        )
