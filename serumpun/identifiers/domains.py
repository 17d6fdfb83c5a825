"""Host names as A-labels, with the domain that was registered (docs/spec/identifiers.md)."""

import re
from functools import cache
from typing import Final

import idna
from publicsuffixlist import PublicSuffixList

from serumpun.errors import BenignError, UnreadableError
from serumpun.identifiers.benign import refuse_benign
from serumpun.identifiers.identifier import Identifier, IdentifierType
from serumpun.identifiers.text import looks_like_zawgyi, refang, tidy

MAX_HOST: Final = 253  # RFC 1035 section 2.3.4, without the last dot
MAX_LABEL: Final = 63
_SCHEME: Final = re.compile(r"^[a-z][a-z0-9+.-]{0,31}://", re.IGNORECASE)
_PORT: Final = re.compile(r":\d{0,5}$")
_LABEL: Final = re.compile(r"[a-z0-9_](?:[a-z0-9_-]*[a-z0-9_])?")
_IS_NUMBER: Final = re.compile(r"[0-9]+|0x[0-9a-f]*")  # as the URL standard says
_STOPS: Final = str.maketrans("\u3002\uff61", "..")
_RESERVED: Final = {"example", "invalid", "test"}  # RFC 2606
_NOBODY: Final = "0-nobody-0"  # on no list
_JOINERS: Final = str.maketrans("", "", "\u200c\u200d")
ZAWGYI: Final = "it looks like Zawgyi; in Unicode it is another name"


def read(text: str, _region: str | None) -> list[Identifier]:
    """Read a host name, or the one in an address: itself, then its registrable domain."""
    written = _SCHEME.sub("", refang(tidy(text)))
    authority = re.split(r"[/?#]", written, maxsplit=1)[0].rpartition("@")[2]
    host = host_name(_PORT.sub("", authority))
    refuse_benign(host)
    return identifiers_of(host, ZAWGYI if looks_like_zawgyi(authority) else "")


def identifiers_of(host: str, doubt: str = "") -> list[Identifier]:
    """Name a host by itself and by the domain that somebody registered.

    Raises:
        BenignError: Everybody can register below it.
    """
    suffixes = _suffixes()
    registrable = suffixes.privatesuffix(host)
    if registrable is None:
        # Below a wildcard (`*.eth.limo`) every name is a suffix, and somebody's own all the same.
        if not suffixes.is_public(f"{_NOBODY}.{host.partition('.')[2]}"):
            raise BenignError("a public suffix: everybody can register a name below it")
        registrable = host
    return [Identifier(IdentifierType.DOMAIN, each, doubt) for each in (host, registrable)]


def host_name(written: str) -> str:
    """Write a host name as lower-case A-labels.

    Source: UTS #46, nontransitional. What that refuses (hyphens in third and fourth place,
    underscores, emoji) exists nevertheless and is kept.

    Raises:
        UnreadableError: No host name of two labels or more.
    """
    name = written.translate(_STOPS).strip(" .").removeprefix("*.")
    if not name.isascii():
        try:
            name = idna.uts46_remap(name, std3_rules=False, transitional=False)
        except idna.IDNAError:
            name = name.casefold()
    labels = [_a_label(label) for label in name.lower().split(".")]
    host = ".".join(labels)
    if len(labels) < 2 or len(host) > MAX_HOST:  # noqa: PLR2004
        raise UnreadableError("no host name with a dot in it")
    if not all(len(label) <= MAX_LABEL and _LABEL.fullmatch(label) for label in labels):
        raise UnreadableError("a part of the host name is empty, too long or has odd characters")
    if _IS_NUMBER.fullmatch(labels[-1]):
        raise UnreadableError("it ends in a number, as an IP address does")
    return host


def _a_label(label: str) -> str:
    """Encode one label; what IDNA 2008 forbids is encoded all the same."""
    if label.isascii():
        return label
    for tried in (label, label.translate(_JOINERS)):
        try:
            return idna.alabel(tried).decode()
        except idna.IDNAError:
            continue
    return "xn--" + label.translate(_JOINERS).encode("punycode").decode()


@cache
def _suffixes() -> PublicSuffixList:
    return PublicSuffixList()


def has_known_suffix(host: str) -> bool:
    """Tell whether a host ends in a suffix of the list, or in one that is kept for examples."""
    if host.rpartition(".")[2] in _RESERVED:
        return True
    return _suffixes().publicsuffix(host, accept_unknown=False) is not None
