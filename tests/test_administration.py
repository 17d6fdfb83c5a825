"""A country runs its own house: accounts, roles, sessions, suspensions; told by role and attack."""

import json
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from typing import Any

import httpx2
import pytest

from app.crypto.encoding import to_timestamp
from tests.hub import DatabaseUnderTest, HubUnderTest, running_hub
from tests.hub_steps import path_of, post, record_of, refused
from tests.officers import Bound, OfficerUnderTest, begin_session, bind, sign_in

ADMINISTRATORS = ("agency_admin", "country_admin")


def put_role(
    admin: OfficerUnderTest,
    account: str,
    role: str,
    **bounds: Any,  # noqa: ANN401
) -> httpx2.Response:
    """Give a role."""
    body = {"tlp_ceiling": "RED", **bounds}
    return admin.send("PUT", f"/v1/role-bindings/{account}/{role}", content=json.dumps(body))


def create(admin: OfficerUnderTest, agency: str) -> httpx2.Response:
    """Make an account."""
    body = json.dumps({"agency": agency, "name": "Officer One"})
    return admin.send("POST", "/v1/accounts", content=body)


def change(admin: OfficerUnderTest, account: str, **members: str) -> httpx2.Response:
    """Change an account."""
    return admin.send("PATCH", f"/v1/accounts/{account}", content=json.dumps(members))


@pytest.fixture(scope="module")
def hub(shared_hub: HubUnderTest) -> HubUnderTest:
    """One hub for most: who acts in a test is new in it."""
    return shared_hub


@pytest.fixture
def own_hub(database: DatabaseUnderTest, tmp_path: Path) -> Iterator[HubUnderTest]:
    """A hub whose members and reports a test changes or counts."""
    with running_hub(database, tmp_path) as running:
        yield running


@pytest.fixture
def chief(hub: HubUnderTest) -> OfficerUnderTest:
    """An administrator of one agency."""
    return sign_in(hub, "id-polri", "agency_admin")


@pytest.fixture
def minister(hub: HubUnderTest) -> OfficerUnderTest:
    """An administrator of a whole country."""
    return sign_in(hub, "id-polri", "country_admin")


# --- one's own house ------------------------------------------------------------------------------


def test_administrator_makes_an_officer_who_may_do_what_was_granted_and_no_more(
    hub: HubUnderTest, chief: OfficerUnderTest
) -> None:
    made = create(chief, "id-polri")
    assert made.status_code == 201, made.text
    invited = made.json()
    assert invited["invitation"].startswith("id-polri.")
    account = invited["account"]
    newcomer = begin_session(hub, account)
    refused(newcomer.get("/v1/reports"), 403, "forbidden")
    assert put_role(chief, account, "analyst").status_code == 200
    assert newcomer.get("/v1/reports").status_code == 200
    refused(newcomer.get("/v1/accounts"), 403, "forbidden")
    listed = chief.get("/v1/accounts").json()["accounts"]
    assert [(entry["id"], entry["name"]) for entry in listed if entry["id"] == account] == [
        (account, "Officer One")
    ]
    assert record_of(hub, made)["object"] == account


def test_invitation_is_stored_as_a_digest_and_replaced_by_the_next(
    hub: HubUnderTest, chief: OfficerUnderTest
) -> None:
    first = create(chief, "id-polri").json()
    again = chief.send("POST", f"/v1/accounts/{first['account']}/invitation").json()
    assert again["invitation"] != first["invitation"]
    [row] = hub.rows("SELECT digest FROM invitations WHERE account = $1", first["account"])
    dump = str(hub.rows("SELECT invitations::text FROM invitations"))
    assert len(row["digest"]) == 32
    for code in (first["invitation"], again["invitation"]):
        assert code.partition(".")[2] not in dump


def test_role_that_is_withdrawn_is_gone_at_the_next_request(
    hub: HubUnderTest, chief: OfficerUnderTest
) -> None:
    analyst = sign_in(hub, "id-polri", "analyst")
    assert analyst.get("/v1/reports").status_code == 200
    path = f"/v1/role-bindings/{analyst.account}/analyst"
    assert chief.send("DELETE", path).status_code == 204
    refused(analyst.get("/v1/reports"), 403, "forbidden")
    refused(chief.send("DELETE", path), 404, "not-found")


