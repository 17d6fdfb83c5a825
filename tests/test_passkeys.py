"""What a browser answers for a passkey: what holds, and every attack on it by name."""

import secrets
from collections.abc import Callable
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from fido2 import cbor
from hypothesis import given
from hypothesis import strategies as st

from app.crypto.encoding import to_base64url
from app.errors import PasskeyInvalidError
from app.identity.passkeys import (
    NewPasskey,
    RelyingParty,
    claimed_account,
    creation_options,
    relying_party,
    request_options,
    verify_assertion,
    verify_registration,
)
from app.schemas.passkeys import AssertionIn, RegistrationIn
from tests.authenticator import BE, BS, UP, UV, Authenticator, cose_of

PARTY = RelyingParty("hub.example", "https://hub.example")
ACCOUNT = "id-polri/abcdefghij"
CHALLENGE = secrets.token_bytes(32)


def authenticator(**changes: Any) -> Authenticator:  # noqa: ANN401
    """Make an authenticator whose browser shows the hub's page."""
    return Authenticator(**{"origin": PARTY.origin, **changes})


def made_by(device: Authenticator, **said: Any) -> NewPasskey:  # noqa: ANN401
    """Register a passkey."""
    options = creation_options(PARTY, ACCOUNT, "", CHALLENGE, ())
    answer = RegistrationIn.of(device.make(options, **said))
    return verify_registration(answer, PARTY, CHALLENGE)


def signed_by(device: Authenticator, public_key: bytes, **said: Any) -> int:  # noqa: ANN401
    """Sign in with a passkey."""
    answer = AssertionIn.of(device.sign(request_options(PARTY, CHALLENGE), **said))
    return verify_assertion(answer, PARTY, CHALLENGE, public_key)


def registered(device: Authenticator) -> bytes:
    """Register a passkey; returns its public key."""
    return made_by(device).public_key


@pytest.mark.parametrize("make", [None, Ed25519PrivateKey.generate])
def test_passkey_is_registered_and_signs_in(make: Callable[[], Any] | None) -> None:
    device = authenticator(**({"key": make()} if make else {}))
    made = made_by(device)
    assert (made.id, made.public_key) == (device.id, cbor.encode(cose_of(device.key)))
    assert signed_by(device, made.public_key) == 1
    answer = AssertionIn.of(device.sign(request_options(PARTY, CHALLENGE)))
    assert claimed_account(answer) == ACCOUNT


def test_options_ask_for_a_verified_user_and_a_passkey_that_names_its_account() -> None:
    options = creation_options(PARTY, ACCOUNT, "", CHALLENGE, (b"known",))
    assert options["authenticatorSelection"]["residentKey"] == "required"
    assert options["authenticatorSelection"]["userVerification"] == "required"
    assert options["attestation"] == "none"
    assert [each["alg"] for each in options["pubKeyCredParams"]] == [-7, -8]
    assert options["excludeCredentials"] == [{"type": "public-key", "id": to_base64url(b"known")}]
    asked = request_options(PARTY, CHALLENGE)
    assert asked["userVerification"] == "required"
    assert "allowCredentials" not in asked  # nothing tells who has one


@pytest.mark.parametrize(
    ("issuer", "expected"),
    [
        ("https://hub.example", RelyingParty("hub.example", "https://hub.example")),
        ("https://hub.example:8443", RelyingParty("hub.example", "https://hub.example:8443")),
        ("http://localhost:8000", RelyingParty("localhost", "http://localhost:8000")),
        ("http://hub.example", None),
        ("https://192.0.2.1", None),
        ("http://127.0.0.1:8000", None),
        ("https://[2001:db8::1]", None),
    ],
)
def test_hub_has_passkeys_where_browsers_have_them(
    issuer: str, expected: RelyingParty | None
) -> None:
    assert relying_party(issuer) == expected


# --- attacks --------------------------------------------------------------------------------------


def test_page_of_another_origin_is_refused() -> None:
    for origin in (
        "https://hub.example.evil.example",
        "http://hub.example",
        "https://hub.example:1",
    ):
        with pytest.raises(PasskeyInvalidError, match="origin"):
            made_by(authenticator(origin=origin))
        device = authenticator()
        key = registered(device)
        device.origin = origin
        with pytest.raises(PasskeyInvalidError, match="origin"):
            signed_by(device, key)


def test_passkey_for_another_host_is_refused() -> None:
    with pytest.raises(PasskeyInvalidError, match="relying party"):
        made_by(authenticator(rp_id="example"))
    device = authenticator()
    key = registered(device)
    device.rp_id = "example"
    with pytest.raises(PasskeyInvalidError, match="relying party"):
        signed_by(device, key)


def test_answer_to_another_challenge_is_refused() -> None:
    other = to_base64url(secrets.token_bytes(32))
    with pytest.raises(PasskeyInvalidError, match="challenge"):
        made_by(authenticator(), challenge=other)
    device = authenticator()
    with pytest.raises(PasskeyInvalidError, match="challenge"):
        signed_by(device, registered(device), challenge=other)


