"""Officers' devices: enrolled, approved with the agency's sealing keys, removed.

Specification: docs/spec/key-shares.md. The hub only carries: a device's request proves itself, what
is shared is proven by the directory, and the key ids are compared by two people.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from app.crypto.device_statements import DeviceRequest
from app.crypto.key_holder import KeyHolder, Unwrapper
from app.crypto.key_parts import key_parts
from app.crypto.keys import DEVICE_USES, PublicKey, SealingKey
from app.crypto.shares import share_key
from app.crypto.statements import (
    KeyStatement,
    Revocation,
    RevocationReason,
    sign_statement,
    verify_device_request,
)
from app.errors import BadSignatureError
from serumpun.agency import Agency
from serumpun.answers import (
    DeviceAnswer,
    DevicesAnswer,
    EnrolledAnswer,
    SharedAnswer,
)
from serumpun.errors import KeyFileError, UsageError
from serumpun.own_chain import require_agency_key, state_own
from serumpun.transport import Transport


@dataclass(frozen=True)
class ListedDevice:
    """A device as its own request proves it.

    Args:
        request: What the device signed.
        signing: Its signing key.
        sealing: Its sealing key.
        status: As the hub says; the directory decides.
    """

    request: DeviceRequest
    signing: PublicKey
    sealing: PublicKey
    status: str


def enrol_device(
    transport: Transport, keys: KeyHolder, account: str, name: str, at: datetime
) -> str:
    """Ask the hub to enrol a device for the officer who is signed in.

    Args:
        transport: With the officer's session.
        keys: The device's own.
        account: The officer's.
        name: What the officer calls it.
        at: The present instant.

    Returns:
        Kid of its signing key.

    Raises:
        KeyFileError: Not the keys of a device.
        SerumpunError: The hub's refusal.
    """
    sealing = _device_seal(keys)
    request = DeviceRequest.of(
        {
            "v": 1,
            "agency": keys.holder,
            "account": account,
            "name": name,
            "signing": key_parts(keys.signing.public),
            "sealing": key_parts(sealing.public),
            "requested_at": at,
        }
    )
    signed = sign_statement(request, keys.signing)
    return transport.post(EnrolledAnswer, "/v1/devices", signed.to_bytes()).kid


def list_devices(agency: Agency) -> list[ListedDevice]:
    """List the devices that the hub shows, each proven by its own request.

    Raises:
        BadSignatureError: A request is not the device's own, or is of another agency.
        SerumpunError: The hub's refusal, or an answer that cannot be read.
    """
    answer = agency.transport.get(DevicesAnswer, "/v1/devices")
    return [_prove(entry, agency) for entry in answer.devices]


def find_device(agency: Agency, kid: str) -> ListedDevice:
    """Find a device by the kid of its signing key.

    Raises:
        UsageError: The hub shows no such device.
    """
    for device in list_devices(agency):
        if device.signing.kid == kid:
            return device
    raise UsageError(
        f"{agency.id} has no device {kid!r}", next_step="`serumpun device list` shows them."
    )


def approve_device(agency: Agency, device: ListedDevice, days: int) -> int:
    """Certify a device's keys and share with it every sealing key that this home holds.

    What was done before is not done twice, so it may be repeated after a failure.

    Args:
        agency: With the agency's own keys.
        device: Its key ids have been compared with the officer.
        days: Life of its keys.

    Returns:
        How many sealing keys it has been given.

    Raises:
        KeyFileError: On an officer's device.
        SerumpunError: The hub's refusal.
    """
    require_agency_key(agency)
    known = agency.refresh().keys
    for key in (device.signing, device.sealing):
        if key.kid not in known:
            at = agency.clock()
            certified = {"use": key.use, "kid": key.kid, "keys": key_parts(key)}
            dates = {"not_before": at, "not_after": at + timedelta(days=days)}
            state_own(agency, KeyStatement, at, **certified, **dates)
            agency.refresh()
    return share_keys(agency, device)


def share_keys(agency: Agency, device: ListedDevice) -> int:
    """Share every certified sealing key that this home holds with a device, earlier ones too.

    Raises:
        KeyFileError: On an officer's device, or a hardware module holds the key.
        SerumpunError: The hub's refusal.
    """
    require_agency_key(agency)
    certified = agency.directory.verified.keys
    held = [key for key in agency.sealing if key.public.kid in certified]
    seeds = [key for key in held if isinstance(key, SealingKey)]
    if len(seeds) != len(held):
        raise KeyFileError(
            "a key that never leaves its holder cannot be shared",
            next_step="Share it from the key file that it was made in.",
        )
    for key in seeds:
        share = share_key(key, device.sealing, agency.signing, agency.clock())
        agency.transport.post(SharedAnswer, "/v1/key-shares", share.to_bytes())
    return len(held)


def remove_device(agency: Agency, device: ListedDevice, reason: RevocationReason) -> None:
    """Cut a device off at the hub and revoke both its keys. Nothing un-revokes them.

    An officer does the first; the second is left to the agency.

    Raises:
        SerumpunError: The hub's refusal.
    """
    agency.transport.delete(f"/v1/devices/{device.signing.kid}")
    if agency.device is None:
        revoke_device(agency, device, reason)


def revoke_device(agency: Agency, device: ListedDevice, reason: RevocationReason) -> None:
    """Revoke both keys of a device, unless they are revoked or were never certified."""
    for key in (device.signing, device.sealing):
        known = agency.refresh().keys.get(key.kid)
        if known is not None and known.revoked_at is None:
            facts = {"kid": key.kid, "reason": reason, "compromised_at": None}
            state_own(agency, Revocation, agency.clock(), **facts)


def _prove(entry: DeviceAnswer, agency: Agency) -> ListedDevice:
    name = agency.federation.name
    request = verify_device_request(entry.request, name)
    device = ListedDevice(
        request, request.signing_key(name), request.sealing_key(name), entry.status
    )
    if (request.agency, device.signing.kid) != (agency.id, entry.kid):
        raise BadSignatureError("the hub shows a device request of another device or agency")
    return device


def _device_seal(keys: KeyHolder) -> Unwrapper:
    if keys.sealing is None or (keys.signing.use, keys.sealing.use) != DEVICE_USES:
        raise KeyFileError("not the keys of a device")
    return keys.sealing
