"""The access log becomes a tree: every entry once, in order of commit, whatever happens."""

import asyncio
import base64
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from typing import Any

import asyncpg
import pytest

from app.crypto.merkle import hash_leaf, root_of
from app.house import house_kept
from app.main import create_app
from app.models import log_tree
from app.models.engine import make_engine
from app.postgres.logins import Login
from campaigns.log_books import LogBooks
from tests.hub import PATIENCE_SECONDS, HubUnderTest
from tests.log_steps import key_of, settled


def check_whole(hub: HubUnderTest) -> None:
    """Compare entries, leaves, numbers and the signed root, as an auditor of everything would."""
    signed = settled(hub)
    books = LogBooks(hub.rows, key_of(hub), hub.world.log_secret)
    assert list(books.faults({signed.size: signed.root})) == []
    assert books.backlog() == 0


def test_everything_recorded_comes_into_the_tree_within_a_second(hub: HubUnderTest) -> None:
    check_whole(hub)
    hub.agency("id-polri").get("/v1/reports")
    began = time.monotonic()
    settled(hub)
    assert time.monotonic() - began < 2  # a second, and this machine's other work
    check_whole(hub)


def test_a_report_is_told_to_each_country_of_its_audience(hub: HubUnderTest) -> None:
    envelope = hub.world.seal("id-polri", {"summary": (b"x", ["my-pdrm", "sg-spf"])})
    assert hub.agency("id-polri").submit(envelope).status_code == 201
    check_whole(hub)
    told = hub.rows(
        "SELECT concerned, count(*) FROM access_log WHERE action = 'report:deliver'"
        " GROUP BY concerned ORDER BY concerned"
    )
    assert [tuple(row) for row in told] == [("MY", 1), ("SG", 1)]
    own = hub.rows("SELECT DISTINCT country, originator FROM access_log WHERE concerned = 'MY'")
    assert ("ID", "id-polri") in {tuple(row) for row in own}


def test_who_acted_by_which_role_is_in_the_record(hub: HubUnderTest) -> None:
    hub.agency("id-polri").get("/v1/reports")
    [row] = hub.rows("SELECT roles FROM access_log WHERE action = 'report:list'")
    assert row["roles"] == "analyst liaison_officer submitter"


def test_start_and_stop_of_a_process_are_recorded(hub: HubUnderTest) -> None:
    async def live() -> None:
        engine = make_engine(hub.database.url(Login.HUB, hub.database_name), 1)
        worker = replace(hub.hub, engine=engine)
        try:
            async with house_kept(create_app(worker), "9.9.9"):
                pass
        finally:
            await engine.dispose()

    asyncio.run(live())
    told = hub.rows(
        "SELECT action FROM access_log WHERE detail LIKE 'version=9.9.9 %' ORDER BY xid, id"
    )
    assert [row["action"] for row in told] == ["hub:start", "hub:stop"]
    check_whole(hub)


def test_an_entry_of_a_transaction_that_began_earlier_is_not_skipped(hub: HubUnderTest) -> None:
    """The watermark waits for whoever is still writing: a cursor by id lost such entries."""

    async def go() -> None:
        url = hub.database.url(Login.SUPERUSER, hub.database_name).replace("+asyncpg", "")
        slow = await asyncpg.connect(url)
        try:
            transaction = slow.transaction()
            await transaction.start()
            await slow.execute(_RECORD, "00000000-0000-7000-8000-000000000001")
            for _ in range(5):  # others begin later and commit earlier
                await asyncio.to_thread(hub.agency("id-polri").get, "/v1/reports")
                await asyncio.to_thread(_listed_in_tree, hub)
            await transaction.commit()
        finally:
            await slow.close()

    asyncio.run(go())
    check_whole(hub)


_RECORD = (
    "INSERT INTO access_log (id, recorded_at, action, outcome, rule, request_id)"
    " VALUES ($1::uuid, now(), 'x:y', 'done', 'granted', 'slow')"
)


def _listed_in_tree(hub: HubUnderTest) -> None:
    until = time.monotonic() + PATIENCE_SECONDS
    missing = (
        "SELECT count(*) FROM access_log WHERE NOT EXISTS (SELECT FROM log_leaves WHERE entry = id)"
    )
    while hub.rows(missing)[0][0]:
        assert time.monotonic() < until, "what is committed does not wait for who is still writing"
        time.sleep(0.05)


def test_in_a_restored_cluster_transactions_are_counted_anew(hub: HubUnderTest) -> None:
    """A dump is restored into a cluster whose transactions begin far below the watermark."""
    settled(hub)
    hub.rows("UPDATE log_head SET low_xid = '9000000000', cluster = 1")
    hub.agency("id-polri").get("/v1/reports")
    check_whole(hub)


