"""A home is its owner's alone, can be repaired, and pins anew only what was compared."""

import json
import os
from pathlib import Path

import pytest

from app.crypto.encoding import now
from app.crypto.federation import fingerprint
from serumpun.commands import run
from serumpun.errors import FileError, FileInTheWayError, HomeError
from serumpun.exit_codes import ExitCode
from serumpun.keyfile import Keys, write_key_file
from serumpun.profile import Home, Profile
from serumpun.saving import prepare_folder
from tests.scripted_hub import ScriptedHub
from tests.worlds import NOW, World


def profile(world: World, federation_file: bytes) -> Profile:
    pinned = fingerprint(federation_file)
    return Profile.of(
        {"v": 1, "agency": "id-polri", "fingerprint": pinned, "key_files": ["agency.key"]}
    )


@pytest.fixture
def world() -> World:
    return World.make()


@pytest.fixture
def home(world: World, tmp_path: Path) -> Home:
    made = Home(tmp_path / "home")
    made.enrol(profile(world, world.federation_file), world.federation_file)
    return made


@pytest.mark.parametrize("name", ["", "profile.json", "federation.json"])
@pytest.mark.parametrize("mode", [0o720, 0o702])
def test_a_home_others_may_write_is_refused(home: Home, name: str, mode: int) -> None:
    (home.folder / name).chmod(mode)
    with pytest.raises(HomeError, match="may write it") as refused:
        home.federation()
    assert "chmod go-w" in refused.value.next_step


def test_a_home_of_another_account_is_refused(home: Home, monkeypatch: pytest.MonkeyPatch) -> None:
    os.chown(home.folder, 4242, -1) if os.geteuid() == 0 else monkeypatch.setattr(
        "serumpun.files.os.geteuid", lambda: 4242
    )
    with pytest.raises(HomeError, match="another account"):
        home.profile()


def test_a_folder_others_may_write_takes_no_report(tmp_path: Path) -> None:
    shared = tmp_path / "shared"
    shared.mkdir()
    shared.chmod(0o777)
    with pytest.raises(FileError, match="may write it"):
        prepare_folder(shared)


@pytest.mark.parametrize("content", [b"{}", None], ids=["damaged", "lost"])
def test_enrol_repairs_the_federation_file(world: World, home: Home, content: bytes | None) -> None:
    if content is None:
        home.federation_file.unlink()
    else:
        home.federation_file.write_bytes(content)
    with pytest.raises(HomeError):
        home.federation()
    home.enrol(profile(world, world.federation_file), world.federation_file)
    assert home.federation() == world.federation


def moved(world: World, **members: str) -> bytes:
    """Write another file of a federation."""
    return json.dumps(json.loads(world.federation_file) | members).encode()


def test_a_new_federation_file_is_pinned_after_comparison(
    world: World, home: Home, capsys: pytest.CaptureFixture[str]
) -> None:
    own = world.agencies["id-polri"]
    write_key_file(home.folder / "agency.key", Keys(own.signing, own.sealing), "x" * 12, now())
    (home.folder / "heads.json").write_text("kept")
    stated = json.loads(moved(world, hub="http://127.0.0.1:9"))
    gone = stated["members"].pop()["country"]
    (home.folder.parent / "new.json").write_text(json.dumps(stated))
    new = (home.folder.parent / "new.json").read_bytes()
    words = ["enrol", "--federation", str(home.folder.parent / "new.json")]
    words += ("--key", str(home.folder / "agency.key"), "--home", str(home.folder))
    assert run([*words, "--fingerprint", "0" * 64]) == ExitCode.USAGE
    assert home.federation() == world.federation
    run([*words, "--fingerprint", fingerprint(new)])  # no hub is there to log in at
    said = capsys.readouterr().err
    assert f"{gone}: no longer a member" in said
    assert "hub: http://127.0.0.1:8000 -> http://127.0.0.1:9" in said
    assert fingerprint(world.federation_file) in said
    assert home.federation().hub == "http://127.0.0.1:9"
    assert (home.folder / "heads.json").read_text() == "kept"


def test_a_file_of_another_federation_is_not_pinned_over_one(world: World, home: Home) -> None:
    other = World.make(name="other-test.example").federation_file
    with pytest.raises(FileInTheWayError):
        home.enrol(profile(world, other), other)
    assert home.federation() == world.federation


def test_lost_memory_of_heads_is_not_taken_for_none(world: World, tmp_path: Path) -> None:
    hub = ScriptedHub(world, NOW)
    hub.agency("id-polri", tmp_path).refresh()
    (tmp_path / "id-polri" / "heads.json").unlink()
    with pytest.raises(HomeError):
        hub.agency("id-polri", tmp_path).refresh()
