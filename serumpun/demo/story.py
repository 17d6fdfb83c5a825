"""The story of the demonstration: one report, and what each party sees of it."""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from app.crypto import limits
from app.crypto.checkpoint import verify_checkpoint
from app.crypto.encoding import new_id, now
from app.crypto.envelope import Envelope
from app.crypto.header import HandlingCode, Header, Pap, SectionName, Tlp
from app.crypto.statements import Purpose
from app.errors import SerumpunError
from serumpun.agency import Agency
from serumpun.auditing import fetch_checkpoint
from serumpun.connect import open_agency
from serumpun.demo.agencies import AGENCIES, MEMBERS
from serumpun.demo.overlaps import (
    BENIGN,
    ask,
    new_phone,
    refuse_benign,
    report,
    told_of,
    watch,
)
from serumpun.demo.stage import Stage
from serumpun.demo.witnesses import cosign
from serumpun.draft import ReportDraft, SectionSource
from serumpun.log_checking import check_cosignatures
from serumpun.log_folder import Cosigned
from serumpun.submitting import Submission

ORIGINATOR: Final = "id-polri"
RECIPIENT: Final = "my-pdrm"
OUTSIDER: Final = "th-tcsd"
CASE_REFERENCE: Final = "DEMO/2026/0001"
_NARRATIVE: Final = (
    "Tujuh orang diduga dipaksa menipu lewat telepon dari sebuah ruko. Mohon amankan korban lebih "
    "dahulu, lalu periksa rekening penampung."
)
_LISTED: Final = 5
_SHOWN: Final = 64


@dataclass(frozen=True)
class Told:
    """What the story leaves to look at: the report it sent."""

    originator: str
    report_id: str


def tell_story(stage: Stage, hub_url: str, out: Console) -> Told:
    """Send one report across a border and show what sender, recipient, outsider and hub see."""
    passphrase = stage.passphrase()

    def give(_: Path) -> str:
        return passphrase

    out.print(_scene(hub_url, stage))
    with (
        open_agency(stage.home(ORIGINATOR), give) as polri,
        open_agency(stage.home(RECIPIENT), give) as pdrm,
        open_agency(stage.home(OUTSIDER), give) as tcsd,
    ):
        sealed = polri.seal(_draft())
        envelope = Envelope.parse(sealed.envelope_bytes(), limits.ENVELOPE_BYTES)
        header = sealed.verified(polri.signing.public).header
        submitted = polri.submit(sealed)
        out.print(_sent(submitted))
        out.print(_at_the_hub(header, envelope))
        out.print(_inbox(pdrm))
        out.print(_opened(pdrm, submitted))
        out.print(_outside(tcsd, submitted))
        out.print(_openings(polri, submitted))
        out.print(_matched(tcsd))
        out.print(_met_later(tcsd, pdrm))
        cosign(stage)
        out.print(_watched(tcsd))
    return Told(submitted.report.originator, submitted.report.id)


def _scene(hub_url: str, stage: Stage) -> RenderableType:
    kinds = Counter(agency.kind for agency in AGENCIES)
    units = ", ".join(f"{count} {kind}" for kind, count in sorted(kinds.items()))
    lines = (
        f"Hub       {hub_url}\n"
        f"Members   {len(MEMBERS)}: {' '.join(member.country for member in MEMBERS)}\n"
        f"Agencies  {len(AGENCIES)}, all invented ({units})\n"
        f"State     {stage.folder}"
    )
    return Panel(Text(lines), title="Serumpun, a demonstration", title_align="left")


def _draft() -> ReportDraft:
    section = SectionSource(
        SectionName.SUMMARY,
        "text/plain;charset=utf-8",
        _NARRATIVE.encode(),
        (RECIPIENT, ORIGINATOR),
    )
    return ReportDraft(
        category="forced_criminality",
        tlp=Tlp.AMBER,
        pap=Pap.AMBER,
        handling_code=HandlingCode.H1,
        countries_concerned=("ID", "MY"),
        sections=(section,),
    )


def _step(number: int, title: str, body: RenderableType) -> RenderableType:
    return Group(Text(f"\n{number}. {title}", style="bold"), Padding(body, (0, 0, 0, 3)))


def _sent(submitted: Submission) -> RenderableType:
    said = Text(
        f"{_NARRATIVE}\n"
        f"sealed to {RECIPIENT} and itself, signed with Ed25519 and ML-DSA-65\n"
        f"receipt of the hub: recorded {submitted.receipt.time:%Y-%m-%d %H:%M:%S} UTC, "
        f"record {submitted.receipt.record_id}"
    )
    return _step(1, f"{ORIGINATOR} (Indonesia) reports forced criminality", said)


