"""Expiry: what has expired is gone from database and store; what an originator needs stays."""

import asyncio
from collections.abc import Coroutine, Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import asyncpg
import pytest

from app.crypto.encoding import now
from app.crypto.envelope import Envelope
from app.errors import NotReadyError
from app.house import _keep_house
from app.main import create_app
from app.models.engine import make_engine
from app.postgres.logins import Login
from app.usecases import expire as expiry
from app.usecases.expire import count_expired, delete_dropped_blobs, expire
from app.usecases.hub import Hub
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub
from tests.hub_steps import fresh_login, header_of, instant, later, path_of, refused

ERASED_TABLES = ("sections", "wraps", "blobs")


@pytest.fixture
def hub(database: DatabaseUnderTest, tmp_path: Path) -> Iterator[HubUnderTest]:
    """A hub of which everything that has expired is erased."""
    with running_hub(database, tmp_path) as under_test:
        yield under_test


def submit(
    hub: HubUnderTest,
    readers: Sequence[str] = ("my-pdrm",),
    **facts: Any,  # noqa: ANN401
) -> Envelope:
    """Submit a report from Indonesia to Malaysia, with an attachment."""
    sections = {"summary": (b"x", list(readers))}
    files = {"summary": [("a", b"1")]}
    envelope, blobs = hub.world.seal_with_files("id-polri", sections, files, **facts)
    polri = hub.agency("id-polri")
    path = path_of(envelope, "attachments", "1")
    assert polri.send("PUT", path, content=blobs[1]).status_code == 201
    assert polri.submit(envelope).status_code == 201
    return envelope


def let_expire(hub: HubUnderTest, envelope: Envelope) -> None:
    """Move the instant of expiry into the past, as time would."""
    past = "UPDATE {} SET expires_at = now() - interval '1 second' WHERE {} = $1::text::uuid"
    for table, column in (("reports", "id"), ("report_access", "report_id")):
        hub.rows(past.format(table, column), header_of(envelope)["id"])


def count(hub: HubUnderTest, table: str, envelope: Envelope) -> int:
    asked = f"SELECT count(*) FROM {table} WHERE report_id = $1::text::uuid"  # noqa: S608
    return int(hub.rows(asked, header_of(envelope)["id"])[0][0])


def files(hub: HubUnderTest) -> set[Path]:
    return {path for path in hub.blobs.rglob("*") if path.is_file()}


def as_hub(hub: HubUnderTest, *acts: Any) -> list[Any]:  # noqa: ANN401
    """Run chores at once, each as a worker of its own."""

    async def go() -> list[Any]:
        url = hub.database.url(Login.HUB, hub.database_name)
        workers = [replace(hub.hub, engine=make_engine(url, 1)) for _ in acts]
        try:
            chores: list[Coroutine[Any, Any, Any]] = [
                act(worker) for act, worker in zip(acts, workers, strict=True)
            ]
            return list(await asyncio.gather(*chores))
        finally:
            for worker in workers:
                await worker.engine.dispose()

    return asyncio.run(go())


def test_expired_report_is_erased_and_nothing_of_another(hub: HubUnderTest) -> None:
    kept, gone = submit(hub), submit(hub)
    let_expire(hub, gone)
    assert as_hub(hub, count_expired) == [1]
    assert as_hub(hub, expire) == [1]
    for table in ERASED_TABLES:
        assert (count(hub, table, kept), count(hub, table, gone)) == (1, 0), table
    assert len(files(hub)) == 1
    assert as_hub(hub, count_expired, expire) == [0, 0]
    assert hub.agency("my-pdrm").open(kept, ["summary"]).status_code == 200
    assert hub.agency("my-pdrm").get(path_of(kept, "attachments", "1")).status_code == 200


def test_nobody_is_listed_as_reader_of_an_erased_report_but_its_originator(
    hub: HubUnderTest,
) -> None:
    gone = submit(hub)
    let_expire(hub, gone)
    as_hub(hub, expire)
    asked = "SELECT agency FROM report_access WHERE report_id = $1::text::uuid"
    assert [row["agency"] for row in hub.rows(asked, header_of(gone)["id"])] == ["id-polri"]


def test_each_erasure_is_recorded_with_originator_and_object(hub: HubUnderTest) -> None:
    gone = submit(hub)
    let_expire(hub, gone)
    as_hub(hub, expire)
    [record] = [row for row in hub.records() if row["action"] == "report:expire"]
    assert (record["outcome"], record["rule"], record["agency"]) == ("done", "granted", None)
    assert record["originator"] == "id-polri"
    assert record["object"] == f"id-polri/{header_of(gone)['id']}"
    assert record["detail"] == "attachments=1"


