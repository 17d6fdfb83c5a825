"""A recipient at a hub that lies about time, lists, sections and openings: each lie is told."""

import itertools
import json
import threading
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import httpx2
import pytest

from app.crypto.directory import Directory, VerifiedStatement
from app.crypto.encoding import new_id, to_timestamp
from app.crypto.header import Kind, ReportReference, SectionName, Tlp
from app.crypto.jws import Jws
from app.crypto.statements import Act, Purpose
from app.errors import ChainBrokenError, ReceiptInvalidError, RollbackError, SerumpunError
from serumpun.agency import Agency
from serumpun.answers import BlobAnswer
from serumpun.errors import AnswerError, EquivocationError
from serumpun.inbox import Filters
from serumpun.opening import OpenedReport
from serumpun.receipts import digest_of
from serumpun.transport import ANSWER_SECONDS, Transport
from tests.hub import PATIENCE_SECONDS
from tests.scripted_hub import HUB, ScriptedHub
from tests.worlds import NOW, World

SUMMARY, OPERATIONAL = SectionName.SUMMARY, SectionName.OPERATIONAL


@dataclass
class Scene:
    """One report of two sections on its way from id-polri to my-pdrm."""

    hub: ScriptedHub
    polri: Agency
    pdrm: Agency
    report: ReportReference

    def open(self, **wishes: Any) -> OpenedReport:  # noqa: ANN401 -- of `Agency.open`
        listed = self.pdrm.find(self.report.originator, self.report.id)
        return self.pdrm.open(listed, Purpose.VICTIM_PROTECTION, "CASE/7", **wishes)


@pytest.fixture
def scene(tmp_path: Path) -> Scene:
    hub = ScriptedHub(World.make(), NOW)
    envelope = hub.world.seal(
        sections={
            "summary": (b"text", ["my-pdrm", "sg-spf"]),
            "operational": (b"more", ["my-pdrm"]),
        }
    )
    polri, pdrm = hub.agency("id-polri", tmp_path), hub.agency("my-pdrm", tmp_path)
    return Scene(hub, polri, pdrm, hub.accept(envelope))


# --- when a report was recorded -------------------------------------------------------------------


@pytest.mark.parametrize(
    ("offline", "created", "expires"),
    [
        (False, timedelta(minutes=-6), timedelta(days=9)),
        (False, timedelta(minutes=6), timedelta(days=9)),
        (True, timedelta(days=-20), timedelta(days=-10)),
        (True, timedelta(days=-31), timedelta(days=9)),
    ],
    ids=["6-minutes-late", "6-minutes-early", "after-expiry", "31-days-late"],
)
def test_report_recorded_outside_its_clock_window_is_refused(
    scene: Scene, offline: bool, created: timedelta, expires: timedelta
) -> None:
    times: dict[str, Any] = {
        "created_at": to_timestamp(NOW + created),
        "expires_at": to_timestamp(NOW + expires),
    }
    late = scene.hub.accept(scene.hub.world.seal(prepared_offline=offline, **times))
    with pytest.raises(ReceiptInvalidError):
        scene.pdrm.find(late.originator, late.id)


# --- answers that never end -----------------------------------------------------------------------


def _never_ending(said: dict[str, Any]) -> dict[str, Any]:
    seen = said["statements"][-1]["seq"] if said["statements"] else 99
    return {**said, "next_after": seen + 1}


def test_directory_pages_that_do_not_advance_are_refused(scene: Scene) -> None:
    scene.hub.tampers["directory"] = _never_ending
    with pytest.raises(ChainBrokenError):
        scene.polri.refresh()
    assert len(scene.hub.asked) == 1


def test_inbox_pages_that_never_end_are_refused(scene: Scene) -> None:
    scene.hub.tampers["list"] = lambda _: {"reports": [], "next": "on"}
    with pytest.raises(AnswerError):
        scene.pdrm.list_reports()
    scene.hub.tampers["list"] = lambda said: {**said, "next": "same"}
    with pytest.raises(AnswerError):
        scene.pdrm.list_reports(cursor="same")


def test_a_dripping_answer_is_cut(monkeypatch: pytest.MonkeyPatch) -> None:
    seconds = itertools.count(step=10)  # for each octet
    monkeypatch.setattr("serumpun.transport.monotonic", lambda: next(seconds))
    drips = itertools.repeat(b" ", 10_000)
    client = httpx2.Client(
        transport=httpx2.MockTransport(lambda _: httpx2.Response(200, content=drips))
    )
    with pytest.raises(AnswerError, match="not whole"):
        Transport(HUB, client).get(BlobAnswer, "/v1/x")
    assert next(seconds) < 2 * ANSWER_SECONDS


