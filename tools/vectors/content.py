"""Vectors of sealed content: Padme, legal lengths, chunked encryption, manifests, wraps."""

from collections.abc import Iterator
from typing import Any

from cryptography.cobblestone import Cobblestone256Encryptor
from cryptography.hazmat.primitives.hpke import AEAD, KDF, KEM, Suite

from app.crypto.content import content_context, padded_length, seal_bytes
from app.crypto.encoding import sha256, to_base64url
from app.crypto.manifest import Manifest, join_manifest
from app.crypto.wrap import WrappedKey, WrapPlace, wrap_key
from tests.crypto.forge import framed
from tests.worlds import sealing_key, seed

Case = dict[str, Any]
F = "asean.example"
ID = "01970000-0000-7000-8000-000000000001"
LENGTHS = (0, 1, 1015, 1016, 1017, 1024, 1040, 1041, 5000, 16375, 16376, 16377, 32760, 65536, 10**6)
KEY = seed("content key")
CONTEXT = content_context(ID, "summary", "id-polri")


def make() -> dict[str, Any]:
    """Make the file; seals and wraps in it are random."""
    cases = [*_lengths(), *_content(), *_manifests(), *_wraps(), *_audience()]
    return {"spec": "docs/spec/sealed-report.md", "cases": cases}


def _lengths() -> Iterator[Case]:
    for length in (*LENGTHS, 1 << 20, 100 << 20):
        yield {"name": f"Padme {length}", "do": "padded", "in": length}
    legal = {56 + 1024 + 16, 56 + 16384 + 32, 56 + 1088 + 16}
    for length in sorted(legal):
        yield {"name": f"legal {length}", "do": "check_sealed", "in": length}
    for length in (1, 55, 56, 72, 1095, 1097, 1127, 1129, 56 + 16384 + 16, 56 + 16400 + 15):
        yield {
            "name": f"illegal {length}",
            "do": "check_sealed",
            "in": length,
            "error": "handling-rule",
        }


def _opening(name: str, sealed: bytes, *, bad: bool, key: bytes = KEY) -> Case:
    given = {"sealed": to_base64url(sealed), "key": key.hex(), "context": CONTEXT.hex()}
    case: Case = {"name": f"content: {name}", "do": "open_content", "in": given}
    return {**case, "error": "seal-broken"} if bad else case


def _raw(plaintext: bytes, context: bytes = CONTEXT) -> bytes:
    sealer = Cobblestone256Encryptor(KEY, context)
    return bytes(sealer.update(plaintext) + sealer.finalize())


