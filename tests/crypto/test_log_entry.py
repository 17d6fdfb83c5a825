"""Leaves of the access log: each commits to one entry, and shows none."""

from datetime import UTC, datetime
from typing import Any
from uuid import UUID

import pytest

from app.crypto.log_entry import (
    COMMITTED,
    LEAF_BYTES,
    LogEntry,
    Salts,
    check_leaf,
    make_leaf,
    make_tag,
    parties,
    tags_of,
)
from app.crypto.log_keys import tag_key
from app.errors import BadProofError

FACTS: dict[str, Any] = {
    "id": UUID("01970000-0000-7000-8000-0000000000aa"),
    "recorded_at": datetime(2027, 1, 5, 3, 0, 1, 250_000, tzinfo=UTC),
    "action": "report:open",
    "outcome": "done",
    "rule": "granted",
    "request_id": "01970000-0000-7000-8000-0000000000bb",
    "agency": "my-pdrm",
    "country": "MY",
    "account": "my-pdrm/system",
    "roles": "analyst",
    "kid": "k" * 43,
    "originator": "id-polri",
    "concerned": "ID",
    "object": "id-polri/01970000-0000-7000-8000-0000000000cc",
    "purpose": "investigation",
    "case_reference": "MY/2027/1",
    "request_digest": bytes(32),
    "answer_digest": None,
    "detail": "summary operational",
}
SALTS = Salts(b"1" * 32, b"2" * 32, b"3" * 32)
TAGS = [make_tag(tag_key(bytes(32), country), 9) for country in ("MY", "ID")]
LEAF = make_leaf(FACTS, SALTS, TAGS)


def test_a_leaf_commits_to_its_entry() -> None:
    assert len(LEAF) == LEAF_BYTES
    assert tags_of(LEAF) == tuple(TAGS)
    check_leaf(LEAF, FACTS, SALTS)


def test_what_is_told_commits_like_what_was_recorded() -> None:
    told = LogEntry.of({**FACTS, "id": str(FACTS["id"])})
    check_leaf(LEAF, vars(LogEntry.parse(told.to_bytes(), 1 << 16)), SALTS)


def test_a_time_is_cut_as_it_is_told() -> None:
    """An entry recorded between two milliseconds is told as the earlier one."""
    finer = {**FACTS, "recorded_at": FACTS["recorded_at"].replace(microsecond=999_999)}
    leaf = make_leaf(finer, SALTS, TAGS)
    told = LogEntry.of({**finer, "id": str(finer["id"])})
    check_leaf(leaf, vars(LogEntry.parse(told.to_bytes(), 1 << 16)), SALTS)


def test_each_member_is_committed_to() -> None:
    assert {*FACTS} == {"recorded_at", *(name for names in COMMITTED.values() for name in names)}
    assert {*FACTS} == {*LogEntry.model_fields}
    for name, held in FACTS.items():
        other = held.replace(year=2026) if name == "recorded_at" else b"x" * 32
        with pytest.raises(BadProofError):
            check_leaf(LEAF, {**FACTS, name: other}, SALTS)


@pytest.mark.parametrize("name", COMMITTED)
def test_each_commitment_has_a_salt_of_its_own(name: str) -> None:
    with pytest.raises(BadProofError):
        check_leaf(LEAF, FACTS, SALTS._replace(**{name: bytes(32)}))


def test_members_cannot_shift_into_each_other() -> None:
    shifted = {**FACTS, "purpose": "investigationMY", "case_reference": "/2027/1"}
    with pytest.raises(BadProofError):
        check_leaf(LEAF, shifted, SALTS)


def test_a_leaf_shows_nothing_of_its_entry() -> None:
    for held in FACTS.values():
        if isinstance(held, str):
            assert held.encode() not in LEAF


def test_an_entry_is_numbered_once_for_each_country() -> None:
    assert parties("MY", "ID") == ["MY", "ID"]
    assert parties("MY", "MY") == ["MY"]
    assert parties(None, "ID") == ["ID"]
    assert parties(None, None) == [""]


def test_numbers_of_two_countries_look_unlike() -> None:
    one = make_leaf(FACTS, SALTS, TAGS[:1])
    again = make_leaf(FACTS, SALTS, TAGS[:1])
    assert tags_of(one)[0] == tags_of(again)[0] == TAGS[0]
    assert tags_of(one)[1] != tags_of(again)[1]  # no country's: noise


def test_three_salts_have_a_length() -> None:
    assert Salts.of(SALTS.to_bytes()) == SALTS
    with pytest.raises(BadProofError):
        Salts.of(bytes(95))
