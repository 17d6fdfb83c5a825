"""What officers write becomes what is compared: vectors, and what holds for every text."""

import re
from pathlib import Path
from typing import Any, get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.schemas import incident_parts
from serumpun.errors import IdentifierError
from serumpun.identifiers import IdentifierType, candidates
from serumpun.identifiers.text import looks_like_zawgyi
from tests.crypto import first_reader, vectors

FILE = vectors.load("identifiers")
SPEC = Path(__file__).parents[1] / "docs" / "spec" / "identifiers.md"
READ = ("phone", "domain", "email")
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


@given(kind=st.sampled_from(READ), text=texts, region=st.sampled_from((None, "ID", "SG", "TH")))
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
