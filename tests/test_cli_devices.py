"""An officer's device at a terminal: from the sign-in to reports read and sent with it."""

import json
import threading
from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qsl, urlsplit

import httpx2
import pytest

from app.crypto.federation import fingerprint
from app.crypto.jws import Jws, read_protected
from app.identity.sign_in_secrets import request_digest
from serumpun.exit_codes import ExitCode
from serumpun.keyfile import Keys, read_key_file, write_key_file
from serumpun.profile import Home
from serumpun.shares import SHARES_FILE
from tests.hub import HubUnderTest
from tests.officers import OfficerUnderTest, keep_session, sign_in
from tests.screens import OPEN, PASSPHRASE, SUBMIT, Screens
from tests.sign_in_steps import finish, make_officer

PDRM = "my-pdrm"
ENROL = ("device", "enrol", "--name", "Duty desk")


@pytest.fixture
def home(tmp_path: Path, screens: Screens) -> Path:
    """A home of an officer; the federation file lies beside it."""
    (tmp_path / "federation.json").write_bytes(screens.hub.world.federation_file)
    return tmp_path / "officer"


def pinned(screens: Screens) -> tuple[str, ...]:
    """Give the options by which a home pins the federation file."""
    told = fingerprint(screens.hub.world.federation_file)
    return ("--federation", "federation.json", "--fingerprint", told)


def officer_at(
    screens: Screens, home: Path, agency: str = PDRM, ago: timedelta = timedelta()
) -> OfficerUnderTest:
    """Let a liaison officer have signed in at a home, some time ago."""
    officer = sign_in(screens.hub, agency, "liaison_officer", client="cli", signed_in_ago=ago)
    keep_session(officer, home)
    return officer


def enrolled(screens: Screens, home: Path) -> str:
    """Enrol a device at a home where an officer is signed in; returns its kid."""
    shown = screens.see_at(home, *ENROL, *pinned(screens), "--json")
    kid: str = json.loads(shown)["kid"]
    return kid


def approved(screens: Screens, home: Path) -> str:
    """Let an officer sign in and enrol, and the agency approve; returns the device's kid."""
    officer_at(screens, home)
    kid = enrolled(screens, home)
    screens.see(PDRM, "device", "approve", kid, "--yes")
    screens.see_at(home, "device", "keys")
    return kid


def sign_in_by_browser(hub: HubUnderTest, address: str, account: str) -> None:
    """Do what comes of a browser that `serumpun login` opens, after its user used a passkey."""

    def act() -> None:
        request_uri = dict(parse_qsl(urlsplit(address).query))["request_uri"]
        code = finish(hub, request_uri, account)
        [(onward, state)] = hub.rows(
            "SELECT redirect_uri, client_state FROM sign_ins WHERE id = $1",
            request_digest(request_uri),
        )
        with httpx2.Client(trust_env=False) as http:
            http.get(onward, params={"code": code, "state": state, "iss": hub.url})

    threading.Thread(target=act).start()


def test_officer_signs_in_enrols_reads_a_partners_report_and_sends_one(
    screens: Screens, home: Path, tmp_path: Path
) -> None:
    hub, account = screens.hub, make_officer(screens.hub, PDRM, "liaison_officer")
    screens.patch.setattr(
        "webbrowser.open", lambda address: sign_in_by_browser(hub, address, account)
    )
    address = screens.submit("text.txt", "--to", PDRM)
    assert "Signed in" in screens.see_at(home, "login", "--federation", "federation.json")
    shown = screens.see_at(home, *ENROL, *pinned(screens))
    [kid] = {line.split()[1] for line in shown.splitlines() if line.startswith("device-sign")}
    assert f"serumpun device approve {kid}" in shown
    assert "Nothing is shared" in screens.see_at(home, "device", "keys")
    assert kid in screens.see(PDRM, "device", "approve", kid, "--yes")
    assert "1 sealing keys" in screens.see_at(home, "device", "keys")
    assert address in screens.see_at(home, "inbox")
    assert "Satu baris." in screens.see_at(home, "open", address, *OPEN)
    sent = screens.see_at(home, "submit", "text.txt", "--to", "id-polri", *SUBMIT, "--json")
    report = json.loads(sent)["report"]
    own = f"{report['originator']}/{report['id']}"
    assert "Satu baris." in screens.see("id-polri", "open", own, *OPEN)
    made = [(r["action"], r["account"]) for r in hub.records() if r["account"] == account]
    assert {("report:open", account), ("report:submit", account)} <= set(made)
    screens.see("id-polri", "open", own, *OPEN, "--output", "case")
    envelope = json.loads((tmp_path / "case" / "evidence.json").read_text())["envelope"]
    assert read_protected(Jws.of({name: envelope[name] for name in Jws.model_fields}))[1] == kid


