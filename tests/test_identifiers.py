"""What officers write becomes what is compared: vectors, and what holds for every text."""

import hashlib
import re
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.schemas import incident_parts
from serumpun.errors import IdentifierError
from serumpun.identifiers import IdentifierType, candidates
from serumpun.identifiers.keccak import keccak_256
from serumpun.identifiers.text import looks_like_zawgyi
from tests.crypto import first_reader, vectors

FILE = vectors.load("identifiers")
SPEC = Path(__file__).parents[1] / "docs" / "spec" / "identifiers.md"
texts = st.text(max_size=60) | st.text(
    "0123456789+()-. @[]:/xn\u0e51\u1041\u101d\u200d", max_size=40
)


@pytest.mark.parametrize("case", [pytest.param(each, id=each["name"]) for each in FILE["cases"]])
def test_value_is_compared_as_the_vector_says(case: dict[str, Any]) -> None:
    try:
        found: dict[str, Any] = {"out": vectors.run(first_reader, FILE, case)}
    except IdentifierError as error:
        found = {"error": error.code}
    assert found == {key: case[key] for key in ("out", "error") if key in case}


def test_example_of_the_specification_holds() -> None:
    (example,) = re.findall(r"```python\n(.*?)```", SPEC.read_text(), re.DOTALL)
    exec(example, {})  # noqa: S102 -- the project's own page


def test_types_are_those_of_a_reports_body() -> None:
    assert [str(each) for each in IdentifierType] == list(get_args(incident_parts.IdentifierType))


@given(
    kind=st.sampled_from(IdentifierType),
    text=texts,
    region=st.sampled_from((None, "ID", "SG", "TH")),
)
def test_any_text_is_read_or_refused_and_what_was_read_reads_the_same_again(
    kind: str, text: str, region: str | None
) -> None:
    try:
        found = candidates(kind, text, region=region)
    except IdentifierError:
        return
    assert len(set(found)) == len(found) > 0
    for each in found:
        assert each in candidates(each.type, each.value)


@pytest.mark.parametrize(
    ("unicode", "zawgyi"),
    [
        ("\u1019\u103c\u1014\u103a\u1019\u102c", "\u103b\u1019\u1014\u1039\u1019\u102c"),  # Myanmar
        ("\u1014\u1031\u1015\u103c\u100a\u103a", "\u1031\u1014\u103b\u1015\u100a\u1039"),
    ],
)
def test_burmese_in_zawgyi_is_told_from_unicode(unicode: str, zawgyi: str) -> None:
    assert not looks_like_zawgyi(unicode)
    assert looks_like_zawgyi(zawgyi)
    assert candidates("domain", f"{zawgyi}.example")[0].doubt
    assert not candidates("domain", f"{unicode}.example")[0].doubt


@pytest.mark.parametrize(
    ("kind", "mistyped"),
    [
        ("wallet", "0x5aAeb6053F3E94C9b9A09f33669435E7Ef1Beaed"),
        ("wallet", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t5"),
        ("wallet", "1BvBMSEYstWetqTFn5Au4m4GFg7xJaNVN3"),
        ("bank_account", "IBAN GB83 WEST 1234 5698 7654 32"),
        ("passport", "L898902C37UTO7408122F1204159ZE184226B<<<<<10"),
        ("passport", "UTO:A1234567<5"),
        ("vessel_imo", "IMO 9074728"),
        ("imei", "490154203237519"),
        ("ip", "192.000.002.007"),
        ("phone", "+999 1234 5678"),
        ("phone", "+62 812 3456 789O"),
        ("wallet", "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kemeawh"),  # BIP 350: of another version
        ("social_handle", "newplatform:demo"),
        ("passport", "IDN:ABCDEFG"),
        ("plate", "ID:1234"),
    ],
)
def test_mistyped_value_is_kept_with_a_doubt(kind: str, mistyped: str) -> None:
    assert candidates(kind, mistyped)[0].doubt


def test_published_value_gives_no_doubt() -> None:
    published = (
        ("wallet", "0xfB6916095ca1df60bB79Ce92cE3Ea74c37c5d359"),  # ERC-55
        ("wallet", "0xD1220A0cf47c7B9Be7A2E6BA89F429762e7b9aDb"),
        ("wallet", "BC1QW508D6QEJXTDG4Y5R3ZARVARY0C5XW7KV8F3T4"),  # BIP 173
        ("wallet", "bc1p0xlxvlhemja6c4dqv22uapctqupfhlxm9h8z3k2e72q4k9hcz7vqzk5jj0"),  # BIP 350
        ("wallet", "3J98t1WpEZ73CNmQviecrnyiWrnqRhWNLy"),
        ("wallet", "TNPeeaaFB7K9cmo4uQpcU32zGK8G1NYqeL"),
        ("wallet", "rHb9CJAWyB4rj91VRWn96DkukG4bwdtyTh"),  # XRP Ledger, the genesis account
        ("wallet", "UQDKbjIcfM6ezt8KjKJJLshZJJSqX7XOA4ff-W72r5gqPuwA"),  # TON, TEP-2
        ("wallet", "5GrwvaEF5zXb26Fz9rcQpDWS57CtERHpNehXCPcNoHGKutQY"),
        ("bank_account", "IBAN GB82 WEST 1234 5698 7654 32"),  # ISO 13616
        ("passport", "L898902C36UTO7408122F1204159ZE184226B<<<<<10"),  # ICAO Doc 9303-4
        ("vessel_imo", "IMO 9074729"),
        ("imei", "490154203237518"),
    )
    assert [found for kind, text in published if (found := candidates(kind, text)[0]).doubt] == []


@given(st.binary(max_size=600))
def test_keccak_differs_from_sha3_by_its_padding_alone(message: bytes) -> None:
    assert keccak_256(message, suffix=0x06) == hashlib.sha3_256(message).digest()
    assert keccak_256(message) != hashlib.sha3_256(message).digest()
