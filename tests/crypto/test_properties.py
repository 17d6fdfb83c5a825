"""Properties of every parser: it returns, or raises an error of the tree; never anything else."""

import json
from datetime import UTC, datetime
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from app.crypto import limits, strict_json
from app.crypto.content import (
    check_sealed_length,
    open_stream,
    padded_length,
    seal_stream,
    sealed_length,
)
from app.crypto.encoding import (
    encode_field,
    encode_fields,
    from_base64url,
    from_timestamp,
    new_id,
    now,
    to_base64url,
    to_timestamp,
)
from app.crypto.envelope import Envelope
from app.crypto.federation import Federation
from app.crypto.header import Header, occurred_bounds
from app.crypto.jws import Jws, read_protected
from app.crypto.manifest import Manifest, join_manifest, split_manifest
from app.crypto.shape import Shape
from app.errors import HandlingRuleError, SealBrokenError, SerumpunError, TooLargeError
from tests.crypto.first_reader import KINDS
from tests.crypto.forge import payload_of
from tests.crypto.readers import READERS
from tests.crypto.second_shapes import Refused
from tests.worlds import World, seed
from tools.vectors.statements import payloads

WORLD = World.make()
KEY, CONTEXT = seed("properties"), b"context"
SCALARS = (
    st.none()
    | st.booleans()
    | st.integers(-(2**60), 2**60)
    | st.floats(allow_nan=True)
    | st.text(max_size=8)
)
JSON = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=8), inner),
    max_leaves=12,
)
OBJECTS: dict[str, tuple[type[Shape], dict[str, Any]]] = {
    "header": (Header, payload_of(WORLD.seal())),
    "envelope": (Envelope, json.loads(WORLD.seal().to_bytes())),
    "federation": (Federation, json.loads(WORLD.federation_file)),
    **{kind: (KINDS[kind], payload) for kind, payload in payloads(WORLD).items()},
}


def _outcome(call: Any, *given_: Any) -> Any:  # noqa: ANN401
    """What came out, or the code of the refusal; any other exception escapes and fails."""
    try:
        return call(*given_)
    except (SerumpunError, Refused) as error:
        return error.code


# --- strict JSON ----------------------------------------------------------------------------------


@settings(max_examples=150)
@given(raw=st.binary(max_size=60) | st.text(max_size=60).map(lambda t: t.encode("utf-8", "ignore")))
@example(raw=b'{"a":1E2}')
@example(raw=b'{"a":"\\ud800"}')
def test_two_strict_parsers_agree_on_any_octets(raw: bytes) -> None:
    first = _outcome(strict_json.parse_object, raw, 50)
    assert first == _outcome(READERS["second"].parse, raw, 50)


@settings(max_examples=150)
@given(found=JSON)
def test_strict_json_is_json_minus_what_the_specification_forbids(found: Any) -> None:  # noqa: ANN401
    """Differential against `json`: what is accepted means what `json` says it means."""
    raw = json.dumps(found, ensure_ascii=False).encode("utf-8", "surrogatepass")
    first = _outcome(strict_json.parse_object, raw, 1 << 20)
    assert first == _outcome(READERS["second"].parse, raw, 1 << 20)
    if isinstance(first, dict):
        assert first == json.loads(raw)
        again = strict_json.write_object(first)
        assert strict_json.parse_object(again, 1 << 20) == first


@settings(max_examples=200)
@given(tokens=st.lists(st.sampled_from(list('{}[]":,\\ul01.e-+ntfa \n')), max_size=40))
def test_two_strict_parsers_agree_on_json_like_noise(tokens: list[str]) -> None:
    raw = "".join(tokens).encode()
    first = _outcome(strict_json.parse_object, raw, 99)
    assert first == _outcome(READERS["second"].parse, raw, 99)


# --- shapes ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("name", OBJECTS)
@settings(max_examples=60)
@given(pick=st.data())
def test_shape_with_a_member_replaced_is_read_or_refused(name: str, pick: st.DataObject) -> None:
    shape, good = OBJECTS[name]
    shape.of(good)
    member = pick.draw(st.sampled_from(sorted(good)))
    value = pick.draw(JSON)
    _outcome(shape.of, {**good, member: value})


