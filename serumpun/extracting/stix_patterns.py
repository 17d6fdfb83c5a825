"""Identifiers in patterns of STIX 2.1 (section 9): what they say to be equal, and what they do not.

Only what a pattern says to be equal is a value. What it excludes, and the texts that LIKE, MATCHES
and the like compare with, stand for others: they are told as left out, with where they stand.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from serumpun.extracting import free_text
from serumpun.extracting.finding import MAX_WRITTEN, Finding, look_at
from serumpun.identifiers import IdentifierType
from serumpun.identifiers.text import tidy

# Objects of the standard, and those for payments and telephony of the extensions of DOGESEC.
TYPES: Final = {
    "bank-account": IdentifierType.BANK_ACCOUNT,
    "cryptocurrency-wallet": IdentifierType.WALLET,
    "domain-name": IdentifierType.DOMAIN,
    "email-addr": IdentifierType.EMAIL,
    "ipv4-addr": IdentifierType.IP,
    "ipv6-addr": IdentifierType.IP,
    "phone-number": IdentifierType.PHONE,
    "url": IdentifierType.URL,
}
MAX_PATTERN: Final = 100_000
_EQUAL: Final = {"=", "==", "IN"}
# A quoted text, an object's path, or what compares them; each is bounded.
_WORD: Final = re.compile(
    r"'(?P<text>[^'\\]{0,2048}(?:\\.[^'\\]{0,2048}){0,64})'"
    r"|(?<![\w-])(?P<object>[a-z0-9-]{3,40}):"
    r"(?P<path>(?:[\w.*-]|\[[0-9*]{1,6}\]|'[^'\\]{1,64}'){1,200})"
    r"|(?P<operator>!=|<>|==|=|[<>]=?|\b(?:IN|LIKE|MATCHES|ISSUBSET|ISSUPERSET)\b)"
    r"|\b(?P<negation>NOT)\b"
)


def find(pattern: str, language: str, region: str | None, place: str) -> Iterator[Finding]:
    """Find identifiers in a pattern, and tell which texts of it are not compared.

    Args:
        pattern: As the indicator has it.
        language: Its `pattern_type`; only STIX's own is read.
        region: The country that decides where a value names none.
        place: Of the indicator.
    """
    pattern = pattern[:MAX_PATTERN]
    if language not in {"", "stix"}:
        yield from _left_out(
            pattern, _look_at(pattern, None, region, place), f"in {language[:20]}", place
        )
        return
    kind: IdentifierType | None = None
    operator, negation = "", ""
    for word in _WORD.finditer(pattern):
        if word["object"]:
            kind = TYPES.get(word["object"]) if word["path"] == "value" else None
            operator, negation = "", ""
        elif word["operator"]:
            operator = word["operator"]
        elif word["negation"]:
            negation = "NOT "
        elif word["text"] and operator:
            text = re.sub(r"\\(.)", r"\1", word["text"])
            found = _look_at(text, kind, region, place)
            is_value = operator in _EQUAL and not negation
            how = f"with {negation}{operator}"
            yield from found if is_value else _left_out(text, found, how, place)


def _look_at(
    text: str, kind: IdentifierType | None, region: str | None, place: str
) -> Iterator[Finding]:
    """Read a text by the type of its path; one of another path by its form."""
    if kind:
        yield look_at(kind, text, region, place)
        return
    for finding in free_text.find(text, region):
        yield replace(finding, place=place)


def _left_out(text: str, found: Iterator[Finding], how: str, place: str) -> Iterator[Finding]:
    """Tell of a text that it is not compared, once for each type that it looks like."""
    refusal = f"a pattern {how} does not tell which value it is"
    written = tidy(text[:MAX_WRITTEN])
    for kind in sorted({each.kind for each in found}):
        yield Finding(kind, written, None, (), refusal, place=place, key=written)
