"""What is done to every text first: scripts, invisible characters, defanging."""

import re
import unicodedata
from typing import Final

from serumpun.errors import UnreadableError

_JOINERS: Final = "\u200c\u200d"  # a domain label may need them after a virama
_SPACES: Final = re.compile(r"\s+")
_DOT: Final = re.compile(
    r" ?(?:\[ ?(?:\.|dot) ?\]|\( ?(?:\.|dot) ?\)|\{ ?(?:\.|dot) ?\}) ?", re.IGNORECASE
)
_AT: Final = re.compile(
    r" ?(?:\[ ?(?:@|at) ?\]|\( ?(?:@|at) ?\)|\{ ?(?:@|at) ?\}) ?", re.IGNORECASE
)
_COLON: Final = re.compile(r"\[(:|/|://)\]")
_HXXP: Final = re.compile(r"\b(?:hxxp|h\*\*p)(s?)(?=:)", re.IGNORECASE)
_ROUNDED: Final = re.compile(r"[0-9][.,][0-9]+e\+?[0-9]", re.IGNORECASE)
_FOR_A_DIGIT: Final = re.compile(
    r"[0-9][ .-]?[oil](?![a-z])|(?<![a-z])[oil][ .-]?[0-9]", re.IGNORECASE
)
_BURMESE_DIGIT: Final = re.compile("[\u1040-\u1049\u1090-\u1099]")
_WA, _ZERO = "\u101d", "\u1040"  # the letter wa is often typed for the digit it looks like
# In Unicode a vowel e or a medial stands after its consonant and a virama before one; Zawgyi puts
# e and medial ra before, and uses the virama's code for the visible asat.
_ZAWGYI: Final = re.compile(
    "(?:^|[^\u1000-\u102a\u103b-\u103f\u1050-\u1097\u1039])[\u1031\u103b]|\u1039(?![\u1000-\u1021])"
)


class _Folds(dict[int, str]):
    """What `str.translate` puts for each character: found out once for each."""

    def __missing__(self, code: int) -> str:
        """Drop what is invisible, make hyphens and spaces plain."""
        character = chr(code)
        match unicodedata.category(character):
            case "Cf" if character not in _JOINERS:
                put = ""
            case "Pd":
                put = "-"
            case "Cc" | "Zl" | "Zp":
                put = " "
            case _:
                put = character
        self[code] = put
        return put


class _Digits(dict[int, str]):
    """Likewise, the digits of every script."""

    def __missing__(self, code: int) -> str:
        """Write a digit as 0 to 9."""
        character = chr(code)
        self[code] = str(unicodedata.decimal(character, character))
        return self[code]


_FOLDS: Final = _Folds()
_DIGITS: Final = _Digits()


def tidy(text: str) -> str:
    """Fold what looks alike to one form: NFKC, plain hyphens and spaces, nothing invisible."""
    if not (text.isascii() and text.isprintable()):
        text = unicodedata.normalize("NFKC", text).translate(_FOLDS)
    return _SPACES.sub(" ", text).strip()


def refang(text: str) -> str:
    """Undo what keeps a dangerous address from being clicked: `hxxp`, `[.]`, `(dot)`, `[at]`."""
    if not any(mark in text for mark in "[({\\*") and "hxxp" not in text.casefold():
        return text
    text = _COLON.sub(r"\1", _AT.sub("@", _DOT.sub(".", text)))
    return _HXXP.sub(r"http\1", text).replace("\\.", ".")


def fold_digits(text: str) -> str:
    """Write the digits of every script as 0 to 9; the Burmese letter wa among digits is a zero.

    The text stays as long as it was.
    """
    if text.isascii():
        return text
    if _BURMESE_DIGIT.search(text):
        text = text.replace(_WA, _ZERO)
    return text.translate(_DIGITS)


def squeeze(text: str) -> str:
    """Fold digits, keep letters, their marks and digits, in upper case: `b 12-ab` is `B12AB`."""
    folded = fold_digits(tidy(text)).upper()
    kept = "".join(
        each for each in folded if each.isalnum() or unicodedata.category(each).startswith("M")
    )
    return unicodedata.normalize("NFKC", kept)  # marks may now stand beside other letters


def refuse_rounded(folded: str) -> None:
    """Refuse what a spreadsheet has made of a long number: `6.28123E+12`.

    Raises:
        UnreadableError: Its last digits are lost.
    """
    if _ROUNDED.search(folded):
        raise UnreadableError(
            "a spreadsheet has rounded it, and the last digits are lost",
            next_step="Take it from the source; make the column text before exporting.",
        )


def several_in_one() -> UnreadableError:
    """Say that a text holds more than one number: which is meant is for its writer to tell."""
    return UnreadableError(
        "more than one number, or words among its digits", next_step="Give each by itself."
    )


def doubt_of_digits(folded: str) -> str:
    """Doubt a number in which a letter stands for the digit that it looks like."""
    return "a letter O, I or L stands among its digits" if _FOR_A_DIGIT.search(folded) else ""


def looks_like_zawgyi(text: str) -> bool:
    """Tell whether Burmese is in the Zawgyi encoding, by the specification's rule of thumb."""
    return _ZAWGYI.search(text) is not None