@pytest.mark.parametrize("name", OBJECTS)
@settings(max_examples=15)
@given(raw=st.binary(max_size=40))
def test_shape_from_any_octets_is_refused(name: str, raw: bytes) -> None:
    shape, _ = OBJECTS[name]
    assert isinstance(_outcome(shape.parse, raw, 100), str)


@pytest.mark.parametrize("name", OBJECTS)
def test_shape_survives_being_written(name: str) -> None:
    shape, good = OBJECTS[name]
    read = shape.of(good)
    assert shape.parse(read.to_bytes(), limits.ENVELOPE_BYTES) == read


@pytest.mark.parametrize("name", OBJECTS)
def test_shape_refuses_each_member_missing_and_one_more(name: str) -> None:
    shape, good = OBJECTS[name]
    for member in good:
        less = {key: value for key, value in good.items() if key != member}
        assert _outcome(shape.of, less) == "invalid-shape"
    assert _outcome(shape.of, {**good, "x": 1}) == "invalid-shape"


def test_pointer_names_our_members_and_never_the_senders() -> None:
    _, good = OBJECTS["header"]
    tries: dict[str, dict[str, Any]] = {
        "/sections/0/length": {"sections": [{**good["sections"][0], "length": 0}]},
        "": {"secret": 1},
        "/sections/0": {"sections": [{**good["sections"][0], "secret": 1}]},
    }
    for pointer, members in tries.items():
        with pytest.raises(SerumpunError) as refused:
            Header.of({**good, **members})
        assert refused.value.pointer == pointer
        assert "secret" not in str(refused.value)


@settings(max_examples=100)
@given(protected=st.binary(min_size=1, max_size=200))
def test_reading_what_a_protected_header_claims(protected: bytes) -> None:
    members = {
        "payload": "AA",
        "signatures": [{"protected": to_base64url(protected), "signature": ""}],
    }
    _outcome(lambda: read_protected(Jws.of(members)))


# --- encodings ------------------------------------------------------------------------------------


@given(raw=st.binary(max_size=100))
def test_base64url_round_trip(raw: bytes) -> None:
    assert from_base64url(to_base64url(raw)) == raw


@settings(max_examples=150)
@given(text=st.text(alphabet="ABab09-_+/= \n\u0660", max_size=9))
def test_one_value_has_one_base64url(text: str) -> None:
    found = _outcome(from_base64url, text)
    assert found == "malformed-encoding" or to_base64url(found) == text
    assert found == _outcome(READERS["second"].unbase64, text)


@settings(max_examples=150)
@given(
    text=st.from_regex(r"[012]\d{3}-\d\d-[0-3]\dT[0-2]\d:[0-6]\d:[0-6]\d\.\d{3}[Zz]?") | st.text()
)
def test_one_instant_has_one_text(text: str) -> None:
    found = _outcome(from_timestamp, text)
    assert found == "malformed-encoding" or to_timestamp(found) == text
    assert found == _outcome(READERS["second"].instant, text)


LONG = st.sampled_from([bytes(255), bytes(256), "x" * 70_000])
FIELDS = st.lists(
    st.binary(max_size=6) | st.text(max_size=4) | st.integers(0, 2**53) | LONG, max_size=4
)


def _plain(fields: list[Any]) -> list[bytes]:
    return [
        f if isinstance(f, bytes) else f.encode() if isinstance(f, str) else f.to_bytes(8, "big")
        for f in fields
    ]


@settings(max_examples=150)
@given(one=FIELDS, two=FIELDS)
def test_no_boundary_shifts_in_e(one: list[Any], two: list[Any]) -> None:
    same = _plain(one) == _plain(two)
    assert (encode_fields(*one) == encode_fields(*two)) is same
    assert encode_fields(*one) == READERS["second"].encode(*one)
    assert encode_fields(*one) == b"".join(map(encode_field, _plain(one)))


# --- content --------------------------------------------------------------------------------------


