"""`audit bundle`, and `audit verify` of a file: evidence that leaves the house, and its check."""

from collections.abc import Iterator
from pathlib import Path
from typing import Annotated, Any

import typer

from app.crypto.directory import Directory, Validity
from app.crypto.encoding import now, to_base64url, to_timestamp
from app.crypto.federation import FEDERATION_BYTES, Federation
from app.crypto.strict_json import parse_object
from app.errors import BadProofError, MalformedError, SerumpunError, VerificationError
from serumpun.bundling import Bundler
from serumpun.commands.audit_folder import FolderOption, hub_and_keys, log_folder
from serumpun.commands.options import (
    HomeOption,
    JsonOption,
    OfficerOption,
    PassphraseOption,
    split_address,
)
from serumpun.errors import AnswerError, FileError
from serumpun.evidence_bundle import (
    BUNDLE_BYTES,
    BUNDLE_FORMAT,
    EvidenceBundle,
    ProvenBundle,
)
from serumpun.federation import ended_roots
from serumpun.files import read_file, write_new
from serumpun.log_conflict import CONFLICT_BYTES, CONFLICT_FORMAT, LogConflict
from serumpun.log_evidence import EVIDENCE_BYTES, LogEvidence
from serumpun.profile import Home, find_home, parse_federation
from serumpun.terminal import describe, note, say, say_json, say_table, shown
from serumpun.views import opening_view, reference_view

Evidence = EvidenceBundle | LogEvidence | LogConflict


def bundle(
    report: Annotated[str, typer.Argument(metavar="ORIGINATOR/ID", help="The report.")],
    output: Annotated[Path, typer.Option("--output", "-o", help="The new file.")],
    home: HomeOption = None,
    folder: FolderOption = None,
    passphrase_fd: PassphraseOption = None,
    as_officer: OfficerOption = False,
    as_json: JsonOption = False,
) -> None:
    """Write all that proves what became of a report into one file; never a body.

    The signed header, who opened it and why, the keys, the entries of the log that was pulled here:
    as far as this account may read them. It is checked before it is written.
    """
    originator, report_id = split_address(report)
    place = find_home(home)
    with hub_and_keys(home, passphrase_fd, as_officer=as_officer) as (transport, keys):
        bundler = Bundler(keys, transport, log_folder(place, folder), now)
        made = bundler.make(originator, report_id)
    proven = made.verify(keys.federation, _empty_directory(keys.federation, place), now())
    write_new(output, made.to_bytes())
    for error in bundler.refused:
        note(f"LEFT OUT, an opening: {describe(error)}")
    if as_json:
        say_json({"file": str(output), **bundle_view(made, proven)})
    else:
        say(f"Evidence of {report} in {output}. Check it: serumpun audit verify {output}")
        _say_proven(made, proven)


def verify_evidence(
    file: Path, federation_file: Path | None, home: Path | None, *, as_json: bool
) -> None:
    """Check evidence against the pinned federation file, without the hub, also years later.

    Args:
        file: Of a report, an entry, or two histories.
        federation_file: A compared one; None: the home's.
        home: Where the home may be.
        as_json: Print for programs.

    Raises:
        FileError: It is no evidence.
        VerificationError: It does not hold.
    """
    place = find_home(home)
    pinned = _federation(place, federation_file)
    evidence = _read(file)
    try:
        if isinstance(evidence, LogEvidence):
            _check_entry(evidence, pinned, as_json=as_json)
            return
        if isinstance(evidence, LogConflict):
            _check_conflict(evidence, pinned, as_json=as_json)
            return
        directory = _empty_directory(pinned, None if federation_file else place)
        proven = evidence.verify(pinned, directory, now())
    except VerificationError:
        raise
    except (SerumpunError, AnswerError) as error:  # of another kind where something is sent
        raise BadProofError(error.reason) from None
    if as_json:
        say_json({"holds": True, **bundle_view(evidence, proven)})
    else:
        say(f"HOLDS: the evidence of {evidence.originator}/{evidence.id}")
        _say_proven(evidence, proven)


def _federation(place: Home, file: Path | None) -> Federation:
    if file is None:
        return place.federation()
    try:
        return parse_federation(read_file(file, FEDERATION_BYTES))
    except MalformedError as error:
        raise FileError(f"{file}: no federation file: {error.reason}") from None


def _empty_directory(federation: Federation, place: Home | None) -> Directory:
    """Begin a directory at the pinned roots, and those that this home has seen end."""
    former = ended_roots(place.folder, federation) if place is not None else {}
    return Directory(federation.name, federation.roots(), ended_roots=former)


def _read(file: Path) -> Evidence:
    raw = read_file(file, BUNDLE_BYTES)
    try:
        members = parse_object(raw, BUNDLE_BYTES)
        if members.get("format") == BUNDLE_FORMAT:
            return EvidenceBundle.of(members)
        if members.get("format") == CONFLICT_FORMAT:
            return LogConflict.parse(raw, CONFLICT_BYTES)
        return LogEvidence.parse(raw, EVIDENCE_BYTES)
    except MalformedError as error:
        raise FileError(f"{file}: no evidence: {error.reason}") from None


