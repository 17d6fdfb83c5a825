"""Number plates (docs/spec/identifiers.md, section `plate`)."""

import re
from typing import Final

from serumpun.errors import UnreadableError
from serumpun.identifiers.countries import is_country
from serumpun.identifiers.identifier import Identifier, IdentifierType
from serumpun.identifiers.text import looks_like_zawgyi, squeeze, tidy

MAX_CHARACTERS: Final = 40
MIN_CORE: Final = 4  # what is left without a province; shorter, or digits alone, is everywhere
MIN_PROVINCE: Final = 4  # letters: the letters of a series are fewer
_BANGKOK: Final = "\u0e01\u0e17\u0e21"  # the one province that is usually abbreviated
_COUNTRY: Final = re.compile(r"([A-Za-z]{2}):(.*)")
_WORDS: Final = re.compile(r"[\s,;()]+")


def read(text: str, region: str | None) -> list[Identifier]:
    """Read a plate: as it stands, then without the province that some plates carry."""
    written = tidy(text)
    named = _COUNTRY.fullmatch(written)
    country, plate = (named[1].upper(), named[2]) if named else (region, written)
    if country is None or not is_country(country):
        raise UnreadableError(
            "the country is missing", next_step="Write it as SG:SBA1234A, or name the country."
        )
    words = [word for word in _WORDS.split(plate) if word]
    whole = squeeze("".join(words))
    core = squeeze("".join(word for word in words if not _is_province(word)))
    if not 2 <= len(whole) <= MAX_CHARACTERS:  # noqa: PLR2004 -- a letter and a digit
        raise UnreadableError(f"a plate has 2 to {MAX_CHARACTERS} letters and digits")
    is_telling = len(core) >= MIN_CORE and not core.isdecimal() and not core.isalpha()
    readings = [whole, core] if is_telling else [whole]
    doubt = "it looks like Zawgyi, which is another text" if looks_like_zawgyi(plate) else ""
    return [
        Identifier(IdentifierType.PLATE, f"{country}:{each}", doubt or _doubt(whole))
        for each in readings
    ]


def _is_province(word: str) -> bool:
    squeezed = squeeze(word)
    has_digit = any(each.isdecimal() for each in squeezed)
    return not has_digit and (len(squeezed) >= MIN_PROVINCE or squeezed == _BANGKOK)


def _doubt(whole: str) -> str:
    if not any(each.isdecimal() for each in whole):
        return "no digit is on it"
    return "no letter is on it" if whole.isdecimal() else ""
