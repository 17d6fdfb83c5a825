"""Passkeys: what a browser is asked for, and whether its answer holds (docs/spec/sign-in.md).

The library `fido2` reads the formats and checks signatures; what must hold is said here, step by
step. A passkey is for this hub's host alone, verifies its user each time, and names its account
by itself: nobody types a name.
"""

import re
import struct
from dataclasses import dataclass
from ipaddress import ip_address
from typing import Any, Final
from urllib.parse import urlsplit

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ec import (
    SECP256R1,
    EllipticCurvePublicNumbers,
)
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from fido2 import cbor
from fido2.cose import ES256, CoseKey, EdDSA
from fido2.webauthn import AttestationObject, AuthenticatorData, CollectedClientData

from app.crypto import strict_json
from app.crypto.encoding import sha256, to_base64url
from app.errors import MalformedError, PasskeyInvalidError
from app.schemas.passkeys import (
    CEREMONY_SECONDS,
    CLIENT_DATA_BYTES,
    CREDENTIAL_ID_BYTES,
    AssertionIn,
    RegistrationIn,
)

ALGORITHMS: Final = (ES256.ALGORITHM, EdDSA.ALGORITHM)
_COORDINATE_BYTES = 32
_ACCOUNT: Final = re.compile(r"[a-z]{2}(-[a-z0-9]{1,16}){1,4}/[a-z0-9]{1,24}", re.ASCII)
_MEMBERS: Final = {  # of a COSE key (RFC 9053 section 7): kty, alg, crv, x, y
    ES256.ALGORITHM: {1: 2, 3: ES256.ALGORITHM, -1: 1},
    EdDSA.ALGORITHM: {1: 1, 3: EdDSA.ALGORITHM, -1: 6},
}
_POINTS: Final = {ES256.ALGORITHM: (-2, -3), EdDSA.ALGORITHM: (-2,)}
# What the library's readers raise on bytes that are not what they should be.
_UNREADABLE = (
    *(ValueError, LookupError, TypeError, AttributeError),
    *(RecursionError, struct.error),
)
_CREATE, _GET = CollectedClientData.TYPE.CREATE, CollectedClientData.TYPE.GET
_FLAG = AuthenticatorData.FLAG


@dataclass(frozen=True)
class RelyingParty:
    """This hub, as browsers and authenticators know it.

    Args:
        id: Its host; a passkey is for this host and no other.
        origin: Scheme, host and port of the pages that may ask for it.
    """

    id: str
    origin: str


@dataclass(frozen=True)
class NewPasskey:
    """A passkey that somebody has just made, and shown to hold by its answer.

    Args:
        id: The authenticator's name for it.
        public_key: COSE_Key (RFC 9052 section 7), of an algorithm of `ALGORITHMS`.
        sign_count: How often it has signed; 0 if it does not count.
    """

    id: bytes
    public_key: bytes
    sign_count: int


def relying_party(issuer: str) -> RelyingParty | None:
    """Tell how browsers know the hub, or None if they can make no passkeys for its address.

    Source: WebAuthn level 3 section 5.1.3: a relying party is named by a domain, never by an IP
    address, and its pages come over https, or from `localhost`.
    """
    parts = urlsplit(issuer)
    host = parts.hostname or ""
    if parts.scheme != "https" and host != "localhost":
        return None
    try:
        ip_address(host)
    except ValueError:
        return RelyingParty(host, f"{parts.scheme}://{parts.netloc}")
    return None


def creation_options(
    party: RelyingParty, account: str, name: str, challenge: bytes, known: tuple[bytes, ...]
) -> dict[str, Any]:
    """Write what a browser is asked for to make a passkey.

    Args:
        party: This hub.
        account: Whose; its id is what the passkey will say who it is.
        name: What the account's holder sees.
        challenge: 32 bytes, used once.
        known: Ids of the account's passkeys; one authenticator keeps one.

    Returns:
        `PublicKeyCredentialCreationOptionsJSON` (WebAuthn level 3 section 5.1.8).
    """
    return {
        "rp": {"id": party.id, "name": "Serumpun"},
        "user": {
            "id": to_base64url(account.encode()),
            "name": account,
            "displayName": name or account,
        },
        "challenge": to_base64url(challenge),
        "pubKeyCredParams": [{"type": "public-key", "alg": each} for each in ALGORITHMS],
        "timeout": CEREMONY_SECONDS * 1000,
        "excludeCredentials": [{"type": "public-key", "id": to_base64url(each)} for each in known],
        "authenticatorSelection": {
            "residentKey": "required",
            "requireResidentKey": True,
            "userVerification": "required",
        },
        "attestation": "none",
    }


def request_options(party: RelyingParty, challenge: bytes) -> dict[str, Any]:
    """Write what a browser is asked for to sign in; it names no account and no passkey.

    Returns:
        `PublicKeyCredentialRequestOptionsJSON` (WebAuthn level 3 section 5.1.9).
    """
    return {
        "rpId": party.id,
        "challenge": to_base64url(challenge),
        "timeout": CEREMONY_SECONDS * 1000,
        "userVerification": "required",
    }


