"""The options that say what a report is: `submit` and `seal` have the same ones."""

from pathlib import Path
from typing import Annotated

import typer

from app.crypto.blind_index import MatchPolicy
from app.crypto.header import HandlingCode, Kind, Pap, PermittedAction, SectionName, Tlp

FilesArgument = Annotated[
    list[Path] | None,
    typer.Argument(metavar="FILE...", help="Document or body first, then attachments."),
]
ToOption = Annotated[
    list[str] | None,
    typer.Option(help="Agencies, separated by commas; FILE is then a body, sent as it is."),
]
SectionOption = Annotated[SectionName | None, typer.Option(help="Of the body and of attachments.")]
CategoryOption = Annotated[str | None, typer.Option(help="Of a body: its category code.")]
KindOption = Annotated[Kind | None, typer.Option(help="Of a body; else incident.")]
TlpOption = Annotated[Tlp | None, typer.Option(help="Of a body: who may know; else AMBER.")]
PapOption = Annotated[Pap | None, typer.Option(help="Of a body: what to do; else AMBER.")]
HandlingOption = Annotated[
    HandlingCode | None, typer.Option(help="Of a body: passing it on; else H1.")
]
PermitOption = Annotated[
    list[PermittedAction] | None,
    typer.Option(help="Of a body: what recipients may do; may be repeated."),
]
CountryOption = Annotated[list[str] | None, typer.Option(help="Of a body: countries concerned.")]
MediaTypeOption = Annotated[str | None, typer.Option(help="Of a body; else by the file's name.")]
ExpiresOption = Annotated[
    int | None, typer.Option(min=1, help="Of a body; else a year, or what the marking allows.")
]
ReplyOption = Annotated[
    str | None, typer.Option(metavar="ORIGINATOR/ID", help="The report that this answers.")
]
SupersedesOption = Annotated[
    str | None, typer.Option(metavar="ORIGINATOR/ID", help="Own report that this corrects.")
]
IdentifiersOption = Annotated[
    Path | None,
    typer.Option(help="A ticked list, as `extract` writes it; only tokens leave."),
]
MatchPolicyOption = Annotated[
    MatchPolicy | None, typer.Option(help="What a hit may show to the other side; else agency.")
]
FolderOption = Annotated[
    Path | None,
    typer.Option("--dir", help="Each file in it, and each sub-folder, is a report."),
]
DryRunOption = Annotated[
    bool, typer.Option("--dry-run", help="Show what would be sealed and to whom, and stop.")
]
