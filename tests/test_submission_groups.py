"""Submissions that come together: one transaction, each under its own identity, none told early."""

import asyncio
import threading
from collections.abc import Callable, Iterator
from functools import partial
from types import SimpleNamespace
from typing import Any, cast

import asyncpg
import httpx2
import pytest

from app.crypto.envelope import Envelope
from app.models import submissions
from app.models.submissions import GROUP_REPORTS, Outcome, Stored, Submission, Submissions
from app.models.transaction import as_outcome
from app.postgres.logins import Login as DatabaseLogin
from tests.hub import (
    PATIENCE_SECONDS,
    ClientUnderTest,
    DatabaseUnderTest,
    HubUnderTest,
    running_hub,
)
from tests.hub_steps import all_at_once, newcomer, post, refused, restate
from tests.worlds import AGENCIES, sealing_key


@pytest.fixture
def hub(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubUnderTest]:
    """A hub whose agencies have logged in."""
    with running_hub(database, tmp_path_factory.mktemp("hub")) as under_test:
        for agency in AGENCIES:
            assert under_test.agency(agency).get("/v1/members").is_success
        yield under_test


def _together(hub: HubUnderTest, envelopes: dict[str, list[Envelope]]) -> list[httpx2.Response]:
    """Submit so that all but the first come while the first is being stored."""
    acts: list[Callable[[], httpx2.Response]] = [
        partial(hub.agency(agency).submit, envelope)
        for agency, own in envelopes.items()
        for envelope in own
    ]
    return all_at_once(hub, "reports", acts, one_by_one=False)


def _sealed(hub: HubUnderTest, each: int = 3) -> dict[str, list[Envelope]]:
    return {agency: [hub.world.seal(agency) for _ in range(each)] for agency in AGENCIES}


def test_agencies_of_one_group_are_each_stored_under_their_own_identity(hub: HubUnderTest) -> None:
    answers = _together(hub, _sealed(hub))
    assert [answer.status_code for answer in answers] == [201] * len(answers)
    rows = hub.rows(
        "SELECT xid::text, array_agg(DISTINCT agency) AS agencies FROM access_log"
        " WHERE action = 'report:submit' GROUP BY xid"
    )
    assert max(len(row["agencies"]) for row in rows) > 1  # they did share a transaction
    counted = hub.rows("SELECT originator, count(*) FROM reports GROUP BY originator")
    assert {tuple(row) for row in counted} == {(agency, 3) for agency in AGENCIES}