def test_a_hanging_run_does_not_block_another(scene: Scene, tmp_path: Path) -> None:
    asked, answered = threading.Event(), threading.Event()

    def hang(said: dict[str, Any]) -> dict[str, Any]:
        scene.hub.tampers.clear()
        asked.set()
        answered.wait(PATIENCE_SECONDS)
        return said

    scene.hub.tampers["directory"] = hang
    hanging = threading.Thread(target=scene.pdrm.refresh)
    hanging.start()
    try:
        assert asked.wait(PATIENCE_SECONDS)
        other = scene.hub.agency("my-pdrm", tmp_path)  # a second process in the same home
        assert "sg-spf" in other.refresh().agencies
        assert not answered.is_set()
    finally:
        answered.set()
        hanging.join(PATIENCE_SECONDS)
    assert "sg-spf" in scene.pdrm.directory.verified.agencies


# --- what is listed and handed over ---------------------------------------------------------------


def _hide_operational(hub: ScriptedHub) -> None:
    """Neither list nor hand over the second section."""

    def withhold(said: dict[str, Any]) -> dict[str, Any]:
        copy = said["envelope"]
        copy["sections"], copy["wraps"] = copy["sections"][:1], copy["wraps"][:1]
        return said

    hub.tampers |= {"find": lambda said: {**said, "sections": ["summary"]}, "open": withhold}


@pytest.mark.parametrize("wishes", [{}, {"sections": [SUMMARY]}], ids=["all", "one"])
def test_a_section_the_hub_hides_is_told(scene: Scene, wishes: dict[str, Any]) -> None:
    _hide_operational(scene.hub)
    opened = scene.open(**wishes)
    assert [part.name for part in opened.sections] == [SUMMARY]
    assert opened.withheld == (OPERATIONAL,)


def test_a_section_that_was_offered_and_not_asked_for_is_not_withheld(scene: Scene) -> None:
    def only_summary(said: dict[str, Any]) -> dict[str, Any]:
        copy = said["envelope"]
        copy["sections"], copy["wraps"] = copy["sections"][:1], copy["wraps"][:1]
        return said

    scene.hub.tampers["open"] = only_summary
    assert scene.open(sections=[SUMMARY]).withheld == ()


@pytest.mark.parametrize("names", [["summary", "victim_identity"], ["summary", "summary"]])
def test_sections_listed_beside_the_header_are_refused(scene: Scene, names: list[str]) -> None:
    scene.hub.tampers["find"] = lambda said: {**said, "sections": names}
    with pytest.raises(AnswerError):
        scene.open()


@pytest.mark.parametrize(
    "filters",
    [
        Filters(kind=Kind.PRACTICE),
        Filters(category="phishing"),
        Filters(country="VN"),
        Filters(tlp=Tlp.CLEAR),
        Filters(originator="sg-spf"),
        Filters(thread="id-polri/01920000-0000-7000-8000-000000000000"),
        Filters(occurred_from=NOW + timedelta(days=1)),
        Filters(occurred_to=NOW - timedelta(days=3000)),
        Filters(received_from=NOW + timedelta(seconds=1)),
        Filters(received_to=NOW - timedelta(seconds=1)),
    ],
    ids=lambda filters: next(iter(filters.parameters())),
)
def test_reports_beside_the_filter_are_refused(scene: Scene, filters: Filters) -> None:
    page = scene.pdrm.list_reports(filters)
    assert page.reports == []
    assert isinstance(page.refused[0].error, AnswerError)


def test_reports_within_the_filter_are_listed(scene: Scene) -> None:
    answer = {"originator": "id-polri", "id": str(new_id(NOW)), "header_digest": "A" * 43}
    span = {"from": to_timestamp(NOW), "to": to_timestamp(NOW)}
    facts: dict[str, Any] = {
        "countries_concerned": ["KH", "VN"],
        "occurred": span,
        "in_reply_to": answer,
    }
    scene.hub.accept(scene.hub.world.seal(sections={"summary": (b"x", ["my-pdrm"])}, **facts))
    filters = Filters(
        country="VN",
        thread=f"id-polri/{answer['id']}",
        occurred_from=NOW,
        occurred_to=NOW,
        originator="id-polri",
        received_from=NOW,
        received_to=NOW,
    )
    assert len(scene.pdrm.list_reports(filters).reports) == 1


# --- who opened it --------------------------------------------------------------------------------


def _receipted_anew(scene: Scene, said: dict[str, Any]) -> dict[str, Any]:
    """Sign a second receipt for the open request that was told of."""
    first = Jws.of(said["openings"][0]["open_request"])
    receipt = scene.hub.receipt(
        Act.OPEN, "my-pdrm", scene.report, digest_of(first), sections=["summary", "operational"]
    )
    again = {"open_request": said["openings"][0]["open_request"], "receipt": wire(receipt)}
    return {**said, "openings": [*said["openings"], again]}


