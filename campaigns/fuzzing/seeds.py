"""What fuzzing begins from: the project's vectors, and one good object of every kind."""

import json
from base64 import urlsafe_b64decode
from collections.abc import Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

from app.crypto.encoding import from_base64url
from app.crypto.envelope import Envelope
from app.crypto.manifest import Manifest, join_manifest
from campaigns.forgeries import honest_answer
from serumpun.login import ProofKey, make_assertion
from tests.crypto.first_reader import KINDS
from tests.worlds import World
from tools.vectors.statements import payloads

ROOT = Path(__file__).parent.parent.parent
MAX_BYTES = 1 << 16  # a longer input only slows fuzzing down
_AT = datetime(2027, 2, 1, 8, 0, tzinfo=UTC)
_HUB = "http://127.0.0.1:8000"


@cache
def world() -> World:
    """Make the world whose keys the targets know."""
    return World.make()


@cache
def _envelope() -> Envelope:
    parts = {"summary": (b"text", ["my-pdrm", "sg-spf"]), "financial": (b"more", ["my-pdrm"])}
    return world().seal("id-polri", parts)


def of_vectors(name: str) -> list[bytes]:
    """Take every text and object out of a vector file, as it stands and decoded."""
    found: dict[bytes, None] = {}
    for each in _walk(json.loads((ROOT / "tests" / "vectors" / f"{name}.json").read_text("utf-8"))):
        raw = each.encode() if isinstance(each, str) else _text(each)
        found[raw] = None
        if isinstance(each, str):
            found[_decoded(each)] = None
    return [raw for raw in found if 0 < len(raw) <= MAX_BYTES]


def objects() -> list[bytes]:
    """JSON objects of all kinds."""
    return [*headers(), *envelopes(), *of_vectors("conventions")]


def envelopes() -> list[bytes]:
    """Envelopes."""
    return [_envelope().to_bytes(), *of_vectors("envelopes")]


def batches() -> list[bytes]:
    """Bodies of several envelopes, a line each."""
    good = _envelope().to_bytes()
    return [b"\n".join((good, b"", b"{}", good)), good + b"\r\n", b"\n" * 9, *envelopes()]


def headers() -> list[bytes]:
    """Signed headers of reports."""
    return [from_base64url(_envelope().payload), *of_vectors("headers")]


def statements() -> list[bytes]:
    """Statements of every kind; the first octet chooses the kind."""
    good = payloads(world())
    own = [bytes([n]) + _text(good[kind]) for n, kind in enumerate(KINDS)]
    vectors = of_vectors("statements")
    return own + [bytes([n % len(KINDS)]) + raw for n, raw in enumerate(vectors)]


def signed() -> list[bytes]:
    """Signed objects as carried."""
    return [each.to_bytes() for each in world().statements] + of_vectors("directories")


def federations() -> list[bytes]:
    """Federation files."""
    return [world().federation_file]


def jwts() -> list[bytes]:
    """Assertions and proofs."""
    key = world().agencies["id-polri"].signing
    proof = ProofKey()
    path = f"{_HUB}/v1/reports"
    return [
        make_assertion(key, _HUB, _AT).encode(),
        proof.prove("GET", path, _AT).encode(),
        proof.prove("GET", path, _AT, "token").encode(),
        b"eyJhbGciOiJub25lIn0.e30.",
    ]


def forms() -> list[bytes]:
    """Token requests."""
    assertion = make_assertion(world().agencies["id-polri"].signing, _HUB, _AT)
    kind = "urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer"
    return [
        (
            f"grant_type=client_credentials&client_assertion_type={kind}"
            f"&client_assertion={assertion}&client_id=id-polri"
        ).encode(),
        b"a=1&a=2&%zz=%ff",
    ]


def queries() -> list[bytes]:
    """Queries of lists."""
    return [
        b"kind=incident&category=scam_centre&country=ID&tlp=AMBER&originator=id-polri&limit=50",
        b"thread=id-polri/01900000-0000-7000-8000-000000000000&cursor=abc",
        b"occurred_from=2027-01-01T00:00:00Z&received_to=2027-01-01T00:00:00%2B07:00",
        b"after=01900000-0000-7000-8000-000000000000&limit=1",
        b"after=9007199254740992&limit=0&limit=1",
    ]