def test_the_watermark_follows(hub: HubUnderTest) -> None:
    """Else each look would read the whole log."""
    settled(hub)
    [(before,)] = hub.rows("SELECT low_xid::text FROM log_head")
    hub.agency("id-polri").get("/v1/reports")
    settled(hub)
    [(after,)] = hub.rows("SELECT low_xid::text FROM log_head")
    assert int(after) > int(before)


def test_a_backlog_is_taken_in_batches(hub: HubUnderTest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Entries of one transaction, as after an upgrade, and of others that end meanwhile."""
    monkeypatch.setattr("app.usecases.integrate_entries.BATCH_ENTRIES", 7)
    for _ in range(3):
        hub.rows(
            "INSERT INTO access_log (id, recorded_at, action, outcome, rule, request_id)"
            " SELECT uuidv7(), now(), 'x:y', 'done', 'granted', 'many' FROM generate_series(1, 40)"
        )
        hub.agency("id-polri").get("/v1/reports")
    check_whole(hub)


def test_a_backlog_is_taken_in_the_order_of_transactions(
    hub: HubUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Their numbers grow by a digit within it, and nothing is passed over."""
    monkeypatch.setattr("app.usecases.integrate_entries.BATCH_ENTRIES", 3)
    settled(hub)
    hub.rows(
        "WITH again AS (UPDATE log_head SET low_xid = '0')"
        " INSERT INTO access_log (id, recorded_at, action, outcome, rule, request_id, xid)"
        " SELECT uuidv7(), now(), 'x:y', 'done', 'granted', 'many', xid::text::xid8"
        " FROM unnest(ARRAY[9, 10, 99, 100]) AS xid, generate_series(1, 5)"
    )
    check_whole(hub)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE log_tiles SET hashes = overlay(hashes PLACING '\\x00'::bytea FROM 1)",
        "UPDATE log_head SET size = 1",
    ],
    ids=["tile", "size"],
)
def test_the_tree_neither_changes_nor_shrinks(hub: HubUnderTest, statement: str) -> None:
    settled(hub)
    with pytest.raises(asyncpg.CheckViolationError):
        hub.rows(statement)


STEPS = ("lead", "read_unsequenced", "grow", "advance", "insert_checkpoint")


@pytest.mark.parametrize("step", STEPS)
def test_a_fault_at_any_step_loses_and_doubles_nothing(
    hub: HubUnderTest, step: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    settled(hub)
    real: Callable[..., Awaitable[Any]] = getattr(log_tree, step)
    left = [4]

    async def fail(*arguments: Any) -> Any:  # noqa: ANN401 -- as the real one
        done = await real(*arguments)
        if left[0]:
            left[0] -= 1
            raise OSError("a fault")
        return done

    monkeypatch.setattr(log_tree, step, fail)
    for _ in range(3):
        hub.agency("id-polri").get("/v1/reports")
    check_whole(hub)
    assert left[0] == 0


def test_two_that_integrate_at_once_are_one_after_the_other(hub: HubUnderTest) -> None:
    """Another hub leads: this one waits, and nothing comes twice."""

    @asynccontextmanager
    async def leading() -> AsyncIterator[None]:
        url = hub.database.url(Login.SUPERUSER, hub.database_name).replace("+asyncpg", "")
        other = await asyncpg.connect(url)
        try:
            async with other.transaction():
                await other.fetch("SELECT * FROM log_head FOR UPDATE")
                yield
        finally:
            await other.close()

    async def go() -> None:
        async with leading():
            await asyncio.to_thread(hub.agency("id-polri").get, "/v1/reports")
            await asyncio.sleep(1)
            [(behind,)] = await asyncio.to_thread(
                hub.rows, "SELECT (SELECT count(*) FROM access_log) - (SELECT size FROM log_head)"
            )
            assert behind > 0

    settled(hub)
    asyncio.run(go())
    check_whole(hub)


def test_tiles_are_served_as_other_tools_read_them(hub: HubUnderTest) -> None:
    signed = settled(hub)
    asker = hub.agency("my-pdrm")
    asker.get("/v1/reports")  # logs in: what follows leaves no record
    signed = settled(hub)
    width = signed.size
    assert width < 256
    hashes = asker.get(f"/v1/access-log/tile/0/000.p/{width}")
    assert hashes.headers["content-type"] == "application/octet-stream"
    assert "immutable" in hashes.headers["cache-control"]
    bundle = asker.get(f"/v1/access-log/tile/entries/000.p/{width}").content
    leaves = [bundle[at + 2 : at + 187] for at in range(0, len(bundle), 187)]
    assert b"".join(hash_leaf(leaf) for leaf in leaves) == hashes.content
    assert root_of([hash_leaf(leaf) for leaf in leaves]) == signed.root
    assert asker.get(f"/v1/access-log/tile/0/000.p/{width + 1}").status_code == 404
    assert asker.get("/v1/access-log/tile/1/000.p/1").status_code == 404
    note = asker.get("/v1/access-log/checkpoint").text
    assert note.splitlines()[2] == base64.b64encode(signed.root).decode()