def test_whoami_tells_how_long_the_keys_last_that_the_officer_depends_on(
    screens: Screens, home: Path, tmp_path: Path
) -> None:
    mine, colleague = approved(screens, home), approved(screens, tmp_path / "colleague")
    keys = json.loads(screens.see_at(home, "whoami", "--json"))["keys"]
    uses = [key["use"] for key in keys]
    assert set(uses) == {"agency-sign", "agency-seal", "device-sign"}
    assert mine in {key["kid"] for key in keys}
    assert colleague not in {key["kid"] for key in keys}
    ends = [key["not_after"] for key in keys]
    assert ends == sorted(ends)
    [days] = {key["days_left"] for key in keys if key["kid"] == mine}
    assert days == 364  # of 365, a moment ago
    assert "in 364 days" in screens.see_at(home, "whoami")


def test_device_keys_are_private_and_what_is_shared_stays_wrapped(
    screens: Screens, home: Path
) -> None:
    approved(screens, home)
    assert (home / "device.key").stat().st_mode & 0o777 == 0o600
    seed = screens.hub.world.agencies[PDRM].sealing.seed
    kept = (home / SHARES_FILE).read_bytes()
    assert seed not in kept
    assert [str(entry.use) for entry in read_key_file(home / "device.key").keys] == [
        "device-sign",
        "device-seal",
    ]


def test_sign_in_that_is_too_old_enrols_no_device_and_the_next_run_does(
    screens: Screens, home: Path
) -> None:
    officer = officer_at(screens, home, ago=timedelta(minutes=10))
    refused = screens.see_at(home, *ENROL, *pinned(screens), code=ExitCode.NOT_ALLOWED)
    assert "serumpun login --step-up" in refused
    officer.sign_in_again()
    kept = (home / "device.key").read_bytes()
    told = json.loads(screens.see_at(home, *ENROL, "--json"))
    assert told["is_new"]
    assert (home / "device.key").read_bytes() == kept
    assert not json.loads(screens.see_at(home, *ENROL, "--json"))["is_new"]


def test_enrolling_anew_makes_other_keys_that_take_over(screens: Screens, home: Path) -> None:
    address = screens.submit("text.txt", "--to", PDRM)
    first = approved(screens, home)
    anew = json.loads(screens.see_at(home, *ENROL, "--anew", "--json"))
    assert anew["kid"] != first
    assert "Nothing is shared" in screens.see_at(home, "device", "keys")
    screens.see(PDRM, "device", "approve", anew["kid"], "--yes")
    screens.see_at(home, "device", "keys")
    assert "Satu baris." in screens.see_at(home, "open", address, *OPEN)


def test_officer_who_lost_the_key_file_enrols_anew_and_the_lost_device_is_out(
    screens: Screens, home: Path
) -> None:
    address = screens.submit("text.txt", "--to", PDRM)
    lost = approved(screens, home)
    (home / "device.key").unlink()
    for command in (("inbox",), ("device", "keys"), ("open", address, *OPEN)):
        shown = screens.see_at(home, *command, code=ExitCode.KEY)
        assert "serumpun device enrol" in shown
        assert shown.count("\n") == 1
    assert "serumpun device enrol" in screens.see_at(home, "doctor", code=ExitCode.CHECKUP_FAILED)
    shown = screens.see_at(home, *ENROL)
    assert f"serumpun device remove {lost} --reason lost" in shown
    [kid] = {line.split()[1] for line in shown.splitlines() if line.startswith("device-sign")}
    screens.see(PDRM, "device", "approve", kid, "--yes")
    screens.see(PDRM, "device", "remove", lost, "--reason", "lost", "--yes")
    screens.see_at(home, "device", "keys")
    assert "Satu baris." in screens.see_at(home, "open", address, *OPEN)
    assert json.loads(screens.see_at(home, *ENROL, "--json"))["others"] == []


def test_home_of_a_system_whose_key_file_is_gone_becomes_no_device(screens: Screens) -> None:
    screens.see(PDRM, "directory")
    home = screens.folder / PDRM
    keep_session(sign_in(screens.hub, PDRM, "liaison_officer", client="cli"), home)
    [key_file] = Home(home).key_files()
    kept = key_file.rename(home / "elsewhere.key")
    shown = screens.see(PDRM, *ENROL, code=ExitCode.KEY)
    kept.rename(key_file)
    assert "device enrol" not in shown
    assert Home(home).key_files() == [key_file]


def test_report_is_not_opened_on_record_before_anything_is_shared(
    screens: Screens, home: Path
) -> None:
    address = screens.submit("text.txt", "--to", PDRM)
    officer_at(screens, home)
    enrolled(screens, home)
    shown = screens.see_at(home, "open", address, *OPEN, code=ExitCode.KEY)
    assert "serumpun device keys" in shown
    assert shown.count("\n") == 1
    assert json.loads(screens.see("id-polri", "receipts", address, "--json"))["openings"] == []


def test_device_that_has_not_got_the_newest_key_is_told(screens: Screens, home: Path) -> None:
    screens.submit("text.txt", "--to", PDRM)  # so that the inbox takes the directory to verify it
    officer_at(screens, home)
    kid = enrolled(screens, home)
    screens.see(PDRM, "device", "approve", kid, "--yes")
    assert "device keys" in screens.see_at(home, "inbox")
    assert "device keys" not in screens.see_at(home, "device", "keys")
    assert "device keys" not in screens.see_at(home, "inbox")


