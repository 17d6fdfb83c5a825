"""Identifiers in a table: columns by their titles, everything else as free text."""

import csv
import io
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Final

from serumpun.extracting import free_text
from serumpun.extracting.finding import Finding, look_at
from serumpun.identifiers import IdentifierType
from serumpun.identifiers.countries import is_country

MAX_CELL: Final = 1 << 20
MAX_COLUMNS: Final = 1000
_SEP: Final = re.compile(r"sep=(.)\r?\n")
_SEVERAL: Final = re.compile(r"\s*[;,/|&\n]\s*|\s+(?:or|and|atau|dan)\s+")
MAX_PARTS: Final = 50
_DELIMITERS: Final = ",;\t|"
# Words of titles, in English and what cases of the region have; the first type that fits decides.
_TITLES: Final = {
    IdentifierType.EMAIL: r"e-?mail|surel|emel",
    IdentifierType.IMEI: r"imei",
    IdentifierType.VESSEL_IMO: r"imo",
    IdentifierType.PHONE: "phone|mobile|msisdn|tel|telp|telepon|telefon|hp|no_hp|handphone|"
    "\u0e42\u0e17\u0e23\u0e28\u0e31\u0e1e\u0e17\u0e4c|\u0e40\u0e1a\u0e2d\u0e23\u0e4c",
    IdentifierType.BANK_ACCOUNT: "account|acct|rekening|norek|akaun|iban|"
    "\u0e1a\u0e31\u0e0d\u0e0a\u0e35",
    IdentifierType.WALLET: r"wallet|crypto_?address|dompet",
    IdentifierType.URL: r"url|link|uri|tautan",
    IdentifierType.DOMAIN: r"domain|host|hostname|website|situs",
    IdentifierType.IP: r"ip|ip_?address|ipv4|ipv6",
    IdentifierType.PASSPORT: r"passport|paspor|pasport",
    IdentifierType.PLATE: r"plate|plat|nopol|\u0e17\u0e30\u0e40\u0e1a\u0e35\u0e22\u0e19",
    IdentifierType.SOCIAL_HANDLE: r"handle",
}
_BY_TITLE: Final = tuple(
    (kind, re.compile(rf"(?:^|[^a-z])(?:{words})(?:$|[^a-z])")) for kind, words in _TITLES.items()
)
_COUNTRY: Final = {"country", "negara", "country_code", "cc"}
_BANK: Final = {"bic", "swift", "swift_code", "bank_code", "kode_bank"}


def parse(text: str) -> list[list[str]]:
    """Read rows; the title line tells what parts cells.

    Raises:
        csv.Error: At a row that cannot be read, or has a cell that is too long.
    """
    if told := _SEP.match(text):  # for spreadsheets
        text, delimiter = text[told.end() :], told[1]
    else:
        delimiter = max(_DELIMITERS, key=text[:MAX_CELL].partition("\n")[0].count)
    csv.field_size_limit(MAX_CELL)
    return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))


def find(
    rows: list[list[str]], region: str | None, advance: Callable[[int], object]
) -> Iterator[Finding]:
    """Find identifiers, row by row."""
    if not rows:
        return
    titles = [title.strip().casefold().replace(" ", "_") for title in rows[0][:MAX_COLUMNS]]
    kinds = [_kind_of(title) for title in titles]
    if not any(kinds):
        yield from _loose(titles, region, "row 1")
    for number, row in enumerate(rows[1:], start=2):
        cells = dict(zip(titles, row, strict=False))
        country = next((cells[name].strip().upper() for name in _COUNTRY & cells.keys()), "")
        where = country if is_country(country) else region
        bank = next((cells[name].strip() for name in sorted(_BANK & cells.keys())), "")
        place = f"row {number}"
        for at, cell in enumerate(row[:MAX_COLUMNS]):
            kind = kinds[at] if at < len(kinds) else None
            if kind is None:
                yield from _loose([cell], where, place)
            elif cell.strip():
                yield from _cells(kind, cell, where, place, bank)
        advance(sum(map(len, row)) + len(row))


def _kind_of(title: str) -> IdentifierType | None:
    return next((kind for kind, words in _BY_TITLE if words.search(title)), None)


def _cells(
    kind: IdentifierType, cell: str, region: str | None, place: str, bank: str
) -> Iterator[Finding]:
    """Read a cell as one value; one that is none as several, if all of them are."""
    whole = _cell(kind, cell, region, place, bank)
    parts = [part for part in _SEVERAL.split(cell) if part]
    if whole.readings or whole.is_benign or not 1 < len(parts) <= MAX_PARTS:
        yield whole
        return
    found = [_cell(kind, part, region, place, bank) for part in parts]
    yield from found if all(each.readings or each.is_benign for each in found) else [whole]


def _cell(kind: IdentifierType, cell: str, region: str | None, place: str, bank: str) -> Finding:
    """Read a cell of a column whose type is known; an account with the bank beside it."""
    if kind is IdentifierType.BANK_ACCOUNT and bank and ":" not in cell:
        with_bank = look_at(kind, f"{bank}:{cell}", region, place)
        if with_bank.readings:
            return with_bank
    return look_at(kind, cell, region, place)


def _loose(cells: list[str], region: str | None, place: str) -> Iterator[Finding]:
    for cell in cells:
        for finding in free_text.find(cell, region):
            yield replace(finding, place=place)