def test_role_ends_by_itself(hub: HubUnderTest) -> None:
    past = hub.hub.clock() - timedelta(seconds=1)
    late = sign_in(hub, "id-polri", Bound("analyst", until=past))
    assert refused(late.get("/v1/reports"), 403, "forbidden")["rule"] == "no-role"


def test_disabled_account_is_refused_at_once_and_its_session_stays_ended(
    hub: HubUnderTest, chief: OfficerUnderTest
) -> None:
    analyst = sign_in(hub, "id-polri", "analyst")
    assert analyst.get("/v1/reports").status_code == 200
    assert change(chief, analyst.account, status="disabled").json()["status"] == "disabled"
    refused(analyst.get("/v1/reports"), 401, "not-authenticated")
    assert change(chief, analyst.account, status="active").status_code == 200
    refused(analyst.get("/v1/reports"), 401, "not-authenticated")
    assert begin_session(hub, analyst.account).get("/v1/reports").status_code == 200


def test_country_administrator_reaches_every_agency_of_the_country(own_hub: HubUnderTest) -> None:
    minister = sign_in(own_hub, "my-pdrm", "country_admin")
    own_hub.world.enrol("my-nfcc", own_hub.hub.clock())
    post(own_hub, len(own_hub.world.statements) - 3)
    account = create(minister, "my-nfcc").json()["account"]
    assert put_role(minister, account, "agency_admin").status_code == 200
    local = begin_session(own_hub, account)
    assert [entry["agency"] for entry in local.get("/v1/accounts").json()["accounts"]] == [
        "my-nfcc",
        "my-nfcc",
    ]
    seen = {entry["agency"] for entry in minister.get("/v1/accounts").json()["accounts"]}
    assert seen == {"my-pdrm", "my-nfcc"}


def test_system_that_its_country_stated_names_the_first_country_administrator(
    own_hub: HubUnderTest,
) -> None:
    begin = len(own_hub.world.statements)
    own_hub.world.state("id-polri", own_hub.hub.clock(), roles=["country_admin"])
    post(own_hub, begin)
    system = own_hub.agency("id-polri")
    body = json.dumps({"agency": "id-polri", "name": "First"})
    account = system.send("POST", "/v1/accounts", content=body).json()["account"]
    path = f"/v1/role-bindings/{account}/country_admin"
    granted = system.send("PUT", path, content=json.dumps({"tlp_ceiling": "RED"}))
    assert granted.status_code == 200, granted.text
    assert begin_session(own_hub, account).get("/v1/accounts").status_code == 200


def test_officer_bound_to_categories_sees_and_opens_only_those(own_hub: HubUnderTest) -> None:
    mules = own_hub.world.seal(
        "my-pdrm", {"summary": (b"a", ["id-polri"])}, category="mule_account"
    )
    other = own_hub.world.seal("my-pdrm", {"summary": (b"b", ["id-polri"])}, category="scam_centre")
    for envelope in (mules, other):
        assert own_hub.agency("my-pdrm").submit(envelope).status_code == 201
    bound = sign_in(own_hub, "id-polri", Bound("analyst", categories=["mule_account"]))
    listed = bound.get("/v1/reports").json()["reports"]
    assert [entry["signed"]["payload"] for entry in listed] == [mules.payload]
    unbound = sign_in(own_hub, "id-polri", "analyst")
    assert len(unbound.get("/v1/reports").json()["reports"]) == 2


def test_domain_covers_its_categories(own_hub: HubUnderTest) -> None:
    envelope = own_hub.world.seal(
        "my-pdrm", {"summary": (b"a", ["id-polri"])}, category="scam_centre"
    )
    assert own_hub.agency("my-pdrm").submit(envelope).status_code == 201
    domains = [
        domain["code"]
        for domain in own_hub.agency("id-polri").get("/v1/categories").json()["domains"]
        if any(category["code"] == "scam_centre" for category in domain["categories"])
    ]
    bound = sign_in(own_hub, "id-polri", Bound("analyst", categories=domains))
    assert len(bound.get("/v1/reports").json()["reports"]) == 1


