"""Making JWTs by hand, right and wrong, so that an attack can choose every octet of one."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Any

from joserfc.jwk import ECKey, OKPKey
from joserfc.jws import JWSRegistry

from app.crypto import strict_json
from app.crypto.encoding import sha256, to_base64url
from app.crypto.keys import ED25519, SigningKey
from app.schemas.tokens import ASSERTION_TYP, PROOF_TYP

Part = Mapping[str, Any] | bytes
ISSUER = "https://hub.example"
AT = datetime(2027, 2, 1, 8, 0, tzinfo=UTC)
NOW = int(AT.timestamp())
JTI = "0123456789abcdef"


def compact(header: Part, claims: Part, sign: Callable[[bytes], bytes]) -> str:
    """Write a compact JWS of any header and payload; bytes go in as they are."""
    parts = [
        to_base64url(part if isinstance(part, bytes) else strict_json.write_object(dict(part)))
        for part in (header, claims)
    ]
    signing_input = ".".join(parts)
    return f"{signing_input}.{to_base64url(sign(signing_input.encode()))}"


def change(members: Mapping[str, Any], changes: Mapping[str, Any]) -> dict[str, Any]:
    """Replace members; one that becomes None is left out."""
    return {name: held for name, held in {**members, **changes}.items() if held is not None}


def assertion(key: SigningKey, header: Mapping[str, Any] | None = None, **claims: Any) -> str:  # noqa: ANN401
    """Sign an assertion whose members are the usual ones, but for what is given."""
    usual_header = {"alg": ED25519, "kid": key.public.kid, "typ": ASSERTION_TYP}
    usual = {
        "iss": key.holder,
        "sub": key.holder,
        "aud": ISSUER,
        "jti": JTI,
        "iat": NOW,
        "exp": NOW + 60,
    }
    return compact(
        change(usual_header, header or {}),
        change(usual, claims),
        lambda message: key.sign(ED25519, message),
    )


@dataclass
class ProofMaker:
    """A proof key whose holder can be made to sign anything."""

    key: OKPKey | ECKey = field(default_factory=lambda: OKPKey.generate_key("Ed25519"))

    @property
    def alg(self) -> str:
        """The algorithm that goes with the key."""
        return ED25519 if isinstance(self.key, OKPKey) else "ES256"

    @property
    def jwk(self) -> dict[str, Any]:
        """The public key as a proof carries it."""
        return dict(self.key.as_dict(private=False))

    def sign(self, message: bytes) -> bytes:
        """Sign with the private key, in JWS form."""
        return JWSRegistry.algorithms[self.alg].sign(message, self.key)

    def proof(
        self,
        header: Mapping[str, Any] | None = None,
        *,
        token: str | None = None,
        **claims: Any,  # noqa: ANN401
    ) -> str:
        """Sign a proof for GET /v1/reports whose members are the usual ones, but for the given."""
        usual_header = {"alg": self.alg, "jwk": self.jwk, "typ": PROOF_TYP}
        usual: dict[str, Any] = {
            "jti": JTI,
            "htm": "GET",
            "htu": f"{ISSUER}/v1/reports",
            "iat": NOW,
            "ath": to_base64url(sha256(token.encode())) if token is not None else None,
        }
        return compact(change(usual_header, header or {}), change(usual, claims), self.sign)
