"""Two hubs with the keys of one, and a witness: a forked history is caught and shown to others."""

import json
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from app.crypto.checkpoint import sign_checkpoint
from app.crypto.encoding import now
from app.crypto.log_keys import log_signing_key
from app.errors import BadProofError, BadSignatureError, VerificationError
from serumpun.auditing import pull_log
from serumpun.exit_codes import ExitCode
from serumpun.log_conflict import CONFLICT_BYTES, LogConflict
from serumpun.log_folder import LogFolder
from serumpun.witnessing import Witness, witness_log
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub, serving_copy
from tests.log_steps import key_of, make_witness, newest, settled, signers, transport
from tests.screens import Screens


@dataclass
class Fork:
    """A hub, and a copy of it that went on differently since."""

    original: HubUnderTest
    copy: HubUnderTest


@pytest.fixture(scope="module")
def fork(database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fork]:
    """Both have more entries than when they were parted, the copy more than the original."""
    folder = tmp_path_factory.mktemp("fork")
    with running_hub(database, folder / "hub") as original:
        make_witness(original, "my-pdrm")
        original.world.state("sg-spf", roles=["auditor"])
        assert original.append(original.world.statements[-1]).status_code == 201
        settled(original)
        with (
            database.copied(original.database_name) as name,
            serving_copy(original, name, folder / "copy") as copy,
        ):
            yield Fork(original, copy)


def go_on(hub: HubUnderTest, beyond: int = 0) -> None:
    """Act until the log has more entries than another."""
    while True:
        hub.agency("id-polri").get("/v1/reports")
        if settled(hub).size > beyond:
            return


def witness(hub: HubUnderTest, folder: Path) -> int:
    signer = hub.world.agencies["my-pdrm"].signing
    return witness_log(transport(hub, "my-pdrm"), Witness(folder, key_of(hub), signer, now)).size


def pull(hub: HubUnderTest, folder: Path) -> int:
    log = LogFolder(folder)
    return pull_log(transport(hub, "sg-spf"), log, key_of(hub), signers(hub)).size


def caught(fork: Fork, folder: Path, look: str) -> Path:
    """Look at the original, then at the copy once it is larger; returns the evidence."""
    does = {"witness": witness, "pull": pull}[look]
    go_on(fork.original)
    seen = does(fork.original, folder)
    go_on(fork.copy, seen)
    with pytest.raises(VerificationError, match="proves it to everybody: serumpun audit verify"):
        does(fork.copy, folder)
    [evidence] = folder.rglob("conflict-*.json")
    return evidence


@pytest.mark.parametrize("look", ["witness", "pull"])
def test_a_forked_history_is_caught_and_proven_to_a_third_person(
    fork: Fork,
    tmp_path: Path,
    look: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    evidence = caught(fork, tmp_path / "seen", look)
    pinned, nobody = tmp_path / "federation.json", tmp_path / "nobody"
    pinned.write_bytes(fork.original.world.federation_file)
    arguments = ("audit", "verify", str(evidence), "--federation", str(pinned))
    screens = Screens(fork.original, tmp_path, capsys, monkeypatch)
    said = screens.see_at(nobody, *arguments)
    assert "HOLDS: the hub signed two histories of its access log" in said
    told = json.loads(screens.see_at(nobody, *arguments, "--json"))
    assert len({each["root"] for each in told["checkpoints"]}) == 2
    damaged = {**json.loads(evidence.read_text()), "beginning": "A" * 43}
    evidence.write_text(json.dumps(damaged))
    screens.see_at(nobody, *arguments, code=ExitCode.REFUSED)
    # What was seen before is what counts, and the honest hub goes on.
    go_on(fork.original)
    does = {"witness": witness, "pull": pull}[look]
    size = newest(fork.original).size
    assert does(fork.original, tmp_path / "seen") >= size  # a pull makes an entry of its own


def test_a_witness_that_was_shown_the_copy_first_refuses_the_original(
    fork: Fork, tmp_path: Path
) -> None:
    """Whichever comes first; a log that is smaller than what was seen is refused too."""
    go_on(fork.copy, newest(fork.original).size)
    witness(fork.copy, tmp_path)
    with pytest.raises(VerificationError, match="does not continue"):
        witness(fork.original, tmp_path)


def test_who_signed_one_history_is_not_accused_of_two(fork: Fork, tmp_path: Path) -> None:
    found = LogConflict.parse(
        caught(fork, tmp_path / "seen", "witness").read_bytes(), CONFLICT_BYTES
    )
    key = key_of(fork.original)
    first, second = found.verify(key)
    secret = log_signing_key(fork.original.world.federation.name, bytes(32))
    forged = sign_checkpoint(first.size, b"x" * 32, now(), secret).decode()
    for changed, error in (
        ({"first": forged}, BadSignatureError),  # by somebody else
        ({"beginning": first.root}, BadProofError),  # nothing is contradicted
        ({"beginning": b"x" * 32}, BadProofError),  # it is not the beginning of the second
        ({"proof": ()}, BadProofError),
        ({"first": found.second, "second": found.first}, BadProofError),
        ({"first": found.second, "beginning": second.root, "proof": ()}, BadProofError),
    ):
        with pytest.raises(error):
            found.model_copy(update=changed).verify(key)
