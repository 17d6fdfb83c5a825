"""What a file holds that can be compared: texts, tables, MISP and STIX (docs/spec/identifiers.md).

Files come from victims, suspects and strangers: nothing in them decides how long this takes.
"""

import csv
import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import islice
from pathlib import PurePath
from typing import Any, Final

from serumpun.errors import UsageError
from serumpun.extracting import free_text, misp, stix, tables
from serumpun.extracting.finding import Finding

MAX_FILE_BYTES: Final = 64 << 20
MAX_JSON_BYTES: Final = 32 << 20  # parsed whole
_JSON: Final = {".json", ".misp", ".stix"}
_TABLES: Final = {".csv", ".tsv"}
_LOOKED_AT: Final = 4096  # bytes
_OLD: Final = {"TH": "cp874"}  # in which digits are lost if it is read as anything else
MAX_FINDINGS: Final = 20_000  # more than an officer ticks


@dataclass(frozen=True)
class Extraction:
    """What was found.

    Args:
        read_as: `text`, `csv`, `misp`, `stix` or `json`.
        findings: In the order of the file, none twice.
        is_cut: There was more than the maximum.
        is_clean: Every character could be read; else something may be missing.
    """

    read_as: str
    findings: tuple[Finding, ...]
    is_cut: bool
    is_clean: bool


def extract(
    content: bytes,
    name: str,
    region: str | None = None,
    advance: Callable[[int], object] = lambda _: None,
) -> Extraction:
    """Find the identifiers in a file.

    Args:
        content: At most 64 MiB; 32 MiB if it is JSON.
        name: The file's; only its ending counts.
        region: The country whose habits decide where a value names none.
        advance: Is told how many more characters of a text or table have been read.

    Raises:
        UsageError: Too large, or JSON that cannot be parsed.
    """
    if len(content) > MAX_FILE_BYTES:
        raise UsageError(f"larger than {MAX_FILE_BYTES >> 20} MiB")
    text, is_clean = _decode(content, region)
    read_as, found = _read(text, PurePath(name).suffix.lower(), region, advance)
    first: dict[Finding, Finding] = {}
    for finding in found:
        first.setdefault(finding, finding)
        if len(first) > MAX_FINDINGS:
            break
    findings = tuple(islice(first, MAX_FINDINGS))
    return Extraction(read_as, findings, is_cut=len(first) > MAX_FINDINGS, is_clean=is_clean)


def _decode(content: bytes, region: str | None) -> tuple[str, bool]:
    """Read UTF-8, or UTF-16; else as older programs write it, and tell that it is a guess."""
    encoding = "utf-8-sig"
    if content[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        encoding = "utf-16"
    elif (
        b"\0" in content[:_LOOKED_AT]
    ):  # without a byte order mark, the zeros tell which half is high
        even, odd = content[:_LOOKED_AT:2].count(0), content[1:_LOOKED_AT:2].count(0)
        if max(even, odd) > _LOOKED_AT // 8 or max(even, odd) * 8 > len(content):
            encoding = "utf-16-be" if even > odd else "utf-16-le"
    try:
        return content.decode(encoding), True
    except UnicodeDecodeError:
        if encoding == "utf-8-sig" and region in _OLD:
            encoding = _OLD[region]
        return content.decode(encoding, "replace"), False


def _read(
    text: str, suffix: str, region: str | None, advance: Callable[[int], object]
) -> tuple[str, Iterator[Finding]]:
    """Choose how to read, by the file's ending and what JSON holds."""
    if suffix in _JSON:
        parsed = _parse(text)
        if stix.is_stix(parsed):
            return "stix", stix.find(parsed, region)
        if misp.is_misp(parsed):
            return "misp", misp.find(parsed, region)
        return "json", free_text.find_in_strings(parsed, region)
    if suffix in _TABLES:
        try:
            return "csv", tables.find(tables.parse(text), region, advance)
        except csv.Error:
            return "text", free_text.find(text, region, advance)
    return "text", free_text.find(text, region, advance)


def _parse(text: str) -> Any:  # noqa: ANN401 -- any JSON
    if len(text) > MAX_JSON_BYTES:
        raise UsageError(f"JSON larger than {MAX_JSON_BYTES >> 20} MiB")
    try:
        return json.loads(text)
    except RecursionError:
        raise UsageError("JSON nested too deep") from None
    except ValueError:
        raise UsageError("it should be JSON, but cannot be parsed") from None
