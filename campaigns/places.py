"""Places of a campaign's own: a database server in a temporary folder, removed at the end."""

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.postgres.embedded import EmbeddedPostgres, remove
from tests.hub import DatabaseUnderTest
from tests.template import place_database


@contextmanager
def own_folder() -> Iterator[Path]:
    """Make a short folder that an unprivileged account can pass through; the end removes it."""
    folder = Path(tempfile.mkdtemp(prefix="srp-"))
    folder.chmod(0o711)
    try:
        yield folder
    finally:
        if (folder / "state").exists():
            remove(folder / "state")
        shutil.rmtree(folder)


@contextmanager
def own_database() -> Iterator[DatabaseUnderTest]:
    """Run a PostgreSQL whose schema the migrations have built."""
    with own_folder() as folder:
        place_database(folder / "state")
        with EmbeddedPostgres.start(folder / "state") as server:
            database = DatabaseUnderTest(server)
            database.build()
            yield database
