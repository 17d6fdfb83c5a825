"""Where a country's provider proves an agency's officers, no passkey is bound beside it."""

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from app.schemas.passkeys import PASSKEYS_PATH, REGISTER_OPTIONS_PATH, REGISTER_PATH
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub
from tests.hub_steps import refused
from tests.officers import sign_in
from tests.passkey_steps import Page, device_at, invite, with_passkey
from tests.scripted_provider import ScriptedProvider, scripted_provider
from tests.sign_in_steps import make_officer
from tests.test_proposals import decide, proposed
from tests.test_sign_in_provider import Journey, state_provider

POLRI, PPATK, PDRM = "id-polri", "id-ppatk", "my-pdrm"


@pytest.fixture(scope="module")
def hub(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubUnderTest]:
    """One hub for the whole file, at a name."""
    folder = tmp_path_factory.mktemp("hub")
    with running_hub(database, folder, [POLRI, PPATK, PDRM], host="localhost") as under_test:
        yield under_test


@contextmanager
def named(hub: HubUnderTest) -> Iterator[ScriptedProvider]:
    """Let Indonesia have a provider for one of its agencies, until the block ends."""
    with scripted_provider() as provider:
        state_provider(hub, "id", provider, [POLRI])
        try:
            yield provider
        finally:
            state_provider(hub, "id", provider, [POLRI], status="ended")


def binds_at(provider: ScriptedProvider, hub: HubUnderTest, invitation: str) -> None:
    """Show that an invitation binds at the provider."""
    journey = Journey.to(hub, provider, invitation=invitation)
    assert journey.back(provider).status_code == 303


def test_invited_officer_whom_a_provider_proves_binds_no_passkey(hub: HubUnderTest) -> None:
    code = invite(hub, make_officer(hub, POLRI))
    with named(hub) as provider:
        answer = Page(hub).post(REGISTER_OPTIONS_PATH, invitation=code)
        refused(answer, 403, "provider-required")
        binds_at(provider, hub, code)


def test_provider_named_while_the_browser_asks_keeps_the_passkey_out(hub: HubUnderTest) -> None:
    account = make_officer(hub, POLRI)
    code, page = invite(hub, account), Page(hub)
    made = device_at(hub).make(page.asked(REGISTER_OPTIONS_PATH, invitation=code))
    with named(hub) as provider:
        refused(page.post(REGISTER_PATH, passkey=made), 403, "provider-required")
        assert not hub.rows("SELECT 1 FROM passkeys WHERE account = $1", account)
        binds_at(provider, hub, code)


def test_officer_whom_a_provider_proves_adds_no_passkey(hub: HubUnderTest) -> None:
    officer = sign_in(hub, POLRI, "analyst")
    asked = officer.send("POST", f"{PASSKEYS_PATH}/options").json()["public_key"]
    with named(hub):
        refused(officer.send("POST", f"{PASSKEYS_PATH}/options"), 403, "provider-required")
        answer = officer.send("POST", PASSKEYS_PATH, json=device_at(hub).make(asked))
        refused(answer, 403, "provider-required")
    assert officer.get(PASSKEYS_PATH).json()["passkeys"] == []


@pytest.mark.parametrize("agency", [PPATK, PDRM])
def test_officer_whom_no_provider_proves_binds_a_passkey(agency: str, hub: HubUnderTest) -> None:
    with named(hub):
        with_passkey(hub, make_officer(hub, agency))


def test_passkeys_are_bound_again_once_the_provider_has_ended(hub: HubUnderTest) -> None:
    with named(hub):
        pass
    with_passkey(hub, make_officer(hub, POLRI))


def test_passkey_of_before_goes_on(hub: HubUnderTest) -> None:
    device = with_passkey(hub, make_officer(hub, POLRI))
    with named(hub):
        assert Page(hub).sign_in(device).status_code == 200


def test_lost_passkey_is_replaced_by_two_administrators_at_the_provider(hub: HubUnderTest) -> None:
    chief, deputy = (sign_in(hub, POLRI, "agency_admin") for _ in range(2))
    account = make_officer(hub, POLRI)
    device = with_passkey(hub, account)
    with named(hub) as provider:
        done = decide(deputy, proposed(chief, "restore_account", account))
        assert done.status_code == 200, done.text
        code = done.json()["invitation"]["invitation"]
        refused(Page(hub).sign_in(device), 422, "passkey-invalid")
        answer = Page(hub).post(REGISTER_OPTIONS_PATH, invitation=code)
        refused(answer, 403, "provider-required")
        binds_at(provider, hub, code)
        assert Journey.to(hub, provider).back(provider).status_code == 303  # known from then on


def test_lost_account_at_the_provider_is_replaced_there_too(hub: HubUnderTest) -> None:
    chief, deputy = (sign_in(hub, POLRI, "agency_admin") for _ in range(2))
    account = make_officer(hub, POLRI)
    with named(hub) as provider:
        binds_at(provider, hub, invite(hub, account))
        done = decide(deputy, proposed(chief, "restore_account", account))
        assert Journey.to(hub, provider).back(provider).status_code == 400
        binds_at(provider, hub, done.json()["invitation"]["invitation"])