def test_originator_of_an_erased_report_gets_its_receipt_again_and_sees_who_opened_it(
    hub: HubUnderTest,
) -> None:
    gone = submit(hub, readers=("id-polri", "my-pdrm"))
    polri = hub.agency("id-polri")
    assert hub.agency("my-pdrm").open(gone, ["summary"]).status_code == 200
    first = polri.submit(gone).json()["receipt"]
    let_expire(hub, gone)
    as_hub(hub, expire)
    again = polri.submit(gone)
    assert (again.status_code, again.json()["receipt"]) == (200, first)
    opened = polri.get(path_of(gone, "receipts"))
    assert len(opened.json()["openings"]) == 1
    assert count(hub, "sections", gone) == 0


def test_id_of_an_erased_report_is_never_used_again(hub: HubUnderTest) -> None:
    gone = submit(hub)
    let_expire(hub, gone)
    as_hub(hub, expire)
    other = hub.world.seal("id-polri", {"summary": (b"y", ["my-pdrm"])}, id=header_of(gone)["id"])
    refused(hub.agency("id-polri").submit(other), 409, "id-reused")


def test_nothing_of_an_expired_report_is_served_from_the_instant_of_its_expiry_on(
    hub: HubUnderTest,
) -> None:
    at = now().replace(microsecond=0) + timedelta(minutes=10)
    envelope = submit(hub, expires_at=at.isoformat().replace("+00:00", ".000Z"))
    expected = {timedelta(milliseconds=-1): 200, timedelta(): 404}
    for distance, status in expected.items():
        with instant(hub, at + distance):
            pdrm = fresh_login(hub.agency("my-pdrm"))
            listed = pdrm.get("/v1/reports").json()["reports"]
            assert (len(listed) == 1) == (status == 200)
            assert pdrm.get(path_of(envelope)).status_code == status
            assert pdrm.open(envelope, ["summary"]).status_code == status
            assert pdrm.get(path_of(envelope, "attachments", "1")).status_code == status


def test_hub_whose_clock_is_ahead_erases_nothing_that_the_databases_clock_keeps(
    hub: HubUnderTest,
) -> None:
    kept = submit(hub)
    with later(hub, timedelta(days=4000)):
        assert as_hub(hub, count_expired, expire) == [0, 0]
    assert count(hub, "sections", kept) == 1


def test_hub_whose_clock_is_behind_erases_nothing_that_it_still_serves(hub: HubUnderTest) -> None:
    kept = submit(hub)
    let_expire(hub, kept)
    with later(hub, timedelta(hours=-1)):
        assert as_hub(hub, count_expired, expire) == [0, 0]
    assert count(hub, "sections", kept) == 1


def test_intruder_with_the_hubs_login_erases_nothing_that_has_not_expired(
    hub: HubUnderTest,
) -> None:
    kept = submit(hub)
    seen = as_login(hub, "SELECT * FROM erase_expired_reports('infinity', 1000000)")
    assert seen == []
    assert count(hub, "sections", kept) == 1


def test_expiry_sees_what_has_expired_and_no_other_row(hub: HubUnderTest) -> None:
    kept, gone = submit(hub), submit(hub)
    let_expire(hub, gone)
    for table in ("report_access", *ERASED_TABLES):
        asked = f"SELECT DISTINCT report_id::text FROM {table}"  # noqa: S608
        seen = as_role(hub, asked)
        assert [row[0] for row in seen] == [header_of(gone)["id"]], table
    assert [row[0] for row in as_role(hub, "SELECT id::text FROM reports")] == [
        header_of(gone)["id"]
    ]
    assert header_of(kept)["id"] != header_of(gone)["id"]


@pytest.mark.parametrize("table", ERASED_TABLES)
def test_expiry_deletes_no_row_of_a_report_that_lives(table: str, hub: HubUnderTest) -> None:
    kept = submit(hub)
    as_role(hub, f"DELETE FROM {table} WHERE originator = 'id-polri'")  # noqa: S608
    assert count(hub, table, kept) == 1


