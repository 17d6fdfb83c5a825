"""The authorization matrix of officers' devices, as agencies' systems see them."""

import secrets
from collections.abc import Mapping

import httpx2

from app.crypto.shares import share_key
from tests.device_steps import new_device, request_device
from tests.hub import HubUnderTest
from tests.matrix import ORIGINATOR_ALONE, READERS, RELATIONS, SENDERS, Cell, Rule, get

HOLDERS = SENDERS | READERS
DEVICE_KEEPERS = HOLDERS | {"agency_admin", "country_admin"}


def _enrol_device(cell: Cell) -> httpx2.Response:
    """Ask for a device as an agency's system, which can have none."""
    hub, agency = cell.client.hub, cell.client.agency
    asked = request_device(new_device(hub, agency), f"{agency}/aaaaaaaaaa", hub.hub.clock())
    return cell.send("POST", "/v1/devices", content=asked.to_bytes())


def _remove_device(cell: Cell) -> httpx2.Response:
    """Remove a device of the originator's."""
    kid = secrets.token_urlsafe(32)
    add_device(cell.client.hub, cell.owner, kid, kid)
    return cell.send("DELETE", f"/v1/devices/{kid}")


def _share_key(cell: Cell) -> httpx2.Response:
    """Share one's own key with a device that nobody has certified."""
    hub = cell.client.hub
    own = hub.world.agencies[cell.client.agency]
    device = new_device(hub, own.id).sealing.public
    signed = share_key(own.sealing, device, own.signing, hub.hub.clock())
    return cell.send("POST", "/v1/key-shares", content=signed.to_bytes())


def _list_shares(cell: Cell) -> httpx2.Response:
    """Ask for what is shared with a device of the originator's."""
    to = seal_kid_of(cell.owner)
    return cell.send("GET", "/v1/key-shares", params={"to": to})


def seal_kid_of(agency: str) -> str:
    """Tell the sealing key of the device that is there for an agency."""
    return agency.ljust(43, "A")


def add_device(hub: HubUnderTest, agency: str, sign_kid: str, seal_kid: str) -> None:
    """Put a device there."""
    hub.rows(
        "INSERT INTO devices VALUES ($1, $2, $3 || '/aaaaaaaaaa', $3, $4, '', $5, now())",
        sign_kid,
        seal_kid,
        agency,
        agency[:2].upper(),
        hub.world.statements[0].to_bytes().decode(),
    )


DEVICES: Mapping[str, Rule] = {
    "POST /v1/devices": Rule(
        "device:enrol", _enrol_device, HOLDERS, 201, dict.fromkeys(RELATIONS, (403, "forbidden"))
    ),
    "GET /v1/devices": Rule("device:list", get("/v1/devices"), DEVICE_KEEPERS),
    "DELETE /v1/devices/{kid}": Rule(
        "device:remove",
        _remove_device,
        DEVICE_KEEPERS,
        204,
        reach={
            **{key: {"own"} for key in HOLDERS | {"agency_admin"}},
            "country_admin": {"own", "neighbour"},
        },
    ),
    "POST /v1/key-shares": Rule(
        "key-share:post",
        _share_key,
        HOLDERS,
        201,
        dict.fromkeys(RELATIONS, (422, "unknown-key")),
    ),
    "GET /v1/key-shares": Rule("key-share:list", _list_shares, HOLDERS, 200, ORIGINATOR_ALONE),
}
