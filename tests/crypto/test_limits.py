"""The table of limits is the code's, and each limit holds one below and refuses one above."""

import re
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app.crypto import limits, strict_json
from app.crypto.encoding import to_base64url, to_timestamp
from app.crypto.envelope import Envelope
from app.crypto.federation import FEDERATION_BYTES, Federation
from app.crypto.header import Header
from app.crypto.jws import Jws
from app.crypto.manifest import Manifest, split_manifest
from app.crypto.statements import Heads, verify_statement
from app.errors import (
    ClockWindowError,
    MalformedError,
    MalformedJsonError,
    SealBrokenError,
    TooLargeError,
)
from tests.crypto.first_reader import KINDS
from tests.crypto.forge import payload_of, signed, text_of
from tests.worlds import World, signing_key
from tools.vectors.headers import BLOB, SECTION, entries, section
from tools.vectors.statements import payloads

SPEC = Path(__file__).resolve().parents[2] / "docs" / "spec" / "conventions.md"
UNITS = {"days": 86400, "hours": 3600, "minutes": 60}
ROW = re.compile(r"^\| `([A-Z_]+)` \| (\d+)(?: (days|hours|minutes))? \|", re.MULTILINE)
WORLD = World.make()
ID = "01970000-0000-7000-8000-000000000001"
HEADER = WORLD.facts("id-polri", id=ID) | {"attachments": [], "sections": [SECTION]}


def test_table_of_limits_is_the_codes() -> None:
    told = {
        name: timedelta(seconds=int(value) * UNITS[unit]) if unit else int(value)
        for name, value, unit in ROW.findall(SPEC.read_text())
    }
    code = {name: value for name, value in vars(limits).items() if name.isupper()}
    assert told == code
    assert FEDERATION_BYTES == limits.FEDERATION_BYTES


def _file(n: int, **members: Any) -> dict[str, Any]:  # noqa: ANN401
    usual = {"n": n, "name": "a", "media_type": "a/b", "length": 0, "sha256": "A" * 43}
    return {**usual, **members}


def _countries(count: int) -> list[str]:
    return [f"{a}{chr(65 + i)}" for a in "AB" for i in range(26)][:count]


def _header(**members: Any) -> Header:  # noqa: ANN401
    return Header.of({**HEADER, **members})


def _statement(kind: str, **members: Any) -> Any:  # noqa: ANN401
    return KINDS[kind].of({**payloads(WORLD)[kind], **members})


COUNTS: dict[str, Any] = {
    "AUDIENCE": lambda n: _header(sections=[section(audience=entries(n))]),
    "INLINE_BYTES": lambda n: _header(sections=[section(length=n)]),
    "ATTACHMENTS": lambda n: _header(attachments=[{**BLOB, "n": i + 1} for i in range(n)]),
    "SEALED_ATTACHMENT_BYTES": lambda n: _header(attachments=[{**BLOB, "length": n}]),
    "COUNTRIES_CONCERNED": lambda n: _header(countries_concerned=_countries(n)),
    "MEDIA_TYPE_CHARACTERS": lambda n: _header(sections=[section(media_type="a/" + "x" * (n - 2))]),
    "ATTACHMENT_BYTES": lambda n: Manifest.of({"attachments": [_file(1, length=n)]}),
    "FILE_NAME_CHARACTERS": lambda n: Manifest.of({"attachments": [_file(1, name="x" * n)]}),
    "CASE_REFERENCE_CHARACTERS": lambda n: _statement("open", case_reference="x" * n),
    "NAME_CHARACTERS": lambda n: _statement("agency", name="x" * n),
    "REMIT": lambda n: _statement("agency", remit=[f"a{i}" for i in range(n)]),
    "CHAIN_STATEMENTS": lambda n: _statement("agency", n=n),
}


@pytest.mark.parametrize("name", COUNTS)
def test_count_one_below_and_one_above(name: str) -> None:
    most = getattr(limits, name)
    COUNTS[name](most)
    with pytest.raises(MalformedError):
        COUNTS[name](most + 1)


@pytest.mark.parametrize("name", ["SECTIONS", "PERMITTED_ACTIONS"])
def test_lists_of_closed_sets_end_before_their_limit(name: str) -> None:
    """There are fewer names than the limit allows, so what is over it names one twice as well."""
    most = getattr(limits, name)
    member = {"SECTIONS": "sections", "PERMITTED_ACTIONS": "permitted_actions"}[name]
    one = {"SECTIONS": SECTION, "PERMITTED_ACTIONS": "use_as_lead"}[name]
    with pytest.raises(MalformedError):
        _header(**{member: [one] * (most + 1)})


def test_federation_has_at_most_so_many_members() -> None:
    good = Federation.of({**payload_file(), "members": _members(limits.FEDERATION_MEMBERS)})
    assert len(good.members) == limits.FEDERATION_MEMBERS
    with pytest.raises(MalformedError):
        Federation.of({**payload_file(), "members": _members(limits.FEDERATION_MEMBERS + 1)})


def payload_file() -> dict[str, Any]:
    """The federation file as JSON."""
    return strict_json.parse_object(WORLD.federation_file, FEDERATION_BYTES)


