"""A hub whose database would not hold it serves nobody: it says so, and does not start."""

import time
from collections.abc import Iterator
from contextlib import nullcontext
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from app.errors import NotReadyError
from app.metrics import CHORES
from app.models.engine import make_engine
from app.models.schema import newest_revision, require_current
from app.postgres.logins import Login
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub
from tests.hub_steps import later, refused


@pytest.fixture(scope="module")
def hub(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubUnderTest]:
    """A hub of one agency."""
    with running_hub(database, tmp_path_factory.mktemp("hub"), ["id-polri"]) as under_test:
        yield under_test


SPOILT = {
    "row security not forced": (
        "ALTER TABLE openings NO FORCE ROW LEVEL SECURITY",
        "ALTER TABLE openings FORCE ROW LEVEL SECURITY",
    ),
    "row security off": (
        "ALTER TABLE access_log DISABLE ROW LEVEL SECURITY",
        "ALTER TABLE access_log ENABLE ROW LEVEL SECURITY",
    ),
    "a new table without it": ("CREATE TABLE notes (body text)", "DROP TABLE notes"),
    "a newer revision": (
        "UPDATE alembic_version SET version_num = '9999'",
        f"UPDATE alembic_version SET version_num = '{newest_revision()}'",  # noqa: S608
    ),
    "another revision": (
        "UPDATE alembic_version SET version_num = '0000'",
        f"UPDATE alembic_version SET version_num = '{newest_revision()}'",  # noqa: S608
    ),
}


@pytest.mark.parametrize("fault", SPOILT)
def test_hub_is_not_ready_while_its_database_would_not_hold_it(
    fault: str, hub: HubUnderTest
) -> None:
    spoil, mend = SPOILT[fault]
    hub.rows(spoil)
    try:
        refused(hub.http.get(f"{hub.url}/health/ready"), 503, "not-ready")
        assert hub.http.get(f"{hub.url}/health/live").status_code == 200
    finally:
        hub.rows(mend)
    assert hub.http.get(f"{hub.url}/health/ready").status_code == 200


def red(hub: HubUnderTest) -> None:
    """Check that the hub says it is not ready, and nothing of why."""
    answer = hub.http.get(f"{hub.url}/health/ready")
    refused(answer, 503, "not-ready")
    assert "errors" not in answer.json()
    assert hub.http.get(f"{hub.url}/health/live").status_code == 200


def green(hub: HubUnderTest) -> None:
    assert hub.http.get(f"{hub.url}/health/ready").status_code == 200


@pytest.mark.parametrize(
    ("spoil", "mend"),
    [
        ("ALLOW_CONNECTIONS false", "ALLOW_CONNECTIONS true"),
        ("SET default_transaction_read_only = on", "RESET default_transaction_read_only"),
    ],
    ids=["away", "read-only"],
)
def test_hub_is_red_while_its_database_is_away_or_cannot_be_written(
    spoil: str, mend: str, hub: HubUnderTest
) -> None:
    end = "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1"
    hub.database.run(f"ALTER DATABASE {hub.database_name} {spoil}", "postgres")
    try:
        hub.database.run(end, "postgres", hub.database_name)
        red(hub)
    finally:
        hub.database.run(f"ALTER DATABASE {hub.database_name} {mend}", "postgres")
        hub.database.run(end, "postgres", hub.database_name)
    green(hub)


def test_hub_is_red_while_attachments_cannot_be_written(hub: HubUnderTest) -> None:
    aside = hub.blobs.rename(hub.blobs.with_name("aside"))
    try:
        red(hub)
    finally:
        aside.rename(hub.blobs)
    green(hub)


def test_hub_is_red_before_its_disk_is_full(
    hub: HubUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    green(hub)
    monkeypatch.setattr("app.blobs.FREE_BYTES", 1 << 60)
    red(hub)


@pytest.mark.parametrize("span", [timedelta(seconds=45), -timedelta(seconds=45)])
def test_hub_is_red_while_its_clock_is_far_from_the_databases(
    span: timedelta, hub: HubUnderTest
) -> None:
    with later(hub, span):
        red(hub)
    green(hub)


@pytest.mark.parametrize("chore", CHORES)
def test_hub_is_red_when_a_chore_has_not_succeeded_for_long(
    chore: str, hub: HubUnderTest, monkeypatch: pytest.MonkeyPatch
) -> None:
    green(hub)
    monkeypatch.setitem(CHORES, chore, -1)
    red(hub)


@pytest.mark.parametrize("login", [Login.SUPERUSER, Login.OWNER])
async def test_login_that_row_security_does_not_hold_is_refused(
    login: Login, hub: HubUnderTest
) -> None:
    engine = make_engine(hub.database.url(login, hub.database_name), 1)
    try:
        with pytest.raises(NotReadyError):
            await require_current(engine)
    finally:
        await engine.dispose()


@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")  # its exit
def test_hub_that_may_not_start_ends_at_once_and_lets_go_of_the_database(
    database: DatabaseUnderTest, tmp_path: Path
) -> None:
    held = "SELECT count(*) FROM pg_stat_activity WHERE usename = 'serumpun_hub' AND datname = $1"
    with database.fresh() as name:
        database.run("ALTER TABLE openings NO FORCE ROW LEVEL SECURITY", name)
        fixed = replace(database)
        fixed.fresh = lambda: nullcontext(name)  # type: ignore[method-assign,assignment,return-value]
        began = time.monotonic()
        with pytest.raises(AssertionError, match="did not start"), running_hub(fixed, tmp_path):
            pass
        assert time.monotonic() - began < 10
        assert database.run(held, "postgres", name)[0][0] == 0


def test_a_database_that_takes_no_connection_is_told_as_not_ready(
    database: DatabaseUnderTest, tmp_path: Path
) -> None:
    """As while it recovers from a crash: what was asked is asked again."""
    with running_hub(database, tmp_path, ["id-polri"]) as hub:
        asker, name = hub.agency("id-polri"), hub.database_name
        envelope = hub.world.seal("id-polri", {"summary": (b"x", ["id-polri"])})
        assert asker.get("/v1/reports").status_code == 200
        try:
            database.run(f"ALTER DATABASE {name} ALLOW_CONNECTIONS false", "postgres")
            database.run(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1",
                "postgres",
                name,
            )
            refused(asker.get("/v1/reports"), 503, "not-ready")
            assert asker.submit(envelope).status_code == 503
        finally:
            database.run(f"ALTER DATABASE {name} ALLOW_CONNECTIONS true", "postgres")
        assert asker.get("/v1/reports").status_code == 200
