"""What was taken away while a request was under way is gone; strangers cost nobody anything."""

import asyncio
import contextlib
import socket
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import asyncpg
import pytest

from app.errors import SerumpunError
from app.models.engine import make_engine
from app.models.transaction import Identity, connection, transaction
from app.postgres.logins import Login as DatabaseLogin
from tests.hub import PATIENCE_SECONDS, HubUnderTest


@contextmanager
def slowly(
    hub: HubUnderTest, agency: str, method: str, path: str, body: bytes
) -> Iterator[list[str]]:
    """Send a request's head and first byte, give time for the world to change, then the rest."""
    client = hub.agency(agency)
    headers = client.login.headers(method, hub.url + path)
    lines = [f"{method} {path} HTTP/1.1", "Host: hub", "Connection: close"]
    lines += [f"{name}: {held}" for name, held in headers.items()]
    lines += [f"Content-Length: {len(body)}", "", ""]
    answered: list[str] = []
    port = int(hub.url.rsplit(":", 1)[1])
    with socket.create_connection(("127.0.0.1", port)) as wire:
        wire.sendall("\r\n".join(lines).encode() + body[:1])
        threading.Event().wait(0.3)  # the hub has proven who asks, and waits for the body
        yield answered
        wire.sendall(body[1:])
        wire.settimeout(PATIENCE_SECONDS)
        received = b""
        while piece := wire.recv(65536):
            received += piece
        answered.append(received.decode(errors="replace"))


def suspend(hub: HubUnderTest, agency: str) -> None:
    assert hub.append(hub.world.state(agency, hub.hub.clock(), status="suspended")).is_success


def test_agency_suspended_while_it_opens_gets_nothing(hub: HubUnderTest) -> None:
    envelope = hub.world.seal("id-polri", {"summary": (b"text", ["my-pdrm"])})
    assert hub.agency("id-polri").submit(envelope).status_code == 201
    header = hub.agency("my-pdrm").open_request(envelope, ["summary"])
    report_id = hub.rows("SELECT id FROM reports")[0]["id"]
    path = f"/v1/reports/id-polri/{report_id}/open"
    with slowly(hub, "my-pdrm", "POST", path, header.to_bytes()) as answered:
        suspend(hub, "my-pdrm")
    [answer] = answered
    assert answer.startswith("HTTP/1.1 401")
    assert "ciphertext" not in answer
    assert hub.rows("SELECT * FROM openings") == []
    assert hub.records()[-1]["rule"] == "not-authenticated"


def test_agency_suspended_while_it_submits_stores_nothing(hub: HubUnderTest) -> None:
    envelope = hub.world.seal("id-polri", {"summary": (b"text", ["my-pdrm"])})
    with slowly(hub, "id-polri", "POST", "/v1/reports", envelope.to_bytes()) as answered:
        suspend(hub, "id-polri")
    assert answered[0].startswith("HTTP/1.1 401")
    assert hub.rows("SELECT * FROM reports") == []


def test_agency_suspended_while_it_uploads_keeps_no_place(hub: HubUnderTest) -> None:
    envelope, blobs = hub.world.seal_with_files("id-polri", None, {"summary": [("a.txt", b"a")]})
    del envelope
    path = "/v1/reports/id-polri/01970000-0000-7000-8000-000000000001/attachments/1"
    with slowly(hub, "id-polri", "PUT", path, blobs[1]) as answered:
        suspend(hub, "id-polri")
    assert answered[0].startswith("HTTP/1.1 401")
    assert hub.rows("SELECT * FROM blobs") == []
    assert [entry for entry in hub.blobs.rglob("*") if entry.is_file()] == []


def test_revocation_waits_for_a_submission_under_way_and_the_next_one_is_refused(
    hub: HubUnderTest,
) -> None:
    """Hold the directory as a submission does: the revocation is recorded only afterwards."""
    assert hub.agency("id-polri").get("/v1/reports").is_success
    signing = hub.world.agencies["id-polri"].signing.public
    revocation = hub.world.revoke(signing, hub.hub.clock())
    answers: list[int] = []

    async def submission_under_way() -> None:
        url = hub.database.url(DatabaseLogin.HUB, hub.database_name).replace("+asyncpg", "")
        driver = await asyncpg.connect(url)
        async with driver.transaction():
            await driver.fetch("SELECT act_as('id-polri', 'ID')")
            await driver.fetch("SELECT begin_act(NULL, NULL, NULL)")
            posting = threading.Thread(
                target=lambda: answers.append(hub.append(revocation).status_code)
            )
            posting.start()
            await asyncio.sleep(0.5)
            assert answers == []  # it waits
        await driver.close()
        await asyncio.to_thread(posting.join, 10)

    asyncio.run(submission_under_way())
    assert answers == [201]
    refused = hub.agency("id-polri").submit(hub.world.seal("id-polri"))
    assert refused.status_code == 401


