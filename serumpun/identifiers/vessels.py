"""Ships by their IMO number (docs/spec/identifiers.md, section `vessel_imo`)."""

import re
from typing import Final

from serumpun.errors import UnreadableError
from serumpun.identifiers.checksums import has_imo_digit
from serumpun.identifiers.identifier import Identifier, IdentifierType
from serumpun.identifiers.text import fold_digits, tidy

_ALONE: Final = re.compile(r"[0-9]{7}")
_NAMED: Final = re.compile(r"\bIMO(?: ?(?:NO|NUMBER|NR))?[^0-9A-Z]{0,4}([0-9]{7})(?![0-9])")


def read(text: str, _region: str | None) -> list[Identifier]:
    """Read seven digits, alone or after `IMO`."""
    written = fold_digits(tidy(text)).upper()
    named = _NAMED.search(written)
    digits = named[1] if named else written.replace(" ", "")
    if not _ALONE.fullmatch(digits):
        raise UnreadableError(
            "an IMO number has seven digits",
            next_step="An MMSI changes with the flag: the ship's register tells its IMO number.",
        )
    doubt = "" if has_imo_digit(digits) else "its check digit does not fit"
    return [Identifier(IdentifierType.VESSEL_IMO, digits, doubt)]