# --- suspension -----------------------------------------------------------------------------------


def test_suspended_agency_is_cut_off_at_once_and_may_come_back(
    own_hub: HubUnderTest,
) -> None:
    own_hub.world.enrol("my-nfcc", own_hub.hub.clock())
    post(own_hub, len(own_hub.world.statements) - 3)
    minister = sign_in(own_hub, "my-nfcc", "country_admin")
    reader = sign_in(own_hub, "my-pdrm", "analyst")
    path, body = "/v1/agencies/my-pdrm/suspension", json.dumps({"reason": "audit"})
    assert own_hub.agency("my-pdrm").get("/v1/reports").status_code == 200
    assert minister.send("PUT", path, content=body).status_code == 204
    refused(own_hub.agency("my-pdrm").get("/v1/reports"), 401, "not-authenticated")
    refused(reader.get("/v1/reports"), 401, "not-authenticated")
    to_them = own_hub.world.seal("id-polri", {"summary": (b"text", ["my-pdrm"])})
    refused(own_hub.agency("id-polri").submit(to_them), 422, "recipient-key-not-active")
    told = own_hub.agency("id-polri").get("/v1/members").json()["suspended"]
    assert [entry["subject"] for entry in told] == ["my-pdrm"]
    refused(minister.send("PUT", path, content=body), 409, "account-conflict")
    assert minister.send("DELETE", path).status_code == 204
    assert reader.get("/v1/reports").status_code == 200
    assert own_hub.agency("id-polri").submit(to_them).status_code == 201


def test_administrator_suspends_neither_its_own_agency_nor_another_countrys(
    minister: OfficerUnderTest,
) -> None:
    body = json.dumps({"reason": "audit"})
    own = minister.send("PUT", "/v1/agencies/id-polri/suspension", content=body)
    assert refused(own, 403, "forbidden")["rule"] == "not-for-oneself"
    for agency in ("my-pdrm", "my-nobody"):
        answer = minister.send("PUT", f"/v1/agencies/{agency}/suspension", content=body)
        refused(answer, 404, "not-found")


# --- attacks --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("role", "wanted"),
    [
        ("agency_admin", "agency_admin"),
        ("agency_admin", "country_admin"),
        ("agency_admin", "auditor"),
        ("country_admin", "country_admin"),
    ],
)
def test_administrator_grants_nothing_beside_or_above_itself(
    role: str, wanted: str, hub: HubUnderTest
) -> None:
    admin, target = sign_in(hub, "id-polri", role), sign_in(hub, "id-polri")
    answer = put_role(admin, target.account, wanted)
    assert refused(answer, 403, "forbidden")["rule"] == "beyond-own-grant"
    assert record_of(hub, answer)["detail"] == "beyond-own-grant"


@pytest.mark.parametrize("wanted", ["federation_auditor", "witness", "hub_operator"])
def test_administrator_grants_no_role_of_the_federation(
    wanted: str, hub: HubUnderTest, minister: OfficerUnderTest
) -> None:
    target = sign_in(hub, "id-polri")
    answer = put_role(minister, target.account, wanted)
    assert refused(answer, 403, "forbidden")["rule"] == "second-person"


@pytest.mark.parametrize("role", ADMINISTRATORS)
def test_nobody_grants_himself_anything(role: str, hub: HubUnderTest) -> None:
    admin = sign_in(hub, "id-polri", role)
    answer = put_role(admin, admin.account, "analyst")
    assert refused(answer, 403, "forbidden")["rule"] == "not-for-oneself"
    refused(admin.get("/v1/reports"), 403, "forbidden")


