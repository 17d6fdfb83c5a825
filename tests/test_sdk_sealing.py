"""Sealing and sending: nobody's typo widens an audience, nothing is sent twice, nothing is lost."""

import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app.crypto import limits
from app.crypto.content import attachment_context, new_content_key, open_stream
from app.crypto.envelope import Envelope
from app.crypto.header import HandlingCode, Kind, Pap, SectionName, Tlp
from app.crypto.statements import Act, Purpose
from app.errors import (
    AudienceEmptyError,
    AudienceMismatchError,
    BodyInvalidError,
    ClockWindowError,
    DigestMismatchError,
    HandlingRuleError,
    ReceiptInvalidError,
    RecipientKeyNotActiveError,
    RecipientUnknownError,
    SealBrokenError,
    SerumpunError,
    TooLargeError,
)
from app.schemas.incident import INCIDENT_MEDIA_TYPE
from serumpun.agency import Agency
from serumpun.draft import ReportDraft, SectionSource, plain_name
from serumpun.errors import FileError, FileInTheWayError, HubUnreachableError, UsageError
from serumpun.spool import Spool, read_pieces
from tests.scripted_hub import ScriptedHub
from tests.worlds import NOW, World

SUMMARY, OPERATIONAL = SectionName.SUMMARY, SectionName.OPERATIONAL
MIB = 1 << 20


@pytest.fixture
def hub() -> ScriptedHub:
    return ScriptedHub(World.make(), NOW)


@pytest.fixture
def polri(hub: ScriptedHub, tmp_path: Path) -> Agency:
    return hub.agency("id-polri", tmp_path)


def draft(*sections: SectionSource, **wishes: Any) -> ReportDraft:  # noqa: ANN401
    """Draft a report of some sections; one plain summary to my-pdrm if none are told."""
    return ReportDraft(
        category="scam_centre",
        tlp=wishes.pop("tlp", Tlp.AMBER),
        pap=Pap.AMBER,
        handling_code=HandlingCode.H1,
        sections=sections or (summary(),),
        **wishes,
    )


def summary(
    body: bytes | Path = b"text", to: tuple[str, ...] = ("my-pdrm",), *files: Path
) -> SectionSource:
    """Write a summary in plain text."""
    return SectionSource(SUMMARY, "text/plain", body, to, files)


# --- recipients -----------------------------------------------------------------------------------


def test_unknown_recipient_is_refused_by_name_and_nothing_is_sent(
    hub: ScriptedHub, polri: Agency
) -> None:
    with pytest.raises(RecipientUnknownError, match=r"'my-pdrn'.*nearest is my-pdrm"):
        polri.seal(draft(summary(to=("my-pdrm", "my-pdrn"))))
    assert set(hub.asked) == {"directory"}
    assert polri.outbox.pending() == []


def test_empty_audience_is_refused_by_section(polri: Agency) -> None:
    with pytest.raises(AudienceEmptyError, match="operational"):
        polri.seal(draft(summary(), SectionSource(OPERATIONAL, "text/plain", b"x", ())))


def test_recipient_whose_key_is_revoked_is_refused(hub: ScriptedHub, polri: Agency) -> None:
    hub.world.revoke(hub.world.agencies["my-pdrm"].sealing.public)
    with pytest.raises(RecipientKeyNotActiveError, match="my-pdrm"):
        polri.seal(draft())


def test_suspended_recipient_is_refused(hub: ScriptedHub, polri: Agency) -> None:
    hub.world.state("my-pdrm", status="suspended")
    with pytest.raises(RecipientKeyNotActiveError, match="my-pdrm"):
        polri.seal(draft())


def test_recipient_whose_key_expired_is_refused(hub: ScriptedHub, polri: Agency) -> None:
    hub.now = NOW + timedelta(days=800)
    with pytest.raises(RecipientKeyNotActiveError, match="my-pdrm"):
        polri.resolve(draft())