def _check_entry(evidence: LogEvidence, pinned: Federation, *, as_json: bool) -> None:
    signed = evidence.verify(pinned.hub_log_key())
    entry = evidence.entry
    members = entry.model_dump(mode="json", by_alias=True)
    if as_json:
        say_json({"holds": True, "size": signed.size, "entry": members})
        return
    at = to_timestamp(signed.signed_at)
    say(f"HOLDS: entry {entry.id} is in the log that the hub signed {at}")
    say_table(("Member", ""), [(name, held) for name, held in members.items() if held is not None])
    say("It does not show by itself that the hub shows everybody the same log.")


def _check_conflict(evidence: LogConflict, pinned: Federation, *, as_json: bool) -> None:
    told = evidence.verify(pinned.hub_log_key())
    rows = [(each.size, to_timestamp(each.signed_at), each.root.hex()) for each in told]
    if as_json:
        names = ("size", "signed_at", "root")
        checkpoints = [dict(zip(names, row, strict=True)) for row in rows]
        say_json({"holds": True, "checkpoints": checkpoints})
        return
    say("HOLDS: the hub signed two histories of its access log; neither continues the other.")
    say_table(("Entries", "Signed", "Root"), rows)


def bundle_view(made: EvidenceBundle, proven: ProvenBundle) -> dict[str, Any]:
    """Show what a bundle proves, as `--json` prints it."""
    header, signed = proven.header, proven.signed
    return {
        "report": f"{made.originator}/{made.id}",
        "header": header
        and {
            **(reference_view(header.reference) or {}),
            "received_at": to_timestamp(header.receipt.time),
            "validity": str(header.validity),
            "judged_by": header.judged_by,
        },
        "openings": [opening_view(each) for each in proven.openings],
        "keys_at": to_timestamp(proven.heads_at),
        "size": signed and signed.size,
        "signed_at": signed and to_timestamp(signed.signed_at),
        "entries": [each.model_dump(mode="json", by_alias=True) for each in proven.entries],
        "unlogged": [each.record_id for each in proven.unlogged],
        "cosigned": dict(proven.cosigned),
    }


def _say_proven(made: EvidenceBundle, proven: ProvenBundle) -> None:
    for line in _proven(made, proven):
        say(f"  {shown(line)}")
    if proven.openings:
        rows = [
            (
                to_timestamp(each.receipt.time),
                each.request.agency,
                each.request.purpose,
                each.request.case_reference,
                ", ".join(each.request.sections),
                "" if each.validity is Validity.VALID else each.validity.upper(),
            )
            for each in proven.openings
        ]
        say_table(("Opened", "Agency", "Purpose", "Case reference", "Sections", ""), rows)
    if proven.entries:
        entries = [
            (to_timestamp(each.recorded_at), each.action, each.agency or "", each.rule, each.id)
            for each in proven.entries
        ]
        say_table(("Recorded", "Action", "Agency", "", "Entry"), entries)
    say("Not proven:")
    for line in _not_proven(proven):
        say(f"  {line}")


def _proven(made: EvidenceBundle, proven: ProvenBundle) -> Iterator[str]:
    if proven.header is not None:
        listed = proven.header
        worth = "" if listed.validity is Validity.VALID else " DISPUTED: its key was compromised."
        digest = to_base64url(listed.verified.digest)
        yield f"{made.originator} signed the header, digest {digest}, by two algorithms.{worth}"
        by = f", and the log, entry {listed.logged.index}" if listed.logged else ""
        yield f"The hub recorded it {to_timestamp(listed.receipt.time)}; its receipt says so{by}."
        yield f"{len(proven.openings)} openings, each signed by who opened and by the hub."
    known = to_timestamp(proven.heads_at)
    yield f"The keys lead to pinned roots; what was revoked until {known} is known."
    if proven.signed is not None:
        at = to_timestamp(proven.signed.signed_at)
        yield (
            f"{len(proven.entries)} entries about it are in the log of {proven.signed.size} that "
            f"the hub signed {at}, as they were recorded."
        )
    for country, size in sorted(proven.cosigned.items()):
        yield f"{country} has cosigned that log up to entry {size}."


def _not_proven(proven: ProvenBundle) -> Iterator[str]:
    yield "that nothing was left out of this file: it proves what is in it."
    if proven.header is None:
        yield "the report itself: whoever made this file could not read its header."
    else:
        yield "what the report says: of each section only the digest of what was sealed is signed."
    if proven.signed is None:
        yield "that the log has these acts: it was not pulled where this file was made."
        return
    for receipt in proven.unlogged:
        yield f"that the log has record {receipt.record_id} ({receipt.act}): no entry is here."
    if not proven.cosigned:
        yield "that the hub shows everybody the same log: no other country has cosigned it."
