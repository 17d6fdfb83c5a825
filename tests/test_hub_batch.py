"""Batches of reports: each line stands or falls alone, in order, and can be asked again."""

import json
from collections.abc import Iterator, Sequence
from typing import Any

import httpx2
import pytest

from app.crypto import limits
from app.crypto.envelope import Envelope
from app.models.submissions import Stored, Submission, Submissions
from app.usecases.limiter import Limiter
from tests.hub import ClientUnderTest, DatabaseUnderTest, HubUnderTest, running_hub
from tests.hub_steps import header_of, newcomer, refused

LINES = {"content-type": "application/x-ndjson"}


@pytest.fixture(scope="module")
def hub(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubUnderTest]:
    """A hub that the tests of this file share."""
    with running_hub(database, tmp_path_factory.mktemp("hub")) as under_test:
        yield under_test


@pytest.fixture
def polri(hub: HubUnderTest) -> ClientUnderTest:
    """An agency that sends batches."""
    hub.world.now = hub.hub.clock()
    return hub.agency("id-polri")


def _send(client: ClientUnderTest, lines: Sequence[bytes]) -> httpx2.Response:
    return client.send("POST", "/v1/reports/batch", content=b"\n".join(lines), headers=LINES)


def _told(answer: httpx2.Response) -> list[dict[str, Any]]:
    assert (answer.status_code, answer.headers["content-type"]) == (200, LINES["content-type"])
    assert answer.headers["cache-control"] == "no-store"
    return [json.loads(line) for line in answer.content.splitlines()]


def _sealed(hub: HubUnderTest, count: int) -> list[Envelope]:
    return [hub.world.seal("id-polri") for _ in range(count)]


def _stored(hub: HubUnderTest, envelopes: Sequence[Envelope]) -> int:
    ids = [header_of(envelope)["id"] for envelope in envelopes]
    counted = hub.rows("SELECT count(*) FROM reports WHERE id::text = ANY ($1)", ids)
    return int(counted[0][0])


def test_whole_batch_is_stored_and_told_in_order(polri: ClientUnderTest, hub: HubUnderTest) -> None:
    envelopes = _sealed(hub, limits.BATCH_REPORTS)
    told = _told(_send(polri, [envelope.to_bytes() for envelope in envelopes]))
    assert [line["line"] for line in told] == list(range(1, limits.BATCH_REPORTS + 1))
    assert {line["status"] for line in told} == {201}
    for line, envelope in zip(told, envelopes, strict=True):
        again = polri.submit(envelope)  # the receipt is that of this very report
        assert (again.status_code, again.json()["receipt"]) == (200, line["receipt"])


def test_what_is_wrong_with_one_line_stops_no_other(
    polri: ClientUnderTest, hub: HubUnderTest
) -> None:
    good, unreadable, foreign = _sealed(hub, 2), b"{", hub.world.seal("my-pdrm").to_bytes()
    padded = good[0].to_bytes() + b" " * limits.ENVELOPE_BYTES
    lines = [good[0].to_bytes(), unreadable, foreign, padded, good[1].to_bytes()]
    answer = _send(polri, lines)
    told = _told(answer)
    assert [line["status"] for line in told] == [201, 400, 403, 413, 201]
    codes = [line.get("problem", {}).get("code") for line in told]
    assert codes == [None, "malformed-json", "originator-mismatch", "too-large", None]
    for line in told[1:4]:
        assert line["problem"]["request_id"] == answer.headers["x-request-id"]
        assert line["problem"]["next_step"]
        assert "receipt" not in line
    rules = hub.rows(
        "SELECT rule FROM access_log WHERE request_id = $1 AND action = 'report:submit'",
        answer.headers["x-request-id"],
    )
    assert sorted(row["rule"] for row in rules) == sorted(
        ["granted", "granted", "malformed-json", "originator-mismatch", "too-large"]
    )


