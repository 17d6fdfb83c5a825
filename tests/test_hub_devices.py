"""Officers' devices at the real hub: enrolled, certified, shared with, used, taken away."""

from datetime import timedelta
from typing import Any

import pytest

from app.crypto.encoding import from_base64url, from_timestamp, now, to_timestamp
from app.crypto.envelope import Envelope
from app.crypto.jws import Jws
from app.crypto.key_parts import key_parts
from app.crypto.keys import SigningKey
from app.crypto.shares import open_share, share_key, verify_share
from app.crypto.statements import OpenRequest, sign_statement
from app.schemas.devices import MAX_DEVICES
from tests.device_steps import Officer, certify, new_device, officer, share
from tests.hub import HubUnderTest
from tests.hub_steps import newcomer, path_of, post, record_of, refused
from tests.worlds import Device, sealing_key

POLRI, PDRM = "id-polri", "my-pdrm"
Body = dict[str, Any]


@pytest.fixture
def hub(shared_hub: HubUnderTest) -> HubUnderTest:
    """One hub for the whole file; each test brings officers of its own."""
    return shared_hub


def submit(who: Officer, key: SigningKey, **facts: Any) -> Any:  # noqa: ANN401 -- an answer
    """Submit a fresh report, signed with a key; `facts` stand in its header."""
    world = who.hub.world
    world.now = who.hub.hub.clock()
    envelope = world.seal(who.agency, {"summary": (b"text", [PDRM])}, signing=key, **facts)
    return who.send("POST", "/v1/reports", content=envelope.to_bytes())


def sealed_to(hub: HubUnderTest, agency: str) -> Envelope:
    """Submit a report to an agency, by another's system."""
    hub.world.now = hub.hub.clock()
    envelope = hub.world.seal("sg-spf", {"summary": (b"for one", [agency])})
    assert hub.agency("sg-spf").submit(envelope).status_code == 201
    return envelope


def open_by(who: Officer, key: SigningKey, envelope: Envelope) -> Any:  # noqa: ANN401 -- an answer
    """Ask to open a report with a request that a key signed."""
    asked = who.hub.agency(who.agency).open_request(envelope, ["summary"])
    request = sign_statement(_read(asked), key)
    return who.send("POST", path_of(envelope, "open"), content=request.to_bytes())


def _read(asked: Jws) -> Any:  # noqa: ANN401 -- an open request
    return OpenRequest.parse(from_base64url(asked.payload), 1 << 14)


def listed(who: Any) -> list[Body]:  # noqa: ANN401 -- an officer or a system
    answer = who.send("GET", "/v1/devices")
    assert answer.status_code == 200, answer.text
    found: list[Body] = answer.json()["devices"]
    return found


# --- the way it should go -------------------------------------------------------------------------


def test_device_is_enrolled_certified_shared_with_and_opens_an_earlier_report(
    hub: HubUnderTest,
) -> None:
    envelope = sealed_to(hub, POLRI)  # before the officer's device was there
    rani = officer(hub, POLRI)
    device = rani.enrol()
    [shown] = listed(rani)
    assert (shown["kid"], shown["status"]) == (device.signing.public.kid, "requested")
    certify(hub, device)
    share(hub, device)
    [shown] = listed(rani)
    assert shown["status"] == "active"
    for instant in ("requested_at", "not_after"):  # written as every instant is
        assert to_timestamp(from_timestamp(shown[instant])) == shown[instant]
    answer = rani.send("GET", "/v1/key-shares", params={"to": device.sealing.public.kid})
    [carried] = answer.json()["shares"]
    shared = open_share(verify_share(Jws.of(carried), hub.world.directory), device.sealing)
    assert shared == hub.world.agencies[POLRI].sealing
    assert submit(rani, device.signing).status_code == 201
    answer = open_by(rani, device.signing, envelope)
    assert answer.status_code == 200, answer.text
    record = record_of(hub, answer)
    assert (record["account"], record["kid"]) == (rani.account, device.signing.public.kid)


def test_the_agencys_system_sees_all_devices_an_officer_its_own(hub: HubUnderTest) -> None:
    one, two, boss = officer(hub, POLRI), officer(hub, POLRI), officer(hub, POLRI, "agency_admin")
    first, second = one.enrol(), two.enrol()
    assert [each["kid"] for each in listed(one)] == [first.signing.public.kid]
    kids = {first.signing.public.kid, second.signing.public.kid}
    assert kids <= {each["kid"] for each in listed(hub.agency(POLRI))}
    assert kids <= {each["kid"] for each in listed(boss)}
    assert not kids & {each["kid"] for each in listed(hub.agency(PDRM))}


