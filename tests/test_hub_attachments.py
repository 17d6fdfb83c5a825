"""Sealed attachments through HTTP: whose place it is, who may fetch it, what is forgotten."""

import asyncio
import hashlib
import os
import time
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx2
import pytest

from app.crypto import limits
from app.crypto.content import sealed_length
from app.crypto.encoding import new_id, now, to_base64url
from app.crypto.envelope import Envelope
from app.models.engine import make_engine
from app.models.submissions import Stored, Submission, Submissions
from app.postgres.logins import Login
from app.usecases.expire import expire
from tests.hub import (
    PATIENCE_SECONDS,
    ClientUnderTest,
    DatabaseUnderTest,
    HubUnderTest,
    running_hub,
)
from tests.hub_steps import forge, header_of, newcomer, path_of, record_of, refused

SEALED, OTHER = bytes(sealed_length(1)), b"\1" * sealed_length(1)


@pytest.fixture(scope="module")
def shared(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubUnderTest]:
    """One hub for all tests here: each has reports of its own."""
    with running_hub(database, tmp_path_factory.mktemp("hub")) as under_test:
        yield under_test


@pytest.fixture
def hub(shared: HubUnderTest) -> HubUnderTest:
    """The shared hub; what is sealed is sealed now."""
    shared.world.now = shared.hub.clock()
    return shared


@pytest.fixture
def polri(hub: HubUnderTest) -> ClientUnderTest:
    """The originator."""
    return hub.agency("id-polri")


def _place(n: int = 1, originator: str = "id-polri") -> str:
    """Write the address of an attachment of a report that is still to come."""
    return f"/v1/reports/{originator}/{new_id(now())}/attachments/{n}"


def _with_file(hub: HubUnderTest) -> tuple[Envelope, bytes]:
    """Submit a report whose summary, for Malaysia, has a file; Singapore gets another section."""
    sections = {"summary": (b"x", ["my-pdrm"]), "operational": (b"x", ["sg-spf"])}
    files = {"summary": [("list.csv", b"1,2,3")]}
    envelope, blobs = hub.world.seal_with_files("id-polri", sections, files)
    polri = hub.agency("id-polri")
    place = path_of(envelope, "attachments", "1")
    assert polri.send("PUT", place, content=blobs[1]).status_code == 201
    assert polri.submit(envelope).status_code == 201
    return envelope, blobs[1]


def _files(hub: HubUnderTest) -> set[Path]:
    found: set[Path] = set()
    for where, _, names in os.walk(hub.blobs):
        found |= {Path(where, name) for name in names}
    return found


# --- up -------------------------------------------------------------------------------------------


def test_upload_is_answered_with_what_arrived(polri: ClientUnderTest, hub: HubUnderTest) -> None:
    answer = polri.send("PUT", _place(3), content=SEALED)
    assert answer.status_code == 201
    digest = hashlib.sha256(SEALED).digest()
    assert answer.json() == {"n": 3, "length": len(SEALED), "sha256": to_base64url(digest)}
    assert record_of(hub, answer)["request_digest"] == digest


def test_same_bytes_again_are_the_same_upload(polri: ClientUnderTest, hub: HubUnderTest) -> None:
    place = _place()
    first = polri.send("PUT", place, content=SEALED)
    before = _files(hub)
    again = polri.send("PUT", place, content=SEALED)
    assert (first.status_code, again.status_code) == (201, 200)
    assert first.json() == again.json()
    assert _files(hub) == before


def test_other_bytes_do_not_replace_what_is_there(
    polri: ClientUnderTest, hub: HubUnderTest
) -> None:
    place = _place()
    assert polri.send("PUT", place, content=SEALED).status_code == 201
    before = _files(hub)
    refused(polri.send("PUT", place, content=OTHER), 409, "blob-conflict")
    assert _files(hub) == before


def test_attachment_of_a_report_that_was_sent_is_not_replaced(
    polri: ClientUnderTest, hub: HubUnderTest
) -> None:
    envelope, sealed = _with_file(hub)
    place = path_of(envelope, "attachments", "1")
    refused(polri.send("PUT", place, content=OTHER), 409, "blob-conflict")
    assert hub.agency("my-pdrm").get(place).content == sealed


