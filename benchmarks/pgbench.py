"""The limit of a submission: pgbench inserting the same rows on the same server, as one statement.

The statement is made from what a genuine submission left in the tables, so it follows the schema:
every row of the report, the sections, the wraps, the access table and the access log, with the
same sizes. It runs past row security and without a hub.
"""

import os
import re
import subprocess
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import asyncpg

from app.postgres.logins import DATABASE, PORT, Login
from benchmarks.hub import HubUnderLoad

# Each table with the column that names the report; how the others follow from it.
TABLES: Mapping[str, str] = {
    "sections": "report_id = $2 AND originator = $1",
    "wraps": "report_id = $2 AND originator = $1",
    "report_access": "report_id = $2 AND originator = $1",
    "access_log": "object = $1 || '/' || $2::text"
    " AND action IN ('report:submit', 'report:deliver')",
}
INLINE_CHARACTERS = 100  # what is longer is sent as a parameter each time, as a hub would
THREADS = 2
PROTOCOL = "prepared"  # parsed once for each connection, as asyncpg does


@dataclass
class Script:
    """A pgbench script that inserts one report of one originator.

    Args:
        statement: One SQL statement.
        variables: What it takes as parameters.
    """

    statement: str = ""
    variables: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Round:
    """What pgbench did in one round.

    Args:
        tps: Transactions a second, without the time to connect.
        postgres_seconds: CPU of the database.
        latencies: Of each transaction, in seconds.
    """

    tps: float
    postgres_seconds: float
    latencies: tuple[float, ...]


class Pgbench:
    """Runs scripts on the database of a hub.

    Args:
        hub: Whose database.
        scripts: One for each originator; each transaction takes one at random.
    """

    def __init__(self, hub: HubUnderLoad, scripts: Sequence[Script]) -> None:
        self._hub = hub
        self._folder = hub.folder / "pgbench"
        self._folder.mkdir(exist_ok=True)
        self._arguments: list[str | Path] = []
        for number, script in enumerate(scripts):
            path = self._folder / f"script{number}.sql"
            path.write_text(script.statement)
            self._arguments += ["-f", path]
            for name, held in script.variables.items():
                self._arguments += ["-D", f"{name}={held}"]

    def run(self, clients: int, seconds: int) -> Round:
        """Run with so many connections for so many seconds."""
        database = self._hub.database
        environment = {
            **os.environ,
            "PGPASSFILE": str(database.password_file(Login.SUPERUSER)),
            "PGHOST": str(database.socket_folder),
            "PGPORT": str(PORT),
            "PGUSER": Login.SUPERUSER,
        }
        command: list[str | Path] = [
            *(database.programs / "pgbench", "-n", "-M", PROTOCOL, "-l"),
            *("-c", str(clients), "-j", str(min(clients, THREADS)), "-T", str(seconds)),
            *self._arguments,
            DATABASE,
        ]
        before = self._hub.cpu()
        ran = subprocess.run(
            command, env=environment, cwd=self._folder, capture_output=True, text=True, check=False
        )
        found = re.search(r"^tps = ([0-9.]+)", ran.stdout, re.MULTILINE)
        if ran.returncode != 0 or found is None:
            raise RuntimeError(f"pgbench: {ran.stderr[-2000:]}")
        used = (self._hub.cpu() - before).postgres
        return Round(float(found.group(1)), used, tuple(self._read_latencies()))

    def _read_latencies(self) -> list[float]:
        """Read the logs of all threads: client, number, microseconds ..."""
        taken = []
        for log in self._folder.glob("pgbench_log.*"):
            taken += [int(line.split()[2]) / 1e6 for line in log.read_text().splitlines()]
            log.unlink()
        return taken


async def read_script(hub: HubUnderLoad, originator: str, report_id: str, number: int) -> Script:
    """Write the statement that inserts what one submission inserted.

    Args:
        hub: Where it was submitted.
        originator: Whose report.
        report_id: Which.
        number: Of the script, part of its variables' names.
    """
    script = Script()
    driver = await asyncpg.connect(hub.superuser_url())
    try:
        writer = _StatementWriter(driver, script, f"s{number}", originator, report_id)
        await writer.write()
    finally:
        await driver.close()
    return script


class _StatementWriter:
    """Turns stored rows into one `WITH ... INSERT` statement."""

    def __init__(
        self,
        driver: Any,  # noqa: ANN401 -- asyncpg has no types
        script: Script,
        prefix: str,
        originator: str,
        report_id: str,
    ) -> None:
        self._driver = driver
        self._script = script
        self._prefix = prefix
        self._key = (originator, report_id)
        self._seq = ""

    async def write(self) -> None:
        """Write the statement: the report first, then what belongs to it."""
        where = "originator = $1 AND id = $2"
        own = "originator = $1 AND id = $2::uuid"
        self._seq = str(
            await self._driver.fetchval(f"SELECT seq FROM reports WHERE {own}", *self._key)
        )
        names, rows = await self._rows("reports", where, without=("seq",))
        parts = [
            f"stored AS (INSERT INTO reports ({names}) VALUES ({rows[0]}) RETURNING id, seq)",
        ]
        for table, condition in TABLES.items():
            names, rows = await self._rows(table, condition)
            chosen = " UNION ALL ".join(f"SELECT {row} FROM stored" for row in rows)
            parts.append(f"in_{table} AS (INSERT INTO {table} ({names}) {chosen})")
        self._script.statement = f"WITH {', '.join(parts)} SELECT count(*) FROM stored;\n"

    async def _rows(
        self, table: str, condition: str, without: Sequence[str] = ()
    ) -> tuple[str, list[str]]:
        columns = await self._columns(table)
        kept = {name: kind for name, kind in columns.items() if name not in without}
        listed = ", ".join(f"{name}::text" for name in kept)
        condition = condition.replace("= $2", "= $2::uuid")
        rows = await self._driver.fetch(
            f"SELECT {listed} FROM {table} WHERE {condition}",
            *self._key,
        )
        if not rows:
            raise RuntimeError(f"a submission left nothing in {table}")
        written = [
            ", ".join(
                self._value(table, name, kind, held)
                for (name, kind), held in zip(kept.items(), row, strict=True)
            )
            for row in rows
        ]
        return ", ".join(kept), written

    async def _columns(self, table: str) -> dict[str, str]:
        """Name a table's columns and types, but those the database fills by itself."""
        rows = await self._driver.fetch(
            "SELECT attname, format_type(atttypid, atttypmod) AS kind FROM pg_attribute"
            " WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped"
            " AND attgenerated = '' AND atttypid <> 'xid8'::regtype",
            table,
        )
        return {row["attname"]: row["kind"] for row in rows}

    def _value(self, table: str, name: str, kind: str, held: str | None) -> str:
        if held is None:
            return f"NULL::{kind}"
        if fresh := self._fresh(table, name, held):
            return fresh
        if len(held) > INLINE_CHARACTERS or re.search(r":[a-zA-Z_]|[\\'{]", held):
            variables = self._script.variables
            variable = f"{self._prefix}_{len(variables)}"
            variables[variable] = held
            return f":{variable}::{kind}"
        return f"'{held}'::{kind}"

    def _fresh(self, table: str, name: str, held: str) -> str | None:
        """Write what differs from report to report: ids, digest and place in the order."""
        if held == self._key[1]:
            return "uuidv7()" if table == "reports" else "stored.id"
        if name == "digest":
            return "sha256(uuid_send(uuidv7()))"
        if table == "access_log" and name == "id":
            return "uuidv7()"
        return "stored.seq" if name == "seq" and held == self._seq else None