def test_country_admin_sees_and_removes_devices_of_its_country_alone(hub: HubUnderTest) -> None:
    near = newcomer(hub, "id")
    theirs = officer(hub, near.agency).enrol().signing.public.kid
    foreign = officer(hub, PDRM).enrol().signing.public.kid
    head = officer(hub, POLRI, "country_admin")
    kids = {each["kid"] for each in listed(head)}
    assert theirs in kids
    assert foreign not in kids
    assert head.send("DELETE", f"/v1/devices/{theirs}").status_code == 204
    refused(head.send("DELETE", f"/v1/devices/{foreign}"), 404, "not-found")


# --- attacks --------------------------------------------------------------------------------------


def test_uncertified_device_signs_nothing(hub: HubUnderTest) -> None:
    rani = officer(hub, POLRI)
    refused(submit(rani, rani.enrol().signing), 422, "unknown-key")


def test_officer_signs_with_no_others_device(hub: HubUnderTest) -> None:
    rani, budi = officer(hub, POLRI), officer(hub, POLRI)
    device = budi.approved()
    refused(submit(rani, device.signing), 403, "originator-mismatch")
    refused(open_by(rani, device.signing, sealed_to(hub, POLRI)), 403, "originator-mismatch")


def test_officer_signs_not_with_the_agencys_key(hub: HubUnderTest) -> None:
    rani = officer(hub, POLRI)
    key = hub.world.agencies[POLRI].signing
    refused(submit(rani, key), 403, "originator-mismatch")
    refused(open_by(rani, key, sealed_to(hub, POLRI)), 403, "originator-mismatch")


def test_system_signs_not_with_a_device(hub: HubUnderTest) -> None:
    device = officer(hub, POLRI).approved()
    hub.world.now = hub.hub.clock()
    envelope = hub.world.seal(POLRI, {"summary": (b"text", [PDRM])}, signing=device.signing)
    refused(hub.agency(POLRI).submit(envelope), 403, "originator-mismatch")


def test_removed_device_is_cut_off_at_once_while_its_keys_are_still_certified(
    hub: HubUnderTest,
) -> None:
    rani = officer(hub, POLRI)
    device = rani.approved()
    assert submit(rani, device.signing).status_code == 201
    answer = rani.send("DELETE", f"/v1/devices/{device.signing.public.kid}")
    assert answer.status_code == 204
    refused(submit(rani, device.signing), 403, "originator-mismatch")
    asked = {"to": device.sealing.public.kid}
    refused(rani.send("GET", "/v1/key-shares", params=asked), 404, "not-found")


def test_revoked_device_signs_nothing(hub: HubUnderTest) -> None:
    rani = officer(hub, POLRI)
    device = rani.approved()
    before = len(hub.world.statements)
    hub.world.revoke(device.signing.public, now(), by=hub.world.agencies[POLRI].signing)
    post(hub, before)
    assert listed(rani)[0]["status"] == "ended"
    refused(submit(rani, device.signing), 422, "key-not-active")


def test_devices_that_a_thief_certified_fall_with_the_stolen_key(hub: HubUnderTest) -> None:
    client = newcomer(hub, "id")
    world, stolen_at = hub.world, now()
    thief = officer(hub, client.agency)
    device = thief.approved()  # with the stolen key of the agency
    before = len(world.statements)
    key = world.agencies[client.agency].signing.public
    world.revoke(key, now(), compromised_at=stolen_at)
    post(hub, before)
    assert listed(thief)[0]["status"] == "ended"
    refused(submit(thief, device.signing), 422, "key-not-active")


@pytest.mark.parametrize("status", ["disabled", "ended"])
def test_device_of_a_disabled_officer_or_ended_session_is_of_no_use(
    hub: HubUnderTest, status: str
) -> None:
    rani = officer(hub, POLRI)
    device = rani.approved()
    if status == "disabled":
        hub.rows("UPDATE accounts SET status = 'disabled' WHERE id = $1", rani.account)
    else:
        hub.rows("UPDATE sessions SET ended_at = now() WHERE account = $1", rani.account)
    refused(submit(rani, device.signing), 401, "not-authenticated")
    refused(rani.send("GET", "/v1/devices"), 401, "not-authenticated")


def test_device_request_for_another_account_or_agency_is_refused(hub: HubUnderTest) -> None:
    rani, budi, ali = officer(hub, POLRI), officer(hub, POLRI), officer(hub, PDRM)
    for other in (budi, ali):
        asked = other.device_request(new_device(hub, other.agency))
        answer = rani.send("POST", "/v1/devices", content=asked.to_bytes())
        refused(answer, 403, "originator-mismatch")


def test_device_request_must_be_of_now_and_signed_by_the_device(hub: HubUnderTest) -> None:
    rani = officer(hub, POLRI)
    device, other = new_device(hub, POLRI), new_device(hub, POLRI)
    old = rani.device_request(device, requested_at=now() - timedelta(minutes=6))
    refused(rani.send("POST", "/v1/devices", content=old.to_bytes()), 422, "clock-window")
    mixed = Device(other.signing, device.sealing)
    asked = rani.device_request(mixed, signing=_parts(device))
    refused(rani.send("POST", "/v1/devices", content=asked.to_bytes()), 422, "bad-signature")
    assert listed(rani) == []


