"""Homes, root chains, public parts: what was lost, swapped or damaged is told as such."""

import json
import os
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from app.crypto.federation import fingerprint
from app.crypto.keys import KeyUse
from app.errors import OutsideNameConstraintError, StatementConflictError
from serumpun import files
from serumpun.connect import connect, open_agency
from serumpun.errors import FileError, FileInTheWayError, HomeError, KeyFileError
from serumpun.keyfile import Keys, write_key_file
from serumpun.profile import Home, Profile, find_home
from serumpun.public_part import describe_root, read_hub_keys, read_root
from serumpun.statements import Chain, begin_chain, read_statements
from tests.worlds import NOW, World, sealing_key, signing_key

FEDERATION = "asean-test.example"
PASSPHRASE = "five random words here now"


@pytest.fixture(scope="module")
def world() -> World:
    return World.make()


def profile(world: World, agency: str = "id-polri", **members: Any) -> Profile:  # noqa: ANN401
    usual = {
        "v": 1,
        "agency": agency,
        "fingerprint": fingerprint(world.federation_file),
        "key_files": ["agency.key"],
    }
    return Profile.of({**usual, **members})


@pytest.fixture
def home(world: World, tmp_path: Path) -> Home:
    made = Home(tmp_path / "home")
    made.enrol(profile(world), world.federation_file)
    return made


# --- homes ----------------------------------------------------------------------------------------


def test_home_is_private_and_comes_back(world: World, home: Home) -> None:
    assert home.folder.stat().st_mode & 0o077 == 0
    assert home.federation() == world.federation
    assert home.key_files() == [home.folder / "agency.key"]


def test_home_is_where_the_user_says(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("SERUMPUN_HOME", raising=False)
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    assert find_home().folder == tmp_path / ".config" / "serumpun"
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "xdg"))
    assert find_home().folder == tmp_path / "xdg" / "serumpun"
    monkeypatch.setenv("SERUMPUN_HOME", str(tmp_path / "told"))
    assert find_home().folder == tmp_path / "told"
    assert find_home(tmp_path / "option").folder == tmp_path / "option"


def test_home_that_is_not_enrolled_says_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(HomeError) as refused:
        Home(tmp_path).profile()
    assert "enrol" in refused.value.next_step


def test_swapped_federation_file_is_refused(home: Home) -> None:
    other = World.make(hub="http://127.0.0.1:9999").federation_file
    home.federation_file.write_bytes(other)
    with pytest.raises(HomeError, match="changed after its fingerprint was compared"):
        home.federation()


def test_lost_federation_file_is_told(home: Home) -> None:
    home.federation_file.unlink()
    with pytest.raises(HomeError):
        home.federation()


def test_damaged_profile_is_told(home: Home) -> None:
    home.profile_file.write_text("{}")
    with pytest.raises(HomeError, match="damaged"):
        home.profile()


def test_another_agency_does_not_take_over_a_home(world: World, home: Home) -> None:
    with pytest.raises(FileInTheWayError):
        home.enrol(profile(world, "my-pdrm"), world.federation_file)
    home.enrol(profile(world, key_files=["new.key", "agency.key"]), world.federation_file)
    assert home.key_files()[0].name == "new.key"


def test_another_federation_file_is_not_pinned_over_one(world: World, home: Home) -> None:
    home.profile_file.unlink()
    with pytest.raises(FileInTheWayError):
        home.enrol(profile(world), world.federation_file + b"\n")


def test_keys_of_another_agency_do_not_open_a_home(home: Home) -> None:
    write_key_file(
        home.folder / "agency.key", Keys.generate(FEDERATION, "my-pdrm"), PASSPHRASE, NOW
    )
    with pytest.raises(KeyFileError), open_agency(home, lambda _: PASSPHRASE):
        pass


def test_a_root_is_no_agency(world: World, tmp_path: Path) -> None:
    root = Keys.generate(FEDERATION, "id")
    with pytest.raises(KeyFileError), connect(world.federation, [root], tmp_path):
        pass
    with pytest.raises(KeyFileError), connect(world.federation, [], tmp_path):
        pass


def test_an_old_key_after_the_present_one_still_opens(world: World, tmp_path: Path) -> None:
    old, new = Keys.generate(FEDERATION, "id-polri"), Keys.generate(FEDERATION, "id-polri")
    with connect(world.federation, [new, old], tmp_path) as agency:
        assert agency.signing == new.signing
        assert list(agency.sealing) == [new.sealing, old.sealing]


# --- files ----------------------------------------------------------------------------------------


def test_a_folder_in_place_of_a_file_is_told(tmp_path: Path) -> None:
    for read in (files.read_file, files.read_private):
        with pytest.raises(FileError):
            read(tmp_path, 10)
    with pytest.raises(FileError):
        files.write_new(tmp_path / "absent" / "file", b"")
    (tmp_path / "file").write_bytes(b"")
    with pytest.raises(FileError):
        files.make_private_folder(tmp_path / "file")


def test_a_file_over_its_maximum_is_not_read(tmp_path: Path) -> None:
    (tmp_path / "big").write_bytes(b"x" * 11)
    (tmp_path / "big").chmod(0o600)
    for read in (files.read_file, files.read_private):
        with pytest.raises(FileError, match="larger than 10"):
            read(tmp_path / "big", 10)