def _content() -> Iterator[Case]:
    for length in (0, 4, 1016, 16376, 20000):
        body = (b"serumpun" * (length // 8 + 1))[:length]
        yield _opening(f"{length} bytes", seal_bytes(body, KEY, CONTEXT), bad=False)
    sealed = seal_bytes(b"s" * 16376, KEY, CONTEXT)
    yield _opening("other key", sealed, bad=True, key=seed("other"))
    yield _opening("other context", _raw(framed(b"x"), CONTEXT + b"x"), bad=True)
    flips = {"salt": 0, "commitment": 30, "first chunk": 60, "last tag": -1}
    for name, at in flips.items():
        changed = bytearray(sealed)
        changed[at] ^= 1
        yield _opening(f"flipped {name}", bytes(changed), bad=True)
    cuts = {"empty": 0, "header only": 56, "one chunk": 56 + 16400, "a byte": -1, "in header": 40}
    for name, at in cuts.items():
        yield _opening(f"cut: {name}", sealed[:at], bad=True)
    yield _opening("a byte more", sealed + b"\0", bad=True)
    yield _opening(
        "chunks swapped", sealed[:56] + sealed[56 + 16400 :] + sealed[56:16456], bad=True
    )
    frame = framed(b"text")
    wrong = {
        "no frame": b"",
        "seven bytes": b"\0" * 7,
        "not padded": frame[:12],
        "a zero less": frame[:-1],
        "a zero more": frame + b"\0",
        "next size": frame.ljust(padded_length(1024), b"\0"),
        "padding not zero, last": frame[:-1] + b"\1",
        "padding not zero, first": frame[:12] + b"\1" + frame[13:],
        "length beyond the end": (2000).to_bytes(8, "big") + frame[8:],
        "length 2^64 - 1": b"\xff" * 8 + frame[8:],
    }
    for name, plaintext in wrong.items():
        yield _opening(name, _raw(plaintext), bad=True)


def _file(**members: Any) -> dict[str, Any]:  # noqa: ANN401
    usual = {"n": 1, "name": "chat.zip", "media_type": "application/zip", "length": 3}
    return {**usual, "sha256": to_base64url(sha256(b"zip")), **members}


def _manifests() -> Iterator[Case]:
    good: list[tuple[str, dict[str, Any], bytes]] = [
        ("none", {"attachments": []}, b"body"),
        ("one", {"attachments": [_file()]}, b"body"),
        ("the body is a file", {"attachments": [_file()], "body_n": 1}, b""),
        ("Thai name", {"attachments": [_file(name="\u0e23\u0e32\u0e22.pdf")]}, b""),
    ]
    for name, members, body in good:
        inner = join_manifest(Manifest.of(members), body)
        yield {"name": f"manifest: {name}", "do": "split_inner", "in": inner.hex()}
    written = Manifest.of({"attachments": [_file()]}).to_bytes()
    both = join_manifest(Manifest.of({"attachments": [_file()], "body_n": 1}), b"body")
    elsewhere = join_manifest(Manifest.of({"attachments": [_file()], "body_n": 2}), b"")
    texts = {
        "empty": b"",
        "three bytes": b"\0\0\0",
        "cut": (len(written) + 1).to_bytes(4, "big") + written,
        "too long": b"\xff" * 4 + written,
        "not JSON": b"\0\0\0\2[]",
        "two bodies": both,
        "body elsewhere": elsewhere,
    }
    changes = {
        "duplicate": (b'"n":1', b'"n":1,"n":1'),
        "unknown member": (b'"n":1', b'"n":1,"x":1'),
        "missing member": (b',"body_n":null', b""),
        "path in the name": (b"chat.zip", b"../c.zip"),
        "backslash": (b"chat.zip", b"a\\\\b.zip"),
        "two dots": (b"chat.zip", b".."),
        "drive": (b"chat.zip", b"c:.zip"),
        "line break": (b"chat.zip", b"c\\n.zip"),
        "direction override": (b"chat.zip", b"c\\u202ezip"),
        "empty name": (b"chat.zip", b""),
        "media type": (b"application/zip", b"application/zip\\n"),
    }
    for name, (old, new) in changes.items():
        changed = written.replace(old, new)
        texts[name] = len(changed).to_bytes(4, "big") + changed
    for name, inner in texts.items():
        case = {"name": f"manifest refused: {name}", "do": "split_inner", "in": inner.hex()}
        yield {**case, "error": "seal-broken"}


def _wraps() -> Iterator[Case]:
    key, place = sealing_key(F, "my-pdrm"), WrapPlace(ID, "summary", "id-polri", sha256(b"c"))
    listed = [ID, "summary", "id-polri", sha256(b"c").hex()]
    own = [F, "my-pdrm", key.seed.hex()]
    wrap = wrap_key(WrappedKey(KEY, 5), place, key.public)
    usual: dict[str, Any] = {"wrap": to_base64url(wrap), "place": listed, "own": own}
    yield {"name": "wrap", "do": "open_wrap", "in": usual}
    suite = Suite(KEM.MLKEM768_X25519, KDF.HKDF_SHA256, AEAD.AES_256_GCM)
    info = place.info("my-pdrm", key.public.kid)
    changed = bytearray(wrap)
    changed[1100] ^= 1
    wrong: dict[str, dict[str, Any]] = {
        "other report": {"place": [ID[:-1] + "2", *listed[1:]]},
        "other section": {"place": [ID, "financial", *listed[2:]]},
        "other originator": {"place": [*listed[:2], "sg-spf", listed[3]]},
        "other ciphertext": {"place": [*listed[:3], sha256(b"d").hex()]},
        "other agency, same seed": {"own": [F, "my-nfcc", own[2]]},
        "other federation, same seed": {"own": ["training.example", *own[1:]]},
        "other seed": {"own": [F, "my-pdrm", seed("other").hex()]},
        "X25519 half flipped": {"wrap": to_base64url(bytes(changed))},
        "ML-KEM half flipped": {"wrap": to_base64url(bytes([wrap[0] ^ 1]) + wrap[1:])},
        "X25519 half of low order": {"wrap": to_base64url(wrap[:1088] + bytes(32) + wrap[1120:])},
        "tag flipped": {"wrap": to_base64url(wrap[:-1] + bytes([wrap[-1] ^ 1]))},
        "cut": {"wrap": to_base64url(wrap[:1000])},
        "key without mask": {"wrap": to_base64url(suite.encrypt(KEY, key.public.kem, info=info))},
        "no info": {"wrap": to_base64url(suite.encrypt(KEY + b"\5", key.public.kem))},
    }
    for name, members in wrong.items():
        case = {"name": f"wrap refused: {name}", "do": "open_wrap", "in": {**usual, **members}}
        yield {**case, "error": "seal-broken"}


def _audience() -> Iterator[Case]:
    kid = sealing_key(F, "my-pdrm").public.kid
    usual = {
        "section": "summary",
        "agency": "my-pdrm",
        "kid": kid,
        "wrap": to_base64url(b"w" * 1169),
    }
    yield {"name": "audience entry", "do": "audience", "in": usual}
    yield {
        "name": "audience entry, other section",
        "do": "audience",
        "in": {**usual, "section": "financial"},
    }
