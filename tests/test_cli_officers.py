"""Officers at a terminal: whose acts a command's are, at homes with and without an agency's key."""

import json
from datetime import timedelta
from pathlib import Path

import pytest

from serumpun.exit_codes import ExitCode
from serumpun.session import SessionFile
from tests.officers import OfficerUnderTest, keep_session, sign_in
from tests.screens import Screens

ADD = ("admin", "account", "add", "id-polri", "Officer Nine")


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home of an officer: no key file, nothing pinned."""
    return tmp_path / "officer"


def chief_at(screens: Screens, home: Path, ago: timedelta = timedelta()) -> OfficerUnderTest:
    """Let an administrator of the Indonesian police have signed in at a home, some time ago."""
    chief = sign_in(screens.hub, "id-polri", "agency_admin", client="cli", signed_in_ago=ago)
    keep_session(chief, home)
    return chief


def end_session(screens: Screens, officer: OfficerUnderTest) -> None:
    """Let an administrator end a session behind the terminal's back."""
    screens.hub.rows("UPDATE sessions SET ended_at = now() WHERE id = $1", officer.session)


def accounts_of(screens: Screens, action: str) -> list[str]:
    """Tell who did something, by the access log."""
    return [each["account"] for each in screens.hub.records() if each["action"] == action]


def who(screens: Screens, home: Path, *options: str) -> str:
    """Ask as whom commands act at a home."""
    told: dict[str, str] = json.loads(screens.see_at(home, "whoami", "--json", *options))
    return told["account"]


def test_officer_administers_with_the_session_and_without_a_key_file(
    screens: Screens, home: Path
) -> None:
    chief = chief_at(screens, home)
    made = json.loads(screens.see_at(home, *ADD, "--json"))["account"]
    assert accounts_of(screens, "account:create")[-1] == chief.account
    grant = ("admin", "role", "grant", made, "analyst", "--ceiling", "AMBER")
    assert "is analyst" in screens.see_at(home, *grant)
    assert made in screens.see_at(home, "admin", "account", "list")
    assert str(chief.session) in screens.see_at(home, "admin", "session", "list")
    reason = ("--reason", "lost")
    proposed = screens.see_at(home, "admin", "proposal", "make", "restore_account", made, *reason)
    assert "waits until" in proposed
    bulk = ("bulk_match", "id-polri", "--tokens", "5000", "--purpose", "asset_recovery")
    words = (*bulk, "--case-reference", "BULK/1", *reason)
    assert "waits until" in screens.see_at(home, "admin", "proposal", "make", *words)
    listed = screens.see_at(home, "admin", "proposal", "list", "--json")
    [asked] = [each["operation"] for each in json.loads(listed)["proposals"] if each["operation"]]
    assert (asked["tokens"], asked["case_reference"]) == (5000, "BULK/1")
    assert chief.account in screens.see_at(home, "admin", "proposal", "list")
    assert who(screens, home) == chief.account


def test_sign_in_that_is_too_old_for_an_act_is_told_in_one_line(
    screens: Screens, home: Path
) -> None:
    chief_at(screens, home, ago=timedelta(minutes=10))
    account = sign_in(screens.hub, "id-polri").account
    grant = ("admin", "role", "grant", account, "analyst", "--ceiling", "AMBER")
    shown = screens.see_at(home, *grant, code=ExitCode.NOT_ALLOWED)
    assert "Sign in afresh: `serumpun login --step-up`" in shown
    assert shown.count("\n") == 1


def test_key_file_keeps_the_system_acting_whoever_signs_in_beside_it(screens: Screens) -> None:
    screens.see("id-polri", "directory")
    home = screens.folder / "id-polri"
    chief = chief_at(screens, home)
    assert who(screens, home) == "id-polri/system"
    assert who(screens, home, "--as-officer") == chief.account
    screens.see_at(home, *ADD, "--as-officer")
    assert accounts_of(screens, "account:create")[-1] == chief.account


@pytest.mark.parametrize("options", [(), ("--as-officer",)])
def test_officer_whose_session_has_ended_never_becomes_the_system(
    screens: Screens, home: Path, options: tuple[str, ...]
) -> None:
    screens.see("id-polri", "directory")
    place = screens.folder / "id-polri" if options else home
    end_session(screens, chief_at(screens, place))
    shown = screens.see_at(place, *ADD, *options, code=ExitCode.USAGE)
    assert "serumpun login" in shown
    assert shown.count("\n") == 1
    assert not SessionFile(place).path.exists()
    assert "serumpun login" in screens.see_at(place, *ADD, *options, code=ExitCode.USAGE)


def test_session_is_sent_to_no_hub_but_the_pinned_one(screens: Screens) -> None:
    screens.see("id-polri", "directory")
    home = screens.folder / "id-polri"
    chief_at(screens, home)
    file = SessionFile(home)
    file.write(file.read().model_copy(update={"hub": "http://127.0.0.1:9"}))
    shown = screens.see_at(home, "whoami", "--as-officer", code=ExitCode.USAGE)
    assert "has not pinned" in shown


def test_home_of_nobody_says_both_ways_in(screens: Screens, home: Path) -> None:
    shown = screens.see_at(home, "whoami", code=ExitCode.USAGE)
    assert "serumpun login" in shown
    assert "serumpun enrol" in shown
