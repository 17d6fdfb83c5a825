"""Values that belong to nobody: makers for each type of identifier, and the check for all."""

import ipaddress
import re
from collections.abc import Callable
from random import Random
from typing import Final
from urllib.parse import urlsplit

from app.schemas.incident_parts import Identifier, IdentifierType

CALLING_CODES: Final = {
    "BN": "673",
    "KH": "855",
    "ID": "62",
    "LA": "856",
    "MY": "60",
    "MM": "95",
    "PH": "63",
    "SG": "65",
    "TH": "66",
    "TL": "670",
    "VN": "84",
}
BANKS: Final = ("Bank Contoh", "Example Savings Bank", "Bank Peraga", "Demo Wallet", "Sample Pay")
EXCHANGES: Final = ("Example Exchange", "Demo OTC Desk", "Contoh Asset Exchange")
# RFC 5737 and RFC 3849: documentation only.
DOCUMENTATION_NETWORKS: Final = ("192.0.2.0/24", "198.51.100.0/24", "203.0.113.0/24")
DOCUMENTATION_NETWORK_6: Final = "2001:db8::/32"

_WORDS: Final = (
    *("secure", "login", "wealth", "alpha", "prime", "golden", "express", "parcel", "refund"),
    *("bonus", "verify", "harvest", "lotus", "merak", "delta", "orchid", "summit", "pay"),
)
# RFC 2606 and RFC 6761.
_DOMAIN: Final = re.compile(r"(.+\.)?(example\.(com|net|org)|[a-z0-9-]+\.(test|example|invalid))")
_PHONE: Final = re.compile(r"\+1 555 01\d\d|\+\d{2,3} 000 \d{3} \d{4}")
_PATTERNS: Final[dict[IdentifierType, re.Pattern[str]]] = {
    "phone": _PHONE,  # a national number that begins 000 is assigned nowhere
    "bank_account": re.compile(r"0000 \d{4} \d{4}"),
    # Letters that base58, bech32 and hexadecimal leave out: no checksum can hold.
    "wallet": re.compile(r"(TDEMO0OIl|bc1qdemobio|0xDEMO)[0-9]{20,30}"),
    "social_handle": re.compile(r"@demo\.[a-z]+\.\d+"),
    "passport": re.compile(r"DEMO\d{5}"),
    "plate": re.compile(r"DEMO \d{4}"),
    "vessel_imo": re.compile(r"IMO 000\d{4}"),
    "imei": re.compile(r"0{8}\d{7}"),
}


def make_value(rng: Random, kind: IdentifierType, country: str) -> str:
    """Make a value of a type that belongs to nobody.

    Args:
        rng: Source of choices.
        kind: Type of identifier.
        country: ISO 3166-1 alpha-2 of a demonstration member.
    """
    return _MAKERS[kind](rng, country)


def issuer_of(rng: Random, kind: IdentifierType) -> str | None:
    """Invent who stands behind a value, where somebody would."""
    if kind == "bank_account":
        return rng.choice(BANKS)
    return rng.choice(EXCHANGES) if kind == "wallet" else None


def is_reserved(identifier: Identifier) -> bool:
    """Tell whether a value is of a range that is kept for documentation or cannot exist."""
    value = identifier.value
    if identifier.type == "ip":
        return _is_documentation_address(value)
    if identifier.type == "url":
        return _DOMAIN.fullmatch(urlsplit(value).hostname or "") is not None
    if identifier.type in {"domain", "email"}:
        return _DOMAIN.fullmatch(value.rpartition("@")[2]) is not None
    return _PATTERNS[identifier.type].fullmatch(value) is not None


def _is_documentation_address(value: str) -> bool:
    address = ipaddress.ip_address(value)
    networks = (*DOCUMENTATION_NETWORKS, DOCUMENTATION_NETWORK_6)
    return any(address in ipaddress.ip_network(network) for network in networks)


def _digits(rng: Random, count: int) -> str:
    return "".join(rng.choice("0123456789") for _ in range(count))


def _phone(rng: Random, country: str) -> str:
    return f"+{CALLING_CODES[country]} 000 {_digits(rng, 3)} {_digits(rng, 4)}"


def _bank_account(rng: Random, _: str) -> str:
    return f"0000 {_digits(rng, 4)} {_digits(rng, 4)}"


def _wallet(rng: Random, _: str) -> str:
    return rng.choice(("TDEMO0OIl", "bc1qdemobio", "0xDEMO")) + _digits(rng, 24)


def _domain(rng: Random, _: str) -> str:
    first, second = rng.sample(_WORDS, 2)
    ending = rng.choice(("example.com", "example.net", "example.org", "demo.test"))
    return f"{first}-{second}{rng.randrange(10, 99)}.{ending}"


def _url(rng: Random, country: str) -> str:
    path = rng.choice(("account", "track", "apply", "app/download", "claim"))
    return f"https://{_domain(rng, country)}/{path}"


def _email(rng: Random, country: str) -> str:
    return f"{rng.choice(('finance', 'hr', 'support', 'agent'))}@{_domain(rng, country)}"


def _ip(rng: Random, _: str) -> str:
    if rng.random() < 0.2:  # noqa: PLR2004 -- one in five
        return f"2001:db8::{rng.randrange(1, 0xFFFF):x}"
    network = ipaddress.IPv4Network(rng.choice(DOCUMENTATION_NETWORKS))
    return str(network[rng.randrange(1, 255)])


def _social_handle(rng: Random, _: str) -> str:
    return f"@demo.{rng.choice(_WORDS)}.{rng.randrange(100, 999)}"


_MAKERS: Final[dict[IdentifierType, Callable[[Random, str], str]]] = {
    "phone": _phone,
    "bank_account": _bank_account,
    "wallet": _wallet,
    "domain": _domain,
    "url": _url,
    "email": _email,
    "ip": _ip,
    "social_handle": _social_handle,
    "passport": lambda rng, _: f"DEMO{_digits(rng, 5)}",
    "plate": lambda rng, _: f"DEMO {_digits(rng, 4)}",
    "vessel_imo": lambda rng, _: f"IMO 000{_digits(rng, 4)}",
    "imei": lambda rng, _: "0" * 8 + _digits(rng, 7),
}
