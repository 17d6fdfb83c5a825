"""The hub cannot read a report: no word of one is anywhere in what a hub keeps, says or remembers.

A hub runs in a process of its own, as an operator runs it, but logging everything it could log.
Distinctive words are sealed into a body, a file's name and a file's content; the reports are
submitted, listed, opened and fetched. Then dump, data folder with WAL, attachments, both logs and
the process's memory are searched. Beside every search stands a control: another word, put into that
very place in clear, must be found.
"""

import base64
import os
import secrets
import shutil
import signal
import string
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterable, Iterator
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import httpx2
import pytest

from app.crypto.attachments import open_attachment
from app.crypto.blind_index import Tokens
from app.crypto.content import sealed_length
from app.crypto.encoding import new_id, now, to_base64url, to_timestamp
from app.crypto.envelope import (
    REPORT_TYP,
    Envelope,
    open_sections,
    verify_delivery,
)
from app.crypto.federation import Federation
from app.postgres.embedded import EmbeddedPostgres, remove
from app.postgres.logins import DATABASE
from app.postgres.logins import Login as DatabaseLogin
from app.schemas.matches import MatchIn
from app.serving import init_hub
from app.settings import Settings
from serumpun.login import Login
from tests.canaries import by_word, find_words, forms_of, read_file, read_folder, read_memory
from tests.hub_steps import header_of, path_of
from tests.template import place_database
from tests.test_demo import environment, free_port
from tests.worlds import World, signed_digest

START_SECONDS = 120
# What `serumpun hub serve` does, with every logger of every library writing all it has to say.
SERVE = """
import logging, os, sys
logging.basicConfig(level=1, stream=sys.stderr)
logging.getLogger("control").info("said by the hub: %s", os.environ["PLANTED"])
from app.starting import start_hub
from app.settings import Settings
start_hub(Settings())
"""


def _word() -> str:
    letters = string.ascii_letters + string.digits
    return "".join(secrets.choice(letters) for _ in range(24))


@dataclass
class Canaries:
    """A hub in a process of its own, the words sealed into its reports, and one in clear."""

    state: Path
    url: str
    world: World
    log: Path
    body: str = field(default_factory=_word)
    file_name: str = field(default_factory=_word)
    file_content: str = field(default_factory=_word)
    salt: str = field(default_factory=lambda: _word() + "saltsalt")
    t1: str = field(default_factory=lambda: _word() + "t1t1t1t1")
    planted: str = field(default_factory=lambda: "c" + secrets.token_hex(12))
    pid: int = 0
    opened: httpx2.Response | None = None
    fetched: httpx2.Response | None = None
    sealed_file: bytes = b""

    @property
    def sealed(self) -> dict[str, str]:
        """Name the words that must be nowhere."""
        return {
            self.body: "the body",
            self.file_name: "a file's name",
            self.file_content: "a file's content",
        }

    @property
    def passing(self) -> dict[str, str]:
        """Name what passes the hub's memory and must be kept nowhere."""
        return {self.salt: "a token's salt", self.t1: "a token's first form"}

    @contextmanager
    def database(self) -> Iterator[EmbeddedPostgres]:
        """Attach to the hub's database, as an operator with the disk in hand."""
        with EmbeddedPostgres.start(self.state) as server:
            yield server

    def send(self, agency: str, method: str, path: str, content: bytes = b"") -> httpx2.Response:
        """Send one request of an agency."""
        with httpx2.Client(trust_env=False) as http:
            login = Login(self.url, self.world.agencies[agency].signing, http)
            headers = login.headers(method, self.url + path)
            return http.request(method, self.url + path, headers=headers, content=content)

    def exchange(self) -> None:
        """Send, list, open and fetch; and try what is refused, with the same words inside."""
        body = f"{self.body}: tujuh orang ditahan.".encode()
        files = {"summary": [(f"{self.file_name}.csv", f"rekening,{self.file_content}\n".encode())]}
        sections = {"summary": (body, ["my-pdrm"]), "operational": (body * 50, ["my-pdrm"])}
        envelope, blobs = self.world.seal_with_files("id-polri", sections, files)
        attachment = path_of(envelope, "attachments", "1")
        assert self.send("id-polri", "PUT", attachment, blobs[1]).status_code == 201
        raw = envelope.to_bytes()
        assert self.send("id-polri", "POST", "/v1/reports", raw).status_code == 201
        assert self.send("id-polri", "POST", "/v1/reports", raw[:-9]).status_code == 400
        assert self.send("sg-spf", "POST", "/v1/reports", raw).status_code == 403
        self.match()
        self.open(envelope)
        self.fetched = self.send("my-pdrm", "GET", attachment)
        self.sealed_file = blobs[1]

    def match(self) -> None:
        """Submit a report with a token, and ask for it."""
        token = {"type": "phone", "token": self.t1.encode()}
        tokens = Tokens.of({"epoch": 1, "salt": self.salt.encode(), "t1": [token]})
        report = self.world.seal("id-polri", tokens=tokens)
        assert self.send("id-polri", "POST", "/v1/reports", report.to_bytes()).status_code == 201
        asked = MatchIn.of(
            {
                "epoch": 1,
                "policy": "agency",
                "purpose": "prevention",
                "case_reference": "CASE/1",
                "t1": [token],
            }
        ).to_bytes()
        answered = self.send("sg-spf", "POST", "/v1/matches", asked)
        assert [len(each["candidates"]) for each in answered.json()["matches"]] == [1]
        assert self.send("sg-spf", "POST", "/v1/matches", asked[:-9]).status_code == 400

    def open(self, envelope: Envelope) -> None:
        """Open both sections as Malaysia."""
        header = header_of(envelope)
        key = self.world.agencies["id-polri"].signing.public
        report = {
            "originator": header["originator"],
            "id": header["id"],
            "header_digest": to_base64url(signed_digest(envelope, REPORT_TYP, key)),
        }
        sections = ["summary", "operational"]
        request = self.world.open_request("my-pdrm", report, sections, time=to_timestamp(now()))
        path = path_of(envelope, "open")
        self.opened = self.send("my-pdrm", "POST", path, request.to_bytes())
        assert self.opened.status_code == 200, self.opened.text

    def plant(self) -> None:
        """Put the control's word into each place in clear."""
        listed = self.send("id-polri", "GET", f"/v1/reports?category={self.planted}")
        assert listed.status_code == 200
        place = f"/v1/reports/id-polri/{new_id(now())}/attachments/1"
        clear = self.planted.encode().ljust(sealed_length(1))
        assert self.send("id-polri", "PUT", place, clear).status_code == 201
        with self.database() as server:
            said = f"DO $$ BEGIN RAISE LOG '{self.planted}'; END $$; CHECKPOINT"
            _run(server, "psql", "--command", said)


