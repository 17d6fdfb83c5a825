"""Every field of a report, flipped: nothing but the very bytes that were signed is accepted."""

import json
from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.crypto import limits
from app.crypto.encoding import from_base64url, to_base64url
from app.crypto.envelope import Envelope, verify_delivery, verify_report
from app.errors import SerumpunError
from tests.crypto.conftest import SECTIONS
from tests.crypto.forge import members_of, text_of
from tests.crypto.readers import READERS
from tests.crypto.second_shapes import Refused
from tests.worlds import World
from tools.vectors.envelopes import key_of

WORLD = World.make()
ENVELOPE = WORLD.seal("id-polri", SECTIONS)
SIGNER = WORLD.agencies["id-polri"].signing.public
SECOND_KEY = READERS["second"].key(**key_of(SIGNER))
TEXT = ENVELOPE.to_bytes()


def _leaves(found: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:  # noqa: ANN401
    """Name every text in the envelope."""
    if isinstance(found, str):
        yield path
        return
    for step, part in found.items() if isinstance(found, dict) else enumerate(found):
        yield from _leaves(part, (*path, step))


LEAVES = list(_leaves(members_of(ENVELOPE)))
BINARY = [path for path in LEAVES if path[-1] not in ("name", "section", "agency")]


def _replaced(path: tuple[Any, ...], value: str) -> bytes:
    members = members_of(ENVELOPE)
    found: Any = members
    for step in path[:-1]:
        found = found[step]
    found[path[-1]] = value
    return text_of(members)


def _at(path: tuple[Any, ...]) -> str:
    found: Any = members_of(ENVELOPE)
    for step in path:
        found = found[step]
    return str(found)


def _refused(text: bytes) -> None:
    """Both readers refuse, the hub's check and the recipient's, with one code."""
    with pytest.raises(SerumpunError) as first:
        verify_report(Envelope.parse(text, limits.ENVELOPE_BYTES), SIGNER)
    with pytest.raises(Refused) as second:
        READERS["second"].verify_report(text, SECOND_KEY)
    assert first.value.code == second.value.code
    with pytest.raises(SerumpunError):
        verify_delivery(Envelope.parse(text, limits.ENVELOPE_BYTES), SIGNER)


def test_the_envelope_itself_is_accepted() -> None:
    verify_report(Envelope.parse(TEXT, limits.ENVELOPE_BYTES), SIGNER)
    assert len(BINARY) == 1 + 4 + 2 + 6


@pytest.mark.parametrize("path", BINARY, ids=lambda p: "/".join(map(str, p)))
@settings(max_examples=12)
@given(position=st.floats(0, 1, exclude_max=True), bit=st.integers(0, 7))
def test_flipped_bit_is_refused(path: tuple[Any, ...], position: float, bit: int) -> None:
    raw = bytearray(from_base64url(_at(path)))
    raw[int(position * len(raw))] ^= 1 << bit
    _refused(_replaced(path, to_base64url(bytes(raw))))


@pytest.mark.parametrize("path", LEAVES, ids=lambda p: "/".join(map(str, p)))
@settings(max_examples=10)
@given(change=st.sampled_from(["", "=", "A", "\n", " ", "cut", "null", "spare", "+"]))
def test_other_spelling_of_a_text_is_refused(path: tuple[Any, ...], change: str) -> None:
    text = _at(path)
    changed = {"cut": text[:-1], "": "", "null": "\0" + text}.get(change, text + change)
    if change == "spare":
        alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
        changed = text[:-1] + alphabet[(alphabet.index(text[-1]) + 1) % 64]
    _refused(_replaced(path, changed))


@settings(max_examples=150)
@given(position=st.integers(0, len(TEXT) - 1), octet=st.integers(0, 255))
def test_any_octet_of_the_text_changed_is_refused_or_means_the_same(
    position: int, octet: int
) -> None:
    changed = TEXT[:position] + bytes([octet]) + TEXT[position + 1 :]
    try:
        same = json.loads(changed) == json.loads(TEXT)
    except ValueError:
        same = False
    if not same:
        _refused_by_first(changed)


def _refused_by_first(text: bytes) -> None:
    with pytest.raises(SerumpunError):
        verify_report(Envelope.parse(text, limits.ENVELOPE_BYTES), SIGNER)
