"""Two that are stored at the same moment by two processes of the hub meet each other."""

import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from tests.hub import PATIENCE_SECONDS, DatabaseUnderTest, HubUnderTest, running_hub, serving_copy
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
WAITING = """
    SELECT count(*) FROM pg_stat_activity
    WHERE datname = current_database() AND wait_event IN ('PgSleep', 'advisory')
"""


def _report(hub: HubUnderTest) -> None:
    submit(hub, "my-pdrm", "+6281")


def _watch(hub: HubUnderTest) -> None:
    answered = send_watch(hub, "my-pdrm", sealed_watch(hub, "my-pdrm", tokens_of("+6281")))
    assert answered.status_code == 201, answered.text


def _wait_for(hub: HubUnderTest, number: int) -> None:
    patience = time.monotonic() + PATIENCE_SECONDS
    while hub.rows(WAITING)[0][0] < number:
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
