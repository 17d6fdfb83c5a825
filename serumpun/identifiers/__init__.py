"""From what officers write to what is compared (docs/spec/identifiers.md).

`candidates` is the whole interface. Each kind is read by a module of its own, loaded when it is
first asked for: numbering plans and suffix lists are heavy, and most commands need none.
"""

from importlib import import_module
from typing import Final

from serumpun.errors import BenignError, UnreadableError
from serumpun.identifiers.identifier import Identifier, IdentifierType

__all__ = ["BenignError", "Identifier", "IdentifierType", "UnreadableError", "candidates"]

MAX_CHARACTERS: Final = 2048  # of one value as written
_MODULES: Final = {
    IdentifierType.PHONE: "phones",
    IdentifierType.BANK_ACCOUNT: "accounts",
    IdentifierType.WALLET: "wallets",
    IdentifierType.DOMAIN: "domains",
    IdentifierType.URL: "urls",
    IdentifierType.EMAIL: "emails",
    IdentifierType.IP: "addresses",
    IdentifierType.SOCIAL_HANDLE: "handles",
    IdentifierType.PASSPORT: "passports",
    IdentifierType.PLATE: "plates",
    IdentifierType.VESSEL_IMO: "vessels",
    IdentifierType.IMEI: "imeis",
}


def candidates(kind: str, text: str, *, region: str | None = None) -> tuple[Identifier, ...]:
    """Read one value; the exact texts returned are what tokens are made of.

    Source: docs/spec/identifiers.md; the sections have the names of the kinds.

    Args:
        kind: One of `IdentifierType`.
        text: As an officer wrote it, defanged or not, in any script, at most 2,048 characters.
        region: The country (ISO 3166-1 alpha-2) whose habits decide where the value names none.

    Returns:
        At least one identifier, the likeliest first, none twice. Where a value can be read in
        several ways, all of them; some may be of another type (the domain of a URL).

    Raises:
        UnreadableError: It is no value of this kind, or only with a country that is not named.
        BenignError: It belongs to everybody, so that it would hit without telling anything.
    """
    if len(text) > MAX_CHARACTERS:
        raise UnreadableError(f"longer than {MAX_CHARACTERS:,} characters")
    try:
        module = _MODULES[IdentifierType(kind)]
    except ValueError:
        raise UnreadableError("no such type of identifier") from None
    if region is not None:
        region = region.upper()
    found = import_module(f"serumpun.identifiers.{module}").read(text, region)
    return tuple(dict.fromkeys(found))
