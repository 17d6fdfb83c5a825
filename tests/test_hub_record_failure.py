"""No act without a record: while the access log cannot be written, nothing happens."""

import os
from collections.abc import Callable, Iterator
from pathlib import Path

import httpx2
import pytest

from app.crypto.content import sealed_length
from app.crypto.envelope import Envelope
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub
from tests.hub_steps import fresh_login, newcomer, path_of, refused
from tests.worlds import AGENCIES

COUNTED = (
    *("reports", "report_access", "sections", "wraps", "blobs", "openings", "access_log"),
    *("statements", "agencies", "keys", "role_bindings"),
)


@pytest.fixture(scope="module")
def shared(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubUnderTest]:
    """One hub with three agencies."""
    with running_hub(database, tmp_path_factory.mktemp("hub")) as under_test:
        yield under_test


@pytest.fixture(scope="module")
def report(shared: HubUnderTest) -> Envelope:
    """A report with an attachment, opened once, from before the log failed."""
    envelope, blobs = shared.world.seal_with_files(
        "id-polri", {"summary": (b"x", ["my-pdrm"])}, {"summary": [("a", b"1")]}
    )
    polri = shared.agency("id-polri")
    polri.send("PUT", path_of(envelope, "attachments", "1"), content=blobs[1])
    assert polri.submit(envelope).status_code == 201
    assert shared.agency("my-pdrm").open(envelope, ["summary"]).status_code == 200
    shared.agency("sg-spf").login.headers("GET", shared.url)
    return envelope


@pytest.fixture
def hub(shared: HubUnderTest, report: Envelope) -> Iterator[HubUnderTest]:
    """The hub while its access log cannot be written."""
    shared.world.now = shared.hub.clock()
    shared.rows("REVOKE INSERT ON access_log FROM serumpun_hub")
    yield shared
    shared.rows("GRANT INSERT ON access_log TO serumpun_hub")


def _count(hub: HubUnderTest) -> dict[str, int]:
    counts = {table: hub.rows(f"SELECT count(*) FROM {table}")[0][0] for table in COUNTED}  # noqa: S608
    return {**counts, "files": sum(1 for _ in _files(hub.blobs))}


def _files(folder: Path) -> Iterator[Path]:
    for where, _, names in os.walk(folder):
        yield from (Path(where, name) for name in names)


Act = Callable[[HubUnderTest, Envelope], httpx2.Response]


def _submit(hub: HubUnderTest, _: Envelope) -> httpx2.Response:
    return hub.agency("id-polri").submit(hub.world.seal("id-polri"))


def _submit_again(hub: HubUnderTest, report: Envelope) -> httpx2.Response:
    return hub.agency("id-polri").submit(report)


def _open(hub: HubUnderTest, report: Envelope) -> httpx2.Response:
    return hub.agency("my-pdrm").open(report, ["summary"])


def _upload(hub: HubUnderTest, report: Envelope) -> httpx2.Response:
    path = path_of(report, "attachments", "5")
    return hub.agency("id-polri").send("PUT", path, content=bytes(sealed_length(1)))


def _get(agency: str, path: str) -> Act:
    return lambda hub, _: hub.agency(agency).get(path)


def _get_of_report(agency: str, *more: str) -> Act:
    return lambda hub, report: hub.agency(agency).get(path_of(report, *more))


ACTS: dict[str, Act] = {
    "submit": _submit,
    "submit again": _submit_again,
    "open": _open,
    "upload": _upload,
    "download": _get_of_report("my-pdrm", "attachments", "1"),
    "list": _get("my-pdrm", "/v1/reports"),
    "look": _get_of_report("my-pdrm"),
    "receipts": _get_of_report("id-polri", "receipts"),
    "members": _get("my-pdrm", "/v1/members"),
    "agencies": _get("my-pdrm", "/v1/agencies"),
    "agency": _get("my-pdrm", "/v1/agencies/my-pdrm"),
    "directory": _get("my-pdrm", "/v1/directory"),
    "categories": _get("my-pdrm", "/v1/categories"),
    "append again": lambda hub, _: hub.append(hub.world.statements[0]),
    # Refusals are acts too: what cannot be recorded is not even refused.
    "look at what is not mine": _get_of_report("sg-spf"),
    "open what is not mine": lambda hub, report: hub.agency("sg-spf").open(report, ["summary"]),
}


@pytest.mark.parametrize("act", ACTS)
def test_without_a_record_nothing_happens_and_nothing_is_told(
    act: str, hub: HubUnderTest, report: Envelope
) -> None:
    before = _count(hub)
    answer = ACTS[act](hub, report)
    assert answer.json()["code"] in {"not-ready", "record-failed"}, answer.text
    refused(answer, 503, answer.json()["code"])
    assert answer.headers["retry-after"]
    assert _count(hub) == before
    for told in ("ciphertext", "payload", "receipt", "my-pdrm"):
        assert told not in answer.text


def test_without_a_record_no_token_is_issued(hub: HubUnderTest) -> None:
    answers: list[httpx2.Response] = []
    hub.http.event_hooks["response"] = [answers.append]
    try:
        with pytest.raises(Exception, match="hub"):
            fresh_login(hub.agency("my-pdrm")).login.headers("GET", hub.url)
    finally:
        hub.http.event_hooks["response"] = []
    assert answers[0].status_code == 503


def test_without_a_record_no_statement_is_taken(hub: HubUnderTest) -> None:
    before, head = _count(hub), len(hub.world.statements)
    signed = hub.world.state("my-pdrm", hub.hub.clock(), status="suspended")
    del hub.world.statements[head:]
    answer = hub.append(signed)
    refused(answer, 503, answer.json()["code"])
    assert _count(hub) == before
    hub.rows("GRANT INSERT ON access_log TO serumpun_hub")
    assert hub.append(signed).status_code == 201  # nothing was lost by asking in vain
    assert hub.append(hub.world.state("my-pdrm", hub.hub.clock())).status_code == 201


def test_everything_works_again_once_the_log_can_be_written(
    shared: HubUnderTest, report: Envelope
) -> None:
    shared.world.now = shared.hub.clock()
    assert _submit(shared, report).status_code == 201
    assert _open(shared, report).status_code == 200


def test_lost_database_is_told_as_503_and_then_works_again(shared: HubUnderTest) -> None:
    """Connections cut between and during requests; nobody sees a stack trace or a 500."""
    client = newcomer(shared, AGENCIES[0][:2])
    assert client.get("/v1/members").status_code == 200  # it has logged in: each answer is seen
    for _ in range(3):
        shared.rows(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE datname = current_database() AND usename = 'serumpun_hub'"
        )
        answer = client.get("/v1/members")
        assert answer.status_code in {200, 503}, answer.text
    assert client.get("/v1/members").status_code == 200
