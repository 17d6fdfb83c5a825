"""Lines of pulled entries: read quickly they say what the strict parser reads, or are refused."""

from typing import Any
from uuid import UUID

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.crypto.log_entry import HIDDEN, Salts, check_committed, make_leaf
from app.errors import MalformedError
from serumpun.log_folder import ErasedEntry, PlacedEntry, parse_line
from serumpun.log_lines import ReadEntry, read_line, read_placed
from tests.crypto.test_log_entry import FACTS, LEAF, SALTS

PLACED: dict[str, Any] = {
    "number": 7,
    "index": 11,
    "salts": SALTS.to_bytes(),
    "entry": {**FACTS, "id": str(FACTS["id"])},
}
LINE = PlacedEntry.of(PLACED).to_bytes()
SPOILT = {
    "a digest with spare bits": (b'A","answer_digest"', b'B","answer_digest"'),
    "a member twice": (b'"rule":"granted"', b'"rule":"granted","rule":"granted"'),
    "a member of another format": (b'"rule":', b'"more":null,"rule":'),
    "no such day": (b"2027-01-05", b"2027-02-30"),
    "no such month": (b"2027-01-05", b"2027-13-05"),
    "a year too many": (b"2027-01-05", b"9027-01-05"),
    "a control character": (b"investigation", b"investi\tgation"),
    "no text": (b'"purpose":"investigation"', b'"purpose":""'),
    "a text too long": (b"investigation", b"i" * 4097),
    "no outcome": (b'"outcome":"done"', b'"outcome":null'),
    "number zero": (b'"number":7', b'"number":0'),
    "a number with leading zeros": (b'"number":7', b'"number":07'),
    "an id in capitals": (b"0000000000aa", b"0000000000AA"),
    "half a salt": (b"MTEx", b""),
    "another octet at its end": (b'operational"}}', b'operational"}}x'),
}
DIGESTS = st.none() | st.binary(min_size=32, max_size=32)
TEXTS = st.none() | st.text(min_size=1, max_size=40) | st.from_regex(r"\A[ -~]{1,40}\Z")


@given(
    st.fixed_dictionaries(
        {name: TEXTS for name, held in FACTS.items() if isinstance(held, str)}
        | {
            name: st.none() | st.binary(min_size=32, max_size=32)
            for name in ("request_digest", "answer_digest")
        }
    ),
    st.uuids(),
    st.binary(min_size=96, max_size=96).filter(lambda salts: HIDDEN not in salts),
)
def test_what_is_read_commits_like_what_the_strict_parser_reads(
    told: dict[str, Any], made: UUID, salts: bytes
) -> None:
    required = {name: told[name] or "x" for name in ("action", "outcome", "rule", "request_id")}
    facts = {**FACTS, **told, **required, "id": made}
    leaf = make_leaf(facts, Salts.of(salts), [])
    try:
        line = PlacedEntry.of({**PLACED, "salts": salts, "entry": {**facts, "id": str(made)}})
        strict = parse_line(line.to_bytes())
    except (MalformedError, UnicodeEncodeError):
        return  # no text of an entry
    read = read_line(line.to_bytes())
    assert isinstance(strict, PlacedEntry)
    assert isinstance(read, ReadEntry)
    assert read == read_placed(strict)
    check_committed(leaf, read.entry, Salts.of(salts))


@pytest.mark.parametrize("name", SPOILT)
def test_a_line_that_the_strict_parser_refuses_is_refused(name: str) -> None:
    old, new = SPOILT[name]
    assert LINE.count(old) >= 1
    spoilt = LINE.replace(old, new, 1)
    for read in (parse_line, read_line):
        with pytest.raises(MalformedError):
            read(spoilt)


@given(st.integers(0, len(LINE) - 1), st.integers(0, 255))
def test_a_changed_octet_is_read_as_the_strict_parser_reads_it(at: int, octet: int) -> None:
    line = LINE[:at] + bytes([octet]) + LINE[at + 1 :]
    try:
        strict = parse_line(line)
    except MalformedError:
        with pytest.raises(MalformedError):
            read_line(line)
        return
    read = read_line(line)
    assert isinstance(strict, PlacedEntry)
    assert read == read_placed(strict)


def test_another_spelling_is_read_too() -> None:
    """By the strict parser: what a later version may write."""
    read = read_line(LINE.replace(b"investigation", b"\\u0069nvestigation").replace(b",", b", "))
    assert isinstance(read, ReadEntry)
    check_committed(LEAF, read.entry, SALTS)


def test_the_place_of_an_erased_entry_is_read() -> None:
    line = b'{"number":7,"index":11,"salts":null,"entry":null}'
    assert read_line(line) == ErasedEntry(number=7, index=11, salts=None, entry=None)
