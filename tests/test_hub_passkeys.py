"""An officer's own passkeys at the real hub: listed, added, removed, lost and replaced."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

import pytest

from app.crypto.encoding import to_base64url
from app.schemas.passkeys import PASSKEYS, PASSKEYS_PATH
from tests.authenticator import Authenticator
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub
from tests.hub_steps import refused
from tests.officers import OfficerUnderTest, sign_in
from tests.passkey_steps import Page, device_at, with_passkey

POLRI = "id-polri"


@pytest.fixture(scope="module")
def hub(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubUnderTest]:
    """One hub for the whole file, at a name: browsers have no passkeys for an IP address."""
    folder = tmp_path_factory.mktemp("hub")
    with running_hub(database, folder, [POLRI, "my-pdrm"], host="localhost") as under_test:
        yield under_test


def options_for(who: OfficerUnderTest) -> dict[str, Any]:
    """Get what the officer's browser is to be asked."""
    answer = who.send("POST", f"{PASSKEYS_PATH}/options")
    assert answer.status_code == 200, answer.text
    options: dict[str, Any] = answer.json()["public_key"]
    return options


def add(who: OfficerUnderTest) -> Authenticator:
    """Add a passkey."""
    device = device_at(who.hub)
    answer = who.send("POST", PASSKEYS_PATH, json=device.make(options_for(who)))
    assert answer.status_code == 201, answer.text
    assert answer.json()["id"] == to_base64url(device.id)
    return device


def remove(who: OfficerUnderTest, device: Authenticator) -> Any:  # noqa: ANN401 -- an answer
    """Remove a passkey."""
    return who.send("DELETE", f"{PASSKEYS_PATH}/{to_base64url(device.id)}")


def test_second_passkey_is_added_signs_in_and_the_first_is_removed(hub: HubUnderTest) -> None:
    who = sign_in(hub, POLRI, "analyst")
    first = with_passkey(hub, who.account)
    options = options_for(who)
    assert options["excludeCredentials"] == [{"type": "public-key", "id": to_base64url(first.id)}]
    second = add(who)
    listed = who.get(PASSKEYS_PATH).json()["passkeys"]
    assert [each["id"] for each in listed] == [to_base64url(first.id), to_base64url(second.id)]
    assert Page(hub).sign_in(second).status_code == 200
    assert remove(who, first).status_code == 204
    refused(Page(hub).sign_in(first), 422, "passkey-invalid")
    assert Page(hub).sign_in(second).status_code == 200


def test_last_way_in_is_not_removed_by_oneself(hub: HubUnderTest) -> None:
    who = sign_in(hub, POLRI, "analyst")
    only = with_passkey(hub, who.account)
    refused(remove(who, only), 409, "last-way-in")
    assert Page(hub).sign_in(only).status_code == 200


@pytest.mark.parametrize(
    "login",
    [{"signed_in_ago": timedelta(minutes=6)}, {"is_phishing_resistant": False}],
    ids=["old", "phishable"],
)
def test_passkeys_change_only_after_a_fresh_sign_in_that_cannot_be_phished(
    hub: HubUnderTest, login: dict[str, Any]
) -> None:
    who = sign_in(hub, POLRI, "analyst", **login)
    device = with_passkey(hub, who.account)
    refused(who.send("POST", f"{PASSKEYS_PATH}/options"), 401, "step-up-required")
    made = device_at(hub).make({"rp": {"id": "localhost"}, "user": {"id": ""}, "challenge": ""})
    refused(who.send("POST", PASSKEYS_PATH, json=made), 401, "step-up-required")
    refused(remove(who, device), 401, "step-up-required")
    assert who.get(PASSKEYS_PATH).status_code == 200


def test_challenge_of_a_further_passkey_is_good_once_and_in_its_session(hub: HubUnderTest) -> None:
    who, other = sign_in(hub, POLRI, "analyst"), sign_in(hub, POLRI, "analyst")
    options = options_for(who)
    options_for(other)
    stolen = device_at(hub).make(options)
    refused(other.send("POST", PASSKEYS_PATH, json=stolen), 422, "passkey-invalid")
    assert who.send("POST", PASSKEYS_PATH, json=device_at(hub).make(options)).status_code == 201
    again = who.send("POST", PASSKEYS_PATH, json=device_at(hub).make(options))
    refused(again, 422, "passkey-invalid")


def test_anothers_passkey_is_neither_listed_nor_removed(hub: HubUnderTest) -> None:
    who = sign_in(hub, POLRI, "agency_admin")
    colleague = with_passkey(hub, sign_in(hub, POLRI, "analyst").account)
    foreigner = with_passkey(hub, sign_in(hub, "my-pdrm", "analyst").account)
    add(who)
    add(who)
    for device in (colleague, foreigner, device_at(hub)):
        refused(remove(who, device), 404, "not-found")
    assert len(who.get(PASSKEYS_PATH).json()["passkeys"]) == 2
    refused(who.send("DELETE", f"{PASSKEYS_PATH}/="), 404, "not-found")


def test_account_has_a_bounded_number_of_passkeys(hub: HubUnderTest) -> None:
    who = sign_in(hub, POLRI, "analyst")
    for _ in range(PASSKEYS):
        add(who)
    late = who.send("POST", PASSKEYS_PATH, json=device_at(hub).make(options_for(who)))
    refused(late, 409, "conflict")


def test_officer_invited_by_an_administrator_makes_a_passkey(hub: HubUnderTest) -> None:
    admin = sign_in(hub, POLRI, "agency_admin")
    answer = admin.send("POST", "/v1/accounts", json={"agency": POLRI, "name": "Rani"})
    assert answer.status_code == 201, answer.text
    page = Page(hub)
    onward = page.register(device_at(hub), answer.json()["invitation"])
    assert page.tokens(onward)["session"]
