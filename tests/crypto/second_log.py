"""The second reader's access log, written from docs/spec/access-log.md, RFC 9162 and C2SP alone."""

import base64
import hashlib
import hmac
import re
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric import ed25519, mldsa

from tests.crypto import second_shapes as shapes
from tests.crypto.second_reader import Key, check_key, encode, read_payload, refuse
from tests.crypto.second_shapes import instant, unbase64

CORE = (
    *("id", "action", "outcome", "rule", "agency", "country", "roles", "kid", "object"),
    *("originator", "concerned", "purpose", "case_reference", "request_id"),
    *("request_digest", "answer_digest"),
)
Cosigner = tuple[str, int, bytes]
MOST_BYTES = 65536
MOST_LEAVES = 1099511627776
EPOCH = datetime(1970, 1, 1, tzinfo=UTC)


def _word(found: Any) -> bool:  # noqa: ANN401
    return isinstance(found, str) and 0 < len(found) <= 4096


_OPTIONAL = (
    *("agency", "country", "account", "roles", "kid", "originator", "concerned"),
    *("object", "purpose", "case_reference", "detail"),
)
ENTRY = shapes.members(
    id=shapes.text("[0-9a-f-]{36}"),
    recorded_at=shapes.time,
    **dict.fromkeys(("action", "outcome", "rule", "request_id"), _word),
    **dict.fromkeys(_OPTIONAL, shapes.nullable(_word)),
    **dict.fromkeys(("request_digest", "answer_digest"), shapes.nullable(shapes.binary(32, 32))),
)


def _entry(found: Any) -> None:  # noqa: ANN401
    if not ENTRY(found):
        refuse("invalid-shape")


# --- leaves ---------------------------------------------------------------------------------------


def tag_key(secret: bytes, country: str) -> bytes:
    """Access log section 2."""
    return hmac.digest(secret, encode("serumpun-log-tag-key/1", country), "sha256")


def tag(key: bytes, number: int) -> bytes:
    """Access log section 3."""
    return hmac.digest(key, encode("serumpun-log-tag/1", number), "sha256")


def leaf(raw: bytes, salts: bytes, tags: bytes) -> bytes:
    """Access log section 3: the leaf of an entry."""
    entry = read_payload(raw, MOST_BYTES, _entry)
    since = instant(entry["recorded_at"]) - EPOCH
    if since.days < 0 or len(salts) != 96:
        refuse("bad-proof")
    milliseconds = since.days * 86_400_000 + since.seconds * 1000 + since.microseconds // 1000
    head = b"serumpun-audit/1\n" + milliseconds.to_bytes(8, "big")
    for n, (name, members) in enumerate(
        (("core", CORE), ("subject", ("account",)), ("detail", ("detail",)))
    ):
        fields = [
            unbase64(entry[each])
            if entry[each] is not None and each.endswith("_digest")
            else entry[each] or ""
            for each in members
        ]
        message = encode(f"serumpun-log-{name}/1", *fields)
        head += hmac.digest(salts[32 * n : 32 * n + 32], message, "sha256")
    return head + tags


