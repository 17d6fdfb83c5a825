"""An invisible salamander: one ciphertext, two keys, two texts. It works on AES-GCM, not here.

Source: Dodis, Grubbs, Ristenpart, Woodage, "Fast Message Franking", CRYPTO 2018. Two recipients
named by one originator would read different words under one signature.
"""

import os

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from app.crypto.content import content_context, open_bytes, seal_bytes
from app.crypto.envelope import Envelope, open_sections, verify_delivery, verify_report
from app.crypto.header import SectionName
from app.crypto.keys import PublicKey, SigningKey
from app.crypto.wrap import WrappedKey, WrapPlace, wrap_key
from app.errors import SealBrokenError
from tests.crypto.forge import Part, hostile
from tests.worlds import World, seed

FIRST, SECOND = b"Suspect A, 1111-2222 MYR".ljust(32), b"Nothing found, close it.".ljust(32)
REDUCTION = 0xE1 << 120  # GHASH's polynomial, bits reversed


def _times(x: int, y: int) -> int:
    product = 0
    for i in range(127, -1, -1):
        product ^= x if y >> i & 1 else 0
        x = x >> 1 ^ (REDUCTION if x & 1 else 0)
    return product


def _power(x: int, exponent: int) -> int:
    result = 1 << 127  # one
    while exponent:
        result = _times(result, x) if exponent & 1 else result
        x, exponent = _times(x, x), exponent >> 1
    return result


def _block(key: bytes, block: bytes) -> int:
    encryptor = Cipher(algorithms.AES(key), modes.ECB()).encryptor()  # noqa: S305 -- GHASH's key
    return int.from_bytes(encryptor.update(block), "big")


def _salamander(one: bytes, two: bytes, nonce: bytes) -> bytes:
    """Make a ciphertext that opens under both keys: the free last block makes the tags agree."""

    def stream(key: bytes, i: int) -> int:
        return _block(key, nonce + (i + 2).to_bytes(4, "big"))

    texts = [FIRST[:16], FIRST[16:], SECOND[:16], SECOND[16:]]
    keys = [one, one, two, two]
    blocks = [
        int.from_bytes(text, "big") ^ stream(key, i)
        for i, (text, key) in enumerate(zip(texts, keys, strict=True))
    ]

    def tag_of(key: bytes, last: int) -> int:
        h, y = _block(key, bytes(16)), 0
        for block in [*blocks, last, 5 * 128]:
            y = _times(y ^ block, h)
        return y ^ _block(key, nonce + b"\0\0\0\1")

    h1, h2 = _block(one, bytes(16)), _block(two, bytes(16))
    difference = _times(h1, h1) ^ _times(h2, h2)  # the last text block meets h squared
    last = _times(tag_of(one, 0) ^ tag_of(two, 0), _power(difference, 2**128 - 2))
    sealed = b"".join(block.to_bytes(16, "big") for block in [*blocks, last])
    return sealed + tag_of(one, last).to_bytes(16, "big")


def test_salamander_lives_in_plain_aes_gcm() -> None:
    one, two, nonce = os.urandom(32), os.urandom(32), os.urandom(12)
    sealed = _salamander(one, two, nonce)
    assert AESGCM(one).decrypt(nonce, sealed, None)[:32] == FIRST
    assert AESGCM(two).decrypt(nonce, sealed, None)[32:64] == SECOND


def test_salamander_dies_in_committed_content() -> None:
    one, two = seed("one"), seed("two")
    context = content_context("id", "summary", "id-polri")
    sealed = seal_bytes(FIRST, one, context)
    assert open_bytes(sealed, one, context) == FIRST
    with pytest.raises(SealBrokenError):
        open_bytes(sealed, two, context)


def test_two_recipients_never_read_two_texts(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    """A hostile originator wraps one key to one agency and another key to the other."""
    readers = ["my-pdrm", "sg-spf"]
    other_key = seed("another content key")

    def two_keys(held: WrappedKey, place: WrapPlace, key: PublicKey) -> bytes:
        told = WrappedKey(other_key, held.mask) if key.holder == "sg-spf" else held
        return wrap_key(told, place, key)

    monkeypatch.setattr("tests.crypto.forge.wrap_key", two_keys)
    envelope = Envelope.of(hostile(world, [Part(readers=readers)]))
    signer: SigningKey = world.agencies["id-polri"].signing
    verify_report(envelope, signer.public)  # the hub sees nothing
    one, two = (verify_delivery(world.delivered(envelope, r), signer.public) for r in readers)
    asked = [SectionName.SUMMARY]
    opened = open_sections(one, asked, world.agencies["my-pdrm"].sealing)
    assert [part.body for part in opened] == [b"text"]
    with pytest.raises(SealBrokenError):
        open_sections(two, asked, world.agencies["sg-spf"].sealing)