def test_ten_uploads_to_one_place_at_once_leave_one(
    polri: ClientUnderTest, hub: HubUnderTest
) -> None:
    place, before = _place(), _files(hub)
    bodies = [bytes([number]) * sealed_length(1) for number in range(10)]
    polri.login.headers("GET", hub.url)
    with ThreadPoolExecutor(10) as pool:
        answers = list(pool.map(lambda body: polri.send("PUT", place, content=body), bodies))
    assert sorted(answer.status_code for answer in answers) == [201] + [409] * 9
    assert len(_files(hub) - before) == 1


@pytest.mark.parametrize("originator", ["my-pdrm", "id-nobody"])
def test_upload_to_another_agencys_report_is_not_found(
    originator: str, polri: ClientUnderTest, hub: HubUnderTest
) -> None:
    before = _files(hub)
    refused(polri.send("PUT", _place(1, originator), content=SEALED), 404, "not-found")
    assert _files(hub) == before


@pytest.mark.parametrize("length", [0, 1, len(SEALED) - 1, len(SEALED) + 1])
def test_bytes_of_a_length_that_no_sealed_file_has_are_refused(
    length: int, polri: ClientUnderTest, hub: HubUnderTest
) -> None:
    before = _files(hub)
    answer = polri.send("PUT", _place(), content=bytes(length))
    code = "handling-rule" if length else "malformed"
    refused(answer, 422 if length else 400, code)
    assert _files(hub) == before


def test_upload_over_the_limit_is_refused_before_a_byte_is_kept(
    polri: ClientUnderTest, hub: HubUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "SEALED_ATTACHMENT_BYTES", len(SEALED) - 1)
    before = _files(hub)
    refused(polri.send("PUT", _place(), content=SEALED), 413, "too-large")
    assert _files(hub) == before
    monkeypatch.setattr(limits, "SEALED_ATTACHMENT_BYTES", len(SEALED))
    assert polri.send("PUT", _place(), content=SEALED).status_code == 201


def test_upload_that_does_not_say_its_length_is_refused(
    polri: ClientUnderTest, hub: HubUnderTest
) -> None:
    before = _files(hub)
    answer = polri.send("PUT", _place(), content=iter([SEALED[:1000], SEALED[1000:]]))
    refused(answer, 400, "malformed")
    assert _files(hub) == before