def _parts(device: Device) -> Any:  # noqa: ANN401 -- members
    return key_parts(device.signing.public)


def test_a_key_enrolled_once_is_enrolled_by_nobody_again(hub: HubUnderTest) -> None:
    rani, budi = officer(hub, POLRI), officer(hub, POLRI)
    device = rani.enrol()
    again = budi.device_request(device)
    refused(budi.send("POST", "/v1/devices", content=again.to_bytes()), 409, "conflict")


def test_account_has_no_more_devices_than_it_may(hub: HubUnderTest) -> None:
    rani = officer(hub, POLRI)
    for _ in range(MAX_DEVICES):
        rani.enrol()
    asked = rani.device_request(new_device(hub, POLRI))
    refused(rani.send("POST", "/v1/devices", content=asked.to_bytes()), 409, "conflict")


@pytest.mark.parametrize(
    ("category", "tlp", "rule"),
    [
        ("mule_account", "AMBER", None),
        ("scam_centre", "AMBER", "outside-categories"),
        ("mule_account", "RED", "above-ceiling"),
    ],
)
def test_refusal_tells_the_officer_and_the_log_which_bound_of_the_role_refused(
    category: str, tlp: str, rule: str | None, hub: HubUnderTest
) -> None:
    rani = officer(hub, POLRI)
    device = rani.approved()
    hub.rows(
        "UPDATE role_bindings SET categories = ARRAY['mule_account'], tlp_ceiling = 'AMBER'"
        " WHERE account = $1",
        rani.account,
    )
    hub.world.now = hub.hub.clock()
    facts: dict[str, Any] = {"category": category, "tlp": tlp}
    to_us = hub.world.seal("sg-spf", {"summary": (b"x", [POLRI])}, **facts)
    assert hub.agency("sg-spf").submit(to_us).status_code == 201
    opened, sent = open_by(rani, device.signing, to_us), submit(rani, device.signing, **facts)
    assert (opened.status_code, sent.status_code) == ((403, 403) if rule else (200, 201))
    if rule:
        for answer in (opened, sent):
            assert refused(answer, 403, "forbidden")["rule"] == rule
            assert record_of(hub, answer)["detail"] == rule


def test_system_enrols_no_device_and_is_told_why(hub: HubUnderTest) -> None:
    asked = officer(hub, POLRI).device_request(new_device(hub, POLRI))
    answer = hub.agency(POLRI).send("POST", "/v1/devices", content=asked.to_bytes())
    assert refused(answer, 403, "forbidden")["rule"] == "officer-only"


def test_shares_are_handed_to_nobody_but_their_devices_officer(hub: HubUnderTest) -> None:
    rani, budi, ali = officer(hub, POLRI), officer(hub, POLRI), officer(hub, PDRM)
    device = rani.approved()
    asked = {"to": device.sealing.public.kid}
    for other in (budi, ali, hub.agency(PDRM)):
        refused(other.send("GET", "/v1/key-shares", params=asked), 404, "not-found")
    assert hub.agency(POLRI).send("GET", "/v1/key-shares", params=asked).status_code == 200


def test_shares_that_are_not_what_they_say_are_refused(hub: HubUnderTest) -> None:
    world = hub.world
    polri, rani = world.agencies[POLRI], officer(hub, POLRI)
    device, loose = rani.approved(), rani.enrol()
    gone = rani.approved()
    assert rani.send("DELETE", f"/v1/devices/{gone.signing.public.kid}").status_code == 204
    unknown = sealing_key(world.federation.name, POLRI, 77)
    at = hub.hub.clock()
    cases = {
        "to a device nobody certified": (
            share_key(polri.sealing, loose.sealing.public, polri.signing, at),
            422,
            "unknown-key",
        ),
        "of a key nobody certified": (
            share_key(unknown, device.sealing.public, polri.signing, at),
            422,
            "unknown-key",
        ),
        "of yesterday": (
            share_key(polri.sealing, device.sealing.public, polri.signing, at - timedelta(days=1)),
            422,
            "clock-window",
        ),
        "to a device that was removed": (
            share_key(polri.sealing, gone.sealing.public, polri.signing, at),
            404,
            "not-found",
        ),
    }
    for name, (signed, status, code) in cases.items():
        answer = hub.agency(POLRI).send("POST", "/v1/key-shares", content=signed.to_bytes())
        assert answer.status_code == status, name
        refused(answer, status, code)


def test_agency_posts_no_share_of_another(hub: HubUnderTest) -> None:
    device = officer(hub, POLRI).approved()
    polri = hub.world.agencies[POLRI]
    signed = share_key(polri.sealing, device.sealing.public, polri.signing, hub.hub.clock())
    answer = hub.agency(PDRM).send("POST", "/v1/key-shares", content=signed.to_bytes())
    refused(answer, 403, "originator-mismatch")
