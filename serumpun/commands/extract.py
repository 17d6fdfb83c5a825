"""`serumpun extract`: what a file holds that could be compared; nothing leaves this machine."""

from pathlib import Path
from typing import Annotated, Any, Final

import typer

from serumpun.commands.options import HomeOption, JsonOption, new_app
from serumpun.errors import HomeError, UsageError
from serumpun.extracting import MAX_FILE_BYTES, MAX_FINDINGS, Extraction, extract
from serumpun.extracting.finding import Finding
from serumpun.files import read_file, require_free, write_new
from serumpun.identifiers import IdentifierType
from serumpun.identifiers.countries import is_country
from serumpun.identifiers.lists import TITLE, Listed, list_line
from serumpun.profile import find_home
from serumpun.terminal import note, progress, say, say_json, say_table, shown

app = new_app()
MAX_PLACES: Final = 5  # shown of what is left out for one reason


@app.command(name="extract")
def extract_command(
    file: Annotated[Path, typer.Argument(help="Text, CSV, MISP or STIX 2.1.")],
    region: Annotated[
        str | None,
        typer.Option(help="Country (two letters) of numbers that name none; else the agency's."),
    ] = None,
    kind: Annotated[
        list[IdentifierType] | None, typer.Option("--type", help="Only these types; repeat.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Write a list to be ticked.")
    ] = None,
    home: HomeOption = None,
    as_json: JsonOption = False,
) -> None:
    """Find phone numbers, accounts, wallets, domains and the like, and show how they are compared.

    Nothing is sent. In the list that `--output` writes, delete the lines that are not to be
    compared; what is doubtful stands behind a `#`.
    """
    if output is not None:
        require_free(output)
    where = _region(region, home)
    content = read_file(file, MAX_FILE_BYTES)
    with progress(f"Reading {file.name}", len(content), quiet=as_json) as advance:
        found = extract(content, file.name, where, advance)
    findings = [each for each in found.findings if not kind or each.kind in kind]
    taken = [each for each in findings if each.readings]
    refused = [each for each in findings if not each.readings]
    if output is not None:
        write_new(output, _list(taken).encode())
    if as_json:
        say_json(
            {
                "read_as": found.read_as,
                "region": where,
                "identifiers": [_view(each) for each in taken],
                "left_out": [_view(each) for each in refused],
                "is_cut": found.is_cut,
                "is_clean": found.is_clean,
            }
        )
        return
    _show(found, taken, refused, output)


def _region(region: str | None, home: Path | None) -> str | None:
    """Tell the country of numbers that name none: as asked, else that of the agency here."""
    if region is not None:
        if not is_country(region.upper()):
            raise UsageError("--region is not a country's two letters (ISO 3166-1)")
        return region.upper()
    try:
        return find_home(home).profile().agency[:2].upper()
    except HomeError:
        return None


def _list(taken: list[Finding]) -> str:
    lines = [
        list_line(
            Listed(each.kind, each.written, each.region),
            f"{each.place}; {each.doubt}" if each.doubt else each.place,
            is_taken=not each.doubt,
        )
        for each in taken
    ]
    return "".join([f"{TITLE}\n", *lines])


def _view(finding: Finding) -> dict[str, Any]:
    return {
        "type": finding.kind,
        "written": finding.written,
        "region": finding.region,
        "place": finding.place,
        "compared_as": [{"type": str(each.type), "value": each.value} for each in finding.readings],
        "doubt": finding.doubt or None,
        "refusal": finding.refusal or None,
        "is_benign": finding.is_benign,
    }


def _show(
    found: Extraction, taken: list[Finding], refused: list[Finding], output: Path | None
) -> None:
    if taken:
        titles = ("Where", "Type", "Written", "Compared as", "Doubt")
        say_table(titles, ((*_row(each), each.doubt) for each in taken))
    say(f"{len(taken):,} found in a file read as {found.read_as}.")
    for (kind, why), places in _left_out(refused).items():
        more = ", ..." if len(places) > MAX_PLACES else ""
        where = ", ".join(places[:MAX_PLACES])
        note(f"Left out: {len(places):,} of type {kind}: {why} ({where}{more}).")
    if not found.is_clean:
        note("It is not UTF-8: what is not in English letters and digits may be missing.")
    if found.is_cut:
        note(f"There is more: only the first {MAX_FINDINGS:,} are shown. Cut the file in parts.")
    if output is not None:
        say(f"Written to {output}: delete what is not to be compared.")


def _left_out(refused: list[Finding]) -> dict[tuple[str, str], list[str]]:
    """Collect where what is left out stands, by type and reason."""
    every: dict[tuple[str, str], list[str]] = {}
    for each in refused:
        every.setdefault((each.kind, each.refusal), []).append(shown(each.place))
    return every


def _row(finding: Finding) -> tuple[str, ...]:
    readings = ", ".join(
        each.value if each.type == finding.kind else f"{each.type}: {each.value}"
        for each in finding.readings
    )
    return finding.place, finding.kind, finding.written, readings
