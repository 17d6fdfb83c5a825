"""A recipient at a hub that lies about time, lists, sections and openings: each lie is told."""

import itertools
import threading
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx2
import pytest

from app.crypto.encoding import to_timestamp
from app.crypto.header import ReportReference, SectionName
from app.crypto.statements import Purpose
from app.errors import ChainBrokenError, ReceiptInvalidError
from serumpun.agency import Agency
from serumpun.answers import BlobAnswer
from serumpun.errors import AnswerError
from serumpun.opening import OpenedReport
from serumpun.transport import ANSWER_SECONDS, Transport
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
        answered.wait(10)
        return said

    scene.hub.tampers["directory"] = hang
    hanging = threading.Thread(target=scene.pdrm.refresh)
    hanging.start()
    try:
        assert asked.wait(10)
        other = scene.hub.agency("my-pdrm", tmp_path)  # a second process in the same home
        assert "sg-spf" in other.refresh().agencies
        assert not answered.is_set()
    finally:
        answered.set()
        hanging.join(10)
    assert "sg-spf" in scene.pdrm.directory.verified.agencies
