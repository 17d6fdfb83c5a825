"""`serumpun open`: open a report, show it or save it; the originator will see who and why."""

import json
from pathlib import Path
from typing import Annotated, Any

import typer

from app.crypto import strict_json
from app.crypto.encoding import to_timestamp
from app.crypto.envelope import OpenedSection
from app.crypto.header import SectionName
from app.crypto.statements import Purpose
from app.errors import MalformedError
from app.schemas.incident import MAX_BODY_BYTES
from serumpun.commands.options import (
    HomeOption,
    JsonOption,
    PassphraseOption,
    agency_of,
    case_option,
    new_app,
    split_address,
)
from serumpun.exit_codes import ExitCode
from serumpun.opening import OpenedReport
from serumpun.saving import SavedReport, prepare_folder
from serumpun.terminal import note, progress, say, say_body, say_json, shown
from serumpun.views import receipt_view, report_view, saved_view

app = new_app()


@app.command("open")
def open_report(
    *,
    report: Annotated[str, typer.Argument(metavar="ORIGINATOR/ID", help="As `inbox` shows it.")],
    purpose: Annotated[Purpose, typer.Option(help="Why; the originator and auditors see it.")],
    case_reference: Annotated[
        str, case_option("Own case reference; the originator and auditors see it.")
    ],
    section: Annotated[
        list[SectionName] | None, typer.Option(help="Only this section; may be repeated.")
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", help="Save into this new or empty folder.")
    ] = None,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Open a report. The opening is recorded, and its originator sees who, when and why.

    Without --output the bodies are shown; attachments and long bodies need --output.
    """
    originator, report_id = split_address(report)
    if output is not None:
        prepare_folder(output)  # before the opening is on record
    saved: SavedReport | None = None
    with agency_of(home, passphrase_fd) as agency:
        listed = agency.find(originator, report_id)
        opened = agency.open(listed, purpose, case_reference, section)
        if output is not None:
            total = sum(
                file.length for part in opened.sections for file in part.manifest.attachments
            )
            with progress("receiving", total, quiet=as_json) as advance:
                saved = agency.save(opened, output, advance)
    problems = saved.problems if saved else opened.problems
    if as_json:
        say_json(_view(opened, saved, problems))
    else:
        _show(opened, saved, problems)
    if problems or opened.withheld:
        raise typer.Exit(ExitCode.REFUSED)


def _view(
    opened: OpenedReport, saved: SavedReport | None, problems: dict[SectionName, str]
) -> dict[str, Any]:
    return {
        "report": report_view(opened.listed),
        **receipt_view(opened.receipt),
        "opened_sections": [
            {**_section_view(part, bodies=saved is None), "problem": problems.get(part.name)}
            for part in opened.sections
        ],
        "withheld": [str(name) for name in opened.withheld],
        "files": saved_view(saved) if saved else None,
    }


def _section_view(part: OpenedSection, *, bodies: bool) -> dict[str, Any]:
    view: dict[str, Any] = {
        "name": str(part.name),
        "media_type": part.media_type,
        "attachments": part.manifest.model_dump(mode="json")["attachments"],
        "body_n": part.manifest.body_n,
    }
    if bodies and part.manifest.body_n is None:
        parsed = _as_json(part)
        view["body"] = parsed if parsed is not None else _as_text(part)
    return view


def _show(
    opened: OpenedReport, saved: SavedReport | None, problems: dict[SectionName, str]
) -> None:
    header, listed = opened.header, opened.listed
    say(f"{header.originator}/{header.id}")
    say(f"TLP:{header.tlp}  PAP:{header.pap}  {header.handling_code}  {header.category}")
    say(f"Received {to_timestamp(listed.receipt.time)}, opened {to_timestamp(opened.receipt.time)}")
    if listed.logged is not None:
        say(f"The access log has it as entry {listed.logged.index}, at that time.")
    else:
        note("The access log has no entry of it yet: its time is the hub's receipt alone.")
    if opened.is_disputed:
        note("DISPUTED: recorded after the originator's key may have been in other hands.")
    for part in opened.sections:
        say(f"\n--- {part.name} ({shown(part.media_type)})")
        if saved is None:
            _show_body(part)
    for name in opened.withheld:
        note(f"WITHHELD: {name} is sealed to this agency, and the hub does not offer it.")
    for name, problem in problems.items():
        note(f"INVALID body of {name}: {shown(problem)}")
    for file in saved.files if saved else ():
        say(f"{file.length:>12,}  {shown(file.path)}")


def _show_body(part: OpenedSection) -> None:
    parsed, text = _as_json(part), _as_text(part)
    if part.manifest.body_n is not None:
        say("(long body; use --output)")
    elif parsed is not None:
        say_body(json.dumps(parsed, indent=2, ensure_ascii=False))
    elif text is not None:
        say_body(text)
    else:
        say(f"({len(part.body)} bytes; use --output)")
    for file in part.manifest.attachments:
        if file.n != part.manifest.body_n:
            say(f"attachment {file.n}: {shown(file.name)} ({file.length:,} bytes; use --output)")


def _as_json(part: OpenedSection) -> dict[str, Any] | None:
    try:
        return strict_json.parse_object(part.body, MAX_BODY_BYTES)
    except MalformedError:
        return None


def _as_text(part: OpenedSection) -> str | None:
    try:
        return part.body.decode()
    except UnicodeDecodeError:
        return None
