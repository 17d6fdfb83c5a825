"""`serumpun hub serve` as an operator runs it: privileges, stop, crash, what refuses to start."""

import asyncio
import json
import logging
import os
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO, Any

import asyncpg
import httpx2
import pytest

from app.crypto.encoding import (
    from_base64url,
    now,
    object_digest,
    to_base64url,
    to_timestamp,
)
from app.crypto.envelope import REPORT_TYP, Envelope
from app.crypto.federation import Federation
from app.crypto.jws import read_protected
from app.logs import JsonFormatter
from app.postgres.embedded import EmbeddedPostgres, remove
from app.postgres.logins import Login as DatabaseLogin
from app.serving import init_hub
from app.settings import Settings
from serumpun.commands import run
from serumpun.exit_codes import ExitCode
from serumpun.login import Login
from tests.hub import DatabaseUnderTest
from tests.hub_steps import path_of
from tests.started import started_program
from tests.template import place_database
from tests.test_demo import PROGRAM, environment, free_port
from tests.worlds import World

START_SECONDS = 120


@dataclass
class Installation:
    """A state folder as `hub init` leaves it, with a federation file for a small world.

    Args:
        issuer: The hub's public address, if it is not where it listens.
        program: What serves: `started_program()` where no test is about the process that serves.
        said: The log of the hub that was served last.
    """

    state: Path
    port: int
    world: World
    issuer: str = ""
    program: Sequence[str] = tuple(PROGRAM)
    said: str = ""

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    def environment(self, **more: str) -> dict[str, str]:
        settings = {
            "SERUMPUN_STATE": str(self.state),
            "SERUMPUN_PORT": str(self.port),
            "SERUMPUN_ISSUER": self.issuer or self.url,
        }
        return {**environment(), **settings, **more}

    @contextmanager
    def serving(self, **settings: str) -> Iterator[subprocess.Popen[str]]:
        """Serve until the block ends, then stop as a supervisor would."""
        with tempfile.TemporaryFile("w+") as log:  # a pipe that nobody reads would hold the hub up
            process = subprocess.Popen(
                [*self.program, "hub", "serve"],
                env=self.environment(**settings),
                stderr=log,
                text=True,
            )
            try:
                self._wait(process, log)
                yield process
            finally:
                if process.poll() is None:
                    process.send_signal(signal.SIGTERM)
                process.wait(timeout=START_SECONDS)
                log.seek(0)
                self.said = log.read()

    def _wait(self, process: subprocess.Popen[str], log: IO[str]) -> None:
        deadline = time.monotonic() + START_SECONDS
        while time.monotonic() < deadline and process.poll() is None:
            try:
                if httpx2.get(f"{self.url}/health/ready", trust_env=False).is_success:
                    return
            except httpx2.HTTPError:
                time.sleep(0.05)
        process.kill()
        process.wait(timeout=START_SECONDS)
        log.seek(0)
        raise AssertionError(log.read())

    def run(self, *arguments: str, **more: str) -> Any:  # noqa: ANN401 -- what the command says
        """Run one command of the hub and read its JSON."""
        done = self.attempt(*arguments, **more)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    def attempt(self, *arguments: str, **more: str) -> subprocess.CompletedProcess[str]:
        """Run one command of the hub to its end, whatever that is."""
        return subprocess.run(
            [*started_program(), "hub", *arguments],
            env=self.environment(**more),
            capture_output=True,
            text=True,
            timeout=START_SECONDS,
            check=False,
        )

    @property
    def blobs(self) -> Path:
        """Where its attachments lie."""
        return self.state / "blobs"

    def ask(self, statement: str) -> list[Any]:
        """Ask its database as superuser."""

        async def go() -> list[Any]:
            with EmbeddedPostgres.start(self.state) as server:
                url = server.url(DatabaseLogin.SUPERUSER).replace("+asyncpg", "")
                driver = await asyncpg.connect(url)
                try:
                    rows: list[Any] = await driver.fetch(statement)
                    return rows
                finally:
                    await driver.close()

        return asyncio.run(go())

    def send(
        self, method: str, path: str, agency: str, content: bytes = b"", kind: str = ""
    ) -> httpx2.Response:
        with httpx2.Client(trust_env=False) as http:
            login = Login(self.url, self.world.agencies[agency].signing, http)
            headers = login.headers(method, self.url + path) | {"content-type": kind}
            return http.request(method, self.url + path, headers=headers, content=content)

    def open(self, envelope: Envelope, sections: list[str], agency: str) -> httpx2.Response:
        """Open sections of a report."""
        _, kid = read_protected(envelope)
        payload = from_base64url(envelope.payload)
        digest = to_base64url(object_digest(REPORT_TYP, kid, payload))
        originator, report_id = path_of(envelope).split("/")[-2:]
        named = {"originator": originator, "id": report_id, "header_digest": digest}
        signed = self.world.open_request(agency, named, sections, time=to_timestamp(now()))
        path = path_of(envelope, "open")
        return self.send("POST", path, agency, signed.to_bytes())

    def enrol(self) -> None:
        with httpx2.Client(trust_env=False) as http:
            for signed in self.world.statements:
                posted = http.post(f"{self.url}/v1/statements", content=signed.to_bytes())
                assert posted.status_code == 201


