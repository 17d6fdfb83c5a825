"""Identifiers in free text.

What is found is blanked out, so that the host of an address is not found once more. A text is read
in pieces: a line of any length takes time in proportion to it.
"""

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any, Final

from serumpun.extracting.finding import Finding, look_at
from serumpun.extracting.patterns import PATTERNS, may_stand_in
from serumpun.identifiers.text import fold_digits, refang, tidy

PIECE: Final = 4096  # characters read at once
MAX_WORD: Final = 512  # characters at a piece's end in which a space is looked for
MAX_STRINGS: Final = 1_000_000  # of one JSON file
_TRAILING: Final = ".,;:!?)]}'\"\u3002\uff0c\u2019\u201d"


def find(
    text: str, region: str | None, advance: Callable[[int], object] = lambda _: None
) -> Iterator[Finding]:
    """Find identifiers, line by line.

    Args:
        text: Of any length and shape.
        region: The country that decides where a value names none.
        advance: Is told how many more characters have been read.
    """
    start, line = 0, 1
    while start < len(text):
        end = _end_of_piece(text, start)
        piece = text[start:end]
        yield from find_in_piece(piece, region, f"line {line}")
        line += piece.count("\n")
        advance(end - start)
        start = end


def _end_of_piece(text: str, start: int) -> int:
    """End a piece after a line, or in a long one at a space; only an endless word is cut."""
    line_end = text.find("\n", start, start + PIECE)
    end = line_end + 1 if line_end >= 0 else min(start + PIECE, len(text))
    if line_end >= 0 or end == len(text):
        return end
    space = max(text.rfind(each, end - MAX_WORD, end) for each in " \t,;\u200b")
    return space + 1 if space > start else end


def find_in_piece(piece: str, region: str | None, place: str) -> Iterator[Finding]:
    """Find identifiers in a text of bounded length."""
    text = refang(tidy(piece))
    if len(text) < 5:  # noqa: PLR2004 -- no identifier is shorter
        return
    has_digits = any(map(str.isdecimal, text))
    for pattern in PATTERNS:
        if not may_stand_in(pattern, text, has_digits=has_digits):
            continue
        looked = fold_digits(text) if pattern.folded else text
        for match in pattern.pattern.finditer(looked):
            written = match["value"].rstrip(_TRAILING)
            finding = look_at(pattern.kind, written, region, place)
            if pattern.keep(finding):
                yield finding
                begin, end = match.start(), match.start("value") + len(written)
                text = f"{text[:begin]}{' ' * (end - begin)}{text[end:]}"


def find_in_strings(parsed: Any, region: str | None) -> Iterator[Finding]:  # noqa: ANN401
    """Find identifiers in every string of a JSON value, without recursion."""
    waiting: list[tuple[str, Any]] = [("", parsed)]
    for _ in range(MAX_STRINGS):
        if not waiting:
            return
        place, value = waiting.pop()
        if isinstance(value, str):
            for finding in find(value, region):
                yield replace(finding, place=place)
        elif isinstance(value, dict):
            waiting += [(f"{place}/{name}"[:200], each) for name, each in reversed(value.items())]
        elif isinstance(value, list):
            numbered = list(enumerate(value))
            waiting += [(f"{place}/{at}", each) for at, each in reversed(numbered)]