def test_reader_of_the_directory_between_two_appends_misses_none(hub: HubUnderTest) -> None:
    """An append waits for what is under way, so numbers commit in their order."""
    one = hub.world.state("id-polri", hub.hub.clock(), name="One")
    two = hub.world.state("my-pdrm", hub.hub.clock(), name="Two")
    answers: list[int] = []

    async def append_under_way() -> None:
        url = hub.database.url(DatabaseLogin.HUB, hub.database_name).replace("+asyncpg", "")
        driver = await asyncpg.connect(url)
        async with driver.transaction():
            await driver.execute("LOCK TABLE directory_head IN ROW SHARE MODE")  # as each act does
            both = [
                threading.Thread(
                    target=lambda each=each: answers.append(hub.append(each).status_code)
                )
                for each in (one, two)
            ]
            for thread in both:
                thread.start()
            await asyncio.sleep(0.5)
            assert answers == []
        await driver.close()
        for thread in both:
            await asyncio.to_thread(thread.join, 10)

    asyncio.run(append_under_way())
    assert answers == [201, 201]
    times = [
        row["recorded_at"] for row in hub.rows("SELECT recorded_at FROM statements ORDER BY seq")
    ]
    assert times == sorted(times)


def test_flood_of_strangers_neither_grows_the_log_nor_needs_the_database(
    hub: HubUnderTest,
) -> None:
    before = len(hub.records())
    for _ in range(200):
        assert hub.http.get(f"{hub.url}/v1/reports").status_code == 401
        assert hub.http.post(f"{hub.url}/v1/statements", content=b"{}").status_code == 422
    assert len(hub.records()) == before
    assert hub.hub.strangers["report:list", "not-authenticated"] == 200
    assert hub.hub.strangers["statement:append", "invalid-shape"] == 200


@pytest.mark.parametrize("agency", ["id-polri", ""])
def test_identity_ends_with_its_transaction(hub: HubUnderTest, agency: str) -> None:
    async def seen() -> list[str]:
        url = hub.database.url(DatabaseLogin.HUB, hub.database_name)
        own = make_engine(url, 1)
        told = []
        async with transaction(own, Identity(agency, "ID")) as tx:
            told.append(await _agency(tx.driver))
        async with connection(own) as driver:
            told.append(await _agency(driver))
        await own.dispose()
        return told

    assert asyncio.run(seen()) == [agency, ""]


def test_connection_left_inside_a_transaction_is_not_used_again(hub: HubUnderTest) -> None:
    async def seen() -> list[str]:
        url = hub.database.url(DatabaseLogin.HUB, hub.database_name)
        own = make_engine(url, 1)
        async with connection(own) as driver:
            await driver.execute("BEGIN")
            await driver.fetch("SELECT act_as('id-polri', 'ID')")
            told = [await _agency(driver)]
        async with connection(own) as driver:
            told.append(await _agency(driver))
        await own.dispose()
        return told

    assert asyncio.run(seen()) == ["id-polri", ""]


def test_connection_that_the_database_closed_is_replaced_before_an_act_begins(
    hub: HubUnderTest,
) -> None:
    async def act() -> None:
        own = make_engine(hub.database.url(DatabaseLogin.HUB, hub.database_name), 1)
        async with connection(own) as driver:
            pid = await driver.fetchval("SELECT pg_backend_pid()")
        await asyncio.to_thread(hub.rows, f"SELECT pg_terminate_backend({pid})")
        await asyncio.sleep(0.5)
        async with transaction(own, Identity("id-polri", "ID")) as tx:
            assert await _agency(tx.driver) == "id-polri"
        await own.dispose()

    asyncio.run(act())


async def test_act_begins_although_nobody_has_read_yet_that_the_database_closed_its_connection(
    hub: HubUnderTest,
) -> None:
    """A busy process has other requests to answer before it looks at its sockets again."""
    own = make_engine(hub.database.url(DatabaseLogin.HUB, hub.database_name), 1)
    async with connection(own) as driver:
        pid = await driver.fetchval("SELECT pg_backend_pid()")
    ending = f"SELECT pg_terminate_backend({pid}, 5000)"
    thread = threading.Thread(target=hub.rows, args=(ending,))
    thread.start()
    thread.join()  # and the event loop stands still
    async with transaction(own, Identity("id-polri", "ID")) as tx:
        assert await _agency(tx.driver) == "id-polri"
    await own.dispose()


async def test_transaction_that_failed_unseen_is_not_taken_for_committed(hub: HubUnderTest) -> None:
    own = make_engine(hub.database.url(DatabaseLogin.HUB, hub.database_name), 1)

    async def fail_unseen() -> None:
        async with transaction(own, Identity("id-polri", "ID")) as tx:
            with contextlib.suppress(asyncpg.PostgresError):
                await tx.driver.fetch("SELECT 1 / 0")

    with pytest.raises(SerumpunError):
        await fail_unseen()
    await own.dispose()


async def _agency(driver: Any) -> str:  # noqa: ANN401 -- asyncpg has no types
    told = "SELECT coalesce(current_setting('serumpun.agency', true), '')"
    return str(await driver.fetchval(told))
