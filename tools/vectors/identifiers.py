"""Vectors of docs/spec/identifiers.md: what is written, and what is compared.

Outcomes are written down here by hand, never computed. Numbers, accounts and names are those that
their plans keep for examples, or of published test vectors.
"""

from collections.abc import Iterator
from typing import Any

from serumpun.identifiers import IdentifierType
from tools.vectors.identifier_hosts import HOSTS
from tools.vectors.identifier_numbers import NUMBERS

ROWS = {**NUMBERS, **HOSTS}
CODES = {"benign", "unreadable"}


def make() -> dict[str, Any]:
    """Make the file; nothing in it is random."""
    return {"spec": "docs/spec/identifiers.md", "cases": list(_cases())}


def _cases() -> Iterator[dict[str, Any]]:
    for kind in IdentifierType:
        for text, region, expected in ROWS[kind]:
            given = {"kind": kind.value, "text": text, "region": region}
            case = {"name": f"{kind}: {text!a} in {region}", "do": "candidates", "in": given}
            if expected in CODES:
                yield {**case, "error": expected}
            else:
                yield {**case, "out": [_typed(kind, each) for each in expected.split(" ")]}
    long = {"kind": "url", "text": "https://scam.example/" + "a" * 2028, "region": None}
    yield {"name": "2049 characters", "do": "candidates", "in": long, "error": "unreadable"}
    name = {"kind": "person", "text": "Siti", "region": "ID"}
    yield {"name": "a person's name", "do": "candidates", "in": name, "error": "unreadable"}


def _typed(kind: str, expected: str) -> list[str]:
    other, is_other, value = expected.partition("=")
    return [other, value] if is_other and other in ROWS else [kind, expected]