def test_only_so_many_attachments_wait_for_their_reports(
    hub: HubUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(limits, "UNCLAIMED_BLOBS", 2)
    sender, other = newcomer(hub, "id"), newcomer(hub, "id")
    statuses = [
        sender.send("PUT", _place(1, sender.agency), content=SEALED).status_code for _ in range(3)
    ]
    assert statuses == [201, 201, 413]
    answer = other.send("PUT", _place(1, other.agency), content=SEALED)
    assert answer.status_code == 201  # one agency does not use up another's


# --- down -----------------------------------------------------------------------------------------


def test_only_the_sections_audience_and_the_originator_fetch_an_attachment(
    hub: HubUnderTest,
) -> None:
    envelope, sealed = _with_file(hub)
    place = path_of(envelope, "attachments", "1")
    for agency in ("my-pdrm", "id-polri"):
        answer = hub.agency(agency).get(place)
        assert answer.content == sealed
        assert answer.headers["content-length"] == str(len(sealed))
        assert answer.headers["cache-control"] == "no-store"
        assert record_of(hub, answer)["action"] == "blob:download"
    refused(hub.agency("sg-spf").get(place), 404, "not-found")  # it may open another section


def test_attachment_that_waits_is_seen_by_nobody_else_and_not_handed_back(
    polri: ClientUnderTest, hub: HubUnderTest
) -> None:
    place = _place()
    polri.send("PUT", place, content=SEALED)
    for agency in ("my-pdrm", "sg-spf", "id-polri"):
        refused(hub.agency(agency).get(place), 404, "not-found")


def test_attachment_added_after_its_report_is_handed_to_nobody(
    polri: ClientUnderTest, hub: HubUnderTest
) -> None:
    envelope, _ = _with_file(hub)
    place = path_of(envelope, "attachments", "2")
    assert polri.send("PUT", place, content=SEALED).status_code == 201
    for agency in ("my-pdrm", "sg-spf", "id-polri"):
        refused(hub.agency(agency).get(place), 404, "not-found")


def test_marking_above_the_ceiling_is_not_fetched(
    polri: ClientUnderTest, hub: HubUnderTest
) -> None:
    reader = newcomer(hub, "my", tlp_ceiling="AMBER")
    envelope, blobs = hub.world.seal_with_files(
        "id-polri",
        {"summary": (b"x", [reader.agency])},
        {"summary": [("a", b"1")]},
        tlp="RED",
    )
    polri.send("PUT", path_of(envelope, "attachments", "1"), content=blobs[1])
    assert polri.submit(envelope).status_code == 201
    refused(reader.get(path_of(envelope, "attachments", "1")), 403, "forbidden")


def test_lost_file_is_told_before_the_first_byte(hub: HubUnderTest) -> None:
    before = _files(hub)
    envelope, _ = _with_file(hub)
    [file] = _files(hub) - before
    file.unlink()
    answer = hub.agency("my-pdrm").get(path_of(envelope, "attachments", "1"))
    refused(answer, 503, "not-ready")


# --- claimed --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "member",
    [{"length": sealed_length(5000)}, {"sha256": to_base64url(bytes(32))}],
    ids=["length", "digest"],
)
def test_report_that_names_other_bytes_than_were_uploaded_is_refused(
    member: dict[str, Any], polri: ClientUnderTest, hub: HubUnderTest
) -> None:
    envelope, blobs = hub.world.seal_with_files("id-polri", None, {"summary": [("a", b"1")]})
    polri.send("PUT", path_of(envelope, "attachments", "1"), content=blobs[1])
    [entry] = header_of(envelope)["attachments"]
    forged = forge(hub.world, envelope, attachments=[{**entry, **member}])
    refused(polri.submit(forged), 422, "attachment-missing")


def test_report_sent_again_has_its_attachments_already(
    polri: ClientUnderTest, hub: HubUnderTest
) -> None:
    envelope, _ = _with_file(hub)
    first, again = polri.submit(envelope), polri.submit(envelope)
    assert (first.status_code, again.status_code) == (200, 200)
    assert first.json()["receipt"] == again.json()["receipt"]


def test_attachment_that_the_report_does_not_name_is_not_claimed(
    polri: ClientUnderTest, hub: HubUnderTest
) -> None:
    envelope, blobs = hub.world.seal_with_files("id-polri", None, {"summary": [("a", b"1")]})
    for n, sealed in ((1, blobs[1]), (2, SEALED)):
        polri.send("PUT", path_of(envelope, "attachments", str(n)), content=sealed)
    answer = polri.submit(envelope)
    assert answer.status_code == 201, answer.text
    claimed = "SELECT n, section FROM blobs WHERE report_id = $1::text::uuid ORDER BY n"
    rows = [tuple(row) for row in hub.rows(claimed, header_of(envelope)["id"])]
    assert rows == [(1, "summary"), (2, None)]


def test_another_agencys_upload_is_not_claimed(hub: HubUnderTest) -> None:
    """Same id, same number, same bytes: but they are in another originator's place."""
    envelope, blobs = hub.world.seal_with_files("id-polri", None, {"summary": [("a", b"1")]})
    hub.agency("id-polri").send("PUT", path_of(envelope, "attachments", "1"), content=blobs[1])
    stolen = forge(hub.world, envelope, by="my-pdrm", originator="my-pdrm")
    refused(hub.agency("my-pdrm").submit(stolen), 422, "attachment-missing")