@pytest.mark.parametrize("role", ADMINISTRATORS)
def test_other_countrys_officer_and_an_absent_one_are_the_same(
    role: str, hub: HubUnderTest
) -> None:
    admin, foreign = sign_in(hub, "id-polri", role), sign_in(hub, "my-pdrm", "analyst")
    for account in (foreign.account, "my-pdrm/aaaaaaaaaa", "my-pdrm/system", "xx-none/system"):
        answers = [
            put_role(admin, account, "analyst"),
            change(admin, account, status="disabled"),
            admin.get(f"/v1/accounts/{account}"),
            admin.send("POST", f"/v1/accounts/{account}/invitation"),
            admin.send("DELETE", f"/v1/role-bindings/{account}/analyst"),
            admin.get("/v1/sessions", account=account),
        ]
        for answer in answers[:-1]:
            refused(answer, 404, "not-found")
        assert answers[-1].json() == {"sessions": [], "next": None}
    refused(create(admin, "my-pdrm"), 404, "not-found")
    refused(create(admin, "xx-none"), 404, "not-found")
    assert foreign.get("/v1/reports").status_code == 200


def test_agency_administrator_reaches_no_other_agency_of_its_country(own_hub: HubUnderTest) -> None:
    own_hub.world.enrol("id-ppatk", own_hub.hub.clock())
    post(own_hub, len(own_hub.world.statements) - 3)
    chief, other = (
        sign_in(own_hub, "id-polri", "agency_admin"),
        sign_in(own_hub, "id-ppatk", "analyst"),
    )
    refused(put_role(chief, other.account, "submitter"), 404, "not-found")
    refused(change(chief, other.account, status="disabled"), 404, "not-found")
    refused(create(chief, "id-ppatk"), 404, "not-found")


def test_system_takes_its_roles_from_its_country_alone(
    hub: HubUnderTest, minister: OfficerUnderTest
) -> None:
    for answer in (
        put_role(minister, "id-polri/system", "analyst"),
        change(minister, "id-polri/system", status="disabled"),
        minister.send("DELETE", "/v1/role-bindings/id-polri/system/analyst"),
    ):
        assert refused(answer, 403, "forbidden")["rule"] == "stated-by-country"
    assert hub.agency("id-polri").get("/v1/reports").status_code == 200


def test_administrator_gives_no_more_than_it_has(hub: HubUnderTest) -> None:
    until = hub.hub.clock() + timedelta(days=1)
    bounds: dict[str, Any] = {
        "tlp_ceiling": "AMBER",
        "categories": ["mule_account"],
        "until": until,
    }
    chief = sign_in(hub, "id-polri", Bound("agency_admin", **bounds))
    target = sign_in(hub, "id-polri")
    own = {**bounds, "until": to_timestamp(until)}
    assert put_role(chief, target.account, "analyst", **own).status_code == 200
    for more in (
        {"tlp_ceiling": "RED"},
        {"categories": None},
        {"categories": ["mule_account", "scam_centre"]},
        {"until": None},
        {"until": to_timestamp(until + timedelta(seconds=1))},
    ):
        answer = put_role(chief, target.account, "analyst", **{**own, **more})
        assert refused(answer, 403, "forbidden")["rule"] == "beyond-own-grant", more


def test_agency_administrator_does_not_disable_its_country_administrator(
    hub: HubUnderTest, chief: OfficerUnderTest, minister: OfficerUnderTest
) -> None:
    for victim in (minister, sign_in(hub, "id-polri", "agency_admin")):
        answer = change(chief, victim.account, status="disabled")
        assert refused(answer, 403, "forbidden")["rule"] == "beyond-own-grant"
        assert victim.get("/v1/accounts").status_code == 200


@pytest.mark.parametrize(
    "last",
    [{"ago": timedelta(seconds=301)}, {"resistant": False}],
    ids=["old", "could be phished"],
)
def test_change_of_roles_takes_a_fresh_sign_in_that_cannot_be_phished(
    last: dict[str, Any], hub: HubUnderTest, chief: OfficerUnderTest
) -> None:
    target = sign_in(hub, "id-polri")
    chief.sign_in_again(**last)
    for answer in (
        put_role(chief, target.account, "analyst"),
        create(chief, "id-polri"),
        change(chief, target.account, status="disabled"),
    ):
        refused(answer, 401, "step-up-required")
        assert "insufficient_user_authentication" in answer.headers["www-authenticate"]
    assert chief.get("/v1/accounts").status_code == 200
    chief.sign_in_again()
    assert put_role(chief, target.account, "analyst").status_code == 200