def test_a_link_is_not_followed_over_somebody_elses_file(tmp_path: Path) -> None:
    (tmp_path / "theirs").write_bytes(b"theirs")
    (tmp_path / "link").symlink_to(tmp_path / "theirs")
    (tmp_path / "dangling").symlink_to(tmp_path / "nowhere")
    for name in ("link", "dangling"):
        with pytest.raises(FileInTheWayError):
            files.write_new(tmp_path / name, b"ours")
        with pytest.raises(FileInTheWayError):
            files.require_free(tmp_path / name)
    assert (tmp_path / "theirs").read_bytes() == b"theirs"
    assert not (tmp_path / "nowhere").exists()


def test_nothing_is_overwritten_where_links_are_not_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def unknown(*_: object, **__: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", unknown)
    files.write_new(tmp_path / "new", b"new")
    with pytest.raises(FileInTheWayError):
        files.write_new(tmp_path / "new", b"newer")
    assert (tmp_path / "new").read_bytes() == b"new"


# --- the root's chain -----------------------------------------------------------------------------


def described(agency: str) -> dict[str, Any]:
    return {
        "subject": agency,
        "name": "Unit",
        "unit_type": "police",
        "remit": [],
        "contact": {"desk": "Desk", "phone": None, "email": None},
        "roles": ["analyst"],
        "tlp_ceiling": "RED",
        "status": "active",
    }


@pytest.fixture
def chain(tmp_path: Path) -> Chain:
    root = signing_key(FEDERATION, "id", KeyUse.COUNTRY_ROOT)
    begin_chain(tmp_path / "id.chain.json")
    made = Chain(tmp_path / "id.chain.json", root)
    made.state_agency(NOW, **described("id-polri"))
    made.certify(sealing_key(FEDERATION, "id-polri").public, NOW, NOW + timedelta(days=1))
    made.save()
    return made


def test_a_chain_goes_on_where_it_ended(chain: Chain) -> None:
    again = Chain(chain.path, chain.root)
    again.state_agency(NOW, **described("id-bssn"))
    assert again.directory.heads["id"][0].n == 3
    assert len(read_statements(chain.path).statements) == 2  # not saved yet


def test_a_root_states_and_certifies_nobody_of_another_country(chain: Chain) -> None:
    with pytest.raises(OutsideNameConstraintError):
        chain.state_agency(NOW, **described("my-pdrm"))
    with pytest.raises(OutsideNameConstraintError):
        chain.certify(sealing_key(FEDERATION, "my-pdrm").public, NOW, NOW + timedelta(days=1))
    assert len(chain.statements) == 2


def test_a_key_is_certified_once(chain: Chain) -> None:
    with pytest.raises(StatementConflictError):
        chain.certify(sealing_key(FEDERATION, "id-polri").public, NOW, NOW + timedelta(days=1))


def test_a_chain_of_another_root_is_refused(chain: Chain) -> None:
    with pytest.raises(FileError, match="not this root's chain"):
        Chain(chain.path, signing_key(FEDERATION, "my", KeyUse.COUNTRY_ROOT))


def test_a_chain_that_lost_a_statement_is_refused(chain: Chain) -> None:
    stored = json.loads(chain.path.read_bytes())
    stored["statements"] = stored["statements"][1:]
    chain.path.write_text(json.dumps(stored))
    with pytest.raises(FileError):
        Chain(chain.path, chain.root)


def test_a_file_that_is_no_chain_is_told(tmp_path: Path) -> None:
    (tmp_path / "x").write_text('{"v": 1}')
    with pytest.raises(FileError):
        read_statements(tmp_path / "x")


# --- public parts ---------------------------------------------------------------------------------


def part_file(folder: Path, **members: Any) -> Path:  # noqa: ANN401
    key = signing_key(FEDERATION, "id", KeyUse.COUNTRY_ROOT).public
    path = folder / "part.json"
    stored = json.loads(describe_root(key, "Indonesia").to_bytes()) | members
    path.write_text(json.dumps(stored))
    return path


def test_a_public_part_comes_back(tmp_path: Path) -> None:
    part, key = read_root(part_file(tmp_path), FEDERATION)
    assert (part.name, key.kid) == ("Indonesia", signing_key(FEDERATION, "id", key.use).public.kid)


@pytest.mark.parametrize(
    "members",
    [
        {"kid": "A" * 43},
        {"holder": "my"},
        {"federation": "other-test.example"},
        {"use": "agency-sign"},
        {"keys": []},
    ],
    ids=lambda members: next(iter(members)),
)
def test_a_swapped_public_part_is_refused(tmp_path: Path, members: dict[str, Any]) -> None:
    with pytest.raises(FileError):
        read_root(part_file(tmp_path, **members), FEDERATION)


def test_a_hubs_keys_come_back_or_are_refused(world: World, tmp_path: Path) -> None:
    members = world.federation.model_dump(mode="json", by_alias=True)
    path = tmp_path / "hub.json"
    path.write_text(json.dumps({name: members[name] for name in ("receipt_key", "log_key")}))
    found = read_hub_keys(path)
    assert (found.receipt_key, found.log_key) == (
        world.federation.receipt_key,
        world.federation.log_key,
    )
    path.write_text(json.dumps({"receipt_key": members["receipt_key"]}))
    with pytest.raises(FileError):
        read_hub_keys(path)
