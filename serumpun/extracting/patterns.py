"""Where identifiers may stand in free text: bounded patterns that begin where a word does."""

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from serumpun.errors import UnreadableError
from serumpun.extracting.finding import Finding
from serumpun.identifiers import IdentifierType, domains, passports, phones, platforms

Keep = Callable[[Finding], bool]
_IGNORE: Final = re.IGNORECASE


@dataclass(frozen=True)
class Pattern:
    """Where a type of identifier may stand.

    Args:
        kind: One of `IdentifierType`.
        pattern: The group `value` is the value, the whole match is blanked out.
        marks: A text without any of them need not be searched; `0` stands for any digit.
        keep: Tells a value from what only looks like one.
        folded: Digits of every script are looked for.
    """

    kind: IdentifierType
    pattern: re.Pattern[str]
    marks: Sequence[str]
    keep: Keep = lambda finding: bool(finding.readings) or finding.is_benign
    folded: bool = True


def _is_sure(finding: Finding) -> bool:
    return finding.is_benign or (bool(finding.readings) and not finding.doubt)


def _is_wallet(finding: Finding) -> bool:
    digits = any(each.isdecimal() for each in finding.written)
    return _is_sure(finding) and digits and not finding.written.isdecimal()


def _is_iban(finding: Finding) -> bool:
    return bool(finding.readings) and finding.readings[0].value == finding.written.replace(" ", "")


def _is_host(finding: Finding) -> bool:
    try:
        host = domains.host_name(re.split(r"[/?#:]", finding.written, maxsplit=1)[0])
    except UnreadableError:
        return False
    return domains.has_known_suffix(host)


def _is_phone(finding: Finding) -> bool:
    if finding.written.startswith(("+", "(+")):
        return _is_sure(finding)
    if finding.readings:
        return phones.is_assigned(finding.written, finding.region)
    return finding.region is None and finding.written.startswith("0")


def _is_handle(finding: Finding) -> bool:
    """Tell an account's name from a site named behind a platform."""
    named = re.split("[ :=@]+", finding.written)[-1]
    return bool(finding.readings) and not _is_host(replace(finding, written=named))


def _told(_: Finding) -> bool:
    return True


_LABEL: Final = r"[a-z0-9_-]{1,63}"
_HOST: Final = rf"(?:{_LABEL}\.){{1,8}}(?:xn--[a-z0-9-]{{1,59}}|[a-z]{{2,24}})"
_WIDE_LABEL: Final = r"[^\s/:@.,;!?()<>\[\]{}\"'|\u3002]{1,63}"
_NUMBER: Final = r"[0-9](?:[ .-]?[0-9]){4,23}"
# What a word of Latin letters or a number goes on with. Other scripts of the region set no spaces,
# so that a number or a name in Latin letters may stand right beside their letters.
_LATIN: Final = r"A-Za-z0-9_\u00c0-\u024f\u1e00-\u1eff"
_AT_ONLY: Final = {"github", "reddit", "signal", "threads", "tt", "vk", "x"}  # words of their own
_AT: Final = r"(?: ?[:=] ?| )@[a-z0-9_.]{3,64}"
# A name that is no word of a sentence: it has a figure, a line or a dot within.
_ODD: Final = r"(?=[a-z.]{0,63}#?[0-9_]|[a-z]{1,62}\.[a-z])[a-z_][a-z0-9_.]{2,63}(?:#[0-9]{4})?"
# Any other ends its clause: `FB: Budi Demo` is a person's name, `FB: budidemo` an account's.
_WORD: Final = r"[a-z]{3,64}(?= ?(?:$|[,;|/)\]]|\.(?: |$)))"
_NAMED: Final = rf"(?: id)?(?: ?[:=] ?(?:{_ODD}|{_WORD})|{_AT})(?![{_LATIN}])"
_NATIVE: Final = "|".join(platforms.NATIVE)


def _any_of(names: Iterable[str]) -> str:
    return "|".join(sorted(names, key=len, reverse=True))