@pytest.mark.parametrize(
    "last",
    [{"ago": timedelta(seconds=301)}, {"resistant": False}],
    ids=["old", "could be phished"],
)
def test_log_export_takes_a_fresh_sign_in_that_cannot_be_phished(
    last: dict[str, Any], hub: HubUnderTest
) -> None:
    auditor = sign_in(hub, "id-polri", "auditor")
    auditor.sign_in_again(**last)
    for path in ("/v1/access-log/entries", "/v1/access-log/scope"):
        refused(auditor.get(path), 401, "step-up-required")
    assert auditor.get("/v1/access-log/checkpoint").status_code == 200
    auditor.sign_in_again()
    assert auditor.get("/v1/access-log/entries").status_code == 200


def test_account_with_a_way_in_gets_no_second_invitation_from_one_person(
    hub: HubUnderTest, chief: OfficerUnderTest
) -> None:
    target = sign_in(hub, "id-polri")
    row = "INSERT INTO identities VALUES ('https://idp.test', 'x', $1, 'id-polri', 'ID', now())"
    hub.rows(row, target.account)
    answer = chief.send("POST", f"/v1/accounts/{target.account}/invitation")
    refused(answer, 409, "account-conflict")


def test_role_given_for_an_unknown_category_or_a_time_that_is_over_is_refused(
    hub: HubUnderTest, chief: OfficerUnderTest
) -> None:
    target = sign_in(hub, "id-polri")
    past = to_timestamp(hub.hub.clock() - timedelta(days=1))
    for bounds, pointer in (
        ({"categories": ["no_such"]}, "/categories"),
        ({"until": past}, "/until"),
    ):
        answer = put_role(chief, target.account, "analyst", **bounds)
        assert refused(answer, 422, "invalid-shape")["pointer"] == pointer


# --- sessions and oneself -------------------------------------------------------------------------


def test_officer_sees_and_ends_its_own_sessions_and_nobody_elses(hub: HubUnderTest) -> None:
    mine, other = sign_in(hub, "id-polri", "analyst"), sign_in(hub, "id-polri", "analyst")
    second = begin_session(hub, mine.account)
    listed = mine.get("/v1/sessions").json()["sessions"]
    assert {entry["id"] for entry in listed} == {str(mine.session), str(second.session)}
    assert [entry["id"] for entry in listed if entry["is_current"]] == [str(mine.session)]
    refused(mine.get("/v1/sessions", account=other.account), 404, "not-found")
    refused(mine.send("DELETE", f"/v1/sessions/{other.session}"), 404, "not-found")
    assert mine.send("DELETE", f"/v1/sessions/{second.session}").status_code == 204
    refused(second.get("/v1/me"), 401, "not-authenticated")
    assert mine.send("DELETE", f"/v1/sessions/{mine.session}").status_code == 204
    refused(mine.get("/v1/me"), 401, "not-authenticated")


def test_administrator_ends_a_session_of_its_agency_at_once(
    hub: HubUnderTest, chief: OfficerUnderTest
) -> None:
    analyst, foreign = sign_in(hub, "id-polri", "analyst"), sign_in(hub, "my-pdrm", "analyst")
    assert chief.send("DELETE", f"/v1/sessions/{analyst.session}").status_code == 204
    refused(analyst.get("/v1/reports"), 401, "not-authenticated")
    refused(chief.send("DELETE", f"/v1/sessions/{foreign.session}"), 404, "not-found")
    assert foreign.get("/v1/reports").status_code == 200


def test_session_that_is_over_acts_no_more(hub: HubUnderTest) -> None:
    analyst = sign_in(hub, "id-polri", "analyst")
    hub.rows("UPDATE sessions SET ends_at = now() WHERE id = $1", analyst.session)
    refused(analyst.get("/v1/reports"), 401, "not-authenticated")


