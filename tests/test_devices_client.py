"""Devices and rotation at everybody's screens and in the SDK, at a real hub."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import timedelta
from pathlib import Path

import pytest

from app.crypto.encoding import now
from app.crypto.jws import Jws
from app.crypto.keys import KeyUse
from app.crypto.statements import Purpose, verify_key_request
from app.errors import OriginatorMismatchError
from serumpun.agency import Agency
from serumpun.connect import connect
from serumpun.devices import enrol_device
from serumpun.errors import KeyFileError
from serumpun.exit_codes import ExitCode
from serumpun.keyfile import Keys, open_key_file, write_key_file
from serumpun.shares import fetch_shares
from tests.device_steps import Officer, officer
from tests.hub import HubUnderTest
from tests.hub_steps import post
from tests.screens import OPEN, PASSPHRASE, SUBMIT, Screens
from tests.worlds import signing_key

PDRM = "my-pdrm"


@pytest.fixture
def own(screens: Screens, hub: HubUnderTest) -> Screens:
    """Screens at a hub of one's own."""
    screens.hub = hub
    return screens


@contextmanager
def on_device(who: Officer, keys: Keys, folder: Path) -> Iterator[Agency]:
    """Work on an officer's device, in its session."""
    with connect(who.hub.world.federation, [keys], folder, credentials=who.login) as agency:
        yield agency


def enrolled(own: Screens, who: Officer, folder: Path) -> tuple[Keys, str]:
    """Make a device's keys and enrol it."""
    keys = Keys.for_device(own.hub.world.federation.name, who.agency)
    with on_device(who, keys, folder) as agency:
        kid = enrol_device(agency.transport, keys, who.account, "Laptop", now())
    return keys, kid


def read_newest(agency: Agency) -> bytes:
    """Open the newest report of the inbox."""
    listed = agency.list_reports().reports[0]
    opened = agency.open(listed, Purpose.PREVENTION, "CASE/1")
    return opened.sections[0].body


def test_approved_device_opens_earlier_reports_and_sends_its_own(
    own: Screens, tmp_path: Path
) -> None:
    own.submit("text.txt", "--to", PDRM)
    ali = officer(own.hub, PDRM)
    keys, kid = enrolled(own, ali, tmp_path / "device")
    assert "Laptop" in own.see(PDRM, "device", "list")
    shown = own.see(PDRM, "device", "approve", kid, "--yes")
    assert keys.signing.public.kid in shown
    assert "1 sealing keys are shared" in shown
    assert keys.sealing is not None
    with on_device(ali, keys, tmp_path / "device") as agency:
        assert not agency.sealing
        fetch_shares(agency.transport, agency.directory, keys.sealing)
    with on_device(ali, keys, tmp_path / "device") as agency:  # the next start reads what was kept
        assert [key.public for key in agency.sealing] == [
            own.hub.world.agencies[PDRM].sealing.public
        ]
        assert b"Satu baris." in read_newest(agency)
    assert "active" in own.see(PDRM, "device", "list")


def test_removed_device_is_out_and_told_to_rotate(own: Screens, tmp_path: Path) -> None:
    own.submit("text.txt", "--to", PDRM)
    ali = officer(own.hub, PDRM)
    keys, kid = enrolled(own, ali, tmp_path / "device")
    own.see(PDRM, "device", "approve", kid, "--yes")
    assert keys.sealing is not None
    with on_device(ali, keys, tmp_path / "device") as agency:
        fetch_shares(agency.transport, agency.directory, keys.sealing)
    assert "serumpun key rotate" in own.see(PDRM, "device", "remove", kid, "--yes")
    with (
        on_device(ali, keys, tmp_path / "device") as agency,
        pytest.raises(OriginatorMismatchError),
    ):
        read_newest(agency)
    assert own.hub.rows("SELECT * FROM keys WHERE kid = $1 AND revoked_at IS NULL", kid) == []
    own.see(PDRM, "device", "approve", kid, "--yes", code=ExitCode.USAGE)