def test_wraps_are_for_the_named_agencies_alone(hub: ScriptedHub, polri: Agency) -> None:
    hub.world.enrol("my-mcmc")
    two = draft(
        summary(to=("my-pdrm", "sg-spf")),
        SectionSource(OPERATIONAL, "text/plain", b"x", ("my-pdrm", "my-pdrm")),
    )
    envelope = Envelope.parse(polri.seal(two).envelope_bytes(), limits.ENVELOPE_BYTES)
    assert sorted((wrap.section, wrap.agency) for wrap in envelope.wraps) == [
        (OPERATIONAL, "my-pdrm"),
        (SUMMARY, "my-pdrm"),
        (SUMMARY, "sg-spf"),
    ]


def test_sealing_goes_on_while_the_hub_is_away_but_not_for_ever(
    hub: ScriptedHub, polri: Agency
) -> None:
    polri.refresh()
    hub.now = NOW + timedelta(hours=47)
    hub.lost = ["directory"]
    assert polri.seal(draft(prepared_offline=True)).id
    hub.now, hub.lost = NOW + timedelta(hours=49), ["directory"]
    with pytest.raises(ClockWindowError):
        polri.seal(draft(prepared_offline=True))


# --- bodies and files -----------------------------------------------------------------------------


def roundtrip(hub: ScriptedHub, polri: Agency, wish: ReportDraft, folder: Path) -> Path:
    """Send a draft and save it as my-pdrm; returns the folder it was saved in."""
    sent = polri.submit(polri.seal(wish))
    pdrm = hub.agency("my-pdrm", folder)
    listed = pdrm.find("id-polri", sent.report.id)
    opened = pdrm.open(listed, Purpose.PREVENTION, "CASE/1")
    pdrm.save(opened, folder / "saved")
    return folder / "saved"


