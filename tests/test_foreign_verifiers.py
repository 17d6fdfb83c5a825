"""The log of a real hub, read by verifiers that others wrote: they take it, and no spoilt one."""

import base64
import json
import os
import shutil
import subprocess
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest

from app.crypto.checkpoint import log_origin, verifier_keys
from app.crypto.keys import ED25519
from serumpun.log_folder import LogFolder
from serumpun.log_mirror import mirror_log
from tests.foreign.install import PYTHON
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub
from tests.log_steps import AGENCIES, exchange, key_of, make_auditors, pull, settled
from tools.console import node

REQUIRED = "TESTS_NEED_FOREIGN_VERIFIERS"  # set where their absence is a failure
FOLDER = Path(__file__).parent / "foreign"
GO = Path("/usr/share/gocode")
XMOD = GO / "src" / "golang.org" / "x" / "mod" / "sumdb" / "tlog"
TRIES = 500  # spoilt ones for each verifier
ENTRIES = 600  # more than two tiles


def absent(what: str) -> None:
    """Skip where a verifier is not installed, or fail where it must be."""
    if os.environ.get(REQUIRED):
        pytest.fail(what)
    pytest.skip(f"NOT READ by a foreign verifier: {what}")


@pytest.fixture(scope="module")
def hub(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubUnderTest]:
    """A hub whose log has several tiles, grown in steps."""
    with running_hub(database, tmp_path_factory.mktemp("hub"), AGENCIES) as running:
        make_auditors(running)
        exchange(running)
        settled(running)
        running.rows(
            "INSERT INTO access_log (id, recorded_at, action, outcome, rule, request_id)"
            " SELECT uuidv7(), now(), 'x:y', 'done', 'granted', 'many'"
            " FROM generate_series(1, $1::int)",
            ENTRIES,
        )
        settled(running)
        yield running


def test_aics_tlog_audits_the_whole_tree(hub: HubUnderTest, tmp_path: Path) -> None:
    if not PYTHON.exists():
        absent("run `python -m tests.foreign.install`")
    pull(hub, "sg-asean", tmp_path / "log")
    settled(hub)
    checked = pull(hub, "sg-asean", tmp_path / "log")
    mirror_log(LogFolder(tmp_path / "log"), checked.signed, tmp_path / "mirror")
    older = tmp_path / "log" / "checkpoints"
    vkey = verifier_keys(key_of(hub))[0]
    script = str(FOLDER / "with_aics.py")
    told = _run([str(PYTHON), "-I", script, str(tmp_path / "mirror"), vkey, str(older), str(TRIES)])
    assert told["size"] == checked.size > ENTRIES
    assert (told["tiles"], told["bundles"]) == (4, 3)
    assert (told["tried"], told["accepted"]) == (TRIES, [])
    assert told["grown"] == checked.earlier == 1


def test_gos_own_packages_read_the_log_over_http(hub: HubUnderTest, tmp_path: Path) -> None:
    """`x/mod/sumdb`, as Debian has it: a thousand spoilt notes, tiles and bundles, none taken."""
    program = shutil.which("go")
    if program is None or not XMOD.is_dir():
        pytest.skip("NOT READ by Go: apt-get install golang-go golang-golang-x-mod-dev")
    pull(hub, "sg-asean", tmp_path / "log")
    settled(hub)
    checked = pull(hub, "sg-asean", tmp_path / "log")
    mirror_log(LogFolder(tmp_path / "log"), checked.signed, tmp_path / "mirror")
    vkey = verifier_keys(key_of(hub))[0]
    where = {"GOPATH": str(GO), "GO111MODULE": "off", "GOCACHE": str(tmp_path / "cache")}
    build = [program, "build", "-o", str(tmp_path / "xmod"), str(FOLDER / "with_xmod.go")]
    subprocess.run(build, env={**os.environ, **where}, check=True)
    handler = partial(SimpleHTTPRequestHandler, directory=str(tmp_path / "mirror"))
    with ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        url, older = f"http://127.0.0.1:{server.server_port}", tmp_path / "log" / "checkpoints"
        told = _run([str(tmp_path / "xmod"), url, vkey, str(older), "1000"])
        server.shutdown()
    expected = {"size": checked.size, "grown": checked.earlier, "tried": 1000, "accepted": []}
    assert told == expected
    assert checked.size > ENTRIES


def test_sigstore_verifies_the_hubs_answers(hub: HubUnderTest) -> None:
    program = node()
    if program is None or not (FOLDER / "node_modules").exists():
        absent("no node, or `npm ci` has not run in tests/foreign")
    asker, key = hub.agency("id-polri"), key_of(hub)
    settled(hub)
    listed = hub.rows("SELECT entry::text FROM log_leaves WHERE index % 20 = 3 ORDER BY index")
    entries = [asker.get("/v1/access-log/inclusion", entry=row[0]).json() for row in listed]
    given = {
        "key": base64.b64encode(key.parts[ED25519]).decode(),
        "origin": log_origin(key.federation),
        "entries": entries,
        "tries": TRIES,
    }
    told = _run([str(program), str(FOLDER / "with_sigstore.cjs")], json.dumps(given))
    assert told == {"read": len(entries), "refused": 0, "tried": TRIES, "accepted": []}
    assert len(entries) > ENTRIES // 20


def _run(command: list[str], given: str | None = None) -> dict[str, Any]:
    done = subprocess.run(command, input=given, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    found: dict[str, Any] = json.loads(done.stdout)
    return found