def paths() -> list[bytes]:
    """What may stand in the address of a report."""
    return [b"id-polri/01900000-0000-7000-8000-000000000000", b"id-polri/1", b"a/../b", b"/00032"]


def encoded() -> list[bytes]:
    """Texts that are an encoding of something."""
    return [b"2027-02-01T08:00:00.000Z", b"AAECAw", *of_vectors("conventions")]


def contents() -> list[bytes]:
    """Manifests with bodies, and sealed content."""
    return [join_manifest(Manifest(), b"body"), *of_vectors("content")]


def key_files() -> list[bytes]:
    """Key files and profiles; the first octet chooses."""
    key_file = {
        "v": 1,
        "format": "serumpun-key-file",
        "federation": "asean-test.example",
        "holder": "id-polri",
        "created_at": "2027-02-01T08:00:00.000Z",
        "keys": [{"use": "agency-seal", "kid": "A" * 43}],
        "kdf": "scrypt",
        "n": 131072,
        "r": 8,
        "p": 1,
        "salt": "A" * 22,
        "cipher": "AES-256-GCM",
        "nonce": "A" * 16,
        "ciphertext": "A" * 64,
    }
    profile = {
        "v": 1,
        "agency": "id-polri",
        "fingerprint": " ".join(["0123"] * 16),
        "key_files": ["keys.json"],
        "ca_file": None,
        "proxy": None,
    }
    return [b"\0" + _text(key_file), b"\x01" + _text(profile)]


def documents() -> list[bytes]:
    """Incident documents, YAML and JSON, and YAML that means more than it says."""
    examples = [path.read_bytes() for path in sorted((ROOT / "examples").glob("*.yaml"))]
    tricks = [b"a: !!int ''", b"a: &a [*a]", b"a: !!timestamp x", b"? [a]\n: b", b"a: !!bool x"]
    return [*examples, *tricks, b'{"a": 1}', b"- a", b"---\na: 1\n---\nb: 2\n"]


def bodies() -> list[bytes]:
    """Bodies of sections."""
    return [
        b'{"title":"x","narrative":"y"}',
        b'{"incident":{"occurred":{"from":"2027-01-01","to":"2027-01-02"}}}',
        b'{"transactions":[{"amount":"1.00","currency":"IDR"}]}',
        b'{"persons":[{"name":"x"}]}',
    ]


@cache
def answers() -> list[bytes]:
    """What a hub answers; the first octet chooses the kind."""
    with honest_answer() as honest:
        opened = honest.raw
    members = json.loads(opened)
    receipt = members["receipt"]
    listed = {"signed": receipt, "receipt": receipt, "sections": ["summary"]}
    statement = {"statement": receipt, "receipt": receipt, "recorded_at": "2027-02-01T08:00:00Z"}
    return [
        b"\x00" + opened,
        b"\x01" + _text({"reports": [listed], "next": None}),
        b"\x02" + _text(listed),
        b"\x03"
        + _text({"openings": [{"open_request": receipt, "receipt": receipt}], "next": None}),
        b"\x04" + _text({"statements": [statement], "heads": receipt, "next_after": 1}),
        b"\x05" + _text({"receipt": receipt, "warnings": ["newer-key"]}),
        b"\x06" + _text({"n": 1, "length": 1, "sha256": "A" * 43}),
        b"\x07" + _text({"code": "not-found", "pointer": "/a", "errors": [{"pointer": "/b"}]}),
    ]


def _walk(tree: Any) -> Iterator[Any]:  # noqa: ANN401 -- JSON
    if isinstance(tree, str) and tree:
        yield tree
    elif isinstance(tree, dict):
        yield tree
        for each in tree.values():
            yield from _walk(each)
    elif isinstance(tree, list):
        for each in tree:
            yield from _walk(each)


def _decoded(text: str) -> bytes:
    try:
        return urlsafe_b64decode(text + "=" * (-len(text) % 4))
    except ValueError:
        return b""


def _text(members: object) -> bytes:
    return json.dumps(members, separators=(",", ":")).encode()
