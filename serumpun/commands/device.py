"""`serumpun device`: officers' devices; enrolled by them, approved and removed by the agency."""

from typing import Annotated

import typer

from app.crypto.encoding import to_timestamp
from app.crypto.statements import RevocationReason
from serumpun.commands.options import (
    HomeOption,
    JsonOption,
    KeyIdCommand,
    PassphraseOption,
    YesOption,
    agency_of,
    confirm,
    new_app,
)
from serumpun.commands.own_device import enrol, fetch_keys
from serumpun.devices import (
    ListedDevice,
    approve_device,
    find_device,
    list_devices,
    remove_device,
    share_keys,
)
from serumpun.terminal import note, say, say_json, say_table, shown

DEFAULT_DEVICE_DAYS = 365
app = new_app("Enrol one's own device; approve and remove officers' devices, share keys with them.")
app.command("enrol")(enrol)
app.command("keys")(fetch_keys)
KidArgument = Annotated[
    str, typer.Argument(metavar="KEYID", help="Of its signing key, as `device list` shows it.")
]


@app.command("list")
def listed(
    *, home: HomeOption = None, passphrase_fd: PassphraseOption = None, as_json: JsonOption = False
) -> None:
    """List the devices of this agency's officers."""
    with agency_of(home, passphrase_fd) as agency:
        found = list_devices(agency)
    if as_json:
        say_json({"devices": [_view(device) for device in found]})
        return
    rows = [
        (shown(device.request.account), shown(device.request.name), device.status, kid)
        for device in found
        for kid in (device.signing.kid,)
    ]
    say_table(("Account", "Name", "Status", "Key id"), rows)


@app.command("approve", cls=KeyIdCommand)
def approve(
    *,
    kid: KidArgument,
    days: Annotated[int, typer.Option(min=1, max=400, help="Life of its keys.")] = (
        DEFAULT_DEVICE_DAYS
    ),
    yes: YesOption = False,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Certify a device's keys and share the agency's sealing keys with it, earlier ones too.

    Compare both key ids with the officer first: the hub could show a device of its own.
    """
    with agency_of(home, passphrase_fd) as agency:
        device = find_device(agency, kid)
        _show(device)
        confirm("Has the officer read the same key ids to you?", yes=yes)
        count = approve_device(agency, device, days)
    if as_json:
        say_json({**_view(device), "shared": count})
    else:
        say(f"Certified; {count} sealing keys are shared with it.")


@app.command("share")
def share(
    *, home: HomeOption = None, passphrase_fd: PassphraseOption = None, as_json: JsonOption = False
) -> None:
    """Share the sealing keys that this home holds with every active device, after a rotation."""
    with agency_of(home, passphrase_fd) as agency:
        known, at = agency.refresh().keys, agency.clock()
        active = [
            device
            for device in list_devices(agency)
            if device.sealing.kid in known and known[device.sealing.kid].is_active(at)
        ]
        counts = [share_keys(agency, device) for device in active]
    if as_json:
        say_json({"devices": [_view(device) for device in active], "shared": sum(counts)})
    else:
        say(f"{len(active)} devices hold the sealing keys of this home.")


@app.command("remove", cls=KeyIdCommand)
def remove(
    *,
    kid: KidArgument,
    reason: Annotated[RevocationReason, typer.Option(help="Why.")] = RevocationReason.CLOSED,
    yes: YesOption = False,
    home: HomeOption = None,
    passphrase_fd: PassphraseOption = None,
    as_json: JsonOption = False,
) -> None:
    """Cut a device off and revoke its keys. It keeps what it was given: rotate the sealing key.

    An officer cuts a device of one's own off; its agency revokes the keys.
    """
    with agency_of(home, passphrase_fd) as agency:
        device = find_device(agency, kid)
        _show(device)
        confirm("Remove it and revoke its keys for good?", yes=yes)
        remove_device(agency, device, reason)
        is_own = agency.device is not None
    if as_json:
        say_json(_view(device))
        return
    if is_own:
        say("Removed: the hub takes nothing more from it. Tell your agency to revoke its keys,")
        say("and to rotate its own, if the device is in other hands.")
        return
    say("Removed; its keys are revoked. It still holds the sealing keys that were shared with it:")
    say("rotate the agency's keys now, so that it opens nothing sent later: serumpun key rotate")


def _show(device: ListedDevice) -> None:
    note(
        f"{shown(device.request.name)} of {device.request.account}, asked for at "
        f"{to_timestamp(device.request.requested_at)}"
    )
    note(f"  signing key  {device.signing.kid}")
    note(f"  sealing key  {device.sealing.kid}")


def _view(device: ListedDevice) -> dict[str, str]:
    return {
        "kid": device.signing.kid,
        "sealing_kid": device.sealing.kid,
        "account": device.request.account,
        "name": device.request.name,
        "status": device.status,
        "requested_at": to_timestamp(device.request.requested_at),
    }
