"""Handsets by their IMEI (docs/spec/identifiers.md, section `imei`)."""

import re
from typing import Final

from serumpun.errors import UnreadableError
from serumpun.identifiers.checksums import has_luhn
from serumpun.identifiers.identifier import Identifier, IdentifierType
from serumpun.identifiers.text import fold_digits, tidy

CORE: Final = 14  # type allocation and serial number; what follows is a check or a version
_BETWEEN: Final = re.compile(r"[\s./:-]")
_IMEI: Final = re.compile(r"(?:IMEI(?:SV|[12])?)?([0-9]{14,17})")


def read(text: str, _region: str | None) -> list[Identifier]:
    """Read 14 digits, with or without check digit (15), software version (16) or both (17)."""
    written = fold_digits(tidy(text)).upper()
    found = _IMEI.fullmatch(_BETWEEN.sub("", written))
    if found is None:
        raise UnreadableError("an IMEI has 14 to 17 digits")
    digits = found[1]
    checked = len(digits) in {CORE + 1, CORE + 3}
    fits = not checked or has_luhn(digits[: CORE + 1])
    doubt = "" if fits else "its check digit does not fit"
    return [Identifier(IdentifierType.IMEI, digits[:CORE], doubt)]
