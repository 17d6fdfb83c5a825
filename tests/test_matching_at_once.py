"""Two that are stored at the same moment by two processes of the hub meet each other."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from app.crypto.blind_index import MatchPolicy, match_entry
from app.crypto.envelope import Envelope
from app.models import submissions
from tests.hub import PATIENCE_SECONDS, DatabaseUnderTest, HubUnderTest, running_hub, serving_copy
from tests.hub_steps import path_of
from tests.test_matching import sealed_watch, send_watch, submit, tokens_of

# Whoever stores something waits with its commit for as long as there is a row.
HOLD = (
    "CREATE TABLE held AS SELECT 1",
    "GRANT SELECT ON held TO PUBLIC",
    """CREATE FUNCTION wait_while_held() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        WHILE EXISTS (SELECT FROM held) LOOP PERFORM pg_sleep(0.01); END LOOP;
        RETURN NULL;
    END $$""",
    *(
        f"CREATE CONSTRAINT TRIGGER hold AFTER INSERT ON {table} DEFERRABLE INITIALLY DEFERRED"
        " FOR EACH ROW EXECUTE FUNCTION wait_while_held()"
        for table in ("reports", "watches")
    ),
)
# Whoever stores a report of these waits at once, with what it has locked.
HOLD_EACH = (
    "CREATE TABLE held AS SELECT unnest(ARRAY['id-polri', 'sg-spf']) AS agency",
    "GRANT SELECT ON held TO PUBLIC",
    """CREATE FUNCTION wait_while_held() RETURNS trigger LANGUAGE plpgsql AS $$
    BEGIN
        WHILE EXISTS (SELECT FROM held WHERE agency = NEW.originator) LOOP
            PERFORM pg_sleep(0.01);
        END LOOP;
        RETURN NULL;
    END $$""",
    "CREATE TRIGGER hold AFTER INSERT ON reports FOR EACH ROW EXECUTE FUNCTION wait_while_held()",
)
WAITING = """
    SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event IN ('PgSleep', 'advisory')
"""


def _report(hub: HubUnderTest) -> None:
    submit(hub, "my-pdrm", "+6281")


def _watch(hub: HubUnderTest) -> None:
    answered = send_watch(hub, "my-pdrm", sealed_watch(hub, "my-pdrm", tokens_of("+6281")))
    assert answered.status_code == 201, answered.text


def _with_file(hub: HubUnderTest, who: str, *phones: str) -> Envelope:
    """Seal a report about phone numbers whose attachment is there already."""
    tokens = tokens_of(*phones)
    match = match_entry(tokens, MatchPolicy.AGENCY).model_dump(mode="json")
    envelope, blobs = hub.world.seal_with_files(
        who, None, {"summary": [("a", b"1")]}, tokens=tokens, match=match
    )
    path = path_of(envelope, "attachments", "1")
    assert hub.agency(who).send("PUT", path, content=blobs[1]).status_code == 201
    return envelope


def _wait_for(hub: HubUnderTest, number: int) -> None:
    _wait_until(lambda: hub.rows(WAITING)[0][0] >= number)


def _wait_until(holds: Callable[[], bool]) -> None:
    patience = time.monotonic() + PATIENCE_SECONDS
    while not holds():
        assert time.monotonic() < patience
        time.sleep(0.02)


@pytest.mark.parametrize("second", [_report, _watch])
def test_report_meets_what_another_process_stores_at_the_same_moment(
    second: Callable[[HubUnderTest], None], database: DatabaseUnderTest, tmp_path: Path
) -> None:
    with (
        running_hub(database, tmp_path / "one", ("id-polri", "my-pdrm", "sg-spf")) as hub,
        serving_copy(hub, hub.database_name, tmp_path / "other") as other,
        ThreadPoolExecutor(2) as at_once,
    ):
        for each in (hub, other):
            each.agency("id-polri").get("/v1/candidates"), each.agency("my-pdrm").get("/v1/watches")
        for statement in HOLD:
            hub.rows(statement)
        first = at_once.submit(submit, hub, "id-polri", "+6281")
        _wait_for(hub, 1)
        later = at_once.submit(second, other)
        _wait_for(hub, 2)
        hub.rows("DELETE FROM held")
        first.result(), later.result()
        pointers = "SELECT agency, pointer FROM candidates ORDER BY agency"
        assert [tuple(row) for row in hub.rows(pointers)] == [
            ("id-polri", "my-pdrm"),
            ("my-pdrm", "id-polri"),
        ]


def test_report_sent_to_two_processes_at_once_leaves_none_waiting_for_the_other(
    database: DatabaseUnderTest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One process stores it in a group that began with another report; the other, alone."""
    monkeypatch.setattr(submissions, "LANES", 1)  # so that two wait for the third
    with (
        running_hub(database, tmp_path / "one", ("id-polri", "my-pdrm", "sg-spf")) as hub,
        serving_copy(hub, hub.database_name, tmp_path / "other") as other,
        ThreadPoolExecutor(4) as at_once,
    ):
        twice = _with_file(hub, "my-pdrm", "+6281")
        for agency in ("id-polri", "my-pdrm", "sg-spf"):
            other.agency(agency).get("/v1/candidates")
        for statement in HOLD_EACH:
            hub.rows(statement)
        led = at_once.submit(submit, other, "sg-spf", "+6282")
        _wait_for(hub, 1)
        grouped = at_once.submit(submit, other, "id-polri", "+6283")
        again = at_once.submit(other.agency("my-pdrm").submit, twice)
        _wait_until(lambda: len(other.hub.submissions._waiting) == 2)
        hub.rows("DELETE FROM held WHERE agency = 'sg-spf'")
        led.result()
        _wait_for(hub, 1)
        alone = at_once.submit(hub.agency("my-pdrm").submit, twice)
        _wait_for(hub, 2)
        hub.rows("DELETE FROM held")
        grouped.result()
        assert (again.result().status_code, alone.result().status_code) == (201, 200)
