"""Addresses of crypto-assets (docs/spec/identifiers.md, section `wallet`)."""

import re
from typing import Final

from serumpun.errors import UnreadableError
from serumpun.identifiers.benign import refuse_benign_exactly
from serumpun.identifiers.checksums import (
    BASE58,
    BECH32,
    XRP,
    from_base58,
    has_base58_checksum,
    has_bech32_checksum,
    has_eip55_case,
    to_base58check,
    ton_account,
)
from serumpun.identifiers.identifier import Identifier, IdentifierType
from serumpun.identifiers.text import tidy

_URI: Final = re.compile(r"^[A-Za-z][A-Za-z0-9-]{1,19}:(?:[0-9]{1,10}:)? ?")  # also CAIP-10
_AFTER: Final = re.compile(r"[?@].*$")
_EVM: Final = re.compile(r"(0[xX]|[xX][dD][cC])?([0-9A-Fa-f]{40})")
_TRON: Final = re.compile(r"(?:0[xX])?(41[0-9A-Fa-f]{40})")
_BECH32: Final = re.compile(rf"[a-z]{{1,16}}1[{BECH32}]{{6,103}}")
_BASE58: Final = re.compile(rf"[{BASE58}]{{25,64}}")
_NAME: Final = re.compile(r"[^\s.]{1,63}(?:\.[^\s.]{1,63}){1,4}")
_OTHER: Final = re.compile(r"[!-~]{8,128}")
_KEY_BYTES: Final = 32  # Solana: the key itself, without a checksum
_MISTYPED: Final = "its checksum does not fit: a character may be mistyped"


def read(text: str, _region: str | None) -> list[Identifier]:
    """Read an address, alone or in a payment link."""
    written = tidy(text)
    if "://" in written:  # a payment link, or the address's page at an explorer
        written = _AFTER.sub("", written).rstrip("/").rpartition("/")[2]
    written = _AFTER.sub("", _URI.sub("", written))
    value, doubt = _one(written)
    refuse_benign_exactly(value)
    return [Identifier(IdentifierType.WALLET, value, doubt)]


def _tron(written: str) -> str | None:
    hexadecimal = _TRON.fullmatch(written)
    return to_base58check(bytes.fromhex(hexadecimal[1])) if hexadecimal else None


def _one(written: str) -> tuple[str, str]:
    """Write an address in its one form, and tell what is odd about it."""
    if evm := _EVM.fullmatch(written):
        prefix, digits = evm[1], evm[2]
        doubt = "" if has_eip55_case(digits) else _MISTYPED
        return f"0x{digits.lower()}", doubt if prefix else "0x is missing before it"
    if other_form := _tron(written) or ton_account(written):
        return other_form, ""
    lower = written.lower()
    if _BECH32.fullmatch(lower):
        fits = has_bech32_checksum(lower) and written in {lower, written.upper()}
        return lower, "" if fits else _MISTYPED
    if _BASE58.fullmatch(written):
        raw = from_base58(written.translate(XRP) if written.startswith("r") else written)
        fits = len(raw) == _KEY_BYTES or has_base58_checksum(raw)
        return written, "" if fits else _MISTYPED
    if _NAME.fullmatch(written):
        return written.casefold(), "a name, which can be pointed at another address"
    if _OTHER.fullmatch(written):
        return written, "of no kind that is known here"
    raise UnreadableError("no address of 8 to 128 characters without spaces")
