"""Fixtures of all rooms: one database server a session, a fresh hub a test."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from app.postgres.embedded import EmbeddedPostgres, remove
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub


@pytest.fixture(scope="session")
def database(tmp_path_factory: pytest.TempPathFactory) -> Iterator[DatabaseUnderTest]:
    """A real PostgreSQL whose schema the migrations have built."""
    state = tmp_path_factory.mktemp("state")
    with EmbeddedPostgres.start(state) as server:
        under_test = DatabaseUnderTest(server)
        under_test.build()
        yield under_test
    remove(state)


@pytest.fixture
def hub(database: DatabaseUnderTest, tmp_path: Path) -> Iterator[HubUnderTest]:
    """A running hub with three agencies of three countries, and no reports yet."""
    with running_hub(database, tmp_path) as under_test:
        yield under_test
