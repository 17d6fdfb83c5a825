"""An authenticator in software, with every part of its answers within reach of an attack."""

import json
import secrets
import struct
from dataclasses import dataclass, field
from typing import Any

from cryptography.hazmat.primitives.asymmetric.ec import (
    ECDSA,
    SECP256R1,
    EllipticCurvePrivateKey,
    generate_private_key,
)
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from fido2 import cbor

from app.crypto.encoding import from_base64url, sha256, to_base64url

UP, UV, BE, BS, AT = 0x01, 0x04, 0x08, 0x10, 0x40
Key = EllipticCurvePrivateKey | Ed25519PrivateKey


def cose_of(key: Key) -> dict[int, Any]:
    """Write a public key as an authenticator does."""
    if isinstance(key, Ed25519PrivateKey):
        raw = key.public_key().public_bytes(Encoding.Raw, PublicFormat.Raw)
        return {1: 1, 3: -8, -1: 6, -2: raw}
    numbers = key.public_key().public_numbers()
    x, y = numbers.x.to_bytes(32, "big"), numbers.y.to_bytes(32, "big")
    return {1: 2, 3: -7, -1: 1, -2: x, -3: y}


@dataclass
class Authenticator:
    """Keeps one passkey.

    Args:
        origin: Of the page that its browser shows.
        key: P-256 or Ed25519.
        id: Of the passkey.
        flags: What it says of its user, and of copies.
        count: How often it has signed; it counts on unless `is_counting` is false.
        rp_id: The host it signs for; empty: as it is asked.
        account: The user handle it was given.
    """

    origin: str
    key: Key = field(default_factory=lambda: generate_private_key(SECP256R1()))
    id: bytes = field(default_factory=lambda: secrets.token_bytes(32))
    flags: int = UP | UV
    count: int = 0
    is_counting: bool = True
    rp_id: str = ""
    account: bytes = b""

    def make(self, options: dict[str, Any], **said: Any) -> dict[str, str]:  # noqa: ANN401
        """Make the passkey that a page asks for; `said` are other members of the client data."""
        self.account = from_base64url(options["user"]["id"])
        credential = struct.pack(">16xH", len(self.id)) + self.id + self.cose()
        shown = self.shown(options["rp"]["id"], AT) + credential
        attestation = cbor.encode({"fmt": "none", "attStmt": {}, "authData": shown})
        client = self.client_data("webauthn.create", options, said)
        return {
            "client_data": to_base64url(client),
            "attestation": to_base64url(attestation),
            "name": "kunci biru",
        }

    def sign(self, options: dict[str, Any], **said: Any) -> dict[str, str]:  # noqa: ANN401
        """Sign in as a page asks."""
        self.count += self.is_counting
        shown = self.shown(options["rpId"])
        client = self.client_data("webauthn.get", options, said)
        signed = shown + sha256(client)
        signature = (
            self.key.sign(signed)
            if isinstance(self.key, Ed25519PrivateKey)
            else self.key.sign(signed, ECDSA(SHA256()))
        )
        return {
            "id": to_base64url(self.id),
            "client_data": to_base64url(client),
            "authenticator_data": to_base64url(shown),
            "signature": to_base64url(signature),
            "user_handle": to_base64url(self.account),
        }

    def cose(self) -> bytes:
        """Write the public key."""
        return cbor.encode(cose_of(self.key))

    def shown(self, rp_id: str, more: int = 0) -> bytes:
        """Write the authenticator data, without a credential."""
        host = sha256((self.rp_id or rp_id).encode())
        return host + struct.pack(">BI", self.flags | more, self.count)

    def client_data(self, typ: str, options: dict[str, Any], said: dict[str, Any]) -> bytes:
        """Write what the browser says."""
        usual = {
            "type": typ,
            "challenge": options["challenge"],
            "origin": self.origin,
            "crossOrigin": False,
        }
        return json.dumps({**usual, **said}).encode()