def _run(server: EmbeddedPostgres, program: str, *words: str) -> bytes:
    """Run one of PostgreSQL's programs as its superuser."""
    secret = str(server.password_file(DatabaseLogin.SUPERUSER))
    names = {"PGPASSFILE": secret, "PGHOST": str(server.socket_folder), "PGDATABASE": DATABASE}
    return subprocess.run(
        [server.programs / program, "--username", DatabaseLogin.SUPERUSER, *words],
        env={**os.environ, **names},
        capture_output=True,
        check=True,
    ).stdout


@pytest.fixture(scope="module")
def canaries() -> Iterator[Canaries]:
    """A hub that has served all it can serve, and still runs."""
    folder = Path(tempfile.mkdtemp(prefix="serumpun-canaries-"))
    folder.chmod(0o755)
    with ExitStack() as stack:
        stack.callback(shutil.rmtree, folder)
        made = _install(folder)
        stack.callback(remove, made.state)
        made.pid = stack.enter_context(_serving(made))
        with httpx2.Client(trust_env=False) as http:
            for signed in made.world.statements:
                posted = http.post(f"{made.url}/v1/statements", content=signed.to_bytes())
                assert posted.status_code == 201, posted.text
        made.exchange()
        made.plant()
        yield made


def _install(folder: Path) -> Canaries:
    state, port = folder / "state", free_port()
    place_database(state)
    own = init_hub(Settings(state=state))
    world, url = World.make(now=now()), f"http://127.0.0.1:{port}"
    members = world.federation.model_dump(mode="json", by_alias=True)
    pinned = Federation.of({**members, "hub": url, **own})
    (state / "federation.json").write_bytes(pinned.to_bytes())
    return Canaries(state, url, world, folder / "hub.log")


@contextmanager
def _serving(made: Canaries) -> Iterator[int]:
    settings = {
        "SERUMPUN_STATE": str(made.state),
        "SERUMPUN_PORT": made.url.rsplit(":", 1)[1],
        "SERUMPUN_ISSUER": made.url,
        "PLANTED": made.planted,
    }
    with made.log.open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-c", SERVE],
            env={**environment(), **settings},
            stdout=log,
            stderr=log,
        )
        try:
            _wait(made, process)
            yield process.pid
        finally:
            process.send_signal(signal.SIGTERM)
            process.wait(START_SECONDS)


