"""The library's HPKE and chunked encryption, and the second reader's, against published vectors."""

import base64
import hashlib
import json
import zlib
from importlib.resources import files
from typing import Any

import pytest
from cryptography.cobblestone import Cobblestone256Encryptor
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import mlkem, x25519
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.hpke import (
    AEAD,
    KDF,
    KEM,
    MLKEM768X25519PrivateKey,
    Suite,
)

from app.crypto.keys import KeyUse, SealingKey
from tests.crypto import second_reader
from tests.crypto.second_shapes import Refused

PACKAGE = files("cryptography_vectors")
HPKE = json.loads((PACKAGE / "HPKE" / "hpke-pq-test-vectors.json").read_text())
XWING = [v for v in HPKE if v["kem_id"] == 0x647A]
OURS = [v for v in XWING if v["kdf_id"] == 1]
CHUNKED = json.loads((PACKAGE / "chunked-encryption" / "vectors.json").read_text())["vectors"]
LONG = [v for v in CHUNKED if v["aead"] == "AEAD_AES_256_GCM"]
AEADS = {1: AEAD.AES_128_GCM, 2: AEAD.AES_256_GCM, 3: AEAD.CHACHA20_POLY1305}


def test_the_published_files_hold_our_algorithms() -> None:
    assert len(XWING) == 2
    assert len(OURS) == 1
    assert len(LONG) >= 5


@pytest.mark.parametrize("vector", XWING, ids=lambda v: f"kdf-{v['kdf_id']}")
def test_sealing_seed_expands_and_decapsulates_as_published(vector: dict[str, Any]) -> None:
    seed = bytes.fromhex(vector["skRm"])
    public = SealingKey("f.example", "id-x", KeyUse.AGENCY_SEAL, seed).public
    assert public.parts["MLKEM768-X25519"].hex() == vector["pkRm"]
    assert second_reader.expand_public(seed).hex() == vector["pkRm"]
    shared = second_reader.decapsulate(seed, bytes.fromhex(vector["enc"]))
    assert shared.hex() == vector["shared_secret"]


@pytest.mark.parametrize("vector", OURS, ids=lambda v: f"aead-{v['aead_id']}")
def test_library_opens_the_published_message(vector: dict[str, Any]) -> None:
    kem, dh = second_reader.expand(bytes.fromhex(vector["skRm"]))
    suite = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEADS[vector["aead_id"]])
    key = MLKEM768X25519PrivateKey(kem, dh)
    # The library has no public aad, and the published messages carry one, so the first message
    # (sequence number 0) is sealed again without, by the second reader's own key schedule.
    _, nonce, _ = _schedule(vector)
    published = vector["encryptions"][0]
    cipher = ChaCha20Poly1305(bytes.fromhex(vector["key"]))
    aad, text = bytes.fromhex(published["aad"]), bytes.fromhex(published["pt"])
    assert cipher.encrypt(nonce, text, aad).hex() == published["ct"]
    message = bytes.fromhex(vector["enc"]) + cipher.encrypt(nonce, text, None)
    assert suite.decrypt(message, key, info=bytes.fromhex(vector["info"])) == text


@pytest.mark.parametrize("vector", OURS, ids=lambda v: f"aead-{v['aead_id']}")
def test_second_reader_schedules_keys_as_published(vector: dict[str, Any]) -> None:
    key, nonce, exporter = _schedule(vector)
    assert key.hex() == vector["key"]
    assert nonce.hex() == vector["base_nonce"]
    assert exporter.hex() == vector["exporter_secret"]


def _schedule(vector: dict[str, Any]) -> tuple[bytes, bytes, bytes]:
    ids = (vector["kem_id"], vector["kdf_id"], vector["aead_id"])
    suite = b"HPKE" + b"".join(number.to_bytes(2, "big") for number in ids)
    info = bytes.fromhex(vector["info"])
    return second_reader.hpke_schedule(bytes.fromhex(vector["shared_secret"]), info, suite, 32)


@pytest.mark.parametrize("vector", LONG, ids=lambda v: v["name"])
def test_second_reader_opens_the_published_chunks(vector: dict[str, Any]) -> None:
    """Published with SHA-256, while Cobblestone-256 has SHA-512; all else is the same."""
    sealed = base64.b64decode(vector["ciphertext"] or "")
    if vector.get("compressed"):
        sealed = zlib.decompress(sealed)
    given = (sealed, bytes.fromhex(vector["key"]), vector["context"].encode(), hashes.SHA256())
    if vector["expect"] == "success":
        body = second_reader.open_chunks(*given)
        assert len(body) == vector["payload_length"]
        assert hashlib.sha256(body).hexdigest() == vector["payload_sha256"]
    else:
        with pytest.raises(Refused):
            second_reader.open_chunks(*given)


@pytest.mark.parametrize("length", [0, 1, 16383, 16384, 16385, 32768, 70000])
def test_library_and_second_reader_chunk_alike(length: int) -> None:
    key, body = bytes(range(32)), bytes(length)
    encryptor = Cobblestone256Encryptor(key, b"context")
    sealed = encryptor.update(body) + encryptor.finalize()
    assert second_reader.open_chunks(sealed, key, b"context", hashes.SHA512()) == body


def test_mlkem_and_x25519_halves_are_independent_of_each_other() -> None:
    kem, dh = second_reader.expand(bytes(32))
    assert isinstance(kem, mlkem.MLKEM768PrivateKey)
    assert isinstance(dh, x25519.X25519PrivateKey)
    assert kem.private_bytes_raw()[:32] != dh.private_bytes_raw()
    with pytest.raises(Refused):
        second_reader.open_content(bytes(100), bytes(32), b"")
