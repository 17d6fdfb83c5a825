"""The command line as its users run it: real processes, a real hub, everything made by itself."""

import contextlib
import io
import json
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from types import MappingProxyType
from typing import Any, Final

import pytest

from app.crypto.encoding import now
from app.postgres.embedded import remove
from serumpun.commands import run
from tests.started import shim, started_program
from tests.template import place_database
from tests.test_demo import environment, free_port
from tests.test_serving import Installation
from tests.worlds import World

PASSPHRASE = "five random words for tests"
FEDERATION = "asean-test.example"
AGENCIES = ("id-polri", "my-pdrm", "sg-spf")
LIMIT_SECONDS = 120
SCRIPT_SECONDS = 400  # of all commands of a guide, on a busy machine
EMPTY: Final[Mapping[str, str]] = MappingProxyType({})


@dataclass
class CommandLine:
    """Everybody's terminals, in one folder.

    Args:
        folder: Where everybody works; homes are in `homes/AGENCY`.
        url: The hub's address.
        ca_file: Vouches for the hub, if the system does not.
    """

    folder: Path
    url: str
    ca_file: Path | None = None

    def environment(self, **more: str) -> dict[str, str]:
        """Give what a command sees: a passphrase file, no home, nobody's own settings."""
        usual = {"SERUMPUN_PASSPHRASE_FILE": str(self.folder / "passphrase")}
        return {**environment(), **usual, "HOME": str(self.folder), **more}

    def home(self, agency: str) -> Path:
        """Tell an agency's home."""
        return self.folder / "homes" / agency

    def run(
        self, *arguments: str | Path, agency: str | None = None, env: Mapping[str, str] = EMPTY
    ) -> subprocess.CompletedProcess[str]:
        """Run a command in a process of its own; nobody is at the terminal."""
        return subprocess.run(
            [*started_program(), *map(str, arguments)],
            cwd=self.folder,
            env=self.environment(**self._home_of(agency), **env),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=LIMIT_SECONDS,
            check=False,
            start_new_session=True,  # no terminal to ask at
        )

    def run_here(
        self, *arguments: str | Path, agency: str | None = None
    ) -> subprocess.CompletedProcess[str]:
        """Run a command in this process: the same, but without starting Python anew."""
        words = [str(argument) for argument in arguments]
        out, err = io.StringIO(), io.StringIO()
        with (
            pytest.MonkeyPatch.context() as patch,
            contextlib.redirect_stdout(out),
            contextlib.redirect_stderr(err),
        ):
            patch.chdir(self.folder)
            for name, held in self.environment(**self._home_of(agency)).items():
                patch.setenv(name, held)
            code = run(words)
        return subprocess.CompletedProcess(words, code, out.getvalue(), err.getvalue())

    def _home_of(self, agency: str | None) -> dict[str, str]:
        return {"SERUMPUN_HOME": str(self.home(agency))} if agency else {}

    def must(self, *arguments: str | Path, agency: str | None = None) -> str:
        """Run a command that has to succeed; returns what it printed."""
        ended = self.run_here(*arguments, agency=agency)
        if ended.returncode != 0:
            raise AssertionError(f"{arguments} ended with {ended.returncode}: {ended.stderr}")
        return ended.stdout

    def json(self, *arguments: str | Path, agency: str | None = None) -> dict[str, Any]:
        """Run a command with --json that has to succeed; returns what it printed, parsed."""
        parsed: dict[str, Any] = json.loads(self.must(*arguments, "--json", agency=agency))
        return parsed

    def run_script(self, script: str, **variables: str) -> str:
        """Run a script of shell commands in the folder of everybody; the first failure ends it."""
        programs = self.folder / "bin"
        programs.mkdir()
        shim(programs / "serumpun")
        python = programs / "python"
        python.write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
        python.chmod(0o755)
        environment = self.environment(**variables)
        environment["PATH"] = f"{programs}:{environment.get('PATH', '/usr/bin:/bin')}"
        done = subprocess.run(
            ["/bin/sh", "-eu", "-c", script],
            cwd=self.folder,
            env=environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=SCRIPT_SECONDS,
            check=False,
        )
        if done.returncode != 0:
            raise AssertionError(done.stdout + done.stderr)
        return done.stdout

    def make_federation(self, hub_keys: dict[str, object]) -> None:
        """Let every country make its root, and compose the file that all pin."""
        (self.folder / "hub.json").write_text(json.dumps(hub_keys))
        parts: list[str] = []
        for agency in AGENCIES:
            country = agency[:2].upper()
            self.must("root", "new", "--country", country, "--federation-name", FEDERATION)
            parts += ["--member", f"root-{agency[:2]}.public.json"]
        self.must(
            *("federation", "new", "--name", FEDERATION, "--hub", self.url),
            *("--hub-keys", "hub.json", *parts),
        )

    def certify(self, agency: str) -> None:
        """Let an agency make keys and its country certify them."""
        self.must("key", "new", "--agency", agency, "--federation-name", FEDERATION)
        self.must("key", "statement", f"{agency}.key")
        self.must(
            *("root", "certify", f"{agency}.request.json", "--key", f"root-{agency[:2]}.key"),
            *("--name", f"Cyber unit {agency}", "--unit-type", "police", "--yes"),
            *("--output", f"{agency}.statements.json"),
        )

    def enrol(self, agency: str) -> str:
        """Let an agency pin the federation and log in."""
        told = self.must("federation", "fingerprint", "federation.json").strip()
        vouched = ("--ca-file", self.ca_file) if self.ca_file else ()
        return self.must(
            *("enrol", "--federation", "federation.json", "--key", f"{agency}.key"),
            *("--fingerprint", told, "--statements", f"{agency}.statements.json", *vouched),
            agency=agency,
        )


@contextmanager
def running_command_line(
    port: int | None = None, issuer: str = "", ca_file: Path | None = None
) -> Iterator[CommandLine]:
    """Serve a hub and set everybody up, all by the commands of the manual.

    Args:
        port: Where the hub listens.
        issuer: Its public address, if that is another.
        ca_file: Vouches for that address.
    """
    root = Path(tempfile.mkdtemp(prefix="serumpun-cli-"))
    root.chmod(0o755)
    hub = Installation(
        root / "hub", port or free_port(), World.make(now=now()), issuer, started_program()
    )
    work = root / "work"
    work.mkdir(mode=0o700)
    (work / "passphrase").write_text(PASSPHRASE + "\n")
    (work / "passphrase").chmod(0o600)
    made = CommandLine(work, issuer or hub.url, ca_file)
    try:
        place_database(hub.state)
        made.make_federation(hub.run("init"))
        shutil.copy(work / "federation.json", hub.state / "federation.json")
        for agency in AGENCIES:
            made.certify(agency)
        with hub.serving():
            for agency in AGENCIES:
                made.enrol(agency)
            yield made
    finally:
        remove(hub.state)
        shutil.rmtree(root, ignore_errors=True)
