"""What a signature is worth is judged by the access log, not by dates that somebody only states."""

from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app.crypto.directory import Validity
from app.crypto.encoding import to_timestamp
from app.crypto.statements import Act, Purpose
from app.errors import BadProofError, KeyNotActiveError, ServiceError
from serumpun.agency import Agency
from serumpun.opening import OpenedReport, ask_opening
from serumpun.receipts import digest_of
from tests.scripted_hub import ScriptedHub
from tests.worlds import NOW, World

MINUTE = timedelta(minutes=1)


class Scene:
    """A report of id-polri at the hub of ten minutes later, by when its key is revoked."""

    def __init__(self, folder: Path, **revocation: Any) -> None:  # noqa: ANN401
        self.hub = ScriptedHub(World.make(), NOW)
        self.earlier = self.send()
        self.pdrm: Agency = self.hub.agency("my-pdrm", folder)
        self.pdrm.refresh()
        self.hub.world.revoke(
            self.hub.world.agencies["id-polri"].signing.public, NOW + 5 * MINUTE, **revocation
        )
        self.hub.now = NOW + 10 * MINUTE
        self.pdrm.refresh()  # and the log has the revocation

    def send(self, facts: dict[str, Any] | None = None, **receipt: Any) -> str:  # noqa: ANN401
        """Let the hub take a report, whatever it writes into its receipt."""
        envelope = self.hub.world.seal(sections={"summary": (b"x", ["my-pdrm"])}, **(facts or {}))
        return self.hub.accept(envelope, **receipt).id

    def open(self, report: str) -> OpenedReport:
        listed = self.pdrm.find("id-polri", report)
        return self.pdrm.open(listed, Purpose.PREVENTION, "CASE/1")


def test_what_was_logged_before_the_revocation_stays_valid(tmp_path: Path) -> None:
    scene = Scene(tmp_path)
    opened = scene.open(scene.earlier)
    assert (opened.listed.validity, opened.listed.judged_by) == (Validity.VALID, "log")


def test_between_compromise_and_revocation_it_is_disputed(tmp_path: Path) -> None:
    scene = Scene(tmp_path, compromised_at=NOW - MINUTE)
    opened = scene.open(scene.earlier)
    assert (opened.is_disputed, opened.listed.judged_by) == (True, "log")
    [listed] = scene.pdrm.list_reports().reports
    assert (listed.validity, listed.judged_by) == (Validity.DISPUTED, "log")


def test_hub_that_backdates_a_report_of_a_revoked_key_is_refused(tmp_path: Path) -> None:
    """The thief has the key, the hub its own: every signature holds, and every date."""
    scene = Scene(tmp_path, compromised_at=NOW + 3 * MINUTE)
    backdated = scene.send(time=NOW + MINUTE)
    with pytest.raises(BadProofError, match="before the revocation"):
        scene.pdrm.find("id-polri", backdated)
    [refused] = scene.pdrm.list_reports().refused
    assert isinstance(refused.error, BadProofError)


def test_in_the_minute_of_the_revocation_the_order_makes_it_disputed(tmp_path: Path) -> None:
    scene = Scene(tmp_path)
    just_before = scene.send({"created_at": to_timestamp(NOW + 5 * MINUTE)}, time=NOW + 4 * MINUTE)
    assert scene.open(just_before).is_disputed


def test_sender_who_backdates_what_it_signs_gains_nothing(tmp_path: Path) -> None:
    scene = Scene(tmp_path, compromised_at=NOW + 3 * MINUTE)
    facts = {"created_at": to_timestamp(NOW - timedelta(hours=1)), "prepared_offline": True}
    with pytest.raises(KeyNotActiveError):
        scene.open(scene.send(facts))


def test_report_that_the_log_does_not_have_is_not_opened(tmp_path: Path) -> None:
    scene = Scene(tmp_path)
    record = scene.pdrm.find("id-polri", scene.earlier).receipt.record_id
    fresh = scene.hub.agency("my-pdrm", tmp_path)
    held = scene.hub.log.pop(record)
    with pytest.raises(BadProofError, match="not in the log"):
        fresh.find("id-polri", scene.earlier)
    scene.hub.log[record] = held.replace(b"serumpun-audit/1\n\0\0", b"serumpun-audit/1\n\0\1")
    with pytest.raises(BadProofError, match="another time"):
        fresh.find("id-polri", scene.earlier)
    assert "open" not in scene.hub.asked


def test_until_there_is_a_proof_the_receipt_decides_and_that_is_said(tmp_path: Path) -> None:
    hub = ScriptedHub(World.make(), NOW)
    report = hub.accept(hub.world.seal(sections={"summary": (b"x", ["my-pdrm"])}))
    hub.log.clear()
    pdrm = hub.agency("my-pdrm", tmp_path)
    opened = pdrm.open(pdrm.find("id-polri", report.id), Purpose.PREVENTION, "CASE/1")
    assert (opened.listed.validity, opened.listed.judged_by) == (Validity.VALID, "receipt")


def test_two_proofs_of_two_histories_are_refused(tmp_path: Path) -> None:
    scene = Scene(tmp_path)
    scene.open(scene.earlier)
    later = scene.send(time=NOW + 4 * MINUTE + MINUTE / 2)
    first = next(iter(scene.hub.log))
    scene.hub.log[first] = bytes(reversed(scene.hub.log[first]))
    with pytest.raises(BadProofError):
        scene.open(later)


def test_hub_that_shows_no_log_opens_nothing(tmp_path: Path) -> None:
    hub = ScriptedHub(World.make(), NOW)
    report = hub.accept(hub.world.seal(sections={"summary": (b"x", ["my-pdrm"])}))
    hub.refusals["inclusion"] = (503, "not-ready")
    pdrm = hub.agency("my-pdrm", tmp_path)
    with pytest.raises(ServiceError):
        pdrm.open(pdrm.find("id-polri", report.id), Purpose.PREVENTION, "CASE/1")
    assert "open" not in hub.asked


def test_hub_that_backdates_an_opening_under_a_revoked_key_is_refused(tmp_path: Path) -> None:
    """The thief opened with the recipient's key: its owner is not to be taken for the reader."""
    hub = ScriptedHub(World.make(), NOW)
    report = hub.accept(hub.world.seal(sections={"summary": (b"x", ["my-pdrm"])}))
    pdrm, polri = (hub.agency(name, tmp_path) for name in ("my-pdrm", "id-polri"))
    listed = pdrm.find("id-polri", report.id)
    pdrm.open(listed, Purpose.PREVENTION, "CASE/1")
    hub.world.revoke(pdrm.signing.public, NOW + 5 * MINUTE, compromised_at=NOW + 3 * MINUTE)
    hub.now = NOW + 10 * MINUTE
    polri.refresh()  # and the log has the revocation
    at = NOW + MINUTE
    asked = ask_opening(listed, pdrm.signing, Purpose.PREVENTION, "CASE/2", None, at)
    receipt = hub.receipt(
        Act.OPEN, "my-pdrm", report, digest_of(asked.signed), sections=["summary"], time=at
    )
    told = {"open_request": asked.signed, "receipt": receipt}
    hub.openings.append({name: each.model_dump(mode="json") for name, each in told.items()})
    found = polri.openings(polri.find("id-polri", report.id))
    [earlier], [refused] = found.proven, found.refused
    assert (earlier.request.case_reference, earlier.judged_by) == ("CASE/1", "log")
    assert earlier.validity is Validity.VALID
    assert isinstance(refused.error, BadProofError)