@pytest.mark.parametrize("receipt", ["the-same", "another"])
def test_one_opening_is_counted_once(scene: Scene, receipt: str) -> None:
    scene.open()
    scene.hub.tampers["receipts"] = lambda said: (
        {**said, "openings": said["openings"] * 2}
        if receipt == "the-same"
        else _receipted_anew(scene, said)
    )
    found = scene.polri.openings(scene.polri.find("id-polri", scene.report.id))
    assert len(found.proven) == 1
    assert isinstance(found.refused[0].error, ReceiptInvalidError)


@pytest.mark.parametrize(
    "page",
    [{"openings": [], "next": "on"}, {"next": "same"}],
    ids=["empty-pages", "the-same-page"],
)
def test_openings_cut_short_are_told(scene: Scene, page: dict[str, Any]) -> None:
    scene.open()
    scene.hub.tampers["receipts"] = lambda said: {**said, **page}
    with pytest.raises(AnswerError):
        scene.polri.openings(scene.polri.find("id-polri", scene.report.id))
    assert scene.hub.asked.count("receipts") <= 2


def test_openings_without_end_are_refused(scene: Scene, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("serumpun.openings.MAX_PAGES", 5)
    scene.open()
    names = itertools.count()
    scene.hub.tampers["receipts"] = lambda said: {**said, "next": str(next(names))}
    with pytest.raises(AnswerError, match="does not end"):
        scene.polri.openings(scene.polri.find("id-polri", scene.report.id))


# --- what is kept ---------------------------------------------------------------------------------


def test_an_opening_leaves_its_evidence_in_the_home(scene: Scene) -> None:
    scene.hub.tampers["open"] = lambda said: {
        **said,
        "envelope": {**said["envelope"], "wraps": said["envelope"]["wraps"][:1]},
    }
    with pytest.raises(SerumpunError):
        scene.open()  # it is on record, whatever it shows
    [kept] = (scene.pdrm.folder / "opened").iterdir()
    assert kept.name.startswith(scene.report.id)
    proofs = json.loads(kept.read_text())
    assert proofs["open_request"] == scene.hub.openings[0]["open_request"]
    assert proofs["receipt"] == scene.hub.openings[0]["receipt"]
    assert (
        proofs["header"]["payload"]
        == scene.hub._entry((scene.report.originator, scene.report.id), "my-pdrm")["signed"][
            "payload"
        ]
    )


def test_equivocation_keeps_both_signed_headers(scene: Scene) -> None:
    scene.open()
    place = (scene.report.originator, scene.report.id)
    first = scene.hub._entry(place, "my-pdrm")
    again = scene.hub.world.seal(sections={"summary": (b"y", ["my-pdrm"])}, id=scene.report.id)
    scene.hub.accept(again)
    with pytest.raises(EquivocationError):
        scene.open()
    with pytest.raises(EquivocationError) as refused:
        scene.open()  # told each time, kept once
    [kept] = (scene.pdrm.folder / "evidence").iterdir()
    assert str(kept) in refused.value.reason
    both = json.loads(kept.read_text())
    second = scene.hub._entry(place, "my-pdrm")
    assert (both["first"]["header"], both["first"]["receipt"]) == (
        first["signed"],
        first["receipt"],
    )
    assert both["second"]["header"] == second["signed"]


def test_rollback_keeps_the_hubs_signed_heads(scene: Scene, tmp_path: Path) -> None:
    scene.hub.world.enrol("id-bssn")
    scene.pdrm.refresh()
    (scene.pdrm.folder / "directory.json").unlink()
    earlier = ScriptedHub(World.make(), NOW)
    with pytest.raises(RollbackError) as refused:
        earlier.agency("my-pdrm", tmp_path).refresh()
    [kept] = (scene.pdrm.folder / "evidence").iterdir()
    assert str(kept) in refused.value.reason
    shown = json.loads(kept.read_text())
    assert Jws.of(shown["answer"]["heads"]).payload
    assert {head["issuer"] for head in shown["remembered"]} == {"id", "my", "sg"}


def test_validity_is_judged_when_opening(scene: Scene) -> None:
    listed = scene.pdrm.find(scene.report.originator, scene.report.id)
    signing = scene.hub.world.agencies["id-polri"].signing.public
    later = NOW + timedelta(minutes=1)
    scene.hub.world.revoke(signing, later, compromised_at=NOW - timedelta(hours=1))
    scene.hub.now = NOW + timedelta(minutes=6)  # the directory is fetched anew
    opened = scene.pdrm.open(listed, Purpose.PREVENTION, "CASE/1")
    assert opened.is_disputed


def test_refresh_verifies_stored_statements_once(
    scene: Scene, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scene.pdrm.refresh()
    stored = len(scene.hub.world.statements)
    counted = itertools.count()
    append = Directory.append

    def count(self: Directory, signed: Jws, at: datetime) -> VerifiedStatement:
        next(counted)
        return append(self, signed, at)

    monkeypatch.setattr(Directory, "append", count)
    scene.hub.agency("my-pdrm", tmp_path).refresh()
    assert next(counted) == stored


def wire(signed: Jws) -> dict[str, Any]:
    return signed.model_dump(mode="json")