def _wait(made: Canaries, process: subprocess.Popen[bytes]) -> None:
    deadline = time.monotonic() + START_SECONDS
    while time.monotonic() < deadline and process.poll() is None:
        try:
            if httpx2.get(f"{made.url}/health/ready", trust_env=False).is_success:
                return
        except httpx2.HTTPError:
            time.sleep(0.05)
    raise AssertionError(made.log.read_text())


def _search(made: Canaries, pieces: Iterable[bytes], *, in_memory: bool = False) -> None:
    """Find none of the sealed words, and the planted one."""
    hidden = made.sealed if in_memory else made.sealed | made.passing
    found = find_words([*hidden, made.planted], pieces)
    leaked = {(word, form) for word, form in found if word in hidden}
    assert not leaked, by_word(leaked, hidden)
    assert any(word == made.planted for word, _ in found), "the control was not found"


def test_dump_of_the_database_holds_no_word_of_a_report(canaries: Canaries) -> None:
    with canaries.database() as server:
        _search(canaries, [_run(server, "pg_dump", "--no-password")])


def test_raw_files_of_the_database_hold_no_word_of_a_report(canaries: Canaries) -> None:
    with canaries.database() as server:
        _search(canaries, read_folder(server.data_folder))


def test_write_ahead_log_holds_no_word_of_a_report(canaries: Canaries) -> None:
    canaries.plant()  # again: segments are used anew as the log goes on
    with canaries.database() as server:
        _search(canaries, read_folder(server.data_folder / "pg_wal"))


def test_stored_attachments_hold_no_word_of_a_report(canaries: Canaries) -> None:
    with canaries.database() as server:
        folders = [server.data_folder.parent, canaries.state]
        stored = [found for top in folders for found in top.rglob("blobs") if found.is_dir()]
        assert stored
        _search(canaries, (piece for each in stored for piece in read_folder(each)))


def test_databases_log_holds_no_word_of_a_report(canaries: Canaries) -> None:
    with canaries.database() as server:
        _search(canaries, read_file(server.log_file))


def test_hubs_log_holds_no_word_of_a_report_however_much_it_logs(canaries: Canaries) -> None:
    _search(canaries, read_file(canaries.log))


def test_hubs_memory_holds_no_word_of_a_report(canaries: Canaries) -> None:
    _search(canaries, read_memory(canaries.pid), in_memory=True)


def test_whole_state_folder_holds_no_word_of_a_report(canaries: Canaries) -> None:
    _search(canaries, read_folder(canaries.state.parent))


# --- the controls ---------------------------------------------------------------------------------


def test_the_words_were_really_in_the_reports(canaries: Canaries) -> None:
    """What the hub handed over opens to the words, for the agency it was sealed to."""
    assert canaries.opened is not None
    assert canaries.fetched is not None
    carried = httpx2.Request("POST", canaries.url, json=canaries.opened.json()["envelope"]).content
    delivery = verify_delivery(
        Envelope.parse(carried, 1 << 20), canaries.world.agencies["id-polri"].signing.public
    )
    names = [section.name for section in delivery.envelope.sections]
    opened = open_sections(delivery, names, canaries.world.agencies["my-pdrm"].sealing)
    assert all(section.body.startswith(canaries.body.encode()) for section in opened)
    assert opened[0].manifest.attachments[0].name == f"{canaries.file_name}.csv"
    file = b"".join(open_attachment(delivery, opened[0], 1, [canaries.fetched.content]))
    assert canaries.file_content.encode() in file


@pytest.mark.parametrize("form", forms_of("x"))
@pytest.mark.parametrize("before", range(4))
def test_the_search_finds_a_word_in_every_form_at_every_place(form: str, before: int) -> None:
    word = _word()
    text = b"-" * before + forms_of(word)[form] + b"-"
    assert (word, form) in find_words([word], [text])
    assert (word, form) in find_words([word], [text[: before + 5], text[before + 5 :]])
    assert not find_words([_word()], [text])


@pytest.mark.parametrize("shift", range(3))
def test_the_search_finds_a_word_in_the_middle_of_encoded_text(shift: int) -> None:
    word = _word()
    text = base64.b64encode(b"~" * (shift + 30) + word.encode() + b"~" * 31)
    assert find_words([word], [text])
    assert find_words([word], [base64.urlsafe_b64encode(b"?" * shift + word.encode() + b"??")])


def test_the_search_finds_a_word_that_a_process_holds() -> None:
    """Memory that was never written anywhere, of a process of another program."""
    word = _word()
    turned = f"held = bytearray(b'{word[::-1]}')[::-1]"
    command = [sys.executable, "-c", f"import sys; {turned}; print(flush=True); sys.stdin.read()"]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdout is not None
        process.stdout.readline()
        found = find_words([word], read_memory(process.pid))
        process.communicate()
    assert (word, "UTF-8") in found
