"""A recipient at a hub that turned: what it must refuse, what it must show as doubtful."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from app.crypto.directory import Validity
from app.crypto.envelope import Envelope, SectionDraft, seal_report
from app.crypto.header import ReportReference, SectionName
from app.crypto.jws import Jws
from app.crypto.manifest import Manifest
from app.crypto.statements import Act, Purpose
from app.errors import (
    BadSignatureError,
    DigestMismatchError,
    KeyNotActiveError,
    NotAddressedError,
    NotFoundError,
    ReceiptInvalidError,
    SectionWithheldError,
    UnknownKeyError,
)
from app.schemas.incident import INCIDENT_MEDIA_TYPE
from serumpun.agency import Agency
from serumpun.errors import AnswerError, EquivocationError
from serumpun.opening import OpenedReport
from serumpun.receipts import digest_of
from tests.scripted_hub import ScriptedHub, Tamper
from tests.worlds import NOW, World

TEXT = b"Tiga belas orang di lantai empat; paspor ditahan."
SUMMARY, OPERATIONAL = SectionName.SUMMARY, SectionName.OPERATIONAL


@dataclass
class Scene:
    """One report on its way from id-polri to my-pdrm."""

    hub: ScriptedHub
    pdrm: Agency
    envelope: Envelope
    report: ReportReference

    def open(self, **wishes: Any) -> OpenedReport:  # noqa: ANN401 -- of `Agency.open`
        listed = self.pdrm.find(self.report.originator, self.report.id)
        return self.pdrm.open(listed, Purpose.VICTIM_PROTECTION, "CASE/7", **wishes)


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    hub = ScriptedHub(World.make(), NOW)
    envelope = hub.world.seal(
        sections={"summary": (TEXT, ["my-pdrm", "sg-spf"]), "operational": (b"more", ["my-pdrm"])}
    )
    return Scene(hub, hub.agency("my-pdrm", tmp_path), envelope, hub.accept(envelope))


def test_an_honest_answer_opens(scene: Scene) -> None:
    opened = scene.open()
    assert {part.name: part.body for part in opened.sections} == {
        SUMMARY: TEXT,
        OPERATIONAL: b"more",
    }
    assert opened.listed.validity is Validity.VALID
    assert not opened.is_disputed
    assert opened.receipt.act is Act.OPEN


def test_one_section_may_be_asked_for_alone(scene: Scene) -> None:
    def only_summary(said: dict[str, Any]) -> dict[str, Any]:
        said["envelope"]["sections"] = said["envelope"]["sections"][:1]
        said["envelope"]["wraps"] = said["envelope"]["wraps"][:1]
        return said

    scene.hub.tampers["open"] = only_summary
    assert [part.name for part in scene.open(sections=[SUMMARY]).sections] == [SUMMARY]


# --- the report is another one --------------------------------------------------------------------


def test_hub_that_shows_another_report_is_refused(scene: Scene) -> None:
    other = scene.hub.accept(scene.hub.world.seal("sg-spf", {"summary": (b"x", ["my-pdrm"])}))
    entry = scene.hub._entry((other.originator, other.id), "my-pdrm")
    scene.hub.tampers["find"] = lambda _: entry
    with pytest.raises(DigestMismatchError):
        scene.open()


def test_hub_that_hands_over_another_report_is_refused(scene: Scene) -> None:
    other = scene.hub.world.seal(sections={"summary": (b"other", ["my-pdrm"])})
    copy = scene.hub.world.delivered(other, "my-pdrm").model_dump(mode="json")
    scene.hub.tampers["open"] = lambda said: {**said, "envelope": copy}
    with pytest.raises(DigestMismatchError):
        scene.open(sections=[SUMMARY])


def test_second_header_under_one_id_is_refused_as_equivocation(scene: Scene) -> None:
    scene.open()
    second = scene.hub.world.seal(
        sections={"summary": (b"another story", ["my-pdrm"])}, id=scene.report.id
    )
    scene.hub.accept(second)
    with pytest.raises(EquivocationError):
        scene.open()
    page = scene.pdrm.list_reports()
    assert page.reports == []
    assert isinstance(page.refused[0].error, EquivocationError)


def test_absent_report_is_not_found(scene: Scene) -> None:
    with pytest.raises(NotFoundError):
        scene.pdrm.find("id-polri", "01920000-0000-7000-8000-000000000000")
    with pytest.raises(NotFoundError):
        scene.pdrm.find("../../etc", "passwd")
    assert scene.hub.asked.count("find") == 1  # the second one never left


@pytest.mark.parametrize("member", ["payload", "signatures"])
def test_changed_header_is_told_and_not_shown(scene: Scene, member: str) -> None:
    def change(said: dict[str, Any]) -> dict[str, Any]:
        signed = said["reports"][0]["signed"]
        if member == "payload":
            signed["payload"] = signed["payload"][:-4] + "AAAA"
        else:
            signed["signatures"] = signed["signatures"][::-1]
        return said

    scene.hub.tampers["list"] = change
    page = scene.pdrm.list_reports()
    assert page.reports == []
    assert isinstance(page.refused[0].error, BadSignatureError)


def test_header_of_an_uncertified_key_is_told_and_not_shown(scene: Scene) -> None:
    stranger = World.make(agencies=["id-bssn"], name="asean-test.example")
    envelope = stranger.seal("id-bssn", {"summary": (b"x", ["id-bssn"])})
    entry = {
        "signed": {
            "payload": envelope.payload,
            "signatures": envelope.model_dump(mode="json")["signatures"],
        },
        "receipt": scene.hub.submissions["id-polri", scene.report.id].model_dump(mode="json"),
        "sections": ["summary"],
    }
    scene.hub.tampers["list"] = lambda said: {**said, "reports": [entry]}
    page = scene.pdrm.list_reports()
    assert isinstance(page.refused[0].error, UnknownKeyError)


def test_key_certified_since_the_last_look_is_fetched(scene: Scene) -> None:
    scene.pdrm.list_reports()
    scene.hub.world.enrol("id-bssn")
    scene.hub.accept(scene.hub.world.seal("id-bssn", {"summary": (b"x", ["my-pdrm"])}))
    page = scene.pdrm.list_reports()
    assert len(page.reports) == 2
    assert page.refused == []


# --- receipts -------------------------------------------------------------------------------------


def forge(**members: Any) -> Callable[[Scene], Tamper]:  # noqa: ANN401 -- members of a receipt
    """Replace the receipt of the opening by one that says something else."""

    def prepare(scene: Scene) -> Tamper:
        def tamper(said: dict[str, Any]) -> dict[str, Any]:
            request = Jws.of(scene.hub.openings[-1]["open_request"])
            usual: dict[str, Any] = {
                "act": Act.OPEN,
                "agency": "my-pdrm",
                "report": scene.report,
                "request_digest": digest_of(request),
                "sections": ["summary", "operational"],
            }
            receipt = scene.hub.receipt(**{**usual, **members})
            return {**said, "receipt": receipt.model_dump(mode="json")}

        return tamper

    return prepare


@pytest.mark.parametrize(
    "members",
    [
        {"agency": "sg-spf"},
        {"request_digest": bytes(32)},
        {"sections": ["summary"]},
        {"time": NOW - timedelta(minutes=6)},
        {"time": NOW + timedelta(minutes=6)},
        {"act": Act.SUBMIT, "request_digest": None, "sections": []},
    ],
    ids=["agency", "request", "sections", "too early", "too late", "act"],
)
def test_receipt_of_another_opening_is_refused(scene: Scene, members: dict[str, Any]) -> None:
    scene.hub.tampers["open"] = forge(**members)(scene)
    with pytest.raises(ReceiptInvalidError):
        scene.open()


def test_a_forged_receipt_that_says_the_truth_is_taken(scene: Scene) -> None:
    scene.hub.tampers["open"] = forge()(scene)
    assert scene.open().sections


def test_receipt_of_another_report_is_refused(scene: Scene) -> None:
    other = scene.hub.accept(scene.hub.world.seal(sections={"summary": (b"x", ["my-pdrm"])}))
    scene.hub.tampers["open"] = forge(report=other)(scene)
    with pytest.raises(ReceiptInvalidError):
        scene.open()


def test_receipt_of_another_key_is_refused(scene: Scene) -> None:
    stranger = ScriptedHub(World.make(name="other-test.example"), NOW)
    stranger.openings = scene.hub.openings
    other = Scene(stranger, scene.pdrm, scene.envelope, scene.report)
    scene.hub.tampers["open"] = forge()(other)
    with pytest.raises(ReceiptInvalidError):
        scene.open()


def test_submission_receipt_of_another_time_than_listed_is_refused(scene: Scene) -> None:
    later = scene.hub.receipt(Act.SUBMIT, "id-polri", scene.report, time=NOW + timedelta(minutes=1))
    scene.hub.tampers["open"] = lambda said: {
        **said,
        "submission_receipt": later.model_dump(mode="json"),
    }
    with pytest.raises(ReceiptInvalidError):
        scene.open()


@pytest.mark.parametrize(
    "time", [NOW - timedelta(days=1), NOW + timedelta(days=1)], ids=["backdated", "postdated"]
)
def test_report_recorded_at_a_time_that_cannot_be_is_refused(scene: Scene, time: datetime) -> None:
    scene.hub.accept(scene.envelope, time=time)
    page = scene.pdrm.list_reports()
    assert isinstance(page.refused[0].error, ReceiptInvalidError)


# --- what is handed over --------------------------------------------------------------------------


def test_withheld_section_is_noticed(scene: Scene) -> None:
    def withhold(said: dict[str, Any]) -> dict[str, Any]:
        said["envelope"]["sections"] = said["envelope"]["sections"][:1]
        said["envelope"]["wraps"] = said["envelope"]["wraps"][:1]
        return forge(sections=["summary"])(scene)(said)

    scene.hub.tampers["open"] = withhold
    with pytest.raises(SectionWithheldError):
        scene.open()


def test_section_that_was_not_asked_for_is_refused(scene: Scene) -> None:
    with pytest.raises(NotAddressedError):
        scene.open(sections=[SUMMARY])  # the scripted hub hands over everything


def test_swapped_wraps_do_not_open(scene: Scene) -> None:
    def swap(said: dict[str, Any]) -> dict[str, Any]:
        first, second = said["envelope"]["wraps"]
        first["enc"], second["enc"] = second["enc"], first["enc"]
        return said

    scene.hub.tampers["open"] = swap
    with pytest.raises(NotAddressedError):  # no longer the wraps that were signed
        scene.open()


def test_flipped_bit_of_the_ciphertext_is_noticed(scene: Scene) -> None:
    def flip(said: dict[str, Any]) -> dict[str, Any]:
        sealed = said["envelope"]["sections"][0]["ciphertext"]
        turned = "B" if sealed[100] == "A" else "A"
        said["envelope"]["sections"][0]["ciphertext"] = sealed[:100] + turned + sealed[101:]
        return said

    scene.hub.tampers["open"] = flip
    with pytest.raises(DigestMismatchError):
        scene.open()


def test_report_for_others_opens_for_nobody_else(scene: Scene, tmp_path: Path) -> None:
    """Even if the hub hands over everything it holds."""
    spf = scene.hub.agency("sg-spf", tmp_path)
    report = scene.hub.accept(scene.hub.world.seal(sections={"summary": (TEXT, ["my-pdrm"])}))
    scene.hub.tampers["find"] = lambda said: {**said, "sections": ["summary"]}
    envelope = scene.hub.reports["id-polri", report.id]
    scene.hub.tampers["open"] = lambda said: {**said, "envelope": envelope.model_dump(mode="json")}
    listed = spf.find("id-polri", report.id)
    with pytest.raises(NotAddressedError):
        spf.open(listed, Purpose.PREVENTION, "CASE/1")


def test_nothing_is_asked_for_where_nothing_is_offered(scene: Scene, tmp_path: Path) -> None:
    spf = scene.hub.agency("sg-spf", tmp_path)
    report = scene.hub.accept(scene.hub.world.seal(sections={"summary": (TEXT, ["my-pdrm"])}))
    with pytest.raises(NotAddressedError):
        spf.open(spf.find("id-polri", report.id), Purpose.PREVENTION, "CASE/1")
    assert "open" not in scene.hub.asked


@pytest.mark.parametrize(
    "members", [{"envelope": None}, {"receipt": {}}], ids=["envelope", "receipt"]
)
def test_an_answer_of_another_shape_is_refused(scene: Scene, members: dict[str, Any]) -> None:
    scene.hub.tampers["open"] = lambda said: {**said, **members}
    with pytest.raises(AnswerError):
        scene.open()


# --- keys and time --------------------------------------------------------------------------------


def test_report_recorded_before_its_key_was_revoked_stays_valid(scene: Scene) -> None:
    scene.hub.world.revoke(scene.hub.world.agencies["id-polri"].signing.public, NOW + timedelta(1))
    scene.hub.now = NOW + timedelta(days=2)
    assert scene.open().listed.validity is Validity.VALID


def test_report_recorded_after_its_key_was_revoked_is_refused(scene: Scene) -> None:
    key = scene.hub.world.agencies["id-polri"].signing.public
    scene.hub.world.revoke(key, NOW - timedelta(days=1))
    page = scene.pdrm.list_reports()
    assert page.reports[0].validity is Validity.INVALID  # told as such, and never opened
    with pytest.raises(KeyNotActiveError):
        scene.open()
    assert "open" not in scene.hub.asked


def test_report_recorded_after_the_compromise_is_shown_as_disputed(scene: Scene) -> None:
    key = scene.hub.world.agencies["id-polri"].signing.public
    scene.hub.world.revoke(key, NOW + timedelta(days=1), compromised_at=NOW - timedelta(days=3))
    scene.hub.now = NOW + timedelta(days=2)
    opened = scene.open()
    assert opened.is_disputed
    assert opened.sections[0].body == TEXT


# --- bodies ---------------------------------------------------------------------------------------


def test_invalid_body_of_our_media_type_is_shown_as_invalid(scene: Scene, tmp_path: Path) -> None:
    world = scene.hub.world
    draft = SectionDraft(
        name=SUMMARY,
        media_type=INCIDENT_MEDIA_TYPE,
        body=b'{"title":"no narrative"}',
        manifest=Manifest(),
        content_key=bytes(range(32)),
        audience=[world.agencies["my-pdrm"].sealing.public],
    )
    sealed = seal_report(world.facts("id-polri"), [draft], world.agencies["id-polri"].signing)
    scene.report = scene.hub.accept(sealed)
    opened = scene.open()
    assert "narrative" in opened.problems[SUMMARY]
    saved = scene.pdrm.save(opened, tmp_path / "saved")
    assert (tmp_path / "saved" / "summary.json").read_bytes() == draft.body
    assert "narrative" in saved.problems[SUMMARY]
