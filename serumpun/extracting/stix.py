"""Identifiers in STIX 2.1 bundles: observables, patterns of indicators, descriptions."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from serumpun.extracting import free_text, stix_patterns
from serumpun.extracting.finding import Finding, look_at
from serumpun.extracting.stix_patterns import TYPES
from serumpun.identifiers import IdentifierType
from serumpun.identifiers.countries import ALPHA_3

MAX_OBJECTS: Final = 1_000_000
_TEXTS: Final = ("name", "description", "content", "abstract")
_ALPHA_2: Final = {three: two for two, three in ALPHA_3.items()}


def is_stix(parsed: Any) -> bool:  # noqa: ANN401 -- any JSON
    """Tell whether a JSON value is a bundle or one object of STIX 2.1."""
    return isinstance(parsed, dict) and (
        (parsed.get("type") == "bundle" and isinstance(parsed.get("objects"), list))
        or parsed.get("spec_version") == "2.1"
    )


def find(parsed: dict[str, Any], region: str | None) -> Iterator[Finding]:
    """Find identifiers in each object."""
    objects = parsed["objects"] if parsed.get("type") == "bundle" else [parsed]
    for each in objects[:MAX_OBJECTS]:
        if isinstance(each, dict):
            yield from _object(each, region)


def _object(found: dict[str, Any], region: str | None, *, within: str = "") -> Iterator[Finding]:
    place = str(found.get("id", ""))[:100]
    kind = TYPES.get(_text(found, "type"))
    if kind is IdentifierType.BANK_ACCOUNT:
        yield from _account(found, region, place)
    elif kind and _text(found, "value"):
        where = _ALPHA_2.get(_text(found, "country"), region)
        yield look_at(kind, _text(found, "value"), where, place)
    elif _text(found, "type") == "user-account" and _text(found, "account_type"):
        login = _text(found, "account_login") or _text(found, "user_id")
        handle = f"{_text(found, 'account_type')}:{login}"
        yield look_at(IdentifierType.SOCIAL_HANDLE, handle, region, place)
    language = _text(found, "pattern_type")
    yield from stix_patterns.find(_text(found, "pattern"), language, region, place)
    for name in _TEXTS:
        for finding in free_text.find(_text(found, name), region):
            yield replace(finding, place=place)
    observed = found.get("objects")  # of observed-data, as in STIX 2.0
    if isinstance(observed, dict) and "objects" not in within:
        for each in list(observed.values())[:MAX_OBJECTS]:
            if isinstance(each, dict):
                for finding in _object(each, region, within="objects"):
                    yield replace(finding, place=place)


def _account(found: dict[str, Any], region: str | None, place: str) -> Iterator[Finding]:
    """Read an account: its IBAN, its number with the BIC."""
    number, bic = _text(found, "account_number"), _text(found, "bic")
    if _text(found, "iban"):
        iban = f"IBAN {_text(found, 'iban')}"
        yield look_at(IdentifierType.BANK_ACCOUNT, iban, region, place)
    if number:
        written = f"{bic}:{number}" if bic else number
        yield look_at(IdentifierType.BANK_ACCOUNT, written, region, place)


def _text(found: dict[str, Any], name: str) -> str:
    value = found.get(name)
    return value if isinstance(value, str) else ""
