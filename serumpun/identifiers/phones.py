"""Phone numbers as E.164 (docs/spec/identifiers.md, section `phone`)."""

import re
from dataclasses import replace
from typing import Final

import phonenumbers
from phonenumbers import CountryCodeSource, NumberParseException, PhoneNumber

from serumpun.errors import UnreadableError
from serumpun.identifiers.identifier import Identifier, IdentifierType
from serumpun.identifiers.text import (
    doubt_of_digits,
    fold_digits,
    refuse_rounded,
    several_in_one,
    tidy,
)

MIN_DIGITS: Final = 5  # below are short codes, which mean something else in each country
MAX_DIGITS: Final = 15  # E.164, section 6
_EXTENSION: Final = re.compile(
    r"(?:;[a-z-]+=|#|\bext(?:n|ension)?\b|\bsamb(?:ungan)?\b|\bx\d|\u0e15\u0e48\u0e2d|"
    r"[,;]+ ?[0-9]{0,6}#?$).*$"
)
_LETTERS: Final = re.compile(r"[^\W\d_]+")  # a name beside it, which is no number on a keypad
_SEVERAL: Final = re.compile(
    r"[0-9](?:[ ().-]{0,3}[0-9]){4}[^\w,;/|&]*(?:[,;/|&]|[^\W\d_])[^0-9]*[0-9]"
)
_ALONE: Final = re.compile(r"\+?[0-9][0-9 ()-]{5,24}")
_DOUBT: Final = "no number of this length is known there"


def read(text: str, region: str | None) -> list[Identifier]:
    """Read a number: one reading if it names its country, else as national and as international."""
    if region is not None and region not in phonenumbers.SUPPORTED_REGIONS:
        raise UnreadableError("the country hint is not an ISO 3166-1 code of two letters")
    written = fold_digits(tidy(text)).casefold().removeprefix("tel:").strip()
    refuse_rounded(written)
    written = _EXTENSION.sub("", written)
    if _SEVERAL.search(written):
        raise several_in_one()
    doubt = doubt_of_digits(written)
    found = _readings(_LETTERS.sub(" ", written), region)
    return [replace(each, doubt=each.doubt or doubt) for each in found]


def _readings(written: str, region: str | None) -> list[Identifier]:
    digits = "".join(each for each in written if each.isdecimal())
    if not MIN_DIGITS <= len(digits) <= MAX_DIGITS + 2:  # with a prefix
        raise UnreadableError(f"a phone number has {MIN_DIGITS} to {MAX_DIGITS} digits")
    if written.lstrip("( ").startswith("+"):
        return [_international(written[written.index("+") :], digits)]
    if digits.startswith("00"):  # nearly everywhere the prefix of international calls
        own = [each for each in (_dialled(written, region),) if each]
        usual = _reading("+" + digits[2:])
        return [*own, *([usual] if usual else [])] or [_international("+" + digits[2:], digits[2:])]
    readings = [each for each in (_national(written, region), _reading("+" + digits)) if each]
    if not readings:
        if region is None:
            raise UnreadableError(
                "the country is missing",
                next_step="Write it with + and the country's code, or name the country.",
            )
        raise UnreadableError(_DOUBT)
    return readings


def _international(written: str, digits: str) -> Identifier:
    """Read what names its country; an odd number is compared as it stands."""
    if found := _reading(written):
        return found
    if digits.startswith("0") or not MIN_DIGITS <= len(digits) <= MAX_DIGITS:
        raise UnreadableError("no country's number")
    return Identifier(IdentifierType.PHONE, f"+{digits}", _DOUBT)


def _dialled(written: str, region: str | None) -> Identifier | None:
    """Read a number behind the country's own prefix of international calls: 001 in Singapore."""
    if region is None:
        return None
    try:
        number: PhoneNumber = phonenumbers.parse(written, region, keep_raw_input=True)
    except NumberParseException:
        return None
    if number.country_code_source != CountryCodeSource.FROM_NUMBER_WITH_IDD:
        return None
    return _reading(f"+{number.country_code}{phonenumbers.national_significant_number(number)}")


def _national(written: str, region: str | None) -> Identifier | None:
    return _reading(written, region) if region else None


def _reading(written: str, region: str | None = None) -> Identifier | None:
    """Return the reading if a number of that length can exist."""
    try:
        number: PhoneNumber = phonenumbers.parse(written, region)
    except NumberParseException:
        return None
    if not phonenumbers.is_possible_number(number):
        return None
    value = phonenumbers.format_number(number, phonenumbers.PhoneNumberFormat.E164)
    return Identifier(IdentifierType.PHONE, value)


def is_like_number(written: str) -> bool:
    """Tell whether a text is a phone number and nothing else."""
    return _ALONE.fullmatch(fold_digits(written)) is not None


def is_assigned(written: str, region: str | None) -> bool:
    """Tell whether a number is in use by its plan; for texts in which any digits may stand."""
    digits = fold_digits(tidy(written))
    for text, where in ((digits, region), (f"+{digits.lstrip('+')}", None)):
        try:
            number = phonenumbers.parse(text, where)
        except NumberParseException:
            continue
        if phonenumbers.is_valid_number(number):
            return True
    return False
