"""Passports by issuing state and number (docs/spec/identifiers.md, section `passport`)."""

import re
from typing import Final

from serumpun.errors import UnreadableError
from serumpun.identifiers.checksums import icao_digit
from serumpun.identifiers.countries import issuing_state
from serumpun.identifiers.identifier import Identifier, IdentifierType
from serumpun.identifiers.text import squeeze, tidy

FIELD: Final = 9  # characters of the number in the machine-readable zone
# ICAO Doc 9303-4, section 4.2.2: number, check digit, nationality, birth, sex, expiry.
_FIRST_LINE: Final = re.compile(r"P[A-Z<]([A-Z<]{3})[A-Z<]{39}")
_SECOND_LINE: Final = re.compile(
    r"([A-Z0-9<]{9})([0-9<])([A-Z<]{3})[0-9<]{6}[0-9][MFX<][0-9]{7}[A-Z0-9<]{14}[0-9<][0-9]"
)
_FILLED: Final = re.compile(r"([A-Z0-9]{1,8}<{1,8})([0-9])")
_COUNTRY: Final = re.compile(r"([A-Za-z]{2,3})(:|[ /-])(.+)")
# Words before it in the languages of the region, as `tidy` leaves them.
WORDS: Final = (
    "passport|paspor|pasport|h\u1ed9 chi\u1ebfu|"
    "\u0e2b\u0e19\u0e31\u0e07\u0e2a\u0e37\u0e2d\u0e40\u0e14\u0e34\u0e19\u0e17\u0e32\u0e07|"
    "\u0e1e\u0e32\u0e2a\u0e1b\u0e2d\u0e23\u0e4c\u0e15|"
    "\u179b\u17b7\u1781\u17b7\u178f\u1786\u17d2\u179b\u1784\u178a\u17c2\u1793|"
    "\u0eab\u0e99\u0eb1\u0e87\u0eaa\u0eb7\u0e9c\u0ec8\u0eb2\u0e99\u0ec1\u0e94\u0e99|"
    "\u0eab\u0e99\u0eb1\u0e87\u0eaa\u0eb7\u0ec0\u0e94\u0eb5\u0e99\u0e97\u0eb2\u0e87|"
    "\u1014\u102d\u102f\u1004\u103a\u1004\u1036\u1000\u1030\u1038\u101c\u1000\u103a\u1019\u103e\u1010\u103a"
)
_NAMED: Final = re.compile(
    rf"(?:{WORDS})(?: ?(?:no|number|nomor|nombor|s\u1ed1)(?![a-z0-9]))?[ .:#]+", re.IGNORECASE
)
_NUMBER: Final = re.compile(r"[A-Z0-9]{5,20}")
_DOUBT: Final = "its check digit does not fit"


def read(text: str, region: str | None) -> list[Identifier]:
    """Read the machine-readable zone, or the issuing state and the number."""
    written = _NAMED.sub("", tidy(text), count=1)
    zone = re.sub(r"\s", "", written).upper()
    first = _FIRST_LINE.match(zone)
    if second := _SECOND_LINE.search(zone, first.end() if first else 0):
        state = issuing_state(first[1] if first else second[3])
        doubt = "" if icao_digit(second[1]) == second[2] else _DOUBT
        return [_passport(_required(state), second[1].rstrip("<"), doubt)]
    readings: list[Identifier] = []
    named = _COUNTRY.fullmatch(written)
    state = issuing_state(named[1].upper()) if named else None
    if named and state:
        readings += _numbers(state, named[3])
    if region is not None and not (named and state and named[2] == ":"):
        readings += _numbers(_required(issuing_state(region)), written)
    if not readings:
        _required(None)
    return readings


def _numbers(state: str, written: str) -> list[Identifier]:
    """Read a number; where the last digit may be the check digit, also without it."""
    upper = re.sub(r"\s", "", written).upper()
    if (filled := _FILLED.fullmatch(upper)) and len(filled[1]) == FIELD:
        doubt = "" if icao_digit(filled[1]) == filled[2] else _DOUBT
        return [_passport(state, filled[1].rstrip("<"), doubt)]
    number = squeeze(upper)
    readings = [_passport(state, number)]
    if len(number) == FIELD + 1 and number.isascii() and icao_digit(number[:FIELD]) == number[-1]:
        readings.append(_passport(state, number[:FIELD]))
    return readings


def _passport(state: str, number: str, doubt: str = "") -> Identifier:
    if not _NUMBER.fullmatch(number):
        raise UnreadableError("a passport's number has 5 to 20 letters and digits")
    doubt = doubt or ("" if any(map(str.isdecimal, number)) else "no digit is in it")
    return Identifier(IdentifierType.PASSPORT, f"{state}:{number}", doubt)


def _required(state: str | None) -> str:
    if state is None:
        raise UnreadableError(
            "the issuing state is missing",
            next_step="Write it as IDN:A1234567, or name the country.",
        )
    return state
