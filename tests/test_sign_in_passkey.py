"""Officers sign in by passkey at the real hub: bound by an invitation, and every attack on it."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from app.crypto.encoding import to_base64url
from app.schemas.passkeys import (
    ASSERT_OPTIONS_PATH,
    ASSERT_PATH,
    REGISTER_OPTIONS_PATH,
    REGISTER_PATH,
)
from app.schemas.sign_in import TRIES_PER_MINUTE
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub
from tests.hub_steps import later, record_of, records_of, refused
from tests.passkey_steps import Page, device_at, invite, with_passkey
from tests.sign_in_steps import fresh_secret, make_officer

AGENCIES = ("id-polri", "my-pdrm")
POLRI, PDRM = AGENCIES


@pytest.fixture(scope="module")
def hub(
    database: DatabaseUnderTest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[HubUnderTest]:
    """One hub for the whole file, at a name: browsers have no passkeys for an IP address."""
    folder = tmp_path_factory.mktemp("hub")
    with running_hub(database, folder, AGENCIES, host="localhost") as under_test:
        yield under_test


@pytest.fixture(autouse=True)
def _who_guesses_in_one_test_hinders_no_other(hub: HubUnderTest) -> None:
    hub.hub.tries._buckets.clear()


# --- the way it should go -------------------------------------------------------------------------


def test_invited_officer_makes_a_passkey_and_signs_in_with_it_from_then_on(
    hub: HubUnderTest,
) -> None:
    account, device = make_officer(hub, POLRI), device_at(hub)
    page = Page(hub)
    onward = page.register(device, invite(hub, account))
    tokens = page.tokens(onward)
    assert page.app.get("/v1/reports", tokens["access_token"]).status_code == 200
    recorded = {record["action"] for record in records_of(hub, onward)}
    assert recorded == {"sign-in:bind", "sign-in:finish"}
    again = Page(hub)
    answer = again.sign_in(device)
    record = record_of(hub, answer)
    assert (record["account"], record["detail"]) == (account, "method=passkey")
    fresh = again.tokens(answer)["access_token"]
    assert again.app.get("/v1/reports", fresh).status_code == 200
    [row] = hub.rows("SELECT * FROM sessions WHERE account = $1 ORDER BY id DESC LIMIT 1", account)
    assert (row["method"], row["is_phishing_resistant"]) == ("passkey", True)


def test_page_offers_passkeys_and_loads_one_script_of_the_hub(hub: HubUnderTest) -> None:
    page = Page(hub)
    shown = page.browser.open(page.request_uri)
    assert 'id="passkey"' in shown.text
    policy = shown.headers["content-security-policy"]
    assert "script-src 'self'" in policy
    assert "unsafe" not in policy
    script = hub.http.get(f"{hub.url}/sign-in/passkey.js")
    assert script.headers["content-type"].startswith("text/javascript")
    assert "navigator.credentials" in script.text


# --- attacks --------------------------------------------------------------------------------------


def test_answer_to_a_challenge_is_good_once(hub: HubUnderTest) -> None:
    device = with_passkey(hub, make_officer(hub, POLRI))
    page = Page(hub)
    answer = device.sign(page.asked())
    other = Page(hub)
    other.asked()
    refused(other.post(ASSERT_PATH, passkey=answer), 422, "passkey-invalid")
    bad = {**answer, "signature": to_base64url(b"no")}
    refused(page.post(ASSERT_PATH, passkey=bad), 422, "passkey-invalid")
    refused(page.post(ASSERT_PATH, passkey=answer), 422, "passkey-invalid")  # it is used up


def test_counter_that_went_back_is_refused_as_a_copy(hub: HubUnderTest) -> None:
    account = make_officer(hub, POLRI)
    device = with_passkey(hub, account)
    assert Page(hub).sign_in(device).status_code == 200
    device.count = 0
    answer = Page(hub).sign_in(device)
    refused(answer, 422, "passkey-invalid")
    assert record_of(hub, answer)["account"] == account


def test_passkey_that_does_not_count_signs_in_again_and_again(hub: HubUnderTest) -> None:
    device = with_passkey(hub, make_officer(hub, POLRI), is_counting=False)
    for _ in range(2):
        assert Page(hub).sign_in(device).status_code == 200


def test_passkey_that_names_another_account_is_refused(hub: HubUnderTest) -> None:
    mine, other = make_officer(hub, POLRI), make_officer(hub, POLRI)
    device = with_passkey(hub, mine)
    device.account = other.encode()
    refused(Page(hub).sign_in(device), 422, "passkey-invalid")


def test_passkey_that_names_another_agency_is_refused(hub: HubUnderTest) -> None:
    device = with_passkey(hub, make_officer(hub, POLRI))
    device.account = make_officer(hub, PDRM).encode()
    refused(Page(hub).sign_in(device), 422, "passkey-invalid")


def test_nobody_can_tell_who_has_a_passkey(hub: HubUnderTest) -> None:
    account = make_officer(hub, POLRI)
    device, stranger = with_passkey(hub, account), device_at(hub)
    page = Page(hub)
    assert page.asked().keys() == {"rpId", "challenge", "timeout", "userVerification"}
    told = []
    for handle in (account, f"{POLRI}/zzzzzzzzzz", "th-nobody/zzzzzzzzzz"):
        stranger.account = handle.encode()
        answer = Page(hub).sign_in(stranger)
        problem = refused(answer, 422, "passkey-invalid")
        told.append({name: problem[name] for name in problem if name != "request_id"})
    assert told[0] == told[1] == told[2]
    assert device.id


def test_disabled_officer_does_not_get_in(hub: HubUnderTest) -> None:
    account = make_officer(hub, POLRI)
    device = with_passkey(hub, account)
    hub.rows("UPDATE accounts SET status = 'disabled' WHERE id = $1", account)
    hub.rows("UPDATE directory_head SET version = version + 1")
    answer = Page(hub).sign_in(device)
    refused(answer, 400, "sign-in-invalid")
    assert record_of(hub, answer)["outcome"] == "refused"


def test_sign_in_of_another_browser_is_refused(hub: HubUnderTest) -> None:
    device = with_passkey(hub, make_officer(hub, POLRI))
    victim, thief = Page(hub), Page(hub)
    thief.request_uri = victim.request_uri
    refused(thief.post(ASSERT_OPTIONS_PATH), 400, "sign-in-invalid")
    answer = device.sign(victim.asked())
    refused(thief.post(ASSERT_PATH, passkey=answer), 400, "sign-in-invalid")


def test_invitation_binds_one_passkey(hub: HubUnderTest) -> None:
    code = invite(hub, make_officer(hub, POLRI))
    first, second = Page(hub), Page(hub)
    options = second.asked(REGISTER_OPTIONS_PATH, invitation=code)
    assert first.register(device_at(hub), code).status_code == 200
    late = second.post(REGISTER_PATH, passkey=device_at(hub).make(options))
    refused(late, 400, "sign-in-invalid")
    again = Page(hub).post(REGISTER_OPTIONS_PATH, invitation=code)
    refused(again, 400, "sign-in-invalid")


def test_invitation_is_over_after_its_day(hub: HubUnderTest) -> None:
    code = invite(hub, make_officer(hub, POLRI))
    with later(hub, timedelta(hours=24)):
        answer = Page(hub).post(REGISTER_OPTIONS_PATH, invitation=code)
    refused(answer, 400, "sign-in-invalid")


def test_invitation_of_one_agency_is_nothing_at_another(hub: HubUnderTest) -> None:
    secret = invite(hub, make_officer(hub, POLRI)).partition(".")[2]
    answer = Page(hub).post(REGISTER_OPTIONS_PATH, invitation=f"{PDRM}.{secret}")
    refused(answer, 400, "sign-in-invalid")


def test_registration_without_an_invitation_is_refused(hub: HubUnderTest) -> None:
    device = with_passkey(hub, make_officer(hub, POLRI))
    page = Page(hub)
    refused(page.post(REGISTER_OPTIONS_PATH), 400, "sign-in-invalid")
    asked = page.asked()
    handle = to_base64url(device.account)
    made = device_at(hub).make({**asked, "rp": {"id": asked["rpId"]}, "user": {"id": handle}})
    refused(page.post(REGISTER_PATH, passkey=made), 400, "sign-in-invalid")


def test_passkey_of_one_account_is_not_registered_for_another(hub: HubUnderTest) -> None:
    device = with_passkey(hub, make_officer(hub, POLRI))
    twin = device_at(hub, id=device.id)
    answer = Page(hub).register(twin, invite(hub, make_officer(hub, PDRM)))
    refused(answer, 422, "passkey-invalid")
    assert Page(hub).sign_in(device).status_code == 200


def test_invitations_cannot_be_guessed_at_will(hub: HubUnderTest) -> None:
    page = Page(hub)
    told = {
        page.post(REGISTER_OPTIONS_PATH, invitation=f"th-guessed.{fresh_secret()}").status_code
        for _ in range(TRIES_PER_MINUTE * 2)  # a slow machine earns some back meanwhile
    }
    assert told == {400, 429}


def test_invitations_pushed_by_a_client_cannot_be_guessed_at_will_either(hub: HubUnderTest) -> None:
    told = set[int]()
    for _ in range(TRIES_PER_MINUTE * 2):
        page = Page(hub, invitation=f"th-guessed.{fresh_secret()}")
        asked = page.asked()  # for a passkey that is there: a challenge, and no invitation
        made = device_at(hub).make({**asked, "rp": {"id": asked["rpId"]}, "user": {"id": "YQ"}})
        told.add(page.post(REGISTER_PATH, passkey=made).status_code)
    assert told == {400, 429}


def test_hub_at_an_ip_address_offers_no_passkeys(hub_at_address: HubUnderTest) -> None:
    page = Page(hub_at_address)
    shown = page.browser.open(page.request_uri)
    assert "passkey" not in shown.text
    refused(page.post(ASSERT_OPTIONS_PATH), 400, "sign-in-invalid")


@pytest.fixture
def hub_at_address(shared_hub: HubUnderTest) -> HubUnderTest:
    """A hub whose address is no name."""
    return shared_hub
