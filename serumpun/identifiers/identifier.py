"""What is compared: a type, and the exact text that goes under the hash."""

from dataclasses import dataclass, field
from enum import StrEnum


class IdentifierType(StrEnum):
    """Types of docs/spec/identifiers.md; a report's body has the same; they stand under hashes."""

    PHONE = "phone"
    BANK_ACCOUNT = "bank_account"
    WALLET = "wallet"
    DOMAIN = "domain"
    URL = "url"
    EMAIL = "email"
    IP = "ip"
    SOCIAL_HANDLE = "social_handle"
    PASSPORT = "passport"
    PLATE = "plate"
    VESSEL_IMO = "vessel_imo"
    IMEI = "imei"


@dataclass(frozen=True, slots=True)
class Identifier:
    """One reading of a value.

    Args:
        type: One of `IdentifierType`.
        value: The exact text that is compared.
        doubt: Why it may be mistyped, in words for the officer; it is no part of what is compared.
    """

    type: str
    value: str
    doubt: str = field(default="", compare=False)
