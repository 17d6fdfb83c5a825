"""A hub as operators start it: a process of its own, with the demonstration's agencies enrolled."""

import contextlib
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.crypto.encoding import now
from app.postgres.embedded import EmbeddedPostgres, remove
from app.postgres.logins import Login
from app.serving import init_hub
from app.settings import Settings
from benchmarks.people import Person, people_of
from benchmarks.processes import Cpu, cpu_seconds, free_port, process_ids, serving
from serumpun.connect import post_statements
from serumpun.demo.stage import Cast, issue_statements, make_cast
from serumpun.profile import parse_federation

FOLDER = Path(".bench")  # beside the sources: on the disk a hub would use, not in memory
NO_LIMIT = "1000000000"
_RUN = "from serumpun.commands import main; main()"


@dataclass(frozen=True)
class HubUnderLoad:
    """A running hub with its database in hand.

    Args:
        url: Where it answers.
        people: Its agencies.
        process: The hub.
        database: Its embedded database, which this process only visits.
        folder: Scratch, on the same disk.
        started_seconds: From its start to its first 200.
    """

    url: str
    people: tuple[Person, ...]
    process: subprocess.Popen[bytes]
    database: EmbeddedPostgres
    folder: Path
    started_seconds: float

    @property
    def postmaster(self) -> int:
        """Process id of the database."""
        return int((self.database.data_folder / "postmaster.pid").read_text().split()[0])

    def cpu(self) -> Cpu:
        """Tell the CPU used so far by the hub and by its database."""
        postmaster = self.postmaster
        return Cpu(
            cpu_seconds(self.process.pid, without=postmaster),
            cpu_seconds(postmaster),
        )

    def app_processes(self) -> list[int]:
        """List the ids of the hub's processes."""
        return process_ids(self.process.pid, without=self.postmaster)

    def superuser_url(self) -> str:
        """Address of the database for asyncpg, past row security."""
        return self.database.url(Login.SUPERUSER).replace("+asyncpg", "")


@dataclass(frozen=True)
class Site:
    """A hub's state folder, made once and started as often as needed.

    Args:
        folder: Of this site alone.
        url: Its issuer.
        cast: Everybody's keys.
    """

    folder: Path
    url: str
    cast: Cast

    @property
    def state(self) -> Path:
        """The hub's own state."""
        return self.folder / "state"

    @property
    def settings(self) -> dict[str, str]:
        """The hub's variables."""
        return {
            "SERUMPUN_STATE": str(self.state),
            "SERUMPUN_ISSUER": self.url,
            "SERUMPUN_PORT": self.url.rsplit(":", 1)[1],
            "SERUMPUN_RATE_PER_MINUTE": NO_LIMIT,  # what it can do, not what it lets one do
            "SERUMPUN_RATE_BURST": NO_LIMIT,
        }


@contextlib.contextmanager
def new_site() -> Iterator[Site]:
    """Make the state of a hub on a free port; the block's end removes it with its database."""
    with scratch() as folder:
        url = f"http://127.0.0.1:{free_port()}"
        hub_keys = init_hub(Settings(state=folder / "state"))
        cast = make_cast(url, hub_keys)
        (folder / "state" / "federation.json").write_bytes(cast.federation_file)
        yield Site(folder, url, cast)


@contextlib.contextmanager
def scratch() -> Iterator[Path]:
    """Give a folder whose `state` may hold a database; the block's end removes both."""
    FOLDER.mkdir(exist_ok=True)
    folder = Path(tempfile.mkdtemp(dir=FOLDER.resolve()))
    folder.chmod(0o711)  # the database has an account of its own
    try:
        yield folder
    finally:
        if (folder / "state").exists():
            remove(folder / "state")
        shutil.rmtree(folder)
        with contextlib.suppress(OSError):  # another run is using it
            FOLDER.rmdir()


@contextlib.contextmanager
def running(site: Site, settings: Mapping[str, str] | None = None) -> Iterator[HubUnderLoad]:
    """Run the hub of a site until the block ends.

    Args:
        site: Whose state.
        settings: More `SERUMPUN_*` variables.
    """
    environment = {name: held for name, held in os.environ.items() if "SERUMPUN" not in name}
    environment |= {**site.settings, **(settings or {})}
    command = [sys.executable, "-c", _RUN, "hub", "serve"]
    began = time.perf_counter()
    with serving(command, f"{site.url}/health/ready", environment, site.folder / "hub.log") as hub:
        started = time.perf_counter() - began
        with EmbeddedPostgres.start(site.state) as database:
            people = people_of(site.cast)
            yield HubUnderLoad(site.url, people, hub, database, site.folder, started)


def enrol(site: Site) -> None:
    """Enrol every agency at the running hub of a site."""
    statements = list(issue_statements(site.cast, now()))
    post_statements(parse_federation(site.cast.federation_file), statements)