# Words for an account in the languages of the region.
_ACCOUNT: Final = (
    r"(?<![a-z])(?:account|acct?|a/c|rekening|rek|norek|akaun|stk)(?![a-z])|"
    "t\u00e0i kho\u1ea3n|s\u1ed1 tk|"
    "\u0e1a\u0e31\u0e0d\u0e0a\u0e35|\u1782\u178e\u1793\u17b8|\u0e9a\u0eb1\u0e99\u0e8a\u0eb5|"
    "\u1021\u1000\u1031\u102c\u1004\u1037\u103a|\u1005\u102c\u101b\u1004\u103a\u1038\u1021\u1019\u103e\u1010\u103a"
)
_PHONE: Final = (
    rf"(?:(?<![{_LATIN}+.])|(?<=[\u0e00-\u0eff]\.)|(?<=(?:tel|elp|.hp|.no)\.))"
    rf"(?P<value>\(?\+?\(?[0-9](?:%s[0-9]){{6,16}})(?![{_LATIN}]|\.[0-9])"
)
PATTERNS: Final = (
    Pattern(
        IdentifierType.PASSPORT,
        re.compile(r"(?<![A-Z0-9<])(?P<value>P[A-Z<][A-Z<]{42}\s?[A-Z0-9<]{44})(?![A-Z0-9<])"),
        marks="<",
    ),
    Pattern(
        IdentifierType.URL,
        re.compile(
            r"(?<![a-z0-9+.-])(?P<value>(?:https?|ftp)://[^\s<>\"'`\u201c\u201d]{3,2000})", _IGNORE
        ),
        marks="/",
        folded=False,
    ),
    Pattern(
        IdentifierType.EMAIL,
        re.compile(
            rf"(?<![\w.+%-])(?P<value>[\w.+%-]{{1,64}}@(?:{_WIDE_LABEL}\.){{1,8}}[^\W\d_]{{2,24}})",
            _IGNORE,
        ),
        marks="@",
        folded=False,
    ),
    Pattern(
        IdentifierType.URL,
        re.compile(
            rf"(?<![a-z0-9@._/-])(?P<value>{_HOST}(?::[0-9]{{1,5}})?/[^\s<>\"'`]{{1,1000}})",
            _IGNORE,
        ),
        marks="/",
        keep=_is_host,
        folded=False,
    ),
    Pattern(
        IdentifierType.SOCIAL_HANDLE,
        re.compile(
            rf"(?<![{_LATIN}@.])(?P<value>(?:{_any_of(platforms.LATIN - _AT_ONLY)}){_NAMED}"
            rf"|(?:{_any_of(_AT_ONLY)}){_AT}(?![{_LATIN}])"
            rf"|(?:telegram|instagram|tiktok|wechat|facebook|kakaotalk) (?!v[0-9]){_ODD}"
            rf"(?![{_LATIN}]))",
            _IGNORE,
        ),
        marks=":=@_.0123456789",
        keep=_is_handle,
        folded=False,
    ),
    Pattern(
        IdentifierType.SOCIAL_HANDLE,
        re.compile(rf"(?P<value>(?:{_NATIVE})(?:{_NAMED}| {_ODD}(?![{_LATIN}])))", _IGNORE),
        marks=":=@_.0123456789",
        keep=_is_handle,
        folded=False,
    ),
    Pattern(
        IdentifierType.WALLET,
        re.compile(
            r"(?<![A-Za-z0-9])(?P<value>0x[0-9a-f]{40}|(?:bc|tb|ltc)1[a-z0-9]{11,87}|"
            r"[A-Za-z0-9+/_-]{48}(?![+/=_-])|[1-9a-km-zA-HJ-NP-Z]{26,48})(?![A-Za-z0-9])",
            _IGNORE,
        ),
        marks="0",
        keep=_is_wallet,
    ),
    Pattern(
        IdentifierType.IP,
        re.compile(
            r"(?<![\w.:])(?P<value>(?:[0-9]{1,3}\.){3}[0-9]{1,3}|[0-9a-f:]{2,39}:[0-9a-f:]{0,39})"
            r"(?![\w.]?[0-9a-f])",
            _IGNORE,
        ),
        marks=".:",
        keep=_is_sure,
    ),
    Pattern(
        IdentifierType.BANK_ACCOUNT,
        re.compile(
            r"(?<![A-Z0-9])(?P<value>[A-Z]{2}[0-9]{2}(?: ?[A-Z0-9]{4}){2,7}(?: ?[A-Z0-9]{1,3})?)"
            r"(?![A-Z0-9])"
        ),
        marks="0",
        keep=_is_iban,
    ),
    Pattern(
        IdentifierType.BANK_ACCOUNT,
        re.compile(
            r"(?<![A-Z0-9])(?P<value>[A-Z]{6}[A-Z0-9]{2}(?:[A-Z0-9]{3})?"
            rf": ?{_NUMBER})(?![0-9])"
        ),
        marks=":",
    ),
    Pattern(
        IdentifierType.IMEI,
        re.compile(
            r"(?<![a-z])imei(?:sv|[12])?[^0-9\n]{0,12}"
            r"(?P<value>[0-9](?:[ /-]?[0-9]){13,16})(?![0-9])",
            _IGNORE,
        ),
        marks="0",
    ),
    Pattern(
        IdentifierType.VESSEL_IMO,
        re.compile(
            r"(?<![a-z])imo(?: ?(?:no|number|nr))?[^0-9a-z]{0,4}(?P<value>[0-9]{7})(?![0-9])",
            _IGNORE,
        ),
        marks="0",
    ),
    Pattern(
        IdentifierType.PASSPORT,
        re.compile(
            rf"(?:{passports.WORDS})(?: (?:no|number|nomor|nombor|s\u1ed1))?[^a-z0-9\n]{{0,6}}"
            r"(?P<value>(?:[a-z]{3}:)?[a-z]{1,2} ?[0-9]{6,9})(?![a-z0-9])",
            _IGNORE,
        ),
        marks="0",
        keep=_told,
    ),
    Pattern(
        IdentifierType.BANK_ACCOUNT,
        re.compile(
            rf"(?:{_ACCOUNT})"
            rf"[^0-9\n]{{0,30}}(?P<value>{_NUMBER})(?![0-9])",
            _IGNORE,
        ),
        marks="0",
        keep=_told,
    ),
    Pattern(
        IdentifierType.BANK_ACCOUNT,
        re.compile(r"(?<![0-9-])(?P<value>[0-9]{3}-[0-9]-[0-9]{5}-[0-9])(?![0-9-])"),
        marks="-",
        keep=lambda finding: finding.region == "TH" and bool(finding.readings),
    ),
    Pattern(
        IdentifierType.DOMAIN,
        re.compile(rf"(?<![a-z0-9@._/-])(?P<value>{_HOST})(?![a-z0-9@_-])", _IGNORE),
        marks=".",
        keep=_is_host,
        folded=False,
    ),
    Pattern(
        IdentifierType.DOMAIN,
        re.compile(
            rf"(?<![^\s(\[<\"'])(?P<value>(?:{_WIDE_LABEL}\.){{1,8}}{_WIDE_LABEL})(?![^\s)\]>\"',;!?])"
        ),
        marks=".",
        keep=lambda finding: not finding.written.isascii() and _is_host(finding),
        folded=False,
    ),
    Pattern(
        IdentifierType.PHONE,
        re.compile(_PHONE % r"[ ().-]{0,3}", _IGNORE),
        marks="0",
        keep=_is_phone,
    ),
    Pattern(  # two numbers with a dash between them
        IdentifierType.PHONE,
        re.compile(_PHONE % r"(?:[ .-]|\) ?| ?\(|\)-)?", _IGNORE),
        marks=(" - ",),
        keep=_is_phone,
    ),
)


def may_stand_in(pattern: Pattern, text: str, *, has_digits: bool) -> bool:
    """Tell whether a text has what every match of a pattern has."""
    return has_digits if pattern.marks == "0" else any(mark in text for mark in pattern.marks)