def test_attachment_swept_while_its_report_is_taken_stops_the_report(
    polri: ClientUnderTest, hub: HubUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The sweep comes while the report is judged: no report with a hole is acknowledged."""
    envelope, blobs = hub.world.seal_with_files("id-polri", None, {"summary": [("a", b"1")]})
    polri.send("PUT", path_of(envelope, "attachments", "1"), content=blobs[1])

    store = Submissions.store

    async def store_after_sweep(queue: Submissions, submission: Submission) -> Stored:
        drop = "DELETE FROM blobs WHERE report_id = $1::text::uuid"
        await asyncio.to_thread(hub.rows, drop, header_of(envelope)["id"])
        return await store(queue, submission)

    monkeypatch.setattr(Submissions, "store", store_after_sweep)
    refused(polri.submit(envelope), 422, "attachment-missing")
    counted = hub.rows("SELECT count(*) FROM reports WHERE payload = $1", envelope.payload)
    assert counted[0][0] == 0


# --- forgotten ------------------------------------------------------------------------------------


def _sweep(hub: HubUnderTest) -> int:
    """Drop what has waited for longer than a day, as the hub does every hour."""

    async def go() -> int:
        url = hub.database.url(Login.HUB, hub.database_name)
        own = replace(hub.hub, engine=make_engine(url, 1))
        try:
            return await expire(own)
        finally:
            await own.engine.dispose()

    return asyncio.run(go())


def _wait_a_day(hub: HubUnderTest, where: str) -> None:
    past = "UPDATE blobs SET uploaded_at = uploaded_at - interval '24 hours 1 minute' WHERE "
    hub.rows(past + where)


@pytest.fixture
def alone(database: DatabaseUnderTest, tmp_path: Path) -> Iterator[HubUnderTest]:
    """A hub of which everything is swept."""
    with running_hub(database, tmp_path) as under_test:
        yield under_test


def test_sweep_forgets_what_no_report_claimed_within_a_day_and_nothing_else(
    alone: HubUnderTest,
) -> None:
    claimed, _ = _with_file(alone)
    _wait_a_day(alone, "true")
    kept = _files(alone)
    old = _place()
    alone.agency("id-polri").send("PUT", old, content=SEALED)
    _wait_a_day(alone, "section IS NULL")
    young = _place()
    alone.agency("id-polri").send("PUT", young, content=SEALED)
    assert len(_files(alone)) == 3

    assert _sweep(alone) == 1

    assert kept < _files(alone)
    assert len(_files(alone)) == 2
    assert alone.rows("SELECT count(*) FROM blobs")[0][0] == 2
    place = path_of(claimed, "attachments", "1")
    assert alone.agency("my-pdrm").get(place).status_code == 200
    [record] = [row for row in alone.records() if row["action"] == "blob:expire"]
    assert (record["outcome"], record["agency"], record["detail"]) == ("done", None, "count=1")
    again = alone.agency("id-polri").send("PUT", old, content=SEALED)
    assert again.status_code == 201


def test_sweep_forgets_the_bytes_of_an_upload_that_never_ended(alone: HubUnderTest) -> None:
    """The hub died after bytes were written and before a row told of them."""
    left = alone.blobs / "ab" / "left-behind"
    left.parent.mkdir(parents=True)
    left.write_bytes(SEALED)
    day = timedelta(hours=24, minutes=1)
    note = "INSERT INTO uploads VALUES ('ab/left-behind', 'id-polri', $1)"
    alone.rows(note, now() - day)
    assert _sweep(alone) == 1
    assert not left.exists()
    assert alone.rows("SELECT count(*) FROM uploads")[0][0] == 0


def test_sweep_with_nothing_to_forget_leaves_no_record(alone: HubUnderTest) -> None:
    before = len(alone.records())
    assert _sweep(alone) == 0
    assert len(alone.records()) == before


def test_upload_cut_off_in_the_middle_keeps_nothing(
    polri: ClientUnderTest, hub: HubUnderTest
) -> None:
    place, before = _place(), _files(hub)

    def pieces() -> Iterator[bytes]:
        yield SEALED[:500]
        raise ConnectionError

    headers = {**polri.login.headers("PUT", hub.url + place), "content-length": str(len(SEALED))}
    with httpx2.Client() as http, pytest.raises(ConnectionError):
        http.put(hub.url + place, content=pieces(), headers=headers)
    deadline = time.monotonic() + PATIENCE_SECONDS
    while _files(hub) - before and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not _files(hub) - before  # what another test left may go meanwhile
    assert polri.send("PUT", place, content=OTHER).status_code == 201
