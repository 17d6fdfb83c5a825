"""An officer's own device: its keys are made and enrolled (docs/spec/key-shares.md section 2)."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Annotated, Final

from pydantic import StringConstraints

from app.crypto.federation import Federation, fingerprint
from app.crypto.shape import AgencyId
from app.crypto.statements import verify_device_request
from serumpun.answers import Answer, DevicesAnswer
from serumpun.devices import enrol_device
from serumpun.errors import FileInTheWayError, KeyFileError, UsageError
from serumpun.keyfile import Keys, open_key_file, write_key_file
from serumpun.profile import MAX_DEVICES_MADE, Home, Profile
from serumpun.session import SessionFile
from serumpun.transport import Transport

_OFFICER: Final = re.compile(r"[a-z]{2}(-[a-z0-9]+)+/[a-z0-9]{10}")  # key-shares.md section 2


class OwnAccount(Answer):
    """Whose session it is, as the hub says."""

    account: Annotated[str, StringConstraints(max_length=300)]
    agency: AgencyId


def require_same_hub(home: Home, pinned: Federation) -> None:
    """Refuse a federation file that is not of the hub at which the officer is signed in.

    Raises:
        UsageError: It names another.
        SignedOutError: Nobody is signed in.
    """
    session = SessionFile(home.folder).read()
    if pinned.hub != session.hub:
        raise UsageError(
            f"the federation file names the hub {pinned.hub}, the session is at {session.hub}",
            next_step="Sign in with the same file: `serumpun login --federation FILE`.",
        )


def require_officer(own: OwnAccount) -> None:
    """Refuse an account whose device no agency could certify: of a demonstration's officers.

    Raises:
        UsageError: It is one.
    """
    if not _OFFICER.fullmatch(own.account):
        raise UsageError(
            f"{own.account} is no officer's account, and has no devices",
            next_step="Invented officers of a demonstration read and send nothing.",
        )


def key_file_of(home: Home, *, anew: bool) -> Path:
    """Tell where the keys of this device lie, or shall lie.

    Args:
        home: Of an officer.
        anew: Beside those that are there: the device is enrolled once more, with other keys. Not
            needed where they are gone: others are made in their place.

    Raises:
        FileInTheWayError: It was enrolled anew too often.
    """
    if home.profile_file.exists() and not anew:
        return home.key_files()[0]
    places = [home.device_key_file(n) for n in range(1, MAX_DEVICES_MADE + 1)]
    if not anew:
        return places[0]  # an earlier run may have made them
    free = next((path for path in places if not path.exists()), None)
    if free is None:
        raise FileInTheWayError(str(places[-1]))
    return free


def keys_at(
    path: Path, federation: str, agency: str, passphrase: Callable[[], str], at: datetime
) -> Keys:
    """Open the keys of a device, or make them where there are none yet.

    Args:
        path: Of the key file.
        federation: Its name.
        agency: The officer's.
        passphrase: Gives that of the key file, which may be new.
        at: The present instant.

    Raises:
        KeyFileError: Other keys lie there, or the passphrase does not open them.
    """
    if not path.exists():
        keys = Keys.for_device(federation, agency)
        write_key_file(path, keys, passphrase(), at)
        return keys
    keys = open_key_file(path, passphrase())
    if not keys.is_of_device or (keys.signing.federation, keys.holder) != (federation, agency):
        raise KeyFileError(f"{path}: not the keys of a device of {agency} in {federation}")
    return keys


def pin_device(home: Home, content: bytes | None, agency: str, path: Path) -> None:
    """Let a home be that of a device: pinned federation file, agency, key file.

    Args:
        home: With a session.
        content: Federation file whose fingerprint has just been compared; None: it is pinned.
        agency: The officer's.
        path: Of the device's keys.

    Raises:
        UsageError: The home is of another agency.
        HomeError: Nothing is pinned, or what is pinned is damaged.
    """
    if content is None:
        if home.profile().agency != agency:
            raise UsageError(f"{home.folder} is a home of {home.profile().agency}, not of {agency}")
        home.use_keys([path])
        return
    members = {
        "v": 1,
        "agency": agency,
        "fingerprint": fingerprint(content),
        "key_files": [path.name],
        "ca_file": SessionFile(home.folder).read().ca_file,
    }
    home.enrol(Profile.of(members), content)


@dataclass(frozen=True)
class Enrolled:
    """A device that the hub has.

    Args:
        is_new: To the hub.
        others: Devices of the same officer, each by key id and name as its own request proves it.
    """

    is_new: bool
    others: Sequence[tuple[str, str]]


def enrol_once(transport: Transport, keys: Keys, account: str, name: str, at: datetime) -> Enrolled:
    """Ask the hub to enrol a device, unless it has it: an earlier answer may have been lost.

    Args:
        transport: With the officer's session.
        keys: The device's.
        account: The officer's.
        name: What the officer calls it.
        at: The present instant.

    Raises:
        BadSignatureError: The request of another device is not its own.
        SerumpunError: The hub's refusal.
    """
    federation, own = keys.signing.federation, keys.signing.public.kid
    known = transport.get(DevicesAnswer, "/v1/devices").devices
    is_new = all(device.kid != own for device in known)
    if is_new:
        enrol_device(transport, keys, account, name, at)
    requests = [verify_device_request(device.request, federation) for device in known]
    named = [(each.signing_key(federation).kid, each.name) for each in requests]
    return Enrolled(is_new, [(kid, name) for kid, name in named if kid != own])