def test_device_is_used_by_nobody_but_the_officer_who_is_signed_in(
    screens: Screens, home: Path
) -> None:
    approved(screens, home)
    screens.see_at(home, "logout")
    for command in (("inbox",), ("submit", "text.txt", "--to", "id-polri", *SUBMIT)):
        assert "serumpun login" in screens.see_at(home, *command, code=ExitCode.USAGE)
    officer_at(screens, home)  # a colleague
    shown = screens.see_at(
        home, "submit", "text.txt", "--to", "id-polri", *SUBMIT, code=ExitCode.NOT_ALLOWED
    )
    assert "originator" in shown.lower()


def test_red_report_takes_a_fresh_sign_in_on_a_device_and_says_how(
    screens: Screens, home: Path
) -> None:
    address = screens.submit("text.txt", "--to", PDRM, "--tlp", "RED")
    officer = officer_at(screens, home)
    kid = enrolled(screens, home)
    screens.see(PDRM, "device", "approve", kid, "--yes")
    screens.see_at(home, "device", "keys")
    officer.sign_in_again(timedelta(minutes=10))
    shown = screens.see_at(home, "open", address, *OPEN, code=ExitCode.NOT_ALLOWED)
    assert "serumpun login --step-up" in shown
    assert shown.count("\n") == 1
    officer.sign_in_again()
    assert "Satu baris." in screens.see_at(home, "open", address, *OPEN)


def test_device_states_nothing_in_the_agencys_name(screens: Screens, home: Path) -> None:
    kid = approved(screens, home)
    for command in (
        ("device", "approve", kid, "--yes"),
        ("device", "share"),
        ("key", "revoke", kid, "--reason", "closed", "--yes"),
    ):
        shown = screens.see_at(home, *command, code=ExitCode.KEY)
        assert "the agency's own key" in shown
    assert "device enrol --anew" in screens.see_at(home, "key", "rotate", code=ExitCode.USAGE)


def test_officer_cuts_an_own_device_off(screens: Screens, home: Path) -> None:
    kid = approved(screens, home)
    assert "revoke its keys" in screens.see_at(home, "device", "remove", kid, "--yes")
    assert kid not in screens.see_at(home, "device", "list")


def test_home_of_the_agencys_key_becomes_no_device(screens: Screens) -> None:
    screens.see(PDRM, "directory")
    keep_session(sign_in(screens.hub, PDRM, "liaison_officer", client="cli"), screens.folder / PDRM)
    shown = screens.see(PDRM, *ENROL, code=ExitCode.USAGE)
    assert "a profile of your own" in shown
    assert "nothing is shared" in screens.see(PDRM, "device", "keys", code=ExitCode.USAGE)


def test_device_is_enrolled_with_a_file_of_its_hub_that_was_compared(
    screens: Screens, home: Path
) -> None:
    officer_at(screens, home)
    assert "--federation" in screens.see_at(home, *ENROL, code=ExitCode.USAGE)
    file = ("--federation", "federation.json")
    assert "--fingerprint" in screens.see_at(home, *ENROL, *file, code=ExitCode.USAGE)
    wrong = ("--fingerprint", "0000 " * 16)
    assert "Do not use it" in screens.see_at(home, *ENROL, *file, *wrong, code=ExitCode.USAGE)
    other = screens.hub.world.federation.model_copy(update={"hub": "https://other.example"})
    Path("other.json").write_bytes(other.to_bytes())
    told = ("--federation", "other.json", "--fingerprint", fingerprint(other.to_bytes()))
    assert "the session is at" in screens.see_at(home, *ENROL, *told, code=ExitCode.USAGE)
    assert not (home / "profile.json").exists()
    assert not (home / "device.key").exists()


def test_officer_whose_account_is_no_pseudonym_enrols_nothing(screens: Screens, home: Path) -> None:
    account = f"{PDRM}/liaisonofficer"
    officer = sign_in(screens.hub, PDRM, "liaison_officer", client="cli", account=account)
    keep_session(officer, home)
    shown = screens.see_at(home, *ENROL, *pinned(screens), code=ExitCode.USAGE)
    assert "no officer's account" in shown
    assert not (home / "device.key").exists()


def test_key_file_of_something_else_is_no_devices(screens: Screens, home: Path) -> None:
    officer_at(screens, home)
    agencys = screens.hub.world.agencies[PDRM]
    write_key_file(
        home / "device.key",
        Keys(agencys.signing, agencys.sealing),
        PASSPHRASE,
        screens.hub.hub.clock(),
    )
    shown = screens.see_at(home, *ENROL, *pinned(screens), code=ExitCode.KEY)
    assert "not the keys of a device" in shown


def test_check_up_of_a_device_says_what_the_officer_can_do(screens: Screens, home: Path) -> None:
    officer_at(screens, home)
    kid = enrolled(screens, home)
    shown = screens.see_at(home, "doctor", code=ExitCode.CHECKUP_FAILED)
    assert "serumpun device approve" in shown
    assert "serumpun device keys" in shown
    screens.see(PDRM, "device", "approve", kid, "--yes")
    screens.see_at(home, "device", "keys")
    assert "0 failed" in screens.see_at(home, "doctor")
