"""Identifiers in MISP events: attributes by their type (MISP core format)."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any, Final

from serumpun.extracting import free_text
from serumpun.extracting.finding import Finding, look_at
from serumpun.identifiers import IdentifierType
from serumpun.identifiers.platforms import KNOWN, platform_of

MAX_ATTRIBUTES: Final = 1_000_000
_TYPES: Final = {
    "bank-account-nr": IdentifierType.BANK_ACCOUNT,
    "btc": IdentifierType.WALLET,
    "dash": IdentifierType.WALLET,
    "domain": IdentifierType.DOMAIN,
    "email": IdentifierType.EMAIL,
    "email-dst": IdentifierType.EMAIL,
    "email-reply-to": IdentifierType.EMAIL,
    "email-src": IdentifierType.EMAIL,
    "hostname": IdentifierType.DOMAIN,
    "iban": IdentifierType.BANK_ACCOUNT,
    "ip-dst": IdentifierType.IP,
    "ip-src": IdentifierType.IP,
    "passport-number": IdentifierType.PASSPORT,
    "phone-number": IdentifierType.PHONE,
    "uri": IdentifierType.URL,
    "url": IdentifierType.URL,
    "whois-registrant-email": IdentifierType.EMAIL,
    "whois-registrant-phone": IdentifierType.PHONE,
    "xmr": IdentifierType.WALLET,
}
_PLATFORMS: Final = {"twitter-id": "x", "github-username": "github", "telegram-id": "telegram"}
_TEXTS: Final = {"text", "comment", "other"}
_RELATIONS: Final = {
    "imei": IdentifierType.IMEI,
    "imo-number": IdentifierType.VESSEL_IMO,
    "license-plate-number": IdentifierType.PLATE,
}
_ACCOUNT: Final = "-account"  # `telegram-account` and the like: what names the account there
_OF_ACCOUNT: Final = {"account-name", "user-name", "username"}


def is_misp(parsed: Any) -> bool:  # noqa: ANN401 -- any JSON
    """Tell whether a JSON value is a MISP event, alone, wrapped or in an answer."""
    if isinstance(parsed, dict) and "response" in parsed:
        parsed = parsed["response"]
    if isinstance(parsed, list):
        parsed = parsed[0] if parsed else None
    return isinstance(parsed, dict) and bool({"Event", "Attribute", "Object"} & parsed.keys())


def find(parsed: Any, region: str | None) -> Iterator[Finding]:  # noqa: ANN401
    """Find identifiers in all attributes, those of objects and sightings too."""
    waiting = [parsed]
    for _ in range(MAX_ATTRIBUTES):
        if not waiting:
            return
        value = waiting.pop()
        if isinstance(value, dict):
            if isinstance(value.get("type"), str) and isinstance(value.get("value"), str):
                yield from _attribute(value, region)
            elif str(value.get("name", "")).endswith(_ACCOUNT):
                yield from _account(value, region)
            waiting += [each for each in reversed(value.values()) if isinstance(each, dict | list)]
        elif isinstance(value, list):
            waiting += reversed(value)


def _account(found: dict[str, Any], region: str | None) -> Iterator[Finding]:
    """Read the name of an account at a platform that an object of MISP describes."""
    platform = platform_of(found["name"].removesuffix(_ACCOUNT))
    attributes = found.get("Attribute")
    if platform not in KNOWN or not isinstance(attributes, list):
        return
    for each in attributes:
        if isinstance(each, dict) and each.get("object_relation") in _OF_ACCOUNT:
            handle, place = f"{platform}:{each.get('value')}", _place(each)
            yield look_at(IdentifierType.SOCIAL_HANDLE, handle, region, place)


def _place(attribute: dict[str, Any]) -> str:
    return f"attribute {str(attribute.get('uuid', ''))[:36]}".strip()


def _attribute(attribute: dict[str, Any], region: str | None) -> Iterator[Finding]:
    place = _place(attribute)
    relation = attribute.get("object_relation")
    if isinstance(relation, str) and relation in _RELATIONS:
        yield look_at(_RELATIONS[relation], attribute["value"], region, place)
        return
    # `domain|ip` and the like hold two values; of `ip-dst|port` the second is none.
    names, values = attribute["type"].split("|")[:2], attribute["value"].split("|")[:2]
    for name, value in zip(names, values, strict=False):
        if name in _TYPES:
            yield look_at(_TYPES[name], value, region, place)
        elif name == "ip":
            yield look_at(IdentifierType.IP, value, region, place)
        elif name in _PLATFORMS:
            handle = f"{_PLATFORMS[name]}:{value}"
            yield look_at(IdentifierType.SOCIAL_HANDLE, handle, region, place)
        elif name in _TEXTS:
            for finding in free_text.find(value, region):
                yield replace(finding, place=place)
