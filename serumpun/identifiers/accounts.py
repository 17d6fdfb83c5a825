"""Bank accounts: bank and number, or an IBAN (docs/spec/identifiers.md, `bank_account`)."""

import re
from typing import Final

from serumpun.errors import UnreadableError
from serumpun.identifiers.checksums import has_mod_97
from serumpun.identifiers.countries import is_country
from serumpun.identifiers.identifier import Identifier, IdentifierType
from serumpun.identifiers.text import (
    doubt_of_digits,
    fold_digits,
    refuse_rounded,
    several_in_one,
    tidy,
)

_BETWEEN: Final = re.compile(r"[\s./_-]")
_IBAN: Final = re.compile(r"(?:IBAN:?)?([A-Z]{2}[0-9]{2}[A-Z0-9]{11,30})")  # ISO 13616
_BIC: Final = re.compile(r"[A-Z0-9]{4}([A-Z]{2})[A-Z0-9]{2}(?:[A-Z0-9]{3})?")  # ISO 9362
_NUMBERED: Final = re.compile(r"([A-Z]{2})[0-9]{2,9}")
_BANK_CODE: Final = re.compile(r"([A-Z]{2})[A-Z0-9]{0,9}")
_NUMBER: Final = re.compile(r"[A-Z0-9]{4,34}")
_AMONG_NAMES: Final = re.compile(
    r"[^0-9]{0,200}?([0-9][0-9\s./_-]{2,60}[0-9])(?:[^0-9A-Z][^0-9]{0,200})?"
)
_NAMES_BANK: Final = re.compile(
    r"(?:BIC|SWIFT)(?: ?CODE)?[ :]+([A-Z0-9]{8}(?:[A-Z0-9]{3})?)[ :]+(.*)"
)
_WORD: Final = re.compile(r"[^\W\d_]{3}")
_AS_FRACTION: Final = re.compile(r"([0-9]{4,})\.0")  # as spreadsheets write
_DOUBT: Final = "the IBAN's check digits do not fit"


def read(text: str, region: str | None) -> list[Identifier]:
    """Read an account: an IBAN; or the bank with the number, then the country with the number."""
    written = fold_digits(tidy(text)).upper()
    if iban := _IBAN.fullmatch(_BETWEEN.sub("", written)):
        holds = has_mod_97(iban[1])
        if holds or written.startswith("IBAN"):
            return [_account(iban[1], "" if holds else _DOUBT)]
    refuse_rounded(written)
    bank, number = _parted(written, region)
    number = _BETWEEN.sub("", number)
    bic = _BIC.fullmatch(bank)
    bank, country = (bank[:8], bic[1]) if bic else (bank, bank[:2])
    # Spreadsheets drop leading zeros, and not everybody knows the bank: a wide reading joins them.
    readings = {f"{bank}:{number}": number} if bank != country else {}
    readings[f"{country}:{number.lstrip('0')}"] = number.lstrip("0")
    doubt = doubt_of_digits(number)
    found = [_account(value, doubt) for value, number in readings.items() if _is_number(number)]
    if not found:
        raise UnreadableError("an account number has 4 to 34 digits")
    return found


def _parted(written: str, region: str | None) -> tuple[str, str]:
    """Part the bank, or the country alone, from the number."""
    if (named := _NAMES_BANK.fullmatch(written)) and _is_bank(named[1]):
        return named[1], named[2]
    first, colon, rest = written.partition(":")
    if colon and _is_bank(first.strip()):
        return first.strip(), rest
    first, _, rest = written.partition(" ")
    bank = _BIC.fullmatch(first) or _NUMBERED.fullmatch(first)
    if bank and bank[1] == region:  # CITIBANK has the form of a code of Bosnia's
        return first, rest
    if region is None:
        raise UnreadableError(
            "the bank or at least the country is missing",
            next_step="Write it as BIC:number or ID014:number, or name the country.",
        )
    if not is_country(region):
        raise UnreadableError("the country hint is not an ISO 3166-1 code of two letters")
    if found := _AS_FRACTION.fullmatch(written) or _AMONG_NAMES.fullmatch(written):
        return region, found[1]
    if _WORD.search(written):
        raise several_in_one()
    return region, written


def _is_bank(bank: str) -> bool:
    bic, code = _BIC.fullmatch(bank), _BANK_CODE.fullmatch(bank)
    return bool((bic and is_country(bic[1])) or (code and is_country(code[1])))


def _is_number(written: str) -> bool:
    return bool(_NUMBER.fullmatch(written)) and any(each.isdecimal() for each in written)


def _account(value: str, doubt: str = "") -> Identifier:
    return Identifier(IdentifierType.BANK_ACCOUNT, value, doubt)
