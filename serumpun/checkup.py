"""A check-up of one home: what holds, what will soon not hold, what does not, and what to do.

What lies in the home is looked at first, then the hub is asked. Nothing is sent but a login, and a
hub that is down hides nothing of the rest.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from typing import Final

from app.crypto import limits
from app.crypto.directory import CertifiedKey
from app.crypto.federation import Federation
from app.crypto.header import Header
from app.crypto.statements import AgencyStatus
from app.errors import SerumpunError
from serumpun.agency import Agency
from serumpun.errors import ClientError, DeviceKeyLostError, FileError, KeyFileError
from serumpun.evidence import EVIDENCE_FOLDER
from serumpun.files import list_files
from serumpun.keyfile import Keys, open_key_file
from serumpun.notices import KEY_LATEST, KEY_NOTICE, KEY_SOON
from serumpun.profile import Home

OUTBOX_NOTICE: Final = timedelta(days=23)  # a week before the window of what was sealed offline


class Verdict(StrEnum):
    """What a check found; the later the worse."""

    OK = "ok"
    WARNING = "warning"
    FAILED = "failed"


@dataclass(frozen=True)
class Finding:
    """What one check found.

    Args:
        subject: What was looked at.
        verdict: How it is.
        said: What was seen.
        next_step: What to do; empty if nothing.
    """

    subject: str
    verdict: Verdict
    said: str
    next_step: str = ""


def failed(subject: str, error: SerumpunError | ClientError) -> Finding:
    """Tell of an error what it tells itself."""
    reason = " ".join((error.reason or error.title).split())
    return Finding(subject, Verdict.FAILED, f"{error.title}: {reason}", error.next_step)


def look_at_pin(home: Home) -> Iterator[Finding]:
    """Check the home and the pinned federation file."""
    profile, federation = home.profile(), home.federation()
    yield Finding("home", Verdict.OK, f"{profile.agency}, in {home.folder}")
    said = f"{federation.name}, hub {federation.hub}, fingerprint {profile.fingerprint}"
    yield Finding("federation file", Verdict.OK, said)


def open_keys(
    home: Home, federation: Federation, ask: Callable[[Path], str]
) -> Iterator[tuple[Finding, Keys | None]]:
    """Check each key file: there, private, to be opened, and of this agency."""
    agency = home.profile().agency
    for path in home.key_files():
        subject = f"key file {path.name}"
        try:
            if path == home.lost_device_key():
                raise DeviceKeyLostError(str(path))
            keys = open_key_file(path, ask(path))
            if (keys.holder, keys.signing.federation) != (agency, federation.name):
                raise KeyFileError(f"{path}: keys of {keys.holder} in {keys.signing.federation}")
        except KeyFileError as error:
            yield failed(subject, error), None
        else:
            yield Finding(subject, Verdict.OK, "private, and the passphrase opens it"), keys


def look_at_directory(agency: Agency) -> Iterator[Finding]:
    """Check that the directory holds and is fresh enough to seal on."""
    stated_at, at = agency.directory.stated_at(), agency.clock()
    try:
        verified = agency.directory.for_sealing()
    except (SerumpunError, ClientError) as error:
        yield failed("directory", error)
        return
    age = at - (stated_at or at)
    heads = f"{len(verified.heads)} chains lead to the hub's signed heads"
    said = f"{heads}, stated {in_words(age)} ago"
    if age > limits.DIRECTORY_AGE / 2:
        days = in_words(limits.DIRECTORY_AGE - age)
        step = f"Reach the hub within {days}: after that nothing can be sealed."
        yield Finding("directory", Verdict.WARNING, said, step)
    else:
        yield Finding("directory", Verdict.OK, said)


def look_at_keys(agency: Agency) -> Iterator[Finding]:
    """Check that the own keys are certified and active, and for how long."""
    known, at = agency.directory.verified, agency.clock()
    stated = known.agencies.get(agency.id)
    if stated is None:
        yield Finding("agency", Verdict.FAILED, f"{agency.id} is not in the directory", _CERTIFY)
    elif stated.status is not AgencyStatus.ACTIVE:
        step = "Ask your country's root keeper why."
        yield Finding("agency", Verdict.FAILED, f"{agency.id} is suspended", step)
    else:
        said = f"{stated.name}, may open up to TLP:{stated.tlp_ceiling}"
        yield Finding("agency", Verdict.OK, said)
    steps = _SYSTEM if agency.device is None else _DEVICE
    yield _look_at_life("signing key", known.keys.get(agency.signing.public.kid), at, steps)
    try:
        newest = known.sealing_key(agency.id, at)
    except SerumpunError:
        newest = None
    if agency.device is None:  # else it is for the agency's system to keep
        yield _look_at_life("sealing key", newest, at, steps)
    held = {key.public.kid for key in agency.sealing}
    if newest is not None and newest.key.kid not in held:
        said = f"nothing here holds {newest.key.kid}, to which others seal now"
        step = "Enrol again with the newest key file: what comes in now cannot be opened here."
        if agency.device is not None:
            step = "Run `serumpun device keys`, once the agency has shared it with this device."
        yield Finding("sealing key", Verdict.FAILED, said, step)


@dataclass(frozen=True)
class _Steps:
    """What to do about a key: one that is not certified, one that ends."""

    certify: str
    renew: str


_CERTIFY: Final = "Have your country's root certify the keys, and post its statements."
_SYSTEM: Final = _Steps(
    _CERTIFY, "Make new keys with `serumpun key rotate` and have them certified"
)
_DEVICE: Final = _Steps(
    "Have the holder of your agency's key run `serumpun device approve`.",
    "Run `serumpun device enrol --anew` and have your agency approve the device",
)


def _look_at_life(
    subject: str, certified: CertifiedKey | None, at: datetime, steps: _Steps
) -> Finding:
    if certified is None:
        return Finding(subject, Verdict.FAILED, "not certified, or no longer", steps.certify)
    if not certified.is_active(at):
        return Finding(subject, Verdict.FAILED, "revoked, or outside its dates", steps.certify)
    left = certified.not_after - at
    said = f"certified until {certified.not_after:%Y-%m-%d}, {in_words(left)} more"
    if left > KEY_NOTICE:
        return Finding(subject, Verdict.OK, said)
    if left <= KEY_LATEST:
        return Finding(subject, Verdict.FAILED, said, f"{steps.renew} today.")
    if left <= KEY_SOON:
        return Finding(subject, Verdict.WARNING, said, f"{steps.renew} this week.")
    return Finding(subject, Verdict.WARNING, said, f"{steps.renew} in good time.")


def look_at_outbox(home: Home, agency: Agency | None, at: datetime) -> Iterator[Finding]:
    """Check what waits, what was refused, and what proves that somebody showed two versions."""
    if agency is not None:
        yield _look_at_waiting(agency, at)
    step = "Look at what lies there, submit it again if it still matters, and move it away."
    yield _empty_or("refused", home.folder / "refused", "reports that can never be sent", step)
    step = "Take the files to your auditor: they prove that somebody showed two versions."
    yield _empty_or("evidence", home.folder / EVIDENCE_FOLDER, "files", step)


def _look_at_waiting(agency: Agency, at: datetime) -> Finding:
    try:
        waiting = agency.outbox.pending()
    except FileError as error:
        return failed("outbox", error)
    if not waiting:
        return Finding("outbox", Verdict.OK, "nothing waits")
    oldest: Header | None = None
    for sealed in waiting:  # oldest first: ids begin with the time
        try:
            oldest = sealed.header()
            break
        except (SerumpunError, FileError):
            continue
    if oldest is None:
        step = "Look at the outbox of the home; discard what is damaged."
        return Finding("outbox", Verdict.FAILED, f"{len(waiting)} wait, all unreadable", step)
    age = at - oldest.created_at
    said = f"{len(waiting)} wait, the oldest since {in_words(age)}"
    step = "Send them with `serumpun send`."
    if age > limits.OFFLINE_WINDOW:
        step = "It waited too long to be sent: discard it and submit it anew."
        return Finding("outbox", Verdict.FAILED, said, step)
    if age > OUTBOX_NOTICE:
        step = f"Send them with `serumpun send` within {in_words(limits.OFFLINE_WINDOW - age)}."
    return Finding("outbox", Verdict.WARNING, said, step)


def _empty_or(subject: str, folder: Path, what: str, step: str) -> Finding:
    """Count what lies in a folder; what a killed run was writing begins with a dot."""
    try:
        found = list_files(folder) if folder.is_dir() else []
    except FileError as error:
        return failed(subject, error)
    count = sum(not path.name.startswith(".") for path in found)
    if count == 0:
        return Finding(subject, Verdict.OK, "empty")
    return Finding(subject, Verdict.WARNING, f"{count} {what}", step)


def in_words(span: timedelta) -> str:
    """Write a span as its largest whole unit."""
    seconds = max(int(span.total_seconds()), 0)
    for unit, length in (("days", 86400), ("hours", 3600), ("minutes", 60)):
        if seconds >= 2 * length:
            return f"{seconds // length} {unit}"
    return f"{seconds} seconds"
