"""Vectors of keys: kids, the expansion of sealing seeds, keys that are none."""

from collections.abc import Iterator
from typing import Any

from app.crypto.encoding import to_base64url
from app.crypto.keys import ED25519, ML_DSA_65, MLKEM768_X25519, KeyUse, SealingKey
from tests.worlds import sealing_key, seed, signing_key

Case = dict[str, Any]
F = "asean.example"
PRIME = 2**255 - 19
ORDER_EIGHT = (
    "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
    "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
)
LOW_X25519 = (
    0,
    1,
    PRIME - 1,
    PRIME,
    PRIME + 1,
    int.from_bytes(
        bytes.fromhex("e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800"), "little"
    ),
    int.from_bytes(
        bytes.fromhex("5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157"), "little"
    ),
)


def make() -> dict[str, Any]:
    """Make the file; nothing in it is random."""
    return {"spec": "docs/spec/key-directory.md", "cases": [*_good(), *_bad()]}


def _parts(parts: dict[str, bytes]) -> list[dict[str, str]]:
    return [{"alg": alg, "key": to_base64url(raw)} for alg, raw in parts.items()]


def _kid(name: str, holder: str, use: str, parts: list[dict[str, str]], *, bad: bool) -> Case:
    given = {"federation": F, "holder": holder, "use": use, "parts": parts}
    case: Case = {"name": f"kid: {name}", "do": "kid", "in": given}
    return {**case, "error": "malformed-encoding"} if bad else case


def _good() -> Iterator[Case]:
    root = signing_key(F, "id", KeyUse.COUNTRY_ROOT).public
    receipt = signing_key(F, "hub", KeyUse.HUB_RECEIPT).public
    log = signing_key(F, "hub", KeyUse.HUB_LOG).public
    seal = sealing_key(F, "id-polri").public
    yield _kid("root", "id", "country-root", _parts(root.parts), bad=False)
    yield _kid("same key, other holder", "my", "country-root", _parts(root.parts), bad=False)
    yield _kid("same key, other use", "id-polri", "agency-sign", _parts(root.parts), bad=False)
    yield _kid("receipt key", "hub", "hub-receipt", _parts(receipt.parts), bad=False)
    yield _kid("log key", "hub", "hub-log", _parts(log.parts), bad=False)
    yield _kid("sealing key", "id-polri", "agency-seal", _parts(seal.parts), bad=False)
    other = {"federation": "training.example", "holder": "id", "use": "country-root"}
    given = {**other, "parts": _parts(root.parts)}
    yield {"name": "kid: same key, other federation", "do": "kid", "in": given}
    for word in ("a", "b", "c"):
        yield {"name": f"seed {word}", "do": "expand", "in": seed("xwing", word).hex()}


def _bad() -> Iterator[Case]:
    root = signing_key(F, "id", KeyUse.COUNTRY_ROOT).public.parts
    ed, ml = _parts(root)
    seal = SealingKey(F, "id-polri", KeyUse.AGENCY_SEAL, seed("low")).public.parts[MLKEM768_X25519]
    lists = {
        "no part": [],
        "one part": [ed],
        "other order": [ml, ed],
        "twice Ed25519": [ed, ed],
        "twice ML-DSA": [ml, ml],
        "a third part": [ed, ml, ml],
        "other name": [{**ed, "alg": "EdDSA"}, ml],
        "31 bytes": [{**ed, "key": to_base64url(root[ED25519][:31])}, ml],
        "ML-DSA a byte short": [ed, {**ml, "key": to_base64url(root[ML_DSA_65][:-1])}],
    }
    for name, parts in lists.items():
        yield _kid(name, "id", "country-root", parts, bad=True)
    for name, raw in _weak_ed25519().items():
        parts = [{"alg": ED25519, "key": to_base64url(raw)}]
        yield _kid(name, "hub", "hub-receipt", parts, bad=True)
    for u in LOW_X25519:
        raw = seal[:1184] + u.to_bytes(32, "little")
        parts = [{"alg": MLKEM768_X25519, "key": to_base64url(raw)}]
        yield _kid(f"X25519 of low order {u:x}", "id-polri", "agency-seal", parts, bad=True)
    parts = [{"alg": MLKEM768_X25519, "key": to_base64url(b"\xff" * 384 + seal[384:])}]
    yield _kid("ML-KEM over the modulus", "id-polri", "agency-seal", parts, bad=True)
    for count in (2, 3):
        several = [{"alg": MLKEM768_X25519, "key": to_base64url(seal)}] * count
        yield _kid(f"{count} sealing keys", "id-polri", "agency-seal", several, bad=True)


def _weak_ed25519() -> dict[str, bytes]:
    low = {"0": 0, "1": 1, "-1": PRIME - 1}
    low |= {f"order 8 ({h[:4]})": int.from_bytes(bytes.fromhex(h), "little") for h in ORDER_EIGHT}
    low |= {f"p + {i}, not canonical": PRIME + i for i in (0, 1, 2, 18)}
    found = {}
    for name, y in low.items():
        for sign in (0, 1):
            found[f"Ed25519 y = {name}, sign {sign}"] = (y | sign << 255).to_bytes(32, "little")
    return found