def test_two_workers_at_once_erase_each_report_once(
    hub: HubUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(expiry, "REPORTS_AT_ONCE", 1)
    for _ in range(4):
        let_expire(hub, submit(hub))
    erased = as_hub(hub, expire, expire, expire)
    assert sum(erased) == 4
    records = [row["object"] for row in hub.records() if row["action"] == "report:expire"]
    assert len(records) == len(set(records)) == 4
    assert files(hub) == set()


def test_report_that_another_worker_is_erasing_is_passed_over(hub: HubUnderTest) -> None:
    for _ in range(2):
        let_expire(hub, submit(hub))

    async def go() -> list[int]:
        url = hub.database.url(Login.HUB, hub.database_name).replace("+asyncpg", "")
        first, second = [await asyncpg.connect(url) for _ in range(2)]
        try:
            erase = "SELECT id FROM erase_expired_reports(now(), $1)"
            async with first.transaction():
                one = await first.fetch(erase, 1)
                await second.execute("SET lock_timeout = '2s'")
                return [len(one), len(await second.fetch(erase, 2))]
        finally:
            await first.close()
            await second.close()

    assert asyncio.run(go()) == [1, 1]


def test_bytes_left_by_a_crash_after_the_commit_are_deleted_by_the_next_run(
    hub: HubUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_expire(hub, submit(hub))

    async def crash(_: Hub) -> int:
        raise NotReadyError("killed between commit and deletion")

    monkeypatch.setattr(expiry, "delete_dropped_blobs", crash)
    with pytest.raises(NotReadyError):
        as_hub(hub, expire)
    assert count_all(hub, "blobs") == 0
    assert len(files(hub)) == 1
    monkeypatch.undo()
    assert as_hub(hub, expire) == [0]
    assert files(hub) == set()
    assert count_all(hub, "dropped_blobs") == 0


def test_location_is_kept_until_the_store_has_deleted_its_bytes(
    hub: HubUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    let_expire(hub, submit(hub))

    async def fail(_: object, locations: list[str]) -> None:
        raise NotReadyError(f"store gone: {len(locations)}")

    monkeypatch.setattr("app.blobs.BlobStore.delete", fail)
    with pytest.raises(NotReadyError):
        as_hub(hub, expire)
    assert count_all(hub, "dropped_blobs") == 1
    monkeypatch.undo()
    assert as_hub(hub, delete_dropped_blobs) == [1]
    assert (count_all(hub, "dropped_blobs"), files(hub)) == (0, set())


def test_erasure_without_its_record_does_not_happen(
    hub: HubUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = submit(hub)
    let_expire(hub, gone)
    hub.rows("REVOKE INSERT ON access_log FROM serumpun_hub")
    with pytest.raises(Exception, match="database"):
        as_hub(hub, expire)
    assert count(hub, "sections", gone) == 1
    assert len(files(hub)) == 1


class EnoughError(BaseException):
    """Ends a chore that never ends by itself."""


@pytest.mark.parametrize(("sweeps", "left"), [(True, 0), (False, 1)])
def test_serving_hub_erases_by_itself_in_one_of_its_processes(
    sweeps: bool, left: int, hub: HubUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    gone = submit(hub)
    let_expire(hub, gone)

    async def first_minute(worker: Hub) -> None:
        async def end(_: float) -> None:
            raise EnoughError

        app = create_app(worker)
        app.state.keeps_house = sweeps
        monkeypatch.setattr("app.house.asyncio", SimpleNamespace(sleep=end))
        with pytest.raises(EnoughError):
            await _keep_house(app)
        monkeypatch.undo()

    as_hub(hub, first_minute)
    assert count(hub, "sections", gone) == left
    assert len(files(hub)) == left


def count_all(hub: HubUnderTest, table: str) -> int:
    return int(hub.rows(f"SELECT count(*) FROM {table}")[0][0])  # noqa: S608


def as_login(hub: HubUnderTest, statement: str) -> list[Any]:
    """Ask with the hub's own login, under no identity."""
    return _ask(hub.database.url(Login.HUB, hub.database_name), statement)


def as_role(hub: HubUnderTest, statement: str) -> list[Any]:
    """Ask as the role that owns the functions of expiry."""
    url = hub.database.url(Login.SUPERUSER, hub.database_name)
    return _ask(url, "SET ROLE serumpun_expiry", statement)


def _ask(url: str, *statements: str) -> list[Any]:
    async def go() -> list[Any]:
        driver = await asyncpg.connect(url.replace("+asyncpg", ""))
        try:
            for statement in statements[:-1]:
                await driver.execute(statement)
            rows: list[Any] = await driver.fetch(statements[-1])
            return rows
        finally:
            await driver.close()

    return asyncio.run(go())