def _at_the_hub(header: Header, envelope: Envelope) -> RenderableType:
    sealed = envelope.sections[0].ciphertext
    table = Table(show_header=False, box=None, padding=(0, 2, 0, 0))
    table.add_row("reads", f"{header.category}, TLP:{header.tlp}, from {header.originator}")
    table.add_row("holds", f"{len(sealed):,} bytes: {sealed.hex()[:_SHOWN]}...")
    table.add_row("finds", f"{sealed.count(b'ruko')} words of the report in them")
    return _step(2, "The hub reads the signed header and holds ciphertext", table)


def _inbox(agency: Agency) -> RenderableType:
    table = Table(box=None, padding=(0, 2, 0, 0))
    for column in ("from", "category", "marking", "sections for us"):
        table.add_column(column, no_wrap=True)
    page = agency.list_reports(limit=_LISTED)
    for listed in page.reports:
        header = listed.header
        sections = " ".join(listed.sections) or "(own)"
        table.add_row(header.originator, header.category, header.tlp, sections)
    return _step(3, f"{agency.id} (Malaysia) lists what is addressed to it: the newest five", table)


def _opened(agency: Agency, submitted: Submission) -> RenderableType:
    listed = agency.find(submitted.report.originator, submitted.report.id)
    opened = agency.open(listed, Purpose.VICTIM_PROTECTION, CASE_REFERENCE)
    [section] = opened.sections
    said = Text(
        f"{section.body.decode()}\n"
        "verified: key certified by Indonesia's root, both signatures, audience, digests, seal\n"
        f"recorded by the hub before the key was handed over: {opened.receipt.record_id}"
    )
    return _step(4, f"{agency.id} opens it, signing purpose and case reference", said)


def _outside(agency: Agency, submitted: Submission) -> RenderableType:
    table = Table(show_header=False, box=None, padding=(0, 2, 0, 0))
    for what, report_id in (
        ("this report", submitted.report.id),
        ("none with this id", str(new_id(now()))),
    ):
        table.add_row(what, report_id, _refusal(agency, submitted.report.originator, report_id))
    return _step(5, f"{agency.id} (Thailand) cannot tell it from one that does not exist", table)


def _refusal(agency: Agency, originator: str, report_id: str) -> str:
    try:
        agency.find(originator, report_id)
    except SerumpunError as error:
        return f"{error.status} {error.code}"
    return "found"


def _openings(agency: Agency, submitted: Submission) -> RenderableType:
    listed = agency.find(submitted.report.originator, submitted.report.id)
    table = Table(show_header=False, box=None, padding=(0, 2, 0, 0))
    for opening in agency.openings(listed).proven:
        request = opening.request
        at = f"{opening.receipt.time:%Y-%m-%d %H:%M:%S} UTC"
        table.add_row(request.agency, at, request.purpose, request.case_reference)
    return _step(6, f"{agency.id} sees who opened it, why, and under which case", table)


def _matched(agency: Agency) -> RenderableType:
    table = Table(show_header=False, box=None, padding=(0, 2, 0, 0))
    for each in ask(agency):
        told = sorted({held.agency or held.country or "somebody" for held in each.candidates})
        readings = ", ".join(held.value for held in each.value.readings)
        is_plain = each.value.text == readings
        read = "" if is_plain else f"read as {readings}"
        table.add_row(each.value.text, read, ", ".join(told) or "no hit")
    said = Text("The hub compared tokens; no number left this agency, and both sides know.")
    return _step(
        7, f"{agency.id} asks whether any member knows a number", Group(table, Padding(said))
    )


def _met_later(watcher: Agency, reporter: Agency) -> RenderableType:
    """Let one agency watch for a number that another reports afterwards."""
    phone = new_phone()
    watch(watcher, phone)
    report(reporter, _draft(), phone)
    seen, met = told_of(watcher), told_of(reporter)
    said = Text(
        f"{watcher.id} watches for {phone}, showing its country; {reporter.id} reports it\n"
        f"{watcher.id} is told of {seen.country}, {reporter.id} of {met.country}: the stricter "
        "policy holds for both\n"
        f"{BENIGN}: {refuse_benign(watcher)}"
    )
    return Padding(said, (0, 0, 0, 3))


def _watched(agency: Agency) -> RenderableType:
    """Check the log's newest checkpoint and every cosignature by the directory's keys."""
    key = agency.federation.hub_log_key()
    signed = verify_checkpoint(fetch_checkpoint(agency.transport), key)
    told = agency.transport.get(Cosigned, "/v1/access-log/cosignatures")
    found = check_cosignatures(told, key, agency.refresh().cosigners, signed.size)
    sizes = "\n".join(
        f"{country} has confirmed the first {each.size} of them: it saw no other log"
        for country, each in sorted(found.items())
    )
    quorum = told.quorum.in_words() if told.quorum else ""
    said = Text(
        f"{signed.size} acts and refusals in it, signed {signed.signed_at:%Y-%m-%d %H:%M:%S} UTC\n"
        f"{sizes}\n{quorum}"
    )
    return _step(8, "Other countries watch that the hub's access log is never rewritten", said)