def check_leaf(given: bytes, raw: bytes, salts: bytes) -> None:
    """Check that a leaf commits to an entry; to its account only if that was not erased."""
    if len(given) != 185:
        refuse("bad-proof")
    expected = leaf(raw, salts, given[121:])
    if salts[32:64] == bytes(32):
        account = read_payload(raw, MOST_BYTES, _entry)["account"] or ""
        if not re.fullmatch(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", account):
            refuse("bad-proof")
        expected = expected[:57] + given[57:89] + expected[89:]
    if expected != given:
        refuse("bad-proof")


# --- notes ----------------------------------------------------------------------------------------


def _plain64(text: str) -> bytes:
    if not re.fullmatch(r"(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?", text):
        refuse("malformed")
    raw = base64.b64decode(text)
    if base64.b64encode(raw).decode() != text:
        refuse("malformed")
    return raw


def _note(raw: bytes) -> tuple[str, list[tuple[str, bytes]]]:
    if len(raw) > MOST_BYTES:
        refuse("too-large")
    try:
        whole = raw.decode()
    except UnicodeDecodeError:
        refuse("malformed")
    found = re.fullmatch(r"(.*\n)\n((?:\u2014 [^ \n]+ [^\n]+\n)+)", whole, re.DOTALL)
    if found is None or re.search(r"[\x00-\x09\x0b-\x1f]", whole):
        refuse("malformed")
    signatures = []
    for line in found[2].splitlines():
        name, value = line[2:].split(" ", 1)
        signatures.append((name, _plain64(value)))
        if len(signatures[-1][1]) < 5:
            refuse("malformed")
    return found[1], signatures


def _key_id(name: str, kind: int, raw: bytes) -> bytes:
    return hashlib.sha256(name.encode() + b"\n" + bytes([kind]) + raw).digest()[:4]


def _holds(raw: bytes, value: bytes, message: bytes, *, is_mldsa: bool) -> None:
    try:
        if is_mldsa:
            mldsa.MLDSA44PublicKey.from_public_bytes(raw).verify(value, message)
        else:
            ed25519.Ed25519PublicKey.from_public_bytes(raw).verify(value, message)
    except (InvalidSignature, ValueError):
        refuse("bad-signature")


def checkpoint(raw: bytes, key: Key) -> dict[str, Any]:
    """Access log section 5: size, root and time of a checkpoint."""
    text, signatures = _note(raw)
    found = re.fullmatch(r"([^\n]+)\n(0|[1-9][0-9]{0,12})\n([^\n]+)\n((?:[^\n]+\n)*)", text)
    if found is None or int(found[2]) > MOST_LEAVES or len(root := _plain64(found[3])) != 32:
        refuse("malformed")
    origin, size = f"{key.federation}/access-log", int(found[2])
    if found[1] != origin:
        refuse("bad-signature")
    parts = dict(key.parts)
    values = []
    for kind, name in ((1, "Ed25519"), (6, "ML-DSA-44")):
        mine = (origin, _key_id(origin, kind, parts[name]))
        held = [value[4:] for who, value in signatures if (who, value[:4]) == mine]
        if len(held) != 1:
            refuse("bad-signature")
        values += held
    _holds(parts["Ed25519"], values[0], text.encode(), is_mldsa=False)
    named = bytes([len(origin)]) + origin.encode()
    moment, value = values[1][:8], values[1][8:]
    message = b"subtree/v1\n\0" + named + moment + named + bytes(8) + size.to_bytes(8, "big") + root
    _holds(parts["ML-DSA-44"], value, message, is_mldsa=True)
    return {"size": size, "root": root.hex(), "signed_at": int.from_bytes(moment, "big")}


def verifier_keys(key: Key) -> list[str]:
    """Access log section 5: the log's keys as C2SP tools take them."""
    origin = f"{key.federation}/access-log"
    found = []
    for kind, (_, raw) in zip((1, 6), key.parts, strict=True):
        value = base64.b64encode(bytes([kind]) + raw).decode()
        found.append(f"{origin}+{_key_id(origin, kind, raw).hex()}+{value}")
    return found


def cosignature(raw: bytes, line: str, key: Key) -> int:
    """Access log section 5.1: when an agency has cosigned a checkpoint, by its own key."""
    name = f"{key.federation}/witness/{key.holder}"
    return _cosigned_by(raw, line, [(name, 4, dict(key.parts)["Ed25519"])])


def cosigned(raw: bytes, line: str, vkeys: Sequence[str]) -> int:
    """Access log section 5.1: likewise, by a witness that its country states."""
    return _cosigned_by(raw, line, [cosigner(each) for each in vkeys])


def _cosigned_by(raw: bytes, line: str, cosigners: list[Cosigner]) -> int:
    text, _ = _note(raw)
    _, [(name, value)] = _note(f"x\n\n{line.removesuffix(chr(10))}\n".encode())
    for known, kind, own in cosigners:
        lengths = {4: 76, 6: 2432}
        if (name, value[:4]) == (known, _key_id(known, kind, own)) and len(value) == lengths[kind]:
            break
    else:
        refuse("bad-signature")
    at = int.from_bytes(value[4:12], "big")
    message = f"cosignature/v1\ntime {at}\n{text}".encode()
    if kind == 6:
        origin, size, root = text.split("\n")[:3]
        head = b"subtree/v1\n\0" + bytes([len(name)]) + name.encode() + value[4:12]
        log = bytes([len(origin)]) + origin.encode() + bytes(8) + int(size).to_bytes(8, "big")
        message = head + log + base64.b64decode(root)
    _holds(own, value[12:], message, is_mldsa=kind == 6)
    return at


def cosigner(vkey: str) -> Cosigner:
    """C2SP signed-note: name, kind and octets of a cosigner's key."""
    name, known, value = vkey.split("+", 2)
    try:
        raw = _plain64(value)
    except shapes.Refused:
        refuse("malformed-encoding")
    kind, own = raw[0], raw[1:]
    if len(own) != {4: 32, 6: 1312}.get(kind) or _key_id(name, kind, own).hex() != known:
        refuse("malformed-encoding")
    if kind == 4:
        check_key("hub-receipt", [("Ed25519", own)])  # of the same parts
    return name, kind, own


# --- the tree -------------------------------------------------------------------------------------


def _over(left: bytes, right: bytes) -> bytes:
    return hashlib.sha256(b"\x01" + left + right).digest()


def root(leaves: Sequence[bytes]) -> bytes:
    """RFC 9162 section 2.1.1, over the hashes of leaves."""
    if len(leaves) < 2:
        return leaves[0] if leaves else hashlib.sha256(b"").digest()
    split = 1 << (len(leaves) - 1).bit_length() - 1
    return _over(root(leaves[:split]), root(leaves[split:]))


def inclusion(hashed: bytes, index: int, size: int, proof: list[bytes], top: bytes) -> None:
    """RFC 9162 section 2.1.3.2."""
    if index >= size:
        refuse("bad-proof")
    fn, sn, r = index, size - 1, hashed
    for p in proof:
        if sn == 0 or len(p) != 32:
            refuse("bad-proof")
        if fn % 2 or fn == sn:
            r = _over(p, r)
            while not fn % 2 and fn:
                fn, sn = fn // 2, sn // 2
        else:
            r = _over(r, p)
        fn, sn = fn // 2, sn // 2
    if sn or r != top:
        refuse("bad-proof")


def consistency(old: int, new: int, older: bytes, newer: bytes, proof: list[bytes]) -> None:
    """RFC 9162 section 2.1.4.2, and the trivial cases before it."""
    if old > new or any(len(p) != 32 for p in proof):
        refuse("bad-proof")
    if old in {0, new}:
        is_empty = older == hashlib.sha256(b"").digest()
        if proof or (old == 0 and not is_empty) or (old == new and older != newer):
            refuse("bad-proof")
        return
    path = proof if old & (old - 1) else [older, *proof]
    fn, sn = old - 1, new - 1
    while fn % 2:
        fn, sn = fn // 2, sn // 2
    if not path or _ascend(fn, sn, path) != (older, newer):
        refuse("bad-proof")


def _ascend(fn: int, sn: int, path: list[bytes]) -> tuple[bytes, bytes] | None:
    fr = sr = path[0]
    for c in path[1:]:
        if sn == 0:
            return None
        if fn % 2 or fn == sn:
            fr, sr = _over(c, fr), _over(c, sr)
            while not fn % 2 and fn:
                fn, sn = fn // 2, sn // 2
        else:
            sr = _over(sr, c)
        fn, sn = fn // 2, sn // 2
    return (fr, sr) if sn == 0 else None


def tile(path: str) -> dict[str, Any] | None:
    """C2SP tlog-tiles: what a path below `tile/` asks for."""
    found = re.fullmatch(r"(entries|[0-5])/((?:x[0-9]{3}/)*[0-9]{3})(\.p/[1-9][0-9]{0,2})?", path)
    width = int(found[3][3:]) if found and found[3] else 256
    if found is None or found[2].startswith("x000/") or (found[3] and width > 255):
        return None
    return {"level": found[1], "index": int(re.sub("[x/]", "", found[2])), "width": width}


def bundle(raw: bytes) -> list[bytes]:
    """C2SP tlog-tiles: the entries of a bundle, all of them leaves of 185 bytes."""
    found = []
    while raw:
        length, rest = int.from_bytes(raw[:2], "big"), raw[2:]
        if length != 185 or len(rest) < 185:
            refuse("malformed")
        found.append(rest[:185])
        raw = rest[185:]
    return found


def log_proof(text: str, given: bytes, key: Key) -> int:
    """C2SP tlog-proof of a leaf: the size of the log it is in."""
    if len(text) > MOST_BYTES + 8192:
        refuse("too-large")
    found = re.fullmatch(
        r"c2sp\.org/tlog-proof@v1\nindex (0|[1-9][0-9]{0,12})\n((?:[^\n]+\n)*)\n(.*)",
        text,
        re.DOTALL,
    )
    if found is None:
        refuse("malformed")
    proof = [_plain64(line) for line in found[2].splitlines()]
    signed = checkpoint(found[3].encode(), key)
    hashed = hashlib.sha256(b"\x00" + given).digest()
    inclusion(hashed, int(found[1]), signed["size"], proof, bytes.fromhex(signed["root"]))
    return int(signed["size"])