def verify_registration(
    answer: RegistrationIn, party: RelyingParty, challenge: bytes
) -> NewPasskey:
    """Check a passkey that a browser has made.

    Source: WebAuthn level 3 section 7.1; docs/spec/sign-in.md "Passkeys", step numbers there.
    Attestation is not asked for and not read: an agency chooses its officers' authenticators.

    Args:
        answer: The browser's.
        party: This hub.
        challenge: What the browser was given, 32 bytes.

    Raises:
        PasskeyInvalidError: It does not hold; the reason is for the log only.
    """
    _check_client(answer.client_data, _CREATE, party, challenge)
    try:
        made = AttestationObject(answer.attestation).auth_data
    except _UNREADABLE as error:
        raise PasskeyInvalidError("unreadable attestation") from error
    _check_authenticator(made, party)
    if made.credential_data is None:
        raise PasskeyInvalidError("no passkey in the attestation")
    name = made.credential_data.credential_id
    if not 0 < len(name) <= CREDENTIAL_ID_BYTES:
        raise PasskeyInvalidError("no id of a passkey")
    return NewPasskey(name, _read_key(made.credential_data.public_key), made.counter)


def claimed_account(answer: AssertionIn) -> str:
    """Tell which account an answer says it is of; nothing of it is proven yet.

    Raises:
        PasskeyInvalidError: It does not name one.
    """
    claimed = answer.user_handle.decode("ascii", "replace")
    if not _ACCOUNT.fullmatch(claimed):
        raise PasskeyInvalidError("user handle is not an account")
    return claimed


def verify_assertion(
    answer: AssertionIn, party: RelyingParty, challenge: bytes, public_key: bytes
) -> int:
    """Check that who holds a passkey has just signed in to this hub.

    Source: WebAuthn level 3 section 7.2; docs/spec/sign-in.md "Passkeys", step numbers there.

    Args:
        answer: The browser's.
        party: This hub.
        challenge: What the browser was given, 32 bytes.
        public_key: As it was registered.

    Returns:
        How often the passkey has signed; the caller refuses a count that has not grown.

    Raises:
        PasskeyInvalidError: It does not hold; the reason is for the log only.
    """
    _check_client(answer.client_data, _GET, party, challenge)
    try:
        shown = AuthenticatorData(answer.authenticator_data)
    except _UNREADABLE as error:
        raise PasskeyInvalidError("unreadable authenticator data") from error
    _check_authenticator(shown, party)
    signed = answer.authenticator_data + sha256(answer.client_data)
    try:
        _parse_key(public_key).verify(signed, answer.signature)
    except InvalidSignature as error:
        raise PasskeyInvalidError("signature does not hold") from error
    return shown.counter


def _check_client(raw: bytes, typ: str, party: RelyingParty, challenge: bytes) -> None:
    """Check what the browser says: which ceremony, for which page, with which challenge."""
    try:
        said = strict_json.parse_object(raw, CLIENT_DATA_BYTES)
    except MalformedError as error:
        raise PasskeyInvalidError("unreadable client data") from error
    if said.get("type") != typ:  # step 1
        raise PasskeyInvalidError("another ceremony")
    if said.get("challenge") != to_base64url(challenge):  # step 2
        raise PasskeyInvalidError("another challenge")
    if said.get("origin") != party.origin:  # step 3
        raise PasskeyInvalidError("another origin")
    if said.get("crossOrigin", False) is not False or "topOrigin" in said:  # step 4
        raise PasskeyInvalidError("asked for inside another site's page")


def _check_authenticator(shown: AuthenticatorData, party: RelyingParty) -> None:
    """Check what the authenticator says: for which host, with whom present and verified."""
    if shown.rp_id_hash != sha256(party.id.encode()):  # step 5
        raise PasskeyInvalidError("another relying party")
    if not shown.flags & _FLAG.UP or not shown.flags & _FLAG.UV:  # step 6
        raise PasskeyInvalidError("nobody was present and verified")
    if shown.flags & _FLAG.BS and not shown.flags & _FLAG.BE:  # step 7
        raise PasskeyInvalidError("copied, though it cannot be")


def _parse_key(public_key: bytes) -> CoseKey:
    members: Any = cbor.decode(public_key)
    return CoseKey.parse(members)


def _read_key(key: CoseKey) -> bytes:
    """Check that a key is one point of one of the two algorithms, and write it canonically."""
    algorithm = key.get(3)
    expected = _MEMBERS.get(algorithm) if isinstance(algorithm, int) else None
    points = _POINTS.get(algorithm, ()) if isinstance(algorithm, int) else ()
    if expected is None or key.keys() != {*expected, *points}:  # step 8
        raise PasskeyInvalidError("key of another algorithm")
    held = [key[each] for each in points]
    if any(key[each] != expected[each] for each in expected) or not all(
        isinstance(each, bytes) and len(each) == _COORDINATE_BYTES for each in held
    ):
        raise PasskeyInvalidError("key of another shape")
    try:
        _read_point(*held)
    except ValueError as error:
        raise PasskeyInvalidError("key is not a point of its curve") from error
    return cbor.encode({each: key[each] for each in (*expected, *points)})


def _read_point(x: bytes, y: bytes | None = None) -> None:
    """Read a key's coordinates; what is no point of its curve is a ValueError."""
    if y is None:
        Ed25519PublicKey.from_public_bytes(x)
        return
    across, up = int.from_bytes(x, "big"), int.from_bytes(y, "big")
    EllipticCurvePublicNumbers(across, up, SECP256R1()).public_key()
