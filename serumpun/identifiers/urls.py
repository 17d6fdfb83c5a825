"""Addresses of pages (docs/spec/identifiers.md, section `url`)."""

import re
from typing import Final
from urllib.parse import quote, unquote_to_bytes

from serumpun.errors import BenignError, UnreadableError
from serumpun.identifiers import addresses, domains
from serumpun.identifiers.benign import benign_kind, said_of
from serumpun.identifiers.identifier import Identifier, IdentifierType
from serumpun.identifiers.links import account_of
from serumpun.identifiers.text import looks_like_zawgyi, refang, tidy

_URL: Final = re.compile(
    r"(?:([a-z][a-z0-9+.-]{0,15})://)?([^/?#\s]{1,512})([^?#\s]*)(?:\?([^#\s]*))?(?:#\S*)?",
    re.IGNORECASE,
)
_STOP: Final = re.compile(r"(?<=[^/.])[.,;]{1,9}$")
_WEB: Final = {"http": "80", "https": "443"}
_PORT: Final = re.compile(r":([0-9]{0,5})$")
_ESCAPE: Final = re.compile(r"%[0-9A-Fa-f]{2}")
_UNRESERVED: Final = frozenset(
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~"
)
_KEPT: Final = "!$&'()*+,;=:@/?%"  # RFC 3986: sub-delims and what separates
_TRACKING: Final = re.compile(r"(?:utm_[a-z]+|fbclid|gclid|igsh|igshid|mc_[ce]id|msclkid|yclid)=.*")


def read(text: str, _region: str | None) -> list[Identifier]:
    """Read an address: the account it names, itself, its page, its host and domain."""
    # Browsers take a backslash for a slash; a full stop at the end is of the sentence around it.
    found = _URL.fullmatch(_STOP.sub("", refang(tidy(text)).replace("\\", "/")))
    if found is None:
        raise UnreadableError("no address of a page")
    scheme = (found[1] or "https").lower()
    authority = found[2].rpartition("@")[2]
    port = _PORT.search(authority)
    written = _PORT.sub("", authority)
    path, query = _path(found[3]), _query(found[4] or "")
    head = "" if scheme in _WEB else f"{scheme}://"
    tail = f":{port[1]}" if port and port[1] and port[1] not in _WEB.values() else ""
    bare = written.strip("[]")
    if addresses.is_ip(bare):
        hosts = addresses.read(bare, None)
        shown = f"[{hosts[0].value}]" if ":" in hosts[0].value else hosts[0].value
        return [*_pages(f"{head}{shown}{tail}", path, query), *hosts]
    host = domains.host_name(written)
    kind = benign_kind(host)
    named = account_of(host, path, query) if kind else []
    if kind == "bank" or (kind and not path and not query and not named):
        raise BenignError(said_of(kind))
    doubt = domains.ZAWGYI if looks_like_zawgyi(written) else ""
    pages = _pages(f"{head}{host}{tail}", path, query)
    if kind:
        return [*named, *pages[:1]]
    return [*pages, *domains.identifiers_of(host, doubt)]


def _pages(start: str, path: str, query: str) -> list[Identifier]:
    """Name an address with and without its query; one without path is its host, no page."""
    pages = [f"{start}{path}?{query}"] if query else []
    pages += [f"{start}{path}"] if path else []
    return [Identifier(IdentifierType.URL, page) for page in pages]


def _path(written: str) -> str:
    """Resolve dots and escapes (RFC 3986 section 6.2.2), drop slashes at the end."""
    kept: list[str] = []
    for segment in _escaped(written).split("/")[1:]:
        if segment == "..":
            del kept[-1:]
        elif segment != ".":
            kept.append(segment)
    return "".join(f"/{segment}" for segment in kept).rstrip("/")


def _query(written: str) -> str:
    """Drop parameters that only tell where a visitor came from."""
    parts = _escaped(written).split("&")
    return "&".join(part for part in parts if part and not _TRACKING.fullmatch(part.lower()))


def _escaped(written: str) -> str:
    """Escape what must be, in capitals, and nothing that need not be."""
    plain = _ESCAPE.sub(_unescaped, written)
    return _ESCAPE.sub(lambda found: found[0].upper(), quote(plain, safe=_KEPT + "-._~"))


def _unescaped(found: re.Match[str]) -> str:
    byte = unquote_to_bytes(found[0])
    return byte.decode() if byte[0] in _UNRESERVED else found[0]