@pytest.mark.parametrize("flags", [UP, UV, 0])
def test_user_who_was_not_verified_is_refused(flags: int) -> None:
    with pytest.raises(PasskeyInvalidError, match="verified"):
        made_by(authenticator(flags=flags))
    device = authenticator()
    key = registered(device)
    device.flags = flags
    with pytest.raises(PasskeyInvalidError, match="verified"):
        signed_by(device, key)


def test_copy_of_a_passkey_that_cannot_be_copied_is_refused() -> None:
    with pytest.raises(PasskeyInvalidError, match="copied"):
        made_by(authenticator(flags=UP | UV | BS))
    assert made_by(authenticator(flags=UP | UV | BE | BS)).id


def test_signature_by_another_passkey_is_refused() -> None:
    device, other = authenticator(), authenticator()
    registered(device)
    with pytest.raises(PasskeyInvalidError, match="signature"):
        signed_by(device, registered(other))


def test_registration_is_no_sign_in_and_a_sign_in_no_registration() -> None:
    device = authenticator()
    with pytest.raises(PasskeyInvalidError, match="ceremony"):
        made_by(device, type="webauthn.get")
    with pytest.raises(PasskeyInvalidError, match="ceremony"):
        signed_by(device, registered(device), type="webauthn.create")


@pytest.mark.parametrize("said", [{"crossOrigin": True}, {"topOrigin": "https://evil.example"}])
def test_page_inside_another_sites_page_is_refused(said: dict[str, Any]) -> None:
    device = authenticator()
    with pytest.raises(PasskeyInvalidError, match="inside"):
        signed_by(device, registered(device), **said)


@pytest.mark.parametrize(
    "cose",
    [
        cbor.encode({1: 3, 3: -257, -1: b"n" * 256, -2: b"\x01\x00\x01"}),  # RSA
        cbor.encode({1: 2, 3: -35, -1: 2, -2: b"x" * 48, -3: b"y" * 48}),  # P-384
        cbor.encode({1: 2, 3: -7, -1: 1, -2: b"\x01" * 32, -3: b"\x02" * 32}),  # off the curve
        cbor.encode({1: 1, 3: -7, -1: 1, -2: b"\x01" * 32, -3: b"\x02" * 32}),  # another type
        cbor.encode({1: 1, 3: -8, -1: 6, -2: b"\x01" * 31}),  # short
        cbor.encode({1: 1, 3: -8, -1: 6, -2: 7}),
        cbor.encode({1: 1, 3: "x", -1: 6, -2: b"\x01" * 32}),
    ],
)
def test_key_of_another_algorithm_or_shape_is_refused(cose: bytes) -> None:
    device = authenticator()
    device.cose = lambda: cose  # type: ignore[method-assign]
    with pytest.raises(PasskeyInvalidError, match="key"):
        made_by(device)


def test_key_with_further_members_is_refused() -> None:
    device = authenticator()
    device.cose = lambda: cbor.encode({**cose_of(device.key), 2: b"kid"})  # type: ignore[method-assign]
    with pytest.raises(PasskeyInvalidError, match="algorithm"):
        made_by(device)


@given(st.binary(max_size=300))
def test_any_bytes_as_attestation_are_refused_and_nothing_else(raw: bytes) -> None:
    options = creation_options(PARTY, ACCOUNT, "", CHALLENGE, ())
    answer = RegistrationIn.of({**authenticator().make(options), "attestation": to_base64url(raw)})
    with pytest.raises(PasskeyInvalidError):
        verify_registration(answer, PARTY, CHALLENGE)


@given(st.binary(max_size=200))
def test_any_bytes_as_authenticator_data_are_refused_and_nothing_else(raw: bytes) -> None:
    device = authenticator()
    key = registered(device)
    sent = device.sign(request_options(PARTY, CHALLENGE))
    answer = AssertionIn.of({**sent, "authenticator_data": to_base64url(raw)})
    with pytest.raises(PasskeyInvalidError):
        verify_assertion(answer, PARTY, CHALLENGE, key)


def test_deeply_nested_attestation_is_refused() -> None:
    options = creation_options(PARTY, ACCOUNT, "", CHALLENGE, ())
    deep = to_base64url(b"\x81" * 4000)
    answer = RegistrationIn.of({**authenticator().make(options), "attestation": deep})
    with pytest.raises(PasskeyInvalidError):
        verify_registration(answer, PARTY, CHALLENGE)


@pytest.mark.parametrize("raw", [b"{}", b"[]", b"\xff", b'{"type":"webauthn.get","type":"x"}'])
def test_client_data_that_is_not_strict_json_of_a_browser_is_refused(raw: bytes) -> None:
    device = authenticator()
    key = registered(device)
    sent = {**device.sign(request_options(PARTY, CHALLENGE)), "client_data": to_base64url(raw)}
    with pytest.raises(PasskeyInvalidError):
        verify_assertion(AssertionIn.of(sent), PARTY, CHALLENGE, key)


@pytest.mark.parametrize(
    "handle", [b"", b"\xff\xfe", b"id-polri", b"ID-polri/abc", b"id-polri/a b"]
)
def test_user_handle_that_is_no_account_is_refused(handle: bytes) -> None:
    device = authenticator(account=handle)
    answer = AssertionIn.of(device.sign(request_options(PARTY, CHALLENGE)))
    with pytest.raises(PasskeyInvalidError, match="handle"):
        claimed_account(answer)