@contextmanager
def make_installation() -> Iterator[Installation]:
    """Make a state folder and remove it with its database."""
    folder = Path(tempfile.mkdtemp(prefix="serumpun-serve-"))
    folder.chmod(0o755)
    port = free_port()
    made = Installation(folder / "state", port, World.make(now=now()))
    place_database(made.state)
    printed = init_hub(Settings(state=made.state))
    members = made.world.federation.model_dump(mode="json", by_alias=True)
    pinned = Federation.of({**members, "hub": made.url, **printed})
    (made.state / "federation.json").write_bytes(pinned.to_bytes())
    yield made
    remove(made.state)
    shutil.rmtree(folder)


@pytest.fixture
def installation() -> Iterator[Installation]:
    with make_installation() as made:
        yield made


def test_hub_and_database_never_run_as_root(installation: Installation) -> None:
    with installation.serving() as process:
        listed = subprocess.run(
            ["ps", "-eo", "pid,uid,args"], capture_output=True, text=True, check=True
        ).stdout.splitlines()
    own = [
        line.split(None, 2)
        for line in listed
        if line.split(None, 1)[0] == str(process.pid) or str(installation.state) in line
    ]
    assert len(own) >= 2
    assert all(uid != "0" for _, uid, _ in own)


def test_stop_ends_the_database_too_and_keeps_every_report(installation: Installation) -> None:
    with installation.serving():
        installation.enrol()
        envelope = installation.world.seal("id-polri", {"summary": (b"text", ["my-pdrm"])})
        sent = installation.send("POST", "/v1/reports", "id-polri", envelope.to_bytes())
        assert sent.status_code == 201
    running = subprocess.run(["ps", "-eo", "args"], capture_output=True, text=True, check=True)
    assert str(installation.state) not in running.stdout
    with installation.serving():
        listed = installation.send("GET", "/v1/reports", "my-pdrm").json()["reports"]
        assert [entry["signed"]["payload"] for entry in listed] == [envelope.payload]


def test_acknowledged_report_survives_kill_9_of_the_hub(installation: Installation) -> None:
    with installation.serving() as process:
        installation.enrol()
        envelope = installation.world.seal("id-polri", {"summary": (b"text", ["my-pdrm"])})
        sent = installation.send("POST", "/v1/reports", "id-polri", envelope.to_bytes())
        assert sent.status_code == 201
        process.kill()
    with installation.serving():
        listed = installation.send("GET", "/v1/reports", "my-pdrm").json()["reports"]
        assert [entry["signed"]["payload"] for entry in listed] == [envelope.payload]


def test_hub_refuses_a_login_that_row_security_does_not_hold(
    installation: Installation, database: DatabaseUnderTest
) -> None:
    owner = database.server.url(DatabaseLogin.OWNER)
    refused = subprocess.run(
        [*PROGRAM, "hub", "serve"],
        env=installation.environment(SERUMPUN_DATABASE_URL=owner),
        capture_output=True,
        text=True,
        timeout=START_SECONDS,
        check=False,
    )
    assert refused.returncode == 7
    [line] = refused.stderr.strip().splitlines()
    assert "owns tables" in line


