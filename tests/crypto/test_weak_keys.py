"""Keys under which anybody's signature holds, or nobody's seal succeeds, are never certified."""

import pytest
from cryptography.hazmat.primitives.asymmetric import ed25519, mlkem, x25519
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, MLKEM768X25519PublicKey, Suite

from app.crypto.encoding import to_base64url
from app.crypto.keys import (
    ED25519,
    ML_DSA_65,
    MLKEM768_X25519,
    KeyUse,
    PublicKey,
    SealingKey,
    SigningKey,
)
from app.errors import BadSignatureError, MalformedEncodingError
from tests.crypto.second_reader import ORDER_EIGHT, PRIME
from tests.worlds import World, sealing_key, seed, signing_key

F = "asean-test.example"
IDENTITY = (1).to_bytes(32, "little")


def test_identity_point_verifies_any_message_in_the_library() -> None:
    """Why the check is needed: one fixed signature holds for every message."""
    key = ed25519.Ed25519PublicKey.from_public_bytes(IDENTITY)
    forged = IDENTITY + bytes(32)
    key.verify(forged, b"one message")
    key.verify(forged, b"any other message")


@pytest.mark.parametrize("y", [0, 1, PRIME - 1, *ORDER_EIGHT], ids=lambda y: f"{y:x}"[:8])
@pytest.mark.parametrize("sign", [0, 1])
def test_small_order_keys_are_not_keys(y: int, sign: int) -> None:
    raw = (y | sign << 255).to_bytes(32, "little")
    with pytest.raises(MalformedEncodingError):
        PublicKey(F, "hub", KeyUse.HUB_RECEIPT, {ED25519: raw})
    ml = signing_key(F, "id", KeyUse.COUNTRY_ROOT).public.parts[ML_DSA_65]
    with pytest.raises(MalformedEncodingError):
        PublicKey(F, "id", KeyUse.COUNTRY_ROOT, {ED25519: raw, ML_DSA_65: ml})


@pytest.mark.parametrize("above", range(19))
@pytest.mark.parametrize("sign", [0, 1])
def test_keys_that_are_not_canonical_are_not_keys(above: int, sign: int) -> None:
    raw = (PRIME + above | sign << 255).to_bytes(32, "little")
    with pytest.raises(MalformedEncodingError):
        PublicKey(F, "hub", KeyUse.HUB_RECEIPT, {ED25519: raw})


def test_low_order_half_would_make_every_seal_fail_in_the_library() -> None:
    raw = sealing_key(F, "id-polri").public.parts[MLKEM768_X25519]
    key = MLKEM768X25519PublicKey(
        mlkem.MLKEM768PublicKey.from_public_bytes(raw[:1184]),
        x25519.X25519PublicKey.from_public_bytes(bytes(32)),
    )
    with pytest.raises(ValueError, match="shared key"):
        Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM).encrypt(b"x", key)


@pytest.mark.parametrize("u", [0, 1, PRIME - 1, PRIME, PRIME + 1])
def test_low_order_sealing_key_is_not_certified(u: int) -> None:
    world = World.make(agencies=["id-polri"])
    raw = sealing_key(F, "id-polri", 2).public.parts[MLKEM768_X25519][:1184]
    good = sealing_key(F, "id-polri", 2).public
    low = [{"alg": MLKEM768_X25519, "key": to_base64url(raw + u.to_bytes(32, "little"))}]
    with pytest.raises(MalformedEncodingError):
        world.certify(good, keys=low)


@pytest.mark.parametrize("length", [0, 31, 33, 64])
def test_keys_of_other_lengths_are_not_keys(length: int) -> None:
    with pytest.raises(MalformedEncodingError):
        PublicKey(F, "hub", KeyUse.HUB_RECEIPT, {ED25519: bytes([2]) * length})


def test_every_generated_key_is_a_key() -> None:
    for _ in range(20):
        SigningKey.generate(F, "hub", KeyUse.HUB_RECEIPT).public.kid  # noqa: B018
        assert len(SealingKey.generate(F, "id-x").public.parts[MLKEM768_X25519]) == 1216


def test_seeds_do_not_show_in_reprs() -> None:
    signing = signing_key(F, "id-x", KeyUse.AGENCY_SIGN)
    sealing = sealing_key(F, "id-x")
    for key, secret in ((signing, signing.seeds[0]), (sealing, sealing.seed)):
        assert secret.hex() not in repr(key)
        assert repr(secret) not in repr(key)


def test_part_of_another_key_verifies_nothing() -> None:
    one, two = signing_key(F, "id", KeyUse.COUNTRY_ROOT), signing_key(F, "my", KeyUse.COUNTRY_ROOT)
    for algorithm in (ED25519, ML_DSA_65):
        signature = one.sign(algorithm, seed("message"))
        one.public.verify_signature(algorithm, signature, seed("message"))
        with pytest.raises(BadSignatureError):
            two.public.verify_signature(algorithm, signature, seed("message"))