@settings(max_examples=60)
@given(length=st.integers(0, 40_000), pick=st.data())
def test_content_streams_in_any_pieces(length: int, pick: st.DataObject) -> None:
    body = bytes(i % 251 for i in range(length))
    cuts = st.lists(st.integers(0, length), max_size=5).map(sorted)
    sealed = b"".join(seal_stream(_cut(body, pick.draw(cuts)), length, KEY, CONTEXT))
    assert len(sealed) == sealed_length(length)
    cuts = st.lists(st.integers(0, len(sealed)) | st.integers(0, 80), max_size=6).map(sorted)
    pieces = _cut(sealed, pick.draw(cuts))
    assert b"".join(open_stream(pieces, KEY, CONTEXT)) == body
    assert READERS["second"].open_content(sealed, KEY, CONTEXT) == body


def _cut(raw: bytes, cuts: list[int]) -> list[bytes]:
    borders = [0, *cuts, len(raw)]
    return [raw[start:end] for start, end in pairwise(borders)]


@settings(max_examples=60)
@given(raw=st.binary(max_size=200))
def test_any_octets_as_content_are_refused(raw: bytes) -> None:
    with pytest.raises(SealBrokenError):
        list(open_stream([raw], KEY, CONTEXT))


@settings(max_examples=150)
@given(length=st.integers(0, 1 << 40))
def test_padme_costs_little_grows_and_repeats(length: int) -> None:
    padded = padded_length(length)
    assert padded >= max(1024, length + 8)
    assert padded <= max(1024, (length + 8) * 1.12)
    assert padded_length(padded - 8) == padded
    assert padded <= padded_length(length + 1)
    assert padded == READERS["second"].padded(length)


@settings(max_examples=150)
@given(length=st.integers(0, 1 << 24), offset=st.integers(-40, 40))
def test_both_readers_agree_on_legal_lengths(length: int, offset: int) -> None:
    check_sealed_length(sealed_length(length))
    tried = max(0, sealed_length(length) + offset)
    first = _outcome(check_sealed_length, tried)
    assert first == _outcome(READERS["second"].check_sealed_size, tried)


def test_every_small_length_is_legal_or_refused_alike() -> None:
    for tried in range(4000):
        first = _outcome(check_sealed_length, tried)
        assert first == _outcome(READERS["second"].check_sealed_size, tried)
        assert first in (None, HandlingRuleError.code)


@pytest.mark.parametrize("announced", [0, 9, 11])
def test_file_that_changed_while_it_was_sealed_is_refused(announced: int) -> None:
    with pytest.raises(TooLargeError):
        list(seal_stream([b"ten octets"], announced, KEY, CONTEXT))


@settings(max_examples=150)
@given(inner=st.binary(max_size=80) | st.binary(max_size=60).map(lambda b: b"\0\0\0\x02{}" + b))
def test_manifest_of_any_octets_is_read_or_refused(inner: bytes) -> None:
    with pytest.raises(SealBrokenError):
        split_manifest(inner)
    assert _outcome(READERS["second"].split_inner, inner) == "seal-broken"


@given(body=st.binary(max_size=50))
def test_manifest_and_body_come_back(body: bytes) -> None:
    assert split_manifest(join_manifest(Manifest(), body)) == (Manifest(), body)


@given(milliseconds=st.integers(0, 2**44))
def test_ids_are_canonical_version_7_and_in_order_of_time(milliseconds: int) -> None:
    at = datetime.fromtimestamp(milliseconds / 1000, UTC)
    made = new_id(at)
    assert made.version == 7
    assert abs(made.int >> 80) - milliseconds in {-1, 0, 1}
    Header.of({**OBJECTS["header"][1], "id": str(made)})


def test_now_is_cut_to_what_signed_objects_carry() -> None:
    at = now()
    assert from_timestamp(to_timestamp(at)) == at


def test_period_of_the_events_is_told_or_none() -> None:
    header = OBJECTS["header"][1]
    period = {"from": "2027-01-01T00:00:00.000Z", "to": "2027-01-02T00:00:00.000Z"}
    assert occurred_bounds(Header.of(header)) is None
    told = occurred_bounds(Header.of({**header, "occurred": period}))
    assert told == (from_timestamp(period["from"]), from_timestamp(period["to"]))


def test_binary_member_of_another_length_is_refused_in_memory_too() -> None:
    with pytest.raises(SerumpunError):
        OBJECTS["open"][0].of({**OBJECTS["open"][1], "nonce": bytes(31)})