def test_batch_that_broke_off_is_sent_again_and_loses_and_doubles_nothing(
    polri: ClientUnderTest, hub: HubUnderTest
) -> None:
    envelopes = _sealed(hub, 6)
    first = _told(_send(polri, [envelope.to_bytes() for envelope in envelopes[:4]]))
    told = _told(_send(polri, [envelope.to_bytes() for envelope in envelopes]))
    assert [line["status"] for line in told] == [200] * 4 + [201] * 2
    assert [line["receipt"] for line in told[:4]] == [line["receipt"] for line in first]
    assert _stored(hub, envelopes) == 6


def test_one_report_twice_in_a_batch_is_one_report(
    polri: ClientUnderTest, hub: HubUnderTest
) -> None:
    [envelope] = _sealed(hub, 1)
    told = _told(_send(polri, [envelope.to_bytes()] * 5))
    assert sorted(line["status"] for line in told) == [200] * 4 + [201]
    assert len({line["receipt"]["payload"] for line in told}) == 1
    assert _stored(hub, [envelope]) == 1


def test_database_lost_for_one_line_is_told_in_that_line(
    polri: ClientUnderTest, hub: HubUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    envelopes = _sealed(hub, 3)
    lost, store = header_of(envelopes[1])["id"], Submissions.store

    async def store_or_fail(queue: Submissions, submission: Submission) -> Stored:
        if submission.report.header.id == lost:
            raise RuntimeError("a fault of the hub")
        return await store(queue, submission)

    monkeypatch.setattr(Submissions, "store", store_or_fail)
    told = _told(_send(polri, [envelope.to_bytes() for envelope in envelopes]))
    assert [line["status"] for line in told] == [201, 500, 201]
    assert "fault" not in json.dumps(told)
    assert _stored(hub, envelopes) == 2


@pytest.mark.parametrize(
    ("lines", "more", "status", "code"),
    [
        ([], {}, 400, "malformed"),
        ([b"", b"  ", b"\r"], {}, 400, "malformed"),
        ([b"{}"] * (limits.BATCH_REPORTS + 1), {}, 413, "too-large"),
        ([b"{}", b" " * limits.BATCH_BYTES], {}, 413, "too-large"),
        ([b"{}"], {"content-type": "application/json"}, 400, "malformed"),
        ([b"{}"], {**LINES, "content-encoding": "gzip"}, 400, "malformed"),
    ],
    ids=["nothing", "blank", "too many", "too long", "another type", "compressed"],
)
def test_batch_that_is_none_is_refused_as_a_whole(
    lines: list[bytes], more: dict[str, str], status: int, code: str, polri: ClientUnderTest
) -> None:
    content = b"\n".join(lines)
    answer = polri.send("POST", "/v1/reports/batch", content=content, headers={**LINES, **more})
    refused(answer, status, code)


def test_account_without_the_role_sends_no_batch(hub: HubUnderTest) -> None:
    reader = newcomer(hub, "my", roles=["analyst"])
    hub.world.now = hub.hub.clock()
    envelope = hub.world.seal(reader.agency)
    refused(_send(reader, [envelope.to_bytes()]), 403, "forbidden")
    assert _stored(hub, [envelope]) == 0


def test_proof_of_a_batch_is_used_up_even_if_no_line_is_stored(
    polri: ClientUnderTest, hub: HubUnderTest
) -> None:
    path = "/v1/reports/batch"
    headers = {**polri.login.headers("POST", hub.url + path), **LINES}
    first = hub.http.post(hub.url + path, content=b"{", headers=headers)
    assert [line["status"] for line in _told(first)] == [400]
    [envelope] = _sealed(hub, 1)
    refused(
        hub.http.post(hub.url + path, content=envelope.to_bytes(), headers=headers), 401, "replayed"
    )
    assert _stored(hub, [envelope]) == 0


def test_each_line_counts_against_the_agencys_rate(
    polri: ClientUnderTest, hub: HubUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(vars(hub.hub), "limiter", Limiter(per_minute=1, burst=5))
    envelopes = _sealed(hub, 4)
    lines = [envelope.to_bytes() for envelope in envelopes]
    assert len(_told(_send(polri, lines))) == 4
    answer = _send(polri, lines)
    refused(answer, 429, "rate-limited")
