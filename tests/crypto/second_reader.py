"""A second reader of the formats, written from docs/spec alone; shares no code with the first.

Signatures: `jwcrypto`, all else from primitives. Each rule refuses with the specification's code.
"""

import base64
import hashlib
import hmac
import json
import re
from collections.abc import Callable, Iterator, Sequence
from datetime import timedelta
from typing import Any, NoReturn

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import mlkem, x25519
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDFExpand
from jwcrypto import common, jwk, jws

from tests.crypto import second_shapes as shapes
from tests.crypto.second_matching import check_tokens
from tests.crypto.second_shapes import Refused, instant, unbase64

PARTS = {
    "country-root": ("Ed25519", "ML-DSA-65"),
    "agency-sign": ("Ed25519", "ML-DSA-65"),
    "agency-seal": ("MLKEM768-X25519",),
    "device-sign": ("Ed25519", "ML-DSA-65"),
    "device-seal": ("MLKEM768-X25519",),
    "hub-receipt": ("Ed25519",),
    "hub-log": ("Ed25519", "ML-DSA-44"),
    "index-evaluator": ("Ed25519",),
}
SIZES = {"Ed25519": 32, "ML-DSA-65": 1952, "ML-DSA-44": 1312, "MLKEM768-X25519": 1216}
STATEMENTS = {
    "agency": ("serumpun-agency+jws", ("country-root",)),
    "key": ("serumpun-key+jws", ("country-root", "agency-sign")),
    "revocation": ("serumpun-revocation+jws", ("country-root", "agency-sign")),
    "identity-provider": ("serumpun-identity-provider+jws", ("country-root",)),
    "witness": ("serumpun-witness+jws", ("country-root",)),
    "key-request": ("serumpun-key-request+jws", ("agency-sign",)),
    "device-request": ("serumpun-device-request+jws", ("device-sign",)),
    "key-share": ("serumpun-key-share+jws", ("agency-sign",)),
    "open": ("serumpun-open+jws", ("agency-sign", "device-sign")),
    "tokens-renewal": ("serumpun-tokens-renewal+jws", ("agency-sign",)),
    "receipt": ("serumpun-receipt+jws", ("hub-receipt",)),
    "heads": ("serumpun-heads+jws", ("hub-receipt",)),
}
REPORT = "serumpun-report+jws"
PRIME = 2**255 - 19
ORDER_EIGHT = tuple(
    int.from_bytes(bytes.fromhex(found), "little")
    for found in (
        "26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05",
        "c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a",
    )
)
MINUTES = timedelta(minutes=5)
MAX_LIFE = {"RED": 366, "AMBER+STRICT": 1098, "AMBER": 1098, "GREEN": 1830, "CLEAR": 1830}


def refuse(code: str) -> NoReturn:
    """End with a code of the specification."""
    raise Refused(code)


# --- conventions ----------------------------------------------------------------------------------


def encode(*fields: bytes | str | int) -> bytes:
    """E of conventions section 3."""
    raw = [
        f if isinstance(f, bytes) else f.encode() if isinstance(f, str) else f.to_bytes(8, "big")
        for f in fields
    ]
    return b"".join(len(r).to_bytes(4, "big") + r for r in raw)


def labelled(*fields: bytes | str | int) -> bytes:
    """SHA-256 of E."""
    return hashlib.sha256(encode(*fields)).digest()


def b64(raw: bytes) -> str:
    """Write base64url without padding."""
    return base64.b64encode(raw, b"-_").decode().rstrip("=")


def object_digest(typ: str, kid: str, payload: bytes) -> bytes:
    """Conventions section 4."""
    return labelled("serumpun-object/1", typ, unbase64(kid, 32), payload)


def parse(raw: bytes, maximum: int) -> dict[str, Any]:
    """Strict JSON of conventions section 1."""
    if len(raw) > maximum:
        refuse("too-large")
    _check_octets(raw, maximum)
    try:
        text = raw.decode("utf-8")
        found = json.loads(text, object_pairs_hook=_pairs, parse_int=_number, parse_float=_number)
        json.dumps(found, ensure_ascii=False).encode()
    except ValueError:
        refuse("malformed-json")
    if "NaN" in repr(_constants(found)) or not isinstance(found, dict):
        refuse("malformed-json")
    return found


