"""Check digits and checksums of numbers and addresses, each as its standard says."""

import binascii
import hashlib
import re
from typing import Final

from serumpun.identifiers.keccak import keccak_256

BASE58: Final = "123456789ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz"
_XRP: Final = "rpshnaf39wBUDNEGHJKLM4PQRST7VWXYZ2bcdeCg65jkm8oFqi1tuvAxyz"
XRP: Final = str.maketrans(_XRP, BASE58)  # the XRP Ledger's order of the same characters
BECH32: Final = "qpzry9x8gf2tvdw0s3jn54khce6mua7l"
_BECH32M: Final = 0x2BC830A3  # BIP 350; that of BIP 173 is 1
_GENERATORS: Final = (0x3B6A57B2, 0x26508E6D, 0x1EA119FA, 0x3D4233DD, 0x2A1462B3)
_SEGWIT: Final = {"bc", "tb", "bcrt", "ltc", "tltc"}
_TON: Final = re.compile(r"[A-Za-z0-9+/_-]{48}")
_TON_RAW: Final = re.compile(r"(?:0|-1):[0-9A-Fa-f]{64}")
_TON_TAGS: Final = {0x11, 0x51, 0x91, 0xD1}  # bounceable or not, of the test network or not
_SS58_LENGTHS: Final = {35, 36}  # a prefix of one or two bytes, a key of 32, a checksum of two


def has_luhn(digits: str) -> bool:
    """Tell whether the last digit fits (ISO/IEC 7812-1 annex B; 3GPP TS 23.003 annex B)."""
    doubled = (int(each) * 2 for each in digits[-2::-2])
    total = sum(int(each) for each in digits[-1::-2])
    return (total + sum(each // 10 + each % 10 for each in doubled)) % 10 == 0


def has_mod_97(code: str) -> bool:
    """Tell whether an IBAN's check digits fit (ISO 7064 MOD 97-10, ISO 13616)."""
    return int("".join(str(int(each, 36)) for each in code[4:] + code[:4])) % 97 == 1


def has_imo_digit(digits: str) -> bool:
    """Tell whether the seventh digit of a ship's number fits (IMO resolution A.1117(30))."""
    return sum(int(each) * (7 - at) for at, each in enumerate(digits[:6])) % 10 == int(digits[6])


def icao_digit(field: str) -> str:
    """Make the check digit of a field of a travel document (ICAO Doc 9303-3, section 4.9)."""
    worth = (0 if each == "<" else int(each, 36) for each in field)
    return str(sum(each * (7, 3, 1)[at % 3] for at, each in enumerate(worth)) % 10)


def from_base58(text: str) -> bytes:
    """Decode; each leading `1` is a zero byte. The text has characters of BASE58 only."""
    number = 0
    for each in text:
        number = number * 58 + BASE58.index(each)
    zeros = len(text) - len(text.lstrip("1"))
    return bytes(zeros) + number.to_bytes((number.bit_length() + 7) // 8, "big")


def to_base58check(payload: bytes) -> str:
    """Encode with four bytes of double SHA-256, as Bitcoin and Tron do."""
    whole = payload + _double_sha256(payload)
    number, text = int.from_bytes(whole, "big"), ""
    while number:
        number, rest = divmod(number, 58)
        text = BASE58[rest] + text
    return "1" * (len(whole) - len(whole.lstrip(b"\0"))) + text


def has_base58_checksum(raw: bytes) -> bool:
    """Tell whether the end fits: double SHA-256 (Bitcoin, Tron), or BLAKE2b (SS58, Polkadot)."""
    if raw[-4:] == _double_sha256(raw[:-4]):
        return True
    digest = hashlib.blake2b(b"SS58PRE" + raw[:-2]).digest()
    return len(raw) in _SS58_LENGTHS and raw[-2:] == digest[:2]


def has_bech32_checksum(text: str) -> bool:
    """Tell whether a lower-case address fits BIP 173 (version 0) or BIP 350 (later versions)."""
    human, _, rest = text.rpartition("1")
    values = [ord(each) >> 5 for each in human] + [0] + [ord(each) & 31 for each in human]
    values += [BECH32.index(each) for each in rest]
    checksum = 1
    for value in values:
        top = checksum >> 25
        checksum = (checksum & 0x1FFFFFF) << 5 ^ value
        for at, generator in enumerate(_GENERATORS):
            checksum ^= generator if top >> at & 1 else 0
    if human in _SEGWIT:  # which of the two its version decides
        return checksum == (1 if rest.startswith("q") else _BECH32M)
    return checksum in {1, _BECH32M}


def ton_account(written: str) -> str | None:
    """Return a TON account as `workchain:hash`, whichever of its forms is written (TEP-2)."""
    if _TON_RAW.fullmatch(written):
        return written.lower()
    if not _TON.fullmatch(written):
        return None
    raw = binascii.a2b_base64(written.translate({45: "+", 95: "/"}))
    if raw[0] not in _TON_TAGS or binascii.crc_hqx(raw[:34], 0) != int.from_bytes(raw[34:]):
        return None
    return f"{int.from_bytes(raw[1:2], signed=True)}:{raw[2:34].hex()}"


def has_eip55_case(digits: str) -> bool:
    """Tell whether 40 hexadecimal digits are all of one case or cased as ERC-55 says."""
    if digits in {digits.lower(), digits.upper()}:
        return True
    marks = keccak_256(digits.lower().encode()).hex()
    return all(
        each.isdecimal() or each.isupper() == (int(mark, 16) > 7)  # noqa: PLR2004 -- top bit
        for each, mark in zip(digits, marks, strict=False)
    )


def _double_sha256(payload: bytes) -> bytes:
    return hashlib.sha256(hashlib.sha256(payload).digest()).digest()[:4]
