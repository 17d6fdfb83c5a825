"""What the SDK sends, late, slow, interrupted or twice: one report, to keys that still hold."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.crypto.keys import KeyUse
from app.crypto.manifest import AttachedFile
from app.errors import (
    KeyNotActiveError,
    RecipientKeyNotActiveError,
)
from serumpun.agency import Agency
from serumpun.draft import ReportDraft, plain_name
from serumpun.errors import InUseError
from serumpun.files import sole_user
from tests.scripted_hub import ScriptedHub
from tests.test_sdk_sealing import draft, summary
from tests.worlds import NOW, World, signing_key

SOURCE = bytes(32)


@pytest.fixture
def hub() -> ScriptedHub:
    return ScriptedHub(World.make(), NOW)


@pytest.fixture
def polri(hub: ScriptedHub, tmp_path: Path) -> Agency:
    return hub.agency("id-polri", tmp_path)


@pytest.fixture
def slow(hub: ScriptedHub, tmp_path: Path) -> ReportDraft:
    """A report whose one attachment takes ten minutes to upload."""
    (tmp_path / "evidence.bin").write_bytes(b"e" * 5000)

    def upload(said: dict[str, object]) -> dict[str, object]:
        hub.now += timedelta(minutes=10)
        return said

    hub.tampers["upload"] = upload
    return draft(summary(b"text", ("my-pdrm",), tmp_path / "evidence.bin"))


# --- keys that have ended since -------------------------------------------------------------------


def revoke_pdrm(hub: ScriptedHub) -> None:
    hub.world.revoke(hub.world.agencies["my-pdrm"].sealing.public)


def suspend_pdrm(hub: ScriptedHub) -> None:
    hub.world.state("my-pdrm", status="suspended")


@pytest.mark.parametrize("end", [revoke_pdrm, suspend_pdrm])
def test_pending_report_to_a_key_revoked_since_is_not_sent(
    hub: ScriptedHub, polri: Agency, end: Callable[[ScriptedHub], None]
) -> None:
    sealed = polri.seal(draft(prepared_offline=True), SOURCE)
    end(hub)
    hub.now += timedelta(minutes=6)
    with pytest.raises(RecipientKeyNotActiveError, match="my-pdrm"):
        polri.submit(sealed)
    assert "submit" not in hub.asked
    assert polri.outbox.find(SOURCE) is None  # the same command seals anew


def test_own_pending_report_survives_a_rotation(hub: ScriptedHub, polri: Agency) -> None:
    sealed = polri.seal(draft(prepared_offline=True))
    polri.signing = signing_key(hub.world.federation.name, "id-polri", KeyUse.AGENCY_SIGN, 2)
    hub.world.certify(polri.signing.public)
    assert polri.submit(sealed).report.id == sealed.id


def test_own_pending_report_of_a_revoked_key_is_not_sent(hub: ScriptedHub, polri: Agency) -> None:
    sealed = polri.seal(draft(prepared_offline=True))
    hub.world.revoke(polri.signing.public)
    hub.now += timedelta(minutes=6)
    with pytest.raises(KeyNotActiveError):
        polri.submit(sealed)
    assert "submit" not in hub.asked


# --- slow lines -----------------------------------------------------------------------------------


def test_an_upload_of_ten_minutes_is_accepted(polri: Agency, slow: ReportDraft) -> None:
    sealed = polri.seal(slow)
    assert sealed.verified(polri.signing.public).header.prepared_offline
    assert polri.submit(sealed).receipt.time == NOW + timedelta(minutes=10)
    assert polri.outbox.pending() == []


def test_a_report_without_attachments_stays_within_the_clock_window(polri: Agency) -> None:
    header = polri.seal(draft()).verified(polri.signing.public).header
    assert not header.prepared_offline


# --- the outbox -----------------------------------------------------------------------------------


def test_a_report_that_is_being_sent_is_left_alone(hub: ScriptedHub, polri: Agency) -> None:
    sealed = polri.seal(draft(), SOURCE)
    with sole_user(sealed.folder), pytest.raises(InUseError):
        polri.submit(sealed)
    assert "submit" not in hub.asked
    polri.submit(sealed)


def test_kill_within_discard_leaves_nothing_in_the_way(
    polri: Agency, monkeypatch: pytest.MonkeyPatch
) -> None:
    def die(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    sealed = polri.seal(draft(), SOURCE)
    with monkeypatch.context() as killed:
        killed.setattr("serumpun.outbox.shutil.rmtree", die)
        with pytest.raises(KeyboardInterrupt):
            sealed.discard()
    assert polri.outbox.find(SOURCE) is None
    assert polri.outbox.pending() == []
    polri.outbox.sweep()
    another = polri.seal(draft(), SOURCE)
    assert [path.name for path in polri.outbox.folder.iterdir()] == [another.id]


def test_what_is_being_sealed_is_not_swept_away(polri: Agency) -> None:
    polri.outbox.folder.mkdir(parents=True)
    unfinished = polri.outbox.folder / ".new-0"
    unfinished.mkdir()
    with sole_user(unfinished):
        polri.outbox.sweep()
        assert unfinished.exists()
    polri.seal(draft())
    assert not unfinished.exists()


# --- file names -----------------------------------------------------------------------------------


@given(name=st.text() | st.text("\u00ad\u061c\u180e\U000e0041\u200b\u200d/\\:. \ud800"))
def test_any_file_name_can_be_attached(name: str) -> None:
    members = {"n": 1, "media_type": "text/plain", "length": 0, "sha256": bytes(32)}
    assert AttachedFile.of({**members, "name": plain_name(name)}).name


def test_file_names_in_scripts_of_the_region_stay_as_they_are() -> None:
    for name in ("ភស្តុតាង\u200bទី១.pdf", "หลักฐาน\u200b.pdf", "က\u200cခ.pdf"):
        assert plain_name(name) == name