def _check_octets(raw: bytes, maximum: int) -> None:
    """Count parts and depth in the raw octets: a plain state machine, unlike the first reader."""
    containers = max(4096, maximum // 256)
    if raw.count(b"{") + raw.count(b"[") > containers or raw.count(b'"') > 16 * containers:
        refuse("malformed-json")
    depth, quoted, escaped = 0, False, False
    for octet in raw:
        if quoted:
            quoted, escaped = escaped or octet != 0x22, not escaped and octet == 0x5C
        elif octet == 0x22:
            quoted = True
        elif octet in b"[{":
            depth += 1
        elif octet in b"]}":
            depth -= 1
        if depth > 32:
            refuse("malformed-json")


def _pairs(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    if len(pairs) > 64 or len({name for name, _ in pairs}) < len(pairs):
        raise ValueError("twice, or too many")
    return dict(pairs)


def _number(text: str) -> int:
    if not re.fullmatch(r"0|[1-9][0-9]{0,15}", text) or int(text) > 2**53 - 1:
        raise ValueError("number")
    return int(text)


def _constants(found: object) -> list[str]:
    """Find NaN and Infinity, which `json` lets through as floats."""
    if isinstance(found, float):
        return ["NaN"]
    parts = found.values() if isinstance(found, dict) else found if isinstance(found, list) else ()
    return [name for part in parts for name in _constants(part)]


# --- keys -----------------------------------------------------------------------------------------


def check_key(use: str, parts: list[tuple[str, bytes]]) -> None:
    """Key-directory section 2."""
    if tuple(name for name, _ in parts) != PARTS[use]:
        refuse("malformed-encoding")
    for name, raw in parts:
        if len(raw) != SIZES[name]:
            refuse("malformed-encoding")
        if name == "Ed25519":
            y = int.from_bytes(raw, "little") & (2**255 - 1)
            if y >= PRIME or y in {0, 1, PRIME - 1, *ORDER_EIGHT}:
                refuse("malformed-encoding")
        if name == "MLKEM768-X25519":
            try:
                mlkem.MLKEM768PublicKey.from_public_bytes(raw[:1184])
                other = x25519.X25519PublicKey.from_public_bytes(raw[1184:])
                x25519.X25519PrivateKey.generate().exchange(other)
            except ValueError:
                refuse("malformed-encoding")


def name_key(federation: str, holder: str, use: str, parts: list[tuple[str, bytes]]) -> str:
    """Check a key and name it."""
    check_key(use, parts)
    flat = [field for part in parts for field in part]
    return b64(labelled("serumpun-kid/1", federation, holder, use, *flat))


def expand(seed: bytes) -> tuple[mlkem.MLKEM768PrivateKey, x25519.X25519PrivateKey]:
    """Expand a sealing seed."""
    stream = hashlib.shake_256(seed).digest(96)
    return (
        mlkem.MLKEM768PrivateKey.from_seed_bytes(stream[:64]),
        x25519.X25519PrivateKey.from_private_bytes(stream[64:]),
    )


def expand_public(seed: bytes) -> bytes:
    """The public half of a sealing seed."""
    kem, dh = expand(seed)
    return kem.public_key().public_bytes_raw() + dh.public_key().public_bytes_raw()


class Key:
    """A public key with its place: federation, holder, use."""

    def __init__(self, federation: str, holder: str, use: str, parts: list[Any]) -> None:
        self.federation, self.holder, self.use = federation, holder, use
        self.parts = [(part["alg"], unbase64(part["key"])) for part in parts]
        self.kid = name_key(federation, holder, use, self.parts)
        self.components = {labelled("serumpun-component/1", *part) for part in self.parts}

    def jwk(self, alg: str) -> jwk.JWK:
        """The part that signs with an algorithm, for jwcrypto."""
        raw = b64(dict(self.parts)[alg])
        if alg == "Ed25519":
            return jwk.JWK(kty="OKP", crv="Ed25519", x=raw)
        return jwk.JWK(kty="AKP", alg="ML-DSA-65", pub=raw)


key = Key


def kid_of(federation: str, holder: str, use: str, parts: list[dict[str, str]]) -> str:
    """Check a key as carried and name it."""
    return Key(federation, holder, use, parts).kid


# --- signed objects -------------------------------------------------------------------------------


def verify_signatures(signed: dict[str, Any], key: Key, typ: str) -> bytes:
    """Conventions section 5: all signatures, exact protected headers; then the payload."""
    payload = unbase64(signed["payload"])
    algs = PARTS[key.use]
    if len(signed["signatures"]) != len(algs) or key.use == "agency-seal":
        refuse("bad-signature")
    for alg, part in zip(algs, signed["signatures"], strict=True):
        expected = f'{{"alg":"{alg}","kid":"{key.kid}","typ":"{typ}"}}'
        if part["protected"] != b64(expected.encode()):
            refuse("bad-signature")
        flat = {"payload": signed["payload"], **part}
        token = jws.JWS()
        token.allowed_algs = [alg]
        try:
            token.deserialize(json.dumps(flat), key.jwk(alg))
        except (common.JWException, ValueError):
            refuse("bad-signature")
    return payload


def read_payload(raw: bytes, maximum: int, shape: Callable[[Any], None]) -> dict[str, Any]:
    """Measure, parse, check the shape."""
    found = parse(raw, maximum)
    shape(found)
    return found


def verify_statement(raw: bytes, kind: str, key: Key) -> dict[str, Any]:
    """Verify a signed object of a kind the caller expects."""
    signed = parse(raw, 65536 if kind != "heads" else 3 << 20)
    shapes.signed_object(signed)
    return verify_kind(signed, kind, key)


def verify_kind(signed: dict[str, Any], kind: str, key: Key) -> dict[str, Any]:
    typ, uses = STATEMENTS[kind]
    if key.use not in uses:
        refuse("bad-signature")
    payload = verify_signatures(signed, key, typ)
    maximum = 1048576 if kind == "heads" else 16384
    return read_payload(payload, maximum, shapes.STATEMENTS[kind])


def verify_key_request(raw: bytes, federation: str) -> dict[str, Any]:
    """Key-directory section 6."""
    signed = parse(raw, 65536)
    shapes.signed_object(signed)
    claimed = read_payload(unbase64(signed["payload"]), 16384, shapes.STATEMENTS["key-request"])
    Key(federation, claimed["subject"], "agency-seal", claimed["sealing"])
    key = Key(federation, claimed["subject"], "agency-sign", claimed["signing"])
    return verify_kind(signed, "key-request", key)


def verify_device_request(raw: bytes, federation: str) -> dict[str, Any]:
    """Key-shares section 2."""
    signed = parse(raw, 65536)
    shapes.signed_object(signed)
    claimed = read_payload(unbase64(signed["payload"]), 16384, shapes.STATEMENTS["device-request"])
    Key(federation, claimed["agency"], "device-seal", claimed["sealing"])
    key = Key(federation, claimed["agency"], "device-sign", claimed["signing"])
    return verify_kind(signed, "device-request", key)


# --- content and wrap -----------------------------------------------------------------------------


def padded(length: int) -> int:
    """Sealed-report section 5."""
    framed = 8 + length
    e = framed.bit_length() - 1
    m = (1 << (e - e.bit_length())) - 1
    return max(1024, (framed + m) // (m + 1) * (m + 1))


def sealed_size(length: int) -> int:
    """Size of the ciphertext of `length` bytes."""
    return 56 + padded(length) + 16 * (padded(length) // 16384 + 1)


def check_sealed_size(size: int) -> None:
    """Refuse a ciphertext length that no padded body has."""
    chunks, rest = divmod(size - 56, 16400)
    plain = chunks * 16384 + rest - 16
    if size < 56 or rest < 16 or plain < 1024 or padded(plain - 8) != plain:
        refuse("handling-rule")


def open_content(sealed: bytes, key: bytes, context: bytes) -> bytes:
    """Open chunked encryption, check frame and padding."""
    plain = open_chunks(sealed, key, context, hashes.SHA512())
    length = int.from_bytes(plain[:8], "big")
    if len(plain) < 8 or len(plain) != padded(length) or any(plain[8 + length :]):
        refuse("seal-broken")
    return plain[8 : 8 + length]


def open_chunks(
    sealed: bytes, key: bytes, context: bytes, algorithm: hashes.HashAlgorithm
) -> bytes:
    """Open C2SP chunked encryption; ours has SHA-512, the published vectors SHA-256."""
    if len(key) != 32:
        refuse("seal-broken")
    salt, commitment, rest = sealed[:24], sealed[24:56], sealed[56:]
    label = b"c2sp.org/chunked-encryption@v1+AEAD_AES_256_GCM\x00"
    derived = HKDFExpand(algorithm, 76, label + salt + context).derive(key)
    if not hmac.compare_digest(derived[44:], commitment):
        refuse("seal-broken")
    base = int.from_bytes(derived[32:44], "big")
    plain, k = b"", 0
    while True:
        chunk, rest = rest[:16400], rest[16400:]
        try:
            piece = AESGCM(derived[:32]).decrypt((base ^ k).to_bytes(12, "big"), chunk, None)
        except (InvalidTag, ValueError):
            refuse("seal-broken")
        plain, k = plain + piece, k + 1
        if len(piece) < 16384:
            break
    if rest:
        refuse("seal-broken")
    return plain


def decapsulate(seed: bytes, encapsulated: bytes) -> bytes:
    """X-Wing."""
    kem, dh = expand(seed)
    ephemeral = x25519.X25519PublicKey.from_public_bytes(encapsulated[1088:])
    return hashlib.sha3_256(
        kem.decapsulate(encapsulated[:1088])
        + dh.exchange(ephemeral)
        + encapsulated[1088:]
        + dh.public_key().public_bytes_raw()
        + bytes.fromhex("5c2e2f2f5e5c")
    ).digest()


def hpke_schedule(
    shared: bytes, info: bytes, suite: bytes, key_bytes: int
) -> tuple[bytes, bytes, bytes]:
    """RFC 9180 section 5.1, base mode, HKDF-SHA256: key, base nonce, exporter secret."""

    def extract(salt: bytes, label: bytes, ikm: bytes) -> bytes:
        message = b"HPKE-v1" + suite + label + ikm
        return hmac.digest(salt or bytes(32), message, "sha256")

    def grow(prk: bytes, label: bytes, about: bytes, length: int) -> bytes:
        full = length.to_bytes(2, "big") + b"HPKE-v1" + suite + label + about
        return HKDFExpand(hashes.SHA256(), length, full).derive(prk)

    context = b"\x00" + extract(b"", b"psk_id_hash", b"") + extract(b"", b"info_hash", info)
    secret = extract(shared, b"secret", b"")
    return (
        grow(secret, b"key", context, key_bytes),
        grow(secret, b"base_nonce", context, 12),
        grow(secret, b"exp", context, 32),
    )


def open_wrap(wrap: bytes, place: Sequence[str], own: Sequence[Any]) -> tuple[bytes, int]:
    """Open a wrap: content key and mask."""
    report_id, section, originator, digest = place
    federation, agency, seed = own
    kid = name_key(federation, agency, "agency-seal", [("MLKEM768-X25519", expand_public(seed))])
    place_fields = (report_id, section, originator, agency)
    info = encode("serumpun-wrap/1", *place_fields, unbase64(kid), bytes.fromhex(digest))
    opened = hpke_open(wrap, info, seed)
    if len(opened) != 33:
        refuse("seal-broken")
    return opened[:32], opened[32]


def hpke_open(wrap: bytes, info: bytes, seed: bytes) -> bytes:
    """Open what was sealed to a seed's public half."""
    suite = b"HPKE" + bytes.fromhex("647a00010002")
    try:
        shared = decapsulate(seed, wrap[:1120])
        key, nonce, _ = hpke_schedule(shared, info, suite, 32)
        return AESGCM(key).decrypt(nonce, wrap[1120:], b"")
    except (InvalidTag, ValueError):
        refuse("seal-broken")


def audience_entry(section: str, agency: str, kid: str, wrap: bytes) -> bytes:
    """Sealed-report section 7."""
    return labelled("serumpun-audience/1", section, agency, unbase64(kid), wrap)


# --- reports --------------------------------------------------------------------------------------


def read_header(payload: bytes) -> dict[str, Any]:
    """Shape and handling rules of a header."""
    header = read_payload(payload, 49152, shapes.header)
    check_handling(header)
    return header


def check_handling(header: dict[str, Any]) -> None:
    """Sealed-report section 4."""
    if any(not part["audience"] for part in header["sections"]):
        refuse("audience-empty")
    for part in header["sections"] + header["attachments"]:
        check_sealed_size(part["length"])
    if not all(_marking(header)) or not all(_times(header)) or not all(_thread(header)):
        refuse("handling-rule")


def _marking(header: dict[str, Any]) -> Iterator[bool]:
    tlp, actions = header["tlp"], set(header["permitted_actions"])
    names = {part["name"] for part in header["sections"]}
    yield tlp != "RED" or max(len(part["audience"]) for part in header["sections"]) <= 10
    yield "victim_identity" not in names or tlp not in {"GREEN", "CLEAR"}
    yield tlp not in {"RED", "AMBER+STRICT"} or "share_in_country" not in actions
    yield header["pap"] != "RED" or actions <= {"use_as_lead", "preserve_evidence"}


def _times(header: dict[str, Any]) -> Iterator[bool]:
    created, expires = instant(header["created_at"]), instant(header["expires_at"])
    days = 90 if header["kind"] == "practice" else MAX_LIFE[header["tlp"]]
    yield created < expires <= created + timedelta(days=days)
    review, occurred = header["review_at"], header["occurred"]
    yield review is None or created < instant(review) <= expires
    yield occurred is None or instant(occurred["from"]) <= instant(occurred["to"])


def _thread(header: dict[str, Any]) -> Iterator[bool]:
    answers = header["kind"] in {"response", "feedback", "release_request"}
    supersedes = header["supersedes"]
    yield not answers or header["in_reply_to"] is not None
    yield (supersedes is not None) == (header["kind"] == "correction")
    yield supersedes is None or supersedes["originator"] == header["originator"]


def _verify_header(envelope: dict[str, Any], key: Key) -> tuple[dict[str, Any], str]:
    payload = verify_signatures(envelope, key, REPORT)
    header = read_payload(payload, 49152, shapes.header)
    if key.use not in {"agency-sign", "device-sign"} or header["originator"] != key.holder:
        refuse("originator-mismatch")
    check_handling(header)
    return header, b64(object_digest(REPORT, key.kid, payload))


def read_envelope(raw: bytes) -> dict[str, Any]:
    """Read an envelope as carried."""
    envelope = parse(raw, 3145728)
    shapes.envelope(envelope)
    return envelope


def verify_report(raw: bytes, key: Key) -> str:
    """The hub's checks of the bytes alone (sealed-report section 8, numbers 5 to 11)."""
    envelope = read_envelope(raw)
    header, digest = _verify_header(envelope, key)
    if [part["name"] for part in envelope["sections"]] != [p["name"] for p in header["sections"]]:
        refuse("digest-mismatch")
    if sum(part["length"] for part in header["sections"]) > 1179648:
        refuse("too-large")
    wraps = envelope["wraps"]
    for part, entry in zip(envelope["sections"], header["sections"], strict=True):
        _check_ciphertext(part, entry)
        own = [wrap for wrap in wraps if wrap["section"] == entry["name"]]
        if sorted(_entry(wrap) for wrap in own) != [unbase64(a) for a in entry["audience"]]:
            refuse("audience-mismatch")
        if len({wrap["agency"] for wrap in own}) < len(own):
            refuse("audience-mismatch")
    kids: dict[str, str] = {}
    names = {part["name"] for part in header["sections"]}
    for wrap in wraps:
        if kids.setdefault(wrap["agency"], wrap["kid"]) != wrap["kid"]:
            refuse("audience-mismatch")
        if wrap["section"] not in names:
            refuse("audience-mismatch")
    check_tokens(header.get("match"), envelope.get("tokens"))
    return digest


def _entry(wrap: dict[str, Any]) -> bytes:
    return audience_entry(wrap["section"], wrap["agency"], wrap["kid"], unbase64(wrap["enc"]))


def _check_ciphertext(part: dict[str, Any], entry: dict[str, Any]) -> None:
    raw = unbase64(part["ciphertext"])
    if len(raw) != entry["length"] or hashlib.sha256(raw).digest() != unbase64(entry["sha256"]):
        refuse("digest-mismatch")


def open_report(
    raw: bytes, key: Key, own: tuple[str, bytes], asked: Sequence[str]
) -> dict[str, bytes]:
    """The recipient's checks 3 to 8 (sealed-report section 9); `own` is agency and seed."""
    envelope = read_envelope(raw)
    header, _ = _verify_header(envelope, key)
    entries = {part["name"]: part for part in header["sections"]}
    for part in envelope["sections"]:
        if part["name"] not in entries:
            refuse("digest-mismatch")
        _check_ciphertext(part, entries[part["name"]])
    for wrap in envelope["wraps"]:
        entry = entries.get(wrap["section"], {"audience": []})
        if b64(_entry(wrap)) not in entry["audience"]:
            refuse("not-addressed")
    return _open_all(envelope, header, (key.federation, *own), asked)


def _open_all(
    envelope: dict[str, Any],
    header: dict[str, Any],
    own: tuple[str, str, bytes],
    asked: Sequence[str],
) -> dict[str, bytes]:
    order = [part["name"] for part in header["sections"]]
    opened: dict[str, bytes] = {}
    masks, keys = set(), list[bytes]()
    for part in envelope["sections"]:
        content_key, mask, section = _open_one(envelope, header, own, part)
        masks.add(mask)
        keys.append(content_key)
        legal = mask >> len(order) == 0 and mask >> order.index(part["name"]) & 1
        if not legal or len(masks) > 1:
            refuse("seal-broken")
        opened[part["name"]] = section
    if not opened:
        refuse("not-addressed")
    given = {name for i, name in enumerate(order) if min(masks) >> i & 1}
    if given & set(asked) - set(opened):
        refuse("section-withheld")
    if len(set(keys)) < len(keys):
        refuse("seal-broken")
    return opened


def _open_one(
    envelope: dict[str, Any],
    header: dict[str, Any],
    own: tuple[str, str, bytes],
    part: dict[str, Any],
) -> tuple[bytes, int, bytes]:
    federation, agency, seed = own
    kid = name_key(federation, agency, "agency-seal", [("MLKEM768-X25519", expand_public(seed))])
    name, report_id, originator = part["name"], header["id"], header["originator"]
    mine = [
        wrap
        for wrap in envelope["wraps"]
        if (wrap["section"], wrap["agency"], wrap["kid"]) == (name, agency, kid)
    ]
    if not mine:
        refuse("not-addressed")
    sealed = unbase64(part["ciphertext"])
    place = (report_id, name, originator, hashlib.sha256(sealed).hexdigest())
    content_key, mask = open_wrap(unbase64(mine[0]["enc"]), place, own)
    context = encode("serumpun-content/1", report_id, name, originator)
    inner = open_content(sealed, content_key, context)
    manifest, body = split_inner(inner)
    listed = [(file["n"], sealed_size(file["length"])) for file in manifest["attachments"]]
    named = [(a["n"], a["length"]) for a in header["attachments"] if a["section"] == name]
    if listed != named:
        refuse("seal-broken")
    return content_key, mask, body


def split_inner(inner: bytes) -> tuple[dict[str, Any], bytes]:
    """Manifest and body of sealed-report section 5."""
    end = 4 + int.from_bytes(inner[:4], "big")
    if len(inner) < max(4, end):
        refuse("seal-broken")
    try:
        manifest = read_payload(inner[4:end], 65536, shapes.manifest)
    except Refused:
        refuse("seal-broken")
    number, body = manifest["body_n"], inner[end:]
    numbers = [file["n"] for file in manifest["attachments"]]
    if number is not None and (body or number not in numbers):
        refuse("seal-broken")
    return manifest, body