def test_rotation_overlaps_and_the_device_gets_the_new_key(own: Screens, tmp_path: Path) -> None:
    own.submit("text.txt", "--to", PDRM)  # to the old key
    ali = officer(own.hub, PDRM)
    keys, kid = enrolled(own, ali, tmp_path / "device")
    own.see(PDRM, "device", "approve", kid, "--yes")
    begun = own.see(PDRM, "key", "rotate")
    assert "sign until they are certified" in begun
    own.see(PDRM, "key", "rotate", "--finish", code=ExitCode.USAGE)  # nobody has certified them
    world, before = own.hub.world, len(own.hub.world.statements)
    [request] = tmp_path.glob("my-pdrm-*.request.json")
    asked = verify_key_request(Jws.parse(request.read_bytes(), 1 << 16), world.federation.name)
    for key in (asked.signing_key(world.federation.name), asked.sealing_key(world.federation.name)):
        world.certify(key, now())
    post(own.hub, before)
    assert "signs from now on" in own.see(PDRM, "key", "rotate", "--finish")
    address = own.submit("text.txt", "--to", PDRM)  # to the new key
    assert "Satu baris." in own.see(PDRM, "open", address, *OPEN)
    own.see(PDRM, "submit", "text.txt", "--to", "id-polri", *SUBMIT)  # signed with the new key
    assert "1 devices" in own.see(PDRM, "device", "share")
    assert keys.sealing is not None
    with on_device(ali, keys, tmp_path / "device") as agency:
        shared = fetch_shares(agency.transport, agency.directory, keys.sealing)
    assert len(shared) == 2
    assert shared[0].public.kid == asked.sealing_key(world.federation.name).kid


@pytest.mark.parametrize(
    ("days", "told"), [(61, ""), (59, "in good time"), (13, "this week"), (2, "today")]
)
def test_key_that_ends_is_told_at_the_end_of_a_command(own: Screens, days: int, told: str) -> None:
    world, before, at = own.hub.world, len(own.hub.world.statements), now()
    name = world.federation.name
    keys = world.agencies[PDRM]
    keys.signing = signing_key(name, PDRM, KeyUse.AGENCY_SIGN, 3)
    world.certify(keys.signing.public, at, not_after=at + timedelta(days=days, minutes=1))
    post(own.hub, before)
    shown = own.see(PDRM, "directory", PDRM)
    assert ("serumpun key rotate` " + told in shown) is bool(told)


def test_officers_device_is_used_in_a_session_and_an_agencys_key_is_not(
    own: Screens, tmp_path: Path
) -> None:
    ali = officer(own.hub, PDRM)
    federation = own.hub.world.federation
    agencys = own.hub.world.agencies[PDRM]
    for keys, credentials in (
        (Keys.for_device(federation.name, PDRM), None),
        (Keys(agencys.signing, agencys.sealing), ali.login),
    ):
        with (
            pytest.raises(KeyFileError),
            connect(federation, [keys], tmp_path / "x", credentials=credentials),
        ):
            pass


def test_request_that_the_hub_made_up_is_not_shown(own: Screens, tmp_path: Path) -> None:
    """The hub shows a device under another's name: its own request gives it away."""
    ali = officer(own.hub, PDRM)
    _, kid = enrolled(own, ali, tmp_path / "device")
    own.hub.rows("UPDATE devices SET sign_kid = $1 WHERE sign_kid = $2", "A" * 43, kid)
    own.see(PDRM, "device", "list", code=ExitCode.REFUSED)


def test_device_keys_are_kept_like_others(tmp_path: Path) -> None:
    keys = Keys.for_device("f.example", PDRM)
    path = tmp_path / "d.key"
    write_key_file(path, keys, PASSPHRASE, now())
    assert open_key_file(path, PASSPHRASE) == keys
