"""IP addresses (docs/spec/identifiers.md, section `ip`)."""

import re
from functools import cache
from ipaddress import (
    AddressValueError,
    IPv4Address,
    IPv4Network,
    IPv6Address,
    IPv6Network,
    ip_address,
    ip_network,
)
from typing import Final

from serumpun.errors import BenignError, UnreadableError
from serumpun.identifiers.benign import refuse_benign_exactly
from serumpun.identifiers.identifier import Identifier, IdentifierType
from serumpun.identifiers.text import fold_digits, refang, tidy

SITE_BITS: Final = 64  # what one line is given; the rest changes by the hour (RFC 8981)
_V4: Final = re.compile(r"([0-9]{1,5}(?:\.[0-9]{1,5}){3})(?::[0-9]{1,5})?(?:/32)?")
_V6: Final = re.compile(r"\[?([0-9a-f:.]{2,45})(?:%[0-9a-z]{1,16})?\]?(?::[0-9]{1,5})?")
_ZEROS: Final = re.compile(r"(?<![0-9])0+(?=[0-9])")
# Addresses that everybody uses at home (RFC 6890). Those for documentation are not among them.
_LOCAL: Final = (
    *("0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16"),
    *("172.16.0.0/12", "192.168.0.0/16", "224.0.0.0/3", "::/8", "fc00::/7", "fe80::/10"),
    "ff00::/8",
)


_TRANSLATED: Final = IPv6Network("64:ff9b::/96")  # RFC 6052 section 2.1


def read(text: str, _region: str | None) -> list[Identifier]:
    """Read an address; one of version 6 also as the /64 it lies in."""
    written = fold_digits(refang(tidy(text))).lower()
    if v4 := _V4.fullmatch(written):
        plain = _ZEROS.sub("", v4[1])
        doubt = "" if plain == v4[1] else "leading zeros: elsewhere they may mean octal"
        return _v4(plain, doubt)
    network, slash, bits = written.partition("/")
    v6 = _V6.fullmatch(network)
    if v6 is None or (slash and bits not in {"64", "128"}):
        raise UnreadableError("no IP address")
    address = _v6(v6[1])
    if address.ipv4_mapped:
        return _v4(str(address.ipv4_mapped), "")
    if address in _TRANSLATED:  # its /64 is that of everybody behind a translator
        return _v4(str(IPv4Address(int(address) & 0xFFFFFFFF)), "")
    _refuse_local(address)
    site = str(IPv6Network((address, SITE_BITS), strict=False))
    return [_ip(each) for each in ((site,) if bits == "64" else (str(address), site))]


def _v4(written: str, doubt: str) -> list[Identifier]:
    try:
        address = IPv4Address(written)
    except AddressValueError:
        raise UnreadableError("no IP address: a part is over 255") from None
    _refuse_local(address)
    return [_ip(str(address), doubt)]


def _v6(written: str) -> IPv6Address:
    try:
        return IPv6Address(written)
    except AddressValueError:
        raise UnreadableError("no IP address") from None


def _refuse_local(address: IPv4Address | IPv6Address) -> None:
    if any(address in network for network in _local_networks()):
        raise BenignError("a local address: every network has it")
    refuse_benign_exactly(str(address))


@cache
def _local_networks() -> tuple[IPv4Network | IPv6Network, ...]:
    return tuple(ip_network(each) for each in _LOCAL)


def _ip(value: str, doubt: str = "") -> Identifier:
    return Identifier(IdentifierType.IP, value, doubt)


def is_ip(written: str) -> bool:
    """Tell whether a host is an address and no name."""
    try:
        ip_address(written)
    except ValueError:
        return False
    return True
