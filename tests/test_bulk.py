"""Many reports at once: batches whose lines stand or fall alone, resumed where they broke off."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from app.crypto import limits
from app.errors import NotReadyError, ReceiptInvalidError, RecipientKeyNotActiveError
from serumpun import bulk as room
from serumpun.agency import Agency
from serumpun.bulk import Bulk, Order
from serumpun.errors import AnswerError, FileError, HubUnreachableError
from serumpun.outbox import SealedReport
from serumpun.submitting import Submission
from tests.scripted_hub import ScriptedHub
from tests.test_sdk_sealing import draft, summary
from tests.worlds import NOW, World

Lines = list[dict[str, Any]]
REPORTS = 12  # three for each request in flight


@pytest.fixture
def hub() -> ScriptedHub:
    return ScriptedHub(World.make(), NOW)


@pytest.fixture
def polri(hub: ScriptedHub, tmp_path: Path) -> Agency:
    return hub.agency("id-polri", tmp_path)


def sealed(polri: Agency, count: int = REPORTS, *files: Path) -> list[SealedReport]:
    """Seal some reports, prepared to wait."""
    wish = draft(summary(b"text", ("my-pdrm",), *files), prepared_offline=True)
    audience = polri.resolve(wish)
    orders = {n: Order(wish, n.to_bytes(32), audience) for n in range(count)}
    done = Bulk(polri).seal(orders)
    return [each for each in done.values() if isinstance(each, SealedReport)]


def waiting(polri: Agency) -> set[str]:
    return {each.id for each in polri.outbox.pending()}


def test_what_has_no_attachments_goes_in_batches(
    hub: ScriptedHub, polri: Agency, tmp_path: Path
) -> None:
    (tmp_path / "proof").write_bytes(b"proof")
    ready = sealed(polri) + sealed(polri, 2, tmp_path / "proof")
    told: list[None] = []
    sent = Bulk(polri, lambda: told.append(None)).send(ready)
    assert all(isinstance(each, Submission) for each in sent.values())
    assert (sum(hub.batches), hub.asked.count("submit")) == (REPORTS, 2)
    assert len(told) == len(sent) == len(hub.reports) == REPORTS + 2
    assert waiting(polri) == set()


def test_a_batch_keeps_the_hubs_limits(
    hub: ScriptedHub, polri: Agency, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready = sealed(polri)
    monkeypatch.setattr(room, "REQUESTS", 1)
    monkeypatch.setattr(limits, "BATCH_REPORTS", 4)
    Bulk(polri).send(ready[:6])
    assert hub.batches == [4, 2]
    monkeypatch.setattr(limits, "BATCH_BYTES", ready[6].envelope_length() * 2 + 100)
    Bulk(polri).send(ready[6:10])
    assert sorted(hub.batches[2:]) == [2, 2]
    few = (room.SPARE_FILES + 1, 1 << 20)  # as macOS lets a process open 256
    monkeypatch.setattr("resource.getrlimit", lambda _: few)
    Bulk(polri).send(ready[10:])
    assert hub.asked.count("submit") == 2


def test_an_answer_that_breaks_off_is_resumed(hub: ScriptedHub, polri: Agency) -> None:
    ready = sealed(polri)
    hub.cut = 3
    outcome = polri.submit_batch(ready)
    assert [type(each) for each in outcome[:3]] == [Submission] * 3
    assert {type(each) for each in outcome[3:]} == {HubUnreachableError}
    assert waiting(polri) == {each.id for each in ready[3:]}
    hub.cut = None
    again = polri.submit_batch([each for each in ready if each.id in waiting(polri)])
    assert {type(each) for each in again} == {Submission}
    assert len(hub.reports) == REPORTS


def test_what_was_stored_and_not_answered_is_not_stored_twice(
    hub: ScriptedHub, polri: Agency
) -> None:
    ready = sealed(polri)
    hub.batch = lambda lines: lines[:2]
    outcome = polri.submit_batch(ready)
    assert {type(each) for each in outcome[2:]} == {AnswerError}
    hub.batch = lambda lines: lines
    polri.submit_batch(ready[2:])
    assert (len(hub.reports), waiting(polri)) == (REPORTS, set())


def _refuse(code: str, status: int) -> Callable[[Lines], Lines]:
    def tamper(lines: Lines) -> Lines:
        lines[1] = {"line": 2, "status": status, "problem": {"code": code}}
        return lines

    return tamper


@pytest.mark.parametrize(
    ("code", "status", "is_final"),
    [("recipient-key-not-active", 422, True), ("not-ready", 503, False)],
)
def test_each_line_stands_or_falls_alone(
    hub: ScriptedHub, polri: Agency, code: str, status: int, is_final: bool
) -> None:
    ready = sealed(polri)
    hub.batch = _refuse(code, status)
    outcome = polri.submit_batch(ready)
    kind = RecipientKeyNotActiveError if is_final else NotReadyError
    assert isinstance(outcome[1], kind)
    assert sum(isinstance(each, Submission) for each in outcome) == REPORTS - 1
    assert waiting(polri) == (set() if is_final else {ready[1].id})
    assert (polri.folder / "refused" / ready[1].id).exists() == is_final


def _swap(lines: Lines) -> Lines:
    lines[0]["receipt"], lines[1]["receipt"] = lines[1]["receipt"], lines[0]["receipt"]
    return lines


def test_a_receipt_of_another_line_is_refused(hub: ScriptedHub, polri: Agency) -> None:
    ready = sealed(polri)
    hub.batch = _swap
    outcome = polri.submit_batch(ready)
    assert [type(each) for each in outcome[:3]] == [ReceiptInvalidError] * 2 + [Submission]
    assert waiting(polri) == {ready[0].id, ready[1].id}


def test_lines_out_of_order_are_no_answer(hub: ScriptedHub, polri: Agency) -> None:
    ready = sealed(polri)
    hub.batch = lambda lines: lines[::-1]
    assert {type(each) for each in polri.submit_batch(ready)} == {AnswerError}
    assert len(waiting(polri)) == REPORTS


@pytest.mark.parametrize(
    ("takes", "refusal"),
    [(False, None), (True, (413, "too-large")), (True, (405, "method-not-allowed"))],
)
def test_a_hub_that_takes_no_batch_gets_one_by_one(
    hub: ScriptedHub, polri: Agency, takes: bool, refusal: tuple[int, str] | None
) -> None:
    hub.takes_batches = takes
    if refusal:
        hub.refusals["batch"] = refusal
    ready = sealed(polri)
    sent = Bulk(polri).send(ready)
    assert {type(each) for each in sent.values()} == {Submission}
    assert hub.asked.count("submit") == REPORTS


def test_a_hub_that_goes_away_ends_the_sending_and_loses_nothing(
    hub: ScriptedHub, polri: Agency, monkeypatch: pytest.MonkeyPatch
) -> None:
    ready = sealed(polri)
    monkeypatch.setattr(room, "REQUESTS", 1)
    monkeypatch.setattr(limits, "BATCH_REPORTS", 2)
    hub.lost = ["batch"]
    hub.cut = 0
    bulk = Bulk(polri)
    sent = bulk.send(ready)
    assert {type(each) for each in sent.values()} == {HubUnreachableError}
    assert bulk.is_ended
    assert hub.batches == [2]  # nobody knocked again
    assert len(waiting(polri)) == REPORTS


def test_one_that_cannot_be_sealed_stops_no_other(polri: Agency, tmp_path: Path) -> None:
    good, bad = draft(), draft(summary(tmp_path / "absent"))
    audience = polri.resolve(good)
    orders = {
        name: Order(each, name.encode().ljust(32), audience)
        for name, each in (("a", good), ("b", bad))
    }
    done = Bulk(polri).seal(orders)
    assert isinstance(done["a"], SealedReport)
    assert isinstance(done["b"], FileError)
