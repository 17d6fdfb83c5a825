"""Profiles: several hubs or agencies on one machine, and never the wrong one by accident."""

import json
from pathlib import Path

import pytest

from app.crypto.federation import fingerprint
from serumpun.commands import run
from serumpun.errors import HomeError, UsageError
from serumpun.exit_codes import ExitCode
from serumpun.homes import choose_folder, folder_of, list_profiles
from serumpun.profile import Home, Profile, use_profile
from tests.screens import SUBMIT, Screens
from tests.worlds import World


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A configuration folder of one's own, in which nothing was said."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    for name in ("SERUMPUN_HOME", "SERUMPUN_PROFILE"):
        monkeypatch.delenv(name, raising=False)
    return tmp_path / "config" / "serumpun"


@pytest.fixture
def enrolled(folder: Path) -> Path:
    """The default home is id-polri's, the profile `sea` is my-pdrm's."""
    world = World.make()
    for name, agency in (("default", "id-polri"), ("sea", "my-pdrm")):
        pinned = fingerprint(world.federation_file)
        said = {"v": 1, "agency": agency, "fingerprint": pinned, "key_files": ["k"]}
        home_of(name).enrol(Profile.of(said), world.federation_file)
    return folder


def test_a_single_home_stays_where_it_was(folder: Path) -> None:
    assert choose_folder().folder == folder
    assert choose_folder().profile == "default"


def test_what_is_said_nearest_decides(
    enrolled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    sea = enrolled / "profiles" / "sea"
    assert choose_folder().folder == enrolled
    use_profile("sea")
    assert choose_folder().folder == sea
    monkeypatch.setenv("SERUMPUN_PROFILE", "default")
    assert choose_folder().folder == enrolled
    monkeypatch.setenv("SERUMPUN_HOME", str(tmp_path / "elsewhere"))
    assert choose_folder().folder == tmp_path / "elsewhere"
    assert choose_folder(profile="sea").folder == sea
    assert choose_folder(tmp_path / "told").folder == tmp_path / "told"
    with pytest.raises(UsageError, match="two homes"):
        choose_folder(tmp_path, "sea")


@pytest.mark.parametrize("name", ["", "..", "../x", "a/b", "A", "-x", "a" * 33])
def test_a_name_leads_nowhere_else(folder: Path, name: str) -> None:
    with pytest.raises(UsageError):
        home_of(name)


def test_a_choice_that_others_may_change_is_refused(enrolled: Path) -> None:
    use_profile("sea")
    (enrolled / "active-profile").chmod(0o666)
    with pytest.raises(HomeError, match="may write it"):
        choose_folder()


def test_what_is_not_enrolled_cannot_be_used(enrolled: Path) -> None:
    (enrolled / "profiles" / "empty").mkdir()
    with pytest.raises(HomeError):
        use_profile("empty")
    assert list_profiles() == ["default", "sea"]


def home_of(name: str) -> Home:
    return Home(folder_of(name))


def see(capsys: pytest.CaptureFixture[str], *words: str) -> str:
    capsys.readouterr()
    assert run(list(words)) == ExitCode.OK
    return capsys.readouterr().out


def test_profiles_are_listed_chosen_and_shown(
    enrolled: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    listed = json.loads(see(capsys, "profile", "list", "--json"))
    assert [(each["profile"], each["agency"]) for each in listed["profiles"]] == [
        ("default", "id-polri"),
        ("sea", "my-pdrm"),
    ]
    assert json.loads(see(capsys, "profile", "show", "--json"))["agency"] == "id-polri"
    assert "my-pdrm at http" in see(capsys, "profile", "use", "sea")
    assert json.loads(see(capsys, "profile", "show", "--json"))["decided_by"] == (
        "serumpun profile use"
    )
    told = json.loads(see(capsys, "--profile", "default", "profile", "show", "--json"))
    assert (told["agency"], told["decided_by"]) == ("id-polri", "--profile")
    assert "*" in see(capsys, "profile", "list")
    assert "my-pdrm" in see(capsys, "profile", "show")


def test_home_and_profile_together_are_refused(
    enrolled: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["--profile", "sea", "outbox", "list", "--home", "x"]) == ExitCode.USAGE
    assert "two homes" in capsys.readouterr().err


def test_the_profile_decides_who_sends_and_the_preview_says_who(
    screens: Screens, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for agency in ("id-polri", "my-pdrm"):
        screens.see(agency, "inbox")
        home_of(agency).folder.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        (screens.folder / agency).rename(home_of(agency).folder)
    monkeypatch.delenv("SERUMPUN_HOME")
    wish = ["submit", "text.txt", "--to", "sg-spf", *SUBMIT]
    for agency in ("id-polri", "my-pdrm"):
        screens.capsys.readouterr()
        assert run(["--profile", agency, *wish]) == ExitCode.OK
        shown = screens.capsys.readouterr()
        assert f"From {agency}, at {screens.hub.url}" in shown.err
        assert f"Submitted {agency}/" in shown.out
