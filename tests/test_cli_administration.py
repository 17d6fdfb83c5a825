"""`serumpun admin` at a real hub: a country's and an agency's administrators at their screens."""

import json
from typing import Any

import pytest

from serumpun.exit_codes import ExitCode
from tests.hub import HubUnderTest
from tests.hub_steps import post, refused
from tests.officers import OfficerUnderTest, begin_session, sign_in
from tests.screens import Screens


@pytest.fixture
def house(screens: Screens) -> Screens:
    """The Indonesian root has stated its police's system administrator of the country."""
    state(screens.hub, "id-polri", "country_admin", "liaison_officer")
    return screens


def state(hub: HubUnderTest, agency: str, *roles: str) -> None:
    """Give an agency's system roles, by its country's root."""
    begin = len(hub.world.statements)
    hub.world.state(agency, hub.hub.clock(), roles=list(roles))
    post(hub, begin)


def told(screens: Screens, *arguments: str) -> dict[str, Any]:
    """Run a command of the administrator; returns what it printed."""
    printed: dict[str, Any] = json.loads(screens.see("id-polri", "admin", *arguments, "--json"))
    return printed


def newcomer(screens: Screens, name: str = "Officer One") -> OfficerUnderTest:
    """Let the administrator make an officer, who then signs in."""
    made = told(screens, "account", "add", "id-polri", name)
    return begin_session(screens.hub, made["account"])


def test_officer_gets_account_role_and_loses_both(house: Screens) -> None:
    officer = newcomer(house)
    account = officer.account
    given = told(
        house,
        "role",
        "grant",
        account,
        "analyst",
        "--ceiling",
        "AMBER",
        "--category",
        "scam_centre",
    )
    assert (given["role"], given["categories"]) == ("analyst", ["scam_centre"])
    assert officer.get("/v1/reports").status_code == 200
    assert [each["account"] for each in told(house, "role", "list")["role_bindings"]].count(
        account
    ) == 1
    assert "Officer One" in house.see("id-polri", "admin", "account", "list")
    assert account in house.see("id-polri", "admin", "role", "list", "--agency", "id-polri")
    house.see("id-polri", "admin", "role", "withdraw", account, "analyst")
    refused(officer.get("/v1/reports"), 403, "forbidden")
    told(house, "role", "grant", account, "analyst", "--ceiling", "RED")
    assert "disabled" in house.see("id-polri", "admin", "account", "disable", account, "--yes")
    refused(officer.get("/v1/reports"), 401, "not-authenticated")
    assert told(house, "account", "enable", account)["status"] == "active"
    refused(officer.get("/v1/reports"), 401, "not-authenticated")
    assert begin_session(house.hub, account).get("/v1/reports").status_code == 200


def test_invitation_is_shown_once_with_what_to_do(house: Screens) -> None:
    shown = house.see("id-polri", "admin", "account", "add", "id-polri", "Officer Two")
    assert "Invitation  id-polri." in shown
    assert "in person" in shown
    account = shown.split("Account     ")[1].split()[0]
    again = told(house, "account", "invite", account)["invitation"]
    assert again.startswith("id-polri.")
    assert again not in house.see("id-polri", "admin", "account", "show", account)


def test_session_is_listed_and_ended(house: Screens) -> None:
    officer = newcomer(house)
    [listed] = told(house, "session", "list", "--account", officer.account)["sessions"]
    assert listed["id"] == str(officer.session)
    assert officer.account in house.see("id-polri", "admin", "session", "list")
    assert house.see("id-polri", "admin", "session", "end", listed["id"]) == "It is over.\n"
    refused(officer.get("/v1/me"), 401, "not-authenticated")


def test_agency_is_suspended_and_comes_back(house: Screens) -> None:
    hub = house.hub
    hub.world.enrol("id-ppatk", hub.hub.clock())
    post(hub, len(hub.world.statements) - 3)
    assert hub.agency("id-ppatk").get("/v1/reports").status_code == 200
    suspend = ("admin", "agency", "suspend", "id-ppatk", "--reason", "audit", "--yes")
    assert "suspended" in house.see("id-polri", *suspend)
    refused(hub.agency("id-ppatk").get("/v1/reports"), 401, "not-authenticated")
    house.see("id-polri", "admin", "agency", "restore", "id-ppatk")
    assert hub.agency("id-ppatk").get("/v1/reports").status_code == 200


def test_two_countries_suspend_a_member(house: Screens) -> None:
    state(house.hub, "my-pdrm", "country_admin")
    assert house.hub.agency("sg-spf").get("/v1/reports").status_code == 200
    made = told(house, "proposal", "make", "suspend_member", "SG", "--reason", "agreed")
    listed = house.see("my-pdrm", "admin", "proposal", "list")
    assert "suspend_member" in listed
    assert "open" in listed
    own = house.see(
        "id-polri", "admin", "proposal", "confirm", made["id"], "--yes", code=ExitCode.NOT_ALLOWED
    )
    assert "second-person" in own
    done = house.see("my-pdrm", "admin", "proposal", "confirm", made["id"], "--yes")
    assert "suspend_member SG is confirmed." in done
    refused(house.hub.agency("sg-spf").get("/v1/reports"), 401, "not-authenticated")
    late = house.see("my-pdrm", "admin", "proposal", "reject", made["id"], code=ExitCode.CONFLICT)
    assert late.count("\n") == 1
    house.hub.rows("DELETE FROM suspensions")  # other tests' hub too


def test_proposal_is_withdrawn(house: Screens) -> None:
    made = told(house, "proposal", "make", "suspend_member", "SG", "--reason", "perhaps")
    assert told(house, "proposal", "withdraw", made["id"])["proposal"]["state"] == "withdrawn"


def test_lost_way_in_is_replaced_with_a_new_invitation(house: Screens) -> None:
    officer = newcomer(house)
    chief = sign_in(house.hub, "id-polri", "agency_admin")
    body = {"kind": "restore_account", "subject": officer.account, "reason": "lost"}
    made = chief.send("POST", "/v1/proposals", content=json.dumps(body)).json()
    shown = house.see("id-polri", "admin", "proposal", "confirm", made["id"], "--yes")
    assert "Invitation  id-polri." in shown


def test_refusal_is_one_line_that_names_the_rule(house: Screens) -> None:
    chief = newcomer(house)
    told(house, "role", "grant", chief.account, "agency_admin", "--ceiling", "RED")
    grant = ("admin", "role", "grant", "id-polri/system", "analyst", "--ceiling", "RED")
    shown = house.see("id-polri", *grant, code=ExitCode.NOT_ALLOWED)
    assert "not-for-oneself" in shown
    assert shown.count("\n") == 1


def test_account_that_can_be_none_is_refused_before_the_hub_is_asked(house: Screens) -> None:
    shown = house.see("id-polri", "admin", "account", "show", "polri", code=ExitCode.USAGE)
    assert "AGENCY/NAME" in shown


def test_whoever_is_no_administrator_is_told_so(house: Screens) -> None:
    state(house.hub, "my-pdrm", "analyst")
    shown = house.see("my-pdrm", "admin", "account", "list", code=ExitCode.NOT_ALLOWED)
    assert "no-role" in shown
