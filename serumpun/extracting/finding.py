"""One value that a file holds, and how it is read."""

from dataclasses import dataclass, field
from typing import Final

from serumpun.errors import BenignError, IdentifierError
from serumpun.identifiers import Identifier, candidates
from serumpun.identifiers.text import tidy

MAX_WRITTEN: Final = 2048


@dataclass(frozen=True)
class Finding:
    """One value; two are the same if they are read the same, wherever they stand.

    Args:
        kind: One of `IdentifierType`.
        written: As the file has it, tidied.
        region: The country that decided where the value names none.
        readings: What is compared; empty if it is refused.
        refusal: Why it is not compared.
        is_benign: It is not compared because it belongs to everybody.
        place: Line, row or member.
    """

    kind: str
    written: str = field(compare=False)
    region: str | None = field(compare=False)
    readings: tuple[Identifier, ...]
    refusal: str = ""
    is_benign: bool = False
    place: str = field(default="", compare=False)
    key: str = ""

    @property
    def doubt(self) -> str:
        """Why it may be mistyped."""
        return self.readings[0].doubt if self.readings else ""


def look_at(kind: str, written: str, region: str | None, place: str) -> Finding:
    """Read a value; a refusal is told, not raised."""
    written = tidy(written[:MAX_WRITTEN])
    try:
        readings = candidates(kind, written, region=region)
    except IdentifierError as error:
        is_benign = isinstance(error, BenignError)
        return Finding(kind, written, region, (), error.reason, is_benign, place, written)
    return Finding(kind, written, region, readings, place=place)