@pytest.mark.parametrize("size", [0, 1, MIB, MIB + 1, 3 * MIB])
def test_body_of_any_size_arrives_byte_for_byte(
    hub: ScriptedHub, polri: Agency, tmp_path: Path, size: int
) -> None:
    body = (bytes(range(251)) * (size // 251 + 1))[:size]
    saved = roundtrip(hub, polri, draft(summary(body)), tmp_path)
    assert (saved / "summary.txt").read_bytes() == body
    assert len(hub.blobs) == (size > MIB)  # a long body travels as an attachment


def test_several_bodies_that_do_not_fit_together_are_moved(
    hub: ScriptedHub, polri: Agency, tmp_path: Path
) -> None:
    sections = [
        SectionSource(name, "text/plain", name.encode() * 60_000, ("my-pdrm",))
        for name in SectionName
    ]
    saved = roundtrip(hub, polri, draft(*sections), tmp_path)
    for section in sections:
        assert (saved / f"{section.name}.txt").read_bytes() == section.body
    assert hub.blobs


def test_files_arrive_byte_for_byte_under_names_that_lead_nowhere(
    hub: ScriptedHub, polri: Agency, tmp_path: Path
) -> None:
    names = ["../chat log.txt", "photo.jpg", "photo.jpg", ".bashrc", "a:b\u202ecod.exe"]
    files = []
    for i, name in enumerate(names):
        place = tmp_path / str(i)
        place.mkdir()
        files.append(place / name.replace("../", ""))
        files[-1].write_bytes(name.encode() * 1000)
    saved = roundtrip(hub, polri, draft(summary(b"text", ("my-pdrm",), *files)), tmp_path)
    arrived = {path.name: path.read_bytes() for path in (saved / "summary-files").iterdir()}
    assert arrived == {
        "chat log.txt": files[0].read_bytes(),
        "photo.jpg": files[1].read_bytes(),
        "photo (2).jpg": files[2].read_bytes(),
        "bashrc": files[3].read_bytes(),
        "a_b_cod.exe": files[4].read_bytes(),
    }


@pytest.mark.parametrize(
    ("name", "plain"),
    [
        ("../../etc/passwd", "_.._etc_passwd"),
        ("..", "unnamed"),
        ("", "unnamed"),
        ("a\nb\x1b[2J.txt", "a_b_[2J.txt"),
        ("invoice\u202efdp.exe", "invoice_fdp.exe"),
        ("x" * 300 + ".pdf", "x" * 236 + ".pdf"),
        ("\u1780" * 200, "\u1780" * 80),
    ],
)
def test_names_are_made_plain(name: str, plain: str) -> None:
    assert plain_name(name) == plain


def test_file_over_the_limit_is_refused_and_leaves_nothing(polri: Agency, tmp_path: Path) -> None:
    huge = tmp_path / "huge.bin"
    with huge.open("wb") as file:
        file.truncate(limits.ATTACHMENT_BYTES + 1)
    with pytest.raises(TooLargeError, match=r"huge.bin"):
        polri.seal(draft(summary(b"text", ("my-pdrm",), huge)))
    assert not polri.outbox.folder.exists()


def test_missing_file_is_named(polri: Agency, tmp_path: Path) -> None:
    with pytest.raises(FileError, match=r"absent.txt"):
        polri.seal(draft(summary(b"text", ("my-pdrm",), tmp_path / "absent.txt")))
    with pytest.raises(FileError, match=r"absent.txt"):
        polri.seal(draft(summary(tmp_path / "absent.txt")))


def test_invalid_body_of_our_media_type_is_refused_before_sealing(polri: Agency) -> None:
    part = SectionSource(SUMMARY, INCIDENT_MEDIA_TYPE, b'{"title":"x"}', ("my-pdrm",))
    with pytest.raises(BodyInvalidError):
        polri.seal(draft(part))
    long = replace(part, body=b" " * (5 * MIB))
    with pytest.raises(BodyInvalidError):
        polri.seal(draft(long))


def test_handling_rules_hold_before_anything_is_sent(polri: Agency) -> None:
    with pytest.raises(HandlingRuleError):
        polri.seal(draft(kind=Kind.RESPONSE))
    with pytest.raises(UsageError):
        polri.seal(draft(summary(), summary()))


# --- sending --------------------------------------------------------------------------------------


def test_lost_answer_is_asked_for_again_with_the_same_bytes(
    hub: ScriptedHub, polri: Agency
) -> None:
    sealed = polri.seal(draft(), source=bytes(32))
    before = sealed.envelope_bytes()
    hub.lost = ["submit"]
    with pytest.raises(HubUnreachableError):
        polri.submit(sealed)
    again = polri.outbox.find(bytes(32))
    assert again is not None
    assert again.envelope_bytes() == before
    sent = polri.submit(again)
    assert list(hub.reports) == [("id-polri", sent.report.id)]
    assert polri.outbox.pending() == []
    assert (polri.folder / "sent" / f"{sent.report.id}.json").exists()


@pytest.mark.parametrize("members", [{"agency": "my-pdrm"}, {"act": Act.STATEMENT}])
def test_report_stays_in_the_outbox_until_its_own_receipt_is_here(
    hub: ScriptedHub, polri: Agency, members: dict[str, Any]
) -> None:
    def forge(said: dict[str, Any]) -> dict[str, Any]:
        usual: dict[str, Any] = {"act": Act.SUBMIT, "agency": "id-polri"}
        if members.get("act"):
            receipt = hub.receipt(Act.STATEMENT, "id-polri", request_digest=bytes(32))
        else:
            report = hub.accept(Envelope.parse(sealed.envelope_bytes(), limits.ENVELOPE_BYTES))
            receipt = hub.receipt(**{**usual, **members}, report=report)
        return {**said, "receipt": receipt.model_dump(mode="json")}

    sealed = polri.seal(draft())
    hub.tampers["submit"] = forge
    with pytest.raises(ReceiptInvalidError):
        polri.submit(sealed)
    assert [waiting.id for waiting in polri.outbox.pending()] == [sealed.id]


def test_receipt_of_another_report_is_refused(hub: ScriptedHub, polri: Agency) -> None:
    other = polri.submit(polri.seal(draft()))
    hub.tampers["submit"] = lambda said: {**said, "receipt": other.signed.model_dump(mode="json")}
    with pytest.raises(ReceiptInvalidError):
        polri.submit(polri.seal(draft()))


def test_attachment_that_arrived_changed_is_noticed(
    hub: ScriptedHub, polri: Agency, tmp_path: Path
) -> None:
    (tmp_path / "f").write_bytes(b"x" * 5000)
    hub.tampers["upload"] = lambda said: {**said, "length": said["length"] - 1}
    with pytest.raises(DigestMismatchError):
        polri.submit(polri.seal(draft(summary(b"t", ("my-pdrm",), tmp_path / "f"))))
    assert "submit" not in hub.asked


def test_what_the_hub_refuses_for_good_does_not_wait_for_ever(
    hub: ScriptedHub, polri: Agency
) -> None:
    sealed = polri.seal(draft(), source=bytes(32))
    hub.refusals["submit"] = (422, "recipient-key-not-active")
    with pytest.raises(RecipientKeyNotActiveError):
        polri.submit(sealed)
    assert polri.outbox.find(bytes(32)) is None  # the same command seals anew
    assert (polri.folder / "refused" / sealed.id / "envelope.json").exists()


@pytest.mark.parametrize("code", ["unavailable", "forbidden", "attachment-missing"])
def test_what_the_hub_may_take_later_waits(hub: ScriptedHub, polri: Agency, code: str) -> None:
    sealed = polri.seal(draft(), source=bytes(32))
    hub.refusals["submit"] = (503, code)
    with pytest.raises(SerumpunError):
        polri.submit(sealed)
    assert polri.outbox.find(bytes(32)) == sealed


def test_changed_outbox_is_noticed(hub: ScriptedHub, polri: Agency) -> None:
    sealed = polri.seal(draft())
    path = sealed.folder / "envelope.json"
    path.write_bytes(path.read_bytes().replace(b'"agency":"my-pdrm"', b'"agency":"sg-spf"'))
    with pytest.raises(AudienceMismatchError):
        polri.submit(sealed)
    assert "submit" not in hub.asked


# --- receiving files ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("damage", "error"),
    [
        (lambda blob: blob[:-1], DigestMismatchError),
        (lambda blob: blob + b"x", DigestMismatchError),
        (lambda blob: blob[:-1] + bytes([blob[-1] ^ 1]), (DigestMismatchError, SealBrokenError)),
    ],
    ids=["cut", "longer", "flipped at the very end"],
)
def test_damaged_attachment_leaves_no_file(
    hub: ScriptedHub,
    polri: Agency,
    tmp_path: Path,
    damage: Callable[[bytes], bytes],
    error: type[Exception] | tuple[type[Exception], ...],
) -> None:
    (tmp_path / "evidence.bin").write_bytes(b"e" * 300_000)
    sent = polri.submit(polri.seal(draft(summary(b"t", ("my-pdrm",), tmp_path / "evidence.bin"))))
    place = ("id-polri", sent.report.id, 1)
    hub.blobs[place] = damage(hub.blobs[place])
    pdrm = hub.agency("my-pdrm", tmp_path)
    opened = pdrm.open(pdrm.find("id-polri", sent.report.id), Purpose.PREVENTION, "CASE/1")
    with pytest.raises(error):
        pdrm.save(opened, tmp_path / "saved")
    assert list((tmp_path / "saved" / "summary-files").iterdir()) == []


def test_nothing_that_stands_there_is_overwritten(
    hub: ScriptedHub, polri: Agency, tmp_path: Path
) -> None:
    (tmp_path / "saved").mkdir()
    (tmp_path / "saved" / "mine.txt").write_text("mine")
    with pytest.raises(FileInTheWayError):
        roundtrip(hub, polri, draft(), tmp_path)
    assert [path.name for path in (tmp_path / "saved").iterdir()] == ["mine.txt"]


# --- who opened -----------------------------------------------------------------------------------


@pytest.fixture
def opened_once(hub: ScriptedHub, polri: Agency, tmp_path: Path) -> str:
    sent = polri.submit(polri.seal(draft()))
    pdrm = hub.agency("my-pdrm", tmp_path)
    pdrm.open(pdrm.find("id-polri", sent.report.id), Purpose.ASSET_RECOVERY, "CASE/42")
    return sent.report.id


def test_originator_sees_who_opened_and_why(polri: Agency, opened_once: str) -> None:
    [opening] = polri.openings(polri.find("id-polri", opened_once)).proven
    assert (opening.request.agency, opening.request.purpose, opening.request.case_reference) == (
        "my-pdrm",
        Purpose.ASSET_RECOVERY,
        "CASE/42",
    )


def test_invented_opening_is_told_and_not_shown(
    hub: ScriptedHub, polri: Agency, opened_once: str
) -> None:
    listed = polri.find("id-polri", opened_once)
    stranger = World.make(agencies=["sg-spf"], name="other-test.example")
    invented = stranger.open_request("sg-spf", listed.reference.model_dump())
    hub.openings.append({**hub.openings[0], "open_request": invented.model_dump(mode="json")})
    found = polri.openings(listed)
    assert (len(found.proven), len(found.refused)) == (1, 1)


def test_opening_of_another_report_is_told_and_not_shown(
    hub: ScriptedHub, polri: Agency, opened_once: str
) -> None:
    other = polri.submit(polri.seal(draft()))
    found = polri.openings(polri.find("id-polri", other.report.id))
    assert found.proven == []
    assert isinstance(found.refused[0].error, DigestMismatchError)


def test_opening_under_another_receipt_is_told_and_not_shown(
    hub: ScriptedHub, polri: Agency, opened_once: str, tmp_path: Path
) -> None:
    pdrm = hub.agency("my-pdrm", tmp_path)
    pdrm.open(pdrm.find("id-polri", opened_once), Purpose.PREVENTION, "CASE/43")
    hub.openings[0]["receipt"] = hub.openings[1]["receipt"]
    found = polri.openings(polri.find("id-polri", opened_once))
    assert isinstance(found.refused[0].error, ReceiptInvalidError)
    assert [opening.request.case_reference for opening in found.proven] == ["CASE/43"]


# --- memory ---------------------------------------------------------------------------------------

_SEAL_HUGE = """
import resource, sys
from pathlib import Path
from tests.test_sdk_sealing import seal_and_open
before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
seal_and_open(Path(sys.argv[1]), int(sys.argv[2]))
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before)
"""


def seal_and_open(folder: Path, size: int) -> None:
    """Seal a file into the outbox, then open it again from there, all in pieces."""
    source = folder / "huge.bin"
    with source.open("wb") as file:
        file.truncate(size)
    key, spool = new_content_key(), Spool("id", "id-polri", folder)
    spool.attach(source, SUMMARY, key, "huge.bin", "application/octet-stream")
    context = attachment_context("id", SUMMARY, "id-polri", 1)
    with (folder / "1.sealed").open("rb") as sealed:
        assert sum(map(len, open_stream(read_pieces(sealed), key, context))) == size


def test_memory_stays_flat_for_the_largest_attachment(tmp_path: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", _SEAL_HUGE, str(tmp_path), str(limits.ATTACHMENT_BYTES)],
        capture_output=True,
        text=True,
        check=True,
    )
    assert int(ended.stdout) < 20_000  # KiB beyond what the modules take; the file has 100 MiB