def test_one_that_spoils_its_group_fails_alone(
    hub: HubUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A fault of the hub gives one report another originator: row security stops that one."""
    facts, culprit = submissions._facts, AGENCIES[0]

    def forged(submission: Submission) -> dict[str, object]:
        true = facts(submission)
        return {**true, "originator": AGENCIES[1]} if true["originator"] == culprit else true

    monkeypatch.setattr(submissions, "_facts", forged)
    envelopes = _sealed(hub)
    answers = _together(hub, envelopes)
    for answer, agency in zip(answers, [a for a in envelopes for _ in range(3)], strict=True):
        assert answer.status_code == (500 if agency == culprit else 201), answer.text
    counted = hub.rows("SELECT originator, count(*) FROM reports GROUP BY originator")
    assert {tuple(row) for row in counted} == {(agency, 3) for agency in AGENCIES[1:]}


def test_nobody_of_a_group_is_told_before_it_is_committed(hub: HubUnderTest) -> None:
    """At commit, a deferred constraint refuses one group as a whole: nobody gets a receipt."""
    hub.rows(
        "CREATE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS"
        " $$ BEGIN RAISE EXCEPTION 'no room' USING ERRCODE = 'disk_full'; END $$"
    )
    hub.rows(
        "CREATE CONSTRAINT TRIGGER fails AFTER INSERT ON reports DEFERRABLE INITIALLY DEFERRED"
        " FOR EACH ROW EXECUTE FUNCTION fail()"
    )
    for answer in _together(hub, _sealed(hub)):
        refused(answer, 503, "not-ready")
    assert hub.rows("SELECT * FROM reports") == []
    hub.rows("DROP TRIGGER fails ON reports")
    assert hub.agency(AGENCIES[0]).submit(hub.world.seal(AGENCIES[0])).status_code == 201


def test_two_hubs_take_the_same_report_at_once_and_tell_one_receipt(hub: HubUnderTest) -> None:
    """The other process's transaction has not ended when ours looks for the report."""
    envelope, answers = hub.world.seal("id-polri"), []
    client = hub.agency("id-polri")
    assert client.submit(envelope).status_code == 201
    [stored] = hub.rows("SELECT * FROM reports")

    async def first_still_under_way() -> None:
        url = hub.database.url(DatabaseLogin.SUPERUSER, hub.database_name)
        driver = await asyncpg.connect(url.replace("+asyncpg", ""))
        await driver.execute("DELETE FROM reports")
        begun = driver.transaction()
        await begun.start()
        columns = [name for name in stored.keys() if name != "seq"]  # noqa: SIM118 -- a row
        places = ", ".join(f"${n + 1}" for n in range(len(columns)))
        statement = f"INSERT INTO reports ({', '.join(columns)}) VALUES ({places})"  # noqa: S608
        await driver.execute(statement, *(stored[name] for name in columns))
        asking = threading.Thread(target=lambda: answers.append(client.submit(envelope)))
        asking.start()
        await asyncio.sleep(0.3)
        assert answers == []  # it waits for the other's end
        await begun.commit()
        await driver.close()
        await asyncio.to_thread(asking.join, PATIENCE_SECONDS)

    asyncio.run(first_still_under_way())
    assert [answer.status_code for answer in answers] == [200]


def _meanwhile(monkeypatch: pytest.MonkeyPatch, act: Callable[[], None]) -> None:
    """Let something happen once, between judging a report and storing it."""
    store = Submissions.store
    happened: list[bool] = []

    async def store_after(queue: Submissions, submission: Submission) -> Stored:
        if not happened:
            happened.append(True)
            await asyncio.to_thread(act)
        return await store(queue, submission)

    monkeypatch.setattr(Submissions, "store", store_after)


def test_recipient_suspended_while_the_report_waits_is_not_sent_it(
    hub: HubUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    _meanwhile(monkeypatch, lambda: restate(hub, "my-pdrm", status="suspended"))
    envelope = hub.world.seal("id-polri", {"summary": (b"x", ["my-pdrm"])})
    refused(hub.agency("id-polri").submit(envelope), 422, "recipient-key-not-active")
    assert hub.rows("SELECT * FROM reports") == []


def test_sender_suspended_while_its_report_waits_is_refused(
    hub: HubUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    _meanwhile(monkeypatch, lambda: restate(hub, "id-polri", status="suspended"))
    refused(hub.agency("id-polri").submit(hub.world.seal("id-polri")), 401, "not-authenticated")
    assert hub.rows("SELECT * FROM reports") == []


def test_report_that_nothing_concerns_is_taken_although_the_directory_moved(
    hub: HubUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    _meanwhile(monkeypatch, lambda: restate(hub, "my-pdrm", name="Renamed"))
    assert hub.agency("id-polri").submit(hub.world.seal("id-polri")).status_code == 201


def test_key_certified_after_the_last_look_is_known_at_once(hub: HubUnderTest) -> None:
    polri = hub.agency("id-polri")
    to_pdrm = {"summary": (b"x", ["my-pdrm"])}
    assert polri.submit(hub.world.seal("id-polri", to_pdrm)).status_code == 201
    begin, second = len(hub.world.statements), sealing_key(hub.world.federation.name, "my-pdrm", 2)
    hub.world.certify(second.public, hub.hub.clock())
    post(hub, begin)
    hub.world.agencies["my-pdrm"].sealing = second
    assert polri.submit(hub.world.seal("id-polri", to_pdrm)).status_code == 201


def test_agency_that_may_act_again_is_let_in_at_once(hub: HubUnderTest) -> None:
    polri = hub.agency("id-polri")
    restate(hub, "id-polri", status="suspended")
    assert polri.get("/v1/members").status_code == 401
    restate(hub, "id-polri", status="active")
    assert polri.get("/v1/members").status_code == 200


MOVES = {
    "agencies": "UPDATE agencies SET status = status",
    "accounts": "DELETE FROM accounts WHERE false",
    "role_bindings": "UPDATE role_bindings SET tlp_ceiling = tlp_ceiling",
    "keys": "UPDATE keys SET revoked_at = revoked_at WHERE false",
    "suspensions": "DELETE FROM suspensions WHERE false",
}


@pytest.mark.parametrize("table", MOVES)
def test_whatever_decides_who_may_do_what_moves_the_version(table: str, hub: HubUnderTest) -> None:
    [before] = hub.rows("SELECT version FROM directory_head")
    hub.rows(MOVES[table])
    [after] = hub.rows("SELECT version FROM directory_head")
    assert after["version"] > before["version"]


def _proven(client: ClientUnderTest, method: str, path: str, **more: Any) -> Callable[[], Any]:  # noqa: ANN401
    """Make one request with one proof, to be sent again and again."""
    headers = client.login.headers(method, client.hub.url + path)
    return lambda: client.http.request(method, client.hub.url + path, headers=headers, **more)


def test_proof_of_a_refused_request_is_used_up(hub: HubUnderTest) -> None:
    ask = _proven(hub.agency("id-polri"), "GET", "/v1/agencies/sg-nobody")
    refused(ask(), 404, "not-found")
    newcomer(hub, "sg")
    refused(ask(), 401, "replayed")


def test_proof_of_a_stored_report_is_used_up(hub: HubUnderTest) -> None:
    envelope = hub.world.seal("id-polri")
    ask = _proven(hub.agency("id-polri"), "POST", "/v1/reports", content=envelope.to_bytes())
    assert ask().status_code == 201
    refused(ask(), 401, "replayed")


def test_replayed_proofs_are_counted_and_do_not_grow_the_log(hub: HubUnderTest) -> None:
    ask = _proven(hub.agency("id-polri"), "GET", "/v1/members")
    assert ask().is_success
    before = len(hub.records())
    for _ in range(5):
        refused(ask(), 401, "replayed")
    assert len(hub.records()) == before
    assert hub.hub.strangers["directory:read", "replayed"] == 5


SMALL = cast("Any", SimpleNamespace(report=SimpleNamespace(header=SimpleNamespace(sections=()))))


class QueueUnderTest(Submissions):
    """A queue whose groups go to no database; they are stored when the gate is open.

    Args:
        is_open: From the beginning.
    """

    def __init__(self, *, is_open: bool) -> None:
        super().__init__(cast("Any", None))
        self.groups: list[int] = []
        self._gate = asyncio.Event()
        if is_open:
            self.open()

    async def _call(self, submissions: list[Submission]) -> list[Stored]:
        self.groups.append(len(submissions))
        await self._gate.wait()
        return [Stored(Outcome.STORED) for _ in submissions]

    async def come(self, number: int) -> list[asyncio.Task[Stored]]:
        """Let so many reports come together, and wait until each is in a group or in the queue."""
        coming = [asyncio.create_task(self.store(SMALL)) for _ in range(number)]
        for _ in range(3):
            await asyncio.sleep(0)
        return coming

    def open(self) -> None:
        """Store what waits, and whatever comes."""
        self._gate.set()


def test_who_comes_while_two_groups_are_being_stored_forms_the_next() -> None:
    async def go() -> list[int]:
        queue = QueueUnderTest(is_open=False)
        coming = [*await queue.come(1), *await queue.come(1), *await queue.come(GROUP_REPORTS + 3)]
        queue.open()
        await asyncio.wait_for(asyncio.gather(*coming), PATIENCE_SECONDS)
        return queue.groups

    assert asyncio.run(go()) == [1, 1, GROUP_REPORTS, 3]


def test_report_that_comes_as_the_last_one_is_done_is_not_forgotten(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(submissions, "LANES", 1)

    async def go() -> list[int]:
        queue = QueueUnderTest(is_open=True)
        async with asyncio.timeout(PATIENCE_SECONDS / 10):
            for _ in range(3):
                await queue.store(SMALL)
        return queue.groups

    assert asyncio.run(go()) == [1, 1, 1]


def test_one_who_goes_away_takes_nobody_along() -> None:
    async def go() -> None:
        queue = QueueUnderTest(is_open=False)
        first, second, later = await queue.come(2), await queue.come(2), await queue.come(2)
        gone = [first.pop(0), second.pop(0), later.pop()]
        for each in gone:
            each.cancel()
        queue.open()
        await asyncio.wait_for(asyncio.gather(*first, *second, *later), PATIENCE_SECONDS)
        assert queue.groups == [2, 2, 1]  # the last one had not been begun
        assert [each.cancelled() for each in gone] == [True] * 3

    asyncio.run(go())


def test_group_that_had_to_give_way_is_stored_one_by_one() -> None:
    """Two groups waited for each other, and the database ended one of them."""

    class GivingWay(QueueUnderTest):
        async def _call(self, submissions: list[Submission]) -> list[Stored]:
            stored = await super()._call(submissions)
            if len(submissions) > 1:
                raise as_outcome(asyncpg.DeadlockDetectedError("deadlock detected"))
            return stored

    async def go() -> list[int]:
        queue = GivingWay(is_open=True)
        await asyncio.wait_for(asyncio.gather(*await queue.come(3)), PATIENCE_SECONDS)
        return queue.groups

    assert asyncio.run(go()) == [3, 1, 1, 1]