def test_officer_is_told_what_it_may_do_and_which_rule_refuses_the_rest(hub: HubUnderTest) -> None:
    chief = sign_in(
        hub,
        "id-polri",
        Bound("agency_admin", categories=["mule_account"]),
        Bound("analyst", categories=["mule_account"]),
    )
    chief.sign_in_again(timedelta(minutes=6))
    told = chief.get("/v1/me").json()
    assert (told["account"], told["agency"], told["country"]) == (chief.account, "id-polri", "ID")
    assert told["session"]["id"] == str(chief.session)
    assert [entry["categories"] for entry in told["roles"]] == [["mule_account"]] * 2
    rules = {entry["action"]: entry["rule"] for entry in told["actions"]}
    assert rules["report:list"] is rules["account:list"] is None
    assert rules["report:submit"] == "no-role"
    assert rules["role-binding:grant"] == "step-up-required"
    assert all(entry["is_allowed"] is (entry["rule"] is None) for entry in told["actions"])


def test_account_without_any_role_still_learns_who_it_is(hub: HubUnderTest) -> None:
    nobody = sign_in(hub, "id-polri")
    told = nobody.get("/v1/me").json()
    assert told["roles"] == []
    assert {e["action"] for e in told["actions"] if e["is_allowed"]} == {
        "self:read",
        "session:list",
        "session:end",
        "passkey:list",
        "passkey:prepare",
        "passkey:add",
        "passkey:remove",
    }


def test_system_learns_who_it_is(hub: HubUnderTest) -> None:
    told = hub.agency("id-polri").get("/v1/me").json()
    assert (told["account"], told["kind"], told["session"]) == ("id-polri/system", "system", None)
    bind(hub, "id-polri/system", "witness")
    roles = {entry["role"] for entry in hub.agency("id-polri").get("/v1/me").json()["roles"]}
    assert "witness" in roles


# --- what hurts most ------------------------------------------------------------------------------


@pytest.mark.parametrize(("tlp", "section"), [("RED", "summary"), ("AMBER", "victim_identity")])
def test_red_and_the_identity_of_victims_take_a_fresh_sign_in(
    tlp: str, section: str, hub: HubUnderTest
) -> None:
    files = {section: [("list.csv", b"1,2,3")]}
    sealed = {section: (b"text", ["my-pdrm"])}
    envelope, blobs = hub.world.seal_with_files("id-polri", sealed, files, tlp=tlp)
    sender = hub.agency("id-polri")
    path = path_of(envelope, "attachments", "1")
    assert sender.send("PUT", path, content=blobs[1]).status_code == 201
    assert sender.submit(envelope).status_code == 201
    reader = sign_in(hub, "my-pdrm", "analyst")
    assert reader.get(path).status_code == 200
    reader.sign_in_again(timedelta(minutes=6))
    refused(reader.get(path), 401, "step-up-required")
    assert hub.agency("my-pdrm").get(path).status_code == 200  # a system holds its key


def test_less_takes_no_fresh_sign_in(hub: HubUnderTest) -> None:
    files = {"summary": [("list.csv", b"1,2,3")]}
    envelope, blobs = hub.world.seal_with_files(
        "id-polri", {"summary": (b"text", ["my-pdrm"])}, files, tlp="AMBER"
    )
    sender = hub.agency("id-polri")
    path = path_of(envelope, "attachments", "1")
    assert sender.send("PUT", path, content=blobs[1]).status_code == 201
    assert sender.submit(envelope).status_code == 201
    reader = sign_in(hub, "my-pdrm", "analyst")
    reader.sign_in_again(timedelta(hours=6), resistant=False)
    assert reader.get(path).status_code == 200


def test_administrator_invites_itself_into_no_wider_account(hub: HubUnderTest) -> None:
    bounds: dict[str, Any] = {"tlp_ceiling": "AMBER", "categories": ["scam_centre"]}
    chief = sign_in(hub, "id-polri", Bound("agency_admin", **bounds))
    wider = sign_in(hub, "id-polri", "analyst")
    answer = chief.send("POST", f"/v1/accounts/{wider.account}/invitation")
    assert refused(answer, 403, "forbidden")["rule"] == "beyond-own-grant"
    within = sign_in(hub, "id-polri", Bound("analyst", **bounds))
    assert chief.send("POST", f"/v1/accounts/{within.account}/invitation").status_code == 201