def _members(count: int) -> list[dict[str, Any]]:
    codes = [f"{a}{chr(65 + i)}" for a in "ABC" for i in range(26)][:count]
    roots = {
        code: signing_key(WORLD.federation.name, code.lower(), WORLD.roots["id"].use).public
        for code in codes
    }
    return [
        {
            "country": code,
            "name": code,
            "root": [{"alg": a, "key": to_base64url(k)} for a, k in root.parts.items()],
        }
        for code, root in roots.items()
    ]


def _grown(raw: bytes, size: int) -> bytes:
    """Grow an object to a size by white space before its end."""
    return raw[:-1] + b" " * (size - len(raw)) + raw[-1:]


PARSERS: dict[str, Any] = {
    "HEADER_BYTES": lambda raw: Header.parse(raw, limits.HEADER_BYTES),
    "ENVELOPE_BYTES": lambda raw: Envelope.parse(raw, limits.ENVELOPE_BYTES),
    "FEDERATION_BYTES": lambda raw: Federation.parse(raw, limits.FEDERATION_BYTES),
}


@pytest.mark.parametrize("name", PARSERS)
def test_size_one_below_and_one_above(name: str) -> None:
    most = getattr(limits, name)
    texts = {
        "HEADER_BYTES": text_of(HEADER),
        "ENVELOPE_BYTES": WORLD.seal().to_bytes(),
        "FEDERATION_BYTES": WORLD.federation_file,
    }
    PARSERS[name](_grown(texts[name], most))
    with pytest.raises(TooLargeError):
        PARSERS[name](_grown(texts[name], most + 1))


@pytest.mark.parametrize(("kind", "most"), [("open", "STATEMENT_BYTES"), ("heads", "HEADS_BYTES")])
def test_signed_payload_one_below_and_one_above(kind: str, most: str) -> None:
    shape, size = KINDS[kind], getattr(limits, most)
    key = WORLD.receipt_key if shape is Heads else WORLD.agencies["id-polri"].signing
    typ = {"open": "serumpun-open+jws", "heads": "serumpun-heads+jws"}[kind]
    raw = text_of(payloads(WORLD)[kind])
    verify_statement(Jws.of(signed(_grown(raw, size), key, typ)), shape, key.public)
    # The largest payload of all is also the longest text a signed object may carry.
    with pytest.raises(MalformedError):
        verify_statement(Jws.of(signed(_grown(raw, size + 1), key, typ)), shape, key.public)


def test_manifest_one_below_and_one_above() -> None:
    def inner(size: int) -> bytes:
        written = _grown(Manifest().to_bytes(), size)
        return len(written).to_bytes(4, "big") + written

    split_manifest(inner(limits.MANIFEST_BYTES))
    with pytest.raises(SealBrokenError):
        split_manifest(inner(limits.MANIFEST_BYTES + 1))


def test_depth_one_below_and_one_above() -> None:
    def nested(depth: int) -> bytes:
        return b'{"a":' + b"[" * (depth - 1) + b"]" * (depth - 1) + b"}"

    strict_json.parse_object(nested(limits.JSON_DEPTH), 999)
    with pytest.raises(MalformedError):
        strict_json.parse_object(nested(limits.JSON_DEPTH + 1), 999)


@pytest.mark.parametrize("maximum", [limits.HEADER_BYTES, limits.ENVELOPE_BYTES])
def test_swarm_of_tiny_parts_one_below_and_one_above(maximum: int) -> None:
    """Cheap to send, dear to read: counted in the raw octets, before any parser sees them."""
    most = max(limits.JSON_CONTAINERS, maximum // limits.JSON_BYTES_PER_CONTAINER)

    def swarm(containers: int) -> bytes:
        return b'{"a":[' + b",".join([b"[]"] * (containers - 2)) + b"]}"

    def quoted(quotes: int) -> bytes:  # odd ones out are escaped inside the last string
        strings, odd = divmod(quotes - 2, 2)
        return b'{"a":[' + b",".join([b'""'] * (strings - 1) + [b'"' + b'\\"' * odd + b'"']) + b"]}"

    strict_json.parse_object(swarm(most), maximum)
    with pytest.raises(MalformedJsonError):
        strict_json.parse_object(swarm(most + 1), maximum)
    quotes = most * limits.JSON_QUOTES_PER_CONTAINER
    if quotes * 3 // 2 + 9 <= maximum:
        strict_json.parse_object(quoted(quotes), maximum)
        with pytest.raises(MalformedJsonError):
            strict_json.parse_object(quoted(quotes + 1), maximum)


def test_protected_header_fits_every_purpose_and_no_more() -> None:
    protected = payload_of(WORLD.seal())
    longest = max(len(part.protected) for part in WORLD.seal().signatures)
    assert longest * 3 // 4 <= limits.PROTECTED_BYTES
    assert protected["v"] == 1
    long = to_base64url(b" " * (limits.PROTECTED_BYTES + 1))
    with pytest.raises(MalformedError):
        Jws.of({"payload": "AA", "signatures": [{"protected": long, "signature": ""}]})


def test_key_life_one_below_and_one_above() -> None:
    world = World.make()
    key = signing_key(world.federation.name, "id-polri", world.agencies["id-polri"].signing.use, 2)
    longest = world.now + limits.AGENCY_KEY_LIFE
    late = to_timestamp(longest + timedelta(milliseconds=1))
    with pytest.raises(ClockWindowError):
        world.certify(key.public, not_after=late)
    world.certify(key.public, not_after=to_timestamp(longest))
