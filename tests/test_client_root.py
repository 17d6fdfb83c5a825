"""A country's root on its offline machine: no number twice, nothing changed that was not said."""

import json
import threading
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from app.crypto.encoding import from_base64url
from serumpun.commands import run
from serumpun.exit_codes import ExitCode
from serumpun.keyfile import open_key_file
from serumpun.statements import open_chain
from tests.hub import PATIENCE_SECONDS
from tests.scripted_witness import Keys

PASSPHRASE = "five random words for tests"
FEDERATION = ("--federation-name", "asean-test.example")
KEY = ("--key", "root-id.key")


@dataclass
class Offline:
    """The offline machine of Indonesia's root, with a request of id-polri."""

    folder: Path
    capsys: pytest.CaptureFixture[str]

    def run(self, *words: str, code: int = ExitCode.OK) -> str:
        self.capsys.readouterr()
        ended = run(list(words))
        said = self.capsys.readouterr()
        assert ended == code, said.err
        return said.out + said.err

    def certify(self, *words: str, output: str = "1.json", code: int = ExitCode.OK) -> str:
        asked = ("root", "certify", "id-polri.request.json", *KEY, "--yes", "--output", output)
        return self.run(*asked, *words, code=code)

    def state(self, *words: str, output: str = "2.json", code: int = ExitCode.OK) -> str:
        return self.run("root", "state", *words, *KEY, "--yes", "--output", output, code=code)

    def statement(self, file: str) -> dict[str, Any]:
        """Read the first statement of a file."""
        [first, *_] = json.loads((self.folder / file).read_text())["statements"]
        stated: dict[str, Any] = json.loads(from_base64url(first["payload"]))
        return stated


NEW = ("--name", "Polri", "--unit-type", "police", "--tlp-ceiling", "AMBER", "--desk", "Siaga")


@pytest.fixture
def offline(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> Offline:
    (tmp_path / "words").write_text(PASSPHRASE)
    (tmp_path / "words").chmod(0o600)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("SERUMPUN_PASSPHRASE_FILE", str(tmp_path / "words"))
    made = Offline(tmp_path, capsys)
    made.run("root", "new", "--country", "ID", *FEDERATION)
    made.run("key", "new", "--agency", "id-polri", *FEDERATION)
    made.run("key", "statement", "id-polri.key")
    return made


def test_a_root_without_its_chain_issues_nothing(offline: Offline) -> None:
    offline.certify(*NEW)
    (offline.folder / "root-id.chain.json").unlink()
    said = offline.state("id-polri", "--status", "suspended", code=ExitCode.FILE)
    assert "serumpun directory --chain id" in said
    offline.certify(*NEW, output="3.json", code=ExitCode.FILE)
    assert not (offline.folder / "2.json").exists()


def test_two_runs_of_one_root_at_once_give_two_numbers(offline: Offline) -> None:
    offline.certify(*NEW)
    root = open_key_file(offline.folder / "root-id.key", PASSPHRASE)
    other = threading.Thread(
        target=run,
        args=(["root", "state", "id-polri", "--desk", "A", *KEY, "--yes", "--output", "a.json"],),
    )
    with open_chain(offline.folder / "root-id.chain.json", root.signing):
        other.start()
        other.join(3)
        assert other.is_alive()  # waits for its turn
    other.join(PATIENCE_SECONDS)
    offline.state("id-polri", "--desk", "B", output="b.json")
    assert [offline.statement(file)["n"] for file in ("a.json", "b.json")] == [4, 5]


def test_a_root_suspends_an_agency_and_nothing_else_changes(offline: Offline) -> None:
    offline.certify(*NEW)
    said = offline.state("id-polri", "--status", "suspended")
    before, after = offline.statement("1.json"), offline.statement("2.json")
    changed = {name for name in after if after[name] != before[name]}
    assert changed == {"n", "prev", "issued_at", "status"}
    assert (before["tlp_ceiling"], after["status"]) == ("AMBER", "suspended")
    assert "status: active -> suspended" in said
    offline.state("id-polri", "--status", "active", "--phone", "+62215551234", output="3.json")
    contact = {"desk": "Siaga", "phone": "+62215551234", "email": None}
    assert offline.statement("3.json")["contact"] == contact


def test_a_rotation_keeps_the_ceiling(offline: Offline) -> None:
    offline.certify(*NEW)
    offline.run("key", "new", "--agency", "id-polri", *FEDERATION, "--output", "second.key")
    (offline.folder / "id-polri.request.json").unlink()
    offline.run("key", "statement", "second.key")
    offline.certify(output="2.json")
    assert offline.statement("2.json")["n"] == 4
    assert "tlp_ceiling" not in offline.statement("2.json")  # two key statements


@pytest.mark.parametrize(
    "option", [("--status", "suspended"), ("--tlp-ceiling", "RED"), NEW], ids=lambda o: o[0]
)
def test_certify_changes_nothing_that_was_stated(offline: Offline, option: tuple[str, ...]) -> None:
    offline.certify(*NEW)
    assert "root state" in offline.certify(*option, output="2.json", code=ExitCode.USAGE)
    assert not (offline.folder / "2.json").exists()


@pytest.mark.parametrize(
    "words", [("id-bssn", "--status", "suspended"), ("id-polri",)], ids=["unknown", "nothing-said"]
)
def test_what_cannot_be_stated_is_refused(offline: Offline, words: tuple[str, ...]) -> None:
    offline.certify(*NEW)
    offline.state(*words, code=ExitCode.USAGE)


def test_key_ids_may_begin_with_a_dash(offline: Offline) -> None:
    kid = "-ayo" + "A" * 39
    for words in ([kid, *KEY], [*KEY, "--", kid]):
        said = offline.run("root", "revoke", "--reason", "lost", *words, code=ExitCode.USAGE)
        assert "has certified no key" in said


@pytest.mark.parametrize("taken", ["root-my.key", "root-my.public.json", "root-my.chain.json"])
def test_root_new_looks_at_all_its_places_first(offline: Offline, taken: str) -> None:
    (offline.folder / taken).write_text("mine")
    offline.run("root", "new", "--country", "MY", *FEDERATION, code=ExitCode.FILE)
    assert [path.name for path in offline.folder.glob("root-my*")] == [taken]


def test_a_root_names_the_witness_that_the_hub_asks(offline: Offline) -> None:
    """By the agency's own key, by another one, and not any more."""
    offline.certify(*NEW)
    vkey = Keys("witness.polri.example").vkey(4)
    where = ("--address", "https://witness.polri.example", *KEY, "--yes")
    asked = ("root", "witness", "id-polri", *where, "--output")
    assert "its own signing key" in offline.run(*asked, "own.json")
    assert vkey in offline.run(*asked, "other.json", "--vkey", vkey)
    offline.run(*asked, "ended.json", "--status", "ended")
    stated = [offline.statement(f"{name}.json") for name in ("own", "other", "ended")]
    assert {each["address"] for each in stated} == {"https://witness.polri.example"}
    assert {each["subject"] for each in stated} == {"id-polri"}
    assert [(each["keys"], each["status"]) for each in stated] == [
        ([], "active"),
        ([vkey], "active"),
        ([], "ended"),
    ]
    offline.run(*asked, "own.json", code=ExitCode.FILE)  # nothing is overwritten
    offline.run(*asked, "x.json", "--vkey", "witness", code=ExitCode.USAGE)
    assert not (offline.folder / "x.json").exists()
