"""Steps with officers' devices: in a session, enrolled, certified, shared with."""

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import httpx2

from app.crypto.device_statements import DeviceRequest
from app.crypto.encoding import now
from app.crypto.jws import Jws
from app.crypto.key_parts import key_parts
from app.crypto.keys import KeyUse
from app.crypto.shares import share_key
from app.crypto.statements import sign_statement
from app.identity.access_token import VerifiedToken, issue_access_token
from serumpun.login import ProofKey
from tests.hub import HubUnderTest
from tests.hub_steps import post
from tests.worlds import Device, sealing_key, signing_key


class SessionOf:
    """Credentials of an officer in a session, as a terminal that signed in would have them."""

    def __init__(self, hub: HubUnderTest, account: str, session: Any) -> None:  # noqa: ANN401
        self._hub, self._proof = hub, ProofKey()
        agency = account.partition("/")[0]
        jkt = self._proof.jkt
        self._proven = VerifiedToken(agency, account, jkt, jkt, "cli", session)

    def headers(self, method: str, url: str) -> dict[str, str]:
        """Write the headers of one request."""
        at = self._hub.hub.clock()
        token = issue_access_token(self._hub.hub.token_key, self._hub.url, self._proven, at)
        proof = self._proof.prove(method, url, at, token)
        return {"Authorization": f"DPoP {token}", "DPoP": proof}

    def forget(self) -> None:
        """Nothing is kept."""


@dataclass
class Officer:
    """An officer of an agency, signed in."""

    hub: HubUnderTest
    account: str
    login: SessionOf

    @property
    def agency(self) -> str:
        """Its agency."""
        return self.account.partition("/")[0]

    def send(self, method: str, path: str, **more: Any) -> httpx2.Response:  # noqa: ANN401
        """Send one authenticated request."""
        url = self.hub.url + path
        headers = self.login.headers(method, url)
        return self.hub.http.request(method, url, headers=headers, **more)

    def device_request(self, device: Device, **members: Any) -> Jws:  # noqa: ANN401
        """Sign a device's request to be enrolled; `members` replace the usual ones."""
        return request_device(device, self.account, self.hub.hub.clock(), **members)

    def enrol(self, device: Device | None = None) -> Device:
        """Enrol a device, a new one if none is told; nobody has certified it yet."""
        device = device or new_device(self.hub, self.agency)
        asked = self.device_request(device)
        answer = self.send("POST", "/v1/devices", content=asked.to_bytes())
        assert answer.status_code == 201, answer.text
        return device

    def approved(self) -> Device:
        """Enrol a device that the agency certifies and shares its sealing key with."""
        device = self.enrol()
        certify(self.hub, device)
        share(self.hub, device)
        return device


def officer(hub: HubUnderTest, agency: str, *roles: str) -> Officer:
    """Make an officer with roles and a session, as sign-in and its agency's admin would."""
    account = f"{agency}/{secrets.token_hex(5)}"
    country = agency[:2].upper()
    hub.rows("INSERT INTO accounts VALUES ($1, $2, $3, 'officer')", account, agency, country)
    for role in roles or ("liaison_officer",):
        hub.rows(
            "INSERT INTO role_bindings VALUES ($1, $2, $3, $4, 'RED', NULL, NULL, 'admin')",
            account,
            agency,
            country,
            role,
        )
    [(session,)] = hub.rows(
        "INSERT INTO sessions VALUES (gen_random_uuid(), $1, $2, $3, 'cli', 'passkey', '', '',"
        " true, now(), now(), now(), now() + interval '12 hours') RETURNING id",
        account,
        agency,
        country,
    )
    return Officer(hub, account, SessionOf(hub, account, session))


def request_device(device: Device, account: str, at: datetime, **members: Any) -> Jws:  # noqa: ANN401
    """Sign a device's request to be enrolled; `members` replace the usual ones."""
    usual = {
        "v": 1,
        "agency": account.partition("/")[0],
        "account": account,
        "name": "Laptop",
        "signing": key_parts(device.signing.public),
        "sealing": key_parts(device.sealing.public),
        "requested_at": at,
    }
    return sign_statement(DeviceRequest.of({**usual, **members}), device.signing)


def new_device(hub: HubUnderTest, agency: str) -> Device:
    """Make a device with keys of its own."""
    name, nth = hub.world.federation.name, secrets.randbelow(1 << 40)
    return Device(
        signing_key(name, agency, KeyUse.DEVICE_SIGN, nth),
        sealing_key(name, agency, nth, KeyUse.DEVICE_SEAL),
    )


def certify(hub: HubUnderTest, device: Device) -> None:
    """Certify a device's keys by its agency, at the hub."""
    before = len(hub.world.statements)
    for key in (device.signing.public, device.sealing.public):
        hub.world.certify(key, now())
    post(hub, before)


def share(hub: HubUnderTest, device: Device) -> None:
    """Share the agency's sealing key with a device."""
    agency = hub.world.agencies[device.signing.holder]
    signed = share_key(agency.sealing, device.sealing.public, agency.signing, hub.hub.clock())
    answer = hub.agency(agency.id).send("POST", "/v1/key-shares", content=signed.to_bytes())
    assert answer.status_code == 201, answer.text