def test_log_is_json_names_the_request_and_repeats_no_exception_text() -> None:
    record = logging.LogRecord("serumpun.hub", logging.ERROR, "", 0, "failed", (), None)
    record.request_id = "r-1"
    try:
        raise ValueError("a word of a report")
    except ValueError:
        record.exc_info = sys.exc_info()
    line = json.loads(JsonFormatter().format(record))
    assert (line["message"], line["request_id"], line["exception"]) == (
        "failed",
        "r-1",
        "ValueError",
    )
    assert line["frames"]
    assert "a word of a report" not in str(line)


@pytest.mark.parametrize(
    ("spoil", "said"),
    [
        (lambda state: (state / "federation.json").unlink(), "no federation file"),
        (lambda state: (state / "keys" / "receipt.key").unlink(), "serumpun hub init"),
        (lambda state: (state / "keys" / "token.key").chmod(0o644), "mode 0600"),
        (
            lambda state: (state / "keys" / "receipt.key").write_bytes(os.urandom(32)),
            "another receipt key",
        ),
    ],
    ids=["no federation file", "no key", "key readable by others", "another receipt key"],
)
def test_hub_does_not_start_and_says_why_in_one_line(
    installation: Installation, spoil: object, said: str
) -> None:
    assert callable(spoil)
    spoil(installation.state)
    refused = subprocess.run(
        [*PROGRAM, "hub", "serve"],
        env=installation.environment(),
        capture_output=True,
        text=True,
        timeout=START_SECONDS,
        check=False,
    )
    assert refused.returncode == 7
    [line] = refused.stderr.strip().splitlines()
    assert said in line
    assert sys.executable not in line


@pytest.mark.parametrize(
    ("settings", "verb", "said"),
    [
        ({"PORT": "70000"}, "serve", "SERUMPUN_PORT: input should be less than or equal to 65535"),
        ({"BLOBS": "ftp://key:a-secret@store.example"}, "expire", "SERUMPUN_BLOBS"),
        ({"STATE": "/dev/null"}, "init", "/dev/null: File exists"),
        ({"DATABASE_URL": "mysql://hub:a-secret@db.example/x"}, "migrate", "SERUMPUN_DATABASE_URL"),
    ],
)
def test_setting_that_does_not_fit_is_told_in_one_line_without_its_value(
    settings: dict[str, str],
    verb: str,
    said: str,
    installation: Installation,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    wished = {f"SERUMPUN_{name}": held for name, held in settings.items()}
    address = wished.get("SERUMPUN_DATABASE_URL", "postgresql+asyncpg://hub@127.0.0.1:9/x")
    also = {"SERUMPUN_DATABASE_URL": address, "SERUMPUN_OWNER_DATABASE_URL": address}
    for name, held in {**installation.environment(), **also, **wished}.items():
        monkeypatch.setenv(name, held)
    assert run(["hub", verb]) == ExitCode.UNAVAILABLE
    [line] = capsys.readouterr().err.strip().splitlines()
    assert said in line
    assert "secret" not in line


ERASED = {"expired": 1, "erased": 1, "entries": 0}


def test_operator_erases_what_has_expired_while_the_hub_serves(installation: Installation) -> None:
    with installation.serving():
        installation.enrol()
        text = {"summary": (b"text", ["my-pdrm"])}
        envelope, blobs = installation.world.seal_with_files(
            "id-polri", text, {"summary": [("a", b"1")]}
        )
        place = path_of(envelope, "attachments", "1")
        assert installation.send("PUT", place, "id-polri", blobs[1]).status_code == 201
        sent = installation.send("POST", "/v1/reports", "id-polri", envelope.to_bytes())
        assert sent.status_code == 201
        installation.ask("UPDATE reports SET expires_at = now()")
        assert installation.run("expire", "--dry-run", "--json")["expired"] == 1
        assert installation.run("expire", "--json") == ERASED
        assert installation.run("expire", "--json")["expired"] == 0
        assert installation.ask("SELECT count(*) FROM sections")[0][0] == 0
        assert not [path for path in installation.blobs.rglob("*") if path.is_file()]
